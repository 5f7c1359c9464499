//! Every event as JSON.

use std::io::{self, Write};

use speculative::Caption;

use super::{Beginning, End, View, write_line};
use crate::events::SessionEvent;

/// Writes one object a line.
pub struct Jsonl<W>(W);

impl<W: Write> Jsonl<W> {
    pub fn new(out: W) -> Self {
        Self(out)
    }

    fn write(&mut self, event: &SessionEvent<'_>) -> io::Result<()> {
        write_line(&mut self.0, &serde_json::to_string(event)?)
    }
}

impl<W: Write> View for Jsonl<W> {
    fn begin(&mut self, begin: &Beginning<'_>) -> io::Result<()> {
        self.write(&SessionEvent::Begin {
            session_id: begin.session_id,
            timestamp: begin.timestamp,
            fast: begin.fast,
            heavy: begin.heavy,
            language: begin.language,
        })
    }

    fn show(&mut self, captions: &[Caption], timestamp: f64) -> io::Result<()> {
        captions.iter().try_for_each(|c| self.write(&SessionEvent::caption(c, timestamp)))
    }

    fn end(&mut self, end: &End<'_>) -> io::Result<()> {
        self.write(&SessionEvent::End {
            session_id: end.session_id,
            total_duration: end.duration,
            transcript: end.transcript,
            enhancement_job_id: None,
            timestamp: end.timestamp,
        })
    }
}
