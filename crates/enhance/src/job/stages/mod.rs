//! The stages, in the order that they run in.

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

/// All of them.
pub(super) const STAGES: &[&(dyn Stage + Sync)] = &[
    &decode::Decode,
    &retranscribe::Retranscribe,
    &diarize::Diarize,
    &name_voices::NameVoices,
    &clean::Clean,
];

/// One resumable step of a job.
pub(super) trait Stage {
    /// As the user reads it.
    fn name(&self) -> &'static str;

    /// The time it takes as a rule, next to the others'.
    fn weight(&self) -> f32;

    /// Whether there is anything for it to do.
    fn is_wanted(&self, _: &JobOptions) -> bool {
        true
    }

    /// Whether what it makes is there.
    fn is_done(&self, folder: &Folder) -> bool;

    /// Makes it, and puts it there.
    fn run(&self, work: &mut Work) -> Result<(), JobError>;
}

/// What a stage works with.
pub(super) struct Work<'a> {
    pub(super) spec: &'a JobSpec,
    pub(super) folder: &'a Folder,
    pub(super) tools: &'a mut Tools,
    /// Is told how much of the stage is done, 0 to 1; breaking there cancels.
    pub(super) progress: &'a mut dyn FnMut(f32) -> ControlFlow<()>,
}

/// The samples of a recording, block by block.
fn samples(
    spec: &JobSpec,
) -> Result<impl Iterator<Item = Result<Arc<[f32]>, SourceError>> + use<>, SourceError> {
    let mut source = FileSource::open(&spec.recording)?;
    let chunks = std::iter::from_fn(move || source.next_chunk().transpose());
    Ok(chunks.map(|chunk| chunk.map(|chunk| chunk.samples)))
}

/// A part of a whole, of which nobody knows whether it is nothing.
fn share(part: u64, whole: u64) -> f32 {
    if whole == 0 { 1.0 } else { part as f32 / whole as f32 }
}
