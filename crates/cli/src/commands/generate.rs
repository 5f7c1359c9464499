//! `duotone generate`: the manual and what shells complete, made of the commands themselves.

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;

use super::print;
use crate::Cli;

/// What is made.
#[derive(clap::Subcommand)]
pub enum GenerateCommand {
    /// Write the manual: a page of the command, and one of each of its subcommands
    Man {
        /// Folder for the pages; made if it is not there
        folder: PathBuf,
    },
    /// Print what a shell completes
    Completions {
        /// Whose
        shell: Shell,
    },
}

/// Makes it.
///
/// # Errors
/// If a page or standard output cannot be written.
pub fn run(command: &GenerateCommand) -> anyhow::Result<ExitCode> {
    match command {
        GenerateCommand::Man { folder } => {
            fs::create_dir_all(folder)
                .and_then(|()| clap_mangen::generate_to(Cli::command(), folder))
                .with_context(|| format!("the manual cannot be written to {}", folder.display()))?;
            Ok(ExitCode::SUCCESS)
        }
        GenerateCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut shown(), "duotone", &mut script);
            print(&String::from_utf8(script)?)
        }
    }
}

/// The command without what its help does not speak of: shells would complete that too.
fn shown() -> clap::Command {
    let whole = Cli::command();
    let subcommands = whole.get_subcommands().filter(|subcommand| !subcommand.is_hide_set());
    let shown = clap::Command::new("duotone")
        .version(env!("CARGO_PKG_VERSION"))
        .args(whole.get_arguments().cloned())
        .subcommands(subcommands.cloned());
    shown.subcommand_required(true)
}
