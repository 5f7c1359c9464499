//! Capture loses nothing: a program captures in a room with its own sound server, and the test
//! compares what it heard with what was played.

#![cfg(target_os = "linux")]

use std::{
    fs::OpenOptions,
    io::Write as _,
    thread,
    time::{Duration, Instant},
};

use crate::listening::{
    Ear, Listener, assert_heard, assert_heard_from_its_start, be_the_child, each_row, eventually,
    loudest, noise, real_speech, speech,
};
use audio_testbed::{MICROPHONE, Testbed, correlate};

/// A monitor of the played sound, whether the microphone is plugged in or not.
const AIR: &str = "microphone-air.monitor";

/// Not a test: the process that [`Listener`] starts.
#[test]
fn a_process_that_listens() {
    be_the_child();
}

#[test]
fn what_is_said_is_captured_from_the_first_sample_to_the_last() {
    let rows = [
        ("48000 mono", (48_000, 1)),
        ("48000 stereo", (48_000, 2)),
        ("44100 stereo", (44_100, 2)),
        ("16000 mono", (16_000, 1)),
        ("8000 mono", (8_000, 1)),
    ];
    each_row(&rows, |(rate, channels)| {
        let testbed = Testbed::builder().microphone(rate, channels).open();
        let said = speech(0, 3.0);
        let listener = Listener::to_the_microphone(&testbed);
        testbed.say_samples(&said).wait();
        let heard = listener.stop();
        assert_heard(&said, &heard.mix);
        assert_eq!(heard.notices.len(), 1, "nothing but that it was opened");
        assert_eq!(heard.stderr, "");
    });
}

#[test]
fn speech_of_the_full_band_is_captured() {
    let Some(said) = real_speech(4.0) else { return };
    let testbed = Testbed::new();
    let listener = Listener::to_the_microphone(&testbed);
    testbed.say_samples(&said).wait();
    assert_heard(&said, &listener.stop().mix);
}

#[test]
fn speech_that_is_under_way_is_captured_from_the_moment_of_opening() {
    let rows = [("microphone", (Some(""), None)), ("system sound", (None, Some("")))];
    each_row(&rows, |(microphone, system)| {
        let testbed = Testbed::new();
        let said = speech(1, 5.0);
        let saying =
            if system.is_some() { testbed.play_samples(&said) } else { testbed.say_samples(&said) };
        thread::sleep(Duration::from_millis(700));
        let listener = Listener::start(&testbed, microphone, system);
        saying.wait();
        assert_heard_from_its_start(&said, &listener.stop().mix);
    });
}

#[test]
fn system_sound_is_captured_as_it_is_played() {
    let testbed = Testbed::new();
    let played = speech(2, 3.0);
    let listener = Listener::start(&testbed, None, Some("")).once_it_hears();
    testbed.play_samples(&played).wait();
    let heard = listener.stop();
    assert_heard(&played, &heard.mix);
    assert_eq!(heard.notices[0]["kind"], "system sound");
}

#[test]
fn microphone_and_system_sound_are_kept_apart_and_mixed() {
    let testbed = Testbed::new();
    let (said, played) = (speech(0, 4.0), speech(2, 4.0));
    let listener = Listener::start(&testbed, Some(""), Some("")).once_it_hears();
    let playing = testbed.play_samples(&played);
    testbed.say_samples(&said).wait();
    playing.wait();
    let heard = listener.stop();
    let [microphone, system] = &heard.tracks[..] else { panic!("two tracks") };
    assert_heard(&said, microphone);
    assert_heard(&played, system);
    assert!(correlate(&played, microphone).correlation < 0.2, "the system sound leaks");
    assert!(correlate(&said, system).correlation < 0.2, "the microphone leaks");
    let mixed = microphone.iter().zip(system).map(|(a, b)| (a + b).clamp(-1.0, 1.0));
    assert_eq!(heard.mix, mixed.collect::<Vec<f32>>());
}

/// An incident with the microphone between two sentences.
#[derive(Clone, Copy)]
enum Mishap {
    /// Unplugged, and plugged in three seconds later at another rate.
    Unplugged { rescue: bool, rate: u32 },
    /// The server dies and is back two seconds later.
    ServerKilled,
    /// The server hangs for three seconds.
    ServerStopped,
    /// The user chooses another microphone and goes on speaking there.
    AnotherDefault,
    /// The microphone that was requested by name is unplugged, another one replaces it, and it
    /// returns.
    StandIn,
}

