//! Processes several streams in parallel.

use std::{sync::Mutex, thread};

use crate::{BenchError, Run, WordTimed};

/// Runs a function on each stream, `number` of them at a time. The first failure ends the run.
///
/// # Errors
/// [`BenchError::Stream`] with the first failure.
pub fn at_once<'a>(
    streams: &'a [WordTimed],
    number: usize,
    act: impl Fn(&'a WordTimed) -> Result<Run, BenchError> + Sync,
) -> Result<Vec<Run>, BenchError> {
    let queue = Mutex::new(streams.iter());
    let worker = || -> Result<Vec<Run>, BenchError> {
        let mut runs = Vec::new();
        loop {
            // The lock is not held while a stream runs.
            let next = queue.lock().map_or(None, |mut queue| queue.next());
            let Some(stream) = next else { return Ok(runs) };
            match act(stream) {
                Ok(run) => runs.push(run),
                Err(error) => {
                    if let Ok(mut queue) = queue.lock() {
                        *queue = [].iter();
                    }
                    let (stream, error) = (stream.name.clone(), Box::new(error));
                    return Err(BenchError::Stream { stream, error });
                }
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..number.min(streams.len())).map(|_| scope.spawn(worker)).collect();
        let mut runs = Vec::new();
        for worker in workers {
            runs.extend(worker.join().unwrap_or(Err(BenchError::Thread))?);
        }
        Ok(runs)
    })
}
