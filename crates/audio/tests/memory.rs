//! Length costs time, never memory.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use std::{
    fs::File,
    io::{Read, Write as _},
    path::Path,
};

use audio::{FileSource, RawEncoding, RawFormat, RawPcmSource, Source};
use support::{Stored, wav};

const HOURS: u64 = 10;
const RATE: u64 = 8_000;
/// Tells the child that it is one, and which file to hear.
const CHILD: &str = "AUDIO_TEST_LONG_FILE";

/// A WAV of ten hours of silence that takes no room on disk.
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

/// The process's largest resident size so far, KiB.
#[cfg(target_os = "linux")]
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn ten_hours_are_heard_in_the_memory_of_a_minute() {
    if let Some(path) = std::env::var_os(CHILD) {
        let mut source = FileSource::open(Path::new(&path)).unwrap();
        let (mut end, mut after_a_minute) = (0, 0);
        while let Some(chunk) = source.next_chunk().unwrap() {
            end = chunk.end();
            if after_a_minute == 0 && end > 60 * 16_000 {
                after_a_minute = peak_kib();
            }
        }
        assert_eq!(end, HOURS * 3_600 * 16_000);
        let grown = peak_kib() - after_a_minute;
        assert!(grown < 4 * 1024, "{grown} KiB more after ten hours than after a minute");
        return;
    }
    // In a process of its own: the peak of this one belongs to all tests.
    let folder = tempfile::tempdir().unwrap();
    let out = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "ten_hours_are_heard_in_the_memory_of_a_minute"])
        .env(CHILD, long_wav(folder.path()))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
}

/// Endless zeros that count what was taken.
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
