//! Stories, one a line: events in, what the machine asks for and what is shown at the end.

mod any_order;

use speculative::Word;

use super::*;
use crate::insertion::{AppRule, InsertionError, Outcome, Undone, Way, WindowId};

/// A machine and what answers it: the events of the newest dictation, by short names.
struct Story {
    machine: DictationMachine,
    settings: DictationSettings,
    dictation: DictationId,
    timers: Vec<TimerId>,
    language: &'static str,
    /// Where the next word begins.
    at: u64,
    asked: Vec<String>,
}

fn window(app: &str) -> Target {
    let number = app.bytes().map(u32::from).sum();
    Target { window: WindowId::X11(number), app: app.to_owned(), title: String::new(), pid: None }
}

impl Story {
    fn new(settings: DictationSettings) -> Self {
        Self {
            machine: DictationMachine::default(),
            settings,
            dictation: DictationId(0),
            timers: Vec::new(),
            language: "en",
            at: 0,
            asked: Vec::new(),
        }
    }

    /// Words; a bar is a pause, and so is the end.
    fn words(&mut self, said: &str) -> Vec<Word> {
        let mut words = Vec::new();
        for text in said.split(['_', ' ']) {
            if text != "|" {
                let (start, end) = (self.at, self.at + 3_000);
                words.push(Word { text: text.into(), start, end, ..Word::default() });
                self.at = end;
            } else {
                self.at += 9_000;
            }
        }
        self.at += 9_000;
        words
    }

    fn fire(&mut self, timer: Timer) -> DictationEvent {
        let newest = self.timers.iter().rposition(|id| id.timer == timer).expect("it was started");
        DictationEvent::TimerFired(self.timers[newest])
    }

    fn event(&mut self, name: &str) -> DictationEvent {
        use DictationEvent as Event;
        let id = self.dictation;
        let (name, rest) = name.split_once(':').unwrap_or((name, ""));
        let app = || "Editor".to_owned();
        match name {
            "down" => Event::KeyDown(self.settings.clone()),
            "up" => Event::KeyUp,
            "60ms" => self.fire(Timer::KeyRepeat),
            "2s" => self.fire(Timer::Outcome),
            "30s" => self.fire(Timer::Continuation),
            "toggle" => Event::Toggle(self.settings.clone()),
            "escape" => Event::Cancel,
            "undo" => Event::Undo,
            "copy" => Event::Copy,
            "forget" => Event::Forget,
            "quit" => Event::Quit,
            "editor" => Event::TargetFound(id, Ok(Some(window("Editor")))),
            "mail" => Event::TargetFound(id, Ok(Some(window("Mail")))),
            "no-desktop" => Event::TargetFound(id, Err(InsertionError::NoDesktop)),
            "began" => Event::SessionBegan(id),
            "failed" => Event::SessionFailed(id, "No models.".to_owned()),
            "draft" => Event::Draft(id, rest.to_owned()),
            "say" => {
                let words = self.words(rest);
                Event::Confirmed { dictation: id, words, language: self.language.to_owned() }
            }
            "ended" => Event::SessionEnded(id, None),
            "lost" => Event::SessionEnded(id, Some("The disk is full.".to_owned())),
            "ok" => Event::Inserted(id, Outcome::Inserted { app: app() }),
            "unseen" => Event::Inserted(id, Outcome::SentUnseen),
            "moved" => Event::Inserted(id, Outcome::TargetChanged { now: None, written: 0, of: 5 }),
            "unread" => Event::Inserted(id, Outcome::CopiedOnly { why: String::new() }),
            "copied" => Event::Copied(Outcome::CopiedOnly { why: String::new() }),
            "undone" => Event::Undone(Undone::TakenBack { app: app() }),
            "refused" => Event::Undone(Undone::Refused { why: String::new() }),
            other => panic!("no event {other}"),
        }
    }

