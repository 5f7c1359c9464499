//! The user's configuration, in files that the user may edit: the settings, the dictionary and the
//! folders on disk. Reading them needs no database.

mod dictionary;
mod folders;
mod places;
mod replace;
mod settings_file;

pub use dictionary::{
    Added, DictionaryError, DictionaryFile, LineFlaw, OwnWord, WordFlaw, word_list,
};
pub use places::{Places, PlacesError};
pub use settings_file::{Settings, SettingsError, SettingsFlaw, path};
