//! A job waits while a session is live, and can be stopped meanwhile.

use std::{num::NonZero, sync::Arc};

use enhance::job::{Enhancer, JobObserver, Outcome, Progress, Tools};
use jiff::Timestamp;
use library::{Audio, AudioPath, JobRecord, Library, LiveSign, SessionRecord};
use models::{Manifest, Store};
use settings::Places;
use uuid::Uuid;

/// Ends the live session, or stops the job, once the job waits.
#[derive(Default)]
struct Observer {
    sign: Option<LiveSign>,
    stops_in_wait: bool,
    waits: usize,
    stages: Vec<&'static str>,
}

impl JobObserver for Observer {
    fn progress(&mut self, _: &JobRecord, progress: Progress) {
        self.stages.push(progress.stage);
    }

    fn waits(&mut self, _: &JobRecord) {
        self.waits += 1;
        if !self.stops_in_wait {
            self.sign = None;
        }
    }

    fn stops(&mut self) -> bool {
        self.stops_in_wait && self.waits > 0
    }
}

/// Runs a job whose recording is missing: it fails in its first stage.
fn run(observer: &mut Observer, live: bool) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let at = |name| folder.path().join(name);
    let places = Places { library: at("library"), recordings: at("recordings") };
    let library = Library::open(&places, "a test").unwrap();
    let mut session = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "A talk");
    session.audio = Some(Audio {
        path: AudioPath::of(&places.recordings.join("missing.wav"), &places).unwrap(),
        format: "wav".to_owned(),
        sample_rate: audio::SAMPLE_RATE,
        bytes: 0,
        sha256: None,
    });
    library.sessions().begin(&session).unwrap();
    library.sessions().end(session.id, |_| {}).unwrap();
    library.jobs().create(session.id, serde_json::json!({})).unwrap();
    observer.sign = live.then(|| LiveSign::raise(&places).unwrap());
    let store = Store::new(Manifest::built_in().unwrap(), at("models"), Vec::new());
    let tools = Tools::new(store, NonZero::<usize>::MIN, None);
    Enhancer::new(&library, tools, Arc::default()).work_on_next(None, observer).unwrap().unwrap()
}

#[test]
fn a_job_waits_until_no_session_is_live() {
    let mut observer = Observer::default();
    assert!(matches!(run(&mut observer, true), Outcome::Failed(_)));
    assert_eq!(observer.waits, 1);
    let mut observer = Observer::default();
    assert!(matches!(run(&mut observer, false), Outcome::Failed(_)));
    assert_eq!((observer.waits, observer.stages), (0, vec!["decode"]));
}

#[test]
fn a_waiting_job_can_be_stopped_and_returns_to_the_queue() {
    let mut observer = Observer { stops_in_wait: true, ..Observer::default() };
    let Outcome::Stopped(job) = run(&mut observer, true) else { panic!("the job went on") };
    assert_eq!((job.status, job.stage.as_deref()), (library::JobStatus::Pending, Some("decode")));
    assert_eq!(observer.waits, 1);
}
