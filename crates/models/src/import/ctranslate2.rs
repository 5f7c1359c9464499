//! Weights in `model.bin` of CTranslate2, which faster-whisper uses; f32 and f16, not 8 bits.
//!
//! u32 version (5 or 6); the name of the network; u32 revision; u32 number of variables, and each
//! one's name, u8 number of dimensions, u32 dimensions, u8 kind, u32 bytes, numbers; then names
//! that stand for others. Text is u16 length, with the zero at its end, and the bytes.
//! Matrices that multiply the same input are stacked: query, key and value.

use std::collections::HashMap;
use std::path::Path;

use super::ImportError;
use super::config::Config;
use super::files::Weights;
use super::layout::Tensor;
use super::stored::{Number, Stored};

/// The largest published checkpoint has some 1,100 variables.
const VARIABLES: u64 = 20_000;

/// The opened file and the places of its variables.
#[derive(Debug)]
pub(super) struct CTranslate2 {
    pub file: Weights,
    variables: HashMap<String, Variable>,
}

#[derive(Debug)]
struct Variable {
    shape: Vec<u64>,
    kind: u8,
    at: u64,
    bytes: u64,
}

impl CTranslate2 {
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let mut file = Weights::open(path.to_owned())?;
        let version = u32_of(&mut file)?;
        if !(5..=6).contains(&version) || text(&mut file)? != "WhisperSpec" {
            return Err(file.damaged("it is not a CTranslate2 Whisper model of version 5 or 6"));
        }
        let _revision = u32_of(&mut file)?;
        let count = u32_of(&mut file)?;
        file.at_most("variables", count, VARIABLES)?;
        let mut variables = HashMap::new();
        for _ in 0..count {
            let name = text(&mut file)?;
            let dimensions = u8_of(&mut file)?;
            let shape = (0..dimensions).map(|_| u32_of(&mut file)).collect::<Result<_, _>>()?;
            let (kind, bytes, at) = (u8_of(&mut file)?, u32_of(&mut file)?, file.position());
            if bytes > file.len - at {
                return Err(file.damaged("it ends early"));
            }
            file.seek(at + bytes)?;
            variables.insert(name, Variable { shape, kind, at, bytes });
        }
        Ok(Self { file, variables })
    }

    /// The dimensions, from the variables, because this form's `config.json` lacks them.
    pub fn config(&self) -> Result<Config, ImportError> {
        let of = |name: &str, dimension: usize| {
            let variable = self.variables.get(name);
            variable.and_then(|v| v.shape.get(dimension)).copied().ok_or_else(|| self.missing(name))
        };
        let layers = |side: &str| {
            let layer = |i: &u64| format!("{side}/layer_{i}/ffn/linear_0/weight");
            (0_u64..).take_while(|i| self.variables.contains_key(&layer(i))).count() as u64
        };
        Config::of_shapes(
            of("decoder/embeddings/weight", 0)?,
            of("decoder/embeddings/weight", 1)?,
            [layers("encoder"), layers("decoder")],
            of("encoder/conv1/weight", 1)?,
            [
                of("encoder/position_encodings/encodings", 0)?,
                of("decoder/position_encodings/encodings", 0)?,
            ],
        )
    }

    /// The place of a tensor of the model.
    pub fn locate(&self, tensor: &Tensor) -> Result<Stored, ImportError> {
        let (name, part, parts) =
            place(&tensor.source).ok_or_else(|| self.missing(&tensor.source))?;
        let variable = self.variables.get(&name).ok_or_else(|| self.missing(&name))?;
        let mut expected = tensor.shape.clone();
        if let Some(rows) = expected.first_mut() {
            *rows *= parts;
        }
        if variable.shape != expected {
            let found = variable.shape.clone();
            return Err(ImportError::Shape { tensor: name, found, expected });
        }
        let number = match variable.kind {
            0 => Number::F32,
            4 => Number::F16,
            5 => Number::BF16,
            kind => {
                let found = format!("CTranslate2 numbers of type {kind}");
                return Err(ImportError::Numbers { tensor: name, found });
            }
        };
        let bytes = tensor.elements() * number.bytes();
        if variable.bytes != parts * bytes {
            return Err(self.file.damaged(format!("{name} has another length")));
        }
        let offset = variable.at + part * bytes;
        Ok(Stored { file: 0, offset, number, scales: None, transposed: false })
    }

    fn missing(&self, name: &str) -> ImportError {
        ImportError::MissingTensor { path: self.file.path.clone(), tensor: name.to_owned() }
    }
}

