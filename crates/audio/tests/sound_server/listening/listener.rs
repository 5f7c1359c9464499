//! The test's handle of the capturing process.

use std::{
    fs::{self, File},
    io::Write as _,
    process::{Child, ChildStdin, Command, Stdio},
};

use audio::SAMPLE_RATE;
use audio_testbed::Testbed;
use serde_json::Value;
use tempfile::TempDir;

use super::eventually;

/// A process that captures the sound of a room.
pub struct Listener {
    process: Child,
    orders: Option<ChildStdin>,
    folder: TempDir,
    tracks: usize,
}

/// Everything that a listener captured.
pub struct Heard {
    pub mix: Vec<f32>,
    /// The sound of each device, if there are two.
    pub tracks: Vec<Vec<f32>>,
    pub notices: Vec<Value>,
    /// The process's stderr.
    pub stderr: String,
}

impl Heard {
    /// The sound of the microphone.
    pub fn microphone(&self) -> &[f32] {
        if self.tracks.len() > 1 { &self.tracks[0] } else { &self.mix }
    }
}

impl Listener {
    /// Captures the default microphone; returns when the first sample has arrived.
    pub fn to_the_microphone(testbed: &Testbed) -> Self {
        Self::start(testbed, Some(""), None).once_it_hears()
    }

    /// Captures a microphone and speakers by name; an empty name is the default.
    pub fn start(testbed: &Testbed, microphone: Option<&str>, system: Option<&str>) -> Self {
        Self::start_with(microphone, system, |child| testbed.set_env(child))
    }

    /// The same in an environment other than a room's.
    pub fn start_with(
        microphone: Option<&str>,
        system: Option<&str>,
        set_env: impl FnOnce(&mut Command),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", super::CHILD_TEST, "--nocapture"]);
        set_env(&mut command);
        command.env(super::FOLDER, folder.path());
        microphone.map(|name| command.env(super::MICROPHONE, name));
        system.map(|name| command.env(super::SYSTEM, name));
        let stderr = File::create(folder.path().join("stderr")).unwrap();
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(stderr);
        let mut process = command.spawn().unwrap();
        let orders = process.stdin.take();
        let tracks = usize::from(microphone.is_some()) + usize::from(system.is_some());
        Self { process, orders, folder, tracks }
    }

    /// Returns when the first sound was captured.
    pub fn once_it_hears(self) -> Self {
        eventually("sound is captured", || self.samples() > 0);
        self
    }

    /// The captured length so far.
    pub fn samples(&self) -> usize {
        fs::metadata(self.folder.path().join("mix")).map_or(0, |file| file.len() as usize / 4)
    }

    /// Returns when this much more was captured.
    pub fn hears_for(&self, seconds: f64) {
        let until = self.samples() + (seconds * f64::from(SAMPLE_RATE)) as usize;
        eventually("time passes", || self.samples() >= until);
    }

    /// `pause`, `resume`, or `hold` with milliseconds.
    pub fn order(&mut self, order: &str) {
        writeln!(self.orders.as_mut().unwrap(), "{order} ").unwrap();
    }

    /// The notices of this kind so far.
    pub fn told(&self, happening: &str) -> Vec<Value> {
        let mut notices = self.notices();
        notices.retain(|notice| notice["happening"] == happening);
        notices
    }

    /// Waits for the first notice of this kind.
    #[track_caller]
    pub fn is_told(&self, happening: &str) -> Value {
        eventually(&format!("{happening} arrives"), || !self.told(happening).is_empty());
        self.told(happening).remove(0)
    }

    fn notices(&self) -> Vec<Value> {
        let lines = fs::read_to_string(self.folder.path().join("notices")).unwrap_or_default();
        lines.split_inclusive('\n').filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// Stops at once.
    pub fn stop(mut self) -> Heard {
        self.orders = None;
        self.end()
    }

    /// Waits until the process has ended by itself.
    pub fn end(mut self) -> Heard {
        let mut ended = None;
        eventually("the process ends", || {
            ended = self.process.try_wait().unwrap();
            ended.is_some()
        });
        let stderr = fs::read_to_string(self.folder.path().join("stderr")).unwrap();
        assert!(ended.is_some_and(|status| status.success()), "it failed: {stderr}");
        let samples = |name: &str| -> Vec<f32> {
            let bytes = fs::read(self.folder.path().join(name)).unwrap_or_default();
            bytes.as_chunks().0.iter().map(|sample| f32::from_le_bytes(*sample)).collect()
        };
        let (mix, apart) = (samples("mix"), samples("tracks"));
        let track = |i| apart.iter().skip(i).step_by(self.tracks).copied().collect();
        let tracks = (0..self.tracks).map(track).collect();
        let notices = self.notices();
        let row = std::thread::current();
        let row = row.name().unwrap_or_default();
        notices.iter().for_each(|notice| println!("{row}: {notice}"));
        Heard { mix, tracks, notices, stderr }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let (_, _) = (self.process.kill(), self.process.wait());
    }
}
