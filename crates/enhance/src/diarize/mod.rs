//! Diarization: finds who speaks when, and gives words their speakers.
//!
//! The segmentation network separates up to three speakers in chunks of ten seconds (`networks`,
//! `chunk`). The embedding network makes points of their speech (`strip`, `features`). `clustering`
//! groups the points into speakers, and `timeline` votes frame by frame.
//! docs/adr/019-diarization.md has the figures and the alternatives.

mod chunk;
mod clustering;
mod diarizer;
mod error;
mod features;
pub(crate) mod matching;
mod networks;
mod path;
pub mod score;
mod sound_pass;
mod speakers;
mod strip;
mod timeline;
mod turn;
mod voice;
mod words;

pub use diarizer::Diarizer;
pub use error::{DiarizeError, Purpose};
pub use speakers::Speakers;
pub use turn::{Diarization, Turn};
pub use voice::Voice;
pub use words::{Span, speakers_of_words};
