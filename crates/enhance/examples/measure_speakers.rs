//! Measures who-speaks-when against references, and with words those given to the right speaker:
//! a line for each NAME.flac (or .wav) of the folder that has a NAME.rttm beside it.
//!
//! `cargo run -p enhance --release --example measure_speakers -- FOLDER SEGMENTATION EMBEDDING [OUT]`
//!
//! Errors are in per cent, with a collar of 0, 0.125 and 0.25 s on either side. OUT gets the turns
//! that were found, as RTTM.

#![allow(clippy::print_stdout)]

use std::error::Error;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs, iter};

use audio::{FileSource, Source as _};
use enhance::diarize::score::{Errors, score};
use enhance::diarize::{Diarization, Diarizer, Span, Speakers, speakers_of_words};
use enhance::rttm;

const COLLARS: [u64; 3] = [0, 2000, 4000];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, segmentation, embedding, out @ ..] = &arguments[..] else {
        return Err("which folder, and which two models?".into());
    };
    let diarizer = Diarizer::load(segmentation, embedding, NonZeroUsize::MIN)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.retain(|file| {
        file.extension().is_some_and(|is| is == "flac" || is == "wav")
            && file.with_extension("rttm").is_file()
    });
    files.sort();
    let mut all = [Errors::default(); COLLARS.len()];
    println!("recording      s     × real time  speakers  DER, three collars     words right");
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let begun = Instant::now();
        let found = diarize(&diarizer, &file)?;
        let took = begun.elapsed().as_secs_f64();
        let seconds = found.samples as f64 / 16e3;
        let lines = rttm::read(&fs::read_to_string(file.with_extension("rttm"))?)?;
        let (reference, names) = rttm::turns(&lines);
        print!(
            "{name:12}{seconds:6.0}  {:10.3}  {:4} of {}",
            took / seconds,
            found.voices.len(),
            names.len()
        );
        for (collar, all) in COLLARS.into_iter().zip(&mut all) {
            let errors = score(&reference, &found.turns, collar);
            *all += errors;
            print!("  {:6.2}", 100.0 * errors.rate());
        }
        if let Some((right, words)) = words_right(&file.with_extension("json"), &found)? {
            print!("  {right} of {words}, {:.1} %", 100.0 * right as f64 / words as f64);
        }
        println!();
        if let [out] = out {
            let text = rttm::write(&name, &found.turns, |speaker| format!("s{speaker}"));
            fs::write(out.join(format!("{name}.rttm")), text)?;
        }
    }
    for errors in all {
        println!("all: {:.2} %, {errors:?}", 100.0 * errors.rate());
    }
    Ok(())
}

fn diarize(diarizer: &Diarizer, file: &Path) -> Result<Diarization, Box<dyn Error>> {
    let mut source = FileSource::open(file)?;
    let blocks = iter::from_fn(|| source.next_chunk().transpose())
        .map(|chunk| chunk.map(|chunk| chunk.samples));
    Ok(diarizer.diarize(blocks, Speakers::Found, |_| ControlFlow::Continue(()))?)
}

/// How many words of a reference, {words: [{start, end, speaker}]}, have the right speaker, of how
/// many; the speakers matched as for most words.
fn words_right(file: &Path, found: &Diarization) -> Result<Option<(usize, usize)>, Box<dyn Error>> {
    if !file.is_file() {
        return Ok(None);
    }
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let words = json["words"].as_array().ok_or("no words")?;
    let ms = |value: &serde_json::Value| (value.as_f64().unwrap_or(0.0) * 1000.0).round() as u64;
    let spans: Vec<Span> = words
        .iter()
        .map(|word| Span {
            start_ms: ms(&word["start"]),
            end_ms: ms(&word["end"]),
            ends_sentence: false,
        })
        .collect();
    let given = speakers_of_words(&spans, &found.turns);
    let mut names: Vec<&str> = words.iter().filter_map(|word| word["speaker"].as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let agree = |name: &str, speaker: usize| {
        let said = words.iter().zip(&given);
        said.filter(|(word, given)| word["speaker"] == name && **given == Some(speaker)).count()
    };
    Ok(Some((best(&names, &mut vec![false; found.voices.len()], &agree), words.len())))
}

/// The most words that agree in any pairing of names and speakers. There are few of both.
fn best(names: &[&str], taken: &mut Vec<bool>, agree: &dyn Fn(&str, usize) -> usize) -> usize {
    let [name, rest @ ..] = names else { return 0 };
    let mut most = best(rest, taken, agree);
    for speaker in 0..taken.len() {
        if !taken[speaker] {
            taken[speaker] = true;
            most = most.max(agree(name, speaker) + best(rest, taken, agree));
            taken[speaker] = false;
        }
    }
    most
}
