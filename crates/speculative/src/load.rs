//! The load controller: lowers the load step by step when the models are slow, and raises it again
//! when they are fast. It never drops sound, only passes.
//!
//! It decides by the costs of passes alone, without a clock or thread. A free worker takes the
//! newest window, so no queue forms. But a long pass delivers old text, and two models on one core
//! slow each other down.

use crate::{
    ledger::Answered,
    pace::{Cadence, Level, Pace},
    role::Role,
    window::LONGEST_WINDOW,
};

const SECOND: u64 = audio::SAMPLE_RATE as u64;
/// Weight of the newest pass in the moving average of costs.
const NEWEST: f64 = 0.3;
/// A pass of fast that costs more than this many seconds makes fast due less often. Above
/// [`FAST_TOO_SLOW`], heavy is held back too, because a draft is at worst as old as two passes.
const FAST_SLOW: f64 = 0.35;
const FAST_TOO_SLOW: f64 = 1.0;
/// A pass of heavy that costs more than this many seconds makes heavy run only at endpoints. Above
/// [`HEAVY_TOO_SLOW`], heavy cannot keep up with speech in windows of ten seconds.
const HEAVY_SLOW: f64 = 3.0;
const HEAVY_TOO_SLOW: f64 = 8.0;
/// The load rises a level when costs are below this share of the limit that lowered it.
const CLIMB: f64 = 0.75;
/// Passes of a model to skip after a change before its costs count.
const SETTLES: u32 = 4;
/// Heavy is tried again after this much sound at [`Level::DraftOnly`], 30 s. Each failure doubles
/// the time, to at most 450 s.
const FIRST_TRIAL: u64 = 30 * SECOND;
const LAST_TRIAL: u64 = 450 * SECOND;
/// A pass of heavy below this many seconds is quick. Then heavy can wait for a little more sound
/// after a word before it confirms the word, which makes fewer errors.
const HEAVY_QUICK: f64 = 0.6;

/// The controller of one session.
#[derive(Clone, Debug)]
pub struct Load {
    cadence: Cadence,
    stands_in: bool,
    level: Level,
    /// Moving average of the cost of a pass, seconds, by role; and the number of passes in it.
    cost: [f64; 2],
    passes: [u32; 2],
    /// The cost of fast's last pass, seconds.
    last_fast: f64,
    /// The sample index at which heavy is tried again, and how long it rested.
    trial_at: u64,
    rest: u64,
    trial: bool,
}

impl Load {
    /// A controller for a session that begins at this cadence. If fast cannot stand in for heavy,
    /// heavy never rests.
    pub fn new(cadence: Cadence, stands_in: bool) -> Self {
        Self {
            cadence,
            stands_in,
            level: Level::Full,
            cost: [0.0; 2],
            passes: [0; 2],
            last_fast: 0.0,
            trial_at: 0,
            rest: FIRST_TRIAL,
            trial: false,
        }
    }

    /// The current pace.
    pub fn pace(&self) -> Pace {
        let Cadence { fast, heavy, adapts } = self.cadence;
        let [fast_cost, heavy_cost] = self.cost;
        let samples = |seconds: f64| (seconds * SECOND as f64) as u64;
        let stretched = |level: Level, usual: u64, stretched: u64| match self.level >= level {
            true if adapts => usual.max(stretched),
            _ => usual,
        };
        let half_seconds = (fast_cost / 0.5).ceil().clamp(1.0, 2.0) * 0.5;
        Pace {
            level: self.level,
            fast: stretched(Level::FastStretched, fast, samples(half_seconds)),
            heavy: stretched(Level::HeavyStretched, heavy, samples(heavy_cost)),
            // Only the last pass counts: the next draft must be recent at once.
            fast_window: match self.last_fast {
                cost if !adapts || cost < 0.5 => LONGEST_WINDOW,
                cost if cost < FAST_TOO_SLOW => LONGEST_WINDOW / 2,
                _ => LONGEST_WINDOW / 4,
            },
            edge: if heavy_cost < HEAVY_QUICK { SECOND * 6 / 10 } else { SECOND / 2 },
            trial: self.trial,
        }
    }

    /// Records a pass. Returns the new pace if the level changed.
    pub fn answered(&mut self, answer: Answered) -> Option<Pace> {
        let Answered { worker: role, end, cost } = answer;
        let (seconds, i) = (cost?.as_secs_f64(), role as usize);
        self.passes[i] = self.passes[i].saturating_add(1);
        let is_first = self.passes[i] == 1;
        self.cost[i] = match is_first {
            true => seconds,
            false => self.cost[i] + NEWEST * (seconds - self.cost[i]),
        };
        if role == Role::Fast {
            self.last_fast = seconds;
        }
        if !self.cadence.adapts {
            return None;
        }
        let before = self.level;
        if before == Level::DraftOnly {
            self.rest_or_try(role, end, seconds);
        } else {
            self.follow(role);
        }
        if self.level == before {
            return None;
        }
        self.passes = [0; 2];
        if self.level == Level::DraftOnly {
            self.trial_at = end + self.rest;
        }
        Some(self.pace())
    }

