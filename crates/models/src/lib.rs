//! Finds, chooses and downloads model files.
//!
//! A [`Manifest`] lists the models by name: family, file, digest and sources. A [`Store`] finds the
//! file of a name on this machine and chooses among the installed models; a [`Pair`] is its choice
//! for a session. A [`Puller`] downloads missing models. An [`Importer`] converts a checkpoint in
//! another format to a model.
//!
//! ```no_run
//! let store = models::Store::from_env()?;
//! match store.resolve("tiny.en") {
//!     Ok(path) => println!("{}", path.display()),
//!     Err(error) => eprintln!("{error}"), // names the command that mends it
//! }
//! # Ok::<(), models::Error>(())
//! ```

mod archive;
mod choose;
mod defaults;
mod digest;
mod error;
mod family;
mod http;
mod import;
mod importable;
mod lock;
mod manifest;
mod names;
mod part;
mod progress;
mod pull;
mod registry;
mod size;
mod source;
mod store;

pub use choose::{
    Chosen, FamilyModel, ModelChoice, NotFollowed, OWN_FILE_ENGINE, Pair, PairNote, SPEAKER_MODELS,
    Speech, VOICE_MODEL,
};
pub use digest::{Digest, InvalidDigest};
pub use error::{Error, SourceError, SourceFailure};
pub use family::{Demand, Family};
pub use http::Retry;
pub use import::{ImportError, Imported, Importer, NameRefusal, Precision};
pub use importable::{Importable, ImportableFile};
pub use manifest::{Languages, Manifest, Model, Role};
pub use progress::{Event, Phase, Progress};
pub use pull::{Pulled, Puller};
pub use registry::Clients;
pub use size::Size;
pub use source::Source;
pub use store::{Check, Installed, Place, Store};
