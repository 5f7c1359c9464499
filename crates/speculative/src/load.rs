//! The load controller: lowers the load step by step when the models are slow, and raises it again
//! when they are fast. It never drops sound, only passes. If one model does not work, it gives the
//! work to the other one.
//!
//! It decides by the answers of the models alone, without a clock or thread. A free worker takes the
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
/// A model that loses this many windows in a row does not work.
const LOSSES: u32 = 3;
/// A pass of heavy below this many seconds is quick. Then heavy can wait for a little more sound
/// after a word before it confirms the word, which makes fewer errors.
const HEAVY_QUICK: f64 = 0.6;

/// Only one model is there, or works, by role.
const FAST_ALONE: [bool; 2] = [true, false];
const HEAVY_ALONE: [bool; 2] = [false, true];

/// The controller of one session.
#[derive(Clone, Debug)]
pub struct Load {
    cadence: Cadence,
    level: Level,
    /// Whether each model is there, and whether it works, by role.
    is_there: [bool; 2],
    works: [bool; 2],
    /// Windows that each model lost in a row, by role.
    losses: [u32; 2],
    /// The level and the working models as last returned.
    reported: (Level, [bool; 2]),
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
    /// A controller for a session that begins at this cadence, with the models that are there, by
    /// role. Without fast, heavy never rests; without heavy, fast confirms.
    pub fn new(cadence: Cadence, is_there: [bool; 2]) -> Self {
        Self {
            cadence,
            level: if is_there == FAST_ALONE { Level::DraftOnly } else { Level::Full },
            is_there,
            works: is_there,
            losses: [0; 2],
            reported: (Level::Full, is_there),
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
            works: self.works,
        }
    }

    /// Records an answer. Returns the new pace if the level changed, or whether a model works.
    pub fn answered(&mut self, answer: Answered) -> Option<Pace> {
        let Answered { worker: role, end, cost } = answer;
        self.count_losses(role, end, cost.is_none());
        match cost {
            Some(cost) => self.passed(role, end, cost.as_secs_f64()),
            None if role == Role::Heavy && self.trial => self.rest_again(end),
            None => {}
        }
        let now = (self.level, self.works);
        (std::mem::replace(&mut self.reported, now) != now).then(|| self.pace())
    }

    /// Notes whether a model still works, and gives its work to the other one if it does not.
    fn count_losses(&mut self, role: Role, end: u64, is_lost: bool) {
        let (i, worked) = (role as usize, self.works);
        self.losses[i] = if is_lost { self.losses[i].saturating_add(1) } else { 0 };
        self.works[i] = self.is_there[i] && self.losses[i] < LOSSES;
        if self.works == worked || self.is_there == FAST_ALONE {
            return;
        }
        let is_back = role == Role::Heavy && self.works[i];
        if self.works == FAST_ALONE {
            self.change(Level::DraftOnly, end);
        } else if self.level == Level::DraftOnly && (is_back || self.works == HEAVY_ALONE) {
            (self.trial, self.rest) = (false, FIRST_TRIAL);
            let level = if self.cadence.adapts { Level::HeavyAtEndpoints } else { Level::Full };
            self.change(level, end);
        }
    }

    fn change(&mut self, level: Level, end: u64) {
        self.level = level;
        self.passes = [0; 2];
        if level == Level::DraftOnly {
            self.trial_at = end + self.rest;
        }
    }

