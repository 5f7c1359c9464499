//! Keeps the session's time exact: decides where silence replaces missing sound.
//!
//! A pure function of arrival times and sample counts. Samples are the clock of a session, so
//! missing samples would move everything after them. They show as a *lag* between the time that
//! passed and the samples that arrived. The lag varies with every buffer, and grows slowly where a
//! sound card's crystal is slower than the machine's. So only its lower envelope counts: a
//! permanent step there is lost sound.

use std::{collections::VecDeque, time::Duration};

use crate::SAMPLE_RATE;

/// A smaller step of the lag does not count as a loss: 100 ms.
const LOSS: i64 = SAMPLE_RATE as i64 / 10;
/// The lag is steady when its lower envelope moves less than this: 30 ms. During the delivery of a
/// backlog it falls faster.
const STEADY: i64 = SAMPLE_RATE as i64 * 3 / 100;
/// The length of the stretches of the lower envelope.
const STRETCH: Duration = Duration::from_millis(250);
/// Stretches that have to agree on a step: 1 s.
const RECENT: usize = 4;
/// Stretches that the step is measured against: 6 s.
const BEFORE: usize = 24;
/// While a device is away, silence trails the time by this much, so that the first sound of the
/// next device, which was buffered before it arrived, still has its place.
const MARGIN: Duration = Duration::from_millis(300);

/// The time of one device's samples, 16 kHz.
#[derive(Debug)]
pub(super) struct Timeline {
    /// The time of sample 0.
    begin: Duration,
    /// Samples delivered so far, silence included.
    written: u64,
    /// The least lag of each stretch in which sound came, oldest first.
    lags: VecDeque<(u128, i64)>,
    /// The device's normal lag: the sound in its buffers.
    base: i64,
}

impl Timeline {
    /// A timeline whose sample 0 is at `begin`.
    pub(super) fn new(begin: Duration) -> Self {
        Self { begin, written: 0, lags: VecDeque::new(), base: 0 }
    }

    /// Samples delivered so far.
    pub(super) fn written(&self) -> u64 {
        self.written
    }

    /// `n` samples of a reopened device arrived at `now`. Returns the silence before them.
    pub(super) fn first(&mut self, now: Duration, n: u64) -> u64 {
        self.lags.clear();
        let silence = u64::try_from(self.lag(now, n) - self.base).unwrap_or(0);
        self.written += silence + n;
        silence
    }

    /// `n` more samples arrived at `now`. Returns the silence before them.
    pub(super) fn next(&mut self, now: Duration, n: u64) -> u64 {
        let lag = self.lag(now, n);
        let stretch = now.as_nanos() / STRETCH.as_nanos();
        let mut silence = 0;
        match self.lags.back_mut() {
            Some((last, least)) if *last == stretch => *least = lag.min(*least),
            _ => {
                silence = self.step().unwrap_or(0);
                if silence > 0 {
                    self.lags.clear();
                } else {
                    self.base = self.lags.iter().map(|(_, lag)| *lag).min().unwrap_or(self.base);
                }
                self.lags.push_back((stretch, lag - silence as i64));
                if self.lags.len() > RECENT + BEFORE {
                    self.lags.pop_front();
                }
            }
        }
        self.written += silence + n;
        silence
    }

    /// No samples can arrive at the moment. Returns the silence that is due by `now`.
    pub(super) fn away(&mut self, now: Duration) -> u64 {
        let due = self.lag(now.saturating_sub(MARGIN), 0) - self.base;
        let silence = u64::try_from(due).unwrap_or(0);
        self.written += silence;
        silence
    }

    /// The samples up to `now` that are still on their way.
    pub(super) fn due(&self, now: Duration) -> u64 {
        u64::try_from(self.lag(now, 0) - self.base).unwrap_or(0)
    }

    /// Counts `n` samples of silence that were inserted for another reason.
    pub(super) fn pad(&mut self, n: u64) {
        self.written += n;
    }

    /// Moves the time by a pause of `length`.
    pub(super) fn pause(&mut self, length: Duration) {
        self.begin += length;
        self.lags.clear();
    }

    /// The lag behind the time after `n` more samples.
    fn lag(&self, now: Duration, n: u64) -> i64 {
        let passed = now.saturating_sub(self.begin).as_nanos() * u128::from(SAMPLE_RATE);
        let passed = i64::try_from(passed / 1_000_000_000).unwrap_or(i64::MAX);
        passed.saturating_sub_unsigned(self.written + n)
    }

