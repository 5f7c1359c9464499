//! Divides a recording into pieces, each of which is transcribed as a whole.
//!
//! Whisper transcribes up to 30 s at a time. At arbitrary cuts it loses or doubles words, and it
//! invents text for long silence. So only stretches of speech are taken, and merged to pieces that
//! suit Whisper: the "VAD Cut & Merge" of WhisperX (Bain, Huh, Han and Zisserman 2023, "WhisperX:
//! Time-Accurate Speech Transcription of Long-Form Audio").

use std::ops::Range;

use speculative::{Silero, Span};

/// A frame begins speech at this probability, and continues it at the lower one.
const BEGINS: f32 = 0.5;
const GOES_ON: f32 = 0.35;
/// Frames of silence that end a stretch of speech: 0.32 s.
const QUIET: usize = 10;
/// The fewest frames of a stretch: 0.13 s.
const SHORTEST: usize = 4;
/// Frames of margin around a stretch, because words begin and end softly: 0.22 s.
const MARGIN: usize = 7;
/// Frames of the longest piece: 28 s.
const LONGEST: usize = 875;
/// Frames of the longest pause within a piece: 2 s.
const PAUSE: usize = 62;

/// The pieces of a recording, in order, from the probability of speech in each frame of
/// [`Silero::FRAME`] samples. No piece is longer than 28 s, and the pieces cover all speech.
pub fn pieces(probabilities: &[f32]) -> Vec<Span> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for stretch in stretches(probabilities) {
        for part in parts(stretch, probabilities) {
            match pieces.last_mut() {
                Some(piece)
                    if part.end - piece.start <= LONGEST && part.start - piece.end <= PAUSE =>
                {
                    piece.end = part.end;
                }
                _ => pieces.push(part),
            }
        }
    }
    let sample = |frame: usize| (frame * Silero::FRAME) as u64;
    let span = |piece: Range<usize>| Span { start: sample(piece.start), end: sample(piece.end) };
    pieces.into_iter().map(span).collect()
}

/// The stretches of speech without a pause, with margins.
fn stretches(probabilities: &[f32]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (frame, &probability) in probabilities.iter().enumerate() {
        match &mut open {
            None if probability >= BEGINS => open = Some(frame..frame + 1),
            Some(stretch) if probability >= GOES_ON => stretch.end = frame + 1,
            Some(stretch) if frame - stretch.end >= QUIET => found.extend(open.take()),
            _ => {}
        }
    }
    found.extend(open);
    found.retain(|stretch| stretch.len() >= SHORTEST);
    let mut before = 0;
    for stretch in &mut found {
        let start = stretch.start.saturating_sub(MARGIN).max(before);
        let end = (stretch.end + MARGIN).min(probabilities.len());
        *stretch = start..end;
        before = end;
    }
    found
}

/// Divides a long stretch where speech is least probable.
fn parts(mut stretch: Range<usize>, probabilities: &[f32]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    while stretch.len() > LONGEST {
        let (first, last) = (stretch.start + LONGEST / 2, stretch.start + LONGEST);
        let least = (first..last).min_by(|a, b| probabilities[*a].total_cmp(&probabilities[*b]));
        let cut = least.unwrap_or(last);
        parts.push(stretch.start..cut);
        stretch.start = cut;
    }
    parts.push(stretch);
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Alternating frames of speech and silence.
    fn turns(lengths: &[usize]) -> Vec<f32> {
        let turn = |(i, n): (usize, &usize)| vec![if i % 2 == 0 { 0.9 } else { 0.02 }; *n];
        lengths.iter().enumerate().flat_map(turn).collect()
    }

    fn frames(lengths: &[usize]) -> Vec<(usize, usize)> {
        let frame = |sample: u64| sample as usize / Silero::FRAME;
        let pieces = pieces(&turns(lengths));
        pieces.iter().map(|piece| (frame(piece.start), frame(piece.end))).collect()
    }

    #[test]
    fn short_pauses_are_within_a_piece_and_long_ones_are_between() {
        assert_eq!(frames(&[100, 30, 100]), [(0, 230)]);
        assert_eq!(frames(&[100, 200, 100]), [(0, 107), (293, 400)]);
        assert_eq!(frames(&[0, 500]), []);
        assert_eq!(frames(&[3, 500]), [], "too short to be a word");
    }

    #[test]
    fn a_piece_ends_with_the_last_stretch_that_fits() {
        assert_eq!(frames(&[400, 30, 400, 30, 400]), [(0, 837), (853, 1260)]);
    }

    #[test]
    fn speech_without_a_pause_is_cut_where_it_is_the_quietest() {
        let mut minute = vec![0.9; 1800];
        minute[700] = 0.4;
        let pieces = pieces(&minute);
        assert_eq!(pieces[0].end as usize, 700 * Silero::FRAME);
        assert_eq!(pieces.last().unwrap().end as usize, 1800 * Silero::FRAME);
    }

    proptest! {
        #[test]
        fn pieces_are_in_order_and_short_enough_and_hold_all_speech(
            lengths in prop::collection::vec(0..1200usize, 0..12),
        ) {
            let probabilities = turns(&lengths);
            let pieces = pieces(&probabilities);
            prop_assert!(pieces.iter().all(|piece| piece.len() <= (LONGEST * Silero::FRAME) as u64));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].end <= pair[1].start));
            let mut at = 0;
            for (i, length) in lengths.iter().enumerate() {
                let middle = ((at + length / 2) * Silero::FRAME) as u64;
                let held = pieces.iter().any(|piece| (piece.start..piece.end).contains(&middle));
                prop_assert!(i % 2 == 1 || *length < SHORTEST || held, "{middle} {pieces:?}");
                at += length;
            }
        }
    }
}
