//! Makes a finished transcript of a recording.
//!
//! ```
//! use enhance::export::{About, Format, Options, export};
//! use library::{Segment, Transcript};
//!
//! let segment = Segment { text: "Hello, world.".to_owned(), ..Segment::default() };
//! let transcript = Transcript { segments: vec![segment], ..Transcript::default() };
//! let mut text = Vec::new();
//! export(&transcript, &About::default(), Format::Txt, &Options::default(), &mut text)?;
//! assert!(String::from_utf8(text)?.contains("Hello, world."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod clean;
pub mod diarize;
pub mod edit;
pub mod export;
pub mod job;
pub mod live;
pub mod retranscribe;
pub mod rttm;
pub mod subtitles;
pub mod voices;
