//! Invariants of the live machine for events in any order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::types::{LiveChanged, Phase, Remedy};

/// What the machine's effects act on, with its own record of the invariants.
#[derive(Default)]
struct World {
    machine: LiveMachine,
    preparing: BTreeSet<Attempt>,
    prepared: BTreeSet<Attempt>,
    opening: bool,
    session: Option<OpenedSession>,
    askers: u64,
    quitters: BTreeSet<u64>,
    /// The number of answers, by asker.
    answers: BTreeMap<u64, usize>,
    /// The number of `Ended` events, by listener.
    ends: BTreeMap<u64, usize>,
    /// Whether the user wants a pause.
    wants_pause: bool,
    shown: LiveChanged,
}

#[derive(Default)]
struct OpenedSession {
    /// The pause state that the machine last commanded.
    is_paused: bool,
    is_stopping: bool,
    /// The pause state that the session last reported.
    told_paused: bool,
}

impl World {
    fn step(&mut self, event: LiveEvent) {
        let is_idle = self.machine.asker().is_none();
        match &event {
            LiveEvent::Start { .. } if is_idle => self.wants_pause = false,
            LiveEvent::Pause => self.wants_pause = true,
            LiveEvent::Resume => self.wants_pause = false,
            _ => {}
        }
        let (machine, effects) = std::mem::take(&mut self.machine).step(event);
        self.machine = machine;
        for effect in effects {
            self.perform(effect);
        }
        assert_eq!(self.shown, self.machine.view(), "the windows show something else");
        assert_eq!(self.shown.phase, self.phase(), "the phase does not follow the session");
        if let Some(session) = self.session.as_ref().filter(|session| !session.is_stopping) {
            assert_eq!(session.is_paused, self.wants_pause, "a pause is lost");
        }
    }

    fn phase(&self) -> Phase {
        let is_failing = matches!(self.machine.life, Life::Restarting(..));
        match &self.session {
            Some(session) if session.is_stopping && !is_failing => Phase::Ending,
            Some(session) if session.told_paused => Phase::Paused,
            Some(_) => Phase::Listening,
            None if self.machine.asker().is_some() => Phase::Starting,
            None => Phase::Idle,
        }
    }

    fn perform(&mut self, effect: LiveEffect) {
        match effect {
            LiveEffect::Prepare { attempt, .. } => {
                assert!(self.session.is_none() && !self.opening, "two sessions");
                assert!(self.preparing.insert(attempt));
            }
            LiveEffect::Discard { attempt } => assert!(self.prepared.remove(&attempt)),
            LiveEffect::Open { attempt } => {
                assert!(self.session.is_none() && !self.opening, "two sessions");
                assert!(self.prepared.remove(&attempt), "nothing is prepared");
                self.opening = true;
            }
            LiveEffect::PauseSession => self.open().is_paused = true,
            LiveEffect::ResumeSession => self.open().is_paused = false,
            LiveEffect::BookmarkSession { .. } => assert!(!self.open().is_stopping),
            LiveEffect::StopSession => {
                let session = self.open();
                assert!(!std::mem::replace(&mut session.is_stopping, true), "stopped twice");
            }
            LiveEffect::Answer { asker: Asker(asker), answer } => {
                *self.answers.entry(asker).or_default() += 1;
                if self.quitters.contains(&asker) {
                    assert!(answer.is_ok());
                    assert!(self.session.is_none() && !self.opening, "a session is left");
                }
            }
            LiveEffect::Inform { asker: Asker(asker), event } => {
                assert!(!self.ends.contains_key(&asker), "news after the end");
                if matches!(event, ListenerEvent::Ended(_)) {
                    *self.ends.entry(asker).or_default() += 1;
                }
            }
            LiveEffect::Show(live) => {
                assert!(live != self.shown, "nothing new is shown");
                self.shown = live;
            }
            LiveEffect::Notify(_) | LiveEffect::LibraryChanged { .. } => {}
        }
    }

    fn open(&mut self) -> &mut OpenedSession {
        self.session.as_mut().unwrap()
    }

    /// Applies an event, if it is possible in the current state.
    fn happens(&mut self, what: u8, which: u8) {
        let error = || AppError { message: "no".to_owned(), remedy: Remedy::None };
        let hears = |microphone| Hear { microphone, ..Hear::default() };
        match what {
            0 | 1 => {
                self.askers += 1;
                let purpose = [Purpose::Captions, Purpose::Dictation, Purpose::Trial];
                let purpose = purpose[usize::from(which) % 3];
                let hear = hears(which < 240);
                self.step(LiveEvent::Start { asker: Asker(self.askers), purpose, hear });
            }
            2 => self.step(LiveEvent::Pause),
            3 => self.step(LiveEvent::Resume),
            4 => self.step(LiveEvent::Stop),
            5 if which < 40 => {
                self.askers += 1;
                self.quitters.insert(self.askers);
                self.step(LiveEvent::Quit { asker: Asker(self.askers) });
            }
            6 | 7 => {
                let at = usize::from(which) % self.preparing.len().max(1);
                let Some(attempt) = self.preparing.iter().nth(at).copied() else { return };
                self.preparing.remove(&attempt);
                if which > 200 {
                    return self.step(LiveEvent::NotPrepared { attempt, error: error() });
                }
                self.prepared.insert(attempt);
                let session = attempt.0.to_string();
                let facts = SessionFacts { session, ..SessionFacts::default() };
                self.step(LiveEvent::Prepared { attempt, facts, notes: Vec::new() });
            }
            8 | 9 if self.opening => {
                self.opening = false;
                if which > 200 {
                    return self.step(LiveEvent::NotOpened { error: error() });
                }
                self.session = Some(OpenedSession::default());
                self.step(LiveEvent::Opened { at: 0.0 });
            }
            10 | 11 if self.session.is_some() => {
                let session = self.open();
                let is_paused = session.is_paused;
                session.told_paused = is_paused;
                self.step(LiveEvent::Session(match is_paused {
                    true => SessionNews::Paused,
                    false => SessionNews::Resumed,
                }));
            }
            12 if self.session.is_some() => {
                self.step(LiveEvent::Session(SessionNews::ModelsFailed));
            }
            13 | 14 if self.session.is_some() => {
                self.session = None;
                self.step(LiveEvent::Session(SessionNews::Ended(SessionEnd::default())));
            }
            _ => {}
        }
    }

    /// Lets everything that is pending complete.
    fn settles(&mut self) {
        for what in [6, 8, 13].repeat(200) {
            self.happens(what, 0);
        }
    }
}

proptest! {
    #[test]
    fn in_any_order_of_events_there_is_one_session_and_everybody_is_answered_once(
        happenings in proptest::collection::vec((0..15_u8, any::<u8>()), 0..120),
    ) {
        let mut world = World::default();
        for (what, which) in happenings {
            world.happens(what, which);
        }
        world.happens(5, 0);
        world.settles();
        prop_assert_eq!(world.shown.phase, Phase::Idle);
        prop_assert!(world.session.is_none() && !world.opening);
        prop_assert!(world.preparing.is_empty() && world.prepared.is_empty());
        for asker in 1..=world.askers {
            prop_assert_eq!(world.answers.get(&asker), Some(&1), "asker {}", asker);
            let ends = usize::from(!world.quitters.contains(&asker));
            prop_assert_eq!(world.ends.get(&asker).copied().unwrap_or(0), ends);
        }
    }
}
