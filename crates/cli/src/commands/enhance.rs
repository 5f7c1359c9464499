//! `duotone enhance`: makes finished transcripts of recorded sessions.

use std::{io, num::NonZero, process::ExitCode, sync::Arc};

use ::library::{EnhancementStatus, Library, SessionRecord, SessionState};
use clap::ArgGroup;
use enhance::{export::printable, job::JobError};
use jiff::Timestamp;
use messages::message;
use speculative::WhisperLog;

use crate::{
    command_error::Failed,
    commands::{listen::OwnWordsArgs, print_line, transcript_options::TranscriptArgs},
    job_runner, library_access,
    session_names::{self, short},
    stderr::inform,
    when,
};

/// Arguments of `duotone enhance`.
#[derive(clap::Args)]
#[command(group = ArgGroup::new("which").required(true).multiple(true))]
pub struct EnhanceArgs {
    /// Sessions: ids, four characters or more of either end of an id, or "last"
    #[arg(group = "which", value_name = "ID", conflicts_with_all = ["unprocessed", "since", "until"])]
    sessions: Vec<String>,

    /// All recorded sessions without a finished transcript
    #[arg(long, group = "which")]
    unprocessed: bool,

    /// All recorded sessions that began then or later: 2026-11-20, yesterday, "3 days ago"
    #[arg(long, group = "which", value_name = "WHEN", value_parser = when::since)]
    since: Option<Timestamp>,

    /// Only sessions that began before the end of that day
    #[arg(long, group = "which", value_name = "WHEN", value_parser = when::until)]
    until: Option<Timestamp>,

    /// Maximum number of sessions, oldest first
    #[arg(long, value_name = "N")]
    limit: Option<usize>,

    /// Number of parallel jobs; they share the processors and finish hardly sooner
    #[arg(long, value_name = "N", default_value = "1")]
    concurrent: NonZero<usize>,

    /// Create the jobs and exit; "duotone jobs run" runs them
    #[arg(long)]
    later: bool,

    /// Transcribe without speakers
    #[arg(long)]
    no_diarize: bool,

    #[command(flatten)]
    making: TranscriptArgs,

    #[command(flatten)]
    words: OwnWordsArgs,
}

/// Creates the jobs and runs them.
///
/// # Errors
/// If the library fails, a session does not exist, or a named session has no recording.
pub fn run(args: &EnhanceArgs) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(Box::new(io::sink()))?;
    speculative::install_whisper_log();
    let options = args.making.options(!args.no_diarize)?.to_json();
    let dictionary = Arc::new(args.words.dictionary()?);
    let library = library_access::to_change("duotone enhance")?;
    let sessions = args.chosen(&library)?;
    if sessions.is_empty() {
        return print_line(&message!("cli-nothing-to-enhance"));
    }
    let mut jobs = Vec::new();
    for session in &sessions {
        jobs.push(library.jobs().create(session.id, options.clone())?.id);
    }
    if args.later {
        for (session, job) in sessions.iter().zip(&jobs) {
            let title = printable(&session.title);
            inform(&message!("cli-job-created", title = title, id = short(*job)));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let all = job_runner::work_off(&library, jobs, args.concurrent, &dictionary, &log)?;
    Ok(ExitCode::from(if all { 0 } else { 130 }))
}

impl EnhanceArgs {
    fn chosen(&self, library: &Library) -> anyhow::Result<Vec<SessionRecord>> {
        let mut chosen = Vec::new();
        for asked in &self.sessions {
            let session = session_names::session(library, asked)?;
            if session.audio.is_none() {
                let (id, title) = (short(session.id), printable(&session.title));
                let named = message!("cli-session-named", id = id, title = title);
                return Err(Failed::because(named, JobError::NoRecording).into());
            }
            chosen.push(session);
        }
        if self.sessions.is_empty() {
            chosen = library.sessions().page(None, usize::MAX)?;
            chosen.retain(|session| self.wants(session));
            chosen.reverse();
        }
        chosen.truncate(self.limit.unwrap_or(usize::MAX));
        Ok(chosen)
    }

    /// Whether the options choose a session that the user did not name.
    fn wants(&self, session: &SessionRecord) -> bool {
        let waits = matches!(
            session.enhancement.status,
            EnhancementStatus::Pending | EnhancementStatus::Processing
        );
        session.audio.is_some()
            && session.state != SessionState::Live
            && !waits
            && !(self.unprocessed && session.processed)
            && self.since.is_none_or(|since| session.created_at >= since)
            && self.until.is_none_or(|until| session.created_at < until)
    }
}
