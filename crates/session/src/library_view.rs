//! The library's records of a session's captions and recording.

use audio::{Recording, SAMPLE_RATE};
use library::{Audio, AudioPath, LiveCaption};
use settings::Places;
use speculative::{CaptionWord, WordSource};

use crate::{Caption, CaptionCorrection, CorrectionMethod};

/// Samples in a millisecond.
const MS: u64 = SAMPLE_RATE as u64 / 1_000;

/// Milliseconds from the session's start to a sample index, rounded to the nearest.
pub fn milliseconds(sample: u64) -> u64 {
    sample.saturating_add(MS / 2) / MS
}

/// Converts a confirmed caption to the library's type. It carries its language only if that differs
/// from the session's.
pub(crate) fn live_caption(caption: &Caption, session_language: Option<&str>) -> LiveCaption {
    let corrects = caption.corrects_window_ids.as_deref().unwrap_or_default();
    LiveCaption {
        window_id: caption.window_id.0,
        corrects_from: match corrects.first() {
            Some(first) => first.0,
            None => caption.window_id.0.saturating_add(1),
        },
        text: caption.text.clone(),
        start_ms: milliseconds(caption.start),
        end_ms: milliseconds(caption.end),
        words: caption.words.iter().map(kept_word).collect(),
        sources: kept_sources(&caption.words),
        corrections: caption.corrections.iter().map(kept_correction).collect(),
        language: caption.language.clone().filter(|it| Some(&**it) != session_language),
        timestamp: caption.timestamp,
    }
}

fn kept_word(word: &CaptionWord) -> library::Word {
    library::Word {
        text: word.text.clone(),
        start_ms: milliseconds(word.start),
        end_ms: milliseconds(word.end),
        probability: word.probability,
        ..library::Word::default()
    }
}

/// The words' sources; nothing if none is known.
fn kept_sources(words: &[CaptionWord]) -> Vec<Option<library::WordSource>> {
    if words.iter().all(|word| word.source.is_none()) {
        return Vec::new();
    }
    let kept = |source| match source {
        WordSource::Microphone => library::WordSource::Microphone,
        WordSource::System => library::WordSource::System,
    };
    words.iter().map(|word| word.source.map(kept)).collect()
}

fn kept_correction(correction: &CaptionCorrection) -> library::Correction {
    let CaptionCorrection { original, corrected, method } = correction.clone();
    let (method, confidence) = match method {
        // The user's dictionary is certain.
        CorrectionMethod::Dictionary => ("dictionary".to_owned(), 1.0),
    };
    library::Correction { original, corrected, method, confidence }
}

/// The library's record of a recording; `None` if the file is outside the library's folder.
pub fn audio_of(recording: &Recording, places: &Places) -> Option<Audio> {
    Some(Audio {
        path: AudioPath::of(&recording.path, places)?,
        format: "wav".to_owned(),
        sample_rate: SAMPLE_RATE,
        bytes: recording.bytes,
        sha256: Some(recording.sha256.clone()),
    })
}

#[cfg(test)]
mod tests {
    use speculative::{Confidence, Dictionary, Entry, WindowId, Word};

    use super::*;

    #[test]
    fn a_caption_is_kept_word_for_word_in_milliseconds() {
        let dictionary =
            Dictionary::new([Entry { written: "Duotone".into(), heard: vec!["duo tone".into()] }]);
        let word = |(text, start, end): (&str, u64, u64)| Word {
            text: text.into(),
            start,
            end,
            probability: 0.75,
            ..Word::default()
        };
        let heard = [("the", 1_607, 8_000), ("duo", 8_000, 12_000), ("tone.", 12_000, 16_008)];
        let named = |word: Word| {
            let Word { text, start, end, probability, correction } = word;
            CaptionWord { text, start, end, probability, correction, ..CaptionWord::default() }
        };
        let words = dictionary.correct(heard.into_iter().map(word).collect());
        let shown = speculative::Caption {
            confidence: Confidence::Confirmed,
            window_id: WindowId(9),
            corrects: (5..=9).map(WindowId).collect(),
            language: Some("en"),
            words: words.into_iter().map(named).collect(),
        };
        let caption = Caption::new(shown, 12.5);
        let kept = live_caption(&caption, Some("es"));
        assert_eq!(kept.text, "the Duotone.");
        assert_eq!((kept.window_id, kept.corrects_from), (9, 5));
        assert_eq!((kept.start_ms, kept.end_ms), (100, 1_001));
        let words: Vec<_> =
            kept.words.iter().map(|word| (&*word.text, word.start_ms, word.end_ms)).collect();
        assert_eq!(words, [("the", 100, 500), ("Duotone.", 500, 1_001)]);
        assert!(kept.words.iter().all(|word| word.probability == 0.75));
        let [correction] = &kept.corrections[..] else { panic!("{:?}", kept.corrections) };
        assert_eq!((&*correction.original, &*correction.corrected), ("duo tone", "Duotone"));
        assert_eq!((kept.language.as_deref(), kept.timestamp), (Some("en"), 12.5));
        assert_eq!(live_caption(&caption, Some("en")).language, None);
        assert!(kept.sources.is_empty(), "only one sound was captured");
        let second = Caption { corrects_window_ids: Some(Vec::new()), ..caption };
        assert_eq!(live_caption(&second, None).corrects_from, 10);
    }

    #[test]
    fn the_sources_of_words_are_kept() {
        let word = |source| CaptionWord { text: "well".into(), source, ..CaptionWord::default() };
        let words = [Some(WordSource::Microphone), None, Some(WordSource::System)].map(word);
        let kept = [Some(library::WordSource::Microphone), None, Some(library::WordSource::System)];
        assert_eq!(kept_sources(&words), kept);
        assert!(kept_sources(&words[1..2]).is_empty());
    }
}