#[test]
fn a_session_survives_its_device_and_keeps_its_time() {
    let rows = [
        ("unplugged, streams are moved", Mishap::Unplugged { rescue: true, rate: 44_100 }),
        ("unplugged, streams end", Mishap::Unplugged { rescue: false, rate: 16_000 }),
        ("the server was killed", Mishap::ServerKilled),
        ("the server stopped", Mishap::ServerStopped),
        ("another default was chosen", Mishap::AnotherDefault),
        ("another microphone stood in", Mishap::StandIn),
    ];
    each_row(&rows, |mishap| {
        let builder = Testbed::builder();
        let rescue = !matches!(mishap, Mishap::Unplugged { rescue: false, .. });
        let mut testbed = if rescue { builder.open() } else { builder.no_rescue().open() };
        let (before, played, after) = (speech(0, 3.0), speech(1, 3.0), speech(2, 3.0));
        let ear = Ear::start(&testbed, AIR);
        let mut says_after = MICROPHONE;
        let listener = match mishap {
            Mishap::AnotherDefault => {
                testbed.add_microphone("headset", 44_100);
                says_after = "headset";
                Listener::to_the_microphone(&testbed)
            }
            Mishap::StandIn => {
                testbed.add_microphone("headset", 16_000);
                testbed.set_default("headset");
                Listener::start(&testbed, Some("Room Microphone"), None).once_it_hears()
            }
            Mishap::Unplugged { rescue: true, .. } => {
                Listener::start(&testbed, Some(""), Some("")).once_it_hears()
            }
            _ => Listener::to_the_microphone(&testbed),
        };
        testbed.say_samples(&before).wait();
        let was = ear.when(&before);
        match mishap {
            Mishap::Unplugged { rate, .. } => {
                testbed.unplug(MICROPHONE);
                testbed.play_samples(&played).wait();
                testbed.plug_in(MICROPHONE, rate);
            }
            Mishap::ServerKilled => {
                testbed.kill_server();
                thread::sleep(Duration::from_secs(2));
                testbed.restart_server();
            }
            Mishap::ServerStopped => {
                testbed.stop_answering();
                thread::sleep(Duration::from_secs(3));
                testbed.resume_answering();
            }
            Mishap::AnotherDefault => testbed.set_default("headset"),
            Mishap::StandIn => {
                testbed.unplug(MICROPHONE);
                assert_eq!(listener.is_told("Recovered")["name"], "Room Headset");
                testbed.play_samples_on("headset", &played).wait();
                testbed.plug_in(MICROPHONE, 48_000);
                eventually("it is back", || listener.told("Opened").len() == 2);
            }
        }
        match mishap {
            Mishap::ServerStopped => drop(listener.is_told("Well")),
            Mishap::AnotherDefault => {
                eventually("it is switched", || listener.told("Opened").len() == 2);
            }
            _ => drop(listener.is_told("Recovered")),
        }
        let ear = Ear::start(&testbed, &format!("{says_after}-air.monitor"));
        listener.hears_for(0.5);
        testbed.play_samples_on(says_after, &after).wait();
        let is = ear.when(&after);
        let heard = listener.stop();
        let first = assert_heard(&before, heard.microphone());
        let second = assert_heard(&after, heard.microphone());
        let late = (second.offset - first.offset) / 16e3 - is.duration_since(was).as_secs_f64();
        println!("{late:+.3} s off");
        assert!(late.abs() < 0.1, "what is said afterwards is {late:.3} s late");
        let told = |happening: &str| {
            heard.notices.iter().filter(|notice| notice["happening"] == happening).count()
        };
        if matches!(mishap, Mishap::StandIn) {
            assert_heard(&played, heard.microphone());
            assert_eq!((told("Lost"), told("Recovered"), told("Opened")), (1, 1, 2));
            return;
        }
        match mishap {
            Mishap::ServerStopped => assert_eq!((told("Lost"), told("Gap")), (0, 0)),
            Mishap::AnotherDefault => assert_eq!((told("Lost"), told("Opened")), (0, 2)),
            _ => assert_eq!((told("Lost"), told("Recovered"), told("Gap")), (1, 1, 1)),
        }
        let between = &heard.microphone()
            [first.offset as usize + before.len() + 800..second.offset as usize - 800];
        assert!(loudest(between) < 1e-3, "something else was captured as the microphone");
    });
}

#[test]
fn a_gap_is_told_with_its_place_and_its_length() {
    let testbed = Testbed::new();
    let said = noise(0.1, 7.0);
    let listener = Listener::to_the_microphone(&testbed);
    let saying = testbed.say_samples(&said);
    listener.hears_for(1.5);
    testbed.unplug(MICROPHONE);
    thread::sleep(Duration::from_secs(2));
    testbed.plug_in(MICROPHONE, 48_000);
    saying.wait();
    let heard = listener.stop();
    // The noise shows the time: its first half second and its last.
    let (first, last) = (&said[..8_000], &said[said.len() - 8_000..]);
    let (first, last) = (assert_heard(first, &heard.mix), assert_heard(last, &heard.mix));
    let late = last.offset - first.offset - (said.len() - 8_000) as f64;
    println!("{:+.4} s off", late / 16e3);
    assert!(late.abs() < 1_600.0, "what is heard afterwards is {late} samples late");
    let gaps: Vec<_> = heard.notices.iter().filter(|notice| notice["happening"] == "Gap").collect();
    let [gap] = gaps[..] else { panic!("{gaps:?}") };
    let spoken = first.offset as usize..last.offset as usize;
    let is_silent = |i: &usize| heard.mix[i - 40..i + 40].iter().all(|sample| *sample == 0.0);
    let start = spoken.clone().find(is_silent).unwrap() - 40;
    let length = spoken.filter(is_silent).count() + 80;
    let told = |what: &str| gap[what].as_u64().unwrap() as usize;
    assert!(told("start").abs_diff(start) < 1_600, "silence begins at {start}, but {gap}");
    assert!(told("length").abs_diff(length) < 1_600, "silence is {length} long, but {gap}");
}

