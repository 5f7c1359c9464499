//! Jobs: what is to be done with a recording, and how far it is. Who does it is elsewhere; here a
//! job changes hands and ends in one step each, so that it ends once.

use std::path::PathBuf;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    Enhancement, EnhancementStatus, HeardVoice, JOB_SCHEMA, JobRecord, JobStatus, Library,
    LibraryError, SessionRecord, Transcript,
    library::create_private,
    store::{Batch, Store},
    tables::{JOBS, JOBS_OF, PENDING, SESSIONS, session},
    transcripts::put_next,
};

/// The jobs of a library: [`Library::jobs`].
#[derive(Clone, Copy)]
pub struct Jobs<'a>(pub(crate) &'a Library);

impl Library {
    /// The jobs.
    pub fn jobs(&self) -> Jobs<'_> {
        Jobs(self)
    }
}

impl Jobs<'_> {
    /// Asks for an enhancement of a session. It waits for its turn; earlier jobs stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn create(
        &self,
        session_id: Uuid,
        options: serde_json::Value,
    ) -> Result<JobRecord, LibraryError> {
        self.0.change(|store, batch| {
            let mut record = session(store, session_id)?;
            let now = Timestamp::now();
            let job = JobRecord {
                schema: JOB_SCHEMA,
                id: Uuid::now_v7(),
                session_id,
                options,
                status: JobStatus::Pending,
                stage: None,
                progress: 0.0,
                attempts: 0,
                error: None,
                transcript: None,
                created_at: now,
                updated_at: now,
                revision: 0,
            };
            record.enhancement.job_id = Some(job.id);
            mirror(&mut record, &job);
            put_job(batch, &job)?;
            batch.put(&SESSIONS, &session_id, &record)?;
            Ok(job)
        })
    }

    /// A job.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn get(&self, id: Uuid) -> Result<JobRecord, LibraryError> {
        job(&self.0.store(), id)
    }

    /// A page of jobs, the newest first: at most `limit` of those before `before`, or of all.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn page(&self, before: Option<Uuid>, limit: usize) -> Result<Vec<JobRecord>, LibraryError> {
        let page = self.0.store().before(&JOBS, before.as_ref(), limit)?;
        Ok(page.into_iter().map(|(_, job)| job).collect())
    }

    /// The jobs of a session, the oldest first.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn of(&self, session: Uuid) -> Result<Vec<JobRecord>, LibraryError> {
        jobs_of(&self.0.store(), session)
    }

    /// Takes the job that waits longest, to be worked on by nobody else. `None` if none waits.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn claim_next(&self) -> Result<Option<JobRecord>, LibraryError> {
        self.claim_where(|_| true)
    }

    /// Takes this job, to be worked on by nobody else. `None` if it does not wait.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn claim(&self, id: Uuid) -> Result<Option<JobRecord>, LibraryError> {
        self.claim_where(|waiting| waiting == id)
    }

    fn claim_where(
        &self,
        wanted: impl Fn(Uuid) -> bool,
    ) -> Result<Option<JobRecord>, LibraryError> {
        self.0.change(|store, batch| {
            let pending = store.prefix(&PENDING, &[])?;
            let mut waiting = pending.into_iter().filter(|(_, claimed)| !claimed);
            let Some((id, _)) = waiting.find(|(id, _)| wanted(*id)) else {
                return Ok(None);
            };
            let job = job(store, id)?;
            let claim = |job: &mut JobRecord| {
                job.status = JobStatus::Processing;
                job.attempts += 1;
                job.error = None;
            };
            change(store, batch, job, claim).map(Some)
        })
    }

    /// Says how far a job is that the caller works on. It resumes at this stage.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if it is no longer the caller's, because it was cancelled, say:
    /// leave off. [`NotThere`](LibraryError::NotThere) if its session was deleted: likewise.
    pub fn advance(
        &self,
        mine: &JobRecord,
        stage: &str,
        progress: f32,
    ) -> Result<JobRecord, LibraryError> {
        self.of_mine(mine, |job| {
            job.stage = Some(stage.to_owned());
            job.progress = progress.clamp(0.0, 1.0);
        })
    }

    /// Ends a job that the caller works on, and keeps its transcript with what its speakers sounded
    /// like, in one step. Whatever happens, a job is completed once.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance), and
    /// [`NotAllowed`](LibraryError::NotAllowed) for voices whose numbers are none: the transcript
    /// was not kept.
    pub fn complete(
        &self,
        mine: &JobRecord,
        transcript: &Transcript,
        heard: &[HeardVoice],
    ) -> Result<JobRecord, LibraryError> {
        let done = self.0.change(|store, batch| {
            let current = still_mine(store, mine)?;
            let version = put_next(store, batch, current.session_id, transcript, heard)?;
            let mut record = session(store, current.session_id)?;
            record.processed = true;
            record.transcript = Some(version);
            let job = revised(current, |job| {
                job.status = JobStatus::Completed;
                job.progress = 1.0;
                job.transcript = Some(version);
            });
            mirror(&mut record, &job);
            put_job(batch, &job)?;
            batch.put(&SESSIONS, &job.session_id, &record)?;
            Ok(job)
        })?;
        remove_job_folder(self.0, done.id);
        Ok(done)
    }

    /// Ends a job that the caller works on and cannot do. `error` is said for the user.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance).
    pub fn fail(&self, mine: &JobRecord, error: &str) -> Result<JobRecord, LibraryError> {
        self.of_mine(mine, |job| {
            job.status = JobStatus::Failed;
            job.error = Some(error.to_owned());
        })
    }

    /// Gives a job back that the caller works on: it waits, at its stage.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance).
    pub fn release(&self, mine: &JobRecord) -> Result<JobRecord, LibraryError> {
        self.of_mine(mine, |job| job.status = JobStatus::Pending)
    }

    /// Takes a job back, whoever works on it: they learn of it at their next step.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if it is over, or what the disk refuses.
    pub fn cancel(&self, id: Uuid) -> Result<JobRecord, LibraryError> {
        let cancelled = self.0.change(|store, batch| {
            let job = job(store, id)?;
            if !is_unfinished(job.status) {
                return Err(LibraryError::JobChanged { id, status: job.status });
            }
            change(store, batch, job, |job| job.status = JobStatus::Cancelled)
        })?;
        remove_job_folder(self.0, id);
        Ok(cancelled)
    }

    /// Has a job wait again that failed or was cancelled. It goes on at its stage.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if it is neither, or what the disk refuses.
    pub fn retry(&self, id: Uuid) -> Result<JobRecord, LibraryError> {
        self.0.change(|store, batch| {
            let job = job(store, id)?;
            if !matches!(job.status, JobStatus::Failed | JobStatus::Cancelled) {
                return Err(LibraryError::JobChanged { id, status: job.status });
            }
            let was_cancelled = job.status == JobStatus::Cancelled;
            change(store, batch, job, |job| {
                job.status = JobStatus::Pending;
                job.error = None;
                // Whoever asks once more has mended something.
                job.attempts = 0;
                if was_cancelled {
                    // What its stages had made is gone.
                    (job.stage, job.progress) = (None, 0.0);
                }
            })
        })
    }

    /// A folder for what a job's stages hand on. It is removed when the job is completed or
    /// cancelled, and with its session.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn folder(&self, id: Uuid) -> Result<PathBuf, LibraryError> {
        self.0.not_a_copy()?;
        let folder = folder_of(self.0, id);
        create_private(&folder)?;
        Ok(folder)
    }

    fn of_mine(
        &self,
        mine: &JobRecord,
        update: impl FnOnce(&mut JobRecord),
    ) -> Result<JobRecord, LibraryError> {
        self.0.change(|store, batch| {
            let current = still_mine(store, mine)?;
            change(store, batch, current, update)
        })
    }
}

