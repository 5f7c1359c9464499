//! Word patches: what changes on screen from one showing to the next, so that an unchanged word
//! keeps its identity (and its element, its place, its fade) whatever happens around it.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::captions::{Caption, Confidence};

/// Names a shown word for as long as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct WordId(pub u64);

/// A word on screen.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ShownWord {
    /// Its name.
    pub id: WordId,
    /// Its text.
    pub text: String,
    /// Its tone.
    pub confidence: Confidence,
}

/// One change of the words on screen.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "op", rename_all = "lowercase")]
pub enum WordPatch {
    /// A word appears behind `after`, or at the very start.
    Insert {
        /// The word before it.
        after: Option<WordId>,
        /// The word.
        word: ShownWord,
    },
    /// A draft word is taken back.
    Remove {
        /// The word.
        id: WordId,
    },
    /// A draft word turns solid.
    Confirm {
        /// The word.
        id: WordId,
    },
}

/// The words on screen. Confirmed ones leave it once they are told: they cannot change.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    tail: Vec<ShownWord>,
    last_confirmed: Option<WordId>,
    named: u64,
}

impl Screen {
    /// The changes that lead from what was shown to `captions`, the outcome of one step of the
    /// fold. They are to be taken together: a confirmed caption clears the tail and the draft
    /// behind it says what is left of it.
    pub fn show(&mut self, captions: &[Caption]) -> Vec<WordPatch> {
        let (mut confirmed, mut texts) = (0, Vec::new());
        for caption in captions {
            texts.truncate(confirmed);
            texts.extend(caption.words.iter().map(|word| word.text.as_str()));
            if caption.confidence == Confidence::Confirmed {
                confirmed = texts.len();
            }
        }
        if captions.is_empty() {
            return Vec::new();
        }
        self.replace_tail(&texts, confirmed)
    }

    fn replace_tail(&mut self, texts: &[&str], confirmed: usize) -> Vec<WordPatch> {
        let old: Vec<&str> = self.tail.iter().map(|word| word.text.as_str()).collect();
        let changes = capture_diff_slices(Algorithm::Myers, &old, texts);
        let mut patches = Vec::new();
        let mut tail = Vec::with_capacity(texts.len());
        let mut after = self.last_confirmed;
        for change in changes {
            if let DiffOp::Equal { old_index, len, .. } = change {
                tail.extend_from_slice(&self.tail[old_index..old_index + len]);
                after = tail.last().map(|word| word.id);
                continue;
            }
            let gone = self.tail[change.old_range()].iter();
            patches.extend(gone.map(|word| WordPatch::Remove { id: word.id }));
            for text in &texts[change.new_range()] {
                self.named += 1;
                let word = ShownWord {
                    id: WordId(self.named),
                    text: (*text).to_owned(),
                    confidence: Confidence::Draft,
                };
                patches.push(WordPatch::Insert { after, word: word.clone() });
                after = Some(word.id);
                tail.push(word);
            }
        }
        let solid = tail.drain(..confirmed).map(|word| word.id);
        for id in solid {
            patches.push(WordPatch::Confirm { id });
            self.last_confirmed = Some(id);
        }
        self.tail = tail;
        patches
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{hypothesis::Word, window::WindowId};

    fn caption(confidence: Confidence, texts: &[&str]) -> Caption {
        let word = |text: &&str| Word {
            text: (*text).to_owned(),
            start: 0,
            end: 0,
            probability: 1.0,
            ..Word::default()
        };
        Caption {
            confidence,
            window_id: WindowId(0),
            corrects: Vec::new(),
            language: None,
            words: texts.iter().map(word).collect(),
        }
    }

    /// What somebody who applies the patches sees.
    fn apply(screen: &mut Vec<ShownWord>, patches: Vec<WordPatch>) {
        for patch in patches {
            let place = |id| screen.iter().position(|word| word.id == id).unwrap();
            match patch {
                WordPatch::Insert { after, word } => {
                    let at = after.map_or(0, |id| place(id) + 1);
                    screen.insert(at, word);
                }
                WordPatch::Remove { id } => {
                    let word = screen.remove(place(id));
                    assert_eq!(word.confidence, Confidence::Draft, "a solid word was taken back");
                }
                WordPatch::Confirm { id } => {
                    let at = place(id);
                    screen[at].confidence = Confidence::Confirmed;
                }
            }
        }
    }

    #[test]
    fn a_word_that_turns_solid_keeps_its_identity() {
        let (mut screen, mut seen) = (Screen::default(), Vec::new());
        apply(&mut seen, screen.show(&[caption(Confidence::Draft, &["so", "the", "seconds"])]));
        let first = seen[0].id;
        apply(
            &mut seen,
            screen.show(&[
                caption(Confidence::Confirmed, &["so", "the"]),
                caption(Confidence::Draft, &["second", "model"]),
            ]),
        );
        let view: Vec<_> = seen.iter().map(|word| (word.text.as_str(), word.confidence)).collect();
        use Confidence::{Confirmed, Draft};
        assert_eq!(
            view,
            [("so", Confirmed), ("the", Confirmed), ("second", Draft), ("model", Draft)]
        );
        assert_eq!(seen[0].id, first);
    }

    proptest! {
        #[test]
        fn applied_patches_show_exactly_the_captions(
            showings in prop::collection::vec(
                (prop::collection::vec("[a-c]", 0..4), prop::collection::vec("[a-c]", 0..6)), 1..12,
            )
        ) {
            let (mut screen, mut seen, mut solid) = (Screen::default(), Vec::new(), Vec::new());
            for (confirmed, draft) in &showings {
                let confirmed: Vec<&str> = confirmed.iter().map(String::as_str).collect();
                let draft: Vec<&str> = draft.iter().map(String::as_str).collect();
                let captions = [
                    caption(Confidence::Confirmed, &confirmed),
                    caption(Confidence::Draft, &draft),
                ];
                apply(&mut seen, screen.show(&captions));
                solid.extend(confirmed);
                let expected: Vec<&str> = solid.iter().chain(&draft).copied().collect();
                let texts: Vec<&str> = seen.iter().map(|word| word.text.as_str()).collect();
                prop_assert_eq!(texts, expected);
            }
        }
    }
}
