//! The head of a ggml Whisper file: enough to refuse what is not one before whisper.cpp allocates
//! by its numbers, and to know which model it is.

use std::{fs::File, io::Read, path::Path};

use whisper_rs::DtwModelPreset;

const MAGIC: i32 = 0x6767_6d6c;
/// Vocabulary of the English-only models; multilingual ones have at least one token more.
const ENGLISH_VOCABULARY: i32 = 51_864;

/// The dimensions that stand at the start of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    vocabulary: i32,
    audio_layers: i32,
    text_layers: i32,
}

impl Head {
    /// Reads and checks the head; `None` if the file is not a ggml Whisper model.
    pub(crate) fn read(path: &Path) -> std::io::Result<Option<Self>> {
        let mut bytes = [0u8; 48];
        match File::open(path)?.read_exact(&mut bytes) {
            Ok(()) => Ok(Self::parse(&bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn parse(bytes: &[u8; 48]) -> Option<Self> {
        let mut fields = [0i32; 12];
        for (field, four) in fields.iter_mut().zip(bytes.as_chunks::<4>().0) {
            *field = i32::from_le_bytes(*four);
        }
        let [magic, vocabulary, audio_context, audio_state, _, audio_layers, rest @ ..] = fields;
        let [text_context, text_state, _, text_layers, mels, _] = rest;
        let plausible = magic == MAGIC
            && (ENGLISH_VOCABULARY..60_000).contains(&vocabulary)
            && audio_context == 1500
            && (1..=4096).contains(&audio_state)
            && (1..=64).contains(&audio_layers)
            && (1..=4096).contains(&text_context)
            && (1..=4096).contains(&text_state)
            && (1..=64).contains(&text_layers)
            && [80, 128].contains(&mels);
        plausible.then_some(Self { vocabulary, audio_layers, text_layers })
    }

    /// Whether the model hears English only.
    pub(crate) fn english_only(&self) -> bool {
        self.vocabulary == ENGLISH_VOCABULARY
    }

    /// How long after a word's start its alignment lies, seconds: the median over two development
    /// streams with forced-alignment references, measured with tiny.en, base.en and small
    /// (docs/adr/006-word-times.md). Larger models are taken to be like small.
    pub(crate) fn alignment_lag(&self) -> f64 {
        match self.audio_layers {
            ..=4 => 0.35,
            5..=6 => 0.16,
            _ => 0.20,
        }
    }

    /// The attention heads that follow time, for the published models. A distilled or otherwise
    /// reshaped model has none listed.
    pub(crate) fn alignment_heads(&self) -> Option<DtwModelPreset> {
        use DtwModelPreset as Preset;
        Some(match (self.audio_layers, self.text_layers, self.english_only()) {
            (4, 4, true) => Preset::TinyEn,
            (4, 4, false) => Preset::Tiny,
            (6, 6, true) => Preset::BaseEn,
            (6, 6, false) => Preset::Base,
            (12, 12, true) => Preset::SmallEn,
            (12, 12, false) => Preset::Small,
            (24, 24, true) => Preset::MediumEn,
            (24, 24, false) => Preset::Medium,
            (32, 32, false) => Preset::LargeV3,
            (32, 4, false) => Preset::LargeV3Turbo,
            _ => return None,
        })
    }
}
