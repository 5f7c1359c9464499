//! How finished transcripts are made: the options that commands share, and where that shows.

use std::{
    io::{self, IsTerminal},
    num::NonZero,
};

use clap::ValueEnum;
use enhance::job::{JobOptions, Progress, Tools};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use library::CleanUp;
use models::Store;
use speculative::WhisperLog;

/// How a transcript is made.
#[derive(clap::Args)]
pub struct TranscriptArgs {
    /// How many speakers there are, where that is known
    #[arg(long, value_name = "N")]
    speakers: Option<NonZero<usize>>,

    /// How far the transcript is made to read well
    #[arg(long, value_enum, default_value_t = CleanArg::Light)]
    clean: CleanArg,

    /// The model that transcribes: a name ("duotone models list") or a file [default: the best that
    /// is installed]
    #[arg(long, value_name = "NAME|PATH")]
    model: Option<String>,

    /// The language spoken: a code such as en or de, or auto [default: that of the session or of the
    /// settings, or en]
    #[arg(long, value_name = "CODE|auto")]
    language: Option<String>,

    /// Time words roughly, which takes a little less time; subtitles and speakers are less exact
    #[arg(long)]
    rough_times: bool,
}

/// Levels of clean-up.
#[derive(Clone, Copy, ValueEnum)]
enum CleanArg {
    /// The words as they were heard
    Verbatim,
    /// Without "um" and words said twice by accident
    Light,
    /// Also with full stops and capitals where they are missing
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
    /// With or without telling speakers apart.
    ///
    /// # Errors
    /// [`speculative::UnknownLanguage`], before anything is begun.
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

/// The models of this machine; several that work beside each other share its processors.
///
/// # Errors
/// [`models::Error`] if the system knows no place for models.
pub fn tools(log: &WhisperLog, beside_each_other: NonZero<usize>) -> anyhow::Result<Tools> {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    let threads = NonZero::new(processors / beside_each_other).unwrap_or(NonZero::<usize>::MIN);
    Ok(Tools::new(Store::from_env()?, threads, Some(log.clone())))
}

/// A bar for a transcript that is being made, where somebody watches.
pub struct JobBar {
    bar: ProgressBar,
    title: String,
}

impl JobBar {
    /// `title` is what is transcribed, as the user calls it.
    pub fn new(title: &str) -> Self {
        let bar = match io::stderr().is_terminal() {
            true => ProgressBar::new(1000),
            false => ProgressBar::hidden(),
        };
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:24} {percent} %, {eta} left") {
            bar.set_style(style);
        }
        Self { bar, title: title.to_owned() }
    }

    /// Draws it with others.
    pub fn among(self, bars: &MultiProgress) -> Self {
        bars.add(self.bar.clone());
        self
    }

    /// Shows that it goes on when nobody speaks any more.
    pub fn say_that_it_waits(&self) {
        self.bar.set_message(format!("{}: waiting until nobody speaks", self.title));
    }

    /// Shows how far it is.
    pub fn show(&self, progress: Progress) {
        self.bar.set_message(format!("{}: {}", self.title, as_read(progress.stage)));
        self.bar.set_position((progress.of_job * 1000.0) as u64);
    }
}

impl Drop for JobBar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A stage as a person says it.
fn as_read(stage: &str) -> &str {
    match stage {
        "decode" => "finding speech",
        "retranscribe" => "transcribing",
        "diarize" => "telling speakers apart",
        "name voices" => "naming speakers",
        "clean" => "cleaning up",
        "write" => "writing",
        other => other,
    }
}
