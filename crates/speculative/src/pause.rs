//! Decides how the text before a pause is settled, so that no draft stays on screen while nobody is
//! heard. It has no clock: the caller says how much time has passed.

use std::time::Duration;

/// After this time in a pause, no draft is shown any more. The pump needs up to a quarter of a
/// second to notice a pause, and the user expects a calm screen within a second.
const PATIENCE: Duration = Duration::from_millis(600);
/// How often heavy gets another window for sound that it did not settle.
pub(crate) const TRIES: u32 = 3;

/// What the input does next in a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PauseStep {
    /// End speech in progress: heavy hears it to its end.
    Settle,
    /// Make heavy hear the rest: its last window was lost, or did not reach the end.
    Continue,
    /// Take the draft off the screen: heavy is slow.
    Hide,
    /// Confirm all known words: the transcribers have nothing more to say.
    Confirm,
}

/// The state of one pause.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pause {
    waited: Duration,
    /// The horizon at the last attempt; `None` before the first one.
    horizon: Option<u64>,
    failures: u32,
    is_hidden: bool,
    is_over: bool,
}

impl Pause {
    /// What to do after `elapsed` more time. The text before `horizon` is settled, and speech ended
    /// at `speech_end`.
    pub(crate) fn step(
        &mut self,
        elapsed: Duration,
        is_idle: bool,
        horizon: u64,
        speech_end: u64,
    ) -> Option<PauseStep> {
        if self.is_over {
            return None;
        }
        let Some(before) = self.horizon.replace(horizon) else { return Some(PauseStep::Settle) };
        self.waited += elapsed;
        if !is_idle {
            // The attempt is not over.
            self.horizon = Some(before);
            let hides = self.waited >= PATIENCE && !self.is_hidden;
            self.is_hidden |= hides;
            return hides.then_some(PauseStep::Hide);
        }
        self.failures += u32::from(horizon == before);
        if horizon >= speech_end || self.failures > TRIES {
            self.is_over = true;
            return Some(PauseStep::Confirm);
        }
        Some(PauseStep::Continue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICK: Duration = Duration::from_millis(50);

    /// The steps of a pause, one letter each, for ticks of an idle flag and a horizon. Speech ended
    /// at 100.
    fn steps(ticks: impl IntoIterator<Item = (bool, u64)>) -> String {
        let mut pause = Pause::default();
        let letter = |step| match step {
            Some(PauseStep::Settle) => 's',
            Some(PauseStep::Continue) => 'c',
            Some(PauseStep::Hide) => 'h',
            Some(PauseStep::Confirm) => '!',
            None => '.',
        };
        let mut step = |(is_idle, horizon)| pause.step(TICK, is_idle, horizon, 100);
        ticks.into_iter().map(|tick| letter(step(tick))).collect()
    }

    #[test]
    fn a_pause_is_settled_whatever_the_transcribers_do() {
        const BUSY: bool = false;
        const IDLE: bool = true;
        for (ticks, expected) in [
            // Nobody spoke, or all is settled already.
            (vec![(IDLE, 100); 4], "s!.."),
            // Heavy answers soon.
            (vec![(IDLE, 40), (BUSY, 40), (BUSY, 40), (IDLE, 100), (IDLE, 100)], "s..!."),
            // It loses its window once.
            (vec![(IDLE, 40), (BUSY, 40), (IDLE, 40), (BUSY, 40), (IDLE, 100)], "s.c.!"),
            // It has a backlog of more than one window.
            (vec![(IDLE, 0), (BUSY, 0), (IDLE, 40), (BUSY, 40), (IDLE, 80), (IDLE, 100)], "s.c.c!"),
            // It loses every window, or rests: what fast heard is confirmed.
            (vec![(IDLE, 40); 6], "sccc!."),
        ] {
            assert_eq!(steps(ticks.iter().copied()), expected, "{ticks:?}");
        }
    }

    #[test]
    fn the_draft_of_a_slow_model_disappears_once() {
        let slow = std::iter::repeat_n((false, 40), 30);
        let steps = steps(slow.chain([(true, 100), (true, 100)]));
        assert_eq!(steps, format!("s{}h{}!.", ".".repeat(11), ".".repeat(17)));
    }
}
