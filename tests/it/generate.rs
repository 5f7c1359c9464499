//! The manual pages and the shell completions cover all commands.

use std::{fs, process::Command};

use crate::support::duotone;

fn told(args: &[&str]) -> String {
    let output = duotone().args(args).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The subcommands of a command, from its help.
fn subcommands(of: &[&str]) -> Vec<String> {
    let help = told(&[of, &["--help"]].concat());
    let Some((_, list)) = help.split_once("\nCommands:\n") else { return Vec::new() };
    let names = list.lines().take_while(|line| !line.is_empty());
    names
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// All commands, each with its path from the root.
fn commands() -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for command in subcommands(&[]) {
        for inner in subcommands(&[&command]) {
            all.push(vec![command.clone(), inner]);
        }
        all.push(vec![command]);
    }
    assert!(all.len() > 30, "the help lists fewer commands than there are: {all:?}");
    all
}

#[test]
fn help_does_not_speak_of_it() {
    assert!(!told(&["--help"]).contains("generate"));
}

#[test]
fn each_command_has_a_page_of_the_manual_which_the_page_above_names() {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("man/man1");
    told(&["generate", "man", pages.to_str().unwrap()]);
    let page = |name: &str| {
        let page = fs::read_to_string(pages.join(format!("{name}.1")));
        page.unwrap_or_else(|error| panic!("{name}.1: {error}"))
    };
    for command in commands() {
        let name = |way: &[String]| [&["duotone".to_owned()], way].concat().join("-");
        assert!(page(&name(&command)).contains("\n.SH SYNOPSIS\n"), "{command:?}");
        let above = page(&name(&command[..command.len() - 1]));
        // A manual page writes a hyphen as `\-`.
        let names = format!("{}(1)", name(&command).replace('-', "\\-"));
        assert!(above.contains(&names), "{names} is not named");
    }
    let first = page("duotone");
    assert!(first.contains("Exit codes:") && !first.contains("generate"), "{first}");
    assert!(!pages.join("duotone-generate.1").exists());
}

#[test]
fn shells_complete_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let script = told(&["generate", "completions", shell]);
        assert!(!script.contains("completions"), "{shell} completes what no help speaks of");
        for command in commands() {
            for name in &command {
                let is_named = script
                    .split(|c: char| !c.is_alphanumeric() && c != '-')
                    .any(|word| word == name);
                assert!(is_named, "{shell} does not complete {command:?}");
            }
        }
    }
}

#[test]
fn bash_offers_what_begins_as_it_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("duotone");
    fs::write(&script, told(&["generate", "completions", "bash"])).unwrap();
    // Calls the completion function as the shell does.
    let offered = |words: &str, last: usize| {
        let asks = format!(
            "source {}; COMP_WORDS=({words}); COMP_CWORD={last}; \
             _duotone duotone \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; \
             echo \"${{COMPREPLY[@]}}\"",
            script.display()
        );
        let output = Command::new("bash").args(["--norc", "-c", &asks]).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    assert_eq!(offered("duotone sess", 1), "sessions");
    assert_eq!(offered("duotone sessions li", 2), "list");
    assert_eq!(offered("duotone devices --verb", 2), "--verbose");
}
