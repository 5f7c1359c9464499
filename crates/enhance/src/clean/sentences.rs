//! Sets ends of sentences and the capitals after them.

use super::{
    Language,
    paragraphs::LONG_PAUSE_MS,
    token::{Token, read},
};

/// A turn of this many words without punctuation comes from a model that writes none.
const UNPUNCTUATED: usize = 12;
/// In such a turn, a pause this long ends a sentence.
const SENTENCE_PAUSE_MS: u64 = 700;
/// A pause this long after a full stop confirms it.
const STOP_PAUSE_MS: u64 = 300;

/// Ends sentences and sets capitals where this is certain.
pub(super) fn finish(tokens: &mut [Token], language: &Language) {
    let places = read(tokens);
    let is_unpunctuated =
        places.len() >= UNPUNCTUATED && places.iter().all(|&at| tokens[at].trail.is_empty());
    let mut begins = true;
    for (i, &at) in places.iter().enumerate() {
        let pause = places.get(i + 1).map(|&after| {
            // A removed word between two words is not a pause.
            (at..after)
                .map(|at| tokens[at + 1].start_ms.saturating_sub(tokens[at].end_ms))
                .max()
                .unwrap_or_default()
        });
        let token = &mut tokens[at];
        if begins || language.always_capital(&token.folded) {
            token.capitalise(language);
        }
        let is_end = match pause {
            None => true,
            Some(pause) => {
                token.ends_paragraph
                    || pause >= LONG_PAUSE_MS
                    || is_unpunctuated && pause >= SENTENCE_PAUSE_MS
            }
        };
        let is_bare = token.trail.is_empty() || token.trail.chars().all(|c| matches!(c, ','));
        if is_end && is_bare && !token.core.is_empty() {
            token.mark(".");
            begins = true;
        } else {
            begins = token.ends_sentence(language)
                && (is_end || pause.is_some_and(|pause| pause >= STOP_PAUSE_MS));
        }
    }
}
