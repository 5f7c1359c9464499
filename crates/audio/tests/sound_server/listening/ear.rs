//! Measures when a sound was played, by another program's capture.

use std::{
    io::Read as _,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use audio_testbed::{Testbed, correlate};

use super::eventually;

/// Runs `parec` beside the tested program: it shows when a sound was played.
pub struct Ear {
    parec: Child,
    heard: Arc<Mutex<Hearing>>,
}

#[derive(Default)]
struct Hearing {
    samples: Vec<f32>,
    /// When the first sample was played. No sample arrives before it was played, so the earliest
    /// estimate over all arrived samples is right.
    begin: Option<Instant>,
}

impl Ear {
    /// Captures a source of the room. Returns when the first samples arrive.
    pub fn start(testbed: &Testbed, source: &str) -> Self {
        let mut parec = Command::new("parec");
        testbed.set_env(&mut parec);
        parec.args(["--channels=1", "--format=float32le", "--latency-msec=20", "--rate=16000"]);
        parec.arg(format!("--device={source}")).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut parec = parec.spawn().unwrap();
        let mut sound = parec.stdout.take().unwrap();
        let heard = Arc::<Mutex<Hearing>>::default();
        let hearing = heard.clone();
        thread::spawn(move || {
            let (mut block, mut rest) = ([0; 4096], Vec::new());
            while let Ok(n @ 1..) = sound.read(&mut block) {
                let now = Instant::now();
                rest.extend_from_slice(&block[..n]);
                let whole = rest.len() / 4 * 4;
                let mut hearing = hearing.lock().unwrap();
                let samples = rest[..whole].as_chunks().0.iter().map(|s| f32::from_le_bytes(*s));
                hearing.samples.extend(samples);
                rest.drain(..whole);
                let length = Duration::from_secs_f64(hearing.samples.len() as f64 / 16e3);
                let begin = now.checked_sub(length).unwrap();
                hearing.begin = Some(hearing.begin.map_or(begin, |known| known.min(begin)));
            }
        });
        let ear = Self { parec, heard };
        eventually("parec hears", || ear.heard.lock().unwrap().begin.is_some());
        ear
    }

    /// When the capture began.
    pub fn begin(&self) -> Instant {
        self.heard.lock().unwrap().begin.unwrap()
    }

    /// When this sound began.
    pub fn when(&self, said: &[f32]) -> Instant {
        let heard = self.heard.lock().unwrap();
        let found = correlate(said, &heard.samples);
        assert!(found.correlation > 0.98 && found.offset >= 0.0, "parec heard {found:?}");
        heard.begin.unwrap() + Duration::from_secs_f64(found.offset / 16e3)
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let (_, _) = (self.parec.kill(), self.parec.wait());
    }
}
