//! Finds the start and end of speech in voiced and unvoiced frames.

use std::collections::VecDeque;

use super::{FRAME_SAMPLES, VoiceEvent};

/// Lengths in frames; see [`VoiceConfig`](super::VoiceConfig) for what they mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lengths {
    pub(super) onset_voiced: usize,
    pub(super) onset_window: usize,
    pub(super) likely: u64,
    pub(super) end: u64,
}

/// The state of the utterance.
enum UtteranceState {
    Silence,
    Speech {
        /// Frame after the last voiced one.
        voiced_until: u64,
        /// Whether this pause was reported already.
        likely_said: bool,
    },
}

/// Finds utterances in a sequence of frames. Counts in frames from 0.
pub(super) struct Endpointer {
    lengths: Lengths,
    state: UtteranceState,
    frame: u64,
    /// The last `onset_window` frames in silence: voiced or not.
    recent: VecDeque<bool>,
}

/// A change caused by a frame; positions in frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start { at: u64 },
    Likely { speech_end: u64 },
    End { speech_end: u64 },
}

impl Edge {
    /// As an event: `origin` is the sample index of frame 0, `now` that of the end of this frame.
    pub(super) fn event(self, origin: u64, now: u64) -> VoiceEvent {
        let sample = |frame: u64| origin + frame * FRAME_SAMPLES as u64;
        match self {
            Self::Start { at } => VoiceEvent::SpeechStart { at: sample(at) },
            Self::Likely { speech_end } => {
                VoiceEvent::LikelyEndpoint { speech_end: sample(speech_end), at: now }
            }
            Self::End { speech_end } => {
                VoiceEvent::Endpoint { speech_end: sample(speech_end), at: now }
            }
        }
    }
}

impl Endpointer {
    pub(super) fn new(lengths: Lengths) -> Self {
        Self { lengths, state: UtteranceState::Silence, frame: 0, recent: VecDeque::new() }
    }

    pub(super) fn in_speech(&self) -> bool {
        matches!(self.state, UtteranceState::Speech { .. })
    }

    /// The frame after the last voiced one of the open utterance.
    pub(super) fn voiced_until(&self) -> Option<u64> {
        match self.state {
            UtteranceState::Silence => None,
            UtteranceState::Speech { voiced_until, .. } => Some(voiced_until),
        }
    }

    /// Takes the next frame.
    pub(super) fn step(&mut self, voiced: bool) -> Option<Edge> {
        let now = self.frame + 1;
        self.frame = now;
        match &mut self.state {
            UtteranceState::Silence => {
                if self.recent.len() == self.lengths.onset_window {
                    self.recent.pop_front();
                }
                self.recent.push_back(voiced);
                let count = self.recent.iter().filter(|&&v| v).count();
                if !voiced || count < self.lengths.onset_voiced {
                    return None;
                }
                let first = self.recent.iter().position(|&v| v).unwrap_or(0);
                let at = now - (self.recent.len() - first) as u64;
                self.recent.clear();
                self.state = UtteranceState::Speech { voiced_until: now, likely_said: false };
                Some(Edge::Start { at })
            }
            UtteranceState::Speech { voiced_until, likely_said } => {
                if voiced {
                    (*voiced_until, *likely_said) = (now, false);
                    return None;
                }
                let (speech_end, silent) = (*voiced_until, now - *voiced_until);
                if silent >= self.lengths.end {
                    self.state = UtteranceState::Silence;
                    Some(Edge::End { speech_end })
                } else if silent >= self.lengths.likely && !*likely_said {
                    *likely_said = true;
                    Some(Edge::Likely { speech_end })
                } else {
                    None
                }
            }
        }
    }

    /// Ends the open utterance, if there is one.
    pub(super) fn finish(&mut self) -> Option<Edge> {
        match std::mem::replace(&mut self.state, UtteranceState::Silence) {
            UtteranceState::Silence => None,
            UtteranceState::Speech { voiced_until, .. } => {
                Some(Edge::End { speech_end: voiced_until })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTHS: Lengths = Lengths { onset_voiced: 3, onset_window: 5, likely: 2, end: 4 };

    /// `#` is a voiced frame. Returns the edges with the frame that caused each.
    fn edges(frames: &str) -> Vec<(usize, Edge)> {
        let mut endpointer = Endpointer::new(LENGTHS);
        let step = |(i, c)| endpointer.step(c == '#').map(|edge| (i, edge));
        frames.chars().enumerate().filter_map(step).collect()
    }

    #[test]
    fn speech_starts_at_the_first_voiced_frame_of_the_onset() {
        assert_eq!(edges("...#.##"), [(6, Edge::Start { at: 3 })]);
    }

    #[test]
    fn scattered_voiced_frames_are_no_speech() {
        assert_eq!(edges("#...#...#...##...#...##...#"), []);
    }

    #[test]
    fn a_pause_is_reported_once_and_then_ends_the_utterance() {
        let likely = Edge::Likely { speech_end: 3 };
        let end = Edge::End { speech_end: 3 };
        assert_eq!(edges("###......."), [(2, Edge::Start { at: 0 }), (4, likely), (6, end)]);
    }

    #[test]
    fn each_pause_within_an_utterance_is_reported() {
        let got = edges("###..#..#....");
        assert_eq!(
            got[1..],
            [
                (4, Edge::Likely { speech_end: 3 }),
                (7, Edge::Likely { speech_end: 6 }),
                (10, Edge::Likely { speech_end: 9 }),
                (12, Edge::End { speech_end: 9 }),
            ]
        );
    }

    #[test]
    fn finishing_ends_open_speech_where_it_was_last_voiced() {
        let mut endpointer = Endpointer::new(LENGTHS);
        assert_eq!(endpointer.finish(), None);
        for c in "####.".chars() {
            endpointer.step(c == '#');
        }
        assert_eq!(endpointer.finish(), Some(Edge::End { speech_end: 4 }));
        assert_eq!(endpointer.finish(), None);
    }
}
