//! The speech for measurements.

use std::{
    fmt,
    io::Write,
    path::{Path, PathBuf},
};

use audio::{FileSource, Source, SourceError};
use tempfile::NamedTempFile;

use crate::MeasureError;

/// The start of President Kennedy's inaugural address of 1961 ("ask not what your country can do
/// for you"), 11 s: a recording of the United States' government, in the public domain, and
/// whisper.cpp's own sample since its first day.
///
/// It is built in because a measurement needs a human voice on every machine, also without a sound
/// file. Half of a small model's time depends on the number of words: silence has none, and on
/// synthetic sounds the decoder loops until it is stopped. Kennedy speaks slowly, two words a
/// second; ordinary speech has up to three, and costs a tenth more.
const BUILT_IN: &[u8] = include_bytes!("speech.opus");

/// Speech of a known length.
pub struct Speech {
    file: PathBuf,
    /// The temporary file of the built-in speech, removed on drop.
    _copy: Option<NamedTempFile>,
    /// Length, seconds.
    pub seconds: f64,
}

impl Speech {
    /// Opens the user's file, or else the built-in speech. It must be at least `longest` seconds
    /// long.
    ///
    /// # Errors
    /// [`MeasureError`] if the file is not sound, or is too short.
    pub fn open(own: Option<&Path>, longest: f64) -> Result<Self, MeasureError> {
        let speech = match own {
            Some(file) => Self::at(file.to_owned(), None)?,
            None => {
                let write = || -> std::io::Result<NamedTempFile> {
                    let mut copy = tempfile::Builder::new().suffix(".opus").tempfile()?;
                    copy.write_all(BUILT_IN)?;
                    Ok(copy)
                };
                let copy = write().map_err(MeasureError::Temporary)?;
                Self::at(copy.path().to_owned(), Some(copy))?
            }
        };
        if speech.seconds < longest {
            let Self { file, seconds, .. } = speech;
            return Err(MeasureError::SpeechTooShort { file, seconds, longest });
        }
        Ok(speech)
    }

    fn at(file: PathBuf, copy: Option<NamedTempFile>) -> Result<Self, MeasureError> {
        let samples = samples(&file).map_err(MeasureError::Sound)?.len();
        let seconds = samples as f64 / f64::from(audio::SAMPLE_RATE);
        Ok(Self { file, _copy: copy, seconds })
    }

    /// The sound file.
    pub fn file(&self) -> &Path {
        &self.file
    }
}

impl fmt::Display for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self._copy {
            Some(_) => f.write_str("the speech that is built in"),
            None => write!(f, "{}", self.file.display()),
        }
    }
}

/// The first minute of a sound file: passes over different parts of it are a fair sample.
pub fn samples(file: &Path) -> Result<Vec<f32>, SourceError> {
    const MOST: usize = 60 * audio::SAMPLE_RATE as usize;
    let mut source = FileSource::open(file)?;
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk()?
        && samples.len() < MOST
    {
        samples.extend_from_slice(&chunk.samples);
    }
    Ok(samples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_is_sound_and_long_enough() {
        let speech = Speech::open(None, 10.0).unwrap();
        assert!((speech.seconds - 11.0).abs() < 0.1, "{}", speech.seconds);
        let samples = samples(speech.file()).unwrap();
        assert!(samples.iter().any(|sample| sample.abs() > 0.2), "it is silent");
        let error = Speech::open(Some(speech.file()), 12.0).err().unwrap().to_string();
        assert!(error.contains("11.0 s") && error.contains("a longer file"), "{error}");
    }
}
