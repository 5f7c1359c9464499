//! Carries sound from a source into the pipeline, on threads that may block.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{RecvTimeoutError, sync_channel},
    },
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use audio::{Chunk, Source, SourceError};
use speculative::Input;
use tokio::sync::oneshot;

/// How soon a request to stop is noticed while the source has nothing to give.
const NOTICE: Duration = Duration::from_millis(50);
/// Chunks read ahead of the pipeline; about a second.
const READ_AHEAD: usize = 32;

/// What the session knows of the pump while it runs.
#[derive(Clone, Default)]
pub struct Control {
    stop: Arc<AtomicBool>,
    heard: Arc<AtomicU64>,
}

impl Control {
    /// Ends the session as if the sound ended here.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Samples heard so far.
    pub fn heard(&self) -> u64 {
        self.heard.load(Ordering::Relaxed)
    }
}

/// How the sound ended.
pub struct Ending {
    /// Samples heard.
    pub samples: u64,
    /// What ended it, if it was not its end.
    pub error: Option<SourceError>,
}

/// Seconds since the Unix epoch.
pub fn unix_now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}

/// Starts the pump. `begin` gets the Unix time at which the sound began, `ending` how it ended,
/// after everything heard was confirmed. With `live` sound, windows that come while a transcriber
/// is busy are skipped; else the sound waits for the transcribers.
///
/// # Errors
/// When the system gives no threads.
pub fn start(
    source: Box<dyn Source>,
    mut input: Input,
    live: bool,
    control: Control,
) -> std::io::Result<(oneshot::Receiver<f64>, oneshot::Receiver<Ending>)> {
    let (begin, began) = oneshot::channel();
    let (end, ending) = oneshot::channel();
    let (chunks, read) = sync_channel(READ_AHEAD);
    // A read of a pipe cannot be interrupted, so it has a thread that may be left behind.
    thread::Builder::new().name("source".to_owned()).spawn(move || {
        let _ = begin.send(unix_now());
        read_all(source, |outcome| chunks.send(outcome).is_ok());
    })?;
    thread::Builder::new().name("pump".to_owned()).spawn(move || {
        let mut error = None;
        while !control.stop.load(Ordering::Relaxed) {
            match read.recv_timeout(NOTICE) {
                Ok(Ok(chunk)) => {
                    let heard: Chunk = chunk;
                    control.heard.store(heard.end(), Ordering::Relaxed);
                    input.hear(heard);
                    if !live {
                        input.catch_up();
                    }
                }
                Ok(Err(failure)) => error = Some(failure),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        input.end();
        let _ = end.send(Ending { samples: control.heard(), error });
    })?;
    Ok((began, ending))
}

fn read_all(
    mut source: Box<dyn Source>,
    mut deliver: impl FnMut(Result<Chunk, SourceError>) -> bool,
) {
    while let Some(outcome) = source.next_chunk().transpose() {
        let failed = outcome.is_err();
        if !deliver(outcome) || failed {
            return;
        }
    }
}
