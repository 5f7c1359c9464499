//! Transcribes a recording again, without time pressure.
//!
//! First the speech in it is found ([`speech`]), then it is cut into pieces ([`pieces`]), and each
//! piece is transcribed as a whole ([`transcribe`]). The first two hold no more of the sound than a
//! minute, the last one the pieces in work and the next.

mod pieces;
mod speech;

use std::{
    error::Error,
    ops::ControlFlow,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread::{self, Scope},
};

use library::{Correction, Word};
use serde::{Deserialize, Serialize};
use speculative::{
    DetectorError, Dictionary, Hypothesis, Role, Span, TranscribeError, Transcriber, Window,
    filter_hallucinations,
};

pub use pieces::pieces;
pub use speech::speech;

/// Samples in a millisecond.
const MS: u64 = 16;

/// Why the retranscription failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RetranscribeError {
    /// Reading the sound failed. The reader's error says what to do.
    #[error("the recording cannot be read: {0}")]
    Sound(Box<dyn Error + Send + Sync>),
    /// The model failed. Retry, or use another one.
    #[error(transparent)]
    Model(#[from] TranscribeError),
    /// The speech verifier failed.
    #[error(transparent)]
    Detector(#[from] DetectorError),
    /// A worker thread ended too early, which is a bug. Retry, and report it.
    #[error("a fault of this program ended the transcription; please report it, and try again")]
    Worker,
    /// The progress callback cancelled.
    #[error("cancelled")]
    Cancelled,
}

/// The transcription of a recording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The words in order.
    pub words: Vec<Word>,
    /// The dictionary's corrections of them.
    pub corrections: Vec<Correction>,
}

/// Transcribes the `pieces` of a recording, which are in order and do not overlap, with a `pool`
/// that works on several in parallel. `blocks` are its samples from the first one on, 16 kHz mono,
/// in blocks of any length. It calls `each` with the words of each piece, in order, and the sample
/// at the piece's end; breaking there cancels.
///
/// # Errors
/// [`RetranscribeError`]. A piece that the model cannot transcribe fails the whole call.
pub fn transcribe<S, E, T: Transcriber + Send>(
    blocks: impl IntoIterator<Item = Result<S, E>>,
    pieces: &[Span],
    pool: &mut [T],
    dictionary: &Dictionary,
    mut each: impl FnMut(Said, u64) -> ControlFlow<()>,
) -> Result<(), RetranscribeError>
where
    S: AsRef<[f32]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut sound = Sound { blocks: blocks.into_iter(), held: Vec::new(), at: 0 };
    thread::scope(|scope| {
        let pool: Vec<Worker> = pool.iter_mut().map(|one| Worker::begin(scope, one)).collect();
        let mut take = |i: usize| {
            let (worker, piece) = (pool.get(i % pool.len().max(1)), pieces.get(i));
            let (Some(worker), Some(piece)) = (worker, piece) else { return Ok(()) };
            let heard = worker.heard.recv().map_err(|_| RetranscribeError::Worker)??;
            match each(Said::of(heard, dictionary), piece.end) {
                ControlFlow::Continue(()) => Ok(()),
                ControlFlow::Break(()) => Err(RetranscribeError::Cancelled),
            }
        };
        for (i, piece) in pieces.iter().enumerate() {
            if let Some(before) = i.checked_sub(pool.len()) {
                take(before)?;
            }
            let window = sound.cut(*piece)?;
            let worker = pool.get(i % pool.len().max(1)).ok_or(RetranscribeError::Worker)?;
            worker.windows.send(window).map_err(|_| RetranscribeError::Worker)?;
        }
        (pieces.len().saturating_sub(pool.len())..pieces.len()).try_for_each(take)
    })
}

/// A transcriber of the pool on its own thread. It gets a window only after its previous hypothesis
/// was taken.
struct Worker {
    windows: SyncSender<Window>,
    heard: Receiver<Result<Hypothesis, TranscribeError>>,
}

