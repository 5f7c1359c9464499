//! The made-up checkpoint as an ONNX export with 8-bit weights, written field by field.

use std::fs;
use std::path::Path;

use super::checkpoint::Toy;

fn varint(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

fn number(tag: u64, value: u64) -> Vec<u8> {
    [varint(tag << 3), varint(value)].concat()
}

fn bytes(tag: u64, value: &[u8]) -> Vec<u8> {
    [varint(tag << 3 | 2), varint(value.len() as u64), value.to_vec()].concat()
}

/// A graph's initialiser.
fn tensor(name: &str, kind: u64, shape: &[usize], raw: &[u8]) -> Vec<u8> {
    let dims: Vec<u8> = shape.iter().flat_map(|n| number(1, *n as u64)).collect();
    let tensor = [dims, number(2, kind), bytes(8, name.as_bytes()), bytes(9, raw)].concat();
    bytes(5, &tensor)
}

/// An 8-bit tensor: unsigned around 128, or signed around 0. Half of the scales are raw and half
/// are lists, because both occur.
fn quantised(name: &str, shape: &[usize], numbers: &[f32], signed: bool) -> Vec<u8> {
    let q = |n: &f32| if signed { (n * 64.0) as i8 as u8 } else { (n * 64.0 + 128.0) as u8 };
    let kind = if signed { 3 } else { 2 };
    let raw: Vec<u8> = numbers.iter().map(q).collect();
    let scale = (1.0_f32 / 64.0).to_le_bytes();
    let scale_name = format!("{name}_scale");
    let scale = if signed {
        tensor(&scale_name, 1, &[], &scale)
    } else {
        bytes(5, &[number(2, 1), bytes(4, &scale), bytes(8, scale_name.as_bytes())].concat())
    };
    let zero_name = format!("{name}_zero_point");
    let zero = if signed { 0 } else { 128 };
    let zero = [number(2, kind), bytes(5, &varint(zero)), bytes(8, zero_name.as_bytes())].concat();
    [tensor(&format!("{name}_quantized"), kind, shape, &raw), scale, bytes(5, &zero)].concat()
}

fn node(operator: &str, name: &str, inputs: &[&str]) -> Vec<u8> {
    let inputs: Vec<u8> = inputs.iter().flat_map(|input| bytes(1, input.as_bytes())).collect();
    bytes(1, &[inputs, bytes(3, name.as_bytes()), bytes(4, operator.as_bytes())].concat())
}

fn transposed(shape: &[usize], numbers: &[f32]) -> Vec<f32> {
    let (rows, columns) = (shape[0], shape[1]);
    (0..rows * columns).map(|i| numbers[(i % rows) * columns + i / rows]).collect()
}

impl Toy {
    pub fn write_onnx(&self, folder: &Path) {
        fs::create_dir_all(folder.join("onnx")).unwrap();
        self.write_beside(folder);
        let file = |name: &str| folder.join("onnx").join(name);
        fs::write(file("encoder_model_quantized.onnx"), self.encoder()).unwrap();
        fs::write(file("decoder_model_merged_quantized.onnx"), self.decoder()).unwrap();
    }

    /// Names without a prefix, nodes in the graph.
    fn encoder(&self) -> Vec<u8> {
        let (initialisers, nodes) = self.side("encoder", "", "", "");
        bytes(7, &[nodes, initialisers].concat())
    }

    /// Names with prefix and suffix, nodes in the two branches of a condition.
    fn decoder(&self) -> Vec<u8> {
        let (initialisers, nodes) =
            self.side("decoder", "model.decoder.", "/model/decoder", "_merged_0");
        let branch = |name: &str| bytes(5, &[bytes(1, name.as_bytes()), bytes(6, &nodes)].concat());
        let condition = [branch("else_branch"), branch("then_branch")].concat();
        let condition = [bytes(1, b"use_cache"), bytes(4, b"If"), condition].concat();
        [
            number(1, 8),
            bytes(2, b"a test"),
            bytes(7, &[bytes(1, &condition), initialisers].concat()),
        ]
        .concat()
    }

    fn side(&self, side: &str, prefix: &str, path: &str, suffix: &str) -> (Vec<u8>, Vec<u8>) {
        let (mut initialisers, mut nodes) = (Vec::new(), Vec::new());
        for (i, (name, (shape, numbers))) in self.0.iter().enumerate() {
            let Some(name) = name.strip_prefix(&format!("{side}.")) else { continue };
            let matrix = name.starts_with("layers.") && shape.len() == 2;
            if matrix {
                let anonymous = format!("onnx::MatMul_{i}{suffix}");
                let numbers = transposed(shape, numbers);
                let shape = [shape[1], shape[0]];
                initialisers.extend(quantised(&anonymous, &shape, &numbers, side == "decoder"));
                let module = name.strip_suffix(".weight").unwrap();
                // As exporters name it: /layers.0/self_attn/q_proj/MatMul_quant
                let mut parts = module.split('.');
                let layer = format!("{}.{}", parts.next().unwrap(), parts.next().unwrap());
                let rest: Vec<&str> = parts.collect();
                let module = format!("{path}/{layer}/{}/MatMul_quant", rest.join("/"));
                let weights = format!("{anonymous}_quantized");
                nodes.extend(node("MatMulInteger", &module, &["activation", &weights, "zero"]));
                nodes.extend(node("MatMul", &format!("{module}_2"), &["query", "key"]));
            } else if name.starts_with("conv") && shape.len() == 3 || name.contains("embed_tokens")
            {
                let name = format!("{prefix}{name}{suffix}");
                initialisers.extend(quantised(&name, shape, numbers, false));
            } else {
                let raw: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
                initialisers.extend(tensor(&format!("{prefix}{name}{suffix}"), 1, shape, &raw));
            }
        }
        (initialisers, nodes)
    }
}
