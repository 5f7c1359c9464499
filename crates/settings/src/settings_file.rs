//! The user's settings: `settings.toml` in the settings folder.
//!
//! They are in a file and not in the database because many processes read them while one of them
//! has the database open, and because users may edit them (docs/adr/011-settings-file.md). A
//! missing line means the default.

mod error;

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Deserializer, de};
use toml_edit::{DocumentMut, Item, Table, Value};

use crate::{folders::config_folder, replace::replace};
pub use error::{SettingsError, SettingsFlaw};

/// The version of the format that this program reads and writes.
const SCHEMA: u64 = 1;
/// The shortest and the longest interval between passes, seconds.
const INTERVALS: std::ops::RangeInclusive<f64> = 0.05..=60.0;

/// The start of a new file.
const HEADING: &str = "\
# Duotone's settings. A line that is missing means the default; \"duotone doctor --save\" writes what
# suits this machine.

";

/// The user's settings. `None` is the default.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Settings {
    /// The fast model, which drafts: a name or a file.
    pub fast: Option<String>,
    /// The heavy model, which confirms: a name or a file.
    pub heavy: Option<String>,
    /// The spoken language: a code, or `auto`.
    pub language: Option<String>,
    /// The interval of the fast model during speech.
    #[serde(default, deserialize_with = "interval")]
    pub fast_interval: Option<Duration>,
    /// The interval of the heavy model during speech.
    #[serde(default, deserialize_with = "interval")]
    pub heavy_interval: Option<Duration>,
}

/// The part of a file that every version of the format has.
#[derive(Deserialize)]
struct Version {
    schema: Option<u64>,
}

/// The path of the user's settings: `settings.toml` in the folder that `DUOTONE_CONFIG` names, or
/// else in the system's folder for program settings. The file need not exist.
///
/// # Errors
/// [`SettingsError::NoFolder`] if the system has no home folder.
pub fn path() -> Result<PathBuf, SettingsError> {
    let folder = config_folder().ok_or(SettingsError::NoFolder)?;
    Ok(folder.join("settings.toml"))
}

impl Settings {
    /// Reads a file. A missing file means the defaults.
    ///
    /// # Errors
    /// The variants of [`SettingsError`] say what to do.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        Self::parse(path, &text_of(path)?)
    }

    /// Changes a file atomically. Keeps other entries and the comments. If two programs change the
    /// file at the same moment, the later one wins.
    ///
    /// # Errors
    /// Those of [`read`](Self::read), because a file that cannot be read is not overwritten; and
    /// [`SettingsError::NotWritable`].
    pub fn change(path: &Path, change: impl FnOnce(&mut Self)) -> Result<Self, SettingsError> {
        let text = text_of(path)?;
        let mut settings = Self::parse(path, &text)?;
        change(&mut settings);
        let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
            SettingsError::syntax(path, &text, error.span(), error.message())
        })?;
        settings.put_into(document.as_table_mut());
        let heading = if text.is_empty() { HEADING } else { "" };
        replace(path, format!("{heading}{document}").as_bytes())
            .map_err(|error| SettingsError::NotWritable { path: path.to_owned(), error })?;
        Ok(settings)
    }

    /// The intervals of the fast and the heavy model during speech, in samples; `None` where not
    /// set.
    pub fn intervals_in_samples(&self, rate: u32) -> [Option<u64>; 2] {
        let samples = |interval: Duration| (interval.as_secs_f64() * f64::from(rate)) as u64;
        [self.fast_interval.map(samples), self.heavy_interval.map(samples)]
    }

    fn parse(path: &Path, text: &str) -> Result<Self, SettingsError> {
        let damaged = |error: toml::de::Error| {
            SettingsError::syntax(path, text, error.span(), error.message())
        };
        // First, because in a newer format any other line may mean something else.
        let Version { schema } = toml::from_str(text).map_err(damaged)?;
        match schema {
            Some(schema) if schema > SCHEMA => {
                Err(SettingsError::Newer { path: path.to_owned(), schema, known: SCHEMA })
            }
            _ => toml::from_str(text).map_err(damaged),
        }
    }

    fn put_into(&self, table: &mut Table) {
        let text = |text: &Option<String>| text.clone().map(Value::from);
        // Three decimals, so that 0.1 s does not become 0.10000000149.
        let seconds = |interval: Option<Duration>| {
            interval.map(|interval| Value::from((interval.as_secs_f64() * 1e3).round() / 1e3))
        };
        for (key, value) in [
            ("schema", Some(Value::from(SCHEMA as i64))),
            ("fast", text(&self.fast)),
            ("heavy", text(&self.heavy)),
            ("language", text(&self.language)),
            ("fast_interval", seconds(self.fast_interval)),
            ("heavy_interval", seconds(self.heavy_interval)),
        ] {
            put(table, key, value);
        }
    }
}

/// Replaces a value and keeps the comments and spaces around it.
fn put(table: &mut Table, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

fn interval<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Duration>, D::Error> {
    let seconds = f64::deserialize(from)?;
    if !INTERVALS.contains(&seconds) {
        let (least, most) = (INTERVALS.start(), INTERVALS.end());
        return Err(de::Error::custom(format!("an interval is {least} to {most} seconds")));
    }
    Ok(Some(Duration::from_secs_f64(seconds)))
}

fn text_of(path: &Path) -> Result<String, SettingsError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(SettingsError::NotReadable { path: path.to_owned(), error }),
    };
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes());
        SettingsError::damaged(path, &text, Some(at..at), SettingsFlaw::NotText)
    })
}

#[cfg(test)]
mod tests;
