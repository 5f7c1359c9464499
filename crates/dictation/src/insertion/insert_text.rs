//! The operations that dictation needs from a desktop.

use std::{io, process::Command};

use super::{Inserter, InsertionError, Outcome, Rules, Target, UndoRefusal, Undone};

/// Writes text into other programs' windows. [`Inserter`] does it on a real desktop.
pub trait InsertText {
    /// Returns the window that has the focus, if the desktop reports it.
    ///
    /// # Errors
    /// [`InsertionError`]: reconnect.
    fn target(&mut self) -> Result<Option<Target>, InsertionError>;

    /// Writes text into the target. Text that `continues` the text before it is undone together
    /// with it.
    fn insert(
        &mut self,
        target: Option<&Target>,
        text: &str,
        rules: &Rules,
        continues: bool,
    ) -> Outcome;

    /// Copies text to the clipboard.
    fn copy(&mut self, text: &str) -> Outcome;

    /// Undoes the last insertion.
    fn take_back(&mut self) -> Undone;

    /// Forgets the last text.
    fn forget(&mut self);

    /// Before the program exits: lets the process that `keeper` starts keep the clipboard's
    /// content.
    ///
    /// # Errors
    /// If the keeper cannot be started, or does not take the clipboard.
    fn hand_over(&self, keeper: &mut Command) -> io::Result<()>;
}

impl InsertText for Inserter {
    fn target(&mut self) -> Result<Option<Target>, InsertionError> {
        Self::target(self)
    }

    fn insert(
        &mut self,
        target: Option<&Target>,
        text: &str,
        rules: &Rules,
        continues: bool,
    ) -> Outcome {
        match continues {
            true => self.insert_more(target, text, rules),
            false => Self::insert(self, target, text, rules),
        }
    }

    fn copy(&mut self, text: &str) -> Outcome {
        Self::copy(self, text)
    }

    fn take_back(&mut self) -> Undone {
        match self.last().cloned() {
            Some(last) => self.undo(&last),
            None => Undone::Refused { why: UndoRefusal::Nothing },
        }
    }

    fn forget(&mut self) {
        Self::forget(self);
    }

    fn hand_over(&self, keeper: &mut Command) -> io::Result<()> {
        Self::hand_over(self, keeper)
    }
}
