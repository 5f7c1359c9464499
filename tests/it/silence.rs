//! Sound without speech gives no captions.

use std::{
    f32::consts::TAU,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
};

use audio::{FileSource, Source};
use serde_json::Value;

use crate::support::{
    announcement, confirmed_text, duotone, is, parse, shared_speech,
    sounds::{self, RATE, gain, mix, noise, samples},
    write_wav,
};

const MINUTE: f32 = 60.0;
/// Long enough for any sound to be mistaken for speech.
const WHILE: f32 = 30.0;

/// Runs with the speech verifier that `make` installs, and without it.
fn assert_no_captions(what: &str, samples: Vec<f32>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sound.wav");
    write_wav(&file, samples);
    for program in [duotone(), without_second_opinion(folder.path())] {
        assert_silent(what, program, &file, &[]);
    }
}

fn assert_silent(what: &str, program: Command, file: &Path, args: &[&str]) {
    let events = heard(program, file, args);
    let captions: Vec<_> = events.iter().filter(|event| is(event, "caption")).collect();
    assert!(captions.is_empty(), "{what}: {captions:?}");
    let length = hound::WavReader::open(file).unwrap().duration() as usize;
    assert_eq!(events.last().unwrap()["total_duration"], length as f64 / RATE as f64);
}

fn heard(mut program: Command, file: &Path, args: &[&str]) -> Vec<Value> {
    let output = program.arg("listen").arg(file).args(["--format", "jsonl"]).args(args).output();
    parse(&output.unwrap().stdout)
}

/// The program with only a pair of models.
fn without_second_opinion(folder: &Path) -> Command {
    let models = folder.join("models");
    fs::create_dir(&models).unwrap();
    for name in ["tiny", "base.en"] {
        let file = duotone().args(["models", "path", name]).output().unwrap().stdout;
        let file = PathBuf::from(String::from_utf8(file).unwrap().trim());
        symlink(&file, models.join(format!("ggml-{name}.bin"))).unwrap();
    }
    let mut program = duotone();
    program.env("XDG_DATA_HOME", folder).env("DUOTONE_MODELS", models);
    program
}

type Make = fn(f32) -> Vec<f32>;

/// Sounds in one session, with a second of room noise between them.
#[derive(Default)]
struct Sounds {
    sound: Vec<f32>,
    names: Vec<(usize, String)>,
}

impl Sounds {
    fn add(&mut self, name: impl Into<String>, sound: &[f32]) {
        self.names.push((self.sound.len(), name.into()));
        self.sound.extend(sound);
        self.sound.extend(noise(1.0, 7, -70.0));
    }

    fn made(all: &[(&str, Make)]) -> Self {
        let mut sounds = Self::default();
        for (name, make) in all {
            sounds.add(*name, &make(WHILE));
        }
        sounds
    }

    /// The sound that an event refers to.
    fn name_of(&self, event: &Value) -> &str {
        let at = (event["end"].as_f64().unwrap() * RATE as f64) as usize;
        &self.names[self.names.partition_point(|(start, _)| *start <= at).max(1) - 1].1
    }

    /// Runs with the speech verifier: without it music is taken for speech.
    fn assert_silent(self) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sound.wav");
        write_wav(&file, self.sound.iter().copied());
        let events = heard(duotone(), &file, &[]);
        let captions = events.iter().filter(|event| is(event, "caption"));
        let captions: Vec<_> =
            captions.map(|event| (self.name_of(event), &event["text"], &event["end"])).collect();
        let length = self.sound.len() as f64 / RATE as f64;
        println!("{length:.0} s: {captions:?}");
        assert!(captions.is_empty(), "{captions:?}");
        assert_eq!(events.last().unwrap()["total_duration"], length);
    }
}

/// A recording's samples, as the program decodes it.
fn recorded(file: &Path) -> Vec<f32> {
    let mut source = FileSource::open(file).unwrap();
    let chunks = std::iter::from_fn(|| source.next_chunk().unwrap());
    chunks.flat_map(|chunk| chunk.samples.to_vec()).collect()
}

/// The recordings of Debian's asterisk-moh-opsound-wav: music in telephone quality.
fn music_on_hold() -> Vec<(String, Vec<f32>)> {
    let folder = Path::new("/usr/share/asterisk/moh");
    let needed = "install Debian's asterisk-moh-opsound-wav (make setup-tests does)";
    let mut files: Vec<_> =
        folder.read_dir().expect(needed).map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "wav"));
    files.sort();
    assert!(files.len() >= 5, "{needed}");
    let name = |file: &PathBuf| file.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), recorded(file))).collect()
}

#[test]
fn silence_makes_no_captions() {
    assert_no_captions("digital silence", vec![0.0; samples(MINUTE)]);
    assert_no_captions("the hiss of a quiet room", noise(MINUTE, 1, -65.0));
}

#[test]
fn white_noise_makes_no_captions() {
    for dbfs in [-40.0, -20.0] {
        assert_no_captions(&format!("white noise at {dbfs} dBFS"), noise(MINUTE, 2, dbfs));
    }
}

#[test]
fn noise_makes_no_captions_at_the_speed_of_sound() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sound.wav");
    write_wav(&file, noise(WHILE, 6, -30.0));
    assert_silent("white noise, live", duotone(), &file, &["--realtime"]);
}

#[test]
fn typing_makes_no_captions() {
    assert_no_captions("typing", sounds::typing(MINUTE));
}

