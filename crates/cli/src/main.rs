//! The `duotone` command: live captions, recordings, models.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod ask;
mod bench;
mod columns;
mod commands;
mod doctor;
mod failure;
mod figures;
mod folders;
mod interrupts;
mod job_runner;
mod keys;
mod library_access;
mod machine;
mod measure;
mod phrases;
mod session_names;
mod view;
mod when;

/// Private live captions from two models: a fast one drafts, a heavy one confirms.
#[derive(Parser)]
#[command(name = "duotone", version, about, after_help = failure::EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Tell what is going on inside, on standard error; -vv tells more
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    verbose: u8,
}

#[derive(Subcommand)]
enum Command {
    /// Show captions of a microphone, of what the machine plays, or of a sound file
    Listen(Box<commands::listen::ListenArgs>),
    /// Make finished transcripts of recordings, with speakers if you like
    Transcribe(Box<commands::transcribe::TranscribeArgs>),
    /// List the microphones, and what can be heard of what this machine plays
    Devices,
    /// Find out whether everything is there to listen, and which models suit this machine
    Doctor(commands::doctor::DoctorArgs),
    /// Measure how good and how quick the captions are on this machine
    #[command(subcommand)]
    Bench(commands::bench::BenchCommand),
    /// List, read, find, rename and delete what is kept of live captions
    #[command(subcommand)]
    Sessions(commands::sessions::SessionsCommand),
    /// Make finished transcripts of sessions that were recorded: with a model that has time, and
    /// with the names of the speakers
    Enhance(Box<commands::enhance::EnhanceArgs>),
    /// List, work off, cancel and retry what is to be made of sessions
    #[command(subcommand)]
    Jobs(commands::jobs::JobsCommand),
    /// Write what was said in a session as text, subtitles, a document, a page
    Export(commands::export::ExportArgs),
    /// Show how much is kept, how far it is, and what room it takes
    Stats(commands::stats::StatsArgs),
    /// Check, repair, back up and clean what is kept
    #[command(subcommand)]
    Library(commands::library::LibraryCommand),
    /// Make recordings and sessions whole that were interrupted
    Recover(commands::recover::RecoverArgs),
    /// List, get, find and check speech models
    #[command(subcommand)]
    Models(commands::models::ModelsCommand),
    /// List and name the voices in your sessions, and have them recognised in others
    #[command(subcommand)]
    Voices(commands::voices::VoicesCommand),
    /// List, add and remove your own words: names and terms that the models misspell
    #[command(subcommand)]
    Words(commands::words::WordsCommand),
    /// Make the manual and what shells complete: for packages
    #[command(subcommand, hide = true)]
    Generate(commands::generate::GenerateCommand),
}

fn main() -> ExitCode {
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
        // `{:#}` puts the causes on the same line; never a backtrace.
        failure::tell(&format!("{error:#}"));
        failure::exit_code(&error)
    })
}