    /// Moves to the level that the costs require: down at once, up a step at a time.
    fn follow(&mut self, role: Role) {
        let down = self.needed(1.0);
        let up = self.needed(CLIMB);
        let settled = self.passes[role as usize] >= SETTLES;
        if down > self.level && settled {
            // Heavy rests only if running it less often was not enough.
            self.level = match down {
                Level::DraftOnly if self.level < Level::HeavyAtEndpoints => Level::HeavyAtEndpoints,
                level => level,
            };
        } else if up < self.level && self.passes[Role::Fast as usize] >= 4 * SETTLES {
            self.level = match self.level {
                Level::HeavyAtEndpoints => Level::FastStretched.max(up),
                _ => up,
            };
        }
    }

    /// The level for the costs against this share of the limits.
    fn needed(&self, share: f64) -> Level {
        let [fast, heavy] = self.cost;
        let interval = self.cadence.heavy as f64 / SECOND as f64;
        let too_slow = heavy > share * HEAVY_TOO_SLOW || fast > share * 1.5 * FAST_TOO_SLOW;
        if too_slow && self.stands_in {
            Level::DraftOnly
        } else if heavy > share * HEAVY_SLOW || fast > share * FAST_TOO_SLOW {
            Level::HeavyAtEndpoints
        } else if fast > share * FAST_SLOW {
            Level::FastStretched
        } else if heavy > share * interval {
            Level::HeavyStretched
        } else {
            Level::Full
        }
    }

    /// While heavy rests, tries it now and then, and resumes it if it is quick enough.
    fn rest_or_try(&mut self, role: Role, end: u64, seconds: f64) {
        match role {
            Role::Heavy if self.trial => {
                self.trial = false;
                self.cost[Role::Heavy as usize] = seconds;
                if self.needed(CLIMB) < Level::DraftOnly {
                    self.level = Level::HeavyAtEndpoints;
                    self.rest = FIRST_TRIAL;
                } else {
                    self.rest = (2 * self.rest).min(LAST_TRIAL);
                    self.trial_at = end + self.rest;
                }
            }
            Role::Fast if end >= self.trial_at => self.trial = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(load: &mut Load, role: Role, n: u64, from: u64, cost: f64) -> Vec<Level> {
        let cost = Some(std::time::Duration::from_secs_f64(cost));
        let pass = |i| load.answered(Answered { worker: role, end: from + i * SECOND, cost });
        (0..n).filter_map(pass).map(|pace| pace.level).collect()
    }

    #[test]
    fn a_quick_machine_is_asked_everything() {
        let mut load = Load::new(Cadence::LIVE, true);
        assert_eq!(passes(&mut load, Role::Fast, 20, 0, 0.1), []);
        assert_eq!(passes(&mut load, Role::Heavy, 20, 0, 0.3), []);
        let pace = load.pace();
        assert_eq!((pace.fast, pace.heavy), (Cadence::LIVE.fast, Cadence::LIVE.heavy));
        assert_eq!(pace.edge, SECOND * 6 / 10);
    }

    #[test]
    fn the_ladder_goes_down_and_up_again() {
        use Level::{DraftOnly, FastStretched, Full, HeavyAtEndpoints, HeavyStretched};
        let mut load = Load::new(Cadence::LIVE, true);
        assert_eq!(passes(&mut load, Role::Heavy, 9, 0, 1.2), [HeavyStretched]);
        assert_eq!(load.pace().heavy, (1.2 * SECOND as f64) as u64);
        assert_eq!(passes(&mut load, Role::Fast, 9, 0, 0.4), [FastStretched]);
        assert_eq!(load.pace().fast, SECOND / 2);
        assert_eq!(passes(&mut load, Role::Heavy, 9, 0, 5.0), [HeavyAtEndpoints]);
        assert_eq!(passes(&mut load, Role::Heavy, 12, 0, 12.0), [DraftOnly]);
        // Heavy is tried after a while, is still slow, and rests twice as long.
        assert_eq!(passes(&mut load, Role::Fast, 15, 11 * SECOND, 0.4), []);
        assert!(!load.pace().trial);
        passes(&mut load, Role::Fast, 9, 40 * SECOND, 0.4);
        assert!(load.pace().trial);
        assert_eq!(passes(&mut load, Role::Heavy, 1, 50 * SECOND, 9.0), []);
        assert!(!load.pace().trial);
        passes(&mut load, Role::Fast, 59, 50 * SECOND, 0.1);
        assert!(!load.pace().trial);
        passes(&mut load, Role::Fast, 9, 110 * SECOND, 0.1);
        assert_eq!(passes(&mut load, Role::Heavy, 1, 120 * SECOND, 0.3), [HeavyAtEndpoints]);
        assert_eq!(passes(&mut load, Role::Fast, 40, 120 * SECOND, 0.1), [FastStretched, Full]);
    }

    #[test]
    fn heavy_never_rests_where_nobody_stands_in_for_it() {
        let mut load = Load::new(Cadence::LIVE, false);
        assert_eq!(passes(&mut load, Role::Heavy, 40, 0, 20.0), [Level::HeavyAtEndpoints]);
    }

    #[test]
    fn what_need_not_be_kept_up_with_is_never_cut_down() {
        let mut load = Load::new(Cadence::BATCH, true);
        assert_eq!(passes(&mut load, Role::Heavy, 20, 0, 20.0), []);
        assert_eq!(load.pace().heavy, Cadence::BATCH.heavy);
    }
}
