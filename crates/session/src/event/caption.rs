//! The caption as it is shown, sent and stored.

use serde::{Deserialize, Serialize};
use speculative::{CaptionWord, Confidence, WindowId, seconds, text_of};

/// A change of the shown text: one JSON object of `docs/events.schema.json`.
///
/// A draft is the whole unconfirmed tail, possibly empty. A confirmed caption is appended for good;
/// it takes the tail's place, and the draft that follows says what is left of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(tag = "type", rename = "caption")]
pub struct Caption {
    /// The tone.
    pub confidence: Confidence,
    /// The newest window that speaks in it.
    pub window_id: WindowId,
    /// For a confirmed caption, every window id after the last confirmed one up to its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects_window_ids: Option<Vec<WindowId>>,
    /// The language of the text, an ISO 639 code, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The words joined as they are shown.
    pub text: String,
    /// First sample of the first word; in JSON seconds of the session.
    #[serde(with = "seconds")]
    #[cfg_attr(feature = "specta", specta(type = f64))]
    pub start: u64,
    /// One past the last sample of the last word.
    #[serde(with = "seconds")]
    #[cfg_attr(feature = "specta", specta(type = f64))]
    pub end: u64,
    /// The words.
    pub words: Vec<CaptionWord>,
    /// What was heard otherwise than a confirmed caption writes it, each once. Two captions that
    /// share a correction both name it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CaptionCorrection>,
    /// When it was shown, Unix seconds.
    pub timestamp: f64,
}

/// Something that was heard and is written otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CaptionCorrection {
    /// What was heard.
    pub original: String,
    /// What is written.
    pub corrected: String,
    /// What corrected it.
    pub method: CorrectionMethod,
}

/// What corrects words while they are live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum CorrectionMethod {
    /// The user's own words.
    Dictionary,
}

impl Caption {
    /// The caption of a step of the merge, shown at a Unix time.
    pub fn new(shown: speculative::Caption, timestamp: f64) -> Self {
        let is_confirmed = shown.confidence == Confidence::Confirmed;
        let corrections = match is_confirmed {
            true => shown.corrections().map(CaptionCorrection::from).collect(),
            false => Vec::new(),
        };
        let speculative::Caption { confidence, window_id, corrects, language, words } = shown;
        Self {
            confidence,
            window_id,
            corrects_window_ids: is_confirmed.then_some(corrects),
            language: language.map(str::to_owned),
            text: text_of(&words),
            start: words.first().map_or(0, |word| word.start),
            end: words.last().map_or(0, |word| word.end),
            words,
            corrections,
            timestamp,
        }
    }

    /// Whether its text is final.
    pub fn is_confirmed(&self) -> bool {
        self.confidence == Confidence::Confirmed
    }
}

impl From<&speculative::Correction> for CaptionCorrection {
    fn from(correction: &speculative::Correction) -> Self {
        let speculative::Correction { original, corrected } = correction.clone();
        Self { original, corrected, method: CorrectionMethod::Dictionary }
    }
}

#[cfg(test)]
mod tests {
    use speculative::{Dictionary, Entry, Word, WordId};

    use super::*;
    use crate::SessionEvent;

    fn json(caption: speculative::Caption, timestamp: f64) -> String {
        let captions = vec![Caption::new(caption, timestamp)];
        let json = SessionEvent::Captions { captions, timestamp }.to_json().unwrap();
        let schema = include_str!("../../../../docs/events.schema.json");
        let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
        assert!(schema.is_valid(&serde_json::from_str(&json[0]).unwrap()), "{json:?}");
        json.concat()
    }

    fn named((id, word): (u32, Word)) -> CaptionWord {
        let Word { text, start, end, probability, correction } = word;
        let id = WordId(id);
        CaptionWord { id, text, start, end, probability, correction, ..CaptionWord::default() }
    }

    #[test]
    fn captions_are_written_as_the_format_says() {
        let hello = CaptionWord {
            id: WordId(1),
            text: "hello".into(),
            start: 1_600,
            end: 8_000,
            probability: 0.97,
            begins_paragraph: true,
            ..CaptionWord::default()
        };
        let world = CaptionWord {
            id: WordId(2),
            text: "world".into(),
            start: 8_000,
            end: 30_400,
            probability: 0.912_345,
            ..CaptionWord::default()
        };
        let mut caption = speculative::Caption {
            confidence: Confidence::Draft,
            window_id: WindowId(5),
            corrects: Vec::new(),
            language: None,
            words: vec![hello, world],
        };
        let words = concat!(
            r#""words":[{"id":1,"text":"hello","start":0.1,"end":0.5,"probability":0.97,"#,
            r#""begins_paragraph":true},"#,
            r#"{"id":2,"text":"world","start":0.5,"end":1.9,"probability":0.912}],"#
        );
        assert_eq!(
            json(caption.clone(), 12.5),
            [
                r#"{"type":"caption","confidence":"draft","window_id":5,"text":"hello world","start":0.1,"end":1.9,"#,
                words,
                r#""timestamp":12.5}"#
            ]
            .concat()
        );
        caption.confidence = Confidence::Confirmed;
        caption.corrects = vec![WindowId(4), WindowId(5)];
        caption.language = Some("en");
        assert_eq!(
            json(caption, 13.0),
            [
                r#"{"type":"caption","confidence":"confirmed","window_id":5,"#,
                r#""corrects_window_ids":[4,5],"language":"en","#,
                r#""text":"hello world","start":0.1,"end":1.9,"#,
                words,
                r#""timestamp":13.0}"#
            ]
            .concat()
        );
    }

    #[test]
    fn a_caption_that_is_read_again_is_the_same() {
        let word = Word { text: "hello".into(), start: 1_607, end: 8_003, ..Word::default() };
        let caption = speculative::Caption {
            confidence: Confidence::Confirmed,
            window_id: WindowId(5),
            corrects: vec![WindowId(5)],
            language: Some("en"),
            words: vec![named((1, word))],
        };
        let caption = Caption::new(caption, 12.5);
        let json = serde_json::to_string(&caption).unwrap();
        assert_eq!(serde_json::from_str::<Caption>(&json).unwrap(), caption);
    }

    #[test]
    fn confirmed_text_tells_what_was_corrected_and_a_draft_does_not() {
        let dictionary = Dictionary::new([
            Entry { written: "Duotone".into(), heard: vec!["duo tone".into()] },
            Entry { written: "United States".into(), heard: vec!["US".into()] },
        ]);
        let word = |(i, text): (u64, &str)| Word {
            text: text.into(),
            start: i * 8_000,
            end: (i + 1) * 8_000,
            probability: 0.9,
            ..Word::default()
        };
        let heard = "duo tone, in the US".split(' ');
        let words = dictionary.correct((0..).zip(heard).map(word).collect());
        let mut caption = speculative::Caption {
            confidence: Confidence::Confirmed,
            window_id: WindowId(5),
            corrects: vec![WindowId(5)],
            language: None,
            words: (1..).zip(words).map(named).collect(),
        };
        insta::assert_snapshot!(json(caption.clone(), 13.0).replace('{', "\n{"));
        caption.confidence = Confidence::Draft;
        assert!(!json(caption, 13.0).contains("corrections"));
    }
}
