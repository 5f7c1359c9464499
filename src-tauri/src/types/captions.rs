//! Live captions.

use serde::{Deserialize, Serialize};
use session::Caption;
pub use session::{TroubleKind, Weight};
use specta::Type;
use speculative::CaptionWord;
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
    /// The last session for captions, if it can be opened in the library. Until the next begin.
    pub last: Option<String>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Trouble {
    /// What it is.
    pub kind: TroubleKind,
    /// What happened, what it means, what to do.
    pub message: String,
}

/// What one step of the captions showed: to be taken together. The captions are the session's own
/// events; the rest tells a window whose they are, and whether it missed some.
#[derive(Clone, Debug, PartialEq, Serialize, Type, Event)]
pub struct CaptionsShown {
    /// The session's id.
    pub session: String,
    /// Counts from 1 within the session: what [`CaptionsSoFar`] has already is to be left out.
    pub number: u32,
    /// Confirmed text, the draft, or both.
    pub captions: Vec<Caption>,
}

/// The words on screen, for a window that opens in mid-session. It is no caption: of hours of them
/// only the newest words are there, and no window id says which.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct CaptionsSoFar {
    /// The session's id; `None` if there was no session yet.
    pub session: Option<String>,
    /// The number of the last [`CaptionsShown`] that is in it.
    pub number: u32,
    /// The newest words that are final.
    pub confirmed: Vec<CaptionWord>,
    /// The words that are a guess.
    pub draft: Vec<CaptionWord>,
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
    /// What it is about, if it is no longer true once that changes.
    pub about: Option<Subject>,
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A session for captions or dictation. The next one makes the message stale.
    Listening,
    /// The keys for dictation. Other keys make it stale.
    Shortcut,
}
