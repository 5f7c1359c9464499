//! Decodes the packets of one file in order; bridges and counts damaged ones.

use std::{io::ErrorKind, path::PathBuf};

use symphonia::core::{
    codecs::audio::AudioDecoder,
    errors::Error,
    formats::{
        FormatReader, Track,
        well_known::{FORMAT_ID_AIFF, FORMAT_ID_MKV, FORMAT_ID_MP3, FORMAT_ID_OGG, FORMAT_ID_WAVE},
    },
    packet::Packet,
    units::{TimeBase, Timestamp},
};

use super::{
    mp4::Edit,
    track::{choose_track, words},
};
use crate::{SAMPLE_RATE, SourceError, conditioned_source::Decode, conditioner::Block};

/// A file is truncated if its sound is shorter than promised by more than this; encoder delays and
/// rounding stay below.
const TOLERANCE_S: f64 = 0.1;

/// Failures in a row after which decoding stops: seconds of sound at any packet length.
const MOST_FAILURES_IN_A_ROW: u32 = 100;

/// The longest gap in the timestamps that silence bridges. A longer one is forged or belongs to an
/// edit, and must not make hours of silence from a small file.
const LONGEST_GAP_S: f64 = 10.0;

/// The limit of silence per gap in samples of all channels, against forged headers.
const MOST_SILENCE: usize = 1 << 24;

/// The shortest gap to bridge: containers round times to milliseconds.
const SHORTEST_GAP_S: f64 = 0.05;

/// Decodes one track of a file.
pub(super) struct FileDecoder {
    path: PathBuf,
    format: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    time_base: Option<TimeBase>,
    /// Seconds of sound that the file promises.
    promised: Option<f64>,
    /// Seconds of sound delivered so far, silence for damaged packets included.
    given: f64,
    /// Where the last packet ended, by its own timestamps.
    reached: Option<f64>,
    rate: u32,
    channels: usize,
    samples: Vec<f32>,
    /// Seconds of encoder delay still to drop, and the end of the sound.
    skip: f64,
    until: Option<f64>,
    failures: Failures,
}

#[derive(Default)]
struct Failures {
    in_a_row: u32,
    total: u64,
    good: u64,
    last: String,
}

impl FileDecoder {
    pub(super) fn new(
        path: PathBuf,
        format: Box<dyn FormatReader>,
        decoder: Box<dyn AudioDecoder>,
        track: &Track,
        promised: Option<f64>,
        edit: Option<Edit>,
    ) -> Self {
        let parameters = decoder.codec_params();
        let rate = parameters.sample_rate.unwrap_or(SAMPLE_RATE).max(1);
        let channels = parameters.channels.as_ref().map_or(1, |c| c.count().max(1));
        Self {
            promised: promised.or_else(|| edit?.length).or_else(|| promise(track, rate)),
            skip: edit.map_or(0.0, |edit| edit.start),
            until: edit.and_then(|edit| edit.length),
            path,
            track: track.id,
            time_base: track.time_base,
            format,
            decoder,
            given: 0.0,
            reached: None,
            rate,
            channels,
            samples: Vec::new(),
            failures: Failures::default(),
        }
    }

    /// Samples at 16 kHz that the file promises.
    pub(super) fn promised_samples(&self) -> Option<u64> {
        self.promised.map(|s| (s * f64::from(SAMPLE_RATE)).round() as u64)
    }

    /// Decodes a packet into `samples`; damage becomes silence of the packet's length.
    fn decode(&mut self, mut packet: Packet) -> Result<(), SourceError> {
        self.untrim_what_was_not_promised(&mut packet);
        let gap = self.gap_before(&packet);
        self.samples.clear();
        match self.decoder.decode(&packet) {
            Ok(buffer) => {
                self.rate = buffer.spec().rate().max(1);
                self.channels = buffer.spec().channels().count().max(1);
                buffer.copy_to_vec_interleaved(&mut self.samples);
                self.failures.in_a_row = 0;
                self.failures.good += 1;
            }
            Err(Error::IoError(io)) if io.kind() != ErrorKind::UnexpectedEof => {
                return Err(SourceError::Io { path: self.path.clone(), read: self.given, io });
            }
            Err(error) => {
                self.failed(&error)?;
                let seconds = self.seconds(packet.dur.get().try_into().unwrap_or(0));
                self.silence_first(seconds.unwrap_or(0.0).min(LONGEST_GAP_S));
            }
        }
        if let Some(gap) = gap {
            tracing::warn!(path = %self.path.display(), at = self.given, gap, "a hole in the sound becomes silence");
            self.silence_first(gap);
        }
        self.keep_the_edit();
        self.given += (self.samples.len() / self.channels) as f64 / f64::from(self.rate);
        Ok(())
    }

    /// Drops the samples outside the edit list from `samples`.
    fn keep_the_edit(&mut self) {
        let (rate, frames) = (f64::from(self.rate), self.samples.len() / self.channels);
        let skipped = ((self.skip * rate).round() as usize).min(frames);
        self.skip = (self.skip - skipped as f64 / rate).max(0.0);
        self.samples.drain(..skipped * self.channels);
        if let Some(until) = self.until {
            let left = ((until - self.given) * rate).round().max(0.0) as usize;
            self.samples.truncate(left.saturating_mul(self.channels));
        }
    }

    /// Symphonia cuts everything after the length in an MP3's header. In concatenated files
    /// that would lose all parts but the first.
    fn untrim_what_was_not_promised(&self, packet: &mut Packet) {
        let longest_padding = 2 * 1152 + 1;
        if self.format.format_info().format == FORMAT_ID_MP3
            && let Some(promised) = self.promised
            && packet.pts.get() as f64
                > promised * f64::from(self.rate) + f64::from(longest_padding)
        {
            packet.trim_end = symphonia::core::units::Duration::ZERO;
        }
    }

