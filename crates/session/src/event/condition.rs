//! What the events say about a session's problems, for everything that shows a session.

use audio::{RecorderNotice, capture::DeviceChange};
use serde::Serialize;
use speculative::{Level, Role};

use crate::{ModelChange, SessionEvent, SinkNotice};

/// What an event says about the session's problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A problem begins. It lasts until one of the same kind ends.
    Begins(TroubleKind),
    /// The problem of this kind ends.
    Ends(TroubleKind),
    /// Something happened that does not last.
    Once(Weight),
}

/// What can be wrong while captions are live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum TroubleKind {
    /// The device is gone; another one stands in, or none is there.
    DeviceLost,
    /// The device gives nothing but zeros: it is muted, most likely.
    Silent,
    /// It is very quiet, or too loud.
    Level,
    /// The recording or the library cannot be written just now.
    Disk,
    /// There are no captions by a fault of the program, or they come late.
    Captions,
    /// One model works alone.
    Model,
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Good to know.
    Info,
    /// Something is not as it should be.
    Warning,
    /// Something was not done, or is lost.
    Error,
}

impl SessionEvent {
    /// What the event says about the session's problems, if anything.
    pub fn condition(&self) -> Option<Condition> {
        use Condition::{Begins, Ends, Once};
        Some(match self {
            Self::Device { notice, .. } => match notice.change {
                DeviceChange::Opened => return None,
                DeviceChange::Lost | DeviceChange::Stalled => Begins(TroubleKind::DeviceLost),
                DeviceChange::Silent { .. } => Begins(TroubleKind::Silent),
                DeviceChange::Quiet { .. } | DeviceChange::Clipping => Begins(TroubleKind::Level),
                // The first follows a loss, the second also a stall.
                DeviceChange::Recovered | DeviceChange::Well => Ends(TroubleKind::DeviceLost),
                DeviceChange::Gap { .. } => Once(Weight::Warning),
            },
            Self::Recording { notice, .. } => match notice {
                RecorderNotice::Failing { .. } | RecorderNotice::Losing => {
                    Begins(TroubleKind::Disk)
                }
                RecorderNotice::Resumed { .. } => Ends(TroubleKind::Disk),
                RecorderNotice::Lost { .. } => Once(Weight::Error),
            },
            Self::Kept { notice, .. } => match notice {
                SinkNotice::Failing { .. } => Begins(TroubleKind::Disk),
                SinkNotice::Resumed => Ends(TroubleKind::Disk),
                SinkNotice::Lost { .. } => Once(Weight::Error),
                SinkNotice::NotEnhanced(_) => Once(Weight::Warning),
                SinkNotice::Discarded(_) => Once(Weight::Info),
            },
            Self::Load { pace, .. } => match pace.level {
                // Without a heavy model that works, no program to close would help.
                Level::DraftOnly if pace.works[Role::Heavy as usize] => {
                    Begins(TroubleKind::Captions)
                }
                _ => Ends(TroubleKind::Captions),
            },
            Self::Model { notice, .. } => match notice.change {
                ModelChange::Well => Ends(TroubleKind::Model),
                _ => Begins(TroubleKind::Model),
            },
            Self::Skipped { .. } => Once(Weight::Warning),
            Self::CaptionsFailed { .. } => Once(Weight::Error),
            Self::Begin { .. }
            | Self::Bookmark { .. }
            | Self::Language { .. }
            | Self::Captions { .. }
            | Self::Level(_)
            | Self::Paused { .. }
            | Self::Resumed { .. }
            | Self::End(_) => return None,
        })
    }
}

impl TroubleKind {
    /// The kind that stands for all that end together: a device that sends sound is neither lost
    /// nor silent.
    pub fn subject(self) -> Self {
        match self {
            Self::DeviceLost | Self::Silent | Self::Level => Self::DeviceLost,
            Self::Disk | Self::Captions | Self::Model => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use audio::capture::{DeviceEvent, DeviceKind};

    use super::*;

    #[test]
    fn what_a_device_begins_it_also_ends() {
        let condition = |change| {
            let (kind, name) = (DeviceKind::Microphone, "Desk".to_owned());
            let notice = DeviceEvent { kind, name, change };
            SessionEvent::Device { notice, timestamp: 0.0 }.condition()
        };
        for change in [
            DeviceChange::Lost,
            DeviceChange::Stalled,
            DeviceChange::Silent { muted: None },
            DeviceChange::Quiet { peak: -40.0 },
            DeviceChange::Clipping,
        ] {
            let Some(Condition::Begins(kind)) = condition(change) else { panic!() };
            for end in [DeviceChange::Recovered, DeviceChange::Well] {
                assert_eq!(condition(end), Some(Condition::Ends(kind.subject())));
            }
        }
        assert_eq!(condition(DeviceChange::Opened), None);
    }

    #[test]
    fn a_loss_is_said_once() {
        let recording = |notice| SessionEvent::Recording { notice, timestamp: 0.0 }.condition();
        assert_eq!(recording(RecorderNotice::Losing), Some(Condition::Begins(TroubleKind::Disk)));
        assert_eq!(
            recording(RecorderNotice::Resumed { lost_samples: 16_000 }),
            Some(Condition::Ends(TroubleKind::Disk))
        );
        assert_eq!(
            recording(RecorderNotice::Lost { lost_samples: 16_000 }),
            Some(Condition::Once(Weight::Error))
        );
    }
}
