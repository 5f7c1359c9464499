//! The recorder on a disk that fails in every way.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

use proptest::prelude::*;

use super::{
    RecordError, Recorder, RecorderNotice, Recording, Timing,
    queue::Queue,
    simulated_storage::{Plan, SimulatedDisk},
    tape::Tape,
    writer::Writer,
};

const BOUND: u64 = 2_000;
const SYNC_EVERY: Duration = Duration::from_millis(700);

/// Queue, writer and disk without threads, on a clock of their own.
struct Bench {
    channels: u16,
    disk: SimulatedDisk,
    queue: Queue,
    writer: Writer<SimulatedDisk>,
    now: Instant,
    notices: Receiver<RecorderNotice>,
}

impl Bench {
    fn new(channels: u16) -> Self {
        let (disk, now) = (SimulatedDisk::with_header(channels), Instant::now());
        let (sender, notices) = mpsc::channel();
        let late = Duration::from_millis(1_500);
        let queue = Queue::new(PathBuf::from("test.wav"), channels, BOUND, late, sender, now);
        let writer = Writer::new(Tape::new(disk.clone(), channels), SYNC_EVERY, now);
        Self { channels, disk, queue, writer, now, notices }
    }

    fn push(&mut self, frames: usize) {
        let samples = frames * usize::from(self.channels);
        let from = self.disk.with(|content| content.given.len());
        let values: Vec<i16> = (from..from + samples).map(|i| (i % 30_000) as i16 + 1).collect();
        let lost = self.queue.lost();
        let block = values.iter().map(|&value| f32::from(value) / 32_768.0).collect();
        self.queue.push(block, self.now);
        let kept = self.queue.lost() == lost;
        let given = values.into_iter().map(|value| kept.then_some(value));
        self.disk.with(|content| content.given.extend(given));
    }

    fn turn(&mut self, sync: bool) -> io::Result<()> {
        self.writer.add(self.queue.take(self.now));
        let answer = self.writer.turn(self.now, sync || self.queue.is_out());
        match &answer {
            Ok(()) => {
                self.queue.wrote();
                self.disk.with(|content| {
                    assert_eq!(content.promised(), 2 * content.given.len() as u64);
                    content.forgot &= !sync;
                });
            }
            Err(e) => {
                let error = || RecordError::writing(Path::new("test.wav"), e.kind().into());
                self.queue.failed(self.writer.left(), error);
            }
        }
        answer
    }

    /// Ends the recording; returns whether it is complete, and all reported losses.
    fn end(mut self) -> (bool, u64, SimulatedDisk) {
        let complete = self.turn(true).is_ok();
        if !complete {
            self.queue.ended(self.writer.left());
        }
        drop(self.queue);
        let (mut told, mut failing) = (0, 0);
        for notice in self.notices {
            match notice {
                RecorderNotice::Failing { .. } => failing += 1,
                RecorderNotice::Losing => assert!(failing > 0, "losing before failing"),
                RecorderNotice::Resumed { lost_samples } => {
                    assert!((1..=2).contains(&failing), "resumed after {failing} failures");
                    (told, failing) = (told + lost_samples, 0);
                }
                RecorderNotice::Lost { lost_samples } => told += lost_samples,
            }
        }
        assert!(failing <= 2, "an outage was told {failing} times");
        (complete, told, self.disk)
    }
}

#[derive(Clone, Debug)]
enum Step {
    Push(usize),
    Turn { after_ms: u64 },
    Plan(Vec<Plan>),
}

fn plan() -> impl Strategy<Value = Plan> {
    prop_oneof![
        4 => Just(Plan::Fine),
        3 => (1_usize..50).prop_map(Plan::Short),
        1 => Just(Plan::Short(0)),
        2 => Just(Plan::Fail(ErrorKind::StorageFull)),
        1 => Just(Plan::Fail(ErrorKind::Interrupted)),
        1 => Just(Plan::Fail(ErrorKind::Other)),
        1 => Just(Plan::Forget),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1_usize..700).prop_map(Step::Push),
        3 => (0_u64..900).prop_map(|after_ms| Step::Turn { after_ms }),
        2 => prop::collection::vec(plan(), 1..12).prop_map(Step::Plan),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// The disk checks after each operation that the header is valid, that it promises no more than
    /// the file has, and that the content is the given sound.
    #[test]
    fn the_file_is_true_after_every_operation_and_every_loss_is_counted(
        channels in 1_u16..=2,
        steps in prop::collection::vec(step(), 1..60),
    ) {
        let mut bench = Bench::new(channels);
        for step in steps {
            match step {
                Step::Push(frames) => bench.push(frames),
                Step::Plan(plan) => bench.disk.with(|content| content.plan.extend(plan)),
                Step::Turn { after_ms } => {
                    bench.now += Duration::from_millis(after_ms);
                    let _ = bench.turn(false);
                }
            }
        }
        let (complete, told, disk) = bench.end();
        disk.with(|content| {
            content.check();
            let there = content.frames() as usize * usize::from(channels);
            let (written, missing) = content.given.split_at(there);
            let gaps = written.iter().filter(|sample| sample.is_none()).count();
            let lost = (gaps + missing.len()) as u64 / u64::from(channels);
            assert!(!complete || missing.is_empty());
            assert_eq!(told, lost, "told against truly lost");
        });
    }
}

