//! The options that choose the sound source.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    time::Duration,
};

use audio::{
    FileSource, Follow, FollowFormat, GrowingFileSource, Paced, RawEncoding, RawFormat,
    RawPcmSource, Source, SourceError,
    capture::{CaptureConfig, DeviceChoice},
};
use clap::{ArgGroup, ValueEnum};
use session::{Origin, Sound};

/// Options of the sound source.
#[derive(clap::Args)]
#[command(group = ArgGroup::new("origin").required(true).multiple(true))]
pub struct SoundArgs {
    /// A file (wav, flac, mp3, ogg, opus, m4a…), or - for raw samples on standard input
    #[arg(group = "origin", conflicts_with_all = ["mic", "system"])]
    input: Option<PathBuf>,

    /// Capture a microphone: the default one, or the one of this name ("duotone devices")
    #[arg(long, group = "origin", value_name = "NAME", num_args = 0..=1)]
    mic: Option<Option<String>>,

    /// Capture system sound, alone or together with --mic
    #[arg(long, group = "origin", value_name = "NAME", num_args = 0..=1)]
    system: Option<Option<String>>,

    /// Play the file in real time, as a microphone would
    #[arg(long, conflicts_with_all = ["mic", "system"])]
    realtime: bool,

    /// Follow a file that another program is still writing, like tail -f: a WAV file, or raw
    /// samples with --raw
    #[arg(long, conflicts_with_all = ["mic", "system", "realtime"])]
    follow: bool,

    /// With --follow: end when the file has not grown for this many seconds
    #[arg(long, value_name = "SECONDS", requires = "follow")]
    idle: Option<u64>,

    /// Encoding of raw samples [default on standard input: s16le]
    #[arg(long, value_enum)]
    raw: Option<RawArg>,

    /// Sample rate of raw sound, Hz
    #[arg(long, default_value_t = audio::SAMPLE_RATE)]
    rate: u32,

    /// Interleaved channels of raw sound
    #[arg(long, default_value_t = 1)]
    channels: u16,
}

#[derive(Clone, Copy, ValueEnum)]
enum RawArg {
    /// 16-bit integers, little endian
    S16le,
    /// 32-bit floats, little endian
    F32le,
}

impl SoundArgs {
    /// Checks a file before the models are loaded.
    ///
    /// # Errors
    /// The errors of opening it.
    pub(super) fn check(&self) -> Result<(), SourceError> {
        match &self.input {
            Some(path) if path != Path::new("-") && !self.follow => {
                FileSource::open(path).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// Opens the source.
    ///
    /// # Errors
    /// [`SourceError`], [`audio::capture::CaptureError`], or an I/O error without threads.
    pub(super) fn open(&self) -> anyhow::Result<Sound> {
        let Some(path) = &self.input else {
            let wanted = |name: &Option<String>| match name {
                Some(name) => DeviceChoice::Named(name.clone()),
                None => DeviceChoice::Default,
            };
            let config = CaptureConfig {
                microphone: self.mic.as_ref().map(wanted),
                system: self.system.as_ref().map(wanted),
            };
            return Ok(Sound::captured(config)?);
        };
        if path == Path::new("-") {
            return self.played(RawPcmSource::new(io::stdin(), self.raw_format(RawArg::S16le))?);
        }
        if self.follow {
            let format = match self.raw {
                Some(raw) => FollowFormat::Raw(self.raw_format(raw)),
                None => FollowFormat::Wav,
            };
            let idle = self.idle.map(Duration::from_secs);
            return Ok(Sound::live(GrowingFileSource::open(path, Follow { format, idle })?)?);
        }
        self.played(FileSource::open(path)?)
    }

    /// Whether standard input is a keyboard and no source reads it.
    pub(super) fn reads_keys(&self) -> bool {
        self.input.as_deref() != Some(Path::new("-")) && io::stdin().is_terminal()
    }

    /// Where the sound comes from.
    pub(super) fn origin(&self) -> Origin {
        match &self.input {
            Some(path) if path == Path::new("-") => Origin::Pipe,
            Some(path) => Origin::File(path.clone()),
            None => Origin::of_devices(self.mic.is_some(), self.system.is_some()),
        }
    }

    fn played(&self, source: impl Source + 'static) -> anyhow::Result<Sound> {
        Ok(match self.realtime {
            true => Sound::live(Paced::new(source))?,
            false => Sound::stored(source)?,
        })
    }

    fn raw_format(&self, default: RawArg) -> RawFormat {
        let encoding = match self.raw.unwrap_or(default) {
            RawArg::S16le => RawEncoding::S16Le,
            RawArg::F32le => RawEncoding::F32Le,
        };
        RawFormat { encoding, rate: self.rate, channels: self.channels }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        sound: SoundArgs,
    }

    #[test]
    fn the_arguments_name_the_origin() {
        for (line, kind, device) in [
            (&["talks/interview.m4a"][..], "file", Some("interview.m4a")),
            (&["-"], "pipe", None),
            (&["--mic"], "microphone", None),
            (&["--system"], "system", None),
            (&["--mic", "head", "--system"], "both", None),
        ] {
            let line = Line::parse_from([&["listen"], line].concat());
            let source = line.sound.origin().source();
            assert_eq!((&*source.kind, source.device.as_deref()), (kind, device));
        }
    }
}
