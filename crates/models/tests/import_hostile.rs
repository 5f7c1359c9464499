//! Checkpoints with random or malicious damage: each gives an error or a model, and takes no more
//! memory than an undamaged one.
//!
//! It is a separate test program, because it measures the memory of its process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "tests/it uses the rest")]
#[path = "it/support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::support::checkpoint::Toy;
use models::{Error, Event, Importer, Manifest, Puller, Store};
use proptest::prelude::*;
use tempfile::TempDir;

/// The formats, and the files of each that are worth damaging.
const FORMS: [(&str, &[&str]); 4] = [
    ("one", &["model.safetensors", "config.json", "vocab.json"]),
    ("sharded", &["model.safetensors.index.json", "model-00001-of-00003.safetensors"]),
    ("onnx", &["onnx/encoder_model_quantized.onnx", "onnx/decoder_model_merged_quantized.onnx"]),
    ("ctranslate2", &["model.bin"]),
];

fn sound() -> &'static Path {
    static SOUND: OnceLock<TempDir> = OnceLock::new();
    SOUND
        .get_or_init(|| {
            let dir = TempDir::new().unwrap();
            let toy = Toy::new();
            toy.write(&dir.path().join("one"), "F16");
            toy.write_sharded(&dir.path().join("sharded"));
            toy.write_onnx(&dir.path().join("onnx"));
            toy.write_ctranslate2(&dir.path().join("ctranslate2"));
            dir
        })
        .path()
}

#[derive(Debug, Clone)]
enum Harm {
    Overwrite(Vec<u8>),
    Insert(Vec<u8>),
    Cut,
    CutOut(usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let bytes = || {
        prop_oneof![
            prop::collection::vec(any::<u8>(), 1..12),
            // Huge lengths and numbers, in each of the formats.
            Just(vec![0xff; 8]),
            Just(b"99999999999999999999".to_vec()),
            Just(vec![0xff, 0xff, 0xff, 0xff, 0x7f]),
        ]
    };
    prop_oneof![
        4 => bytes().prop_map(Harm::Overwrite),
        2 => bytes().prop_map(Harm::Insert),
        1 => Just(Harm::Cut),
        1 => (1_usize..64).prop_map(Harm::CutOut),
    ]
}

/// A position in a file: mostly near its ends, where the structure is.
fn place(len: usize, part: u8, at: usize) -> usize {
    match part {
        0 | 1 => at % len.min(16 << 10),
        2 => len - 1 - at % len.min(16 << 10),
        _ => at % len,
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            // The damaged file is written as a new one, so a link to the original suffices.
            fs::hard_link(entry.path(), target).unwrap();
        }
    }
}

fn import(folder: &Path, data: PathBuf) -> Result<(), Error> {
    let store = Store::new(Manifest::built_in().unwrap(), data, Vec::new());
    let importer = Importer::new(Puller::new(&store));
    importer.import_checkpoint(folder, Some("x"), None, &mut |_: Event<'_>| ()).map(|_| ())
}

/// The peak memory of this process, where the system reports it.
fn peak_megabytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? / 1000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_an_import_panic_or_take_all_memory(
        (form, file) in (0..FORMS.len()).prop_flat_map(|f| (Just(f), 0..FORMS[f].1.len())),
        harms in prop::collection::vec((harm(), 0_u8..4, any::<usize>()), 1..3),
    ) {
        let dir = tempfile::tempdir_in(sound()).unwrap();
        let (form, files) = FORMS[form];
        let folder = dir.path().join(form);
        copy(&sound().join(form), &folder);
        let path = folder.join(files[file]);
        let mut bytes = fs::read(&path).unwrap();
        for (harm, part, at) in harms {
            let at = place(bytes.len(), part, at);
            match harm {
                Harm::Overwrite(new) => {
                    let end = (at + new.len()).min(bytes.len());
                    bytes[at..end].copy_from_slice(&new[..end - at]);
                }
                Harm::Insert(new) => drop(bytes.splice(at..at, new)),
                Harm::Cut => bytes.truncate(at.max(1)),
                Harm::CutOut(n) => drop(bytes.drain(at..(at + n).min(bytes.len() - 1).max(at))),
            }
        }
        fs::remove_file(&path).unwrap();
        fs::write(&path, bytes).unwrap();
        if let Err(error) = import(&folder, dir.path().join("data")) {
            prop_assert!(matches!(error, Error::Import(_)), "{error:?}");
            prop_assert!(!error.to_string().contains('\n'), "{error}");
        }
        if let Some(peak) = peak_megabytes() {
            prop_assert!(peak < 300, "{peak} MB");
        }
    }
}

fn field(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut field = vec![tag << 3 | 2];
    let mut len = value.len();
    while len >= 0x80 {
        field.push(len as u8 | 0x80);
        len >>= 7;
    }
    field.push(len as u8);
    field.extend(value);
    field
}

#[test]
fn a_graph_within_graphs_without_end_is_refused() {
    let dir = TempDir::new().unwrap();
    Toy::new().write_onnx(&dir.path().join("toy"));
    let nested = (0..2000).fold(Vec::new(), |inner, _| field(1, &field(5, &field(6, &inner))));
    let path = dir.path().join("toy/onnx/encoder_model_quantized.onnx");
    fs::write(path, field(7, &nested)).unwrap();
    let error = import(&dir.path().join("toy"), dir.path().join("data")).unwrap_err();
    assert!(error.to_string().contains("graphs within graphs"), "{error}");
}

#[test]
fn a_million_empty_tensors_are_refused_before_they_are_kept() {
    let dir = TempDir::new().unwrap();
    Toy::new().write_onnx(&dir.path().join("toy"));
    let tensors: Vec<u8> =
        (0..1_000_000).flat_map(|i: u32| field(5, &field(8, i.to_string().as_bytes()))).collect();
    let path = dir.path().join("toy/onnx/encoder_model_quantized.onnx");
    fs::write(path, field(7, &tensors)).unwrap();
    let error = import(&dir.path().join("toy"), dir.path().join("data")).unwrap_err();
    assert!(error.to_string().contains("tensors"), "{error}");
}
