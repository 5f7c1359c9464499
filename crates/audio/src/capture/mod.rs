//! Captures sound from devices: microphones and system sound.
//!
//! ```text
//! callback ─▶ ring ─▶ Line (resample, true time) ─┐
//! callback ─▶ ring ─▶ Line (resample, true time) ─┴▶ mix ─▶ chunks
//!                      ▲ opened, closed
//! sound system ◀─▶ Supervisor (polls, opens, closes)
//! ```
//!
//! A callback only fills its ring. The thread that calls [`Capture::next_chunk`] empties the rings
//! and does all work on the samples. The supervisor's thread makes the calls that may hang:
//! listing, opening and closing devices.

mod backend;
mod choose;
mod clock;
mod connection;
mod cpal;
mod device;
mod device_event;
mod error;
mod line;
#[cfg(any(target_os = "linux", target_os = "freebsd"))]
mod pulse;
mod ring;
mod segments;
mod supervisor;
#[cfg(test)]
mod tests;
mod timeline;
mod watchdog;

use std::{sync::Arc, thread, time::Duration};

pub use device::{Device, DeviceChoice, DeviceKind};
pub use device_event::{DeviceChange, DeviceEvent, GapCause};
pub use error::CaptureError;

use crate::{CHUNK_SAMPLES, Chunk, Control, SAMPLE_RATE, Source, SourceError};
use clock::Stopwatch;
use line::{Line, Surroundings};
use supervisor::Supervisor;

/// How often the rings are emptied.
const TICK: Duration = Duration::from_millis(8);
/// Two devices have separate clocks. If one is this far ahead of the other, 0.5 s, ...
const AHEAD: u64 = SAMPLE_RATE as u64 / 2;
/// ... for this long, the other one drifts and gets silence.
const AHEAD_FOR: Duration = Duration::from_millis(1500);

/// The devices to capture; at least one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaptureConfig {
    /// A microphone.
    pub microphone: Option<DeviceChoice>,
    /// System sound.
    pub system: Option<DeviceChoice>,
}

/// A [`Source`] of one device, or of a microphone and the system sound together.
///
/// It never ends by itself: while a device is away it delivers silence, and it sends each change as
/// a [`DeviceEvent`]. [`Control::stop`] ends it after the last captured sound; [`Control::pause`]
/// closes the devices. Time runs while a device is away, not during a pause.
pub struct Capture {
    supervisor: Supervisor,
    lines: Vec<Line>,
    control: Control,
    notify: Arc<dyn Fn(DeviceEvent) + Send + Sync>,
    watch: Stopwatch,
    /// The time of sample 0.
    begin: Option<Duration>,
    paused_at: Option<Duration>,
    ahead_since: Option<Duration>,
    next_start: u64,
    is_over: bool,
}

/// The capture devices of this machine.
///
/// # Errors
/// [`CaptureError::NoSoundSystem`], [`CaptureError::PermissionDenied`] or
/// [`CaptureError::NotAnswering`].
pub fn devices() -> Result<Vec<Device>, CaptureError> {
    supervisor::devices(&connection::connect()?.0)
}

