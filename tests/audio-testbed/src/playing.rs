//! A playing sound.

use std::{
    ffi::OsString,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempPath;

/// A sound that plays into the testbed. Dropping it stops the sound.
#[must_use = "a sound that is dropped stops"]
pub struct Playing {
    player: Child,
    length: Duration,
    /// A temporary file of the sound.
    _file: Option<TempPath>,
}

impl Playing {
    pub(crate) fn start(
        wav: &Path,
        sink: &str,
        vars: Vec<(OsString, OsString)>,
        file: Option<TempPath>,
    ) -> Self {
        let sound = hound::WavReader::open(wav);
        let sound = sound.unwrap_or_else(|error| panic!("{}: {error}", wav.display()));
        let length = f64::from(sound.duration()) / f64::from(sound.spec().sample_rate);
        let mut command = Command::new("paplay");
        command.arg("--device").arg(sink).arg(wav).envs(vars).stdin(Stdio::null());
        if sound.spec().channels == 1 {
            // Some mono files declare the left channel (hound's floats do).
            command.arg("--channel-map=mono");
        }
        let player = command.spawn().expect("paplay of pulseaudio-utils starts");
        Self { player, length: Duration::from_secs_f64(length), _file: file }
    }

    /// The length of the sound.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.length
    }

    /// Whether the sound still plays.
    pub fn is_playing(&mut self) -> bool {
        self.ended().is_none()
    }

    fn ended(&mut self) -> Option<ExitStatus> {
        self.player.try_wait().unwrap()
    }

    /// Returns after the last sample. Panics if the sound cannot be played, or takes 20 seconds
    /// longer than its length.
    pub fn wait(mut self) {
        let deadline = Instant::now() + self.length + Duration::from_secs(20);
        let ended = loop {
            match self.ended() {
                Some(ended) => break ended,
                None if Instant::now() > deadline => panic!("the sound does not end"),
                None => thread::sleep(Duration::from_millis(5)),
            }
        };
        assert!(ended.success(), "the sound could not be played: {ended}");
    }
}

impl Drop for Playing {
    fn drop(&mut self) {
        let (_, _) = (self.player.kill(), self.player.wait());
    }
}
