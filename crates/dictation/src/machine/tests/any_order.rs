//! Invariants for any order of keys, reports and timers.

use proptest::prelude::*;
use speculative::Word;

use super::story::window;
use crate::{
    insertion::{InsertionError, Outcome, Target, UndoRefusal, Undone},
    machine::*,
};

/// One event. Events that are impossible in the current state are skipped.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Down,
    Up,
    Toggle,
    Escape,
    Undo,
    Copy,
    Forget,
    Quit,
    /// The target is found: one of two windows, none, or no desktop.
    Target(u8),
    /// A target arrives for a dictation that is over.
    LateTarget,
    Begins,
    Fails,
    Ends(bool),
    /// This many words are confirmed.
    Words(u8),
    Draft,
    /// An event of an earlier session.
    LateSession(u8),
    /// The insertion ends: inserted, unseen, focus moved away, or perhaps unread.
    Inserted(u8),
    /// A timer fires, whether it is current or stale.
    Timer(prop::sample::Index),
}

fn happens() -> impl Strategy<Value = Happens> {
    use Happens::*;
    prop_oneof![
        4 => Just(Down),
        4 => Just(Up),
        2 => Just(Toggle),
        1 => Just(Escape),
        1 => Just(Undo),
        1 => Just(Copy),
        1 => Just(Forget),
        1 => (0_u8..8).prop_map(|often| if often == 0 { Quit } else { Draft }),
        6 => (0_u8..8).prop_map(Target),
        1 => Just(LateTarget),
        6 => Just(Begins),
        1 => Just(Fails),
        3 => any::<bool>().prop_map(Ends),
        6 => (1_u8..4).prop_map(Words),
        1 => (0_u8..4).prop_map(LateSession),
        6 => (0_u8..8).prop_map(Inserted),
        5 => any::<prop::sample::Index>().prop_map(Timer),
    ]
}

/// A model of the machine's surroundings, with the record of its promises.
struct World {
    machine: DictationMachine,
    settings: DictationSettings,
    /// The running dictation, without an outcome so far.
    dictation: Option<DictationId>,
    newest: DictationId,
    /// The windows that had the focus at key-down.
    targets: Vec<(DictationId, Option<Target>)>,
    /// The running session, and whether it has begun.
    session: Option<(DictationId, bool)>,
    /// The last request to the insertion thread, until it is answered.
    request: Option<InsertionRequest>,
    is_escape_held: bool,
    timers: Vec<TimerId>,
    /// The words confirmed in this dictation, and the text written of them.
    spoken: Vec<String>,
    written: String,
    words: u64,
    has_quit: bool,
    is_finished: bool,
}

impl World {
    fn new(settings: DictationSettings) -> Self {
        Self {
            machine: DictationMachine::default(),
            settings,
            dictation: None,
            newest: DictationId(0),
            targets: Vec::new(),
            session: None,
            request: None,
            is_escape_held: false,
            timers: Vec::new(),
            spoken: Vec::new(),
            written: String::new(),
            words: 0,
            has_quit: false,
            is_finished: false,
        }
    }

    fn tell(&mut self, event: DictationEvent) {
        for effect in self.machine.step(event) {
            self.perform(effect);
        }
    }

    /// Performs an effect, and fails if the effect breaks an invariant.
    fn perform(&mut self, effect: DictationEffect) {
        use DictationEffect as Effect;
        match effect {
            Effect::Insertion(InsertionRequest::Forget) => {}
            Effect::Insertion(request) => self.ask(request),
            Effect::StartListening { dictation, .. } => {
                assert_eq!(self.session, None, "two live sessions");
                assert!(!self.has_quit && self.dictation == Some(dictation));
                self.session = Some((dictation, false));
            }
            Effect::StopListening => assert!(self.session.is_some(), "no session to stop"),
            Effect::GrabEscape { .. } => {
                assert!(!std::mem::replace(&mut self.is_escape_held, true));
            }
            Effect::ReleaseEscape => {
                assert!(std::mem::replace(&mut self.is_escape_held, false));
            }
            Effect::StartTimer(timer) => {
                assert!(!self.timers.contains(&timer), "a generation is used twice");
                self.timers.push(timer);
            }
            Effect::Show(view) => {
                assert_eq!(view.outcome.is_some(), view.phase == DictationPhase::Done);
            }
            Effect::ClosePill => self.dictation = None,
            Effect::OpenPill => {
                // An outcome is shown, perhaps the same as before.
                if self.machine.shown.outcome.is_some() {
                    self.dictation = None;
                }
            }
            Effect::Finished => {
                assert!(self.has_quit && self.session.is_none() && !self.is_escape_held);
                self.is_finished = true;
            }
        }
    }

