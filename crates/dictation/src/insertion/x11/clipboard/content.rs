//! The clipboard's content: the same thing in several formats.

use std::{
    io::{self, ErrorKind, Read, Write},
    sync::Arc,
};

use x11rb::protocol::xproto::{Atom, AtomEnum};

use super::super::display::Atoms;

/// The content in one format.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Format {
    /// The target that programs request.
    pub target: Atom,
    /// The type that they get, usually the same.
    pub kind: Atom,
    /// The bits of a unit: 8, 16 or 32.
    pub width: u8,
    /// The bytes as they are sent.
    pub bytes: Arc<[u8]>,
}

/// The content in all its formats. Without formats the clipboard is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) struct Content {
    pub(super) formats: Vec<Format>,
    /// The formats that hold the text to read.
    pub(super) text: Vec<Atom>,
}

impl Content {
    /// A text that programs can paste and that clipboard histories ignore.
    pub fn text(text: &str, atoms: &Atoms) -> Self {
        let format = |target: Atom, bytes: &[u8]| Format {
            target,
            kind: target,
            width: 8,
            bytes: bytes.into(),
        };
        let mut formats = vec![
            format(atoms.UTF8_STRING, text.as_bytes()),
            format(atoms.TEXT_UTF8, text.as_bytes()),
        ];
        // STRING is Latin-1 (ICCCM 2.7.1).
        let latin: Result<Vec<u8>, _> = text.chars().map(|c| u8::try_from(u32::from(c))).collect();
        if let Ok(latin) = latin {
            formats.push(format(AtomEnum::STRING.into(), &latin));
        }
        let text = formats.iter().map(|format| format.target).collect();
        formats.push(format(atoms.PASSWORD_HINT, b"secret"));
        Self { formats, text }
    }

    pub fn is_empty(&self) -> bool {
        self.formats.is_empty()
    }

    /// Writes the content for another process of this X server: format names are the server's
    /// atoms.
    pub(super) fn write(&self, mut to: impl Write) -> io::Result<()> {
        for Format { target, kind, width, bytes } in &self.formats {
            let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
            for number in [*target, *kind, u32::from(*width), length] {
                to.write_all(&number.to_le_bytes())?;
            }
            to.write_all(bytes)?;
        }
        to.flush()
    }

    /// Reads the output of [`write`](Self::write), to its end.
    pub(super) fn read(mut from: impl Read) -> io::Result<Self> {
        let mut all = Vec::new();
        from.read_to_end(&mut all)?;
        let (mut rest, mut formats) = (&all[..], Vec::new());
        while let Some((head, after)) = rest.split_at_checked(16) {
            let [target, kind, width, length] = [0, 4, 8, 12]
                .map(|at| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]));
            let cut_off = || io::Error::from(ErrorKind::UnexpectedEof);
            let (bytes, after) = after.split_at_checked(length as usize).ok_or_else(cut_off)?;
            let width = u8::try_from(width).map_err(io::Error::other)?;
            formats.push(Format { target, kind, width, bytes: bytes.into() });
            rest = after;
        }
        if !rest.is_empty() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        Ok(Self { formats, text: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_handed_on_is_the_same(
            formats in prop::collection::vec(
                (any::<u32>(), any::<u32>(), prop::sample::select(vec![8_u8, 16, 32]),
                 prop::collection::vec(any::<u8>(), 0..50)),
                0..5,
            ),
            lost in 1_usize..16,
        ) {
            let formats: Vec<Format> = formats
                .into_iter()
                .map(|(target, kind, width, bytes)| Format { target, kind, width, bytes: bytes.into() })
                .collect();
            let content = Content { formats, text: Vec::new() };
            let mut bytes = Vec::new();
            content.write(&mut bytes).unwrap();
            prop_assert_eq!(&Content::read(&bytes[..]).unwrap(), &content);
            if bytes.len() >= lost {
                let _ = Content::read(&bytes[..bytes.len() - lost]);
            }
        }
    }
}
