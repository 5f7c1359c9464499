//! Checkpoints of all formats become models; invalid ones do not.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::support::checkpoint::{Toy, VOCABULARY, spell, token};
use crate::support::ggml::{self, source_of};
use crate::support::names_in;
use models::{Error, Event, ImportError, Imported, Importer, Manifest, Precision, Puller, Store};
use serde_json::json;
use tempfile::TempDir;

struct Bench {
    dir: TempDir,
    store: Store,
}

impl Bench {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let data = dir.path().join("data");
        Self { store: Store::new(Manifest::built_in().unwrap(), data, Vec::new()), dir }
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("toy")
    }

    fn import(&self, precision: Option<Precision>) -> Result<PathBuf, Error> {
        self.import_from(&self.folder(), precision)
    }

    fn import_from(&self, path: &Path, precision: Option<Precision>) -> Result<PathBuf, Error> {
        let importer = Importer::new(Puller::new(&self.store));
        let imported =
            importer.import(path.to_str().unwrap(), None, precision, &mut |_: Event<'_>| ())?;
        assert!(matches!(imported, Imported::Converted(_)));
        Ok(imported.path().to_owned())
    }

    /// The names in the data folder, except the temporary folder, which must have only locks.
    fn models(&self) -> Vec<String> {
        let data = self.store.data_folder();
        let mut names = if data.exists() { names_in(data) } else { Vec::new() };
        if let Some(at) = names.iter().position(|name| name == ".pull") {
            names.remove(at);
            assert!(names_in(&data.join(".pull")).iter().all(|name| name.ends_with(".lock")));
        }
        names
    }
}

fn assert_is_the_toy(path: &Path, toy: &Toy) {
    let file = ggml::read(path);
    assert_eq!(file.head, [VOCABULARY as i32, 1500, 64, 1, 2, 448, 64, 1, 2, 80, 1]);
    assert_eq!(file.filters.len(), 80 * 201);
    assert_eq!(file.tokens.len(), 50_257);
    for id in [0, 10, 32, 255, 256, 50_256] {
        assert_eq!(file.tokens[id], token(id), "{id}");
    }
    assert_eq!(file.tensors.len(), 11 + 2 * 15 + 2 * 24);
    for (name, tensor) in &file.tensors {
        let (shape, numbers) = &toy.0[&source_of(name)];
        let mut shape = shape.clone();
        let conv_bias = name.starts_with("encoder.conv") && name.ends_with("bias");
        if conv_bias {
            shape.push(1);
        }
        assert_eq!(tensor.shape, shape, "{name}");
        let plain = shape.len() == 1 || conv_bias || name.contains("positional");
        assert_eq!(tensor.kind, i32::from(!plain), "{name}");
        assert!(tensor.numbers() == *numbers, "{name} has other numbers");
    }
}

#[test]
fn every_form_of_a_checkpoint_makes_the_same_model() {
    let toy = Toy::new();
    type Form = fn(&Toy, &Path);
    let forms: [(&str, Form); 6] = [
        ("f32", |toy, folder| toy.write(folder, "F32")),
        ("f16", |toy, folder| toy.write(folder, "F16")),
        ("bf16", |toy, folder| toy.write(folder, "BF16")),
        ("three files", Toy::write_sharded),
        ("onnx", Toy::write_onnx),
        ("ctranslate2", Toy::write_ctranslate2),
    ];
    let mut first = None;
    for (form, write) in forms {
        let bench = Bench::new();
        write(&toy, &bench.folder());
        let path = bench.import(None).unwrap_or_else(|error| panic!("{form}: {error}"));
        let bytes = fs::read(&path).unwrap();
        assert!(*first.get_or_insert_with(|| bytes.clone()) == bytes, "{form}");
        assert_eq!(bench.models(), ["ggml-toy.bin"]);
        assert_eq!(bench.store.resolve("toy").unwrap(), path);
        if form == "f32" {
            assert_is_the_toy(&path, &toy);
        }
    }
}

#[test]
fn a_file_of_weights_stands_for_its_folder() {
    let bench = Bench::new();
    Toy::new().write_onnx(&bench.folder());
    let file = bench.folder().join("onnx/encoder_model_quantized.onnx");
    let importer = Importer::new(Puller::new(&bench.store));
    let silent = &mut |_: Event<'_>| ();
    importer.import(file.to_str().unwrap(), Some("named"), None, silent).unwrap();
    assert_eq!(bench.models(), ["ggml-named.bin"]);
}

