//! The thread that reads the source. It writes to the recorder before it passes sound on.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{SyncSender, TrySendError},
    },
    thread,
    time::{Duration, Instant},
};

use audio::{Chunk, Control, LevelMeter, RecordError, Recorder, Recording, Source, SourceError};
use tokio::sync::mpsc::UnboundedSender;

use crate::{thread_news::ThreadNews, track_levels::TrackLevels};

/// How long the reader waits for a stalled disk or stalled captions. A device's ring buffer holds
/// ten times as much.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often a waiting reader checks whether it may continue.
const NOTICE: Duration = Duration::from_millis(20);

/// State that the threads of a session share.
#[derive(Clone, Default)]
pub(crate) struct SessionControl {
    pub(crate) source: Control,
    /// Set when the session begins; until then it is armed.
    begun: Arc<AtomicBool>,
    /// Samples that entered the session.
    heard: Arc<AtomicU64>,
    /// Samples captured before the session and discarded.
    forgotten: Arc<AtomicU64>,
    /// Samples that the captions have consumed.
    captioned: Arc<AtomicU64>,
    /// Set when the source has ended.
    ended: Arc<AtomicBool>,
}

impl SessionControl {
    /// A session's control around its source's control.
    pub(crate) fn of(source: Control) -> Self {
        Self { source, ..Self::default() }
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

    pub(crate) fn forgotten(&self) -> u64 {
        self.forgotten.load(Ordering::Relaxed)
    }

    /// Records that the captions have consumed everything before this sample.
    pub(crate) fn caption_until(&self, sample: u64) {
        self.captioned.store(sample, Ordering::Relaxed);
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Acquire)
    }
}

/// Reads a source until its end.
pub(crate) struct Reader {
    pub(crate) source: Box<dyn Source>,
    pub(crate) control: SessionControl,
    /// Whether the sound arrives in real time.
    pub(crate) live: bool,
    /// Whether the source waits while the captions are behind.
    pub(crate) waits: bool,
    /// Samples to keep while armed.
    pub(crate) pre_roll: u64,
    pub(crate) recorder: Option<Recorder>,
    /// Learns how loud each track of the source is.
    pub(crate) track_levels: TrackLevels,
    pub(crate) chunks: SyncSender<Chunk>,
    pub(crate) news: UnboundedSender<ThreadNews>,
    /// The reader stopped waiting for the captions, and they have not moved since.
    pub(crate) captions_stall: bool,
}

/// The result of reading a source.
pub(crate) struct Ending {
    pub(crate) error: Option<SourceError>,
    pub(crate) recording: Option<Result<Recording, RecordError>>,
}

impl Reader {
    /// Reads until the source ends. The pump sees the end when the channel closes.
    pub(crate) fn run(mut self) -> Ending {
        let mut error = None;
        let mut meter = LevelMeter::default();
        // Sound from before the session's begin.
        let mut kept = VecDeque::new();
        loop {
            if !self.live && !self.control.has_begun() && !self.control.source.is_stopped() {
                // Stored sound waits for the session to begin.
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
                let _ = self.news.send(ThreadNews::Level(level));
            }
            kept.push_back(chunk);
            if self.control.has_begun() {
                kept.drain(..).for_each(|chunk| self.take(chunk));
            } else {
                self.forget(&mut kept);
            }
        }
        if self.control.has_begun() {
            kept.drain(..).for_each(|chunk| self.take(chunk));
        }
        self.control.ended.store(true, Ordering::Release);
        // Release the devices first: finishing the recording may take long.
        let Self { source, chunks, recorder, control, .. } = self;
        drop(source);
        drop(chunks);
        let recording = recorder.and_then(|recorder| {
            if control.heard() > 0 {
                return Some(recorder.finish());
            }
            recorder.discard();
            None
        });
        Ending { error, recording }
    }

