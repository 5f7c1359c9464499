//! Fetches the clipboard's whole content, so that it can be restored.

use std::time::{Duration, Instant};

use x11rb::{
    NONE,
    errors::ReplyOrIdError,
    protocol::{
        Event,
        xproto::{Atom, AtomEnum, ConnectionExt as _, GetPropertyReply, Property},
    },
};

use super::{Clipboard, Content, content::Format};
use crate::insertion::x11::display::Told;

/// A larger content is not kept: it would be copied through the server twice.
const CAP: usize = 64 << 20;
/// The time limit for one answer; after that the program is taken to hang.
const ANSWER: Duration = Duration::from_secs(1);
/// The time limit for all formats together.
const ALL: Duration = Duration::from_secs(4);

/// Why the clipboard cannot be restored: in that case it must not be taken.
pub(in super::super) enum CannotKeep {
    /// The content is larger than [`CAP`].
    TooLarge,
    /// The program that owns the clipboard does not answer.
    NoAnswer,
    /// The X server cannot be reached.
    Server(ReplyOrIdError),
}

impl From<ReplyOrIdError> for CannotKeep {
    fn from(error: ReplyOrIdError) -> Self {
        Self::Server(error)
    }
}

impl From<x11rb::errors::ConnectionError> for CannotKeep {
    fn from(error: x11rb::errors::ConnectionError) -> Self {
        Self::Server(error.into())
    }
}

impl From<x11rb::errors::ReplyError> for CannotKeep {
    fn from(error: x11rb::errors::ReplyError) -> Self {
        Self::Server(error.into())
    }
}

impl Clipboard {
    /// Fetches the clipboard's content in all its formats.
    pub fn fetch(&self) -> Result<Content, CannotKeep> {
        let atoms = &self.display.atoms;
        let owner = self.display.conn.get_selection_owner(atoms.CLIPBOARD)?.reply()?.owner;
        if owner == NONE {
            return Ok(Content::default());
        }
        let deadline = Instant::now() + ALL;
        let mut room = CAP;
        let targets = match self.convert(atoms.TARGETS, deadline, &mut room)? {
            Some(targets) if targets.width == 32 => units(&targets.bytes),
            // Programs older than TARGETS.
            _ => vec![atoms.UTF8_STRING, AtomEnum::STRING.into()],
        };
        let mut formats: Vec<Format> = Vec::new();
        for target in targets {
            let is_done = formats.iter().any(|format| format.target == target);
            if is_done || self.is_no_format(target) {
                continue;
            }
            formats.extend(self.convert(target, deadline, &mut room)?);
        }
        Ok(Content { formats, text: Vec::new() })
    }

    /// Whether a target is a question or an order rather than a format.
    fn is_no_format(&self, target: Atom) -> bool {
        let atoms = &self.display.atoms;
        let orders = [
            NONE,
            atoms.TARGETS,
            atoms.MULTIPLE,
            atoms.TIMESTAMP,
            atoms.DELETE,
            atoms.SAVE_TARGETS,
            atoms.INSERT_SELECTION,
            atoms.INSERT_PROPERTY,
        ];
        orders.contains(&target)
    }

    /// Fetches the clipboard in one format. `None` if the owner does not provide it, even if it was
    /// listed.
    fn convert(
        &self,
        target: Atom,
        deadline: Instant,
        room: &mut usize,
    ) -> Result<Option<Format>, CannotKeep> {
        let (conn, atoms) = (&self.display.conn, &self.display.atoms);
        let property = atoms.DUOTONE_VALUE;
        conn.delete_property(self.window, property)?;
        conn.convert_selection(
            self.window,
            atoms.CLIPBOARD,
            target,
            property,
            x11rb::CURRENT_TIME,
        )?;
        let until = || deadline.min(Instant::now() + ANSWER);
        let until_answer = until();
        let answer = loop {
            match self.event_before(until_answer)?.ok_or(CannotKeep::NoAnswer)? {
                Event::SelectionNotify(event) if event.target == target => break event,
                _ => {}
            }
        };
        if answer.property == NONE {
            return Ok(None);
        }
        let first = self.take(property, room)?;
        if first.type_ != atoms.INCR {
            let kind = first.type_;
            let is_there = kind != NONE;
            let (width, bytes) = (first.format, first.value.into());
            return Ok(is_there.then_some(Format { target, kind, width, bytes }));
        }
        // Deleting the first property, which held the length, starts the transfer; an empty one
        // ends it.
        let (mut kind, mut width, mut bytes) = (NONE, 8, Vec::new());
        loop {
            let until_piece = until();
            loop {
                match self.event_before(until_piece)?.ok_or(CannotKeep::NoAnswer)? {
                    Event::PropertyNotify(event)
                        if event.atom == property && event.state == Property::NEW_VALUE =>
                    {
                        break;
                    }
                    _ => {}
                }
            }
            let piece = self.take(property, room)?;
            if piece.type_ == NONE {
                // The notice was for a property that was already read.
                continue;
            }
            if piece.value.is_empty() {
                return Ok(Some(Format { target, kind, width, bytes: bytes.into() }));
            }
            (kind, width) = (piece.type_, piece.format);
            bytes.extend(piece.value);
        }
    }

    /// Reads a property's value and deletes the property.
    fn take(&self, property: Atom, room: &mut usize) -> Result<GetPropertyReply, CannotKeep> {
        let words = u32::try_from(CAP / 4).unwrap_or(u32::MAX);
        let take = || -> Told<GetPropertyReply> {
            let conn = &self.display.conn;
            let reply = conn.get_property(true, self.window, property, AtomEnum::ANY, 0, words)?;
            Ok(reply.reply()?)
        };
        let reply = take()?;
        let rest = room.checked_sub(reply.value.len()).filter(|_| reply.bytes_after == 0);
        *room = rest.ok_or(CannotKeep::TooLarge)?;
        Ok(reply)
    }
}

/// The 32-bit units of a value.
pub(super) fn units(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|unit| u32::from_ne_bytes(*unit)).collect()
}
