//! `duotone sessions list`.

use std::process::ExitCode;

use ::library::{Library, LibraryError, SessionRecord, SessionState, TRASH_DAYS, Trashed};
use enhance::export::{clock, printable};
use jiff::Timestamp;
use messages::{Message, message};
use models::Size;

use super::{Output, state};
use crate::{
    columns::{Column, table},
    commands::{print, print_line, shown_width},
    language, library_access,
    session_names::short,
    stderr::inform,
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
            Output::Text if trash.is_empty() => print_line(&message!("cli-trash-empty")),
            Output::Text => text(&trash_table(&trash), more),
        };
    }
    let is_limited = args.since.is_some() || args.until.is_some();
    // Reading one page takes the same time in a library of any size.
    let most = if is_limited { usize::MAX } else { limit.saturating_add(1) };
    let mut records = library.sessions().page(None, most)?;
    records.retain(|record| args.wants(record));
    let more = cut(&mut records, limit);
    match args.format {
        Output::Json => json(&records),
        Output::Text if records.is_empty() && is_limited => {
            print_line(&message!("cli-no-sessions-then"))
        }
        Output::Text if records.is_empty() => {
            let none = language::text(&message!("cli-no-sessions"));
            print(&format!("{none}\n\n    duotone listen --mic\n"))
        }
        Output::Text => text(&session_table(&library, &records)?, more),
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

fn text(table: &str, more: bool) -> anyhow::Result<ExitCode> {
    let code = print(table)?;
    if more {
        inform(&message!("cli-more-sessions"));
    }
    Ok(code)
}

fn session_table(library: &Library, records: &[SessionRecord]) -> Result<String, LibraryError> {
    let row = |record: &SessionRecord| {
        Ok(vec![
            short(record.id),
            when::shown(record.created_at),
            clock(length(library, record)?),
            title(record),
            language::text(&state::of(record, !library.is_copy())),
            sound(record),
        ])
    };
    let rows = records.iter().map(row).collect::<Result<Vec<_>, LibraryError>>()?;
    Ok(with_headings(&rows, message!("cli-column-state")))
}

fn trash_table(trash: &[Trashed]) -> String {
    let row = |trashed: &Trashed| {
        let record = &trashed.record;
        let left = language::text(&left(trashed, Timestamp::now()));
        vec![
            short(record.id),
            when::shown(record.created_at),
            clock(record.duration_ms),
            title(record),
            format!("{} ({left})", when::day(trashed.deleted_at)),
            sound(record),
        ]
    };
    let rows: Vec<Vec<String>> = trash.iter().map(row).collect();
    with_headings(&rows, message!("cli-column-deleted"))
}

/// A table of sessions. Lists differ in the fifth column, which has this heading.
fn with_headings(rows: &[Vec<String>], fifth: Message) -> String {
    let [id, date, length, title, fifth, sound] = [
        message!("cli-column-id"),
        message!("cli-column-date"),
        message!("cli-column-length"),
        message!("cli-column-title"),
        fifth,
        message!("cli-column-sound"),
    ]
    .map(|heading| language::text(&heading));
    let columns = [
        Column::Left(&id),
        Column::Left(&date),
        Column::Right(&length),
        Column::Cut(&title),
        Column::Left(&fifth),
        Column::Right(&sound),
    ];
    table(&columns, rows, shown_width())
}

/// How long the session can still be restored.
fn left(trashed: &Trashed, now: Timestamp) -> Message {
    let hours = now.duration_since(trashed.deleted_at).as_hours();
    let days = TRASH_DAYS - hours.div_euclid(24);
    message!("cli-days-left", days = u64::try_from(days).unwrap_or(0))
}

/// The duration. A live or interrupted session's is the end of its last caption.
pub(super) fn length(library: &Library, record: &SessionRecord) -> Result<u64, LibraryError> {
    if record.state != SessionState::Live {
        return Ok(record.duration_ms);
    }
    let said = library.sessions().captions(record.id)?.last().map_or(0, |caption| caption.end_ms);
    Ok(record.duration_ms.max(said))
}

/// The title, or a replacement for an empty one.
pub(super) fn title(record: &SessionRecord) -> String {
    let title = printable(&record.title);
    if title.is_empty() { language::text(&message!("cli-untitled")) } else { title }
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
