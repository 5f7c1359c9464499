//! The inserter for the current desktop.

use std::{io, process::Command};

use unicode_segmentation::UnicodeSegmentation;

use super::{Done, InsertFailure, InsertionError, Outcome, Rules, Target, UndoRefusal, Undone};

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

/// Writes into other programs' windows. One per program is enough, on a thread that may block.
///
/// Keep it as long as the program runs: it also holds the clipboard's content from before a paste,
/// which can be [handed over](Self::hand_over) before the program exits.
pub struct Inserter {
    desktop: Desktop,
    last: Option<Done>,
}

impl Inserter {
    /// Creates an inserter for the desktop that this program was started from.
    ///
    /// # Errors
    /// [`InsertionError`]: there is no desktop, or an unsupported one.
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

    /// Creates an inserter for an X11 display by its name, as in `DISPLAY`; without a name, for
    /// `DISPLAY`.
    ///
    /// # Errors
    /// [`InsertionError`]: the display cannot be reached, or does not allow typing.
    #[cfg(target_os = "linux")]
    pub fn on_x11(display: Option<&str>) -> Result<Self, InsertionError> {
        Ok(Self { desktop: Desktop::X11(Box::new(X11::open(display)?)), last: None })
    }

    /// Creates an inserter for a Wayland session. It finds out by trying what works there.
    #[cfg(target_os = "linux")]
    pub fn on_wayland(session: WaylandSession) -> Self {
        Self { desktop: Desktop::Wayland(Wayland::new(session)), last: None }
    }

    /// Returns the window that has the focus: call it when the key goes down. `None` if no window
    /// has it, or if the desktop does not report it.
    ///
    /// # Errors
    /// [`InsertionError::Unreachable`]: create a new inserter.
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

    /// Writes the text into the target, or returns why not. Control characters other than line
    /// breaks and tabs are left out: a terminal would take them for commands.
    ///
    /// Blocks until no modifier is held (2 s at most), and until the target has read the pasted
    /// text (1.5 s at most).
    pub fn insert(&mut self, target: Option<&Target>, text: &str, rules: &Rules) -> Outcome {
        let text = &printable(text);
        if text.is_empty() {
            return Outcome::Failed { why: InsertFailure::NoText };
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

    /// Like [`insert`](Self::insert), for text that continues the text of the last call: both are
    /// undone together.
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

    /// Copies the text to the clipboard, replacing its content.
    pub fn copy(&mut self, text: &str) -> Outcome {
        match &mut self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.copy(&printable(text), None),
            #[cfg(target_os = "linux")]
            Desktop::Wayland(wayland) => wayland.copy(&printable(text), None),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.copy(text),
        }
    }

    /// Before the program exits: lets another process keep the clipboard's content, if this one
    /// owns it. `keeper` is the command that calls [`keep_clipboard`](super::keep_clipboard).
    ///
    /// # Errors
    /// If the keeper cannot be started, or does not take the clipboard.
    pub fn hand_over(&self, keeper: &mut Command) -> io::Result<()> {
        match &self.desktop {
            #[cfg(target_os = "linux")]
            Desktop::X11(x11) => x11.hand_over(keeper),
            // Under Wayland, `wl-copy` keeps the content itself.
            #[cfg(target_os = "linux")]
            Desktop::Wayland(_) => Ok(()),
            #[cfg(not(target_os = "linux"))]
            desktop => desktop.hand_over(keeper),
        }
    }

    /// The text that the last [`Self::insert`] wrote, if it was seen to write any.
    pub fn last(&self) -> Option<&Done> {
        self.last.as_ref()
    }

    /// Forgets the last insertion.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// Undoes the last dictation, if its window still has the focus: one BackSpace per character
    /// (grapheme). Each dictation can be undone once.
    ///
    /// No desktop reports whether the cursor has moved or other text was written since; undo then
    /// deletes whatever is before the cursor. So offer it only right after the insertion. In
    /// programs that change typed text, by completing or indenting it, undo may delete too much or
    /// too little.
    pub fn undo(&mut self, last: &Done) -> Undone {
        if self.last.as_ref() != Some(last) {
            return Undone::Refused { why: UndoRefusal::WrittenSince };
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
            // The remaining text is shorter than what was written.
            Undone::TargetChanged { removed, .. } if *removed > 0 => self.last = None,
            Undone::TargetChanged { .. } | Undone::Refused { .. } => {}
        }
        undone
    }
}

/// Keeps the clipboard's content of another process of this program after that process exits, until
/// some program copies something else. It reads the content from `from`, and reports to `to` when
/// it owns the clipboard: the two ends of the process that [`Inserter::hand_over`] starts.
///
/// # Errors
/// [`InsertionError`]: the content cannot be kept.
pub fn keep_clipboard(from: impl io::Read, to: impl io::Write) -> Result<(), InsertionError> {
    #[cfg(target_os = "linux")]
    return super::x11::keep_clipboard(from, to);
    #[cfg(not(target_os = "linux"))]
    {
        let (_, _) = (from, to);
        Err(InsertionError::Unsupported)
    }
}

/// Removes control characters, which programs take for commands.
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
