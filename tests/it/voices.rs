//! Voices are named, proposed, confirmed and forgotten with the command, in a library on disk.

use std::{fs, path::Path, process::Output};

use jiff::Timestamp;
use library::{HeardVoice, Library, Segment, SessionRecord, Speaker, Transcript};
use serde_json::Value;
use settings::Places;
use uuid::Uuid;

use crate::support::duotone;

fn open(data: &Path) -> Library {
    let places = Places { library: data.join("library"), recordings: data.join("recordings") };
    Library::open(&places, "a test").unwrap()
}

fn sounding(speaker: &str, embedding: [f32; 4]) -> HeardVoice {
    HeardVoice {
        speaker: speaker.to_owned(),
        embedding: embedding.to_vec(),
        model: "made".to_owned(),
        seconds: 42.0,
        rejected: Vec::new(),
    }
}

/// A session with two speakers with these voices.
fn talk(data: &Path, voices: [[f32; 4]; 2]) -> String {
    let library = open(data);
    let record = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "a talk");
    library.sessions().begin(&record).unwrap();
    library.sessions().end(record.id, |_| {}).unwrap();
    let segment = |id: u32| Segment {
        id,
        speaker: Some(format!("s{id}")),
        text: "Hello.".to_owned(),
        ..Segment::default()
    };
    let speaker = |id: u32| Speaker { id: format!("s{id}"), ..Speaker::default() };
    let transcript = Transcript {
        schema: 1,
        segments: (0..2).map(segment).collect(),
        speakers: (0..2).map(speaker).collect(),
        ..Transcript::default()
    };
    let heard = [sounding("s0", voices[0]), sounding("s1", voices[1])];
    library.transcripts().add(record.id, &transcript, &heard).unwrap();
    record.id.to_string()
}

fn run(data: &Path, args: &[&str]) -> Output {
    duotone().env("DUOTONE_DATA", data).arg("voices").args(args).output().unwrap()
}

