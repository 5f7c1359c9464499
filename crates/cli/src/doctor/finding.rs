//! The result of one check.

use std::fmt;

use serde::Serialize;

/// The level of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckState {
    /// All is well.
    Ok,
    /// Listening works, but not as well as it could.
    Warn,
    /// Listening does not work.
    Fail,
}

/// The result of one check, one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The subject.
    pub check: &'static str,
    /// The level.
    pub state: CheckState,
    /// The text.
    pub text: String,
    /// How to fix it, if there is a problem and `text` does not say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// The exit code that `duotone listen` would end with because of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<u8>,
}

impl Finding {
    /// All is well.
    pub fn ok(check: &'static str, text: impl Into<String>) -> Self {
        Self { check, state: CheckState::Ok, text: text.into(), remedy: None, exit_code: None }
    }

    /// A warning.
    pub fn warn(check: &'static str, text: impl Into<String>) -> Self {
        Self { state: CheckState::Warn, ..Self::ok(check, text) }
    }

    /// A problem that prevents listening.
    pub fn fail(check: &'static str, text: impl Into<String>, exit_code: u8) -> Self {
        Self { state: CheckState::Fail, exit_code: Some(exit_code), ..Self::ok(check, text) }
    }

    /// Adds how to fix it.
    pub fn mend(self, remedy: impl Into<String>) -> Self {
        Self { remedy: Some(remedy.into()), ..self }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.state {
            CheckState::Ok => "ok",
            CheckState::Warn => "warn",
            CheckState::Fail => "FAIL",
        };
        write!(f, "{mark:<4}  {:<12}  {}", self.check, self.text)?;
        self.remedy.iter().try_for_each(|remedy| write!(f, "; {remedy}"))
    }
}
