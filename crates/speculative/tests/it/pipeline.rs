//! The whole pipeline with scripted transcribers: real sound decides when windows are cut, the
//! script decides what is heard in them, and the transcribers fail, panic and fall behind.

use std::{collections::HashSet, path::Path, thread, time::Duration};

use audio::{Chunk, FileSource, Source};
use speculative::{
    Cadence, Caption, Confidence, Correction, Dictionary, Entry, Hypothesis, Level, Models,
    NullTranscriber, Output, Pace, TranscribeError, Transcriber, Window, Word, captions,
};

const WORD: u64 = 6_400;

/// Returns a new word every 0.4 s, whatever the sound: "w0", "w1"…
struct Script {
    calls: u64,
    /// Each call whose number this divides fails, every second of them with a panic.
    fails_every: u64,
    /// It fails from this call on.
    dies_at: u64,
    /// The time that a call takes.
    takes: Duration,
    /// Whether it mishears a word that the window's end cuts.
    mishears: bool,
}

impl Script {
    fn new() -> Self {
        Self {
            calls: 0,
            fails_every: u64::MAX,
            dies_at: u64::MAX,
            takes: Duration::ZERO,
            mishears: true,
        }
    }
}

impl Transcriber for Script {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        self.calls += 1;
        thread::sleep(self.takes);
        assert_eq!(window.samples.len() as u64, window.span.len());
        assert!(window.samples.len() <= 160_000, "{:?}", window.span);
        if self.calls >= self.dies_at || self.calls.is_multiple_of(self.fails_every) {
            assert!(!self.calls.is_multiple_of(2 * self.fails_every), "a scripted panic");
            return Err(TranscribeError { seconds: 0.0, reason: "scripted".to_owned() });
        }
        let first = window.span.start.div_ceil(WORD);
        let words = (first..)
            .take_while(|i| i * WORD + WORD / 4 < window.span.end)
            .map(|i| {
                let cut = (i + 1) * WORD > window.span.end && self.mishears;
                let text = if cut { format!("cut{}", self.calls) } else { format!("w{i}") };
                let end = ((i + 1) * WORD).min(window.span.end);
                Word { text, start: i * WORD, end, probability: 0.7, ..Word::default() }
            })
            .collect();
        Ok(Hypothesis { span: window.span, words, ..Hypothesis::default() })
    }
}

/// A recorded announcement: one utterance of a minute without an endpoint, then a few more.
fn announcement() -> Vec<Chunk> {
    let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
    let needed = "install Debian's asterisk-core-sounds-en-wav (make setup does)";
    let mut source = FileSource::open(Path::new(file)).expect(needed);
    std::iter::from_fn(|| source.next_chunk().unwrap()).collect()
}

/// Runs the sound through the pipeline, live or waiting for the transcribers.
fn run(chunks: &[Chunk], fast: Script, heavy: Script, live: bool) -> Vec<Caption> {
    run_with(Dictionary::default(), chunks, fast, heavy, live)
}

fn run_with(
    dictionary: Dictionary,
    chunks: &[Chunk],
    fast: Script,
    heavy: Script,
    live: bool,
) -> Vec<Caption> {
    let models = Models {
        fast: Box::new(fast),
        heavy: Box::new(heavy),
        verifier: None,
        dictionary: dictionary.into(),
    };
    run_models(models, Cadence::LIVE, chunks, live).0
}

/// Runs the sound through the pipeline with these models. Returns the captions and the paces.
fn run_models(
    models: Models,
    cadence: Cadence,
    chunks: &[Chunk],
    live: bool,
) -> (Vec<Caption>, Vec<Pace>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let _guard = runtime.enter();
    let (mut input, mut shown) = captions(models, cadence).unwrap();
    let chunks = chunks.to_vec();
    let pump = thread::spawn(move || {
        for chunk in chunks {
            input.hear(chunk);
            if !live {
                input.catch_up();
            }
        }
        input.end();
    });
    let (mut captions, mut paces) = (Vec::new(), Vec::new());
    while let Some(output) = runtime.block_on(shown.recv()) {
        match output {
            Output::Showing(showing) => captions.extend(showing),
            Output::Load(pace) => paces.push(pace),
            Output::End { .. } => {}
        }
    }
    pump.join().unwrap();
    (captions, paces)
}

/// The numbers of the confirmed words; misheard words have none.
fn confirmed(captions: &[Caption]) -> Vec<u64> {
    captions
        .iter()
        .filter(|caption| caption.confidence == Confidence::Confirmed)
        .flat_map(|caption| &caption.words)
        .filter_map(|word| word.text.strip_prefix('w')?.parse().ok())
        .collect()
}

fn assert_said_once_and_whole(captions: &[Caption], chunks: &[Chunk], missing: usize) {
    let said = confirmed(captions);
    assert!(said.is_sorted_by(|a, b| a < b), "said again or out of order: {said:?}");
    let spoken = chunks.last().unwrap().end() / WORD;
    // No pause of the announcement is longer than a word or two.
    assert!(said.len() + missing >= spoken as usize, "{} of {spoken}: {said:?}", said.len());
}

#[test]
fn everything_is_confirmed_once() {
    let chunks = announcement();
    let shown = run(&chunks, Script::new(), Script::new(), false);
    assert_said_once_and_whole(&shown, &chunks, 8);
    assert!(shown.iter().filter(|c| c.confidence == Confidence::Draft).count() > 100);
}

#[test]
fn windows_that_are_lost_lose_no_text() {
    let chunks = announcement();
    for fails_every in [2, 3] {
        let fast = Script { fails_every: 2, ..Script::new() };
        let heavy = Script { fails_every, ..Script::new() };
        assert_said_once_and_whole(&run(&chunks, fast, heavy, false), &chunks, 8);
    }
}

