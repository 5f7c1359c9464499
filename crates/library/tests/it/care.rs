use std::{fs, path::Path};

use jiff::{Timestamp, ToSpan};
use library::{
    Asked, Audio, AudioPath, Finding, Library, LibraryError, audio_to_compress, audio_to_drop,
};
use serde_json::json;
use settings::Places;
use uuid::Uuid;

use crate::made::{begun, copy, ended, new, open, places, transcript};

fn full(library: &Library) -> [Uuid; 2] {
    let id = ended(library, "kept", &["one pelican", "two"]);
    library.transcripts().add(id, &transcript(&["One.", "Two."]), &[]).unwrap();
    let deleted = ended(library, "deleted", &["three"]);
    library.jobs().create(deleted, json!({"n": 1})).unwrap();
    library.trash().delete(deleted).unwrap();
    [id, deleted]
}

fn records(library: &Path) -> std::path::PathBuf {
    let is_records = |path: &std::path::PathBuf| {
        path.file_name().unwrap().to_str().unwrap().starts_with("records-")
    };
    fs::read_dir(library).unwrap().map(|entry| entry.unwrap().path()).find(is_records).unwrap()
}

#[test]
fn a_backup_is_had_back_elsewhere_with_its_recordings() {
    let (folder, library) = new();
    let [id, deleted] = full(&library);
    let to = folder.path().join("backup");
    for _ in 0..2 {
        let done = library.care().backup(&to, true).unwrap();
        assert_eq!((done.recordings, done.missing), (2, 0));
    }
    let other = tempfile::tempdir().unwrap();
    let places = places(other.path());
    drop(open(other.path()));
    let done = Library::restore_backup(&places, &to, "a test").unwrap();
    assert_eq!((done.recordings, done.missing), (2, 0));
    let library = open(other.path());
    assert_eq!(library.sessions().captions(id).unwrap().len(), 2);
    assert_eq!(library.transcripts().get(id, None).unwrap().segments.len(), 2);
    assert!(places.recordings.join(format!("{id}.wav")).exists());
    library.trash().restore(deleted).unwrap();
    assert_eq!(library.jobs().claim_next().unwrap().unwrap().session_id, deleted);
    assert_eq!(library.search().find(&Asked::words("pelican")).unwrap().len(), 1);
    assert_eq!(library.care().check().unwrap(), []);
}

#[test]
fn a_backup_that_is_not_whole_changes_nothing() {
    let (folder, library) = new();
    let [id, _] = full(&library);
    let to = folder.path().join("backup");
    library.care().backup(&to, false).unwrap();
    drop(library);
    let file = to.join("library.duotone");
    let whole = fs::read(&file).unwrap();
    let mut random = fastrand::Rng::with_seed(3);
    for round in 0..40 {
        let mut bytes = whole.clone();
        match round % 2 {
            0 => bytes.truncate(random.usize(..whole.len())),
            _ => bytes[random.usize(..whole.len())] ^= 1 << random.u8(..8),
        }
        fs::write(&file, bytes).unwrap();
        let error = Library::restore_backup(&places(folder.path()), &to, "a test").unwrap_err();
        let is_told = matches!(error, LibraryError::Backup { .. } | LibraryError::Newer { .. });
        assert!(is_told, "{error}");
    }
    let library = open(folder.path());
    assert_eq!(library.sessions().captions(id).unwrap().len(), 2);
}

#[test]
fn a_whole_library_has_no_findings_and_a_lost_recording_is_one() {
    let (_folder, library) = new();
    let [id, _] = full(&library);
    begun(&library, "live");
    assert_eq!(library.care().check().unwrap(), []);
    let path = library.sessions().get(id).unwrap().audio.unwrap().path;
    let file = library.places().recordings.join(path.as_str());
    fs::write(&file, "short").unwrap();
    let changed =
        Finding::AudioChanged { session: id, path: path.clone(), expected: 4_000, found: 5 };
    assert_eq!(library.care().check().unwrap(), [changed]);
    fs::remove_file(file).unwrap();
    assert_eq!(library.care().check().unwrap(), [Finding::AudioMissing { session: id, path }]);
}

#[test]
fn repair_keeps_what_can_be_read() {
    let (folder, library) = new();
    let ids: Vec<Uuid> = (0..20).map(|_| full(&library)[0]).collect();
    drop(library);
    let at = folder.path().join("library");
    let log = fs::read(records(&at).join("db")).unwrap();
    let mut random = fastrand::Rng::with_seed(9);
    let mut saved = 0;
    for round in 0..8 {
        let damaged = tempfile::tempdir().unwrap();
        copy(&at, &damaged.path().join("library"));
        let mut bytes = log.clone();
        for _ in 0..(1 << round) {
            let i = random.usize(..bytes.len());
            bytes[i] = random.u8(..);
        }
        fs::write(records(&damaged.path().join("library")).join("db"), bytes).unwrap();
        Library::repair(&places(damaged.path()), "a test").unwrap();
        let library = open(damaged.path());
        let findings = library.care().check().unwrap();
        let is_harmless = |finding: &Finding| !matches!(finding, Finding::Unreadable { .. });
        assert!(findings.iter().all(is_harmless), "{findings:?}");
        saved += ids.iter().filter(|id| library.sessions().get(**id).is_ok()).count();
    }
    assert!(saved > 0);
}

