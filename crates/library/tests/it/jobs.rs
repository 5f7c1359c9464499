use std::thread;

use library::{EnhancementStatus, JobRecord, JobStatus, Library, LibraryError};
use serde_json::json;
use uuid::Uuid;

use crate::made::{ended, new, open, transcript};

fn enhancement(library: &Library, session: Uuid) -> (EnhancementStatus, Option<String>) {
    let enhancement = library.session(session).unwrap().enhancement;
    (enhancement.status, enhancement.stage)
}

#[test]
fn a_job_goes_through_its_stages_and_its_session_tells() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::NotRequested);
    let asked = library.create_job(session, json!({"diarize": true})).unwrap();
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Pending);
    let job = library.claim_job().unwrap().unwrap();
    assert_eq!((job.id, job.attempts, &job.options), (asked.id, 1, &json!({"diarize": true})));
    assert!(library.claim_job().unwrap().is_none(), "nobody else gets it");
    let job = library.advance_job(&job, "diarize", 0.5).unwrap();
    let telling = (EnhancementStatus::Processing, Some("diarize".to_owned()));
    assert_eq!(enhancement(&library, session), telling);
    let folder = library.job_folder(job.id).unwrap();
    assert!(folder.is_dir());
    let done = library.complete_job(&job, &transcript(&["One."]), &[]).unwrap();
    assert_eq!((done.status, done.transcript), (JobStatus::Completed, Some(1)));
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Completed);
    assert!(library.session(session).unwrap().processed);
    assert!(!folder.exists());
}

#[test]
fn a_job_is_completed_once() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    library.create_job(session, json!(null)).unwrap();
    let job = library.claim_job().unwrap().unwrap();
    let outcomes = thread::scope(|scope| {
        let complete = || library.complete_job(&job, &transcript(&["One."]), &[]);
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(complete)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(library.transcripts(session).unwrap(), [1]);
}

#[test]
fn jobs_are_claimed_in_order_and_each_by_one() {
    let (_folder, library) = new();
    let asked: Vec<Uuid> = (0..12)
        .map(|_| library.create_job(ended(&library, "a talk", &["one"]), json!({})).unwrap().id)
        .collect();
    assert_eq!(library.claim_job().unwrap().unwrap().id, asked[0]);
    let mut claimed: Vec<Uuid> = thread::scope(|scope| {
        let claim = || std::iter::from_fn(|| library.claim_job().unwrap()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(claim)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).map(|job| job.id).collect()
    });
    claimed.sort();
    assert_eq!(claimed, asked[1..]);
}

#[test]
fn a_job_that_its_program_left_resumes_at_its_stage() {
    let (folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    library.create_job(session, json!({})).unwrap();
    let job = library.claim_job().unwrap().unwrap();
    let left = library.advance_job(&job, "retranscribe", 0.4).unwrap();
    drop(library);
    let library = open(folder.path());
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Pending);
    let resumed = library.claim_job().unwrap().unwrap();
    assert_eq!((resumed.id, resumed.stage.as_deref()), (job.id, Some("retranscribe")));
    assert_eq!((resumed.progress, resumed.attempts), (0.4, 2));
    // Who had it before has it no more.
    assert!(matches!(library.advance_job(&left, "x", 0.9), Err(LibraryError::JobChanged { .. })));
}

#[test]
fn each_state_allows_what_it_should() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    let claimed = |library: &Library| -> JobRecord {
        library.create_job(session, json!({})).unwrap();
        library.claim_job().unwrap().unwrap()
    };
    let changed = |outcome: Result<JobRecord, LibraryError>| match outcome {
        Err(LibraryError::JobChanged { status, .. }) => status,
        other => panic!("{other:?}"),
    };

    let job = claimed(&library);
    library.cancel_job(job.id).unwrap();
    assert_eq!(changed(library.advance_job(&job, "x", 0.1)), JobStatus::Cancelled);
    assert_eq!(changed(library.complete_job(&job, &transcript(&[]), &[])), JobStatus::Cancelled);
    assert_eq!(changed(library.cancel_job(job.id)), JobStatus::Cancelled);
    assert_eq!(library.retry_job(job.id).unwrap().status, JobStatus::Pending);
    assert_eq!(library.claim_job().unwrap().unwrap().id, job.id);

    let job = claimed(&library);
    let failed = library.fail_job(&job, "no model").unwrap();
    assert_eq!(library.session(session).unwrap().enhancement.error.as_deref(), Some("no model"));
    assert_eq!(changed(library.fail_job(&failed, "again")), JobStatus::Failed);
    assert_eq!(library.retry_job(job.id).unwrap().error, None);

    let job = library.claim_job().unwrap().unwrap();
    let job = library.release_job(&job).unwrap();
    assert_eq!(job.status, JobStatus::Pending);
    assert_eq!(changed(library.retry_job(job.id)), JobStatus::Pending);
    assert_eq!(library.jobs_of(session).unwrap().len(), 2);
    assert_eq!(library.jobs(None, 1).unwrap()[0].id, job.id);
}
