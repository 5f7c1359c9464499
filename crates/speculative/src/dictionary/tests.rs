use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::{correction::Correction, hypothesis::text_of};

fn entry(written: &str, heard: &[&str]) -> Entry {
    Entry { written: written.into(), heard: heard.iter().map(|form| (*form).into()).collect() }
}

/// Words of a quarter of a second each.
fn words(text: &str) -> Vec<Word> {
    let word = |(i, text): (u64, &str)| Word {
        text: text.to_owned(),
        start: i * 4_000,
        end: (i + 1) * 4_000,
        probability: 0.5 + 0.01 * i as f32,
        ..Word::default()
    };
    (0..).zip(text.split_whitespace()).map(word).collect()
}

fn dictionary() -> Dictionary {
    Dictionary::new([
        entry("Duotone", &["duo tone", "do a tone"]),
        entry("kubectl", &["cube control"]),
        entry("United States", &["US"]),
        entry("Kubernetes", &[]),
        entry("New York", &[]),
        entry("New York Times", &["new york rhymes"]),
        entry("Müller-Straße", &["mueller strasse"]),
        entry("C++", &["c plus plus"]),
        entry("Example Inc.", &["example incorporated"]),
        entry("cat", &["kitty"]),
        entry("東京", &["東 京"]),
        entry("iPhone", &["eye phone"]),
        entry(".NET", &[]),
    ])
}

#[test]
fn what_was_heard_becomes_what_the_user_writes() {
    let dictionary = dictionary();
    for (heard, corrected) in [
        // Several words become one, in any case, and keep the punctuation around them.
        ("we built duo tone, here", "we built Duotone, here"),
        ("(Do a tone!)", "(Duotone!)"),
        ("Duo-tone's captions", "Duotone's captions"),
        ("duo tone’s captions", "Duotone’s captions"),
        // Vocabulary: only the case changes.
        ("on kubernetes and KUBERNETES.", "on Kubernetes and Kubernetes."),
        ("in new york", "in New York"),
        // The longest match.
        ("the new york rhymes", "the New York Times"),
        ("the NEW YORK TIMES", "the New York Times"),
        // A capital at the start of a sentence, and only there.
        ("Cube control says", "Kubectl says"),
        ("Right. Cube control says", "Right. Kubectl says"),
        ("run Cube Control now", "run kubectl now"),
        ("Cube Control says", "kubectl says"),
        ("Right. Cube Control says", "Right. Kubectl says"),
        ("Eye phone", "iPhone"),
        // A form with capitals matches only with them.
        ("in the US they", "in the United States they"),
        ("it tells us they", "it tells us they"),
        ("the US's own", "the United States's own"),
        // Beyond ASCII.
        ("die MUELLER STRASSE", "die Müller-Straße"),
        ("die MÜLLER-STRAẞE", "die Müller-Straße"),
        // Signs that are part of the word.
        ("in c plus plus?", "in C++?"),
        ("vitamin c, c++", "vitamin c, C++"),
        ("by example incorporated.", "by Example Inc."),
        ("by example incorporated, who", "by Example Inc., who"),
    ] {
        assert_eq!(text_of(&dictionary.correct(words(heard))), corrected);
    }
}

#[test]
fn what_is_no_whole_word_stays() {
    let dictionary = dictionary();
    for heard in [
        "a category of catlike concatenation",
        "a kitty-corner",
        "we were a duo. Tone matters",
        "a duo, tone it down",
        "the duo (tone)",
        "duo",
        "東京 東 京",
        "net worth",
        "New York",
    ] {
        let heard = words(heard);
        assert_eq!(dictionary.correct(heard.clone()), heard);
    }
    assert_eq!(Dictionary::default().correct(words("duo tone")), words("duo tone"));
    assert_eq!(dictionary.correct(Vec::new()), []);
}

#[test]
fn a_correction_says_what_was_heard_and_covers_its_sound() {
    let corrected = dictionary().correct(words("so “Do a tone’s” fine"));
    let correction =
        Correction { original: "Do a tone’s".into(), corrected: "Duotone’s".into() };
    let expected = Word {
        text: "“Duotone’s”".into(),
        start: 4_000,
        end: 16_000,
        probability: 0.51,
        correction: Some(Arc::new(correction)),
    };
    assert_eq!(
        corrected,
        [&words("so")[0], &expected, &words("a b c d fine")[4]].map(Clone::clone)
    );

    // One word becomes two; its time is divided by letters.
    let corrected = dictionary().correct(words("the US."));
    let spans: Vec<_> = corrected.iter().map(|w| (w.text.as_str(), w.start, w.end)).collect();
    assert_eq!(spans, [("the", 0, 4_000), ("United", 4_000, 5_846), ("States.", 5_846, 8_000)]);
    assert!(corrected[2].continues(&corrected[1]) && !corrected[1].continues(&corrected[0]));

    // The same number of words keeps its times.
    let corrected = dictionary().correct(words("new york"));
    assert_eq!((corrected[0].end, corrected[1].probability), (4_000, 0.51));
}

