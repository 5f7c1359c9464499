//! The stages, in the order they run.

mod clean;
mod decode;
mod diarize;
mod name_voices;
mod retranscribe;

use std::{ops::ControlFlow, sync::Arc};

use audio::{FileSource, Source, SourceError};

use super::{Folder, JobError, JobOptions, JobSpec, Tools};

pub(super) use clean::CLEANED;
pub(super) use name_voices::NAMED;

/// All stages.
pub(super) const STAGES: &[&(dyn Stage + Sync)] = &[
    &decode::Decode,
    &retranscribe::Retranscribe,
    &diarize::Diarize,
    &name_voices::NameVoices,
    &clean::Clean,
];

/// One resumable step of a job.
pub(super) trait Stage {
    /// The name, as shown to the user.
    fn name(&self) -> &'static str;

    /// Its usual time, relative to the other stages.
    fn weight(&self) -> f32;

    /// Whether the options need this stage.
    fn is_wanted(&self, _: &JobOptions) -> bool {
        true
    }

    /// Whether its result exists.
    fn is_done(&self, folder: &Folder) -> bool;

    /// Makes the result and writes it to the folder.
    fn run(&self, work: &mut Work) -> Result<(), JobError>;
}

/// The inputs of a stage.
pub(super) struct Work<'a> {
    pub(super) spec: &'a JobSpec,
    pub(super) folder: &'a Folder,
    pub(super) tools: &'a mut Tools,
    /// Receives the share of the stage that is done, 0 to 1; breaking there cancels.
    pub(super) progress: &'a mut dyn FnMut(f32) -> ControlFlow<()>,
}

/// The samples of a recording, in blocks.
fn samples(
    spec: &JobSpec,
) -> Result<impl Iterator<Item = Result<Arc<[f32]>, SourceError>> + use<>, SourceError> {
    let mut source = FileSource::open(&spec.recording)?;
    let chunks = std::iter::from_fn(move || source.next_chunk().transpose());
    Ok(chunks.map(|chunk| chunk.map(|chunk| chunk.samples)))
}

/// The share of a whole that may be 0.
fn share(part: u64, whole: u64) -> f32 {
    if whole == 0 { 1.0 } else { part as f32 / whole as f32 }
}
