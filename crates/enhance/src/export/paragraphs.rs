//! The readable paragraphs of a transcript, the same for every format.

use library::{Segment, Transcript, Word};
use speculative::is_space_between;

use crate::clean::{Language, language, text_of};

/// A paragraph for the reader.
pub(super) struct Paragraph {
    /// The speaker, if known and wanted.
    pub speaker: Option<String>,
    /// Whether the speaker differs from the paragraph before.
    pub is_new_speaker: bool,
    /// The speaker's number, from 0 in order of appearance.
    pub speaker_number: usize,
    pub start_ms: u64,
    pub end_ms: u64,
    pub text: String,
    /// Its words, none of them empty.
    pub words: Vec<Word>,
    pub language: Option<&'static Language>,
}

impl Paragraph {
    /// Its start time for people.
    pub fn time(&self) -> String {
        super::clock(self.start_ms)
    }

    /// Its words, each with the separator before it.
    pub fn spaced(&self) -> impl Iterator<Item = (&'static str, &Word)> {
        let before = std::iter::once("").chain(self.words.iter().map(|word| &*word.text));
        before.zip(&self.words).map(|(before, word)| {
            (if is_space_between(before, &word.text) { " " } else { "" }, word)
        })
    }
}

pub(super) fn paragraphs(transcript: &Transcript, speakers: bool) -> Vec<Paragraph> {
    let language = language(&transcript.language);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for segment in &transcript.segments {
        let words = words(segment);
        if words.is_empty() {
            continue;
        }
        let id = segment.speaker.as_deref().filter(|_| speakers);
        let label = id.map(|id| match transcript.speaker(id) {
            Some(speaker) => printable(&speaker.label()),
            None => {
                printable(&library::Speaker { id: id.to_owned(), ..Default::default() }.label())
            }
        });
        let number = id.map_or(0, |id| {
            known.iter().position(|known| *known == id).unwrap_or_else(|| {
                known.push(id);
                known.len() - 1
            })
        });
        paragraphs.push(Paragraph {
            is_new_speaker: paragraphs.last().is_none_or(|before| {
                before.speaker.is_some() != label.is_some() || before.speaker_number != number
            }),
            speaker: label,
            speaker_number: number,
            start_ms: segment.start_ms,
            end_ms: segment.end_ms,
            text: text_of(&words),
            words,
            language,
        });
    }
    paragraphs
}

/// The words that are not removed. Text without words gets evenly spread times.
fn words(segment: &Segment) -> Vec<Word> {
    let shown = |word: &Word| {
        let text = printable(&word.text);
        (!text.is_empty()).then(|| Word { text, ..word.clone() })
    };
    if !segment.words.is_empty() {
        return segment.words.iter().filter_map(shown).collect();
    }
    evenly(&printable(&segment.text), segment.start_ms, segment.end_ms)
}

/// Words with evenly spread times.
pub(crate) fn evenly(text: &str, start_ms: u64, end_ms: u64) -> Vec<Word> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let length = end_ms.saturating_sub(start_ms);
    let count = words.len().max(1) as u64;
    let at = |i: u64| start_ms + (u128::from(length) * u128::from(i) / u128::from(count)) as u64;
    let timed = words.into_iter().zip(0..).map(|(text, i)| Word {
        text: text.to_owned(),
        start_ms: at(i),
        end_ms: at(i + 1),
        ..Word::default()
    });
    timed.collect()
}

/// `text` on one line, without invisible characters that have an effect: control characters break
/// XML and terminals, and forced directions reach beyond the text.
pub fn printable(text: &str) -> String {
    let visible = text.chars().map(|c| match c {
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    });
    let visible: String = visible.flatten().collect();
    visible.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
