//! What keeps a capture from opening, or makes it useless, is told as it is.

#![cfg(target_os = "linux")]

use crate::listening::{Listener, each_row, noise, speech};
use audio_testbed::{MICROPHONE, Testbed};

#[test]
fn what_keeps_a_capture_from_opening_is_told_as_it_is() {
    let nothing = || Testbed::builder().no_microphone().no_speakers().open();
    let named = |name| (Some(name), None);
    // Two devices of one name, so that the name is ambiguous.
    let two = || {
        let testbed = Testbed::new();
        testbed.add_microphone("headset", 48_000);
        testbed
    };
    type Row<'a> = (&'a str, fn() -> Testbed, (Option<&'a str>, Option<&'a str>), &'a str);
    let rows: [Row; 6] = [
        ("no device at all", nothing, (Some(""), None), "NoDevice"),
        (
            "only system sound",
            || Testbed::builder().no_microphone().open(),
            (Some(""), None),
            "NoDevice",
        ),
        ("no system sound", nothing, (None, Some("")), "NoDevice"),
        ("a name that is none", two, named("telephone"), "NoSuchDevice"),
        ("a name that is two", two, named("room"), "NoSuchDevice"),
        ("the system sound as a microphone", two, named("speakers.monitor"), "NoSuchDevice"),
    ];
    let rows = rows.map(|(name, testbed, wanted, error)| (name, (testbed, wanted, error)));
    each_row(&rows, |(testbed, (microphone, system), error)| {
        let heard = Listener::start(&testbed(), microphone, system).end();
        assert_eq!(heard.notices.len(), 1);
        assert_eq!(heard.notices[0]["error"], error);
        assert_eq!(heard.stderr, "");
    });
}

#[test]
fn a_server_that_refuses_us_is_told_from_one_that_is_not_there() {
    let testbed = Testbed::builder().refusing().open();
    let refused = Listener::start(&testbed, Some(""), None);
    let refused = refused.end();
    assert_eq!(refused.notices[0]["error"], "PermissionDenied");
    assert_eq!(refused.stderr, "");

    let nobody = Listener::start_with(Some(""), None, |child| {
        testbed.set_env(child);
        child.env("PULSE_SERVER", "unix:/nowhere/native");
    });
    let nobody = nobody.end();
    assert_eq!(nobody.notices[0]["error"], "NoSoundSystem");
    assert_eq!(nobody.stderr, "");
}

/// A fault of a microphone's samples.
#[derive(Clone, Copy)]
enum Fault {
    Zeros,
    Muted,
    TooLoud,
    TooQuiet,
}

#[test]
fn a_microphone_that_works_and_is_of_no_use_is_told_until_it_is() {
    let rows = [
        ("it sends only zeros", Fault::Zeros),
        ("it is muted in the sound settings", Fault::Muted),
        ("it is too loud", Fault::TooLoud),
        ("it is too quiet", Fault::TooQuiet),
    ];
    each_row(&rows, |fault| {
        let testbed = Testbed::new();
        let mute = |muted| drop(testbed.pactl(&["set-source-mute", MICROPHONE, muted]));
        let listener = Listener::to_the_microphone(&testbed);
        let told = match fault {
            Fault::Zeros => listener.is_told("Silent"),
            Fault::Muted => {
                let saying = testbed.say_samples(&noise(0.1, 2.0));
                listener.hears_for(0.5);
                mute("1");
                saying.wait();
                listener.is_told("Silent")
            }
            Fault::TooLoud => {
                let loud: Vec<f32> = speech(0, 3.0).iter().map(|sample| sample * 8.0).collect();
                testbed.say_samples(&loud).wait();
                listener.is_told("Clipping")
            }
            Fault::TooQuiet => {
                testbed.say_samples(&noise(0.001, 10.5)).wait();
                listener.is_told("Quiet")
            }
        };
        let muted = matches!(fault, Fault::Muted);
        if matches!(fault, Fault::Muted | Fault::Zeros) {
            assert_eq!(told["muted"], muted);
        }
        assert!(listener.told("Well").is_empty(), "not yet");
        if muted {
            mute("0");
        }
        let saying = testbed.say_samples(&noise(0.1, 8.0));
        listener.is_told("Well");
        drop(saying);
        let happenings = listener.stop().notices;
        assert_eq!(happenings.len(), 3, "it is opened, is told once, and is over");
    });
}
