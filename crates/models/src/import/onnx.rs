//! Weights in an ONNX export: an encoder and a decoder, in f32, f16, or 8 bits as the dynamic
//! quantisation of ONNX Runtime leaves them.
//!
//! Parameters keep their names, with prefixes and, in a merged decoder, a suffix. Matrices lose
//! them: the exporter transposes them to `[in, out]` and names them `onnx::MatMul_N`, so this
//! module finds them through the node that multiplies with them. An 8-bit tensor `x` is three:
//! `x_quantized`, `x_scale` and `x_zero_point`, and is `(q - zero) * scale`.

use std::collections::HashMap;
use std::path::PathBuf;

use super::ImportError;
use super::files::Weights;
use super::graph::{Graph, Initialiser};
use super::layout::{Role, Tensor};
use super::stored::{Number, Scales, Stored};

/// The two opened files and the places of their tensors.
#[derive(Debug)]
pub(super) struct Onnx {
    /// The encoder's and the decoder's.
    pub files: Vec<Weights>,
    encoder: Side,
    decoder: Side,
}

#[derive(Debug)]
struct Side {
    graph: Graph,
    /// The initialiser of each parameter: `layers.0.fc1.bias` is
    /// `model.decoder.layers.0.fc1.bias_merged_0`.
    parameters: HashMap<String, String>,
    /// The initialiser of each module's matrix.
    matrices: HashMap<String, String>,
}

impl Onnx {
    pub fn open(encoder: PathBuf, decoder: PathBuf) -> Result<Self, ImportError> {
        let mut files = vec![Weights::open(encoder)?, Weights::open(decoder)?];
        let (encoder, decoder) = (Side::read(&mut files[0])?, Side::read(&mut files[1])?);
        Ok(Self { files, encoder, decoder })
    }

    /// The place of a tensor of the model.
    pub fn locate(&mut self, tensor: &Tensor) -> Result<Stored, ImportError> {
        let (file, side, name) = match tensor.source.strip_prefix("encoder.") {
            Some(name) => (0, &self.encoder, name),
            None => (1, &self.decoder, tensor.source.trim_start_matches("decoder.")),
        };
        let weights = &mut self.files[file];
        let missing = || ImportError::MissingTensor {
            path: weights.path.clone(),
            tensor: tensor.source.clone(),
        };
        let matrix = side.matrices.get(name).filter(|_| tensor.role == Role::Matrix);
        let transposed = matrix.is_some();
        let base = matrix.or_else(|| side.parameters.get(name)).ok_or_else(missing)?;
        let initialiser = |name: &str| side.graph.initialisers.get(name);
        let (values, scales) = match initialiser(base) {
            Some(values) => (values, None),
            None => {
                let values = initialiser(&format!("{base}_quantized")).ok_or_else(missing)?;
                let scale = initialiser(&format!("{base}_scale")).ok_or_else(missing)?;
                let zero = initialiser(&format!("{base}_zero_point"));
                (values, Some((scale, zero)))
            }
        };
        check_shape(tensor, values, transposed)?;
        let number = number(tensor, values, scales.is_some())?;
        let offset = raw(weights, tensor, values, tensor.elements() * number.bytes())?;
        let scales =
            scales.map(|(scale, zero)| read_scales(weights, tensor, scale, zero)).transpose()?;
        Ok(Stored { file, offset, number, scales, transposed })
    }
}

impl Side {
    fn read(file: &mut Weights) -> Result<Self, ImportError> {
        let graph = Graph::read(file)?;
        let mut parameters = HashMap::new();
        for name in graph.initialisers.keys() {
            let base = base(name);
            let parameter = without_merged(without_prefix(base, '.'));
            parameters.insert(parameter.to_owned(), base.to_owned());
        }
        let mut matrices = HashMap::new();
        for (node, right) in &graph.matrices {
            // Activations are also multiplied with each other.
            if graph.initialisers.contains_key(right)
                && let Some((module, _)) =
                    without_prefix(node.trim_start_matches('/'), '/').rsplit_once('/')
            {
                let name = format!("{}.weight", module.replace('/', "."));
                matrices.insert(name, base(right).to_owned());
            }
        }
        Ok(Self { graph, parameters, matrices })
    }
}

fn base(name: &str) -> &str {
    let mut suffixes = ["_quantized", "_scale", "_zero_point"].into_iter();
    suffixes.find_map(|suffix| name.strip_suffix(suffix)).unwrap_or(name)
}