    fn tell(&mut self, event: DictationEvent) {
        for effect in self.machine.step(event) {
            let asked = match effect {
                DictationEffect::Insertion(request) => match request {
                    InsertionRequest::FindTarget(id) => {
                        self.dictation = id;
                        "find".to_owned()
                    }
                    InsertionRequest::Insert { target, text, continues, .. } => {
                        let app = target.map_or_else(String::new, |target| target.app);
                        format!("{app}{}{text:?}", if continues { "+" } else { "=" })
                    }
                    InsertionRequest::Copy(text) => format!("copy={text:?}"),
                    InsertionRequest::TakeBack => "undo".to_owned(),
                    InsertionRequest::Forget => "forget".to_owned(),
                },
                DictationEffect::StartListening { .. } => "listen".to_owned(),
                DictationEffect::StopListening => "stop".to_owned(),
                DictationEffect::GrabEscape { with_modifiers: true } => "grab-with".to_owned(),
                DictationEffect::GrabEscape { with_modifiers: false } => "grab".to_owned(),
                DictationEffect::ReleaseEscape => "release".to_owned(),
                DictationEffect::StartTimer(timer) => {
                    self.timers.push(timer);
                    continue;
                }
                DictationEffect::Show(_) | DictationEffect::OpenPill => continue,
                DictationEffect::ClosePill => "close".to_owned(),
                DictationEffect::Finished => "finished".to_owned(),
            };
            self.asked.push(asked);
        }
    }

    fn run(&mut self, events: &str) {
        for name in events.split_whitespace() {
            let event = self.event(name);
            self.tell(event);
        }
    }

    /// What was asked for, and how it is now.
    fn told(&self) -> (String, String) {
        let view = &self.machine.shown;
        let now = match &view.outcome {
            Some(DictationOutcome::Written { outcome, is_current, cut_off }) => {
                let outcome = match outcome {
                    Outcome::Inserted { .. } => "inserted",
                    Outcome::SentUnseen => "unseen",
                    Outcome::CopiedOnly { .. } => "copied",
                    _ => "not-written",
                };
                let stale = if *is_current { "" } else { " stale" };
                format!("{outcome}{stale}{}", if cut_off.is_some() { " cut-off" } else { "" })
            }
            Some(DictationOutcome::NothingHeard) => "nothing-heard".to_owned(),
            Some(DictationOutcome::StaysWritten) => "stays".to_owned(),
            Some(DictationOutcome::SessionFailed(_)) => "session-failed".to_owned(),
            Some(DictationOutcome::NoTarget(_)) => "no-target".to_owned(),
            Some(DictationOutcome::Copied(_)) => "copied-last".to_owned(),
            Some(DictationOutcome::NothingToCopy) => "nothing-to-copy".to_owned(),
            Some(DictationOutcome::Undone(_)) => "undone".to_owned(),
            None => format!("{:?}", view.phase).to_lowercase(),
        };
        (self.asked.join(" "), now)
    }
}

/// Each row: what it shows, the events, what is asked for, how it is at the end.
fn check(settings: &DictationSettings, stories: &[[&str; 4]]) {
    for [name, events, asked, now] in stories {
        let mut story = Story::new(settings.clone());
        story.run(events);
        assert_eq!(story.told(), ((*asked).to_owned(), (*now).to_owned()), "{name}: {events}");
    }
}

fn hold() -> DictationSettings {
    DictationSettings { hold: true, spoken_commands: true, ..DictationSettings::default() }
}

fn toggle() -> DictationSettings {
    DictationSettings { spoken_commands: true, ..DictationSettings::default() }
}

fn while_speaking() -> DictationSettings {
    DictationSettings { while_speaking: true, ..toggle() }
}

