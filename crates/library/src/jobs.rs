//! Jobs: the enhancements of recordings, and their progress. The `enhance` crate does the work.
//! Each change of owner and each end of a job is one atomic step, so a job ends only once.

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
    /// Creates an enhancement job for a session. The job waits for its turn; earlier jobs stay.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn create(
        &self,
        session_id: Uuid,
        options: serde_json::Value,
    ) -> Result<JobRecord, LibraryError> {
        self.0.change(|store, batch| {
            let mut record = session(store, session_id)?;
            let job = queue(batch, &mut record, options)?;
            batch.put(&SESSIONS, &session_id, &record)?;
            Ok(job)
        })
    }

    /// A job.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn get(&self, id: Uuid) -> Result<JobRecord, LibraryError> {
        job(&self.0.store(), id)
    }

    /// A page of jobs, newest first: at most `limit` jobs older than `before`, or the newest.
    ///
    /// # Errors
    /// An I/O error.
    pub fn page(&self, before: Option<Uuid>, limit: usize) -> Result<Vec<JobRecord>, LibraryError> {
        let page = self.0.store().before(&JOBS, before.as_ref(), limit)?;
        Ok(page.into_iter().map(|(_, job)| job).collect())
    }

    /// The jobs of a session, oldest first.
    ///
    /// # Errors
    /// An I/O error.
    pub fn of(&self, session: Uuid) -> Result<Vec<JobRecord>, LibraryError> {
        jobs_of(&self.0.store(), session)
    }

    /// Claims the job that has waited longest. No other worker can claim it. `None` if none waits.
    ///
    /// # Errors
    /// An I/O error.
    pub fn claim_next(&self) -> Result<Option<JobRecord>, LibraryError> {
        self.claim_where(|_| true)
    }

    /// Claims this job. No other worker can claim it. `None` if it is not waiting.
    ///
    /// # Errors
    /// An I/O error.
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

    /// Records the progress of the caller's job. After an interruption the job resumes at this
    /// stage.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if the job is no longer the caller's, for example because it
    /// was cancelled: stop work. [`NotThere`](LibraryError::NotThere) if its session was deleted:
    /// stop work.
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

    /// Completes the caller's job and stores its transcript and voice embeddings in one step. A job
    /// completes at most once.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance), and [`NotAllowed`](LibraryError::NotAllowed) for
    /// invalid voice embeddings: the transcript is not stored.
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

    /// Marks the caller's job as failed. `error` is a message for the user, in English: other
    /// programs and later versions read it.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance).
    pub fn fail(&self, mine: &JobRecord, error: &str) -> Result<JobRecord, LibraryError> {
        self.of_mine(mine, |job| {
            job.status = JobStatus::Failed;
            job.error = Some(error.to_owned());
        })
    }

    /// Returns the caller's job to the queue, at its current stage.
    ///
    /// # Errors
    /// Those of [`advance`](Self::advance).
    pub fn release(&self, mine: &JobRecord) -> Result<JobRecord, LibraryError> {
        self.of_mine(mine, |job| job.status = JobStatus::Pending)
    }

    /// Cancels a job, also one that a worker has. The worker finds out at its next step.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if it has ended, or an I/O error.
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

    /// Returns a failed or cancelled job to the queue. It resumes at its stage.
    ///
    /// # Errors
    /// [`LibraryError::JobChanged`] if it is in another state, or an I/O error.
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
                // The user retries after fixing the cause, so the attempts count anew.
                job.attempts = 0;
                if was_cancelled {
                    // The stages' results were removed.
                    (job.stage, job.progress) = (None, 0.0);
                }
            })
        })
    }

    /// A folder for the results that a job's stages pass on. It is removed when the job completes,
    /// is cancelled, or its session is deleted for good.
    ///
    /// # Errors
    /// An I/O error.
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

/// Removes the folder of a job.
pub(crate) fn remove_job_folder(library: &Library, id: Uuid) {
    let folder = folder_of(library, id);
    match std::fs::remove_dir_all(&folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!(error = %e, path = %folder.display(), "a job's folder stays behind");
        }
        _ => {}
    }
}

/// Returns the jobs of a program that ended to the queue.
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

/// Changes a job and the job status in its session's record.
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

/// Creates a job for a session, whose changed record the caller writes.
pub(crate) fn queue(
    batch: &mut Batch,
    record: &mut SessionRecord,
    options: serde_json::Value,
) -> Result<JobRecord, LibraryError> {
    let now = Timestamp::now();
    let job = JobRecord {
        schema: JOB_SCHEMA,
        id: Uuid::now_v7(),
        session_id: record.id,
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
    mirror(record, &job);
    put_job(batch, &job)?;
    Ok(job)
}

/// Stores a job and its index entries.
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

/// Copies the state of a session's newest job into its record. Returns whether the record changed.
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
