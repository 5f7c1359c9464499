//! Confirmed words become text in the window that had the focus at key-down.
//!
//! [`DictationMachine`] decides: keys, session and insertion are events, and it answers with
//! effects. [`compose`](compose::compose) makes the text. An [`InsertText`](insertion::InsertText)
//! writes it into a window and reports what it observed; [`InsertionThread`] runs one without
//! blocking its caller. The crate has no windows and knows nothing of Whisper or of sound.

pub mod compose;
mod dictated_text;
pub mod insertion;
mod insertion_thread;
mod machine;

pub use insertion_thread::InsertionThread;
pub use machine::{
    DictationEffect, DictationEvent, DictationId, DictationMachine, DictationOutcome,
    DictationPhase, DictationSettings, DictationView, InsertionRequest, Timer, TimerId,
};
