//! The list of models: `models/manifest.toml`, parsed and checked.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::defaults::Defaults;
use crate::names;
use crate::{Digest, Error, Family, Importable, Precision, Source};

const BUILT_IN: &str = include_str!("../../../models/manifest.toml");

/// All models known by name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    huggingface: String,
    repositories: BTreeMap<String, String>,
    #[serde(rename = "family", default)]
    families: Vec<Family>,
    #[serde(rename = "choice", default)]
    defaults: Defaults,
    #[serde(rename = "model")]
    models: Vec<Model>,
    #[serde(rename = "importable", default)]
    importables: Vec<Importable>,
}

/// One model: a name, a file, and its sources.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The name for the user: `tiny.en`, `small-q8_0`.
    pub name: String,
    /// The family of a speech model.
    #[serde(default)]
    pub family: Option<String>,
    /// The precision of a speech model's weights.
    #[serde(default)]
    pub precision: Option<Precision>,
    /// The file's name on disk: `ggml-tiny.en.bin`.
    pub file: String,
    /// The roles that the model suits.
    pub roles: Vec<Role>,
    /// The languages it understands.
    pub languages: Languages,
    /// The published file's length.
    pub bytes: u64,
    /// The published file's SHA-256.
    pub sha256: Digest,
    /// An SPDX expression.
    pub licence: String,
    /// The sources, in the order to try.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// A role of a model: a hint for choosing, not a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Fast enough to draft.
    Fast,
    /// Good enough to confirm.
    Heavy,
    /// Detects speech.
    Vad,
    /// Separates speakers, together with the other models of this role.
    Speakers,
}

/// The languages a model understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Languages {
    /// English only.
    #[serde(rename = "en")]
    English,
    /// Whisper's hundred languages; any language for models of voices.
    #[serde(rename = "multilingual")]
    Multilingual,
}

impl Manifest {
    /// The built-in list.
    pub fn built_in() -> Result<Self, Error> {
        Self::parse(BUILT_IN)
    }

