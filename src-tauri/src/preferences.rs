//! The preferences file. The models and the language are in `settings.toml`, which the command
//! reads too; the rest is beside it in `desktop.toml`.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    sync::{PoisonError, RwLock},
};

use messages::message;
use serde::{Deserialize, Serialize};
use settings::Settings;

use crate::types::{AppError, Preferences};

/// The version of `desktop.toml` that this program reads and writes.
const SCHEMA: u32 = 1;

/// Why preferences could not be read or stored.
#[derive(Debug, thiserror::Error)]
pub enum PreferencesError {
    /// An error of `settings.toml`.
    #[error(transparent)]
    Settings(#[from] settings::SettingsError),
    /// The file cannot be parsed. The app does not overwrite it: the user repairs or moves it.
    #[error(
        "the settings in {} cannot be understood ({why}), so the usual ones are used; mend the \
         file or move it away", path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the parser reports.
        why: String,
    },
    /// A newer program wrote the file. The app does not overwrite it.
    #[error(
        "the settings in {} are of a newer Duotone, so the usual ones are used; update Duotone",
        .0.display()
    )]
    Newer(PathBuf),
    /// The system refuses to read or write the file.
    #[error("the settings in {} cannot be {what}: {error}; check its permissions and the disk", path.display())]
    Files {
        /// The file.
        path: PathBuf,
        /// The operation that failed.
        what: &'static str,
        /// The system's error.
        error: io::Error,
    },
}

impl From<PreferencesError> for AppError {
    fn from(error: PreferencesError) -> Self {
        match error {
            PreferencesError::Settings(error) => error.into(),
            PreferencesError::Damaged { path, why } => {
                Self::new(&message!("app-settings-damaged", path = path.as_path(), why = why))
            }
            PreferencesError::Newer(path) => {
                Self::new(&message!("app-settings-newer", path = path.as_path()))
            }
            PreferencesError::Files { path, what, error } => Self::new(&message!(
                "app-settings-files",
                path = path.as_path(),
                what = what,
                error = error.to_string(),
            )),
        }
    }
}

/// The current preferences and their files.
pub struct PreferencesFile {
    settings: PathBuf,
    desktop: PathBuf,
    now: RwLock<Preferences>,
}

/// The format of the file.
#[derive(Serialize)]
struct PreferencesRecord {
    schema: u32,
    #[serde(flatten)]
    preferences: Preferences,
}

impl PreferencesFile {
    /// Reads this user's preferences. Defaults replace what cannot be read, and the second value
    /// says why.
    ///
    /// # Errors
    /// If the system has no settings folder.
    pub fn users() -> Result<(Self, Vec<PreferencesError>), PreferencesError> {
        let settings = settings::path()?;
        Ok(Self::open(settings))
    }

    fn open(settings: PathBuf) -> (Self, Vec<PreferencesError>) {
        let desktop = settings.with_file_name("desktop.toml");
        let mut troubles = Vec::new();
        let mut now = read(&desktop).unwrap_or_else(|error| {
            troubles.push(error);
            Preferences::default()
        });
        match Settings::read(&settings) {
            Ok(kept) => {
                (now.fast, now.heavy, now.language) = (kept.fast, kept.heavy, kept.language)
            }
            Err(error) => troubles.push(error.into()),
        }
        (Self { settings, desktop, now: RwLock::new(now) }, troubles)
    }

    /// The current preferences.
    pub fn now(&self) -> Preferences {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the engine's settings from the disk: the command may have changed them.
    ///
    /// # Errors
    /// Those of [`Settings::read`].
    pub fn engine(&self) -> Result<Settings, PreferencesError> {
        Ok(Settings::read(&self.settings)?)
    }

    /// The folder of the files.
    pub fn folder(&self) -> &Path {
        self.settings.parent().unwrap_or(&self.settings)
    }

    /// Stores new preferences and returns the stored ones. Values out of bounds are clamped.
    ///
    /// # Errors
    /// [`PreferencesError`]; then nothing changes.
    pub fn change(&self, wanted: Preferences) -> Result<Preferences, PreferencesError> {
        let wanted = bounded(wanted);
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        // A file that cannot be read is not overwritten.
        read(&self.desktop)?;
        let engine = |of: &Preferences| (of.fast.clone(), of.heavy.clone(), of.language.clone());
        if engine(&wanted) != engine(&now) {
            Settings::change(&self.settings, |settings| {
                (settings.fast, settings.heavy, settings.language) = engine(&wanted);
            })?;
        }
        write(&self.desktop, &wanted)?;
        *now = wanted.clone();
        Ok(wanted)
    }
}

fn bounded(mut wanted: Preferences) -> Preferences {
    let captions = &mut wanted.captions;
    captions.lines = captions.lines.clamp(1, 6);
    captions.text_size = captions.text_size.clamp(14, 64);
    captions.columns = captions.columns.clamp(30, 100);
    captions.opacity = captions.opacity.clamp(20, 100);
    let usual = crate::types::CaptionPreferences::default();
    let is_colour = |text: &str| {
        text.len() == 7
            && text.strip_prefix('#').is_some_and(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()))
    };
    for (colour, usual) in [(&mut captions.plate, usual.plate), (&mut captions.ink, usual.ink)] {
        if !is_colour(colour) {
            *colour = usual;
        }
    }
    if !captions.hear.microphone && !captions.hear.system {
        captions.hear.microphone = true;
    }
    wanted
}

