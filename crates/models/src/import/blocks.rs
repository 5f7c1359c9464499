//! Encodes numbers of a ggml file: plain, or in blocks of 32 that share a scale.

use std::fmt;
use std::str::FromStr;

use half::f16;
use half::slice::HalfFloatSliceExt;
use serde::Deserialize;

use super::ImportError;

/// Numbers of a block.
pub(super) const BLOCK: usize = 32;

/// The precision of a model's weights, the quickest first: q5 takes twice as long as f16 on
/// processors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Precision {
    /// As published: 2 bytes a weight. The fastest on most processors.
    #[default]
    F16,
    /// 8 bits and a scale for 32: little more than half the memory, hardly worse.
    Q8_0,
    /// 5 bits, a scale and a least value for 32.
    Q5_1,
    /// 5 bits and a scale for 32.
    Q5_0,
}

impl Precision {
    const ALL: [Self; 4] = [Self::F16, Self::Q8_0, Self::Q5_1, Self::Q5_0];

    /// The precision at the end of the user's name for an own model: `mine-q8_0`; f16 without one.
    pub fn of_name(name: &str) -> Self {
        let of_name = |p: &Self| name.strip_suffix(p.as_str()).is_some_and(|n| n.ends_with('-'));
        Self::ALL.into_iter().find(of_name).unwrap_or_default()
    }

    /// The name in file names: `q8_0`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::F16 => "f16",
            Self::Q8_0 => "q8_0",
            Self::Q5_1 => "q5_1",
            Self::Q5_0 => "q5_0",
        }
    }

    /// The value in the file's header: ggml's number of the kind, plus 1000 for each version of its
    /// quantisation. Version 2 changed 8 bits and not 5, as in the published files.
    pub(super) fn file_type(self) -> i32 {
        match self {
            Self::F16 => 1,
            Self::Q8_0 => 2007,
            Self::Q5_0 => 1008,
            Self::Q5_1 => 1009,
        }
    }

    pub(super) fn matrix(self) -> Kind {
        match self {
            Self::F16 => Kind::F16,
            Self::Q8_0 => Kind::Q8_0,
            Self::Q5_1 => Kind::Q5_1,
            Self::Q5_0 => Kind::Q5_0,
        }
    }
}

impl FromStr for Precision {
    type Err = ImportError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|precision| precision.as_str() == text);
        found.ok_or_else(|| ImportError::Precision(text.to_owned()))
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The encoding of one tensor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    F32,
    F16,
    Q8_0,
    Q5_1,
    Q5_0,
}

impl Kind {
    /// ggml's number for it.
    pub fn number(self) -> i32 {
        match self {
            Self::F32 => 0,
            Self::F16 => 1,
            Self::Q5_0 => 6,
            Self::Q5_1 => 7,
            Self::Q8_0 => 8,
        }
    }

    pub fn in_blocks(self) -> bool {
        !matches!(self, Self::F32 | Self::F16)
    }

    pub fn bytes(self, elements: u64) -> u64 {
        let blocks = elements / BLOCK as u64;
        match self {
            Self::F32 => 4 * elements,
            Self::F16 => 2 * elements,
            Self::Q8_0 => 34 * blocks,
            Self::Q5_1 => 24 * blocks,
            Self::Q5_0 => 22 * blocks,
        }
    }

    pub fn name(self) -> &'static str {
        if self == Self::F32 { "f32" } else { "f16" }
    }
}

/// Encodes pieces of tensors in its own buffer.
#[derive(Default)]
pub(super) struct Encoder {
    halves: Vec<f16>,
    rounded: Vec<f32>,
    pub bytes: Vec<u8>,
}

impl Encoder {
    /// Encodes the numbers to `bytes`; the error is a number that the kind cannot hold.
    ///
    /// It rounds numbers to f16 before it makes blocks. whisper.cpp's quantiser starts from an f16
    /// file, so both give the same bytes.
    pub fn encode(&mut self, kind: Kind, numbers: &[f32]) -> Result<(), f32> {
        self.bytes.clear();
        if kind == Kind::F32 {
            finite(numbers, numbers)?;
            self.bytes.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
            return Ok(());
        }
        self.halves.resize(numbers.len(), f16::ZERO);
        self.halves.convert_from_f32_slice(numbers);
        self.rounded.resize(numbers.len(), 0.0);
        self.halves.convert_to_f32_slice(&mut self.rounded);
        finite(&self.rounded, numbers)?;
        let (blocks, _) = self.rounded.as_chunks::<BLOCK>();
        match kind {
            Kind::Q8_0 => blocks.iter().for_each(|b| q8_0(b, &mut self.bytes)),
            Kind::Q5_1 => blocks.iter().for_each(|b| q5_1(b, &mut self.bytes)),
            Kind::Q5_0 => blocks.iter().for_each(|b| q5_0(b, &mut self.bytes)),
            Kind::F32 | Kind::F16 => {
                self.bytes.extend(self.halves.iter().flat_map(|n| n.to_le_bytes()));
            }
        }
        Ok(())
    }
}

fn finite(rounded: &[f32], numbers: &[f32]) -> Result<(), f32> {
    match rounded.iter().position(|n| !n.is_finite()) {
        Some(at) => Err(numbers[at]),
        None => Ok(()),
    }
}

fn inverse(scale: f32) -> f32 {
    if scale == 0.0 { 0.0 } else { 1.0 / scale }
}

