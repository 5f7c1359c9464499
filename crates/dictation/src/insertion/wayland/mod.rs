//! Wayland: there is no way to query what a desktop allows, so this module tries.
//!
//! Wayland programs may not see each other's windows or press keys in them. `wtype` can press keys
//! on desktops with the virtual keyboard protocol (sway, Hyprland, river and others based on
//! wlroots, not GNOME or KDE); only sway reports which window has the focus. On other desktops the
//! text is copied to the clipboard.

mod program;
mod sway;

use std::{ffi::OsString, path::PathBuf};

use unicode_segmentation::UnicodeSegmentation;

use super::{
    CopyReason, Done, HelperError, InsertFailure, Outcome, Rules, Target, UndoRefusal, Undone, Way,
    rules,
};
use program::run;

/// This many graphemes are typed between two checks of the focus. A check and a start of `wtype`
/// take some 10 ms each. At most this much text can go astray.
const AT_ONCE: usize = 10;

/// `wtype` creates its own keyboard. Without a pause (in ms) between its creation and the first
/// key, and between the last key and its removal, programs lose keys: under sway 1.7, 2 BackSpaces
/// of 40 and 1 letter of 200 that were sent in groups of four and ten; with the pauses none.
const TEXT: [&str; 7] = ["-s", "20", "-d", "3", "-", "-s", "20"];
const PAUSE: [&str; 2] = ["-s", "20"];
const BACK_SPACE: [&str; 4] = ["-k", "BackSpace", "-s", "5"];

/// How to reach a Wayland session: the environment variables of its programs.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct WaylandSession {
    /// `WAYLAND_DISPLAY`.
    pub display: OsString,
    /// `XDG_RUNTIME_DIR`.
    pub runtime: PathBuf,
    /// `SWAYSOCK`, under sway.
    pub sway: Option<PathBuf>,
}

impl WaylandSession {
    /// The session that this program runs in, if any.
    pub fn of_this_process() -> Option<Self> {
        let var = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        Some(Self {
            display: var("WAYLAND_DISPLAY")?,
            runtime: var("XDG_RUNTIME_DIR")?.into(),
            sway: var("SWAYSOCK").map(PathBuf::from),
        })
    }
}

/// A Wayland session.
pub(super) struct Wayland {
    session: WaylandSession,
}

/// How far the typing got.
enum Typed {
    All,
    /// At least this many graphemes went to the target, then another window had the focus.
    Until(usize, Option<Target>),
    /// Typing does not work here.
    Not(HelperError),
}

impl Wayland {
    pub fn new(session: WaylandSession) -> Self {
        Self { session }
    }

    /// The window with the focus, if the desktop reports it.
    pub fn target(&self) -> Option<Target> {
        sway::focused(&self.session).unwrap_or_else(|trouble| {
            tracing::debug!(%trouble, "sway does not tell which window has the focus");
            None
        })
    }

    pub fn insert(
        &mut self,
        target: Option<&Target>,
        text: &str,
        rules: &Rules,
    ) -> (Outcome, usize) {
        let is_seen = self.session.sway.is_some();
        if is_seen && target.is_none() {
            return (self.copy(text, Some(CopyReason::NoWindow)), 0);
        }
        // Wayland does not show whether a target reads the clipboard, so text is typed unless a
        // rule says to copy it.
        if rules.way(target.map_or("", |target| &target.app), text) == Way::CopyOnly {
            return (self.copy(text, None), 0);
        }
        let of = text.graphemes(true).count();
        match (self.type_text(target, text), target) {
            (Typed::All, Some(target)) => (Outcome::Inserted { app: target.name().to_owned() }, of),
            (Typed::All, None) => (Outcome::SentUnseen, 0),
            (Typed::Until(written, now), _) => {
                let now = now.map(|now| now.name().to_owned());
                (Outcome::TargetChanged { now, written, of }, written)
            }
            (Typed::Not(error), _) => (self.copy(text, Some(CopyReason::NotTyped(error))), 0),
        }
    }

    fn type_text(&self, target: Option<&Target>, text: &str) -> Typed {
        let Some(target) = target else {
            return match run(&self.session, "wtype", &TEXT, text) {
                Ok(_) => Typed::All,
                Err(error) => Typed::Not(error),
            };
        };
        let graphemes: Vec<&str> = text.graphemes(true).collect();
        self.watched(target, graphemes.len(), |range| {
            let part = graphemes.get(range).unwrap_or_default().concat();
            run(&self.session, "wtype", &TEXT, &part).map(drop)
        })
    }

    /// Performs an action in parts, as long as the target has the focus before and after each part.
    fn watched(
        &self,
        target: &Target,
        count: usize,
        mut act: impl FnMut(std::ops::Range<usize>) -> Result<(), HelperError>,
    ) -> Typed {
        let (mut sure, mut done) = (0, 0);
        loop {
            let now = match sway::focused(&self.session) {
                Ok(now) => now,
                Err(_) if done > 0 => None,
                Err(error) => return Typed::Not(error),
            };
            if !now.as_ref().is_some_and(|now| now.is(target)) {
                // The part before this check may have gone to either window.
                return Typed::Until(sure, now);
            }
            if done == count {
                return Typed::All;
            }
            let end = count.min(done + AT_ONCE);
            match act(done..end) {
                Ok(()) => (sure, done) = (done, end),
                Err(error) if done == 0 => return Typed::Not(error),
                Err(_) => return Typed::Until(done, now),
            }
        }
    }

    /// Copies the text to the clipboard, where it stays after this program exits.
    pub fn copy(&mut self, text: &str, why: Option<CopyReason>) -> Outcome {
        match run(&self.session, "wl-copy", &["--type", "text/plain;charset=utf-8"], text) {
            Ok(_) => Outcome::CopiedOnly { why },
            Err(error) => Outcome::Failed { why: InsertFailure::NotCopied { why, error } },
        }
    }

    pub fn undo(&mut self, last: &Done) -> Undone {
        if rules::is_terminal(&last.target.app) && last.written.contains('\n') {
            return Undone::Refused { why: UndoRefusal::SentToTerminal };
        }
        let count = last.written.graphemes(true).count();
        let undone = self.watched(&last.target, count, |range| {
            let keys = [&PAUSE[..], &BACK_SPACE.repeat(range.len()), &PAUSE].concat();
            run(&self.session, "wtype", &keys, "").map(drop)
        });
        match undone {
            Typed::All => Undone::TakenBack { app: last.target.name().to_owned() },
            Typed::Until(removed, now) => {
                let now = now.map(|now| now.name().to_owned());
                Undone::TargetChanged { now, removed }
            }
            Typed::Not(error) => Undone::Refused { why: UndoRefusal::NotTyped(error) },
        }
    }
}
