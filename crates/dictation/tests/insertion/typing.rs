//! Text is typed into real windows, and only into the window of key-down.

use std::thread;

use dictation::insertion::{Outcome, Rules, Way};
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{Desk, always, owner, poll, poll_for};

#[test]
fn an_xterm_gets_what_was_said() {
    let mut desk = Desk::new();
    let xterm = desk.open_xterm(&[]);
    let mut inserter = desk.inserter();
    let mut wanted = String::new();
    for text in [
        "Hello World, is it 5 & ready? (100%) \"quoted\"; it's #1!\t",
        "Größe: é ß € ñ 你 — “so”…",
        "Ελληνικά и кириллица",
        "a\u{301}e\u{300} 👍",
        "one line\nand another",
    ] {
        let outcome = inserter.insert(Some(&xterm.target), text, &Rules::default());
        assert_eq!(outcome, Outcome::Inserted { app: "XTerm".to_owned() }, "{text}");
        // Without its translation, the Return key sends a carriage return.
        wanted += &text.replace('\n', "\r");
        poll_for(&wanted, || xterm.text());
    }
}

#[test]
fn any_layout_types_the_same_text() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let mut wanted = String::new();
    for (layout, on) in [
        (&["us"][..], 0),
        (&["de"], 0),
        (&["fr"], 0),
        (&["us", "-variant", "dvorak"], 0),
        (&["ru"], 0),
        (&["us,gr"], 1),
        (&["us,ru,de"], 1),
        (&["us,ru,de"], 2),
    ] {
        desk.run("setxkbmap", layout);
        owner::lock_layout(&desk.display, on);
        let mut inserter = desk.inserter();
        let text = format!("{}: zZ yY qQ 1! @€ ж Ж ω é. ", layout[0]);
        let outcome = inserter.insert(Some(&window.target), &text, &Rules::default());
        assert_eq!(outcome, Outcome::Inserted { app: "Notes".to_owned() });
        wanted += &text;
        poll_for(&wanted, || window.text());
    }
}

#[test]
fn caps_lock_makes_no_capitals_and_stays_on() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    desk.run("xdotool", &["key", "Caps_Lock"]);
    let is_on = || desk.run("xset", &["q"]).contains("Caps Lock:   on");
    assert!(is_on());
    let text = "Not shouted: é ñ ß.";
    let outcome = desk.inserter().insert(Some(&window.target), text, &Rules::default());
    assert!(outcome.is_success(), "{outcome:?}");
    poll_for(&text.to_owned(), || window.text());
    assert!(is_on());
}

#[test]
fn another_window_gets_nothing() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let other = desk.open("Mail", &[]);
    let mut inserter = desk.inserter();
    for way in [Way::Type, Way::Paste] {
        let outcome = inserter.insert(Some(&window.target), "private", &always("Notes", way));
        let now = Some("Mail".to_owned());
        assert_eq!(outcome, Outcome::TargetChanged { now, written: 0, of: 7 });
    }
    assert!(inserter.last().is_none());
    assert!(owner::is_empty(&desk.display));
    // The next text is everything that the window ever got.
    let text = "public";
    assert!(inserter.insert(Some(&other.target), text, &Rules::default()).is_success());
    poll_for(&text.to_owned(), || other.text());
    desk.activate(&window);
    assert!(inserter.insert(Some(&window.target), text, &Rules::default()).is_success());
    poll_for(&text.to_owned(), || window.text());
}

#[test]
fn typing_stops_when_the_focus_moves() {
    let mut desk = Desk::new();
    let other = desk.open("Mail", &[]);
    let window = desk.open("Notes", &[]);
    let text: String = (0..600).map(|n| format!("{n} ")).collect();
    let mut inserter = desk.inserter();
    let rules = always("Notes", Way::Type);
    let outcome = thread::scope(|scope| {
        let typing = scope.spawn(|| inserter.insert(Some(&window.target), &text, &rules));
        poll("some of the text", || (window.text().len() > 50).then_some(()));
        desk.activate(&other);
        typing.join().unwrap()
    });
    let Outcome::TargetChanged { now, written, of } = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!((now.as_deref(), of), (Some("Mail"), text.len()));
    assert!(written >= 50 && written < of, "{written}");
    // All counted characters arrive, and nothing else, in any window.
    poll_for(&text[..written].to_owned(), || window.text());
    assert!(inserter.insert(Some(&other.target), "!", &Rules::default()).is_success());
    poll_for(&"!".to_owned(), || other.text());
    assert_eq!(window.text(), text[..written]);
}

