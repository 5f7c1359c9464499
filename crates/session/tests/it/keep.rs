//! What is stored of whole sessions with scripted transcribers, with a working and with a failing
//! disk.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use audio::{CHUNK_SAMPLES, Chunk, Source, SourceError};
use library::{
    Bookmark, Library, LiveCaption, LiveSign, SessionSink, SessionState, is_anyone_live,
};
use session::{
    Config, End, Events, Session, SessionEvent, SinkConfig, SinkNotice, Sound, StartError,
    aftercare::EmptyRule,
};
use settings::Places;
use speculative::{
    Cadence, Hypothesis, Language, Models, Task, TranscribeError, Transcriber, Window, text_of,
};
use uuid::Uuid;

use crate::script::script;

/// Returns the words of the script.
struct Script;

impl Transcriber for Script {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        Ok(script(window))
    }
}

/// Recorded speech, so that there are utterances; then it waits for a signal.
struct Speech {
    file: audio::FileSource,
    go_on: Arc<dyn Fn() -> bool + Send + Sync>,
    chunks: u64,
}

impl Source for Speech {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        self.chunks += 1;
        while self.chunks * CHUNK_SAMPLES as u64 > 30 * 16_000 && !(self.go_on)() {
            std::thread::sleep(Duration::from_millis(2));
        }
        self.file.next_chunk()
    }
}

fn speech(go_on: impl Fn() -> bool + Send + Sync + 'static) -> Sound {
    let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
    let file = audio::FileSource::open(Path::new(file))
        .expect("install Debian's asterisk-core-sounds-en-wav (make setup does)");
    Sound::stored(Speech { file, go_on: Arc::new(go_on), chunks: 0 }).unwrap()
}

fn models() -> Models {
    Models {
        fast: Box::new(Script),
        heavy: Box::new(Script),
        verifier: None,
        dictionary: Arc::default(),
    }
}

fn places(folder: &Path) -> Places {
    Places { library: folder.join("library"), recordings: folder.join("recordings") }
}

fn config(id: Uuid, sink: SessionSink, enhance: bool) -> Config {
    let source = library::Source { kind: "file".to_owned(), device: None };
    let sign = LiveSign::raise(sink.places()).unwrap();
    Config {
        id: id.to_string(),
        fast: "fast".to_owned(),
        heavy: "heavy".to_owned(),
        absent: None,
        task: Task::transcribe(Language::parse("en").unwrap()),
        cadence: Cadence::LIVE,
        recordings: Some(sink.places().recordings.clone()),
        keep: Some(SinkConfig {
            sink,
            title: "a talk".to_owned(),
            source,
            enhance: enhance.then(|| serde_json::json!({ "level": "clean" })),
            empty: None,
        }),
        sign: Some(sign),
        pre_roll: Duration::ZERO,
    }
}

async fn rest(events: &mut Events) -> (Vec<SessionEvent>, End) {
    let mut all = Vec::new();
    loop {
        match events.next().await.expect("an end comes before the events end") {
            SessionEvent::End(end) => return (all, end),
            event => all.push(event),
        }
    }
}

/// The texts and times that the events confirmed.
fn told(events: &[SessionEvent]) -> Vec<(String, f64)> {
    let mut told = Vec::new();
    for event in events {
        let SessionEvent::Captions { captions, .. } = event else { continue };
        let confirmed = captions.iter().filter(|caption| caption.is_confirmed());
        told.extend(confirmed.map(|caption| (text_of(&caption.words), caption.timestamp)));
    }
    told
}

