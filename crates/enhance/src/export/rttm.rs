//! RTTM: a line for each stretch that somebody speaks.

use std::io::{self, Write};

use library::Transcript;

use super::About;

/// Words closer than this are one stretch.
const PAUSE_MS: u64 = 500;

pub(super) fn write(transcript: &Transcript, about: &About, out: &mut dyn Write) -> io::Result<()> {
    let file = name(&about.title);
    for segment in &transcript.segments {
        let Some(speaker) = &segment.speaker else { continue };
        let label = transcript.speaker(speaker).map_or_else(|| speaker.clone(), |s| s.label());
        for (start, end) in stretches(segment) {
            let length = end - start;
            writeln!(
                out,
                "SPEAKER {file} 1 {}.{:03} {}.{:03} <NA> <NA> {} <NA> <NA>",
                start / 1000,
                start % 1000,
                length / 1000,
                length % 1000,
                name(&label)
            )?;
        }
    }
    Ok(())
}

/// Where something is said, whether clean-up left it out or not.
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

/// A field: it must be there, and has no spaces.
fn name(text: &str) -> String {
    let parts: Vec<String> = text.split_whitespace().map(super::printable).collect();
    if parts.is_empty() { "recording".to_owned() } else { parts.join("_") }
}
