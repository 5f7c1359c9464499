//! What the arguments say is to be heard.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    time::Duration,
};

use audio::{
    FileSource, Follow, FollowFormat, GrowingFileSource, Paced, RawEncoding, RawFormat,
    RawPcmSource, Source, SourceError,
    capture::{CaptureConfig, Wanted},
};
use clap::{ArgGroup, ValueEnum};
use session::Sound;

/// The sound's origin and form.
#[derive(clap::Args)]
#[command(group = ArgGroup::new("origin").required(true).multiple(true))]
pub struct SoundArgs {
    /// The sound: wav, flac, mp3, ogg, opus, m4a…, or - for raw samples on standard input
    #[arg(group = "origin", conflicts_with_all = ["mic", "system"])]
    input: Option<PathBuf>,

    /// Listen to a microphone: the default one, or the one of this name ("duotone devices")
    #[arg(long, group = "origin", value_name = "NAME", num_args = 0..=1)]
    mic: Option<Option<String>>,

    /// Listen to what this machine plays, alone or together with --mic
    #[arg(long, group = "origin", value_name = "NAME", num_args = 0..=1)]
    system: Option<Option<String>>,

    /// Take a file at the speed of sound, as a microphone would give it
    #[arg(long, conflicts_with_all = ["mic", "system"])]
    realtime: bool,

    /// Follow a file that another program is still writing, as tail -f does: a WAV file, or raw
    /// samples if --raw says how they are stored
    #[arg(long, conflicts_with_all = ["mic", "system", "realtime"])]
    follow: bool,

    /// With --follow: end when the file has not grown for this many seconds
    #[arg(long, value_name = "SECONDS", requires = "follow")]
    idle: Option<u64>,

    /// How raw samples are stored [default on standard input: s16le]
    #[arg(long, value_enum)]
    raw: Option<RawArg>,

    /// Frames a second of raw sound, Hz
    #[arg(long, default_value_t = audio::SAMPLE_RATE)]
    rate: u32,

    /// Channels of raw sound, interleaved
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
    /// Finds what is wrong with a file before models are loaded for it.
    ///
    /// # Errors
    /// Those of opening it.
    pub(super) fn check(&self) -> Result<(), SourceError> {
        match &self.input {
            Some(path) if path != Path::new("-") && !self.follow => {
                FileSource::open(path).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`SourceError`], [`audio::capture::CaptureError`], or an I/O error without threads.
    pub(super) fn open(&self) -> anyhow::Result<Sound> {
        let Some(path) = &self.input else {
            let wanted = |name: &Option<String>| match name {
                Some(name) => Wanted::Named(name.clone()),
                None => Wanted::Default,
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

    /// Whether standard input is a keyboard that nothing else reads.
    pub(super) fn reads_keys(&self) -> bool {
        self.input.as_deref() != Some(Path::new("-")) && io::stdin().is_terminal()
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
