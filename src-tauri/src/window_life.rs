//! Decides which windows exist and what closing one means. It knows no window.

use std::time::Duration;

use crate::types::{CaptionsClosing, LiveChanged, Phase, Purpose, WindowName};

/// How long a hidden window keeps its web view. After that the web view, 120 to 170 MB
/// (docs/benchmarks/desktop.md), is freed, and made again when the window is shown. Who dictates a
/// text in pieces finds the pill at once.
pub const REST: Duration = Duration::from_secs(60);

/// What hidden windows depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// Whether the tray can show the windows again. Without it the app ends with its last window.
    pub has_tray: bool,
    /// Whether models are being downloaded: the main window shows their progress.
    pub is_downloading: bool,
}

/// Whether a window that has been hidden for `rested` keeps its web view. The app holds the words
/// of a live session, so that not even its captions need theirs.
pub fn keeps_web_view(window: WindowName, rested: Duration, needs: Needs) -> bool {
    let is_needed = window == WindowName::Main && needs.is_downloading;
    !needs.has_tray || is_needed || rested < REST
}

/// What closing the captions window does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Hide the window.
    Hide,
    /// Stop the session and hide the window.
    Stop,
    /// Ask the user in the window.
    Ask,
}

/// What closing the captions window does while live captions are in this state.
pub fn closing(choice: CaptionsClosing, live: &LiveChanged) -> Closing {
    match choice {
        _ if !is_heard_by_captions(live) => Closing::Hide,
        CaptionsClosing::Ask => Closing::Ask,
        CaptionsClosing::Listen => Closing::Hide,
        CaptionsClosing::Stop => Closing::Stop,
    }
}

/// Whether a session for captions goes on, so that it must be seen somewhere.
pub fn is_heard_by_captions(live: &LiveChanged) -> bool {
    let goes_on = matches!(live.phase, Phase::Starting | Phase::Listening | Phase::Paused);
    live.purpose == Some(Purpose::Captions) && goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unused_window_is_freed_after_a_minute() {
        use WindowName::{Captions, Main, Pill};
        let usual = Needs { has_tray: true, is_downloading: false };
        let downloading = Needs { is_downloading: true, ..usual };
        let alone = Needs { has_tray: false, ..usual };
        for (window, seconds, needs, keeps) in [
            (Pill, 59, usual, true),
            (Pill, 60, usual, false),
            (Captions, 59, usual, true),
            (Captions, 60, usual, false),
            (Captions, 60, downloading, false),
            (Main, 60, usual, false),
            (Main, 3_600, downloading, true),
            // Nothing else would show them again.
            (Main, 3_600, alone, true),
            (Pill, 3_600, alone, true),
        ] {
            let rested = Duration::from_secs(seconds);
            assert_eq!(keeps_web_view(window, rested, needs), keeps, "{window:?} {needs:?}");
        }
    }

    #[test]
    fn captions_that_listen_are_not_closed_without_a_word() {
        let live = |phase, purpose| LiveChanged { phase, purpose, ..LiveChanged::default() };
        let captions = Some(Purpose::Captions);
        for (live, choice, expected) in [
            (live(Phase::Listening, captions), CaptionsClosing::Ask, Closing::Ask),
            (live(Phase::Paused, captions), CaptionsClosing::Ask, Closing::Ask),
            (live(Phase::Starting, captions), CaptionsClosing::Stop, Closing::Stop),
            (live(Phase::Listening, captions), CaptionsClosing::Listen, Closing::Hide),
            // It ends already.
            (live(Phase::Ending, captions), CaptionsClosing::Ask, Closing::Hide),
            (LiveChanged::default(), CaptionsClosing::Ask, Closing::Hide),
            // A dictation is not of this window.
            (
                live(Phase::Listening, Some(Purpose::Dictation)),
                CaptionsClosing::Stop,
                Closing::Hide,
            ),
        ] {
            assert_eq!(closing(choice, &live), expected, "{choice:?} {:?}", live.phase);
        }
    }
}
