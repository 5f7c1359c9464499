//! Compares a FLAC with its recording. symphonia decodes it, which also reads it later and shares
//! no code with the encoder.

use std::{fs::File, ops::ControlFlow, path::Path};

use symphonia::{
    core::{
        codecs::{
            CodecParameters,
            audio::{AudioDecoder, AudioDecoderOptions},
        },
        errors::Error,
        formats::{FormatOptions, FormatReader},
        io::{MediaSourceStream, MediaSourceStreamOptions},
    },
    default::{codecs::FlacDecoder, formats::FlacReader},
};

use super::{CompressError, sound::Sound};
use crate::SAMPLE_RATE;

/// Compares every sample, and FLAC's own checksum of them.
pub(super) fn compare(
    sound: &mut Sound<'_>,
    flac: &Path,
    progress: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> Result<(), CompressError> {
    let other = |what: String| CompressError::NotTheSame { path: flac.to_owned(), what };
    let failed = |error| match error {
        Error::IoError(io) if io.kind() != std::io::ErrorKind::UnexpectedEof => {
            CompressError::reading(flac, io)
        }
        error => other(error.to_string()),
    };
    let file = File::open(flac).map_err(|io| CompressError::reading(flac, io))?;
    let stream = MediaSourceStream::new(Box::new(file), MediaSourceStreamOptions::default());
    let mut reader = FlacReader::try_new(stream, FormatOptions::default()).map_err(failed)?;
    let track = reader.tracks().first().and_then(|track| track.codec_params.clone());
    let Some(CodecParameters::Audio(parameters)) = track else {
        return Err(other("there is no sound in it".to_owned()));
    };
    let channels = usize::from(sound.channels());
    let told = (
        parameters.sample_rate,
        parameters.bits_per_sample,
        parameters.channels.as_ref().map(|channels| channels.count()),
    );
    if told != (Some(SAMPLE_RATE), Some(16), Some(channels)) {
        return Err(other("its samples are others by their kind".to_owned()));
    }
    let options = AudioDecoderOptions::default().verify(true);
    let mut decoder = FlacDecoder::try_new(&parameters, &options).map_err(failed)?;
    let mut samples: Vec<i16> = Vec::new();
    sound.rewind()?;
    while let Some(packet) = reader.next_packet().map_err(failed)? {
        decoder.decode(&packet).map_err(failed)?.copy_to_vec_interleaved(&mut samples);
        let at = sound.done();
        if !sound.next(samples.len() / channels)?.eq(samples.iter().copied()) {
            return Err(other(format!("after {:.1} % of it", at * 100.0)));
        }
        if progress(sound.done()).is_break() {
            return Err(CompressError::Cancelled);
        }
    }
    if sound.next(1)?.next().is_some() {
        return Err(other("its end is missing".to_owned()));
    }
    match decoder.finalize().verify_ok {
        Some(true) => Ok(()),
        _ => Err(other("its own checksum is another one".to_owned())),
    }
}
