//! Keeps whisper.cpp's log off the audio path.
//!
//! whisper.cpp repeats the same messages thousands of times a session, inside the calls that
//! captions wait for. This layer takes its messages with a send that never blocks, drops debug and
//! trace, and counts repetitions. A separate thread writes them: between windows, at once on an
//! error, every five seconds, and when the session ends.

use std::{
    fmt::Write as _,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use tracing::{
    Level, Metadata,
    field::{Field, Visit},
    span,
};
use tracing_subscriber::{Layer, layer::Context, registry::LookupSpan};

/// The target of whisper-rs's events for whisper.cpp and ggml.
const TARGET: &str = "whisper_rs::";
/// The longest time that a message waits.
const INTERVAL: Duration = Duration::from_secs(5);
/// The capacity of the channel to the thread; more than one call to whisper.cpp ever logs.
const CAPACITY: usize = 1024;

/// Sends the logs of whisper.cpp and ggml to tracing, where a [`WhisperLog`] receives them.
#[cfg(feature = "whisper")]
pub fn install_whisper_log() {
    whisper_rs::install_logging_hooks();
}

/// Whether an event is from whisper.cpp, so that other layers ignore it.
pub fn is_whispers(metadata: &Metadata<'_>) -> bool {
    metadata.target().starts_with(TARGET)
}

enum Note {
    Said(Level, String),
    Flush,
    Close,
}

/// A handle to the log. Clones share one thread.
#[derive(Clone)]
pub struct WhisperLog {
    notes: SyncSender<Note>,
    /// Messages dropped because the channel was full.
    missed: Arc<AtomicU64>,
}

/// Writes the remaining messages when dropped, at the end of the session.
pub struct WhisperLogGuard {
    log: WhisperLog,
    thread: Option<thread::JoinHandle<()>>,
}

impl WhisperLog {
    /// Starts the thread that writes to `sink`, one line a message. Add the log to the tracing
    /// subscriber as a layer.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(sink: impl Write + Send + 'static) -> std::io::Result<(Self, WhisperLogGuard)> {
        let (notes, said) = sync_channel(CAPACITY);
        let log = Self { notes, missed: Arc::default() };
        let missed = Arc::clone(&log.missed);
        let thread = thread::Builder::new()
            .name("whisper-log".to_owned())
            .spawn(move || write_notes(&said, &missed, sink))?;
        Ok((log.clone(), WhisperLogGuard { log, thread: Some(thread) }))
    }

    /// Requests that all messages so far are written. Never waits.
    pub fn flush(&self) {
        // If the channel is full, the thread is writing already.
        let _ = self.notes.try_send(Note::Flush);
    }
}

