//! A recording is transcribed once more, with all the time it takes.
//!
//! First the speech in it is found ([`speech`]), then it is cut into pieces ([`pieces`]), and each
//! piece is transcribed as a whole ([`transcribe`]). Neither holds more of the sound than a minute.

mod pieces;
mod speech;

use std::{error::Error, ops::ControlFlow};

use library::{Correction, Word};
use speculative::{
    DetectorError, Dictionary, Role, Span, TranscribeError, Transcriber, Window, guard,
};

pub use pieces::pieces;
pub use speech::speech;

/// Samples in a millisecond.
const MS: u64 = 16;

/// Why a recording could not be transcribed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RetranscribeError {
    /// The sound ended with an error: what reads it says what to do.
    #[error("the recording cannot be read: {0}")]
    Sound(Box<dyn Error + Send + Sync>),
    /// The model gave up. Try again, or with another one.
    #[error(transparent)]
    Model(#[from] TranscribeError),
    /// The voice detector gave up.
    #[error(transparent)]
    Detector(#[from] DetectorError),
    /// Whoever is told of progress wanted no more.
    #[error("cancelled")]
    Cancelled,
}

/// What was said in a recording.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The words in order.
    pub words: Vec<Word>,
    /// What the dictionary put right in them.
    pub corrections: Vec<Correction>,
}

/// Transcribes the `pieces` of a recording, which are in order and do not overlap. `blocks` are its
/// samples from the first one on, 16 kHz mono, in blocks of any length. After each piece `progress`
/// is told up to which sample the recording is done; breaking there cancels.
///
/// # Errors
/// [`RetranscribeError`]; a piece that the model cannot transcribe is no small matter here.
pub fn transcribe<S, E>(
    blocks: impl IntoIterator<Item = Result<S, E>>,
    pieces: &[Span],
    transcriber: &mut dyn Transcriber,
    dictionary: &Dictionary,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<Said, RetranscribeError>
where
    S: AsRef<[f32]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut said = Said::default();
    let (mut rest, mut held, mut at) = (pieces, Vec::new(), 0);
    let mut blocks = blocks.into_iter();
    while let [piece, later @ ..] = rest {
        let block = blocks.next().transpose();
        let block = block.map_err(|error| RetranscribeError::Sound(error.into()))?;
        let ended = block.is_none();
        if let Some(block) = block {
            held.extend_from_slice(block.as_ref());
        }
        // What is before the piece is not needed, and the block may hold several pieces.
        forget(&mut held, &mut at, piece.start);
        if at + (held.len() as u64) < piece.end && !ended {
            continue;
        }
        let length = held.len().min(piece.end.saturating_sub(at) as usize);
        if let Some(samples) = held.get(..length).filter(|samples| !samples.is_empty()) {
            let span = Span { start: at, end: at + length as u64 };
            let window = Window { role: Role::Heavy, span, samples: samples.into() };
            let heard = transcriber.transcribe(&window)?;
            said.add(dictionary.correct(guard(Role::Heavy, heard.words)), span);
        }
        rest = later;
        if progress(piece.end).is_break() {
            return Err(RetranscribeError::Cancelled);
        }
    }
    Ok(said)
}

/// Drops what is before sample `until`; `at` is where `held` begins.
fn forget(held: &mut Vec<f32>, at: &mut u64, until: u64) {
    let gone = held.len().min(until.saturating_sub(*at) as usize);
    held.drain(..gone);
    *at += gone as u64;
}

