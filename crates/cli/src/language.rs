//! The language of the command's texts: the one of the user's locale.

use std::sync::OnceLock;

use messages::{Language, Message};

/// The language of the locale (`LC_ALL`, `LC_MESSAGES` or `LANG`); English if there are no texts in
/// it. The tests of this crate compare English texts, whatever the developer's locale.
pub fn current() -> Language {
    if cfg!(test) {
        return Language::English;
    }
    static CURRENT: OnceLock<Language> = OnceLock::new();
    *CURRENT.get_or_init(|| {
        sys_locale::get_locale().map_or_else(Language::default, |tag| Language::of(&tag))
    })
}

/// Formats a message in the user's language.
pub fn text(message: &Message) -> String {
    message.text(current())
}
