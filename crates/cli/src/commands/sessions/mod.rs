//! `duotone sessions`: what is kept of live captions, listed, read, found, named and deleted.

mod change;
mod list;
mod search;
mod show;
mod state;

use std::process::ExitCode;

use clap::ValueEnum;

/// The subcommands of `duotone sessions`.
#[derive(clap::Subcommand)]
pub enum SessionsCommand {
    /// List sessions, newest first
    List(list::ListArgs),
    /// Show a session's details and text
    Show(show::ShowArgs),
    /// Search all transcripts
    Search(search::SearchArgs),
    /// Change a session's title
    Rename(change::RenameArgs),
    /// Delete sessions; you can restore them for 30 days
    Delete(change::DeleteArgs),
    /// Restore deleted sessions
    Restore(change::RestoreArgs),
}

/// The output format of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people
    Text,
    /// For programs
    Json,
}

/// Runs the subcommand.
///
/// # Errors
/// If the library fails, or a session does not exist.
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
