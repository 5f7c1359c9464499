//! German. "Um" and "er" are words here; "die, die" is a noun and its clause.

use super::{Language, Mark};

pub(super) const GERMAN: Language = Language {
    fillers: &["äh", "ähh", "ähm", "ääh", "öh", "öhm", "ehm", "uh", "uhm", "ähem"],
    murmurs: &["hm", "hmm", "mh", "mhh", "mm"],
    stutters: &[
        "ich", "wir", "ein", "eine", "einen", "einem", "eines", "und", "aber", "oder", "dass",
        "weil", "wenn", "von", "mit", "bei", "aus", "nach", "für", "zum", "zur", "im", "am", "vom",
        "ist", "mein", "meine", "unser", "unsere", "dieser", "diese", "dieses", "du", "man", "auf",
        "wie", "ob",
    ],
    close_stutters: &[
        "der", "die", "das", "den", "dem", "des", "in", "an", "zu", "es", "er", "was", "wo", "wer",
        "auch", "war", "sind", "hat", "haben", "habe", "kann", "nicht", "bis", "um",
    ],
    relatives: &["der", "die", "das", "den", "dem"],
    doubles: &[
        "sie", "ihr", "ihnen", "uns", "sich", "so", "sehr", "ja", "nein", "doch", "nee", "ganz",
        "viel", "viele", "immer", "nie", "mehr", "weit", "lange", "lang", "gut", "schön", "bitte",
        "danke", "tschüss", "hallo", "komm", "los", "schnell", "langsam", "ach", "oh", "na", "nun",
        "wieder", "hin", "her", "da", "dort", "hier", "aha", "genau", "klar", "stopp", "halt",
        "bla", "tief", "hoch", "groß", "große", "kleine", "alt", "alte", "richtig", "wirklich",
        "super", "nur", "noch",
    ],
    numbers: &[
        "null", "eins", "ein", "zwei", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht",
        "neun", "zehn", "elf", "zwölf", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig",
        "siebzig", "achtzig", "neunzig", "hundert", "tausend", "erste", "zweite", "dritte",
    ],
    starters: &[
        "mein", "meine", "glaube", "denke", "der", "die", "das", "den", "dem", "des", "in", "an",
        "zu", "es", "er", "sie", "was", "wo", "wer", "auch", "war", "sind", "hat", "haben", "habe",
        "kann", "da", "so", "dann", "hier", "gibt", "sich", "uns", "ihr",
    ],
    asides: &[
        &["sozusagen"],
        &["sagen", "wir", "mal"],
        &["sag", "ich", "mal"],
        &["weißt", "du"],
        &["wissen", "sie"],
        &["ich", "mein"],
        &["ich", "meine"],
    ],
    marks: &[
        (&["neuer", "absatz"], Mark::Paragraph),
        (&["neue", "zeile"], Mark::Paragraph),
        (&["komma"], Mark::Sign(",")),
        (&["punkt"], Mark::Sign(".")),
        (&["fragezeichen"], Mark::Sign("?")),
        (&["ausrufezeichen"], Mark::Sign("!")),
        (&["doppelpunkt"], Mark::Sign(":")),
        (&["semikolon"], Mark::Sign(";")),
        (&["strichpunkt"], Mark::Sign(";")),
    ],
    articles: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
        "eines", "dieser", "diese", "dieses", "diesen", "diesem", "jeder", "jeden", "jedes",
        "kein", "keine", "keinen", "mein", "meine", "sein", "seine", "unser", "welcher", "welchen",
        "am", "zum", "beim", "im", "vom",
    ],
    after_nouns: &[
        "der", "des", "von", "in", "für", "an", "ist", "war", "wo", "dass", "zu", "null", "eins",
        "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ],
    abbreviations: &[
        "dr", "prof", "hr", "fr", "st", "bzw", "usw", "ca", "nr", "bd", "abs", "art", "evtl",
        "ggf", "inkl", "max", "min", "mio", "mrd", "tel", "vgl", "str", "jan", "feb", "apr", "aug",
        "sept", "okt", "nov", "dez",
    ],
    capitals: &[],
    capitals_skip_apostrophes: false,
};