/// The name without `model.decoder.` or a part of it.
fn without_prefix(mut name: &str, separator: char) -> &str {
    for prefix in ["model", "encoder", "decoder"] {
        let rest = name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix(separator));
        name = rest.unwrap_or(name);
    }
    name
}

fn without_merged(name: &str) -> &str {
    match name.rsplit_once("_merged_") {
        Some((rest, number)) if number.bytes().all(|b| b.is_ascii_digit()) => rest,
        _ => name,
    }
}

fn check_shape(tensor: &Tensor, values: &Initialiser, transposed: bool) -> Result<(), ImportError> {
    let found: Vec<u64> = values.tensor.dims.iter().map(|n| n.cast_unsigned()).collect();
    let mut expected = tensor.shape.clone();
    if transposed {
        expected.reverse();
    }
    if found == expected {
        return Ok(());
    }
    Err(ImportError::Shape { tensor: tensor.source.clone(), found, expected })
}

fn number(tensor: &Tensor, values: &Initialiser, quantised: bool) -> Result<Number, ImportError> {
    let unknown =
        |found: String| Err(ImportError::Numbers { tensor: tensor.source.clone(), found });
    if values.tensor.data_location != 0 {
        return unknown("weights that lie in yet another file".to_owned());
    }
    Ok(match (values.tensor.data_type, quantised) {
        (1, false) => Number::F32,
        (10, false) => Number::F16,
        (16, false) => Number::BF16,
        (2, true) => Number::U8,
        (3, true) => Number::I8,
        (other, _) => return unknown(format!("ONNX numbers of type {other}")),
    })
}

/// The place of the numbers, if their count is right.
fn raw(
    weights: &Weights,
    tensor: &Tensor,
    values: &Initialiser,
    expected: u64,
) -> Result<u64, ImportError> {
    match values.raw {
        Some((at, len)) if len == expected => Ok(at),
        Some(_) => Err(weights.damaged(format!("{} has another length", tensor.source))),
        None => Err(ImportError::Numbers {
            tensor: tensor.source.clone(),
            found: "a list instead of raw numbers".to_owned(),
        }),
    }
}

fn read_scales(
    weights: &mut Weights,
    tensor: &Tensor,
    scale: &Initialiser,
    zero: Option<&Initialiser>,
) -> Result<Scales, ImportError> {
    let scale = small(weights, scale)?;
    let zero = zero.map(|zero| small(weights, zero)).transpose()?.unwrap_or_else(|| vec![0.0]);
    let rows = tensor.shape[0];
    let fits = |values: &[f32]| values.len() == 1 || values.len() as u64 == rows;
    if !fits(&scale) || !fits(&zero) || zero.len() > scale.len() {
        return Err(weights.damaged(format!("{} has scales for other rows", tensor.source)));
    }
    Ok(Scales { scale, zero })
}

/// The numbers of a small tensor, from any field that ONNX permits.
fn small(weights: &mut Weights, values: &Initialiser) -> Result<Vec<f32>, ImportError> {
    let tensor = &values.tensor;
    if let Some((at, len)) = values.raw {
        weights.at_most("bytes of scales", len, 1 << 16)?;
        weights.seek(at)?;
        let bytes = weights.take(len)?;
        return match tensor.data_type {
            1 => Ok(bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect()),
            2 => Ok(bytes.iter().map(|b| f32::from(*b)).collect()),
            3 => Ok(bytes.iter().map(|b| f32::from(b.cast_signed())).collect()),
            _ => Err(weights.damaged(format!("{} is of an unknown kind", tensor.name))),
        };
    }
    if tensor.data_type == 1 {
        return Ok(tensor.float_data.clone());
    }
    Ok(tensor.int32_data.iter().map(|n| *n as f32).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_the_exporters_added() {
        for (name, parameter) in [
            ("layers.0.fc1.bias", "layers.0.fc1.bias"),
            ("model.decoder.layers.0.fc1.bias_merged_0", "layers.0.fc1.bias"),
            ("model.decoder.embed_tokens.weight_merged_0_quantized", "embed_tokens.weight"),
            ("encoder.conv1.weight_scale", "conv1.weight"),
            ("embed_merged_x", "embed_merged_x"),
        ] {
            assert_eq!(without_merged(without_prefix(base(name), '.')), parameter, "{name}");
        }
    }
}
