//! The folders of settings and data.

use std::{env, path::PathBuf};

use directories::ProjectDirs;

/// The folder of settings and dictionary: the one that `DUOTONE_CONFIG` names, or else where the
/// system keeps a program's settings. `None` if the system knows no home folder.
pub(crate) fn config_folder() -> Option<PathBuf> {
    let usual = || Some(ProjectDirs::from("", "", "duotone")?.config_dir().to_owned());
    named("DUOTONE_CONFIG").or_else(usual)
}

/// The folder of library and recordings: the one that `DUOTONE_DATA` names, or else where the
/// system keeps a program's data. `None` if the system knows no home folder.
pub(crate) fn data_folder() -> Option<PathBuf> {
    let usual = || Some(ProjectDirs::from("", "", "duotone")?.data_dir().to_owned());
    named("DUOTONE_DATA").or_else(usual)
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