impl Worker {
    fn begin<'scope, T: Transcriber + Send>(
        scope: &'scope Scope<'scope, '_>,
        transcriber: &'scope mut T,
    ) -> Self {
        let (windows, due) = sync_channel::<Window>(1);
        let (tell, heard) = sync_channel(1);
        scope.spawn(move || {
            for window in due {
                let heard = match window.samples.is_empty() {
                    true => Ok(Hypothesis { span: window.span, ..Hypothesis::default() }),
                    false => transcriber.transcribe(&window),
                };
                if tell.send(heard).is_err() {
                    return;
                }
            }
        });
        Self { windows, heard }
    }
}

/// Cuts windows from a recording, from begin to end.
struct Sound<I> {
    blocks: I,
    held: Vec<f32>,
    /// The start of `held`, in samples.
    at: u64,
}

impl<I, S, E> Sound<I>
where
    I: Iterator<Item = Result<S, E>>,
    S: AsRef<[f32]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    /// The window of a piece. It is shorter or empty if the recording ends before the piece.
    fn cut(&mut self, piece: Span) -> Result<Window, RetranscribeError> {
        loop {
            // Samples before the piece are not needed.
            let gone = self.held.len().min(piece.start.saturating_sub(self.at) as usize);
            self.held.drain(..gone);
            self.at += gone as u64;
            if self.at + self.held.len() as u64 >= piece.end {
                break;
            }
            let Some(block) = self.blocks.next() else { break };
            let block = block.map_err(|error| RetranscribeError::Sound(error.into()))?;
            self.held.extend_from_slice(block.as_ref());
        }
        let length = self.held.len().min(piece.end.saturating_sub(self.at) as usize);
        let samples = self.held.get(..length).unwrap_or_default();
        let span = Span { start: self.at, end: self.at + length as u64 };
        Ok(Window { role: Role::Heavy, span, samples: samples.into() })
    }
}

impl Said {
    /// The words of a piece. A dictionary correction is recorded once, with its first word; its
    /// other words have an empty original.
    fn of(heard: Hypothesis, dictionary: &Dictionary) -> Self {
        let piece = heard.span;
        let mut said = Self::default();
        let heard = dictionary.correct(filter_hallucinations(Role::Heavy, heard.words));
        let mut before: Option<speculative::Word> = None;
        for word in heard.into_iter().filter(|word| word.start < piece.end) {
            let corrected = word.correction.as_ref();
            let goes_on = before.as_ref().is_some_and(|before| word.continues(before));
            let original = corrected.map(|correction| match goes_on {
                true => String::new(),
                false => correction.original.clone(),
            });
            if let Some(correction) = corrected.filter(|_| !goes_on) {
                said.corrections.push(Correction {
                    original: correction.original.clone(),
                    corrected: correction.corrected.clone(),
                    method: "dictionary".to_owned(),
                    confidence: 1.0,
                });
            }
            said.words.push(Word {
                text: word.text.clone(),
                heard: original,
                start_ms: word.start / MS,
                end_ms: word.end.min(piece.end) / MS,
                probability: word.probability,
                ..Word::default()
            });
            before = Some(word);
        }
        said
    }

    /// Adds the words of the next piece.
    pub fn append(&mut self, mut next: Self) {
        self.words.append(&mut next.words);
        self.corrections.append(&mut next.corrections);
    }
}

#[cfg(test)]
mod tests {
    use speculative::{Entry, Hypothesis};

    use super::*;

