//! Makes finished transcripts while the app runs. One thread works on the jobs; it waits during a
//! live session and stops when the app exits.

use std::{
    num::NonZero,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use enhance::job::{Enhancer, JobObserver, Outcome, Progress, Tools};
use jiff::Timestamp;
use library::{JobRecord, Library, LibraryError};
use messages::message;
use session::aftercare::{TendReport, tend};

use crate::{
    language,
    live::SessionDeps,
    notifications::Notifier,
    own_words::own_words,
    retention::drop_old_audio,
    types::{JobChanged, Weight},
    view::enhancement,
};

/// How often the thread checks for jobs from other programs, and whether it can open the library.
const LOOK: Duration = Duration::from_secs(3);
/// How often the thread deletes expired recordings.
const CLEAN: Duration = Duration::from_secs(3_600);
/// The least time between two progress events.
const PROGRESS: Duration = Duration::from_millis(250);

/// The handle of the job thread.
#[derive(Clone)]
pub struct JobRunner(Arc<JobBell>);

/// Wakes the job thread, or tells it to stop.
#[derive(Default)]
struct JobBell {
    rung: Mutex<bool>,
    waiting: Condvar,
    ends: AtomicBool,
}

impl JobRunner {
    /// Starts the job thread.
    ///
    /// # Errors
    /// If the system cannot start a thread.
    pub fn start(notifier: Notifier, deps: SessionDeps) -> std::io::Result<Self> {
        let bell = Arc::<JobBell>::default();
        let worker = JobWorker { notifier, deps, bell: bell.clone() };
        thread::Builder::new().name("enhancing".to_owned()).spawn(move || worker.run())?;
        Ok(Self(bell))
    }

    /// Wakes the thread to look for jobs.
    pub fn wake(&self) {
        *self.0.rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.waiting.notify_all();
    }

    /// Stops the thread after the current step. The job resumes at the next start.
    pub fn end(&self) {
        self.0.ends.store(true, Ordering::Relaxed);
        self.wake();
    }
}

/// Tells the user which sessions a crash had interrupted.
pub fn notify_recovered(notifier: &Notifier, report: &TendReport) {
    if report.recovered.is_empty() {
        return;
    }
    let message = message!("app-sessions-recovered", count = report.recovered.len());
    notifier.tell(Weight::Info, language::text(&message));
}

struct JobWorker {
    notifier: Notifier,
    deps: SessionDeps,
    bell: Arc<JobBell>,
}

impl JobWorker {
    fn run(self) {
        let mut cleaned = None::<Instant>;
        while !self.ends() {
            let report = tend(&self.deps.library);
            if report.changed {
                self.notifier.library_changed(None);
            }
            notify_recovered(&self.notifier, &report);
            if let Ok(library) = self.deps.library.to_change() {
                if let Err(error) = self.work_off(&library) {
                    tracing::warn!(%error, "jobs cannot be worked off just now");
                }
                if cleaned.is_none_or(|cleaned| cleaned.elapsed() >= CLEAN) {
                    cleaned = Some(Instant::now());
                    self.clean(&library);
                }
            }
            self.rest();
        }
    }

    /// Deletes recordings that are older than the user wants to keep them.
    fn clean(&self, library: &Library) {
        let Some(days) = self.deps.preferences.now().keeping.audio_days else { return };
        match drop_old_audio(library, Timestamp::now(), days) {
            Ok(0) => {}
            Ok(_) => self.notifier.library_changed(None),
            Err(error) => tracing::warn!(%error, "old recordings are still there"),
        }
    }

    /// Works until no job is left.
    fn work_off(&self, library: &Library) -> Result<(), LibraryError> {
        let words = own_words().unwrap_or_else(|error| {
            tracing::warn!(message = error.message, "own words are left out");
            Arc::default()
        });
        let threads = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        let tools = Tools::new((*self.deps.store).clone(), threads, Some(self.deps.log.clone()));
        let mut enhancer = Enhancer::new(library, tools, words);
        let mut watcher = JobWatcher::new(self);
        loop {
            if self.ends() {
                return Ok(());
            }
            let Some(outcome) = enhancer.work_on_next(None, &mut watcher)? else { return Ok(()) };
            watcher = JobWatcher::new(self);
            let job = match outcome {
                Outcome::Completed(job) | Outcome::Failed(job) | Outcome::Stopped(job) => job,
                Outcome::Cancelled(id) => match library.jobs().get(id) {
                    Ok(job) => job,
                    // Its session was deleted.
                    Err(_) => continue,
                },
            };
            show_job(&self.notifier, &job, false, None);
            self.notifier.library_changed(Some(job.session_id.to_string()));
        }
    }

    fn rest(&self) {
        let rung = self.bell.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = self.bell.waiting.wait_timeout_while(rung, LOOK, |rung| !*rung);
        *rest.unwrap_or_else(PoisonError::into_inner).0 = false;
    }

    fn ends(&self) -> bool {
        self.bell.ends.load(Ordering::Relaxed)
    }
}

/// Follows the progress of one job.
struct JobWatcher<'a> {
    worker: &'a JobWorker,
    /// When the job started here, and its progress at that time.
    began: Option<(Instant, f32)>,
    shown: Option<Instant>,
    /// The job's last record, to be shown again when the job starts to wait.
    last: Option<JobRecord>,
}

impl<'a> JobWatcher<'a> {
    fn new(worker: &'a JobWorker) -> Self {
        Self { worker, began: None, shown: None, last: None }
    }

    fn seconds_left(&mut self, done: f32) -> Option<f64> {
        let (began, from) = *self.began.get_or_insert((Instant::now(), done));
        let (spent, made) = (began.elapsed().as_secs_f64(), f64::from(done - from));
        // An earlier estimate would be a guess.
        (spent > 3.0 && made > 0.03).then(|| spent / made * f64::from(1.0 - done))
    }
}

impl JobObserver for JobWatcher<'_> {
    fn progress(&mut self, job: &JobRecord, progress: Progress) {
        let seconds_left = self.seconds_left(progress.of_job);
        let job = JobRecord {
            stage: Some(progress.stage.to_owned()),
            progress: progress.of_job,
            ..job.clone()
        };
        if self.shown.is_none_or(|shown| shown.elapsed() >= PROGRESS) {
            self.shown = Some(Instant::now());
            show_job(&self.worker.notifier, &job, false, seconds_left);
        }
        self.last = Some(job);
    }

    fn waits(&mut self, job: &JobRecord) {
        show_job(&self.worker.notifier, self.last.as_ref().unwrap_or(job), true, None);
        // Waiting time says nothing about the job's speed.
        self.began = None;
    }

    fn stops(&mut self) -> bool {
        self.worker.ends()
    }
}

/// Sends the job's progress to the windows.
fn show_job(notifier: &Notifier, job: &JobRecord, waits: bool, seconds_left: Option<f64>) {
    let enhancement = enhancement(job, waits);
    notifier.emit(JobChanged { session: job.session_id.to_string(), enhancement, seconds_left });
}
