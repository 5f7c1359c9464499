//! Converts British spelling to American.

use std::{collections::HashMap, sync::LazyLock};

/// The families of words; the head of the file explains the format.
const FAMILIES: &str = include_str!("spelling.txt");

static AMERICAN: LazyLock<HashMap<String, String>> = LazyLock::new(|| read(FAMILIES));

/// The American spelling of a word, or the word itself if it has no other.
pub fn american(word: &str) -> &str {
    AMERICAN.get(word).map_or(word, String::as_str)
}

fn read(families: &str) -> HashMap<String, String> {
    let mut words = HashMap::new();
    let mut family: Vec<&str> = Vec::new();
    for line in families.lines().filter(|line| !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix("= ") {
            family = heading.split(' ').map(|part| if part == "-" { "" } else { part }).collect();
            continue;
        }
        for entry in line.split_whitespace() {
            if let Some((british, american)) = entry.split_once('=') {
                words.insert(british.to_owned(), american.to_owned());
            } else if let [british, american, endings @ ..] = family.as_slice() {
                let start = if entry == "-" { "" } else { entry };
                words.extend(endings.iter().map(|ending| {
                    (format!("{start}{british}{ending}"), format!("{start}{american}{ending}"))
                }));
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_families_hold_the_pairs_of_the_reference_program_and_no_others() {
        let mut pairs: Vec<String> = read(FAMILIES)
            .iter()
            .map(|(british, american)| format!("{british}={american}\n"))
            .collect();
        pairs.sort_unstable_by(|a, b| a.split('=').next().cmp(&b.split('=').next()));
        // FNV-1a over the reference program's table, without a key of two words that no text can
        // match.
        let sum = pairs.concat().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!((pairs.len(), sum), (1_738, 0xe7eb_d76f_ff0d_54f8));
    }

    #[test]
    fn a_word_without_another_spelling_stays() {
        assert_eq!(american("favourite"), "favorite");
        assert_eq!(american("hour"), "hour");
    }
}
