//! What one check found.

use std::fmt;

use serde::Serialize;

/// How a check ended.
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

/// What one check found, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it is.
    pub state: CheckState,
    /// That in words.
    pub text: String,
    /// How to mend it, where there is something to mend and `text` does not say so itself.
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

    /// Something could be better.
    pub fn warn(check: &'static str, text: impl Into<String>) -> Self {
        Self { state: CheckState::Warn, ..Self::ok(check, text) }
    }

    /// Nobody can listen like that.
    pub fn fail(check: &'static str, text: impl Into<String>, exit_code: u8) -> Self {
        Self { state: CheckState::Fail, exit_code: Some(exit_code), ..Self::ok(check, text) }
    }

    /// And how it is mended.
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
