//! The library commands: the real program over a library that the tests create.

use std::{
    fs,
    io::{Read, Write},
};

use jiff::{Timestamp, ToSpan};
use library::{SessionRecord, SessionState};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use uuid::Uuid;

use crate::kept::{CALL, Home, LUNCH, RIVER, begin, caption, contents, talk};

#[test]
fn an_empty_library_says_what_to_do() {
    let home = Home::new();
    assert!(home.told(&["sessions", "list"]).contains("duotone listen --mic"));
    assert_eq!(home.told(&["sessions", "list", "--trash"]), "The trash is empty.\n");
    assert_eq!(home.json(&["sessions", "list"]), serde_json::json!([]));
    assert_eq!(home.told(&["sessions", "search", "river"]), "No results for “river”.\n");
    assert!(home.told(&["stats"]).contains("Sessions              0\n"));
    assert_eq!(home.told(&["library", "check"]), "The library is whole.\n");
    for command in [&["sessions", "show"][..], &["export"], &["sessions", "delete"]] {
        home.fails(&[command, &["last"]].concat(), 15, "there is no session yet");
        home.fails(&[command, &["abcd"]].concat(), 15, "there is no session abcd");
    }
}

#[test]
fn messages_follow_the_locale() {
    let home = Home::new();
    let mut command = home.command(&["sessions", "list"]);
    let output = command.env("LC_ALL", "de_DE.UTF-8").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("Es gibt noch keine Sitzungen."), "{text}");
}