/// Scale as f16, then 32 signed bytes; the largest number becomes 127.
fn q8_0(block: &[f32; BLOCK], into: &mut Vec<u8>) {
    let scale = block.iter().fold(0.0_f32, |most, n| most.max(n.abs())) / 127.0;
    let inverse = inverse(scale);
    into.extend(f16::from_f32(scale).to_le_bytes());
    into.extend(block.iter().map(|n| ((n * inverse).round() as i8).cast_unsigned()));
}

/// Scale and least number as f16, the 32 fifth bits, then 16 bytes with the low four bits of the
/// first half and of the second; the range becomes 0 to 31.
fn q5_1(block: &[f32; BLOCK], into: &mut Vec<u8>) {
    let least = block.iter().copied().fold(f32::INFINITY, f32::min);
    let most = block.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let scale = (most - least) / 31.0;
    let inverse = inverse(scale);
    into.extend(f16::from_f32(scale).to_le_bytes());
    into.extend(f16::from_f32(least).to_le_bytes());
    fives(block.map(|n| ((n - least) * inverse + 0.5) as u8), into);
}

/// Scale as f16, then as q5_1; the number of the largest magnitude becomes 0, and zero 16.
fn q5_0(block: &[f32; BLOCK], into: &mut Vec<u8>) {
    let largest =
        block.iter().fold(0.0_f32, |most, n| if n.abs() > most.abs() { *n } else { most });
    let scale = largest / -16.0;
    let inverse = inverse(scale);
    into.extend(f16::from_f32(scale).to_le_bytes());
    fives(block.map(|n| ((n * inverse + 16.5) as u8).min(31)), into);
}

fn fives(values: [u8; BLOCK], into: &mut Vec<u8>) {
    let high = values.iter().rev().fold(0_u32, |bits, v| bits << 1 | u32::from(v >> 4 & 1));
    into.extend(high.to_le_bytes());
    let (first, second) = values.split_at(BLOCK / 2);
    into.extend(first.iter().zip(second).map(|(a, b)| a & 0xf | b << 4));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Decodes blocks by ggml's documentation.
    fn decode(kind: Kind, bytes: &[u8]) -> Vec<f32> {
        let half = |at: usize| f16::from_le_bytes([bytes[at], bytes[at + 1]]).to_f32();
        let five = |at: usize, i: usize| {
            let high = u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
            let byte = bytes[at + 4 + i % 16];
            let low = if i < 16 { byte & 0xf } else { byte >> 4 };
            f32::from(low | ((high >> i & 1) as u8) << 4)
        };
        (0..BLOCK)
            .map(|i| match kind {
                Kind::Q8_0 => half(0) * f32::from(bytes[2 + i].cast_signed()),
                Kind::Q5_1 => half(0) * five(4, i) + half(2),
                Kind::Q5_0 => half(0) * (five(2, i) - 16.0),
                Kind::F32 | Kind::F16 => unreachable!(),
            })
            .collect()
    }

    proptest! {
        #[test]
        fn a_block_comes_back_within_its_step(
            mut block in prop::array::uniform32(-1.0_f32..1.0),
            size in prop::sample::select(vec![0.0_f32, 1e-3, 0.1, 1.0, 100.0]),
        ) {
            block.iter_mut().for_each(|n| *n *= size);
            let most = block.iter().fold(0.0_f32, |most, n| most.max(n.abs()));
            // Half a step, the f16 scale's error over all steps, and the rounding to f16 before.
            for (kind, bound) in [
                (Kind::Q8_0, most / 127.0 * 0.5 + most / 500.0),
                (Kind::Q5_1, 2.0 * most / 31.0 * 0.5 + most / 200.0),
                // The end opposite to the largest may be cut by a whole step.
                (Kind::Q5_0, most / 16.0 + most / 200.0),
            ] {
                let mut encoder = Encoder::default();
                encoder.encode(kind, &block).unwrap();
                prop_assert_eq!(encoder.bytes.len() as u64, kind.bytes(BLOCK as u64));
                for (n, back) in block.iter().zip(decode(kind, &encoder.bytes)) {
                    // The smallest scales are below f16's normal numbers: coarse, by 3e-8 a step.
                    prop_assert!((n - back).abs() <= bound + 5e-6, "{kind:?} {n} {back}");
                }
            }
        }
    }

    #[test]
    fn what_f16_cannot_hold_is_refused() {
        for (kind, number, fits) in [
            (Kind::F32, 1e6, true),
            (Kind::F32, f32::INFINITY, false),
            (Kind::F16, 65504.0, true),
            (Kind::F16, 1e6, false),
            (Kind::Q8_0, f32::NAN, false),
        ] {
            let mut block = [0.0; BLOCK];
            block[7] = number;
            assert_eq!(Encoder::default().encode(kind, &block).is_ok(), fits, "{kind:?} {number}");
        }
    }

    #[test]
    fn a_models_name_tells_its_precision() {
        for (name, precision) in [
            ("small", Precision::F16),
            ("small-q8_0", Precision::Q8_0),
            ("tiny.en-q5_1", Precision::Q5_1),
            ("medium-q5_0", Precision::Q5_0),
            ("q8_0", Precision::F16),
        ] {
            assert_eq!(Precision::of_name(name), precision, "{name}");
        }
        assert!("q4_k".parse::<Precision>().unwrap_err().to_string().contains("q8_0"));
    }
}
