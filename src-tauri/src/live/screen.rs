//! The words on screen, as windows are told of them.

use session::SessionEvent;
use speculative::{Caption, Confidence, Screen, WordPatch, is_space_between};

use crate::types::{CaptionPatch, CaptionWord, CaptionsChanged, CaptionsSoFar, Tone};

/// Words that a window that opens late is told at most.
const NEWEST: usize = 2_000;
/// Nobody spoke for so long, in samples: what comes then is a new paragraph.
const PARAGRAPH: u64 = 2 * audio::SAMPLE_RATE as u64;

/// Follows the captions of one session.
#[derive(Default)]
pub struct ShownCaptions {
    session: String,
    screen: Screen,
    number: u32,
    words: Vec<CaptionWord>,
    /// Words at the front of `words` that are confirmed.
    confirmed: usize,
    /// Where the last confirmed word ends, samples.
    said_until: Option<u64>,
}

impl ShownCaptions {
    /// Those of a session that begins.
    pub fn of(session: &str) -> Self {
        Self { session: session.to_owned(), ..Self::default() }
    }

    /// What changes on screen by an event, if anything does.
    pub fn hear(&mut self, event: &SessionEvent) -> Option<CaptionsChanged> {
        let SessionEvent::Captions { captions, .. } = event else { return None };
        let patches = self.screen.show(captions);
        let begins = self.begins_paragraph(captions);
        let patches: Vec<_> = patches.into_iter().map(|patch| self.take(patch, begins)).collect();
        let confirmed = captions.iter().filter(|c| c.confidence == Confidence::Confirmed);
        if let Some(word) = confirmed.filter_map(|caption| caption.words.last()).next_back() {
            self.said_until = Some(word.end);
        }
        self.forget_oldest();
        if patches.is_empty() {
            return None;
        }
        self.number += 1;
        Some(CaptionsChanged { session: self.session.clone(), number: self.number, patches })
    }

    /// All that a window that opens now is to show.
    pub fn so_far(&self) -> CaptionsSoFar {
        let session = (!self.session.is_empty()).then(|| self.session.clone());
        CaptionsSoFar { session, number: self.number, words: self.words.clone() }
    }

    /// What is still a guess.
    pub fn draft(&self) -> String {
        speculative::joined(self.words[self.confirmed..].iter().map(|word| &*word.text))
    }

