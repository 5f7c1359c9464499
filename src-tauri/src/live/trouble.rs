//! What of a session's events the user has to know.

use audio::{RecorderNotice, capture::Happening};
use session::{KeepNotice, SessionEvent};
use speculative::Level;

use crate::types::{Trouble, TroubleKind, Weight};

/// What an event means for what is wrong at the moment.
#[derive(Debug, PartialEq)]
pub enum News {
    /// This is wrong until something of the same kind is well again.
    Wrong(Trouble),
    /// Nothing of this kind is wrong any more.
    Well(TroubleKind),
    /// It happened once and is over.
    Told(Weight, String),
}

/// The news in an event.
pub fn news(event: &SessionEvent) -> Option<News> {
    let wrong = |kind, message| Some(News::Wrong(Trouble { kind, message }));
    match event {
        SessionEvent::Device { notice, .. } => match notice.happening {
            Happening::Lost | Happening::Stalled => {
                wrong(TroubleKind::DeviceLost, notice.message())
            }
            Happening::Silent { .. } => wrong(TroubleKind::Silent, notice.message()),
            Happening::Quiet { .. } | Happening::Clipping => {
                wrong(TroubleKind::Level, notice.message())
            }
            // The first is told after a loss, the second after a stall too.
            Happening::Recovered | Happening::Well => Some(News::Well(TroubleKind::DeviceLost)),
            Happening::Gap { .. } => Some(News::Told(Weight::Warning, notice.message())),
            Happening::Opened => None,
        },
        SessionEvent::Recording { notice, .. } => match notice {
            RecorderNotice::Failing { .. } | RecorderNotice::Losing => {
                wrong(TroubleKind::Disk, notice.message())
            }
            RecorderNotice::Resumed { .. } => Some(News::Well(TroubleKind::Disk)),
            RecorderNotice::Lost { .. } => Some(News::Told(Weight::Error, notice.message())),
        },
        SessionEvent::Kept { notice, .. } => match notice {
            KeepNotice::Failing { .. } => wrong(TroubleKind::Disk, notice.message()),
            KeepNotice::Resumed => Some(News::Well(TroubleKind::Disk)),
            KeepNotice::Lost { .. } => Some(News::Told(Weight::Error, notice.message())),
            KeepNotice::NotEnhanced(_) => Some(News::Told(Weight::Warning, notice.message())),
        },
        // Whoever reads along should know why nothing turns solid.
        SessionEvent::Load { pace, .. } => match pace.level {
            Level::DraftOnly => wrong(
                TroubleKind::Captions,
                "This machine is too busy to confirm words as they come. They stay grey for \
                 longer; a smaller model in Models helps, or closing other programs."
                    .to_owned(),
            ),
            _ => Some(News::Well(TroubleKind::Captions)),
        },
        SessionEvent::Skipped { length, .. } => Some(News::Told(
            Weight::Warning,
            format!(
                "{:.0} s of sound have no captions, because the machine was too busy. A recording \
                 has them.",
                session::seconds(*length)
            ),
        )),
        _ => None,
    }
}

/// What is wrong after some news.
pub fn after(before: Option<Trouble>, news: &News) -> Option<Trouble> {
    match news {
        News::Wrong(trouble) => Some(trouble.clone()),
        News::Well(kind) => before.filter(|trouble| subject(trouble.kind) != subject(*kind)),
        News::Told(..) => before,
    }
}

/// What is well again together: a device that sends sound is neither gone nor silent.
fn subject(kind: TroubleKind) -> TroubleKind {
    match kind {
        TroubleKind::DeviceLost | TroubleKind::Silent | TroubleKind::Level => {
            TroubleKind::DeviceLost
        }
        TroubleKind::Disk | TroubleKind::Captions => kind,
    }
}

#[cfg(test)]
mod tests {
    use audio::capture::{DeviceKind, Notice};

    use super::*;

    #[test]
    fn what_is_wrong_stays_until_it_is_well() {
        let trouble = |kind| Trouble { kind, message: String::new() };
        use TroubleKind::{Captions, DeviceLost, Disk, Level, Silent};
        for (before, well, stays) in [
            (DeviceLost, DeviceLost, false),
            (Silent, DeviceLost, false),
            (Level, DeviceLost, false),
            (Disk, DeviceLost, true),
            (Disk, Disk, false),
            (DeviceLost, Captions, true),
            (Captions, Captions, false),
        ] {
            let left = after(Some(trouble(before)), &News::Well(well));
            assert_eq!(left.is_some(), stays, "{before:?} after {well:?}");
        }
    }

    #[test]
    fn a_stall_is_over_when_the_device_sends_sound_again() {
        let told = |happening| {
            let (kind, name) = (DeviceKind::Microphone, "Desk".to_owned());
            let notice = Notice { kind, name, happening };
            news(&SessionEvent::Device { notice, timestamp: 0.0 }).unwrap()
        };
        let stalled = after(None, &told(Happening::Stalled));
        assert_eq!(stalled.as_ref().unwrap().kind, TroubleKind::DeviceLost);
        assert_eq!(after(stalled, &told(Happening::Well)), None);
    }
}
