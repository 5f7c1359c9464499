//! Captions streams of word-timed speech with a session.

use std::{
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use audio::{FileSource, Source};
use serde::Deserialize;
use wait4::Wait4;

use crate::{BenchError, Cost, Passes, Showing, SpokenWord, Stream, Update, score};

/// A sound file with a word-timed reference.
#[derive(Debug)]
pub struct WordTimed {
    /// The name of its file.
    pub name: String,
    file: PathBuf,
    words: Vec<SpokenWord>,
    /// Its length, seconds.
    pub seconds: f64,
}

/// A stream with its captions and scores.
#[derive(Debug)]
pub struct Run {
    /// Its figures.
    pub stream: Stream,
    /// When each word was shown.
    pub showings: Vec<Showing>,
    /// Name of the model that drafted.
    pub fast: String,
    /// Name of the model that confirmed.
    pub heavy: String,
    /// All events of the session except levels, as it wrote them.
    pub events: Vec<u8>,
}

/// The reference file beside a sound file.
#[derive(Deserialize)]
struct Reference {
    words: Vec<SpokenWord>,
}

/// The parts of a session's event that the benchmark uses.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Event {
    #[serde(rename = "session.begin")]
    Begin { timestamp: f64, fast: String, heavy: String },
    #[serde(rename = "caption")]
    Caption(Update),
    #[serde(rename = "session.end")]
    End { passes: BothPasses },
    #[serde(other)]
    Other,
}

#[derive(Clone, Copy, Deserialize)]
struct BothPasses {
    fast: Passes,
    heavy: Passes,
}

impl WordTimed {
    /// Finds the word-timed speech in a folder, sorted by name.
    ///
    /// # Errors
    /// [`BenchError`] if the folder or a file in it cannot be read, or has no stream to caption.
    pub fn find(folder: &Path) -> Result<Vec<Self>, BenchError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            |error| BenchError::Unreadable(path, error)
        };
        let mut streams = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(unreadable(folder))? {
            let file = entry.map_err(unreadable(folder))?.path();
            let reference = file.with_extension("json");
            if reference == file || !file.is_file() || !reference.is_file() {
                continue;
            }
            let words = std::fs::read(&reference).map_err(unreadable(&reference))?;
            let Reference { words } = serde_json::from_slice(&words)
                .map_err(|error| BenchError::NoReference(reference.clone(), error))?;
            let source = FileSource::open(&file);
            let source = source.map_err(|error| BenchError::Sound(file.clone(), error))?;
            let seconds = match source.total_samples() {
                Some(samples) => samples as f64 / f64::from(audio::SAMPLE_RATE),
                None => words.last().map_or(0.0, |word| word.end),
            };
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            streams.push(Self { name, file, words, seconds });
        }
        if streams.is_empty() {
            return Err(BenchError::NoStreams(folder.to_owned()));
        }
        streams.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(streams)
    }

    /// Captions the stream with `duotone listen` in a separate process, so that processor time and
    /// memory are the session's alone. `duotone` is the program's path, `options` are further
    /// options for it, and `went_by` is called with the whole seconds of sound since
    /// its last call.
    ///
    /// # Errors
    /// [`BenchError`] if the session fails or showed no captions.
    pub fn run(
        &self,
        duotone: &Path,
        options: &[String],
        went_by: impl Fn(u64),
    ) -> Result<Run, BenchError> {
        let mut session = Command::new(duotone)
            .arg("listen")
            .arg(&self.file)
            .args(["--realtime", "--format", "jsonl", "--levels", "--no-keep"])
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(BenchError::Start)?;
        let (output, errors) = (session.stdout.take(), session.stderr.take());
        let (mut events, mut levels) = (Vec::new(), 0);
        for line in output.into_iter().flat_map(|output| BufReader::new(output).lines()) {
            let line = line.map_err(BenchError::Follow)?;
            if line.starts_with(r#"{"type":"level""#) {
                levels += 1;
                if levels % 30 == 0 {
                    went_by(1);
                }
                continue;
            }
            events.extend_from_slice(line.as_bytes());
            events.push(b'\n');
        }
        let mut message = String::new();
        if let Some(mut errors) = errors {
            errors.read_to_string(&mut message).map_err(BenchError::Follow)?;
        }
        let ended = session.wait4().map_err(BenchError::Follow)?;
        if !ended.status.success() {
            return Err(BenchError::Session(message.trim().to_owned()));
        }
        self.scored(events, &ended.rusage)
    }

    fn scored(&self, events: Vec<u8>, used: &wait4::ResourceUsage) -> Result<Run, BenchError> {
        let (mut begin, mut updates, mut passes) = (None, Vec::new(), None);
        for line in events.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            match serde_json::from_slice(line).map_err(BenchError::UnknownEvent)? {
                Event::Begin { timestamp, fast, heavy } => begin = Some((timestamp, fast, heavy)),
                Event::Caption(update) => updates.push(update),
                Event::End { passes: all } => passes = Some(all),
                Event::Other => {}
            }
        }
        let (began, fast, heavy) = begin.ok_or(BenchError::NothingHeard)?;
        let (score, showings) = score(began, &updates, &self.words)?;
        let processor = (used.utime + used.stime).as_secs_f64();
        let cost = Cost {
            cpu_per_s: Some(processor / self.seconds.max(1e-3)),
            peak_mb: Some(used.maxrss as f64 / 1e6),
            fast_passes: passes.map(|passes| passes.fast),
            heavy_passes: passes.map(|passes| passes.heavy),
        };
        let stream = Stream { name: self.name.clone(), score, cost };
        Ok(Run { stream, showings, fast, heavy, events })
    }
}
