//! Files that are missing, wrong, empty, cut, damaged or forged.

use std::{fs, path::Path};

use crate::support::{
    Stored, compressed, hear, hear_whole, obeys_the_contract, on_channels, text, tool, voice, wav,
    write,
};
use audio::{FileSource, SourceError};

fn open_error(path: &Path) -> SourceError {
    match FileSource::open(path) {
        Ok(_) => panic!("{} was opened", path.display()),
        Err(error) => error,
    }
}

#[test]
fn what_is_no_audio_file_is_called_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    assert!(matches!(open_error(&here.join("gone.wav")), SourceError::NotFound { .. }));
    assert!(matches!(open_error(here), SourceError::IsFolder { .. }));

    let words = write(here, "words.wav", "These are words, not sound.\n".repeat(99).as_bytes());
    assert!(matches!(open_error(&words), SourceError::NotAudio { .. }));
    let short = write(here, "short.wav", b"RI");
    assert!(matches!(open_error(&short), SourceError::NotAudio { .. }));
    let empty = write(here, "empty.wav", b"");
    assert!(matches!(open_error(&empty), SourceError::Empty { .. }));
    let silent = write(here, "silent.wav", &wav(44_100, 2, Stored::S16, &[]));
    assert!(matches!(open_error(&silent), SourceError::Empty { .. }));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = write(folder.path(), "secret.wav", &wav(16_000, 1, Stored::S16, &[0.1; 99]));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        return; // The superuser may read everything.
    }
    assert!(matches!(open_error(&path), SourceError::NotReadable { .. }));
}

#[test]
fn a_video_without_sound_says_that_it_has_no_audio_track() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mute.mp4");
    let black = "color=black:size=64x64:duration=1";
    tool("ffmpeg", &["-y", "-loglevel", "error", "-f", "lavfi", "-i", black, text(&path)]);
    assert!(open_error(&path).to_string().contains("no audio track"));
}

#[test]
fn one_sample_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    for (rate, want) in [(16_000, 1), (8_000, 2), (44_100, 0)] {
        let path = write(folder.path(), "one.wav", &wav(rate, 1, Stored::S16, &[0.5]));
        let (samples, error) = hear(&path);
        assert_eq!(samples.len(), want, "{rate} Hz");
        // One sample at 44.1 kHz is less than half a sample at 16 kHz.
        assert_eq!(matches!(error, Some(SourceError::Empty { .. })), want == 0, "{error:?}");
    }
}

#[test]
fn nan_and_infinity_become_silence_and_the_rest_stays() {
    let folder = tempfile::tempdir().unwrap();
    for rate in [16_000, 44_100] {
        let mut samples = vec![0.25_f32; rate as usize];
        samples[100] = f32::NAN;
        samples[101] = f32::INFINITY;
        samples[102] = f32::NEG_INFINITY;
        samples[103] = f32::MAX;
        let path = write(folder.path(), "nan.wav", &wav(rate, 1, Stored::F32, &samples));
        let (got, end) = obeys_the_contract(&mut FileSource::open(&path).unwrap());
        assert!(end.is_none());
        assert!((got[8_000] - 0.25).abs() < 1e-3);
    }
}

#[test]
fn a_cut_file_gives_all_that_is_there_and_then_says_how_much_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let samples = on_channels(&voice(44_100, 6.0), 2);
    let original = write(folder.path(), "voice.wav", &wav(44_100, 2, Stored::S16, &samples));
    let mut wrong = Vec::new();
    for path in compressed(folder.path(), &original).into_iter().chain([original]) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let whole = fs::read(&path).unwrap();
        let cut = write(folder.path(), &format!("cut-{name}"), &whole[..whole.len() / 2]);
        let (heard, error) = hear(&cut);
        let seconds = heard.len() as f64 / 16_000.0;
        println!("{name}: {seconds:.2} s, {error:?}");
        // ADTS has no length and no end mark; ffmpeg puts the index of alac.m4a at the end.
        let cannot_know = ["voice.aac"].contains(&name.as_str());
        let index_lost = ["alac.m4a"].contains(&name.as_str());
        let truncated = match error {
            Some(SourceError::Truncated { read, expected, .. }) => {
                (read - seconds).abs() < 0.01 && expected.is_none_or(|e| (e - 6.0).abs() < 0.2)
            }
            None => cannot_know,
            Some(_) => false,
        };
        if !truncated || !(index_lost || (1.5..4.5).contains(&seconds)) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_wav_that_nobody_finished_is_heard_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = wav(16_000, 1, Stored::S16, &voice(16_000, 2.0));
    let lengths = [0, u32::MAX, 0x7FFF_FFFF - 36, 0x7FFF_F000, 0x8000_0000];
    for length in lengths {
        let mut streamed = bytes.clone();
        let riff = if length == u32::MAX { length } else { length + 36 };
        streamed[4..8].copy_from_slice(&riff.to_le_bytes());
        streamed[40..44].copy_from_slice(&length.to_le_bytes());
        let path = write(folder.path(), "streamed.wav", &streamed);
        assert_eq!(hear_whole(&path).len(), 32_000, "{length:#x}");
    }
    let mut zeros = bytes.clone();
    zeros[4..8].fill(0);
    zeros[40..44].fill(0);
    assert_eq!(hear_whole(&write(folder.path(), "zeros.wav", &zeros)).len(), 32_000);
}