    /// Parses a list in the format of `models/manifest.toml` and checks its consistency.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let manifest: Self =
            toml::from_str(text).map_err(|e| Error::Manifest(e.message().to_owned()))?;
        manifest.check()?;
        Ok(manifest)
    }

    /// All models, in the order of the list.
    pub fn models(&self) -> &[Model] {
        &self.models
    }

    /// The families of speech models, the least exact first.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The family of a speech model.
    pub fn family(&self, model: &Model) -> Option<&Family> {
        self.families.get(self.rank(model)?)
    }

    /// The exactness of a speech model: the index of its family, from 0 for the least exact.
    pub fn rank(&self, model: &Model) -> Option<usize> {
        let family = model.family.as_ref()?;
        self.families.iter().position(|known| known.name == *family)
    }

    /// The models of a family, in the order of the list.
    pub fn models_of<'a>(&'a self, family: &'a Family) -> impl Iterator<Item = &'a Model> {
        self.models.iter().filter(|model| model.family.as_ref() == Some(&family.name))
    }

    /// Bytes that a speech model needs in live use as the heavy model, if measured.
    pub fn memory(&self, model: &Model) -> Option<u64> {
        Some(model.bytes + self.family(model)?.working_memory?)
    }

    /// Whether a source other than the publisher's has the model, or a checkpoint of it.
    pub(crate) fn has_mirror(&self, model: &Model) -> bool {
        model.sources.len() > 1 || self.importable(&model.name).is_some()
    }

    pub(crate) fn defaults(&self) -> &Defaults {
        &self.defaults
    }

    /// The list with only the models that pass `keep`.
    #[cfg(test)]
    pub(crate) fn with_only(mut self, keep: fn(&Model) -> bool) -> Self {
        self.models.retain(keep);
        self
    }

    /// The model of that name; `tiny.en` and `ggml-tiny.en.bin` are the same.
    pub fn find(&self, name: &str) -> Option<&Model> {
        let name = names::bare(name);
        self.models.iter().find(|m| m.name == name)
    }

    /// Like [`find`](Self::find), with an error that suggests the nearest names.
    pub fn require(&self, name: &str) -> Result<&Model, Error> {
        self.find(name).ok_or_else(|| Error::UnknownModel {
            name: name.to_owned(),
            nearest: names::nearest(name, self.models.iter().map(|m| m.name.as_str())),
        })
    }

    /// The checkpoint to import for the model of that name, if one is listed, and the digest of the
    /// converted file.
    pub fn importable(&self, name: &str) -> Option<(&Importable, Digest)> {
        let name = names::bare(name);
        self.importables.iter().find_map(|i| Some((i, *i.makes.get(name)?)))
    }

    /// The address of Hugging Face, unless the user's environment sets another.
    pub(crate) fn huggingface(&self) -> &str {
        &self.huggingface
    }

    /// The pinned revision of a repository.
    pub(crate) fn revision(&self, repository: &str) -> Option<&str> {
        self.repositories.get(repository).map(String::as_str)
    }

    fn check(&self) -> Result<(), Error> {
        let wrong = |model: &Model, what: &str| {
            Err(Error::Manifest(format!("the model {:?} {what}", model.name)))
        };
        for (i, model) in self.models.iter().enumerate() {
            if self.models[..i].iter().any(|m| m.name == model.name || m.file == model.file) {
                return wrong(model, "is listed twice");
            }
            if names::bare(&model.file) != model.name {
                return wrong(model, "has a file of another name");
            }
            // The file's name is joined to folders, so it must not lead out of them.
            if model.file.contains(['/', '\\', ':']) {
                return wrong(model, "has a path for a file name");
            }
            if model.bytes == 0 || model.roles.is_empty() || model.sources.is_empty() {
                return wrong(model, "lacks bytes, roles or sources");
            }
            if model.family.is_some() && (self.rank(model).is_none() || model.precision.is_none()) {
                return wrong(model, "is of no listed family, or lacks its precision");
            }
            let begins = |family: &String| model.name.starts_with(family.as_str());
            if !model.family.as_ref().is_none_or(begins) {
                return wrong(model, "has a name that does not begin with its family's");
            }
            for source in &model.sources {
                if let Source::HuggingFace { repository, .. } = source
                    && self.revision(repository).is_none()
                {
                    return wrong(model, "has a source with no pinned revision");
                }
            }
        }
        if let Some(name) = self.misplaced() {
            return Err(Error::Manifest(format!("the choice {name:?} cannot serve in its place")));
        }
        for importable in &self.importables {
            let unknown = importable.makes.keys().find(|name| self.find(name).is_none());
            if let Some(what) = unknown.map(|_| "makes no known model").or(importable.flaw()) {
                return Err(Error::Manifest(format!(
                    "the checkpoint {} {what}",
                    importable.source
                )));
            }
        }
        Ok(())
    }
}

impl Model {
    /// Whether the list names that role for it.
    pub fn suits(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether it is for English only.
    pub fn is_english(&self) -> bool {
        self.languages == Languages::English
    }

    /// Whether it understands English, or another language if `english` is false.
    pub fn hears(&self, english: bool) -> bool {
        english || !self.is_english()
    }

    /// Whether its weights are quantised to make the file smaller.
    pub fn is_packed(&self) -> bool {
        self.precision.is_some_and(|precision| precision != Precision::F16)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Fast => "fast",
            Self::Heavy => "heavy",
            Self::Vad => "vad",
            Self::Speakers => "speakers",
        })
    }
}

