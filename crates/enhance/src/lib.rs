//! Makes a finished transcript of a recording.

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
