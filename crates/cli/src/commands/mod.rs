//! The subcommands, one module each.

use std::{
    io::{self, Write},
    process::ExitCode,
};

pub mod bench;
pub mod devices;
pub mod doctor;
pub mod listen;
pub mod models;
mod pair;
pub mod recover;
pub mod words;

/// Prints a command's result. A reader who has gone is no failure.
fn print(text: &str) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
