//! A file is read while another program writes it, in whatever state it is.

use std::{fs, io::Write as _, path::Path, thread, time::Duration};

use crate::support::{
    Stored, Writer, drain, hear_whole, obeys_the_contract, on_channels, text, tool, voice, wav,
    write,
};
use audio::{Follow, FollowFormat, GrowingFileSource, RawEncoding, RawFormat, Source, SourceError};
use proptest::prelude::*;

const SECOND: Duration = Duration::from_secs(1);
const MONO: RawFormat = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };
const LIST: &[u8] = b"LIST\x1A\0\0\0INFOISFT\x0E\0\0\0Lavf59.27.100\0";

/// Lengths that programs write when they do not know the real one.
const STALE: [u32; 5] = [0, u32::MAX, 0x7FFF_FFFF - 36, 0x7FFF_F000, 0x8000_0000];

fn with_lengths(bytes: &[u8], riff: u32, data: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[4..8].copy_from_slice(&riff.to_le_bytes());
    bytes[40..44].copy_from_slice(&data.to_le_bytes());
    bytes
}

fn second_of_sound() -> Vec<u8> {
    wav(16_000, 1, Stored::S16, &voice(16_000, 1.0))
}

/// Corrects the lengths of a file of `data` bytes of sound with `more` bytes after it.
fn finish(writer: Writer, data: usize, more: usize) -> Writer {
    let riff = (36 + data + more) as u32;
    writer.patch(4, &riff.to_le_bytes()).patch(40, &(data as u32).to_le_bytes())
}

#[test]
fn every_way_to_store_samples_is_heard_as_from_a_finished_file() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let original =
        write(here, "o.wav", &wav(44_100, 2, Stored::F32, &on_channels(&voice(44_100, 1.0), 2)));
    let table: [(&str, &[&str]); 9] = [
        ("u8", &["-c:a", "pcm_u8"]),
        ("s16", &["-c:a", "pcm_s16le"]),
        ("s24, extensible", &["-c:a", "pcm_s24le"]),
        ("s32, extensible", &["-c:a", "pcm_s32le"]),
        ("f32", &["-c:a", "pcm_f32le"]),
        ("f64", &["-c:a", "pcm_f64le"]),
        ("six channels, extensible", &["-c:a", "pcm_s16le", "-ac", "6"]),
        ("8 kHz mono", &["-c:a", "pcm_s16le", "-ac", "1", "-ar", "8000"]),
        ("RF64", &["-c:a", "pcm_s16le", "-rf64", "always"]),
    ];
    for (name, options) in table {
        let whole = here.join("whole.wav");
        let start = ["-y", "-loglevel", "error", "-i", text(&original)];
        tool("ffmpeg", &[start.as_slice(), options, &[text(&whole)]].concat());
        let bytes = fs::read(&whole).unwrap();
        let writer = bytes.chunks(10_001).fold(Writer::new(&here.join("g.wav")), Writer::append);
        let (got, end) = obeys_the_contract(&mut writer.follow(FollowFormat::Wav, None));
        assert!(end.is_none(), "{name}: {end:?}");
        assert!(got == hear_whole(&whole), "{name}");
    }
}

#[test]
fn a_header_is_not_believed_before_the_file_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = second_of_sound();
    let want = hear_whole(&write(folder.path(), "whole.wav", &bytes));
    for stale in STALE {
        let growing = with_lengths(&bytes, stale.wrapping_add(36), stale);
        let writer = Writer::new(&folder.path().join("g.wav"));
        let writer = growing.chunks(5_000).fold(writer, Writer::append).pause(100);
        let mut source = finish(writer, 32_000, 0).follow(FollowFormat::Wav, None);
        let (got, end) = obeys_the_contract(&mut source);
        assert!(end.is_none() && got == want, "{stale:#x}: {} samples, {end:?}", got.len());
    }
}

