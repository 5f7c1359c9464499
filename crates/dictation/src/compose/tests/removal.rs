//! Commands that remove text, in every way in which Whisper may write one sound.

use super::*;

/// A text with a command in it: what is kept, what the command removes, its name, what follows,
/// and the composed text.
struct Removal {
    code: &'static str,
    kept: &'static str,
    removed: &'static str,
    name: [&'static str; 2],
    follows: &'static str,
    composed: &'static str,
}

const fn removal(
    code: &'static str,
    [kept, removed]: [&'static str; 2],
    name: [&'static str; 2],
    [follows, composed]: [&'static str; 2],
) -> Removal {
    Removal { code, kept, removed, name, follows, composed }
}

const EN: [&str; 2] = ["Keep this.", "We stay at home"];
const EN_AFTER: [&str; 2] = ["we go out.", "Keep this. We go out."];
const DE: [&str; 2] = ["Das bleibt.", "Wir gehen heim"];
const DE_AFTER: [&str; 2] = ["wir kommen.", "Das bleibt. Wir kommen."];
const NL: [&str; 2] = ["Dit blijft.", "We gaan naar huis"];
const NL_AFTER: [&str; 2] = ["we komen.", "Dit blijft. We komen."];

/// Names that are rarely said for another reason.
const IDIOMS: [Removal; 5] = [
    removal("en", EN, ["scratch", "that"], EN_AFTER),
    removal(
        "en",
        ["Dear Ada,|", "we stay at home"],
        ["scratch", "that"],
        ["we go out.", "Dear Ada, we go out."],
    ),
    removal("de", DE, ["streich", "das"], DE_AFTER),
    removal("de", DE, ["streiche", "das"], DE_AFTER),
    removal("nl", NL, ["schrap", "dat"], NL_AFTER),
];

/// Names that are everyday clauses, too.
const CLAUSES: [Removal; 6] = [
    removal("en", EN, ["delete", "that"], EN_AFTER),
    removal("de", DE, ["lösch", "das"], DE_AFTER),
    removal("nl", NL, ["wis", "dat"], NL_AFTER),
    removal(
        "es",
        ["Quédate.", "Nos vamos a casa"],
        ["borra", "eso"],
        ["venimos.", "Quédate. Venimos."],
    ),
    removal(
        "fr",
        ["Reste ici.", "Nous partons"],
        ["efface", "ça"],
        ["nous venons.", "Reste ici. Nous venons."],
    ),
    removal(
        "fr",
        ["Reste ici.", "Nous partons"],
        ["effacez", "ça"],
        ["nous venons.", "Reste ici. Nous venons."],
    ),
];

/// The signs around and within a command, and the pauses (a bar).
#[derive(Clone, Debug)]
struct Way {
    before: &'static str,
    lead: &'static str,
    within: &'static str,
    after: &'static str,
    /// The case of the first word, of the second, and of the word that follows.
    has_capital: [bool; 3],
    is_loud: bool,
}

fn way(is_set_off: bool) -> impl Strategy<Value = Way> {
    let first = usize::from(is_set_off);
    let signs = |all: &[&'static str]| prop::sample::select(all[first..].to_vec());
    let before = signs(&["", ",", ".", "…", "?", " —", " |", ", |", ". |", " | —"]);
    let after = signs(&["", ",", ".", "!", "…", " —", " |", ", |", ". |"]);
    let lead = prop::sample::select(vec!["", "", "…", "-"]);
    let within = prop::sample::select(vec!["", "", ",", ".", "…", " |", ", |"]);
    (before, lead, within, after, any::<[bool; 3]>(), any::<bool>()).prop_map(
        |(before, lead, within, after, has_capital, is_loud)| Way {
            before,
            lead,
            within,
            after,
            has_capital,
            is_loud,
        },
    )
}

fn written(removal: &Removal, way: &Way) -> String {
    let word = |word: &str, has_capital| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if has_capital => first.to_uppercase().chain(letters).collect(),
            _ => word.to_owned(),
        }
    };
    let Removal { kept, removed, name: [one, two], follows, .. } = removal;
    let [one_has, two_has, next_has] = way.has_capital;
    let mut name =
        format!("{}{}{} {}", way.lead, word(one, one_has), way.within, word(two, two_has));
    if way.is_loud {
        name = name.to_uppercase();
    }
    let follows = word(follows, next_has);
    format!("{kept} {removed}{} {name}{} {follows}", way.before, way.after)
}

proptest! {
    #[test]
    fn an_idiom_removes_text_however_whisper_writes_it(
        removal in prop::sample::select((0..IDIOMS.len()).collect::<Vec<_>>()),
        way in way(false),
    ) {
        let removal = &IDIOMS[removal];
        let said = written(removal, &way);
        let text = composed(removal.code, &said, &Before::Unknown, &Options::default());
        prop_assert_eq!(text, removal.composed, "{}", said);
    }

    #[test]
    fn a_clause_that_is_set_off_removes_text_however_whisper_writes_it(
        removal in prop::sample::select((0..CLAUSES.len()).collect::<Vec<_>>()),
        way in way(true),
    ) {
        let removal = &CLAUSES[removal];
        let said = written(removal, &way);
        let text = composed(removal.code, &said, &Before::Unknown, &Options::default());
        prop_assert_eq!(text, removal.composed, "{}", said);
    }
}

#[test]
fn clauses_remove_nothing() {
    for (code, said) in [
        ("en", "You can scratch that."),
        ("en", "I would scratch that, I think."),
        ("en", "We start from scratch. That is good."),
        ("en", "Scratch that itch."),
        ("en", "The car has a scratch. That, I know."),
        ("en", "Users often delete that in the settings."),
        ("en", "Do you want to delete that?"),
        ("en", "Delete that please."),
        ("en", "He said, \"scratch that\"."),
        ("de", "Ich streiche das."),
        ("de", "Streich das Wort."),
        ("de", "Lösch das Programm."),
        ("es", "Mi amigo borra eso."),
        ("fr", "Le programme efface ça."),
        ("nl", "Ik schrap dat."),
        ("nl", "Schrap dat woord."),
    ] {
        let text = composed(code, said, &Before::Unknown, &Options::default());
        assert_eq!(text, said);
    }
}

#[test]
fn a_pause_within_a_name_leaves_it_a_name() {
    check(
        "en",
        &[
            ("Dear Ada new|line I am well", "Dear Ada\nI am well"),
            ("Are you well question|mark", "Are you well?"),
        ],
    );
    check("de", &[("Kommst du? Neue|Zeile. Ja", "Kommst du?\nJa")]);
}
