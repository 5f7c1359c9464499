//! `duotone stats`: counts sessions and transcripts, and the disk space of the library.

use std::process::ExitCode;

use ::library::{EnhancementStatus, JobStatus, Library, SessionRecord, SessionState};
use enhance::export::clock;
use jiff::Timestamp;
use messages::message;
use models::Size;
use serde::Serialize;

use super::{
    print,
    sessions::{Output, details},
};
use crate::{folders, language, library_access, when};

/// Arguments of `duotone stats`.
#[derive(clap::Args)]
pub struct StatsArgs {
    /// Output for people (text) or for programs (json)
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
}

/// The statistics. Sizes are in bytes.
#[derive(Debug, Default, PartialEq, Serialize)]
struct Stats {
    sessions: usize,
    hours: f64,
    recordings: usize,
    /// Sessions with a finished transcript.
    finished: usize,
    /// Sessions whose enhancement waits, runs, or failed.
    pending: usize,
    processing: usize,
    failed: usize,
    failed_jobs: usize,
    deleted: usize,
    oldest: Option<Timestamp>,
    newest: Option<Timestamp>,
    storage: Storage,
    /// Free space on the disk of the recordings.
    free: Option<u64>,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Storage {
    /// Recordings of sessions that are not deleted, and other files in the folder.
    recordings: u64,
    database: u64,
    search_index: u64,
    /// Recordings of deleted sessions.
    trash: u64,
}

/// Prints the statistics.
///
/// # Errors
/// If the library fails.
pub fn run(args: &StatsArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone stats")?;
    let stats = of(&library)?;
    match args.format {
        Output::Json => print(&format!("{}\n", serde_json::to_string_pretty(&stats)?)),
        Output::Text => print(&text(&stats)),
    }
}

fn of(library: &Library) -> anyhow::Result<Stats> {
    let records = library.sessions().page(None, usize::MAX)?;
    let jobs = library.jobs().page(None, usize::MAX)?;
    let storage = library.care().storage()?;
    let recordings = &library.places().recordings;
    Ok(Stats {
        failed_jobs: jobs.iter().filter(|job| job.status == JobStatus::Failed).count(),
        deleted: library.trash().all()?.len(),
        storage: Storage {
            recordings: storage.recordings.saturating_sub(storage.in_trash),
            database: storage.records,
            search_index: storage.search,
            trash: storage.in_trash,
        },
        free: fs4::available_space(folders::existing(recordings)).ok(),
        ..of_records(&records)
    })
}

fn of_records(records: &[SessionRecord]) -> Stats {
    let count = |is: &dyn Fn(&SessionRecord) -> bool| records.iter().filter(|r| is(r)).count();
    let with = |status| count(&|record| record.enhancement.status == status);
    let ms: u64 = records.iter().map(|record| record.duration_ms).sum();
    Stats {
        sessions: records.len(),
        hours: ms as f64 / 3_600_000.0,
        recordings: count(&|record| record.audio.is_some() || record.state == SessionState::Live),
        finished: count(&|record| record.processed),
        pending: with(EnhancementStatus::Pending),
        processing: with(EnhancementStatus::Processing),
        failed: with(EnhancementStatus::Failed),
        oldest: records.iter().map(|record| record.created_at).min(),
        newest: records.iter().map(|record| record.created_at).max(),
        ..Stats::default()
    }
}

fn text(stats: &Stats) -> String {
    let failed =
        message!("cli-stats-failed-count", sessions = stats.failed, jobs = stats.failed_jobs);
    let mut facts = vec![
        (message!("cli-stats-sessions"), stats.sessions.to_string()),
        (message!("cli-stats-length"), clock((stats.hours * 3_600_000.0) as u64)),
        (message!("cli-stats-recordings"), stats.recordings.to_string()),
        (message!("cli-stats-finished"), stats.finished.to_string()),
        (message!("cli-stats-waiting"), stats.pending.to_string()),
        (message!("cli-stats-processing"), stats.processing.to_string()),
        (message!("cli-stats-failed"), language::text(&failed)),
    ];
    if let (Some(oldest), Some(newest)) = (stats.oldest, stats.newest) {
        facts.push((message!("cli-stats-oldest"), when::shown(oldest)));
        facts.push((message!("cli-stats-newest"), when::shown(newest)));
    }
    let storage = &stats.storage;
    let all = storage.recordings + storage.database + storage.search_index + storage.trash;
    let size = |bytes| Size(bytes).to_string();
    let trash =
        message!("cli-stats-trash-size", size = size(storage.trash), sessions = stats.deleted);
    facts.extend([
        (message!("cli-stats-storage"), size(all)),
        (message!("cli-stats-storage-recordings"), size(storage.recordings)),
        (message!("cli-stats-database"), size(storage.database)),
        (message!("cli-stats-search-index"), size(storage.search_index)),
        (message!("cli-stats-trash"), language::text(&trash)),
    ]);
    if let Some(free) = stats.free {
        facts.push((message!("cli-stats-free"), size(free)));
    }
    details(&facts)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn sessions_are_counted_by_their_state() {
        let record = |hours: u64, status, processed| {
            let at = Timestamp::from_second(1_800_000_000 - hours as i64).unwrap();
            let mut record = SessionRecord::new(Uuid::nil(), at, "");
            record.state = SessionState::Ended;
            record.duration_ms = hours * 3_600_000;
            record.enhancement.status = status;
            record.processed = processed;
            record
        };
        let stats = of_records(&[
            record(1, EnhancementStatus::Completed, true),
            record(2, EnhancementStatus::Failed, true),
            record(3, EnhancementStatus::Pending, false),
        ]);
        assert_eq!((stats.sessions, stats.finished, stats.pending, stats.failed), (3, 2, 1, 1));
        assert_eq!(stats.hours, 6.0);
        assert!(stats.oldest < stats.newest && stats.recordings == 0);
    }
}