    fn passed(&mut self, role: Role, end: u64, seconds: f64) {
        let i = role as usize;
        self.passes[i] = self.passes[i].saturating_add(1);
        let is_first = self.passes[i] == 1;
        self.cost[i] = match is_first {
            true => seconds,
            false => self.cost[i] + NEWEST * (seconds - self.cost[i]),
        };
        if role == Role::Fast {
            self.last_fast = seconds;
        }
        let before = self.level;
        if before == Level::DraftOnly {
            self.rest_or_try(role, end, seconds);
        } else if self.cadence.adapts {
            self.follow(role);
        }
        if self.level != before {
            self.change(self.level, end);
        }
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
        } else if up < self.level && self.passes.iter().any(|&n| n >= 4 * SETTLES) {
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
        if too_slow && self.works[Role::Fast as usize] {
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
                    self.rest_again(end);
                }
            }
            Role::Fast if end >= self.trial_at && self.is_there != FAST_ALONE => self.trial = true,
            _ => {}
        }
    }

    /// Ends a trial of heavy that failed: the next one comes later.
    fn rest_again(&mut self, end: u64) {
        self.trial = false;
        self.rest = (2 * self.rest).min(LAST_TRIAL);
        self.trial_at = end + self.rest;
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
        let mut load = Load::new(Cadence::LIVE, [true; 2]);
        assert_eq!(passes(&mut load, Role::Fast, 20, 0, 0.1), []);
        assert_eq!(passes(&mut load, Role::Heavy, 20, 0, 0.3), []);
        let pace = load.pace();
        assert_eq!((pace.fast, pace.heavy), (Cadence::LIVE.fast, Cadence::LIVE.heavy));
        assert_eq!(pace.edge, SECOND * 6 / 10);
    }

    #[test]
    fn the_ladder_goes_down_and_up_again() {
        use Level::{DraftOnly, FastStretched, Full, HeavyAtEndpoints, HeavyStretched};
        let mut load = Load::new(Cadence::LIVE, [true; 2]);
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
        let mut load = Load::new(Cadence::LIVE, HEAVY_ALONE);
        assert_eq!(passes(&mut load, Role::Heavy, 40, 0, 20.0), [Level::HeavyAtEndpoints]);
    }

    #[test]
    fn what_need_not_be_kept_up_with_is_never_cut_down() {
        let mut load = Load::new(Cadence::BATCH, [true; 2]);
        assert_eq!(passes(&mut load, Role::Heavy, 20, 0, 20.0), []);
        assert_eq!(load.pace().heavy, Cadence::BATCH.heavy);
    }

    /// That many windows are lost, one a second. Returns the level and the working models as they
    /// change.
    fn losses(load: &mut Load, role: Role, n: u64, from: u64) -> Vec<(Level, [bool; 2])> {
        let lose = |i| load.answered(Answered { worker: role, end: from + i * SECOND, cost: None });
        (0..n).filter_map(lose).map(|pace| (pace.level, pace.works)).collect()
    }

    #[test]
    fn fast_alone_confirms_from_the_start_and_heavy_is_never_tried() {
        for cadence in [Cadence::LIVE, Cadence::BATCH] {
            let mut load = Load::new(cadence, FAST_ALONE);
            assert_eq!(load.pace().level, Level::DraftOnly);
            let levels = passes(&mut load, Role::Fast, 1000, 0, 0.1);
            assert_eq!(levels, [Level::DraftOnly], "it is said once");
            assert_eq!((load.pace().trial, load.pace().works), (false, FAST_ALONE));
        }
    }

    #[test]
    fn heavy_alone_climbs_back_by_its_own_passes() {
        use Level::{FastStretched, Full, HeavyAtEndpoints};
        let mut load = Load::new(Cadence::LIVE, [true; 2]);
        assert_eq!(losses(&mut load, Role::Fast, 9, 0), [(Full, HEAVY_ALONE)]);
        assert_eq!(passes(&mut load, Role::Heavy, 9, 0, 20.0), [HeavyAtEndpoints]);
        let up = passes(&mut load, Role::Heavy, 60, 9 * SECOND, 0.1);
        assert_eq!(up, [FastStretched, Full]);
    }

    #[test]
    fn a_heavy_model_that_dies_leaves_the_text_to_fast_and_is_tried_again() {
        use Level::{DraftOnly, Full, HeavyAtEndpoints};
        for cadence in [Cadence::LIVE, Cadence::BATCH] {
            let mut load = Load::new(cadence, [true; 2]);
            passes(&mut load, Role::Fast, 9, 0, 0.1);
            assert_eq!(losses(&mut load, Role::Heavy, 2, 0), []);
            passes(&mut load, Role::Heavy, 1, 0, 0.3);
            assert_eq!(losses(&mut load, Role::Heavy, 3, 0), [(DraftOnly, FAST_ALONE)]);
            passes(&mut load, Role::Fast, 9, 30 * SECOND, 0.1);
            assert!(load.pace().trial);
            assert_eq!(losses(&mut load, Role::Heavy, 1, 40 * SECOND), []);
            assert!(!load.pace().trial);
            passes(&mut load, Role::Fast, 9, 95 * SECOND, 0.1);
            assert!(load.pace().trial);
            let back = if cadence.adapts { HeavyAtEndpoints } else { Full };
            assert_eq!(passes(&mut load, Role::Heavy, 1, 110 * SECOND, 0.3), [back]);
            assert_eq!(load.pace().works, [true; 2]);
        }
    }

    #[test]
    fn a_fast_model_that_dies_never_leaves_the_text_without_a_model() {
        use Level::{DraftOnly, HeavyAtEndpoints};
        let mut load = Load::new(Cadence::LIVE, [true; 2]);
        passes(&mut load, Role::Heavy, 9, 0, 5.0);
        assert_eq!(passes(&mut load, Role::Heavy, 12, 0, 12.0), [DraftOnly]);
        assert_eq!(losses(&mut load, Role::Fast, 4, 0), [(HeavyAtEndpoints, HEAVY_ALONE)]);
        // Neither works; both are tried, and the first that works takes the text.
        assert_eq!(losses(&mut load, Role::Heavy, 4, 0), [(HeavyAtEndpoints, [false; 2])]);
        assert_eq!(passes(&mut load, Role::Fast, 1, 0, 0.1), [DraftOnly]);
        assert_eq!(load.pace().works, FAST_ALONE);
    }
}