#[test]
fn repair_of_a_whole_library_changes_nothing_and_finds_lost_recordings() {
    let (folder, library) = new();
    let [id, deleted] = full(&library);
    let record = library.sessions().get(id).unwrap();
    let lost = Uuid::now_v7();
    let mut wav = Vec::new();
    wav.extend(b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0");
    wav.extend([16_000u32.to_le_bytes(), 32_000u32.to_le_bytes()].concat());
    wav.extend(b"\x02\0\x10\0data\xff\xff\xff\xff");
    wav.extend(vec![0; 64_000]);
    // The last one's session was not to be stored.
    for name in [lost, library::id_alone()] {
        fs::write(library.places().recordings.join(format!("{name}.wav")), &wav).unwrap();
    }
    drop(library);
    let done = Library::repair(&places(folder.path()), "a test").unwrap();
    assert_eq!((done.left_out, done.cut_off, done.recordings), (0, 0, 1));
    let library = open(folder.path());
    assert_eq!(library.sessions().get(id).unwrap(), record);
    assert_eq!(library.sessions().captions(id).unwrap().len(), 2);
    assert_eq!(library.trash().all().unwrap()[0].record.id, deleted);
    assert_eq!(library.sessions().get(lost).unwrap().duration_ms, 2_000);
    assert_eq!(library.search().find(&Asked::words("pelican")).unwrap().len(), 1);
}

#[test]
fn a_database_that_does_not_open_is_damage_with_a_way_out() {
    let (folder, library) = new();
    full(&library);
    drop(library);
    let at = records(&folder.path().join("library"));
    for entry in fs::read_dir(&at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.ends_with("conf") {
            fs::write(path, vec![0x5a; 1 << 20]).unwrap();
        }
    }
    let error = Library::open(&places(folder.path()), "a test").err().unwrap();
    assert!(matches!(error, LibraryError::Damaged { .. }), "{error}");
    assert!(error.to_string().contains("repair"), "{error}");
    let done = Library::repair(&places(folder.path()), "a test").unwrap();
    assert_eq!(done.kept, 0);
    drop(open(folder.path()));
}

#[test]
fn room_is_told_and_old_recordings_are_dropped() {
    let (_folder, library) = new();
    let [id, _] = full(&library);
    let waiting = ended(&library, "waits", &["one"]);
    library.jobs().create(waiting, json!({})).unwrap();
    let usage = library.care().usage(id).unwrap();
    assert_eq!(usage.audio, 4_000);
    assert!(usage.text > 100);
    let storage = library.care().storage().unwrap();
    assert_eq!(storage.in_trash, 4_000);
    assert!(storage.recordings >= 12_000 && storage.records > 0);

    let sessions = library.sessions().page(None, 10).unwrap();
    let in_days = |days: i64| Timestamp::now().checked_add((days * 24).hours()).unwrap();
    assert!(audio_to_drop(&sessions, in_days(6), 7).is_empty());
    assert_eq!(audio_to_drop(&sessions, in_days(8), 7), [id]);
    library.care().drop_audio(id).unwrap();
    assert_eq!(library.sessions().get(id).unwrap().audio, None);
    assert!(!library.places().recordings.join(format!("{id}.wav")).exists());
    assert_eq!(library.sessions().captions(id).unwrap().len(), 2);
    assert_eq!(library.care().usage(id).unwrap().audio, 0);
}

#[test]
fn recordings_are_due_for_flac_when_their_transcript_is_finished() {
    let (_folder, library) = new();
    let [finished, _] = full(&library);
    let unfinished = ended(&library, "unfinished", &["one"]);
    begun(&library, "live");
    let is_due = |older_than, all, days: i64| {
        let now = Timestamp::now().checked_add((days * 24).hours()).unwrap();
        audio_to_compress(&library.sessions().page(None, 10).unwrap(), now, older_than, all)
    };
    assert_eq!(is_due(None, false, 0), [finished]);
    assert_eq!(is_due(None, true, 0), [unfinished, finished]);
    assert!(is_due(Some(7), true, 6).is_empty());
    assert_eq!(is_due(Some(7), false, 8), [finished]);
}

#[test]
fn a_recording_is_replaced_in_one_step_or_not_at_all() {
    let (_folder, library) = new();
    let [id, _] = full(&library);
    let at = |extension: &str| library.places().recordings.join(format!("{id}.{extension}"));
    let old = library.sessions().get(id).unwrap().audio.unwrap();
    let path = AudioPath::new(&format!("{id}.flac")).unwrap();
    let new = Audio { path, format: "flac".to_owned(), bytes: 3, sha256: None, ..old.clone() };
    let refused = |old: &Audio| {
        fs::write(at("flac"), "flac of another length").unwrap();
        fs::write(at("flac.sha256"), "0123").unwrap();
        let error = library.care().replace_audio(id, old, &new).unwrap_err();
        assert!(matches!(error, LibraryError::NotThere { .. }), "{error}");
        assert!(!at("flac").exists() && !at("flac.sha256").exists(), "nothing names it");
        assert!(at("wav").exists());
    };
    refused(&old);
    refused(&Audio { bytes: 1, ..old.clone() });
    fs::write(at("flac"), "new").unwrap();
    let record = library.care().replace_audio(id, &old, &new).unwrap();
    assert_eq!(library.sessions().get(id).unwrap(), record);
    assert_eq!(record.audio, Some(new.clone()));
    assert!(!at("wav").exists() && !at("wav.sha256").exists());
    // The second caller is refused, and removes nothing.
    library.care().replace_audio(id, &old, &new).unwrap_err();
    assert_eq!(fs::read(at("flac")).unwrap(), b"new");
    assert_eq!(library.care().check().unwrap(), []);
}

#[test]
fn a_library_in_a_folder_that_is_none_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let places = Places { library: file.join("library"), recordings: file.clone() };
    let error = Library::open(&places, "a test").err().unwrap();
    assert!(matches!(error, LibraryError::Files { .. }), "{error}");
}
