//! Turns a recording into a finished transcript, stage by stage.
//!
//! ```text
//! decode ─▶ retranscribe ─▶ diarize ─▶ name voices ─▶ clean ─▶ (write)
//! ```
//!
//! Each stage writes its result into the job's [`Folder`] atomically and reads the results of
//! earlier stages from there. So an interrupted job resumes at the first stage without a result and
//! reaches the same end. A new stage is a file in `stages` and a line in [`STAGES`]. [`finish`]
//! runs the stages; the [`Enhancer`] calls it for the jobs of a library and stores the transcripts.

mod enhancer;
mod error;
mod folder;
mod options;
mod stages;
mod throttle;
mod tools;

use std::{ops::ControlFlow, path::PathBuf, sync::Arc};

use library::{HeardVoice, Transcript};
use speculative::Dictionary;

pub use enhancer::{Enhancer, JobObserver, Outcome};
pub use error::JobError;
pub use folder::Folder;
pub use options::JobOptions;
use stages::{CLEANED, NAMED};
pub use tools::Tools;

/// The input of a job.
#[derive(Clone, Debug)]
pub struct JobSpec {
    /// The recording: any file that [`audio::FileSource`] reads. The job never writes to it.
    pub recording: PathBuf,
    /// The options.
    pub options: JobOptions,
    /// The spoken language if the options name none: a code, or `auto`.
    pub language: String,
    /// The user's dictionary.
    pub dictionary: Arc<Dictionary>,
}

/// The result of a job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finished {
    /// The transcript after clean-up. Its speakers have no names yet.
    pub transcript: Transcript,
    /// The voice embeddings of its speakers.
    pub heard: Vec<HeardVoice>,
}

/// The progress of a job.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The current stage, as shown to the user.
    pub stage: &'static str,
    /// The share of the stage that is done, 0 to 1.
    pub of_stage: f32,
    /// The share of the job that is done, 0 to 1, weighted by the usual times of the stages.
    pub of_job: f32,
}

/// The name of the last stage, in which the caller writes the transcript.
pub const WRITE: &str = "write";

/// Runs the remaining stages in order. It calls `tell` with the progress at least once per piece of
/// half a minute; `tell` may block, and breaking there cancels.
///
/// # Errors
/// [`JobError`]. Finished results stay in the folder for the next run.
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
