//! A recording becomes a finished transcript.

pub mod diarize;
