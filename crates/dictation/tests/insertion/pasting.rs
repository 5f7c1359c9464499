//! Long text is pasted, a paste counts only if the target read it, and the clipboard is restored.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use dictation::insertion::{Outcome, Rules, Undone, Way};

use crate::support::{Desk, always, owner, poll, poll_for};

const LONG: &str = "This is longer than what is typed: it has more than sixty characters, ß, € and \
                    你, and it goes through the clipboard.\n\nIt has a second paragraph.";

fn targets(desk: &Desk) -> Vec<String> {
    let targets = desk.clipboard("TARGETS").unwrap();
    let mut targets: Vec<String> =
        String::from_utf8(targets).unwrap().lines().map(str::to_owned).collect();
    // Owners differ in these, which are no formats.
    targets.retain(|name| !["TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS"].contains(&&**name));
    targets.sort();
    targets
}

#[test]
fn long_text_is_pasted_and_every_format_of_the_clipboard_is_kept() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let image: Vec<u8> = (0..100_000_u32).map(|n| (n.wrapping_mul(n) >> 3) as u8).collect();
    let formats = [
        ("UTF8_STRING", "mine: ß".as_bytes().to_vec()),
        ("text/html", b"<b>mine</b>".to_vec()),
        ("image/png", image),
        ("application/x-empty", Vec::new()),
    ];
    owner::own(&desk.display, &formats, false);
    let mut inserter = desk.inserter();
    for times in 1..=3 {
        let outcome = inserter.insert(Some(&window.target), LONG, &Rules::default());
        assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
        poll_for(&LONG.repeat(times), || window.text());
        let names: Vec<&str> = formats.iter().map(|(name, _)| *name).collect();
        let mut wanted: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        wanted.sort();
        assert_eq!(targets(&desk), wanted);
        for (name, bytes) in &formats {
            assert_eq!(desk.clipboard(name).as_ref(), Some(bytes), "{name}");
        }
    }
}

#[test]
fn an_image_that_gtk_has_on_the_clipboard_is_kept() {
    let mut desk = Desk::new();
    let _owner = desk.open("Painter", &["--image"]);
    let window = desk.open("Notes", &[]);
    let formats = targets(&desk);
    assert!(formats.iter().any(|format| format == "image/png"), "{formats:?}");
    let png = desk.clipboard("image/png").unwrap();
    let bitmap = desk.clipboard("image/bmp").unwrap();
    assert!(bitmap.len() > 100_000, "an image that goes in pieces");
    let outcome = desk.inserter().insert(Some(&window.target), LONG, &Rules::default());
    assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
    assert_eq!(targets(&desk), formats);
    assert_eq!(desk.clipboard("image/png"), Some(png));
    assert_eq!(desk.clipboard("image/bmp"), Some(bitmap));
}

#[test]
fn twenty_megabytes_on_the_clipboard_are_kept() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let large: Vec<u8> = (0..20 << 20).map(|n: u32| b'a' + (n / 7 % 26) as u8).collect();
    desk.copy_with_xclip("UTF8_STRING", &large);
    let outcome = desk.inserter().insert(Some(&window.target), LONG, &Rules::default());
    assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
    poll_for(&LONG.to_owned(), || window.text());
    assert!(desk.clipboard("UTF8_STRING") == Some(large));
}

#[test]
fn an_empty_clipboard_stays_empty() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    assert!(owner::is_empty(&desk.display));
    let outcome = desk.inserter().insert(Some(&window.target), LONG, &Rules::default());
    assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
    assert!(owner::is_empty(&desk.display));
    poll_for(&LONG.to_owned(), || window.text());
}

#[test]
fn a_clipboard_that_cannot_be_kept_is_left_alone() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    owner::own(&desk.display, &[], true);
    let outcome = desk.inserter().insert(Some(&window.target), LONG, &Rules::default());
    assert_eq!(outcome, Outcome::Inserted { app: "Notes".to_owned() });
    poll_for(&LONG.to_owned(), || window.text());
    assert!(!owner::is_empty(&desk.display));
}

