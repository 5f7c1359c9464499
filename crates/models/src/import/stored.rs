//! Reads a checkpoint's numbers piece by piece as f32.

use half::{bf16, f16};

use super::files::Weights;
use super::layout::Tensor;

/// The numbers per piece, which limits memory. A multiple of each ggml block size.
const PIECE: u64 = 1 << 16;

/// The supported number types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    F32,
    F16,
    BF16,
    U8,
    I8,
}

impl Number {
    pub fn bytes(self) -> u64 {
        match self {
            Self::F32 => 4,
            Self::F16 | Self::BF16 => 2,
            Self::U8 | Self::I8 => 1,
        }
    }

    fn decode(self, bytes: &[u8], into: &mut Vec<f32>) {
        into.clear();
        match self {
            Self::F32 => into.extend(words(bytes).map(f32::from_le_bytes)),
            Self::F16 => into.extend(words(bytes).map(|w| f16::from_le_bytes(w).to_f32())),
            Self::BF16 => into.extend(words(bytes).map(|w| bf16::from_le_bytes(w).to_f32())),
            Self::U8 => into.extend(bytes.iter().map(|&b| f32::from(b))),
            Self::I8 => into.extend(bytes.iter().map(|&b| f32::from(b.cast_signed()))),
        }
    }
}

fn words<const N: usize>(bytes: &[u8]) -> impl Iterator<Item = [u8; N]> {
    bytes.as_chunks().0.iter().copied()
}

/// The place and encoding of a tensor. Its creator has checked the shape and the file's length.
#[derive(Debug)]
pub(super) struct Stored {
    /// The index of the checkpoint's file.
    pub file: usize,
    pub offset: u64,
    pub number: Number,
    /// `(q - zero) * scale`, where the numbers are 8-bit.
    pub scales: Option<Scales>,
    /// Whether a matrix is stored column by column.
    pub transposed: bool,
}

/// One scale for a tensor, or one for each of its rows.
#[derive(Debug)]
pub(super) struct Scales {
    pub scale: Vec<f32>,
    pub zero: Vec<f32>,
}

impl Scales {
    fn of_row(&self, row: usize) -> (f32, f32) {
        let at = |values: &[f32]| values.get(row).or(values.first()).copied().unwrap_or_default();
        (at(&self.scale), at(&self.zero))
    }
}

/// Receives numbers row by row.
pub(super) type Sink<'a> = dyn FnMut(&[f32]) -> Result<(), crate::Error> + 'a;

impl Stored {
    /// Reads the tensor's numbers in the model's order.
    pub fn read(
        &self,
        file: &mut Weights,
        tensor: &Tensor,
        sink: &mut Sink<'_>,
    ) -> Result<(), crate::Error> {
        file.seek(self.offset)?;
        if self.transposed {
            self.read_columns(file, tensor, sink)
        } else {
            self.read_rows(file, tensor, sink)
        }
    }

    fn read_rows(
        &self,
        file: &mut Weights,
        tensor: &Tensor,
        sink: &mut Sink<'_>,
    ) -> Result<(), crate::Error> {
        // With a scale for each row, a piece must not contain parts of two rows.
        let (rows, row) = match &self.scales {
            Some(scales) if scales.scale.len() > 1 => (tensor.shape[0], tensor.row()),
            _ => (1, tensor.elements()),
        };
        let mut numbers = Vec::new();
        let mut bytes = Vec::new();
        for index in 0..rows {
            let mut left = row;
            while left > 0 {
                let count = left.min(PIECE);
                bytes.resize((count * self.number.bytes()) as usize, 0);
                file.fill(&mut bytes)?;
                self.number.decode(&bytes, &mut numbers);
                self.scale(index as usize, &mut numbers);
                sink(&numbers)?;
                left -= count;
            }
        }
        Ok(())
    }

    /// A column-wise matrix is read at once: at most about 7 MB of 8-bit numbers in a published
    /// model.
    fn read_columns(
        &self,
        file: &mut Weights,
        tensor: &Tensor,
        sink: &mut Sink<'_>,
    ) -> Result<(), crate::Error> {
        let bytes = file.take(tensor.elements() * self.number.bytes())?;
        let (rows, row) = (tensor.shape[0] as usize, tensor.row() as usize);
        let width = self.number.bytes() as usize;
        let mut picked = Vec::with_capacity(row * width);
        let mut numbers = Vec::with_capacity(row);
        for index in 0..rows {
            picked.clear();
            for line in bytes.chunks_exact(rows * width) {
                picked.extend_from_slice(&line[index * width..(index + 1) * width]);
            }
            self.number.decode(&picked, &mut numbers);
            self.scale(index, &mut numbers);
            sink(&numbers)?;
        }
        Ok(())
    }

    fn scale(&self, row: usize, numbers: &mut [f32]) {
        if let Some(scales) = &self.scales {
            let (scale, zero) = scales.of_row(row);
            for number in numbers {
                *number = (*number - zero) * scale;
            }
        }
    }
}