#[test]
fn nothing_of_a_pause_is_captured_and_all_that_was_said_around_it() {
    let testbed = Testbed::new();
    let (before, meanwhile, after) = (speech(0, 2.0), speech(1, 2.0), speech(2, 2.0));
    let mut listener = Listener::start(&testbed, Some(""), Some("")).once_it_hears();
    // The room's own microphone listens to the air.
    let listens = || {
        let outputs = testbed.pactl(&["list", "source-outputs"]);
        outputs.matches("application.name = \"Duotone\"").count()
    };
    testbed.say_samples(&before).wait();
    assert_eq!(listens(), 2);
    listener.order("pause");
    eventually("the devices are released", || listens() == 0);
    // The last chunk is still on its way.
    thread::sleep(Duration::from_millis(300));
    let paused_at = listener.samples();
    testbed.say_samples(&meanwhile).wait();
    assert_eq!(listener.samples(), paused_at, "time goes on in the pause");
    listener.order("resume");
    eventually("the devices are opened again", || listens() == 2);
    listener.hears_for(0.3);
    testbed.say_samples(&after).wait();
    let heard = listener.stop();
    let was = assert_heard(&before, &heard.tracks[0]);
    let is = assert_heard(&after, &heard.tracks[0]);
    let passed = (is.offset - was.offset) / 16e3;
    println!("{passed} s passed");
    assert!(passed < 4.0, "{passed} s between sentences that the pause is not part of");
    assert!(correlate(&meanwhile, &heard.mix).correlation < 0.2, "the pause was captured");
    let happenings: Vec<_> = heard.notices.iter().map(|notice| &notice["happening"]).collect();
    assert_eq!(happenings, ["Opened", "Opened"], "a pause is no mishap");
}

#[test]
fn a_reader_that_is_busy_for_seconds_finds_everything_in_its_place() {
    let testbed = Testbed::new();
    let (before, meanwhile, after) = (speech(0, 2.0), speech(1, 2.0), speech(2, 2.0));
    let ear = Ear::start(&testbed, AIR);
    let mut listener = Listener::to_the_microphone(&testbed);
    testbed.say_samples(&before).wait();
    listener.order("hold 3000");
    for said in [&meanwhile, &after] {
        testbed.say_samples(said).wait();
    }
    let heard = listener.stop();
    let places = [&before, &meanwhile, &after].map(|said| {
        let place = assert_heard(said, &heard.mix).offset / 16e3;
        place - ear.when(said).duration_since(ear.begin()).as_secs_f64()
    });
    for place in places {
        assert!((place - places[0]).abs() < 0.01, "{places:?}");
    }
    assert_eq!(heard.notices.len(), 1, "nothing but that it was opened");
}

#[test]
fn a_source_that_sends_in_bursts_loses_nothing() {
    // cpal asks PulseAudio for a queue of a single buffer; with such a source it loses most of the
    // sound.
    let testbed = Testbed::builder().no_microphone().open();
    let pipe = testbed.folder().join("pipe");
    let args = format!(
        "file={} source_name=bursty format=float32le rate=48000 channels=1",
        pipe.display()
    );
    testbed.pactl(
        &[&["load-module", "module-pipe-source"], &args.split(' ').collect::<Vec<_>>()[..]]
            .concat(),
    );
    let said = speech(0, 4.0);
    let fast: Vec<f32> = said
        .windows(2)
        .flat_map(|pair| {
            let step = (pair[1] - pair[0]) / 3.0;
            [pair[0], pair[0] + step, pair[0] + 2.0 * step]
        })
        .collect();
    let silence = vec![0.0; 48_000];
    let listener = Listener::start(&testbed, Some("bursty"), None);
    let mut pipe = OpenOptions::new().write(true).open(&pipe).unwrap();
    let begin = Instant::now();
    let sound = [&silence[..], &fast, &silence].concat();
    for (i, burst) in sound.chunks(9600).enumerate() {
        let due = begin + Duration::from_millis(200) * i as u32;
        thread::sleep(due.saturating_duration_since(Instant::now()));
        let bytes: Vec<u8> = burst.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        pipe.write_all(&bytes).unwrap();
    }
    let heard = listener.stop();
    assert_heard(&said, &heard.mix);
    assert!(heard.notices.iter().all(|notice| notice["happening"] == "Opened"));
}

#[test]
fn a_capture_keeps_the_contract_of_a_source() {
    let testbed = Testbed::new();
    let saying = testbed.say_samples(&speech(0, 4.0));
    let contract = Listener::start_with(Some(""), Some(""), |child| {
        testbed.set_env(child);
        child.env(crate::listening::CONTRACT, "");
    });
    contract.end();
    drop(saying);
}
