//! Turns words and commands into text.

use super::{
    Before, Options,
    commands::Found,
    languages::{Act, Language, Place},
    words::{WEAK, Word, ends_sentence},
};

/// A piece of the text.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Word(Word),
    /// A dictated sign and its place.
    Sign(String, Place),
    /// This many line breaks.
    Breaks(usize),
    /// A removed phrase began with a capital: the next word takes its place and its capital.
    Capital,
    /// A removed phrase began with a small letter: the next word takes its place in mid-sentence.
    Small,
}

/// The signs that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// Replaces commands by their effects.
pub(super) fn carry_out(words: Vec<Word>, found: &[Found], options: &Options) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut found = found.iter().peekable();
    let mut words = words.into_iter().enumerate().peekable();
    while let Some((at, word)) = words.next() {
        let Some(command) = found.next_if(|command| command.from == at) else {
            pieces.push(Piece::Word(word));
            continue;
        };
        let language = word.language;
        let mut trail = word.trail;
        for _ in at + 1..command.to {
            trail = words.next().map(|(_, word)| word.trail).unwrap_or_default();
        }
        act(command.act, &trail, &mut pieces, language, options);
        if command.act == Act::Scratch {
            // A dash on its own set the command off from what follows.
            while words.next_if(|(_, word)| word.is_pause_sign()).is_some() {}
        }
    }
    pieces
}

/// Performs one act. `trail` holds the signs that Whisper wrote after its name.
fn act(act: Act, trail: &str, pieces: &mut Vec<Piece>, language: &Language, options: &Options) {
    let quote = |printed: &str| match options.printed_quotes {
        true => printed.to_owned(),
        false => "\"".to_owned(),
    };
    let [open, close] = language.quotes;
    let (sign, place) = match act {
        Act::Sign(sign, place) => (sign.to_owned(), place),
        Act::OpenQuote => (quote(open), Place::Ahead),
        Act::CloseQuote => (quote(close), Place::Closing),
        Act::Line => {
            strip(pieces, &[',']);
            pieces.push(Piece::Breaks(1));
            return;
        }
        Act::Paragraph(stop) => {
            strip(pieces, if stop.is_some() { &WEAK } else { &[','] });
            if let Some(stop) = stop.filter(|_| !pieces.is_empty()) {
                pieces.push(Piece::Sign(stop.to_owned(), Place::Behind));
            }
            pieces.push(Piece::Breaks(2));
            return;
        }
        Act::Scratch => return scratch(pieces),
    };
    match place {
        // The dictated sign replaces the signs that Whisper wrote there.
        Place::Behind | Place::Joining => strip(pieces, &WEAK),
        Place::Closing | Place::Between => strip(pieces, &[',']),
        // 'He said, "'
        Place::Ahead => {}
    }
    pieces.push(Piece::Sign(sign, place));
    // 'Close quote.' may end the sentence.
    let end: String = trail.chars().filter(|c| ENDS.contains(c)).collect();
    if place == Place::Closing && !end.is_empty() {
        pieces.push(Piece::Sign(end, Place::Closing));
    }
}

/// Removes these signs from the end of the last word.
fn strip(pieces: &mut [Piece], signs: &[char]) {
    if let Some(Piece::Word(word)) = pieces.last_mut()
        && !word.core.is_empty()
    {
        word.trail.truncate(word.trail.trim_end_matches(signs).len());
    }
}

/// Removes the last phrase: the words since the last pause, end of sentence or line break,
/// whichever was latest; or that break.
fn scratch(pieces: &mut Vec<Piece>) {
    while let Some(piece) = pieces.pop() {
        let begins = match &piece {
            // It belongs to the command or to the phrase before it.
            Piece::Word(word) if word.is_pause_sign() => continue,
            Piece::Word(word) => word.begins,
            Piece::Sign(..) => false,
            Piece::Breaks(_) => true,
            Piece::Capital | Piece::Small => continue,
        };
        let after_end = match pieces.last() {
            None | Some(Piece::Breaks(_) | Piece::Capital | Piece::Small) => true,
            Some(Piece::Word(word)) => {
                let text = format!("{}{}", word.core, word.trail);
                ends_sentence(&text, word.language.abbreviations)
                    // The dictated sign replaces Whisper's: both end the same sentence.
                    && !matches!(piece, Piece::Sign(..))
            }
            Some(Piece::Sign(sign, _)) => sign.contains(ENDS) && !matches!(piece, Piece::Sign(..)),
        };
        if begins || after_end {
            // Whisper's case of the next word depends on the sign that it wrote after the command.
            if let Piece::Word(word) = &piece {
                if word.core.starts_with(char::is_lowercase) {
                    pieces.push(Piece::Small);
                } else if word.has_capital() && (after_end || !word.has_own_capitals()) {
                    pieces.push(Piece::Capital);
                }
            }
            return;
        }
    }
}