#[test]
fn a_tokenizer_serves_as_well_as_a_vocabulary() {
    let bench = Bench::new();
    let toy = Toy::new();
    toy.write(&bench.folder(), "F16");
    let vocabulary = bench.folder().join("vocab.json");
    let mut vocab: serde_json::Value =
        serde_json::from_slice(&fs::read(&vocabulary).unwrap()).unwrap();
    // The end of text is an added token, or missing from the vocabulary.
    vocab.as_object_mut().unwrap().remove("<|endoftext|>");
    let tokenizer = json!({"model": {"vocab": vocab, "merges": []}, "added_tokens": []});
    fs::remove_file(vocabulary).unwrap();
    fs::write(bench.folder().join("tokenizer.json"), tokenizer.to_string()).unwrap();
    assert_is_the_toy(&bench.import(None).unwrap(), &toy);
}

#[test]
fn quantised_matrices_differ_by_half_a_step_at_most_and_nothing_else_does() {
    let bench = Bench::new();
    let toy = Toy::new();
    toy.write(&bench.folder(), "F32");
    let path = bench.import(Some(Precision::Q8_0)).unwrap();
    assert_eq!(bench.models(), ["ggml-toy-q8_0.bin"]);
    let file = ggml::read(&path);
    assert_eq!(file.head[10], 2007);
    for (name, tensor) in &file.tensors {
        let (shape, numbers) = &toy.0[&source_of(name)];
        let matrix = shape.len() == 2 && !name.contains("positional");
        assert_eq!(tensor.kind == 8, matrix, "{name}");
        for (block, back) in numbers.chunks(32).zip(tensor.numbers().chunks(32)) {
            let most = block.iter().fold(0.0_f32, |most, n| most.max(n.abs()));
            // Half a step, plus the rounding of the scale to f16.
            let bound = if matrix { most / 127.0 * 0.5 + most / 2048.0 } else { 0.0 };
            assert!(block.iter().zip(back).all(|(a, b)| (a - b).abs() <= bound), "{name}");
        }
    }
    let small = bench.import(Some(Precision::Q5_1)).unwrap();
    assert!(small.metadata().unwrap().len() < path.metadata().unwrap().len());
}

