//! Stories of the live machine, one per line.

use super::*;
use crate::types::{LiveChanged, Remedy};

/// Short names of events.
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
    Bookmark,
}

/// The events of a story; askers are numbered from 1.
fn events(story: &[Say]) -> Vec<LiveEvent> {
    let mut askers = 0;
    let mut ask = || {
        askers += 1;
        Asker(askers)
    };
    let error = || AppError { message: "no".to_owned(), remedy: Remedy::None };
    let session = LiveEvent::Session;
    let noticed =
        |condition| session(SessionNews::Noticed(News { condition, message: String::new() }));
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
        Say::Bookmark => LiveEvent::Bookmark { note: "budget".to_owned(), ago_ms: 500 },
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
        Say::Lost => noticed(Condition::Begins(TroubleKind::DeviceLost)),
        Say::Well => noticed(Condition::Ends(TroubleKind::DeviceLost)),
    };
    story.iter().map(event).collect()
}

/// An effect's short name.
fn in_short(effect: &LiveEffect) -> String {
    match effect {
        LiveEffect::Prepare { attempt, .. } => format!("prepare {}", attempt.0),
        LiveEffect::Discard { attempt } => format!("discard {}", attempt.0),
        LiveEffect::Open { attempt } => format!("open {}", attempt.0),
        LiveEffect::PauseSession => "pause".to_owned(),
        LiveEffect::ResumeSession => "resume".to_owned(),
        LiveEffect::BookmarkSession { note, ago_ms } => format!("bookmark {note} {ago_ms}"),
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
        all.extend(effects.iter().map(in_short));
    }
    (machine, all)
}

