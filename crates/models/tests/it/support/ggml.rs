//! Reads a ggml Whisper file, to check the output of imports. It was written from the format's
//! description alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use half::f16;

pub struct Ggml {
    /// Without the magic.
    pub head: [i32; 11],
    pub filters: Vec<f32>,
    pub tokens: Vec<Vec<u8>>,
    pub tensors: BTreeMap<String, Tensor>,
}

pub struct Tensor {
    pub kind: i32,
    /// The slowest dimension first.
    pub shape: Vec<usize>,
    pub bytes: Vec<u8>,
}

impl Tensor {
    pub fn numbers(&self) -> Vec<f32> {
        match self.kind {
            0 => self.bytes.chunks(4).map(|b| f32::from_le_bytes(b.try_into().unwrap())).collect(),
            1 => self.bytes.chunks(2).map(half_of).collect(),
            8 => {
                let block = |b: &[u8]| -> Vec<f32> {
                    b[2..].iter().map(|q| half_of(b) * f32::from(*q as i8)).collect()
                };
                self.bytes.chunks(34).flat_map(block).collect()
            }
            kind => panic!("no numbers of kind {kind}"),
        }
    }
}

fn half_of(bytes: &[u8]) -> f32 {
    f16::from_le_bytes([bytes[0], bytes[1]]).to_f32()
}

/// The checkpoint's name for a tensor of the file.
pub fn source_of(name: &str) -> String {
    [
        (".blocks.", ".layers."),
        (".cross_attn_ln", ".encoder_attn_layer_norm"),
        (".attn_ln", ".self_attn_layer_norm"),
        (".mlp_ln", ".final_layer_norm"),
        (".mlp.0", ".fc1"),
        (".mlp.2", ".fc2"),
        (".cross_attn.", ".encoder_attn."),
        (".attn.", ".self_attn."),
        (".query", ".q_proj"),
        (".key", ".k_proj"),
        (".value", ".v_proj"),
        (".out.", ".out_proj."),
        ("ln_post", "layer_norm"),
        ("decoder.ln.", "decoder.layer_norm."),
        ("positional_embedding", "embed_positions.weight"),
        ("token_embedding", "embed_tokens"),
    ]
    .iter()
    .fold(name.to_owned(), |name, (ours, theirs)| name.replace(ours, theirs))
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, n: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(n);
        self.0 = rest;
        taken
    }

    fn i32(&mut self) -> i32 {
        i32::from_le_bytes(self.take(4).try_into().unwrap())
    }

    fn size(&mut self) -> usize {
        self.i32().try_into().unwrap()
    }
}

pub fn read(path: &Path) -> Ggml {
    let file = fs::read(path).unwrap();
    let mut bytes = Bytes(&file);
    assert_eq!(bytes.i32(), 0x6767_6d6c);
    let head = std::array::from_fn(|_| bytes.i32());
    let (mels, frequencies) = (bytes.size(), bytes.size());
    let filters = bytes.take(4 * mels * frequencies).chunks(4);
    let filters = filters.map(|b| f32::from_le_bytes(b.try_into().unwrap())).collect();
    let tokens = (0..bytes.size())
        .map(|_| {
            let length = bytes.size();
            bytes.take(length).to_vec()
        })
        .collect();
    let mut tensors = BTreeMap::new();
    while !bytes.0.is_empty() {
        let (dimensions, name_length, kind) = (bytes.size(), bytes.size(), bytes.i32());
        let mut shape: Vec<usize> = (0..dimensions).map(|_| bytes.size()).collect();
        shape.reverse();
        let name = String::from_utf8(bytes.take(name_length).to_vec()).unwrap();
        let elements: usize = shape.iter().product();
        let length = match kind {
            0 => elements * 4,
            1 => elements * 2,
            7 => elements / 32 * 24,
            8 => elements / 32 * 34,
            kind => panic!("{name} has the kind {kind}"),
        };
        let tensor = Tensor { kind, shape, bytes: bytes.take(length).to_vec() };
        assert!(tensors.insert(name, tensor).is_none());
    }
    Ggml { head, filters, tokens, tensors }
}
