//! The subcommands, one module each.

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use messages::Message;

use crate::language;

pub mod bench;
pub mod devices;
pub mod doctor;
pub mod enhance;
pub mod export;
pub mod generate;
pub mod jobs;
pub mod library;
pub mod listen;
pub mod models;
pub mod output_file;
mod pair;
pub mod recover;
pub mod session_text;
pub mod sessions;
pub mod stats;
pub mod transcribe;
pub mod transcript_options;
pub mod voices;
pub mod words;

/// Prints a command's result as a line in the user's language.
fn print_line(message: &Message) -> anyhow::Result<ExitCode> {
    print(&format!("{}\n", language::text(message)))
}

/// Prints a command's result. A closed pipe is no failure.
fn print(text: &str) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The width of the output: the terminal's, or no limit elsewhere.
fn shown_width() -> Option<usize> {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size);
    size?.ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}
