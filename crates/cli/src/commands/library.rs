//! `duotone library`: checks, repairs, backs up, restores and cleans the library.

mod flac;

use std::{path::PathBuf, process::ExitCode};

use ::library::{Finding, Library, LibraryError, audio_to_drop};
use jiff::Timestamp;
use messages::{Message, message};
use models::Size;
use serde_json::{Value, json};
use settings::Places;

use super::{print, print_line, sessions::Output};
use crate::{
    ask::{bar, confirm, working},
    language, library_access,
    session_names::short,
    stderr::inform,
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
            let copying = language::text(&message!("cli-copying"));
            let done = working(&copying, || library.care().backup(&folder, !no_recordings))?;
            let mut report = vec![message!(
                "cli-backed-up",
                entries = done.entries,
                recordings = done.recordings,
                folder = folder.as_path(),
            )];
            if done.missing > 0 {
                report.push(message!("cli-backup-missing", count = done.missing));
            }
            report.push(message!("cli-backup-stays"));
            print_lines(&report)
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

fn print_lines(report: &[Message]) -> anyhow::Result<ExitCode> {
    print(&report.iter().map(|line| language::text(line) + "\n").collect::<String>())
}

fn check(format: Output) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone library check")?;
    let checking = language::text(&message!("cli-checking"));
    let findings = working(&checking, || library.care().check())?;
    match format {
        Output::Json => {
            let findings: Vec<Value> = findings.iter().map(as_json).collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&findings)?))?;
        }
        Output::Text if findings.is_empty() => {
            print_line(&message!("cli-library-whole"))?;
        }
        Output::Text => {
            print_lines(&findings.iter().map(as_text).collect::<Vec<_>>())?;
        }
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn as_text(finding: &Finding) -> Message {
    match finding {
        Finding::Unreadable { table, entries } => {
            message!("cli-entries-unreadable", entries = *entries, table = table)
        }
        Finding::Orphans { table, session } => {
            message!("cli-orphans", table = *table, session = session.to_string())
        }
        Finding::AudioMissing { session, path } => {
            message!("cli-audio-missing", session = short(*session), path = path.as_str())
        }
        Finding::AudioChanged { session, path, expected, found } => message!(
            "cli-audio-changed",
            session = short(*session),
            path = path.as_str(),
            found = *found,
            expected = *expected,
        ),
        other => message!("error-other", what = format!("{other:?}")),
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
    let what = message!("cli-ask-repair", folder = places.library.as_path());
    if !confirm(&language::text(&what), yes)? {
        inform(&message!("cli-nothing-changed"));
        return Ok(ExitCode::SUCCESS);
    }
    let reading = language::text(&message!("cli-reading"));
    let done = working(&reading, || Library::repair(&places, "duotone library repair"))?;
    let mut report = vec![message!("cli-repaired", kept = done.kept, lost = done.left_out)];
    if done.cut_off > 0 {
        report.push(message!("cli-repaired-cut", tables = done.cut_off));
    }
    if done.recordings > 0 {
        report.push(message!("cli-repaired-recordings", count = done.recordings));
    }
    report.push(message!("cli-repaired-aside", folder = places.library.as_path()));
    print_lines(&report)
}

fn restore(folder: &std::path::Path, yes: bool) -> anyhow::Result<ExitCode> {
    let program = "duotone library restore";
    let places = Places::users()?;
    let what = match library_access::to_change(program) {
        Ok(library) => {
            let count =
                library.sessions().page(None, usize::MAX)?.len() + library.trash().all()?.len();
            (count > 0).then(|| message!("cli-ask-restore", count = count))
        }
        Err(LibraryError::Damaged { .. } | LibraryError::Newer { .. }) => {
            Some(message!("cli-ask-restore-unreadable"))
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(what) = what
        && !confirm(&language::text(&what), yes)?
    {
        inform(&message!("cli-nothing-changed"));
        return Ok(ExitCode::SUCCESS);
    }
    let restoring = language::text(&message!("cli-restoring"));
    let done = working(&restoring, || Library::restore_backup(&places, folder, program))?;
    let (entries, recordings) = (done.entries, done.recordings);
    let mut report =
        vec![message!("cli-backup-restored", entries = entries, recordings = recordings)];
    if done.missing > 0 {
        report.push(message!("cli-backup-lacks", count = done.missing));
    }
    print_lines(&report)
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
        return print_line(&message!("cli-nothing-old", days = days));
    }
    let (count, size) = (ids.len(), Size(bytes).to_string());
    if dry_run {
        return print_line(&message!("cli-clean-would", count = count, days = days, size = size));
    }
    let what = message!("cli-ask-clean", count = count, days = days, size = &size);
    if !confirm(&language::text(&what), yes)? {
        inform(&message!("cli-nothing-removed"));
        return Ok(ExitCode::SUCCESS);
    }
    let bar = bar(&language::text(&message!("cli-removing")), ids.len() as u64);
    for id in &ids {
        library.care().drop_audio(*id)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    print_line(&message!("cli-cleaned", count = count, days = days, size = size))
}
