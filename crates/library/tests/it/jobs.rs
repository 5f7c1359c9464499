use std::thread;

use library::{EnhancementStatus, JobRecord, JobStatus, Library, LibraryError};
use serde_json::json;
use uuid::Uuid;

use crate::made::{ended, new, open, transcript};

fn enhancement(library: &Library, session: Uuid) -> (EnhancementStatus, Option<String>) {
    let enhancement = library.sessions().get(session).unwrap().enhancement;
    (enhancement.status, enhancement.stage)
}

#[test]
fn a_job_goes_through_its_stages_and_its_session_tells() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::NotRequested);
    let asked = library.jobs().create(session, json!({"diarize": true})).unwrap();
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Pending);
    let job = library.jobs().claim_next().unwrap().unwrap();
    assert_eq!((job.id, job.attempts, &job.options), (asked.id, 1, &json!({"diarize": true})));
    assert!(library.jobs().claim_next().unwrap().is_none(), "nobody else gets it");
    let job = library.jobs().advance(&job, "diarize", 0.5).unwrap();
    let telling = (EnhancementStatus::Processing, Some("diarize".to_owned()));
    assert_eq!(enhancement(&library, session), telling);
    let folder = library.jobs().folder(job.id).unwrap();
    assert!(folder.is_dir());
    let done = library.jobs().complete(&job, &transcript(&["One."]), &[]).unwrap();
    assert_eq!((done.status, done.transcript), (JobStatus::Completed, Some(1)));
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Completed);
    assert!(library.sessions().get(session).unwrap().processed);
    assert!(!folder.exists());
}

#[test]
fn a_job_is_completed_once() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    library.jobs().create(session, json!(null)).unwrap();
    let job = library.jobs().claim_next().unwrap().unwrap();
    let outcomes = thread::scope(|scope| {
        let complete = || library.jobs().complete(&job, &transcript(&["One."]), &[]);
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(complete)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(library.transcripts().versions(session).unwrap(), [1]);
}

#[test]
fn jobs_are_claimed_in_order_and_each_by_one() {
    let (_folder, library) = new();
    let asked: Vec<Uuid> = (0..12)
        .map(|_| library.jobs().create(ended(&library, "a talk", &["one"]), json!({})).unwrap().id)
        .collect();
    assert_eq!(library.jobs().claim_next().unwrap().unwrap().id, asked[0]);
    let mut claimed: Vec<Uuid> = thread::scope(|scope| {
        let claim =
            || std::iter::from_fn(|| library.jobs().claim_next().unwrap()).collect::<Vec<_>>();
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
    library.jobs().create(session, json!({})).unwrap();
    let job = library.jobs().claim_next().unwrap().unwrap();
    let left = library.jobs().advance(&job, "retranscribe", 0.4).unwrap();
    drop(library);
    let library = open(folder.path());
    assert_eq!(enhancement(&library, session).0, EnhancementStatus::Pending);
    let resumed = library.jobs().claim_next().unwrap().unwrap();
    assert_eq!((resumed.id, resumed.stage.as_deref()), (job.id, Some("retranscribe")));
    assert_eq!((resumed.progress, resumed.attempts), (0.4, 2));
    // The previous owner has lost the claim.
    assert!(matches!(
        library.jobs().advance(&left, "x", 0.9),
        Err(LibraryError::JobChanged { .. })
    ));
}

#[test]
fn each_state_allows_what_it_should() {
    let (_folder, library) = new();
    let session = ended(&library, "a talk", &["one"]);
    let claimed = |library: &Library| -> JobRecord {
        library.jobs().create(session, json!({})).unwrap();
        library.jobs().claim_next().unwrap().unwrap()
    };
    let changed = |outcome: Result<JobRecord, LibraryError>| match outcome {
        Err(LibraryError::JobChanged { status, .. }) => status,
        other => panic!("{other:?}"),
    };

    let job = claimed(&library);
    library.jobs().cancel(job.id).unwrap();
    assert_eq!(changed(library.jobs().advance(&job, "x", 0.1)), JobStatus::Cancelled);
    assert_eq!(changed(library.jobs().complete(&job, &transcript(&[]), &[])), JobStatus::Cancelled);
    assert_eq!(changed(library.jobs().cancel(job.id)), JobStatus::Cancelled);
    assert_eq!(library.jobs().retry(job.id).unwrap().status, JobStatus::Pending);
    assert_eq!(library.jobs().claim_next().unwrap().unwrap().id, job.id);

    let job = claimed(&library);
    let failed = library.jobs().fail(&job, "no model").unwrap();
    assert_eq!(
        library.sessions().get(session).unwrap().enhancement.error.as_deref(),
        Some("no model")
    );
    assert_eq!(changed(library.jobs().fail(&failed, "again")), JobStatus::Failed);
    assert_eq!(library.jobs().retry(job.id).unwrap().error, None);

    let job = library.jobs().claim_next().unwrap().unwrap();
    let job = library.jobs().release(&job).unwrap();
    assert_eq!(job.status, JobStatus::Pending);
    assert_eq!(changed(library.jobs().retry(job.id)), JobStatus::Pending);
    assert_eq!(library.jobs().of(session).unwrap().len(), 2);
    assert_eq!(library.jobs().page(None, 1).unwrap()[0].id, job.id);
}