#[test]
fn sound_that_a_failed_sync_forgot_is_written_again() {
    let mut bench = Bench::new(1);
    bench.push(500);
    bench.turn(true).unwrap();
    bench.push(500);
    bench.disk.with(|content| content.plan = [Plan::Fine, Plan::Fine, Plan::Forget].into());
    assert!(bench.turn(true).is_err());
    bench.push(300);
    let (complete, told, disk) = bench.end();
    assert!(complete && told == 0);
    disk.with(|content| {
        assert!(!content.forgot);
        content.check();
    });
}

#[test]
fn a_gap_of_minutes_comes_out_in_full() {
    let mut bench = Bench::new(1);
    bench.disk.with(|content| content.room = Some(44 + 1_001));
    bench.push(1_000);
    assert!(bench.turn(false).is_err());
    for _ in 0..1_000 {
        bench.push(2_000);
    }
    bench.disk.with(|content| content.room = None);
    bench.turn(false).unwrap();
    bench.push(10);
    let (complete, told, disk) = bench.end();
    assert!(complete);
    assert_eq!(told, 2_000_000);
    assert_eq!(disk.with(|content| content.frames()), 2_001_010);
}

#[test]
fn a_disk_that_never_syncs_is_written_to_all_the_same() {
    let mut bench = Bench::new(2);
    for second in 0..600 {
        bench.now += Duration::from_secs(1);
        bench.disk.with(|content| content.plan.clear());
        for _ in 0..8 {
            bench.push(250);
        }
        // Every sync fails; the writes and the header before it do not.
        let broken = (0..2_usize).map(|_| Plan::Fine).chain([Plan::Fail(ErrorKind::Other)]);
        bench.disk.with(|content| content.plan.extend(broken));
        let _ = bench.turn(true);
        assert_eq!(bench.disk.with(|content| content.frames()), 2_000 * (second + 1));
    }
    let (complete, told, _) = bench.end();
    assert!(complete && told == 0);
}

#[test]
fn a_disk_that_syncs_slowly_is_synced_less_often() {
    let syncs = |takes| {
        let mut bench = Bench::new(1);
        bench.disk.with(|content| content.sync_takes = Duration::from_millis(takes));
        for _ in 0..48 {
            bench.now += Duration::from_millis(250);
            bench.push(100);
            bench.turn(false).unwrap();
        }
        bench.disk.with(|content| content.syncs)
    };
    assert_eq!(syncs(0), 16);
    assert!((2..=3).contains(&syncs(200)));
}

fn fast() -> Timing {
    let ms = Duration::from_millis;
    Timing { flush: ms(5), retry: ms(10), sync: ms(50), late: ms(60), held_frames: 1_600 }
}

fn start(disk: &SimulatedDisk) -> (Recorder, Receiver<RecorderNotice>) {
    let (sender, notices) = mpsc::channel();
    let notify = move |notice| drop(sender.send(notice));
    let seal = |_, lost_samples| {
        let (path, sha256) = (PathBuf::new(), String::new());
        Ok(Recording { path, channels: 1, samples: 0, lost_samples, bytes: 0, sha256 })
    };
    let path = PathBuf::from("test.wav");
    let recorder = Recorder::start(path, disk.clone(), 1, fast(), notify, seal).unwrap();
    (recorder, notices)
}

fn tone(frames: usize) -> Arc<[f32]> {
    vec![0.5; frames].into()
}

fn next(notices: &Receiver<RecorderNotice>) -> RecorderNotice {
    notices.recv_timeout(Duration::from_secs(20)).expect("a notice")
}

