//! Measures how well a voice is known again: pieces of recordings are heard by the diarizer, each
//! piece gives a voice, and pairs of voices of one person and of two are compared.
//!
//! `cargo run -p enhance --release --example measure_voices -- hear FOLDER SEGMENTATION EMBEDDING > VOICES.jsonl`
//! `cargo run -p enhance --release --example measure_voices -- compare VOICES.jsonl`
//!
//! FOLDER has a folder for each person, with a file for each of their recordings.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod compare;
mod hear;

use std::env;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    match &arguments[..] {
        [what, folder, segmentation, embedding] if what.as_os_str() == "hear" => {
            hear::hear(folder, segmentation, embedding)
        }
        [what, voices] if what.as_os_str() == "compare" => compare::compare(voices),
        _ => {
            Err("hear FOLDER SEGMENTATION EMBEDDING > VOICES.jsonl, or compare VOICES.jsonl".into())
        }
    }
}