#[test]
fn stories_of_live_captions() {
    use Say::*;
    let begin = "starting, prepare 1, open 1, listening, yes 1, listen 1";
    for (story, effects) in [
        // Start, pause, resume, stop.
        (
            &[Start, Prepared(1), Opened, Pause, Paused, Resume, Resumed, Stop, Ended][..],
            "{begin}, pause, paused, resume, listening, stop → ending, idle, over 1",
        ),
        // A pause while the models load takes effect afterwards.
        (&[Start, Pause, Prepared(1), Opened, Paused], "{begin}, pause, paused"),
        // … and one that was resumed meanwhile does not.
        (&[Start, Pause, Prepared(1), Resume, Opened], "{begin}"),
        // Stopped while the models load: the loaded models are discarded.
        (&[Start, Stop, Prepared(1)], "starting, prepare 1, idle, over 1, no 1, discard 1"),
        // … and started again before they are loaded.
        (
            &[Start, Stop, Start, Prepared(1), Prepared(2), Opened],
            "starting, prepare 1, idle, over 1, no 1, starting, prepare 2, discard 1, open 2, \
          listening, yes 2, listen 2",
        ),
        // Stopped while the session opens.
        (
            &[Start, Prepared(1), Stop, Opened, Ended],
            "starting, prepare 1, open 1, ending, stop, idle, over 1, no 1",
        ),
        (&[Start, Prepared(1), Stop, NotOpened], "starting, prepare 1, open 1, idle, over 1, no 1"),
        // A second request for a session arrives.
        (
            &[Start, Start, Prepared(1), Start, Opened, Start, Stop, Start],
            "starting, prepare 1, failed 2, no 2, open 1, failed 3, no 3, listening, yes 1, \
          listen 1, failed 4, no 4, ending, stop, failed 5, no 5",
        ),
        // A refused start shows its reason until the next start.
        (
            &[Start, NotPrepared(1), Stop, Start],
            "starting, prepare 1, idle refused, failed 1, no 1, starting, prepare 2",
        ),
        (
            &[Start, Prepared(1), NotOpened],
            "starting, prepare 1, open 1, idle refused, failed 1, no 1",
        ),
        (&[StartDeaf], "idle refused, failed 1, no 1"),
        // The models fail: they are reloaded, and a pause persists.
        (
            &[Start, Prepared(1), Opened, Pause, Paused, Failed, Ended, Prepared(2), Opened],
            "{begin}, pause, paused, stop, starting, say restart, prepare 2, open 2, listening, \
          listen 1, pause",
        ),
        // … unless the user stops meanwhile.
        (&[Start, Prepared(1), Opened, Failed, Stop, Ended], "{begin}, stop, ending, idle, over 1"),
        // … or they cannot be loaded again.
        (
            &[Start, Prepared(1), Opened, Failed, Ended, NotPrepared(2)],
            "{begin}, stop, starting, say restart, prepare 2, idle refused, failed 1, say refused",
        ),
        // The user marks moments while the session runs, and in no other phase.
        (
            &[Bookmark, Start, Bookmark, Prepared(1), Opened, Bookmark, Stop, Bookmark, Ended],
            "{begin}, bookmark budget 500, stop → ending, idle, over 1",
        ),
        // The sound ends by itself.
        (&[Start, Prepared(1), Opened, Ended], "{begin}, idle, over 1"),
        // A device disappears and returns; a pause clears its trouble.
        (
            &[Start, Prepared(1), Opened, Lost, Well, Lost, Pause, Paused, Resume, Resumed],
            "{begin}, listening with trouble, listening, listening with trouble, pause, \
          paused with trouble, resume, listening",
        ),
        // The app quits.
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
        in_library: true,
    };
    let (_, effects) = machine.step(LiveEvent::Session(SessionNews::Ended(end)));
    let asker = Asker(1);
    assert_eq!(
        effects,
        [
            LiveEffect::Show(LiveChanged { last: Some("1".to_owned()), ..LiveChanged::default() }),
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
    let gap = News { condition: Condition::Once(Weight::Warning), message: "a gap".to_owned() };
    let (_, effects) = machine.step(LiveEvent::Session(SessionNews::Noticed(gap)));
    let notice = LiveNotice::Session(Weight::Warning, "a gap".to_owned());
    assert_eq!(effects, [LiveEffect::Notify(notice)]);
}

#[test]
fn the_last_captions_can_be_opened_until_the_next_ones_begin() {
    let end = |in_library| {
        let session = Some("1".to_owned());
        LiveEvent::Session(SessionNews::Ended(SessionEnd {
            session,
            in_library,
            ..SessionEnd::default()
        }))
    };
    let (live, _) = run(&[Say::Start, Say::Prepared(1), Say::Opened]);
    assert_eq!(live.clone().step(end(false)).0.view().last, None);
    let (mut machine, _) = live.step(end(true));
    assert_eq!(machine.view().last.as_deref(), Some("1"));
    let start =
        |asker, purpose| LiveEvent::Start { asker: Asker(asker), purpose, hear: Hear::default() };
    for (event, last) in [
        // A dictation leaves the captions window as it is.
        (start(2, Purpose::Dictation), Some("1")),
        (LiveEvent::Stop, Some("1")),
        (start(3, Purpose::Captions), None),
    ] {
        machine = machine.step(event).0;
        assert_eq!(machine.view().last.as_deref(), last);
    }
}

#[test]
fn one_model_alone_is_a_lasting_trouble_of_captions_and_said_once_of_dictations() {
    let begins = || {
        let condition = Condition::Begins(TroubleKind::Model);
        let news = News { condition, message: "alone".to_owned() };
        LiveEvent::Session(SessionNews::Noticed(news))
    };
    let mut machine = LiveMachine::default();
    let mut said = Vec::new();
    for (attempt, purpose) in
        [Purpose::Captions, Purpose::Dictation, Purpose::Dictation].into_iter().enumerate()
    {
        let attempt = Attempt(attempt as u32 + 1);
        let (asker, hear) = (Asker(attempt.0.into()), Hear::default());
        let facts = SessionFacts::default();
        for event in [
            LiveEvent::Start { asker, purpose, hear },
            LiveEvent::Prepared { attempt, facts, notes: Vec::new() },
            LiveEvent::Opened { at: 0.0 },
            begins(),
        ] {
            let (next, effects) = machine.step(event);
            machine = next;
            let notices = effects.into_iter().filter_map(|effect| match effect {
                LiveEffect::Notify(notice) => Some((purpose, notice)),
                _ => None,
            });
            said.extend(notices);
        }
        assert_eq!(machine.view().trouble.unwrap().kind, TroubleKind::Model);
        let end = LiveEvent::Session(SessionNews::Ended(SessionEnd::default()));
        machine = machine.step(end).0;
    }
    let notice = LiveNotice::Session(Weight::Warning, "alone".to_owned());
    assert_eq!(said, [(Purpose::Dictation, notice)]);
}