#[test]
fn a_disk_that_stalls_for_longer_than_the_queue_costs_silence_and_never_the_caller() {
    let disk = SimulatedDisk::with_header(1);
    disk.with(|content| {
        content.forgot = true;
        content.stalled = true;
    });
    let (mut recorder, notices) = start(&disk);
    // Returns although the disk writes nothing: 16 blocks are held, 9 are lost.
    for _ in 0..25 {
        recorder.write(tone(100));
    }
    let stalled = next(&notices);
    assert!(
        matches!(stalled, RecorderNotice::Failing { error: RecordError::Stalled { .. } }),
        "{stalled:?}"
    );
    assert!(matches!(next(&notices), RecorderNotice::Losing));
    disk.with(|content| content.stalled = false);
    let resumed = next(&notices);
    assert!(matches!(resumed, RecorderNotice::Resumed { lost_samples: 900 }), "{resumed:?}");
    recorder.write(tone(100));
    assert_eq!(recorder.finish().unwrap().lost_samples, 900);
    let samples: Vec<i16> = disk.with(|content| {
        let data = content.bytes[44..].chunks_exact(2);
        data.map(|b| i16::from_le_bytes(b.try_into().unwrap())).collect()
    });
    let (held, rest) = samples.split_at(1_600);
    let (gap, after) = rest.split_at(900);
    assert!(held.iter().chain(after).all(|&s| s == 16_384) && after.len() == 100);
    assert!(gap.iter().all(|&s| s == 0));
}

#[test]
fn a_disk_that_does_not_answer_is_told_of_before_anything_is_lost() {
    let disk = SimulatedDisk::with_header(1);
    disk.with(|content| {
        content.forgot = true;
        content.stalled = true;
    });
    let (mut recorder, notices) = start(&disk);
    recorder.write(tone(10));
    std::thread::sleep(Duration::from_millis(100));
    recorder.write(tone(10));
    assert!(matches!(
        next(&notices),
        RecorderNotice::Failing { error: RecordError::Stalled { .. } }
    ));
    disk.with(|content| content.stalled = false);
    assert!(matches!(next(&notices), RecorderNotice::Resumed { lost_samples: 0 }));
    assert_eq!(recorder.finish().unwrap().lost_samples, 0);
}

#[test]
fn a_full_disk_is_told_once_and_recording_goes_on_when_there_is_room() {
    let disk = SimulatedDisk::with_header(1);
    disk.with(|content| {
        content.forgot = true;
        content.room = Some(44 + 1_001);
    });
    let (mut recorder, notices) = start(&disk);
    for _ in 0..10 {
        recorder.write(tone(100));
    }
    let full = next(&notices);
    assert!(
        matches!(full, RecorderNotice::Failing { error: RecordError::DiskFull { .. } }),
        "{full:?}"
    );
    std::thread::sleep(Duration::from_millis(100));
    assert!(notices.try_recv().is_err(), "told more than once");
    disk.with(|content| content.room = None);
    assert!(matches!(next(&notices), RecorderNotice::Resumed { lost_samples: 0 }));
    recorder.finish().unwrap();
    assert_eq!(disk.with(|content| content.frames()), 1_000);
}

#[test]
fn an_end_that_cannot_be_written_is_an_error_with_its_length() {
    let disk = SimulatedDisk::with_header(1);
    disk.with(|content| {
        content.forgot = true;
        content.room = Some(44 + 601);
    });
    let (mut recorder, notices) = start(&disk);
    recorder.write(tone(1_100));
    let error = recorder.finish().unwrap_err();
    let RecordError::Incomplete { lost_seconds, .. } = &error else { panic!("{error:?}") };
    assert_eq!(*lost_seconds, 800.0 / 16_000.0);
    assert_eq!(disk.with(|content| (content.frames(), content.promised() % 2)), (300, 0));
    let lost = notices.into_iter().last();
    assert!(matches!(lost, Some(RecorderNotice::Lost { lost_samples: 800 })), "{lost:?}");
}

#[test]
fn a_recorder_that_is_dropped_writes_what_it_holds() {
    let disk = SimulatedDisk::with_header(1);
    disk.with(|content| content.forgot = true);
    let (mut recorder, _notices) = start(&disk);
    recorder.write(tone(777));
    drop(recorder);
    assert_eq!(disk.with(|content| content.promised()), 2 * 777);
}
