//! A machine for stories: events by short names, and the effects in short form.

use speculative::Word;

use crate::{
    insertion::{InsertionError, Outcome, Target, UndoRefusal, Undone, WindowId},
    machine::*,
};

/// A machine with its surroundings: events of the newest dictation, by short names.
pub(super) struct Story {
    machine: DictationMachine,
    settings: DictationSettings,
    dictation: DictationId,
    timers: Vec<TimerId>,
    pub language: &'static str,
    /// The start of the next word.
    at: u64,
    asked: Vec<String>,
}

pub(super) fn window(app: &str) -> Target {
    let number = app.bytes().map(u32::from).sum();
    Target { window: WindowId::X11(number), app: app.to_owned(), title: String::new(), pid: None }
}

impl Story {
    pub fn new(settings: DictationSettings) -> Self {
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

    /// Words; a bar marks a pause, and so does the end.
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
            // The machine cannot tell them apart. The app receives Escape only while it is grabbed.
            "escape" | "button" => Event::Cancel,
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
            "unread" => Event::Inserted(id, Outcome::CopiedOnly { why: None }),
            "copied" => Event::Copied(Outcome::CopiedOnly { why: None }),
            "undone" => Event::Undone(Undone::TakenBack { app: app() }),
            "refused" => Event::Undone(Undone::Refused { why: UndoRefusal::Nothing }),
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

    pub fn run(&mut self, events: &str) {
        for name in events.split_whitespace() {
            let event = self.event(name);
            self.tell(event);
        }
    }

    /// How many times the timer that puts an outcome away was started.
    pub fn outcome_timers(&self) -> usize {
        self.timers.iter().filter(|id| id.timer == Timer::Outcome).count()
    }

    /// Whether the view offers a copy of the text.
    pub fn can_copy(&self) -> bool {
        self.machine.shown.can_copy
    }

    /// The effects so far, and the current view.
    pub fn told(&self) -> (String, String) {
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

/// Each row: the story's point, the events, the effects, the final view.
pub(super) fn check(settings: &DictationSettings, stories: &[[&str; 4]]) {
    for [name, events, asked, now] in stories {
        let mut story = Story::new(settings.clone());
        story.run(events);
        assert_eq!(story.told(), ((*asked).to_owned(), (*now).to_owned()), "{name}: {events}");
    }
}

pub(super) fn hold() -> DictationSettings {
    DictationSettings { hold: true, spoken_commands: true, ..DictationSettings::default() }
}

pub(super) fn toggle() -> DictationSettings {
    DictationSettings { spoken_commands: true, ..DictationSettings::default() }
}

pub(super) fn while_speaking() -> DictationSettings {
    DictationSettings { while_speaking: true, ..toggle() }
}
