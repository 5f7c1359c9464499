//! `duotone recover`: recordings that were interrupted become whole.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use audio::{Interrupted, RecordError, Recording, interrupted, recover};

use super::print;
use crate::{failure::tell, folders};

/// Where to look.
#[derive(clap::Args)]
pub struct RecoverArgs {
    /// The folder of the recordings [default: where "duotone listen --record" keeps them]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Recovers what was interrupted and says what it found.
///
/// # Errors
/// If the folder or one of the recordings cannot be read or written; the others are recovered.
pub fn run(args: RecoverArgs) -> anyhow::Result<ExitCode> {
    let folder = args.folder.map_or_else(folders::recordings, Ok)?;
    let found = interrupted(&folder)?;
    if found.is_empty() {
        return print(&format!("No recording in {} was interrupted.\n", folder.display()));
    }
    let mut failure = None;
    for recording in &found {
        match recover(recording) {
            Ok(whole) => drop(print(&format!("{}\n", line(&whole)))?),
            Err(error) => {
                // All are told; the last one's kind is the exit code's.
                if let Some(before) = failure.replace(error) {
                    tell(&before.to_string());
                }
            }
        }
    }
    failure.map_or(Ok(ExitCode::SUCCESS), |error| Err(error.into()))
}

/// Recovers before a new session begins, and only speaks if there is something to say.
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
        // Whether recordings can be written here is found out next, with a better message.
        Err(error) => tracing::debug!(%error, "interrupted recordings cannot be looked for"),
    }
}

fn line(whole: &Recording) -> String {
    let seconds = session::seconds(whole.samples);
    let length = match seconds {
        ..60.0 => format!("{seconds:.1} s"),
        _ => indicatif::HumanDuration(Duration::from_secs_f64(seconds)).to_string(),
    };
    format!("an interrupted recording of {length} is whole again: {}", whole.path.display())
}
