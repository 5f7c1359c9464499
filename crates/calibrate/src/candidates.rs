//! The models that may be proposed.

use models::{Installed, Model, Place, Store};
use speculative::ModelFile;

use crate::Candidate;

/// The models that may be proposed, the smallest first: of each family the installed one, or the
/// one to download.
#[must_use]
pub fn candidates(store: &Store, english: bool) -> Vec<Candidate> {
    let usable = |model: &Model, installed: &Installed| is_usable(store, model, installed);
    let found = store.one_of_each_family(english, usable).into_iter();
    found.map(|found| Candidate::new(found.model, found.family, found.installed)).collect()
}

/// Whether a file has the published length, if it is in the data folder; elsewhere, whether it is a
/// complete model.
#[must_use]
pub fn is_usable(store: &Store, model: &Model, installed: &Installed) -> bool {
    let length = installed.path.metadata().map(|file| file.len());
    match (installed.place, store.manifest().family(model)) {
        (Place::DataFolder, _) => length.is_ok_and(|length| length == model.bytes),
        (Place::UserFolder, None) => length.is_ok_and(|length| length > 0),
        (Place::UserFolder, Some(family)) => {
            let file = ModelFile { engine: &family.engine, path: &installed.path };
            matches!(file.is_whole(), Ok(true))
        }
    }
}

#[cfg(test)]
mod tests {
    use models::Manifest;

    use super::*;

    #[test]
    fn a_candidate_is_what_is_installed_or_else_what_is_easiest_to_get() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(
            Manifest::built_in().unwrap(),
            folder.path().join("data"),
            vec![folder.path().to_owned()],
        );
        let names = |english| -> Vec<String> {
            candidates(&store, english).into_iter().map(|candidate| candidate.model).collect()
        };
        assert_eq!(names(true), ["tiny.en", "base.en", "small", "medium", "large-v3-turbo"]);
        assert_eq!(names(false), ["tiny", "base", "small", "medium", "large-v3-turbo"]);

        // An unusable file counts as not installed.
        std::fs::write(folder.path().join("ggml-base.en-q8_0.bin"), "half a model").unwrap();
        assert_eq!(names(true)[1], "base.en");
        assert!(candidates(&store, true).iter().all(|candidate| !candidate.installed));
    }

    #[test]
    fn every_family_has_an_engine() {
        let nothing = tempfile::NamedTempFile::new().unwrap();
        for family in Manifest::built_in().unwrap().families() {
            let file = ModelFile { engine: &family.engine, path: nothing.path() };
            assert!(!file.is_whole().unwrap(), "{}", family.engine);
        }
    }
}
