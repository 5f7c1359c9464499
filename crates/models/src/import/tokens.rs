//! The vocabulary: the bytes of each text token.
//!
//! Checkpoints write tokens as printable text, one character a byte, like GPT-2: printable
//! characters of Latin-1 stand for themselves, all other bytes are U+0100 and following.
//! whisper.cpp needs the bytes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::ImportError;
use super::config::Config;
use super::files::read_json;

/// The number of text tokens of every Whisper model. The later ones are special tokens, which
/// whisper.cpp knows by their ids.
const TEXT_TOKENS: usize = 50_257;
const FILE_LIMIT: u64 = 32 << 20;
/// Longer than any token: the longest are rules of 128 dashes.
const TOKEN_LIMIT: usize = 1024;

#[derive(Deserialize)]
struct Tokenizer {
    model: Model,
    #[serde(default)]
    added_tokens: Vec<Added>,
}

#[derive(Deserialize)]
struct Model {
    vocab: HashMap<String, u32>,
}

#[derive(Deserialize)]
struct Added {
    id: u32,
    content: String,
}

/// The text tokens in the order of their ids, from the `tokenizer.json` in the folder, or else
/// from `vocab.json` and `added_tokens.json`.
pub(super) fn read(folder: &Path, config: &Config) -> Result<Vec<Vec<u8>>, ImportError> {
    let (path, vocabulary) = read_any(folder)?;
    in_order(&vocabulary, config)
        .map_err(|reason| ImportError::Vocabulary { path: path.clone(), reason })
}

fn read_any(folder: &Path) -> Result<(PathBuf, HashMap<String, u32>), ImportError> {
    let path = folder.join("tokenizer.json");
    if path.is_file() {
        let Tokenizer { model, added_tokens } = read_json(&path, FILE_LIMIT)?;
        let mut vocabulary = model.vocab;
        vocabulary.extend(added_tokens.into_iter().map(|token| (token.content, token.id)));
        return Ok((path, vocabulary));
    }
    let path = folder.join("vocab.json");
    let mut vocabulary: HashMap<String, u32> = read_json(&path, FILE_LIMIT)?;
    let added = folder.join("added_tokens.json");
    if added.is_file() {
        vocabulary.extend(read_json::<HashMap<String, u32>>(&added, FILE_LIMIT)?);
    }
    Ok((path, vocabulary))
}

fn in_order(vocabulary: &HashMap<String, u32>, config: &Config) -> Result<Vec<Vec<u8>>, String> {
    let mut spellings: Vec<Option<&str>> = vec![None; TEXT_TOKENS];
    for (spelling, &id) in vocabulary {
        if let Some(place) = spellings.get_mut(id as usize)
            && place.replace(spelling).is_some()
        {
            return Err(format!("two tokens have the number {id}"));
        }
    }
    // The last one is the end of text in English-only models, otherwise an unused token. Some
    // checkpoints list neither.
    let last = if config.english_only() { "<|endoftext|>" } else { "" };
    if let Some(place @ None) = spellings.last_mut() {
        *place = Some(last);
    }
    if spellings.last() != Some(&Some(last)) {
        // Ids shifted by one would garble every word.
        return Err("it is for another kind of Whisper model".to_owned());
    }
    let bytes = byte_of_character();
    let token = |(id, spelling): (usize, &Option<&str>)| {
        let spelling = spelling.ok_or_else(|| format!("no token has the number {id}"))?;
        if spelling.len() > TOKEN_LIMIT {
            return Err(format!("token {id} is too long"));
        }
        spelling.chars().map(|c| bytes.get(&c).copied()).collect::<Option<Vec<u8>>>().ok_or_else(
            || format!("token {id} is {spelling:?}, which is not written a character a byte"),
        )
    };
    spellings.iter().enumerate().map(token).collect()
}

fn byte_of_character() -> HashMap<char, u8> {
    let plain = |byte: &u8| matches!(byte, 33..=126 | 161..=172 | 174..=255);
    let (themselves, others): (Vec<u8>, Vec<u8>) = (0..=255).partition(plain);
    let others = others.into_iter().zip('\u{100}'..).map(|(byte, c)| (c, byte));
    themselves.into_iter().map(|byte| (char::from(byte), byte)).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_character_of_its_own() {
        let bytes = byte_of_character();
        assert_eq!(bytes.len(), 256);
        for (c, byte) in [('A', b'A'), ('Ġ', b' '), ('Ċ', b'\n'), ('å', 0xe5), ('Ń', 0xad)] {
            assert_eq!(bytes.get(&c), Some(&byte), "{c}");
        }
    }
}
