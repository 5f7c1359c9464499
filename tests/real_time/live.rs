//! Captions at the speed of sound: the events have the documented format, and an interrupt ends the
//! session with everything that was heard.

use std::{
    io::Read,
    process::{Command, Stdio},
    time::Duration,
};

use crate::{
    alone,
    support::{
        announcement, assert_matches_schema, confirmed_text, duotone, events, is, parse,
        word_error_rate,
    },
};

#[test]
fn a_live_session_is_told_in_the_format_of_the_schema() {
    let _alone = alone();
    let (file, text) = announcement("demo-echotest");
    let events = events(&file, &["--realtime"]);
    assert_matches_schema(&events);
    let (begin, end) = (events.first().unwrap(), events.last().unwrap());
    assert!(is(begin, "session.begin") && is(end, "session.end"));
    assert_eq!(begin["session_id"], end["session_id"]);
    assert_eq!(end["transcript"], confirmed_text(&events));
    assert!(word_error_rate(&text, end["transcript"].as_str().unwrap()) < 0.20);

    let times: Vec<f64> = events.iter().map(|e| e["timestamp"].as_f64().unwrap()).collect();
    assert!(times.is_sorted(), "events are told in the order of time");
    let drafts = events.iter().filter(|event| is(event, "draft")).count();
    assert!(drafts > 10, "{drafts} drafts in a live session");
    let confirmed = || events.iter().filter(|event| is(event, "confirmed"));
    let corrected: Vec<u64> = confirmed()
        .flat_map(|event| event["corrects_window_ids"].as_array().unwrap())
        .map(|id| id.as_u64().unwrap())
        .collect();
    assert!(corrected.iter().copied().eq(0..corrected.len() as u64), "{corrected:?}");
    let starts: Vec<f64> = confirmed()
        .flat_map(|event| event["words"].as_array().unwrap())
        .map(|word| word["start"].as_f64().unwrap())
        .collect();
    assert!(starts.is_sorted(), "confirmed words are in the order of speech: {starts:?}");
}

#[test]
fn an_interrupt_ends_the_session_with_everything_heard_confirmed() {
    let _alone = alone();
    let (file, text) = announcement("demo-instruct");
    let mut session = duotone()
        .args(["listen", "--realtime", "--format", "jsonl"])
        .arg(&file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_secs(9));
    let id = session.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let mut lines = Vec::new();
    session.stdout.take().unwrap().read_to_end(&mut lines).unwrap();
    assert!(session.wait().unwrap().success());

    let events = parse(&lines);
    let end = events.last().unwrap();
    assert!(is(end, "session.end"));
    let heard = end["total_duration"].as_f64().unwrap();
    assert!(heard > 4.0 && heard < 20.0, "{heard} s");
    let last_word = events.iter().rfind(|event| is(event, "confirmed")).unwrap();
    assert!(last_word["end"].as_f64().unwrap() > heard - 2.0, "{last_word}");
    // The confirmed text is the beginning of the reference.
    let transcript = end["transcript"].as_str().unwrap();
    let words = transcript.split_whitespace().count();
    let beginning: Vec<&str> = text.split_whitespace().take(words).collect();
    assert!(word_error_rate(&beginning.join(" "), transcript) < 0.35, "{transcript}");
}
