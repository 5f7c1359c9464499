//! The models that could be proposed.

use models::{Installed, Model, Place, Role, Store};
use speculative::is_whole_model;

use crate::{Candidate, Size};

/// The models that could be proposed, the smallest first: of each size the one that is installed,
/// or the one to get. Models for English alone hear English a little better than their size says.
#[must_use]
pub fn candidates(store: &Store, english: bool) -> Vec<Candidate> {
    let candidate = |size: Size| {
        let size_name = match size {
            Size::Tiny => "tiny",
            Size::Base => "base",
            Size::Small => "small",
            Size::Medium => "medium",
            Size::LargeV3Turbo => "large-v3-turbo",
        };
        // The quickest form first; q5 is twice as slow as f16 on processors.
        let forms = ["", "-q8_0", "-q5_1", "-q5_0"];
        let kinds: &[&str] = if english { &[".en", ""] } else { &[""] };
        let names =
            kinds.iter().flat_map(|kind| forms.map(|form| format!("{size_name}{kind}{form}")));
        let installed = names.filter_map(|name| store.manifest().find(&name)).find(|model| {
            let usable = |installed| is_usable(model, &installed);
            store.find(model).is_some_and(usable)
        });
        let to_get = match size {
            Size::Tiny | Size::Base if english => format!("{size_name}.en"),
            _ => size_name.to_owned(),
        };
        let model = installed.map_or(to_get, |model| model.name.clone());
        Candidate { model, size, installed: installed.is_some() }
    };
    Size::ALL.map(candidate).into()
}

/// Whether a file has the published length, where pulls put it, and is a whole model otherwise.
#[must_use]
pub fn is_usable(model: &Model, installed: &Installed) -> bool {
    let length = installed.path.metadata().map(|file| file.len());
    let is_whisper = model.suits(Role::Fast) || model.suits(Role::Heavy);
    match (installed.place, is_whisper) {
        (Place::DataFolder, _) => length.is_ok_and(|length| length == model.bytes),
        (Place::UserFolder, false) => length.is_ok_and(|length| length > 0),
        (Place::UserFolder, true) => matches!(is_whole_model(&installed.path), Ok(true)),
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

        // What cannot be used is as good as not there.
        std::fs::write(folder.path().join("ggml-base.en-q8_0.bin"), "half a model").unwrap();
        assert_eq!(names(true)[1], "base.en");
        assert!(candidates(&store, true).iter().all(|candidate| !candidate.installed));
    }
}
