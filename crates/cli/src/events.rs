//! The events of a session as JSON, one object a line: what `--format jsonl` prints.

use serde::Serialize;
use speculative::{Caption, Confidence, WindowId, Word, text_of};

/// Seconds of the session at a sample index.
pub fn seconds(sample: u64) -> f64 {
    sample as f64 / f64::from(audio::SAMPLE_RATE)
}

/// Something that happened in a session. `timestamp` is in Unix seconds; `start` and `end` are
/// seconds of the session.
#[derive(Debug, Serialize)]
#[serde(tag = "type")]
pub enum SessionEvent<'a> {
    /// The first sample entered the pipeline.
    #[serde(rename = "session.begin")]
    Begin { session_id: &'a str, timestamp: f64, fast: &'a str, heavy: &'a str, language: &'a str },
    /// The shown text changed.
    #[serde(rename = "caption")]
    Caption {
        confidence: Confidence,
        window_id: WindowId,
        #[serde(skip_serializing_if = "Option::is_none")]
        corrects_window_ids: Option<&'a [WindowId]>,
        text: String,
        start: f64,
        end: f64,
        #[serde(skip_serializing_if = "Option::is_none")]
        words: Option<Vec<TimedWord<'a>>>,
        timestamp: f64,
    },
    /// The session is over and all its text confirmed.
    #[serde(rename = "session.end")]
    End {
        session_id: &'a str,
        total_duration: f64,
        transcript: &'a str,
        enhancement_job_id: Option<&'a str>,
        timestamp: f64,
    },
}

/// A confirmed word with its place in the session.
#[derive(Debug, Serialize)]
pub struct TimedWord<'a> {
    text: &'a str,
    start: f64,
    end: f64,
    probability: f32,
}

impl<'a> SessionEvent<'a> {
    /// The event that shows `caption` at `timestamp`.
    pub fn caption(caption: &'a Caption, timestamp: f64) -> Self {
        let confirmed = caption.confidence == Confidence::Confirmed;
        let at = |sample: Option<u64>| seconds(sample.unwrap_or(0));
        Self::Caption {
            confidence: caption.confidence,
            window_id: caption.window_id,
            corrects_window_ids: confirmed.then_some(caption.corrects.as_slice()),
            text: text_of(&caption.words),
            start: at(caption.words.first().map(|word| word.start)),
            end: at(caption.words.last().map(|word| word.end)),
            words: confirmed.then(|| caption.words.iter().map(TimedWord::from).collect()),
            timestamp,
        }
    }
}

impl<'a> From<&'a Word> for TimedWord<'a> {
    fn from(word: &'a Word) -> Self {
        Self {
            text: &word.text,
            start: seconds(word.start),
            end: seconds(word.end),
            // Six digits of an estimate are noise in a file people read.
            probability: (word.probability * 1000.0).round() / 1000.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_written_as_the_format_says() {
        let words = vec![
            Word { text: "hello".into(), start: 1_600, end: 8_000, probability: 0.97 },
            Word { text: "world".into(), start: 8_000, end: 30_400, probability: 0.912_345 },
        ];
        let mut caption = Caption {
            confidence: Confidence::Draft,
            window_id: WindowId(5),
            corrects: Vec::new(),
            words,
        };
        let json = |event: &SessionEvent<'_>| serde_json::to_string(event).unwrap();
        assert_eq!(
            json(&SessionEvent::caption(&caption, 12.5)),
            r#"{"type":"caption","confidence":"draft","window_id":5,"text":"hello world","start":0.1,"end":1.9,"timestamp":12.5}"#
        );
        caption.confidence = Confidence::Confirmed;
        caption.corrects = vec![WindowId(4), WindowId(5)];
        assert_eq!(
            json(&SessionEvent::caption(&caption, 13.0)),
            concat!(
                r#"{"type":"caption","confidence":"confirmed","window_id":5,"#,
                r#""corrects_window_ids":[4,5],"text":"hello world","start":0.1,"end":1.9,"#,
                r#""words":[{"text":"hello","start":0.1,"end":0.5,"probability":0.97},"#,
                r#"{"text":"world","start":0.5,"end":1.9,"probability":0.912}],"timestamp":13.0}"#
            )
        );
    }
}
