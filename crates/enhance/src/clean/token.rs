//! A word during clean-up: its core and the punctuation around it.

use library::Word;

use super::Language;

/// Closing quotation marks and brackets.
const CLOSING: [char; 7] = ['"', '”', '\'', '’', ')', ']', '»'];
/// Signs that cut a word off.
const DASHES: [char; 3] = ['-', '–', '—'];

/// A word as transcribed and as cleaned.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Signs before the first letter or digit.
    pub lead: String,
    /// From the first to the last letter or digit.
    pub core: String,
    /// Signs after it.
    pub trail: String,
    /// `core` in the form for comparison.
    pub folded: String,
    pub start_ms: u64,
    pub end_ms: u64,
    /// Whether the word is removed.
    pub out: bool,
    /// A new paragraph begins after it.
    pub ends_paragraph: bool,
}

impl Token {
    pub fn new(text: &str, word: &Word) -> Self {
        let (lead, rest) = text.split_at(text.find(char::is_alphanumeric).unwrap_or(text.len()));
        let end = rest.char_indices().rev().find(|(_, c)| c.is_alphanumeric());
        let (core, trail) = rest.split_at(end.map_or(0, |(at, c)| at + c.len_utf8()));
        Self {
            lead: lead.to_owned(),
            core: core.to_owned(),
            trail: trail.to_owned(),
            folded: core.to_lowercase().replace('’', "'"),
            start_ms: word.start_ms,
            end_ms: word.end_ms,
            out: false,
            ends_paragraph: false,
        }
    }

    pub fn text(&self) -> String {
        if self.out { String::new() } else { format!("{}{}{}", self.lead, self.core, self.trail) }
    }

    /// Whether it breaks off: "th-".
    pub fn is_cut_off(&self) -> bool {
        self.trail.starts_with(DASHES)
            || self.trail.starts_with("...")
            || self.trail.starts_with('…')
    }

    pub fn has_digits(&self) -> bool {
        self.core.contains(|c: char| c.is_numeric())
    }

    /// "NASA", "UM": more than one letter, all of them capitals.
    pub fn is_all_capitals(&self) -> bool {
        self.core.chars().nth(1).is_some()
            && self.core.chars().all(|c| !c.is_lowercase())
            && self.core.chars().any(char::is_uppercase)
    }

    pub fn has_comma(&self) -> bool {
        self.trail.contains([',', '、', '，'])
    }

    /// Whether its punctuation ends a sentence.
    pub fn ends_sentence(&self, language: &Language) -> bool {
        self.trail.contains(['?', '!', '。', '？', '！'])
            || self.trail.contains('.')
                && !self.trail.contains("..")
                && !language.abbreviations.contains(&&*self.folded)
                && self.core.chars().nth(1).is_some()
                && !self.core.contains('.')
    }

    /// Makes the first letter a capital.
    pub fn capitalise(&mut self, language: &Language) {
        // "'t", "'s": the next word has the capital, and it stays as transcribed.
        if language.capitals_skip_apostrophes && self.lead.ends_with(['\'', '’', '‘']) {
            return;
        }
        // "iPhone" has its capital elsewhere.
        if self.core.chars().any(char::is_uppercase) {
            return;
        }
        let digraph = language.capitals_skip_apostrophes && self.folded.starts_with("ij");
        let letters = if digraph { 2 } else { 1 };
        let capital = |(i, c): (usize, char)| {
            let mut upper = c.to_uppercase();
            // "ß" and ligatures have no single-letter capital.
            match (i < letters, upper.next(), upper.next()) {
                (true, Some(upper), None) => upper,
                _ => c,
            }
        };
        self.core = self.core.chars().enumerate().map(capital).collect();
    }

    /// Appends `mark`, replacing a weaker one.
    pub fn mark(&mut self, mark: &str) {
        let closing: String = self.trail.chars().filter(|c| CLOSING.contains(c)).collect();
        self.trail = format!("{mark}{closing}");
    }

    pub fn drop_comma(&mut self) {
        self.trail.retain(|c| !matches!(c, ',' | '、' | '，'));
    }
}

/// The indices of the tokens that are not removed.
pub(super) fn read(tokens: &[Token]) -> Vec<usize> {
    (0..tokens.len()).filter(|&at| !tokens[at].out).collect()
}

/// Removes the token. Its neighbours take over the sentence's capital, its end and quotation marks.
pub(super) fn leave_out(tokens: &mut [Token], at: usize, language: &Language) {
    let before = (0..at).rev().find(|&before| !tokens[before].out);
    let after = (at + 1..tokens.len()).find(|&after| !tokens[after].out);
    tokens[at].out = true;
    let gone = tokens[at].clone();
    let begins = before.is_none_or(|before| tokens[before].ends_sentence(language));
    let is_quoted = !gone.lead.is_empty() && gone.trail.contains(CLOSING);
    if let Some(after) = after {
        if begins && gone.core.starts_with(char::is_uppercase) {
            tokens[after].capitalise(language);
        }
        if !is_quoted && tokens[after].lead.is_empty() {
            tokens[after].lead.clone_from(&gone.lead);
        }
    }
    let Some(before) = before else { return };
    if gone.ends_sentence(language) && !begins {
        let mark: String = gone.trail.chars().filter(|c| matches!(c, '.' | '?' | '!')).collect();
        tokens[before].mark(&mark);
    }
    if !is_quoted {
        let closing: String = gone.trail.chars().filter(|c| CLOSING.contains(c)).collect();
        tokens[before].trail.push_str(&closing);
    }
}
