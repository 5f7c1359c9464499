//! Spoken and written text, as tables and as properties.

use proptest::prelude::*;

use super::*;

mod removal;

fn text(text: &str) -> Before {
    Before::Text(text.to_owned())
}

fn phrases(code: &str, said: impl IntoIterator<Item = impl Into<String>>) -> Vec<Phrase> {
    said.into_iter().map(|text| Phrase { text: text.into(), language: code.to_owned() }).collect()
}

/// A bar marks a pause.
fn composed(code: &str, said: &str, before: &Before, options: &Options) -> String {
    compose(&phrases(code, said.split('|')), before, options)
}

fn check(code: &str, table: &[(&str, &str)]) {
    let written = |said| composed(code, said, &Before::Unknown, &Options::default());
    let written: Vec<_> = table.iter().map(|(said, _)| (*said, written(said))).collect();
    let wanted: Vec<_> = table.iter().map(|&(said, wanted)| (said, wanted.to_owned())).collect();
    assert_eq!(written, wanted);
}

#[test]
fn each_phrase_is_composed_in_its_own_language() {
    for (said, wanted) in [
        (
            &[("de", "Hallo Komma Welt."), ("en", "Hello comma world.")][..],
            "Hallo, Welt. Hello, world.",
        ),
        (
            &[("en", "Hello comma world."), ("de", "Hello comma Welt.")],
            "Hello, world. Hello comma Welt.",
        ),
        // A command removes a phrase in another language.
        (&[("de", "Ich komme."), ("en", "I stay."), ("de", "Streich das.")], "Ich komme."),
    ] {
        let said: Vec<Phrase> =
            said.iter().flat_map(|(code, text)| phrases(code, [*text])).collect();
        assert_eq!(compose(&said, &Before::Unknown, &Options::default()), wanted);
    }
}

#[test]
fn commands_are_carried_out_however_whisper_writes_them() {
    check(
        "en",
        &[
            ("Hello comma world", "Hello, world"),
            ("Hello, comma, world.", "Hello, world."),
            ("Hello.| Comma.| World.", "Hello, World."),
            ("Is that right question mark", "Is that right?"),
            ("Is that right? Question mark.", "Is that right?"),
            ("I am here full stop so are you", "I am here. So are you"),
            ("This is the end, period.", "This is the end."),
            ("I'll see you at the office period", "I'll see you at the office."),
            ("Hello period. How are you", "Hello. How are you"),
            (
                "Dear John comma I am here period I will come period",
                "Dear John, I am here. I will come.",
            ),
            ("Two things colon| tea semicolon coffee", "Two things: tea; coffee"),
            ("First line. New line. Second line.", "First line.\nSecond line."),
            ("eggs, new line, milk, new line, tea", "eggs\nmilk\ntea"),
            ("One. New paragraph. two", "One.\n\nTwo"),
            ("wait exclamation mark new paragraph| go on", "wait!\n\nGo on"),
            ("He said, open quote, hello, close quote.", "He said, \"hello\"."),
            ("he said open quote go close quote and left", "he said \"go\" and left"),
            ("it open bracket sort of close bracket works", "it (sort of) works"),
            ("A well, hyphen, known man", "A well-known man"),
            ("Stay, dash, I mean it", "Stay – I mean it"),
            ("Well dot dot dot maybe", "Well… maybe"),
        ],
    );
}

#[test]
fn names_that_are_meant_as_words_stay() {
    check(
        "en",
        &[
            ("a long period of time", "a long period of time"),
            ("It was a long period.", "It was a long period."),
            ("After a trial period, we stopped.", "After a trial period, we stopped."),
            ("The period between the wars", "The period between the wars"),
            ("Period drama is nice", "Period drama is nice"),
            ("I put a comma there", "I put a comma there"),
            ("comma separated values", "comma separated values"),
            ("They are separated by comma and space", "They are separated by comma and space"),
            ("We made a dash for it", "We made a dash for it"),
            ("colon cancer is treated", "colon cancer is treated"),
            ("There is a new line of products", "There is a new line of products"),
            ("He wrote \"comma\" there", "He wrote \"comma\" there"),
            ("scratch that itch", "scratch that itch"),
            ("I want to delete that file", "I want to delete that file"),
            ("Hello period I said", "Hello period I said"),
        ],
    );
}

