//! Problems in a session, as the user sees them.

use audio::{RecorderNotice, capture::DeviceChange};
use messages::{Explain, Value, message};
use session::{SessionEvent, SinkNotice};
use speculative::Level;

use crate::language;
use crate::types::{Trouble, TroubleKind, Weight};

/// What an event says about problems.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A problem began; it lasts until one of the same kind ends.
    Wrong(Trouble),
    /// The problem of this kind ended.
    Well(TroubleKind),
    /// A one-time message.
    Told(Weight, String),
}

/// The news in an event.
pub fn news(event: &SessionEvent) -> Option<News> {
    let wrong = |kind, message| Some(News::Wrong(Trouble { kind, message }));
    match event {
        SessionEvent::Device { notice, .. } => match notice.change {
            DeviceChange::Lost | DeviceChange::Stalled => {
                wrong(TroubleKind::DeviceLost, language::text(&notice.explain()))
            }
            DeviceChange::Silent { .. } => {
                wrong(TroubleKind::Silent, language::text(&notice.explain()))
            }
            DeviceChange::Quiet { .. } | DeviceChange::Clipping => {
                wrong(TroubleKind::Level, language::text(&notice.explain()))
            }
            // The first follows a loss, the second also a stall.
            DeviceChange::Recovered | DeviceChange::Well => {
                Some(News::Well(TroubleKind::DeviceLost))
            }
            DeviceChange::Gap { .. } => {
                Some(News::Told(Weight::Warning, language::text(&notice.explain())))
            }
            DeviceChange::Opened => None,
        },
        SessionEvent::Recording { notice, .. } => match notice {
            RecorderNotice::Failing { .. } | RecorderNotice::Losing => {
                wrong(TroubleKind::Disk, language::text(&notice.explain()))
            }
            RecorderNotice::Resumed { .. } => Some(News::Well(TroubleKind::Disk)),
            RecorderNotice::Lost { .. } => {
                Some(News::Told(Weight::Error, language::text(&notice.explain())))
            }
        },
        SessionEvent::Kept { notice, .. } => match notice {
            SinkNotice::Failing { .. } => {
                wrong(TroubleKind::Disk, language::text(&notice.explain()))
            }
            SinkNotice::Resumed => Some(News::Well(TroubleKind::Disk)),
            SinkNotice::Lost { .. } => {
                Some(News::Told(Weight::Error, language::text(&notice.explain())))
            }
            SinkNotice::NotEnhanced(_) => {
                Some(News::Told(Weight::Warning, language::text(&notice.explain())))
            }
        },
        // Tells the reader why no draft is confirmed.
        SessionEvent::Load { pace, .. } => match pace.level {
            Level::DraftOnly => {
                wrong(TroubleKind::Captions, language::text(&message!("live-too-busy")))
            }
            _ => Some(News::Well(TroubleKind::Captions)),
        },
        SessionEvent::Skipped { length, .. } => Some(News::Told(
            Weight::Warning,
            language::text(&message!(
                "live-skipped",
                seconds = Value::decimal(session::seconds(*length), 0),
            )),
        )),
        _ => None,
    }
}

/// The current problems: at most one of each kind, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Troubles(Vec<Trouble>);

impl Troubles {
    /// Applies some news.
    pub fn hear(&mut self, news: &News) {
        match news {
            News::Wrong(trouble) => {
                self.end(trouble.kind);
                self.0.push(trouble.clone());
            }
            News::Well(kind) => self.end(*kind),
            News::Told(..) => {}
        }
    }

    /// Removes the problem of this kind.
    pub fn end(&mut self, kind: TroubleKind) {
        self.0.retain(|trouble| subject(trouble.kind) != subject(kind));
    }

    /// The problem to show: one that loses words comes before a passing one.
    pub fn worst(&self) -> Option<Trouble> {
        let weight = |trouble: &&Trouble| match trouble.kind {
            TroubleKind::Disk => 3,
            TroubleKind::DeviceLost => 2,
            TroubleKind::Silent => 1,
            TroubleKind::Level | TroubleKind::Captions => 0,
        };
        self.0.iter().max_by_key(weight).cloned()
    }
}

/// Groups the kinds that end together: a device that sends sound is neither lost nor silent.
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
    use audio::capture::{DeviceEvent, DeviceKind};

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
            let mut troubles = Troubles::default();
            troubles.hear(&News::Wrong(trouble(before)));
            troubles.hear(&News::Well(well));
            assert_eq!(troubles.worst().is_some(), stays, "{before:?} after {well:?}");
        }
    }

    #[test]
    fn one_trouble_does_not_hide_another() {
        let mut troubles = Troubles::default();
        let wrong = |kind| News::Wrong(Trouble { kind, message: String::new() });
        let worst = |troubles: &Troubles| troubles.worst().map(|trouble| trouble.kind);
        troubles.hear(&wrong(TroubleKind::Disk));
        troubles.hear(&wrong(TroubleKind::Silent));
        assert_eq!(worst(&troubles), Some(TroubleKind::Disk));
        troubles.hear(&wrong(TroubleKind::DeviceLost));
        troubles.hear(&News::Well(TroubleKind::Disk));
        assert_eq!(worst(&troubles), Some(TroubleKind::DeviceLost));
        troubles.hear(&News::Well(TroubleKind::DeviceLost));
        assert_eq!(worst(&troubles), None);
    }

    #[test]
    fn a_stall_is_over_when_the_device_sends_sound_again() {
        let told = |change| {
            let (kind, name) = (DeviceKind::Microphone, "Desk".to_owned());
            let notice = DeviceEvent { kind, name, change };
            news(&SessionEvent::Device { notice, timestamp: 0.0 }).unwrap()
        };
        let mut troubles = Troubles::default();
        troubles.hear(&told(DeviceChange::Stalled));
        assert_eq!(troubles.worst().unwrap().kind, TroubleKind::DeviceLost);
        troubles.hear(&told(DeviceChange::Well));
        assert_eq!(troubles.worst(), None);
    }
}
