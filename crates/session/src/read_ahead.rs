//! Reads a source on a separate thread, so that pause and stop work while a read of a pipe blocks.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

use audio::{Chunk, Control, Source, SourceError};

/// Chunks to read ahead: about a second.
const READ_AHEAD: usize = 32;
/// How often pause and stop are checked while there is nothing to read.
const NOTICE: Duration = Duration::from_millis(20);

/// A source with a control ends within this many times [`NOTICE`].
const WAITS_FOR_END: u32 = 15;

/// Adds a control to a source that has none.
pub(crate) struct ReadAhead {
    outcomes: Receiver<Result<Option<Chunk>, SourceError>>,
    control: Control,
    /// The source's own control.
    inner: Option<Control>,
    total: Option<u64>,
    tracks: u16,
    /// Whether sound is lost during a pause; otherwise it waits.
    goes_by: bool,
    /// Samples lost in pauses.
    gone: u64,
    /// Chunks that may still be taken after a stop.
    read_ahead: usize,
    is_over: bool,
}

impl ReadAhead {
    /// Reads `source` ahead. Sound that `goes_by` is lost during a pause, like live speech.
    pub(crate) fn new(mut source: impl Source + 'static, goes_by: bool) -> std::io::Result<Self> {
        let (total, tracks, inner) = (source.total_samples(), source.tracks(), source.control());
        let (deliver, outcomes) = sync_channel(READ_AHEAD);
        // Not joined: the thread may hang in a read.
        thread::Builder::new().name("source".to_owned()).spawn(move || {
            loop {
                let outcome = source.next_chunk();
                let more = matches!(outcome, Ok(Some(_)));
                if deliver.send(outcome).is_err() || !more {
                    return;
                }
            }
        })?;
        let control = Control::default();
        Ok(Self {
            outcomes,
            control,
            inner,
            total,
            tracks,
            goes_by,
            gone: 0,
            read_ahead: READ_AHEAD,
            is_over: false,
        })
    }
}

impl ReadAhead {
    /// Takes the chunk that the thread delivers within `NOTICE`; discards it when `paused`.
    fn take(&mut self, paused: bool) -> Option<Result<Option<Chunk>, SourceError>> {
        match self.outcomes.recv_timeout(NOTICE) {
            Ok(Ok(Some(chunk))) if paused => {
                self.gone += chunk.samples.len() as u64;
                None
            }
            Ok(Ok(Some(chunk))) => {
                Some(Ok(Some(Chunk { start: chunk.start - self.gone, ..chunk })))
            }
            Err(RecvTimeoutError::Timeout) => None,
            Ok(end) => {
                self.is_over = true;
                Some(end)
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.is_over = true;
                Some(Err(SourceError::Corrupt {
                    path: "the sound".into(),
                    read: 0.0,
                    what: "a fault of this program; please report it".to_owned(),
                }))
            }
        }
    }
}

impl Source for ReadAhead {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        while !self.is_over && !self.control.is_stopped() {
            let paused = self.control.is_paused();
            if paused && !self.goes_by {
                thread::sleep(NOTICE);
            } else if let Some(outcome) = self.take(paused) {
                return outcome;
            }
        }
        // Chunks that were read before the stop belong to the session, unless it is paused. A
        // source with a control ends soon; one without may block or continue for hours.
        if let Some(inner) = &self.inner {
            inner.stop();
        }
        let paused = self.control.is_paused();
        let mut waits = if self.inner.is_some() { WAITS_FOR_END } else { 1 };
        while !self.is_over && waits > 0 && self.read_ahead > 0 {
            match self.take(paused) {
                Some(outcome) => {
                    self.read_ahead -= 1;
                    return outcome;
                }
                None => waits -= 1,
            }
        }
        self.is_over = true;
        Ok(None)
    }

    fn control(&self) -> Option<Control> {
        Some(self.control.clone())
    }

    fn tracks(&self) -> u16 {
        self.tracks
    }

    fn total_samples(&self) -> Option<u64> {
        self.total
    }
}

impl Drop for ReadAhead {
    fn drop(&mut self) {
        // Otherwise the thread would wait for a growing file that no session reads.
        if let Some(inner) = &self.inner {
            inner.stop();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use audio::CHUNK_SAMPLES;

    use super::*;

    /// Delivers one chunk a millisecond; blocks for good after `then_hangs` chunks.
    struct Ticking {
        chunks: u64,
        then_hangs: Option<u64>,
    }

    impl Source for Ticking {
        fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
            if self.then_hangs == Some(self.chunks) {
                thread::sleep(Duration::from_secs(3600));
            }
            thread::sleep(Duration::from_millis(1));
            self.chunks += 1;
            let start = (self.chunks - 1) * CHUNK_SAMPLES as u64;
            Ok(Some(Chunk::new(start, [0.1; CHUNK_SAMPLES])))
        }
    }

    fn next(source: &mut ReadAhead) -> Option<u64> {
        source.next_chunk().unwrap().map(|chunk| chunk.start / CHUNK_SAMPLES as u64)
    }

    #[test]
    fn a_source_that_hangs_can_be_stopped() {
        let ticking = Ticking { chunks: 0, then_hangs: Some(3) };
        let mut source = ReadAhead::new(ticking, true).unwrap();
        assert_eq!([next(&mut source), next(&mut source), next(&mut source)], [0, 1, 2].map(Some));
        let control = source.control().unwrap();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            control.stop();
        });
        assert_eq!(next(&mut source), None);
        assert_eq!(next(&mut source), None);
    }

    /// Waits for more sound until its control is stopped.
    struct Waiting(Control);

    impl Source for Waiting {
        fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
            while !self.0.is_stopped() {
                thread::sleep(Duration::from_millis(1));
            }
            Ok(None)
        }

        fn control(&self) -> Option<Control> {
            Some(self.0.clone())
        }
    }

    #[test]
    fn a_source_that_nobody_listens_to_any_more_is_ended() {
        let inner = Control::default();
        drop(ReadAhead::new(Waiting(inner.clone()), true).unwrap());
        assert!(inner.is_stopped());
        let mut stopped = ReadAhead::new(Waiting(inner.clone()), true).unwrap();
        stopped.control().unwrap().stop();
        assert_eq!(next(&mut stopped), None);
    }

    #[test]
    fn in_a_pause_live_sound_goes_by_and_stored_sound_waits() {
        for goes_by in [true, false] {
            let mut source =
                ReadAhead::new(Ticking { chunks: 0, then_hangs: None }, goes_by).unwrap();
            assert_eq!(next(&mut source), Some(0));
            let (control, begin) = (source.control().unwrap(), Instant::now());
            control.pause();
            let resume = control.clone();
            let pausing = thread::spawn(move || {
                thread::sleep(Duration::from_millis(300));
                resume.resume();
            });
            assert_eq!(next(&mut source), Some(1), "positions go on without the pause");
            assert!(begin.elapsed() >= Duration::from_millis(300));
            assert_eq!(source.gone > 20 * CHUNK_SAMPLES as u64, goes_by, "{}", source.gone);
            pausing.join().unwrap();
        }
    }
}
