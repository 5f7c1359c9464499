//! Decides whether an ended session is empty: started by mistake, or without a word. Empty sessions
//! fill a library with nothing to read.

use std::time::Duration;

use audio::SAMPLE_RATE;

/// What to do with empty sessions. A finished transcript is never made of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmptyRule {
    /// A shorter session is empty, whatever was said.
    pub shortest: Duration,
    /// Whether the library keeps empty sessions; otherwise they go to its trash.
    pub keep: bool,
}

/// What an ended session holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionContent {
    /// The length of its sound, samples.
    pub samples: u64,
    /// Its confirmed words.
    pub words: usize,
    /// Whether the user marked a moment of it.
    pub is_marked: bool,
    /// Whether the models heard all of the sound. If a model was missing, failed or lost a part,
    /// the recording may hold speech that has no words.
    pub is_heard_whole: bool,
}

/// Why a session is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emptiness {
    /// Nobody said a word.
    Wordless,
    /// It ended too soon after its start.
    Short,
}

impl EmptyRule {
    /// Whether a session is empty by this rule, and why. A session with a bookmark never is, nor one
    /// whose sound may hold unheard speech.
    pub fn emptiness(&self, content: SessionContent) -> Option<Emptiness> {
        let shortest = self.shortest.as_millis() * u128::from(SAMPLE_RATE) / 1_000;
        match content {
            SessionContent { is_marked: true, .. }
            | SessionContent { is_heard_whole: false, .. } => None,
            SessionContent { words: 0, .. } => Some(Emptiness::Wordless),
            SessionContent { samples, .. } if u128::from(samples) < shortest => {
                Some(Emptiness::Short)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_session_that_surely_holds_nothing_is_empty() {
        let second = u64::from(SAMPLE_RATE);
        for (shortest, samples, words, is_heard_whole, expected) in [
            (3, 3_600 * second, 0, true, Some(Emptiness::Wordless)),
            (3, second, 0, true, Some(Emptiness::Wordless)),
            (3, 3 * second - 1, 2, true, Some(Emptiness::Short)),
            (3, 3 * second, 1, true, None),
            // Somebody dictates one word.
            (0, second, 1, true, None),
            (0, second, 0, true, Some(Emptiness::Wordless)),
            // The models failed: what was said is in the recording alone.
            (3, 3_600 * second, 0, false, None),
            (3, second, 0, false, None),
        ] {
            let rule = EmptyRule { shortest: Duration::from_secs(shortest), keep: false };
            let content = SessionContent { samples, words, is_marked: false, is_heard_whole };
            assert_eq!(rule.emptiness(content), expected, "{rule:?} {content:?}");
            assert_eq!(rule.emptiness(SessionContent { is_marked: true, ..content }), None);
        }
    }
}