#[test]
fn a_wav_beyond_4_gib_is_read_by_its_64_bit_lengths() {
    let folder = tempfile::tempdir().unwrap();
    let plain = wav(16_000, 1, Stored::S16, &voice(16_000, 2.0));
    let mut big = Vec::new();
    big.extend(b"RF64\xFF\xFF\xFF\xFFWAVEds64");
    big.extend(28_u32.to_le_bytes());
    big.extend((plain.len() as u64 + 28).to_le_bytes());
    big.extend(64_000_u64.to_le_bytes());
    big.extend(32_000_u64.to_le_bytes());
    big.extend(0_u32.to_le_bytes());
    big.extend(&plain[12..40]);
    big.extend(u32::MAX.to_le_bytes());
    big.extend(&plain[44..]);
    big.extend(b"LIST\x04\0\0\0INFO");
    assert_eq!(hear_whole(&write(folder.path(), "big.wav", &big)).len(), 32_000);
    big.truncate(40_000);
    let (heard, error) = hear(&write(folder.path(), "big-cut.wav", &big));
    assert!(heard.len() > 19_000 && matches!(error, Some(SourceError::Truncated { .. })));
}

#[test]
fn damage_in_the_middle_becomes_silence_and_time_stays_true() {
    let folder = tempfile::tempdir().unwrap();
    let mut samples = voice(44_100, 6.0);
    samples[4 * 44_100..].fill(0.0);
    samples[5 * 44_100] = 0.99;
    let original = write(folder.path(), "o.wav", &wav(44_100, 1, Stored::S16, &samples));
    let flac = folder.path().join("o.flac");
    tool("sox", &[text(&original), text(&flac)]);
    let mut bytes = fs::read(&flac).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 3_000].fill(0x55);
    let path = write(folder.path(), "damaged.flac", &bytes);
    let (got, error) = obeys_the_contract(&mut FileSource::open(&path).unwrap());
    assert!(error.is_none(), "{error:?}");
    assert!(got.len().abs_diff(96_000) <= 8, "{}", got.len());
    let loudest =
        (4 * 16_000 + 3_000..got.len()).max_by(|&a, &b| got[a].abs().total_cmp(&got[b].abs()));
    assert!(loudest.unwrap().abs_diff(80_000) <= 8, "{loudest:?}");
}

#[test]
fn a_file_that_is_all_damage_is_called_damaged_and_not_silence() {
    let folder = tempfile::tempdir().unwrap();
    let original = write(folder.path(), "o.wav", &wav(44_100, 1, Stored::S16, &voice(44_100, 6.0)));
    let flac = folder.path().join("o.flac");
    tool("sox", &[text(&original), text(&flac)]);
    let mut bytes = fs::read(&flac).unwrap();
    for at in (9_000..bytes.len()).step_by(97) {
        bytes[at] ^= 0x3C;
    }
    let (heard, error) = hear(&write(folder.path(), "ruined.flac", &bytes));
    assert!(error.is_some(), "{} samples", heard.len());
}

#[test]
fn every_message_is_one_line_that_names_the_file_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone.wav");
    let said = open_error(&path).to_string();
    assert!(said.contains("gone.wav") && !said.contains('\n') && said.contains("check"), "{said}");
    let whole = wav(16_000, 1, Stored::S16, &voice(16_000, 2.0));
    let (_, error) = hear(&write(folder.path(), "cut.wav", &whole[..32_044]));
    let said = error.unwrap().to_string();
    assert!(said.contains("1.0 s could be read and 1.0 s of 2.0 s are missing"), "{said}");
}

#[test]
fn pictures_and_archives_are_not_audio() {
    let folder = tempfile::tempdir().unwrap();
    let noise: Vec<u8> =
        (0..300_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for magic in [b"\x89PNG\r\n\x1a\n".as_slice(), b"PK\x03\x04\x14\0", b"\x7fELF\x02", b"%PDF-1.7"]
    {
        let path = write(folder.path(), "other.mp3", &[magic, &noise].concat());
        assert!(matches!(open_error(&path), SourceError::NotAudio { .. }));
    }
}

#[test]
fn a_film_whose_picture_outlasts_its_sound_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["film.mkv", "film.mp4"] {
        let path = folder.path().join(name);
        let start =
            ["-y", "-loglevel", "error", "-f", "lavfi", "-i", "color=black:size=64x64:duration=3"];
        let sound =
            ["-f", "lavfi", "-i", "sine=duration=1", "-c:v", "mpeg4", "-c:a", "aac", text(&path)];
        tool("ffmpeg", &[start.as_slice(), &sound].concat());
        let heard = hear_whole(&path).len();
        assert!(heard.abs_diff(16_000) < 1_600, "{name}: {heard}");
    }
}

#[test]
fn a_live_stream_saved_to_a_file_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let original = write(folder.path(), "o.wav", &wav(44_100, 1, Stored::S16, &voice(44_100, 3.0)));
    let live = [
        ("live.webm", ["-c:a", "libopus", "-f", "webm", "-live", "1"]),
        ("live.mp4", ["-c:a", "aac", "-f", "mp4", "-movflags", "frag_keyframe+empty_moov"]),
    ];
    for (name, options) in live {
        let path = folder.path().join(name);
        let start = ["-y", "-loglevel", "error", "-i", text(&original)];
        tool("ffmpeg", &[start.as_slice(), &options, &[text(&path)]].concat());
        let heard = hear_whole(&path).len();
        assert!(heard.abs_diff(48_000) < 1_600, "{name}: {heard}");
    }
}
