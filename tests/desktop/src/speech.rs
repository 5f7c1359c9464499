//! Announcements to play, and the word error rate.

use std::{fs::File, io::Read, path::PathBuf};

/// A recorded announcement of Debian's asterisk-core-sounds-en-wav, and its text.
#[must_use]
pub fn announcement(name: &str) -> (PathBuf, String) {
    let needed = "install Debian's asterisk-core-sounds-en-wav (make setup does)";
    let file = PathBuf::from(format!("/usr/share/asterisk/sounds/en_US_f_Allison/{name}.wav"));
    assert!(file.is_file(), "{} is missing: {needed}", file.display());
    let texts = "/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz";
    let texts = File::open(texts).expect(needed);
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(texts).read_to_end(&mut bytes).expect(needed);
    let texts = String::from_utf8_lossy(&bytes);
    let text = texts.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
    (file, text.expect("the announcement has a text").to_owned())
}

/// The share of the reference's words that were replaced, missed or added. Case and punctuation do
/// not count.
#[must_use]
pub fn word_error_rate(reference: &str, heard: &str) -> f64 {
    let words = |text: &str| -> Vec<String> {
        let text = text.to_lowercase().replace(['-', '–', '—'], " ");
        let bare = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
    };
    let (reference, heard) = (words(reference), words(heard));
    strsim::generic_levenshtein(&reference, &heard) as f64 / reference.len() as f64
}
