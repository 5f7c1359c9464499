//! `duotone generate`: writes the manual and shell completions, which clap makes from the commands.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::CommandFactory;
use clap_complete::Shell;
use messages::message;

use super::print;
use crate::{Cli, command_error::Failed};

/// The subcommands of `duotone generate`.
#[derive(clap::Subcommand)]
pub enum GenerateCommand {
    /// Write the manual: one page for the command and one for each subcommand
    Man {
        /// Folder for the pages; created if it does not exist
        folder: PathBuf,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Runs the subcommand.
///
/// # Errors
/// If a page or standard output cannot be written.
pub fn run(command: &GenerateCommand) -> anyhow::Result<ExitCode> {
    match command {
        GenerateCommand::Man { folder } => {
            fs::create_dir_all(folder)
                .and_then(|()| clap_mangen::generate_to(Cli::command(), folder))
                .map_err(|error| {
                    let folder = folder.as_path();
                    Failed::because(message!("cli-manual-unwritable", folder = folder), error)
                })?;
            Ok(ExitCode::SUCCESS)
        }
        GenerateCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut shown(), "duotone", &mut script);
            print(&String::from_utf8(script)?)
        }
    }
}

/// The command without its hidden subcommands, because shells would complete those too.
fn shown() -> clap::Command {
    let whole = Cli::command();
    let subcommands = whole.get_subcommands().filter(|subcommand| !subcommand.is_hide_set());
    let shown = clap::Command::new("duotone")
        .version(env!("CARGO_PKG_VERSION"))
        .args(whole.get_arguments().cloned())
        .subcommands(subcommands.cloned());
    shown.subcommand_required(true)
}