#[test]
fn chunks_after_the_sound_are_not_heard_whenever_the_header_tells_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = second_of_sound();
    let want = hear_whole(&write(folder.path(), "whole.wav", &bytes));
    for stale in STALE {
        for cut in 0..LIST.len() {
            let growing = with_lengths(&bytes, stale, stale);
            let writer = Writer::new(&folder.path().join("g.wav")).append(&growing[..20_000]);
            let last = [&growing[20_000..], &LIST[..cut]].concat();
            let writer = writer.append(&last).pause(3).append(&LIST[cut..]).pause(3);
            let mut source = finish(writer, 32_000, LIST.len()).follow(FollowFormat::Wav, None);
            let (got, end) = obeys_the_contract(&mut source);
            assert!(end.is_none() && got == want, "{stale:#x}, {cut}: {} samples", got.len());
        }
    }
}

#[test]
fn chunks_after_the_sound_of_a_writer_that_was_killed_are_not_heard() {
    let folder = tempfile::tempdir().unwrap();
    let growing = with_lengths(&second_of_sound(), 0, 0);
    let writer = Writer::new(&folder.path().join("g.wav")).append(&growing).append(&LIST[..20]);
    let (got, end) = drain(&mut writer.follow(FollowFormat::Wav, Some(SECOND)));
    assert!(end.is_none() && got.len() == 16_000, "{} samples", got.len());
}

#[test]
fn sound_that_looks_like_a_chunk_is_heard_when_more_follows() {
    let folder = tempfile::tempdir().unwrap();
    let mut growing = with_lengths(&second_of_sound(), 0, 0);
    growing[20_000..20_008].copy_from_slice(b"LIST\x10\0\0\0");
    let writer = Writer::new(&folder.path().join("g.wav"));
    let writer = writer.append(&growing[..20_024]).pause(3).append(&growing[20_024..]);
    let (got, end) = drain(&mut writer.follow(FollowFormat::Wav, Some(SECOND)));
    assert!(end.is_none() && got == hear_whole(&write(folder.path(), "w.wav", &growing)));
}

#[test]
fn a_header_that_is_corrected_every_second_does_not_end_the_sound() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = wav(16_000, 1, Stored::S16, &voice(16_000, 5.0));
    let want = hear_whole(&write(folder.path(), "whole.wav", &bytes));
    let mut writer = Writer::new(&folder.path().join("g.wav"));
    writer = writer.append(&with_lengths(&bytes[..44], 36, 0));
    for (n, piece) in bytes[44..].chunks(32_000).enumerate() {
        // 20 checks of 50 ms are a second.
        writer = finish(writer.append(piece), (n + 1) * 32_000, 0).pause(17);
    }
    let (got, end) = obeys_the_contract(&mut writer.follow(FollowFormat::Wav, None));
    assert!(end.is_none() && got == want, "{} samples", got.len());
}

#[test]
fn what_is_no_wav_is_said_at_the_first_wrong_byte_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.wav");
    for (bytes, sound) in [("x", false), ("RIFX", false), ("RIFF\0\0\0\0AVI ", false), ("RI", true)]
    {
        let writer = Writer::new(&path).pause(2).append(bytes.as_bytes());
        let (got, end) = obeys_the_contract(&mut writer.follow(FollowFormat::Wav, Some(SECOND)));
        let right = match end {
            Some(SourceError::NotAudio { .. }) => !sound,
            Some(SourceError::Truncated { .. }) => sound,
            _ => false,
        };
        assert!(right && got.is_empty(), "{bytes}");
    }
}

#[test]
fn what_cannot_be_followed_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let error = |path: &Path, format| {
        GrowingFileSource::open(path, Follow { format, idle: None }).err().unwrap()
    };
    let gone = here.join("gone.wav");
    assert!(matches!(error(&gone, FollowFormat::Wav), SourceError::NotFound { .. }));
    assert!(matches!(error(here, FollowFormat::Wav), SourceError::IsFolder { .. }));
    let silent = FollowFormat::Raw(RawFormat { channels: 0, ..MONO });
    assert!(matches!(error(&gone, silent), SourceError::Unsupported { .. }));

    let mut mulaw = wav(8_000, 1, Stored::S16, &[0.0; 99]);
    mulaw[20] = 7;
    let mut twelve = mulaw.clone();
    (twelve[20], twelve[34]) = (1, 12);
    let mut short = mulaw.clone();
    short[16] = 8;
    for bytes in [&mulaw, &twelve, &short] {
        let writer = Writer::new(&here.join("g.wav")).append(bytes);
        let (got, end) = obeys_the_contract(&mut writer.follow(FollowFormat::Wav, Some(SECOND)));
        let refused =
            matches!(end, Some(SourceError::Unsupported { .. } | SourceError::Truncated { .. }));
        assert!(got.is_empty() && refused, "{end:?}");
    }
}

