//! Finds speech in a recording.

use std::{error::Error, ops::ControlFlow};

use speculative::Silero;

use super::RetranscribeError;

/// Frames per call of Silero: a minute.
const AT_A_TIME: usize = 1875;
/// Frames of context before them, 2 s, because each call starts with empty memory.
const AGAIN: usize = 62;

/// The probability of speech in each frame ([`Silero::FRAME`] samples) of a recording. `blocks` are
/// its samples, 16 kHz mono, in blocks of any length. It calls `progress` once a minute of sound
/// with the last processed sample; breaking there cancels.
///
/// # Errors
/// [`RetranscribeError::Sound`], [`Detector`](RetranscribeError::Detector) and
/// [`Cancelled`](RetranscribeError::Cancelled).
pub fn speech<S, E>(
    blocks: impl IntoIterator<Item = Result<S, E>>,
    silero: &mut Silero,
    mut progress: impl FnMut(u64) -> ControlFlow<()>,
) -> Result<Vec<f32>, RetranscribeError>
where
    S: AsRef<[f32]>,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    let mut found: Vec<f32> = Vec::new();
    let mut held: Vec<f32> = Vec::new();
    let mut again = 0;
    let mut hear = |held: &mut Vec<f32>, found: &mut Vec<f32>| {
        found.extend(silero.probabilities(held)?.iter().skip(again));
        again = AGAIN.min(held.len() / Silero::FRAME);
        held.drain(..held.len() - again * Silero::FRAME);
        match progress((found.len() * Silero::FRAME) as u64) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(RetranscribeError::Cancelled),
        }
    };
    for block in blocks {
        let block = block.map_err(|error| RetranscribeError::Sound(error.into()))?;
        for part in block.as_ref().chunks(Silero::FRAME * AT_A_TIME) {
            let full = (AGAIN + AT_A_TIME) * Silero::FRAME;
            let room = full.saturating_sub(held.len()).min(part.len());
            held.extend_from_slice(&part[..room]);
            if held.len() == full {
                hear(&mut held, &mut found)?;
            }
            held.extend_from_slice(&part[room..]);
        }
    }
    if !held.is_empty() {
        hear(&mut held, &mut found)?;
    }
    Ok(found)
}
