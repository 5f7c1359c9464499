//! Chunks become captions: two transcribers listen at once, the fast one drafts, the heavy one
//! confirms.
//!
//! Start reading at [`captions`]: its source shows the whole idea on one screen.

mod alignment;
mod backend;
mod cadence;
mod captions;
mod detection;
mod dictionary;
mod draft;
mod ggml;
mod hallucination_filter;
mod hypothesis;
mod input;
mod language;
mod latest;
mod ledger;
mod load;
mod patch;
mod pipeline;
mod silero;
#[cfg(test)]
mod simulation;
mod speech_gate;
mod task;
mod transcriber;
mod whisper;
mod whisper_log;
mod window;

pub use backend::{Backend, backends};
pub use cadence::Cadence;
pub use captions::{Caption, Captions, Confidence, Event, Role};
pub use dictionary::{Correction, Corrector, Dictionary, Entry};
pub use ggml::is_whole_model;
pub use hallucination_filter::filter_hallucinations;
pub use hypothesis::{Hypothesis, Word, is_space_between, joined, text_of};
pub use input::Input;
pub use language::{Detected, Language, UnknownLanguage};
pub use ledger::Passes;
pub use load::{Level, Pace};
pub use patch::{Screen, ShownWord, WordId, WordPatch};
pub use pipeline::{Models, Output, Showing, captions};
pub use silero::{DetectorError, Silero};
pub use speech_gate::SpeechVerifier;
pub use task::Task;
pub use transcriber::{NullTranscriber, TranscribeError, Transcriber};
pub use whisper::{ModelError, Times, Whisper};
pub use whisper_log::{WhisperLog, WhisperLogGuard, install_whisper_log, is_whispers};
pub use window::{Span, WINDOW_TICK, Window, WindowId};
