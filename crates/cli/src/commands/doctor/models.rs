//! Are the models there, and what do they cost here?

use models::{Installed, Model, Place, Role, Store};
use session::{ModelChoice, Pair, VOICE};
use settings::Settings;
use speculative::is_whole_model;

use crate::{
    commands::pair::PairArgs,
    doctor::{
        finding::Finding,
        propose::{Candidate, Size},
    },
    failure,
};

const MODELS: &str = "models";
const VOICE_CHECK: &str = "voice check";

/// What listening would use, and whether it is whole.
///
/// A file is walked over from tensor to tensor, which takes no time and finds what was cut off.
/// Digests would take seconds; "duotone models verify" compares them.
pub(super) fn check(store: &Store, settings: &Settings) -> Vec<Finding> {
    let pair = PairArgs::default()
        .task(settings)
        .and_then(|task| Ok(Pair::choose(store, &ModelChoice::default(), settings, task)?));
    let voice = store.manifest().find(VOICE).and_then(|model| Some((model, store.find(model)?)));
    let voice = match voice {
        Some((model, installed)) if is_right(model, &installed) => {
            Finding::ok(VOICE_CHECK, format!("{VOICE} is here"))
        }
        Some(_) => Finding::fail(VOICE_CHECK, format!("{VOICE} is damaged"), 8)
            .mend(format!("get it again with: duotone models pull {VOICE}")),
        None => Finding::warn(
            VOICE_CHECK,
            format!("{VOICE} is not here, and without it noise is taken for speech more often"),
        )
        .mend(format!("get it with: duotone models pull {VOICE}")),
    };
    vec![pair.map_or_else(|error| failed(&error), |pair| of_pair(store, &pair)), voice]
}

fn of_pair(store: &Store, pair: &Pair) -> Finding {
    for chosen in [&pair.fast, &pair.heavy] {
        if !matches!(is_whole_model(&chosen.path), Ok(true)) {
            let again = match store.manifest().find(&chosen.name) {
                Some(model) => format!("get it again with: duotone models pull {}", model.name),
                None => "give another file, or the name of a model".to_owned(),
            };
            let text = format!("{} is damaged or cannot be read", chosen.path.display());
            return Finding::fail(MODELS, text, 8).mend(again);
        }
    }
    let damaged: Vec<&str> = store
        .installed()
        .filter(|(model, installed)| !model.suits(Role::Vad) && !is_right(model, installed))
        .map(|(model, _)| model.name.as_str())
        .collect();
    let names = (&pair.fast.name, &pair.heavy.name);
    if let Some(note) = pair.notes.first() {
        Finding::warn(MODELS, note)
    } else if damaged.is_empty() {
        Finding::ok(MODELS, format!("{} drafts and {} confirms; both are whole", names.0, names.1))
    } else {
        let damaged = damaged.join(" ");
        Finding::warn(MODELS, format!("{} + {} are whole, and {damaged} is not", names.0, names.1))
            .mend(format!("get it again with: duotone models pull {damaged}"))
    }
}

/// Whether it has the published length, where pulls put it, and is a whole model otherwise.
fn is_right(model: &Model, installed: &Installed) -> bool {
    let length = installed.path.metadata().map(|file| file.len());
    let is_whisper = model.suits(Role::Fast) || model.suits(Role::Heavy);
    match (installed.place, is_whisper) {
        (Place::DataFolder, _) => length.is_ok_and(|length| length == model.bytes),
        (Place::UserFolder, false) => length.is_ok_and(|length| length > 0),
        (Place::UserFolder, true) => matches!(is_whole_model(&installed.path), Ok(true)),
    }
}

fn failed(error: &anyhow::Error) -> Finding {
    Finding::fail(MODELS, format!("{error:#}"), failure::code(error))
}

/// The models that could be proposed, the smallest first: of each size the one that is installed,
/// or the one to get. Those for English alone hear it a little better than their size.
pub(super) fn candidates(store: &Store, english: bool) -> Vec<Candidate> {
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
            let right = |installed| is_right(model, &installed);
            store.find(model).is_some_and(right)
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
