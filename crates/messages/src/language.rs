//! The languages and their catalogues.

use std::sync::LazyLock;

use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// A language of Duotone's texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Also the fallback for languages without a catalogue.
    #[default]
    English,
    /// German
    German,
    /// Spanish
    Spanish,
    /// French
    French,
    /// Dutch
    Dutch,
}

pub(crate) type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 5]> = LazyLock::new(|| Language::ALL.map(bundle));

impl Language {
    /// All of them, English first.
    pub const ALL: [Self; 5] =
        [Self::English, Self::German, Self::Spanish, Self::French, Self::Dutch];

    /// The language of a tag such as `de`, `de-AT` or `de_AT.UTF-8`; English if there is no
    /// catalogue for it.
    pub fn of(tag: &str) -> Self {
        let code = tag.split(['-', '_', '.']).next().unwrap_or_default().to_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == code).unwrap_or_default()
    }

    /// Its ISO 639 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Dutch => "nl",
        }
    }

    /// The text of the catalogue.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../messages/en.ftl"),
            Self::German => include_str!("../../../messages/de.ftl"),
            Self::Spanish => include_str!("../../../messages/es.ftl"),
            Self::French => include_str!("../../../messages/fr.ftl"),
            Self::Dutch => include_str!("../../../messages/nl.ftl"),
        }
    }

    pub(crate) fn bundle(self) -> &'static Bundle {
        &BUNDLES[self as usize]
    }
}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // All five languages are written from left to right, so values need no isolation marks.
    bundle.set_use_isolating(false);
    if language != Language::English {
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
            _ => None,
        }));
    }
    // The tests find invalid entries; here the valid ones are used.
    let resource = FluentResource::try_new(language.source().to_owned());
    bundle.add_resource_overriding(resource.unwrap_or_else(|(readable, _)| readable));
    bundle
}
