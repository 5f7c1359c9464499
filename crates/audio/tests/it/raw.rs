//! Raw PCM from a pipe with irregular reads.

use std::io::{self, Read};

use crate::support::{correlation, drain, obeys_the_contract, on_channels, voice};
use audio::{Paced, RawEncoding, RawFormat, RawPcmSource, SourceError};

/// Returns its bytes in pieces of varying size, with interruptions.
struct Drips {
    bytes: Vec<u8>,
    at: usize,
    step: usize,
}

impl Read for Drips {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.step = self.step % 13 + 1;
        if self.step == 7 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let n = self.step.min(buf.len()).min(self.bytes.len() - self.at);
        buf[..n].copy_from_slice(&self.bytes[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}

fn s16(samples: &[f32]) -> Vec<u8> {
    samples.iter().flat_map(|s| ((s * 32767.0) as i16).to_le_bytes()).collect()
}

fn f32s(samples: &[f32]) -> Vec<u8> {
    samples.iter().flat_map(|s| s.to_le_bytes()).collect()
}

fn raw(bytes: Vec<u8>, encoding: RawEncoding, rate: u32, channels: u16) -> RawPcmSource<Drips> {
    let format = RawFormat { encoding, rate, channels };
    RawPcmSource::new(Drips { bytes, at: 0, step: 0 }, format).unwrap()
}

#[test]
fn both_encodings_at_any_rate_become_the_same_sound() {
    let want = voice(16_000, 1.0);
    for (rate, channels) in [(16_000, 1), (44_100, 2), (48_000, 6), (8_000, 1)] {
        let samples = on_channels(&voice(rate, 1.0), channels);
        let channels = channels as u16;
        for mut source in [
            raw(s16(&samples), RawEncoding::S16Le, rate, channels),
            raw(f32s(&samples), RawEncoding::F32Le, rate, channels),
        ] {
            let (got, end) = obeys_the_contract(&mut source);
            assert!(end.is_none());
            assert_eq!(got.len(), 16_000);
            assert!(correlation(&got, &want) > 0.99, "{rate} Hz, {channels} channels");
        }
    }
}

#[test]
fn a_paced_source_obeys_the_contract_too() {
    let source = raw(s16(&voice(16_000, 0.1)), RawEncoding::S16Le, 16_000, 1);
    let (got, end) = obeys_the_contract(&mut Paced::new(source));
    assert!(got.len() == 1_600 && end.is_none());
}

#[test]
fn a_cut_frame_at_the_end_is_ignored() {
    let mut bytes = s16(&[0.5; 20]);
    bytes.truncate(37);
    let (got, end) = drain(&mut raw(bytes, RawEncoding::S16Le, 16_000, 2));
    assert!(got.len() == 9 && end.is_none());
}

#[test]
fn nothing_at_all_is_empty() {
    for bytes in [vec![], vec![1]] {
        let (got, end) = obeys_the_contract(&mut raw(bytes, RawEncoding::S16Le, 16_000, 1));
        assert!(got.is_empty() && matches!(end, Some(SourceError::Empty { .. })));
    }
}

#[test]
fn a_pipe_that_breaks_gives_what_it_gave_and_then_the_error() {
    struct Breaks(usize);
    impl Read for Breaks {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
            buf[..1_000].fill(0);
            Ok(1_000)
        }
    }
    let format = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };
    let mut source = RawPcmSource::new(Breaks(3), format).unwrap();
    let (got, end) = obeys_the_contract(&mut source);
    assert!(got.len() == 1_500 && matches!(end, Some(SourceError::Io { .. })));
}

#[test]
fn no_channels_and_impossible_rates_are_refused() {
    for (rate, channels) in [(16_000, 0), (0, 1), (u32::MAX, 2)] {
        let format = RawFormat { encoding: RawEncoding::F32Le, rate, channels };
        let made = RawPcmSource::new(io::empty(), format);
        assert!(matches!(made.err(), Some(SourceError::Unsupported { .. })));
    }
}
