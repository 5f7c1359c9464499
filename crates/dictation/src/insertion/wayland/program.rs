//! Runs helper programs, without a shell and with a time limit.

use std::{
    io::{self, Read as _, Write as _},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use thiserror::Error;

use super::WaylandSession;

/// The time limit: longer than the longest dictation takes to type.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(2);

/// Why a program failed.
#[derive(Debug, Error)]
pub(super) enum Trouble {
    #[error("{program} is not installed")]
    NotInstalled { program: String },
    #[error("{program} says: {says}")]
    Refused { program: String, says: String },
    #[error("{program} does not end")]
    Hangs { program: String },
    #[error("{program} cannot be run: {error}")]
    CannotRun { program: String, error: io::Error },
}

impl Trouble {
    /// The message for the user if typing failed.
    pub fn for_typing(&self) -> String {
        match self {
            Self::NotInstalled { program } => {
                format!("To have it typed, install {program}, if this is sway or a relative of it.")
            }
            Self::Refused { .. } => "This desktop does not let programs type.".to_owned(),
            Self::Hangs { .. } | Self::CannotRun { .. } => {
                format!("It could not be typed: {self}.")
            }
        }
    }

    /// The message for the user if copying failed.
    pub fn for_copying(&self) -> String {
        match self {
            Self::NotInstalled { .. } => {
                "Nor can it be copied: install wl-clipboard and insert again.".to_owned()
            }
            _ => format!("Nor can it be copied: {self}."),
        }
    }
}

/// Runs a program of the session with `input` on its standard input, and returns its output.
///
/// The text is never an argument: every user of the machine may read arguments.
pub(super) fn run(
    session: &WaylandSession,
    program: &str,
    args: &[&str],
    input: &str,
) -> Result<String, Trouble> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Trouble::NotInstalled { program: program.to_owned() },
        _ => Trouble::CannotRun { program: program.to_owned(), error },
    };
    let mut command = Command::new(program);
    command.args(args).env("WAYLAND_DISPLAY", &session.display);
    command.env("XDG_RUNTIME_DIR", &session.runtime);
    // wtype reads text in the locale's encoding.
    command.env("LC_ALL", "C.UTF-8");
    if let Some(sway) = &session.sway {
        command.env("SWAYSOCK", sway);
    }
    // A program that stays in the background, like wl-copy, must not hold our pipes open.
    let output = tempfile::tempfile().map_err(cannot)?;
    let errors = tempfile::tempfile().map_err(cannot)?;
    let (to, errors_to) =
        (output.try_clone().map_err(cannot)?, errors.try_clone().map_err(cannot)?);
    command.stdin(Stdio::piped()).stdout(to).stderr(errors_to);
    let mut running = command.spawn().map_err(cannot)?;
    if let Some(mut stdin) = running.stdin.take() {
        // If the program exits early, its exit status gives the reason.
        let _ = stdin.write_all(input.as_bytes());
    }
    let deadline = Instant::now() + PATIENCE;
    let status = loop {
        match running.try_wait().map_err(cannot)? {
            Some(status) => break status,
            None if Instant::now() < deadline => thread::sleep(LOOK),
            None => {
                let (_, _) = (running.kill(), running.wait());
                return Err(Trouble::Hangs { program: program.to_owned() });
            }
        }
    };
    if status.success() {
        return read(output).map_err(cannot);
    }
    let says = read(errors).map_err(cannot)?.trim().to_owned();
    Err(Trouble::Refused { program: program.to_owned(), says })
}

fn read(mut file: std::fs::File) -> io::Result<String> {
    use std::io::Seek as _;
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
