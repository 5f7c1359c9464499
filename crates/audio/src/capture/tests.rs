//! A line, driven without a device and without waiting.

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{Sender, channel},
    },
    time::Duration,
};

use super::{
    Device, DeviceChange, DeviceEvent, DeviceKind, GapCause,
    line::{Line, Surroundings},
    ring::{RingWriter, ring},
    supervisor::{LineEnds, LineEvent},
};

/// A line whose device and clock the test simulates.
struct Desk {
    line: Line,
    events: Sender<LineEvent>,
    now: Duration,
    begin: Option<Duration>,
    paused: bool,
    notices: Mutex<Vec<DeviceChange>>,
    /// What came out.
    out: Vec<f32>,
}

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

impl Desk {
    fn new() -> Self {
        let (events, received) = channel();
        let kind = DeviceKind::Microphone;
        let ends = LineEnds { kind, events: received, is_deaf: Arc::default() };
        let (line, now, notices) = (Line::new(ends), Duration::ZERO, Mutex::default());
        Self { line, events, now, begin: None, paused: false, notices, out: Vec::new() }
    }

    /// Opens a device that holds `seconds`.
    fn open(&mut self, rate: u32, channels: u16, seconds: usize) -> RingWriter {
        let (writer, reader) = ring(rate, channels, seconds);
        let name = "a microphone".to_owned();
        let device = Device {
            label: name.clone(),
            name,
            kind: DeviceKind::Microphone,
            is_default: true,
            rate,
            channels,
            muted: None,
            incarnation: 0,
        };
        self.events.send(LineEvent::Opened { device, reader }).unwrap();
        writer
    }

    fn close(&mut self) {
        self.events.send(LineEvent::Closed).unwrap();
    }