#[test]
fn a_frame_that_is_half_there_waits_for_its_rest() {
    let folder = tempfile::tempdir().unwrap();
    let format = RawFormat { encoding: RawEncoding::S24Le, rate: 16_000, channels: 2 };
    let bytes: Vec<u8> = (0..6 * 512).map(|i| i as u8).collect();
    let path = folder.path().join("g.raw");
    let writer = bytes.chunks(1).fold(Writer::new(&path), Writer::append).append(&[1, 2, 3, 4, 5]);
    let mut source = writer.follow(FollowFormat::Raw(format), Some(SECOND));
    let (got, end) = obeys_the_contract(&mut source);
    // The last five bytes never make a frame.
    assert!(end.is_none() && got.len() == 512, "{} samples", got.len());
    let sample = |b: &[u8]| (i32::from_le_bytes([0, b[0], b[1], b[2]]) >> 8) as f32 / 8_388_608.0;
    assert!((got[0] - (sample(&bytes) + sample(&bytes[3..])) / 2.0).abs() < 1e-6);
}

#[test]
fn a_stop_delivers_what_is_there_and_nothing_later() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.raw");
    let writer = Writer::new(&path).append(&[0; 32_000]);
    let mut source = writer.follow(FollowFormat::Raw(MONO), None);
    source.next_chunk().unwrap();
    let stop = source.control().unwrap();
    stop.stop();
    let mut end = 512;
    while let Some(chunk) = source.next_chunk().unwrap() {
        end = chunk.end();
        fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(&[0; 64]).unwrap();
    }
    // The first block of 8,192 samples was being delivered at the stop. After it the follower
    // checks the file once more and delivers what was written meanwhile.
    assert!((16_000..=16_512).contains(&end), "{end}");
}

#[test]
fn idle_time_counts_from_the_last_growth() {
    let folder = tempfile::tempdir().unwrap();
    let writer = Writer::new(&folder.path().join("g.raw"));
    // 19 checks of 50 ms stay below a second, 21 do not.
    let writer = writer.append(&[0; 2]).pause(18).append(&[0; 2]).pause(18).append(&[0; 2]);
    let writer = writer.pause(21).append(&[0; 2]);
    let mut source = writer.follow(FollowFormat::Raw(MONO), Some(SECOND));
    let (got, end) = obeys_the_contract(&mut source);
    assert!(got.len() == 3 && end.is_none(), "{}", got.len());
}

#[test]
fn a_file_that_is_replaced_gives_its_sound_and_then_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.wav");
    let growing = with_lengths(&second_of_sound(), 0, 0);
    let other = wav(8_000, 1, Stored::S16, &voice(8_000, 9.0));
    type Act = fn(&Path, &[u8]);
    let table: [(&str, Act); 3] = [
        ("cut", |path, _| fs::write(path, b"RIFF").unwrap()),
        ("written anew, longer", |path, other| fs::write(path, other).unwrap()),
        ("another file under its name", |path, other| {
            let beside = path.with_extension("new");
            fs::write(&beside, other).unwrap();
            fs::rename(beside, path).unwrap();
        }),
    ];
    for (name, act) in table {
        let other = other.clone();
        let writer = Writer::new(&path).append(&growing).pause(2).then(move |p| act(p, &other));
        let (got, end) = obeys_the_contract(&mut writer.follow(FollowFormat::Wav, None));
        let replaced = matches!(end, Some(SourceError::Replaced { read, .. }) if read == 1.0);
        assert!(replaced && got.len() == 16_000, "{name}: {} samples, {end:?}", got.len());
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_renamed_is_followed_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.raw");
    let done = path.with_extension("done");
    let later = done.clone();
    let writer = Writer::new(&path).append(&[0; 2_000]).pause(1);
    let writer = writer.then(move |path| fs::rename(path, later).unwrap()).then(move |_| {
        fs::OpenOptions::new().append(true).open(done).unwrap().write_all(&[0; 2_000]).unwrap();
    });
    let (got, end) = drain(&mut writer.follow(FollowFormat::Raw(MONO), Some(SECOND)));
    assert!(end.is_none() && got.len() == 2_000, "{} samples", got.len());
}

