//! The options of finished transcripts that commands share, and the progress bar of a job.

use std::{
    io::{self, IsTerminal},
    num::NonZero,
};

use clap::ValueEnum;
use enhance::job::{JobOptions, Progress, Tools};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use library::CleanUp;
use messages::{Message, message};
use models::Store;
use speculative::WhisperLog;

use crate::language;

/// Options of a finished transcript.
#[derive(clap::Args)]
pub struct TranscriptArgs {
    /// Number of speakers, if known
    #[arg(long, value_name = "N")]
    speakers: Option<NonZero<usize>>,

    /// Level of clean-up
    #[arg(long, value_enum, default_value_t = CleanArg::Light)]
    clean: CleanArg,

    /// The model that transcribes: a name ("duotone models list") or a file [default: the best
    /// installed]
    #[arg(long, value_name = "NAME|PATH")]
    model: Option<String>,

    /// The spoken language: a code such as en or de, or auto [default: from the session or the
    /// settings, or en]
    #[arg(long, value_name = "CODE|auto")]
    language: Option<String>,

    /// Use rough word times: slightly faster, but subtitles and speakers are less exact
    #[arg(long)]
    rough_times: bool,
}

/// Levels of clean-up.
#[derive(Clone, Copy, ValueEnum)]
enum CleanArg {
    /// The words as transcribed
    Verbatim,
    /// Removes "um" and accidental repetitions
    Light,
    /// Also adds missing full stops and capitals
    Clean,
}

impl From<CleanArg> for CleanUp {
    fn from(level: CleanArg) -> Self {
        match level {
            CleanArg::Verbatim => Self::Verbatim,
            CleanArg::Light => Self::Light,
            CleanArg::Clean => Self::Clean,
        }
    }
}

impl TranscriptArgs {
    /// The options with or without speakers.
    ///
    /// # Errors
    /// [`speculative::UnknownLanguage`], before any work begins.
    pub fn options(&self, diarize: bool) -> anyhow::Result<JobOptions> {
        if let Some(language) = &self.language {
            speculative::Language::parse(language)?;
        }
        Ok(JobOptions {
            diarize,
            speakers: self.speakers,
            word_timestamps: !self.rough_times,
            clean_up: self.clean.into(),
            model: self.model.clone(),
            language: self.language.clone(),
        })
    }
}

/// The models of this machine; parallel jobs share its processors.
///
/// # Errors
/// [`models::Error`] if the system has no folder for models.
pub fn tools(log: &WhisperLog, at_a_time: NonZero<usize>) -> anyhow::Result<Tools> {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    let threads = NonZero::new(processors / at_a_time).unwrap_or(NonZero::<usize>::MIN);
    Ok(Tools::new(Store::from_env()?, threads, Some(log.clone())))
}

/// A progress bar for a running transcript, on a terminal.
pub struct JobBar {
    bar: ProgressBar,
    title: String,
}

impl JobBar {
    /// `title` names the recording for the user.
    pub fn new(title: &str) -> Self {
        let bar = match io::stderr().is_terminal() {
            true => ProgressBar::new(1000),
            false => ProgressBar::hidden(),
        };
        // The placeholders are indicatif's.
        let left = message!("cli-bar-left", percent = "{percent}", time = "{eta}");
        let template = format!("{{msg}} {{bar:24}} {}", language::text(&left));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self { bar, title: title.to_owned() }
    }

    /// Draws the bar together with others.
    pub fn among(self, bars: &MultiProgress) -> Self {
        bars.add(self.bar.clone());
        self
    }

    /// Shows that the job continues after the live session.
    pub fn say_that_it_waits(&self) {
        self.bar.set_message(language::text(&message!("cli-bar-waits", title = &self.title)));
    }

    /// Shows the progress.
    pub fn show(&self, progress: Progress) {
        let shown = message!("cli-about", subject = &self.title, text = stage(progress.stage));
        self.bar.set_message(language::text(&shown));
        self.bar.set_position((progress.of_job * 1000.0) as u64);
    }
}

impl Drop for JobBar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The name of a job's stage.
pub fn stage(name: &str) -> Message {
    // A message selects its words by an identifier, which has no spaces.
    message!("cli-stage", stage = name.replace(' ', "-"))
}
