//! What the transcribers of these tests hear, whatever the sound.

use speculative::{Hypothesis, Window, Word};

/// The length of a word, in samples (0.4 s).
const WORD: u64 = 6_400;

/// A new word every 0.4 s of the window.
pub fn script(window: &Window) -> Hypothesis {
    let words = (window.span.start.div_ceil(WORD)..)
        .take_while(|i| (i + 1) * WORD <= window.span.end)
        .map(|i| Word {
            text: format!("w{i}"),
            start: i * WORD,
            end: (i + 1) * WORD,
            probability: 0.9,
            ..Word::default()
        })
        .collect();
    Hypothesis { span: window.span, words, ..Hypothesis::default() }
}
