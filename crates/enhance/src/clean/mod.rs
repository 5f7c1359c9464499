//! Cleans a transcript by rules and tables, so that it reads well.
//!
//! Cleaning starts from the transcribed (or corrected) words, whatever the current level: it works
//! again at any level and is idempotent. No word is lost: a removed word stays in its place with an
//! empty text. docs/adr/022-clean-up.md lists what each level removes.

mod disfluency;
mod languages;
mod mark;
mod marks;
mod paragraphs;
mod sentences;
mod token;

use library::{CleanUp, Segment, TRANSCRIPT_SCHEMA, Transcript, Word};

pub(crate) use paragraphs::ends_sentence;
pub use paragraphs::{Said, paragraphs, text_of};

pub(crate) use languages::{Language, language};
use token::Token;

/// The transcript at that level. Number, order and times of the words stay; paragraphs are new.
/// Languages other than en, es, de, fr and nl get paragraphs only.
pub fn clean(transcript: &Transcript, level: CleanUp) -> Transcript {
    let mut segments = Vec::new();
    let mut rest = &transcript.segments[..];
    while let Some(first) = rest.first() {
        // A turn is all words of a speaker until another one speaks.
        let turn = rest.iter().take_while(|segment| segment.speaker == first.speaker).count();
        let (turn, after) = rest.split_at(turn);
        rest = after;
        // Text without words stays unchanged.
        for turn in turn.chunk_by(|one, other| one.words.is_empty() == other.words.is_empty()) {
            match turn.first() {
                Some(segment) if segment.words.is_empty() => segments.extend_from_slice(turn),
                _ => segments.extend(cleaned_turn(turn, transcript, level)),
            }
        }
    }
    for (id, segment) in (0..).zip(&mut segments) {
        segment.id = id;
    }
    Transcript { schema: TRANSCRIPT_SCHEMA, clean_up: Some(level), segments, ..transcript.clone() }
}

fn cleaned_turn(turn: &[Segment], transcript: &Transcript, level: CleanUp) -> Vec<Segment> {
    let words = || turn.iter().flat_map(|segment| &segment.words);
    let mut tokens: Vec<Token> =
        words().map(|word| Token::new(before(word, transcript), word)).collect();
    if let Some(language) = language(&transcript.language) {
        if level >= CleanUp::Light {
            disfluency::leave_out_fillers(&mut tokens, language);
            disfluency::leave_out_repeats(&mut tokens, language, level);
        }
        if level >= CleanUp::Clean {
            disfluency::leave_out_asides(&mut tokens, language);
            marks::carry_out(&mut tokens, language);
            sentences::finish(&mut tokens, language);
        }
    }
    let speaker = turn.first().and_then(|segment| segment.speaker.as_deref());
    let said = words().zip(&tokens).map(|(word, token)| Said {
        word: read(word, token.text(), transcript),
        speaker: speaker.map(str::to_owned),
        ends_paragraph: token.ends_paragraph,
    });
    paragraphs(said)
}

/// The original word, from which clean-up starts.
fn before<'a>(word: &'a Word, transcript: &Transcript) -> &'a str {
    match &word.corrected {
        Some(corrected) => corrected,
        None if transcript.clean_up.is_some() || word.text.is_empty() => word.as_heard(),
        None => &word.text,
    }
}

/// The word after clean-up.
fn read(word: &Word, text: String, transcript: &Transcript) -> Word {
    let before = before(word, transcript);
    let heard = word.heard.as_deref().unwrap_or(before);
    Word {
        heard: (heard != text).then(|| heard.to_owned()),
        corrected: (heard != before).then(|| before.to_owned()),
        text,
        ..word.clone()
    }
}