impl Drop for WhisperLogGuard {
    fn drop(&mut self) {
        let _ = self.log.notes.send(Note::Close);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for WhisperLog {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        // Reject debug and trace here, before a message is formatted.
        !is_whispers(metadata) || *metadata.level() <= Level::INFO
    }

    fn on_new_span(
        &self,
        attributes: &span::Attributes<'_>,
        id: &span::Id,
        context: Context<'_, S>,
    ) {
        let mut origin = Origin::default();
        attributes.record(&mut origin);
        if let (false, Some(span)) = (origin.0.is_empty(), context.span(id)) {
            span.extensions_mut().replace(origin);
        }
    }

    fn on_event(&self, event: &tracing::Event<'_>, context: Context<'_, S>) {
        if !is_whispers(event.metadata()) {
            return;
        }
        let mut message = Message(String::new());
        event.record(&mut message);
        if message.0.is_empty() {
            return;
        }
        let mut text = String::new();
        for span in context.event_scope(event).into_iter().flat_map(|spans| spans.from_root()) {
            if let Some(Origin(origin)) = span.extensions().get() {
                text.push_str(origin);
            }
        }
        text.push_str(": ");
        text.push_str(&message.0);
        if self.notes.try_send(Note::Said(*event.metadata().level(), text)).is_err() {
            self.missed.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The session and the transcriber of a message, from the fields of its spans: ` session=… role=…`.
#[derive(Default)]
struct Origin(String);

impl Visit for Origin {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if matches!(field.name(), "session" | "role") {
            // Writing into a string cannot fail.
            let _ = write!(self.0, " {}={value:?}", field.name());
        }
    }
}

struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}

/// The messages since the last write, in order, each once. A message begins with its origin.
#[derive(Default)]
struct Batch(Vec<(Level, String, u64)>);

impl Batch {
    fn add(&mut self, level: Level, message: String) {
        let same = |(old, text, _): &&mut (Level, String, u64)| *old == level && *text == message;
        match self.0.iter_mut().find(same) {
            Some((_, _, times)) => *times += 1,
            None => self.0.push((level, message, 1)),
        }
    }

    fn write(&mut self, sink: &mut impl Write) -> std::io::Result<()> {
        for (level, message, times) in self.0.drain(..) {
            match times {
                1 => writeln!(sink, "whisper {level}{message}")?,
                _ => writeln!(sink, "whisper {level}{message} (called {times} times)")?,
            }
        }
        sink.flush()
    }
}

fn write_notes(said: &Receiver<Note>, missed: &AtomicU64, mut sink: impl Write) {
    let mut batch = Batch::default();
    let mut due = Instant::now() + INTERVAL;
    loop {
        let note = said.recv_timeout(due.saturating_duration_since(Instant::now()));
        let (write, close) = match note {
            Ok(Note::Said(level, message)) => {
                batch.add(level, message);
                (level == Level::ERROR, false)
            }
            Ok(Note::Flush) | Err(RecvTimeoutError::Timeout) => (true, false),
            Ok(Note::Close) | Err(RecvTimeoutError::Disconnected) => (true, true),
        };
        if write {
            match missed.swap(0, Ordering::Relaxed) {
                0 => {}
                n => batch.add(Level::WARN, format!(": {n} messages came too fast to be kept")),
            }
            // A failed write to the log must not end the session.
            let _ = batch.write(&mut sink);
            due = Instant::now() + INTERVAL;
        }
        if close {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use tracing_subscriber::prelude::*;

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn written(say: impl FnOnce(&WhisperLog)) -> String {
        let paper = Paper::default();
        let (log, guard) = WhisperLog::start(paper.clone()).unwrap();
        let subscriber = tracing_subscriber::registry().with(log.clone());
        tracing::subscriber::with_default(subscriber, || say(&log));
        drop(guard);
        String::from_utf8(paper.0.lock().unwrap().clone()).unwrap()
    }

    macro_rules! whisper_says {
        ($level:ident, $($what:tt)*) => {
            tracing::$level!(target: "whisper_rs::whisper_logging_hook", $($what)*)
        };
    }

    #[test]
    fn repeated_messages_are_counted_and_written_once() {
        let text = written(|_| {
            whisper_says!(info, "loading model");
            for _ in 0..847 {
                whisper_says!(warn, "computing");
            }
        });
        assert_eq!(
            text,
            "whisper INFO: loading model\nwhisper WARN: computing (called 847 times)\n"
        );
    }

    #[test]
    fn debug_and_trace_and_other_targets_are_left_out() {
        let text = written(|_| {
            whisper_says!(debug, "gory detail");
            whisper_says!(trace, "gorier");
            tracing::error!("not whisper's");
            whisper_says!(info, "said");
        });
        assert_eq!(text, "whisper INFO: said\n");
    }

    #[test]
    fn a_message_names_the_session_and_the_role_it_comes_from() {
        let text = written(|_| {
            let _session = tracing::info_span!("live", session = %"0193", samples = 5).entered();
            for role in ["Fast", "Heavy"] {
                let _transcriber = tracing::info_span!("transcriber", role).entered();
                whisper_says!(info, "loading");
                whisper_says!(info, "loading");
            }
        });
        assert_eq!(
            text,
            "whisper INFO session=0193 role=Fast: loading (called 2 times)\n\
             whisper INFO session=0193 role=Heavy: loading (called 2 times)\n"
        );
    }

    #[test]
    fn a_flush_between_windows_separates_the_counts() {
        let text = written(|log| {
            whisper_says!(info, "window");
            log.flush();
            whisper_says!(info, "window");
        });
        assert_eq!(text, "whisper INFO: window\nwhisper INFO: window\n");
    }

    #[test]
    fn a_burst_that_is_too_fast_is_counted_and_never_blocks() {
        struct Stuck(Receiver<()>);
        impl Write for Stuck {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                let _ = self.0.recv();
                Ok(bytes.len())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let (release, stuck) = std::sync::mpsc::channel();
        let (log, guard) = WhisperLog::start(Stuck(stuck)).unwrap();
        let subscriber = tracing_subscriber::registry().with(log.clone());
        tracing::subscriber::with_default(subscriber, || {
            whisper_says!(error, "the writer is stuck on this");
            for _ in 0..CAPACITY + 500 {
                whisper_says!(info, "burst");
            }
        });
        assert!(log.missed.load(Ordering::Relaxed) >= 499);
        drop(release);
        drop(guard);
    }
}