#[test]
fn a_heavy_transcriber_that_falls_behind_still_confirms_everything() {
    // More than a minute of sound at once: windows are skipped, and the backlog is processed when
    // the sound ends. The sound is no longer than the pipeline keeps.
    let mut chunks = announcement();
    chunks.truncate(55 * 16_000 / audio::CHUNK_SAMPLES);
    let heavy = Script { takes: Duration::from_millis(5), ..Script::new() };
    assert_said_once_and_whole(&run(&chunks, Script::new(), heavy, true), &chunks, 16);
}

#[test]
fn a_heavy_transcriber_that_always_fails_leaves_what_fast_heard() {
    let mut chunks = announcement();
    chunks.truncate(6 * 16_000 / audio::CHUNK_SAMPLES);
    let heavy = Script { fails_every: 1, ..Script::new() };
    let shown = run(&chunks, Script::new(), heavy, false);
    let said = confirmed(&shown);
    assert!(said.len() >= 10, "{said:?}");
}

/// How many drafts were shown.
fn drafts(shown: &[Caption]) -> usize {
    shown.iter().filter(|c| c.confidence == Confidence::Draft).count()
}

#[test]
fn one_model_alone_drafts_and_confirms_everything_once() {
    let chunks = announcement();
    let alone = |fast: Box<dyn Transcriber>, heavy: Box<dyn Transcriber>| Models {
        fast,
        heavy,
        verifier: None,
        dictionary: Dictionary::default().into(),
    };
    let script = || Box::new(Script::new());
    for cadence in [Cadence::LIVE, Cadence::BATCH] {
        let models = alone(script(), Box::new(NullTranscriber));
        let (shown, paces) = run_models(models, cadence, &chunks, false);
        assert_said_once_and_whole(&shown, &chunks, 16);
        assert!(drafts(&shown) > 20, "{}", drafts(&shown));
        let marked: Vec<_> = paces.iter().map(|pace| (pace.level, pace.works)).collect();
        assert_eq!(marked, [(Level::DraftOnly, [true, false])]);

        let models = alone(Box::new(NullTranscriber), script());
        let (shown, paces) = run_models(models, cadence, &chunks, false);
        assert_said_once_and_whole(&shown, &chunks, 16);
        assert!(drafts(&shown) > 10, "{}", drafts(&shown));
        assert!(paces.is_empty(), "{paces:?}");
    }
}

#[test]
fn when_a_model_dies_the_other_one_says_the_rest() {
    let chunks = announcement();
    let well = Script::new;
    let dead = || Script { dies_at: 30, ..Script::new() };
    for (fast, heavy, works) in [(well(), dead(), [true, false]), (dead(), well(), [false, true])] {
        let (fast, heavy) = (Box::new(fast), Box::new(heavy));
        let models =
            Models { fast, heavy, verifier: None, dictionary: Dictionary::default().into() };
        let (shown, paces) = run_models(models, Cadence::LIVE, &chunks, false);
        assert_said_once_and_whole(&shown, &chunks, 16);
        assert_eq!(paces.iter().map(|pace| pace.works).collect::<Vec<_>>(), [works]);
    }
}

#[test]
fn nothing_is_confirmed_without_speech_by_one_model_alone() {
    let silence: Vec<Chunk> =
        (0..600).map(|i| Chunk::new(i * 512, [0.0; audio::CHUNK_SAMPLES])).collect();
    for fast_alone in [true, false] {
        let mut models: [Box<dyn Transcriber>; 2] =
            [Box::new(Script::new()), Box::new(NullTranscriber)];
        if !fast_alone {
            models.reverse();
        }
        let [fast, heavy] = models;
        let models =
            Models { fast, heavy, verifier: None, dictionary: Dictionary::default().into() };
        let (shown, _) = run_models(models, Cadence::LIVE, &silence, false);
        assert!(shown.is_empty(), "{shown:?}");
    }
}

#[test]
fn corrections_are_drafted_and_confirmed_alike_and_no_word_is_said_again() {
    let chunks = announcement();
    let pair =
        |i: u64| Entry { written: format!("pair{i}"), heard: vec![format!("w{i} w{}", i + 1)] };
    let dictionary = Dictionary::new((0..300).step_by(10).map(pair));
    let shown = run_with(dictionary, &chunks, Script::new(), Script::new(), false);
    let of = |confidence: Confidence| {
        let of_it = shown.iter().filter(move |caption| caption.confidence == confidence);
        of_it.flat_map(|caption| &caption.words)
    };
    let said: Vec<u64> = of(Confidence::Confirmed)
        .filter_map(|word| {
            let number = word.text.trim_start_matches(char::is_alphabetic).parse().unwrap();
            let correction = word.correction.as_deref();
            let expected = word.text.starts_with("pair").then(|| Correction {
                original: format!("w{number} w{}", number + 1),
                corrected: word.text.clone(),
            });
            assert_eq!(correction, expected.as_ref());
            (!word.text.starts_with("cut")).then_some(number)
        })
        .collect();
    assert!(said.is_sorted_by(|a, b| a < b), "said again or out of order: {said:?}");
    let pairs = || said.iter().filter(|number| *number % 10 == 0);
    assert!(pairs().count() >= 13, "{said:?}");
    assert!(!said.iter().any(|number| number % 10 == 1), "half a pair: {said:?}");
    let drafted: HashSet<&str> = of(Confidence::Draft).map(|word| word.text.as_str()).collect();
    let drafts = pairs().filter(|number| drafted.contains(format!("pair{number}").as_str()));
    assert!(drafts.count() + 1 >= pairs().count(), "the last may come too late for a draft");
}