fn read(path: &Path) -> Result<Preferences, PreferencesError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Preferences::default()),
        Err(error) => {
            return Err(PreferencesError::Files { path: path.to_owned(), what: "read", error });
        }
    };
    let damaged = |error: toml::de::Error| PreferencesError::Damaged {
        path: path.to_owned(),
        why: error.message().to_owned(),
    };
    /// The part that all versions of the file share.
    #[derive(Deserialize)]
    struct Version {
        #[serde(default)]
        schema: u32,
    }
    if toml::from_str::<Version>(&text).map_err(damaged)?.schema > SCHEMA {
        return Err(PreferencesError::Newer(path.to_owned()));
    }
    let kept: toml::Table = toml::from_str(&text).map_err(damaged)?;
    // Defaults fill in what the file lacks.
    let mut whole = toml::Table::try_from(Preferences::default()).unwrap_or_default();
    put_over(&mut whole, kept);
    Ok(bounded(whole.try_into().map_err(damaged)?))
}

/// Overrides values with others, table by table.
fn put_over(below: &mut toml::Table, above: toml::Table) {
    for (key, value) in above {
        match (below.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(above)) => put_over(below, above),
            (_, value) => drop(below.insert(key, value)),
        }
    }
}

fn write(path: &Path, wanted: &Preferences) -> Result<(), PreferencesError> {
    // Those are stored in settings.toml.
    let preferences = Preferences { fast: None, heavy: None, language: None, ..wanted.clone() };
    let text =
        toml::to_string(&PreferencesRecord { schema: SCHEMA, preferences }).map_err(|error| {
            PreferencesError::Damaged { path: path.to_owned(), why: error.to_string() }
        })?;
    let put = || -> io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    put().map_err(|error| PreferencesError::Files { path: path.to_owned(), what: "written", error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Theme;

    #[test]
    fn what_was_changed_is_there_the_next_time_and_the_command_sees_its_part() {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("settings.toml");
        fs::write(&settings, "# mine\nschema = 1\nfast = \"tiny\"\n").unwrap();
        let (file, troubles) = PreferencesFile::open(settings.clone());
        assert!(troubles.is_empty());
        let mut wanted = file.now();
        assert_eq!(wanted.fast.as_deref(), Some("tiny"));
        wanted.look.theme = Theme::Dark;
        wanted.heavy = Some("base".to_owned());
        file.change(wanted.clone()).unwrap();
        let (again, _) = PreferencesFile::open(settings.clone());
        assert_eq!(again.now(), wanted);
        let text = fs::read_to_string(&settings).unwrap();
        assert!(text.contains("# mine") && text.contains("heavy = \"base\""), "{text}");
    }

    #[test]
    fn what_a_file_does_not_say_is_as_usual() {
        let folder = tempfile::tempdir().unwrap();
        let desktop = folder.path().join("desktop.toml");
        fs::write(&desktop, "[captions]\nlines = 5\n[captions.hear]\nsystem = true\n").unwrap();
        let (file, troubles) = PreferencesFile::open(folder.path().join("settings.toml"));
        assert!(troubles.is_empty(), "{troubles:?}");
        let mut expected = Preferences::default();
        expected.captions.lines = 5;
        expected.captions.hear.system = true;
        assert_eq!(file.now(), expected);
    }

    #[test]
    fn what_is_out_of_bounds_is_brought_within() {
        let folder = tempfile::tempdir().unwrap();
        let (file, _) = PreferencesFile::open(folder.path().join("settings.toml"));
        let mut wanted = file.now();
        wanted.captions.lines = 200;
        wanted.captions.opacity = 0;
        wanted.captions.plate = "url(evil)".to_owned();
        wanted.captions.hear.microphone = false;
        let kept = file.change(wanted).unwrap();
        assert_eq!((kept.captions.lines, kept.captions.opacity), (6, 20));
        assert_eq!(kept.captions.plate, "#16171a");
        assert!(kept.captions.hear.microphone);
    }

    #[test]
    fn a_file_that_cannot_be_understood_is_told_and_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let desktop = folder.path().join("desktop.toml");
        for (text, newer) in [("look = 7", false), ("schema = 99", true), ("][", false)] {
            fs::write(&desktop, text).unwrap();
            let (file, troubles) = PreferencesFile::open(folder.path().join("settings.toml"));
            assert_eq!(troubles.len(), 1, "{text}");
            assert_eq!(matches!(troubles[0], PreferencesError::Newer(_)), newer);
            assert_eq!(file.now(), Preferences::default());
            assert!(file.change(Preferences::default()).is_err());
            assert_eq!(fs::read_to_string(&desktop).unwrap(), text);
        }
    }
}
