//! Runs jobs and shows their progress.

use std::{
    num::NonZero,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use enhance::{
    export::{clock, printable},
    job::{Enhancer, JobObserver, Outcome, Progress},
};
use indicatif::MultiProgress;
use library::{JobRecord, Library, LibraryError};
use messages::{Explain, Message, Value, message};
use speculative::{Dictionary, WhisperLog};
use uuid::Uuid;

use crate::{
    command_error::Failed,
    commands::transcript_options::{self, JobBar, stage},
    interrupts,
    session_names::short,
    stderr::{inform, warn},
};

/// Some transcripts failed. The cause of each was printed.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub struct NotAll {
    failed: usize,
    all: usize,
}

impl Explain for NotAll {
    fn explain(&self) -> Message {
        message!("cli-not-all", failed = self.failed, all = self.all)
    }
}

/// Runs these jobs, `at_a_time` in parallel, and prints the result of each. The first Ctrl-C leaves
/// the rest waiting. Returns whether all of them ended.
///
/// # Errors
/// [`NotAll`], or an error of the library.
pub fn work_off(
    library: &Library,
    jobs: Vec<Uuid>,
    at_a_time: NonZero<usize>,
    dictionary: &Arc<Dictionary>,
    log: &WhisperLog,
) -> anyhow::Result<bool> {
    let stop = interrupts::stop_flag()?;
    let all = jobs.len();
    let workers = at_a_time.min(NonZero::new(all).unwrap_or(at_a_time));
    let rest = Mutex::new(jobs.into_iter());
    let bars = MultiProgress::new();
    let work = || -> anyhow::Result<usize> {
        let tools = transcript_options::tools(log, workers)?;
        let mut enhancer = Enhancer::new(library, tools, dictionary.clone());
        let mut failed = 0;
        loop {
            let next = rest.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some(job) = next else { return Ok(failed) };
            let mut watcher = Watcher::new(library, job, &bars, &stop)?;
            let outcome = enhancer.work_on_next(Some(job), &mut watcher)?;
            drop(watcher);
            if let Some(outcome) = outcome {
                failed += usize::from(matches!(outcome, Outcome::Failed(_)));
                bars.suspend(|| say_what_came(library, &outcome))?;
            }
        }
    };
    let failed = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers.get()).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_fold(0, |failed, worker| match worker.join() {
            Ok(more) => Ok::<_, anyhow::Error>(failed + more?),
            Err(_) => Err(Failed::new(message!("cli-worker-fault")).into()),
        })
    })?;
    match failed {
        0 => Ok(!stop.load(Ordering::Relaxed)),
        failed => Err(NotAll { failed, all }.into()),
    }
}

/// Shows a job's progress, and stops it at Ctrl-C.
struct Watcher {
    bar: JobBar,
    stop: Arc<AtomicBool>,
}

impl Watcher {
    fn new(
        library: &Library,
        job: Uuid,
        bars: &MultiProgress,
        stop: &Arc<AtomicBool>,
    ) -> Result<Self, LibraryError> {
        let session = library.sessions().get(library.jobs().get(job)?.session_id)?;
        let bar = JobBar::new(&printable(&session.title)).among(bars);
        Ok(Self { bar, stop: stop.clone() })
    }
}

impl JobObserver for Watcher {
    fn progress(&mut self, _: &JobRecord, progress: Progress) {
        self.bar.show(progress);
    }

    fn waits(&mut self, _: &JobRecord) {
        self.bar.say_that_it_waits();
    }

    fn stops(&mut self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

fn say_what_came(library: &Library, outcome: &Outcome) -> Result<(), LibraryError> {
    match outcome {
        Outcome::Completed(job) => {
            let session = library.sessions().get(job.session_id)?;
            let transcript = library.transcripts().get(job.session_id, job.transcript)?;
            inform(&message!(
                "cli-enhanced",
                title = printable(&session.title),
                length = clock(session.duration_ms),
                speakers = transcript.speakers.len(),
                id = short(session.id),
            ));
        }
        Outcome::Failed(job) => {
            let session = library.sessions().get(job.session_id)?;
            let unknown = || Value::Message(message!("cli-reason-unknown"));
            let why = job.error.as_ref().map_or_else(unknown, Value::from);
            warn(&message!("cli-about", subject = printable(&session.title), text = why));
        }
        Outcome::Cancelled(job) => inform(&message!("cli-job-cancelled", id = short(*job))),
        Outcome::Stopped(job) => {
            let id = short(job.id);
            inform(&match &job.stage {
                Some(name) => message!("cli-job-stopped", id = id, stage = stage(name)),
                None => message!("cli-job-not-begun", id = id),
            });
        }
    }
    Ok(())
}
