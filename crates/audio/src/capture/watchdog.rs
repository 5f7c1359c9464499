//! Detects signals without usable speech: no samples, zeros, too quiet, clipping.

use std::time::Duration;

use super::DeviceChange;

/// Warn after this long without samples.
const STALLED: Duration = Duration::from_millis(500);
/// Warn after this long with only zeros. A converter's own noise is never exactly zero.
const SILENT_SECONDS: u64 = 3;
/// A sample at least this loud was probably clipped by the converter.
const FULL_SCALE: f32 = 0.99;
/// This share of a second at full scale counts as clipping; a knock on the table is shorter.
const CLIPPED_SHARE: f32 = 0.002;
/// Clipping is over after this many seconds without it.
const CLIPPING_OVER_SECONDS: u32 = 5;
/// Speech below this level, −50 dBFS, is inaudible in a microphone's own noise.
const QUIET: f32 = 0.003_162;
/// How long a microphone may stay below that level before it counts as quiet.
const QUIET_SECONDS: u64 = 10;

/// The signal's current fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    None,
    Silent,
    Quiet,
    Clipping,
}

/// Watches the samples of one device.
#[derive(Debug)]
pub(super) struct Watchdog {
    /// Silence is normal for system sound.
    expects_sound: bool,
    trouble: Trouble,
    stalled: bool,
    /// Frames of zeros since the last other one.
    zeros: u64,
    /// Frames since the device was opened, until one was loud enough.
    never_loud: Option<u64>,
    loudest: f32,
    /// The current second: its frames, its samples, and the number at full scale.
    second: u64,
    samples: u32,
    clipped: u32,
    seconds_without_clipping: u32,
}

impl Watchdog {
    /// A watchdog for a newly opened device. `expects_sound` for a microphone, not for system
    /// sound.
    pub(super) fn new(expects_sound: bool) -> Self {
        Self {
            expects_sound,
            trouble: Trouble::None,
            stalled: false,
            zeros: 0,
            never_loud: Some(0),
            loudest: 0.0,
            second: 0,
            samples: 0,
            clipped: 0,
            seconds_without_clipping: 0,
        }
    }

    /// Takes interleaved frames at `rate` Hz. `muted` is the state in the sound settings.
    pub(super) fn hear(
        &mut self,
        samples: &[f32],
        channels: usize,
        rate: u32,
        muted: Option<bool>,
    ) -> Option<DeviceChange> {
        let was_stalled = std::mem::take(&mut self.stalled);
        let rate = u64::from(rate);
        let before = self.trouble;
        let frames = samples.len() / channels.max(1);
        for frame in samples.chunks_exact(channels.max(1)) {
            let peak = frame.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
            self.loudest = self.loudest.max(peak);
            self.zeros = if peak == 0.0 { self.zeros + 1 } else { 0 };
            self.samples += 1;
            self.clipped += u32::from(peak >= FULL_SCALE);
            self.second += 1;
            if self.second >= rate {
                self.judge_clipping();
            }
        }
        self.never_loud = self.never_loud.filter(|_| self.loudest <= QUIET);
        self.never_loud = self.never_loud.map(|before| before + frames as u64);
        self.trouble = self.judge(rate, frames as u64);
        if self.trouble == before {
            let well_again = was_stalled && frames > 0 && before == Trouble::None;
            return well_again.then_some(DeviceChange::Well);
        }
        Some(match self.trouble {
            Trouble::None => DeviceChange::Well,
            Trouble::Silent => DeviceChange::Silent { muted },
            Trouble::Quiet => DeviceChange::Quiet { peak: 20.0 * self.loudest.log10() },
            Trouble::Clipping => DeviceChange::Clipping,
        })
    }

    /// No samples came for `time`.
    pub(super) fn wait(&mut self, time: Duration) -> Option<DeviceChange> {
        let stalled = time >= STALLED && !self.stalled;
        self.stalled |= stalled;
        stalled.then_some(DeviceChange::Stalled)
    }

    /// Whether the reported stall continues.
    pub(super) fn is_stalled(&self) -> bool {
        self.stalled
    }

