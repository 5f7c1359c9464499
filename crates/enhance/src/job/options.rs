//! How a job is to be done. What is not said is as usual, also in jobs that older programs asked for.

use std::num::NonZero;

use library::CleanUp;
use models::{SPEAKER_MODELS, VOICE_MODEL};
use serde::{Deserialize, Serialize};

/// What the user can choose about a finished transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobOptions {
    /// Whether speakers are told apart.
    pub diarize: bool,
    /// How many there are, where that is known.
    pub speakers: Option<NonZero<usize>>,
    /// Whether words are timed within a tenth of a second. If not, they are half a second off at
    /// times, which subtitles and a click on a word show.
    pub word_timestamps: bool,
    /// How far it is made to read well.
    pub clean_up: CleanUp,
    /// The model that transcribes: a name or a file; else the best that is installed.
    pub model: Option<String>,
    /// The language spoken: a code or `auto`; else that of the session.
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
    /// The names of the models that the job needs besides the one that transcribes.
    pub fn helpers(&self) -> impl Iterator<Item = &'static str> + use<> {
        let speakers = self.diarize.then_some(SPEAKER_MODELS);
        std::iter::once(VOICE_MODEL).chain(speakers.into_iter().flatten())
    }

    /// As they are kept with a job.
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Of a job that was kept.
    ///
    /// # Errors
    /// If a newer program asked for something that this one does not know.
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