#[test]
fn a_target_that_never_reads_leaves_the_text_on_the_clipboard() {
    let mut desk = Desk::new();
    // In xterm, Ctrl+V types a control character.
    let xterm = desk.open_xterm(&[]);
    desk.copy_with_xclip("UTF8_STRING", b"before");
    let curious = AtomicBool::new(true);
    let mut inserter = desk.inserter();
    let outcome = thread::scope(|scope| {
        // Another program reads it repeatedly, as clipboard histories do.
        scope.spawn(|| {
            while curious.load(Ordering::Relaxed) {
                desk.clipboard("UTF8_STRING");
            }
        });
        let rules = always("xterm", Way::Paste);
        let outcome = inserter.insert(Some(&xterm.target), LONG, &rules);
        curious.store(false, Ordering::Relaxed);
        outcome
    });
    assert!(matches!(outcome, Outcome::CopiedOnly { .. }), "{outcome:?}");
    assert!(inserter.last().is_none());
    assert_eq!(desk.clipboard("UTF8_STRING").unwrap(), LONG.as_bytes());
    assert_eq!(desk.clipboard("text/plain;charset=utf-8").unwrap(), LONG.as_bytes());
    assert_eq!(desk.clipboard("x-kde-passwordManagerHint").unwrap(), b"secret");
    assert_eq!(xterm.text(), "\u{16}");
}

#[test]
fn a_terminal_is_sent_its_own_paste_keys() {
    let mut desk = Desk::new();
    let translations = "XTerm*VT100.translations: #override Ctrl Shift <Key>V: \
                        insert-selection(CLIPBOARD)";
    let xterm = desk.open_xterm(&["-xrm", translations]);
    desk.copy_with_xclip("UTF8_STRING", b"before");
    let rules = always("xterm", Way::PasteTerminal);
    let text = "echo héllo wörld, 你好 and a good deal more than sixty characters of it";
    let outcome = desk.inserter().insert(Some(&xterm.target), text, &rules);
    assert_eq!(outcome, Outcome::Pasted { app: "XTerm".to_owned() });
    poll_for(&text.to_owned(), || xterm.text());
    assert_eq!(desk.clipboard("UTF8_STRING").unwrap(), b"before");
}

#[test]
fn a_layout_without_latin_letters_pastes_too() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    desk.run("setxkbmap", &["us,ru"]);
    owner::lock_layout(&desk.display, 1);
    let outcome = desk.inserter().insert(Some(&window.target), LONG, &Rules::default());
    assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
    poll_for(&LONG.to_owned(), || window.text());
    assert_eq!(owner::layout_on(&desk.display), 1);
    let outcome = desk.inserter().insert(Some(&window.target), " ждём You", &Rules::default());
    assert_eq!(outcome, Outcome::Inserted { app: "Notes".to_owned() });
    poll_for(&format!("{LONG} ждём You"), || window.text());
    assert_eq!(owner::layout_on(&desk.display), 1);
}

#[test]
fn text_with_more_strange_characters_than_keys_is_pasted() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let text: String = ('\u{4e00}'..).take(300).collect();
    let outcome = desk.inserter().insert(Some(&window.target), &text, &always("Notes", Way::Type));
    assert_eq!(outcome, Outcome::Pasted { app: "Notes".to_owned() });
    poll_for(&text, || window.text());
}

#[test]
fn copying_is_no_more_than_that() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let mut inserter = desk.inserter();
    let rules = always("notes", Way::CopyOnly);
    let outcome = inserter.insert(Some(&window.target), "short", &rules);
    assert_eq!(outcome, Outcome::CopiedOnly { why: None });
    assert_eq!(desk.clipboard("STRING").unwrap(), b"short");
    let outcome = inserter.insert(None, "nowhere", &Rules::default());
    assert!(matches!(outcome, Outcome::CopiedOnly { .. }), "{outcome:?}");
    assert_eq!(desk.clipboard("UTF8_STRING").unwrap(), b"nowhere");
    assert_eq!(window.text(), "");
}

#[test]
fn what_was_pasted_is_taken_back() {
    let mut desk = Desk::new();
    let window = desk.open("Notes", &[]);
    let mut inserter = desk.inserter();
    assert!(inserter.insert(Some(&window.target), "Kept. ", &Rules::default()).is_success());
    poll_for(&"Kept. ".to_owned(), || window.text());
    assert!(inserter.insert(Some(&window.target), LONG, &Rules::default()).is_success());
    poll("the paste", || (window.text() == format!("Kept. {LONG}")).then_some(()));
    let last = inserter.last().unwrap().clone();
    assert_eq!(inserter.undo(&last), Undone::TakenBack { app: "Notes".to_owned() });
    poll_for(&"Kept. ".to_owned(), || window.text());
}
