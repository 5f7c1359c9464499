//! The user's dictionary: edited with the command, applied to captions of real speech.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

use crate::support::{announcement, confirmed_text, duotone, is, parse};

/// The program for a user with settings in this folder.
fn of_user(folder: &Path) -> Command {
    let mut command = duotone();
    command.env("DUOTONE_CONFIG", folder);
    command
}

fn words(folder: &Path, args: &[&str]) -> Output {
    of_user(folder).arg("words").args(args).output().unwrap()
}

/// The output of a command that must succeed.
fn told(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn own_words_stand_in_grey_and_in_solid_text_and_nothing_else_changes() {
    let folder = tempfile::tempdir().unwrap();
    // One model hears it in lower case and the other in upper; several words to one, one to
    // several, and a form that is a whole word nowhere.
    for args in [
        &["Asterisk"][..],
        &["open-source", "--heard", "open source"],
        &["SampleSounds", "--heard", "sample sounds"],
        &["Private Branch Exchange", "--heard", "PBX"],
        &["Con", "--heard", "con"],
    ] {
        told(words(folder.path(), &[&["add"], args].concat()));
    }
    let (file, _) = announcement("demo-congrats");
    let heard = |args: &[&str]| {
        let mut listen = of_user(folder.path());
        listen.arg("listen").arg(&file).args(["--format", "jsonl"]).args(args);
        parse(told(listen.output().unwrap()).as_bytes())
    };
    let (plain, corrected) = (heard(&["--no-words"]), heard(&[]));

    let schema = include_str!("../../docs/events.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    assert!(corrected.iter().all(|event| schema.is_valid(event)));

    let mut expected = confirmed_text(&plain);
    assert!(plain.iter().all(|event| event.get("corrections").is_none()));
    for (heard, written) in [
        ("asterisk", "Asterisk"),
        ("open source", "open-source"),
        ("Open Source", "open-source"),
        ("sample sounds", "SampleSounds"),
        ("PBX", "Private Branch Exchange"),
    ] {
        expected = expected.replace(heard, written);
    }
    // Which of heavy's passes confirms a word depends on whether fast agrees, and so does a comma.
    let without_commas = |text: String| text.replace(',', "");
    assert_eq!(without_commas(confirmed_text(&corrected)), without_commas(expected));

    let mut recorded: Vec<[&str; 3]> = corrected
        .iter()
        .filter_map(|event| event["corrections"].as_array())
        .flatten()
        .map(|told| ["original", "corrected", "method"].map(|key| told[key].as_str().unwrap()))
        .collect();
    recorded.sort_unstable();
    recorded.dedup();
    for (heard, written) in [("sample sounds", "SampleSounds"), ("PBX", "Private Branch Exchange")]
    {
        assert!(recorded.contains(&[heard, written, "dictionary"]), "{recorded:?}");
    }

    let drafts = |events: &[Value]| -> Vec<String> {
        let drafts = events.iter().filter(|event| is(event, "draft"));
        drafts.map(|event| event["text"].as_str().unwrap().to_owned()).collect()
    };
    let told = |drafts: &[String], text: &str| drafts.iter().any(|draft| draft.contains(text));
    let (grey, corrected) = (drafts(&plain), drafts(&corrected));
    assert!(told(&grey, "PBX"), "{grey:?}");
    assert!(told(&corrected, "Private Branch Exchange"), "{corrected:?}");
    assert!(!told(&corrected, "sample sounds") && !told(&corrected, "PBX"), "{corrected:?}");
}

#[test]
fn words_are_listed_added_removed_and_imported_and_each_change_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| told(words(folder.path(), args));
    assert!(run(&["list"]).contains("duotone words add Duotone --heard"));
    assert_eq!(run(&["add", "Duotone", "--heard", "duo tone"]), "Duotone: added\n");
    assert_eq!(run(&["add", "Duotone", "--heard", "do a tone"]), "Duotone: one more form\n");
    assert_eq!(run(&["add", "Duotone"]), "Duotone: was there already\n");
    let list = folder.path().join("list.txt");
    fs::write(&list, "# colleagues\nZoë\nmarc -> Mark\nDuotone\n").unwrap();
    let list = list.to_str().unwrap();
    let imported = run(&["import", list]);
    assert_eq!(imported, "Zoë: added\nMark: added\n1 word of the list was there already\n");
    let shown = run(&["list"]);
    assert!(
        shown.starts_with("Duotone  heard as duo tone, do a tone\nZoë\nMark     heard as marc")
    );
    assert_eq!(run(&["remove", "mark"]), "removed: Mark  heard as marc\n");
    assert!(!run(&["list"]).contains("Mark"));
}

#[test]
fn words_that_cannot_be_used_are_told_in_a_line_and_can_be_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let fails = |output: Output, code: i32, part: &str| {
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{message}");
        assert!(message.starts_with("duotone: ") && message.lines().count() == 1, "{message}");
        assert!(message.contains(part), "{part:?} is not in: {message}");
    };
    fails(words(folder.path(), &["remove", "Duotone"]), 2, "\"Duotone\" is not among");
    fails(words(folder.path(), &["add", "…"]), 2, "no letter or digit");
    fs::write(folder.path().join("dictionary.toml"), "schema = 1\n[[word]]\nheard = 3\n").unwrap();
    fails(words(folder.path(), &["list"]), 13, "line 3 of ");
    let (file, _) = announcement("demo-thanks");
    let listen = |args: &[&str]| {
        of_user(folder.path()).arg("listen").arg(&file).args(args).output().unwrap()
    };
    fails(listen(&[]), 13, "dictionary.toml cannot be understood");
    fails(listen(&["--words", "no such file"]), 13, "there is no file no such file");
    told(listen(&["--no-words"]));
}
