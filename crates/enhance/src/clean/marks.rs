//! Spoken punctuation: "comma", "new paragraph".
//!
//! People also talk about periods and commas. A mark counts if it is set off from its neighbours,
//! no word before it makes it a noun, and either its name has several words or the speaker says
//! another mark in the same turn.

use super::{
    Language,
    mark::Mark,
    token::{Token, leave_out, read},
};

/// A pause this long sets a word off.
const PAUSE_MS: u64 = 200;

struct Found {
    at: Vec<usize>,
    before: Option<usize>,
    mark: Mark,
    is_sure: bool,
}

/// Applies the marks that are certain.
pub(super) fn carry_out(tokens: &mut [Token], language: &Language) {
    let found = find(tokens, language);
    let is_dictated = found.len() > 1;
    for mark in found.into_iter().filter(|mark| mark.is_sure || is_dictated) {
        let ends = match mark.mark {
            Mark::Sign(sign) => sign.contains(['.', '?', '!']),
            Mark::Paragraph => true,
        };
        let last = mark.at.last().copied();
        for &at in &mark.at {
            tokens[at].trail.clear();
            leave_out(tokens, at, language);
        }
        // The word before it may be a mark that was already applied.
        let before = mark.before.and_then(|at| (0..=at).rev().find(|&at| !tokens[at].out));
        let after = last.and_then(|at| (at + 1..tokens.len()).find(|&at| !tokens[at].out));
        if let Some(before) = before {
            match mark.mark {
                Mark::Sign(sign) => tokens[before].mark(sign),
                Mark::Paragraph => tokens[before].ends_paragraph = true,
            }
        }
        if let (true, Some(after)) = (ends, after) {
            tokens[after].capitalise(language);
        }
    }
}

fn find(tokens: &[Token], language: &Language) -> Vec<Found> {
    let places = read(tokens);
    let mut found = Vec::new();
    let mut i = 0;
    while i < places.len() {
        let mark = language.marks.iter().find(|(name, _)| {
            let words = places.get(i..i + name.len()).unwrap_or_default();
            words.len() == name.len()
                && words.iter().zip(*name).all(|(&at, word)| tokens[at].folded == *word)
                && is_meant(tokens, &places, i, i + name.len(), language, &found)
        });
        let Some((name, mark)) = mark else {
            i += 1;
            continue;
        };
        found.push(Found {
            at: places[i..i + name.len()].to_vec(),
            before: i.checked_sub(1).map(|i| places[i]),
            mark: *mark,
            is_sure: name.len() > 1,
        });
        i += name.len();
    }
    found
}

fn is_meant(
    tokens: &[Token],
    places: &[usize],
    from: usize,
    to: usize,
    language: &Language,
    found: &[Found],
) -> bool {
    let word = |i: usize| &tokens[places[i]];
    let is_noun =
        (from.saturating_sub(3)..from).rev().take_while(|&i| word(i).trail.is_empty()).any(|i| {
            // "A long period": farther before the mark only an article counts.
            let near = i + 1 == from && language.is_stutter(&word(i).folded);
            near || language.articles.contains(&&*word(i).folded)
        });
    if is_noun && !is_set_off(tokens, places, from, to) {
        return false;
    }
    let last = word(to - 1);
    let after = places.get(to).map(|&at| &tokens[at]);
    let continues = after.is_some_and(|after| {
        last.trail.is_empty() && language.after_nouns.contains(&&*after.folded)
    });
    let pause_before = from
        .checked_sub(1)
        .map(word)
        .is_none_or(|before| word(from).start_ms >= before.end_ms + PAUSE_MS);
    let pause_after = after.is_none_or(|after| after.start_ms >= last.end_ms + PAUSE_MS);
    let begins_anew = after.is_some_and(|after| {
        after.core.starts_with(char::is_uppercase) && !language.always_capital(&after.folded)
    });
    // "Period, new paragraph": one mark sets the other off.
    let follows_mark =
        from > 0 && found.last().is_some_and(|mark| mark.at.last() == Some(&places[from - 1]));
    let mark_follows = language.marks.iter().any(|(name, _)| {
        let words = places.get(to..to + name.len()).unwrap_or_default();
        words.len() == name.len()
            && words.iter().zip(*name).all(|(&at, word)| tokens[at].folded == *word)
    });
    from > 0
        && !continues
        && (follows_mark
            || mark_follows
            || after.is_none()
            || pause_before && pause_after
            || begins_anew
            || !last.trail.is_empty()
            || !word(from - 1).trail.is_empty())
}

/// Whether signs on both sides separate the mark from the sentence.
fn is_set_off(tokens: &[Token], places: &[usize], from: usize, to: usize) -> bool {
    !tokens[places[from - 1]].trail.is_empty() && !tokens[places[to - 1]].trail.is_empty()
}
