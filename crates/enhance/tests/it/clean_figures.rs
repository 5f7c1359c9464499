//! How much clean-up changes in real read speech, which needs no change, and how many disfluencies
//! that were inserted it finds. The figures are in docs/adr/022-clean-up.md.

use std::{collections::BTreeMap, fs, path::Path};

use enhance::clean::{Said, clean, paragraphs};
use fastrand::Rng;
use library::{CleanUp, Transcript, Word};

/// References by language. Where shared/speech is absent, prints a message and returns `None`.
fn references() -> Option<BTreeMap<String, Vec<Vec<Word>>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech");
    if !folder.is_dir() {
        println!("skipped: no shared/speech");
        return None;
    }
    let mut references: BTreeMap<String, Vec<Vec<Word>>> = BTreeMap::new();
    for kind in ["captions", "diarization", "languages"] {
        for entry in fs::read_dir(folder.join(kind)).unwrap() {
            let path = entry.unwrap().path();
            let extension = path.extension().unwrap_or_default();
            let (language, words) = if extension == "json" {
                ("en".to_owned(), timed(&fs::read_to_string(&path).unwrap()))
            } else if extension == "txt" {
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                let language = name.split('-').nth(1).unwrap().to_owned();
                (language, vec![untimed(&fs::read_to_string(&path).unwrap())])
            } else {
                continue;
            };
            references.entry(language).or_default().extend(words);
        }
    }
    Some(references)
}

fn word(text: &str, start_ms: u64, end_ms: u64) -> Word {
    Word { text: text.to_owned(), start_ms, end_ms, ..Word::default() }
}

/// The words of each turn.
fn timed(json: &str) -> Vec<Vec<Word>> {
    let reference: serde_json::Value = serde_json::from_str(json).unwrap();
    let ms = |value: &serde_json::Value| (value.as_f64().unwrap() * 1000.0) as u64;
    let words = reference["words"].as_array().unwrap();
    let turn = |words: &[serde_json::Value]| {
        let words = words.iter().map(|of| {
            let text = of["text"].as_str().unwrap().to_lowercase();
            word(&text, ms(&of["start"]), ms(&of["end"]))
        });
        words.collect()
    };
    words.chunk_by(|one, other| one["speaker"] == other["speaker"]).map(turn).collect()
}

fn untimed(text: &str) -> Vec<Word> {
    let words = text.split_whitespace().zip(0..);
    words.map(|(text, i)| word(text, i * 300, i * 300 + 280)).collect()
}

fn transcript(language: &str, words: Vec<Word>) -> Transcript {
    let said = words.into_iter().map(|word| Said { word, ..Said::default() });
    Transcript {
        language: language.to_owned(),
        segments: paragraphs(said),
        ..Transcript::default()
    }
}

fn read(language: &str, words: &[Word], level: CleanUp) -> Vec<Word> {
    let cleaned = clean(&transcript(language, words.to_vec()), level);
    let words = cleaned.segments.into_iter().flat_map(|segment| segment.words);
    words.filter(|word| !word.text.is_empty()).collect()
}

fn folded(words: &[Word]) -> Vec<String> {
    let letters = |word: &Word| {
        word.text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    words.iter().map(letters).collect()
}

/// The length of the longest common word sequence of two texts.
fn common(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (i, with) in other.iter().enumerate() {
            let above = row[i + 1];
            row[i + 1] = if word == with { diagonal + 1 } else { above.max(row[i]) };
            diagonal = above;
        }
    }
    row[other.len()]
}