    fn ask(&mut self, request: InsertionRequest) {
        match &request {
            InsertionRequest::FindTarget(id) => {
                assert_eq!(self.dictation, None, "one dictation begins before another one ends");
                assert!(*id > self.newest && !self.has_quit);
                (self.dictation, self.newest) = (Some(*id), *id);
                self.spoken.clear();
                self.written.clear();
            }
            InsertionRequest::Insert { dictation, target, text, continues, .. } => {
                assert_eq!(self.dictation, Some(*dictation));
                let aimed = self.targets.iter().find(|(id, _)| id == dictation);
                assert_eq!(
                    aimed.map(|(_, target)| target),
                    Some(target),
                    "not where the keys were"
                );
                assert!(!text.is_empty());
                assert_eq!(*continues, !self.written.is_empty());
            }
            InsertionRequest::Copy(_) | InsertionRequest::TakeBack | InsertionRequest::Forget => {}
        }
        let busy = self.request.replace(request);
        let is_abandoned = matches!(busy, None | Some(InsertionRequest::FindTarget(_)));
        assert!(is_abandoned, "asked for more than one thing: {busy:?}");
    }

    fn happen(&mut self, happens: Happens) {
        use DictationEvent as Event;
        let stale = DictationId(self.newest.0.saturating_sub(1));
        let event = match happens {
            Happens::Down => Event::KeyDown(self.settings.clone()),
            Happens::Up => Event::KeyUp,
            Happens::Toggle => Event::Toggle(self.settings.clone()),
            Happens::Escape => Event::Cancel,
            Happens::Undo => Event::Undo,
            Happens::Copy => Event::Copy,
            Happens::Forget => Event::Forget,
            Happens::Quit => {
                self.has_quit = true;
                Event::Quit
            }
            Happens::Target(which) => return self.find_target(which),
            Happens::LateTarget => Event::TargetFound(stale, Ok(Some(window("Late")))),
            Happens::Begins => match &mut self.session {
                Some((id, has_begun)) => {
                    *has_begun = true;
                    Event::SessionBegan(*id)
                }
                None => return,
            },
            Happens::Fails => match self.session.take_if(|(_, has_begun)| !*has_begun) {
                Some((id, _)) => Event::SessionFailed(id, "No models.".to_owned()),
                None => return,
            },
            Happens::Ends(by_itself) => match self.session.take_if(|(_, has_begun)| *has_begun) {
                Some((id, _)) => {
                    Event::SessionEnded(id, by_itself.then(|| "The disk is full.".to_owned()))
                }
                None => return,
            },
            Happens::Words(count) => return self.confirm(count),
            Happens::Draft => match self.session {
                Some((id, true)) => Event::Draft(id, "perhaps".to_owned()),
                _ => return,
            },
            Happens::LateSession(which) => match which {
                0 => Event::SessionBegan(stale),
                1 => Event::SessionEnded(stale, None),
                2 => Event::Draft(stale, "late".to_owned()),
                _ => {
                    let words = vec![Word { text: "late".into(), ..Word::default() }];
                    Event::Confirmed { dictation: stale, words, language: "en".to_owned() }
                }
            },
            Happens::Inserted(which) => return self.answer(which),
            Happens::Timer(_) if self.timers.is_empty() => return,
            Happens::Timer(which) => Event::TimerFired(*which.get(&self.timers)),
        };
        self.tell(event);
    }

    fn find_target(&mut self, which: u8) {
        let find = |it: &mut InsertionRequest| matches!(it, InsertionRequest::FindTarget(_));
        let Some(InsertionRequest::FindTarget(id)) = self.request.take_if(find) else { return };
        let found = match which {
            0 => Err(InsertionError::NoDesktop),
            1 => Ok(None),
            2 => Ok(Some(window("Mail"))),
            _ => Ok(Some(window("Editor"))),
        };
        if let Ok(target) = &found {
            self.targets.push((id, target.clone()));
        }
        self.tell(DictationEvent::TargetFound(id, found));
    }

