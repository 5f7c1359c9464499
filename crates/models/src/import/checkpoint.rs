//! Finds a checkpoint's files in any form.

use std::path::{Path, PathBuf};

use super::ImportError;
use super::config::Config;
use super::ctranslate2::CTranslate2;
use super::files::Weights;
use super::layout::{self, Tensor};
use super::onnx::Onnx;
use super::safetensors::SafeTensors;
use super::stored::Stored;
use super::tokens;

/// A complete checkpoint. Its weights are not read yet.
#[derive(Debug)]
pub(super) struct Checkpoint {
    pub config: Config,
    pub tokens: Vec<Vec<u8>>,
    pub files: Vec<Weights>,
    /// Each tensor of the model and its place.
    pub tensors: Vec<(Tensor, Stored)>,
}

/// Suffixes of exported ONNX files, the most precise first.
const ONNX_FORMS: [&str; 5] = ["", "_fp16", "_quantized", "_int8", "_uint8"];

enum Form {
    One(PathBuf),
    Indexed(PathBuf),
    CTranslate2(PathBuf),
    Onnx { encoder: PathBuf, decoder: PathBuf },
}

impl Checkpoint {
    /// Opens the checkpoint in a folder, or the one that a file of weights belongs to.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let (folder, form) =
            find(path).ok_or_else(|| ImportError::NoCheckpoint { folder: path.to_owned() })?;
        let mut weights = match form {
            Form::One(path) => Opened::SafeTensors(SafeTensors::open(&path)?),
            Form::Indexed(path) => Opened::SafeTensors(SafeTensors::open_index(&path)?),
            Form::CTranslate2(path) => Opened::CTranslate2(CTranslate2::open(&path)?),
            Form::Onnx { encoder, decoder } => Opened::Onnx(Onnx::open(encoder, decoder)?.into()),
        };
        let config = match &weights {
            Opened::CTranslate2(weights) => weights.config()?,
            _ => Config::read(&folder.join("config.json"))?,
        };
        let tokens = tokens::read(&folder, &config)?;
        let mut tensors = Vec::new();
        for tensor in layout::tensors(&config) {
            let stored = weights.locate(&tensor)?;
            tensors.push((tensor, stored));
        }
        Ok(Self { config, tokens, files: weights.files(), tensors })
    }
}

/// The weights of a checkpoint in any of the forms.
enum Opened {
    SafeTensors(SafeTensors),
    CTranslate2(CTranslate2),
    Onnx(Box<Onnx>),
}

impl Opened {
    fn locate(&mut self, tensor: &Tensor) -> Result<Stored, ImportError> {
        match self {
            Self::SafeTensors(weights) => weights.locate(tensor),
            Self::CTranslate2(weights) => weights.locate(tensor),
            Self::Onnx(weights) => weights.locate(tensor),
        }
    }

    fn files(self) -> Vec<Weights> {
        match self {
            Self::SafeTensors(weights) => weights.files,
            Self::CTranslate2(weights) => vec![weights.file],
            Self::Onnx(weights) => weights.files,
        }
    }
}

/// The weights and the folder of the other files.
fn find(path: &Path) -> Option<(PathBuf, Form)> {
    if path.is_dir() {
        return Some((path.to_owned(), find_in(path)?));
    }
    let name = path.file_name()?.to_str()?;
    let folder = match path.parent()? {
        here if here.as_os_str().is_empty() => Path::new("."),
        folder => folder,
    };
    if name.ends_with(".safetensors") {
        Some((folder.to_owned(), Form::One(path.to_owned())))
    } else if name.ends_with(".safetensors.index.json") {
        Some((folder.to_owned(), Form::Indexed(path.to_owned())))
    } else if name.ends_with(".onnx") {
        // Exports put the graphs in a subfolder of the other files.
        let above = folder.parent().filter(|_| folder.ends_with("onnx")).unwrap_or(folder);
        Some((above.to_owned(), onnx_in(folder)?))
    } else if name == "model.bin" {
        Some((folder.to_owned(), Form::CTranslate2(path.to_owned())))
    } else {
        None
    }
}

fn find_in(folder: &Path) -> Option<Form> {
    let one = folder.join("model.safetensors");
    if one.is_file() {
        return Some(Form::One(one));
    }
    let index = folder.join("model.safetensors.index.json");
    if index.is_file() {
        return Some(Form::Indexed(index));
    }
    let onnx = onnx_in(&folder.join("onnx")).or_else(|| onnx_in(folder));
    let ctranslate2 = folder.join("model.bin");
    onnx.or_else(|| ctranslate2.is_file().then_some(Form::CTranslate2(ctranslate2)))
}

fn onnx_in(folder: &Path) -> Option<Form> {
    let file = |name: String| Some(folder.join(name)).filter(|path| path.is_file());
    ONNX_FORMS.iter().find_map(|form| {
        let encoder = file(format!("encoder_model{form}.onnx"))?;
        let decoder = file(format!("decoder_model_merged{form}.onnx"))
            .or_else(|| file(format!("decoder_model{form}.onnx")))?;
        Some(Form::Onnx { encoder, decoder })
    })
}
