use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

/// The expected choice, written out name by name as it was in the crates session, enhance and
/// calibrate. The list of models must give the same choice for any set of installed models.
mod expected {
    pub const FAST_ENGLISH: &[&str] =
        &["tiny.en", "tiny.en-q8_0", "tiny.en-q5_1", "tiny", "tiny-q8_0"];
    pub const HEAVY_ENGLISH: &[&str] = &["base.en", "base.en-q8_0", "base", "small.en", "small"];
    pub const FAST: &[&str] = &["tiny", "tiny-q8_0", "tiny-q5_1"];
    pub const HEAVY: &[&str] =
        &["base", "base-q8_0", "small", "small-q8_0", "small-q5_1", "medium"];

    const SIZES: [&str; 5] = ["tiny", "base", "small", "medium", "large-v3-turbo"];
    const FORMS: [&str; 4] = ["", "-q8_0", "-q5_1", "-q5_0"];

    /// Whether this choice covers the model. Speech models of other families and forms came later:
    /// there is no earlier choice to compare with, so the comparison skips them.
    pub fn covers(model: &crate::Model) -> bool {
        let of_size = |size: &str| {
            let rest = model.name.strip_prefix(size);
            rest.is_some_and(|rest| FORMS.contains(&rest.strip_prefix(".en").unwrap_or(rest)))
        };
        model.family.is_none() || SIZES.into_iter().any(of_size)
    }

    pub fn live<'a>(names: &[&'a str], installed: &[&str]) -> Result<&'a str, &'a str> {
        names.iter().find(|name| installed.contains(name)).copied().ok_or(names[0])
    }

    pub fn finished(english: bool, installed: &[&str]) -> Result<String, String> {
        let named = |family: &'static str| {
            FORMS.iter().flat_map(move |form| [".en", ""].map(|en| format!("{family}{en}{form}")))
        };
        let mut names = SIZES.into_iter().rev().flat_map(named);
        names
            .find(|name| (english || !name.contains(".en")) && installed.contains(&&**name))
            .ok_or_else(|| "base".to_owned())
    }

    pub fn candidates(english: bool, installed: &[&str]) -> Vec<(String, bool)> {
        let candidate = |size: &'static str| {
            let kinds: &[&str] = if english { &[".en", ""] } else { &[""] };
            let mut names =
                kinds.iter().flat_map(|kind| FORMS.map(|form| format!("{size}{kind}{form}")));
            let to_get = match size {
                "tiny" | "base" if english => format!("{size}.en"),
                _ => size.to_owned(),
            };
            let found = names.find(|name| installed.contains(&&**name));
            found.map_or((to_get, false), |name| (name, true))
        };
        SIZES.map(candidate).into()
    }
}

/// How many models of today's list the comparison covers: all.
const COVERED: usize = 30;

/// The list without the models that the comparison skips.
fn covered() -> Manifest {
    Manifest::built_in().unwrap().with_only(expected::covers)
}

fn store(manifest: Manifest) -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = Store::new(manifest, dir.path().join("data"), vec![dir.path().to_owned()]);
    (dir, store)
}

fn install(dir: &TempDir, store: &Store, names: &[&str]) {
    for name in names {
        let file = &store.manifest().require(name).unwrap().file;
        fs::write(dir.path().join(file), "weights").unwrap();
    }
}

fn missing(error: &Error) -> &str {
    match error {
        Error::NotInstalled { name } => name,
        other => panic!("{other}"),
    }
}

fn same_choice(installed: &[&str]) {
    let (dir, store) = store(covered());
    install(&dir, &store, installed);
    for (role, english, names) in [
        (Role::Fast, true, expected::FAST_ENGLISH),
        (Role::Heavy, true, expected::HEAVY_ENGLISH),
        (Role::Fast, false, expected::FAST),
        (Role::Heavy, false, expected::HEAVY),
    ] {
        let best = store.best_live(role, english);
        let best = best.as_ref().map(|chosen| &*chosen.name).map_err(missing);
        assert_eq!(best, expected::live(names, installed), "{role}, {english}, {installed:?}");
    }
    for english in [true, false] {
        let best = store.best_finished(english);
        let best = best.as_ref().map(|chosen| &*chosen.name).map_err(missing);
        let before = expected::finished(english, installed);
        let before = before.as_deref().map_err(String::as_str);
        assert_eq!(best, before, "{english}, {installed:?}");
        let found = store.one_of_each_family(english, |_, _| true);
        let found: Vec<_> =
            found.iter().map(|found| (found.model.name.clone(), found.installed)).collect();
        assert_eq!(found, expected::candidates(english, installed), "{english}, {installed:?}");
    }
}

#[test]
fn each_model_alone_and_all_together_are_chosen_as_before() {
    let manifest = covered();
    let names: Vec<&str> = manifest.models().iter().map(|model| &*model.name).collect();
    assert!(names.len() >= COVERED, "the comparison skips a model that it covered: {names:?}");
    same_choice(&[]);
    names.iter().for_each(|name| same_choice(&[name]));
    same_choice(&names);
    // Also all models except one.
    for left_out in &names {
        let rest: Vec<&str> = names.iter().copied().filter(|name| name != left_out).collect();
        same_choice(&rest);
    }
}

