//! Tests of the testbed with the sound server's own tools.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use audio_testbed::{MICROPHONE, Match, SPEAKERS, Testbed, correlate, read_wav};

const ANNOUNCEMENT: &str = "/usr/share/asterisk/sounds/en_US_f_Allison/demo-congrats.wav";

/// Three seconds of speech at 16 kHz whose first sample is already loud.
fn speech() -> Vec<f32> {
    let telephone = read_wav(Path::new(ANNOUNCEMENT)).remove(0);
    let start = telephone.iter().position(|sample| sample.abs() > 0.1).unwrap();
    let telephone = &telephone[start..start + 24_000];
    let between = telephone.windows(2).flat_map(|pair| [pair[0], (pair[0] + pair[1]) / 2.0]);
    between.collect()
}

/// Noise, mostly below 4 kHz: no part of it resembles another, and resampling does not change it.
fn noise(seed: u64, samples: usize) -> Vec<f32> {
    let mut state = seed;
    let mut white = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 40) as f32 / (1 << 24) as f32 - 0.5
    };
    let white: Vec<f32> = (0..samples + 8).map(|_| white()).collect();
    white
        .windows(9)
        .map(|near| (near[0] + near[8]) / 16.0 + near[1..8].iter().sum::<f32>() / 8.0)
        .collect()
}

/// The sound that `parec` records from a source.
struct Recording {
    parec: Child,
    file: PathBuf,
}

impl Recording {
    /// Records at 16 kHz. Returns after the first samples.
    fn start(testbed: &Testbed, source: &str) -> Self {
        Self::start_at(16_000, testbed, source)
    }

    fn start_at(rate: u32, testbed: &Testbed, source: &str) -> Self {
        let file = testbed.folder().join(format!("{source}.f32"));
        let mut parec = Command::new("parec");
        testbed.set_env(&mut parec);
        parec.args(["--channels=1", "--format=float32le", "--latency-msec=20"]);
        parec.arg(format!("--rate={rate}")).arg(format!("--device={source}"));
        parec.stdout(File::create(&file).unwrap());
        let recording = Self { parec: parec.spawn().unwrap(), file };
        eventually("the recording begins", || !recording.samples().is_empty());
        recording
    }

    fn samples(&self) -> Vec<f32> {
        let bytes = fs::read(&self.file).unwrap();
        bytes.as_chunks().0.iter().map(|sample| f32::from_le_bytes(*sample)).collect()
    }

    fn stop(self) -> Vec<f32> {
        // The played sound arrives at most a fragment later.
        thread::sleep(Duration::from_millis(300));
        self.samples()
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        let (_, _) = (self.parec.kill(), self.parec.wait());
    }
}

