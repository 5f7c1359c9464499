//! The result of one check.

use messages::{Language, Message, message};
use serde::{Serialize, Serializer};
use unicode_width::UnicodeWidthStr;

/// The subject of a check. Its name in JSON is English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Check {
    /// The processor and the backends.
    Processor,
    /// The sound system.
    Sound,
    /// The default microphone.
    Microphone,
    /// The settings file.
    Settings,
    /// The pair of models.
    Models,
    /// The model that detects speech.
    #[serde(rename = "voice check")]
    Voice,
    /// The folder of recordings.
    Recordings,
    /// The disk of the models.
    #[serde(rename = "models' disk")]
    Disk,
    /// The measurement of models.
    Measuring,
}

impl Check {
    const ALL: [Self; 9] = [
        Self::Processor,
        Self::Sound,
        Self::Microphone,
        Self::Settings,
        Self::Models,
        Self::Voice,
        Self::Recordings,
        Self::Disk,
        Self::Measuring,
    ];

    fn name(self) -> Message {
        match self {
            Self::Processor => message!("cli-check-processor"),
            Self::Sound => message!("cli-check-sound"),
            Self::Microphone => message!("cli-check-microphone"),
            Self::Settings => message!("cli-check-settings"),
            Self::Models => message!("cli-check-models"),
            Self::Voice => message!("cli-check-voice"),
            Self::Recordings => message!("cli-check-recordings"),
            Self::Disk => message!("cli-check-disk"),
            Self::Measuring => message!("cli-check-measuring"),
        }
    }
}

/// The level of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckState {
    /// There is no problem.
    Ok,
    /// Listening works, but not as well as it could.
    Warn,
    /// Listening does not work.
    Fail,
}

impl CheckState {
    const ALL: [Self; 3] = [Self::Ok, Self::Warn, Self::Fail];

    fn mark(self) -> Message {
        match self {
            Self::Ok => message!("cli-doctor-ok"),
            Self::Warn => message!("cli-doctor-warn"),
            Self::Fail => message!("cli-doctor-fail"),
        }
    }
}

/// The result of one check. JSON has it in English.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The subject.
    pub check: Check,
    /// The level.
    pub state: CheckState,
    /// The text.
    #[serde(serialize_with = "in_english")]
    pub text: Message,
    /// How to fix it, if there is a problem and `text` does not say so.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "some_in_english")]
    pub remedy: Option<Message>,
    /// The exit code that `duotone listen` would end with because of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<u8>,
}

impl Finding {
    /// No problem.
    pub fn ok(check: Check, text: Message) -> Self {
        Self { check, state: CheckState::Ok, text, remedy: None, exit_code: None }
    }

    /// A warning.
    pub fn warn(check: Check, text: Message) -> Self {
        Self { state: CheckState::Warn, ..Self::ok(check, text) }
    }

    /// A problem that prevents listening.
    pub fn fail(check: Check, text: Message, exit_code: u8) -> Self {
        Self { state: CheckState::Fail, exit_code: Some(exit_code), ..Self::ok(check, text) }
    }

    /// Adds how to fix it.
    pub fn with_remedy(self, remedy: Message) -> Self {
        Self { remedy: Some(remedy), ..self }
    }

    /// A line of text: level, subject and text, in columns.
    pub fn line(&self, language: Language) -> String {
        let mark = padded(self.state.mark(), &CheckState::ALL.map(CheckState::mark), language);
        let check = padded(self.check.name(), &Check::ALL.map(Check::name), language);
        let text = match &self.remedy {
            Some(remedy) => {
                let (text, remedy) = (self.text.clone(), remedy.clone());
                message!("cli-doctor-finding", text = text, remedy = remedy)
            }
            None => self.text.clone(),
        };
        format!("{mark}  {check}  {}", text.text(language))
    }
}

/// The text of a message, as wide as the widest of `all`.
fn padded(message: Message, all: &[Message], language: Language) -> String {
    let width = all.iter().map(|message| message.text(language).width()).max().unwrap_or(0);
    let text = message.text(language);
    let room = " ".repeat(width.saturating_sub(text.width()));
    text + &room
}

fn in_english<S: Serializer>(message: &Message, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&message.english())
}

fn some_in_english<S: Serializer>(
    message: &Option<Message>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    message.as_ref().map(Message::english).serialize(serializer)
}