impl Said {
    /// Adds what was heard in a piece. What the dictionary put right is told once, with its first
    /// word; the others of it were heard as nothing.
    fn add(&mut self, heard: Vec<speculative::Word>, piece: Span) {
        let mut before: Option<speculative::Word> = None;
        for word in heard.into_iter().filter(|word| word.start < piece.end) {
            let corrected = word.correction.as_ref();
            let goes_on = before.as_ref().is_some_and(|before| word.continues(before));
            let original = corrected.map(|correction| match goes_on {
                true => String::new(),
                false => correction.original.clone(),
            });
            if let Some(correction) = corrected.filter(|_| !goes_on) {
                self.corrections.push(Correction {
                    original: correction.original.clone(),
                    corrected: correction.corrected.clone(),
                    method: "dictionary".to_owned(),
                    confidence: 1.0,
                });
            }
            self.words.push(Word {
                text: word.text.clone(),
                heard: original,
                start_ms: word.start / MS,
                end_ms: word.end.min(piece.end) / MS,
                probability: word.probability,
                ..Word::default()
            });
            before = Some(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use speculative::{Entry, Hypothesis};

    use super::*;

    /// Hears one word a second, which tells the sample that the sound holds there.
    struct Echo(Vec<Span>);

    impl Transcriber for Echo {
        fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
            self.0.push(window.span);
            let words = window.samples.chunks(16_000).enumerate().map(|(i, second)| {
                let start = window.span.start + i as u64 * 16_000;
                let text = format!("w{}", second[0]);
                speculative::Word { text, start, end: start + 8_000, ..Default::default() }
            });
            Ok(Hypothesis { span: window.span, words: words.collect(), ..Default::default() })
        }
    }

    const SECOND: u64 = 16_000;

    /// Ten seconds in which each second holds its number, in blocks of that length.
    fn sound(block: usize) -> Vec<Result<Vec<f32>, Infallible>> {
        let samples: Vec<f32> = (0..160_000).map(|i| (i / 16_000) as f32).collect();
        samples.chunks(block).map(|block| Ok(block.to_vec())).collect()
    }

    fn spans(seconds: &[(u64, u64)]) -> Vec<Span> {
        let span = |&(start, end): &(u64, u64)| Span { start: start * SECOND, end: end * SECOND };
        seconds.iter().map(span).collect()
    }

    #[test]
    fn each_piece_is_heard_once_however_the_sound_comes() {
        let pieces = spans(&[(1, 3), (3, 4), (6, 12)]);
        for block in [512, 16_000, 160_000] {
            let mut echo = Echo(Vec::new());
            let mut done = Vec::new();
            let progress = |until| {
                done.push(until / SECOND);
                ControlFlow::Continue(())
            };
            let said =
                transcribe(sound(block), &pieces, &mut echo, &Dictionary::default(), progress);
            let words = said.unwrap().words;
            let texts: Vec<&str> = words.iter().map(|word| &*word.text).collect();
            assert_eq!(texts, ["w1", "w2", "w3", "w6", "w7", "w8", "w9"], "{block}");
            assert_eq!((words[3].start_ms, words[3].end_ms), (6_000, 6_500));
            assert_eq!(done, [3, 4, 12]);
            // The recording ends before the last piece does.
            assert_eq!(echo.0, spans(&[(1, 3), (3, 4), (6, 10)]));
        }
    }

    #[test]
    fn what_the_dictionary_puts_right_is_told_with_what_was_heard() {
        let entry = Entry { written: "Ada Lovelace".to_owned(), heard: vec!["w3".to_owned()] };
        let dictionary = Dictionary::new([entry]);
        let go_on = |_| ControlFlow::Continue(());
        let said =
            transcribe(sound(512), &spans(&[(2, 5)]), &mut Echo(Vec::new()), &dictionary, go_on);
        let Said { words, corrections } = said.unwrap();
        let read: Vec<&str> = words.iter().map(|word| &*word.text).collect();
        let heard: Vec<&str> = words.iter().map(Word::as_heard).collect();
        assert_eq!(read, ["w2", "Ada", "Lovelace", "w4"]);
        assert_eq!(heard, ["w2", "w3", "", "w4"]);
        assert_eq!(corrections.len(), 1);
        assert_eq!((&*corrections[0].original, &*corrections[0].corrected), ("w3", "Ada Lovelace"));
    }

    #[test]
    fn it_can_be_cancelled_and_tells_what_is_wrong_with_the_sound() {
        let (pieces, words) = (spans(&[(0, 2), (3, 5)]), Dictionary::default());
        let mut echo = Echo(Vec::new());
        let stop = |_| ControlFlow::Break(());
        let cancelled = transcribe(sound(512), &pieces, &mut echo, &words, stop);
        assert!(matches!(cancelled, Err(RetranscribeError::Cancelled)));
        assert_eq!(echo.0.len(), 1);
        let broken = [Ok(vec![0.0; 16_000]), Err("the disk is gone")];
        let go_on = |_| ControlFlow::Continue(());
        let error = transcribe(broken, &pieces, &mut echo, &words, go_on).unwrap_err();
        assert!(error.to_string().contains("the disk is gone"), "{error}");
    }
}
