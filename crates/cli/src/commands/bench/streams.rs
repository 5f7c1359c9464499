//! Word-timed speech, and a session that captions it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail, ensure};
use audio::{FileSource, Source};
use serde::Deserialize;
use session::seconds;
use wait4::Wait4;

use crate::bench::{
    report::{Cost, Passes, Stream},
    score::{Showing, SpokenWord, Update, score},
};

/// A sound file whose words are known with their times.
pub(super) struct WordTimed {
    pub(super) name: String,
    file: PathBuf,
    words: Vec<SpokenWord>,
    pub(super) seconds: f64,
}

/// What became of one stream.
pub(super) struct Run {
    pub(super) stream: Stream,
    pub(super) showings: Vec<Showing>,
    /// Names of the models.
    pub(super) fast: String,
    pub(super) heavy: String,
    /// Everything the session said, as it said it.
    pub(super) events: Vec<u8>,
}

/// The file beside a sound file.
#[derive(Deserialize)]
struct Reference {
    words: Vec<SpokenWord>,
}

/// An event of a session, as far as it matters here.
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
    /// The word-timed speech in a folder, by name.
    pub(super) fn find(folder: &Path) -> anyhow::Result<Vec<Self>> {
        let entries = std::fs::read_dir(folder)
            .with_context(|| format!("{} cannot be read", folder.display()))?;
        let mut streams = Vec::new();
        for entry in entries {
            let file = entry?.path();
            let reference = file.with_extension("json");
            if reference == file || !file.is_file() || !reference.is_file() {
                continue;
            }
            let words = std::fs::read(&reference)
                .with_context(|| format!("{} cannot be read", reference.display()))?;
            let Reference { words } = serde_json::from_slice(&words).with_context(|| {
                format!("{} does not hold words and their times", reference.display())
            })?;
            let samples = FileSource::open(&file)?.total_samples();
            let seconds = match samples {
                Some(samples) => seconds(samples),
                None => words.last().map_or(0.0, |word| word.end),
            };
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            streams.push(Self { name, file, words, seconds });
        }
        ensure!(
            !streams.is_empty(),
            "{} holds no sound file with a .json of its words beside it",
            folder.display()
        );
        streams.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(streams)
    }

    /// Captions it in a process of its own, so that processor time and memory are the session's
    /// alone; `went_by` is told whole seconds of sound as they pass.
    pub(super) fn run(&self, options: &[String], went_by: impl Fn(u64)) -> anyhow::Result<Run> {
        let mut session = Command::new(std::env::current_exe()?)
            .arg("listen")
            .arg(&self.file)
            .args(["--realtime", "--format", "jsonl", "--levels", "--no-keep"])
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("a session cannot be started")?;
        let (Some(output), Some(mut errors)) = (session.stdout.take(), session.stderr.take())
        else {
            bail!("a session has no output");
        };
        let (mut events, mut levels) = (Vec::new(), 0);
        for line in BufReader::new(output).lines() {
            let line = line?;
            if line.starts_with(r#"{"type":"level""#) {
                levels += 1;
                if levels % 30 == 0 {
                    went_by(1);
                }
                continue;
            }
            writeln!(events, "{line}")?;
        }
        let mut message = String::new();
        errors.read_to_string(&mut message)?;
        let ended = session.wait4().context("a session's end cannot be seen")?;
        ensure!(ended.status.success(), "{}", message.trim());
        self.scored(events, &ended.rusage)
    }

    fn scored(&self, events: Vec<u8>, used: &wait4::ResourceUsage) -> anyhow::Result<Run> {
        let (mut begin, mut updates, mut passes) = (None, Vec::new(), None);
        for line in events.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            match serde_json::from_slice(line).context("a session said something unknown")? {
                Event::Begin { timestamp, fast, heavy } => begin = Some((timestamp, fast, heavy)),
                Event::Caption(update) => updates.push(update),
                Event::End { passes: all } => passes = Some(all),
                Event::Other => {}
            }
        }
        let (began, fast, heavy) = begin.context("the session heard nothing")?;
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

impl Run {
    /// The figures that matter most.
    pub(super) fn in_a_line(&self) -> String {
        let score = &self.stream.score;
        let show =
            |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.2}"));
        format!(
            "{:.1} % errors, drafted after {} s and confirmed after {} s",
            score.wer_confirmed * 100.0,
            show(score.draft_p50),
            show(score.confirm_p50)
        )
    }
}