impl Capture {
    /// Opens the devices. The thread that reads the source calls `notify`.
    ///
    /// # Errors
    /// See the variants of [`CaptureError`]. A retry helps only for [`CaptureError::NotAnswering`]
    /// and [`CaptureError::Busy`].
    pub fn open(
        config: CaptureConfig,
        notify: impl Fn(DeviceEvent) + Send + Sync + 'static,
    ) -> Result<Self, CaptureError> {
        let wanted: Vec<_> = [
            config.microphone.map(|wanted| (DeviceKind::Microphone, wanted)),
            config.system.map(|wanted| (DeviceKind::System, wanted)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let (supervisor, lines) = Supervisor::start(wanted)?;
        Ok(Self {
            supervisor,
            lines: lines.into_iter().map(Line::new).collect(),
            control: Control::default(),
            notify: Arc::new(notify),
            watch: Stopwatch::start(),
            begin: None,
            paused_at: None,
            ahead_since: None,
            next_start: 0,
            is_over: false,
        })
    }

    fn tick(&mut self) {
        let now = self.watch.elapsed();
        self.follow_pauses(now);
        let finished = self.control.is_stopped();
        let mut around = Surroundings {
            now,
            begin: &mut self.begin,
            paused: self.paused_at.is_some(),
            notify: &*self.notify,
        };
        for line in &mut self.lines {
            if finished { line.finish(&mut around) } else { line.tick(&mut around) }
        }
        self.is_over |= finished;
        let ready = |line: &mut Line| line.out().len();
        let most = self.lines.iter_mut().map(ready).max().unwrap_or(0);
        let least = self.lines.iter_mut().map(ready).min().unwrap_or(0);
        if self.is_over {
            self.lines.iter_mut().for_each(|line| line.fill_up_to(most));
        } else if most - least < AHEAD {
            self.ahead_since = None;
        } else if now.saturating_sub(*self.ahead_since.get_or_insert(now)) > AHEAD_FOR {
            self.ahead_since = None;
            self.lines.iter_mut().for_each(|line| line.level_up(most, &around));
        }
    }

    fn follow_pauses(&mut self, now: Duration) {
        match (self.control.is_paused(), self.paused_at) {
            (true, None) => {
                self.paused_at = Some(now);
                self.lines.iter_mut().for_each(|line| line.pause(now));
                self.supervisor.pause();
            }
            (false, Some(since)) => {
                self.paused_at = None;
                let length = now.saturating_sub(since);
                self.begin = self.begin.map(|begin| begin + length);
                self.lines.iter_mut().for_each(|line| line.resume(length));
                self.supervisor.resume();
            }
            _ => {}
        }
    }

    /// The next samples of the mix, if `n` are ready or the capture has ended.
    fn take(&mut self, n: usize) -> Option<Chunk> {
        let ready = self.lines.iter_mut().map(|line| line.out().len()).min().unwrap_or(0);
        let n = if self.is_over { n.min(usize::try_from(ready).unwrap_or(n)) } else { n };
        if n == 0 || ready < n as u64 {
            return None;
        }
        let tracks: Vec<Vec<f32>> = self
            .lines
            .iter_mut()
            .map(|line| {
                let mut track = Vec::with_capacity(n);
                line.out().take(n, &mut track);
                track
            })
            .collect();
        let mut chunk = match &tracks[..] {
            [track] => Chunk::new(self.next_start, &track[..]),
            tracks => Chunk::new(self.next_start, mixed(tracks, n)),
        };
        if tracks.len() > 1 {
            chunk.tracks =
                Some((0..n).flat_map(|i| tracks.iter().map(move |track| track[i])).collect());
        }
        self.next_start = chunk.end();
        Some(chunk)
    }
}

impl Source for Capture {
    fn control(&self) -> Option<Control> {
        Some(self.control.clone())
    }

    fn tracks(&self) -> u16 {
        self.lines.len() as u16
    }

    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        loop {
            // Deliver ready samples first: after a long gap there are many.
            if let Some(chunk) = self.take(CHUNK_SAMPLES) {
                return Ok(Some(chunk));
            }
            if self.is_over {
                return Ok(None);
            }
            self.tick();
            if let Some(chunk) = self.take(CHUNK_SAMPLES) {
                return Ok(Some(chunk));
            }
            if !self.is_over {
                thread::sleep(TICK);
            }
        }
    }
}

/// The sum of two sounds, clipped at full scale as a converter would.
fn mixed(tracks: &[Vec<f32>], n: usize) -> Vec<f32> {
    (0..n).map(|i| tracks.iter().map(|track| track[i]).sum::<f32>().clamp(-1.0, 1.0)).collect()
}
