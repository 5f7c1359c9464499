//! A recording becomes a finished transcript, stage by stage.
//!
//! ```text
//! decode ─▶ retranscribe ─▶ diarize ─▶ name voices ─▶ clean ─▶ (write)
//! ```
//!
//! Each stage puts what it made into the job's [`Folder`], whole or not at all, and reads there what
//! the ones before it made. So a job that was ended in any way goes on with the first stage that has
//! put nothing, and comes to the same end. A new stage is a file in `stages` and a line in
//! [`STAGES`]. [`finish`] runs them; the [`Enhancer`] does so for the jobs of a library and writes
//! what comes out into it.

mod enhancer;
mod error;
mod folder;
mod options;
mod stages;
mod tools;

use std::{ops::ControlFlow, path::PathBuf, sync::Arc};

use library::{HeardVoice, Transcript};
use speculative::Dictionary;

pub use enhancer::{Enhancer, JobDirective, JobObserver, Outcome};
pub use error::JobError;
pub use folder::Folder;
pub use options::JobOptions;
use stages::{CLEANED, NAMED};
pub use tools::Tools;

/// What is to be made of which recording.
#[derive(Clone, Debug)]
pub struct JobSpec {
    /// The recording: any file that [`audio::FileSource`] reads. It is only read.
    pub recording: PathBuf,
    /// How it is to be done.
    pub options: JobOptions,
    /// The language spoken if the options name none: a code, or `auto`.
    pub language: String,
    /// The user's own words.
    pub dictionary: Arc<Dictionary>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finished {
    /// The transcript, cleaned up. Its speakers have no names yet.
    pub transcript: Transcript,
    /// What they sound like.
    pub heard: Vec<HeardVoice>,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The stage it is at, as the user reads it.
    pub stage: &'static str,
    /// How much of the stage is done, 0 to 1.
    pub of_stage: f32,
    /// How much of the job is done, 0 to 1: by the time that stages take as a rule.
    pub of_job: f32,
}

/// The name of the last stage, which is whoever asked for the transcript: they write it.
pub const WRITE: &str = "write";

/// Runs the stages that are not done yet, in order. `tell` is told of progress at least once a piece
/// of half a minute; it may take its time, and breaking there cancels.
///
/// # Errors
/// [`JobError`]. What was done stays in the folder, for the next time.
pub fn finish(
    spec: &JobSpec,
    folder: &Folder,
    tools: &mut Tools,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Finished, JobError> {
    let wanted = || stages::STAGES.iter().filter(|stage| stage.is_wanted(&spec.options));
    let whole: f32 = wanted().map(|stage| stage.weight()).sum();
    let mut before = 0.0;
    for stage in wanted() {
        let mut progress = |part: f32| {
            let of_stage = part.clamp(0.0, 1.0);
            let of_job = (before + of_stage * stage.weight()) / whole;
            tell(Progress { stage: stage.name(), of_stage, of_job })
        };
        if !stage.is_done(folder) {
            go_on(progress(0.0))?;
            stage.run(&mut stages::Work { spec, folder, tools, progress: &mut progress })?;
        }
        go_on(progress(1.0))?;
        before += stage.weight();
    }
    Ok(Finished { transcript: folder.get(&CLEANED)?, heard: folder.get(&NAMED)?.heard })
}

fn go_on(answer: ControlFlow<()>) -> Result<(), JobError> {
    match answer {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(JobError::Cancelled),
    }
}
