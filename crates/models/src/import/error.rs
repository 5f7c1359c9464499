//! Errors of a checkpoint. It comes from outside and may contain anything.

use std::io;
use std::path::PathBuf;

use crate::Digest;

/// Why an import failed. Nothing was installed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The folder has no supported weights: ask the user for another folder.
    #[error("there is no Whisper checkpoint in {}; it needs model.safetensors, an ONNX encoder and decoder, or CTranslate2's model.bin, with config.json and tokenizer.json or vocab.json", .folder.display())]
    NoCheckpoint {
        /// The folder.
        folder: PathBuf,
    },
    /// A file of the checkpoint is missing or unreadable: get it, or ask the user to check its
    /// permissions.
    #[error("cannot read {} ({source}); the checkpoint is not whole without it, so get that file too", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A file has the wrong format or is truncated: download it again.
    #[error("{} is damaged ({reason}); download it again", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The fault.
        reason: String,
    },
    /// A file declares more than any Whisper checkpoint needs: do not trust it.
    #[error("{} has {found} {what}, and {limit} are the most a Whisper checkpoint can have; it is damaged or made to do harm, so get it from its publisher", .path.display())]
    Limit {
        /// The file.
        path: PathBuf,
        /// What exceeds its limit: a plural noun.
        what: &'static str,
        /// The declared amount.
        found: u64,
        /// The limit.
        limit: u64,
    },
    /// The index of a checkpoint names a file outside its folder: do not trust it.
    #[error("{} names the file {entry:?}, which is not beside it; it is damaged or made to do harm, so get it from its publisher", .index.display())]
    Outside {
        /// The index.
        index: PathBuf,
        /// The named file.
        entry: String,
    },
    /// whisper.cpp cannot run this model: choose another.
    #[error(
        "this is no Whisper model that whisper.cpp can run: {field} is {found}, not {expected}; choose another checkpoint"
    )]
    Unsuited {
        /// The key of `config.json`.
        field: &'static str,
        /// Its value.
        found: String,
        /// The possible values.
        expected: String,
    },
    /// The vocabulary is not Whisper's: get the file of this checkpoint.
    #[error("{} does not hold Whisper's vocabulary ({reason}); take that file from the checkpoint it belongs to", .path.display())]
    Vocabulary {
        /// The file.
        path: PathBuf,
        /// The fault.
        reason: String,
    },
    /// The weights lack a tensor of the configuration: config.json and weights do not belong
    /// together, or a part is missing.
    #[error("{} has no tensor {tensor}, which config.json promises; take both from the same checkpoint", .path.display())]
    MissingTensor {
        /// The file, or the index.
        path: PathBuf,
        /// The tensor, without the prefix `model.`.
        tensor: String,
    },
    /// A tensor's shape differs from the configuration.
    #[error(
        "the tensor {tensor} is {found:?}, but config.json promises {expected:?}; take both from the same checkpoint"
    )]
    Shape {
        /// The tensor.
        tensor: String,
        /// Its shape.
        found: Vec<u64>,
        /// The expected shape.
        expected: Vec<u64>,
    },
    /// A tensor has an unsupported number type: get the checkpoint in another form.
    #[error(
        "the tensor {tensor} holds {found}, which cannot be imported; get the checkpoint with f32, f16 or bf16 weights"
    )]
    Numbers {
        /// The tensor.
        tensor: String,
        /// The number type.
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
        /// The chosen precision.
        precision: &'static str,
    },
    /// The rows of a tensor do not divide into blocks: import it unquantised.
    #[error(
        "the tensor {tensor} has rows of {row}, which do not divide into blocks of 32; import it with the precision f16"
    )]
    NotInBlocks {
        /// The tensor.
        tensor: String,
        /// The length of a row.
        row: u64,
    },
    /// The precision does not exist.
    #[error("there is no precision {0:?}; use f16, q8_0, q5_1 or q5_0")]
    Precision(String),
    /// The name cannot be part of a file's name, or belongs to a published model: ask for another.
    #[error("the model cannot be named {name:?}, because {reason}; choose another name")]
    Name {
        /// The name.
        name: String,
        /// The reason.
        reason: NameRefusal,
    },
    /// A model of that name exists that the import must not replace.
    #[error("there is a model at {} already; remove it, or choose another name", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The list has no checkpoint of that name: pull the model, or import a folder.
    #[error(
        "no registry is known to have a checkpoint of {name}; download the model, or give the folder of a checkpoint"
    )]
    NoSource {
        /// The model's name.
        name: String,
    },
    /// The converted model does not work: the checkpoint is damaged in a way that its files do not
    /// show, or whisper.cpp cannot run its kind.
    #[error("the model was made, but it does not transcribe: {reason}; choose another checkpoint")]
    Useless {
        /// The reason, in the words of the trial.
        reason: String,
    },
    /// The conversion gave another file than when the list was made: report it.
    #[error(
        "importing {name} gave another file than it should ({found}, not {expected}); this is a fault of Duotone, so please report it"
    )]
    Unexpected {
        /// The model's name.
        name: String,
        /// The digest listed.
        expected: Digest,
        /// The digest of the converted file.
        found: Digest,
    },
}

/// Why an imported model cannot have a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameRefusal {
    /// It cannot be a part of a file's name on every system.
    #[error("names are made of letters, digits, dots, hyphens and underscores")]
    Characters,
    /// A model of the list has it.
    #[error("that is the name of a published model")]
    Published,
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
