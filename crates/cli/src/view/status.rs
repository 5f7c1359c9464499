//! The lines below the captions on a terminal: the problems, and the state of the session.

use audio::{
    Level,
    capture::{DeviceChange, DeviceEvent, DeviceKind},
};
use enhance::export::clock;
use messages::message;
use session::{Condition, SessionEvent, TroubleKind, milliseconds};
use unicode_width::UnicodeWidthStr;

use super::advised;
use crate::language;

/// Ticks for which a message about something that does not last is shown: 8 s.
const NEWS_TICKS: u32 = 80;
/// The level meter's range, dBFS.
const QUIETEST: f32 = -60.0;
/// The level meter's length, columns.
const METER: usize = 12;

/// Where a problem can be. Each place shows one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Microphone,
    System,
    Recording,
    Library,
    Captions,
    Models,
}

/// The number of places.
const PLACES: usize = 6;

/// The state of the session besides the captions.
#[derive(Debug, Default)]
pub struct Status {
    /// Whether the sound is live: then there is a time and a level.
    live: bool,
    heard: u64,
    total: Option<u64>,
    /// The peak since the last tick, and the one shown, dBFS.
    peak: Option<f32>,
    level: Option<f32>,
    /// Labels of the microphone and of the device with the system sound.
    microphone: Option<String>,
    system: Option<String>,
    paused: bool,
    /// The current problem of each [`Place`].
    troubles: [Option<String>; PLACES],
    /// A message about something that does not last, and for how many more ticks it is shown.
    news: Option<(String, u32)>,
}

impl Status {
    /// Takes note of an event.
    pub fn note(&mut self, event: &SessionEvent) {
        match event {
            SessionEvent::Level(Level { peak, .. }) => {
                self.peak = Some(self.peak.unwrap_or(f32::MIN).max(*peak));
            }
            SessionEvent::Paused { .. } => self.paused = true,
            SessionEvent::Resumed { .. } => self.paused = false,
            SessionEvent::Bookmark { at, .. } => {
                let told = message!("cli-bookmarked", at = clock(milliseconds(*at)));
                self.news = Some((language::text(&told), NEWS_TICKS));
            }
            SessionEvent::Device { notice, .. } => self.note_label(notice),
            _ => {}
        }
        self.note_condition(event);
    }

    fn note_label(&mut self, notice: &DeviceEvent) {
        if !matches!(notice.change, DeviceChange::Opened | DeviceChange::Recovered) {
            return;
        }
        let label = match notice.kind {
            DeviceKind::Microphone => &mut self.microphone,
            DeviceKind::System => &mut self.system,
        };
        *label = Some(notice.name.clone());
        // A device that replaces another one has none of its problems.
        self.troubles[place_of(notice.kind) as usize] = None;
    }

    fn note_condition(&mut self, event: &SessionEvent) {
        let (Some(condition), Some(place)) = (event.condition(), place(event)) else { return };
        let message = || advised(event).map(|message| language::text(&message));
        let trouble = &mut self.troubles[place as usize];
        match condition {
            Condition::Begins(_) => *trouble = message(),
            Condition::Ends(kind) => {
                *trouble = None;
                if kind == TroubleKind::Disk {
                    self.news = message().map(|message| (message, NEWS_TICKS));
                }
            }
            Condition::Once(_) => self.news = message().map(|message| (message, NEWS_TICKS)),
        }
    }

    /// Takes the progress. Called each tenth of a second.
    pub fn tick(&mut self, heard: u64, total: Option<u64>) {
        (self.live, self.heard, self.total) = (total.is_none(), heard, total);
        self.level = self.peak.take().or(self.level);
        self.news = self.news.take().filter(|(_, ticks)| *ticks > 1);
        if let Some((_, ticks)) = &mut self.news {
            *ticks -= 1;
        }
    }

    /// The problems, in lines of at most `columns`.
    pub fn trouble(&self, columns: usize) -> Vec<String> {
        let lasting = self.troubles.iter().flatten();
        let all = lasting.chain(self.news.as_ref().map(|(message, _)| message));
        let wrapped = |message| {
            textwrap::wrap(&format!("! {message}"), columns)
                .into_iter()
                .map(|line| line.into_owned())
                .collect::<Vec<_>>()
        };
        all.flat_map(wrapped).collect()
    }

    /// The state of the session in one line of at most `columns`; `None` before the sound begins.
    pub fn line(&self, columns: usize) -> Option<String> {
        if let Some(total) = self.total {
            return Some(bar(self.heard as f64 / total.max(1) as f64, columns));
        }
        if !self.live {
            return None;
        }
        let devices = [self.microphone.as_deref(), self.system.as_deref()];
        let devices: Vec<&str> = devices.into_iter().flatten().collect();
        let parts = match self.paused {
            true => {
                vec!["‖".to_owned(), time(self.heard), language::text(&message!("terminal-paused"))]
            }
            false => vec![
                "●".to_owned(),
                time(self.heard),
                meter(self.level),
                self.level.map_or_else(String::new, |level| format!("{level:4.0} dB")),
                devices.join(" + "),
            ],
        };
        // Parts that do not fit are left out from the right, so that the time stays longest.
        let mut line = String::new();
        for part in parts {
            let wider = if line.is_empty() { part } else { format!("{line} {part}") };
            if wider.width() > columns {
                break;
            }
            line = wider;
        }
        Some(line.trim_end().to_owned())
    }
}

