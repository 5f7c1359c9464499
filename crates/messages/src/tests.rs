//! The catalogues are complete, and the code uses all of their messages.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use crate::{Language, Value, catalogue, message};

fn read(language: Language) -> BTreeMap<String, Vec<String>> {
    catalogue::read(language.source()).unwrap_or_else(|error| panic!("{language:?}: {error}"))
}

#[test]
fn every_language_has_every_message_with_the_arguments_of_english() {
    let english = read(Language::English);
    for language in Language::ALL {
        let own = read(language);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language:?}: {missing:?} {unknown:?}");
        for (id, arguments) in &own {
            assert_eq!(arguments, &english[id], "{language:?}: {id}");
        }
    }
}

/// Windows have buttons and links for what helps; only the command's own messages, with ids that
/// begin with `cli-`, name commands and options.
#[test]
fn no_message_that_a_window_may_show_names_a_command() {
    for language in Language::ALL {
        let mut id = "";
        for line in language.source().lines() {
            if let Some((name, _)) = line.split_once(" =")
                && name.starts_with(|c: char| c.is_ascii_lowercase())
            {
                id = name;
            }
            let named = ["duotone", "`", "--"].iter().find(|part| line.contains(**part));
            let is_commands = id.starts_with("cli-") || line.starts_with('#');
            assert!(is_commands || named.is_none(), "{language:?}: {id} says {named:?}: {line}");
        }
    }
}

#[test]
fn the_code_uses_every_message() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = Vec::new();
    for folder in ["crates", "src-tauri/src", "ui/src"] {
        collect(&top.join(folder), &mut sources);
    }
    let code: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let quoted = quoted(&code);
    let templates = templates(&code);
    // `settings-${name}-hint`, where the code has the name elsewhere as a string.
    let is_filled_in = |id: &str| {
        templates.iter().any(|(before, after)| {
            let name = id.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            name.is_some_and(|name| quoted.contains(name) || code.contains(&format!("  {name}: [")))
        })
    };
    let english = read(Language::English);
    let unused: Vec<_> =
        english.keys().filter(|id| !quoted.contains(id.as_str()) && !is_filled_in(id)).collect();
    assert!(unused.is_empty(), "no code uses {unused:#?}");
}

/// Collects the source files, except generated ones.
fn collect(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, sources);
        } else if ["rs", "ts", "svelte"].iter().any(|end| name.ends_with(&format!(".{end}")))
            && name != "catalogue.ts"
        {
            sources.push(path);
        }
    }
}

/// All quoted strings that could be an id or a part of one.
fn quoted(code: &str) -> HashSet<&str> {
    let in_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    code.match_indices(['"', '\''])
        .filter_map(|(at, quote)| {
            let rest = &code[at + 1..];
            let end = rest.find(|c| !in_id(c))?;
            rest[end..].starts_with(quote).then_some(&rest[..end])
        })
        .collect()
}

/// The text before and after the placeholder of ids that TypeScript composes.
fn templates(code: &str) -> Vec<(&str, &str)> {
    let texts = code.split('`').filter(|text| text.contains("-${") && !text.contains('\n'));
    texts
        .filter_map(|text| {
            let (before, rest) = text.split_once("${")?;
            let (_, after) = rest.rsplit_once('}')?;
            Some((before, after))
        })
        .collect()
}

#[test]
fn a_tag_finds_its_language_and_english_stands_in_for_others() {
    for (tag, quit) in [
        ("de_AT.UTF-8", "Duotone beenden"),
        ("nl", "Duotone afsluiten"),
        ("ja-JP", "Quit Duotone"),
        ("", "Quit Duotone"),
    ] {
        assert_eq!(message!("tray-quit").text(Language::of(tag)), quit);
    }
}

#[test]
fn numbers_are_written_and_counted_as_the_language_does() {
    let days = |count: u64| message!("settings-audio-days-count", count = count);
    assert_eq!(days(1).english(), "1 day");
    assert_eq!(days(30).text(Language::German), "30 Tage");
    let found = |count: u64| message!("library-found", count = count).english();
    assert_eq!([found(0), found(2)], ["No passages", "2 passages"]);
    let half = message!("library-characters", count = Value::decimal(1.04, 1));
    assert_eq!(half.english(), "1.0 characters");
    assert_eq!(half.text(Language::German), "1,0 Zeichen");
}

#[test]
fn a_message_fills_in_another_one_in_the_same_language() {
    let title = message!("common-window-title", page = message!("common-settings"));
    assert_eq!(title.english(), "Settings · Duotone");
    assert_eq!(title.text(Language::German), "Einstellungen · Duotone");
}
