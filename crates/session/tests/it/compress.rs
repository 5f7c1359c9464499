//! Recordings of the library are converted to FLAC: the record always names an existing file.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use audio::{CompressError, FileSource, Recorder, Source, compress};
use library::{Audio, Finding, Library, LibraryError, SessionRecord, Transcript};
use serde_json::json;
use session::{
    aftercare::{CompressRecordingError, Compressed, compress_recording},
    audio_of,
};
use settings::Places;
use uuid::Uuid;

fn go_on(_: f64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A library that can be reopened, as after a kill of its program.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn places(&self) -> Places {
        let at = |name| self.0.path().join(name);
        Places { library: at("library"), recordings: at("recordings") }
    }

    fn open(&self) -> Library {
        Library::open(&self.places(), "a test").unwrap()
    }

    fn file(&self, id: Uuid, extension: &str) -> PathBuf {
        self.places().recordings.join(format!("{id}.{extension}"))
    }

    /// A session's files in the recordings folder, by the part of the name after the id.
    fn left(&self, id: Uuid) -> Vec<String> {
        let names = fs::read_dir(self.places().recordings).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut left: Vec<String> =
            names.filter_map(|n| Some(n.strip_prefix(&format!("{id}."))?.to_owned())).collect();
        left.sort();
        left
    }
}

fn live(library: &Library) -> Uuid {
    let record = SessionRecord::new(Uuid::now_v7(), jiff::Timestamp::now(), "a talk");
    library.sessions().begin(&record).unwrap();
    record.id
}

fn heard(path: &Path) -> Vec<f32> {
    let mut source = FileSource::open(path).unwrap();
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk().unwrap() {
        samples.extend_from_slice(&chunk.samples);
    }
    samples
}

/// An ended session with 20 s of recorded speech, and its samples.
fn ended(library: &Library) -> (Uuid, Vec<f32>) {
    let id = live(library);
    let file = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-instruct.wav";
    let mut source = FileSource::open(Path::new(file))
        .expect("install Debian's asterisk-core-sounds-en-wav (make setup does)");
    let folder = &library.places().recordings;
    let mut recorder = Recorder::create(folder, &id.to_string(), 1, |_| {}).unwrap();
    for _ in 0..625 {
        recorder.write(source.next_chunk().unwrap().unwrap().samples.to_vec().into());
    }
    let recording = recorder.finish().unwrap();
    let audio = audio_of(&recording, library.places());
    library.sessions().end(id, |record| record.audio = audio).unwrap();
    (id, heard(&recording.path))
}

/// The state after a kill before the FLAC got its name.
fn cut_off(home: &Home, id: Uuid) {
    let part = home.file(id, "flac.part");
    let verified = compress(&home.file(id, "wav"), None, &mut go_on).unwrap().unwrap();
    let bytes = fs::read(&part).unwrap();
    drop(verified);
    fs::write(part, bytes).unwrap();
}

fn audio(library: &Library, id: Uuid) -> Audio {
    library.sessions().get(id).unwrap().audio.unwrap()
}

/// Asserts that the record names an existing, complete recording.
fn is_whole(home: &Home, library: &Library, id: Uuid, sound: &[f32]) {
    let audio = audio(library, id);
    assert!(heard(&home.places().recordings.join(audio.path.as_str())) == sound);
    assert_eq!(library.care().check().unwrap(), []);
}

#[test]
fn a_recording_becomes_a_flac_and_its_record_says_so() {
    let home = Home::new();
    let library = home.open();
    let (id, sound) = ended(&library);
    let before = audio(&library, id);
    let done = compress_recording(&library, id, &mut go_on).unwrap();
    let after = audio(&library, id);
    assert_eq!(done, Compressed::Done { before: before.bytes, after: after.bytes });
    assert!(after.bytes * 10 < before.bytes * 6);
    assert_eq!((&*after.format, after.sample_rate), ("flac", 16_000));
    assert_eq!(after.path.as_str(), format!("{id}.flac"));
    let beside = fs::read_to_string(home.file(id, "flac.sha256")).unwrap();
    assert_eq!(beside, format!("{}  {id}.flac\n", after.sha256.unwrap()));
    assert_eq!(home.left(id), ["flac", "flac.sha256"], "the WAV is gone");
    is_whole(&home, &library, id, &sound);
    assert_eq!(library.care().usage(id).unwrap().audio, after.bytes);
    assert_eq!(compress_recording(&library, id, &mut go_on).unwrap(), Compressed::Already);
    drop(library);
    is_whole(&home, &home.open(), id, &sound);
}

