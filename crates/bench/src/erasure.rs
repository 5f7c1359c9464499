//! Measures the stability of captions: the words taken back.
//!
//! A word is taken back when the next caption has another word in its place, or none. Every word
//! after it then counts as well, because the reader must read it again.

use crate::{Tone, Update};

/// The text on screen, word by word.
#[derive(Default)]
pub struct Screen {
    confirmed: Vec<String>,
    /// The words of the previous caption.
    before: Vec<String>,
    /// Words of `before` that were confirmed when shown, and those that belong to the confirmed
    /// text.
    solid: usize,
    agreed: usize,
    /// Words on screen.
    shown: usize,
    erased_draft: usize,
    erased_confirmed: usize,
}

impl Screen {
    /// Applies the next caption.
    pub fn show(&mut self, update: &Update) {
        let words = update.text.split_whitespace().map(str::to_owned);
        let mut tail: Vec<String> = Vec::new();
        match update.tone {
            Tone::Draft => tail.extend(words),
            Tone::Confirmed => self.confirmed.extend(words),
        }
        self.shown = self.confirmed.len() + tail.len();
        let shown = self.confirmed.iter().chain(&tail).skip(self.agreed);
        let same = self.before.iter().skip(self.agreed).zip(shown);
        let keep = self.agreed + same.take_while(|(before, now)| before == now).count();
        let known = keep.min(self.confirmed.len());
        match update.tone {
            Tone::Draft => {
                self.erase(keep, self.before.len());
                self.before.truncate(known);
                self.before.extend(self.confirmed[known..].iter().cloned().chain(tail));
                self.solid = self.confirmed.len();
                self.agreed = self.confirmed.len();
            }
            // A confirmed caption clears the tail, and the draft after it restores the rest. Only
            // words that this draft changes are taken back.
            Tone::Confirmed => {
                let both = self.shown.min(self.before.len());
                if keep < both {
                    self.erase(keep, both);
                    let rest = self.before.split_off(both);
                    self.before.truncate(known);
                    self.before.extend(self.confirmed[known..].iter().cloned());
                    self.before.extend(rest);
                    self.solid = self.confirmed.len();
                    self.agreed = self.confirmed.len();
                } else {
                    self.solid = known;
                    self.agreed = known;
                }
            }
        }
    }

    /// Words on screen.
    pub fn words(&self) -> usize {
        self.shown
    }

    /// How many words were taken back as drafts, and how many after they had been confirmed.
    pub fn erased(&self) -> (usize, usize) {
        (self.erased_draft, self.erased_confirmed)
    }

    fn erase(&mut self, from: usize, to: usize) {
        let confirmed = self.solid.clamp(from, to) - from;
        self.erased_confirmed += confirmed;
        self.erased_draft += to - from - confirmed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_takes_back_all_from_its_first_other_word_on() {
        // A tone and a text, then the number of words taken back by all captions so far.
        let captions = [
            (Tone::Draft, "he hoped", 0),
            (Tone::Draft, "he hoped there", 0),
            (Tone::Draft, "he hopes there were", 2),
            // Confirmed as drafted; the rest is drafted again.
            (Tone::Confirmed, "he hopes", 2),
            (Tone::Draft, "there were", 2),
            // Two words differ, and the rest is new.
            (Tone::Confirmed, "their was", 4),
            (Tone::Draft, "", 4),
            (Tone::Draft, "stew for", 4),
            (Tone::Draft, "stew", 5),
            (Tone::Confirmed, "stew for dinner", 5),
        ];
        let mut screen = Screen::default();
        for (tone, text, erased) in captions {
            screen.show(&Update { tone, text: text.to_owned(), timestamp: 0.0 });
            assert_eq!(screen.erased(), (erased, 0), "after {text:?}");
        }
        assert_eq!(screen.words(), 7);
    }
}
