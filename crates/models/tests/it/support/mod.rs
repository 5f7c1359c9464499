//! A store in a temporary folder, whose only model is 300 kB of noise.

pub mod checkpoint;
pub mod ggml;
pub mod onnx;
pub mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use models::{Error, Event, Manifest, Pulled, Puller, Retry, SourceError, Store};
use sha2::Digest as _;
use tempfile::TempDir;

pub const NAME: &str = "tiny";
pub const FILE: &str = "ggml-tiny.bin";

/// The model: noise, so that no two parts are alike.
pub fn content() -> Vec<u8> {
    let mut state = 0x2545_f491_u32;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    };
    (0..300_000).map(|_| next()).collect()
}

/// The manifest's entry for a source on the test's server.
pub fn huggingface(file: &str) -> String {
    format!("[[model.source]]\nkind = \"huggingface\"\nrepository = \"a/b\"\nfile = \"{file}\"\n")
}

pub struct Home {
    pub dir: TempDir,
    pub store: Store,
}

impl Home {
    pub fn new(endpoint: &str, sources: &[String]) -> Self {
        let dir = TempDir::new().unwrap();
        let store = store_in(dir.path(), endpoint, sources);
        fs::create_dir(dir.path().join("data")).unwrap();
        Self { dir, store }
    }

    /// The path of the installed model.
    pub fn model(&self) -> PathBuf {
        self.dir.path().join("data").join(FILE)
    }

    pub fn part(&self) -> PathBuf {
        self.dir.path().join("data").join(format!("{FILE}.part"))
    }

    /// The names in the data folder, except the folder of locks.
    pub fn files(&self) -> Vec<String> {
        names_in(&self.dir.path().join("data")).into_iter().filter(|n| n != ".pull").collect()
    }

    pub fn workshop(&self) -> PathBuf {
        self.dir.path().join("data/.pull")
    }

    pub fn puller(&self) -> Puller<'_> {
        puller(&self.store)
    }

    pub fn pull(&self) -> Result<Pulled, Error> {
        self.puller().pull(NAME, &mut |_: Event<'_>| ())
    }

    pub fn assert_has_the_model(&self) {
        assert!(fs::read(self.model()).unwrap() == content(), "the file is not the published one");
        assert_eq!(self.files(), [FILE]);
    }
}

pub fn store_in(dir: &Path, endpoint: &str, sources: &[String]) -> Store {
    let content = content();
    let sha256: String =
        sha2::Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    let manifest = format!(
        "huggingface = \"{endpoint}\"\n\
         [repositories]\n\"a/b\" = \"0123\"\n\
         [[model]]\nname = \"{NAME}\"\nfile = \"{FILE}\"\nroles = [\"fast\"]\n\
         languages = \"multilingual\"\nbytes = {}\nsha256 = \"{sha256}\"\nlicence = \"MIT\"\n{}",
        content.len(),
        sources.concat()
    );
    let folders = vec![dir.join("mine")];
    Store::new(Manifest::parse(&manifest).unwrap(), dir.join("data"), folders)
}

/// A puller that never pauses.
pub fn puller(store: &Store) -> Puller<'_> {
    Puller::new(store).with_retry(Retry { attempts: 3, pause: Duration::ZERO })
}

pub fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The errors of all sources, for a pull that no source could serve.
pub fn reasons(outcome: Result<Pulled, Error>) -> Vec<SourceError> {
    match outcome.unwrap_err() {
        Error::AllSourcesFailed { failures, .. } => {
            failures.into_iter().map(|failure| failure.reason).collect()
        }
        error => panic!("{error}"),
    }
}
