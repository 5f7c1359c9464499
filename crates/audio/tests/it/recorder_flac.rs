//! Recordings are converted to FLAC without changing a sample.

use std::{fs, ops::ControlFlow, path::Path, process::Command};

use crate::recording::{assert_sealed, heard, recorder, seal, session, wav};
use audio::{CompressError, FileSource, Flac, Source, compress, interrupted};
use proptest::prelude::*;

fn go_on(_: f64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn converted(wav: &Path) -> Flac {
    compress(wav, None, &mut go_on).unwrap().expect("it takes less room").keep().unwrap()
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// The reference decoder's output for a file; `None` where the decoder is not installed.
fn reference(flac: &Path) -> Option<Vec<i16>> {
    let mut command = Command::new("flac");
    // -F would continue after an error; without it a wrong checksum is a failure.
    command.args(["-d", "-s", "-c", "--force-raw-format", "--endian=little", "--sign=signed"]);
    let output = command.arg(flac).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let samples = output.stdout.as_chunks().0.iter();
    Some(samples.map(|bytes| i16::from_le_bytes(*bytes)).collect())
}

/// Speech at 16 kHz, as a recorder stores it.
fn speech(file: &Path) -> Vec<i16> {
    let mut source = FileSource::open(file).unwrap();
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk().unwrap() {
        samples.extend(chunk.samples.iter().map(|s| (s * 32_768.0).round() as i16));
    }
    samples
}

fn announcement() -> Vec<i16> {
    let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
    assert!(Path::new(file).exists(), "install Debian's asterisk-core-sounds-en-wav");
    speech(Path::new(file))
}

fn is_the_same(samples: &[i16], channels: u16) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let path = wav(folder.path(), 1, channels, samples);
    seal(&path);
    let before = heard(&path);
    let flac = converted(&path);
    assert_sealed(&flac.path);
    assert_eq!(flac.bytes, fs::metadata(&flac.path).unwrap().len());
    assert!(heard(&flac.path) == before, "our reader hears the same");
    if let Some(decoded) = reference(&flac.path) {
        assert!(decoded == samples, "the reference decoder hears the same");
    }
    assert_eq!(names(folder.path()).len(), 4, "two files and their checksums");
    flac.bytes * 1_000 / fs::metadata(&path).unwrap().len()
}

#[test]
fn speech_is_the_same_in_a_good_deal_less_room() {
    if Command::new("flac").arg("--version").output().is_err() {
        println!("the reference decoder (flac) is not installed: compared without it");
    }
    let samples = announcement();
    assert!(is_the_same(&samples, 1) < 600);
    // Microphone and system sound: different speech, and an odd length.
    let other = samples.iter().rev();
    let both: Vec<i16> = samples.iter().zip(other).flat_map(|(a, b)| [*a, *b]).collect();
    assert!(is_the_same(&both[..both.len() / 4 * 2 + 2], 2) < 600);
}

#[test]
fn real_speech_is_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech/captions");
    let Ok(files) = fs::read_dir(&folder) else {
        assert!(std::env::var_os("CI").is_none(), "{} is missing", folder.display());
        return println!("skipped: there is no {}", folder.display());
    };
    let files = files.map(|file| file.unwrap().path());
    let files: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|end| end == "flac")).collect();
    assert!(!files.is_empty());
    for file in files {
        assert!(is_the_same(&speech(&file), 1) < 700);
    }
}

#[test]
fn a_recorders_own_recording_is_converted() {
    let folder = tempfile::tempdir().unwrap();
    let (mut recorder, _notices) = recorder(folder.path(), 1, 2);
    recorder.write(crate::recording::frames(0, 40_001, 2));
    let recording = recorder.finish().unwrap();
    let told = Some(recording.sha256.as_str());
    let flac = compress(&recording.path, told, &mut go_on).unwrap().unwrap().keep().unwrap();
    assert_eq!(heard(&flac.path), heard(&recording.path));
    assert_eq!(interrupted(folder.path()).unwrap(), [], "nobody takes a FLAC for interrupted");
}

/// Samples that are hard to encode.
fn stretch() -> impl Strategy<Value = Vec<i16>> {
    let length = 1usize..6_000;
    prop_oneof![
        prop::collection::vec(any::<i16>(), 1..3_000),
        prop::collection::vec(-40i16..40, 1..3_000),
        length.clone().prop_map(|n| vec![0; n]),
        (any::<i16>(), length.clone()).prop_map(|(value, n)| vec![value; n]),
        length
            .clone()
            .prop_map(|n| (0..n).map(|i| if i % 2 == 0 { i16::MIN } else { i16::MAX }).collect()),
        (1usize..200, length.clone()).prop_map(|(period, n)| {
            (0..n).map(|i| if i / period % 2 == 0 { i16::MAX } else { i16::MIN }).collect()
        }),
        (1.0f32..8_000.0, 1.0f32..40_000.0, length).prop_map(|(pitch, level, n)| {
            let wave = |i| (i as f32 * pitch / 16_000.0 * std::f32::consts::TAU).sin() * level;
            (0..n).map(|i| wave(i) as i16).collect()
        }),
        // Samples whose last bits are all zero: encoders omit those.
        prop::collection::vec(any::<i16>().prop_map(|s| s & !0xff), 1..3_000),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_sound_is_the_same_or_stays_a_wav(
        stretches in prop::collection::vec(stretch(), 1..6),
        channels in 1u16..=2,
    ) {
        let mut samples = stretches.concat();
        samples.truncate(samples.len() / usize::from(channels) * usize::from(channels));
        let folder = tempfile::tempdir().unwrap();
        let path = wav(folder.path(), 1, channels, &samples);
        let before = fs::read(&path).unwrap();
        seal(&path);
        match compress(&path, None, &mut go_on).unwrap() {
            None => {}
            Some(verified) => {
                let flac = verified.keep().unwrap();
                prop_assert!(flac.bytes < before.len() as u64);
                prop_assert!(heard(&flac.path) == heard(&path));
                if let Some(decoded) = reference(&flac.path) {
                    prop_assert!(decoded == samples);
                }
            }
        }
        prop_assert!(fs::read(&path).unwrap() == before, "the WAV is only read");
        prop_assert!(!names(folder.path()).iter().any(|name| name.ends_with(".part")));
    }
}

#[test]
fn what_would_take_no_less_room_stays_a_wav() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = fastrand::Rng::with_seed(1);
    let noise: Vec<i16> = (0..50_000).map(|_| random.i16(..)).collect();
    for (n, samples) in [(1, &noise[..]), (2, &[])] {
        let path = wav(folder.path(), n, 1, samples);
        seal(&path);
        assert!(compress(&path, None, &mut go_on).unwrap().is_none());
    }
    assert_eq!(names(folder.path()).len(), 4, "{:?}", names(folder.path()));
}

