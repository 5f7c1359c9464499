//! `duotone library`: is what is kept whole, making it whole, copies of it, and room.

mod flac;

use std::{path::PathBuf, process::ExitCode};

use ::library::{Finding, Library, LibraryError, audio_to_drop};
use jiff::Timestamp;
use models::Size;
use serde_json::{Value, json};
use settings::Places;

use super::{print, sessions::Output};
use crate::{
    ask::{bar, confirm, working},
    library_access,
    session_names::short,
    stderr::say,
};

/// The subcommands of `duotone library`.
#[derive(clap::Subcommand)]
pub enum LibraryCommand {
    /// Check that all stored data is intact; changes nothing
    Check {
        /// Output for people (text) or for programs (json)
        #[arg(long, value_enum, default_value_t = Output::Text)]
        format: Output,
    },
    /// Recover the readable data of a damaged library; sets the damaged files aside
    Repair {
        /// Do not ask for confirmation
        #[arg(long)]
        yes: bool,
    },
    /// Copy the library and its recordings into a folder
    Backup {
        /// The folder; recordings that it already has are not copied again
        folder: PathBuf,
        /// Omit the recordings
        #[arg(long)]
        no_recordings: bool,
    },
    /// Replace the library by a backup
    Restore {
        /// The folder of the backup
        folder: PathBuf,
        /// Do not ask for confirmation
        #[arg(long)]
        yes: bool,
    },
    /// Free disk space: remove old recordings and keep their transcripts, or convert recordings to
    /// FLAC
    Clean {
        /// Only recordings older than this many days
        #[arg(long, value_name = "DAYS", required_unless_present = "flac")]
        older_than: Option<u32>,
        /// Convert recordings to FLAC instead of removing them, at half the size and without loss;
        /// only those of sessions with a finished transcript
        #[arg(long)]
        flac: bool,
        /// Also convert recordings of sessions without a finished transcript
        #[arg(long, requires = "flac")]
        all: bool,
        /// Show what the command would do, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Do not ask for confirmation
        #[arg(long, conflicts_with = "dry_run")]
        yes: bool,
    },
}

/// Runs the subcommand.
///
/// # Errors
/// If the library fails, or another program has it open and the subcommand changes it.
pub fn run(command: LibraryCommand) -> anyhow::Result<ExitCode> {
    match command {
        LibraryCommand::Check { format } => check(format),
        LibraryCommand::Repair { yes } => repair(yes),
        LibraryCommand::Backup { folder, no_recordings } => {
            let library = library_access::to_read("duotone library backup")?;
            let done = working("copying", || library.care().backup(&folder, !no_recordings))?;
            let mut text = format!(
                "{} entries and {} recordings are in {}.\n",
                done.entries,
                done.recordings,
                folder.display()
            );
            if done.missing > 0 {
                text += &format!("{} recordings were not there to be copied.\n", done.missing);
            }
            text += "A backup is a copy: what you delete later stays in it.\n";
            print(&text)
        }
        LibraryCommand::Restore { folder, yes } => restore(&folder, yes),
        LibraryCommand::Clean { older_than, flac: true, all, dry_run, .. } => {
            flac::convert(older_than, all, dry_run)
        }
        LibraryCommand::Clean { older_than, dry_run, yes, .. } => {
            clean(older_than.unwrap_or_default(), dry_run, yes)
        }
    }
}

fn check(format: Output) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone library check")?;
    let findings = working("looking", || library.care().check())?;
    match format {
        Output::Json => {
            let findings: Vec<Value> = findings.iter().map(as_json).collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&findings)?))?;
        }
        Output::Text if findings.is_empty() => {
            print("The library is whole.\n")?;
        }
        Output::Text => {
            print(&findings.iter().map(|finding| as_text(finding) + "\n").collect::<String>())?;
        }
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn as_text(finding: &Finding) -> String {
    match finding {
        Finding::Unreadable { table, entries } => format!(
            "{entries} entries of {table} cannot be understood; \"duotone library repair\" leaves \
             them out"
        ),
        Finding::Orphans { table, session } => {
            format!(
                "there are {table} of session {session}, which is not there; they only take room"
            )
        }
        Finding::AudioMissing { session, path } => format!(
            "the recording of session {} is missing: {}; what was said in it is here",
            short(*session),
            path.as_str()
        ),
        Finding::AudioChanged { session, path, expected, found } => format!(
            "the recording of session {} was changed by something else: {} has {found} bytes and \
             had {expected}",
            short(*session),
            path.as_str()
        ),
        other => format!("{other:?}"),
    }
}

