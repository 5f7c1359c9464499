//! Transcribes the recording again, without a time limit.

use std::ops::ControlFlow;

use library::{Correction, Word};
use serde::{Deserialize, Serialize};
use speculative::{Language, Times};

use super::{Stage, Work, decode::HEARD, samples, share};
use crate::{
    job::{Folder, JobError, folder::Part},
    retranscribe::{Said, transcribe},
};

pub(super) const TOLD: Part<RecordingWords> = Part::new("told.json");
/// The transcribed pieces, in order.
const PIECES: Part<Piece> = Part::new("pieces.jsonl");

/// The result: the words of a recording.
#[derive(Serialize, Deserialize)]
pub(super) struct RecordingWords {
    /// The most common language.
    pub(super) language: String,
    pub(super) words: Vec<Word>,
    pub(super) corrections: Vec<Correction>,
}

#[derive(Serialize, Deserialize)]
struct Piece {
    said: Said,
    /// The detected language.
    language: Option<String>,
}

pub(super) struct Retranscribe;

impl Stage for Retranscribe {
    fn name(&self) -> &'static str {
        "retranscribe"
    }

    fn weight(&self) -> f32 {
        0.8
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&TOLD)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let Work { spec, folder, tools, progress } = work;
        let options = &spec.options;
        let language = Language::parse(options.language.as_deref().unwrap_or(&spec.language))?;
        let heard = folder.get(&HEARD)?;
        let spoken: u64 = heard.pieces().iter().map(|piece| piece.len()).sum();
        let (mut told, mut log) = folder.log(&PIECES)?;
        let pieces = heard.pieces();
        let (done, rest) = pieces.split_at(told.len().min(pieces.len()));
        let mut heard: u64 = done.iter().map(|piece| piece.len()).sum();
        if let Some(before) = told.iter().rev().find_map(|piece: &Piece| piece.language.as_deref())
        {
            language.go_on_in(before);
        }
        if !rest.is_empty() {
            let model = tools.model(options, &spec.language)?;
            let times = if options.word_timestamps { Times::Exact } else { Times::Rough };
            let pool = tools.pool(&model, &language, times)?;
            let mut lengths = rest.iter().map(|piece| piece.len());
            let blocks = samples(spec)?;
            let mut trouble = None;
            let outcome = transcribe(blocks, rest, pool, &spec.dictionary, |said, _| {
                let piece = Piece { said, language: language.code().map(str::to_owned) };
                if let Err(error) = log.write(&piece) {
                    trouble = Some(error);
                    return ControlFlow::Break(());
                }
                told.push(piece);
                heard += lengths.next().unwrap_or_default();
                progress(share(heard, spoken))
            });
            trouble.map_or(Ok(()), Err)?;
            outcome?;
        }
        folder.put(&TOLD, &joined(told, &language))?;
        folder.remove(&PIECES);
        Ok(())
    }
}

/// Joins the pieces.
fn joined(pieces: Vec<Piece>, language: &Language) -> RecordingWords {
    let mut words_in: Vec<(String, usize)> = Vec::new();
    let mut whole = Said::default();
    for piece in pieces {
        if let Some(code) = piece.language {
            match words_in.iter_mut().find(|(known, _)| *known == code) {
                Some((_, words)) => *words += piece.said.words.len(),
                None => words_in.push((code, piece.said.words.len())),
            }
        }
        whole.append(piece.said);
    }
    let most = words_in.into_iter().max_by_key(|(_, words)| *words).map(|(code, _)| code);
    let language = most.or(language.code().map(str::to_owned));
    RecordingWords {
        language: language.unwrap_or_else(|| "en".to_owned()),
        words: whole.words,
        corrections: whole.corrections,
    }
}
