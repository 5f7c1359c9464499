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

use anyhow::anyhow;
use audio::{Chunk, Source, SourceError};
use speculative::Input;
use tokio::sync::oneshot;

use crate::events::seconds;

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
    pub error: Option<anyhow::Error>,
}

/// Seconds since the Unix epoch.
pub fn unix_now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}

/// Starts the pump. The first receiver gets the Unix time at which the sound began, or nothing if
/// there was none; the second how it ended, after everything heard was confirmed. With `live`
/// sound, windows that come while a transcriber is busy are skipped; else the sound waits for the
/// transcribers.
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
    thread::Builder::new()
        .name("source".to_owned())
        .spawn(move || read_all(source, |outcome| chunks.send(outcome).is_ok()))?;
    thread::Builder::new().name("pump".to_owned()).spawn(move || {
        let (mut begin, mut error) = (Some(begin), None);
        while !control.stop.load(Ordering::Relaxed) {
            match read.recv_timeout(NOTICE) {
                Ok(Ok(Some(chunk))) => {
                    if let Some(begin) = begin.take() {
                        let _ = begin.send(began_at(&chunk, live));
                    }
                    control.heard.store(chunk.end(), Ordering::Relaxed);
                    input.hear(chunk);
                    if !live {
                        input.catch_up();
                    }
                }
                Ok(Ok(None)) => break,
                Ok(Err(failure)) => {
                    error = Some(failure.into());
                    break;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    error = Some(anyhow!(
                        "the sound could not be decoded any further, by a fault of this program; \
                         what was heard is kept: please report the file"
                    ));
                    break;
                }
            }
        }
        drop(begin);
        input.end();
        let _ = end.send(Ending { samples: control.heard(), error });
    })?;
    Ok((began, ending))
}

/// The Unix time at which the first sample was heard. A chunk of live sound arrives when its last
/// sample was.
fn began_at(first: &Chunk, live: bool) -> f64 {
    let length = if live { seconds(first.samples.len() as u64) } else { 0.0 };
    unix_now() - length
}

/// Delivers everything, then `None` or the error that ended it.
fn read_all(
    mut source: Box<dyn Source>,
    mut deliver: impl FnMut(Result<Option<Chunk>, SourceError>) -> bool,
) {
    loop {
        let outcome = source.next_chunk();
        let more = matches!(outcome, Ok(Some(_)));
        if !deliver(outcome) || !more {
            return;
        }
    }
}