    /// The fault after `frames` more.
    fn judge(&self, rate: u64, frames: u64) -> Trouble {
        if self.trouble == Trouble::Clipping
            && self.seconds_without_clipping < CLIPPING_OVER_SECONDS
        {
            return Trouble::Clipping;
        }
        let silent = self.zeros >= SILENT_SECONDS * rate
            || (self.trouble == Trouble::Silent && self.zeros >= frames);
        if self.expects_sound && silent {
            return Trouble::Silent;
        }
        let quiet = self.never_loud.is_some_and(|frames| frames >= QUIET_SECONDS * rate);
        if self.expects_sound && quiet && self.loudest > 0.0 {
            return Trouble::Quiet;
        }
        Trouble::None
    }

    fn judge_clipping(&mut self) {
        let share = self.clipped as f32 / self.samples.max(1) as f32;
        (self.second, self.samples, self.clipped) = (0, 0, 0);
        if share > CLIPPED_SHARE {
            self.trouble = Trouble::Clipping;
            self.seconds_without_clipping = 0;
        } else {
            self.seconds_without_clipping += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 16_000;

    fn tone(seconds: f32, level: f32) -> Vec<f32> {
        let n = (seconds * RATE as f32) as usize;
        (0..n).map(|i| ((i as f32 * 0.1).sin() * level).clamp(-1.0, 1.0)).collect()
    }

    /// The reported faults with their seconds.
    fn told(expects_sound: bool, parts: &[Vec<f32>]) -> Vec<(usize, DeviceChange)> {
        let mut watchdog = Watchdog::new(expects_sound);
        let sound = parts.concat();
        let mut told = Vec::new();
        for (i, block) in sound.chunks(500).enumerate() {
            let change = watchdog.hear(block, 1, RATE, None);
            told.extend(change.map(|h| ((i + 1) * 500 / RATE as usize, h)));
        }
        told
    }

    #[test]
    fn three_seconds_of_zeros_are_told_once_and_their_end_too() {
        let sound = [tone(2.0, 0.3), tone(8.0, 0.0), tone(2.0, 0.3), tone(2.9, 0.0)];
        let silent = DeviceChange::Silent { muted: None };
        assert_eq!(told(true, &sound), [(5, silent), (10, DeviceChange::Well)]);
        assert_eq!(told(false, &sound), [], "nothing may be playing");
    }

    #[test]
    fn a_microphone_that_never_gets_loud_is_quiet_but_a_pause_is_not() {
        let quiet = told(true, &[tone(12.0, 0.002), tone(1.0, 0.1)]);
        let [(10, DeviceChange::Quiet { peak }), (12, DeviceChange::Well)] = quiet[..] else {
            panic!("{quiet:?}")
        };
        assert!((peak + 54.0).abs() < 0.1, "{peak} dBFS");
        assert_eq!(told(true, &[tone(1.0, 0.1), tone(60.0, 0.002)]), []);
    }

    #[test]
    fn clipping_is_told_and_a_knock_is_not() {
        let knock = vec![1.0; 16];
        assert_eq!(told(true, &[tone(3.0, 0.3), knock, tone(9.0, 0.3)]), []);
        let clipped = told(true, &[tone(2.0, 0.3), tone(3.0, 2.0), tone(9.0, 0.3)]);
        assert_eq!(clipped, [(3, DeviceChange::Clipping), (10, DeviceChange::Well)]);
    }

    #[test]
    fn a_stall_is_told_once_and_its_end_too() {
        let mut watchdog = Watchdog::new(true);
        assert_eq!(watchdog.wait(Duration::from_millis(499)), None);
        assert_eq!(watchdog.wait(Duration::from_millis(510)), Some(DeviceChange::Stalled));
        assert_eq!(watchdog.wait(Duration::from_secs(60)), None);
        assert_eq!(watchdog.hear(&[0.1], 1, RATE, None), Some(DeviceChange::Well));
        assert_eq!(watchdog.hear(&[0.1], 1, RATE, None), None);
        assert_eq!(watchdog.wait(Duration::from_millis(510)), Some(DeviceChange::Stalled));
    }
}