    /// Whether the first word that is not confirmed yet begins a paragraph.
    fn begins_paragraph(&self, captions: &[Caption]) -> bool {
        let first = captions.iter().flat_map(|caption| &caption.words).next();
        match (first, self.said_until) {
            (Some(word), Some(until)) => word.start >= until.saturating_add(PARAGRAPH),
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    fn take(&mut self, patch: WordPatch, begins: bool) -> CaptionPatch {
        match patch {
            WordPatch::Insert { after, word } => {
                let after = after.map(|id| id.0 as u32);
                let at = match after {
                    // One that left the list is before all that is in it.
                    Some(id) => self.place(id).map_or(0, |at| at + 1),
                    None => 0,
                };
                // Only the first word behind the confirmed ones can: what stands behind it moves
                // with it.
                let begins_paragraph = begins && at == self.confirmed;
                let joined = at
                    .checked_sub(1)
                    .is_some_and(|before| !is_space_between(&self.words[before].text, &word.text));
                let word = CaptionWord {
                    id: word.id.0 as u32,
                    text: word.text,
                    tone: Tone::Draft,
                    begins_paragraph,
                    joined,
                };
                self.words.insert(at, word.clone());
                CaptionPatch::Insert { after, word }
            }
            WordPatch::Remove { id } => {
                let id = id.0 as u32;
                if let Some(at) = self.place(id) {
                    self.words.remove(at);
                }
                CaptionPatch::Remove { id }
            }
            WordPatch::Confirm { id } => {
                let id = id.0 as u32;
                if let Some(at) = self.place(id) {
                    self.words[at].tone = Tone::Confirmed;
                    self.confirmed = at + 1;
                }
                CaptionPatch::Confirm { id }
            }
        }
    }

    /// The newest are looked at first: changes are at the end.
    fn place(&self, id: u32) -> Option<usize> {
        self.words.iter().rposition(|word| word.id == id)
    }

    fn forget_oldest(&mut self) {
        if self.words.len() > NEWEST + NEWEST / 10 {
            let old = (self.words.len() - NEWEST).min(self.confirmed);
            self.words.drain(..old);
            self.confirmed -= old;
        }
    }
}

#[cfg(test)]
mod tests {
    use speculative::{WindowId, Word};

    use super::*;

    fn caption(confidence: Confidence, words: &[(&str, u64)]) -> Caption {
        let word = |(text, second): &(&str, u64)| Word {
            text: (*text).to_owned(),
            start: second * 16_000,
            end: (second + 1) * 16_000,
            ..Word::default()
        };
        Caption {
            confidence,
            window_id: WindowId(0),
            corrects: Vec::new(),
            language: None,
            words: words.iter().map(word).collect(),
        }
    }

    fn event(captions: Vec<Caption>) -> SessionEvent {
        SessionEvent::Captions { captions, timestamp: 0.0 }
    }

    fn texts(shown: &ShownCaptions) -> Vec<(String, Tone, bool)> {
        let words = shown.so_far().words.into_iter();
        words.map(|word| (word.text, word.tone, word.begins_paragraph)).collect()
    }

    #[test]
    fn a_window_that_opens_late_is_told_what_the_patches_made() {
        let mut shown = ShownCaptions::of("1");
        shown.hear(&event(vec![caption(Confidence::Draft, &[("hello", 0), ("wor", 1)])]));
        assert_eq!(shown.draft(), "hello wor");
        let change = shown
            .hear(&event(vec![
                caption(Confidence::Confirmed, &[("hello", 0)]),
                caption(Confidence::Draft, &[("world", 1)]),
            ]))
            .unwrap();
        assert_eq!(change.number, 2);
        let (hello, world) =
            (("hello".into(), Tone::Confirmed, true), ("world".into(), Tone::Draft, false));
        assert_eq!(texts(&shown), [hello, world]);
        assert_eq!(shown.draft(), "world");
        assert_eq!(shown.so_far().number, 2);
    }

    #[test]
    fn a_paragraph_begins_after_a_pause_and_nowhere_else() {
        let mut shown = ShownCaptions::of("1");
        shown.hear(&event(vec![caption(Confidence::Confirmed, &[("one", 0), ("two", 1)])]));
        shown.hear(&event(vec![caption(Confidence::Draft, &[("three", 3), ("four", 9)])]));
        shown.hear(&event(vec![caption(Confidence::Confirmed, &[("three", 3), ("four", 9)])]));
        shown.hear(&event(vec![caption(Confidence::Draft, &[("five", 20), ("six", 21)])]));
        let begins: Vec<_> = texts(&shown).into_iter().filter(|(.., begins)| *begins).collect();
        let begins: Vec<_> = begins.iter().map(|(text, ..)| &**text).collect();
        assert_eq!(begins, ["one", "five"]);
    }

    #[test]
    fn hours_of_captions_do_not_pile_up() {
        let mut shown = ShownCaptions::of("1");
        for at in 0..2 * NEWEST as u64 {
            let words = [("one", at * 2), ("two", at * 2 + 1)];
            shown.hear(&event(vec![caption(Confidence::Confirmed, &words)]));
        }
        let words = shown.so_far().words;
        assert!((NEWEST..=NEWEST + NEWEST / 10).contains(&words.len()), "{}", words.len());
        assert!(words.windows(2).all(|pair| pair[0].id < pair[1].id));
        assert!(words.iter().all(|word| word.tone == Tone::Confirmed));
        shown.hear(&event(vec![caption(Confidence::Draft, &[("more", 1 << 20)])]));
        assert_eq!(shown.draft(), "more");
    }
}