#[test]
fn sessions_are_listed_the_newest_first() {
    let home = Home::with_talks();
    insta::assert_snapshot!(home.told(&["sessions", "list"]), @r"
    ID        DATE               LENGTH  TITLE                     STATE     SOUND
    b000beef  2026-11-20 08:15  1:02:03  Call                      ended         -
    a000beef  2026-11-19 12:30     1:05  Lunch: soup / salad [31m  ended      4 kB
    00000001  2026-11-18 09:00     1:05  The river                 enhanced   4 kB
    ");
    let ids = |args: &[&str]| -> Vec<String> {
        let list = home.told(&[&["sessions", "list"], args].concat());
        list.lines().skip(1).map(|line| line[..8].to_owned()).collect()
    };
    assert_eq!(ids(&["--limit", "2"]), [CALL, LUNCH]);
    assert_eq!(ids(&["--since", "2026-11-19"]), [CALL, LUNCH]);
    assert_eq!(ids(&["--until", "2026-11-19"]), [LUNCH, RIVER]);
    assert_eq!(ids(&["--since", "2026-11-19T12:00", "--until", "2026-11-19"]), [LUNCH]);
    assert_eq!(
        home.told(&["sessions", "list", "--since", "2031-01-01"]),
        "No session began then.\n"
    );
    home.fails(&["sessions", "list", "--since", "soon"], 2, "this is no date; write");
    let more = home.run(&["sessions", "list", "--limit", "1"]);
    assert!(String::from_utf8_lossy(&more.stderr).contains("--limit 0"));
    let list = home.json(&["sessions", "list", "--limit", "1"]);
    assert_eq!(
        (list[0]["title"].as_str(), list[0]["duration_ms"].as_u64()),
        (Some("Call"), Some(3_723_000))
    );
}

#[test]
fn a_session_is_shown_with_what_was_said() {
    let home = Home::with_talks();
    let shown = |args: &[&str]| {
        let folder = home.path("").display().to_string();
        home.told(&[&["sessions", "show"], args].concat()).replace(&folder, "HOME/")
    };
    insta::assert_snapshot!(shown(&[RIVER, "--timestamps"]), @r"
    The river
    Id           01a1ede2-6680-7abc-8def-000000000001
    Began        2026-11-18 09:00
    Length       1:05
    State        enhanced
    Source       microphone
    Models       tiny.en + small
    Language     en
    Recording    HOME/data/recordings/01a1ede2-6680-7abc-8def-000000000001.wav (4 kB)
    Transcripts  1, 2
    Speakers     Ada (s0), Speaker 2 (s1)

    [0:00] Ada: The river rose in a single night.

    [0:06] Speaker 2: And the bridge?
    ");
    insta::assert_snapshot!(shown(&["last"]), @r"
    Call
    Id           01a1f805-eba0-7abc-8def-0000b000beef
    Began        2026-11-20 08:15
    Length       1:02:03
    State        ended
    Source       microphone
    Models       tiny.en + small
    Language     en

    Nothing was said.
    ");
    let live = shown(&[RIVER, "--live"]);
    assert!(live.ends_with("\nAda: the river rose\n\nSpeaker 2: in a single night\n"), "{live}");
    home.fails(&["sessions", "show", RIVER, "--transcript-version", "3"], 15, "it has 1, 2");
    home.fails(&["sessions", "show", "beef"], 15, "\"beef\" may be any of these");
    home.fails(&["sessions", "show", "beef"], 15, "2026-11-20 08:15  Call");
    home.fails(&["sessions", "show", "bee"], 2, "too short");
    home.fails(&["sessions", "show", "the river"], 15, "duotone sessions list");
}

#[test]
fn words_are_found_with_who_says_them_and_when() {
    let home = Home::with_talks();
    let search = |args: &[&str]| home.told(&[&["sessions", "search"], args].concat());
    insta::assert_snapshot!(search(&["River"]), @r"
    00000001  2026-11-18 09:00  The river
         0:00  Ada: The river rose in a single night.

    a000beef  2026-11-19 12:30  Lunch: soup / salad [31m
         0:00  the river rose
    ");
    assert!(search(&["bridge"]).contains("0:06  Speaker 2: And the bridge?"));
    assert!(search(&["single night", "--since", "2026-11-19"]).starts_with(LUNCH));
    assert!(search(&["river", "--speaker", "ada"]).contains("Ada: "));
    for nothing in [
        &["river", "--speaker", "nobody"][..],
        &["river", "--language", "de"],
        &["single river"],
        &["--", "river", "-rose"],
    ] {
        assert!(!search(nothing).contains("rose"), "{nothing:?}");
    }
    let found = home.json(&["sessions", "search", "bridge"]);
    assert_eq!(found[0]["highlights"], serde_json::json!([[8, 14]]));
    assert_eq!(
        (&found[0]["text_kind"], &found[0]["speaker"]),
        (&"finished".into(), &"Speaker 2".into())
    );
    home.fails(&["sessions", "search", "*"], 2, "cannot be searched for");
}

#[test]
fn a_session_is_renamed_deleted_and_had_back() {
    let home = Home::with_talks();
    assert_eq!(
        home.told(&["sessions", "rename", CALL, " A call\u{7}\n with Zoë "]),
        format!("{CALL} is called \"A call with Zoë\" now.\n")
    );
    assert!(home.told(&["sessions", "list"]).contains("A call with Zoë"));
    home.fails(&["sessions", "rename", CALL, "\n"], 2, "one character");

    let deleted = home.run(&["sessions", "delete", RIVER, "last", CALL]);
    let said = String::from_utf8_lossy(&deleted.stderr);
    assert!(
        said.contains("30 days") && said.contains("duotone sessions restore 00000001 b000beef")
    );
    assert_eq!(home.told(&["sessions", "list"]).lines().count(), 2);
    let trash = home.told(&["sessions", "list", "--trash"]);
    assert!(trash.contains("30 days left") && trash.lines().count() == 3, "{trash}");
    assert!(home.json(&["sessions", "list", "--trash"])[0]["deleted_at"].is_string());
    home.fails(&["sessions", "show", RIVER], 15, "duotone sessions restore 00000001");
    assert_eq!(home.told(&["sessions", "search", "bridge"]), "No results for “bridge”.\n");
    home.fails(&["sessions", "restore", LUNCH], 15, "no deleted session");
    assert!(home.told(&["sessions", "restore", RIVER]).contains("is back"));
    assert!(home.told(&["sessions", "search", "bridge"]).contains("And the bridge?"));

    let recording = fs::read_dir(home.path("data/recordings")).unwrap().count();
    assert_eq!(recording, 2);
    home.fails(&["sessions", "delete", RIVER, "--forget-now"], 2, "add --yes");
    let gone = home.told(&["sessions", "delete", RIVER, CALL, "--forget-now", "--yes"]);
    assert_eq!(gone.matches("is gone for good").count(), 2, "{gone}");
    assert_eq!(home.told(&["sessions", "list", "--trash"]), "The trash is empty.\n");
    assert_eq!(fs::read_dir(home.path("data/recordings")).unwrap().count(), 1);
}

#[test]
fn a_session_that_nobody_ended_is_told_as_such_and_can_be_deleted() {
    let home = Home::new();
    let library = home.library();
    let id = begin(&library, CALL, "2026-11-20T08:15:00Z", "Call");
    library.sessions().append_caption(id, &caption("is anybody there", 2_000)).unwrap();
    drop(library);
    let list = home.told(&["sessions", "list"]);
    assert!(list.contains("interrupted") && list.contains("0:03"), "{list}");
    home.told(&["sessions", "delete", CALL]);
    home.told(&["sessions", "restore", CALL]);
    assert_eq!(home.library().sessions().get(id).unwrap().state, SessionState::Interrupted);
}

#[test]
fn a_library_in_use_is_read_and_not_changed() {
    let home = Home::with_talks();
    let library = home.library();
    let live = begin(&library, "c0000001", "2026-11-20T09:00:00Z", "Now");
    library.sessions().append_caption(live, &caption("who is there", 60_000)).unwrap();
    let before = contents(&home.path("data"));
    for args in [
        &["sessions", "list"][..],
        &["sessions", "list", "--trash"],
        &["sessions", "show", RIVER],
        &["sessions", "search", "bridge"],
        &["export", RIVER],
        &["stats"],
        &["library", "check"],
        &["library", "clean", "--older-than", "1", "--dry-run"],
    ] {
        let output = home.run(args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{args:?}: {said}");
        let me = format!("duotone: a test (process {})", std::process::id());
        assert!(said.starts_with(&me) && said.lines().count() == 1, "{said}");
        assert!(said.contains("a moment ago"), "{said}");
    }
    let list = home.told(&["sessions", "list"]);
    assert!(list.contains("Now") && list.contains("live") && list.contains("1:01"), "{list}");
    assert!(home.told(&["sessions", "search", "who"]).contains("who is there"));
    let backup = home.path("backup");
    home.told(&["library", "backup", backup.to_str().unwrap()]);
    for args in [
        &["sessions", "rename", RIVER, "Mine"][..],
        &["sessions", "delete", RIVER],
        &["sessions", "delete", RIVER, "--forget-now", "--yes"],
        &["sessions", "restore", RIVER],
        &["library", "repair", "--yes"],
        &["library", "restore", backup.to_str().unwrap(), "--yes"],
        &["library", "clean", "--older-than", "1", "--yes"],
        &["library", "clean", "--flac", "--all"],
    ] {
        home.fails(args, 14, "is open in a test (process ");
    }
    assert_eq!(contents(&home.path("data")), before, "the one who has it is not disturbed");
    library.sessions().append_caption(live, &caption("nobody", 70_000)).unwrap();
    assert!(home.told(&["sessions", "show", "c0000001"]).contains("nobody"));
}

#[test]
fn a_damaged_library_is_told_repaired_and_restored() {
    let home = Home::with_talks();
    let backup = home.path("backup");
    let backup = backup.to_str().unwrap();
    let told = home.told(&["library", "backup", backup]);
    assert!(told.contains("2 recordings are in"), "{told}");
    let records = fs::read_dir(home.path("data/library")).unwrap().map(|e| e.unwrap().path());
    let records = records.filter(|path| path.display().to_string().contains("records-"));
    for file in contents(&records.last().unwrap()).keys().filter(|file| !file.ends_with("conf")) {
        fs::write(file, vec![0x5a; 1 << 20]).unwrap();
    }
    home.fails(&["sessions", "list"], 14, "duotone library repair");
    home.fails(&["library", "check"], 14, "duotone library repair");
    home.fails(&["library", "repair"], 2, "add --yes");
    let told = home.told(&["library", "repair", "--yes"]);
    assert!(told.starts_with("The library is whole") && told.contains("damaged-"), "{told}");
    assert!(!home.told(&["sessions", "list"]).contains("The river"));
    home.told(&["library", "restore", backup, "--yes"]);
    assert!(home.told(&["sessions", "list"]).contains("The river"));
    // Restoring replaces the current library, so the command asks first.
    home.fails(&["library", "restore", backup], 2, "The 3 sessions");
    home.fails(&["library", "restore", "/no/such", "--yes"], 14, "is not a whole backup");
    fs::remove_file(contents(&home.path("data/recordings")).keys().next().unwrap()).unwrap();
    let check = home.run(&["library", "check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&check.stdout).contains("the recording of session"));
}

#[test]
fn room_is_told_and_made() {
    let home = Home::with_talks();
    home.told(&["sessions", "search", "river"]);
    home.told(&["sessions", "delete", LUNCH]);
    let stats = home.json(&["stats"]);
    let is = |key: &str| stats[key].as_u64().unwrap();
    assert_eq!((is("sessions"), is("finished"), is("deleted"), is("recordings")), (2, 1, 1, 1));
    assert_eq!(
        (stats["storage"]["recordings"].as_u64(), stats["storage"]["trash"].as_u64()),
        (Some(4_000), Some(4_000))
    );
    assert!(stats["storage"]["search_index"].as_u64() > Some(0) && is("free") > 0);
    assert!((stats["hours"].as_f64().unwrap() - 1.05).abs() < 0.01, "{stats}");

    let library = home.library();
    let old = Timestamp::now().checked_sub((24 * 40).hours()).unwrap().to_string();
    talk(&library, "d0000001", &old, "Old");
    drop(library);
    let clean = |args: &[&str]| home.told(&[&["library", "clean", "--older-than"], args].concat());
    assert!(clean(&["90000", "--dry-run"]).starts_with("No recording is older"));
    let text = clean(&["30", "--dry-run"]);
    assert!(text.contains("older than 30 days (") && text.contains("would be removed"), "{text}");
    home.fails(&["library", "clean", "--older-than", "30"], 2, "add --yes");
    clean(&["30", "--yes"]);
    let shown = home.told(&["sessions", "show", "d0000001"]);
    assert!(shown.contains("river") && !shown.contains("Recording"), "{shown}");
}

#[test]
fn a_thousand_sessions_are_listed_and_found_by_their_ids() {
    let home = Home::new();
    let library = home.library();
    let mut ids = Vec::new();
    for number in 0..1_000 {
        let at = Timestamp::from_second(1_790_000_000 + number).unwrap();
        let id = Uuid::now_v7();
        let mut record = SessionRecord::new(id, at, &format!("Talk {number}"));
        record.state = SessionState::Ended;
        library.sessions().begin(&record).unwrap();
        ids.push(id.simple().to_string());
    }
    drop(library);
    let list = home.told(&["sessions", "list"]);
    assert!(list.lines().count() == 21 && list.contains("Talk 999") && !list.contains("Talk 979"));
    assert_eq!(home.told(&["sessions", "list", "--limit", "0"]).lines().count(), 1_001);
    let ends: std::collections::HashSet<&str> = ids.iter().map(|id| &id[24..]).collect();
    assert!(ends.len() > 990, "the ends of ids tell sessions apart");
    assert!(home.told(&["sessions", "show", &ids[500][24..]]).starts_with("Talk 500\n"));
    // The ids begin with the time, so these share a prefix.
    home.fails(&["sessions", "show", &ids[500][..6]], 15, "more");
}

/// The program's screen in a terminal of 80 columns, after a user types `typed`.
fn on_terminal(home: &Home, args: &[&str], typed: &str) -> String {
    let size = PtySize { rows: 30, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_duotone"));
    command.env("DUOTONE_DATA", home.path("data"));
    command.env("TZ", "UTC");
    command.env("LC_ALL", "C");
    command.env("TERM", "xterm-256color");
    command.args(args);
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    pty.master.take_writer().unwrap().write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    // Linux reports the end of a pseudo-terminal as an error.
    let _ = pty.master.try_clone_reader().unwrap().read_to_end(&mut shown);
    assert!(child.wait().unwrap().success());
    String::from_utf8(shown).unwrap()
}

#[test]
fn a_terminal_is_asked_and_not_overrun() {
    let home = Home::with_talks();
    home.told(&[
        "sessions",
        "rename",
        RIVER,
        "A long talk about the river, the bridge and the night",
    ]);
    let list = on_terminal(&home, &["sessions", "list"], "");
    assert!(list.contains('…') && list.lines().all(|line| line.chars().count() <= 80), "{list}");
    let found = on_terminal(&home, &["sessions", "search", "bridge"], "");
    assert!(found.contains("\u{1b}[1mbridge\u{1b}[0m"), "{found:?}");
    let asked = on_terminal(&home, &["sessions", "delete", RIVER, "--forget-now"], "n\n");
    assert!(asked.contains("[y/N]") && asked.contains("Nothing was deleted."), "{asked}");
    let asked = on_terminal(&home, &["sessions", "delete", RIVER, "--forget-now"], "y\n");
    assert!(asked.contains("is gone for good"), "{asked}");
}