fn as_json(finding: &Finding) -> Value {
    match finding {
        Finding::Unreadable { table, entries } => {
            json!({"finding": "unreadable", "table": table, "entries": entries})
        }
        Finding::Orphans { table, session } => {
            json!({"finding": "orphans", "table": table, "session_id": session})
        }
        Finding::AudioMissing { session, path } => {
            json!({"finding": "audio_missing", "session_id": session, "path": path.as_str()})
        }
        Finding::AudioChanged { session, path, expected, found } => json!({
            "finding": "audio_changed", "session_id": session, "path": path.as_str(),
            "expected": expected, "found": found,
        }),
        other => json!({"finding": "other", "text": format!("{other:?}")}),
    }
}

fn repair(yes: bool) -> anyhow::Result<ExitCode> {
    let places = Places::users()?;
    let what = format!(
        "The library in {} is written anew with what can be read of it, and what it is now is put \
         aside",
        places.library.display()
    );
    if !confirm(&what, yes)? {
        say("Nothing was changed.");
        return Ok(ExitCode::SUCCESS);
    }
    let done = working("reading", || Library::repair(&places, "duotone library repair"))?;
    let mut text = format!("The library is whole: {} entries were kept", done.kept);
    text += &match done.left_out {
        0 => ".\n".to_owned(),
        left_out => format!(", and {left_out} could not be understood.\n"),
    };
    if done.cut_off > 0 {
        text += &format!(
            "{} of its tables could not be read to their end: a backup may have the rest.\n",
            done.cut_off
        );
    }
    if done.recordings > 0 {
        text += &format!("{} recordings without a session have one now.\n", done.recordings);
    }
    text += &format!(
        "What it was is beside it, in {}, under a name that begins with \"damaged-\": it is yours to \
         remove.\n",
        places.library.display()
    );
    print(&text)
}

fn restore(folder: &std::path::Path, yes: bool) -> anyhow::Result<ExitCode> {
    let program = "duotone library restore";
    let places = Places::users()?;
    let what = match library_access::to_change(program) {
        Ok(library) => {
            let count =
                library.sessions().page(None, usize::MAX)?.len() + library.trash().all()?.len();
            (count > 0).then(|| {
                format!(
                    "The {count} sessions that are in the library now are replaced by the backup's"
                )
            })
        }
        Err(LibraryError::Damaged { .. } | LibraryError::Newer { .. }) => Some(
            "What can be read of the library as it is now is replaced by the backup".to_owned(),
        ),
        Err(error) => return Err(error.into()),
    };
    if let Some(what) = what
        && !confirm(&what, yes)?
    {
        say("Nothing was changed.");
        return Ok(ExitCode::SUCCESS);
    }
    let done = working("restoring", || Library::restore_backup(&places, folder, program))?;
    let mut text =
        format!("{} entries and {} recordings are back.\n", done.entries, done.recordings);
    if done.missing > 0 {
        text += &format!("{} recordings are neither here nor in the backup.\n", done.missing);
    }
    print(&text)
}

fn clean(days: u32, dry_run: bool, yes: bool) -> anyhow::Result<ExitCode> {
    let program = "duotone library clean";
    let library = if dry_run {
        library_access::to_read(program)
    } else {
        library_access::to_change(program)
    }?;
    let records = library.sessions().page(None, usize::MAX)?;
    let ids = audio_to_drop(&records, Timestamp::now(), days);
    let bytes: u64 = records
        .iter()
        .filter(|record| ids.contains(&record.id))
        .filter_map(|record| record.audio.as_ref())
        .map(|audio| audio.bytes)
        .sum();
    if ids.is_empty() {
        return print(&format!("No recording is older than {days} days.\n"));
    }
    let all = format!("{} recordings older than {days} days ({})", ids.len(), Size(bytes));
    if dry_run {
        return print(&format!("{all} would be removed; what was said in them would stay.\n"));
    }
    let what = format!("{all} are removed for good, and what was said in them stays");
    if !confirm(&what, yes)? {
        say("Nothing was removed.");
        return Ok(ExitCode::SUCCESS);
    }
    let bar = bar("removing", ids.len() as u64);
    for id in &ids {
        library.care().drop_audio(*id)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    print(&format!("{all} are gone; what was said in them is here.\n"))
}
