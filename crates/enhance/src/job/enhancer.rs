//! Works off the jobs of a library, one after the other.

use std::{
    ops::ControlFlow,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use library::{JobRecord, Library, LibraryError};
use speculative::Dictionary;
use uuid::Uuid;

use super::{Finished, Folder, JobError, JobOptions, JobSpec, Progress, Tools, WRITE, finish};
use crate::voices;

/// How often the library is told how far a job is: each time is a write to the disk.
const TELL: Duration = Duration::from_secs(1);
/// How soon a job that waits goes on.
const NOTICE: Duration = Duration::from_millis(200);
/// A job that was begun so often and never ended most likely ends the program each time.
const MOST_ATTEMPTS: u32 = 20;

/// What the one who watches a job wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobDirective {
    /// Go on.
    Go,
    /// Wait, say while somebody speaks: live captions come first.
    Wait,
    /// Leave off. The job waits, at its stage, for the next one who works.
    Stop,
}

/// Whoever has jobs worked off.
pub trait JobObserver {
    /// Is told how far a job is.
    fn progress(&mut self, job: &JobRecord, progress: Progress);

    /// Is asked each time before the job goes on, several times a second while it waits.
    fn order(&mut self) -> JobDirective;
}

/// How the work on a job ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Its transcript is kept.
    Completed(JobRecord),
    /// It could not be done; the record says why.
    Failed(JobRecord),
    /// Somebody cancelled it, or deleted its session.
    Cancelled(Uuid),
    /// The overseer said stop. It waits.
    Stopped(JobRecord),
}

/// Works off jobs. Several may work on one library, each on a thread of its own.
pub struct Enhancer<'a> {
    library: &'a Library,
    tools: Tools,
    dictionary: Arc<Dictionary>,
}

impl<'a> Enhancer<'a> {
    /// One that has done nothing yet.
    pub fn new(library: &'a Library, tools: Tools, dictionary: Arc<Dictionary>) -> Self {
        Self { library, tools, dictionary }
    }

    /// Takes the job that waits longest, or the one named if it waits, and works on it to its end.
    /// `None` if there is none to take.
    ///
    /// # Errors
    /// Only if the library itself cannot be used. What is wrong with a job is in its record.
    pub fn work_on_next(
        &mut self,
        named: Option<Uuid>,
        observer: &mut dyn JobObserver,
    ) -> Result<Option<Outcome>, LibraryError> {
        if observer.order() == JobDirective::Stop {
            return Ok(None);
        }
        let job = match named {
            Some(id) => self.library.jobs().claim(id)?,
            None => self.library.jobs().claim_next()?,
        };
        let Some(job) = job else { return Ok(None) };
        let id = job.id;
        match self.work_on(job, observer) {
            // Taken back, or its session is gone: there is nothing left to say of it.
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
        let mut told = JobReport { library: self.library, job, last: None, trouble: None };
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

    /// Everything but the end.
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

/// A job that is worked on, and what the library knows of it.
struct JobReport<'a> {
    library: &'a Library,
    job: JobRecord,
    last: Option<(Instant, &'static str)>,
    /// What the library answered, if it was not well.
    trouble: Option<LibraryError>,
}

impl JobReport<'_> {
    /// Tells everybody, and waits for as long as it has to.
    fn tell(&mut self, progress: Progress, observer: &mut dyn JobObserver) -> ControlFlow<()> {
        observer.progress(&self.job, progress);
        self.tell_library(progress)?;
        loop {
            match observer.order() {
                JobDirective::Go => return ControlFlow::Continue(()),
                JobDirective::Stop => return ControlFlow::Break(()),
                JobDirective::Wait => {
                    thread::sleep(NOTICE);
                    // Also a job that waits can be taken back.
                    self.tell_library(progress)?;
                }
            }
        }
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
