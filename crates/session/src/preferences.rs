//! The user's settings in the form a session takes.

use settings::{OwnWord, Settings};
use speculative::{Cadence, Dictionary, Entry};

/// How often each model runs: the interval from the settings, or else a default for a machine that
/// is fast enough.
pub fn cadence_of(settings: &Settings) -> Cadence {
    let [fast, heavy] = settings.intervals_in_samples(audio::SAMPLE_RATE);
    let usual = Cadence::LIVE;
    Cadence { fast: fast.unwrap_or(usual.fast), heavy: heavy.unwrap_or(usual.heavy), ..usual }
}

/// The user's dictionary.
pub fn dictionary_of(words: &[OwnWord]) -> Dictionary {
    let entry = |OwnWord { written, heard }: OwnWord| Entry { written, heard };
    Dictionary::new(words.iter().cloned().map(entry))
}