#[test]
fn of_two_entries_with_one_form_the_later_has_it_and_a_given_form_goes_first() {
    let corrected = |entries: [Entry; 2]| {
        text_of(&Dictionary::new(entries).correct(words("mark said US to us")))
    };
    let (one, other) = (entry("Marc", &["mark"]), entry("Marck", &["Mark", "mark"]));
    assert_eq!(corrected([one.clone(), other.clone()]), "Marck said US to us");
    assert_eq!(corrected([other, one.clone()]), "Marc said US to us");
    assert_eq!(corrected([one.clone(), entry("MARK", &[])]), "Marc said US to us");
    // A word that means something else in another case.
    assert_eq!(corrected([one.clone(), entry("US", &[])]), "Marc said US to US");
    assert_eq!(corrected([one, entry("US", &["US"])]), "Marc said US to us");
}

#[test]
fn a_corrected_word_is_not_corrected_again() {
    let chain = Dictionary::new([entry("b", &["a"]), entry("c", &["b", "b c"])]);
    let once = chain.correct(words("a c b"));
    assert_eq!(text_of(&once), "b c c");
    assert_eq!(chain.correct(once.clone()), once);
}

proptest! {
    /// Words of letters that no entry has.
    #[test]
    fn words_that_hold_no_entry_come_out_unchanged(
        entries in prop::collection::vec(("[A-Ca-c]{1,3}( [a-c]{1,3})?", "[a-c]{1,3}( [a-c]{1,3}){0,2}"), 0..20),
        text in prop::collection::vec("[(“]?[D-Fd-f]?[a-f]{0,4}[d-f][a-f]{0,3}('s)?[,.!]?", 0..40),
    ) {
        let entries = entries.iter().map(|(written, heard)| entry(written, &[heard]));
        let heard = words(&text.join(" "));
        prop_assert_eq!(Dictionary::new(entries).correct(heard.clone()), heard);
    }

    #[test]
    fn correcting_is_done_at_once_and_covers_the_same_sound(
        entries in prop::collection::vec(("[A-Ea-e]{1,2}( [a-e]{1,2}){0,2}", "[a-e]{1,2}( [A-Ea-e]{1,2}){0,2}"), 0..30),
        text in prop::collection::vec("[(\"]?[A-Ea-eäß東]{1,2}(-[a-c])?('s)?[,.!-]?", 0..40),
    ) {
        let entries = entries.iter().map(|(written, heard)| entry(written, &[heard]));
        let dictionary = Dictionary::new(entries);
        let heard = words(&text.join(" "));
        let once = dictionary.correct(heard.clone());
        prop_assert_eq!(dictionary.correct(once.clone()), once.clone());
        let samples = |words: &[Word]| words.iter().map(|word| word.end - word.start).sum::<u64>();
        prop_assert_eq!(samples(&once), samples(&heard));
        prop_assert!(once.is_sorted_by_key(|word| word.start));
        prop_assert!(once.windows(2).all(|pair| pair[0].end == pair[1].start));
    }

    /// Like a second run of the program: no correction is remembered.
    #[test]
    fn written_forms_that_are_no_heard_forms_stand(
        entries in prop::collection::vec(("[F-Hf-h]{1,2}", "[a-e]{1,2}( [a-e]{1,2}){0,2}"), 0..30),
        text in prop::collection::vec("[A-Ea-e]{1,2}[,.]?", 0..40),
    ) {
        // Two entries that differ only in case are each other's heard forms.
        let mut known = HashSet::new();
        let entries = entries.iter().filter(|(written, _)| known.insert(written.to_lowercase()));
        let dictionary = Dictionary::new(entries.map(|(written, heard)| entry(written, &[heard])));
        let forget = |words: Vec<Word>| -> Vec<Word> {
            words.into_iter().map(|word| Word { correction: None, ..word }).collect()
        };
        let once = forget(dictionary.correct(words(&text.join(" "))));
        prop_assert_eq!(forget(dictionary.correct(once.clone())), once);
    }

    #[test]
    fn nothing_that_users_or_models_write_breaks_it(
        entries in prop::collection::vec((".{0,8}", ".{0,8}"), 0..8),
        text in prop::collection::vec(".{0,6}", 0..12),
    ) {
        let mut heard: Vec<Word> = text.into_iter().map(|text| Word { text, ..Word::default() }).collect();
        heard.extend(entries.iter().map(|(_, form)| Word { text: form.clone(), ..Word::default() }));
        let dictionary = Dictionary::new(entries.iter().map(|(written, form)| entry(written, &[form])));
        dictionary.correct(heard);
    }
}