impl fmt::Display for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::English => "en",
            Self::Multilingual => "multilingual",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_compiled_in_is_sound() {
        let manifest = Manifest::built_in().unwrap();
        for model in manifest.models() {
            assert!(manifest.find(&model.file).is_some_and(|m| m.name == model.name));
            assert_eq!(model.name.contains(".en"), model.languages == Languages::English);
            let is_speech = model.suits(Role::Fast) || model.suits(Role::Heavy);
            assert_eq!(manifest.family(model).is_some(), is_speech, "{}", model.name);
            let published = |source: &Source| matches!(source, Source::HuggingFace { .. });
            assert!(
                model.sources.is_sorted_by_key(|source| !published(source)),
                "{}: mirrors come after the publisher",
                model.name
            );
        }
        for revision in manifest.repositories.values() {
            assert!(revision.len() == 40 && revision.bytes().all(|b| b.is_ascii_hexdigit()));
        }
    }

    #[test]
    fn every_family_has_models_and_those_of_whisper_have_three_forms() {
        let manifest = Manifest::built_in().unwrap();
        for family in manifest.families() {
            let named = |model: &Model| model.precision == Some(Precision::of_name(&model.name));
            let mut models = manifest.models_of(family).peekable();
            assert!(models.peek().is_some() && models.all(named), "{}", family.name);
        }
        for (family, small_form, roles) in [
            ("tiny", "q5_1", &[Role::Fast][..]),
            ("tiny.en", "q5_1", &[Role::Fast]),
            ("base", "q5_1", &[Role::Fast, Role::Heavy]),
            ("base.en", "q5_1", &[Role::Fast, Role::Heavy]),
            ("small", "q5_1", &[Role::Heavy]),
            ("small.en", "q5_1", &[Role::Heavy]),
            ("medium", "q5_0", &[Role::Heavy]),
            ("medium.en", "q5_0", &[Role::Heavy]),
            ("large-v3-turbo", "q5_0", &[Role::Heavy]),
        ] {
            for name in
                [family.to_owned(), format!("{family}-q8_0"), format!("{family}-{small_form}")]
            {
                let model = manifest.require(&name).unwrap();
                assert_eq!(model.roles, roles, "{name}");
                let of_family = manifest.family(model).unwrap();
                assert_eq!(of_family.name, family.trim_end_matches(".en"), "{name}");
            }
        }
        assert_eq!(manifest.require("silero-v6.2.0").unwrap().roles, [Role::Vad]);
    }

    const ONE: &str = r#"
        huggingface = "http://localhost"
        [repositories]
        "a/b" = "c"
        [[model]]
        name = "tiny"
        file = "ggml-tiny.bin"
        roles = ["fast"]
        languages = "multilingual"
        bytes = 1
        sha256 = "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21"
        licence = "MIT"
        [[model.source]]
        kind = "huggingface"
        repository = "a/b"
        file = "ggml-tiny.bin"
    "#;

    #[test]
    fn a_list_that_could_mislead_is_refused() {
        assert!(Manifest::parse(ONE).is_ok());
        let twice = format!("{ONE}{}", &ONE[ONE.find("[[model]]").unwrap()..]);
        for (text, why) in [
            (twice, "listed twice"),
            (ONE.replace("\"a/b\" = \"c\"", ""), "no pinned revision"),
            (ONE.replace("ggml-tiny.bin", "../ggml-tiny.bin"), "another name"),
            (ONE.replace("bytes = 1", "bytes = 0"), "lacks bytes"),
            (ONE.replace("be07", "xyz7"), "not a SHA-256"),
            (ONE.replace("\"fast\"", "\"quick\""), "quick"),
            (ONE.replace("bytes = 1", "bytes = 1\nfamily = \"huge\""), "no listed family"),
            (BUILT_IN.replace("family = \"tiny\"", "family = \"base\""), "begin with its family"),
        ] {
            let error = Manifest::parse(&text).unwrap_err().to_string();
            assert!(error.contains(why), "{error} / {why}");
        }
    }

    #[test]
    fn a_choice_that_cannot_serve_is_refused() {
        for (from, to) in [
            ("fast = [\"tiny\",", "fast = [\"tiny.en\","),
            ("fast = [\"tiny\",", "fast = [\"small\","),
            ("heavy = [\"base\",", "heavy = [\"huge\","),
        ] {
            assert!(BUILT_IN.contains(from));
            let error = Manifest::parse(&BUILT_IN.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains("cannot serve"), "{error}");
        }
    }

    #[test]
    fn packed_models_and_their_memory_are_known() {
        let manifest = Manifest::built_in().unwrap();
        for (name, packed) in [
            ("small", false),
            ("small-q8_0", true),
            ("tiny.en-q5_1", true),
            ("large-v3-turbo", false),
            ("silero-v6.2.0", false),
        ] {
            assert_eq!(manifest.require(name).unwrap().is_packed(), packed, "{name}");
        }
        // The figures of docs/benchmarks/models.md, in MB.
        for (name, measured) in
            [("tiny.en", 168), ("tiny", 168), ("base.en", 259), ("small", 670), ("small-q8_0", 447)]
        {
            let memory = manifest.memory(manifest.require(name).unwrap()).unwrap() / 1_000_000;
            assert!(memory.abs_diff(measured) <= 2, "{name}: {memory}");
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_nearest_ones() {
        let error = Manifest::built_in().unwrap().require("tiny.eng").unwrap_err();
        assert!(error.to_string().contains("tiny.en"), "{error}");
    }
}
