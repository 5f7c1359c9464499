//! Sessions with scripted sources and transcribers, and what comes of them.

use std::{
    path::Path,
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use audio::{CHUNK_SAMPLES, Chunk, Clock, FileSource, Paced, Source, SourceError};
use session::{Config, End, Events, SessionEvent};
use speculative::{
    Cadence, CaptionWord, Hypothesis, Language, Models, Task, TranscribeError, Transcriber, Window,
};

use crate::script::script;

pub const CHUNK: u64 = CHUNK_SAMPLES as u64;
const SESSION: &str = "01931a00-0000-7000-8000-000000000001";

/// A gate that opens for all waiting threads at once.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    pub fn open() -> Self {
        let gate = Self::default();
        gate.unlock();
        gate
    }

    pub fn unlock(&self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        drop(self.0.1.wait_while(self.0.0.lock().unwrap(), |open| !*open).unwrap());
    }
}

/// Returns the words of the script, once the gate is open.
struct Script(Gate);

impl Transcriber for Script {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        self.0.pass();
        Ok(script(window))
    }
}

pub fn models(gate: &Gate) -> Models {
    let script = || Box::new(Script(gate.clone()));
    Models { fast: script(), heavy: script(), verifier: None, dictionary: Arc::default() }
}

pub fn config(recordings: Option<&Path>) -> Config {
    Config {
        id: SESSION.to_owned(),
        fast: "fast".to_owned(),
        heavy: "heavy".to_owned(),
        absent: None,
        task: Task::transcribe(Language::parse("en").unwrap()),
        cadence: Cadence::LIVE,
        recordings: recordings.map(Path::to_owned),
        keep: None,
        sign: None,
        pre_roll: Duration::ZERO,
    }
}

/// A clock that runs many times faster than real time.
pub struct Hurry(pub f64);

impl Clock for Hurry {
    fn now(&self) -> Duration {
        static BEGIN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        BEGIN.get_or_init(std::time::Instant::now).elapsed().mul_f64(self.0)
    }

    fn sleep_until(&mut self, until: Duration) {
        while let Some(left) = until.checked_sub(self.now()).filter(|left| !left.is_zero()) {
            thread::sleep(left.div_f64(self.0));
        }
    }
}

/// A recorded announcement of more than a minute.
pub fn announcement() -> FileSource {
    let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
    FileSource::open(Path::new(file))
        .expect("install Debian's asterisk-core-sounds-en-wav (make setup does)")
}

/// Chunks with their number in every sample; fails after `chunks` of them.
pub struct Numbered {
    next: u64,
    chunks: u64,
    given: Arc<AtomicU64>,
}

impl Source for Numbered {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        if self.next == self.chunks {
            let io = std::io::Error::other("scripted");
            return Err(SourceError::Io { path: "numbered".into(), read: 0.0, io });
        }
        let value = self.next as f32 / 32_768.0;
        let chunk = Chunk::new(self.next * CHUNK, [value; CHUNK_SAMPLES]);
        self.next += 1;
        self.given.store(self.next, Ordering::Relaxed);
        Ok(Some(chunk))
    }
}

/// Numbered chunks at `speed` times real time, and how many were read so far.
pub fn numbered(chunks: u64, speed: f64) -> (Paced<Numbered, Hurry>, Arc<AtomicU64>) {
    let given = Arc::new(AtomicU64::new(0));
    let source = Numbered { next: 0, chunks, given: given.clone() };
    (Paced::with_clock(source, Hurry(speed)), given)
}

pub fn samples_of(mut source: impl Source) -> Vec<f32> {
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk().unwrap() {
        samples.extend_from_slice(&chunk.samples);
    }
    samples
}

pub fn recorded(folder: &Path) -> Vec<f32> {
    samples_of(FileSource::open(&folder.join(format!("{SESSION}.wav"))).unwrap())
}

/// The numbers of the recorded chunks.
pub fn recorded_numbers(folder: &Path) -> Vec<u64> {
    let samples = recorded(folder);
    samples.chunks(CHUNK_SAMPLES).map(|chunk| (chunk[0] * 32_768.0).round() as u64).collect()
}

/// All events until the end, and the result.
pub async fn rest(events: &mut Events) -> (Vec<SessionEvent>, End) {
    let mut all = Vec::new();
    loop {
        match events.next().await.expect("an end comes before the events end") {
            SessionEvent::End(end) => return (all, end),
            event => all.push(event),
        }
    }
}

pub async fn wait_for(mut is_so: impl FnMut() -> bool) {
    while !is_so() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

pub fn confirmed(events: &[SessionEvent]) -> Vec<CaptionWord> {
    let captions = events.iter().filter_map(|event| match event {
        SessionEvent::Captions { captions, .. } => Some(captions),
        _ => None,
    });
    let confirmed = captions.flatten().filter(|caption| caption.is_confirmed());
    confirmed.flat_map(|caption| caption.words.clone()).collect()
}

/// The memory in use, where the system reports it.
pub fn resident_bytes() -> u64 {
    if !cfg!(target_os = "linux") {
        return 0;
    }
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}
