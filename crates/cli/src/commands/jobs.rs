//! `duotone jobs`: lists, runs, cancels and retries enhancement jobs.

use std::{io, num::NonZero, process::ExitCode, sync::Arc};

use ::library::{JobRecord, JobStatus, Library, LibraryError};
use enhance::export::printable;
use messages::{Message, Value, message};
use speculative::WhisperLog;

use crate::{
    columns::{Column, table},
    commands::{
        listen::OwnWordsArgs, print, print_line, sessions::Output, shown_width,
        transcript_options::stage,
    },
    job_runner, language, library_access,
    session_names::{self, short},
    when,
};

/// The subcommands of `duotone jobs`.
#[derive(clap::Subcommand)]
pub enum JobsCommand {
    /// List waiting, running, finished and failed jobs
    List {
        /// Maximum number of lines; 0 for all
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: usize,

        /// Output for people (text) or for programs (json)
        #[arg(long, value_enum, default_value_t = Output::Text)]
        format: Output,
    },
    /// Run all waiting jobs, each from the stage where it stopped
    Run {
        /// Number of parallel jobs
        #[arg(long, value_name = "N", default_value = "1")]
        concurrent: NonZero<usize>,

        #[command(flatten)]
        words: OwnWordsArgs,
    },
    /// Cancel unfinished jobs
    Cancel {
        /// Job ids, four characters or more of either end of an id, or "last"
        #[arg(required = true, value_name = "ID")]
        jobs: Vec<String>,
    },
    /// Queue failed or cancelled jobs again
    Retry {
        /// Job ids, four characters or more of either end of an id, or "last"
        #[arg(required = true, value_name = "ID")]
        jobs: Vec<String>,
    },
}

/// Runs the subcommand.
///
/// # Errors
/// If the library fails, a job does not exist, or another program changed it meanwhile.
pub fn run(command: JobsCommand) -> anyhow::Result<ExitCode> {
    match command {
        JobsCommand::List { limit, format } => {
            let library = library_access::to_read("duotone jobs list")?;
            let limit = if limit == 0 { usize::MAX } else { limit };
            let jobs = library.jobs().page(None, limit)?;
            print(&match format {
                Output::Json => serde_json::to_string_pretty(&jobs)? + "\n",
                Output::Text => shown(&library, &jobs)?,
            })
        }
        JobsCommand::Run { concurrent, words } => work_off(concurrent, &words),
        JobsCommand::Cancel { jobs } => {
            let library = library_access::to_change("duotone jobs cancel")?;
            each(&library, &jobs, |job| {
                let job = library.jobs().cancel(job.id)?;
                Ok(message!("cli-job-cancelled", id = short(job.id)))
            })
        }
        JobsCommand::Retry { jobs } => {
            let library = library_access::to_change("duotone jobs retry")?;
            each(&library, &jobs, |job| {
                let job = library.jobs().retry(job.id)?;
                Ok(message!("cli-job-queued", id = short(job.id)))
            })
        }
    }
}

/// Changes each of the named jobs, and prints the result of each.
fn each(
    library: &Library,
    asked: &[String],
    act: impl Fn(JobRecord) -> Result<Message, LibraryError>,
) -> anyhow::Result<ExitCode> {
    let jobs = asked.iter().map(|asked| session_names::job(library, asked));
    let mut lines = String::new();
    for job in jobs.collect::<anyhow::Result<Vec<_>>>()? {
        lines += &format!("{}\n", language::text(&act(job)?));
    }
    print(&lines)
}

fn work_off(concurrent: NonZero<usize>, words: &OwnWordsArgs) -> anyhow::Result<ExitCode> {
    let (log, _whispers_last_words) = WhisperLog::start(Box::new(io::sink()))?;
    speculative::install_whisper_log();
    let dictionary = Arc::new(words.dictionary()?);
    let library = library_access::to_change("duotone jobs run")?;
    let mut jobs = library.jobs().page(None, usize::MAX)?;
    jobs.retain(|job| job.status == JobStatus::Pending);
    let mut jobs: Vec<_> = jobs.into_iter().map(|job| job.id).collect();
    if jobs.is_empty() {
        return print_line(&message!("cli-no-job-waits"));
    }
    // The ids begin with the time, so the oldest job is the first.
    jobs.sort_unstable();
    let all = job_runner::work_off(&library, jobs, concurrent, &dictionary, &log)?;
    Ok(ExitCode::from(if all { 0 } else { 130 }))
}

fn shown(library: &Library, jobs: &[JobRecord]) -> Result<String, LibraryError> {
    if jobs.is_empty() {
        let none = language::text(&message!("cli-no-jobs"));
        return Ok(format!("{none}\n\n    duotone enhance last\n"));
    }
    let [job, asked_for, session, title, status] = [
        message!("cli-column-job"),
        message!("cli-column-asked-for"),
        message!("cli-column-session"),
        message!("cli-column-title"),
        message!("cli-column-state"),
    ]
    .map(|heading| language::text(&heading));
    let columns = [
        Column::Left(&job),
        Column::Left(&asked_for),
        Column::Left(&session),
        Column::Cut(&title),
        Column::Left(&status),
    ];
    let row = |job: &JobRecord| {
        let title = match library.sessions().get(job.session_id) {
            Ok(session) => printable(&session.title),
            Err(LibraryError::NotThere { .. }) => language::text(&message!("cli-deleted-title")),
            Err(error) => return Err(error),
        };
        let when = when::shown(job.created_at);
        Ok(vec![short(job.id), when, short(job.session_id), title, language::text(&state(job))])
    };
    let rows = jobs.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(table(&columns, &rows, shown_width()))
}

/// The status of a job, its stage and progress, or why it failed.
fn state(job: &JobRecord) -> Message {
    let status = message!("cli-job-state", status = job.status.to_string());
    match (job.status, &job.stage, &job.error) {
        (JobStatus::Failed, _, Some(why)) => message!("cli-job-failed", why = printable(why)),
        (JobStatus::Pending | JobStatus::Processing, Some(name), _) => message!(
            "cli-job-progress",
            state = status,
            stage = stage(name),
            percent = Value::decimal((job.progress * 100.0).floor(), 0),
        ),
        _ => status,
    }
}
