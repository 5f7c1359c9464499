//! The user's own words, in a file that the user may edit as well.

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

pub use error::DictionaryError;
pub use list::word_list;
pub use word::OwnWord;

use crate::{folders::config_folder, replace::replace};
use word::{flaw, tidy};

/// The version of the file's format.
const SCHEMA: i64 = 1;
/// A file that is begun.
const BEGINNING: &str = "\
# Your own words: names and terms as you write them, and what is heard in their place.
# \"duotone words\" adds and removes them; you may edit this file as well.
schema = 1
";

/// What adding a word did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New,
    /// It was there and got so many more forms.
    Forms(usize),
    /// It was there with these forms.
    Nothing,
}

/// The dictionary's file, read. Comments and order are kept as the user has them.
#[derive(Clone, Debug)]
pub struct DictionaryFile {
    path: PathBuf,
    document: DocumentMut,
    words: Vec<OwnWord>,
}

/// The file as it is written.
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

/// What a file is that somebody wrote by hand and that does not say.
fn first() -> i64 {
    SCHEMA
}

impl DictionaryFile {
    /// Where the user's own is.
    ///
    /// # Errors
    /// If the system knows no home folder.
    pub fn users() -> Result<PathBuf, DictionaryError> {
        let folder = config_folder().ok_or(DictionaryError::NoConfigFolder)?;
        Ok(folder.join("dictionary.toml"))
    }

    /// Reads the file; one that is not there has no words.
    ///
    /// # Errors
    /// If it cannot be read or understood; the line is named.
    pub fn open(path: &Path) -> Result<Self, DictionaryError> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => BEGINNING.into(),
            read => read.map_err(|source| DictionaryError::files("read", path, source))?,
        };
        let damaged = |text: &[u8], at: usize, reason: &str| DictionaryError::Damaged {
            path: path.to_owned(),
            line: text[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1,
            reason: reason.lines().next().unwrap_or_default().to_owned(),
        };
        let text = std::str::from_utf8(&bytes)
            .map_err(|error| damaged(&bytes, error.valid_up_to(), "it is not UTF-8"))?;
        let at = |span: Option<std::ops::Range<usize>>| span.map_or(0, |span| span.start);
        let mut document: DocumentMut = text
            .parse()
            .map_err(|e: toml_edit::TomlError| damaged(&bytes, at(e.span()), e.message()))?;
        // Before anything else in it is found fault with.
        if document.get("schema").and_then(Item::as_integer).is_some_and(|found| found > SCHEMA) {
            return Err(DictionaryError::Newer { path: path.to_owned() });
        }
        let contents: Contents =
            toml::from_str(text).map_err(|e| damaged(&bytes, at(e.span()), e.message()))?;
        let mut words = Vec::with_capacity(contents.words.len());
        for entry in contents.words {
            for text in std::iter::once(&entry.written).chain(&entry.heard) {
                if let Some(flaw) = flaw(text.as_ref()) {
                    return Err(damaged(&bytes, text.span().start, &flaw));
                }
            }
            let heard = entry.heard.into_iter().map(|form| tidy(form.as_ref())).collect();
            words.push(OwnWord { written: tidy(entry.written.as_ref()), heard });
        }
        // Written by hand they may be one list: word = [{ … }, { … }].
        if let Some(list) = document.get_mut("word") {
            let tables = std::mem::take(list).into_array_of_tables();
            // Only an empty list cannot be tables.
            *list = Item::ArrayOfTables(tables.unwrap_or_default());
        }
        Ok(Self { path: path.to_owned(), document, words })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The words, the one added last at the end.
    pub fn words(&self) -> &[OwnWord] {
        &self.words
    }

    /// Adds a word, or forms to a word that is there. [`save`](Self::save) keeps it.
    ///
    /// # Errors
    /// [`DictionaryError::NotAWord`], if there is nothing in it that could be heard.
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

    /// Removes a word with its forms; if none is written so, one that differs in case.
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

    /// Writes the file: all of it or nothing.
    ///
    /// # Errors
    /// If it cannot be written; then it is as it was.
    pub fn save(&self) -> Result<(), DictionaryError> {
        replace(&self.path, self.document.to_string().as_bytes())
            .map_err(|source| DictionaryError::files("write", &self.path, source))
    }

    /// The words in the document, one table each.
    fn tables(&mut self) -> Option<&mut ArrayOfTables> {
        let none = Item::ArrayOfTables(ArrayOfTables::new());
        self.document.entry("word").or_insert(none).as_array_of_tables_mut()
    }
}

#[cfg(test)]
mod tests;