    /// Seconds missing between the last packet and this one, if the timestamps show a gap within
    /// the promised length: the demuxer dropped damaged data.
    fn gap_before(&mut self, packet: &Packet) -> Option<f64> {
        let start = self.seconds(packet.pts.get())?;
        let length = self.seconds(packet.dur.get().try_into().ok()?)?;
        let reached = self.reached.replace(start + length)?;
        let gap = start - reached;
        let inside = self.promised.is_some_and(|promised| self.given + gap <= promised);
        (inside && (SHORTEST_GAP_S..=LONGEST_GAP_S).contains(&gap)).then_some(gap)
    }

    /// Inserts silence before the content of `samples`.
    fn silence_first(&mut self, seconds: f64) {
        let frames = (seconds * f64::from(self.rate)).round() as usize;
        let frames = frames.min(MOST_SILENCE / self.channels);
        self.samples.splice(..0, std::iter::repeat_n(0.0, frames * self.channels));
    }

    fn seconds(&self, ticks: i64) -> Option<f64> {
        Some(self.time_base?.calc_time(Timestamp::new(ticks))?.as_secs_f64())
    }

    /// Counts a failure; an error once there is more damage than sound.
    fn failed(&mut self, error: &Error) -> Result<(), SourceError> {
        let failures = &mut self.failures;
        if failures.total == 0 {
            tracing::warn!(path = %self.path.display(), at = self.given, %error, "damaged sound becomes silence");
        }
        failures.in_a_row += 1;
        failures.total += 1;
        failures.last = words(error);
        let hopeless = failures.total > 20 && failures.total > failures.good;
        if failures.in_a_row > MOST_FAILURES_IN_A_ROW || hopeless {
            return Err(self.corrupt());
        }
        Ok(())
    }

    fn corrupt(&self) -> SourceError {
        let what = self.failures.last.clone();
        SourceError::Corrupt { path: self.path.clone(), read: self.given, what }
    }

    /// What the end of the packets means. `inside`: it came in the middle of a packet.
    fn end(&mut self, inside: bool) -> Result<(), SourceError> {
        if self.failures.total > 0 {
            tracing::warn!(path = %self.path.display(), packets = self.failures.total, "damaged packets");
            if self.failures.good == 0 {
                return Err(self.corrupt());
            }
        }
        let kind = self.format.format_info().format;
        // An Ogg file does not promise a length (symphonia looks at the last page that is there),
        // and the length of an MKV is that of its longest track, which may be the picture.
        let promised = self.promised.filter(|_| ![FORMAT_ID_OGG, FORMAT_ID_MKV].contains(&kind));
        let truncated = match promised {
            Some(promised) => promised - self.given > TOLERANCE_S,
            // PCM of unknown length and a live MKV recording end with the file.
            None => {
                let open_end = [FORMAT_ID_WAVE, FORMAT_ID_AIFF].contains(&kind)
                    || kind == FORMAT_ID_MKV && self.format.media_info().duration.is_none();
                inside && !open_end
            }
        };
        if truncated {
            let (path, read) = (self.path.clone(), self.given);
            return Err(SourceError::Truncated { path, read, expected: promised });
        }
        Ok(())
    }

    /// A new chain in the same file (Ogg): its tracks and decoder are new.
    fn restart(&mut self) -> Result<(), SourceError> {
        let (track, decoder) = choose_track(&self.path, self.format.as_ref())?;
        self.track = track.id;
        self.time_base = track.time_base;
        self.decoder = decoder;
        self.reached = None;
        Ok(())
    }
}

impl Decode for FileDecoder {
    fn next_block(&mut self) -> Result<Option<Block<'_>>, SourceError> {
        loop {
            match self.format.next_packet() {
                Ok(Some(packet)) if packet.track_id != self.track => {}
                Ok(Some(packet)) => {
                    self.decode(packet)?;
                    if !self.samples.is_empty() {
                        break;
                    }
                }
                Ok(None) => return self.end(false).map(|()| None),
                Err(Error::ResetRequired) => self.restart()?,
                Err(Error::IoError(io)) if io.kind() == ErrorKind::UnexpectedEof => {
                    return self.end(true).map(|()| None);
                }
                Err(Error::IoError(io)) => {
                    return Err(SourceError::Io { path: self.path.clone(), read: self.given, io });
                }
                Err(error @ Error::DecodeError(_)) => self.failed(&error)?,
                Err(error) => {
                    self.failures.last = words(&error);
                    return Err(self.corrupt());
                }
            }
        }
        Ok(Some(Block { rate: self.rate, channels: self.channels, interleaved: &self.samples }))
    }

    fn unsupported(&self, what: String) -> SourceError {
        SourceError::Unsupported { path: self.path.clone(), what }
    }

    fn empty(&self) -> SourceError {
        SourceError::Empty { path: self.path.clone() }
    }
}

/// Seconds that a track promises, if its header is reliable.
fn promise(track: &Track, rate: u32) -> Option<f64> {
    let frames = track.num_frames.map(|n| n as f64 / f64::from(rate.max(1)));
    // In containers of many codecs a frame of the track need not be a frame of sound.
    let ticks = track.time_base.zip(track.duration);
    let seconds = ticks.and_then(|(base, d)| base.calc_duration(d)).map(|t| t.as_secs_f64());
    seconds.or(frames).filter(|s| s.is_finite() && *s > 0.0)
}
