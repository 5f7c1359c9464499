//! Systems whose windows dictation does not support yet.

use std::{convert::Infallible, io, process::Command};

use super::{Done, InsertionError, Outcome, Rules, Target, Undone};

/// Has no values.
pub(super) struct Desktop(Infallible);

impl Desktop {
    pub(super) fn open() -> Result<Self, InsertionError> {
        Err(InsertionError::Unsupported)
    }

    pub(super) fn target(&self) -> Result<Option<Target>, InsertionError> {
        match self.0 {}
    }

    pub(super) fn insert(&mut self, _: Option<&Target>, _: &str, _: &Rules) -> (Outcome, usize) {
        match self.0 {}
    }

    pub(super) fn copy(&mut self, _: &str) -> Outcome {
        match self.0 {}
    }

    pub(super) fn undo(&mut self, _: &Done) -> Undone {
        match self.0 {}
    }

    pub(super) fn hand_over(&self, _: &mut Command) -> io::Result<()> {
        match self.0 {}
    }
}
