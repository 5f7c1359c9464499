//! Stories of the live machine, a line each, and the properties that hold in any order of events.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::types::{Remedy, Trouble, Weight};

/// What stories say for short.
#[derive(Clone, Copy, Debug)]
enum Say {
    Start,
    StartDeaf,
    Pause,
    Resume,
    Stop,
    Quit,
    Prepared(u32),
    NotPrepared(u32),
    Opened,
    NotOpened,
    Paused,
    Resumed,
    Failed,
    Ended,
    Lost,
    Well,
}

/// The events of a story; those who ask are numbered from 1.
fn events(story: &[Say]) -> Vec<LiveEvent> {
    let mut askers = 0;
    let mut ask = || {
        askers += 1;
        Asker(askers)
    };
    let error = || AppError::new("no");
    let session = LiveEvent::Session;
    let event = |say: &Say| match say {
        Say::Start => {
            LiveEvent::Start { asker: ask(), purpose: Purpose::Captions, hear: Hear::default() }
        }
        Say::StartDeaf => LiveEvent::Start {
            asker: ask(),
            purpose: Purpose::Captions,
            hear: Hear { microphone: false, ..Hear::default() },
        },
        Say::Pause => LiveEvent::Pause,
        Say::Resume => LiveEvent::Resume,
        Say::Stop => LiveEvent::Stop,
        Say::Quit => LiveEvent::Quit { asker: ask() },
        Say::Prepared(attempt) => LiveEvent::Prepared {
            attempt: Attempt(*attempt),
            facts: SessionFacts { session: attempt.to_string(), ..SessionFacts::default() },
            notes: Vec::new(),
        },
        Say::NotPrepared(attempt) => {
            LiveEvent::NotPrepared { attempt: Attempt(*attempt), error: error() }
        }
        Say::Opened => LiveEvent::Opened { at: 0.0 },
        Say::NotOpened => LiveEvent::NotOpened { error: error() },
        Say::Paused => session(SessionNews::Paused),
        Say::Resumed => session(SessionNews::Resumed),
        Say::Failed => session(SessionNews::ModelsFailed),
        Say::Ended => session(SessionNews::Ended(SessionEnd::default())),
        Say::Lost => session(SessionNews::Noticed(News::Wrong(Trouble {
            kind: TroubleKind::DeviceLost,
            message: String::new(),
        }))),
        Say::Well => session(SessionNews::Noticed(News::Well(TroubleKind::DeviceLost))),
    };
    story.iter().map(event).collect()
}

/// Effects for short.
fn told(effect: &LiveEffect) -> String {
    match effect {
        LiveEffect::Prepare { attempt, .. } => format!("prepare {}", attempt.0),
        LiveEffect::Discard { attempt } => format!("discard {}", attempt.0),
        LiveEffect::Open { attempt } => format!("open {}", attempt.0),
        LiveEffect::PauseSession => "pause".to_owned(),
        LiveEffect::ResumeSession => "resume".to_owned(),
        LiveEffect::StopSession => "stop".to_owned(),
        LiveEffect::Answer { asker, answer: Ok(()) } => format!("yes {}", asker.0),
        LiveEffect::Answer { asker, answer: Err(_) } => format!("no {}", asker.0),
        LiveEffect::Inform { asker, event: ListenerEvent::Listening } => {
            format!("listen {}", asker.0)
        }
        LiveEffect::Inform { asker, event: ListenerEvent::Ended(None) } => {
            format!("over {}", asker.0)
        }
        LiveEffect::Inform { asker, .. } => format!("failed {}", asker.0),
        LiveEffect::Show(live) => {
            let trouble = if live.trouble.is_some() { " with trouble" } else { "" };
            let refused = if live.refused.is_some() { " refused" } else { "" };
            format!("{:?}{trouble}{refused}", live.phase).to_lowercase()
        }
        LiveEffect::Notify(notice) => format!("say {}", notice_name(notice)),
        LiveEffect::LibraryChanged { session } => format!("library {session}"),
    }
}

