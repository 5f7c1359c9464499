//! The sound source of the arguments.

use std::{
    ffi::OsStr,
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
use jiff::Zoned;
use library::Source as Origin;
use session::Sound;

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

    /// Play the file at the speed of sound, as a microphone would
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

    /// The session's title and source. `now` is the user's local time, for sound without a name.
    pub(super) fn origin(&self, now: &Zoned) -> (String, Origin) {
        let origin = |kind: &str, device: Option<String>| Origin { kind: kind.to_owned(), device };
        let at = |what: &str| format!("{what}, {}", now.strftime("%-d %b %Y %H:%M"));
        match (&self.input, &self.mic, &self.system) {
            (Some(path), ..) if path == Path::new("-") => {
                (at("Standard input"), origin("pipe", None))
            }
            (Some(path), ..) => {
                let text =
                    |name: Option<&OsStr>| name.map(|name| name.to_string_lossy().into_owned());
                let title = text(path.file_stem()).unwrap_or_else(|| at("File"));
                (title, origin("file", text(path.file_name())))
            }
            (None, Some(_), Some(_)) => (at("Microphone and system sound"), origin("both", None)),
            (None, None, Some(_)) => (at("System sound"), origin("system", None)),
            (None, ..) => (at("Microphone"), origin("microphone", None)),
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
    fn a_session_is_called_what_its_user_knows_it_by() {
        let now: Zoned = "2026-11-20T14:05:33+01:00[+01:00]".parse().unwrap();
        for (line, title, kind, device) in [
            (&["talks/interview.m4a"][..], "interview", "file", Some("interview.m4a")),
            (&["-"], "Standard input, 20 Nov 2026 14:05", "pipe", None),
            (&["--mic"], "Microphone, 20 Nov 2026 14:05", "microphone", None),
            (&["--system"], "System sound, 20 Nov 2026 14:05", "system", None),
            (
                &["--mic", "head", "--system"],
                "Microphone and system sound, 20 Nov 2026 14:05",
                "both",
                None,
            ),
        ] {
            let line = Line::parse_from([&["listen"], line].concat());
            let (found, origin) = line.sound.origin(&now);
            assert_eq!((&*found, &*origin.kind, origin.device.as_deref()), (title, kind, device));
        }
    }
}
