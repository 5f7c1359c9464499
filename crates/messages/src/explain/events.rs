//! Messages for events of a session's devices, recording and library.

use audio::{
    RecorderNotice, SAMPLE_RATE,
    capture::{DeviceChange, DeviceEvent, GapCause},
};
use library::TRASH_DAYS;
use session::{
    ModelChange, ModelNotice, NotEnhanced, SessionEvent, SinkNotice, aftercare::Emptiness,
};
use speculative::{Level, Role};

use super::{Explain, sound::kind_of};
use crate::{Message, Value, message};

/// The message of a session's event; `None` for events that need no words, such as captions.
/// [`SessionEvent::condition`] says whether a problem begins or ends.
pub fn event_message(event: &SessionEvent) -> Option<Message> {
    Some(match event {
        SessionEvent::Device { notice, .. } => notice.explain(),
        SessionEvent::Recording { notice, .. } => notice.explain(),
        SessionEvent::Kept { notice, .. } => notice.explain(),
        SessionEvent::Load { pace, .. }
            if pace.level == Level::DraftOnly && pace.works[Role::Heavy as usize] =>
        {
            message!("captions-draft-only")
        }
        SessionEvent::Model { notice, .. } => notice.explain(),
        SessionEvent::Skipped { length, .. } => {
            message!("captions-skipped", seconds = seconds(*length))
        }
        SessionEvent::CaptionsFailed { .. } => message!("captions-failed"),
        _ => return None,
    })
}

impl Explain for DeviceEvent {
    fn explain(&self) -> Message {
        let name = &self.name;
        match &self.change {
            DeviceChange::Opened => message!("device-opened", name = name),
            DeviceChange::Lost => {
                message!("device-lost", name = name, kind = kind_of(self.kind))
            }
            DeviceChange::Recovered => message!("device-recovered", name = name),
            DeviceChange::Stalled => message!("device-stalled", name = name),
            DeviceChange::Silent { muted: Some(true) } => message!("device-muted", name = name),
            DeviceChange::Silent { .. } => message!("device-silent", name = name),
            DeviceChange::Quiet { peak } => {
                message!("device-quiet", name = name, peak = Value::decimal(*peak, 0))
            }
            DeviceChange::Clipping => message!("device-clipping", name = name),
            DeviceChange::Well => message!("device-well", name = name),
            DeviceChange::Gap { length, cause, .. } => message!(
                "device-gap",
                seconds = seconds(*length),
                name = name,
                why = cause.explain(),
            ),
        }
    }
}

impl Explain for GapCause {
    fn explain(&self) -> Message {
        match self {
            Self::DeviceLost => message!("gap-device-lost"),
            Self::Overrun => message!("gap-overrun"),
            Self::Drift => message!("gap-drift"),
            Self::LeftOut => message!("gap-left-out"),
        }
    }
}

impl Explain for RecorderNotice {
    fn explain(&self) -> Message {
        match self {
            Self::Failing { error } => error.explain(),
            Self::Losing => message!("recording-losing"),
            Self::Resumed { lost_samples: 0 } => message!("recording-resumed"),
            Self::Resumed { lost_samples } => {
                message!("recording-resumed-lost", seconds = seconds(*lost_samples))
            }
            Self::Lost { lost_samples } => {
                message!("recording-lost", seconds = seconds(*lost_samples))
            }
        }
    }
}

impl Explain for SinkNotice {
    fn explain(&self) -> Message {
        match self {
            Self::Failing { error } => message!("sink-failing", error = error.explain()),
            Self::Resumed => message!("sink-resumed"),
            Self::Lost { captions: 0, error } => {
                message!("sink-end-lost", error = error.explain())
            }
            Self::Lost { captions, error } => {
                message!("sink-captions-lost", captions = *captions, error = error.explain())
            }
            Self::NotEnhanced(why) => message!("sink-not-enhanced", why = why.explain()),
            Self::Discarded(Emptiness::Wordless) => {
                message!("sink-discarded-wordless", days = TRASH_DAYS.unsigned_abs())
            }
            Self::Discarded(Emptiness::Short) => {
                message!("sink-discarded-short", days = TRASH_DAYS.unsigned_abs())
            }
        }
    }
}

impl Explain for ModelNotice {
    fn explain(&self) -> Message {
        let Self { role, name, alone, change } = self;
        let reason = match change {
            ModelChange::NotInstalled => message!("model-missing", name = name),
            ModelChange::Unusable(unusable) => unusable.error.explain(),
            ModelChange::Failing => message!("model-failing", name = name),
            ModelChange::Well => return message!("model-well", name = name),
        };
        match (alone, role) {
            (None, _) => message!("model-none-works", reason = reason),
            (Some(alone), Role::Fast) => {
                message!("model-heavy-alone", reason = reason, alone = alone)
            }
            (Some(alone), Role::Heavy) => {
                message!("model-fast-alone", reason = reason, alone = alone)
            }
        }
    }
}