fn notice_name(notice: &LiveNotice) -> &'static str {
    match notice {
        LiveNotice::Note(_) => "note",
        LiveNotice::Session(..) => "session",
        LiveNotice::Lost(_) => "lost",
        LiveNotice::ModelsRestart => "restart",
        LiveNotice::Refused(_) => "refused",
    }
}

fn run(story: &[Say]) -> (LiveMachine, Vec<String>) {
    let mut machine = LiveMachine::default();
    let mut all = Vec::new();
    for event in events(story) {
        let (next, effects) = machine.step(event);
        machine = next;
        all.extend(effects.iter().map(told));
    }
    (machine, all)
}

#[test]
fn stories_of_live_captions() {
    use Say::*;
    let begin = "starting, prepare 1, open 1, listening, yes 1, listen 1";
    for (story, effects) in [
        // Begun, paused, resumed, stopped.
        (
            &[Start, Prepared(1), Opened, Pause, Paused, Resume, Resumed, Stop, Ended][..],
            "{begin}, pause, paused, resume, listening, stop → ending, idle, over 1",
        ),
        // A pause while the models load is kept.
        (&[Start, Pause, Prepared(1), Opened, Paused], "{begin}, pause, paused"),
        // … and one that is taken back is not.
        (&[Start, Pause, Prepared(1), Resume, Opened], "{begin}"),
        // Stopped while the models load: what they bring is closed.
        (&[Start, Stop, Prepared(1)], "starting, prepare 1, idle, over 1, no 1, discard 1"),
        // … and begun again before they are there.
        (
            &[Start, Stop, Start, Prepared(1), Prepared(2), Opened],
            "starting, prepare 1, idle, over 1, no 1, starting, prepare 2, discard 1, open 2, \
          listening, yes 2, listen 2",
        ),
        // Stopped in the moment that it opens.
        (
            &[Start, Prepared(1), Stop, Opened, Ended],
            "starting, prepare 1, open 1, ending, stop, idle, over 1, no 1",
        ),
        (&[Start, Prepared(1), Stop, NotOpened], "starting, prepare 1, open 1, idle, over 1, no 1"),
        // Somebody else wants to listen.
        (
            &[Start, Start, Prepared(1), Start, Opened, Start, Stop, Start],
            "starting, prepare 1, failed 2, no 2, open 1, failed 3, no 3, listening, yes 1, \
          listen 1, failed 4, no 4, ending, stop, failed 5, no 5",
        ),
        // What cannot begin says why until something begins.
        (
            &[Start, NotPrepared(1), Stop, Start],
            "starting, prepare 1, idle refused, failed 1, no 1, starting, prepare 2",
        ),
        (
            &[Start, Prepared(1), NotOpened],
            "starting, prepare 1, open 1, idle refused, failed 1, no 1",
        ),
        (&[StartDeaf], "idle refused, failed 1, no 1"),
        // The models fail: they are loaded again, and a pause stays one.
        (
            &[Start, Prepared(1), Opened, Pause, Paused, Failed, Ended, Prepared(2), Opened],
            "{begin}, pause, paused, stop, starting, say restart, prepare 2, open 2, listening, \
          listen 1, pause",
        ),
        // … unless somebody stops it meanwhile.
        (&[Start, Prepared(1), Opened, Failed, Stop, Ended], "{begin}, stop, ending, idle, over 1"),
        // … or they cannot be loaded any more.
        (
            &[Start, Prepared(1), Opened, Failed, Ended, NotPrepared(2)],
            "{begin}, stop, starting, say restart, prepare 2, idle refused, failed 1, say refused",
        ),
        // The sound ends by itself.
        (&[Start, Prepared(1), Opened, Ended], "{begin}, idle, over 1"),
        // A device goes and comes back; a pause ends what it was said to be.
        (
            &[Start, Prepared(1), Opened, Lost, Well, Lost, Pause, Paused, Resume, Resumed],
            "{begin}, listening with trouble, listening, listening with trouble, pause, \
          paused with trouble, resume, listening",
        ),
        // The app ends.
        (&[Quit, Start], "yes 1, failed 2, no 2"),
        (
            &[Start, Prepared(1), Opened, Quit, Quit, Ended, Quit],
            "{begin}, ending, stop, idle, over 1, yes 2, yes 3, yes 4",
        ),
        (&[Start, Quit, Prepared(1)], "starting, prepare 1, idle, over 1, no 1, yes 2, discard 1"),
        (
            &[Start, Prepared(1), Opened, Failed, Quit, Ended],
            "{begin}, stop, ending, idle, over 1, yes 2",
        ),
    ] {
        let (_, seen) = run(story);
        let expected = effects.replace("{begin}", begin).replace("stop → ending", "ending, stop");
        assert_eq!(seen.join(", "), expected, "{story:?}");
    }
}