/// The place of an event's problem, if it can have one.
fn place(event: &SessionEvent) -> Option<Place> {
    Some(match event {
        SessionEvent::Device { notice, .. } => place_of(notice.kind),
        SessionEvent::Recording { .. } => Place::Recording,
        SessionEvent::Kept { .. } => Place::Library,
        SessionEvent::Load { .. }
        | SessionEvent::Skipped { .. }
        | SessionEvent::CaptionsFailed { .. } => Place::Captions,
        SessionEvent::Model { .. } => Place::Models,
        _ => return None,
    })
}

fn place_of(kind: DeviceKind) -> Place {
    match kind {
        DeviceKind::Microphone => Place::Microphone,
        DeviceKind::System => Place::System,
    }
}

/// `1:02:03`, or `2:03` in the first hour.
fn time(samples: u64) -> String {
    let seconds = samples / u64::from(audio::SAMPLE_RATE);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// `▕█████       ▏`
fn meter(level: Option<f32>) -> String {
    let share = level.map_or(0.0, |level| (1.0 - level / QUIETEST).clamp(0.0, 1.0));
    let full = (share * METER as f32).round() as usize;
    format!("▕{}{}▏", "█".repeat(full), " ".repeat(METER - full))
}

/// `▕████      ▏ 40 %`, as wide as fits.
fn bar(done: f64, columns: usize) -> String {
    let done = done.clamp(0.0, 1.0);
    let length = columns.saturating_sub(8).min(40);
    let full = (done * length as f64).round() as usize;
    format!("▕{}{}▏{:3.0} %", "█".repeat(full), " ".repeat(length - full), done * 100.0)
}

#[cfg(test)]
mod tests {
    use audio::RecorderNotice;
    use session::SinkNotice;

    use super::*;

    fn device(change: DeviceChange) -> SessionEvent {
        let (kind, name) = (DeviceKind::Microphone, "Headset".to_owned());
        SessionEvent::Device { notice: DeviceEvent { kind, name, change }, timestamp: 0.0 }
    }

    #[test]
    fn the_bar_fits_narrow_terminals() {
        for columns in [10, 20, 79] {
            for done in [0.0, 0.5, 1.0, 7.0] {
                assert!(bar(done, columns).width() <= columns, "{columns}");
            }
        }
        assert_eq!(bar(0.5, 18), "▕█████     ▏ 50 %");
    }

    #[test]
    fn the_line_tells_time_level_and_device_and_fits() {
        let mut status = Status::default();
        assert_eq!(status.line(80), None);
        status.note(&device(DeviceChange::Opened));
        let level = SessionEvent::Level(Level { rms: -40.0, peak: -30.0 });
        status.note(&level);
        status.tick(16_000 * 3_723, None);
        assert_eq!(status.line(80).unwrap(), "● 1:02:03 ▕██████      ▏  -30 dB Headset");
        for columns in 10..40 {
            let line = status.line(columns).unwrap();
            assert!(line.width() <= columns && line.starts_with("● 1:02:03"), "{line}");
        }
        status.note(&SessionEvent::Paused { timestamp: 0.0 });
        assert_eq!(status.line(80).unwrap(), "‖ 1:02:03 paused; space goes on");
    }

    #[test]
    fn a_failing_recording_and_a_failing_library_end_separately() {
        let full = || library::LibraryError::Full("/data".into());
        let kept = |notice| SessionEvent::Kept { notice, timestamp: 0.0 };
        let recording = |notice| SessionEvent::Recording { notice, timestamp: 0.0 };
        let mut status = Status::default();
        status.note(&kept(SinkNotice::Failing { error: full() }));
        status.note(&recording(RecorderNotice::Losing));
        status.note(&recording(RecorderNotice::Resumed { lost_samples: 0 }));
        (0..NEWS_TICKS).for_each(|_| status.tick(0, None));
        let lines = status.trouble(200);
        assert!(lines.len() == 1 && lines[0].contains("cannot be kept just now"), "{lines:?}");
        status.note(&kept(SinkNotice::Resumed));
        assert!(status.trouble(200)[0].contains("is kept again"));
        (0..NEWS_TICKS).for_each(|_| status.tick(0, None));
        assert!(status.trouble(200).is_empty());
    }

    #[test]
    fn trouble_is_shown_while_it_lasts_and_news_for_a_while() {
        let mut status = Status::default();
        status.note(&device(DeviceChange::Lost));
        (0..1000).for_each(|_| status.tick(0, None));
        assert!(status.trouble(40).len() > 1, "it is wrapped");
        status.note(&device(DeviceChange::Recovered));
        assert!(status.trouble(40).is_empty());
        let cause = audio::capture::GapCause::DeviceLost;
        status.note(&device(DeviceChange::Gap { start: 0, length: 16_000, cause }));
        status.tick(0, None);
        assert!(status.trouble(80)[0].starts_with("! 1.0 s of Headset are missing"));
        (0..NEWS_TICKS).for_each(|_| status.tick(0, None));
        assert!(status.trouble(80).is_empty());
    }
}
