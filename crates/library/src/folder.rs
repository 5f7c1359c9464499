//! Where things are kept.

use std::{env, path::PathBuf};

use directories::ProjectDirs;

/// The folder of what the user sets: the one that `DUOTONE_CONFIG` names, or else the system's
/// place for it. `None` if the system knows no home folder.
pub(crate) fn config_folder() -> Option<PathBuf> {
    let named = env::var_os("DUOTONE_CONFIG").filter(|folder| !folder.is_empty());
    let usual = || Some(ProjectDirs::from("", "", "duotone")?.config_dir().to_owned());
    named.map(PathBuf::from).or_else(usual)
}
