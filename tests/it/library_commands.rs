//! The library commands: the real program over a library that the tests create.

use std::{
    fs,
    io::{Read, Write},
    process::Command,
};

use jiff::{Timestamp, ToSpan};
use library::{Audio, AudioPath, SessionRecord, SessionState, Transcript};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use sha2::{Digest, Sha256};
use subtp::srt::SubRip;
use uuid::Uuid;

use crate::kept::{CALL, Home, LUNCH, RIVER, begin, caption, contents, talk, transcript};
use crate::support::announcement;

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
fn every_format_is_written_whole_and_nothing_is_overwritten() {
    let home = Home::with_talks();
    let out = home.path("out");
    fs::create_dir(&out).unwrap();
    let out = out.to_str().unwrap();
    for format in ["txt", "md", "srt", "vtt", "json", "csv", "docx", "html", "rttm"] {
        home.told(&["export", RIVER, "--format", format, "--out", out]);
        let file = format!("{out}/2026-11-18 The river 00000001.{format}");
        let whole = fs::read(&file).unwrap();
        assert!(!whole.is_empty());
        fs::write(&file, "mine").unwrap();
        home.fails(&["export", RIVER, "--format", format, "--out", out], 2, "--force");
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        home.told(&["export", RIVER, "--out", &file, "--force"]);
        // Two packed documents differ in the times of their parts.
        assert!(format == "docx" || fs::read(&file).unwrap() == whole, "{format}");
        if format != "docx" {
            assert!(!home.told(&["export", RIVER, "--format", format]).is_empty());
        }
    }
    assert_eq!(fs::read_dir(out).unwrap().count(), 9, "nothing else is left there");
    let file = |format: &str| {
        fs::read_to_string(format!("{out}/2026-11-18 The river 00000001.{format}")).unwrap()
    };
    let cues = SubRip::parse(&file("srt")).unwrap().subtitles;
    let text: Vec<String> = cues.iter().map(|cue| cue.text.join(" ")).collect();
    assert_eq!(text, ["ADA: The river rose in a single night.", "SPEAKER 2: And the bridge?"]);
    let page = file("html");
    let recording = home.library().sessions().page(None, 9).unwrap()[2].id;
    assert!(page.contains(&format!("src=\"../data/recordings/{recording}.wav\"")), "{page}");
    let kept: Transcript = serde_json::from_str(&file("json")).unwrap();
    assert_eq!(kept, transcript());

    // Several sessions at once; a title with path separators; live text; options.
    let told =
        home.run(&["export", RIVER, LUNCH, CALL, "--out", out, "--format", "txt", "--force"]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let lunch = format!("{out}/2026-11-19 Lunch soup salad [31m a000beef.txt");
    assert!(fs::read_to_string(lunch).unwrap().contains("the river rose"));
    let plain = home.told(&["export", RIVER, "--no-timestamps", "--no-speakers"]);
    assert!(
        plain.ends_with("\n\nThe river rose in a single night.\n\nAnd the bridge?\n"),
        "{plain}"
    );
    let narrow = home.told(&["export", RIVER, "--format", "srt", "--line-length", "16"]);
    assert!(narrow.lines().filter(|line| !line.contains("-->")).all(|line| line.len() <= 16));
    assert!(home.told(&["export", RIVER, "--live"]).contains("Ada: the river rose"));

    home.fails(&["export", RIVER, LUNCH], 2, "--out FOLDER");
    home.fails(&["export", LUNCH, "--format", "rttm"], 2, "choose another format");
    home.fails(&["export", RIVER, "--line-length", "3"], 2, "10 to 1000");
    home.fails(&["export", RIVER, "--out", "/no/such/folder/a.txt"], 1, "cannot be written");
}

/// LibreOffice, if installed, reads our documents.
#[test]
fn a_document_is_read_by_libreoffice() {
    let home = Home::with_talks();
    let Ok(found) = Command::new("soffice").arg("--version").output() else {
        return eprintln!("skipped: LibreOffice (soffice) is not installed");
    };
    assert!(found.status.success());
    let file = home.path("talk.docx");
    home.told(&["export", RIVER, "--out", file.to_str().unwrap()]);
    let profile = format!("-env:UserInstallation=file://{}", home.path("office").display());
    let mut convert = Command::new("soffice");
    convert.arg(profile).args(["--headless", "--convert-to", "txt:Text (encoded):UTF8"]);
    let output = convert.arg("--outdir").arg(home.path("")).arg(&file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = fs::read_to_string(home.path("talk.txt")).unwrap();
    assert!(read.contains("The river") && read.contains("Ada") && read.contains("single night."));
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

/// A session with a recording of speech, as the recorder leaves it.
fn recorded(home: &Home, short: &str, at: &str, title: &str) -> Uuid {
    let library = home.library();
    let id = begin(&library, short, at, title);
    let path = library.places().recordings.join(format!("{id}.wav"));
    fs::create_dir_all(&library.places().recordings).unwrap();
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 16_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut speech = hound::WavReader::open(announcement("demo-instruct").0).unwrap();
    let mut wav = hound::WavWriter::create(&path, spec).unwrap();
    speech.samples::<i16>().for_each(|sample| wav.write_sample(sample.unwrap()).unwrap());
    wav.finalize().unwrap();
    let bytes = fs::read(&path).unwrap();
    let sha256: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    fs::write(path.with_added_extension("sha256"), format!("{sha256}  {id}.wav\n")).unwrap();
    library
        .sessions()
        .end(id, |record| {
            record.audio = Some(Audio {
                path: AudioPath::new(&format!("{id}.wav")).unwrap(),
                format: "wav".to_owned(),
                sample_rate: 16_000,
                bytes: bytes.len() as u64,
                sha256: Some(sha256),
            });
        })
        .unwrap();
    id
}

#[test]
fn recordings_become_flac_and_the_room_is_told() {
    let home = Home::new();
    assert_eq!(home.told(&["library", "clean", "--flac"]), "No recording was converted.\n");
    home.fails(&["library", "clean"], 2, "--older-than");
    home.fails(&["library", "clean", "--older-than", "3", "--all"], 2, "--flac");
    let finished = recorded(&home, RIVER, "2026-11-18T09:00:00Z", "The river");
    let unfinished = recorded(&home, LUNCH, "2026-11-19T09:00:00Z", "Lunch");
    home.library().transcripts().add(finished, &transcript(), &[]).unwrap();
    let names = |id: Uuid| -> Vec<String> {
        let files = contents(&home.path("data/recordings")).into_keys();
        let names = files.map(|file| file.file_name().unwrap().to_str().unwrap().to_owned());
        names.filter_map(|n| Some(n.strip_prefix(&format!("{id}."))?.to_owned())).collect()
    };

    // An interrupted conversion leaves nothing behind.
    fs::write(home.path(&format!("data/recordings/{unfinished}.flac.part")), "half").unwrap();
    let told = home.told(&["library", "clean", "--flac", "--dry-run"]);
    assert!(told.starts_with("1 recording (1.2 MB) would become FLAC"), "{told}");
    assert_eq!(names(finished), ["wav", "wav.sha256"]);
    let nothing = home.told(&["library", "clean", "--flac", "--older-than", "90000", "--all"]);
    assert_eq!(nothing, "No recording was converted.\n");
    let told = home.told(&["library", "clean", "--flac"]);
    assert!(told.starts_with("1 recording became FLAC: "), "{told}");
    assert!(told.contains(" instead of 1.2 MB, so ") && told.contains("--all"), "{told}");
    assert_eq!(names(finished), ["flac", "flac.sha256"]);
    assert_eq!(names(unfinished), ["wav", "wav.sha256"]);

    // Everything works as before, even an interrupted conversion.
    assert_eq!(home.told(&["library", "check"]), "The library is whole.\n");
    assert!(home.told(&["sessions", "show", RIVER]).contains(&format!("{finished}.flac (")));
    let page = home.path("page.html");
    home.told(&["export", RIVER, "--out", page.to_str().unwrap()]);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains(&format!("src=\"data/recordings/{finished}.flac\"")), "{page}");
    assert!(home.told(&["recover"]).starts_with("No recording in"));
    let stats = home.json(&["stats"]);
    let size = |name: &str| {
        contents(&home.path("data/recordings"))
            .iter()
            .filter(|(file, _)| file.to_str().unwrap().ends_with(name))
            .map(|(_, bytes)| bytes.len() as u64)
            .sum::<u64>()
    };
    assert_eq!(stats["recordings"], 2);
    assert_eq!(stats["storage"]["recordings"].as_u64(), Some(size("")));

    // A damaged recording is refused and reported, and the others are converted.
    let wav = home.path(&format!("data/recordings/{unfinished}.wav"));
    let whole = fs::read(&wav).unwrap();
    let mut damaged = whole.clone();
    damaged[50_000] ^= 1;
    fs::write(&wav, &damaged).unwrap();
    let other = recorded(&home, CALL, "2026-11-20T09:00:00Z", "Call");
    let output = home.run(&["library", "clean", "--flac", "--all"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{said}");
    assert!(said.contains(LUNCH) && said.contains("not what was recorded"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("1 recording became FLAC"));
    assert_eq!(names(other), ["flac", "flac.sha256"]);
    assert_eq!(fs::read(&wav).unwrap(), damaged);
    fs::write(&wav, &whole).unwrap();
    assert!(home.told(&["library", "clean", "--flac", "--all"]).starts_with("1 recording became"));

    home.told(&["sessions", "delete", RIVER, "--forget-now", "--yes"]);
    assert_eq!(names(finished), [""; 0]);
    home.told(&["library", "clean", "--older-than", "0", "--yes"]);
    assert_eq!((names(unfinished), names(other)), (Vec::new(), Vec::new()));
}

/// Kills a conversion at random moments: the library names an existing, complete recording.
#[test]
fn a_killed_conversion_loses_nothing() {
    let mut random = fastrand::Rng::with_seed(26);
    let home = Home::new();
    let ids: Vec<Uuid> = (0..8)
        .map(|n| recorded(&home, &format!("{n:08}"), "2026-11-18T09:00:00Z", "A talk"))
        .collect();
    let mut kills = 0;
    loop {
        let mut command = home.command(&["library", "clean", "--flac", "--all"]);
        let quiet = std::process::Stdio::null;
        let mut working = command.stdout(quiet()).stderr(quiet()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(random.u64(5..120)));
        working.kill().unwrap();
        working.wait().unwrap();
        kills += 1;
        let library = home.library();
        assert_eq!(library.care().check().unwrap(), []);
        let mut left = 0;
        for id in &ids {
            let audio = library.sessions().get(*id).unwrap().audio.unwrap();
            let bytes = fs::read(library.places().recordings.join(audio.path.as_str())).unwrap();
            let sum: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(audio.sha256, Some(sum), "after {kills} kills");
            left += usize::from(audio.format == "wav");
        }
        // On a slow machine a run may make no progress between kills, so one runs to its end.
        if left == 0 || kills == 40 {
            break;
        }
    }
    home.told(&["library", "clean", "--flac", "--all"]);
    let files = contents(&home.path("data/recordings"));
    assert_eq!(files.len(), 16, "FLAC and checksum of each: {:?}", files.keys());
    assert!(
        ids.iter()
            .all(|id| home.library().sessions().get(*id).unwrap().audio.unwrap().format == "flac")
    );
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
