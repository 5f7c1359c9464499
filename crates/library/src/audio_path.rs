//! The path of a recording within the recordings folder.

use std::{
    fs,
    path::{self, Component, Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use settings::Places;

use crate::{InvalidValue, LibraryError};

/// Resolves the links and `..` of a path. What does not exist is no link, so its `..` is the folder
/// before it.
fn whole(path: &Path) -> Option<PathBuf> {
    let path = path::absolute(path).ok()?;
    path.ancestors().find_map(|there| {
        let mut whole = fs::canonicalize(there).ok()?;
        for part in path.strip_prefix(there).ok()?.components() {
            match part {
                Component::ParentDir => drop(whole.pop()),
                part => whole.push(part),
            }
        }
        Some(whole)
    })
}

/// The path of a recording, relative to the recordings folder. A path that leads out of the folder
/// cannot be constructed, and is rejected when it is read from a library of unknown origin.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AudioPath(String);

impl AudioPath {
    /// Parses a path with `/` between its parts.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] if a part is not a plain name.
    pub fn new(path: &str) -> Result<Self, LibraryError> {
        Self::try_from(path.to_owned()).map_err(LibraryError::NotAllowed)
    }

    /// The relative path of a file in the recordings folder; `None` if the file lies elsewhere.
    pub fn of(file: &Path, places: &Places) -> Option<Self> {
        let within = whole(file)?.strip_prefix(whole(&places.recordings)?).ok()?.to_owned();
        let names: Option<Vec<&str>> = within.iter().map(|name| name.to_str()).collect();
        Self::new(&names?.join("/")).ok()
    }

    /// The path as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The absolute path of the recording. The file need not exist; if it does, it lies within the
    /// folder even after links are resolved.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] if a link leads out of the folder.
    pub fn within(&self, recordings: &Path) -> Result<PathBuf, LibraryError> {
        let path = recordings.join(&self.0);
        let parent = path.parent().unwrap_or(recordings);
        if let (Ok(folder), Ok(parent)) = (fs::canonicalize(recordings), fs::canonicalize(parent))
            && !parent.starts_with(&folder)
        {
            let path = self.0.clone();
            return Err(LibraryError::NotAllowed(InvalidValue::AudioOutside { path }));
        }
        Ok(path)
    }
}

impl TryFrom<String> for AudioPath {
    type Error = InvalidValue;

    fn try_from(path: String) -> Result<Self, InvalidValue> {
        // Each system has its own special characters, and a user may move a library between
        // systems.
        let forbidden =
            |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        let is_plain = |path: &str| {
            path.split('/').all(|name| !matches!(name, "" | "." | ".."))
                && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
        };
        if path.len() > 1_000 || path.contains(forbidden) || !is_plain(&path) {
            return Err(InvalidValue::AudioPath { path });
        }
        Ok(Self(path))
    }
}

impl From<AudioPath> for String {
    fn from(path: AudioPath) -> Self {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_that_leads_out_of_the_folder_is_none() {
        for path in
            ["", "/a.wav", "../a.wav", "a/../../b", "a//b", "./a", "C:\\a", "c:a", "a\\b", "a\0"]
        {
            assert!(AudioPath::new(path).is_err(), "{path:?}");
        }
        for path in ["a.wav", "imported/a b.flac", "..a", "ü.wav"] {
            assert_eq!(AudioPath::new(path).unwrap().as_str(), path);
        }
    }

    #[test]
    fn a_recording_is_the_librarys_if_it_lies_in_its_folder_however_that_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let places = Places { library: at("library"), recordings: at("recordings") };
        fs::create_dir_all(at("recordings/old")).unwrap();
        for (file, known) in [
            ("recordings/a.wav", Some("a.wav")),
            ("recordings/old/../b.wav", Some("b.wav")),
            ("recordings/old/c.wav", Some("old/c.wav")),
            ("recordings/new/d.wav", Some("new/d.wav")),
            ("missing/../recordings/e.wav", Some("e.wav")),
            ("recordings/new/../../talks/a.wav", None),
            ("talks/a.wav", None),
            ("recordings", None),
        ] {
            let file = at(file);
            if known.is_some() && file.parent().unwrap().is_dir() {
                fs::write(&file, "").unwrap();
            }
            let found = AudioPath::of(&file, &places);
            assert_eq!(found.as_ref().map(AudioPath::as_str), known, "{}", file.display());
        }
    }

    proptest! {
        #[test]
        fn every_path_stays_in_the_folder(path in "[a./\\\\: ]{0,12}") {
            if let Ok(path) = AudioPath::new(&path) {
                let file = path.within(Path::new("/recordings")).unwrap();
                prop_assert!(file.starts_with("/recordings"));
                prop_assert!(!file.components().any(|part| part == Component::ParentDir));
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (recordings, other) = (folder.path().join("r"), folder.path().join("o"));
        fs::create_dir_all(&recordings).unwrap();
        fs::create_dir_all(&other).unwrap();
        std::os::unix::fs::symlink(&other, recordings.join("link")).unwrap();
        let error = AudioPath::new("link/a.wav").unwrap().within(&recordings).unwrap_err();
        assert!(matches!(error, LibraryError::NotAllowed(_)), "{error}");
    }
}
