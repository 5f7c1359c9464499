//! Diarization of real recordings, compared with references. The bounds are the measured values
//! (docs/adr/019-diarization.md) plus a little tolerance for another processor's arithmetic.
use std::convert::Infallible;
use std::io;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, iter};

use audio::{FileSource, Source as _};
use enhance::diarize::score::{Errors, score};
use enhance::diarize::{
    Diarization, DiarizeError, Diarizer, Span, Speakers, Turn, speakers_of_words,
};
use enhance::rttm;

const SECOND: usize = 16_000;
/// A quarter of a second on either side, as in the usual figures.
const COLLAR: u64 = 4000;

/// What these tests need, if this machine has it. In continuous integration it must have it: its
/// absence fails the test.
fn given() -> Option<(&'static Diarizer, PathBuf)> {
    static DIARIZER: OnceLock<Option<Diarizer>> = OnceLock::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("../../../shared/speech/diarization");
    let present = |path: &Path| {
        let there = path.exists();
        assert!(there || env::var_os("CI").is_none(), "{} is missing", path.display());
        if !there {
            eprintln!("skipped: there is no {}", path.display());
        }
        there
    };
    let diarizer = DIARIZER.get_or_init(|| {
        let (segmentation, embedding) = models()?;
        (present(&segmentation) && present(&embedding))
            .then(|| Diarizer::load(&segmentation, &embedding, NonZeroUsize::MIN).unwrap())
    });
    diarizer.as_ref().filter(|_| present(&folder)).map(|diarizer| (diarizer, folder))
}

fn models() -> Option<(PathBuf, PathBuf)> {
    let store = models::Store::from_env().unwrap();
    let found = ["speaker-segmentation-3.0", "speaker-embedding"].map(|name| store.resolve(name));
    match found {
        [Ok(segmentation), Ok(embedding)] => Some((segmentation, embedding)),
        found => {
            let why = found.into_iter().find_map(Result::err).unwrap();
            assert!(env::var_os("CI").is_none(), "{why}");
            eprintln!("skipped: {why}");
            None
        }
    }
}

fn sound(file: &Path) -> Vec<f32> {
    let mut source = FileSource::open(file).unwrap();
    let chunks = iter::from_fn(|| source.next_chunk().unwrap());
    chunks.flat_map(|chunk| chunk.samples.to_vec()).collect()
}

fn diarize(diarizer: &Diarizer, sound: &[f32], block: usize, speakers: Speakers) -> Diarization {
    let blocks = sound.chunks(block).map(Ok::<_, Infallible>);
    diarizer.diarize(blocks, speakers, |_| ControlFlow::Continue(())).unwrap()
}

fn found(name: &str) -> Option<(Diarization, Vec<Turn>, PathBuf)> {
    let (diarizer, folder) = given()?;
    let file = folder.join(name);
    let found = diarize(diarizer, &sound(&file.with_extension("flac")), SECOND, Speakers::Found);
    let lines = rttm::read(&fs::read_to_string(file.with_extension("rttm")).unwrap()).unwrap();
    Some((found, rttm::turns(&lines).0, file))
}

fn holds(name: &str, bound: f64, speakers: Option<usize>) {
    let Some((found, reference, _)) = found(name) else { return };
    let errors = score(&reference, &found.turns, COLLAR);
    eprintln!("{name}: {:.2} %, {errors:?}", 100.0 * errors.rate());
    assert!(errors.rate() <= bound, "{name}: {} {errors:?}", errors.rate());
    if let Some(speakers) = speakers {
        assert_eq!(found.voices.len(), speakers, "{name}");
    }
}

#[test]
fn two_speakers_are_told_apart() {
    holds("talk-2", 0.01, Some(2));
}

#[test]
fn three_speakers_are_told_apart() {
    holds("talk-3", 0.025, Some(3));
}

#[test]
fn both_ends_of_a_telephone_line_are_told_apart() {
    holds("call-sample", 0.02, Some(2));
}

#[test]
fn meetings_are_far_from_hopeless() {
    let mut all = Errors::default();
    for name in ["ami-dev00", "ami-trn02", "ami-trn03", "ami-trn04", "ami-trn05", "ami-trn06"] {
        let Some((found, reference, _)) = found(name) else { return };
        let errors = score(&reference, &found.turns, COLLAR);
        eprintln!("{name}: {:.2} %, {errors:?}", 100.0 * errors.rate());
        all += errors;
    }
    assert!(all.rate() <= 0.12, "{} {all:?}", all.rate());
}

#[test]
fn words_have_the_right_speaker() {
    for name in ["talk-2", "talk-3"] {
        let Some((found, reference, file)) = found(name) else { return };
        let text = fs::read_to_string(file.with_extension("json")).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let words = json["words"].as_array().unwrap();
        let ms = |time: &serde_json::Value| (time.as_f64().unwrap() * 1000.0).round() as u64;
        let spans: Vec<Span> = words
            .iter()
            .map(|word| Span {
                start_ms: ms(&word["start"]),
                end_ms: ms(&word["end"]),
                ends_sentence: false,
            })
            .collect();
        let given = speakers_of_words(&spans, &found.turns);
        let right = best_agreement(&words.iter().map(who).collect::<Vec<_>>(), &given);
        let part = right as f64 / words.len() as f64;
        eprintln!("{name}: {right} of {} words, {:.1} %", words.len(), 100.0 * part);
        assert!(part >= 0.97, "{name}: {part}");
        assert!(!reference.is_empty());
    }
}

