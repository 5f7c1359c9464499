//! The recorder and recovery on a real disk.

use std::{
    fs::{self, File, OpenOptions},
    io::{Seek, SeekFrom, Write},
    thread,
    time::{Duration, Instant},
};

use crate::recording::{assert_sealed, checksum, frames, heard, recorder, sample, session, stored};
use audio::{FileSource, RecordError, Recorder, Source, completed, interrupted, recover};

#[test]
fn what_is_written_is_what_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, notices) = recorder(folder.path(), 1, 1);
    for i in 0..100 {
        recorder.write(frames(i * 512, 512, 1));
    }
    let recording = recorder.finish().unwrap();
    assert_eq!((recording.channels, recording.samples, recording.lost_samples), (1, 51_200, 0));
    assert_eq!(recording.bytes, fs::metadata(&recording.path).unwrap().len());
    assert_eq!(notices.iter().count(), 0);
    let expected: Vec<f32> = (0..51_200).map(|i| f32::from(sample(i)) / 32_768.0).collect();
    assert_eq!(heard(&recording.path), expected);
    assert_sealed(&recording.path);
    assert_eq!(interrupted(folder.path()).unwrap(), []);
}

#[test]
fn two_channels_stay_apart() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 2);
    recorder.write(frames(0, 5_000, 2));
    let recording = recorder.finish().unwrap();
    assert_eq!((recording.channels, recording.samples), (2, 5_000));
    let samples = stored(&recording.path);
    assert_eq!(samples.len(), 10_000);
    for (i, pair) in samples.chunks(2).enumerate() {
        assert_eq!(pair, [sample(i as u64), -sample(i as u64)]);
    }
    assert_sealed(&recording.path);
}

#[test]
fn a_session_without_a_sound_is_a_recording_too() {
    let folder = tempfile::tempdir().unwrap();
    let recording = recorder(folder.path(), 1, 1).0.finish().unwrap();
    assert_eq!((recording.samples, recording.bytes), (0, 44));
    assert_sealed(&recording.path);
}

#[test]
fn what_was_heard_is_on_disk_within_a_second_and_a_half() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 1);
    let (begin, mut written, mut latest) = (Instant::now(), 0_u64, 0);
    while begin.elapsed() < Duration::from_secs(4) {
        recorder.write(frames(written, 512, 1));
        written += 512;
        thread::sleep(Duration::from_millis(32));
        let there = stored(recorder.path()).len() as u64;
        latest = latest.max(written - there);
    }
    assert!(latest <= 24_000, "{latest} samples were not on disk");
    assert!(written - latest > 0);
    // Another program may read the file meanwhile.
    let so_far = heard(recorder.path());
    assert!(so_far.len() as u64 > written - 24_000);
}

#[test]
fn a_recording_that_is_under_way_is_not_taken_for_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 1);
    recorder.write(frames(0, 1_000, 1));
    assert_eq!(interrupted(folder.path()).unwrap(), []);
    drop(recorder);
    let found = interrupted(folder.path()).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].session_id, session(1));
    assert_eq!((found[0].channels, found[0].samples), (1, 1_000));
    assert_eq!(stored(&found[0].path).len(), 1_000);

    let held = File::open(&found[0].path).unwrap();
    held.lock().unwrap();
    assert!(matches!(recover(&found[0]), Err(RecordError::InUse { .. })));
    assert_eq!(interrupted(folder.path()).unwrap(), []);
}

#[test]
fn recovery_keeps_what_is_there_and_cuts_half_a_frame() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 2);
    recorder.write(frames(0, 1_000, 2));
    drop(recorder);
    // Killed after appending and before patching the sizes, within a frame.
    let path = folder.path().join(format!("{}.wav", session(1)));
    let mut file = OpenOptions::new().append(true).open(&path).unwrap();
    let more: Vec<u8> = frames(1_000, 500, 2)
        .iter()
        .flat_map(|s| ((s * 32_768.0) as i16).to_le_bytes())
        .chain([1, 2, 3])
        .collect();
    file.write_all(&more).unwrap();
    drop(file);

    let found = interrupted(folder.path()).unwrap();
    assert_eq!(found[0].samples, 1_500);
    assert!((found[0].seconds() - 0.09375).abs() < 1e-9);
    assert_eq!(completed(&found[0].path).unwrap(), None);
    let recording = recover(&found[0]).unwrap();
    assert_eq!(completed(&recording.path).unwrap(), Some(recording.clone()));
    assert_eq!((recording.samples, recording.bytes), (1_500, 44 + 6_000));
    let samples = stored(&path);
    assert_eq!(samples.len(), 3_000);
    assert!(samples.iter().step_by(2).enumerate().all(|(i, &s)| s == sample(i as u64)));
    assert_sealed(&path);
    assert_eq!(interrupted(folder.path()).unwrap(), []);
    assert!(matches!(recover(&found[0]), Err(RecordError::NotInterrupted { .. })));
}

