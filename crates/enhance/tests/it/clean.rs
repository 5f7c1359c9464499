//! What clean-up changes in spoken text, line by line, and what it must never change.

use enhance::clean::{Said, clean, paragraphs};
use library::{CleanUp, Transcript, Word};
use proptest::prelude::*;

/// Consecutive words of 200 ms. "|" is a pause of a second, "||" one of five.
fn words(text: &str) -> Vec<Word> {
    let (mut words, mut at) = (Vec::new(), 0);
    for text in text.split(' ').filter(|text| !text.is_empty()) {
        match text {
            "|" => at += 1_000,
            "||" => at += 5_000,
            text => {
                words.push(Word {
                    text: text.to_owned(),
                    start_ms: at,
                    end_ms: at + 200,
                    probability: 0.9,
                    ..Word::default()
                });
                at += 200;
            }
        }
    }
    words
}

fn transcript(language: &str, words: Vec<Word>) -> Transcript {
    let said = words.into_iter().map(|word| Said { word, ..Said::default() });
    Transcript {
        schema: 1,
        language: language.to_owned(),
        segments: paragraphs(said),
        ..Transcript::default()
    }
}

fn cleaned(language: &str, text: &str, level: CleanUp) -> String {
    let cleaned = clean(&transcript(language, words(text)), level);
    cleaned.segments.iter().map(|segment| &*segment.text).collect::<Vec<_>>().join(" ¶ ")
}

#[track_caller]
fn check(level: CleanUp, table: &[(&str, &str, &str)]) {
    for (language, heard, read) in table {
        assert_eq!(cleaned(language, heard, level), *read, "{language}: {heard}");
    }
}

#[test]
fn hesitation_is_left_out() {
    check(
        CleanUp::Light,
        &[
            ("en", "I, um, think so.", "I think so."),
            ("en", "Um, the house is uh big.", "The house is big."),
            ("en", "After lunch, uh, we left um.", "After lunch, we left."),
            ("en", "It is, uh, \"um, fine\".", "It is, \"fine\"."),
            ("en", "Is it? Hmm. Yes, hmm, it is.", "Is it? Hmm. Yes, it is."),
            ("en", "Hm? She went to the ER and UM.", "Hm? She went to the ER and UM."),
            ("en", "It is 5 mm wide.", "It is 5 mm wide."),
            ("de", "Ähm, wir gehen um acht, äh, weil er will.", "Wir gehen um acht, weil er will."),
            ("nl", "Ja, eh, er is uhm iets.", "Ja, er is iets."),
            ("fr", "Euh, je crois, euh, que oui.", "Je crois, que oui."),
            ("es", "Pues, eh, no sé. ¿Eh? Eh...", "Pues, no sé. ¿Eh? Eh..."),
            ("ru", "um um это это", "um um это это"),
        ],
    );
}

#[test]
fn false_starts_and_words_said_twice_by_accident_are_left_out() {
    check(
        CleanUp::Light,
        &[
            ("en", "I I I mean it.", "I mean it."),
            ("en", "The, the house and th- the tree.", "The house and the tree."),
            ("en", "We went in the in the house.", "We went in the house."),
            ("en", "If I, um, if I go there", "If I go there"),
            ("en", "We went to th- we went to the house.", "We went to the house."),
            ("en", "Wh- um what is it?", "What is it?"),
            ("de", "Ich ich glaube, dass dass die die Leute", "Ich glaube, dass die Leute"),
            ("fr", "Je je pense que c'est c'est bon", "Je pense que c'est bon"),
            ("es", "Y y los los niños de la de la casa", "Y los niños de la casa"),
            ("nl", "Ik ik denk dat de de man", "Ik denk dat de man"),
        ],
    );
}

#[test]
fn what_may_well_stand_twice_stays() {
    for level in [CleanUp::Light, CleanUp::Clean] {
        check(
            level,
            &[
                (
                    "en",
                    "He had had that that day, very very late.",
                    "He had had that that day, very very late.",
                ),
                ("en", "Five five five, 2 2 and no no no.", "Five five five, 2 2 and no no no."),
                (
                    "en",
                    "Again and again and again it rained.",
                    "Again and again and again it rained.",
                ),
                ("en", "I know, I know, it is late.", "I know, I know, it is late."),
                ("en", "I gave her her book. Her book.", "I gave her her book. Her book."),
                ("en", "We saw it, it was red.", "We saw it, it was red."),
                (
                    "de",
                    "Die Leute, die die Vor- und Nachteile sehen.",
                    "Die Leute, die die Vor- und Nachteile sehen.",
                ),
                (
                    "de",
                    "Der Mann, der, der das sagt, fragt Sie, ob Sie sie sehen.",
                    "Der Mann, der, der das sagt, fragt Sie, ob Sie sie sehen.",
                ),
                (
                    "nl",
                    "De man die die auto heeft, vraagt of je je best doet.",
                    "De man die die auto heeft, vraagt of je je best doet.",
                ),
                (
                    "fr",
                    "Nous nous levons et vous vous levez.",
                    "Nous nous levons et vous vous levez.",
                ),
                ("es", "No, no, muy muy bien.", "No, no, muy muy bien."),
            ],
        );
    }
}

