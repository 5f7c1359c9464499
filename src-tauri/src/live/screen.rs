//! The words on screen, for windows that open in mid-session.

use session::SessionEvent;
use speculative::{CaptionWord, text_of};

use crate::types::{CaptionsShown, CaptionsSoFar};

/// The most words that a newly opened window gets.
const NEWEST: usize = 2_000;

/// Follows the captions of one session.
#[derive(Default)]
pub struct ShownCaptions {
    session: String,
    number: u32,
    confirmed: Vec<CaptionWord>,
    draft: Vec<CaptionWord>,
}

impl ShownCaptions {
    /// Starts with the captions of a new session.
    pub fn of(session: &str) -> Self {
        Self { session: session.to_owned(), ..Self::default() }
    }

    /// What the windows show for an event, if it has captions.
    pub fn hear(&mut self, event: &SessionEvent) -> Option<CaptionsShown> {
        let SessionEvent::Captions { captions, .. } = event else { return None };
        for caption in captions {
            if caption.is_confirmed() {
                self.draft.clear();
                self.confirmed.extend_from_slice(&caption.words);
            } else {
                self.draft.clone_from(&caption.words);
            }
        }
        self.forget_oldest();
        self.number += 1;
        Some(CaptionsShown {
            session: self.session.clone(),
            number: self.number,
            captions: captions.clone(),
        })
    }

    /// Everything that a newly opened window shows.
    pub fn so_far(&self) -> CaptionsSoFar {
        CaptionsSoFar {
            session: (!self.session.is_empty()).then(|| self.session.clone()),
            number: self.number,
            confirmed: self.confirmed.clone(),
            draft: self.draft.clone(),
        }
    }

    /// The unconfirmed text.
    pub fn draft(&self) -> String {
        text_of(&self.draft)
    }

    fn forget_oldest(&mut self) {
        let words = self.confirmed.len() + self.draft.len();
        if words > NEWEST + NEWEST / 10 {
            let old = (words - NEWEST).min(self.confirmed.len());
            self.confirmed.drain(..old);
        }
    }
}

#[cfg(test)]
mod tests {
    use session::Caption;
    use speculative::{Confidence, WindowId, WordId};

    use super::*;

    /// A caption of one word a second, each with the second that it begins in as its id.
    fn caption(confidence: Confidence, words: &[(&str, u32)]) -> Caption {
        let word = |&(text, second): &(&str, u32)| CaptionWord {
            id: WordId(second),
            text: text.to_owned(),
            start: u64::from(second) * 16_000,
            end: u64::from(second + 1) * 16_000,
            ..CaptionWord::default()
        };
        let shown = speculative::Caption {
            confidence,
            window_id: WindowId(0),
            corrects: Vec::new(),
            language: None,
            words: words.iter().map(word).collect(),
        };
        Caption::new(shown, 0.0)
    }

    fn event(captions: Vec<Caption>) -> SessionEvent {
        SessionEvent::Captions { captions, timestamp: 0.0 }
    }

    fn texts(words: &[CaptionWord]) -> Vec<&str> {
        words.iter().map(|word| &*word.text).collect()
    }

    #[test]
    fn a_window_that_opens_late_is_told_what_the_captions_made() {
        let mut shown = ShownCaptions::of("1");
        shown.hear(&event(vec![caption(Confidence::Draft, &[("hello", 0), ("wor", 1)])]));
        assert_eq!(shown.draft(), "hello wor");
        let captions = vec![
            caption(Confidence::Confirmed, &[("hello", 0)]),
            caption(Confidence::Draft, &[("world", 1)]),
        ];
        let change = shown.hear(&event(captions.clone())).unwrap();
        assert_eq!((change.number, change.captions), (2, captions));
        let so_far = shown.so_far();
        assert_eq!(
            (texts(&so_far.confirmed), texts(&so_far.draft)),
            (vec!["hello"], vec!["world"])
        );
        assert_eq!(shown.draft(), "world");
        assert_eq!(so_far.number, 2);
    }

    #[test]
    fn what_is_confirmed_takes_the_place_of_the_draft() {
        let mut shown = ShownCaptions::of("1");
        shown.hear(&event(vec![caption(Confidence::Draft, &[("hello", 0)])]));
        shown.hear(&event(vec![caption(Confidence::Confirmed, &[("Hello.", 0)])]));
        let so_far = shown.so_far();
        assert_eq!((texts(&so_far.confirmed), texts(&so_far.draft)), (vec!["Hello."], vec![]));
        assert_eq!(shown.draft(), "");
    }

    #[test]
    fn hours_of_captions_do_not_pile_up() {
        let mut shown = ShownCaptions::of("1");
        for at in 0..2 * NEWEST as u32 {
            let words = [("one", at * 2), ("two", at * 2 + 1)];
            shown.hear(&event(vec![caption(Confidence::Confirmed, &words)]));
        }
        let CaptionsSoFar { confirmed, draft, .. } = shown.so_far();
        assert!((NEWEST..=NEWEST + NEWEST / 10).contains(&confirmed.len()), "{}", confirmed.len());
        assert!(confirmed.windows(2).all(|pair| pair[0].id < pair[1].id));
        assert!(draft.is_empty());
        shown.hear(&event(vec![caption(Confidence::Draft, &[("more", 1 << 20)])]));
        assert_eq!(shown.draft(), "more");
    }
}
