//! Weights in `model.safetensors`, or in several such files and an index.
//!
//! A file is a u64 length, a JSON header of that length with each tensor's type, shape and place,
//! and the numbers. The small header is read at once, the numbers in place.

use std::collections::HashMap;
use std::path::{Component, Path};

use safetensors::Dtype;
use safetensors::tensor::{Metadata, TensorInfo};
use serde::Deserialize;

use super::ImportError;
use super::files::{Weights, read_json};
use super::layout::Tensor;
use super::stored::{Number, Stored};

/// The largest published checkpoint has 1,259 tensors in 140 kB.
const HEADER_LIMIT: u64 = 8 << 20;
/// The largest published checkpoint has two.
const FILE_LIMIT: usize = 64;

#[derive(Deserialize)]
struct Index {
    weight_map: HashMap<String, String>,
}

/// The opened files and the places of their tensors.
#[derive(Debug)]
pub(super) struct SafeTensors {
    pub files: Vec<Weights>,
    /// The start of each file's numbers, and its header.
    headers: Vec<(u64, Metadata)>,
}

impl SafeTensors {
    /// One file.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let mut all = Self { files: Vec::new(), headers: Vec::new() };
        all.add(path)?;
        Ok(all)
    }

    /// The files in an index, all beside it.
    pub fn open_index(path: &Path) -> Result<Self, ImportError> {
        let index: Index = read_json(path, HEADER_LIMIT)?;
        let mut names: Vec<String> = index.weight_map.into_values().collect();
        names.sort();
        names.dedup();
        if names.len() > FILE_LIMIT {
            let (found, limit) = (names.len() as u64, FILE_LIMIT as u64);
            return Err(ImportError::Limit { path: path.to_owned(), what: "files", found, limit });
        }
        let mut all = Self { files: Vec::new(), headers: Vec::new() };
        for entry in names {
            let mut parts = Path::new(&entry).components();
            let plain = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
            // Backslashes and drives are paths on Windows, and never in a published name.
            if !plain || entry.contains(['/', '\\', ':']) {
                return Err(ImportError::Outside { index: path.to_owned(), entry });
            }
            all.add(&path.with_file_name(entry))?;
        }
        Ok(all)
    }

    fn add(&mut self, path: &Path) -> Result<(), ImportError> {
        let mut file = Weights::open(path.to_owned())?;
        let mut length = [0; 8];
        file.fill(&mut length)?;
        let length = u64::from_le_bytes(length);
        file.at_most("bytes of header", length, HEADER_LIMIT)?;
        let header = file.take(length)?;
        let metadata: Metadata =
            serde_json::from_slice(&header).map_err(ImportError::damaged(path))?;
        let begin = 8 + length;
        // The crate has checked that the header has no gaps and overlaps.
        if begin.checked_add(metadata.data_len() as u64).is_none_or(|end| end > file.len) {
            return Err(file.damaged("it ends early"));
        }
        self.files.push(file);
        self.headers.push((begin, metadata));
        Ok(())
    }

    /// The place of a tensor of the model.
    pub fn locate(&self, tensor: &Tensor) -> Result<Stored, ImportError> {
        let (file, begin, info) = self.find(&tensor.source).ok_or_else(|| {
            let path = self.files.first().map(|file| file.path.clone()).unwrap_or_default();
            ImportError::MissingTensor { path, tensor: tensor.source.clone() }
        })?;
        let found: Vec<u64> = info.shape.iter().map(|&n| n as u64).collect();
        if found != tensor.shape {
            return Err(ImportError::Shape {
                tensor: tensor.source.clone(),
                found,
                expected: tensor.shape.clone(),
            });
        }
        let number = match info.dtype {
            Dtype::F32 => Number::F32,
            Dtype::F16 => Number::F16,
            Dtype::BF16 => Number::BF16,
            other => {
                return Err(ImportError::Numbers {
                    tensor: tensor.source.clone(),
                    found: format!("{other:?}"),
                });
            }
        };
        let offset = begin + info.data_offsets.0 as u64;
        Ok(Stored { file, offset, number, scales: None, transposed: false })
    }

    /// Checkpoints for generation have the prefix; bare models do not.
    fn find(&self, name: &str) -> Option<(usize, u64, &TensorInfo)> {
        self.headers.iter().enumerate().find_map(|(file, (begin, metadata))| {
            let info = metadata.info(&format!("model.{name}")).or_else(|| metadata.info(name))?;
            Some((file, *begin, info))
        })
    }
}