#[test]
fn killed_at_any_step_the_record_names_what_is_there_and_the_next_time_it_ends_well() {
    for step in 0..5 {
        let home = Home::new();
        let library = home.open();
        let (id, sound) = ended(&library);
        let old = audio(&library, id);
        let wav = home.file(id, "wav");
        match step {
            // The FLAC is being written.
            0 => fs::write(home.file(id, "flac.part"), "half of it").unwrap(),
            // The FLAC is written, but not renamed.
            1 => cut_off(&home, id),
            // The FLAC has its checksum, but is not renamed.
            2 => {
                cut_off(&home, id);
                fs::write(home.file(id, "flac.sha256"), "7").unwrap();
            }
            // The FLAC is renamed, but the record is not updated.
            3 => drop(compress(&wav, None, &mut go_on).unwrap().unwrap().keep().unwrap()),
            // The record is updated, but the WAV still exists: restores what was to be removed.
            _ => {
                let files = ["wav", "wav.sha256"].map(|name| home.file(id, name));
                let bytes = files.clone().map(|file| fs::read(file).unwrap());
                compress_recording(&library, id, &mut go_on).unwrap();
                files.iter().zip(bytes).for_each(|(file, bytes)| fs::write(file, bytes).unwrap());
            }
        }
        drop(library);
        assert!(home.left(id).len() > 2, "step {step} leaves something");
        // One library resumes the conversion, the other only cleans up.
        let library = home.open();
        is_whole(&home, &library, id, &sound);
        let copy = tempfile::tempdir().unwrap();
        library.care().backup(copy.path(), true).unwrap();
        if step < 4 {
            assert_eq!(audio(&library, id), old);
            let kept: Vec<_> = home.left(id);
            assert_eq!(library.care().remove_leftovers().unwrap(), 1);
            assert_eq!(home.left(id), ["wav", "wav.sha256"], "{kept:?}");
            is_whole(&home, &library, id, &sound);
            fs::write(home.file(id, "flac.part"), "half of it").unwrap();
            compress_recording(&library, id, &mut go_on).unwrap();
        } else {
            assert_eq!(library.care().remove_leftovers().unwrap(), 1);
        }
        assert_eq!(library.care().remove_leftovers().unwrap(), 0);
        assert_eq!(home.left(id), ["flac", "flac.sha256"]);
        is_whole(&home, &library, id, &sound);
    }
}

#[test]
fn a_wav_that_could_not_be_removed_goes_when_the_library_is_opened() {
    let home = Home::new();
    let library = home.open();
    let (id, sound) = ended(&library);
    // A folder of that name cannot be removed as a file, by any user.
    let beside = home.file(id, "wav.sha256.part");
    fs::create_dir(&beside).unwrap();
    compress_recording(&library, id, &mut go_on).unwrap();
    assert!(home.file(id, "wav").exists());
    is_whole(&home, &library, id, &sound);
    fs::remove_dir(&beside).unwrap();
    drop(library);
    let library = home.open();
    assert_eq!(home.left(id), ["flac", "flac.sha256"]);
    is_whole(&home, &library, id, &sound);
}

#[test]
fn a_damaged_recording_is_refused_and_stays() {
    let home = Home::new();
    let library = home.open();
    let (id, _) = ended(&library);
    let wav = home.file(id, "wav");
    let mut bytes = fs::read(&wav).unwrap();
    bytes[100_000] ^= 4;
    fs::write(&wav, &bytes).unwrap();
    let before = library.sessions().get(id).unwrap();
    let error = compress_recording(&library, id, &mut go_on).unwrap_err();
    let is_damaged =
        matches!(error, CompressRecordingError::Recording(CompressError::Damaged { .. }));
    assert!(is_damaged && error.to_string().contains("backup"), "{error}");
    assert_eq!(library.sessions().get(id).unwrap(), before);
    assert_eq!(fs::read(&wav).unwrap(), bytes);
    // The file that a conversion left may be the only copy of the recording.
    fs::write(home.file(id, "flac"), "whole").unwrap();
    assert_eq!(library.care().remove_leftovers().unwrap(), 0);
    fs::remove_file(home.file(id, "flac")).unwrap();
    assert_eq!(home.left(id), ["wav", "wav.sha256"]);
}

#[test]
fn a_session_that_is_live_or_worked_on_is_left_alone() {
    let home = Home::new();
    let library = home.open();
    let id = live(&library);
    let error = compress_recording(&library, id, &mut go_on).unwrap_err();
    let is_live =
        matches!(&error, CompressRecordingError::Library(LibraryError::StillLive(of)) if *of == id);
    assert!(is_live, "{error}");
    library.sessions().end(id, |_| {}).unwrap();
    let error = compress_recording(&library, id, &mut go_on).unwrap_err();
    assert!(error.to_string().contains("no recording"), "{error}");

    let (id, sound) = ended(&library);
    let job = library.jobs().create(id, json!({})).unwrap();
    library.jobs().claim(job.id).unwrap().unwrap();
    let error = compress_recording(&library, id, &mut go_on).unwrap_err();
    let is_at_work =
        matches!(&error, CompressRecordingError::Library(LibraryError::AtWork(of)) if *of == id);
    assert!(is_at_work, "{error}");
    library.jobs().cancel(job.id).unwrap();

    // The recording is claimed while the FLAC is being made.
    let mut claim = |done| {
        if done == 1.0 {
            library.jobs().retry(job.id).unwrap();
            library.jobs().claim(job.id).unwrap().unwrap();
        }
        ControlFlow::Continue(())
    };
    let error = compress_recording(&library, id, &mut claim).unwrap_err();
    assert!(matches!(error, CompressRecordingError::Library(LibraryError::AtWork(_))), "{error}");
    assert_eq!(home.left(id), ["wav", "wav.sha256"]);
    is_whole(&home, &library, id, &sound);
}

