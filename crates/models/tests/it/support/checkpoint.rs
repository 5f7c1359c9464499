//! A Whisper checkpoint of noise: real names and shapes, two layers and few numbers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use half::{bf16, f16};
use serde_json::{Value, json};

const STATE: usize = 64;
pub const VOCABULARY: usize = 51_864;

/// Names, shapes and numbers, as in an f32 checkpoint.
pub struct Toy(pub BTreeMap<String, (Vec<usize>, Vec<f32>)>);

impl Toy {
    pub fn new() -> Self {
        Self::wide(STATE)
    }

    pub fn wide(state: usize) -> Self {
        let mut toy = Self(BTreeMap::new());
        for (side, positions) in [("encoder", 1500), ("decoder", 448)] {
            toy.add(format!("{side}.embed_positions.weight"), &[positions, state]);
            for layer in 0..2 {
                let layer = format!("{side}.layers.{layer}");
                toy.attention(&format!("{layer}.self_attn"), state);
                if side == "decoder" {
                    toy.attention(&format!("{layer}.encoder_attn"), state);
                }
                toy.linear(&format!("{layer}.fc1"), 4 * state, state);
                toy.linear(&format!("{layer}.fc2"), state, 4 * state);
                toy.norm(&format!("{layer}.final_layer_norm"), state);
            }
            toy.norm(&format!("{side}.layer_norm"), state);
        }
        toy.add("decoder.embed_tokens.weight".to_owned(), &[VOCABULARY, state]);
        for (conv, channels) in [("conv1", 80), ("conv2", state)] {
            toy.add(format!("encoder.{conv}.weight"), &[state, channels, 3]);
            toy.add(format!("encoder.{conv}.bias"), &[state]);
        }
        toy
    }

    fn add(&mut self, name: String, shape: &[usize]) {
        let seed = name.bytes().fold(7, |seed: u64, b| seed.wrapping_mul(31) + u64::from(b));
        let mut random = fastrand::Rng::with_seed(seed);
        // Multiples of a step that both f16 and 8 bits hold exactly, so all formats have the same
        // numbers.
        let numbers = 0..shape.iter().product::<usize>();
        let numbers = numbers.map(|_| (f32::from(random.u8(..)) - 128.0) / 64.0).collect();
        self.0.insert(name, (shape.to_vec(), numbers));
    }

    fn attention(&mut self, name: &str, state: usize) {
        self.norm(&format!("{name}_layer_norm"), state);
        self.add(format!("{name}.k_proj.weight"), &[state, state]);
        for part in ["q_proj", "v_proj", "out_proj"] {
            self.linear(&format!("{name}.{part}"), state, state);
        }
    }

    fn linear(&mut self, name: &str, out: usize, input: usize) {
        self.add(format!("{name}.weight"), &[out, input]);
        self.add(format!("{name}.bias"), &[out]);
    }

    fn norm(&mut self, name: &str, width: usize) {
        self.add(format!("{name}.weight"), &[width]);
        self.add(format!("{name}.bias"), &[width]);
    }

    /// Writes `model.safetensors` of that kind, with `config.json` and `vocab.json`.
    pub fn write(&self, folder: &Path, kind: &str) {
        fs::create_dir_all(folder).unwrap();
        self.write_beside(folder);
        let all: Vec<&str> = self.0.keys().map(String::as_str).collect();
        fs::write(folder.join("model.safetensors"), self.safetensors(&all, kind)).unwrap();
    }

    pub fn write_beside(&self, folder: &Path) {
        fs::write(folder.join("config.json"), self.config().to_string()).unwrap();
        fs::write(folder.join("vocab.json"), vocabulary().to_string()).unwrap();
    }

    pub fn config(&self) -> Value {
        let state = self.0["decoder.layer_norm.weight"].0[0];
        json!({
            "model_type": "whisper", "vocab_size": VOCABULARY, "d_model": state,
            "encoder_layers": 2, "encoder_attention_heads": 1, "encoder_ffn_dim": 4 * state,
            "decoder_layers": 2, "decoder_attention_heads": 1, "decoder_ffn_dim": 4 * state,
            "num_mel_bins": 80, "max_source_positions": 1500, "max_target_positions": 448,
            "activation_function": "gelu",
        })
    }

    pub fn safetensors(&self, names: &[&str], kind: &str) -> Vec<u8> {
        let (mut header, mut data) = (json!({"__metadata__": {"format": "pt"}}), Vec::new());
        for name in names {
            let (shape, numbers) = &self.0[*name];
            let begin = data.len();
            for number in numbers {
                match kind {
                    "F32" => data.extend(number.to_le_bytes()),
                    "F16" => data.extend(f16::from_f32(*number).to_le_bytes()),
                    "BF16" => data.extend(bf16::from_f32(*number).to_le_bytes()),
                    "F64" => data.extend(f64::from(*number).to_le_bytes()),
                    kind => panic!("{kind}"),
                }
            }
            header[format!("model.{name}")] =
                json!({"dtype": kind, "shape": shape, "data_offsets": [begin, data.len()]});
        }
        let header = header.to_string();
        let length = (header.len() as u64).to_le_bytes();
        [&length, header.as_bytes(), &data].concat()
    }

    /// Writes the checkpoint as three files and an index.
    pub fn write_sharded(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        self.write_beside(folder);
        let all: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let mut index = json!({"metadata": {}, "weight_map": {}});
        for (i, names) in all.chunks(all.len().div_ceil(3)).enumerate() {
            let file = format!("model-0000{i}-of-00003.safetensors");
            fs::write(folder.join(&file), self.safetensors(names, "F16")).unwrap();
            for name in names {
                index["weight_map"][format!("model.{name}")] = json!(file);
            }
        }
        fs::write(folder.join("model.safetensors.index.json"), index.to_string()).unwrap();
    }