fn folder_of(library: &Library, id: Uuid) -> PathBuf {
    library.places().library.join("jobs").join(id.to_string())
}

/// Removes what the stages of a job handed on.
pub(crate) fn remove_job_folder(library: &Library, id: Uuid) {
    let folder = folder_of(library, id);
    match std::fs::remove_dir_all(&folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!(error = %e, path = %folder.display(), "a job's folder stays behind");
        }
        _ => {}
    }
}

/// Jobs that an ended program worked on wait again.
pub(crate) fn resume_jobs(library: &Library) -> Result<(), LibraryError> {
    library.change(|store, batch| {
        for (id, claimed) in store.prefix(&PENDING, &[])? {
            if claimed {
                let job = job(store, id)?;
                change(store, batch, job, |job| job.status = JobStatus::Pending)?;
            }
        }
        Ok(())
    })
}

fn job(store: &Store, id: Uuid) -> Result<JobRecord, LibraryError> {
    let none = || LibraryError::NotThere { what: "job", id: id.to_string() };
    store.get(&JOBS, &id)?.ok_or_else(none)
}

pub(crate) fn jobs_of(store: &Store, session: Uuid) -> Result<Vec<JobRecord>, LibraryError> {
    let keys = store.keys(&JOBS_OF, session.as_bytes())?;
    keys.into_iter().map(|((_, id), _)| job(store, id)).collect()
}

