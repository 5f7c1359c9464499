//! The thread that reads the source: disk first, then everything else.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{SyncSender, TrySendError},
    },
    thread,
    time::Duration,
};

use audio::{Chunk, Control, LevelMeter, RecordError, Recorder, Recording, Source, SourceError};
use tokio::sync::mpsc::UnboundedSender;

use crate::session::News;

/// How often a reader that waits looks whether it may go on.
const NOTICE: Duration = Duration::from_millis(20);

/// What the threads of a session share.
#[derive(Clone, Default)]
pub(crate) struct Reins {
    pub(crate) control: Control,
    /// Set when the session begins; before, it is armed.
    begun: Arc<AtomicBool>,
    /// Samples that entered the session.
    heard: Arc<AtomicU64>,
}

impl Reins {
    /// The reins of a session that reads a source with these.
    pub(crate) fn of(control: Control) -> Self {
        Self { control, ..Self::default() }
    }

    pub(crate) fn begin(&self) {
        self.begun.store(true, Ordering::Release);
    }

    pub(crate) fn has_begun(&self) -> bool {
        self.begun.load(Ordering::Acquire)
    }

    pub(crate) fn heard(&self) -> u64 {
        self.heard.load(Ordering::Relaxed)
    }
}

/// Reads a source until its end.
pub(crate) struct Reader {
    pub(crate) source: Box<dyn Source>,
    pub(crate) reins: Reins,
    /// Whether the sound comes at its own speed.
    pub(crate) live: bool,
    /// Samples kept while armed.
    pub(crate) pre_roll: u64,
    pub(crate) recorder: Option<Recorder>,
    pub(crate) chunks: SyncSender<Chunk>,
    pub(crate) news: UnboundedSender<News>,
}

/// How reading ended.
pub(crate) struct Ending {
    pub(crate) error: Option<SourceError>,
    pub(crate) recording: Option<Result<Recording, RecordError>>,
}

impl Reader {
    /// Reads everything. The pump learns of the end by the channel's.
    pub(crate) fn run(mut self) -> Ending {
        let mut error = None;
        let mut meter = LevelMeter::default();
        // Sound from before the session, and how much of it was forgotten.
        let (mut kept, mut forgotten) = (VecDeque::new(), 0);
        loop {
            if !self.live && !self.reins.has_begun() && !self.reins.control.is_stopped() {
                // What is stored waits for the session to begin.
                thread::sleep(NOTICE);
                continue;
            }
            let chunk = match self.source.next_chunk() {
                Ok(Some(chunk)) => chunk,
                Ok(None) => break,
                Err(failure) => {
                    error = Some(failure);
                    break;
                }
            };
            for level in meter.hear(&chunk) {
                let _ = self.news.send(News::Level(level));
            }
            kept.push_back(chunk);
            if self.reins.has_begun() {
                for chunk in kept.drain(..) {
                    self.take(chunk, forgotten);
                }
            } else {
                self.forget(&mut kept, &mut forgotten);
            }
        }
        let samples = self.reins.heard();
        drop(self.chunks);
        let recording = self.recorder.and_then(|recorder| {
            if samples > 0 {
                return Some(recorder.finish());
            }
            recorder.discard();
            None
        });
        Ending { error, recording }
    }

    /// Keeps the pre-roll and no more.
    fn forget(&self, kept: &mut VecDeque<Chunk>, forgotten: &mut u64) {
        let mut samples: u64 = kept.iter().map(|chunk| chunk.samples.len() as u64).sum();
        while samples > self.pre_roll
            && let Some(oldest) = kept.pop_front()
        {
            samples -= oldest.samples.len() as u64;
            *forgotten += oldest.samples.len() as u64;
        }
    }

    /// A chunk of the session.
    fn take(&mut self, mut chunk: Chunk, forgotten: u64) {
        chunk.start -= forgotten;
        let tracks = chunk.tracks.take();
        if let Some(recorder) = &mut self.recorder {
            recorder.write(tracks.unwrap_or_else(|| chunk.samples.clone()));
        }
        self.reins.heard.store(chunk.end(), Ordering::Relaxed);
        if !self.live {
            // The pump lives until this channel ends.
            let _ = self.chunks.send(chunk);
        } else if let Err(TrySendError::Full(_)) = self.chunks.try_send(chunk) {
            // The pump finds the hole and says so. The recording has everything.
            tracing::warn!("captions are stalled: a chunk is left out of them");
        }
    }
}
