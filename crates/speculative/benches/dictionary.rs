//! What correcting a caption costs: `cargo bench --package speculative --bench dictionary`.

#![allow(missing_docs, reason = "criterion's macros write functions without docs")]

use std::{hint::black_box, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use speculative::{Dictionary, Entry, Word};

const ENTRIES: usize = 10_000;
const WORDS: usize = 40;

/// Made-up names of two syllables a number.
fn name(mut number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru"];
    let mut name = String::new();
    loop {
        name.push_str(SYLLABLES[number % 10]);
        number /= 10;
        if number == 0 {
            return name;
        }
    }
}

/// Names, each with two forms. `begin` is what all of the forms begin with.
fn dictionary(begin: &str) -> Dictionary {
    Dictionary::new((0..ENTRIES).map(|i| Entry {
        written: format!("Name{i}"),
        heard: vec![format!("{begin}{} {}", name(i), name(i + 7)), format!("{begin}{}", name(i))],
    }))
}

fn caption(word: impl Fn(usize) -> String) -> Vec<Word> {
    let word = |i| Word { text: word(i), end: 4_000, probability: 0.9, ..Word::default() };
    (0..WORDS).map(word).collect()
}

fn benches(criterion: &mut Criterion) {
    let plain = dictionary("");
    let alike = dictionary("the ");
    for (title, dictionary, caption) in [
        ("nothing matches", &plain, caption(|i| format!("word{i}"))),
        ("every word is a form", &plain, caption(|i| name(i * 241))),
        ("every form begins with the same word", &alike, caption(|_| "the".to_owned())),
    ] {
        criterion.bench_function(&format!("{WORDS} words, {ENTRIES} entries, {title}"), |bench| {
            bench.iter_batched(
                || caption.clone(),
                |caption| dictionary.correct(black_box(caption)),
                BatchSize::SmallInput,
            );
        });
    }
}

criterion_group! {
    name = dictionary_benches;
    config = Criterion::default().measurement_time(Duration::from_secs(3)).without_plots();
    targets = benches
}
criterion_main!(dictionary_benches);
