//! The texts that are not the windows' own: the tray's menu, and what came of a dictation. A file a
//! language in `messages`.

use serde::Deserialize;

/// Languages with a file, English first: it stands in for all others.
const LANGUAGES: [(&str, &str); 5] = [
    ("en", include_str!("../messages/en.json")),
    ("de", include_str!("../messages/de.json")),
    ("es", include_str!("../messages/es.json")),
    ("fr", include_str!("../messages/fr.json")),
    ("nl", include_str!("../messages/nl.json")),
];

/// What the menu says, and then outcomes; what is in braces is filled in.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    pub start: String,
    pub stop: String,
    pub pause: String,
    pub resume: String,
    pub dictate: String,
    pub undo: String,
    pub copy: String,
    pub captions: String,
    pub library: String,
    pub microphone: String,
    pub usual_microphone: String,
    pub models: String,
    pub settings: String,
    pub quit: String,
    pub inserted: String,
    pub pasted: String,
    pub sent_unseen: String,
    pub copied: String,
    pub moved: String,
    pub moved_away: String,
    pub moved_midway: String,
    pub in_tray: String,
    pub correct_it: String,
    pub stays_written: String,
    pub nothing_heard: String,
    pub nothing_dictated: String,
    pub taken_back: String,
}

impl Texts {
    /// In a language by its code, `de` or `de-AT`; in the desktop's if there is none.
    pub fn of(locale: Option<&str>) -> Self {
        let locale = locale.map(str::to_owned).or_else(sys_locale::get_locale).unwrap_or_default();
        let code = locale.split(['-', '_', '.']).next().unwrap_or_default().to_lowercase();
        let found = LANGUAGES.iter().find(|(language, _)| *language == code);
        let (_, text) = found.unwrap_or(&LANGUAGES[0]);
        serde_json::from_str(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything_and_english_stands_in_for_others() {
        for (code, text) in LANGUAGES {
            let texts: std::collections::BTreeMap<String, String> =
                serde_json::from_str(text).unwrap();
            assert!(serde_json::from_str::<Texts>(text).is_ok(), "{code}");
            assert!(texts.values().all(|text| !text.trim().is_empty()), "{code}");
        }
        for (locale, quit) in [
            (Some("de_AT.UTF-8"), "Duotone beenden"),
            (Some("nl"), "Duotone afsluiten"),
            (Some("ja-JP"), "Quit Duotone"),
            (Some(""), "Quit Duotone"),
        ] {
            assert_eq!(Texts::of(locale).quit, quit);
        }
    }
}