impl Explain for NotEnhanced {
    fn explain(&self) -> Message {
        match self {
            Self::NoRecording => message!("sink-no-recording"),
            Self::Refused(error) => error.explain(),
        }
    }
}

fn seconds(samples: u64) -> Value {
    Value::decimal(samples as f64 / f64::from(SAMPLE_RATE), 1)
}

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, sync::Arc};

    use audio::{RecordError, capture::DeviceKind};
    use library::LibraryError;
    use session::{ModelRemedy, UnusableModel};
    use speculative::{ModelError, Pace};

    use super::*;
    use crate::Language;

    #[test]
    fn english_is_what_the_events_say() {
        let gap = |cause| DeviceChange::Gap { start: 0, length: 24_000, cause };
        let changes = [
            DeviceChange::Opened,
            DeviceChange::Lost,
            DeviceChange::Recovered,
            DeviceChange::Stalled,
            DeviceChange::Silent { muted: Some(true) },
            DeviceChange::Silent { muted: None },
            DeviceChange::Quiet { peak: -41.6 },
            DeviceChange::Clipping,
            DeviceChange::Well,
            gap(GapCause::DeviceLost),
            gap(GapCause::Overrun),
            gap(GapCause::Drift),
            gap(GapCause::LeftOut),
        ];
        let kinds = [DeviceKind::Microphone, DeviceKind::System];
        let devices = changes.iter().flat_map(|change| {
            kinds.map(|kind| {
                let event = DeviceEvent { kind, name: "Desk".to_owned(), change: change.clone() };
                (event.explain(), event.message())
            })
        });
        let recordings = [
            RecorderNotice::Failing { error: RecordError::DiskFull { path: PathBuf::from("/a") } },
            RecorderNotice::Losing,
            RecorderNotice::Resumed { lost_samples: 0 },
            RecorderNotice::Resumed { lost_samples: 40_000 },
            RecorderNotice::Lost { lost_samples: 40_000 },
        ]
        .map(|notice| (notice.explain(), notice.message()));
        let full = || LibraryError::Full(PathBuf::from("/data"));
        let sinks = [
            SinkNotice::Failing { error: full() },
            SinkNotice::Resumed,
            SinkNotice::Lost { captions: 0, error: full() },
            SinkNotice::Lost { captions: 3, error: full() },
            SinkNotice::NotEnhanced(NotEnhanced::NoRecording),
            SinkNotice::NotEnhanced(NotEnhanced::Refused(full())),
            SinkNotice::Discarded(Emptiness::Wordless),
            SinkNotice::Discarded(Emptiness::Short),
        ]
        .map(|notice| (notice.explain(), notice.message()));
        let unusable = UnusableModel {
            error: ModelError::Damaged("/models/base.bin".to_owned()),
            remedy: ModelRemedy::OtherFile,
        };
        let changes = [
            ModelChange::NotInstalled,
            ModelChange::Unusable(Arc::new(unusable)),
            ModelChange::Failing,
            ModelChange::Well,
        ];
        let models = changes.iter().flat_map(|change| {
            [(Role::Fast, Some("base")), (Role::Heavy, Some("base")), (Role::Heavy, None)].map(
                |(role, alone)| {
                    let (name, alone) = ("tiny".to_owned(), alone.map(str::to_owned));
                    let notice = ModelNotice { role, name, alone, change: change.clone() };
                    (notice.explain(), notice.message())
                },
            )
        });
        for (message, english) in devices.chain(recordings).chain(sinks).chain(models) {
            assert_eq!(message.english(), english);
            assert_ne!(message.text(Language::German), english);
        }
    }

    #[test]
    fn every_problem_that_begins_has_a_message() {
        let events = [
            SessionEvent::Load { pace: pace(Level::DraftOnly), timestamp: 0.0 },
            SessionEvent::Skipped { start: 0, length: 40_000, timestamp: 0.0 },
            SessionEvent::CaptionsFailed { timestamp: 0.0 },
            SessionEvent::Kept { notice: SinkNotice::Resumed, timestamp: 0.0 },
        ];
        for event in events {
            assert!(event.condition().is_some() && event_message(&event).is_some(), "{event:?}");
        }
        let full = SessionEvent::Load { pace: pace(Level::Full), timestamp: 0.0 };
        assert!(event_message(&full).is_none());
    }

    fn pace(level: Level) -> Pace {
        let (fast, heavy, works) = (8_000, 16_000, [true; 2]);
        Pace { level, fast, heavy, fast_window: 0, edge: 0, trial: false, works }
    }
}
