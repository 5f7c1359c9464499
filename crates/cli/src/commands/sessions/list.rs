//! `duotone sessions list`.

use std::process::ExitCode;

use ::library::{Library, LibraryError, SessionRecord, SessionState, TRASH_DAYS, Trashed};
use enhance::export::{clock, printable};
use jiff::Timestamp;
use models::Size;

use super::{Output, state};
use crate::{
    columns::{Column, table},
    commands::{print, shown_width},
    library_access,
    session_names::short,
    stderr::say,
    when,
};

/// Arguments of `duotone sessions list`.
#[derive(clap::Args)]
pub struct ListArgs {
    /// Maximum number of lines; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,

    /// Only sessions that began then or later: 2026-11-20, yesterday, "3 days ago"
    #[arg(long, value_name = "WHEN", value_parser = when::since)]
    since: Option<Timestamp>,

    /// Only sessions that began before the end of that day
    #[arg(long, value_name = "WHEN", value_parser = when::until)]
    until: Option<Timestamp>,

    /// List deleted sessions that can be restored
    #[arg(long)]
    trash: bool,

    /// Output for people (text) or for programs (json)
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
}

impl ListArgs {
    fn wants(&self, record: &SessionRecord) -> bool {
        self.since.is_none_or(|since| record.created_at >= since)
            && self.until.is_none_or(|until| record.created_at < until)
    }
}

pub(super) fn run(args: &ListArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone sessions list")?;
    let limit = if args.limit == 0 { usize::MAX } else { args.limit };
    if args.trash {
        let mut trash = library.trash().all()?;
        trash.retain(|trashed| args.wants(&trashed.record));
        let more = cut(&mut trash, limit);
        return match args.format {
            Output::Json => json(&trash.iter().map(deleted_json).collect::<Result<Vec<_>, _>>()?),
            Output::Text => {
                text(&trash_table(&trash), trash.is_empty(), more, "The trash is empty.\n")
            }
        };
    }
    let is_limited = args.since.is_some() || args.until.is_some();
    // A page takes the same time however many there are.
    let most = if is_limited { usize::MAX } else { limit.saturating_add(1) };
    let mut records = library.sessions().page(None, most)?;
    records.retain(|record| args.wants(record));
    let more = cut(&mut records, limit);
    match args.format {
        Output::Json => json(&records),
        Output::Text => {
            let none = match is_limited {
                true => "No session began then.\n".to_owned(),
                false => {
                    "There are no sessions yet. One is kept of each time that you listen:\n\n    \
                          duotone listen --mic\n"
                        .to_owned()
                }
            };
            text(&session_table(&library, &records)?, records.is_empty(), more, &none)
        }
    }
}

/// Truncates the list; returns whether it was longer.
fn cut<T>(all: &mut Vec<T>, limit: usize) -> bool {
    let more = all.len() > limit;
    all.truncate(limit);
    more
}

fn json<T: serde::Serialize>(all: &[T]) -> anyhow::Result<ExitCode> {
    print(&format!("{}\n", serde_json::to_string_pretty(all)?))
}

fn text(table: &str, is_empty: bool, more: bool, none: &str) -> anyhow::Result<ExitCode> {
    let code = print(if is_empty { none } else { table })?;
    if more {
        say("There are more; --limit 0 shows all of them.");
    }
    Ok(code)
}

fn session_table(library: &Library, records: &[SessionRecord]) -> Result<String, LibraryError> {
    let columns = [
        Column::Left("ID"),
        Column::Left("DATE"),
        Column::Right("LENGTH"),
        Column::Cut("TITLE"),
        Column::Left("STATE"),
        Column::Right("SOUND"),
    ];
    let row = |record: &SessionRecord| {
        Ok(vec![
            short(record.id),
            when::shown(record.created_at),
            clock(length(library, record)?),
            title(record),
            state::of(record, !library.is_copy()),
            sound(record),
        ])
    };
    let rows = records.iter().map(row).collect::<Result<Vec<_>, LibraryError>>()?;
    Ok(table(&columns, &rows, shown_width()))
}

fn trash_table(trash: &[Trashed]) -> String {
    let columns = [
        Column::Left("ID"),
        Column::Left("DATE"),
        Column::Right("LENGTH"),
        Column::Cut("TITLE"),
        Column::Left("DELETED"),
        Column::Right("SOUND"),
    ];
    let row = |trashed: &Trashed| {
        let record = &trashed.record;
        vec![
            short(record.id),
            when::shown(record.created_at),
            clock(record.duration_ms),
            title(record),
            format!("{} ({})", when::day(trashed.deleted_at), left(trashed, Timestamp::now())),
            sound(record),
        ]
    };
    table(&columns, &trash.iter().map(row).collect::<Vec<_>>(), shown_width())
}

/// How long the session can still be restored.
fn left(trashed: &Trashed, now: Timestamp) -> String {
    let hours = now.duration_since(trashed.deleted_at).as_hours();
    match TRASH_DAYS - hours.div_euclid(24) {
        ..=0 => "goes now".to_owned(),
        1 => "1 day left".to_owned(),
        days => format!("{days} days left"),
    }
}

/// The duration. A live or interrupted session's is the end of its last caption.
pub(super) fn length(library: &Library, record: &SessionRecord) -> Result<u64, LibraryError> {
    if record.state != SessionState::Live {
        return Ok(record.duration_ms);
    }
    let said = library.sessions().captions(record.id)?.last().map_or(0, |caption| caption.end_ms);
    Ok(record.duration_ms.max(said))
}

pub(super) fn title(record: &SessionRecord) -> String {
    let title = printable(&record.title);
    if title.is_empty() { "(untitled)".to_owned() } else { title }
}

/// The size of its recording in bytes.
fn sound(record: &SessionRecord) -> String {
    record.audio.as_ref().map_or_else(|| "-".to_owned(), |audio| Size(audio.bytes).to_string())
}

/// A deleted session for other programs, without voice samples.
fn deleted_json(trashed: &Trashed) -> serde_json::Result<serde_json::Value> {
    let mut value = serde_json::to_value(&trashed.record)?;
    value["deleted_at"] = serde_json::to_value(trashed.deleted_at)?;
    Ok(value)
}
