//! What a clipboard holds: the same thing in several formats.

use std::sync::Arc;

use x11rb::protocol::xproto::{Atom, AtomEnum};

use super::super::display::Atoms;

/// A thing in one format.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Format {
    /// What programs ask for.
    pub target: Atom,
    /// What they get: the same, as a rule.
    pub kind: Atom,
    /// The bits of its units: 8, 16 or 32.
    pub width: u8,
    /// As it goes over the wire.
    pub bytes: Arc<[u8]>,
}

/// A thing in all its formats. None of them: an empty clipboard.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) struct Content {
    pub(super) formats: Vec<Format>,
    /// The formats that are the text that somebody wants to read.
    pub(super) text: Vec<Atom>,
}

impl Content {
    /// A text, for programs to paste and for clipboard histories to leave alone.
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
}