    /// The samples that were lost, once the lag has settled on a higher level.
    fn step(&self) -> Option<u64> {
        let before = self.lags.len().checked_sub(RECENT).filter(|&before| before >= RECENT)?;
        let least = |from: usize, to: usize| {
            self.lags.range(from..to).map(|(_, lag)| *lag).min().unwrap_or(0)
        };
        let most = self.lags.range(before..).map(|(_, lag)| *lag).max()?;
        let (was, is) = (least(0, before), least(before, self.lags.len()));
        let settled = most - is < STEADY;
        (settled && is - was > LOSS).then(|| (is - was).unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A device that sends `block` samples as they are complete, from `from` to `to` milliseconds,
    /// at a rate that is off by parts per million. Returns the silences with their places.
    struct Device {
        timeline: Timeline,
        silences: Vec<(u64, u64)>,
    }

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    impl Device {
        fn new() -> Self {
            Self { timeline: Timeline::new(ms(0)), silences: Vec::new() }
        }

        fn note(&mut self, at: u64, silence: u64) {
            if silence > 0 {
                self.silences.push((at, silence));
            }
        }

        /// Blocks of 20 ms, each delivered at its end and up to `jitter` ms later.
        fn runs(&mut self, fresh: bool, from: u64, to: u64, ppm: i64, jitter: u64) {
            let (mut rest, mut latest) = (0.0, 0);
            for i in 1..=(to - from) / 20 {
                rest += 320.0 * (1.0 + ppm as f64 * 1e-6);
                let n = rest as u64;
                rest -= n as f64;
                latest = latest.max(from + i * 20 + ((i - 1) * 7919 % 13) * jitter / 13);
                let now = ms(latest);
                let at = self.timeline.written();
                let silence = match fresh && i == 1 {
                    true => self.timeline.first(now, n),
                    false => self.timeline.next(now, n),
                };
                self.note(at, silence);
            }
        }

        fn is_away(&mut self, from: u64, to: u64) {
            for now in (from..to).step_by(10) {
                let at = self.timeline.written();
                let silence = self.timeline.away(ms(now));
                self.note(at, silence);
            }
        }

        fn silence(&self) -> u64 {
            self.silences.iter().map(|(_, length)| length).sum()
        }
    }

    #[test]
    fn a_steady_device_gets_no_silence_for_hours_whatever_its_crystal() {
        for (ppm, jitter) in [(0, 0), (0, 60), (150, 60), (-150, 60)] {
            let mut device = Device::new();
            device.runs(true, 0, 2 * 3_600_000, ppm, jitter);
            // The first block of a slow device is a sample short.
            assert!(device.silence() < 2, "{} at {ppm} ppm", device.silence());
        }
    }

    #[test]
    fn a_device_that_comes_back_finds_its_place() {
        for jitter in [0, 20] {
            let mut device = Device::new();
            device.runs(true, 0, 10_000, 40, jitter);
            device.is_away(10_000, 14_700);
            device.runs(true, 14_730, 20_000, -40, jitter);
            let off = device.silence() as i64 - 4_730 * 16;
            assert!(off.abs() < 50 * 16, "{off} samples");
            assert!(device.silences.len() > 100, "time goes on while it is away");
        }
    }

    #[test]
    fn sound_that_the_system_left_out_is_found() {
        let mut device = Device::new();
        device.runs(true, 0, 10_000, 40, 20);
        device.runs(false, 10_400, 20_000, 40, 20);
        let [(at, length)] = device.silences[..] else { panic!("{:?}", device.silences) };
        assert!((length as i64 - 400 * 16).abs() < 30 * 16, "{length}");
        assert!((10_000 * 16..12_500 * 16).contains(&at), "{at}");
    }

    #[test]
    fn sound_that_comes_late_is_not_taken_for_lost() {
        let mut device = Device::new();
        device.runs(true, 0, 10_000, 0, 0);
        // Nothing for 3 s, then all of it, as fast as it can be read.
        for _ in 0..150 {
            let silence = device.timeline.next(ms(13_000), 320);
            device.note(0, silence);
        }
        device.runs(false, 13_000, 30_000, 0, 0);
        // The same, but twice as fast as it is spoken.
        for i in 0..300 {
            let silence = device.timeline.next(ms(33_000 + i * 10), 320);
            device.note(0, silence);
        }
        device.runs(false, 36_000, 50_000, 0, 0);
        assert_eq!(device.silence(), 0, "{:?}", device.silences);
        assert_eq!(device.timeline.written(), 50_000 * 16);
    }

    #[test]
    fn a_pause_takes_no_time() {
        let mut device = Device::new();
        device.runs(true, 0, 5_000, 0, 0);
        device.timeline.pause(ms(60_000));
        device.runs(true, 65_000, 70_000, 0, 0);
        assert_eq!(device.silence(), 0);
        assert_eq!(device.timeline.written(), 10_000 * 16);
    }
}