    fn with_line(&mut self, act: impl FnOnce(&mut Line, &mut Surroundings<'_>)) {
        let notices = &self.notices;
        let notify = |notice: DeviceEvent| notices.lock().unwrap().push(notice.change);
        let (now, begin, paused) = (self.now, &mut self.begin, self.paused);
        act(&mut self.line, &mut Surroundings { now, begin, paused, notify: &notify });
    }

    /// Lets the line read its ring; appends the samples to `out`.
    fn tick_at(&mut self, now: Duration) {
        self.now = now;
        self.with_line(Line::tick);
        self.line.out().take(usize::MAX, &mut self.out);
    }

    /// A mono device of 16 kHz sends a ramp that identifies each sample, in blocks of 20 ms.
    fn hears_ramp(&mut self, writer: &mut RingWriter, from_ms: u64, to_ms: u64, read: bool) {
        for at in (from_ms..to_ms).step_by(20) {
            writer.write((at * 16..(at + 20) * 16).map(ramp).collect::<Vec<_>>().into_iter());
            if read {
                self.tick_at(ms(at + 20));
            }
        }
        self.now = ms(to_ms);
    }

    fn gaps(&self) -> Vec<(u64, u64, GapCause)> {
        let notices = self.notices.lock().unwrap();
        let gaps = notices.iter().filter_map(|change| match change {
            DeviceChange::Gap { start, length, cause } => Some((*start, *length, *cause)),
            _ => None,
        });
        gaps.collect()
    }
}

/// Sample `i` of a signal whose samples all differ.
fn ramp(i: u64) -> f32 {
    (i + 1) as f32 / (1 << 24) as f32
}

/// Asserts that each sample is silence or the right one; returns the number of silent ones.
#[track_caller]
fn silence_in_place(out: &[f32]) -> usize {
    let wrong = out.iter().enumerate().find(|(i, s)| **s != 0.0 && **s != ramp(*i as u64));
    assert_eq!(wrong, None, "a sample that is elsewhere");
    out.iter().filter(|sample| **sample == 0.0).count()
}

/// Checks `hours` of a device that is fast by `ppm`, sample by sample, without storing them.
fn come_out_as_they_went_in(hours: u64, rate: u32, channels: u16, ppm: i64) {
    let mut desk = Desk::new();
    let mut writer = desk.open(rate, channels, 30);
    // 25 ms at a time; a click in the last of each hour.
    let frames = u64::from(rate) / 40;
    let quiet = vec![0.01_f32; (frames * u64::from(channels)) as usize];
    let mut click = quiet.clone();
    click[..usize::from(channels)].fill(1.0);
    let (mut given, mut clicks, mut most_held) = (0, Vec::new(), 0);
    let mut look = |desk: &mut Desk| {
        let loudest = desk.out.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        let loud = loudest.filter(|(_, sample)| **sample > 0.15);
        clicks.extend(loud.map(|(at, _)| given + at as u64));
        given += desk.out.len() as u64;
        desk.out.clear();
    };
    for i in 1..=hours * 3_600 * 40 {
        writer.write(if i % (3_600 * 40) == 0 { &click } else { &quiet }.iter().copied());
        // Complete when the device's crystal says so, noticed up to 8 ms later.
        let complete = Duration::from_nanos(i * 25 * (1_000_000 - ppm) as u64);
        let noticed = complete.as_micros().next_multiple_of(8_000) as u64;
        desk.tick_at(Duration::from_micros(noticed));
        look(&mut desk);
        most_held = most_held.max(desk.line.held());
    }
    desk.with_line(Line::finish);
    desk.line.out().take(usize::MAX, &mut desk.out);
    look(&mut desk);

    assert_eq!(given, hours * 3_600 * 16_000, "samples at {ppm} ppm");
    let expected: Vec<u64> = (1..=hours).map(|hour| hour * 3_600 * 16_000 - 400).collect();
    assert_eq!(clicks, expected, "clicks at {ppm} ppm");
    assert_eq!(*desk.notices.lock().unwrap(), [DeviceChange::Opened], "{ppm} ppm");
    assert!(most_held < 50_000, "room for {most_held} samples");
}

#[test]
fn ten_hours_of_a_usual_microphone_come_out_as_they_went_in() {
    come_out_as_they_went_in(10, 48_000, 2, 0);
}

#[test]
fn ten_hours_come_out_as_they_went_in_whatever_the_crystal() {
    for ppm in [100, -100] {
        come_out_as_they_went_in(10, 16_000, 1, ppm);
        come_out_as_they_went_in(1, 48_000, 1, ppm);
    }
}

#[test]
fn a_reader_that_is_away_longer_than_the_ring_lasts_finds_the_loss_in_its_place() {
    let mut desk = Desk::new();
    let mut writer = desk.open(16_000, 1, 3);
    desk.hears_ramp(&mut writer, 0, 2_000, true);
    desk.hears_ramp(&mut writer, 2_000, 7_500, false);
    desk.tick_at(ms(7_500));
    desk.hears_ramp(&mut writer, 7_500, 20_000, true);
    // The ring held 3 s of 5.5 s.
    assert_eq!(desk.gaps(), [(5_000 * 16, 2_500 * 16, GapCause::Overrun)]);
    assert_eq!((silence_in_place(&desk.out), desk.out.len()), (2_500 * 16, 20_000 * 16));
}

#[test]
fn a_reader_that_is_away_while_the_device_comes_and_goes_finds_everything_in_its_place() {
    let mut desk = Desk::new();
    let mut writer = desk.open(16_000, 1, 30);
    desk.hears_ramp(&mut writer, 0, 2_000, true);
    desk.hears_ramp(&mut writer, 2_000, 6_000, false);
    drop(writer);
    desk.close();
    let mut writer = desk.open(16_000, 1, 30);
    desk.hears_ramp(&mut writer, 10_000, 15_000, false);
    desk.tick_at(ms(15_000));
    desk.hears_ramp(&mut writer, 15_000, 20_000, true);
    assert_eq!(desk.gaps(), [(6_000 * 16, 4_000 * 16, GapCause::DeviceLost)]);
    assert_eq!((silence_in_place(&desk.out), desk.out.len()), (4_000 * 16, 20_000 * 16));
}

#[test]
fn nothing_that_is_said_in_a_pause_is_taken_however_late_the_device_closes() {
    let mut desk = Desk::new();
    let mut writer = desk.open(16_000, 1, 30);
    desk.hears_ramp(&mut writer, 0, 2_000, true);
    desk.line.pause(desk.now);
    desk.paused = true;
    desk.hears_ramp(&mut writer, 2_000, 5_000, true);
    desk.paused = false;
    desk.line.resume(ms(3_000));
    desk.hears_ramp(&mut writer, 5_000, 6_000, true);
    desk.close();
    drop(writer);
    let taken = desk.out.iter().rposition(|sample| *sample != 0.0).unwrap() + 1;
    assert!((2_000 * 16..=2_100 * 16).contains(&taken), "{taken} samples");
    let mut writer = desk.open(16_000, 1, 30);
    desk.hears_ramp(&mut writer, 6_000, 7_000, true);
    let again = desk.out.iter().position(|sample| *sample == ramp(6_000 * 16)).unwrap();
    assert_eq!(again, 3_000 * 16, "the pause takes no time, what follows it does");
}

#[test]
fn a_device_that_is_gone_at_once_is_told_as_gone() {
    let mut desk = Desk::new();
    let mut writer = desk.open(16_000, 1, 30);
    desk.hears_ramp(&mut writer, 0, 2_000, true);
    drop(writer);
    desk.close();
    desk.tick_at(ms(2_010));
    // At 48 kHz this is less than the resampler's block: nothing comes out before it ends.
    let mut writer = desk.open(48_000, 1, 30);
    writer.write([0.1; 480].into_iter());
    desk.tick_at(ms(3_000));
    drop(writer);
    desk.close();
    for now in (3_010..6_000).step_by(10) {
        desk.tick_at(ms(now));
    }
    let told = desk.notices.lock().unwrap();
    assert_eq!(told.last(), Some(&DeviceChange::Lost), "{told:?}");
}
