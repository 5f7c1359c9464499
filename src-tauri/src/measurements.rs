//! The measured costs of models on this machine. They are stored, because measuring takes time.

use std::{
    fs, io,
    path::PathBuf,
    sync::{PoisonError, RwLock},
};

use models::Manifest;
use serde::{Deserialize, Serialize};

/// The version of the file that this program reads and writes. Other versions are ignored.
const SCHEMA: u32 = 1;

/// The result of a measurement on this machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// The models, each with the seconds of a pass over [`calibrate::WINDOW`].
    pub costs: Vec<(String, f64)>,
    /// The recommended pair.
    pub recommendation: RecommendedPair,
}

/// The recommended models. The reasons are not stored: the window that measured shows them once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecommendedPair {
    /// The model that drafts.
    pub fast: String,
    /// The model that confirms.
    pub heavy: String,
}

impl Measured {
    /// The models of the recommended pair that draft and confirm, if both hear the language spoken:
    /// it may be another one than when the machine was measured.
    pub fn recommended(&self, manifest: &Manifest, english: bool) -> Option<[&str; 2]> {
        let hears = |name: &&str| manifest.find(name).is_some_and(|model| model.hears(english));
        let pair = [&*self.recommendation.fast, &*self.recommendation.heavy];
        pair.iter().all(hears).then_some(pair)
    }
}

/// The last measurement and its file.
pub struct Measurements {
    file: PathBuf,
    now: RwLock<Option<Measured>>,
}

/// The format of the file.
#[derive(Serialize, Deserialize)]
struct MeasurementsFile {
    schema: u32,
    measured: Measured,
}

impl Measurements {
    /// Reads the measurements in this file. The file may be missing; if it is unreadable, the next
    /// measurement replaces it.
    pub fn open(file: PathBuf) -> Self {
        let read = || -> io::Result<Measured> {
            let kept: MeasurementsFile = serde_json::from_slice(&fs::read(&file)?)?;
            match kept.schema {
                SCHEMA => Ok(kept.measured),
                other => Err(io::Error::other(format!("it is of version {other}"))),
            }
        };
        let now = match read() {
            Ok(measured) => Some(measured),
            Err(error) => {
                if error.kind() != io::ErrorKind::NotFound {
                    tracing::info!(%error, file = %file.display(), "what was measured is left out");
                }
                None
            }
        };
        Self { file, now: RwLock::new(now) }
    }

    /// The last measurement, if there is one.
    pub fn get(&self) -> Option<Measured> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Stores a new measurement.
    pub fn keep(&self, measured: Measured) {
        let kept = MeasurementsFile { schema: SCHEMA, measured: measured.clone() };
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Some(measured);
        let write = || -> io::Result<()> {
            if let Some(folder) = self.file.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&self.file, serde_json::to_vec(&kept)?)
        };
        // It stays in memory until the app exits.
        if let Err(error) = write() {
            tracing::warn!(%error, file = %self.file.display(), "what was measured is not kept");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_that_does_not_hear_the_language_spoken_is_not_recommended() {
        let manifest = Manifest::built_in().unwrap();
        let recommended = |fast: &str, heavy: &str, english| {
            let recommendation = RecommendedPair { fast: fast.into(), heavy: heavy.into() };
            let measured = Measured { costs: Vec::new(), recommendation };
            measured.recommended(&manifest, english).is_some()
        };
        assert!(recommended("tiny.en", "small", true));
        assert!(!recommended("tiny.en", "small", false));
        assert!(recommended("tiny", "small", false));
        assert!(!recommended("tiny", "a model that was taken off the list", false));
    }

    #[test]
    fn what_was_measured_is_known_at_the_next_start_and_nonsense_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state/measured.json");
        let measurements = Measurements::open(file.clone());
        assert_eq!(measurements.get(), None);
        let recommendation = RecommendedPair { fast: "tiny.en".into(), heavy: "small.en".into() };
        let measured = Measured { costs: vec![("tiny.en".into(), 0.25)], recommendation };
        measurements.keep(measured.clone());
        assert_eq!(measurements.get(), Some(measured.clone()));
        assert_eq!(Measurements::open(file.clone()).get(), Some(measured));
        for nonsense in ["", "{}", r#"{"schema":2,"measured":null}"#] {
            fs::write(&file, nonsense).unwrap();
            assert_eq!(Measurements::open(file.clone()).get(), None, "{nonsense}");
        }
    }
}
