//! A user with a library of synthetic sessions, for tests of the library's commands.

#![allow(missing_docs, reason = "as the tests that use it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use jiff::Timestamp;
use library::{
    Audio, AudioPath, Library, LiveCaption, Segment, SessionRecord, Speaker, TRANSCRIPT_SCHEMA,
    Transcript, Word,
};
use serde_json::Value;
use settings::Places;
use uuid::Uuid;

use crate::support::duotone;

/// A user with a library and a fixed time zone.
pub struct Home(tempfile::TempDir);

/// The short ids of the sessions of [`Home::with_talks`].
pub const RIVER: &str = "00000001";
pub const LUNCH: &str = "a000beef";
pub const CALL: &str = "b000beef";

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn library(&self) -> Library {
        let places =
            Places { library: self.path("data/library"), recordings: self.path("data/recordings") };
        Library::open(&places, "a test").unwrap()
    }

    /// A talk with a finished transcript and a recording, one with live captions only, and an empty
    /// one.
    pub fn with_talks() -> Self {
        let home = Self::new();
        let library = home.library();
        let river = talk(&library, RIVER, "2026-11-18T09:00:00Z", "The river");
        library.transcripts().add(river, &transcript(), &[]).unwrap();
        library.transcripts().add(river, &transcript(), &[]).unwrap();
        talk(&library, LUNCH, "2026-11-19T12:30:00Z", "Lunch: soup / salad \u{1b}[31m");
        let call = begin(&library, CALL, "2026-11-20T08:15:00Z", "Call");
        library.sessions().end(call, |record| record.duration_ms = 3_723_000).unwrap();
        home
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = duotone();
        command.env("DUOTONE_DATA", self.path("data")).env("TZ", "UTC").args(args);
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// The output of a successful command.
    pub fn told(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.told(&[args, &["--format", "json"]].concat())).unwrap()
    }

    /// The error output of a command that fails with this code.
    pub fn fails(&self, args: &[&str], code: i32, part: &str) {
        let output = self.run(args);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}: {message}");
        assert!(message.contains(part), "{args:?}: {part:?} is not in: {message}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

pub fn begin(library: &Library, short: &str, at: &str, title: &str) -> Uuid {
    let at: Timestamp = at.parse().unwrap();
    let id = format!("{:012x}7abc8def0000{short}", at.as_millisecond());
    let mut record = SessionRecord::new(Uuid::parse_str(&id).unwrap(), at, title);
    record.language = "en".to_owned();
    (record.models.fast, record.models.heavy) = ("tiny.en".to_owned(), "small".to_owned());
    record.source.kind = "microphone".to_owned();
    library.sessions().begin(&record).unwrap();
    record.id
}

pub fn talk(library: &Library, short: &str, at: &str, title: &str) -> Uuid {
    let id = begin(library, short, at, title);
    let captions = [caption("the river rose", 0), caption("in a single night", 6_000)];
    library.sessions().append_captions(id, &captions).unwrap();
    let folder = &library.places().recordings;
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(format!("{id}.wav")), [7; 4_000]).unwrap();
    library
        .sessions()
        .end(id, |record| {
            record.duration_ms = 65_000;
            record.audio = Some(Audio {
                path: AudioPath::new(&format!("{id}.wav")).unwrap(),
                format: "wav".to_owned(),
                sample_rate: 16_000,
                bytes: 4_000,
                sha256: None,
            });
        })
        .unwrap();
    id
}

pub fn words(text: &str, start_ms: u64) -> Vec<Word> {
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
        text: text.to_owned(),
        start_ms,
        end_ms: words.last().unwrap().end_ms,
        words,
        ..LiveCaption::default()
    }
}

pub fn transcript() -> Transcript {
    let segment = |id: u32, start_ms, text: &str| Segment {
        id,
        speaker: Some(format!("s{id}")),
        start_ms,
        end_ms: start_ms + 5_000,
        text: text.to_owned(),
        words: words(text, start_ms),
    };
    let speaker = |id: &str, name: Option<&str>| Speaker {
        id: id.to_owned(),
        name: name.map(str::to_owned),
        ..Speaker::default()
    };
    Transcript {
        schema: TRANSCRIPT_SCHEMA,
        language: "en".to_owned(),
        segments: vec![
            segment(0, 0, "The river rose in a single night."),
            segment(1, 6_000, "And the bridge?"),
        ],
        speakers: vec![speaker("s0", Some("Ada")), speaker("s1", None)],
        ..Transcript::default()
    }
}

/// Every file with its content.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(contents(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}
