//! Whole sessions with scripted transcribers: what is recorded, reported and confirmed while
//! transcribers stall, pause, arm and fail.

use std::{sync::atomic::Ordering, thread, time::Duration};

use audio::{Follow, FollowFormat, GrowingFileSource, Paced, RawEncoding, RawFormat, SourceError};
use session::{Config, ModelChange, ModelNotice, Session, SessionEvent, Sound, StartError};
use speculative::{
    Cadence, Hypothesis, Level, Models, NullTranscriber, Role, TranscribeError, Transcriber,
    Window, text_of,
};

use crate::{
    script::script,
    support::{
        CHUNK, Gate, Hurry, announcement, config, confirmed, models, numbered, recorded,
        recorded_numbers, resident_bytes, rest, samples_of, wait_for,
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn stalled_transcribers_and_a_consumer_who_does_not_read_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = samples_of(announcement());
    assert!(whole.len() > 60 * 16_000, "more than a minute");
    let gate = Gate::default();
    let source = Paced::with_clock(announcement(), Hurry(15.0));
    let before = resident_bytes();
    let (session, mut events) =
        Session::start(Sound::live(source).unwrap(), models(&gate), config(Some(folder.path())))
            .unwrap();
    wait_for(|| session.heard() == whole.len() as u64).await;
    let grown = resident_bytes().saturating_sub(before);
    assert!(grown < 64 << 20, "{grown} bytes more than before");
    gate.unlock();
    let (events, end) = rest(&mut events).await;
    assert!(matches!(events[0], SessionEvent::Level(_) | SessionEvent::Begin { .. }));
    assert!(end.error.is_none());
    assert_eq!(end.samples, whole.len() as u64);
    let recording = end.recording.unwrap().unwrap();
    assert_eq!((recording.samples, recording.lost_samples), (whole.len() as u64, 0));
    for (at, (is, was)) in recorded(folder.path()).iter().zip(&whole).enumerate() {
        assert!((is - was).abs() < 1e-4, "sample {at}: {was} was recorded as {is}");
    }
    let words = confirmed(&events);
    assert_eq!(end.transcript, text_of(&words));
    assert!(words.last().unwrap().end > 50 * 16_000, "the backlog was worked off");
    assert!(events.len() < 100, "{} events waited", events.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn models_are_due_as_often_as_the_user_wants_it() {
    let windows = async |fast: u64, heavy: u64| {
        let source = Paced::with_clock(announcement(), Hurry(60.0));
        let cadence = Cadence { fast: fast * 16, heavy: heavy * 16, adapts: true };
        let sound = Sound::live(source).unwrap();
        let config = Config { cadence, ..config(None) };
        let (_session, mut events) = Session::start(sound, models(&Gate::open()), config).unwrap();
        let (_, end) = rest(&mut events).await;
        end.passes.map(|passes| passes.run + passes.dropped)
    };
    let [often, seldom] = [windows(250, 500).await, windows(2000, 500).await];
    assert!(often[0] > 4 * seldom[0] && seldom[0] > 10, "fast, milliseconds: {often:?} {seldom:?}");
    let seldom = windows(250, 4000).await;
    // The heavy transcriber also runs at pauses.
    assert!(often[1] > 2 * seldom[1] && seldom[1] > 10, "heavy: {often:?} {seldom:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_confirms_what_was_said_and_hears_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let source = Paced::with_clock(announcement(), Hurry(8.0));
    let (session, mut events) = Session::start(
        Sound::live(source).unwrap(),
        models(&Gate::open()),
        config(Some(folder.path())),
    )
    .unwrap();
    wait_for(|| session.heard() > 20 * 16_000).await;
    session.pause();
    // In mid-sentence: everything heard is confirmed, although there was no silence.
    let mut before = Vec::new();
    let (mut paused, mut heard) = (false, 0);
    loop {
        let event = tokio::time::timeout(Duration::from_secs(2), events.next()).await;
        let Ok(Some(event)) = event else { break };
        paused |= matches!(event, SessionEvent::Paused { .. });
        if paused {
            heard = session.heard();
        }
        before.push(event);
    }
    assert!(paused);
    let words = confirmed(&before);
    assert!(words.last().unwrap().end + 16_000 > heard, "{words:?} of {heard} samples");
    assert_eq!(session.heard(), heard, "nothing is heard in a pause");
    session.resume();
    let (after, end) = rest(&mut events).await;
    assert!(after.iter().any(|event| matches!(event, SessionEvent::Resumed { .. })));
    let later = confirmed(&after);
    assert!(later[0].start + 16_000 > heard, "positions go on where they were");
    let whole = samples_of(announcement()).len() as u64;
    assert!(end.samples < whole - 10 * 16_000, "what was said in the pause is left out");
    assert_eq!(recorded(folder.path()).len() as u64, end.samples);
}

/// A transcriber that takes long for the words of the script.
struct Slow(Duration);

impl Transcriber for Slow {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        thread::sleep(self.0);
        Ok(script(window))
    }
}

/// A transcriber that loses every window.
struct Broken;

impl Transcriber for Broken {
    fn transcribe(&mut self, _: &Window) -> Result<Hypothesis, TranscribeError> {
        Err(TranscribeError { seconds: 1.0, reason: "scripted".to_owned() })
    }
}

/// The number of draft words after these events.
fn grey(events: &[SessionEvent]) -> usize {
    let newest = events.iter().rev().find_map(|event| match event {
        SessionEvent::Captions { captions, .. } => captions.last(),
        _ => None,
    });
    newest.filter(|caption| !caption.is_confirmed()).map_or(0, |caption| caption.words.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_into_a_pause_no_word_is_grey_whatever_heavy_does() {
    let slow = || Box::new(Slow(Duration::from_millis(2_500))) as Box<dyn Transcriber>;
    let broken = || Box::new(Broken) as Box<dyn Transcriber>;
    for (heavy, is_slow) in [(slow(), true), (broken(), false)] {
        let source = Paced::with_clock(announcement(), Hurry(8.0));
        let models = Models { heavy, ..models(&Gate::open()) };
        let (session, mut events) =
            Session::start(Sound::live(source).unwrap(), models, config(None)).unwrap();
        wait_for(|| session.heard() > 8 * 16_000).await;
        let mut seen = Vec::new();
        // Only a pause with a draft on screen tests anything.
        while session.heard() < 30 * 16_000 && grey(&seen) == 0 {
            seen.push(events.next().await.unwrap());
        }
        assert!(grey(&seen) > 0);
        session.pause();
        // 0.8 s by design; tests run on busy machines.
        let second = tokio::time::sleep(Duration::from_millis(1_500));
        tokio::pin!(second);
        loop {
            tokio::select! {
                event = events.next() => seen.push(event.unwrap()),
                () = &mut second => break,
            }
        }
        assert_eq!(grey(&seen), 0, "slow: {is_slow}");
        let heard = session.heard();
        // The words come all the same, and only once.
        let is_whole = |seen: &[SessionEvent]| {
            confirmed(seen).last().is_some_and(|word| word.end + 3 * 16_000 > heard)
        };
        while !is_whole(&seen) {
            let event = tokio::time::timeout(Duration::from_secs(30), events.next()).await;
            seen.push(event.expect("the words before the pause are confirmed").unwrap());
        }
        let words = confirmed(&seen);
        assert!(words.windows(2).all(|pair| pair[0].start < pair[1].start), "{words:?}");
        session.stop();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_followed_file_that_holds_much_already_waits_for_disk_and_captions() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("growing.raw");
    let seconds = 600;
    std::fs::File::create(&raw).unwrap().set_len(seconds * 32_000).unwrap();
    let format = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };
    let idle = Some(Duration::from_millis(200));
    let follow = Follow { format: FollowFormat::Raw(format), idle };
    let source = GrowingFileSource::open(&raw, follow).unwrap();
    let (_session, mut events) = Session::start(
        Sound::live(source).unwrap(),
        models(&Gate::open()),
        config(Some(folder.path())),
    )
    .unwrap();
    let (events, end) = rest(&mut events).await;
    let recording = end.recording.unwrap().unwrap();
    assert_eq!((recording.samples, recording.lost_samples), (seconds * 16_000, 0));
    let is_trouble = |event: &SessionEvent| {
        matches!(event, SessionEvent::Recording { .. } | SessionEvent::Skipped { .. })
    };
    assert!(!events.iter().any(is_trouble), "{events:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn stored_sound_waits_in_a_pause() {
    let (session, mut events) =
        Session::start(Sound::stored(announcement()).unwrap(), models(&Gate::open()), config(None))
            .unwrap();
    wait_for(|| session.heard() > 5 * 16_000).await;
    session.pause();
    tokio::time::sleep(Duration::from_millis(300)).await;
    session.resume();
    let (_, end) = rest(&mut events).await;
    assert_eq!(end.samples, samples_of(announcement()).len() as u64);
    assert!(end.recording.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_armed_session_keeps_the_pre_roll_and_no_more() {
    for (pre_roll, chunks) in [(Duration::ZERO, 0), (Duration::from_millis(1500), 46)] {
        let folder = tempfile::tempdir().unwrap();
        let (source, given) = numbered(u64::MAX, 5.0);
        let config = Config { pre_roll, ..config(Some(folder.path())) };
        let (session, mut events) =
            Session::arm(Sound::live(source).unwrap(), models(&Gate::open()), config).unwrap();
        wait_for(|| given.load(Ordering::Relaxed) > 200).await;
        assert_eq!(session.heard(), 0, "nothing is kept on disk or captioned yet");
        session.begin();
        let begun = given.load(Ordering::Relaxed);
        wait_for(|| session.heard() > 100 * CHUNK).await;
        session.stop();
        let (events, end) = rest(&mut events).await;
        assert!(events.iter().any(|event| matches!(event, SessionEvent::Level(_))));
        let numbers = recorded_numbers(folder.path());
        assert_eq!(numbers.len() as u64 * CHUNK, end.samples);
        assert!(numbers.is_sorted_by(|a, b| a + 1 == *b), "{numbers:?}");
        // The source is ahead of the session by what its thread has read.
        let first = begun - chunks;
        assert!((first - 40..first + 20).contains(&numbers[0]), "{} for {first}", numbers[0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_never_began_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (source, given) = numbered(u64::MAX, 5.0);
    let sound = Sound::live(source).unwrap();
    let (session, mut events) =
        Session::arm(sound, models(&Gate::open()), config(Some(folder.path()))).unwrap();
    wait_for(|| given.load(Ordering::Relaxed) > 20).await;
    drop(session);
    let (events, end) = rest(&mut events).await;
    assert!(!events.iter().any(|event| matches!(event, SessionEvent::Begin { .. })));
    assert_eq!(end.samples, 0);
    assert!(end.recording.is_none());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_fails_ends_the_session_with_what_was_heard() {
    let folder = tempfile::tempdir().unwrap();
    let (source, _) = numbered(100, 20.0);
    let sound = Sound::live(source).unwrap();
    let (session, mut events) =
        Session::start(sound, models(&Gate::open()), config(Some(folder.path()))).unwrap();
    let (_, end) = rest(&mut events).await;
    assert!(matches!(end.error, Some(SourceError::Io { .. })));
    assert_eq!(end.samples, 100 * CHUNK);
    assert_eq!(recorded_numbers(folder.path()), (0..100).collect::<Vec<_>>());
    assert!(events.next().await.is_none());
    drop(session);
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_that_do_not_fit_change_nothing() {
    let (source, _) = numbered(300, 20.0);
    let (session, mut events) =
        Session::start(Sound::live(source).unwrap(), models(&Gate::open()), config(None)).unwrap();
    session.begin();
    session.resume();
    session.begin();
    let (events, end) = rest(&mut events).await;
    assert!(!events.iter().any(|event| matches!(event, SessionEvent::Resumed { .. })));
    assert_eq!(end.samples, 300 * CHUNK);
    session.pause();
    session.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_that_cannot_be_written_is_told_before_anything_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    std::fs::write(&file, "no folder").unwrap();
    let (source, _) = numbered(300, 20.0);
    let sound = Sound::live(source).unwrap();
    let started = Session::start(sound, models(&Gate::open()), config(Some(&file)));
    let Err(StartError::Recording(error)) = started else { panic!("it started") };
    assert!(error.to_string().contains("a file"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_with_one_model_confirms_and_says_which_one_is_missing() {
    for role in [Role::Fast, Role::Heavy] {
        let mut models = models(&Gate::open());
        match role {
            Role::Fast => models.fast = Box::new(NullTranscriber),
            Role::Heavy => models.heavy = Box::new(NullTranscriber),
        }
        let (name, alone) = ("gone".to_owned(), Some("here".to_owned()));
        let absent = ModelNotice { role, name, alone, change: ModelChange::NotInstalled };
        let config = Config { absent: Some(absent), ..config(None) };
        let source = Paced::with_clock(announcement(), Hurry(30.0));
        let sound = Sound::live(source).unwrap();
        let (_session, mut events) = Session::start(sound, models, config).unwrap();
        let (events, end) = rest(&mut events).await;
        let told: Vec<_> = events
            .iter()
            .filter_map(|event| match event {
                SessionEvent::Model { notice, .. } => Some((notice.role, notice.name.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(told, [(role, "gone")]);
        let levels: Vec<_> = events
            .iter()
            .filter_map(|event| match event {
                SessionEvent::Load { pace, .. } => Some(pace.level),
                _ => None,
            })
            .collect();
        let is_marked = levels.contains(&Level::DraftOnly);
        assert_eq!(is_marked, role == Role::Heavy, "{levels:?}");
        let words = confirmed(&events);
        assert_eq!(end.transcript, text_of(&words));
        assert!(words.last().unwrap().end > 50 * 16_000, "{words:?}");
        assert!(words.is_sorted_by(|a, b| a.end <= b.start), "said again: {words:?}");
    }
}
