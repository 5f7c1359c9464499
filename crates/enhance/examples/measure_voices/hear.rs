//! Pieces of recordings become voices, one JSON object a line.

use std::convert::Infallible;
use std::error::Error;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::{fs, iter};

use audio::{FileSource, Source as _};
use enhance::diarize::{Diarizer, Speakers};
use serde_json::json;

const SECOND: usize = 16_000;
/// How long the pieces are, seconds, and how many of each are cut from a recording at most.
const PIECES: [(usize, usize); 5] = [(3, 3), (5, 3), (10, 3), (20, 2), (40, 1)];
/// The lengths that are heard over a telephone and in a room, too.
const ELSEWHERE: [usize; 2] = [10, 20];

pub(super) fn hear(
    folder: &Path,
    segmentation: &Path,
    embedding: &Path,
) -> Result<(), Box<dyn Error>> {
    let diarizer = Diarizer::load(segmentation, embedding, NonZeroUsize::MIN)?;
    for person in sorted(folder)? {
        let recordings = sorted(&person)?;
        // Of somebody in many recordings, a little of each.
        let many = recordings.len() > 4;
        for recording in recordings {
            let sound = sound(&recording)?;
            for (length, most) in PIECES {
                let most = if many { most.min(1) } else { most };
                let pieces = sound.chunks_exact(length * SECOND).enumerate();
                for (number, piece) in pieces.take(most) {
                    let tell = |place: &str, piece: &[f32]| -> Result<(), Box<dyn Error>> {
                        let blocks = piece.chunks(SECOND).map(Ok::<_, Infallible>);
                        let go_on = |_| ControlFlow::Continue(());
                        let found = diarizer.diarize(blocks, Speakers::Found, go_on)?;
                        let clear = found.voices.iter().filter(|voice| !voice.embedding.is_empty());
                        let longest = clear.max_by(|a, b| a.seconds.total_cmp(&b.seconds));
                        if let Some(voice) = longest {
                            let line = json!({
                                "person": name(&person), "recording": name(&recording),
                                "place": place, "start": number * length, "length": length,
                                "seconds": voice.seconds, "embedding": voice.embedding,
                            });
                            println!("{line}");
                        }
                        Ok(())
                    };
                    tell("as recorded", piece)?;
                    if ELSEWHERE.contains(&length) && !many {
                        tell("telephone", &telephone(piece))?;
                        tell("room", &room(piece, length as u64 + piece.len() as u64))?;
                    }
                }
            }
            eprintln!("{} {}", name(&person), name(&recording));
        }
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut entries: Vec<PathBuf> = entries.collect::<Result<_, _>>()?;
    entries.sort();
    Ok(entries)
}

fn sound(file: &Path) -> Result<Vec<f32>, Box<dyn Error>> {
    let mut source = FileSource::open(file)?;
    let mut sound = Vec::new();
    for chunk in iter::from_fn(|| source.next_chunk().transpose()) {
        sound.extend_from_slice(&chunk?.samples);
    }
    Ok(sound)
}

/// What is left by a telephone line: 300 to 3400 Hz, eight bits of µ-law.
fn telephone(sound: &[f32]) -> Vec<f32> {
    let mut sound = sound.to_vec();
    for _ in 0..2 {
        filter(&mut sound, 300.0, true);
        filter(&mut sound, 3400.0, false);
    }
    for x in &mut sound {
        let law = (1.0 + 255.0 * x.abs().min(1.0)).ln() / 256.0f32.ln();
        let law = (law * 127.0).round() / 127.0;
        *x = x.signum() * (256.0f32.powf(law) - 1.0) / 255.0;
    }
    sound
}

/// A second-order Butterworth filter.
fn filter(sound: &mut [f32], hertz: f32, keeps_high: bool) {
    let (sin, cos) = (std::f32::consts::TAU * hertz / SECOND as f32).sin_cos();
    let alpha = sin / std::f32::consts::SQRT_2;
    let (edge, middle) = if keeps_high { (1.0 + cos, -2.0) } else { (1.0 - cos, 2.0) };
    let (b0, b1) = (edge / 2.0 / (1.0 + alpha), middle * edge / 2.0 / (1.0 + alpha));
    let (a1, a2) = (-2.0 * cos / (1.0 + alpha), (1.0 - alpha) / (1.0 + alpha));
    let (mut x1, mut x2, mut y1, mut y2) = (0.0, 0.0, 0.0, 0.0);
    for x in sound {
        let y = b0 * *x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
        (x2, x1, y2, y1) = (x1, *x, y1, y);
        *x = y;
    }
}

/// As a microphone across a room hears it: what comes back from the walls (noise that dies away by
/// 60 dB in 0.4 s, as loud as what comes straight), and noise 20 dB below the speech.
fn room(sound: &[f32], seed: u64) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut noise = || random.f32() - random.f32();
    let tail = SECOND * 2 / 5;
    let mut walls: Vec<f32> =
        (0..tail).map(|i| noise() * 10f32.powf(-3.0 * i as f32 / tail as f32)).collect();
    let power: f32 = walls.iter().map(|x| x * x).sum::<f32>().sqrt();
    walls.iter_mut().for_each(|x| *x /= power);
    let mut heard = sound.to_vec();
    for (i, x) in sound.iter().enumerate() {
        let end = (i + 32 + tail).min(sound.len());
        let from = (i + 32).min(end);
        for (out, wall) in heard[from..end].iter_mut().zip(&walls) {
            *out += x * wall;
        }
    }
    let level = (heard.iter().map(|x| x * x).sum::<f32>() / heard.len() as f32).sqrt();
    heard.iter_mut().for_each(|x| *x += noise() * 2.45 * level / 10.0);
    heard
}