#[test]
fn asides_go_only_when_they_are_set_off() {
    check(
        CleanUp::Clean,
        &[
            ("en", "It was, you know, hard.", "It was hard."),
            ("en", "You know it was, like, huge.", "You know it was huge."),
            ("en", "I like it, you know.", "I like it, you know."),
            ("nl", "Het was, zeg maar, moeilijk.", "Het was moeilijk."),
        ],
    );
    check(CleanUp::Light, &[("en", "It was, you know, hard.", "It was, you know, hard.")]);
}

#[test]
fn spoken_punctuation_is_carried_out_where_it_is_meant() {
    check(
        CleanUp::Clean,
        &[
            (
                "en",
                "Dear Ada comma, how are you question mark | new paragraph | see you soon | period",
                "Dear Ada, how are you? ¶ See you soon.",
            ),
            ("en", "We came home, full stop, and slept.", "We came home. And slept."),
            (
                "en",
                "It was a long period of rain. Put a comma there.",
                "It was a long period of rain. Put a comma there.",
            ),
            (
                "en",
                "The period | was long and the comma | was missing.",
                "The period | was long and the comma | was missing.".replace(" |", "").leak(),
            ),
            ("de", "Liebe Ada Komma, bis bald | Punkt", "Liebe Ada, bis bald."),
            (
                "de",
                "Der Punkt ist, dass es Punkt acht ist.",
                "Der Punkt ist, dass es Punkt acht ist.",
            ),
            ("fr", "Bonjour virgule, ça va point d'interrogation", "Bonjour, ça va\u{a0}?"),
            ("es", "Hola coma, adiós | punto", "Hola, adiós."),
            ("nl", "Hallo komma, tot straks | punt", "Hallo, tot straks."),
        ],
    );
    check(CleanUp::Light, &[("en", "Hello comma, and | period", "Hello comma, and period")]);
}

#[test]
fn sentences_end_and_begin() {
    check(
        CleanUp::Clean,
        &[
            ("en", "i think i'm fine | so are you", "I think I'm fine so are you."),
            ("en", "we left. | it was late,", "We left. It was late."),
            (
                "en",
                "we met Mr. | smith, e.g. | there, so... | yes",
                "We met Mr. smith, e.g. there, so... yes.",
            ),
            (
                "en",
                "one two three four five six seven | eight nine ten eleven twelve",
                "One two three four five six seven. Eight nine ten eleven twelve.",
            ),
            ("en", "it ends || here", "It ends. ¶ Here."),
            ("nl", "ijs is koud", "IJs is koud."),
            ("nl", "'s avonds eten we", "'s avonds eten we."),
            ("es", "¿qué es?", "¿Qué es?"),
        ],
    );
}

#[test]
fn what_was_put_right_stays_so_and_every_level_can_be_had_again() {
    let mut heard = words("um do a tone comma, is | here period");
    heard[1].text = "Duotone".to_owned();
    heard[1].heard = Some("do a tone".to_owned());
    heard.drain(2..4);
    let transcript = transcript("en", heard);
    let verbatim = clean(&transcript, CleanUp::Verbatim);
    assert_eq!(verbatim.segments[0].text, "um Duotone comma, is here period");
    let cleaned = clean(&transcript, CleanUp::Clean);
    assert_eq!(cleaned.segments[0].text, "Duotone, is here.");
    assert_eq!(cleaned.segments[0].words[1].as_heard(), "do a tone");
    assert_eq!(clean(&cleaned, CleanUp::Verbatim), verbatim);
}

#[test]
fn paragraphs_are_one_speakers_and_end_at_pauses() {
    let said =
        words("One two. | | Three || four. five").into_iter().enumerate().map(|(i, word)| {
            let speaker = Some(if i < 4 { "s0" } else { "s1" }.to_owned());
            Said { word, speaker, ends_paragraph: false }
        });
    let segments = paragraphs(said);
    let read: Vec<(&str, &str, u64)> = segments
        .iter()
        .map(|segment| (segment.speaker.as_deref().unwrap(), &*segment.text, segment.start_ms))
        .collect();
    assert_eq!(
        read,
        [
            ("s0", "One two.", 0),
            ("s0", "Three", 2_400),
            ("s0", "four.", 7_600),
            ("s1", "five", 7_800)
        ]
    );
}

