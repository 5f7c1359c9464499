//! The track of a file to decode, and its decoder.

use std::{path::Path, sync::LazyLock};

use symphonia::{
    core::{
        codecs::{
            CodecParameters,
            audio::{AudioDecoder, AudioDecoderOptions},
            registry::CodecRegistry,
        },
        errors::Error,
        formats::{FormatReader, Track, TrackType},
    },
    default::register_enabled_codecs,
};
use symphonia_adapter_libopus::OpusDecoder;

use crate::SourceError;

static CODECS: LazyLock<CodecRegistry> = LazyLock::new(|| {
    let mut codecs = CodecRegistry::new();
    register_enabled_codecs(&mut codecs);
    codecs.register_audio_decoder::<OpusDecoder>();
    codecs
});

/// The track to decode, with its decoder: the default one, or the first with a known codec.
pub(super) fn choose_track(
    path: &Path,
    format: &dyn FormatReader,
) -> Result<(Track, Box<dyn AudioDecoder>), SourceError> {
    let default = format.default_track(TrackType::Audio);
    let any = format.tracks().iter().filter(|t| t.track_type() == Some(TrackType::Audio));
    let mut reason = None;
    for track in default.into_iter().chain(any) {
        let Some(CodecParameters::Audio(parameters)) = &track.codec_params else { continue };
        match CODECS.make_audio_decoder(parameters, &AudioDecoderOptions::default()) {
            Ok(decoder) => return Ok((track.clone(), decoder)),
            Err(error) => {
                reason.get_or_insert(error);
            }
        }
    }
    let path = path.into();
    match reason {
        Some(error) => Err(SourceError::Unsupported { path, what: words(&error) }),
        None => Err(SourceError::Unsupported { path, what: "it has no audio track".into() }),
    }
}

/// A symphonia error as the end of a sentence.
pub(super) fn words(error: &Error) -> String {
    match error {
        Error::DecodeError(what) | Error::Unsupported(what) | Error::LimitError(what) => {
            (*what).to_owned()
        }
        other => other.to_string(),
    }
}
