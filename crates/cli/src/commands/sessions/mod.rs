//! `duotone sessions`: lists, shows, searches, renames, deletes and restores sessions.

mod change;
mod list;
mod search;
mod show;
mod state;

use std::process::ExitCode;

use clap::ValueEnum;
use messages::Message;

use crate::language;

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

/// Lines of a name and a value each, with the values in one column. Leaves out empty values.
pub fn details(facts: &[(Message, String)]) -> String {
    let names: Vec<String> = facts.iter().map(|(name, _)| language::text(name)).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let filled = names.iter().zip(facts).filter(|(_, (_, value))| !value.is_empty());
    filled.map(|(name, (_, value))| format!("{name:<width$}  {value}\n")).collect()
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
