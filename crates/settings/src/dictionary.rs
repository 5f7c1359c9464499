//! The dictionary: the user's own words, in a file that the user may also edit.

mod error;
mod list;
mod word;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use toml::Spanned;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

pub use error::{DictionaryError, LineFlaw};
pub use list::word_list;
pub use word::{OwnWord, WordFlaw};

use crate::{folders::config_folder, replace::replace};
use word::{flaw, tidy};

/// The version of the file's format.
const SCHEMA: i64 = 1;
/// The start of a new file.
const BEGINNING: &str = "\
# Your own words: names and terms as you write them, and what is heard in their place.
# \"duotone words\" adds and removes them; you may edit this file as well.
schema = 1
";

/// What adding a word did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The word is new.
    New,
    /// The word existed and got this many more forms.
    Forms(usize),
    /// The word existed with these forms.
    Nothing,
}

/// The parsed dictionary file. Keeps the user's comments and order.
#[derive(Clone, Debug)]
pub struct DictionaryFile {
    path: PathBuf,
    document: DocumentMut,
    words: Vec<OwnWord>,
}

/// The format of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    #[serde(default = "first", rename = "schema")]
    _schema: i64,
    #[serde(default, rename = "word")]
    words: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    written: Spanned<String>,
    #[serde(default)]
    heard: Vec<Spanned<String>>,
}

/// The version of a file without one, which a user wrote by hand.
fn first() -> i64 {
    SCHEMA
}

impl DictionaryFile {
    /// The path of the user's dictionary.
    ///
    /// # Errors
    /// If the system has no home folder.
    pub fn users() -> Result<PathBuf, DictionaryError> {
        let folder = config_folder().ok_or(DictionaryError::NoConfigFolder)?;
        Ok(folder.join("dictionary.toml"))
    }

    /// Reads the file; a missing file is an empty dictionary.
    ///
    /// # Errors
    /// If the file cannot be read or parsed; the error names the line.
    pub fn open(path: &Path) -> Result<Self, DictionaryError> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => BEGINNING.into(),
            read => read.map_err(|source| DictionaryError::files("read", path, source))?,
        };
        let damaged = |text: &[u8], at: usize, reason: LineFlaw| DictionaryError::Damaged {
            path: path.to_owned(),
            line: text[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1,
            reason,
        };
        let syntax =
            |message: &str| LineFlaw::Syntax(message.lines().next().unwrap_or_default().to_owned());
        let text = std::str::from_utf8(&bytes)
            .map_err(|error| damaged(&bytes, error.valid_up_to(), LineFlaw::NotUtf8))?;
        let at = |span: Option<std::ops::Range<usize>>| span.map_or(0, |span| span.start);
        let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| {
            damaged(&bytes, at(e.span()), syntax(e.message()))
        })?;
        // Check the version before any other defect.
        if document.get("schema").and_then(Item::as_integer).is_some_and(|found| found > SCHEMA) {
            return Err(DictionaryError::Newer { path: path.to_owned() });
        }
        let contents: Contents =
            toml::from_str(text).map_err(|e| damaged(&bytes, at(e.span()), syntax(e.message())))?;
        let mut words = Vec::with_capacity(contents.words.len());
        for entry in contents.words {
            for text in std::iter::once(&entry.written).chain(&entry.heard) {
                if let Some(flaw) = flaw(text.as_ref()) {
                    return Err(damaged(&bytes, text.span().start, flaw.into()));
                }
            }
            let heard = entry.heard.into_iter().map(|form| tidy(form.as_ref())).collect();
            words.push(OwnWord { written: tidy(entry.written.as_ref()), heard });
        }
        // A user may write the words as one list: word = [{ … }, { … }].
        if let Some(list) = document.get_mut("word") {
            let tables = std::mem::take(list).into_array_of_tables();
            // The conversion fails only for an empty list.
            *list = Item::ArrayOfTables(tables.unwrap_or_default());
        }
        Ok(Self { path: path.to_owned(), document, words })
    }

    /// The path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The words, in the order they were added.
    pub fn words(&self) -> &[OwnWord] {
        &self.words
    }

    /// Adds a word, or adds forms to an existing word. Call [`save`](Self::save) to write the file.
    ///
    /// # Errors
    /// [`DictionaryError::NotAWord`] if the text cannot be a spoken word.
    pub fn add(&mut self, word: &OwnWord) -> Result<Added, DictionaryError> {
        for text in std::iter::once(&word.written).chain(&word.heard) {
            if let Some(flaw) = flaw(text) {
                return Err(DictionaryError::NotAWord { text: text.clone(), flaw });
            }
        }
        let written = tidy(&word.written);
        let known = self.words.iter().position(|known| known.written == written);
        let place = known.unwrap_or(self.words.len());
        if known.is_none() {
            self.words.push(OwnWord { written: written.clone(), heard: Vec::new() });
            let mut table = Table::new();
            table.decor_mut().set_prefix("\n");
            table["written"] = value(written);
            if let Some(tables) = self.tables() {
                tables.push(table);
            }
        }
        let mut forms: Vec<String> = Vec::new();
        for form in word.heard.iter().map(|form| tidy(form)) {
            if !self.words[place].heard.contains(&form) && !forms.contains(&form) {
                forms.push(form);
            }
        }
        self.words[place].heard.extend(forms.iter().cloned());
        if !forms.is_empty()
            && let Some(table) = self.tables().and_then(|tables| tables.get_mut(place))
        {
            let heard = table.entry("heard").or_insert(value(Array::new()));
            if let Some(heard) = heard.as_array_mut() {
                heard.extend(forms.iter().map(String::as_str));
            }
        }
        Ok(match (known, forms.len()) {
            (None, _) => Added::New,
            (_, 0) => Added::Nothing,
            (_, forms) => Added::Forms(forms),
        })
    }

    /// Removes a word with its forms. Falls back to a match that ignores case.
    ///
    /// # Errors
    /// [`DictionaryError::NotThere`].
    pub fn remove(&mut self, written: &str) -> Result<OwnWord, DictionaryError> {
        let wanted = tidy(written);
        let same = |word: &OwnWord| word.written == wanted;
        let alike = |word: &OwnWord| word.written.to_lowercase() == wanted.to_lowercase();
        let place = self.words.iter().position(same).or(self.words.iter().position(alike));
        let place = place.ok_or(DictionaryError::NotThere { written: wanted })?;
        if let Some(tables) = self.tables() {
            tables.remove(place);
        }
        Ok(self.words.remove(place))
    }

    /// Writes the file atomically.
    ///
    /// # Errors
    /// If the file cannot be written; it is then unchanged.
    pub fn save(&self) -> Result<(), DictionaryError> {
        self.save_copy(&self.path)
    }

    /// Writes a copy to another file, which [`open`](Self::open) can read.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn save_copy(&self, path: &Path) -> Result<(), DictionaryError> {
        replace(path, self.document.to_string().as_bytes())
            .map_err(|source| DictionaryError::files("write", path, source))
    }

    /// The words of the document, one table each.
    fn tables(&mut self) -> Option<&mut ArrayOfTables> {
        let none = Item::ArrayOfTables(ArrayOfTables::new());
        self.document.entry("word").or_insert(none).as_array_of_tables_mut()
    }
}

#[cfg(test)]
mod tests;
