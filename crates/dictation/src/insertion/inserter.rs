//! The one way in.

use std::{io, process::Command};

use unicode_segmentation::UnicodeSegmentation;

use super::{Done, InsertionError, Outcome, Rules, Target, Undone};

#[cfg(not(target_os = "linux"))]
use super::elsewhere::Desktop;
#[cfg(target_os = "linux")]
use super::{
    wayland::{Wayland, WaylandSession},
    x11::X11,
};

#[cfg(target_os = "linux")]
enum Desktop {
    X11(Box<X11>),
    Wayland(Wayland),
}

/// Writes into other programs' windows. One per program is enough, on a thread that may wait.
///
/// Keep it as long as the program runs: it also keeps what was on the clipboard before a paste, which
/// can be [handed on](Self::hand_over) before the program ends.
pub struct Inserter {
    desktop: Desktop,
    last: Option<Done>,
}

impl Inserter {
    /// For the desktop that this program was started from.
    ///
    /// # Errors
    /// [`InsertionError`]: there is none, or none that is known here.
    pub fn new() -> Result<Self, InsertionError> {
        #[cfg(target_os = "linux")]
        return match WaylandSession::of_this_process() {
            Some(session) => Ok(Self::on_wayland(session)),
            None if std::env::var_os("DISPLAY").is_some() => Self::on_x11(None),
            None => Err(InsertionError::NoDesktop),
        };
        #[cfg(not(target_os = "linux"))]
        return Ok(Self { desktop: Desktop::open()?, last: None });
    }

    /// For an X11 display by its name, as in `DISPLAY`; for that one if there is no name.
    ///
    /// # Errors
    /// [`InsertionError`]: it cannot be reached, or lets nobody type.
    #[cfg(target_os = "linux")]
    pub fn on_x11(display: Option<&str>) -> Result<Self, InsertionError> {
        Ok(Self { desktop: Desktop::X11(Box::new(X11::open(display)?)), last: None })
    }

    /// For a Wayland session. What works in it is found out by trying.
    #[cfg(target_os = "linux")]
    pub fn on_wayland(session: WaylandSession) -> Self {
        Self { desktop: Desktop::Wayland(Wayland::new(session)), last: None }
    }

    /// The window that has the focus: ask when the key goes down. None if none has, or if the
    /// desktop does not tell.
    ///
    /// # Errors
    /// [`InsertionError::Unreachable`]: make a new inserter.
    pub fn target(&self) -> Result<Option<Target>, InsertionError> {
        match &self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.target(),
            #[cfg(target_os = "linux")]
            Desktop::Wayland(wayland) => Ok(wayland.target()),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.target(),
        }
    }

    /// Writes the text into the target, or says why not. Control characters other than line breaks
    /// and tabs are left out: in a terminal they are commands.
    ///
    /// Waits until no modifier is held (2 s at most), and until the target has read what was pasted
    /// (1.5 s at most).
    pub fn insert(&mut self, target: Option<&Target>, text: &str, rules: &Rules) -> Outcome {
        let text = &printable(text);
        if text.is_empty() {
            return Outcome::Failed { why: "There is no text to insert.".to_owned() };
        }
        let (outcome, written) = match &mut self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.insert(target, text, rules),
            #[cfg(target_os = "linux")]
            Desktop::Wayland(wayland) => wayland.insert(target, text, rules),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.insert(target, text, rules),
        };
        tracing::debug!(
            app = target.map(Target::name),
            written,
            of = text.graphemes(true).count(),
            success = outcome.is_success(),
            "text was to be inserted"
        );
        self.last = target.filter(|_| written > 0).map(|target| Done {
            target: target.clone(),
            written: text.graphemes(true).take(written).collect(),
        });
        outcome
    }

    /// As [`insert`](Self::insert), for text that goes on with what the last call wrote: both are
    /// taken back together.
    pub fn insert_more(&mut self, target: Option<&Target>, text: &str, rules: &Rules) -> Outcome {
        let before = self.last.take();
        let outcome = self.insert(target, text, rules);
        self.last = match (before, self.last.take()) {
            (Some(before), Some(last)) if before.target == last.target => {
                let written = before.written + &last.written;
                Some(Done { target: last.target, written })
            }
            (before, None) => before,
            (_, last) => last,
        };
        outcome
    }

    /// Puts the text on the clipboard, in the place of what is there.
    pub fn copy(&mut self, text: &str) -> Outcome {
        match &mut self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.copy(&printable(text), ""),
            #[cfg(target_os = "linux")]
            Desktop::Wayland(wayland) => wayland.copy(&printable(text), ""),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.copy(text),
        }
    }

    /// Before the program ends: has another process keep what is on the clipboard, if this one does.
    /// `keeper` is the command that calls [`keep_clipboard`](super::keep_clipboard).
    ///
    /// # Errors
    /// It cannot be started, or does not take the clipboard.
    pub fn hand_over(&self, keeper: &mut Command) -> io::Result<()> {
        match &self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.hand_over(keeper),
            // Others keep it themselves.
            #[cfg(target_os = "linux")]
            Desktop::Wayland(_) => Ok(()),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.hand_over(keeper),
        }
    }

    /// What the last call of [`Self::insert`] wrote, if it was seen to write anything.
    pub fn last(&self) -> Option<&Done> {
        self.last.as_ref()
    }

    /// Forgets what was written last.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// Takes the last dictation back, if its window still has the focus: one BackSpace for each
    /// character (grapheme). It can be taken back once.
    ///
    /// Nobody tells whether the cursor has moved or something was written since; what is before the
    /// cursor is then rubbed out. So offer it right after the insertion only. Programs that change
    /// what is typed, by completing or indenting it, may be left with too much or too little.
    pub fn undo(&mut self, last: &Done) -> Undone {
        if self.last.as_ref() != Some(last) {
            let why = "Something else was written since.".to_owned();
            return Undone::Refused { why };
        }
        let undone = match &mut self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.undo(last),
            #[cfg(target_os = "linux")]
            Desktop::Wayland(wayland) => wayland.undo(last),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.undo(last),
        };
        match &undone {
            Undone::TakenBack { .. } => self.last = None,
            // What is left is less than what was written.
            Undone::TargetChanged { removed, .. } if *removed > 0 => self.last = None,
            Undone::TargetChanged { .. } | Undone::Refused { .. } => {}
        }
        undone
    }
}

/// Keeps what another process of this program kept on the clipboard until it ended, until somebody
/// copies something else. It is read from `from`, and `to` is told when it is kept: the two ends of
/// what [`Inserter::hand_over`] starts.
///
/// # Errors
/// [`InsertionError`]: it cannot be kept.
pub fn keep_clipboard(from: impl io::Read, to: impl io::Write) -> Result<(), InsertionError> {
    #[cfg(target_os = "linux")]
    return super::x11::keep_clipboard(from, to);
    #[cfg(not(target_os = "linux"))]
    {
        let (_, _) = (from, to);
        Err(InsertionError::Unsupported)
    }
}

/// The text without what programs take for commands.
fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_not_written() {
        assert_eq!(printable("a\r\nb\u{1b}[31mc\td\u{7f}\u{85}"), "a\nb[31mc\td");
    }
}
