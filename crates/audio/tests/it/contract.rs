//! All sources of sound obey the contract of [`Source`].

use std::{
    io::{self, Read},
    path::Path,
    time::Duration,
};

use crate::support::{Span, Stored, Writer, check, on_channels, text, tool, voice, wav, write};
use audio::{
    Clock, FileSource, FollowFormat, Paced, RawEncoding, RawFormat, RawPcmSource, Source,
    SourceError,
    push::{self, PushError},
};

/// A clock that waits in no time.
struct Instantly(Duration);

impl Clock for Instantly {
    fn now(&self) -> Duration {
        self.0
    }

    fn sleep_until(&mut self, until: Duration) {
        self.0 = until.max(self.0);
    }
}

/// A pipe that breaks after its bytes.
struct Breaks(io::Cursor<Vec<u8>>);

impl Read for Breaks {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buf)? {
            0 => Err(io::ErrorKind::BrokenPipe.into()),
            n => Ok(n),
        }
    }
}

const S16_STEREO_44K: RawFormat =
    RawFormat { encoding: RawEncoding::S16Le, rate: 44_100, channels: 2 };

/// A little more than a second of sound in [`S16_STEREO_44K`], as a WAV file and without its
/// header.
fn sound() -> (Vec<u8>, Vec<u8>) {
    let bytes = wav(44_100, 2, Stored::S16, &on_channels(&voice(44_100, 1.3), 2));
    let raw = bytes[44..].to_vec();
    (bytes, raw)
}

fn raw(bytes: &[u8]) -> RawPcmSource<io::Cursor<Vec<u8>>> {
    RawPcmSource::new(io::Cursor::new(bytes.to_vec()), S16_STEREO_44K).unwrap()
}

fn pushed(bytes: &[u8]) -> Box<dyn Source> {
    let (pusher, source) = push::channel(S16_STEREO_44K, push::BOUND).unwrap();
    for piece in bytes.chunks(999) {
        pusher.push(piece).unwrap();
    }
    pusher.finish();
    Box::new(source)
}

fn growing(path: &Path, bytes: &[u8], format: FollowFormat) -> Box<dyn Source> {
    let pieces = bytes.chunks(7_777).fold(Writer::new(path), Writer::append);
    Box::new(pieces.follow(format, Some(Duration::from_secs(1))))
}

#[test]
fn every_source_that_ends_well_keeps_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let (bytes, pcm) = sound();
    let file = write(here, "sound.wav", &bytes);
    let flac = here.join("sound.flac");
    tool("sox", &[text(&file), text(&flac)]);
    let mono = write(here, "mono.wav", &wav(16_000, 1, Stored::F32, &voice(16_000, 1.3)));
    let grows = here.join("grows");
    let format = FollowFormat::Raw(S16_STEREO_44K);

    type Make<'a> = Box<dyn FnMut() -> Box<dyn Source> + 'a>;
    let table: [(&str, Make<'_>); 8] = [
        ("wav, stereo, resampled", Box::new(|| Box::new(FileSource::open(&file).unwrap()))),
        ("flac, stereo, resampled", Box::new(|| Box::new(FileSource::open(&flac).unwrap()))),
        ("wav, mono, at 16 kHz", Box::new(|| Box::new(FileSource::open(&mono).unwrap()))),
        ("a pipe", Box::new(|| Box::new(raw(&pcm)))),
        (
            "a paced pipe",
            Box::new(|| Box::new(Paced::with_clock(raw(&pcm), Instantly(Duration::ZERO)))),
        ),
        ("a growing wav", Box::new(|| growing(&grows, &bytes, FollowFormat::Wav))),
        ("a growing raw file", Box::new(|| growing(&grows, &pcm, format))),
        ("pushed bytes", Box::new(|| pushed(&pcm))),
    ];
    for (name, make) in table {
        let (samples, end) = check(name, Span::Whole, make);
        assert!(end.is_none(), "{name}: {end:?}");
        assert_eq!(samples.len(), 20_800, "{name}");
    }
}

#[test]
fn every_source_that_fails_gives_its_sound_first() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let (bytes, pcm) = sound();
    let cut = write(here, "cut.wav", &bytes[..44 + 44_100 * 4]);
    let grows = here.join("grows");
    let format = FollowFormat::Raw(S16_STEREO_44K);
    let second = &pcm[..44_100 * 4];

    type Make<'a> = Box<dyn FnMut() -> Box<dyn Source> + 'a>;
    type Is = fn(&SourceError) -> bool;
    let truncated: Is = |e| matches!(e, SourceError::Truncated { .. });
    let broken: Is = |e| matches!(e, SourceError::Io { .. });
    let replaced: Is = |e| matches!(e, SourceError::Replaced { .. });
    let table: [(&str, Is, Make<'_>); 5] = [
        ("a cut file", truncated, Box::new(|| Box::new(FileSource::open(&cut).unwrap()))),
        (
            "a broken pipe",
            broken,
            Box::new(|| {
                let pipe = Breaks(io::Cursor::new(second.to_vec()));
                Box::new(RawPcmSource::new(pipe, S16_STEREO_44K).unwrap())
            }),
        ),
        (
            "a paced broken pipe",
            broken,
            Box::new(|| {
                let pipe = Breaks(io::Cursor::new(second.to_vec()));
                let source = RawPcmSource::new(pipe, S16_STEREO_44K).unwrap();
                Box::new(Paced::with_clock(source, Instantly(Duration::ZERO)))
            }),
        ),
        (
            "a wav that stops growing",
            truncated,
            Box::new(|| growing(&grows, &bytes[..44 + 44_100 * 4], FollowFormat::Wav)),
        ),
        (
            "a file that is emptied",
            replaced,
            Box::new(|| {
                let writer = Writer::new(&grows).append(second).append(&[]);
                let writer = writer.then(|path| std::fs::write(path, b"").unwrap());
                Box::new(writer.follow(format, None))
            }),
        ),
    ];
    for (name, is, make) in table {
        let (samples, end) = check(name, Span::Whole, make);
        assert!(end.as_ref().is_some_and(is), "{name}: {end:?}");
        assert_eq!(samples.len(), 16_000, "{name}");
    }
}

#[test]
fn every_source_without_a_sample_says_that_it_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let grows = folder.path().join("grows");
    let format = FollowFormat::Raw(S16_STEREO_44K);
    type Make<'a> = Box<dyn FnMut() -> Box<dyn Source> + 'a>;
    let table: [(&str, Make<'_>); 4] = [
        ("a pipe", Box::new(|| Box::new(raw(&[])))),
        ("a growing wav", Box::new(|| growing(&grows, &[], FollowFormat::Wav))),
        ("a growing raw file", Box::new(|| growing(&grows, &[], format))),
        ("pushed bytes", Box::new(|| pushed(&[]))),
    ];
    for (name, make) in table {
        let (samples, end) = check(name, Span::Whole, make);
        assert!(samples.is_empty() && matches!(end, Some(SourceError::Empty { .. })), "{name}");
    }
}

#[test]
fn a_source_without_an_end_keeps_the_contract_as_long_as_it_is_heard() {
    let source = || RawPcmSource::new(io::repeat(1), S16_STEREO_44K).unwrap();
    let (samples, end) = check("an endless pipe", Span::Chunks(100), || Box::new(source()));
    assert!(samples.len() == 51_200 && end.is_none());
}

#[test]
fn a_push_that_nobody_will_hear_says_so() {
    let (pusher, source) = push::channel(S16_STEREO_44K, push::BOUND).unwrap();
    drop(source);
    assert_eq!(pusher.push(&[0; 4]), Err(PushError::Ended));
}
