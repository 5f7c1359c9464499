//! The language of the app's own texts.

use std::sync::atomic::{AtomicUsize, Ordering};

use messages::{Language, Message};

/// The place in [`Language::ALL`] of the language in use. Errors are made everywhere, most of them
/// where no preferences are known.
static CURRENT: AtomicUsize = AtomicUsize::new(0);

/// The language that the user chose, by its tag, or the desktop's.
pub fn of(chosen: Option<&str>) -> Language {
    let tag = chosen.map(str::to_owned).or_else(sys_locale::get_locale);
    tag.map_or_else(Language::default, |tag| Language::of(&tag))
}

/// Uses the language that the user chose, by its tag, or the desktop's, from now on.
pub fn follow(chosen: Option<&str>) {
    let language = of(chosen);
    let place = Language::ALL.iter().position(|one| *one == language);
    CURRENT.store(place.unwrap_or_default(), Ordering::Relaxed);
}

/// The language in use: English before the preferences are read.
pub fn current() -> Language {
    Language::ALL.get(CURRENT.load(Ordering::Relaxed)).copied().unwrap_or_default()
}

/// A message in the language in use.
pub fn text(message: &Message) -> String {
    message.text(current())
}
