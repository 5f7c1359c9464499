//! Decides which words are commands: "comma" is one in "Hello comma world", but not in "put a comma
//! there".
//!
//! Whisper adds its own punctuation, so a command may arrive as "Hello comma world", "Hello, comma,
//! world." or "Hello. Comma. World." A name is *set off* on a side that has a sign, a pause,
//! another command or the end of the text; a capital after it sets it off too. The rules:
//!
//! - a name is an ordinary word after something that makes it a noun ("a comma", "trial period") or
//!   before such a word ("period of"), unless a sign separates the two;
//! - a plain name ("comma", "question mark") is a command anywhere else; but at the beginning it
//!   must be set off from what follows, unless it opens something;
//! - a guarded name ("period", "dash") is a command if it is set off on both sides, or a sentence
//!   or a pause follows; once another command shows that signs are being dictated, it is one
//!   anywhere else too;
//! - a name that removes text ("delete that") is a command only if it is set off on both sides;
//! - an idiom that removes text ("scratch that") is one wherever it is no part of a clause ("you can
//!   scratch that", "scratch that itch"), because whether Whisper writes signs around it differs
//!   from window to window.
//!
//! Whisper may also write a sign or hear a pause within a name that removes text ("Scratch, that"),
//! and hear a pause within any other.

use super::{
    languages::{self, Act, Command, Weight},
    words::{Word, are_pause_signs},
};

/// An article makes a noun of a name up to this many words later.
const REACH: usize = 3;
/// The signs that end a sentence.
const ENDS: [char; 3] = ['.', '!', '?'];

/// A command among the words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Found {
    /// Its first word.
    pub from: usize,
    /// The first word after it.
    pub to: usize,
    pub act: Act,
}

/// Finds the commands.
pub(super) fn find(words: &[Word]) -> Vec<Found> {
    let named = named(words);
    let place = |at: usize| Place::of(words, &named, at);
    let is_sure: Vec<bool> = (0..named.len()).map(|at| place(at).is_meant(false)).collect();
    let sure = is_sure.iter().filter(|is_sure| **is_sure).count();
    (0..named.len())
        .filter(|&at| is_sure[at] || sure > 0 && place(at).is_meant(true))
        .map(|at| Found { from: named[at].from, to: named[at].to, act: named[at].command.act })
        .collect()
}

/// A command's name among the words; whether it is a command is decided later.
struct Named {
    from: usize,
    to: usize,
    command: &'static Command,
}

fn named(words: &[Word]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let is_it = |command: &&Command| {
            let there = words.get(from..from + command.name.len()).unwrap_or_default();
            there.len() == command.name.len()
                && there.iter().zip(command.name).all(|(word, name)| word.folded == *name)
                && is_one_name(there, command.weight)
        };
        // The word before which a pause is heard differs from window to window, so a name may
        // extend across one.
        let commands = words[from].language.commands;
        let longest = commands.iter().filter(is_it).max_by_key(|command| command.name.len());
        match longest {
            Some(command) => {
                let to = from + command.name.len();
                found.push(Named { from, to, command });
                from = to;
            }
            None => from += 1,
        }
    }
    found
}

/// Whether the signs within and before these words leave one name of them.
fn is_one_name(words: &[Word], weight: Weight) -> bool {
    let may_be = |signs: &str| signs.is_empty() || weight.removes() && are_pause_signs(signs);
    words.iter().all(|word| may_be(&word.lead))
        && words.iter().rev().skip(1).all(|word| may_be(&word.trail))
}

/// The surroundings of a name.
struct Place {
    weight: Weight,
    has_nothing_before: bool,
    set_off_before: bool,
    set_off_after: bool,
    ends: bool,
    is_noun: bool,
    /// Whether a word makes a clause of an idiom.
    is_led: bool,
    /// Whether something new begins after an idiom.
    starts_after: bool,
}

impl Place {
    fn of(words: &[Word], named: &[Named], at: usize) -> Self {
        let Named { from, to, command } = &named[at];
        let (from, to) = (*from, *to);
        let language = words[from].language;
        let before = from.checked_sub(1).map(|at| &words[at]);
        let after = words.get(to);
        let trail = &words[to - 1].trail;
        let follows = at.checked_sub(1).is_some_and(|at| named[at].to == from);
        let followed = named.get(at + 1).is_some_and(|next| next.from == to);
        let set_off_before = words[from].begins
            || follows
            || !words[from].lead.is_empty()
            || before.is_none_or(Word::ends_in_sign);
        let ends_utterance = after.is_none_or(|after| after.begins);
        let capital = after.is_some_and(|after| after.has_capital() && !after.has_own_capitals())
            // "Lösch das Bild": the noun belongs to the name.
            && !(command.weight.removes() && language.has_capital_nouns);
        let set_off_after = ends_utterance
            || followed
            || capital
            || !trail.is_empty()
            || after.is_some_and(Word::is_pause_sign);
        // "By comma", but "sort of (close bracket)": names of several words are rarely nouns.
        let leaned_on = if to - from == 1 { language.before_words } else { language.articles };
        let leans_back =
            !set_off_before && before.is_some_and(|before| leaned_on.contains(&&*before.folded));
        // "The long period" may be unfinished; "in the office period" is complete.
        let has_article = !set_off_before
            && !set_off_after
            && words[from.saturating_sub(REACH)..from]
                .iter()
                .rev()
                .take_while(|word| word.trail.is_empty())
                .any(|word| language.articles.contains(&&*word.folded));
        let leans_on = !ends_utterance
            && trail.is_empty()
            && after.is_some_and(|after| language.after_words.contains(&&*after.folded));
        let opens = matches!(command.act, Act::OpenQuote | Act::Sign(_, languages::Place::Ahead));
        Self {
            weight: command.weight,
            has_nothing_before: from == 0 && !opens,
            set_off_before,
            set_off_after,
            ends: ends_utterance || trail.contains(ENDS),
            is_noun: leans_back || has_article || leans_on,
            is_led: !set_off_before
                && before.is_some_and(|before| language.leads.contains(&&*before.folded)),
            starts_after: after.is_some_and(|after| language.starters.contains(&&*after.folded)),
        }
    }

    fn is_meant(&self, is_dictated: bool) -> bool {
        let on_both_sides = self.set_off_before && self.set_off_after;
        match self.weight {
            Weight::Apart => on_both_sides,
            Weight::Idiom => !self.is_led && (self.set_off_after || self.starts_after),
            _ if self.is_noun || self.has_nothing_before && !self.set_off_after => false,
            Weight::Plain => true,
            Weight::Guarded => is_dictated || on_both_sides || self.ends,
        }
    }
}
