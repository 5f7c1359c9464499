//! Who speaks when: a recording becomes turns, and words get their speakers.
//!
//! The way of the sound: chunks of ten seconds are heard by a network that tells up to three
//! speakers apart (`networks`, `chunk`); what each of them says is turned into points in a space of
//! voices (`strip`, `features`), which are sorted into speakers (`clustering`) and voted on, frame
//! by frame (`timeline`). The figures, and what else was tried: docs/adr/019-diarization.md.

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
mod strip;
mod timeline;
mod turn;
mod voice;
mod words;

pub use diarizer::{Diarizer, Speakers};
pub use error::DiarizeError;
pub use turn::{Diarization, Turn};
pub use voice::Voice;
pub use words::{Span, speakers_of_words};
