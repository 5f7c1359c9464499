//! `duotone recover`: completes interrupted recordings and sessions.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use audio::{Interrupted, RecordError, Recording, interrupted, recover};
use library::{Library, LibraryError, SessionRecord};
use session::aftercare::{self, RecoverError};
use settings::Places;

use super::print;
use crate::stderr::tell;

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
        return print(&format!("No recording in {} was interrupted.\n", folder.display()));
    }
    let mut failure = None::<anyhow::Error>;
    for session in sessions {
        match session {
            Ok(line) => drop(print(&format!("{line}\n"))?),
            Err(error) => failure = Some(error),
        }
    }
    for recording in &found {
        match recover(recording) {
            Ok(whole) => drop(print(&format!("{}\n", line(&whole)))?),
            Err(error) => {
                // Report all errors; the last one sets the exit code.
                if let Some(before) = failure.replace(error.into()) {
                    tell(&before.to_string());
                }
            }
        }
    }
    failure.map_or(Ok(ExitCode::SUCCESS), Err)
}

/// Recovers the interrupted sessions of the user's library and reports each. `None` if another
/// program has the library open.
fn sessions_of(places: &Places) -> anyhow::Result<Option<Vec<anyhow::Result<String>>>> {
    if !places.library.is_dir() {
        return Ok(Some(Vec::new()));
    }
    match Library::open(places, "duotone recover") {
        Ok(library) => recover_sessions(&library).map(Some),
        // Its own sessions are live; it recovers others when it begins a session.
        Err(error @ LibraryError::InUse { .. }) => {
            tell(&error.to_string());
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The report: one line a recovered session.
fn recover_sessions(library: &Library) -> anyhow::Result<Vec<anyhow::Result<String>>> {
    let mut outcomes = aftercare::recover_sessions(library).map_err(cause)?;
    outcomes.append(&mut aftercare::adopt_recordings(library).map_err(cause)?);
    Ok(outcomes
        .into_iter()
        .map(|outcome| outcome.map(|whole| told(&whole)).map_err(cause))
        .collect())
}

/// The report as an error with an exit code.
fn cause(error: RecoverError) -> anyhow::Error {
    match error {
        RecoverError::Recording(error) => error.into(),
        RecoverError::Library(error) => error.into(),
        error => error.into(),
    }
}

fn told(whole: &SessionRecord) -> String {
    let sound = if whole.audio.is_some() { "captions and recording" } else { "captions" };
    let length = length(whole.duration_ms as f64 / 1e3);
    format!("the interrupted session \"{}\" is in the library with {sound}: {length}", whole.title)
}

/// Recovers sessions before a new one begins; prints only if it recovered something.
pub fn recover_sessions_quietly(library: &Library) {
    match recover_sessions(library) {
        Ok(outcomes) => {
            for outcome in outcomes {
                tell(&outcome.unwrap_or_else(|error| format!("{error:#}")));
            }
        }
        Err(error) => tell(&format!("{error:#}")),
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
                    Ok(whole) => tell(&line(&whole)),
                    Err(error) => tell(&error.to_string()),
                }
            }
        }
        // The next step checks whether the folder is writable, with a better message.
        Err(error) => tracing::debug!(%error, "interrupted recordings cannot be looked for"),
    }
}

fn line(whole: &Recording) -> String {
    let length = length(session::seconds(whole.samples));
    format!("an interrupted recording of {length} is whole again: {}", whole.path.display())
}

fn length(seconds: f64) -> String {
    match seconds {
        ..60.0 => format!("{seconds:.1} s"),
        _ => indicatif::HumanDuration(Duration::from_secs_f64(seconds)).to_string(),
    }
}