    /// Discards all but the pre-roll.
    fn forget(&self, kept: &mut VecDeque<Chunk>) {
        let mut samples: u64 = kept.iter().map(|chunk| chunk.samples.len() as u64).sum();
        while samples > self.pre_roll
            && let Some(oldest) = kept.pop_front()
        {
            samples -= oldest.samples.len() as u64;
            self.control.forgotten.fetch_add(oldest.samples.len() as u64, Ordering::Relaxed);
        }
    }

    /// Records a chunk and passes it on.
    fn take(&mut self, mut chunk: Chunk) {
        chunk.start -= self.control.forgotten();
        self.track_levels.hear(&chunk);
        let tracks = chunk.tracks.take();
        if let Some(recorder) = &mut self.recorder {
            // A file, or the silence that fills a long gap, arrives faster than the disk can write.
            let begin = Instant::now();
            while recorder.is_behind() && begin.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(1));
            }
            recorder.write(tracks.unwrap_or_else(|| chunk.samples.clone()));
        }
        self.control.heard.store(chunk.end(), Ordering::Relaxed);
        self.caption(chunk);
    }

    /// Passes a chunk on to the captions. If the captions stall, a device's chunk is dropped here.
    /// The recording has it, and the pump detects the gap and reports it.
    fn caption(&mut self, mut chunk: Chunk) {
        let captioned = || self.control.captioned.load(Ordering::Relaxed);
        let (mut seen, mut since) = (captioned(), Instant::now());
        while let Err(TrySendError::Full(back)) = self.chunks.try_send(chunk) {
            if captioned() != seen {
                (seen, since) = (captioned(), Instant::now());
                self.captions_stall = false;
            }
            if !self.waits && (self.captions_stall || since.elapsed() > PATIENCE) {
                self.captions_stall = true;
                return;
            }
            chunk = back;
            thread::sleep(Duration::from_millis(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use audio::CHUNK_SAMPLES;
    use tokio::sync::mpsc::unbounded_channel;

    use super::*;

    const SESSION: &str = "01931a00-0000-7000-8000-000000000002";

    /// A source of that many chunks, delivered as fast as they are read.
    struct Chunks(u64, u64);

    impl Source for Chunks {
        fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
            let start = self.0 * CHUNK_SAMPLES as u64;
            self.0 += 1;
            Ok((self.0 <= self.1).then(|| Chunk::new(start, [0.1; CHUNK_SAMPLES])))
        }
    }

    /// A device that delivers 1000 chunks at once, as after a long gap.
    fn flood(chunks: SyncSender<Chunk>, recorder: Option<Recorder>) -> Reader {
        let control = SessionControl::default();
        control.begin();
        Reader {
            source: Box::new(Chunks(0, 1000)),
            control,
            live: true,
            waits: false,
            pre_roll: 0,
            recorder,
            track_levels: TrackLevels::default(),
            chunks,
            news: unbounded_channel().0,
            captions_stall: false,
        }
    }

    #[test]
    fn captions_that_stall_cost_a_device_captions_and_no_recording() {
        let folder = tempfile::tempdir().unwrap();
        let recorder = Recorder::create(folder.path(), SESSION, 1, |_| {}).unwrap();
        let (chunks, heard) = sync_channel(10);
        // No thread takes a chunk until the reader is done.
        let ending = flood(chunks, Some(recorder)).run();
        let recording = ending.recording.unwrap().unwrap();
        assert_eq!((recording.samples, recording.lost_samples), (1000 * CHUNK_SAMPLES as u64, 0));
        assert_eq!(heard.iter().count(), 10, "the rest was left out of the captions");
    }

    #[test]
    fn captions_that_are_slow_and_move_are_waited_for() {
        let (chunks, heard) = sync_channel(10);
        let reader = flood(chunks, None);
        let control = reader.control.clone();
        let reading = thread::spawn(move || reader.run());
        let mut count = 0;
        for chunk in heard {
            thread::sleep(Duration::from_millis(1));
            control.caption_until(chunk.end());
            count += 1;
        }
        assert_eq!(count, 1000);
        assert!(reading.join().unwrap().error.is_none());
    }
}
