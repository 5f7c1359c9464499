//! The dimensions of a model, from `config.json`.

use std::path::Path;

use serde::Deserialize;

use super::ImportError;
use super::files::read_json;

/// The fields of `config.json` that a conversion needs.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Config {
    model_type: String,
    pub vocab_size: u64,
    pub d_model: u64,
    pub encoder_layers: u64,
    pub encoder_attention_heads: u64,
    encoder_ffn_dim: u64,
    pub decoder_layers: u64,
    pub decoder_attention_heads: u64,
    decoder_ffn_dim: u64,
    pub num_mel_bins: u64,
    pub max_source_positions: u64,
    pub max_target_positions: u64,
}

/// Vocabulary size of the English-only models; whisper.cpp treats a larger one as multilingual.
const ENGLISH_VOCABULARY: u64 = 51_864;

impl Config {
    /// Reads it, and refuses a model that whisper.cpp cannot run: whisper.cpp computes the ids of
    /// its special tokens from the size of the vocabulary, and assumes the ratios below.
    pub fn read(path: &Path) -> Result<Self, ImportError> {
        let config: Self = read_json(path, 1 << 20)?;
        config.check()?;
        Ok(config)
    }

    /// Derives the dimensions from the tensors of a checkpoint without `config.json`.
    pub fn of_shapes(
        vocab_size: u64,
        d_model: u64,
        [encoder_layers, decoder_layers]: [u64; 2],
        num_mel_bins: u64,
        [max_source_positions, max_target_positions]: [u64; 2],
    ) -> Result<Self, ImportError> {
        let inner = d_model.saturating_mul(4);
        // Every Whisper model has heads of 64.
        let heads = d_model / 64;
        let config = Self {
            model_type: "whisper".to_owned(),
            vocab_size,
            d_model,
            encoder_layers,
            encoder_attention_heads: heads,
            encoder_ffn_dim: inner,
            decoder_layers,
            decoder_attention_heads: heads,
            decoder_ffn_dim: inner,
            num_mel_bins,
            max_source_positions,
            max_target_positions,
        };
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ImportError> {
        let unsuited = |field, found: &dyn ToString, expected: &dyn ToString| {
            Err(ImportError::Unsuited {
                field,
                found: found.to_string(),
                expected: expected.to_string(),
            })
        };
        if self.model_type != "whisper" {
            return unsuited("model_type", &self.model_type, &"whisper");
        }
        let inner = self.inner();
        for (field, found, least, most) in [
            ("vocab_size", self.vocab_size, ENGLISH_VOCABULARY, 60_000),
            ("d_model", self.d_model, 1, 2048),
            ("encoder_layers", self.encoder_layers, 1, 64),
            ("decoder_layers", self.decoder_layers, 1, 64),
            ("max_source_positions", self.max_source_positions, 1500, 1500),
            ("max_target_positions", self.max_target_positions, 1, 4096),
            ("encoder_attention_heads", self.encoder_attention_heads, 1, self.d_model),
            ("decoder_attention_heads", self.decoder_attention_heads, 1, self.d_model),
            ("encoder_ffn_dim", self.encoder_ffn_dim, inner, inner),
            ("decoder_ffn_dim", self.decoder_ffn_dim, inner, inner),
        ] {
            if !(least..=most).contains(&found) {
                let expected =
                    if least == most { least.to_string() } else { format!("{least} to {most}") };
                return unsuited(field, &found, &expected);
            }
        }
        if ![80, 128].contains(&self.num_mel_bins) {
            return unsuited("num_mel_bins", &self.num_mel_bins, &"80 or 128");
        }
        let heads = [self.encoder_attention_heads, self.decoder_attention_heads];
        if heads.iter().any(|heads| !self.d_model.is_multiple_of(*heads)) {
            return unsuited("d_model", &self.d_model, &"a multiple of the attention heads");
        }
        Ok(())
    }

    /// Whether it is English-only.
    pub fn english_only(&self) -> bool {
        self.vocab_size == ENGLISH_VOCABULARY
    }

    /// The inner width of the layers.
    pub fn inner(&self) -> u64 {
        self.d_model.saturating_mul(4)
    }
}
