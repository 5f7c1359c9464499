//! What the user's files say, as a session takes it.

use settings::{OwnWord, Settings};
use speculative::{Cadence, Dictionary, Entry};

/// How often the models are due: as the settings say, and else as suits a machine that is quick
/// enough.
pub fn cadence_of(settings: &Settings) -> Cadence {
    let [fast, heavy] = settings.intervals_in_samples(audio::SAMPLE_RATE);
    let usual = Cadence::LIVE;
    Cadence { fast: fast.unwrap_or(usual.fast), heavy: heavy.unwrap_or(usual.heavy), ..usual }
}

/// The user's own words.
pub fn dictionary_of(words: &[OwnWord]) -> Dictionary {
    let entry = |OwnWord { written, heard }: OwnWord| Entry { written, heard };
    Dictionary::new(words.iter().cloned().map(entry))
}
