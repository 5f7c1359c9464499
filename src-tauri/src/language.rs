//! The language of the app's own texts.

use std::sync::atomic::{AtomicUsize, Ordering};

use messages::{Language, Message};

/// The index of the current language in [`Language::ALL`]. It is global because errors are created
/// everywhere, mostly without access to the preferences.
static CURRENT: AtomicUsize = AtomicUsize::new(0);

/// The language for the tag that the user chose, or else the desktop's.
pub fn of(chosen: Option<&str>) -> Language {
    let tag = chosen.map(str::to_owned).or_else(sys_locale::get_locale);
    tag.map_or_else(Language::default, |tag| Language::of(&tag))
}

/// Switches to the language that the user chose, by its tag, or else to the desktop's.
pub fn follow(chosen: Option<&str>) {
    let language = of(chosen);
    let place = Language::ALL.iter().position(|one| *one == language);
    CURRENT.store(place.unwrap_or_default(), Ordering::Relaxed);
}

/// The current language: English until the preferences are read.
pub fn current() -> Language {
    Language::ALL.get(CURRENT.load(Ordering::Relaxed)).copied().unwrap_or_default()
}

/// Formats a message in the current language.
pub fn text(message: &Message) -> String {
    message.text(current())
}