    /// Writes CTranslate2's `model.bin` in f16, with query, key and value in one tensor.
    pub fn write_ctranslate2(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("vocab.json"), vocabulary().to_string()).unwrap();
        let mut variables: Vec<(String, Vec<&str>)> = Vec::new();
        let source = |name: String| self.0.get_key_value(name.as_str()).map(|(n, _)| n.as_str());
        let mut add = |variable: String, sources: Vec<String>| {
            variables.push((variable, sources.into_iter().filter_map(source).collect()));
        };
        for side in ["encoder", "decoder"] {
            add(
                format!("{side}/position_encodings/encodings"),
                vec![format!("{side}.embed_positions.weight")],
            );
            for (parameter, scale) in [("weight", "gamma"), ("bias", "beta")] {
                for conv in ["conv1", "conv2"].iter().filter(|_| side == "encoder") {
                    add(
                        format!("encoder/{conv}/{parameter}"),
                        vec![format!("encoder.{conv}.{parameter}")],
                    );
                }
                add(
                    format!("{side}/layer_norm/{scale}"),
                    vec![format!("{side}.layer_norm.{parameter}")],
                );
                for layer in 0..2 {
                    let (to, from) =
                        (format!("{side}/layer_{layer}"), format!("{side}.layers.{layer}"));
                    for (ours, theirs) in [
                        ("self_attention", "self_attn"),
                        ("attention", "encoder_attn"),
                        ("ffn", "final"),
                    ] {
                        add(
                            format!("{to}/{ours}/layer_norm/{scale}"),
                            vec![format!("{from}.{theirs}_layer_norm.{parameter}")],
                        );
                    }
                    for (variable, modules) in [
                        (
                            "self_attention/linear_0",
                            &["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"][..],
                        ),
                        ("self_attention/linear_1", &["self_attn.out_proj"]),
                        ("attention/linear_0", &["encoder_attn.q_proj"]),
                        ("attention/linear_1", &["encoder_attn.k_proj", "encoder_attn.v_proj"]),
                        ("attention/linear_2", &["encoder_attn.out_proj"]),
                        ("ffn/linear_0", &["fc1"]),
                        ("ffn/linear_1", &["fc2"]),
                    ] {
                        if side == "decoder" || !variable.starts_with("attention") {
                            add(
                                format!("{to}/{variable}/{parameter}"),
                                modules.iter().map(|m| format!("{from}.{m}.{parameter}")).collect(),
                            );
                        }
                    }
                }
            }
        }
        add("decoder/embeddings/weight".to_owned(), vec!["decoder.embed_tokens.weight".to_owned()]);
        variables.retain(|(_, sources)| !sources.is_empty());
        let text = |text: &str| {
            let length = (text.len() as u16 + 1).to_le_bytes();
            [&length, text.as_bytes(), &[0]].concat()
        };
        let mut file = [6_u32.to_le_bytes().to_vec(), text("WhisperSpec")].concat();
        file.extend(3_u32.to_le_bytes());
        file.extend((variables.len() as u32).to_le_bytes());
        for (variable, sources) in variables {
            let mut numbers = Vec::new();
            // A key has no bias: CTranslate2 stores zeros.
            if variable.ends_with("self_attention/linear_0/bias") {
                let zeros = vec![0.0; STATE];
                for part in [&self.0[sources[0]].1, &zeros, &self.0[sources[1]].1] {
                    numbers.extend(part);
                }
            } else if variable.ends_with("/attention/linear_1/bias") {
                numbers = [vec![0.0; STATE], self.0[sources[0]].1.clone()].concat();
            } else {
                numbers = sources.iter().flat_map(|name| self.0[*name].1.clone()).collect();
            }
            let mut shape = self.0[sources[0]].0.clone();
            shape[0] = numbers.len() / shape[1..].iter().product::<usize>();
            file.extend(text(&variable));
            file.push(shape.len() as u8);
            shape.iter().for_each(|n| file.extend((*n as u32).to_le_bytes()));
            file.push(4);
            file.extend((2 * numbers.len() as u32).to_le_bytes());
            numbers.iter().for_each(|n| file.extend(f16::from_f32(*n).to_le_bytes()));
        }
        file.extend(0_u32.to_le_bytes());
        fs::write(folder.join("model.bin"), file).unwrap();
    }
}

/// GPT-2's encoding: printable Latin-1 stands for itself, other bytes for U+0100 and following.
pub fn spell(bytes: &[u8]) -> String {
    let plain = |b: u8| matches!(b, 33..=126 | 161..=172 | 174..=255);
    let others: Vec<u8> = (0..=255).filter(|b| !plain(*b)).collect();
    let character = |b: &u8| match others.iter().position(|other| other == b) {
        Some(at) => char::from_u32(256 + at as u32).unwrap(),
        None => char::from(*b),
    };
    bytes.iter().map(character).collect()
}

/// The bytes of a made-up token, different for each id.
pub fn token(id: usize) -> Vec<u8> {
    match id {
        0..256 => vec![id as u8],
        50_256 => b"<|endoftext|>".to_vec(),
        id => format!(" {id}\n").into_bytes(),
    }
}

fn vocabulary() -> Value {
    (0..50_257).map(|id| (spell(&token(id)), json!(id))).collect::<serde_json::Map<_, _>>().into()
}