#[test]
fn a_real_writer_is_heard_while_it_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = write(folder.path(), "g.raw", b"");
    let follow = Follow { format: FollowFormat::Raw(MONO), idle: None };
    let mut source = GrowingFileSource::open(&path, follow).unwrap();
    let stop = source.control().unwrap();
    let writer = thread::spawn(move || {
        let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
        for _ in 0..25 {
            file.write_all(&[0; 1_024]).unwrap();
            thread::sleep(Duration::from_millis(32));
        }
        stop.stop();
    });
    assert_eq!(source.next_chunk().unwrap().unwrap().samples.len(), 512);
    assert!(!writer.is_finished());
    let (rest, end) = drain(&mut source);
    writer.join().unwrap();
    assert!(end.is_none() && rest.len() == 24 * 512, "{} samples", rest.len());
}

/// Cuts bytes at these fractions.
fn pieces(bytes: &[u8], cuts: &[prop::sample::Index]) -> Vec<Vec<u8>> {
    let mut at: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
    at.extend([0, bytes.len()]);
    at.sort_unstable();
    at.windows(2).map(|w| bytes[w[0]..w[1]].to_vec()).collect()
}

fn stored() -> impl Strategy<Value = (u32, u16, Stored)> {
    let rate = prop::sample::select(vec![8_000, 16_000, 44_100]);
    (rate, 1_u16..4, prop::sample::select(vec![Stored::S16, Stored::F32]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_file_cut_anywhere_is_the_same_sound_as_the_whole(
        (rate, channels, stored) in stored(),
        noise in proptest::collection::vec(-1.0_f32..1.0, 1..3_000),
        head_cuts in proptest::collection::vec(0_usize..60, 0..6),
        cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..12),
        stale in proptest::option::of(prop::sample::select(STALE.to_vec())),
        trailer in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let frames = noise.len() / usize::from(channels);
        prop_assume!(frames as u32 * 16_000 / rate > 0);
        let noise = &noise[..frames * usize::from(channels)];
        let mut bytes = wav(rate, channels, stored, noise);
        let data = bytes.len() - 44;
        let more: &[u8] = if trailer { LIST } else { &[] };
        bytes.extend(more);
        let riff = (bytes.len() - 8) as u32;
        bytes[4..8].copy_from_slice(&riff.to_le_bytes());
        let want = hear_whole(&write(folder.path(), "whole.wav", &bytes));

        if let Some(stale) = stale {
            bytes = with_lengths(&bytes, stale, stale);
        }
        let head: Vec<_> = head_cuts.iter().map(|&at| at.min(bytes.len())).collect();
        let mut writer = Writer::new(&folder.path().join("g.wav"));
        let (mut from, mut at) = (0, head);
        at.sort_unstable();
        for to in at {
            writer = writer.append(&bytes[from..to]);
            from = to;
        }
        writer = pieces(&bytes[from..], &cuts).iter().fold(writer, |w, piece| w.append(piece));
        let mut source = finish(writer, data, more.len()).follow(FollowFormat::Wav, None);
        let (got, end) = obeys_the_contract(&mut source);
        prop_assert!(end.is_none(), "{:?}", end);
        prop_assert_eq!(got.len(), want.len());
        prop_assert!(got == want);
    }

    #[test]
    fn any_bytes_in_any_pieces_are_survived(
        known in any::<bool>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..3_000),
        damage in proptest::collection::vec((0_usize..60, any::<u8>()), 0..6),
        cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..12),
        later in proptest::collection::vec((0_u64..60, any::<[u8; 4]>()), 0..4),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut all = bytes.clone();
        if known {
            all = [&second_of_sound()[..44], &bytes].concat();
            for (at, value) in damage {
                all[at % 44] = value;
            }
        }
        let writer = Writer::new(&folder.path().join("g.wav"));
        let writer = pieces(&all, &cuts).iter().fold(writer, |w, piece| w.append(piece));
        let writer = later.iter().fold(writer, |w, (at, value)| w.patch(*at, value));
        let mut source = writer.follow(FollowFormat::Wav, Some(SECOND));
        let (got, _) = obeys_the_contract(&mut source);
        prop_assert!(got.len() < 16 * 4_000);
    }
}