/// The output of a command that must succeed.
fn told(data: &Path, args: &[&str]) -> String {
    let output = run(data, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn fails(data: &Path, args: &[&str], code: i32, part: &str) {
    let output = run(data, args);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{args:?}: {message}");
    assert!(message.starts_with("duotone: ") && message.lines().count() == 1, "{message}");
    assert!(message.contains(part), "{part:?} is not in: {message}");
}

const ADA: [f32; 4] = [1.0, 0.0, 0.0, 0.0];
const BOB: [f32; 4] = [0.0, 1.0, 0.0, 0.0];
const EVE: [f32; 4] = [0.0, 0.0, 1.0, 0.0];

#[test]
fn a_voice_that_is_named_in_one_session_is_proposed_confirmed_or_rejected_in_another() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    assert!(told(data, &["list"]).contains("duotone voices name last 1 Ada"));
    let first = talk(data, [ADA, BOB]);
    let second = talk(data, [[0.0, 0.95, 0.0, 0.3], [0.95, 0.0, 0.3, 0.0]]);
    let listed = told(data, &["list", &first]);
    assert!(listed.contains("\nSpeaker 1  not named  42 s of speech\n"), "{listed}");
    assert_eq!(
        told(data, &["name", &first, "1", "Ada Lovelace"]),
        "Speaker 1 is Ada Lovelace, known from 1 session\n"
    );
    told(data, &["name", &first, "s1", "Bob"]);

    let proposed = told(data, &["propose", "last"]);
    assert!(proposed.contains("Speaker 1  perhaps Bob (99 %)"), "{proposed}");
    assert!(proposed.contains("Speaker 2  perhaps Ada Lovelace (99 %)"), "{proposed}");
    let known = told(data, &["confirm", &second, "2"]);
    assert_eq!(known, "Speaker 2 is Ada Lovelace, known from 2 sessions\n");
    assert_eq!(told(data, &["reject", &second, "s0"]), "Speaker 1 is not Bob\n");
    let again = told(data, &["propose", "last"]);
    assert!(again.contains("\nSpeaker 1  not named"), "{again}");
    fails(data, &["confirm", "last", "1"], 2, "nobody is proposed for s0");

    let json: Value = serde_json::from_str(&told(data, &["list", "--format", "json"])).unwrap();
    assert_eq!(json[0]["samples"].as_array().unwrap().len(), 2);
    assert!(!json.to_string().contains("embedding"));
    let json = told(data, &["list", "last", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["speakers"][1]["name"], "Ada Lovelace");

    told(data, &["name", "last", "ada lovelace", "--none"]);
    assert!(
        told(data, &["list"]).contains("Ada Lovelace  1 session "),
        "the sample was taken back"
    );
}

#[test]
fn voices_are_renamed_merged_split_joined_and_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let (first, second) = (talk(data, [ADA, EVE]), talk(data, [BOB, EVE]));
    told(data, &["name", &first, "1", "Ada"]);
    told(data, &["name", &second, "1", "Bob"]);
    assert_eq!(told(data, &["rename", "ADA", "Grace"]), "Ada is called Grace\n");
    assert!(told(data, &["list", &first]).contains("Grace"));
    fails(data, &["rename", "Bob", "grace"], 2, "merge the two");
    assert_eq!(told(data, &["merge", "Grace", "bob"]), "Bob is Grace, known from 2 sessions\n");
    assert!(told(data, &["list", &second]).contains("Grace"));
    let split = told(data, &["split", "Grace", "--sessions", &second, "--name", "Bob"]);
    assert_eq!(split, "Bob is another voice, known from 1 session\n");
    assert!(told(data, &["list", &second]).contains("Bob"));
    assert_eq!(
        told(data, &["join", &second, "Bob", "2"]),
        "Speaker 1 and Speaker 2 are one: Bob\n"
    );
    assert_eq!(told(data, &["list", &second]).lines().count(), 2, "a heading, and one speaker");

    fails(data, &["forget", "Bob"], 2, "--yes");
    assert_eq!(told(data, &["forget", "bob", "--yes"]), "forgotten: Bob\n");
    assert!(told(data, &["list", &second]).contains("Bob  not listened to"));
    assert_eq!(told(data, &["forget", "--all", "--yes"]), "forgotten: 1 voice\n");
    assert!(told(data, &["list"]).starts_with("No voice is known"));
}

#[test]
fn those_who_are_expected_are_a_list_of_names() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let id = talk(data, [ADA, BOB]);
    let list = data.join("party.txt");
    fs::write(&list, "\u{feff}# the board\nAda\nBob\n\nada\n").unwrap();
    let list = list.to_str().unwrap();
    assert_eq!(told(data, &["party", &id, list]), "Expected: Ada, Bob\n");
    told(data, &["name", &id, "2", "bob"]);
    assert!(told(data, &["list", "last"]).contains("Also expected: Ada\n"));
    assert_eq!(told(data, &["party", "last"]), "Expected: Ada, Bob\n");
    assert_eq!(told(data, &["party", "last", "--clear"]), "Nobody in particular is expected.\n");
    fs::write(list, "Ada\n…\n").unwrap();
    fails(data, &["party", "last", list], 2, "line 2 of ");
    fails(data, &["party", "last", "no such file"], 2, "there is no file no such file");
}

#[test]
fn what_is_not_there_is_told_in_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    fails(data, &["list", "last"], 15, "there is no session yet");
    let id = talk(data, [ADA, BOB]);
    let nowhere = Uuid::now_v7().to_string();
    fails(data, &["list", &nowhere], 15, &nowhere);
    fails(data, &["list", "somewhere"], 15, "no session somewhere");
    fails(data, &["name", &id, "3", "Ada"], 15, "only Speaker 1, Speaker 2");
    fails(data, &["name", &id, "0", "Ada"], 15, "no speaker 0");
    fails(data, &["name", &id, "1", "…"], 2, "no letter");
    fails(data, &["forget", "Ada", "--yes"], 15, "no voice called Ada");
    let library = open(data);
    let session = Uuid::parse_str(&id).unwrap();
    for speaker in ["s0", "s1"] {
        let heard = library.voices().heard(session, None).unwrap();
        let heard = heard.into_iter().find(|heard| heard.speaker == speaker).unwrap();
        let sample = library::VoiceSample {
            session_id: session,
            speaker: heard.speaker,
            embedding: heard.embedding,
            model: heard.model,
            seconds: heard.seconds,
        };
        library.voices().create("Ada", vec![sample]).unwrap();
    }
    let voice = library.voices().all().unwrap()[1].id.to_string();
    // Another program has the library open: it can be read, but not changed.
    assert!(told(data, &["list"]).contains("Ada"));
    fails(data, &["forget", "--all", "--yes"], 14, "open in a test");
    drop(library);
    fails(data, &["forget", "ADA", "--yes"], 2, &voice);
    assert_eq!(told(data, &["forget", &voice, "--yes"]), "forgotten: Ada\n");
}