#[test]
fn scratch_that_takes_the_last_phrase_back() {
    check(
        "en",
        &[
            ("I will come. Scratch that. I will not.", "I will not."),
            ("Keep this. I will come. Scratch that. I will not.", "Keep this. I will not."),
            ("One two|three four|scratch that|five", "One two five"),
            ("one|two|scratch that|scratch that|three", "three"),
            ("Keep, comma, it new line and this, scratch that.", "Keep, it\n"),
            ("eggs new line| scratch that| milk", "eggs milk"),
            ("Scratch that.", ""),
            ("Right period| Wrong comma wrong| scratch that| left", "Right. Left"),
            ("We meet on Monday, scratch that, on Tuesday", "On Tuesday"),
        ],
    );
}

#[test]
fn each_language_has_its_commands() {
    check(
        "de",
        &[
            ("Hallo Komma Welt", "Hallo, Welt"),
            ("Das ist alles Punkt", "Das ist alles."),
            ("Das ist ein Punkt.", "Das ist ein Punkt."),
            ("Kommst du? Fragezeichen. Neue Zeile. Ja", "Kommst du?\nJa"),
            (
                "er sagte Doppelpunkt Anführungszeichen auf ja Anführungszeichen zu",
                "er sagte: \"ja\"",
            ),
            ("Er kommt. Streich das. Er geht.", "Er geht."),
            ("zwei Komma fünf", "zwei Komma fünf"),
        ],
    );
    check(
        "es",
        &[
            ("Hola, coma, mundo.", "Hola, mundo."),
            ("Que coma bien", "Que coma bien"),
            ("abre interrogación vienes cierra interrogación", "¿vienes?"),
            ("Nada más punto y aparte otra cosa", "Nada más.\n\nOtra cosa"),
            ("No tiene dos puntos de fiebre", "No tiene dos puntos de fiebre"),
            ("Ya voy. Borra eso. Ya no.", "Ya no."),
        ],
    );
    check(
        "fr",
        &[
            ("Bonjour virgule Marie", "Bonjour, Marie"),
            ("Tu viens point d'interrogation", "Tu viens\u{a0}?"),
            ("À ce point de la route", "À ce point de la route"),
            ("C'est fini point", "C'est fini."),
            ("Un. Nouveau paragraphe. deux", "Un.\n\nDeux"),
            ("Je viens. Efface ça. Je pars.", "Je pars."),
        ],
    );
    check(
        "nl-BE",
        &[
            ("Hallo komma wereld", "Hallo, wereld"),
            ("Dat is alles punt", "Dat is alles."),
            ("Een belangrijk punt is dit", "Een belangrijk punt is dit"),
            ("Een. Nieuwe alinea. ijs", "Een.\n\nIJs"),
            ("Ik kom. Schrap dat. Ik ga.", "Ik ga."),
        ],
    );
    check("it", &[("Ciao comma mondo virgola", "Ciao comma mondo virgola")]);
}

#[test]
fn commands_can_be_switched_off() {
    let off = Options { commands: false, ..Options::default() };
    let said = "Hello, comma, world. Scratch that.|New line";
    let wanted = "Hello, comma, world. Scratch that. New line";
    assert_eq!(composed("en", said, &Before::Unknown, &off), wanted);
}

#[test]
fn quotes_are_printed_if_asked() {
    let printed = Options { printed_quotes: true, ..Options::default() };
    for (code, said, wanted) in [
        ("en", "so open quote yes close quote", "so “yes”"),
        ("de", "also Anführungszeichen auf ja Anführungszeichen zu", "also „ja“"),
        ("fr", "donc ouvrez les guillemets oui fermez les guillemets", "donc «\u{a0}oui\u{a0}»"),
    ] {
        assert_eq!(composed(code, said, &Before::Unknown, &printed), wanted);
    }
}

