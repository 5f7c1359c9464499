//! What can be wrong with a checkpoint, which comes from outside and may be anything.

use std::io;
use std::path::PathBuf;

use crate::Digest;

/// Why a checkpoint did not become a model. Nothing was installed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// There are no weights that we can read: have the folder corrected.
    #[error("there is no Whisper checkpoint in {}; it needs model.safetensors, an ONNX encoder and decoder, or CTranslate2's model.bin, with config.json and tokenizer.json or vocab.json", .folder.display())]
    NoCheckpoint {
        /// Where they were looked for.
        folder: PathBuf,
    },
    /// A file of the checkpoint is missing or cannot be read: get it, or have its permissions
    /// looked at.
    #[error("cannot read {} ({source}); the checkpoint is not whole without it, so get that file too", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not what its name says, or its end is missing: get it again.
    #[error("{} is damaged ({reason}); download it again", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        reason: String,
    },
    /// A file asks for more than any Whisper checkpoint needs: do not trust it.
    #[error("{} has {found} {what}, and {limit} are the most a Whisper checkpoint can have; it is damaged or made to do harm, so get it from its publisher", .path.display())]
    Limit {
        /// The file.
        path: PathBuf,
        /// Of what there is too much.
        what: &'static str,
        /// How much there is.
        found: u64,
        /// How much there may be.
        limit: u64,
    },
    /// The index of a checkpoint in several files names one elsewhere: do not trust it.
    #[error("{} names the file {entry:?}, which is not beside it; it is damaged or made to do harm, so get it from its publisher", .index.display())]
    Outside {
        /// The index.
        index: PathBuf,
        /// What it names.
        entry: String,
    },
    /// It is a model, but none that whisper.cpp can run: choose another.
    #[error(
        "this is no Whisper model that whisper.cpp can run: {field} is {found}, not {expected}; choose another checkpoint"
    )]
    Unsuited {
        /// The key of `config.json`.
        field: &'static str,
        /// What it says.
        found: String,
        /// What it could say.
        expected: String,
    },
    /// The vocabulary is not Whisper's: get the file of the same checkpoint.
    #[error("{} does not hold Whisper's vocabulary ({reason}); take that file from the checkpoint it belongs to", .path.display())]
    Vocabulary {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        reason: String,
    },
    /// The weights lack one that the configuration promises: config.json and weights do not belong
    /// together, or a part is missing.
    #[error("{} has no tensor {tensor}, which config.json promises; take both from the same checkpoint", .path.display())]
    MissingTensor {
        /// The file, or the index.
        path: PathBuf,
        /// The tensor, without the prefix `model.`.
        tensor: String,
    },
    /// A tensor has another shape than the configuration promises.
    #[error(
        "the tensor {tensor} is {found:?}, but config.json promises {expected:?}; take both from the same checkpoint"
    )]
    Shape {
        /// The tensor.
        tensor: String,
        /// Its shape.
        found: Vec<u64>,
        /// The promised one.
        expected: Vec<u64>,
    },
    /// A tensor holds numbers of a kind that we do not read: get the checkpoint in another form.
    #[error(
        "the tensor {tensor} holds {found}, which cannot be imported; get the checkpoint with f32, f16 or bf16 weights"
    )]
    Numbers {
        /// The tensor.
        tensor: String,
        /// What it holds.
        found: String,
    },
    /// A weight is infinite, not a number, or too large for the chosen precision.
    #[error(
        "the tensor {tensor} has a weight that {precision} cannot hold ({value}); the checkpoint is damaged or was trained into overflow, so choose another"
    )]
    NotFinite {
        /// The tensor.
        tensor: String,
        /// The number.
        value: f32,
        /// The form it was to have in the file.
        precision: &'static str,
    },
    /// The rows of a tensor do not divide into blocks: import it unquantised.
    #[error(
        "the tensor {tensor} has rows of {row}, which do not divide into blocks of 32; import it with --precision f16"
    )]
    NotInBlocks {
        /// The tensor.
        tensor: String,
        /// The length of a row.
        row: u64,
    },
    /// There is no such precision.
    #[error("there is no precision {0:?}; use f16, q8_0, q5_1 or q5_0")]
    Precision(String),
    /// The name cannot be part of a file's name, or is the published file's: have another chosen.
    #[error(
        "the model cannot be named {name:?}, because {reason}; choose another name with --name"
    )]
    Name {
        /// The name.
        name: String,
        /// What is against it.
        reason: &'static str,
    },
    /// A model of that name is there, and it is not ours to replace.
    #[error("there is a model at {} already; remove it, or choose another name with --name", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// No checkpoint is known by that name: pull the model, or import a folder.
    #[error(
        "no registry is known to have a checkpoint of {name}; get it with \"duotone models pull {name}\", or give the folder of a checkpoint"
    )]
    NoSource {
        /// The model's name.
        name: String,
    },
    /// The model was made and does not work: the checkpoint is damaged in a way that its files do not
    /// show, or of a kind that whisper.cpp cannot run.
    #[error("the model was made, but it does not transcribe: {reason}; choose another checkpoint")]
    Useless {
        /// What whoever tried it says.
        reason: String,
    },
    /// The conversion gave another file than it gave when the list was made: report it.
    #[error(
        "importing {name} gave another file than it should ({found}, not {expected}); this is a fault of duotone, so please report it"
    )]
    Unexpected {
        /// The model's name.
        name: String,
        /// The digest listed.
        expected: Digest,
        /// The digest of what was made.
        found: Digest,
    },
}

impl ImportError {
    /// For `map_err` on reading a file of the checkpoint. A file that ends early is damaged.
    pub(super) fn read(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::UnexpectedEof => {
                Self::Damaged { path, reason: "it ends early".to_owned() }
            }
            _ => Self::Read { path, source },
        }
    }

    /// For `map_err` on parsing a file of the checkpoint.
    pub(super) fn damaged<E: ToString>(path: impl Into<PathBuf>) -> impl FnOnce(E) -> Self {
        let path = path.into();
        move |error| Self::Damaged { path, reason: error.to_string() }
    }
}
