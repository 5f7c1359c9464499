//! The events as docs/events.schema.json has them.

use audio::capture::DeviceEvent;

use super::*;
use crate::{ModelChange, ModelNotice, SinkNotice};

fn json(event: &SessionEvent) -> Vec<String> {
    event.to_json().unwrap()
}

#[test]
fn a_begin_names_the_language_spoken_and_says_if_it_is_translated() {
    let begin = |translate| {
        json(&SessionEvent::Begin {
            session_id: "1".into(),
            timestamp: 12.5,
            fast: "tiny".into(),
            heavy: "small".into(),
            language: "es".into(),
            translate,
        })
    };
    assert_eq!(
        [begin(false), begin(true)].concat(),
        [
            r#"{"type":"session.begin","session_id":"1","timestamp":12.5,"fast":"tiny","heavy":"small","language":"es"}"#,
            r#"{"type":"session.begin","session_id":"1","timestamp":12.5,"fast":"tiny","heavy":"small","language":"es","translate":true}"#
        ]
    );
}

#[test]
fn a_language_that_was_detected_is_told() {
    assert_eq!(
        json(&SessionEvent::Language { language: "fr", timestamp: 12.5 }),
        [r#"{"type":"language","language":"fr","timestamp":12.5}"#]
    );
}

#[test]
fn a_lost_device_and_its_gap_are_written_as_the_format_says() {
    let device = |change| {
        let (kind, name) = (DeviceKind::Microphone, "Headset".to_owned());
        json(&SessionEvent::Device { notice: DeviceEvent { kind, name, change }, timestamp: 12.5 })
    };
    let [lost] = &device(DeviceChange::Lost)[..] else { panic!() };
    assert!(lost.starts_with(
        r#"{"type":"device","state":"lost","kind":"microphone","name":"Headset","message":"Headset went"#
    ));
    let gap = DeviceChange::Gap { start: 16_000, length: 8_000, cause: GapCause::DeviceLost };
    let [gap] = &device(gap)[..] else { panic!() };
    assert!(gap.starts_with(
        r#"{"type":"gap","kind":"microphone","name":"Headset","start":1.0,"length":0.5,"cause":"device_lost""#
    ));
}

#[test]
fn what_is_kept_and_the_job_of_a_session_are_told_as_the_format_says() {
    let schema = include_str!("../../../../../docs/events.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let failure = || library::LibraryError::Full("library".into());
    let notices = [
        SinkNotice::Failing { error: failure() },
        SinkNotice::Resumed,
        SinkNotice::Lost { captions: 2, error: failure() },
        SinkNotice::NotEnhanced(crate::NotEnhanced::NoRecording),
        SinkNotice::Discarded(crate::aftercare::Emptiness::Wordless),
    ];
    let states = ["failing", "resumed", "lost", "no_job", "discarded"];
    for (notice, state) in notices.into_iter().zip(states) {
        let [told] = &json(&SessionEvent::Kept { notice, timestamp: 12.5 })[..] else { panic!() };
        let begin = format!(r#"{{"type":"library","state":"{state}","message":""#);
        assert!(told.starts_with(&begin), "{told}");
        assert!(schema.is_valid(&serde_json::from_str(told).unwrap()), "{told}");
    }
    let end = crate::End {
        session_id: "01931a00-0000-7000-8000-000000000001".to_owned(),
        timestamp: 1.0,
        samples: 16_000,
        transcript: String::new(),
        passes: Default::default(),
        recording: None,
        in_library: false,
        enhancement_job_id: Some(Uuid::from_u128(7)),
        error: None,
    };
    let [told] = &json(&SessionEvent::End(end))[..] else { panic!() };
    let job = r#""enhancement_job_id":"00000000-0000-0000-0000-000000000007""#;
    assert!(told.contains(job), "{told}");
    assert!(schema.is_valid(&serde_json::from_str(told).unwrap()), "{told}");
}

#[test]
fn a_bookmark_is_told_as_the_format_says() {
    let schema = include_str!("../../../../../docs/events.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let note = "the budget".to_owned();
    let [told] = &json(&SessionEvent::Bookmark { at: 24_000, note, timestamp: 12.5 })[..] else {
        panic!()
    };
    assert_eq!(told, r#"{"type":"bookmark","at":1.5,"note":"the budget","timestamp":12.5}"#);
    assert!(schema.is_valid(&serde_json::from_str(told).unwrap()), "{told}");
}

#[test]
fn a_model_that_works_alone_is_told_as_the_format_says() {
    let schema = include_str!("../../../../../docs/events.schema.json");
    let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let notice = |alone: Option<&str>, change| ModelNotice {
        role: Role::Heavy,
        name: "base".to_owned(),
        alone: alone.map(str::to_owned),
        change,
    };
    for (notice, begin) in [
        (
            notice(Some("tiny"), ModelChange::NotInstalled),
            r#"{"type":"model","role":"heavy","state":"missing","name":"base","alone":"tiny","message":""#,
        ),
        (
            notice(None, ModelChange::Failing),
            r#"{"type":"model","role":"heavy","state":"failing","name":"base","message":""#,
        ),
        (
            notice(None, ModelChange::Well),
            r#"{"type":"model","role":"heavy","state":"well","name":"base","message":""#,
        ),
    ] {
        let [told] = &json(&SessionEvent::Model { notice, timestamp: 12.5 })[..] else { panic!() };
        assert!(told.starts_with(begin), "{told}");
        assert!(schema.is_valid(&serde_json::from_str(told).unwrap()), "{told}");
    }
}

#[test]
fn a_session_without_a_sample_has_no_end() {
    let end = crate::End {
        session_id: String::new(),
        timestamp: 1.0,
        samples: 0,
        transcript: String::new(),
        passes: Default::default(),
        recording: None,
        in_library: false,
        enhancement_job_id: None,
        error: None,
    };
    assert_eq!(json(&SessionEvent::End(end)), [""; 0]);
}
