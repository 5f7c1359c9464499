//! `duotone sessions rename`, `delete` and `restore`.

use std::process::ExitCode;

use ::library::{InvalidValue, LibraryError, SessionRecord, SessionState, TRASH_DAYS};
use enhance::export::printable;
use messages::message;

use super::list::title;
use crate::{
    ask::{confirm, working},
    commands::{print_line, recover::recover_sessions_quietly},
    language, library_access,
    session_names::{self, short},
    stderr::inform,
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
        return Err(LibraryError::NotAllowed(InvalidValue::Title).into());
    }
    let library = library_access::to_change("duotone sessions rename")?;
    let record = session_names::session(&library, &args.session)?;
    library.sessions().update(record.id, |record| record.title.clone_from(&title))?;
    print_line(&message!("cli-renamed", id = short(record.id), title = title))
}

pub(super) fn delete(args: &DeleteArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_change("duotone sessions delete")?;
    // A wrong third id is an error before the first session is deleted.
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
            [one] => message!("cli-ask-forget", title = title(one)),
            all => message!("cli-ask-forget-several", count = all.len()),
        };
        if !confirm(&language::text(&what), args.yes)? {
            inform(&message!("cli-nothing-deleted"));
            return Ok(ExitCode::SUCCESS);
        }
    }
    if records.iter().any(|record| record.state == SessionState::Live) {
        // No other program has the library open, so these were interrupted.
        recover_sessions_quietly(&library);
    }
    for record in &records {
        let (id, title) = (short(record.id), title(record));
        if args.forget_now {
            let removing = language::text(&message!("cli-removing"));
            working(&removing, || library.trash().forget(record.id))?;
            print_line(&message!("cli-forgotten", id = id, title = title))?;
        } else {
            library.trash().delete(record.id)?;
            print_line(&message!("cli-deleted", id = id, title = title))?;
        }
    }
    if !args.forget_now {
        let ids: Vec<String> = records.iter().map(|record| short(record.id)).collect();
        let days = TRASH_DAYS.unsigned_abs();
        inform(&message!("cli-restorable", days = days, ids = ids.join(" ")));
    }
    library_access::purge_old(&library);
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(args: &RestoreArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_change("duotone sessions restore")?;
    let records = args.sessions.iter().map(|asked| session_names::deleted(&library, asked));
    let records = records.collect::<anyhow::Result<Vec<SessionRecord>>>()?;
    for record in records {
        // The user may have named the same session twice.
        if library.sessions().get(record.id).is_err() {
            library.trash().restore(record.id)?;
        }
        print_line(&message!("cli-restored", id = short(record.id), title = title(&record)))?;
    }
    Ok(ExitCode::SUCCESS)
}