#[test]
fn deleting_removes_the_flac_and_whatever_a_conversion_left() {
    let home = Home::new();
    let library = home.open();
    let [forgotten, dropped, half, deleted_meanwhile, trashed] =
        [(); 5].map(|()| ended(&library).0);
    compress_recording(&library, forgotten, &mut go_on).unwrap();
    library.trash().forget(forgotten).unwrap();
    assert_eq!(home.left(forgotten), [""; 0]);

    let verified = compress(&home.file(dropped, "wav"), None, &mut go_on).unwrap().unwrap();
    verified.keep().unwrap();
    library.care().drop_audio(dropped).unwrap();
    assert_eq!(home.left(dropped), [""; 0]);

    cut_off(&home, half);
    assert_eq!(home.left(half), ["flac.part", "wav", "wav.sha256"]);
    library.trash().forget(half).unwrap();
    assert_eq!(home.left(half), [""; 0]);

    let mut delete = |done| {
        if done == 1.0 {
            library.trash().forget(deleted_meanwhile).unwrap();
        }
        ControlFlow::Continue(())
    };
    compress_recording(&library, deleted_meanwhile, &mut delete).unwrap_err();
    assert_eq!(home.left(deleted_meanwhile), [""; 0]);

    let mut delete = |done| {
        if done == 1.0 {
            library.trash().delete(trashed).unwrap();
        }
        ControlFlow::Continue(())
    };
    compress_recording(&library, trashed, &mut delete).unwrap_err();
    assert_eq!(home.left(trashed), ["wav", "wav.sha256"]);
    library.trash().restore(trashed).unwrap();
    compress_recording(&library, trashed, &mut go_on).unwrap();
    library.trash().delete(trashed).unwrap();
    assert!(library.care().storage().unwrap().in_trash > 0);
    library.trash().purge(trashed).unwrap();
    assert_eq!(home.left(trashed), [""; 0]);
}

#[test]
fn a_flac_is_backed_up_restored_and_missed() {
    let home = Home::new();
    let library = home.open();
    let (id, sound) = ended(&library);
    let bare = home.0.path().join("bare");
    library.care().backup(&bare, false).unwrap();
    compress_recording(&library, id, &mut go_on).unwrap();
    let full = home.0.path().join("full");
    assert_eq!(library.care().backup(&full, true).unwrap().recordings, 1);
    drop(library);

    let other = Home::new();
    let done = Library::restore_backup(&other.places(), &full, "a test").unwrap();
    assert_eq!((done.recordings, done.missing), (1, 0));
    assert_eq!(other.left(id), ["flac", "flac.sha256"]);
    is_whole(&other, &other.open(), id, &sound);

    // An earlier backup without recordings: it names only the WAV, which is gone.
    let done = Library::restore_backup(&home.places(), &bare, "a test").unwrap();
    assert_eq!((done.recordings, done.missing), (1, 0));
    let library = home.open();
    assert_eq!(audio(&library, id).format, "flac");
    is_whole(&home, &library, id, &sound);

    let path = audio(&library, id).path;
    fs::remove_file(home.file(id, "flac")).unwrap();
    assert_eq!(library.care().check().unwrap(), [Finding::AudioMissing { session: id, path }]);
}

#[test]
fn repair_finds_recordings_that_are_flac() {
    let home = Home::new();
    let library = home.open();
    let (id, sound) = ended(&library);
    let (both, _) = ended(&library);
    compress_recording(&library, id, &mut go_on).unwrap();
    compress(&home.file(both, "wav"), None, &mut go_on).unwrap().unwrap().keep().unwrap();
    let sha256 = audio(&library, id).sha256;
    drop(library);
    fs::remove_dir_all(home.places().library).unwrap();
    assert_eq!(Library::repair(&home.places(), "a test").unwrap().recordings, 2);
    let library = home.open();
    let record = library.sessions().get(id).unwrap();
    assert_eq!(record.duration_ms, 20_000);
    let audio_found = record.audio.unwrap();
    assert_eq!((&*audio_found.format, audio_found.sha256), ("flac", sha256));
    is_whole(&home, &library, id, &sound);
    assert_eq!(audio(&library, both).format, "wav");
    library.transcripts().add(both, &Transcript::default(), &[]).unwrap();
    compress_recording(&library, both, &mut go_on).unwrap();
    assert_eq!(home.left(both), ["flac", "flac.sha256"]);
}
