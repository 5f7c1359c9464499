//! Chunks become captions: two transcribers listen at once, the fast one drafts, the heavy one
//! confirms.
//!
//! Start reading at [`captions`]: this function builds the whole pipeline.
//!
//! ```
//! use speculative::{Captions, Confidence, Event, Hypothesis, Role, Span, Word, text_of};
//!
//! let word = |text: &str, start, end| Word {
//!     text: text.into(),
//!     start,
//!     end,
//!     probability: 0.9,
//!     ..Word::default()
//! };
//! let hypothesis = |words| Hypothesis {
//!     span: Span { start: 0, end: 32_000 },
//!     words,
//!     ..Hypothesis::default()
//! };
//! let fast = hypothesis(vec![word("hello", 2_000, 9_000), word("word", 10_000, 18_000)]);
//! let heavy = hypothesis(vec![word("Hello", 2_000, 9_000), word("world", 10_000, 18_000)]);
//!
//! let (captions, shown) = Captions::default().step(Event::Heard(Role::Fast, fast));
//! assert_eq!(shown[0].confidence, Confidence::Draft);
//! assert_eq!(text_of(&shown[0].words), "hello word");
//!
//! let (captions, _) = captions.step(Event::Endpoint(18_000));
//! let (_, shown) = captions.step(Event::Heard(Role::Heavy, heavy));
//! assert_eq!(shown[0].confidence, Confidence::Confirmed);
//! assert_eq!(text_of(&shown[0].words), "Hello world");
//! ```

mod alignment;
#[cfg(feature = "whisper")]
mod backend;
mod cadence;
mod caption;
mod captions;
mod correction;
#[cfg(feature = "whisper")]
mod detection;
mod dictionary;
mod draft;
#[cfg(feature = "whisper")]
mod engine;
#[cfg(feature = "whisper")]
mod ggml;
mod hallucination_filter;
mod hypothesis;
mod input;
mod language;
mod latest;
mod ledger;
mod load;
#[cfg(feature = "whisper")]
mod model_file;
mod pace;
mod pause;
mod pipeline;
mod role;
#[cfg(feature = "whisper")]
mod silero;
#[cfg(test)]
mod simulation;
mod speech_gate;
mod task;
mod transcriber;
#[cfg(feature = "whisper")]
mod whisper;
mod whisper_languages;
mod whisper_log;
mod window;
mod word_ids;

#[cfg(feature = "whisper")]
pub use backend::{Backend, backends};
pub use caption::{Caption, CaptionWord, Confidence, WordId, WordSource, seconds};
pub use captions::{Captions, Event};
pub use correction::Correction;
pub use dictionary::{Corrector, Dictionary, Entry};
#[cfg(feature = "whisper")]
pub use engine::Engine;
pub use hallucination_filter::filter_hallucinations;
pub use hypothesis::{Hypothesis, Word, is_space_between, joined, text_of};
pub use input::Input;
pub use language::{Detected, Language, UnknownLanguage};
pub use ledger::Passes;
#[cfg(feature = "whisper")]
pub use model_file::ModelFile;
pub use pace::{Cadence, Level, Pace};
pub use pipeline::{Models, Output, Showing, captions};
pub use role::Role;
#[cfg(feature = "whisper")]
pub use silero::{DetectorError, Silero};
pub use speech_gate::SpeechVerifier;
pub use task::Task;
pub use transcriber::{NullTranscriber, TranscribeError, Transcriber};
#[cfg(feature = "whisper")]
pub use whisper::{ModelError, Times, Whisper};
#[cfg(feature = "whisper")]
pub use whisper_log::install_whisper_log;
pub use whisper_log::{WhisperLog, WhisperLogGuard, is_whispers};
pub use window::{Span, WINDOW_TICK, Window, WindowId};