/// The case of the next word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Next {
    /// As heard.
    AsHeard,
    /// At the beginning of a sentence.
    Capital,
    /// In mid-sentence.
    Small,
}

/// Joins the pieces. `first` is the language of the first spoken word.
pub(super) fn write(
    pieces: Vec<Piece>,
    first: &Language,
    before: &Before,
    options: &Options,
) -> String {
    let (mut next, mut spaced) = match before {
        Before::Unknown => (Next::AsHeard, false),
        Before::Text(text) => (after(text, first), wants_space(text)),
    };
    let was_cjk = matches!(before, Before::Text(text) if text.ends_with(is_cjk));
    let mut text = String::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Word(mut word) => {
                let followed = match pieces.peek() {
                    Some(Piece::Word(after)) => after.has_capital() && word.trail.is_empty(),
                    _ => false,
                };
                // "The Hague": the next word shows that this is a name.
                let is_small = word.language.small.contains(&&*word.folded)
                    && !word.has_own_capitals()
                    && !followed;
                match next {
                    Next::Capital => word.capitalise(),
                    Next::Small if is_small => word.make_small(),
                    Next::Small | Next::AsHeard => {}
                }
                let first = word.lead.chars().chain(word.core.chars()).next();
                let closes = first.is_some_and(|c| CLOSES.contains(&c));
                let after_cjk = if text.is_empty() { was_cjk } else { text.ends_with(is_cjk) };
                let is_cjk = first.is_some_and(is_cjk);
                if spaced && !closes && !(after_cjk && is_cjk) {
                    text.push(' ');
                }
                text += &format!("{}{}{}", word.lead, word.core, word.trail);
                spaced = true;
                next = Next::AsHeard;
            }
            Piece::Sign(sign, place) => {
                if spaced && matches!(place, Place::Ahead | Place::Between) {
                    text.push(' ');
                }
                text += &sign;
                spaced = !matches!(place, Place::Ahead | Place::Joining);
                next = match (place, next) {
                    (Place::Ahead | Place::Closing, Next::Capital) => Next::Capital,
                    _ if sign.contains(['.', '?', '!']) => Next::Capital,
                    (Place::Behind, _) if sign == "," => Next::Small,
                    _ => Next::AsHeard,
                };
            }
            Piece::Capital if next == Next::AsHeard => next = Next::Capital,
            Piece::Small if next == Next::AsHeard => next = Next::Small,
            Piece::Capital | Piece::Small => {}
            Piece::Breaks(count) => {
                text.extend(std::iter::repeat_n('\n', count));
                spaced = false;
                next =
                    if count > 1 || next == Next::Capital { Next::Capital } else { Next::AsHeard };
            }
        }
    }
    if options.trailing_space && !text.is_empty() && !text.ends_with('\n') {
        text.push(' ');
    }
    text
}

/// Signs without a space before them.
const CLOSES: [char; 12] = [',', '.', ';', ':', '!', '?', '…', ')', ']', '}', '”', '%'];
/// Signs without a space after them.
const OPENS: [char; 13] = ['(', '[', '{', '¿', '¡', '„', '/', '-', '—', '@', '#', '_', '\\'];

/// How to continue after a text.
fn after(text: &str, language: &Language) -> Next {
    let end = text.trim_end_matches([' ', '\t', '\u{a0}']);
    match end.chars().last() {
        None => Next::Capital,
        Some('\n') if end.trim().is_empty() || end.ends_with("\n\n") => Next::Capital,
        Some('\n') => Next::AsHeard,
        Some(_) if ends_sentence(end, language.abbreviations) => Next::Capital,
        Some(last) if last.is_alphanumeric() || [',', ';'].contains(&last) => Next::Small,
        Some(_) => Next::AsHeard,
    }
}

/// Whether a word after this text needs a space before it.
fn wants_space(text: &str) -> bool {
    let mut ends = text.chars().rev();
    match ends.next() {
        None => false,
        Some(last) if last.is_whitespace() || OPENS.contains(&last) => false,
        // It may open or close; the character before it decides.
        Some('"' | '\'' | '“' | '«' | '‘') => {
            ends.next().is_some_and(|c| !c.is_whitespace() && !OPENS.contains(&c))
        }
        Some(_) => true,
    }
}

/// Whether a character belongs to a script without spaces.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}
