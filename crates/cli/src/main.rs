//! The `duotone` command: live captions, recordings, sessions and models.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod advice;
mod ask;
mod columns;
mod command_error;
mod commands;
mod doctor;
mod failure;
mod figures;
mod folders;
mod interrupts;
mod job_runner;
mod keys;
mod language;
mod library_access;
mod phrases;
mod session_names;
mod stderr;
mod view;
mod when;

/// Private live captions from two models: a fast one drafts, a heavy one confirms.
#[derive(Parser)]
#[command(name = "duotone", version, about, after_help = failure::EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Log to standard error; -vv logs more
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
}

#[derive(Subcommand)]
enum Command {
    /// Show live captions of a microphone, of system sound, or of a file
    Listen(Box<commands::listen::ListenArgs>),
    /// Transcribe recordings, with speakers if you ask for them
    Transcribe(Box<commands::transcribe::TranscribeArgs>),
    /// List microphones and system sound
    Devices,
    /// Check microphone, models, disk and processor, and propose models for this machine
    Doctor(commands::doctor::DoctorArgs),
    /// Measure the quality and speed of captions on this machine
    #[command(subcommand)]
    Bench(commands::bench::BenchCommand),
    /// List, show, search, rename and delete sessions
    #[command(subcommand)]
    Sessions(commands::sessions::SessionsCommand),
    /// Make finished transcripts of recorded sessions, with a larger model and with speakers
    Enhance(Box<commands::enhance::EnhanceArgs>),
    /// List, run, cancel and retry enhancement jobs
    #[command(subcommand)]
    Jobs(commands::jobs::JobsCommand),
    /// Export a session's transcript as text, subtitles, a document or a web page
    Export(commands::export::ExportArgs),
    /// Show how much the library holds, how much is enhanced, and the disk space it takes
    Stats(commands::stats::StatsArgs),
    /// Check, repair, back up and clean the library
    #[command(subcommand)]
    Library(commands::library::LibraryCommand),
    /// Complete interrupted recordings and sessions
    Recover(commands::recover::RecoverArgs),
    /// List, download, import, find and verify speech models
    #[command(subcommand)]
    Models(commands::models::ModelsCommand),
    /// List and name the voices in your sessions, so that other sessions recognise them
    #[command(subcommand)]
    Voices(commands::voices::VoicesCommand),
    /// List, add and remove words of your dictionary: names and terms that the models misspell
    #[command(subcommand)]
    Words(commands::words::WordsCommand),
    /// Write manual pages and shell completions, for packages
    #[command(subcommand, hide = true)]
    Generate(commands::generate::GenerateCommand),
}

fn main() -> ExitCode {
    if let Some(code) = calibrate::run_as_child() {
        return code;
    }
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Listen(args) => commands::listen::run(*args, cli.verbose),
        Command::Bench(command) => commands::bench::run(command),
        Command::Devices => commands::devices::run(),
        Command::Doctor(args) => commands::doctor::run(&args),
        Command::Recover(args) => commands::recover::run(args),
        Command::Sessions(command) => commands::sessions::run(command),
        Command::Enhance(args) => commands::enhance::run(&args),
        Command::Jobs(command) => commands::jobs::run(command),
        Command::Export(args) => commands::export::run(&args),
        Command::Stats(args) => commands::stats::run(&args),
        Command::Library(command) => commands::library::run(command),
        Command::Models(command) => commands::models::run(command),
        Command::Voices(command) => commands::voices::run(command),
        Command::Transcribe(args) => commands::transcribe::run(&args),
        Command::Words(command) => commands::words::run(command),
        Command::Generate(command) => commands::generate::run(&command),
    };
    outcome.unwrap_or_else(|error| {
        stderr::tell(&failure::explain(&error));
        failure::exit_code(&error)
    })
}
