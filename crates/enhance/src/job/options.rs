//! The options of a job. A missing option has its default, so older programs' jobs stay valid.

use std::num::NonZero;

use library::CleanUp;
use models::{SPEAKER_MODELS, VOICE_MODEL};
use serde::{Deserialize, Serialize};

/// The user's choices for a finished transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobOptions {
    /// Whether to run diarization.
    pub diarize: bool,
    /// The number of speakers, if known.
    pub speakers: Option<NonZero<usize>>,
    /// Whether to time words to within a tenth of a second. Otherwise they are sometimes off by
    /// half a second, which shows in subtitles and on a click on a word.
    pub word_timestamps: bool,
    /// The level of clean-up.
    pub clean_up: CleanUp,
    /// The model that transcribes: a name or a file; by default the best installed one.
    pub model: Option<String>,
    /// The spoken language: a code or `auto`; by default that of the session.
    pub language: Option<String>,
}

impl Default for JobOptions {
    fn default() -> Self {
        Self {
            diarize: true,
            speakers: None,
            word_timestamps: true,
            clean_up: CleanUp::default(),
            model: None,
            language: None,
        }
    }
}

impl JobOptions {
    /// The names of the models that the job needs besides the transcription model.
    pub fn helpers(&self) -> impl Iterator<Item = &'static str> + use<> {
        let speakers = self.diarize.then_some(SPEAKER_MODELS);
        std::iter::once(VOICE_MODEL).chain(speakers.into_iter().flatten())
    }

    /// The options as stored with a job.
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Reads the options stored with a job.
    ///
    /// # Errors
    /// If the options are from a newer program and unknown to this one.
    pub fn of_json(options: &serde_json::Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(options)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn options_that_say_nothing_are_the_usual_ones() {
        assert_eq!(JobOptions::of_json(&json!({})).unwrap(), JobOptions::default());
        let some = json!({"diarize": false, "clean_up": "verbatim", "speakers": 2});
        let options = JobOptions::of_json(&some).unwrap();
        assert!(!options.diarize && options.word_timestamps);
        assert_eq!((options.clean_up, options.speakers), (CleanUp::Verbatim, NonZero::new(2)));
        assert_eq!(JobOptions::of_json(&options.to_json()).unwrap(), options);
    }

    #[test]
    fn options_that_mean_nothing_are_refused() {
        for nonsense in [json!({"clean_up": "polished"}), json!({"speakers": 0}), json!([1])] {
            assert!(JobOptions::of_json(&nonsense).is_err(), "{nonsense}");
        }
    }
}
