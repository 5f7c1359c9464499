//! Checks free space and write permission.

use std::{io, path::Path};

use messages::{Message, message};
use models::{Size, Store};

use crate::{
    doctor::finding::{Check, Finding},
    failure, folders,
};

/// The size of a recording of one hour: 16,000 samples of 16 bits per second.
const HOUR: u64 = 2 * 16_000 * 3_600;
/// Less space than for this many hours is a warning.
const FEW_HOURS: u64 = 4;
/// The space for a model of common size and the archive of its mirror.
const A_MODEL: u64 = 1_100_000_000;

/// Checks the folders of recordings and of models.
pub(super) fn check(store: &Store) -> Vec<Finding> {
    let recordings = match folders::recordings() {
        Ok(folder) => recordings(&folder),
        Err(error) => Finding::warn(Check::Recordings, failure::message(&error.into())),
    };
    vec![recordings, models(store.data_folder())]
}

fn recordings(folder: &Path) -> Finding {
    let existing = folders::existing(folder);
    // The file is removed at once, and has no name where the system allows that.
    if let Err(error) = tempfile::tempfile_in(existing) {
        let error = error.to_string();
        let text = message!("cli-doctor-unwritable", folder = folder, error = error);
        return Finding::warn(Check::Recordings, text).with_remedy(message!("cli-doctor-owner"));
    }
    match fs4::available_space(existing) {
        Ok(free) if free < FEW_HOURS * HOUR => {
            let (hours, free) = (free / HOUR, Size(free).to_string());
            let text =
                message!("cli-doctor-few-hours", free = free, folder = folder, hours = hours);
            Finding::warn(Check::Recordings, text)
                .with_remedy(message!("cli-doctor-free-recordings"))
        }
        Ok(free) => {
            let hours = free / HOUR;
            let text = message!("cli-doctor-hours", folder = folder, hours = hours);
            Finding::ok(Check::Recordings, text)
        }
        Err(error) => Finding::warn(Check::Recordings, unknown(folder, &error)),
    }
}

fn models(folder: &Path) -> Finding {
    let free = match fs4::available_space(folders::existing(folder)) {
        Ok(free) => free,
        Err(error) => return Finding::warn(Check::Disk, unknown(folder, &error)),
    };
    let shown = Size(free).to_string();
    if free < A_MODEL {
        let text = message!("cli-doctor-free-little", free = shown, folder = folder);
        return Finding::warn(Check::Disk, text).with_remedy(message!("cli-doctor-free-models"));
    }
    Finding::ok(Check::Disk, message!("cli-doctor-free", free = shown, folder = folder))
}

fn unknown(folder: &Path, error: &io::Error) -> Message {
    message!("cli-doctor-free-unknown", folder = folder, error = error.to_string())
}