fn is_unfinished(status: JobStatus) -> bool {
    matches!(status, JobStatus::Pending | JobStatus::Processing)
}

fn still_mine(store: &Store, mine: &JobRecord) -> Result<JobRecord, LibraryError> {
    let current = job(store, mine.id)?;
    if current.status != JobStatus::Processing || current.revision != mine.revision {
        return Err(LibraryError::JobChanged { id: current.id, status: current.status });
    }
    Ok(current)
}

fn revised(mut job: JobRecord, update: impl FnOnce(&mut JobRecord)) -> JobRecord {
    update(&mut job);
    job.revision += 1;
    job.updated_at = Timestamp::now();
    job
}

/// Changes a job, and what its session says of it.
fn change(
    store: &Store,
    batch: &mut Batch,
    job: JobRecord,
    update: impl FnOnce(&mut JobRecord),
) -> Result<JobRecord, LibraryError> {
    let job = revised(job, update);
    let mut record = session(store, job.session_id)?;
    if mirror(&mut record, &job) {
        batch.put(&SESSIONS, &job.session_id, &record)?;
    }
    put_job(batch, &job)?;
    Ok(job)
}

/// Puts a job and the entries that find it.
pub(crate) fn put_job(batch: &mut Batch, job: &JobRecord) -> Result<(), LibraryError> {
    batch.put(&JOBS, &job.id, job)?;
    batch.put(&JOBS_OF, &(job.session_id, job.id), &())?;
    match is_unfinished(job.status) {
        true => batch.put(&PENDING, &job.id, &(job.status == JobStatus::Processing)),
        false => {
            batch.remove(&PENDING, &job.id);
            Ok(())
        }
    }
}

/// Has a session say how far its newest job is; whether it says something else then.
pub(crate) fn mirror(record: &mut SessionRecord, job: &JobRecord) -> bool {
    if record.enhancement.job_id != Some(job.id) {
        return false;
    }
    record.enhancement = Enhancement {
        status: match job.status {
            JobStatus::Pending => EnhancementStatus::Pending,
            JobStatus::Processing => EnhancementStatus::Processing,
            JobStatus::Completed => EnhancementStatus::Completed,
            JobStatus::Failed => EnhancementStatus::Failed,
            JobStatus::Cancelled => EnhancementStatus::NotRequested,
        },
        job_id: Some(job.id),
        stage: job.stage.clone(),
        progress: job.progress,
        error: job.error.clone(),
    };
    true
}