    /// A transcriber that returns one word a second with the value of the sample there.
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
    fn sound(block: usize) -> Vec<Result<Vec<f32>, &'static str>> {
        let samples: Vec<f32> = (0..160_000).map(|i| (i / 16_000) as f32).collect();
        samples.chunks(block).map(|block| Ok(block.to_vec())).collect()
    }

    fn spans(seconds: &[(u64, u64)]) -> Vec<Span> {
        let span = |&(start, end): &(u64, u64)| Span { start: start * SECOND, end: end * SECOND };
        seconds.iter().map(span).collect()
    }

    /// Everything that a pool of this size transcribes, and the end of each piece in seconds.
    fn heard(
        blocks: Vec<Result<Vec<f32>, &'static str>>,
        pieces: &[Span],
        pool: &mut [Echo],
        dictionary: &Dictionary,
    ) -> Result<(Said, Vec<u64>), RetranscribeError> {
        let (mut all, mut ends) = (Said::default(), Vec::new());
        transcribe(blocks, pieces, pool, dictionary, |said, end| {
            all.append(said);
            ends.push(end / SECOND);
            ControlFlow::Continue(())
        })?;
        Ok((all, ends))
    }

    fn pool(workers: usize) -> Vec<Echo> {
        (0..workers).map(|_| Echo(Vec::new())).collect()
    }

    #[test]
    fn each_piece_is_heard_once_however_the_sound_comes_and_whoever_listens() {
        let pieces = spans(&[(1, 3), (3, 4), (6, 12)]);
        for (block, workers) in [(512, 1), (16_000, 2), (160_000, 5)] {
            let mut pool = pool(workers);
            let (said, ends) =
                heard(sound(block), &pieces, &mut pool, &Dictionary::default()).unwrap();
            let texts: Vec<&str> = said.words.iter().map(|word| &*word.text).collect();
            assert_eq!(texts, ["w1", "w2", "w3", "w6", "w7", "w8", "w9"], "{block}");
            assert_eq!((said.words[3].start_ms, said.words[3].end_ms), (6_000, 6_500));
            assert_eq!(ends, [3, 4, 12]);
            let mut windows: Vec<Span> = pool.into_iter().flat_map(|one| one.0).collect();
            windows.sort_by_key(|window| window.start);
            // The recording ends before the last piece does.
            assert_eq!(windows, spans(&[(1, 3), (3, 4), (6, 10)]));
        }
    }

    #[test]
    fn what_the_dictionary_puts_right_is_told_with_what_was_heard() {
        let entry = Entry { written: "Ada Lovelace".to_owned(), heard: vec!["w3".to_owned()] };
        let dictionary = Dictionary::new([entry]);
        let (said, _) = heard(sound(512), &spans(&[(2, 5)]), &mut pool(1), &dictionary).unwrap();
        let Said { words, corrections } = said;
        let read: Vec<&str> = words.iter().map(|word| &*word.text).collect();
        let heard: Vec<&str> = words.iter().map(Word::as_heard).collect();
        assert_eq!(read, ["w2", "Ada", "Lovelace", "w4"]);
        assert_eq!(heard, ["w2", "w3", "", "w4"]);
        assert_eq!(corrections.len(), 1);
        assert_eq!((&*corrections[0].original, &*corrections[0].corrected), ("w3", "Ada Lovelace"));
    }

    #[test]
    fn it_can_be_cancelled_and_tells_what_is_wrong_with_the_sound() {
        let (pieces, words) = (spans(&[(0, 2), (3, 5), (5, 6), (6, 7)]), Dictionary::default());
        let mut pool = pool(2);
        let stop = |_, _| ControlFlow::Break(());
        let cancelled = transcribe(sound(512), &pieces, &mut pool, &words, stop);
        assert!(matches!(cancelled, Err(RetranscribeError::Cancelled)));
        assert!(pool.iter().map(|one| one.0.len()).sum::<usize>() <= 2, "no more is begun");
        let broken = vec![Ok(vec![0.0; 16_000]), Err("the disk is gone")];
        let error = heard(broken, &pieces, &mut pool, &words).unwrap_err();
        assert!(error.to_string().contains("the disk is gone"), "{error}");
    }

    /// A transcriber that fails.
    struct Broken;

    impl Transcriber for Broken {
        fn transcribe(&mut self, _: &Window) -> Result<Hypothesis, TranscribeError> {
            Err(TranscribeError { seconds: 2.0, reason: "no memory".to_owned() })
        }
    }

    #[test]
    fn a_piece_that_cannot_be_transcribed_ends_it_and_so_does_a_crew_of_nobody() {
        let (pieces, words) = (spans(&[(0, 2), (3, 5), (6, 7)]), Dictionary::default());
        let go_on = |_, _| ControlFlow::Continue(());
        let failed = transcribe(sound(512), &pieces, &mut [Broken, Broken], &words, go_on);
        assert!(matches!(failed, Err(RetranscribeError::Model(_))), "{failed:?}");
        let nobody = transcribe::<_, _, Broken>(sound(512), &pieces, &mut [], &words, go_on);
        assert!(matches!(nobody, Err(RetranscribeError::Worker)), "{nobody:?}");
    }
}