#[test]
fn read_speech_is_left_alone() {
    let Some(references) = references() else { return };
    for (language, streams) in &references {
        for level in [CleanUp::Light, CleanUp::Clean] {
            let (mut all, mut lost, mut changed) = (0, 0, 0);
            for words in streams {
                let read = read(language, words, level);
                all += words.len();
                lost += words.len() - read.len();
                changed += read.iter().filter(|word| word.heard.is_some()).count();
                if read.len() < words.len() {
                    println!("{language} lost: {:?}", missing(&folded(words), &folded(&read)));
                }
            }
            let per_thousand = |count: usize| count as f64 * 1000.0 / all as f64;
            println!(
                "{language} {level:?}: {all} words, left out {lost} ({:.1} ‰), \
                 signs or capitals set {changed} ({:.1} ‰)",
                per_thousand(lost),
                per_thousand(changed)
            );
            assert!(per_thousand(lost) <= 1.0);
            assert!(level == CleanUp::Clean || changed == 0);
        }
    }
}

fn missing(all: &[String], kept: &[String]) -> Vec<String> {
    let mut kept = kept.iter().peekable();
    all.iter().filter(|word| kept.next_if(|kept| kept == word).is_none()).cloned().collect()
}

/// The kinds of inserted disfluencies.
const KINDS: [&str; 5] = ["filler", "stammer", "cut-off", "phrase", "any word"];

fn fillers(language: &str) -> &'static [&'static str] {
    match language {
        "de" => &["äh", "ähm", "öh"],
        "es" => &["eh", "em", "mmm"],
        "fr" => &["euh", "heu", "hum"],
        "nl" => &["eh", "uh", "uhm"],
        _ => &["um", "uh", "er", "uhm"],
    }
}

/// Inserts one disfluency of this kind about every eight words, as in free speech. Returns also the
/// number of inserted words.
fn disfluent(words: &[Word], language: &str, kind: &str, rng: &mut Rng) -> (Vec<Word>, usize) {
    let (mut said, mut put_in): (Vec<Word>, usize) = (Vec::new(), 0);
    for (i, at) in words.iter().enumerate() {
        let insert: Vec<String> = if rng.usize(..8) > 0 {
            Vec::new()
        } else {
            match kind {
                "filler" => vec![rng.choice(fillers(language)).copied().unwrap().to_owned()],
                // A short word of any kind, not one that the rules know.
                "stammer" if at.text.chars().count() <= 3 => vec![at.text.clone(); rng.usize(1..3)],
                "cut-off" if at.text.chars().count() > 2 => {
                    vec![at.text.chars().take(rng.usize(1..3)).chain(['-']).collect()]
                }
                "phrase" => words[i..words.len().min(i + rng.usize(2..4))]
                    .iter()
                    .map(|word| word.text.clone())
                    .collect(),
                "any word" => vec![at.text.clone()],
                _ => Vec::new(),
            }
        };
        put_in += insert.len();
        said.extend(insert.iter().map(|text| word(text, at.start_ms, at.start_ms)));
        said.push(at.clone());
    }
    (said, put_in)
}

#[test]
fn made_disfluencies_are_found() {
    let Some(references) = references() else { return };
    for (language, streams) in &references {
        for kind in KINDS {
            for level in [CleanUp::Light, CleanUp::Clean] {
                let mut rng = Rng::with_seed(7);
                let (mut put_in, mut left_out, mut lost, mut stayed) = (0, 0, 0, 0);
                for _ in 0..10 {
                    for words in streams {
                        let (said, count) = disfluent(words, language, kind, &mut rng);
                        let read = read(language, &said, level);
                        let common = common(&folded(&read), &folded(words));
                        put_in += count;
                        left_out += said.len() - read.len();
                        lost += words.len() - common;
                        stayed += read.len() - common;
                    }
                }
                let precision = (left_out - lost) as f64 / left_out.max(1) as f64;
                let recall = (put_in - stayed) as f64 / put_in.max(1) as f64;
                println!(
                    "{language} {level:?} {kind}: {put_in} put in, precision {precision:.3}, \
                     recall {recall:.3}"
                );
                assert!(precision >= 0.99 || left_out == 0, "{language} {kind}: {precision}");
                let least = match kind {
                    "filler" | "cut-off" => 0.95,
                    "stammer" if language == "en" => 0.6,
                    _ => 0.0,
                };
                assert!(recall >= least, "{language} {kind}: {recall}");
            }
        }
    }
}
