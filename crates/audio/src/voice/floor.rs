//! The level of the room, followed by the minimum of recent levels.

use std::collections::VecDeque;

/// A running minimum of frame levels (minimum statistics, Martin 2001, without its bias terms):
/// speech dips to the room's level between syllables, noise stays at it.
pub(super) struct NoiseFloor {
    window: u64,
    /// Frames until which the room's level is assumed.
    settle: u64,
    frame: u64,
    /// Candidates for the minimum, levels rising from front to back: (frame, dB).
    candidates: VecDeque<(u64, f32)>,
    assumed: f32,
}

impl NoiseFloor {
    /// A floor over `window` frames that is at most `assumed` dB for the first `settle`.
    pub(super) fn new(window: u64, settle: u64, assumed: f32) -> Self {
        Self { window, settle, frame: 0, candidates: VecDeque::new(), assumed }
    }

    /// Takes the level of the next frame, dB; returns the floor with it, dB.
    pub(super) fn follow(&mut self, level: f32) -> f32 {
        while self.candidates.back().is_some_and(|&(_, at_back)| at_back >= level) {
            self.candidates.pop_back();
        }
        self.candidates.push_back((self.frame, level));
        self.frame += 1;
        while self.candidates.front().is_some_and(|&(at, _)| at + self.window < self.frame) {
            self.candidates.pop_front();
        }
        let lowest = self.candidates.front().map_or(level, |&(_, lowest)| lowest);
        if self.frame < self.settle { lowest.min(self.assumed) } else { lowest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_the_least_level_of_the_window() {
        let mut floor = NoiseFloor::new(3, 0, 0.0);
        let levels = [-20.0, -50.0, -30.0, -30.0, -25.0, -20.0, -20.0];
        let floors = levels.map(|level| floor.follow(level));
        assert_eq!(floors, [-20.0, -50.0, -50.0, -50.0, -30.0, -30.0, -25.0]);
    }

    #[test]
    fn speech_at_the_very_start_is_not_taken_for_the_room() {
        let mut floor = NoiseFloor::new(9, 3, -50.0);
        assert_eq!([-20.0, -22.0, -24.0].map(|level| floor.follow(level)), [-50.0, -50.0, -24.0]);
    }
}
