//! Divides words into paragraphs by speaker, pause and length.

use library::{Segment, Word};
use speculative::joined;

/// A pause this long ends a paragraph at the end of a sentence.
const PAUSE_MS: u64 = 1500;
/// A pause this long ends it anywhere.
pub(super) const LONG_PAUSE_MS: u64 = 4000;
/// A paragraph of this many characters ends with its sentence.
const LONG: usize = 700;
/// A paragraph of this many characters ends at any word.
const LONGEST: usize = 2000;

/// A word and its speaker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The word.
    pub word: Word,
    /// The speaker's id, if known.
    pub speaker: Option<String>,
    /// Whether the paragraph ends with this word in any case.
    pub ends_paragraph: bool,
}

/// The paragraphs of these words, which are in reading order.
pub fn paragraphs(words: impl IntoIterator<Item = Said>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut length = 0;
    let mut ends = true;
    for said in words {
        let goes_on = segments.last().is_some_and(|open| {
            !ends && open.speaker == said.speaker && !is_break(open, length, &said.word)
        });
        if !goes_on {
            length = 0;
            segments.push(Segment {
                id: u32::try_from(segments.len()).unwrap_or(u32::MAX),
                speaker: said.speaker,
                ..Segment::default()
            });
        }
        length += said.word.text.chars().count() + 1;
        ends = said.ends_paragraph;
        if let Some(open) = segments.last_mut() {
            open.words.push(said.word);
        }
    }
    for segment in &mut segments {
        segment.start_ms = segment.words.iter().map(|word| word.start_ms).min().unwrap_or_default();
        segment.end_ms = segment.words.iter().map(|word| word.end_ms).max().unwrap_or_default();
        segment.text = text_of(&segment.words);
    }
    segments
}

/// The words joined to text.
pub fn text_of<'a>(words: impl IntoIterator<Item = &'a Word>) -> String {
    joined(words.into_iter().map(|word| &*word.text))
}

/// Whether a word with this spelling ends a sentence, in any language.
pub(crate) fn ends_sentence(word: &str) -> bool {
    word.trim_end_matches(['"', '”', '\'', '’', ')', ']', '»'])
        .ends_with(['.', '?', '!', '…', '。', '？', '！'])
}

fn is_break(open: &Segment, length: usize, next: &Word) -> bool {
    let Some(last) = open.words.last() else { return false };
    let pause = next.start_ms.saturating_sub(last.end_ms);
    let shown = open.words.iter().rev().find(|word| !word.text.is_empty());
    let is_sentence_end = shown.is_some_and(|word| ends_sentence(&word.text));
    pause >= LONG_PAUSE_MS
        || is_sentence_end && (pause >= PAUSE_MS || length >= LONG)
        || length >= LONGEST
}