#[test]
fn a_damaged_recording_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = wav(folder.path(), 1, 1, &announcement()[..32_000]);
    let no_checksum = compress(&path, None, &mut go_on).unwrap_err();
    assert!(matches!(no_checksum, CompressError::NoChecksum { .. }), "{no_checksum}");
    let sum = seal(&path);
    let whole = fs::read(&path).unwrap();
    for at in [3, 50, whole.len() / 2, whole.len() - 1] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&path, &damaged).unwrap();
        for told in [None, Some(sum.as_str())] {
            let error = compress(&path, told, &mut go_on).unwrap_err();
            assert!(matches!(error, CompressError::Damaged { .. }), "{error}");
        }
        assert_eq!(fs::read(&path).unwrap(), damaged, "it stays as it is");
    }
    fs::write(&path, &whole[..whole.len() - 2]).unwrap();
    let error = compress(&path, None, &mut go_on).unwrap_err();
    assert!(matches!(error, CompressError::Damaged { .. }), "{error}");
    // A correct checksum, but no file of ours: the header promises more than there is.
    seal(&path);
    let error = compress(&path, None, &mut go_on).unwrap_err();
    assert!(matches!(error, CompressError::NotARecording { .. }), "{error}");
    fs::write(&path, &whole).unwrap();
    assert_eq!(names(folder.path()).len(), 2, "nothing is left beside it");
}

#[test]
fn it_can_be_called_off_and_what_an_attempt_left_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = wav(folder.path(), 1, 1, &announcement());
    seal(&path);
    let mut told = Vec::new();
    let all = compress(&path, None, &mut |done| {
        told.push(done);
        ControlFlow::Continue(())
    });
    drop(all.unwrap());
    assert!(told.is_sorted() && told.len() > 10 && told.last() == Some(&1.0), "{told:?}");
    for stop in [0.1, 0.5, 0.7, 0.99] {
        let mut until = |done| match done < stop {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        let error = compress(&path, None, &mut until).unwrap_err();
        assert!(matches!(error, CompressError::Cancelled), "{error}");
        assert_eq!(names(folder.path()).len(), 2, "nothing is left of it");
    }
    fs::write(path.with_extension("flac.part"), vec![7; 5_000_000]).unwrap();
    fs::write(path.with_extension("flac.sha256.part"), "7").unwrap();
    fs::write(path.with_extension("flac"), "half").unwrap();
    let flac = converted(&path);
    assert_sealed(&flac.path);
    assert_eq!(heard(&flac.path), heard(&path));
    assert_eq!(names(folder.path()).len(), 4);
}

#[test]
fn a_recording_that_somebody_writes_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (recorder, _notices) = recorder(folder.path(), 1, 1);
    let path = folder.path().join(format!("{}.wav", session(1)));
    let error = compress(&path, Some("0"), &mut go_on).unwrap_err();
    assert!(matches!(error, CompressError::InUse { .. }), "{error}");
    drop(recorder);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_the_recording_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = wav(folder.path(), 1, 1, &announcement()[..32_000]);
    seal(&path);
    // Blocks the name for every user.
    fs::create_dir(path.with_extension("flac.part")).unwrap();
    let error = compress(&path, None, &mut go_on).unwrap_err();
    assert!(matches!(error, CompressError::NotWritable { .. }), "{error}");
    fs::remove_dir(path.with_extension("flac.part")).unwrap();
    fs::create_dir(path.with_extension("flac")).unwrap();
    let error = compress(&path, None, &mut go_on).unwrap().unwrap().keep().unwrap_err();
    assert!(matches!(error, CompressError::NotWritable { .. }), "{error}");
    assert!(!path.with_extension("flac.part").exists());
}

/// Runs the same test in a child process, because the peak of this process includes all tests.
#[cfg(target_os = "linux")]
#[test]
fn ten_hours_are_converted_in_little_memory() {
    const CHILD: &str = "AUDIO_TEST_LONG_FLAC";
    let Some(folder) = std::env::var_os(CHILD) else {
        let folder = tempfile::tempdir().unwrap();
        let out = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "recorder_flac::ten_hours_are_converted_in_little_memory"])
            .env(CHILD, folder.path())
            .output()
            .unwrap();
        return assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    };
    let peak_kib = || -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    // A minute of speech, then silence, which takes no space on the disk.
    let path = wav(Path::new(&folder), 1, 1, &announcement());
    crate::recording::lengthen(&path, 10 * 3_600 * 16_000 * 2);
    seal(&path);
    let before = peak_kib();
    let flac = converted(&path);
    assert!(flac.bytes > 100_000);
    let grown = peak_kib() - before;
    assert!(grown < 24 * 1024, "{grown} KiB for ten hours");
}
