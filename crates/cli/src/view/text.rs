//! Plain lines of confirmed text, for pipes and files.

use std::io::{self, Write};

use session::SessionEvent;
use speculative::text_of;

use super::{View, confirmed, nothing_is_left, write_line};
use crate::phrases::{LINES, Phrases};

/// Writes a line when a sentence is confirmed.
pub struct Lines<W> {
    out: W,
    phrases: Phrases,
}

impl<W: Write> Lines<W> {
    pub fn new(out: W) -> Self {
        Self { out, phrases: Phrases::new(LINES) }
    }

    fn write_open(&mut self) -> io::Result<()> {
        match self.phrases.finish() {
            Some(phrase) => write_line(&mut self.out, &text_of(&phrase)),
            None => Ok(()),
        }
    }
}

impl<W: Write> View for Lines<W> {
    fn show(&mut self, event: &SessionEvent) -> io::Result<()> {
        match event {
            SessionEvent::Captions { captions, .. } => {
                for caption in confirmed(captions) {
                    for phrase in self.phrases.push(&caption.words) {
                        write_line(&mut self.out, &text_of(&phrase))?;
                    }
                }
                if nothing_is_left(captions) { self.write_open() } else { Ok(()) }
            }
            SessionEvent::End(_) => self.write_open(),
            _ => Ok(()),
        }
    }
}