#[test]
fn keys_that_are_held() {
    const SPOKEN: &str = "find grab-with listen stop release";
    let said = format!("{SPOKEN} Editor=\"Hello.\"");
    check(
        &hold(),
        &[
            ["the target is found before anything else", "down", "find", "idle"],
            ["it starts", "down editor", "find grab-with listen", "starting"],
            ["it listens", "down editor began", "find grab-with listen", "listening"],
            [
                "keys that were let go of are waited for",
                "down editor began up",
                "find grab-with listen",
                "listening",
            ],
            [
                "keys that are repeated are held",
                "down editor began up down up down down",
                "find grab-with listen",
                "listening",
            ],
            [
                "a stale repeat timer ends nothing",
                "down editor began up down 60ms",
                "find grab-with listen",
                "listening",
            ],
            [
                "letting go ends it",
                "down editor began up 60ms",
                "find grab-with listen stop",
                "correcting",
            ],
            [
                "the last words are written",
                "down editor began up 60ms say:Hello. ended",
                &said,
                "correcting",
            ],
            [
                "the outcome is shown",
                "down editor began say:Hello. up 60ms ended ok",
                &said,
                "inserted",
            ],
            [
                "for two seconds",
                "down editor began say:Hello. up 60ms ended ok 2s",
                &format!("{said} close"),
                "idle",
            ],
            ["nothing is heard", "down editor began up 60ms ended", SPOKEN, "nothing-heard"],
            [
                "keys let go of before the target is found",
                "down up 60ms editor began say:Hello. ended ok",
                &said,
                "inserted",
            ],
            [
                "keys let go of before it listens",
                "down editor up 60ms began say:Hello. ended ok",
                &said,
                "inserted",
            ],
            [
                "the tray ends it",
                "down editor began say:Hello. toggle ended ok up 60ms",
                &said,
                "inserted",
            ],
            [
                "models that start again after the stop are stopped again",
                "down editor began say:Hello. up 60ms began ended ok",
                "find grab-with listen stop stop release Editor=\"Hello.\"",
                "inserted",
            ],
        ],
    );
}

#[test]
fn keys_that_are_pressed_twice() {
    check(
        &toggle(),
        &[
            [
                "letting go ends nothing",
                "down up 60ms editor began say:Hello.",
                "find grab listen",
                "listening",
            ],
            [
                "the second press ends it",
                "down up 60ms editor began say:Hello. down ended ok",
                "find grab listen stop release Editor=\"Hello.\"",
                "inserted",
            ],
            [
                "tray and keys are one switch",
                "toggle editor began down up 60ms ended toggle",
                "find grab listen stop release find",
                "nothing-heard",
            ],
        ],
    );
}

#[test]
fn escape() {
    check(
        &hold(),
        &[
            ["puts it away before the target is found", "down escape editor", "find close", "idle"],
            [
                "puts it away before it listens",
                "down editor escape failed",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "a session that begins late is stopped",
                "down editor escape began ended",
                "find grab-with listen stop stop release close",
                "idle",
            ],
            [
                "puts it away while the user speaks",
                "down editor began say:Hello. escape ended up 60ms",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "counts right after the keys went up",
                "down editor began say:Hello. up escape 60ms ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "puts it away while the last words are confirmed",
                "down editor began say:Hello. up 60ms escape ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "stops no text that is on its way",
                "down editor began say:Hello. up 60ms ended escape moved",
                "find grab-with listen stop release Editor=\"Hello.\"",
                "not-written",
            ],
            [
                "puts an outcome away",
                "down editor began up 60ms ended escape",
                "find grab-with listen stop release close",
                "idle",
            ],
            ["does nothing when there is nothing", "escape", "", "idle"],
        ],
    );
}

