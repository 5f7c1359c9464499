//! Finds hesitation, false starts and accidental repetitions.

use library::CleanUp;

use super::{
    Language,
    token::{Token, leave_out, read},
};

/// The longest phrase to check for repetition, in words.
const LONGEST_PHRASE: usize = 5;

/// Removes "um" and "uh". Keeps a question ("Hm?"), "UM" or "ER" among words in small letters, and
/// "mm" after a number.
pub(super) fn leave_out_fillers(tokens: &mut [Token], language: &Language) {
    let shouted = tokens.iter().all(|token| token.is_all_capitals() || token.core.len() < 2);
    let places = read(tokens);
    for (i, &at) in places.iter().enumerate() {
        let token = &tokens[at];
        let before = i.checked_sub(1).map(|i| places[i]);
        let is_filler = language.fillers.contains(&&*token.folded)
            || language.murmurs.contains(&&*token.folded)
                && !is_a_sentence(tokens, before, at, places.get(i + 1), language);
        if !is_filler
            || token.trail.contains('?')
            || token.is_all_capitals() && !shouted
            || before.is_some_and(|before| tokens[before].has_digits())
        {
            continue;
        }
        let has_comma = token.has_comma();
        leave_out(tokens, at, language);
        // "I, um, think" loses its comma with the "um"; "well, um, yes" keeps it.
        let before = (0..at).rev().find(|&before| !tokens[before].out);
        if let Some(before) = before
            && has_comma
            && language.is_stutter(&tokens[before].folded)
        {
            tokens[before].drop_comma();
        }
    }
}

/// Whether the word at `at` is the whole sentence: "Hm." is an answer.
fn is_a_sentence(
    tokens: &[Token],
    before: Option<usize>,
    at: usize,
    after: Option<&usize>,
    language: &Language,
) -> bool {
    let begins = before.is_none_or(|before| tokens[before].ends_sentence(language));
    begins && (after.is_none() || tokens[at].ends_sentence(language))
}

/// Removes all but the last of repeated words and phrases: "I I I mean", "th- the", "in the in
/// the". The longest repeated phrase counts.
pub(super) fn leave_out_repeats(tokens: &mut [Token], language: &Language, level: CleanUp) {
    let mut places = read(tokens);
    let mut from = 0;
    while from < places.len() {
        let longest = LONGEST_PHRASE.min((places.len() - from) / 2);
        let found = (1..=longest)
            .rev()
            .find(|&length| is_restart(tokens, &places, from, length, language, level));
        let Some(length) = found else {
            from += 1;
            continue;
        };
        for at in places.drain(from..from + length) {
            leave_out(tokens, at, language);
        }
        // Removing this one may make an earlier phrase a repetition.
        from = from.saturating_sub(LONGEST_PHRASE);
    }
}

/// Whether the `length` words from `from` on repeat at once by accident.
fn is_restart(
    tokens: &[Token],
    places: &[usize],
    from: usize,
    length: usize,
    language: &Language,
    level: CleanUp,
) -> bool {
    let word = |i: usize| &tokens[places[i]];
    let (middle, end) = (from + length, from + 2 * length);
    let same = (from..middle).all(|i| is_said_again(word(i), word(i + length)));
    if !same || (from..middle).any(|i| word(i).ends_sentence(language)) {
        return false;
    }
    if length == 1 {
        let before = from.checked_sub(1).map(word);
        return is_stammer(before, word(from), word(middle), language, level);
    }
    // "Again and again and again".
    let goes_on = from.checked_sub(1).is_some_and(|i| word(i).folded == word(middle - 1).folded);
    // "I know, I know": a restart runs on.
    let runs_on = end < places.len() && word(end - 1).trail.is_empty();
    // "He recalled the words, the words of": a speaker may repeat two words for emphasis.
    let is_small = |i: usize| {
        language.is_stutter(&word(i).folded) || language.starters.contains(&&*word(i).folded)
    };
    let begins_so =
        is_small(from) && (length > 2 || is_small(from + 1) || word(from + 1).is_cut_off());
    begins_so && runs_on && !goes_on
}

/// Whether the second word equals the first, or completes it.
fn is_said_again(first: &Token, second: &Token) -> bool {
    if first.core.is_empty() || first.has_digits() || second.has_digits() {
        return false;
    }
    first.folded == second.folded || first.is_cut_off() && second.folded.starts_with(&first.folded)
}

/// Whether a single word repeats by accident.
fn is_stammer(
    before: Option<&Token>,
    first: &Token,
    second: &Token,
    language: &Language,
    level: CleanUp,
) -> bool {
    let word = &*first.folded;
    if first.is_cut_off() && (first.trail.starts_with('-') || word != second.folded) {
        return true;
    }
    let is_close = first.trail.is_empty();
    if language.doubles.contains(&word) || language.numbers.contains(&word) {
        return false;
    }
    // "Die Leute, die die Vorteile sehen".
    if language.relatives.contains(&word) && before.is_some_and(Token::has_comma) {
        return false;
    }
    if language.stutters.contains(&word) {
        return true;
    }
    if language.close_stutters.contains(&word) {
        return is_close;
    }
    // Speakers mostly repeat other words for emphasis, often with a comma.
    level >= CleanUp::Clean
        && is_close
        && word.chars().nth(2).is_some()
        && !second.core.starts_with(char::is_uppercase)
        && second.start_ms.saturating_sub(first.end_ms) < 1000
}

/// Removes meaningless asides between commas: ", you know,".
pub(super) fn leave_out_asides(tokens: &mut [Token], language: &Language) {
    let places = read(tokens);
    let mut i = 1;
    while i < places.len() {
        let found = language.asides.iter().map(|aside| aside.len()).zip(language.asides).find(
            |(length, aside)| {
                let words = places.get(i..i + length).unwrap_or_default();
                words.len() == *length
                    && words.iter().zip(**aside).all(|(&at, word)| tokens[at].folded == *word)
                    && tokens[places[i - 1]].has_comma()
                    && tokens[words[length - 1]].has_comma()
                    && words[..length - 1].iter().all(|&at| tokens[at].trail.is_empty())
            },
        );
        let Some((length, _)) = found else {
            i += 1;
            continue;
        };
        for &at in &places[i..i + length] {
            leave_out(tokens, at, language);
        }
        tokens[places[i - 1]].drop_comma();
        // The next word cannot begin an aside, because its comma is gone.
        i += length + 1;
    }
}