#[test]
fn models_that_fail_again_and_again_are_given_up() {
    let mut story = vec![Say::Start];
    for attempt in 1..=RESTARTS + 1 {
        story.extend([Say::Prepared(attempt), Say::Opened, Say::Failed, Say::Ended]);
    }
    let (machine, effects) = run(&story);
    assert_eq!(effects.iter().filter(|effect| *effect == "say restart").count(), 3);
    assert_eq!(effects[effects.len() - 3..], ["idle refused", "failed 1", "say refused"]);
    assert_eq!(machine.view().refused.unwrap().remedy, Remedy::GetModels);
}

#[test]
fn a_session_that_ends_by_an_error_says_so_to_windows_and_listener() {
    let (machine, _) = run(&[Say::Start, Say::Prepared(1), Say::Opened]);
    let end = SessionEnd {
        session: Some("1".to_owned()),
        error: Some("the pipe broke".to_owned()),
        recording_error: Some("the disk is full".to_owned()),
    };
    let (_, effects) = machine.step(LiveEvent::Session(SessionNews::Ended(end)));
    let asker = Asker(1);
    assert_eq!(
        effects,
        [
            LiveEffect::Show(LiveChanged::default()),
            LiveEffect::Notify(LiveNotice::Lost("the pipe broke".to_owned())),
            LiveEffect::Notify(LiveNotice::Lost("the disk is full".to_owned())),
            LiveEffect::LibraryChanged { session: "1".to_owned() },
            LiveEffect::Inform {
                asker,
                event: ListenerEvent::Ended(Some("the pipe broke".to_owned())),
            },
        ]
    );
}

#[test]
fn windows_learn_when_and_in_which_language_a_session_began() {
    let (machine, _) = run(&[Say::Start, Say::Prepared(1), Say::Opened]);
    let (machine, effects) = machine.step(LiveEvent::Session(SessionNews::Began { at: 7.0 }));
    assert_eq!(effects[1..], [LiveEffect::LibraryChanged { session: "1".to_owned() }]);
    assert_eq!(machine.view().begun_at, Some(7_000.0));
    let language = SessionNews::Language("de".to_owned());
    assert_eq!(machine.step(LiveEvent::Session(language)).0.view().language, "de");
    let (machine, _) = run(&[Say::Start, Say::Prepared(1), Say::Opened]);
    let told = News::Told(Weight::Warning, "a gap".to_owned());
    let (_, effects) = machine.step(LiveEvent::Session(SessionNews::Noticed(told)));
    let notice = LiveNotice::Session(Weight::Warning, "a gap".to_owned());
    assert_eq!(effects, [LiveEffect::Notify(notice)]);
}

/// What the machine's effects act on, with its own account of what must hold.
#[derive(Default)]
struct World {
    machine: LiveMachine,
    preparing: BTreeSet<Attempt>,
    prepared: BTreeSet<Attempt>,
    opening: bool,
    session: Option<OpenedSession>,
    askers: u64,
    quitters: BTreeSet<u64>,
    /// Answers by asker.
    answers: BTreeMap<u64, usize>,
    /// Ends by listener.
    ends: BTreeMap<u64, usize>,
    /// Whether the user wants a pause.
    wants_pause: bool,
    shown: LiveChanged,
}

#[derive(Default)]
struct OpenedSession {
    /// As the machine commanded.
    is_paused: bool,
    is_stopping: bool,
    /// As the session reported.
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

    /// Lets something happen; what cannot happen now does not.
    fn happens(&mut self, what: u8, which: u8) {
        let error = || AppError::new("no");
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

    /// Lets all that is under way come to its end.
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