#[test]
fn a_window_that_is_gone_gets_nothing_and_neither_does_its_heir() {
    let mut desk = Desk::new();
    let heir = desk.open("Mail", &[]);
    let window = desk.open("Notes", &[]);
    let dictation::insertion::WindowId::X11(id) = window.target.window else { panic!() };
    desk.run("xdotool", &["windowclose", &id.to_string()]);
    desk.focused("Mail");
    let outcome = desk.inserter().insert(Some(&window.target), "private", &Rules::default());
    assert!(matches!(outcome, Outcome::TargetChanged { written: 0, .. }), "{outcome:?}");
    assert_eq!(heir.text(), "");
}

#[test]
fn a_modifier_that_is_held_makes_no_shortcuts() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let text = "save, open & quit";
    desk.run("xdotool", &["keydown", "ctrl", "keydown", "shift"]);
    let (mut inserter, rules) = (desk.inserter(), Rules::default());
    let outcome = thread::scope(|scope| {
        let typing = scope.spawn(|| inserter.insert(Some(&window.target), text, &rules));
        desk.run("xdotool", &["sleep", "0.3", "keyup", "shift", "keyup", "ctrl"]);
        typing.join().unwrap()
    });
    assert!(outcome.is_success(), "{outcome:?}");
    poll_for(&text.to_owned(), || window.text());

    // A key that is never released by itself.
    desk.run("xdotool", &["keydown", "alt"]);
    let outcome = inserter.insert(Some(&window.target), "; close", &Rules::default());
    assert!(outcome.is_success(), "{outcome:?}");
    poll_for(&format!("{text}; close"), || window.text());
}

#[test]
fn nothing_is_typed_while_another_program_takes_all_keys() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let mut inserter = desk.inserter();
    let lock = owner::grab_keys(&desk.display);
    for way in [Way::Type, Way::Paste] {
        let outcome = inserter.insert(Some(&window.target), "password", &always("Notes", way));
        assert!(matches!(outcome, Outcome::Blocked { .. }), "{outcome:?}");
    }
    assert!(owner::is_empty(&desk.display));
    drop(lock);
    let outcome = inserter.insert(Some(&window.target), "open again", &Rules::default());
    assert!(outcome.is_success(), "{outcome:?}");
    poll_for(&"open again".to_owned(), || window.text());
}

#[test]
fn what_was_typed_is_taken_back_in_its_window_only() {
    let mut desk = Desk::new();
    let other = desk.open("Mail", &[]);
    let window = desk.open("Notes", &[]);
    let mut inserter = desk.inserter();
    let rules = Rules::default();
    assert!(inserter.insert(Some(&window.target), "Kept. ", &rules).is_success());
    assert!(inserter.insert(Some(&window.target), "Größe 你, gone", &rules).is_success());
    poll_for(&"Kept. Größe 你, gone".to_owned(), || window.text());
    let last = inserter.last().unwrap().clone();
    assert_eq!(last.written.graphemes(true).count(), 13);

    desk.activate(&other);
    let undone = inserter.undo(&last);
    let now = Some("Mail".to_owned());
    assert_eq!(undone, dictation::insertion::Undone::TargetChanged { now, removed: 0 });
    desk.activate(&window);
    let undone = inserter.undo(&last);
    let app = "Notes".to_owned();
    assert_eq!(undone, dictation::insertion::Undone::TakenBack { app });
    poll_for(&"Kept. ".to_owned(), || window.text());

    // An insertion can be undone once.
    let again = inserter.undo(&last);
    assert!(matches!(again, dictation::insertion::Undone::Refused { .. }), "{again:?}");
    assert_eq!(window.text(), "Kept. ");
}

#[test]
fn keys_that_were_lent_are_given_back() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let before = desk.run("xmodmap", &["-pke"]);
    let mut inserter = desk.inserter();
    let text = "你好 é";
    assert!(inserter.insert(Some(&window.target), text, &Rules::default()).is_success());
    poll_for(&text.to_owned(), || window.text());
    assert_ne!(desk.run("xmodmap", &["-pke"]), before);
    drop(inserter);
    poll("the keys", || (desk.run("xmodmap", &["-pke"]) == before).then_some(()));
}