#[test]
fn recovery_touches_nothing_but_recordings() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (mut first, _notices) = recorder(folder.path(), 1, 1);
    first.write(frames(0, 100, 1));
    let ours = fs::read(first.finish().unwrap().path).unwrap();
    fs::write(at("notes.wav"), &ours).unwrap();
    fs::write(at(&format!("{}.wave", session(2))), &ours).unwrap();
    fs::write(at(&format!("{}.wav.bak", session(2))), &ours).unwrap();
    fs::write(at(&format!("{{{}}}.wav", session(2))), &ours).unwrap();
    fs::write(at(&format!("{}.wav", session(3))), "a letter, and a long one: ".repeat(9)).unwrap();
    fs::write(at(&format!("{}.wav", session(4))), "short").unwrap();
    let mut other = ours.clone();
    other[24..28].copy_from_slice(&48_000_u32.to_le_bytes());
    fs::write(at(&format!("{}.wav", session(5))), &other).unwrap();
    fs::create_dir(at(&format!("{}.wav", session(6)))).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(at("notes.wav"), at(&format!("{}.wav", session(7)))).unwrap();
    assert_eq!(interrupted(folder.path()).unwrap(), []);
    assert_eq!(interrupted(&at("not there")).unwrap(), []);

    // A power loss right after the start.
    fs::write(at(&format!("{}.wav", session(8))), "").unwrap();
    let found = interrupted(folder.path()).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(recover(&found[0]).unwrap().samples, 0);
    assert_sealed(&found[0].path);
    assert_eq!(fs::read(at("notes.wav")).unwrap(), ours);
}

#[test]
fn no_recording_is_begun_that_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    let create = |at: &std::path::Path, id: &str, channels| {
        Recorder::create(at, id, channels, |_| {}).map(drop).unwrap_err()
    };
    for id in ["", "notes", "../0190a5c0-0000-7000-8000-00000000", &"a".repeat(36)] {
        assert!(matches!(create(folder.path(), id, 1), RecordError::BadRequest { .. }));
    }
    for channels in [0, 3] {
        let error = create(folder.path(), &session(1), channels);
        assert!(matches!(error, RecordError::BadRequest { .. }));
    }
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for at in [file.clone(), file.join("recordings")] {
        let error = create(&at, &session(1), 1);
        assert!(matches!(error, RecordError::NotWritable { .. }), "{error:?}");
    }
    let (mut first, _notices) = recorder(&folder.path().join("made/for/it"), 1, 1);
    first.write(frames(0, 100, 1));
    let path = first.finish().unwrap().path;
    let before = fs::read(&path).unwrap();
    let error = create(path.parent().unwrap(), &session(1), 1);
    assert!(matches!(error, RecordError::AlreadyThere { .. }), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// 4 GiB are 37 hours of one channel, here mostly a hole. Decoding all of it takes half a minute,
/// so the test with two channels and sound at the end runs only on request: `cargo test --release
/// -p audio -- --ignored 4_gib`.
fn beyond_4_gib() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    drop(recorder(folder.path(), 1, 2));
    let path = folder.path().join(format!("{}.wav", session(1)));
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start((4 << 30) + 44)).unwrap();
    file.write_all(&0x2000_2000_u32.to_le_bytes().repeat(16_000)).unwrap();
    (folder, path)
}

#[test]
fn a_recording_beyond_4_gib_is_recovered_and_opens() {
    let (folder, path) = beyond_4_gib();
    let found = interrupted(folder.path()).unwrap();
    assert_eq!(found[0].samples, (1 << 30) + 16_000);
    let recording = recover(&found[0]).unwrap();
    assert_eq!(recording.bytes, (4 << 30) + 64_044);
    let mut source = FileSource::open(&path).unwrap();
    assert!(source.next_chunk().unwrap().is_some());
}

#[test]
#[ignore = "decodes 4 GiB"]
fn a_recording_beyond_4_gib_is_heard_to_its_end() {
    let (folder, path) = beyond_4_gib();
    recover(&interrupted(folder.path()).unwrap()[0]).unwrap();
    let mut source = FileSource::open(&path).unwrap();
    let (mut end, mut last) = (0, 0.0);
    while let Some(chunk) = source.next_chunk().unwrap() {
        (end, last) = (chunk.end(), chunk.samples[chunk.samples.len() - 1]);
    }
    assert_eq!((end, last), ((1 << 30) + 16_000, 0.25));
}

#[test]
fn a_checksum_that_cannot_be_written_costs_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 1);
    recorder.write(frames(0, 1_000, 1));
    let path = recorder.path().to_owned();
    // A folder blocks the path of the temporary checksum file.
    let part = path.with_added_extension("sha256.part");
    fs::create_dir(&part).unwrap();
    assert!(matches!(recorder.finish(), Err(RecordError::NotSealed { .. })));
    assert!(!checksum(&path).exists());
    assert_eq!(heard(&path).len(), 1_000);
    fs::remove_dir(&part).unwrap();
    recover(&interrupted(folder.path()).unwrap()[0]).unwrap();
    assert_sealed(&path);
}
