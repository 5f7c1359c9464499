//! RTTM: a line for each turn.

use std::io::{self, Write};

use library::Transcript;

use super::{About, printable};
use crate::rttm::Line;

/// Words closer than this belong to one turn.
const PAUSE_MS: u64 = 500;
/// Samples in a millisecond.
const MS: u64 = 16;

pub(super) fn write(transcript: &Transcript, about: &About, out: &mut dyn Write) -> io::Result<()> {
    let titled = !about.title.trim().is_empty();
    let file = if titled { &about.title } else { "recording" };
    for segment in &transcript.segments {
        let Some(speaker) = &segment.speaker else { continue };
        let label = transcript.speaker(speaker).map_or_else(|| speaker.clone(), |s| s.label());
        for (start, end) in stretches(segment) {
            let (file, speaker) = (file.to_owned(), printable(&label));
            writeln!(
                out,
                "{}",
                Line {
                    file,
                    speaker,
                    start: start.saturating_mul(MS),
                    end: end.saturating_mul(MS)
                }
            )?;
        }
    }
    Ok(())
}

/// The spoken stretches, including words that clean-up removed.
fn stretches(segment: &library::Segment) -> Vec<(u64, u64)> {
    if segment.words.is_empty() && segment.end_ms > segment.start_ms {
        return vec![(segment.start_ms, segment.end_ms)];
    }
    let mut stretches: Vec<(u64, u64)> = Vec::new();
    for word in segment.words.iter().filter(|word| word.end_ms > word.start_ms) {
        match stretches.last_mut() {
            Some((start, end)) if word.start_ms >= *start && word.start_ms < *end + PAUSE_MS => {
                *end = word.end_ms.max(*end);
            }
            _ => stretches.push((word.start_ms, word.end_ms)),
        }
    }
    stretches
}
