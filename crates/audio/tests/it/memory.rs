//! A longer file takes more time, but no more memory.

use std::{
    fs::{File, OpenOptions},
    io::{Read, Write as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use crate::support::{Stored, wav};
use audio::{
    Clock, FileSource, Follow, FollowFormat, GrowingFileSource, RawEncoding, RawFormat,
    RawPcmSource, Source, push,
};

const HOURS: u64 = 10;
const RATE: u64 = 8_000;
const MONO: RawFormat = RawFormat { encoding: RawEncoding::S16Le, rate: RATE as u32, channels: 1 };
/// Marks the child process and names its folder.
const CHILD: &str = "AUDIO_TEST_LONG_FILE";

/// A WAV of ten hours of silence that takes no space on disk.
fn long_wav(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("long.wav");
    let mut header = wav(RATE as u32, 1, Stored::S16, &[]);
    let bytes = HOURS * 3_600 * RATE * 2;
    header[4..8].copy_from_slice(&(36 + bytes as u32).to_le_bytes());
    header[40..44].copy_from_slice(&(bytes as u32).to_le_bytes());
    let mut file = File::create(&path).unwrap();
    file.write_all(&header).unwrap();
    file.set_len(44 + bytes).unwrap();
    path
}

/// The process's largest resident size so far, in KiB.
#[cfg(target_os = "linux")]
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Reads ten hours from the source that `make` creates in a folder, with no more memory than after
/// a minute. It runs the same test in a child process, because the peak of this process includes
/// all tests.
#[cfg(target_os = "linux")]
fn is_heard_in_the_memory_of_a_minute<S: Source>(test: &str, make: impl FnOnce(&Path) -> S) {
    let Some(folder) = std::env::var_os(CHILD) else {
        let folder = tempfile::tempdir().unwrap();
        let out = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &format!("memory::{test}")])
            .env(CHILD, folder.path())
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
        return;
    };
    let mut source = make(Path::new(&folder));
    let (mut end, mut after_a_minute) = (0, 0);
    while let Some(chunk) = source.next_chunk().unwrap() {
        assert_eq!(chunk.start, end);
        end = chunk.end();
        if after_a_minute == 0 && end > 60 * 16_000 {
            after_a_minute = peak_kib();
        }
    }
    assert_eq!(end, HOURS * 3_600 * 16_000);
    // The kernel counts a thread's last pages late, so a later peak can be a little smaller.
    let grown = peak_kib().saturating_sub(after_a_minute);
    assert!(grown < 4 * 1024, "{grown} KiB more after ten hours than after a minute");
}

#[cfg(target_os = "linux")]
#[test]
fn ten_hours_of_a_file() {
    is_heard_in_the_memory_of_a_minute("ten_hours_of_a_file", |folder| {
        FileSource::open(&long_wav(folder)).unwrap()
    });
}

#[cfg(target_os = "linux")]
#[test]
fn ten_hours_of_a_growing_wav() {
    is_heard_in_the_memory_of_a_minute("ten_hours_of_a_growing_wav", |folder| {
        let mut header = wav(16_000, 1, Stored::S16, &[]);
        header[40..44].fill(0xFF);
        let clock = Grower::start(folder.join("g.wav"), &header, 32_000);
        follow(clock, FollowFormat::Wav)
    });
}

#[cfg(target_os = "linux")]
#[test]
fn ten_hours_of_a_growing_raw_file() {
    is_heard_in_the_memory_of_a_minute("ten_hours_of_a_growing_raw_file", |folder| {
        let clock = Grower::start(folder.join("g.raw"), &[], RATE * 2);
        follow(clock, FollowFormat::Raw(MONO))
    });
}

#[cfg(target_os = "linux")]
#[test]
fn ten_hours_of_pushed_bytes() {
    is_heard_in_the_memory_of_a_minute("ten_hours_of_pushed_bytes", |_| {
        let (pusher, source) = push::channel(MONO, push::BOUND).unwrap();
        thread::spawn(move || {
            let second = [0; RATE as usize * 2];
            for _ in 0..HOURS * 3_600 {
                pusher.push_blocking(&second, Duration::from_secs(60)).unwrap();
            }
        });
        source
    });
}

/// Appends ten seconds of silence to a file whenever its follower waits.
struct Grower {
    path: PathBuf,
    now: Duration,
    len: u64,
    step: u64,
    until: u64,
}

impl Grower {
    fn start(path: PathBuf, header: &[u8], bytes_per_second: u64) -> Self {
        std::fs::write(&path, header).unwrap();
        let len = header.len() as u64;
        let (step, until) = (10 * bytes_per_second, len + HOURS * 3_600 * bytes_per_second);
        Self { path, now: Duration::ZERO, len, step, until }
    }
}

impl Clock for Grower {
    fn now(&self) -> Duration {
        self.now
    }

    fn sleep_until(&mut self, until: Duration) {
        self.now = until;
        if self.len < self.until {
            self.len += self.step;
            OpenOptions::new().write(true).open(&self.path).unwrap().set_len(self.len).unwrap();
        }
    }
}

fn follow(clock: Grower, format: FollowFormat) -> GrowingFileSource<Grower> {
    let follow = Follow { format, idle: Some(Duration::from_secs(1)) };
    GrowingFileSource::with_clock(&clock.path.clone(), follow, clock).unwrap()
}

/// Endless zeros that count how many were read.
struct Zeros(std::sync::Arc<std::sync::atomic::AtomicU64>);

impl Read for Zeros {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        buf.fill(0);
        self.0.fetch_add(buf.len() as u64, std::sync::atomic::Ordering::Relaxed);
        Ok(buf.len())
    }
}

#[test]
fn a_pipe_is_read_no_further_than_needed() {
    let taken = std::sync::Arc::<std::sync::atomic::AtomicU64>::default();
    let format = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };
    let mut source = RawPcmSource::new(Zeros(taken.clone()), format).unwrap();
    for _ in 0..100_000 {
        let heard = source.next_chunk().unwrap().unwrap().end() * 2;
        let ahead = taken.load(std::sync::atomic::Ordering::Relaxed) - heard;
        assert!(ahead < 32 * 1024, "{ahead} bytes read ahead");
    }
}