fn eventually(what: &str, mut happened: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !happened() {
        assert!(Instant::now() < deadline, "in ten seconds it did not happen that {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

fn sources(testbed: &Testbed) -> Vec<String> {
    let list = testbed.pactl(&["list", "short", "sources"]);
    list.lines().map(|line| line.split('\t').nth(1).unwrap().to_owned()).collect()
}

/// Asserts that the recording has all of `said`, its first tenth of a second as well as the rest.
fn assert_heard(said: &[f32], heard: &[f32]) -> Match {
    let whole = correlate(said, heard);
    let start = correlate(&said[..1600], heard);
    println!("whole {whole:?}, start {start:?}");
    assert!(whole.correlation >= 0.999, "{whole:?}");
    assert!((whole.gain - 1.0).abs() < 0.01, "{whole:?}");
    assert!(start.correlation >= 0.999, "{start:?}");
    assert!((start.offset - whole.offset).abs() < 1.0, "{start:?}, but {whole:?}");
    whole
}

fn assert_silent(heard: &[f32]) {
    let loudest = heard.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
    assert!(heard.len() > 1600 && loudest < 1e-4, "{loudest} in {} samples", heard.len());
}

#[test]
fn what_is_said_is_what_the_microphone_gives() {
    for (rate, channels) in [(48_000, 1), (44_100, 2), (16_000, 1)] {
        let testbed = Testbed::builder().microphone(rate, channels).open();
        let (microphone, system) = (
            Recording::start(&testbed, MICROPHONE),
            Recording::start(&testbed, "speakers.monitor"),
        );
        let said = speech();
        testbed.say_samples(&said).wait();
        assert_heard(&said, &microphone.stop());
        assert_silent(&system.stop());
    }
}

#[test]
fn sound_of_the_rooms_rate_is_not_altered() {
    let testbed = Testbed::new();
    let said = noise(4, 96_000);
    let file = testbed.folder().join("noise.wav");
    let (bits_per_sample, sample_format) = (32, hound::SampleFormat::Float);
    let spec = hound::WavSpec { channels: 1, sample_rate: 48_000, bits_per_sample, sample_format };
    let mut wav = hound::WavWriter::create(&file, spec).unwrap();
    said.iter().for_each(|sample| wav.write_sample(*sample).unwrap());
    wav.finalize().unwrap();
    let recording = Recording::start_at(48_000, &testbed, MICROPHONE);
    testbed.say(&file).wait();
    let heard = recording.stop();
    let start = correlate(&said, &heard).offset.round() as usize;
    assert!(heard[start..].starts_with(&said));
}

#[test]
fn what_is_played_is_the_system_sound() {
    let testbed = Testbed::new();
    let (microphone, system) =
        (Recording::start(&testbed, MICROPHONE), Recording::start(&testbed, "speakers.monitor"));
    let played = speech();
    testbed.play_samples(&played).wait();
    assert_heard(&played, &system.stop());
    assert_silent(&microphone.stop());
}

#[test]
fn rooms_do_not_hear_each_other() {
    let rooms = [Testbed::new(), Testbed::new()];
    let recordings = rooms.each_ref().map(|testbed| Recording::start(testbed, MICROPHONE));
    let said = [noise(1, 16_000), noise(2, 16_000)];
    let playing = [0, 1].map(|i| rooms[i].say_samples(&said[i]));
    playing.into_iter().for_each(audio_testbed::Playing::wait);
    let heard = recordings.map(Recording::stop);
    for (mine, other) in [(0, 1), (1, 0)] {
        assert_heard(&said[mine], &heard[mine]);
        assert!(correlate(&said[other], &heard[mine]).correlation < 0.1);
    }
}

#[test]
fn a_second_microphone_hears_its_own_sound() {
    let testbed = Testbed::new();
    testbed.add_microphone("headset", 32_000);
    testbed.add_speakers("earphones");
    testbed.set_default("headset");
    testbed.set_default("earphones");
    let info = testbed.pactl(&["info"]);
    assert!(info.contains("Default Source: headset\n"), "{info}");
    assert!(info.contains("Default Sink: earphones\n"), "{info}");
    let recordings =
        ["headset", MICROPHONE, "earphones.monitor"].map(|name| Recording::start(&testbed, name));
    let said = speech();
    testbed.play_samples_on("headset", &said).wait();
    let [headset, microphone, earphones] = recordings.map(Recording::stop);
    assert_heard(&said, &headset);
    assert_silent(&microphone);
    assert_silent(&earphones);
}

#[test]
fn a_microphone_is_unplugged_and_plugged_in_again() {
    let testbed = Testbed::new();
    assert!(sources(&testbed).iter().any(|source| source == MICROPHONE));
    for rate in [48_000, 44_100] {
        testbed.unplug(MICROPHONE);
        assert!(!sources(&testbed).iter().any(|source| source == MICROPHONE));
        let unheard = testbed.say_samples(&noise(3, 16_000));
        testbed.plug_in(MICROPHONE, rate);
        assert!(testbed.pactl(&["info"]).contains("Default Source: microphone\n"));
        drop(unheard);
        let recording = Recording::start(&testbed, MICROPHONE);
        let said = speech();
        testbed.say_samples(&said).wait();
        assert_heard(&said, &recording.stop());
    }
}

#[test]
fn a_recording_survives_its_microphone_unless_there_is_no_rescue() {
    for rescue in [true, false] {
        let builder = Testbed::builder();
        let testbed = if rescue { builder } else { builder.no_rescue() }.open();
        let mut microphone = Recording::start(&testbed, MICROPHONE);
        let mut other = Recording::start(&testbed, "speakers.monitor");
        testbed.unplug(MICROPHONE);
        if rescue {
            let said = speech();
            testbed.play_samples(&said).wait();
            assert_heard(&said, &microphone.stop());
        } else {
            eventually("the recording ends", || microphone.parec.try_wait().unwrap().is_some());
        }
        assert!(other.parec.try_wait().unwrap().is_none());
    }
}

#[test]
fn a_killed_server_comes_back_at_the_same_place() {
    let mut testbed = Testbed::new();
    testbed.add_microphone("headset", 16_000);
    testbed.unplug(SPEAKERS);
    let mut lost = Recording::start(&testbed, MICROPHONE);
    let vars = testbed.vars();
    testbed.kill_server();
    eventually("the recording ends", || lost.parec.try_wait().unwrap().is_some());
    testbed.restart_server();
    assert_eq!(testbed.vars(), vars);
    let sources = sources(&testbed);
    let has = |name: &str| sources.iter().any(|source| source == name);
    assert!(has(MICROPHONE) && has("headset") && !has("speakers.monitor"), "{sources:?}");
    let recording = Recording::start(&testbed, MICROPHONE);
    let said = speech();
    testbed.say_samples(&said).wait();
    assert_heard(&said, &recording.stop());
}

#[test]
fn a_server_stops_answering_and_resumes() {
    let testbed = Testbed::new();
    testbed.stop_answering();
    let mut pactl = Command::new("timeout");
    pactl.args(["1", "pactl", "info"]);
    testbed.set_env(&mut pactl);
    assert_eq!(pactl.output().unwrap().status.code(), Some(124));
    testbed.resume_answering();
    assert!(pactl.output().unwrap().status.success());
    // A testbed with a stopped server can be dropped.
    testbed.stop_answering();
}

/// Runs `pactl info` like the program under test.
fn info(testbed: &Testbed) -> Output {
    let mut pactl = Command::new("pactl");
    testbed.set_env(&mut pactl);
    pactl.arg("info").env("LC_ALL", "C").output().unwrap()
}

#[test]
fn a_refusing_room_denies_access() {
    let testbed = Testbed::builder().refusing().open();
    let output = info(&testbed);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && errors.contains("Access denied"), "{errors}");
    assert!(sources(&testbed).iter().any(|source| source == MICROPHONE));
}

#[test]
fn rooms_may_lack_devices() {
    assert_eq!(sources(&Testbed::builder().no_microphone().open()), ["speakers.monitor"]);
    assert!(sources(&Testbed::builder().no_microphone().no_speakers().open()).is_empty());
    let deaf = Testbed::builder().no_speakers().open();
    assert_eq!(sources(&deaf), ["microphone-air.monitor", MICROPHONE]);
}

#[test]
fn nothing_is_left_behind() {
    let testbed = Testbed::new();
    let playing = testbed.say_samples(&speech());
    let folder = testbed.folder().to_owned();
    let process = PathBuf::from(format!("/proc/{}", testbed.server_id().unwrap()));
    assert!(folder.is_dir() && process.is_dir());
    drop(playing);
    drop(testbed);
    assert!(!folder.exists() && !process.exists());
    // No program of the testbed runs any more: no process has its folder in its arguments.
    let named =
        |arguments: &[u8]| String::from_utf8_lossy(arguments).contains(folder.to_str().unwrap());
    let mut processes = fs::read_dir("/proc").unwrap().filter_map(Result::ok);
    let left = processes.find(|process| {
        fs::read(process.path().join("cmdline")).is_ok_and(|arguments| named(&arguments))
    });
    assert!(left.is_none(), "{left:?}");
}

#[test]
fn a_server_does_not_outlive_the_thread_of_its_test() {
    let testbed = thread::spawn(Testbed::new).join().unwrap();
    let status = PathBuf::from(format!("/proc/{}/status", testbed.server_id().unwrap()));
    eventually("the server ends", || {
        fs::read_to_string(&status).is_ok_and(|status| status.contains("State:\tZ"))
    });
}

#[test]
fn programs_that_ask_alsa_hear_the_room_as_well() {
    let testbed = Testbed::new();
    let file = testbed.folder().join("alsa.wav");
    let mut ffmpeg = Command::new("ffmpeg");
    testbed.set_env(&mut ffmpeg);
    ffmpeg.args(["-loglevel", "error", "-f", "alsa", "-i", "default", "-ac", "1"]);
    ffmpeg.args(["-ar", "16000", "-t", "5"]).arg(&file).stdin(Stdio::null());
    let mut recording = ffmpeg.spawn().unwrap();
    eventually("ffmpeg listens", || {
        !testbed.pactl(&["list", "short", "source-outputs"]).is_empty()
    });
    // It loses the samples that arrive while it checks the first ones.
    thread::sleep(Duration::from_millis(500));
    let said = speech();
    testbed.say_samples(&said).wait();
    assert!(recording.wait().unwrap().success());
    assert_heard(&said, &read_wav(&file).remove(0));
}
