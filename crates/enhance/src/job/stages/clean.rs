//! Cleans up the text.

use library::Transcript;

use super::{Stage, Work, name_voices::NAMED};
use crate::{
    clean::clean,
    job::{Folder, JobError, folder::Part},
};

pub(in crate::job) const CLEANED: Part<Transcript> = Part::new("cleaned.json");

pub(super) struct Clean;

impl Stage for Clean {
    fn name(&self) -> &'static str {
        "clean"
    }

    fn weight(&self) -> f32 {
        0.01
    }

    fn is_done(&self, folder: &Folder) -> bool {
        folder.has(&CLEANED)
    }

    fn run(&self, work: &mut Work) -> Result<(), JobError> {
        let named = work.folder.get(&NAMED)?.transcript;
        work.folder.put(&CLEANED, &clean(&named, work.spec.options.clean_up))
    }
}
