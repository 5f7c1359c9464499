//! Problems in a session, as the user sees them.

use messages::event_message;
use session::{Condition, SessionEvent};

use crate::language;
use crate::types::{Trouble, TroubleKind};

/// What an event says about problems, with its text in the user's language.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// Whether a problem begins or ends.
    pub condition: Condition,
    /// The text; empty if the event has none.
    pub message: String,
}

/// The news in an event.
pub fn news(event: &SessionEvent) -> Option<News> {
    let condition = event.condition()?;
    let message = event_message(event).map(|message| language::text(&message));
    Some(News { condition, message: message.unwrap_or_default() })
}

/// The current problems: at most one of each kind, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Troubles(Vec<Trouble>);

impl Troubles {
    /// Applies some news.
    pub fn hear(&mut self, news: &News) {
        match news.condition {
            Condition::Begins(kind) => {
                self.end(kind);
                self.0.push(Trouble { kind, message: news.message.clone() });
            }
            Condition::Ends(kind) => self.end(kind),
            Condition::Once(_) => {}
        }
    }

    /// Removes the problem of this kind.
    pub fn end(&mut self, kind: TroubleKind) {
        self.0.retain(|trouble| trouble.kind.subject() != kind.subject());
    }

    /// The problem to show: one that loses words comes before a passing one.
    pub fn worst(&self) -> Option<Trouble> {
        let weight = |trouble: &&Trouble| match trouble.kind {
            TroubleKind::Disk => 4,
            TroubleKind::DeviceLost => 3,
            TroubleKind::Silent => 2,
            TroubleKind::Level | TroubleKind::Captions => 1,
            // It may last the whole session, and must not hide what comes and goes.
            TroubleKind::Model => 0,
        };
        self.0.iter().max_by_key(weight).cloned()
    }
}

#[cfg(test)]
mod tests {
    use audio::capture::{DeviceChange, DeviceEvent, DeviceKind};

    use super::*;

    fn begins(kind: TroubleKind) -> News {
        News { condition: Condition::Begins(kind), message: String::new() }
    }

    fn ends(kind: TroubleKind) -> News {
        News { condition: Condition::Ends(kind), message: String::new() }
    }

    #[test]
    fn what_is_wrong_stays_until_it_is_well() {
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
            troubles.hear(&begins(before));
            troubles.hear(&ends(well));
            assert_eq!(troubles.worst().is_some(), stays, "{before:?} after {well:?}");
        }
    }

    #[test]
    fn one_trouble_does_not_hide_another() {
        let mut troubles = Troubles::default();
        let worst = |troubles: &Troubles| troubles.worst().map(|trouble| trouble.kind);
        troubles.hear(&begins(TroubleKind::Disk));
        troubles.hear(&begins(TroubleKind::Silent));
        assert_eq!(worst(&troubles), Some(TroubleKind::Disk));
        troubles.hear(&begins(TroubleKind::DeviceLost));
        troubles.hear(&ends(TroubleKind::Disk));
        assert_eq!(worst(&troubles), Some(TroubleKind::DeviceLost));
        troubles.hear(&ends(TroubleKind::DeviceLost));
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
