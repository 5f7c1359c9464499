//! The encoding of values: MessagePack with field names, compressed where that saves space
//! (docs/adr/020-sled.md).

use serde::{Serialize, de::DeserializeOwned};

/// The first byte: the encoding of the rest.
const PLAIN: u8 = 1;
const PACKED: u8 = 2;
/// Shorter values do not compress.
const PACKS_FROM: usize = 256;
/// The largest allocation, bytes: damage must not exhaust the memory.
const LARGEST: usize = 1 << 30;

pub(crate) fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    let plain = rmp_serde::to_vec_named(value).map_err(|error| error.to_string())?;
    let mut bytes = Vec::with_capacity(plain.len() / 2 + 16);
    if plain.len() >= PACKS_FROM {
        bytes.push(PACKED);
        bytes.extend(lz4_flex::compress_prepend_size(&plain));
    }
    if bytes.is_empty() || bytes.len() > plain.len() {
        bytes.clear();
        bytes.push(PLAIN);
        bytes.extend(plain);
    }
    Ok(bytes)
}

pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let read = |plain: &[u8]| rmp_serde::from_slice(plain).map_err(|error| error.to_string());
    match bytes.split_first() {
        Some((&PLAIN, plain)) => read(plain),
        Some((&PACKED, packed)) => {
            let (length, packed) =
                lz4_flex::block::uncompressed_size(packed).map_err(|error| error.to_string())?;
            if length > LARGEST {
                return Err(format!("a value of {length} bytes"));
            }
            let plain =
                lz4_flex::block::decompress(packed, length).map_err(|error| error.to_string())?;
            read(&plain)
        }
        Some((form, _)) => Err(format!("a value of the unknown form {form}")),
        None => Err("a value without bytes".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Transcript, Word};

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(words in proptest::collection::vec(
            (".{0,12}", proptest::option::of(".{0,12}"), any::<u64>(), 0.0..1.0f32), 0..60,
        )) {
            let words: Vec<Word> = words
                .into_iter()
                .map(|(text, heard, start_ms, probability)| {
                    let end_ms = start_ms;
                    Word { text, heard, start_ms, end_ms, probability, ..Word::default() }
                })
                .collect();
            let bytes = encode(&words).unwrap();
            prop_assert_eq!(decode::<Vec<Word>>(&bytes).unwrap(), words);
        }

        #[test]
        fn bytes_of_any_kind_are_an_error_or_a_value(mut bytes in any::<Vec<u8>>(), form in 0..4u8) {
            if let Some(first) = bytes.first_mut() {
                *first = form;
            }
            let _ = decode::<Transcript>(&bytes);
        }
    }

    #[test]
    fn a_field_that_came_later_has_its_default_and_one_that_went_is_passed_over() {
        #[derive(Serialize)]
        struct Before {
            text: String,
            gone: u8,
        }
        #[derive(Debug, PartialEq, serde::Deserialize)]
        struct After {
            text: String,
            #[serde(default)]
            new: Option<u8>,
        }
        let bytes = encode(&Before { text: "hello".to_owned(), gone: 3 }).unwrap();
        let after = After { text: "hello".to_owned(), new: None };
        assert_eq!(decode::<After>(&bytes).unwrap(), after);
    }
}
