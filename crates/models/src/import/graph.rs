//! Reads the part of an ONNX file that locates its weights: the initialisers, and which of them
//! each module of the network multiplies with.
//!
//! The fields have their numbers from onnx.proto3: a model's graph is 7; a graph's nodes are 1 and
//! its initialisers 5; a node's inputs are 1, its name 3, its operator 4, its attributes 5; an
//! attribute's graph is 6.

use std::collections::HashMap;

use prost::Message;

use super::ImportError;
use super::files::Weights;
use super::protobuf::{Field, Value, field};

/// A decoder of 32 layers has about 1,500 initialisers, and nodes in two graphs within a graph.
const INITIALISERS: u64 = 20_000;
const MATRICES: u64 = 20_000;
const DEPTH: u32 = 4;
/// The data of a tensor besides its raw bytes: shape, name, and at most a scale for each row.
const TENSOR_LIMIT: u64 = 64 << 10;
const NAME_LIMIT: u64 = 1 << 10;

/// A tensor of the file.
#[derive(Debug)]
pub(super) struct Initialiser {
    pub tensor: TensorProto,
    /// The place of its numbers, if they are contiguous.
    pub raw: Option<(u64, u64)>,
}

/// ONNX's `TensorProto`, without its raw bytes.
#[derive(Clone, PartialEq, Message)]
pub(super) struct TensorProto {
    #[prost(int64, repeated, tag = "1")]
    pub dims: Vec<i64>,
    #[prost(int32, tag = "2")]
    pub data_type: i32,
    #[prost(float, repeated, tag = "4")]
    pub float_data: Vec<f32>,
    #[prost(int32, repeated, tag = "5")]
    pub int32_data: Vec<i32>,
    #[prost(string, tag = "8")]
    pub name: String,
    #[prost(int32, tag = "14")]
    pub data_location: i32,
}

/// The graph of one file.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// By name.
    pub initialisers: HashMap<String, Initialiser>,
    /// The right operand of each module's multiplication, by the node's path:
    /// `/model/decoder/layers.0/fc1/MatMul` multiplies with `onnx::MatMul_1745`. The exporter
    /// renames a matrix that it transposes, but nodes keep the names of their modules.
    pub matrices: HashMap<String, String>,
}

impl Graph {
    pub fn read(file: &mut Weights) -> Result<Self, ImportError> {
        let mut graph = Self::default();
        let mut at = 0;
        while at < file.len {
            let model = field(file, at, file.len)?;
            at = model.end;
            if let (7, Value::Bytes { at, .. }) = (model.tag, model.value) {
                graph.graph(file, at, model.end, DEPTH)?;
            }
        }
        if graph.initialisers.is_empty() {
            return Err(file.damaged("it has no weights"));
        }
        Ok(graph)
    }

    fn graph(
        &mut self,
        file: &mut Weights,
        mut at: u64,
        end: u64,
        depth: u32,
    ) -> Result<(), ImportError> {
        file.at_most("graphs within graphs", u64::from(depth == 0), 0)?;
        while at < end {
            let part = field(file, at, end)?;
            at = part.end;
            match (part.tag, part.value) {
                (1, Value::Bytes { at, .. }) => self.node(file, at, part.end, depth)?,
                (5, Value::Bytes { at, .. }) => self.initialiser(file, at, part.end)?,
                _ => (),
            }
        }
        Ok(())
    }

    fn node(
        &mut self,
        file: &mut Weights,
        mut at: u64,
        end: u64,
        depth: u32,
    ) -> Result<(), ImportError> {
        let (mut inputs, mut name, mut operator) = (Vec::new(), None, None);
        while at < end {
            let part = field(file, at, end)?;
            at = part.end;
            match part.tag {
                // In a multiplication the weights are the second operand.
                1 if inputs.len() < 2 => inputs.push(part),
                3 => name = Some(part),
                4 => operator = Some(part),
                5 => self.attribute(file, part, depth)?,
                _ => (),
            }
        }
        let (Some(name), Some(operator), [_, right]) = (name, operator, inputs.as_slice()) else {
            return Ok(());
        };
        if !matches!(text(file, operator)?.as_str(), "MatMul" | "MatMulInteger") {
            return Ok(());
        }
        let (name, right) = (text(file, name)?, text(file, *right)?);
        // A merged decoder has each module twice, for the first token and for the others.
        self.matrices.entry(name).or_insert(right);
        file.at_most("multiplications", self.matrices.len() as u64, MATRICES)
    }

    fn attribute(
        &mut self,
        file: &mut Weights,
        attribute: Field,
        depth: u32,
    ) -> Result<(), ImportError> {
        let Value::Bytes { mut at, .. } = attribute.value else { return Ok(()) };
        while at < attribute.end {
            let part = field(file, at, attribute.end)?;
            at = part.end;
            if let (6, Value::Bytes { at, .. }) = (part.tag, part.value) {
                self.graph(file, at, part.end, depth - 1)?;
            }
        }
        Ok(())
    }

    fn initialiser(
        &mut self,
        file: &mut Weights,
        mut at: u64,
        end: u64,
    ) -> Result<(), ImportError> {
        let (mut rest, mut raw) = (Vec::new(), None);
        while at < end {
            let part = field(file, at, end)?;
            at = part.end;
            match (part.tag, part.value) {
                (9, Value::Bytes { at, len }) => raw = Some((at, len)),
                // Weights as a list of numbers are unsupported; a later look-up reports them as
                // missing.
                (4 | 5 | 7, _) if part.end - part.begin > TENSOR_LIMIT => (),
                (1 | 2 | 4 | 5 | 8 | 14, _) => {
                    let len = part.end - part.begin;
                    file.at_most(
                        "bytes beside its weights",
                        rest.len() as u64 + len,
                        2 * TENSOR_LIMIT,
                    )?;
                    file.seek(part.begin)?;
                    rest.extend(file.take(len)?);
                }
                _ => (),
            }
        }
        let tensor =
            TensorProto::decode(rest.as_slice()).map_err(ImportError::damaged(&file.path))?;
        self.initialisers.insert(tensor.name.clone(), Initialiser { tensor, raw });
        file.at_most("tensors", self.initialisers.len() as u64, INITIALISERS)
    }
}

fn text(file: &mut Weights, field: Field) -> Result<String, ImportError> {
    let Value::Bytes { at, len } = field.value else {
        return Err(file.damaged("it is not an ONNX file"));
    };
    file.at_most("letters in a name", len, NAME_LIMIT)?;
    file.seek(at)?;
    String::from_utf8(file.take(len)?).map_err(ImportError::damaged(&file.path))
}