fn who(word: &serde_json::Value) -> &str {
    word["speaker"].as_str().unwrap()
}

/// The number of agreeing words if each found speaker is mapped to the reference speaker with the
/// most agreement.
fn best_agreement(names: &[&str], given: &[Option<usize>]) -> usize {
    let speakers = given.iter().flatten().max().map_or(0, |most| most + 1);
    let mut taken = Vec::new();
    let mut right = 0;
    for speaker in 0..speakers {
        let agree = |name: &str| {
            names.iter().zip(given).filter(|(n, g)| **n == name && **g == Some(speaker)).count()
        };
        let free = names.iter().filter(|name| !taken.contains(*name));
        let Some(name) = free.max_by_key(|name| agree(name)) else { break };
        right += agree(name);
        taken.push(*name);
    }
    right
}

#[test]
fn neither_the_blocks_nor_a_second_time_change_anything() {
    let Some((diarizer, folder)) = given() else { return };
    let sound = sound(&folder.join("call-sample.flac"));
    let once = diarize(diarizer, &sound, sound.len(), Speakers::Found);
    for block in [160_000, 777] {
        assert_eq!(diarize(diarizer, &sound, block, Speakers::Found), once, "{block}");
    }
}

#[test]
fn the_number_of_speakers_can_be_given() {
    let Some((diarizer, folder)) = given() else { return };
    let sound = sound(&folder.join("talk-3.flac"));
    for count in [1, 2, 4] {
        let speakers = Speakers::Exactly(NonZeroUsize::new(count).unwrap());
        let found = diarize(diarizer, &sound[..40 * SECOND], SECOND, speakers);
        assert_eq!(found.voices.len(), count);
    }
}

#[test]
fn a_voice_is_known_again_in_another_part_of_the_recording() {
    let Some((diarizer, folder)) = given() else { return };
    let sound = sound(&folder.join("talk-2.flac"));
    let halves = [&sound[..60 * SECOND], &sound[60 * SECOND..]];
    let [first, second] =
        halves.map(|half| diarize(diarizer, half, SECOND, Speakers::Found).voices);
    assert_eq!((first.len(), second.len()), (2, 2));
    for voice in &first {
        let mut likeness: Vec<f32> = second.iter().map(|other| voice.similarity(other)).collect();
        likeness.sort_by(f32::total_cmp);
        assert!(likeness[0] < 0.5 && likeness[1] > 0.5, "{likeness:?}");
        assert!(voice.seconds > 10.0);
    }
}

#[test]
fn silence_and_next_to_nothing_have_no_speakers() {
    let Some((diarizer, _)) = given() else { return };
    for (samples, level) in [(0, 0.0), (1, 0.0), (399, 0.1), (30 * SECOND, 0.0), (400, f32::NAN)] {
        let found = diarize(diarizer, &vec![level; samples], SECOND, Speakers::Found);
        assert_eq!(found.turns, []);
        assert_eq!((found.voices.len(), found.samples), (0, samples as u64));
    }
}

#[test]
fn whoever_waits_may_change_their_mind() {
    let Some((diarizer, _)) = given() else { return };
    let mut heard = Vec::new();
    let blocks = iter::repeat_with(|| Ok::<_, Infallible>(vec![0.0; SECOND]));
    let cancelled = diarizer.diarize(blocks, Speakers::Found, |sample| {
        heard.push(sample);
        if heard.len() < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert!(matches!(cancelled, Err(DiarizeError::Cancelled)));
    assert!(heard.is_sorted());
}

#[test]
fn what_the_reader_of_the_sound_says_is_handed_on() {
    let Some((diarizer, _)) = given() else { return };
    let blocks = [Ok(vec![0.0; SECOND]), Err(io::Error::other("the disk is gone"))];
    let failed = diarizer.diarize(blocks, Speakers::Found, |_| ControlFlow::Continue(()));
    assert_eq!(failed.unwrap_err().to_string(), "the disk is gone");
}

#[test]
fn a_file_that_is_no_such_model_is_told() {
    let Some((segmentation, embedding)) = models() else { return };
    let one = NonZeroUsize::MIN;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (first, second) in [
        (&here.join("Cargo.toml"), &embedding),
        (&embedding, &embedding),
        (&segmentation, &segmentation),
    ] {
        let wrong = Diarizer::load(first, second, one).err().unwrap();
        assert!(matches!(wrong, DiarizeError::WrongModel { .. }), "{wrong}");
    }
    let gone = Diarizer::load(&here.join("nowhere"), &embedding, one).err().unwrap();
    assert!(matches!(gone, DiarizeError::Unreadable { .. }), "{gone}");
}
