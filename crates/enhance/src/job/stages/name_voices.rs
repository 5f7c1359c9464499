//! Assigns words to speakers, and attaches the voice embeddings.

use library::{HeardVoice, Speaker, TRANSCRIPT_SCHEMA, Transcript};
use models::SPEAKER_MODELS;
use serde::{Deserialize, Serialize};

use super::{Stage, Work, diarize::TURNS, retranscribe::TOLD};
use crate::{
    clean::{self, paragraphs},
    diarize::{Diarization, Span, speakers_of_words},
    job::{Folder, JobError, folder::Part},
    voices,
};

pub(in crate::job) const NAMED: Part<Named> = Part::new("named.json");

/// The result: the transcript with its speakers.
#[derive(Serialize, Deserialize)]
pub(in crate::job) struct Named {
    pub(in crate::job) transcript: Transcript,
    /// The voice embeddings of the speakers. They are compared with saved voices only when the job
    /// ends, because the user may name voices at any time.
    pub(in crate::job) heard: Vec<HeardVoice>,
}

pub(super) struct NameVoices;

impl Stage for NameVoices {
    fn name(&self) -> &'static str {
        "name voices"
    }

    fn weight(&self) -> f32 {
        0.01
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&NAMED)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let told = work.folder.get(&TOLD)?;
        let found: Diarization = match work.spec.options.diarize {
            true => work.folder.get(&TURNS)?.into(),
            false => Diarization::default(),
        };
        let spans: Vec<Span> = told.words.iter().map(Span::from).collect();
        let who = speakers_of_words(&spans, &found.turns);
        let said = told.words.into_iter().zip(&who).map(|(word, speaker)| clean::Said {
            word,
            speaker: speaker.map(|speaker| format!("s{speaker}")),
            ends_paragraph: false,
        });
        let segments = paragraphs(said);
        let speakers = who.iter().flatten().max().map_or(0, |last| last + 1);
        let speaker = |n| Speaker { id: format!("s{n}"), ..Speaker::default() };
        let [_, model] = SPEAKER_MODELS;
        let mut heard = voices::heard(&found, model);
        let transcript = Transcript {
            schema: TRANSCRIPT_SCHEMA,
            language: told.language,
            clean_up: None,
            segments,
            speakers: (0..speakers).map(speaker).collect(),
            corrections: told.corrections,
        };
        // A speaker may have a voice embedding and no words.
        heard.retain(|voice| transcript.speaker(&voice.speaker).is_some());
        work.folder.put(&NAMED, &Named { transcript, heard })
    }
}
