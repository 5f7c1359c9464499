//! RTTM, the text format in which diarization programs exchange turns (NIST, "The 2009 (RT-09) Rich
//! Transcription Meeting Recognition Evaluation Plan", appendix A).

use std::fmt;

use crate::diarize::Turn;

const RATE: f64 = 16_000.0;
/// The longest recording: a year. Beyond it, samples and seconds are not exact.
const LONGEST: f64 = 366.0 * 24.0 * 3600.0;

/// A turn in RTTM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The recording.
    pub file: String,
    /// The speaker.
    pub speaker: String,
    /// The first sample at 16 kHz.
    pub start: u64,
    /// One past the last sample.
    pub end: u64,
}

/// Spaces in names become underscores, because the format has no quotes.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, speaker) = (field(&self.file), field(&self.speaker));
        let start = self.start as f64 / RATE;
        let length = self.end.saturating_sub(self.start) as f64 / RATE;
        write!(f, "SPEAKER {file} 1 {start:.3} {length:.3} <NA> <NA> {speaker} <NA> <NA>")
    }
}

/// A line that is not RTTM. Show it to the user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is not RTTM: {what}")]
pub struct RttmError {
    /// Counted from 1.
    pub line: usize,
    /// The fault.
    pub what: &'static str,
}

/// Writes the turns of a recording, a [`Line`] each; `name` returns a speaker's name.
pub fn write<N: Into<String>>(
    recording: &str,
    turns: &[Turn],
    mut name: impl FnMut(usize) -> N,
) -> String {
    let line = |turn: &Turn| Line {
        file: recording.to_owned(),
        speaker: name(turn.speaker).into(),
        start: turn.start,
        end: turn.end,
    };
    turns.iter().map(line).map(|line| format!("{line}\n")).collect()
}

/// Reads the turns of a file, in its order. Skips comments and lines of other types.
///
/// # Errors
/// The first `SPEAKER` line without time or name.
pub fn read(text: &str) -> Result<Vec<Line>, RttmError> {
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let fields: Vec<&str> = line.trim_start_matches('\u{feff}').split_whitespace().collect();
        if fields.first() != Some(&"SPEAKER") {
            continue;
        }
        let wrong = |what| RttmError { line: index + 1, what };
        let [_, file, _, start, length, _, _, speaker, ..] = fields[..] else {
            return Err(wrong("it has fewer than eight fields"));
        };
        let start = seconds(start).ok_or(wrong("its fourth field is no time in seconds"))?;
        let length = seconds(length).ok_or(wrong("its fifth field is no length in seconds"))?;
        lines.push(Line {
            file: file.to_owned(),
            speaker: speaker.to_owned(),
            start: (start * RATE).round() as u64,
            end: ((start + length) * RATE).round() as u64,
        });
    }
    Ok(lines)
}

/// The lines as turns of speakers who are numbered in order of their first line, and their names by
/// that number.
pub fn turns(lines: &[Line]) -> (Vec<Turn>, Vec<String>) {
    let mut names: Vec<String> = Vec::new();
    let mut turns = Vec::with_capacity(lines.len());
    for line in lines {
        let known = names.iter().position(|name| *name == line.speaker);
        let speaker = known.unwrap_or_else(|| {
            names.push(line.speaker.clone());
            names.len() - 1
        });
        turns.push(Turn { start: line.start, end: line.end, speaker });
    }
    turns.sort();
    (turns, names)
}

fn field(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join("_");
    if joined.is_empty() { "<NA>".to_owned() } else { joined }
}

fn seconds(text: &str) -> Option<f64> {
    text.parse().ok().filter(|seconds| (0.0..=LONGEST).contains(seconds))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_turn_is_a_line_of_ten_fields() {
        let turns = [Turn { start: 19_040, end: 55_040, speaker: 0 }];
        assert_eq!(
            write("my talk", &turns, |_| "Ada  Lovelace"),
            "SPEAKER my_talk 1 1.190 2.250 <NA> <NA> Ada_Lovelace <NA> <NA>\n"
        );
        assert_eq!(
            write("", &turns, |_| " "),
            "SPEAKER <NA> 1 1.190 2.250 <NA> <NA> <NA> <NA> <NA>\n"
        );
    }

    #[test]
    fn what_others_write_is_read() {
        let text = "\u{feff};; made by hand\n\nSPKR-INFO a 1 <NA> <NA> <NA> unknown bob <NA> <NA>\n\
                    SPEAKER a 1 9.80 .25 <NA> <NA> bob <NA>\r\n  SPEAKER\ta 1 0 1e0 <NA> <NA> zoë";
        let lines = read(text).unwrap();
        assert_eq!(
            turns(&lines),
            (
                vec![
                    Turn { start: 0, end: 16_000, speaker: 1 },
                    Turn { start: 156_800, end: 160_800, speaker: 0 }
                ],
                vec!["bob".to_owned(), "zoë".to_owned()]
            )
        );
        assert_eq!(lines[0].file, "a");
    }

    #[test]
    fn a_broken_line_is_named() {
        for (line, what) in [
            ("SPEAKER a 1 0 1", "it has fewer than eight fields"),
            ("SPEAKER a 1 -1 1 x x bob", "its fourth field is no time in seconds"),
            ("SPEAKER a 1 NaN 1 x x bob", "its fourth field is no time in seconds"),
            ("SPEAKER a 1 0 1e300 x x bob", "its fifth field is no length in seconds"),
            ("SPEAKER a 1 0 one x x bob", "its fifth field is no length in seconds"),
        ] {
            assert_eq!(read(&format!("\n{line}")), Err(RttmError { line: 2, what }));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            spans in prop::collection::vec((0..1u64 << 38, 0..1u64 << 30, 0..9usize), 0..20)
        ) {
            // Thousandths of seconds stay.
            let mut written: Vec<Turn> = spans
                .into_iter()
                .map(|(start, length, speaker)| {
                    let start = start / 16 * 16;
                    Turn { start, end: start + length / 16 * 16, speaker }
                })
                .collect();
            written.sort();
            let text = write("r", &written, |speaker| format!("s{speaker}"));
            let lines = read(&text).unwrap();
            let read: Vec<Turn> = lines
                .iter()
                .map(|line| Turn {
                    start: line.start,
                    end: line.end,
                    speaker: line.speaker[1..].parse().unwrap(),
                })
                .collect();
            prop_assert_eq!(read, written);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "(SPEAKER|x| |\t|\n|[0-9.eE+-]|<NA>){0,60}") {
            let _ = read(&text);
        }
    }
}
