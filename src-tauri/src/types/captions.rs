//! Live captions.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

use super::error::AppError;

/// What is listened to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Hear {
    /// Somebody who speaks here.
    pub microphone: bool,
    /// Which microphone, by its name; the one of the sound settings otherwise.
    pub microphone_name: Option<String>,
    /// What the machine plays.
    pub system: bool,
}

impl Default for Hear {
    fn default() -> Self {
        Self { microphone: true, microphone_name: None, system: false }
    }
}

/// A device that can be listened to.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DeviceView {
    /// What [`Hear`] calls it.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Whether it is what the machine plays, and no microphone.
    pub is_system: bool,
    /// Whether the user chose it in the sound settings.
    pub is_default: bool,
    /// Whether it is muted there, where that is known.
    pub muted: Option<bool>,
}

/// Where live captions are in their life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Nobody listens.
    #[default]
    Idle,
    /// Models are loaded and devices opened.
    Starting,
    /// Somebody may speak.
    Listening,
    /// Nothing is heard.
    Paused,
    /// The last words are confirmed and kept.
    Ending,
}

/// What a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To be read.
    Captions,
    /// To be written into another program.
    Dictation,
    /// To see whether the microphone works; nothing is kept.
    Trial,
}

/// How live captions are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type, Event)]
pub struct LiveChanged {
    /// Where they are in their life.
    pub phase: Phase,
    /// What they are for, while there are any.
    pub purpose: Option<Purpose>,
    /// The session's id, from its begin to its end.
    pub session: Option<String>,
    /// What is listened to.
    pub hear: Hear,
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
    /// The language spoken: a code, or `auto` while it is not detected.
    pub language: String,
    /// When the session began, Unix milliseconds.
    pub begun_at: Option<f64>,
    /// Whether it is recorded.
    pub records: bool,
    /// Whether it is kept in the library.
    pub keeps: bool,
    /// What is wrong at the moment, if anything is: a device that was lost, silence.
    pub trouble: Option<Trouble>,
    /// Why there are none though somebody wanted them. Until the next begin.
    pub refused: Option<AppError>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Trouble {
    /// What it is.
    pub kind: TroubleKind,
    /// What happened, what it means, what to do.
    pub message: String,
}

/// What can be wrong while captions are live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// The device is gone; another one stands in, or none is there.
    DeviceLost,
    /// The device gives nothing but zeros: it is muted, most likely.
    Silent,
    /// It is very quiet, or too loud.
    Level,
    /// The recording or the library cannot be written just now.
    Disk,
    /// There are no captions by a fault of the program, or they come late.
    Captions,
}

/// The tone of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// A guess: grey.
    Draft,
    /// Final: solid.
    Confirmed,
}

/// A word on screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CaptionWord {
    /// Its name for as long as it stands.
    pub id: u32,
    /// Its text.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
    /// Whether a paragraph begins with it, for nobody spoke for a while before.
    pub begins_paragraph: bool,
    /// Whether it follows the word before it without a space.
    pub joined: bool,
}

/// One change of the words on screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum CaptionPatch {
    /// A word appears behind `after`, or at the very start.
    Insert {
        /// The word before it.
        after: Option<u32>,
        /// The word.
        word: CaptionWord,
    },
    /// A draft word is taken back.
    Remove {
        /// The word.
        id: u32,
    },
    /// A draft word turns solid.
    Confirm {
        /// The word.
        id: u32,
    },
}

/// Words changed. The patches are to be taken together, in their order.
#[derive(Clone, Debug, PartialEq, Serialize, Type, Event)]
pub struct CaptionsChanged {
    /// Whose they are.
    pub session: String,
    /// Counts from 1 within the session: what [`CaptionsSoFar`] tells already is to be left out.
    pub number: u32,
    /// The changes.
    pub patches: Vec<CaptionPatch>,
}

/// The words on screen, for a window that opens in mid-session.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct CaptionsSoFar {
    /// Whose they are; `None` if there was no session yet.
    pub session: Option<String>,
    /// The number of the last [`CaptionsChanged`] that is in it.
    pub number: u32,
    /// The newest words, confirmed ones first.
    pub words: Vec<CaptionWord>,
}

/// How loud it is, some fifteen times a second while somebody listens.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type, Event)]
pub struct LevelChanged {
    /// Decibels below full scale, -90 to 0.
    pub rms: f32,
    /// The same of the loudest sample.
    pub peak: f32,
}

/// Something the user should know now; shown for a while.
#[derive(Clone, Debug, PartialEq, Serialize, Type, Event)]
pub struct Told {
    /// How much it matters.
    pub weight: Weight,
    /// What happened, what it means, what to do.
    pub message: String,
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Good to know.
    Info,
    /// Something is not as it should be.
    Warning,
    /// Something was not done, or is lost.
    Error,
}