/// The variable that contains a tensor, the tensor's part in it, and the number of parts.
fn place(source: &str) -> Option<(String, u64, u64)> {
    let (module, parameter) = source.rsplit_once('.')?;
    let (side, module) = module.split_once('.')?;
    let (layer, module) = match module.strip_prefix("layers.") {
        Some(rest) => {
            let (number, module) = rest.split_once('.')?;
            (format!("{side}/layer_{number}"), module)
        }
        None => (side.to_owned(), module),
    };
    let (name, part, parts) = match module {
        "embed_positions" => return Some((format!("{layer}/position_encodings/encodings"), 0, 1)),
        "embed_tokens" => ("embeddings", 0, 1),
        "conv1" | "conv2" | "layer_norm" => (module, 0, 1),
        "self_attn_layer_norm" => ("self_attention/layer_norm", 0, 1),
        "self_attn.q_proj" => ("self_attention/linear_0", 0, 3),
        "self_attn.k_proj" => ("self_attention/linear_0", 1, 3),
        "self_attn.v_proj" => ("self_attention/linear_0", 2, 3),
        "self_attn.out_proj" => ("self_attention/linear_1", 0, 1),
        "encoder_attn_layer_norm" => ("attention/layer_norm", 0, 1),
        "encoder_attn.q_proj" => ("attention/linear_0", 0, 1),
        "encoder_attn.k_proj" => ("attention/linear_1", 0, 2),
        "encoder_attn.v_proj" => ("attention/linear_1", 1, 2),
        "encoder_attn.out_proj" => ("attention/linear_2", 0, 1),
        "final_layer_norm" => ("ffn/layer_norm", 0, 1),
        "fc1" => ("ffn/linear_0", 0, 1),
        "fc2" => ("ffn/linear_1", 0, 1),
        _ => return None,
    };
    let parameter = match parameter {
        "weight" if name.ends_with("layer_norm") => "gamma",
        "bias" if name.ends_with("layer_norm") => "beta",
        other => other,
    };
    Some((format!("{layer}/{name}/{parameter}"), part, parts))
}

fn u8_of(file: &mut Weights) -> Result<u8, ImportError> {
    let mut bytes = [0];
    file.fill(&mut bytes)?;
    Ok(bytes[0])
}

fn u32_of(file: &mut Weights) -> Result<u64, ImportError> {
    let mut bytes = [0; 4];
    file.fill(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes).into())
}

fn text(file: &mut Weights) -> Result<String, ImportError> {
    let mut length = [0; 2];
    file.fill(&mut length)?;
    let bytes = file.take(u16::from_le_bytes(length).into())?;
    let bytes = bytes.strip_suffix(&[0]).unwrap_or(&bytes).to_vec();
    String::from_utf8(bytes).map_err(ImportError::damaged(&file.path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacked_matrices_are_taken_apart() {
        for (source, name, part, parts) in [
            (
                "decoder.layers.3.self_attn.v_proj.bias",
                "decoder/layer_3/self_attention/linear_0/bias",
                2,
                3,
            ),
            (
                "decoder.layers.10.encoder_attn.v_proj.weight",
                "decoder/layer_10/attention/linear_1/weight",
                1,
                2,
            ),
            ("encoder.layer_norm.weight", "encoder/layer_norm/gamma", 0, 1),
            ("encoder.embed_positions.weight", "encoder/position_encodings/encodings", 0, 1),
        ] {
            assert_eq!(place(source), Some((name.to_owned(), part, parts)));
        }
        assert_eq!(place("nonsense"), None);
    }
}
