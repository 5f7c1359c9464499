//! The hallucination filter: removes the text that Whisper invents for sound without speech, and
//! loops.
//!
//! A loop has a better log probability than real text, so confidence cannot detect it; its shape
//! can. Two other parts help: the token cap of the model call (whisper/params.rs) and the speech
//! gate before the windows (speech_gate.rs).

use crate::{hypothesis::Word, role::Role};

/// This many words at the end of a heavy window that start within [`SQUEEZE`] samples of each
/// other, 50 ms, are invented: alignment found no sound for them and put them all on the last of
/// it. Fast's rough times lie as close in real speech.
const SQUEEZED_WORDS: usize = 3;
const SQUEEZE: u64 = audio::SAMPLE_RATE as u64 / 20;

/// Phrases that Whisper learned from subtitles to write over silence, normalised. A phrase is
/// dropped only if it is the whole window and has a low probability: people do say thank you.
const PHANTOMS: &[&str] = &[
    "you",
    "bye",
    "so",
    "oh",
    "thankyou",
    "thanks",
    "thanksforwatching",
    "thankyouforwatching",
    "thankyouverymuch",
    "pleasesubscribe",
    "subtitlesbytheamaraorgcommunity",
    "untertitelderamaraorgcommunity",
    "untertitelungdeszdffürfunk2017",
    "soustitresréalisésparalacommunautédamaraorg",
    "subtítulosrealizadosporlacomunidaddeamaraorg",
];
/// A phrase is kept if every word has at least this probability.
const CLEARLY_HEARD: f32 = 0.6;

/// Removes invented words from one window's transcription.
pub fn filter_hallucinations(role: Role, mut words: Vec<Word>) -> Vec<Word> {
    // Descriptions of sounds in brackets are not speech.
    words.retain(|word| !word.text.starts_with(['[', '(', '♪', '*']));
    words = without_loops(words);
    if role == Role::Heavy {
        words.truncate(before_squeeze(&words));
    }
    if is_phantom(&words) {
        words.clear();
    }
    words
}

/// Removes the surplus copies of a phrase that repeats at once. A loop that runs to the end, as
/// loops do until the token cap stops them, leaves one copy. If the speaker went on after it, a
/// natural number of copies stays.
fn without_loops(mut words: Vec<Word>) -> Vec<Word> {
    let mut normal: Vec<String> = words.iter().map(Word::normalised).collect();
    let mut start = 0;
    while start < normal.len() {
        for length in 1..=(normal.len() - start) / 2 {
            let phrase = &normal[start..start + length];
            let same = |copy: &&[String]| *copy == phrase;
            let copies = normal[start..].chunks_exact(length).take_while(same).count();
            if copies <= natural_copies(length) {
                continue;
            }
            let end = start + copies * length;
            let kept = match phrase.starts_with(&normal[end..]) {
                true => start + length..normal.len(),
                false => start + natural_copies(length) * length..end,
            };
            words.drain(kept.clone());
            normal.drain(kept);
            break;
        }
        start += 1;
    }
    words
}

/// How often a phrase of that many words is naturally repeated: "no, no, no", "I don't know, I
/// don't know".
fn natural_copies(length: usize) -> usize {
    match length {
        1 => 3,
        2..=4 => 2,
        _ => 1,
    }
}

/// How many words precede those that alignment found no sound for.
fn before_squeeze(words: &[Word]) -> usize {
    let Some(last) = words.last() else { return 0 };
    let first = words.partition_point(|word| word.start + SQUEEZE < last.start);
    if words.len() - first >= SQUEEZED_WORDS { first } else { words.len() }
}

fn is_phantom(words: &[Word]) -> bool {
    let said: String = words.iter().map(Word::normalised).collect();
    PHANTOMS.contains(&said.as_str()) && words.iter().any(|word| word.probability < CLEARLY_HEARD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hypothesis::text_of;

    fn words(text: &str, probability: f32) -> Vec<Word> {
        let word = |(i, text): (u64, &str)| {
            let start = i * 4_000;
            Word {
                text: text.to_owned(),
                start,
                end: start + 4_000,
                probability,
                ..Word::default()
            }
        };
        (0..).zip(text.split_whitespace()).map(word).collect()
    }

    fn filtered(text: &str, probability: f32) -> String {
        text_of(&filter_hallucinations(Role::Heavy, words(text, probability)))
    }

    #[test]
    fn words_without_a_sound_of_their_own_are_dropped() {
        let mut heard = words("who peeped out first needed no more", 0.9);
        for word in &mut heard[4..] {
            word.start = 16_000;
        }
        assert_eq!(text_of(&filter_hallucinations(Role::Fast, heard.clone())), text_of(&heard));
        assert_eq!(text_of(&filter_hallucinations(Role::Heavy, heard)), "who peeped out first");
        assert_eq!(filtered("and so", 0.9), "and so");
    }

    #[test]
    fn a_loop_is_cut_after_its_first_turn_and_natural_repetition_stays() {
        for (heard, kept) in [
            ("no, no, no, I said", "no, no, no, I said"),
            ("you know, you know what", "you know, you know what"),
            ("he had had enough", "he had had enough"),
            ("and so on and so on", "and so on and so on"),
            ("I don't know, I don't know, but what", "I don't know, I don't know, but what"),
            ("ha ha ha ha ha ha", "ha"),
            ("of the of the of the end", "of the of the end"),
            ("he said of the of the of the of", "he said of the"),
            (
                "fourth with all ran to the opening of the tent to see what might be amiss but \
                 fourth with all ran to the opening of the tent to see what might be amiss but",
                "fourth with all ran to the opening of the tent to see what might be amiss but",
            ),
            ("we go to the shop. We go to the shop. We go", "we go to the shop."),
        ] {
            assert_eq!(filtered(heard, 0.99), kept);
        }
    }

    #[test]
    fn a_phantom_phrase_goes_only_when_it_is_all_and_was_not_clear() {
        assert_eq!(filtered("Thank you.", 0.3), "");
        assert_eq!(filtered("Thank you.", 0.95), "Thank you.");
        assert_eq!(filtered("Thank you. I will.", 0.3), "Thank you. I will.");
    }

    #[test]
    fn described_sounds_are_no_words() {
        assert_eq!(filtered("[Music] hello (applause)", 0.9), "hello");
    }
}
