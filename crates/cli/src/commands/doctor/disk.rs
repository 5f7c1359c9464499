//! Checks free space and write permission.

use std::path::Path;

use models::{Size, Store};

use crate::{doctor::finding::Finding, folders};

const RECORDINGS: &str = "recordings";
const DISK: &str = "models' disk";
/// Bytes of an hour's recording: 16 bits, 16,000 times a second.
const HOUR: u64 = 2 * 16_000 * 3_600;
/// Warn below this many hours.
const FEW_HOURS: u64 = 4;
/// Space for a model of common size and its mirror's archive.
const A_MODEL: u64 = 1_100_000_000;

/// The folders of recordings and of models.
pub(super) fn check(store: &Store) -> Vec<Finding> {
    let recordings = match folders::recordings() {
        Ok(folder) => recordings(&folder),
        Err(error) => Finding::warn(RECORDINGS, format!("{error:#}")),
    };
    vec![recordings, models(store.data_folder())]
}

fn recordings(folder: &Path) -> Finding {
    let (shown, existing) = (folder.display(), folders::existing(folder));
    // The file is removed at once, and has no name where the system allows that.
    if let Err(error) = tempfile::tempfile_in(existing) {
        return Finding::warn(RECORDINGS, format!("nothing can be written to {shown} ({error})"))
            .mend("see that the folder belongs to you, or name another one with --record DIR");
    }
    match fs4::available_space(existing) {
        Ok(free) if free < FEW_HOURS * HOUR => Finding::warn(
            RECORDINGS,
            format!("{} are free in {shown}: {} hours", Size(free), free / HOUR),
        )
        .mend("free some space, or name another folder with --record DIR"),
        Ok(free) => Finding::ok(RECORDINGS, format!("{shown} has room for {} hours", free / HOUR)),
        Err(error) => Finding::warn(
            RECORDINGS,
            format!("how much room there is in {shown} cannot be told ({error})"),
        ),
    }
}

fn models(folder: &Path) -> Finding {
    let shown = folder.display();
    match fs4::available_space(folders::existing(folder)) {
        Ok(free) if free < A_MODEL => Finding::warn(
            DISK,
            format!("{} are free in {shown}, which is little for another model", Size(free)),
        )
        .mend("free some space, or keep models in a folder that DUOTONE_MODELS names"),
        Ok(free) => Finding::ok(DISK, format!("{} are free in {shown}", Size(free))),
        Err(error) => Finding::warn(DISK, format!("the room in {shown} cannot be told ({error})")),
    }
}
