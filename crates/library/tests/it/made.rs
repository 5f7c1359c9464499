//! Test data.

use std::{fs, path::Path};

use jiff::Timestamp;
use library::{
    Audio, AudioPath, Library, LiveCaption, Segment, SessionRecord, Speaker, TRANSCRIPT_SCHEMA,
    Transcript, Word,
};
use settings::Places;
use tempfile::TempDir;
use uuid::Uuid;

pub fn places(folder: &Path) -> Places {
    Places { library: folder.join("library"), recordings: folder.join("recordings") }
}

/// The record of a new session.
pub fn record(title: &str) -> SessionRecord {
    let mut record = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), title);
    record.language = "en".to_owned();
    record
}

pub fn open(folder: &Path) -> Library {
    Library::open(&places(folder), "a test").unwrap()
}

pub fn new() -> (TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = open(folder.path());
    (folder, library)
}

fn words(text: &str, start_ms: u64) -> Vec<Word> {
    let word = |(text, start_ms): (&str, u64)| Word {
        text: text.to_owned(),
        start_ms,
        end_ms: start_ms + 300,
        probability: 0.9,
        ..Word::default()
    };
    text.split(' ').zip((start_ms..).step_by(400)).map(word).collect()
}

pub fn caption(text: &str, start_ms: u64) -> LiveCaption {
    let words = words(text, start_ms);
    LiveCaption {
        window_id: start_ms / 250 + 8,
        corrects_from: start_ms / 250,
        text: text.to_owned(),
        start_ms,
        end_ms: words.last().map_or(start_ms, |word| word.end_ms),
        words,
        timestamp: 1_234_567_890.5 + start_ms as f64 / 1e3,
        ..LiveCaption::default()
    }
}

pub fn transcript(texts: &[&str]) -> Transcript {
    let segment = |(id, text): (u32, &&str)| Segment {
        id,
        speaker: Some(format!("s{}", id % 2)),
        start_ms: u64::from(id) * 10_000,
        end_ms: u64::from(id) * 10_000 + 9_000,
        text: (*text).to_owned(),
        words: words(text, u64::from(id) * 10_000),
    };
    let speaker = |id: &str| Speaker { id: id.to_owned(), ..Speaker::default() };
    Transcript {
        schema: TRANSCRIPT_SCHEMA,
        language: "en".to_owned(),
        segments: (0..).zip(texts).map(segment).collect(),
        speakers: vec![speaker("s0"), speaker("s1")],
        ..Transcript::default()
    }
}

/// A session that has begun.
pub fn begun(library: &Library, title: &str) -> Uuid {
    let record = record(title);
    library.sessions().begin(&record).unwrap();
    record.id
}

/// An ended session with a recording.
pub fn ended(library: &Library, title: &str, captions: &[&str]) -> Uuid {
    let id = begun(library, title);
    let captions: Vec<LiveCaption> =
        captions.iter().zip((0..).step_by(5_000)).map(|(text, at)| caption(text, at)).collect();
    library.sessions().append_captions(id, &captions).unwrap();
    let audio = recording(library, id);
    library
        .sessions()
        .end(id, |record| {
            record.duration_ms = 60_000;
            record.audio = Some(audio);
        })
        .unwrap();
    id
}

/// A recording's files, as the recorder leaves them.
pub fn recording(library: &Library, id: Uuid) -> Audio {
    let folder = &library.places().recordings;
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join(format!("{id}.wav")), [7; 4_000]).unwrap();
    std::fs::write(folder.join(format!("{id}.wav.sha256")), "0123  name\n").unwrap();
    Audio {
        path: AudioPath::new(&format!("{id}.wav")).unwrap(),
        format: "wav".to_owned(),
        sample_rate: 16_000,
        bytes: 4_000,
        sha256: Some("0123".to_owned()),
    }
}

/// Copies a folder recursively.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