/// Words that the rules look for and other words, with the signs that models write.
fn any_words() -> impl Strategy<Value = Vec<(Word, Option<String>)>> {
    let core = prop_oneof![
        Just("I"),
        Just("i"),
        Just("the"),
        Just("The"),
        Just("th"),
        Just("um"),
        Just("Um"),
        Just("hmm"),
        Just("comma"),
        Just("period"),
        Just("new"),
        Just("paragraph"),
        Just("you"),
        Just("know"),
        Just("had"),
        Just("and"),
        Just("die"),
        Just("'s"),
        Just("ij"),
        Just("äh"),
        Just("5"),
        Just("e.g"),
        Just(""),
        Just("ñ"),
        Just("ﬁn"),
        Just("ß"),
        Just("你"),
        Just("point"),
        Just("house"),
        Just("punkt"),
        Just("ǆ"),
    ];
    let lead = prop_oneof![8 => Just(""), 1 => Just("\""), 1 => Just("¿"), 1 => Just("-")];
    let trail = prop_oneof![
        8 => Just(""), 3 => Just(","), 2 => Just("."), 1 => Just("?"), 1 => Just("-"),
        1 => Just("..."), 1 => Just(".\""), 1 => Just("—"), 1 => Just("\u{a0}!"),
    ];
    let heard = prop_oneof![6 => Just(None), 1 => Just(Some("herd".to_owned()))];
    let word = (lead, core, trail, heard, 0..3_000u64, 0..400u64, 0..3u8);
    prop::collection::vec(word, 0..40).prop_map(|words| {
        let mut at = 0;
        words
            .into_iter()
            .map(|(lead, core, trail, heard, pause, length, speaker)| {
                at += if pause < 2_000 { 0 } else { pause };
                let start_ms = at;
                at += length;
                let text = format!("{lead}{core}{trail}");
                let word = Word { text, heard, start_ms, end_ms: at, ..Word::default() };
                (word, (speaker > 0).then(|| format!("s{}", speaker - 1)))
            })
            .collect()
    })
}

fn any_transcript() -> impl Strategy<Value = Transcript> {
    let language =
        prop_oneof![Just("en"), Just("es"), Just("de"), Just("fr"), Just("nl"), Just("ja"),];
    (language, any_words()).prop_map(|(language, words)| Transcript {
        schema: 1,
        language: language.to_owned(),
        segments: paragraphs(words.into_iter().map(|(word, speaker)| Said {
            word,
            speaker,
            ends_paragraph: false,
        })),
        ..Transcript::default()
    })
}

fn any_level() -> impl Strategy<Value = CleanUp> {
    prop_oneof![Just(CleanUp::Verbatim), Just(CleanUp::Light), Just(CleanUp::Clean)]
}

fn as_heard(transcript: &Transcript) -> Vec<(Option<String>, String, u64, u64)> {
    let words = transcript.segments.iter().flat_map(|segment| {
        segment.words.iter().map(|word| {
            let heard = word.as_heard().to_owned();
            (segment.speaker.clone(), heard, word.start_ms, word.end_ms)
        })
    });
    words.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn no_word_as_heard_is_lost_or_moved(transcript in any_transcript(), level in any_level()) {
        let cleaned = clean(&transcript, level);
        prop_assert_eq!(as_heard(&cleaned), as_heard(&transcript));
        for segment in &cleaned.segments {
            prop_assert_eq!(&segment.text, &enhance::clean::text_of(&segment.words));
        }
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(
        transcript in any_transcript(),
        before in any_level(),
        level in any_level(),
    ) {
        let cleaned = clean(&transcript, level);
        prop_assert_eq!(&clean(&cleaned, level), &cleaned);
        prop_assert_eq!(&clean(&clean(&transcript, before), level), &cleaned);
    }

    #[test]
    fn light_only_leaves_out(transcript in any_transcript()) {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        for segment in &clean(&transcript, CleanUp::Light).segments {
            for word in &segment.words {
                let before = word.corrected.as_deref().unwrap_or_else(|| word.as_heard());
                // An untouched correction appears in the text.
                if !word.text.is_empty() && word.heard.as_deref() != Some("herd") {
                    prop_assert_eq!(letters(&word.text), letters(before));
                }
            }
        }
    }
}
