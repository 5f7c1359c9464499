//! The folders of settings and data.

use std::{env, path::PathBuf};

use directories::ProjectDirs;

/// The folder for settings and dictionary: the one in `DUOTONE_CONFIG`, or else the system's folder
/// for program settings. `None` if the system has no home folder.
pub(crate) fn config_folder() -> Option<PathBuf> {
    let usual = || Some(ProjectDirs::from("", "", "duotone")?.config_dir().to_owned());
    named("DUOTONE_CONFIG").or_else(usual)
}

/// The folder for library and recordings: the one in `DUOTONE_DATA`, or else the system's folder
/// for program data. `None` if the system has no home folder.
pub(crate) fn data_folder() -> Option<PathBuf> {
    let usual = || Some(ProjectDirs::from("", "", "duotone")?.data_dir().to_owned());
    named("DUOTONE_DATA").or_else(usual)
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
