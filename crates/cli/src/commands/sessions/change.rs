//! `duotone sessions rename`, `delete` and `restore`.

use std::process::ExitCode;

use ::library::{LibraryError, SessionRecord, SessionState, TRASH_DAYS};
use enhance::export::printable;

use super::list::title;
use crate::{
    ask::{confirm, working},
    commands::{print, recover::recover_sessions_quietly},
    library_access,
    session_names::{self, short},
    stderr::say,
};

/// Arguments of `duotone sessions rename`.
#[derive(clap::Args)]
pub struct RenameArgs {
    /// The session: its id, four characters or more of either end of it, or "last"
    #[arg(value_name = "ID")]
    session: String,

    /// Its new title
    title: String,
}

/// Arguments of `duotone sessions delete`.
#[derive(clap::Args)]
pub struct DeleteArgs {
    /// Sessions: ids, four characters or more of either end of an id, or "last"
    #[arg(required = true, value_name = "ID")]
    sessions: Vec<String>,

    /// Remove them from the disk at once; this cannot be undone
    #[arg(long)]
    forget_now: bool,

    /// Do not ask for confirmation
    #[arg(long)]
    yes: bool,
}

/// Arguments of `duotone sessions restore`.
#[derive(clap::Args)]
pub struct RestoreArgs {
    /// Sessions from "duotone sessions list --trash"
    #[arg(required = true, value_name = "ID")]
    sessions: Vec<String>,
}

pub(super) fn rename(args: &RenameArgs) -> anyhow::Result<ExitCode> {
    let title = printable(&args.title);
    if title.is_empty() {
        let error = "a title has a letter at least".to_owned();
        return Err(LibraryError::NotAllowed(error).into());
    }
    let library = library_access::to_change("duotone sessions rename")?;
    let record = session_names::session(&library, &args.session)?;
    library.sessions().update(record.id, |record| record.title.clone_from(&title))?;
    print(&format!("{} is called \"{title}\" now.\n", short(record.id)))
}

pub(super) fn delete(args: &DeleteArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_change("duotone sessions delete")?;
    // A slip in the third id is told before the first session is gone.
    let mut records: Vec<SessionRecord> = Vec::new();
    for asked in &args.sessions {
        let record = match session_names::session(&library, asked) {
            Err(error) if args.forget_now => {
                session_names::deleted(&library, asked).or(Err(error))?
            }
            found => found?,
        };
        if !records.iter().any(|known| known.id == record.id) {
            records.push(record);
        }
    }
    if args.forget_now {
        let what = match &*records {
            [one] => format!("\"{}\" is removed for good, with its recording", title(one)),
            all => format!("{} sessions are removed for good, with their recordings", all.len()),
        };
        if !confirm(&what, args.yes)? {
            say("Nothing was deleted.");
            return Ok(ExitCode::SUCCESS);
        }
    }
    if records.iter().any(|record| record.state == SessionState::Live) {
        // No other program has the library open: nobody else ends them.
        recover_sessions_quietly(&library);
    }
    for record in &records {
        let (id, title) = (short(record.id), title(record));
        if args.forget_now {
            working("removing", || library.trash().forget(record.id))?;
            print(&format!("{id} \"{title}\" is gone for good.\n"))?;
        } else {
            library.trash().delete(record.id)?;
            print(&format!("{id} \"{title}\" is deleted.\n"))?;
        }
    }
    if !args.forget_now {
        let ids: Vec<String> = records.iter().map(|record| short(record.id)).collect();
        say(&format!(
            "For {TRASH_DAYS} days you can have that back: duotone sessions restore {}",
            ids.join(" ")
        ));
    }
    library_access::purge_old(&library);
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(args: &RestoreArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_change("duotone sessions restore")?;
    let records = args.sessions.iter().map(|asked| session_names::deleted(&library, asked));
    let records = records.collect::<anyhow::Result<Vec<SessionRecord>>>()?;
    for record in records {
        // The same one may have been named twice.
        if library.sessions().get(record.id).is_err() {
            library.trash().restore(record.id)?;
        }
        print(&format!("{} \"{}\" is back.\n", short(record.id), title(&record)))?;
    }
    Ok(ExitCode::SUCCESS)
}
