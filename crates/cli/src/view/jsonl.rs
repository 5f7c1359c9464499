//! Every event as JSON.

use std::io::{self, Write};

use session::SessionEvent;

use super::{View, write_line};

/// Writes one object a line.
pub struct Jsonl<W> {
    out: W,
    levels: bool,
}

impl<W: Write> Jsonl<W> {
    pub fn new(out: W, levels: bool) -> Self {
        Self { out, levels }
    }
}

impl<W: Write> View for Jsonl<W> {
    fn show(&mut self, event: &SessionEvent) -> io::Result<()> {
        if matches!(event, SessionEvent::Level(_)) && !self.levels {
            return Ok(());
        }
        event.to_json()?.iter().try_for_each(|line| write_line(&mut self.out, line))
    }
}