#[test]
fn spaces_and_capitals_follow_the_text_before() {
    let mut wrong = Vec::new();
    for (before, said, wanted) in [
        ("", "hello there", "Hello there"),
        ("I said", "The same.", " the same."),
        ("I said ", "The same.", "the same."),
        ("I said.", "the same.", " The same."),
        ("I said. ", "iPhone", "iPhone"),
        ("I said (", "The same", "The same"),
        ("I saw", "Anna.", " Anna."),
        ("and", "I'm here", " I'm here"),
        ("in", "The Hague", " The Hague"),
        ("we", "NASA", " NASA"),
        ("He said \"", "Go", "Go"),
        ("He said \"go\"", "And left", " And left"),
        ("Hello", "comma, world", ", world"),
        ("Dear Mr.", "And Mrs. Smith", " And Mrs. Smith"),
        ("Dear John,\n", "thanks", "thanks"),
        ("One.\n\n", "two", "Two"),
        ("你好", "世界", "世界"),
        ("/usr/", "local", "local"),
    ] {
        let written = composed("en", said, &text(before), &Options::default());
        wrong.extend((written != wanted).then_some((before, said, written)));
    }
    assert_eq!(wrong, []);
    // German nouns are capitalised, so only function words lose their capital.
    let german = |said| composed("de", said, &text("Ich sah"), &Options::default());
    assert_eq!(german("Haus und Hof"), " Haus und Hof");
    assert_eq!(german("Das Haus"), " Das Haus");
    assert_eq!(german("Dann auch"), " dann auch");
}

#[test]
fn the_next_dictation_finds_a_space_if_asked() {
    let spaced = Options { trailing_space: true, ..Options::default() };
    for (said, wanted) in [("one", "one "), ("", ""), ("eggs new line", "eggs\n")] {
        assert_eq!(composed("en", said, &Before::Unknown, &spaced), wanted);
    }
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn code() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["en", "en-US", "es", "de", "fr", "nl", "ja", ""])
}

fn before() -> impl Strategy<Value = Before> {
    prop_oneof![Just(Before::Unknown), any::<String>().prop_map(Before::Text)]
}

/// Words of commands and other words, as Whisper may write them.
fn dictated() -> impl Strategy<Value = Vec<String>> {
    let words = prop::sample::select(vec![
        "comma",
        "Comma,",
        "period",
        "Period.",
        "new",
        "line",
        "New line.",
        "paragraph",
        "scratch",
        "that",
        "Scratch that.",
        "open",
        "close",
        "quote",
        "hello",
        "World.",
        "a",
        "I",
        "of",
        "full",
        "stop",
        "punkt",
        "neue",
        "Zeile",
        "punto",
        "y",
        "aparte",
        "\"quoted\"",
        "--",
        "don't",
    ]);
    let utterance = prop::collection::vec(words, 0..8).prop_map(|words| words.join(" "));
    prop::collection::vec(utterance, 0..5)
}

proptest! {
    #[test]
    fn nothing_is_lost_without_commands(
        said in prop::collection::vec(any::<String>(), 0..5),
        code in code(),
        before in before(),
        printed_quotes: bool,
    ) {
        let options = Options { commands: false, printed_quotes, trailing_space: false };
        let written = compose(&phrases(code, &said), &before, &options);
        prop_assert_eq!(letters(&written), letters(&said.concat()));
        let signs = |text: &str| -> String {
            text.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).collect()
        };
        // Beyond ASCII, a letter may become several when it is capitalised.
        if said.concat().is_ascii() {
            prop_assert_eq!(signs(&written), signs(&said.concat()));
        }
    }

    #[test]
    fn commands_write_no_letters(said in dictated(), code in code(), before in before()) {
        let written = letters(&compose(&phrases(code, &said), &before, &Options::default()));
        let heard = letters(&said.concat());
        let mut rest = heard.chars();
        // The written text is the spoken text with parts left out.
        prop_assert!(written.chars().all(|c| rest.any(|heard| heard == c)), "{} {}", heard, written);
    }

    #[test]
    fn anything_can_be_said(
        said in prop::collection::vec(any::<String>(), 0..5),
        code in code(),
        before in before(),
    ) {
        let written = compose(&phrases(code, &said), &before, &Options::default());
        prop_assert!(!written.starts_with("  ") && !written.contains(" \n"));
    }
}