/// Whether each model of the list is installed: one of four is.
fn any_mask() -> impl Strategy<Value = Vec<bool>> {
    prop::collection::vec(prop::bool::weighted(0.25), covered().models().len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_set_of_models_is_chosen_from_as_before(mask in any_mask()) {
        let manifest = covered();
        let installed: Vec<&str> = manifest
            .models()
            .iter()
            .zip(mask)
            .filter(|(_, is_installed)| *is_installed)
            .map(|(model, _)| &*model.name)
            .collect();
        same_choice(&installed);
    }
}

#[test]
fn the_first_pair_is_the_first_of_each_list() {
    let manifest = Manifest::built_in().unwrap();
    assert_eq!(manifest.first_pair(true), ["tiny.en", "base.en"]);
    assert_eq!(manifest.first_pair(false), ["tiny", "base"]);
}

#[test]
fn a_named_model_goes_before_the_settings_and_these_before_the_best() {
    let (dir, store) = store(Manifest::built_in().unwrap());
    install(&dir, &store, &["tiny.en", "tiny", "base.en", "base", "small"]);
    let choice = |fast: Option<&str>, heavy: Option<&str>| ModelChoice {
        fast: fast.map(str::to_owned),
        heavy: heavy.map(str::to_owned),
    };
    let english = Speech { english: true, translated: false };
    let other = Speech { english: false, translated: false };
    for (named, settings, speech, pair, note) in [
        (choice(None, None), choice(None, None), english, ["tiny.en", "base.en"], None),
        (choice(None, None), choice(None, None), other, ["tiny", "base"], None),
        (choice(None, None), choice(None, Some("small")), english, ["tiny.en", "small"], None),
        (
            choice(None, Some("base")),
            choice(None, Some("small")),
            english,
            ["tiny.en", "base"],
            None,
        ),
        (
            choice(None, None),
            choice(Some("tiny.en"), None),
            other,
            ["tiny", "base"],
            Some("the model tiny.en of the settings hears English only; tiny is used instead"),
        ),
        (
            choice(None, None),
            choice(None, Some("medium")),
            english,
            ["tiny.en", "base.en"],
            Some("the settings cannot be followed: "),
        ),
    ] {
        let chosen = Pair::choose(&store, &named, &settings, speech).unwrap();
        assert_eq!([&*chosen.fast.name, &*chosen.heavy.name], pair);
        let notes: Vec<String> = chosen.notes.iter().map(ToString::to_string).collect();
        assert_eq!(notes.len(), usize::from(note.is_some()), "{notes:?}");
        assert!(note.is_none_or(|note| notes[0].starts_with(note)), "{notes:?}");
    }
    let translated = Speech { english: false, translated: true };
    let pair = Pair::choose(&store, &choice(None, None), &choice(None, None), translated).unwrap();
    assert_eq!(pair.fast, pair.heavy);
    let error = Pair::choose(&store, &choice(Some("medium"), None), &choice(None, None), english);
    assert_eq!(missing(&error.unwrap_err()), "medium");
}

#[test]
fn one_model_is_better_than_none() {
    let choice = |fast: Option<&str>, heavy: Option<&str>| ModelChoice {
        fast: fast.map(str::to_owned),
        heavy: heavy.map(str::to_owned),
    };
    let none = || choice(None, None);
    for (installed, named, settings, english, alone, absent) in [
        ("tiny.en", none(), none(), true, "tiny.en", (Role::Heavy, "base.en")),
        (
            "tiny.en",
            choice(Some("tiny.en"), None),
            none(),
            true,
            "tiny.en",
            (Role::Heavy, "base.en"),
        ),
        (
            "tiny.en",
            none(),
            choice(None, Some("small.en")),
            true,
            "tiny.en",
            (Role::Heavy, "small.en"),
        ),
        ("base.en", none(), none(), true, "base.en", (Role::Fast, "tiny.en")),
        ("small", none(), none(), false, "small", (Role::Fast, "tiny")),
        // No list of usual models has it.
        ("medium.en", none(), none(), true, "medium.en", (Role::Fast, "tiny.en")),
    ] {
        let (dir, store) = store(Manifest::built_in().unwrap());
        install(&dir, &store, &[installed]);
        let speech = Speech { english, translated: false };
        let pair = Pair::choose(&store, &named, &settings, speech).unwrap();
        assert_eq!([&*pair.fast.name, &*pair.heavy.name], [alone; 2], "{installed}");
        let (role, name) = pair.absent.unwrap();
        assert_eq!((role, &*name), absent, "{installed}");
    }
    let (dir, store) = store(Manifest::built_in().unwrap());
    install(&dir, &store, &["tiny.en"]);
    let choose = |named, english| {
        Pair::choose(&store, &named, &none(), Speech { english, translated: false })
    };
    // The user asked for a model that is not here.
    let error = choose(choice(None, Some("base.en")), true).unwrap_err();
    assert_eq!(missing(&error), "base.en");
    // No model hears the language.
    assert_eq!(missing(&choose(none(), false).unwrap_err()), "tiny");
}

#[test]
fn listed_models_have_the_engine_of_their_family_and_other_files_are_whisper_files() {
    let (dir, store) = store(Manifest::built_in().unwrap());
    install(&dir, &store, &["tiny.en"]);
    let own = dir.path().join("ggml-mine.bin");
    fs::write(&own, "weights").unwrap();
    for name in ["tiny.en", "mine", own.to_str().unwrap()] {
        assert_eq!(store.chosen(name).unwrap().engine, "whisper", "{name}");
    }
}