    fn confirm(&mut self, count: u8) {
        let Some((dictation, true)) = self.session else { return };
        let mut words = Vec::new();
        for _ in 0..count {
            self.words += 1;
            let (text, start) = (format!("w{}", self.words), self.words * 20_000);
            self.spoken.push(text.clone());
            words.push(Word { text, start, end: start + 3_000, ..Word::default() });
        }
        let language = if self.words.is_multiple_of(3) { "de" } else { "en" }.to_owned();
        self.tell(DictationEvent::Confirmed { dictation, words, language });
    }

    fn answer(&mut self, which: u8) {
        let not_find = |it: &mut InsertionRequest| !matches!(it, InsertionRequest::FindTarget(_));
        let Some(request) = self.request.take_if(not_find) else { return };
        let app = "Editor".to_owned();
        let outcome = match which {
            0 => Outcome::SentUnseen,
            1 => Outcome::TargetChanged { now: None, written: 1, of: 9 },
            2 => Outcome::CopiedOnly { why: None },
            _ => Outcome::Inserted { app: app.clone() },
        };
        let event = match request {
            InsertionRequest::Insert { dictation, text, .. } => {
                if outcome.arrived() {
                    self.written += &text;
                    self.nothing_is_written_twice();
                }
                DictationEvent::Inserted(dictation, outcome)
            }
            InsertionRequest::Copy(_) => DictationEvent::Copied(Outcome::CopiedOnly { why: None }),
            _ if which < 4 => DictationEvent::Undone(Undone::Refused { why: UndoRefusal::Nothing }),
            _ => DictationEvent::Undone(Undone::TakenBack { app }),
        };
        self.tell(event);
    }

    /// The written words are the first spoken words, each of them once.
    fn nothing_is_written_twice(&self) {
        let written = self.written.to_lowercase();
        let mut spoken = self.spoken.iter();
        let in_order =
            written.split_whitespace().all(|word| spoken.next().is_some_and(|it| it == word));
        assert!(in_order, "{written} of {:?}", self.spoken);
    }

    /// Answers all open requests until there are no more.
    fn settle(&mut self) {
        for _ in 0..4 {
            for happens in
                [Happens::Target(7), Happens::Begins, Happens::Ends(false), Happens::Inserted(7)]
            {
                self.happen(happens);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn every_order_of_events_keeps_the_invariants(
        hold: bool,
        while_speaking: bool,
        events in prop::collection::vec(happens(), 0..60),
    ) {
        let settings = DictationSettings { hold, while_speaking, ..DictationSettings::default() };
        let mut world = World::new(settings);
        for event in events {
            world.happen(event);
        }
        world.happen(Happens::Quit);
        world.settle();
        prop_assert!(world.is_finished, "it does not quit");
        prop_assert!(world.session.is_none() && !world.is_escape_held);
        prop_assert_eq!(world.dictation, None, "a dictation has no outcome");
    }

    #[test]
    fn every_dictation_comes_to_its_end_without_being_quit(
        hold: bool,
        while_speaking: bool,
        events in prop::collection::vec(happens(), 0..60),
    ) {
        let settings = DictationSettings { hold, while_speaking, ..DictationSettings::default() };
        let mut world = World::new(settings);
        for event in events.into_iter().filter(|event| !matches!(event, Happens::Quit)) {
            world.happen(event);
        }
        world.happen(Happens::Escape);
        world.settle();
        prop_assert!(world.session.is_none() && !world.is_escape_held);
        prop_assert_eq!(world.dictation, None, "a dictation has no outcome");
    }

    #[test]
    fn a_timer_that_fires_late_changes_nothing(events in prop::collection::vec(happens(), 0..60)) {
        let settings = DictationSettings { hold: true, ..DictationSettings::default() };
        let mut world = World::new(settings);
        for event in events {
            world.happen(event);
        }
        // Each start makes earlier starts of the same timer stale.
        let timers = world.timers.clone();
        for (at, timer) in timers.iter().enumerate() {
            if timers[at + 1..].iter().any(|later| later.timer == timer.timer) {
                let before = format!("{:?}", world.machine);
                prop_assert_eq!(world.machine.step(DictationEvent::TimerFired(*timer)), []);
                prop_assert_eq!(format!("{:?}", world.machine), before);
            }
        }
    }
}
