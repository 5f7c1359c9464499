//! Runs the jobs of a library, one after the other.

use std::{
    ops::ControlFlow,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use library::{JobRecord, Library, LibraryError};
use speculative::Dictionary;
use uuid::Uuid;

use super::{
    Finished, Folder, JobError, JobOptions, JobSpec, Progress, Tools, WRITE, finish,
    throttle::Throttle,
};
use crate::voices;

/// The interval between progress updates in the library: each one is a write to the disk.
const TELL: Duration = Duration::from_secs(1);
/// The interval at which a waiting job checks whether it can continue.
const NOTICE: Duration = Duration::from_millis(200);
/// The most attempts: a job that started this often without an end most likely crashes the program.
const MOST_ATTEMPTS: u32 = 20;

/// Observes a job and can stop it.
pub trait JobObserver {
    /// Receives the progress of the job.
    fn progress(&mut self, job: &JobRecord, progress: Progress);

    /// Called once when the job starts to wait for the end of a live session. The next progress
    /// ends the wait.
    fn waits(&mut self, job: &JobRecord);

    /// Whether the job must stop. It returns to the queue at its stage, for the next worker. Asked
    /// before each step, and several times a second while the job waits.
    fn stops(&mut self) -> bool;
}

/// How the work on a job ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The transcript is stored.
    Completed(JobRecord),
    /// The job failed; its record says why.
    Failed(JobRecord),
    /// The job was cancelled, or its session was deleted.
    Cancelled(Uuid),
    /// The observer stopped the job. It is back in the queue.
    Stopped(JobRecord),
}

/// Runs jobs. Several enhancers may share a library, each on its own thread. A job waits while any
/// program has a live session: live captions come first.
pub struct Enhancer<'a> {
    library: &'a Library,
    tools: Tools,
    dictionary: Arc<Dictionary>,
}

impl<'a> Enhancer<'a> {
    /// Creates an enhancer.
    pub fn new(library: &'a Library, tools: Tools, dictionary: Arc<Dictionary>) -> Self {
        Self { library, tools, dictionary }
    }

    /// Claims a job and runs it to its end: the named one, or else the one that has waited longest.
    /// `None` if no such job is waiting.
    ///
    /// # Errors
    /// Only if the library itself is unusable. The job's record has the job's own errors.
    pub fn work_on_next(
        &mut self,
        named: Option<Uuid>,
        observer: &mut dyn JobObserver,
    ) -> Result<Option<Outcome>, LibraryError> {
        if observer.stops() {
            return Ok(None);
        }
        let job = match named {
            Some(id) => self.library.jobs().claim(id)?,
            None => self.library.jobs().claim_next()?,
        };
        let Some(job) = job else { return Ok(None) };
        let id = job.id;
        match self.work_on(job, observer) {
            // The job was cancelled or its session was deleted: there is nothing to report.
            Err(LibraryError::JobChanged { .. } | LibraryError::NotThere { .. }) => {
                Ok(Some(Outcome::Cancelled(id)))
            }
            outcome => outcome.map(Some),
        }
    }

    fn work_on(
        &mut self,
        job: JobRecord,
        observer: &mut dyn JobObserver,
    ) -> Result<Outcome, LibraryError> {
        let throttle = Throttle::new(self.library);
        let mut told =
            JobReport { library: self.library, job, throttle, last: None, trouble: None };
        if told.job.attempts > MOST_ATTEMPTS {
            let why = "it was begun again and again and never came to its end: most likely the \
                       program ends at it; ask for it anew with another model, and report this";
            return self.library.jobs().fail(&told.job, why).map(Outcome::Failed);
        }
        let outcome = self.make(&mut told, observer);
        if let Some(trouble) = told.trouble {
            return Err(trouble);
        }
        match outcome {
            Ok(Finished { mut transcript, mut heard }) => {
                let session = told.job.session_id;
                voices::recognise(self.library, session, &mut transcript, &mut heard)?;
                let job = self.library.jobs().complete(&told.job, &transcript, &heard)?;
                Ok(Outcome::Completed(job))
            }
            Err(JobError::Cancelled) => {
                self.library.jobs().release(&told.job).map(Outcome::Stopped)
            }
            Err(error) => {
                self.library.jobs().fail(&told.job, &error.to_string()).map(Outcome::Failed)
            }
        }
    }

    /// Runs the stages, without ending the job.
    fn make(
        &mut self,
        told: &mut JobReport,
        observer: &mut dyn JobObserver,
    ) -> Result<Finished, JobError> {
        let spec = self.spec(&told.job)?;
        let folder = self.library.jobs().folder(told.job.id).map_err(JobError::Library)?;
        let folder = Folder::new(folder);
        let finished =
            finish(&spec, &folder, &mut self.tools, &mut |progress| told.tell(progress, observer))?;
        match told.tell(Progress { stage: WRITE, of_stage: 0.0, of_job: 1.0 }, observer) {
            ControlFlow::Continue(()) => Ok(finished),
            ControlFlow::Break(()) => Err(JobError::Cancelled),
        }
    }

    fn spec(&self, job: &JobRecord) -> Result<JobSpec, JobError> {
        let options = JobOptions::of_json(&job.options)?;
        let record = self.library.sessions().get(job.session_id).map_err(JobError::Library)?;
        let audio = record.audio.ok_or(JobError::NoRecording)?;
        let recordings = &self.library.places().recordings;
        let recording = audio.path.within(recordings).map_err(JobError::Library)?;
        let dictionary = self.dictionary.clone();
        Ok(JobSpec { recording, options, language: record.language, dictionary })
    }
}

/// A running job and its last known record in the library.
struct JobReport<'a> {
    library: &'a Library,
    job: JobRecord,
    throttle: Throttle<'a>,
    last: Option<(Instant, &'static str)>,
    /// The library's error, if an update failed.
    trouble: Option<LibraryError>,
}

impl JobReport<'_> {
    /// Reports progress to the observer and the library, and waits while a session is live.
    fn tell(&mut self, progress: Progress, observer: &mut dyn JobObserver) -> ControlFlow<()> {
        observer.progress(&self.job, progress);
        self.tell_library(progress)?;
        let mut waits = false;
        while !observer.stops() {
            if !self.throttle.holds() {
                return ControlFlow::Continue(());
            }
            if !waits {
                waits = true;
                observer.waits(&self.job);
            }
            thread::sleep(NOTICE);
            // A waiting job can be cancelled too.
            self.tell_library(progress)?;
        }
        ControlFlow::Break(())
    }

    fn tell_library(&mut self, progress: Progress) -> ControlFlow<()> {
        let is_due =
            self.last.is_none_or(|(last, stage)| stage != progress.stage || last.elapsed() >= TELL);
        if !is_due {
            return ControlFlow::Continue(());
        }
        self.last = Some((Instant::now(), progress.stage));
        match self.library.jobs().advance(&self.job, progress.stage, progress.of_job) {
            Ok(job) => {
                self.job = job;
                ControlFlow::Continue(())
            }
            Err(error) => {
                self.trouble = Some(error);
                ControlFlow::Break(())
            }
        }
    }
}
