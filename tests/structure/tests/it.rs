//! The crates stand in the order of docs/architecture.md, and no files form a circle.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use structure::{crate_files::uses, graph::Graph, manifest::dependencies};

/// The crates in the order of the data's way: each may use those before it.
const ORDER: [&str; 13] = [
    "settings",
    "audio",
    "speculative",
    "models",
    "calibrate",
    "library",
    "enhance",
    "session",
    "dictation",
    "bench",
    "messages",
    "cli",
    "src-tauri",
];

/// Crates that store something on disk. `speculative` uses none of them.
const OF_THE_DISK: [&str; 5] = ["directories", "fs4", "sled", "tantivy", "tempfile"];

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The folders of the packages whose files are looked at.
fn packages() -> Vec<PathBuf> {
    let crates = fs::read_dir(top().join("crates")).unwrap();
    let mut folders: Vec<PathBuf> = crates.map(|entry| entry.unwrap().path()).collect();
    folders.extend(
        ["src-tauri", "tests/audio-testbed", "tests/desktop", "tests/structure"]
            .map(|name| top().join(name)),
    );
    folders.retain(|folder| folder.join("Cargo.toml").is_file());
    folders.sort();
    folders
}

fn all_uses() -> Graph {
    let mut all = Graph::default();
    for folder in packages() {
        for root in ["src/lib.rs", "src/main.rs"].map(|root| folder.join(root)) {
            if root.is_file() {
                all.append(uses(&top(), &root).unwrap());
            }
        }
    }
    all
}

#[test]
fn no_files_form_a_circle() {
    let circles = all_uses().in_circles();
    let circles: Vec<String> = circles.iter().map(|(from, to)| format!("{from} -> {to}")).collect();
    assert!(circles.is_empty(), "files form a circle:\n{}", circles.join("\n"));
}

#[test]
fn crates_use_only_those_before_them() {
    for folder in packages() {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        if !folder.starts_with(top().join("crates")) && name != "src-tauri" {
            continue;
        }
        let place = ORDER.iter().position(|known| *known == name);
        let Some(place) = place else { panic!("{name} has no place in the order of the crates") };
        let used = dependencies(&fs::read_to_string(folder.join("Cargo.toml")).unwrap());
        for used in &used {
            if let Some(at) = ORDER.iter().position(|known| known == used) {
                assert!(at < place, "{name} uses {used}, which comes after it");
            }
            let is_tauri = used.starts_with("tauri");
            assert!(!is_tauri || name == "src-tauri", "{name} uses {used}: only src-tauri may");
            if name == "speculative" {
                let is_disk = OF_THE_DISK.contains(&&**used);
                assert!(!is_disk, "speculative uses {used}, which stores on disk");
            }
        }
    }
}
