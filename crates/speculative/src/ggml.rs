//! Parses the ggml Whisper file before whisper.cpp loads it: whisper.cpp trusts its contents and
//! ends the process over some damaged files.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
    path::Path,
};

use whisper_rs::DtwModelPreset;

const MAGIC: i32 = 0x6767_6d6c;
/// Vocabulary of the English-only models; multilingual ones have at least one token more.
const ENGLISH_VOCABULARY: i32 = 51_864;
/// Frequencies of the mel filters.
const FREQUENCIES: i32 = 201;

/// The dimensions at the start of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    vocabulary: i32,
    audio_layers: i32,
    text_layers: i32,
    mels: i32,
}

impl Head {
    /// Reads the header and walks over the rest; `None` if the file is not a complete ggml Whisper
    /// model. Fast, because it reads no weights.
    ///
    /// # Errors
    /// When the file cannot be opened or read.
    pub(crate) fn read(path: &Path) -> io::Result<Option<Self>> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        match walk(&mut BufReader::new(file), length) {
            Ok(head) => Ok(head),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn parse(fields: [i32; 12]) -> Option<Self> {
        let [magic, vocabulary, audio_context, audio_state, _, audio_layers, rest @ ..] = fields;
        let [text_context, text_state, _, text_layers, mels, _] = rest;
        let plausible = magic == MAGIC
            && (ENGLISH_VOCABULARY..60_000).contains(&vocabulary)
            && audio_context == 1500
            && (1..=4096).contains(&audio_state)
            && (1..=64).contains(&audio_layers)
            && (1..=4096).contains(&text_context)
            && (1..=4096).contains(&text_state)
            && (1..=64).contains(&text_layers)
            && [80, 128].contains(&mels);
        plausible.then_some(Self { vocabulary, audio_layers, text_layers, mels })
    }

    /// Tensors of a Whisper model: 11 of its own, 15 an encoder layer, 24 a decoder layer.
    fn tensors(&self) -> usize {
        (11 + 15 * self.audio_layers + 24 * self.text_layers) as usize
    }

    /// Whether the model is for English only.
    pub(crate) fn english_only(&self) -> bool {
        self.vocabulary == ENGLISH_VOCABULARY
    }

    /// How many languages the model has tokens for; 0 if it is for English only.
    pub(crate) fn languages(&self) -> usize {
        usize::try_from(self.vocabulary - ENGLISH_VOCABULARY - 1).map_or(0, |more| 99 + more)
    }

    /// Whether the model can translate into English. English-only models cannot. Neither can those
    /// whose decoder was pruned and retrained, which learned only to transcribe (OpenAI on
    /// large-v3-turbo: "not trained for translation tasks").
    pub(crate) fn translates(&self) -> bool {
        !self.english_only() && self.text_layers == self.audio_layers
    }

    /// How far a word's alignment lags behind its start, seconds: the median over two development
    /// streams with forced-alignment references, measured with tiny.en, base.en and small
    /// (docs/adr/006-word-times.md). Larger models are assumed to be like small.
    pub(crate) fn alignment_lag(&self) -> f64 {
        match self.audio_layers {
            ..=4 => 0.35,
            5..=6 => 0.16,
            _ => 0.20,
        }
    }

    /// The attention heads that follow time, for the published models. None are listed for a
    /// distilled or otherwise reshaped model.
    pub(crate) fn alignment_heads(&self) -> Option<DtwModelPreset> {
        use DtwModelPreset as Preset;
        Some(match (self.audio_layers, self.text_layers, self.english_only()) {
            (4, 4, true) => Preset::TinyEn,
            (4, 4, false) => Preset::Tiny,
            (6, 6, true) => Preset::BaseEn,
            (6, 6, false) => Preset::Base,
            (12, 12, true) => Preset::SmallEn,
            (12, 12, false) => Preset::Small,
            (24, 24, true) => Preset::MediumEn,
            (24, 24, false) => Preset::Medium,
            (32, 32, false) => Preset::LargeV3,
            (32, 4, false) => Preset::LargeV3Turbo,
            _ => return None,
        })
    }
}

/// Reads numbers and skips bytes, never beyond the file's end.
struct Walk<'a, R> {
    file: &'a mut BufReader<R>,
    at: u64,
    length: u64,
}

impl<R: Read + Seek> Walk<'_, R> {
    fn numbers<const N: usize>(&mut self) -> io::Result<[i32; N]> {
        let mut numbers = [0; N];
        for number in &mut numbers {
            let mut bytes = [0; 4];
            self.file.read_exact(&mut bytes)?;
            self.at += 4;
            *number = i32::from_le_bytes(bytes);
        }
        Ok(numbers)
    }

    fn skip(&mut self, bytes: u64) -> io::Result<()> {
        self.at = self.at.saturating_add(bytes);
        if self.at > self.length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        // A relative seek keeps the buffer: the vocabulary is 50,000 short jumps.
        self.file.seek_relative(i64::try_from(bytes).unwrap_or(i64::MAX))
    }
}

fn walk<R: Read + Seek>(file: &mut BufReader<R>, length: u64) -> io::Result<Option<Head>> {
    let mut walk = Walk { file, at: 0, length };
    let Some(head) = Head::parse(walk.numbers()?) else { return Ok(None) };
    let [mels, frequencies] = walk.numbers()?;
    if mels != head.mels || frequencies != FREQUENCIES {
        return Ok(None);
    }
    walk.skip(mels.unsigned_abs() as u64 * FREQUENCIES as u64 * 4)?;
    let [words] = walk.numbers()?;
    if !(1..=head.vocabulary).contains(&words) {
        return Ok(None);
    }
    for _ in 0..words {
        let [bytes] = walk.numbers()?;
        walk.skip(bytes.unsigned_abs() as u64)?;
    }
    let mut tensors = 0;
    while walk.at < length {
        let [dimensions, name, kind] = walk.numbers()?;
        let Some(bytes_of_block) = block(kind) else { return Ok(None) };
        let mut elements = 1u64;
        for _ in 0..dimensions.clamp(0, 4) {
            let [size] = walk.numbers()?;
            elements = elements.saturating_mul(size.unsigned_abs() as u64);
        }
        let (per_block, bytes) = bytes_of_block;
        walk.skip(name.unsigned_abs() as u64)?;
        walk.skip((elements / per_block).saturating_mul(bytes))?;
        tensors += 1;
    }
    Ok((tensors == head.tensors()).then_some(head))
}

/// Elements and bytes of a block of each ggml tensor type.
fn block(kind: i32) -> Option<(u64, u64)> {
    Some(match kind {
        0 => (1, 4),
        1 => (1, 2),
        2 => (32, 18),
        3 => (32, 20),
        6 => (32, 22),
        7 => (32, 24),
        8 => (32, 34),
        10 => (256, 84),
        11 => (256, 110),
        12 => (256, 144),
        13 => (256, 176),
        14 => (256, 210),
        _ => return None,
    })
}
