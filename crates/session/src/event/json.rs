//! The JSON form of the events: one object a line. It is a type of its own because events hold typed
//! errors, which have no JSON form, and because its format stays while those types change.

use audio::{
    RecorderNotice,
    capture::{DeviceChange, DeviceKind, GapCause},
};
use serde::Serialize;
use speculative::{Level as LoadLevel, Passes, Role};
use uuid::Uuid;

use super::Caption;
use crate::{SessionEvent, seconds};

/// One object. `start`, `end` and lengths are seconds of the session, timestamps Unix seconds.
#[derive(Debug, Serialize)]
#[serde(tag = "type")]
pub(crate) enum Wire<'a> {
    #[serde(rename = "session.begin")]
    Begin {
        session_id: &'a str,
        timestamp: f64,
        fast: &'a str,
        heavy: &'a str,
        language: &'a str,
        #[serde(skip_serializing_if = "is_false")]
        translate: bool,
    },
    #[serde(rename = "language")]
    Language { language: &'static str, timestamp: f64 },
    #[serde(rename = "load")]
    Load { level: LoadLevel, fast_interval: f64, heavy_interval: f64, timestamp: f64 },
    #[serde(rename = "level")]
    Level { rms: f32, peak: f32 },
    #[serde(rename = "device")]
    Device {
        state: &'static str,
        kind: &'static str,
        name: &'a str,
        message: String,
        timestamp: f64,
    },
    #[serde(rename = "gap")]
    Gap {
        kind: &'static str,
        name: &'a str,
        start: f64,
        length: f64,
        cause: &'static str,
        message: String,
        timestamp: f64,
    },
    #[serde(rename = "recording")]
    Recording {
        state: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        lost: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        path: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        bytes: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        sha256: Option<&'a str>,
        message: String,
        timestamp: f64,
    },
    #[serde(rename = "library")]
    Library { state: &'static str, message: String, timestamp: f64 },
    #[serde(rename = "model")]
    Model {
        role: &'static str,
        state: &'static str,
        name: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        alone: Option<&'a str>,
        message: String,
        timestamp: f64,
    },
    #[serde(rename = "session.pause")]
    Paused { timestamp: f64 },
    #[serde(rename = "session.resume")]
    Resumed { timestamp: f64 },
    #[serde(rename = "bookmark")]
    Bookmark { at: f64, note: &'a str, timestamp: f64 },
    #[serde(rename = "captions.failed")]
    CaptionsFailed { timestamp: f64 },
    #[serde(rename = "skipped")]
    Skipped { start: f64, length: f64, timestamp: f64 },
    #[serde(rename = "session.end")]
    End {
        session_id: &'a str,
        total_duration: f64,
        transcript: &'a str,
        enhancement_job_id: Option<Uuid>,
        passes: BothPasses,
        timestamp: f64,
    },
    /// A caption has its own `type` field.
    #[serde(untagged)]
    Caption(&'a Caption),
}

/// Windows transcribed and dropped.
#[derive(Debug, Serialize)]
pub(crate) struct BothPasses {
    fast: Passes,
    heavy: Passes,
}

impl<'a> Wire<'a> {
    pub(crate) fn of(event: &'a SessionEvent) -> Vec<Self> {
        match event {
            SessionEvent::Begin { session_id, timestamp, fast, heavy, language, translate } => {
                let (timestamp, translate) = (*timestamp, *translate);
                vec![Self::Begin { session_id, timestamp, fast, heavy, language, translate }]
            }
            SessionEvent::Language { language, timestamp } => {
                vec![Self::Language { language, timestamp: *timestamp }]
            }
            SessionEvent::Captions { captions, .. } => captions.iter().map(Self::Caption).collect(),
            SessionEvent::Load { pace, timestamp } => vec![Self::Load {
                level: pace.level,
                fast_interval: seconds(pace.fast),
                heavy_interval: seconds(pace.heavy),
                timestamp: *timestamp,
            }],
            SessionEvent::Level(level) => {
                vec![Self::Level { rms: tenths(level.rms), peak: tenths(level.peak) }]
            }
            SessionEvent::Device { notice, timestamp } => vec![Self::device(notice, *timestamp)],
            SessionEvent::Recording { notice, timestamp } => {
                vec![Self::recording(notice, *timestamp)]
            }
            SessionEvent::Kept { notice, timestamp } => vec![Self::Library {
                state: notice.state(),
                message: notice.message(),
                timestamp: *timestamp,
            }],
            SessionEvent::Model { notice, timestamp } => vec![Self::Model {
                role: match notice.role {
                    Role::Fast => "fast",
                    Role::Heavy => "heavy",
                },
                state: notice.state(),
                name: &notice.name,
                alone: notice.alone.as_deref(),
                message: notice.message(),
                timestamp: *timestamp,
            }],
            SessionEvent::Paused { timestamp } => vec![Self::Paused { timestamp: *timestamp }],
            SessionEvent::Resumed { timestamp } => vec![Self::Resumed { timestamp: *timestamp }],
            SessionEvent::Bookmark { at, note, timestamp } => {
                vec![Self::Bookmark { at: seconds(*at), note, timestamp: *timestamp }]
            }
            SessionEvent::CaptionsFailed { timestamp } => {
                vec![Self::CaptionsFailed { timestamp: *timestamp }]
            }
            SessionEvent::Skipped { start, length, timestamp } => vec![Self::Skipped {
                start: seconds(*start),
                length: seconds(*length),
                timestamp: *timestamp,
            }],
            SessionEvent::End(end) => Self::end(end),
        }
    }

    fn device(notice: &'a audio::capture::DeviceEvent, timestamp: f64) -> Self {
        let kind = match notice.kind {
            DeviceKind::Microphone => "microphone",
            DeviceKind::System => "system",
        };
        let (name, message) = (notice.name.as_str(), notice.message());
        let state = match notice.change {
            DeviceChange::Gap { start, length, cause } => {
                let cause = match cause {
                    GapCause::DeviceLost => "device_lost",
                    GapCause::Overrun => "overrun",
                    GapCause::LeftOut => "left_out",
                    GapCause::Drift => "drift",
                };
                let (start, length) = (seconds(start), seconds(length));
                return Self::Gap { kind, name, start, length, cause, message, timestamp };
            }
            DeviceChange::Opened => "opened",
            DeviceChange::Lost => "lost",
            DeviceChange::Recovered => "recovered",
            DeviceChange::Stalled => "stalled",
            DeviceChange::Silent { .. } => "silent",
            DeviceChange::Quiet { .. } => "quiet",
            DeviceChange::Clipping => "clipping",
            DeviceChange::Well => "well",
        };
        Self::Device { state, kind, name, message, timestamp }
    }

    fn recording(notice: &RecorderNotice, timestamp: f64) -> Self {
        let (state, lost) = match notice {
            RecorderNotice::Failing { .. } => ("failing", None),
            RecorderNotice::Losing => ("losing", None),
            RecorderNotice::Resumed { lost_samples } => ("resumed", Some(*lost_samples)),
            RecorderNotice::Lost { lost_samples } => ("lost", Some(*lost_samples)),
        };
        let (lost, message) = (lost.map(seconds), notice.message());
        Self::Recording { state, lost, path: None, bytes: None, sha256: None, message, timestamp }
    }

    fn end(end: &'a crate::End) -> Vec<Self> {
        let timestamp = end.timestamp;
        let recording = end.recording.as_ref().map(|recording| match recording {
            Ok(recording) => Self::Recording {
                state: "complete",
                lost: Some(seconds(recording.lost_samples)),
                path: Some(recording.path.display().to_string()),
                bytes: Some(recording.bytes),
                sha256: Some(&recording.sha256),
                message: format!("the recording is {}", recording.path.display()),
                timestamp,
            },
            Err(error) => Self::Recording {
                state: "incomplete",
                lost: None,
                path: None,
                bytes: None,
                sha256: None,
                message: error.to_string(),
                timestamp,
            },
        });
        let end = (end.samples > 0).then(|| Self::End {
            session_id: &end.session_id,
            total_duration: seconds(end.samples),
            transcript: &end.transcript,
            enhancement_job_id: end.enhancement_job_id,
            passes: BothPasses { fast: end.passes[0], heavy: end.passes[1] },
            timestamp,
        });
        recording.into_iter().chain(end).collect()
    }
}

/// Lets serde omit a flag that is off.
fn is_false(flag: &bool) -> bool {
    !flag
}

fn tenths(decibels: f32) -> f32 {
    (decibels * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests;
