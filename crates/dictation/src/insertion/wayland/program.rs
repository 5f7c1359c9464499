//! Runs helper programs, without a shell and with a time limit.

use std::{
    io::{self, Read as _, Write as _},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::WaylandSession;
use crate::insertion::HelperError;

/// The time limit: longer than the longest dictation takes to type.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(2);

/// Runs a program of the session with `input` on its standard input, and returns its output.
///
/// The text is never an argument: every user of the machine may read arguments.
pub(super) fn run(
    session: &WaylandSession,
    program: &str,
    args: &[&str],
    input: &str,
) -> Result<String, HelperError> {
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => HelperError::NotInstalled { program: program.to_owned() },
        _ => HelperError::CannotRun { program: program.to_owned(), error: error.to_string() },
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
                return Err(HelperError::Hangs { program: program.to_owned() });
            }
        }
    };
    if status.success() {
        return read(output).map_err(cannot);
    }
    let says = read(errors).map_err(cannot)?.trim().to_owned();
    Err(HelperError::Refused { program: program.to_owned(), says })
}

fn read(mut file: std::fs::File) -> io::Result<String> {
    use std::io::Seek as _;
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
