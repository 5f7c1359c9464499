//! `duotone sessions`: what is kept of live captions, listed, read, found, named and deleted.

mod change;
mod list;
mod search;
mod show;
mod state;

use std::process::ExitCode;

use clap::ValueEnum;

/// What to do with sessions.
#[derive(clap::Subcommand)]
pub enum SessionsCommand {
    /// List sessions, the newest first
    List(list::ListArgs),
    /// Show what is known of a session, and what was said in it
    Show(show::ShowArgs),
    /// Find words in all that was said
    Search(search::SearchArgs),
    /// Give a session another title
    Rename(change::RenameArgs),
    /// Delete sessions; they can be had back for 30 days
    Delete(change::DeleteArgs),
    /// Have deleted sessions back
    Restore(change::RestoreArgs),
}

/// For people, or for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Does it.
///
/// # Errors
/// If the library cannot be used, or there is no such session.
pub fn run(command: SessionsCommand) -> anyhow::Result<ExitCode> {
    match command {
        SessionsCommand::List(args) => list::run(&args),
        SessionsCommand::Show(args) => show::run(&args),
        SessionsCommand::Search(args) => search::run(&args),
        SessionsCommand::Rename(args) => change::rename(&args),
        SessionsCommand::Delete(args) => change::delete(&args),
        SessionsCommand::Restore(args) => change::restore(&args),
    }
}
