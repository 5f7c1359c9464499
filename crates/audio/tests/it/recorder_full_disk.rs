//! Disks that are really full or read-only: small file systems in memory that the tests mount.
//! Without the right to mount, the tests print a message and pass, except on a build machine whose
//! user is root.
#![cfg(target_os = "linux")]

use std::{
    env, fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use crate::recording::{assert_sealed, frames, heard, next, recorder, sample, session, stored};
use audio::{CompressError, RecordError, Recorder, RecorderNotice, compress, interrupted, recover};

/// A file system in memory.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mount(options: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "duotone-test"]).arg(folder.path());
        let answer = mount.output();
        if answer.as_ref().is_ok_and(|answer| answer.status.success()) {
            return Some(Self(folder));
        }
        let root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
        assert!(!(root && env::var_os("CI").is_some()), "cannot mount: {answer:?}");
        println!("skipped: no right to mount a small disk");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

/// Passes `blocks` of a tenth of a second to the recorder, no faster than the disk takes them.
fn hand_over(recorder: &mut Recorder, from: u64, blocks: u64) -> u64 {
    for block in 0..blocks {
        recorder.write(frames(from + block * 1_600, 1_600, 1));
        thread::sleep(Duration::from_millis(2));
    }
    from + blocks * 1_600
}

fn told_full(notice: &RecorderNotice) -> bool {
    matches!(notice, RecorderNotice::Failing { error: RecordError::DiskFull { .. } })
}

#[test]
fn on_a_full_disk_the_session_goes_on_and_nothing_is_lost_while_it_can_be_held() {
    let Some(disk) = Disk::mount("size=1m") else { return };
    let ballast = disk.path().join("ballast");
    fs::write(&ballast, vec![1; 500 << 10]).unwrap();
    let (mut recorder, notices) = recorder(disk.path(), 1, 1);
    // 25 s, of which 16 fit.
    let handed = hand_over(&mut recorder, 0, 250);
    let full = next(&notices);
    assert!(told_full(&full), "{full:?}");
    let there = heard(recorder.path()).len();
    assert!((16_000 * 10..handed as usize).contains(&there));

    fs::remove_file(&ballast).unwrap();
    let freed = Instant::now();
    let resumed = next(&notices);
    assert!(matches!(resumed, RecorderNotice::Resumed { lost_samples: 0 }), "{resumed:?}");
    assert!(freed.elapsed() < Duration::from_secs(3));
    let recording = recorder.finish().unwrap();
    assert_eq!((recording.samples, recording.lost_samples), (handed, 0));
    assert!(stored(&recording.path).iter().enumerate().all(|(i, &s)| s == sample(i as u64)));
    assert_sealed(&recording.path);
}

#[test]
fn what_cannot_be_held_on_a_full_disk_is_silence_and_is_counted_exactly() {
    let Some(disk) = Disk::mount("size=2m") else { return };
    let ballast = disk.path().join("ballast");
    fs::write(&ballast, vec![1; 1_700 << 10]).unwrap();
    let (mut recorder, notices) = recorder(disk.path(), 1, 1);
    // 15 s, of which 11 fit; then 30 s, of which 26 can be buffered.
    let mut handed = hand_over(&mut recorder, 0, 150);
    assert!(told_full(&next(&notices)));
    handed = hand_over(&mut recorder, handed, 300);
    assert!(matches!(next(&notices), RecorderNotice::Losing));
    fs::remove_file(&ballast).unwrap();
    let RecorderNotice::Resumed { lost_samples } = next(&notices) else { panic!("not resumed") };
    handed = hand_over(&mut recorder, handed, 10);
    let recording = recorder.finish().unwrap();
    assert_eq!((recording.samples, recording.lost_samples), (handed, lost_samples));
    let mut silent = 0;
    for (i, &stored) in stored(&recording.path).iter().enumerate() {
        silent += u64::from(stored == 0);
        assert!(stored == 0 || stored == sample(i as u64), "sample {i} is not in its place");
    }
    assert!(lost_samples > 0);
    assert_eq!(silent, lost_samples);
    assert_sealed(&recording.path);
}

#[test]
fn a_session_that_ends_on_a_full_disk_is_readable_and_recovered_later() {
    let Some(disk) = Disk::mount("size=1m") else { return };
    let ballast = disk.path().join("ballast");
    fs::write(&ballast, vec![1; 900 << 10]).unwrap();
    let (mut recorder, notices) = recorder(disk.path(), 1, 1);
    let path = recorder.path().to_owned();
    let handed = hand_over(&mut recorder, 0, 100);
    assert!(told_full(&next(&notices)));
    let error = recorder.finish().unwrap_err();
    assert!(matches!(error, RecordError::Incomplete { .. }), "{error:?}");
    let there = heard(&path).len() as u64;
    let RecorderNotice::Lost { lost_samples } = next(&notices) else { panic!("not told") };

    let found = interrupted(disk.path()).unwrap();
    assert_eq!(found[0].samples, handed - lost_samples);
    // There is no space for the checksum either, which costs no sound.
    assert!(matches!(recover(&found[0]), Err(RecordError::NotSealed { .. })));
    assert!(heard(&path).len() as u64 >= there);
    fs::remove_file(&ballast).unwrap();
    let recording = recover(&interrupted(disk.path()).unwrap()[0]).unwrap();
    assert_eq!(recording.samples, handed - lost_samples);
    assert_sealed(&path);
}

#[test]
fn a_disk_that_is_full_or_read_only_is_said_before_the_session_begins() {
    let create = |at: &Path| Recorder::create(at, &session(1), 1, |_| {}).map(drop);
    let Some(full) = Disk::mount("size=64k") else { return };
    let _ = fs::write(full.path().join("ballast"), vec![1; 100 << 10]);
    let error = create(full.path()).unwrap_err();
    assert!(matches!(error, RecordError::DiskFull { .. }), "{error:?}");
    assert_eq!(fs::read_dir(full.path()).unwrap().count(), 1, "something was left behind");

    let Some(read_only) = Disk::mount("size=1m,ro") else { return };
    for folder in [read_only.path().to_owned(), read_only.path().join("recordings")] {
        let error = create(&folder).unwrap_err();
        assert!(matches!(error, RecordError::NotWritable { .. }), "{error:?}");
        assert_eq!(error.to_string().lines().count(), 1);
    }
}

#[test]
fn a_flac_that_there_is_no_room_for_leaves_the_recording_as_it_was() {
    let Some(disk) = Disk::mount("size=1m") else { return };
    // 16 s of noise that hardly compresses, and space for half of it.
    let mut random = fastrand::Rng::with_seed(4);
    let noise: Vec<i16> = (0..16 * 16_000).map(|_| random.i16(-8_000..8_000)).collect();
    let path = crate::recording::wav(disk.path(), 1, 1, &noise);
    crate::recording::seal(&path);
    fs::write(disk.path().join("ballast"), vec![1; 256 << 10]).unwrap();
    let before = fs::read(&path).unwrap();
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    let error = compress(&path, None, &mut go_on).unwrap_err();
    assert!(matches!(error, CompressError::DiskFull { .. }), "{error}");
    assert!(error.to_string().contains("free some space"), "{error}");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(disk.path()).unwrap().count(), 3, "nothing is left of it");
    fs::remove_file(disk.path().join("ballast")).unwrap();
    let flac = compress(&path, None, &mut go_on).unwrap().unwrap().keep().unwrap();
    assert_eq!(heard(&flac.path), heard(&path));
}