#[test]
fn the_next_dictation() {
    let first = "find grab-with listen stop release Editor=\"Hello.\"";
    check(
        &hold(),
        &[
            [
                "begins when this one is written",
                "down editor began say:Hello. up 60ms down ended ok",
                &format!("{first} find"),
                "inserted",
            ],
            [
                "goes on with the text in the same window",
                "down editor began say:Hello. up 60ms ended ok down editor began say:So. up 60ms \
                 ended",
                &format!("{first} find grab-with listen stop release Editor=\" So.\""),
                "correcting",
            ],
            [
                "begins anew after 30 s",
                "down editor began say:Hello. up 60ms ended ok 30s down editor began say:So. up \
                 60ms ended",
                &format!("{first} find grab-with listen stop release Editor=\"So.\""),
                "correcting",
            ],
            [
                "begins anew in another window",
                "down editor began say:Hello. up 60ms ended ok down mail began say:So. up 60ms \
                 ended",
                &format!("{first} find grab-with listen stop release Mail=\"So.\""),
                "correcting",
            ],
            [
                "does not begin if its keys are up again",
                "down editor began say:Hello. up 60ms down up 60ms ended ok",
                first,
                "inserted",
            ],
            [
                "does not hide bad news",
                "down editor began say:Hello. up 60ms down ended moved",
                first,
                "not-written",
            ],
            [
                "begins while the text is written",
                "down editor began say:Hello. up 60ms ended down ok",
                &format!("{first} find"),
                "inserted",
            ],
            [
                "begins after one that was cancelled",
                "down editor began escape up 60ms down ended",
                "find grab-with listen stop release close find",
                "idle",
            ],
            [
                "is put away with this one",
                "down editor began up 60ms down escape ended",
                "find grab-with listen stop release close",
                "idle",
            ],
            [
                "an outcome's timer does not put it away",
                "down editor began say:Hello. up 60ms ended ok down editor 2s",
                &format!("{first} find grab-with listen"),
                "starting",
            ],
        ],
    );
}

#[test]
fn what_goes_wrong() {
    check(
        &hold(),
        &[
            ["no desktop", "down no-desktop up 60ms", "find", "no-target"],
            ["no session", "down editor failed", "find grab-with listen release", "session-failed"],
            [
                "bad news stays until it is read",
                "down editor failed up 60ms down editor",
                "find grab-with listen release find grab-with listen",
                "starting",
            ],
            [
                "the session ends before the user ends it",
                "down editor began say:Hello. lost ok",
                "find grab-with listen release Editor=\"Hello.\"",
                "inserted cut-off",
            ],
            [
                "the session ends without a word",
                "down editor began lost",
                "find grab-with listen release",
                "session-failed",
            ],
            [
                "a desktop that tells nothing",
                "down editor began say:Hello. up 60ms ended unseen",
                "find grab-with listen stop release Editor=\"Hello.\"",
                "unseen",
            ],
            [
                "another session's events change nothing",
                "down editor began escape ended began say:Hello. ended ok",
                "find grab-with listen stop release close",
                "idle",
            ],
        ],
    );
}

#[test]
fn the_last_text() {
    let first = "find grab-with listen stop release Editor=\"Hello.\"";
    let said = "down editor began say:Hello. up 60ms ended";
    check(
        &hold(),
        &[
            ["there is none", "copy", "", "nothing-to-copy"],
            [
                "is copied",
                &format!("{said} moved copy copied"),
                &format!("{first} copy=\"Hello.\""),
                "copied-last",
            ],
            [
                "is taken back once",
                &format!("{said} ok undo undone copy"),
                &format!("{first} undo"),
                "nothing-to-copy",
            ],
            [
                "is kept if it cannot be taken back",
                &format!("{said} ok undo refused copy"),
                &format!("{first} undo copy=\"Hello.\""),
                "undone",
            ],
            [
                "is forgotten",
                &format!("{said} ok forget copy"),
                &format!("{first} forget close"),
                "nothing-to-copy",
            ],
            [
                "is forgotten although it is on its way",
                &format!("{said} forget ok copy"),
                &format!("{first} forget forget"),
                "nothing-to-copy",
            ],
            [
                "is not used while another one is dictated",
                &format!("{said} ok 2s down editor began undo copy"),
                &format!("{first} close find grab-with listen"),
                "listening",
            ],
            [
                "keys wait until it is taken back",
                &format!("{said} ok undo down undone"),
                &format!("{first} undo find"),
                "undone",
            ],
        ],
    );
}