fn kept(captions: Vec<LiveCaption>) -> Vec<(String, f64)> {
    captions.into_iter().map(|caption| (caption.text, caption.timestamp)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn all_is_kept_before_the_end_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    let library = Arc::new(Library::open(&places, "a test").unwrap());
    let id = Uuid::now_v7();
    let config = config(id, library.clone().into(), true);
    let (_session, mut events) = Session::start(speech(|| true), models(), config).unwrap();
    assert!(is_anyone_live(&places));
    let (events, end) = rest(&mut events).await;
    assert!(!is_anyone_live(&places));
    assert!(told(&events).len() > 5);
    assert_eq!(kept(library.sessions().captions(id).unwrap()), told(&events));
    let record = library.sessions().get(id).unwrap();
    let length = session::milliseconds(end.samples);
    assert_eq!((record.state, record.duration_ms), (SessionState::Ended, length));
    let audio = record.audio.unwrap();
    assert_eq!(audio.path.as_str(), format!("{id}.wav"));
    assert_eq!(audio.sha256, Some(end.recording.unwrap().unwrap().sha256));
    let job = library.jobs().get(end.enhancement_job_id.unwrap()).unwrap();
    assert_eq!((job.session_id, job.options["level"].as_str()), (id, Some("clean")));
}

/// A transcriber that hears no word, or loses every window.
struct Wordless {
    is_broken: bool,
}

impl Transcriber for Wordless {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        match self.is_broken {
            true => Err(TranscribeError { seconds: 1.0, reason: "scripted".to_owned() }),
            false => Ok(Hypothesis { span: window.span, ..Hypothesis::default() }),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_without_words_goes_to_the_trash_unless_it_may_hold_speech() {
    for (is_broken, keep, is_kept, has_job) in [
        (false, false, false, false),
        // The user keeps empty sessions; nobody needs a transcript of one.
        (false, true, true, false),
        (true, false, true, true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let library = Arc::new(Library::open(&places(folder.path()), "a test").unwrap());
        let id = Uuid::now_v7();
        let mut config = config(id, library.clone().into(), true);
        let shortest = Duration::from_secs(3);
        let sink = config.keep.as_mut().unwrap();
        sink.empty = Some(EmptyRule { shortest, keep });
        let wordless = || Box::new(Wordless { is_broken });
        let models = Models { fast: wordless(), heavy: wordless(), ..models() };
        let (_session, mut events) = Session::start(speech(|| true), models, config).unwrap();
        let (events, end) = rest(&mut events).await;
        let case = format!("broken: {is_broken}, keeps empty ones: {keep}");
        assert_eq!(library.sessions().get(id).is_ok(), is_kept, "{case}");
        assert_eq!(
            (end.in_library, end.enhancement_job_id.is_some()),
            (is_kept, has_job),
            "{case}"
        );
        let is_told = events.iter().any(|event| {
            matches!(event, SessionEvent::Kept { notice: SinkNotice::Discarded(_), .. })
        });
        assert_eq!(is_told, !is_kept, "{case}");
        if !is_kept {
            let restored = library.trash().restore(id).unwrap();
            assert!(restored.audio.is_some(), "{case}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bookmarks_are_kept_in_the_library_or_beside_it() {
    for is_in_use in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let places = places(folder.path());
        let other = is_in_use.then(|| Library::open(&places, "another").unwrap());
        let sink = SessionSink::open(&places, "a test").unwrap();
        let id = Uuid::now_v7();
        let config = config(id, sink, false);
        let may_end = Arc::new(AtomicBool::new(false));
        let go_on = may_end.clone();
        let sound = speech(move || go_on.load(Ordering::SeqCst));
        let (session, mut events) = Session::start(sound, models(), config).unwrap();
        let (mut has_marked, mut told) = (false, Vec::new());
        loop {
            match events.next().await.expect("an end comes before the events end") {
                SessionEvent::Captions { .. } if !has_marked => {
                    has_marked = true;
                    session.bookmark(48_000, "the budget".to_owned());
                    session.bookmark(16_000, String::new());
                }
                SessionEvent::Bookmark { at, note, .. } => {
                    told.push((at, note));
                    may_end.store(told.len() == 2, Ordering::SeqCst);
                }
                SessionEvent::End(_) => break,
                _ => {}
            }
        }
        assert_eq!(told, [(48_000, "the budget".to_owned()), (16_000, String::new())]);
        drop(other);
        let library = Library::open(&places, "a test").unwrap();
        let bookmark = |at_ms, note: &str| Bookmark { at_ms, note: note.to_owned() };
        let kept = library.sessions().get(id).unwrap().bookmarks;
        assert_eq!(kept, [bookmark(1_000, ""), bookmark(3_000, "the budget")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_refuses_costs_nothing_once_it_is_well_again() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    let library = Library::open(&places, "another").unwrap();
    let sink = SessionSink::open(&places, "a test").unwrap();
    // Nothing can be created below a file.
    let inbox = places.library.join("inbox");
    fs::write(&inbox, "").unwrap();
    let well = inbox.clone();
    let id = Uuid::now_v7();
    let sound = speech(move || well.is_dir());
    let config = config(id, sink, true);
    let (_session, mut events) = Session::start(sound, models(), config).unwrap();
    let mut before = Vec::new();
    loop {
        let event = events.next().await.unwrap();
        let is_failing =
            matches!(event, SessionEvent::Kept { notice: SinkNotice::Failing { .. }, .. });
        before.push(event);
        if is_failing {
            break;
        }
    }
    fs::remove_file(&inbox).unwrap();
    fs::create_dir(&inbox).unwrap();
    let (after, end) = rest(&mut events).await;
    let events = [before, after].into_iter().flatten().collect::<Vec<_>>();
    let notices = events.iter().filter_map(|event| match event {
        SessionEvent::Kept { notice, .. } => Some(notice),
        _ => None,
    });
    let notices: Vec<_> = notices.collect();
    assert!(
        matches!(notices[..], [SinkNotice::Failing { .. }, SinkNotice::Resumed]),
        "{notices:?}"
    );
    assert_eq!(end.enhancement_job_id, None);
    assert_eq!(library.take_in().unwrap(), 1);
    assert_eq!(kept(library.sessions().captions(id).unwrap()), told(&events));
    let record = library.sessions().get(id).unwrap();
    assert_eq!(record.state, SessionState::Ended);
    // The program that takes the session in makes its finished transcript.
    let job = library.jobs().claim_next().unwrap().unwrap();
    assert_eq!((job.session_id, Some(job.id)), (id, record.enhancement.job_id));
    assert_eq!(job.options["level"].as_str(), Some("clean"));
    assert_eq!(library.take_in().unwrap(), 0);
    assert_eq!(library.jobs().of(id).unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_stays_as_it_is_keeps_nobody_from_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    let _library = Library::open(&places, "another").unwrap();
    let sink = SessionSink::open(&places, "a test").unwrap();
    fs::write(places.library.join("inbox"), "").unwrap();
    let config = config(Uuid::now_v7(), sink, false);
    let (_session, mut events) = Session::start(speech(|| true), models(), config).unwrap();
    let (events, end) = rest(&mut events).await;
    assert!(end.recording.unwrap().is_ok());
    let lost = events.iter().find_map(|event| match event {
        SessionEvent::Kept { notice: SinkNotice::Lost { captions, .. }, .. } => Some(*captions),
        _ => None,
    });
    assert_eq!(lost, Some(told(&events).len()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_never_began_is_not_kept_and_an_id_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let library = Arc::new(Library::open(&places(folder.path()), "a test").unwrap());
    let armed = config(Uuid::now_v7(), library.clone().into(), true);
    let (session, mut events) = Session::arm(speech(|| true), models(), armed).unwrap();
    session.stop();
    let (_, end) = rest(&mut events).await;
    assert_eq!((end.samples, end.enhancement_job_id), (0, None));
    assert!(library.sessions().page(None, 9).unwrap().is_empty());

    let mut wrong = config(Uuid::now_v7(), library.into(), false);
    (wrong.id, wrong.recordings) = ("tuesday".to_owned(), None);
    let refused = Session::start(speech(|| true), models(), wrong);
    assert!(matches!(refused.err(), Some(StartError::Id(_))));
}
