//! The whole pipeline with scripted transcribers: real sound decides when windows are cut, the
//! script decides what is heard in them, and the transcribers fail, panic and fall behind.

use std::{collections::HashSet, path::Path, thread, time::Duration};

use audio::{Chunk, FileSource, Source};
use speculative::{
    Cadence, Caption, Confidence, Correction, Dictionary, Entry, Hypothesis, Models, Output,
    TranscribeError, Transcriber, Window, Word, captions,
};

const WORD: u64 = 6_400;

/// Returns a new word every 0.4 s, whatever the sound: "w0", "w1"…
struct Script {
    calls: u64,
    /// Each call whose number this divides fails, every second of them with a panic.
    fails_every: u64,
    /// The time that a call takes.
    takes: Duration,
    /// Whether it mishears a word that the window's end cuts.
    mishears: bool,
}

impl Script {
    fn new() -> Self {
        Self { calls: 0, fails_every: u64::MAX, takes: Duration::ZERO, mishears: true }
    }
}

impl Transcriber for Script {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        self.calls += 1;
        thread::sleep(self.takes);
        assert_eq!(window.samples.len() as u64, window.span.len());
        assert!(window.samples.len() <= 160_000, "{:?}", window.span);
        if self.calls.is_multiple_of(self.fails_every) {
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
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let _guard = runtime.enter();
    let models = Models {
        fast: Box::new(fast),
        heavy: Box::new(heavy),
        verifier: None,
        dictionary: dictionary.into(),
    };
    let (mut input, mut shown) = captions(models, Cadence::LIVE).unwrap();
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
    let mut captions = Vec::new();
    while let Some(output) = runtime.block_on(shown.recv()) {
        if let Output::Showing(showing) = output {
            captions.extend(showing);
        }
    }
    pump.join().unwrap();
    captions
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
