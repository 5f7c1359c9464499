//! The ggml file that whisper.cpp reads.
//!
//! Numbers are little-endian. The magic and eleven dimensions; the mel filters with their two
//! dimensions; the text tokens, each with its length; then tensor after tensor to the end: number
//! of dimensions, length of the name, kind, the dimensions with the fastest first, the name, the
//! numbers.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::ImportError;
use super::blocks::{BLOCK, Encoder, Kind, Precision};
use super::checkpoint::Checkpoint;
use super::config::Config;
use super::layout::{Role, Tensor};
use super::mel;
use crate::digest::Hasher;
use crate::{Digest, Error, Event, Phase, Progress};

const MAGIC: i32 = 0x6767_6d6c;

/// The length of a checkpoint's file, or why it cannot be made.
pub(super) fn length(checkpoint: &Checkpoint, precision: Precision) -> Result<u64, ImportError> {
    let tokens: usize = checkpoint.tokens.iter().map(|token| 4 + token.len()).sum();
    let mut length = head(checkpoint, precision).len() as u64 + 4 + tokens as u64;
    for (tensor, _) in &checkpoint.tensors {
        let kind = kind(tensor, precision);
        if kind.in_blocks() && tensor.row() % BLOCK as u64 != 0 {
            return Err(ImportError::NotInBlocks {
                tensor: tensor.source.clone(),
                row: tensor.row(),
            });
        }
        length += tensor_head(tensor, kind).len() as u64 + kind.bytes(tensor.elements());
    }
    Ok(length)
}

/// Writes the file of a checkpoint, a piece of a tensor at a time, and syncs it.
pub(super) fn write(
    checkpoint: &mut Checkpoint,
    precision: Precision,
    path: &Path,
    progress: &mut dyn Progress,
) -> Result<Digest, Error> {
    let total = length(checkpoint, precision)?;
    let file = File::create(path).map_err(Error::files("write", path))?;
    let mut out = Output {
        file: BufWriter::with_capacity(1 << 18, file),
        hasher: Hasher::default(),
        path,
        total,
        progress,
    };
    out.progress.on(Event::Phase(Phase::Converting));
    out.bytes(&head(checkpoint, precision))?;
    out.bytes(&integers(&[checkpoint.tokens.len() as u64]))?;
    for token in &checkpoint.tokens {
        out.bytes(&integers(&[token.len() as u64]))?;
        out.bytes(token)?;
    }
    let mut encoder = Encoder::default();
    let Checkpoint { tensors, files, .. } = checkpoint;
    for (tensor, stored) in tensors.iter() {
        let kind = kind(tensor, precision);
        out.bytes(&tensor_head(tensor, kind))?;
        stored.read(&mut files[stored.file], tensor, &mut |numbers| {
            encoder.encode(kind, numbers).map_err(|value| ImportError::NotFinite {
                tensor: tensor.source.clone(),
                value,
                precision: kind.name(),
            })?;
            out.bytes(&encoder.bytes)
        })?;
    }
    out.finish()
}

fn kind(tensor: &Tensor, precision: Precision) -> Kind {
    match tensor.role {
        Role::Matrix => precision.matrix(),
        Role::Kernel => Kind::F16,
        Role::KernelBias | Role::Plain => Kind::F32,
    }
}

/// The part before the vocabulary.
fn head(checkpoint: &Checkpoint, precision: Precision) -> Vec<u8> {
    let Config {
        vocab_size,
        d_model,
        encoder_layers,
        encoder_attention_heads,
        decoder_layers,
        decoder_attention_heads,
        num_mel_bins,
        max_source_positions,
        max_target_positions,
        ..
    } = checkpoint.config;
    let mut head = MAGIC.to_le_bytes().to_vec();
    head.extend(integers(&[
        vocab_size,
        max_source_positions,
        d_model,
        encoder_attention_heads,
        encoder_layers,
        max_target_positions,
        d_model,
        decoder_attention_heads,
        decoder_layers,
        num_mel_bins,
    ]));
    head.extend(precision.file_type().to_le_bytes());
    head.extend(integers(&[num_mel_bins, mel::FREQUENCIES as u64]));
    head.extend(mel::filters(num_mel_bins as usize).iter().flat_map(|f| f.to_le_bytes()));
    head
}

fn tensor_head(tensor: &Tensor, kind: Kind) -> Vec<u8> {
    let mut shape = tensor.shape.clone();
    if tensor.role == Role::KernelBias {
        shape.push(1);
    }
    shape.reverse();
    let mut head = integers(&[shape.len() as u64, tensor.name.len() as u64]);
    head.extend(kind.number().to_le_bytes());
    head.extend(integers(&shape));
    head.extend(tensor.name.as_bytes());
    head
}

/// As i32: the configuration's limits are far below its maximum.
fn integers(values: &[u64]) -> Vec<u8> {
    values.iter().flat_map(|value| (*value as i32).to_le_bytes()).collect()
}

struct Output<'a> {
    file: BufWriter<File>,
    hasher: Hasher,
    path: &'a Path,
    total: u64,
    progress: &'a mut dyn Progress,
}

impl Output<'_> {
    fn bytes(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.write_all(bytes).map_err(Error::files("write", self.path))?;
        self.hasher.update(bytes);
        // The vocabulary is 50,000 short writes; do not report each.
        if bytes.len() > 1 << 10 {
            self.progress.on(Event::Bytes { done: self.hasher.bytes(), total: self.total });
        }
        Ok(())
    }

    fn finish(self) -> Result<Digest, Error> {
        let file = self.file.into_inner().map_err(|e| e.into_error());
        file.and_then(|file| file.sync_all()).map_err(Error::files("write", self.path))?;
        Ok(self.hasher.finish())
    }
}