#[test]
fn a_humming_machine_makes_no_captions() {
    let hum = |i: usize| 0.05 * (TAU * 100.0 * i as f32 / RATE as f32).sin();
    let mut hum: Vec<f32> = (0..samples(MINUTE)).map(hum).collect();
    mix(&mut hum, 0, &noise(MINUTE, 5, -55.0));
    assert_no_captions("mains hum", hum);
}

#[test]
fn what_people_and_things_sound_like_makes_no_captions() {
    Sounds::made(&[
        ("breathing", sounds::breathing),
        ("coughing", sounds::coughing),
        ("doors", sounds::doors),
        ("a mouse", sounds::mouse),
        ("applause", sounds::applause),
        ("a fan", sounds::fan),
        ("steps", sounds::steps),
        ("a room", sounds::room),
    ])
    .assert_silent();
}

#[test]
fn made_music_makes_no_captions() {
    Sounds::made(&[
        ("chords", sounds::chords),
        ("a melody", sounds::melody),
        ("whistling", sounds::whistling),
        ("an organ", sounds::organ),
        ("a guitar", sounds::guitar),
        ("drums", sounds::drums),
        ("a band", sounds::band),
    ])
    .assert_silent();
}

#[test]
fn recorded_music_makes_no_captions() {
    let mut sounds = Sounds::default();
    for (name, music) in music_on_hold() {
        sounds.add(name, &music);
    }
    sounds.assert_silent();
}

#[test]
fn recorded_music_in_the_next_room_makes_no_captions() {
    let mut sounds = Sounds::default();
    for (name, music) in music_on_hold() {
        for db in [-15.0, -30.0] {
            let minute = music.iter().take(samples(MINUTE));
            let minute: Vec<f32> = minute.map(|sample| gain(db) * sample).collect();
            sounds.add(format!("{name} at {db} dB"), &minute);
        }
    }
    sounds.assert_silent();
}

#[test]
fn telephones_and_monkeys_make_no_captions() {
    let mut sounds = Sounds::made(&[("a telephone", sounds::telephone)]);
    for name in ["beep", "beeperr", "ascending-2tone", "descending-2tone", "tt-monkeys"] {
        let (file, _) = announcement(name);
        sounds.add(name, &recorded(&file));
    }
    sounds.assert_silent();
}

/// The sound between the words of read speech: rooms, breaths and lips.
fn pauses(stream: &Path) -> Vec<f32> {
    /// The alignment is right within 50 ms, and words fade out.
    const MARGIN: f64 = 0.15;
    const FADE: usize = RATE / 50;
    let reference = fs::read(stream.with_extension("json")).unwrap();
    let reference: Value = serde_json::from_slice(&reference).unwrap();
    let time = |word: &Value, key: &str| word[key].as_f64().unwrap();
    let words = reference["words"].as_array().unwrap();
    let sound = recorded(stream);
    let mut pauses: Vec<f32> = Vec::new();
    for pair in words.windows(2) {
        let (from, to) = (time(&pair[0], "end") + MARGIN, time(&pair[1], "start") - MARGIN);
        if to - from < 0.2 {
            continue;
        }
        let mut pause = sound[samples(from as f32)..samples(to as f32)].to_vec();
        let past = pause.len() - 1;
        for i in 0..FADE {
            let rise = i as f32 / FADE as f32;
            pause[i] *= rise;
            pause[past - i] *= rise;
        }
        let at = pauses.len().saturating_sub(FADE);
        pauses.resize(at + pause.len(), 0.0);
        mix(&mut pauses, at, &pause);
    }
    pauses
}

#[test]
fn the_pauses_of_speech_make_no_captions() {
    let Some(speech) = shared_speech() else { return };
    let mut sounds = Sounds::default();
    for name in ["ls-1089", "ls-1995", "ls-237", "ls-3575", "ls-61", "ls-672"] {
        let pauses = pauses(&speech.join("captions").join(name).with_extension("flac"));
        sounds.add(name, &pauses.repeat(samples(WHILE) / pauses.len() + 1));
    }
    sounds.assert_silent();
}

/// Sentences, each followed by sound in which Whisper tends to hallucinate: it repeats the last
/// words, or says thank you.
#[test]
fn nothing_is_said_after_the_last_word() {
    const SENTENCES: [&str; 6] = [
        "check-number-dial-again",
        "queue-thankyou",
        "conf-leaderhasleft",
        "transfer",
        "tt-weasels",
        "please-try-call-later",
    ];
    let music = music_on_hold().swap_remove(4).1;
    let after: [(&str, Vec<f32>); 5] = [
        ("silence", vec![0.0; samples(10.0)]),
        ("hiss", noise(10.0, 8, -60.0)),
        ("noise", noise(10.0, 9, -40.0)),
        ("a fan", sounds::fan(10.0)),
        ("music", music[..samples(20.0)].to_vec()),
    ];
    let (said, texts): (Vec<_>, Vec<_>) =
        SENTENCES.map(announcement).map(|(file, text)| (recorded(&file), text)).into_iter().unzip();
    for (name, after) in after {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sound.wav");
        write_wav(&file, said.iter().flat_map(|sentence| sentence.iter().chain(&after)).copied());
        let confirmed = confirmed_text(&heard(duotone(), &file, &[]));
        println!("{name}: {confirmed}");
        assert_eq!(words(&confirmed), words(&texts.join(" ")), "{name}");
    }
}

fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    text.to_lowercase().split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}