/// A change to a valid checkpoint, and the error that it causes.
type Wrong = (&'static str, fn(&Path, &mut Toy));

const WRONGS: [Wrong; 20] = [
    ("needs model.safetensors", |folder, _| remove(folder, "model.safetensors")),
    ("config.json", |folder, _| remove(folder, "config.json")),
    ("vocab.json", |folder, _| remove(folder, "vocab.json")),
    ("no tensor encoder.layers.1.fc1.bias", |folder, toy| {
        toy.0.remove("encoder.layers.1.fc1.bias");
        toy.write(folder, "F32");
    }),
    ("config.json promises [64, 64]", |folder, toy| {
        let tensor = toy.0.get_mut("decoder.layers.0.self_attn.q_proj.weight").unwrap();
        *tensor = (vec![32, 128], tensor.1.clone());
        toy.write(folder, "F32");
    }),
    ("holds F64", |folder, toy| toy.write(folder, "F64")),
    ("cannot hold (NaN)", |folder, toy| {
        toy.0.get_mut("encoder.layers.0.fc2.weight").unwrap().1[5] = f32::NAN;
        toy.write(folder, "F32");
    }),
    ("cannot hold (100000)", |folder, toy| {
        toy.0.get_mut("decoder.embed_tokens.weight").unwrap().1[7] = 1e5;
        toy.write(folder, "F32");
    }),
    ("ends early", |folder, _| {
        let weights = OpenOptions::new().write(true).open(folder.join("model.safetensors"));
        let weights = weights.unwrap();
        weights.set_len(weights.metadata().unwrap().len() - 1).unwrap();
    }),
    ("bytes of header", |folder, _| patch(folder, "model.safetensors", 0, &[0xff; 8])),
    ("ends early", |folder, _| fs::write(folder.join("model.safetensors"), b"abc").unwrap()),
    ("is damaged", |folder, _| patch(folder, "model.safetensors", 8, b"}")),
    ("is damaged", |folder, _| patch(folder, "config.json", 0, b"]")),
    ("model_type is bert", |folder, toy| configure(folder, toy, "model_type", json!("bert"))),
    ("d_model is 9999999999", |folder, toy| {
        configure(folder, toy, "d_model", json!(9_999_999_999_u64));
    }),
    ("vocab_size is 50000", |folder, toy| configure(folder, toy, "vocab_size", json!(50_000))),
    ("num_mel_bins is 81", |folder, toy| configure(folder, toy, "num_mel_bins", json!(81))),
    ("another kind of Whisper model", |folder, toy| {
        configure(folder, toy, "vocab_size", json!(51_865));
    }),
    ("no token has the number", |folder, _| {
        fs::write(folder.join("vocab.json"), r#"{"a": 0}"#).unwrap();
    }),
    ("two tokens have the number 0", |folder, _| {
        fs::write(folder.join("vocab.json"), r#"{"a": 0, "b": 0}"#).unwrap();
    }),
];

fn remove(folder: &Path, name: &str) {
    fs::remove_file(folder.join(name)).unwrap();
}

fn patch(folder: &Path, name: &str, at: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(folder.join(name)).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

fn configure(folder: &Path, toy: &Toy, key: &str, value: serde_json::Value) {
    let mut config = toy.config();
    config[key] = value;
    fs::write(folder.join("config.json"), config.to_string()).unwrap();
}

/// Asserts that the import fails with one line of text and installs nothing.
fn assert_refused(bench: &Bench, precision: Option<Precision>, why: &str) {
    let error = bench.import(precision).unwrap_err();
    assert!(matches!(error, Error::Import(_)), "{error:?}");
    let text = error.to_string();
    assert!(text.contains(why) && !text.contains('\n'), "{text} / {why}");
    assert_eq!(bench.models(), Vec::<String>::new(), "{why}");
}

#[test]
fn each_thing_that_can_be_wrong_has_its_message_and_installs_nothing() {
    let sound = Bench::new();
    Toy::new().write(&sound.folder(), "F32");
    for (why, harm) in WRONGS {
        let bench = Bench::new();
        fs::create_dir(bench.folder()).unwrap();
        for name in names_in(&sound.folder()) {
            fs::copy(sound.folder().join(&name), bench.folder().join(&name)).unwrap();
        }
        harm(&bench.folder(), &mut Toy::new());
        assert_refused(&bench, None, why);
    }
}

#[test]
fn an_index_leads_nowhere_else() {
    for entry in ["../secret.safetensors", "/etc/passwd", "a/b", "..", ".", "", "c:x", "a\\b"] {
        let bench = Bench::new();
        Toy::new().write(&bench.folder(), "F16");
        let weights = bench.folder().join("model.safetensors");
        fs::rename(weights, bench.dir.path().join("secret.safetensors")).unwrap();
        let index = json!({"weight_map": {"model.decoder.layer_norm.bias": entry}});
        let path = bench.folder().join("model.safetensors.index.json");
        fs::write(path, index.to_string()).unwrap();
        assert_refused(&bench, None, "is not beside it");
    }
}

#[test]
fn rows_that_do_not_divide_into_blocks_are_told_before_anything_is_written() {
    let bench = Bench::new();
    Toy::wide(48).write(&bench.folder(), "F32");
    assert_refused(&bench, Some(Precision::Q8_0), "the precision f16");
    assert!(bench.import(None).is_ok());
}

#[test]
fn a_name_that_is_taken_or_no_name_is_refused() {
    let bench = Bench::new();
    Toy::new().write(&bench.folder(), "F16");
    let importer = Importer::new(Puller::new(&bench.store));
    let import = |name: &str| {
        let silent = &mut |_: Event<'_>| ();
        importer.import(bench.folder().to_str().unwrap(), Some(name), None, silent)
    };
    let long = "x".repeat(200);
    for name in ["small", "ggml-tiny.en.bin", "", "a/b", "../x", ".hidden", "a b", &long] {
        let error = import(name).unwrap_err();
        assert!(matches!(error, Error::Import(ImportError::Name { .. })), "{name}: {error}");
    }
    let path = import("mine").unwrap().path().to_owned();
    File::create(&path).unwrap();
    let error = import("mine").unwrap_err();
    assert!(matches!(error, Error::Import(ImportError::Exists { .. })), "{error}");
    assert_eq!(path.metadata().unwrap().len(), 0, "a file of the user's was replaced");
}

#[test]
fn what_is_neither_a_path_nor_a_model_with_a_checkpoint_is_told_apart() {
    let bench = Bench::new();
    let importer = Importer::new(Puller::new(&bench.store));
    for (what, advice) in [
        ("./nowhere", "needs model.safetensors"),
        ("smal", "did you mean small"),
        ("base", "download the model"),
    ] {
        let silent = &mut |_: Event<'_>| ();
        let error = importer.import(what, None, None, silent).unwrap_err().to_string();
        assert!(error.contains(advice), "{error}");
    }
}

/// A published file on this machine.
fn published(name: &str) -> PathBuf {
    Store::from_env().unwrap().resolve(name).expect("make test-models gets it")
}

#[test]
fn a_model_that_does_not_work_is_not_installed() {
    let bench = Bench::new();
    Toy::new().write(&bench.folder(), "F16");
    for works in [false, true] {
        let tried = Cell::new(0);
        let trial = |model: &Path| {
            tried.set(model.metadata().unwrap().len());
            if works { Ok(()) } else { Err("it says nothing".to_owned()) }
        };
        let importer = Importer::new(Puller::new(&bench.store)).tried_by(trial);
        let silent = &mut |_: Event<'_>| ();
        let outcome = importer.import_checkpoint(&bench.folder(), Some("toy"), None, silent);
        assert!(tried.get() > 1_000_000, "the whole model is tried: {tried:?}");
        match outcome {
            Ok(imported) => assert!(works && imported.path().is_file()),
            Err(error) => {
                assert!(!works && error.to_string().contains("it says nothing"), "{error}");
                assert!(bench.store.resolve("toy").is_err(), "it was installed");
            }
        }
    }
}

#[test]
fn a_published_model_taken_apart_and_imported_is_itself_again() {
    for (name, precisions) in [
        ("tiny", &[Precision::F16, Precision::Q8_0, Precision::Q5_1][..]),
        ("base.en", &[Precision::F16]),
    ] {
        let path = published(name);
        let bench = Bench::new();
        let file = ggml::read(&path);
        let [vocabulary, _, state, heads, layers, .., decoder_layers, mels, _] = file.head;
        let toy = Toy(file
            .tensors
            .iter()
            .map(|(name, tensor)| {
                let standing = tensor.shape.last() == Some(&1);
                let shape = &tensor.shape[..tensor.shape.len() - usize::from(standing)];
                (source_of(name), (shape.to_vec(), tensor.numbers()))
            })
            .collect());
        // The positions are stored as f32, but their values are f16 numbers.
        toy.write(&bench.folder(), "F16");
        let config = json!({
            "model_type": "whisper", "vocab_size": vocabulary, "d_model": state,
            "encoder_layers": layers, "encoder_attention_heads": heads, "encoder_ffn_dim": 4 * state,
            "decoder_layers": decoder_layers, "decoder_attention_heads": heads,
            "decoder_ffn_dim": 4 * state, "num_mel_bins": mels, "max_source_positions": 1500,
            "max_target_positions": 448,
        });
        fs::write(bench.folder().join("config.json"), config.to_string()).unwrap();
        let tokens = file.tokens.iter().enumerate().map(|(id, token)| (spell(token), json!(id)));
        let tokens: serde_json::Map<_, _> = tokens.collect();
        fs::write(bench.folder().join("vocab.json"), json!(tokens).to_string()).unwrap();
        let model = bench.store.manifest().require(name).unwrap();
        for &precision in precisions {
            let name = match precision {
                Precision::F16 => model.name.clone(),
                other => format!("{}-{other}", model.name),
            };
            let model = bench.store.manifest().require(&name).unwrap();
            let path = bench.import(Some(precision)).unwrap();
            let digest = models::Digest::of_file(&path, |_| ()).unwrap();
            assert_eq!(digest, model.sha256, "{}", model.name);
        }
    }
}