#[test]
fn while_the_user_speaks() {
    let begun = "toggle editor began";
    check(
        &while_speaking(),
        &[
            [
                "what is settled is written, one part after the other",
                &format!("{begun} say:One. say:Two. say:Three. say:Four. ok ok toggle ended ok"),
                "find grab listen Editor=\"One.\" Editor+\" Two.\" stop release Editor+\" Three. \
                 Four.\"",
                "inserted",
            ],
            [
                "the last words wait for the part before them",
                &format!("{begun} say:One. say:Two. say:Three. toggle say:Four. ended ok ok"),
                "find grab listen Editor=\"One.\" stop release Editor+\" Two. Three. Four.\"",
                "inserted",
            ],
            [
                "what was written stays after Escape",
                &format!("{begun} say:One. say:Two. say:Three. ok say:Four. escape ok ended"),
                "find grab listen Editor=\"One.\" Editor+\" Two.\" stop release",
                "stays",
            ],
            [
                "nothing more is written once a part was not",
                &format!("{begun} say:One. say:Two. say:Three. moved say:Four. toggle ended"),
                "find grab listen Editor=\"One.\" stop release",
                "not-written",
            ],
            [
                "a part that may have arrived is not written twice",
                &format!(
                    "{begun} say:One. say:Two. say:Three. unread say:Four. toggle ended copied"
                ),
                "find grab listen Editor=\"One.\" stop release copy=\"One. Two. Three. Four.\"",
                "copied",
            ],
            [
                "a command that comes too late changes nothing that was written",
                &format!(
                    "{begun} say:One. say:Two. say:Scratch_that. ok say:Scratch_that. \
                     say:Three. toggle ended ok"
                ),
                "find grab listen Editor=\"One.\" stop release Editor+\" Three.\"",
                "inserted stale",
            ],
        ],
    );
    check(
        &DictationSettings { hold: true, ..while_speaking() },
        &[[
            "keys that are held leave no other program any",
            "down editor began say:One. say:Two. say:Three.",
            "find grab-with listen",
            "listening",
        ]],
    );
}

#[test]
fn quitting() {
    check(
        &hold(),
        &[
            ["at rest", "quit", "close finished", "idle"],
            ["before the target is found", "down quit editor", "find close finished", "idle"],
            [
                "before it listens",
                "down editor quit failed",
                "find grab-with listen stop release close finished",
                "idle",
            ],
            [
                "what was said is written",
                "down editor began say:Hello. quit ended ok",
                "find grab-with listen stop release Editor=\"Hello.\" close finished",
                "idle",
            ],
            [
                "Escape still counts",
                "down editor began say:Hello. quit escape ended",
                "find grab-with listen stop release close finished",
                "idle",
            ],
            [
                "no dictation begins any more",
                "down editor began say:Hello. up 60ms down quit ended ok toggle down",
                "find grab-with listen stop release Editor=\"Hello.\" close finished",
                "idle",
            ],
            ["twice", "quit quit", "close finished close finished", "idle"],
        ],
    );
}

#[test]
fn each_word_is_written_in_the_language_it_was_heard_in() {
    let mut story = Story::new(while_speaking());
    story.language = "de";
    story.run("toggle editor began say:Hallo_Komma_Ada. say:Wie_geht_es_dir?");
    story.language = "en";
    story.run("say:Good_bye_comma_Ada. ok say:See_you. ok toggle ended ok");
    let parts = "Editor=\"Hallo, Ada.\" Editor+\" Wie geht es dir?\" stop release \
                 Editor+\" Good bye, Ada. See you.\"";
    let asked = format!("find grab listen {parts}");
    assert_eq!(story.told(), (asked, "inserted".to_owned()));
}

#[test]
fn programs_have_the_users_ways() {
    let rule = |app: &str, way| AppRule { app: app.to_owned(), way };
    let settings = DictationSettings {
        rules: vec![rule("emacs", Way::CopyOnly)],
        way: Some(Way::Paste),
        ..hold()
    };
    let rules = settings.rules(Some(&window("Editor")));
    assert_eq!(rules.apps, [rule("emacs", Way::CopyOnly), rule("Editor", Way::Paste)]);
    assert_eq!(settings.rules(None).apps, [rule("emacs", Way::CopyOnly)]);
}
