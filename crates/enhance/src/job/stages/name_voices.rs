//! Words get their speakers, and speakers the names that their voices are known by.

use library::{Speaker, TRANSCRIPT_SCHEMA, Transcript};

use super::{Stage, Work, diarize::TURNS, retranscribe::TOLD};
use crate::{
    clean::{self, paragraphs},
    diarize::{Span, speakers_of_words},
    job::{Folder, JobError, folder::Part},
};

pub(super) const NAMED: Part<Transcript> = Part::new("named.json");

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
        let turns = match work.commission.options.diarize {
            true => work.folder.get(&TURNS)?,
            false => Default::default(),
        };
        let spans: Vec<Span> = told
            .words
            .iter()
            .map(|word| Span { start_ms: word.start_ms, end_ms: word.end_ms })
            .collect();
        let who = speakers_of_words(&spans, &turns.turns());
        let said = told.words.into_iter().zip(&who).map(|(word, speaker)| clean::Said {
            word,
            speaker: speaker.map(|speaker| format!("s{speaker}")),
            ends_paragraph: false,
        });
        let segments = paragraphs(said);
        let speakers = who.iter().flatten().max().map_or(0, |last| last + 1);
        let speaker = |n| Speaker { id: format!("s{n}"), name: None };
        work.folder.put(
            &NAMED,
            &Transcript {
                schema: TRANSCRIPT_SCHEMA,
                language: told.language,
                clean_up: None,
                segments,
                speakers: (0..speakers).map(speaker).collect(),
                corrections: told.corrections,
            },
        )
    }
}
