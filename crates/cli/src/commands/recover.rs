//! `duotone recover`: completes interrupted recordings and sessions.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use audio::{Interrupted, RecordError, Recording, interrupted, recover};
use enhance::export::clock;
use library::{Library, LibraryError, SessionRecord};
use messages::{Explain, Message, message};
use session::aftercare::{self, RecoverError};
use settings::Places;

use super::print_line;
use crate::{advice, failure, stderr::warn};

/// Arguments of `duotone recover`.
#[derive(clap::Args)]
pub struct RecoverArgs {
    /// A folder of recordings [default: the library's sessions and recordings]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Completes interrupted sessions and recordings and prints a report.
///
/// # Errors
/// If the folder or a recording cannot be read or written. The other recordings are recovered.
pub fn run(args: RecoverArgs) -> anyhow::Result<ExitCode> {
    let (folder, sessions) = match args.folder {
        Some(folder) => (folder, Vec::new()),
        None => {
            let places = Places::users()?;
            // The program that has the library open recovers their sessions.
            let Some(sessions) = sessions_of(&places)? else { return Ok(ExitCode::SUCCESS) };
            (places.recordings, sessions)
        }
    };
    let found = interrupted(&folder)?;
    if found.is_empty() && sessions.is_empty() {
        return print_line(&message!("cli-nothing-interrupted", folder = folder.as_path()));
    }
    let mut last = None::<anyhow::Error>;
    for session in sessions {
        match session {
            Ok(line) => drop(print_line(&line)?),
            Err(error) => last = Some(error),
        }
    }
    for recording in &found {
        match recover(recording) {
            Ok(whole) => drop(print_line(&line(&whole))?),
            Err(error) => {
                // Report all errors; the last one sets the exit code.
                if let Some(before) = last.replace(error.into()) {
                    warn(&failure::message(&before));
                }
            }
        }
    }
    last.map_or(Ok(ExitCode::SUCCESS), Err)
}

/// Recovers the interrupted sessions of the user's library and reports each. `None` if another
/// program has the library open.
fn sessions_of(places: &Places) -> anyhow::Result<Option<Vec<anyhow::Result<Message>>>> {
    if !places.library.is_dir() {
        return Ok(Some(Vec::new()));
    }
    match Library::open(places, "duotone recover") {
        Ok(library) => recover_sessions(&library).map(Some),
        // Its own sessions are live; it recovers others when it begins a session.
        Err(error @ LibraryError::InUse { .. }) => {
            warn(&error.explain());
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The report: one line a recovered session.
fn recover_sessions(library: &Library) -> anyhow::Result<Vec<anyhow::Result<Message>>> {
    let mut outcomes = aftercare::recover_sessions(library).map_err(cause)?;
    outcomes.append(&mut aftercare::adopt_recordings(library).map_err(cause)?);
    Ok(outcomes
        .into_iter()
        .map(|outcome| outcome.map(|whole| recovered(&whole)).map_err(cause))
        .collect())
}

/// Unwraps the error, because exit codes and messages know the inner ones.
fn cause(error: RecoverError) -> anyhow::Error {
    match error {
        RecoverError::Recording(error) => error.into(),
        RecoverError::Library(error) => error.into(),
        error => error.into(),
    }
}

fn recovered(whole: &SessionRecord) -> Message {
    let (title, length) = (&whole.title, length(whole.duration_ms as f64 / 1e3));
    match whole.audio {
        Some(_) => message!("cli-recovered-session", title = title, length = length),
        None => message!("cli-recovered-captions", title = title, length = length),
    }
}

/// Recovers sessions before a new one begins; prints only if it recovered something.
pub fn recover_sessions_quietly(library: &Library) {
    match recover_sessions(library) {
        Ok(outcomes) => {
            for outcome in outcomes {
                warn(&outcome.unwrap_or_else(|error| failure::message(&error)));
            }
        }
        Err(error) => warn(&failure::message(&error)),
    }
}

/// Recovers before a new session begins; prints only if it recovered something.
pub fn recover_quietly(folder: &Path) {
    if !folder.is_dir() {
        return;
    }
    let outcomes = |found: Vec<Interrupted>| -> Vec<Result<Recording, RecordError>> {
        found.iter().map(recover).collect()
    };
    match interrupted(folder).map(outcomes) {
        Ok(outcomes) => {
            for outcome in outcomes {
                match outcome {
                    Ok(whole) => warn(&line(&whole)),
                    Err(error) => warn(&advice::explain(&error)),
                }
            }
        }
        // The next step checks whether the folder is writable, with a better message.
        Err(error) => tracing::debug!(%error, "interrupted recordings cannot be looked for"),
    }
}

fn line(whole: &Recording) -> Message {
    let length = length(session::seconds(whole.samples));
    message!("cli-recovered-recording", length = length, path = whole.path.as_path())
}

fn length(seconds: f64) -> String {
    match seconds {
        ..60.0 => format!("{seconds:.1} s"),
        _ => clock((seconds * 1e3) as u64),
    }
}
