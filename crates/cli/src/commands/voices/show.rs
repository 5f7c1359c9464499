//! Voices and speakers as the user reads them. What anybody sounds like is not shown: it stays in
//! the library.

use std::collections::BTreeSet;

use enhance::voices::still_to_be_named;
use library::{HeardVoice, Library, Speaker, Voice};
use serde_json::json;
use uuid::Uuid;

use super::{Output, number};
use crate::columns::{Column, table};

pub(super) fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The number of sessions with samples of a voice.
pub(super) fn sessions(voice: &Voice) -> String {
    let sessions: BTreeSet<Uuid> = voice.samples.iter().map(|sample| sample.session_id).collect();
    count(sessions.len(), "session")
}

pub(super) fn voices(voices: &[Voice], shape: Output) -> anyhow::Result<String> {
    if shape == Output::Json {
        let sample = |sample: &library::VoiceSample| {
            json!({
                "session_id": sample.session_id, "speaker": sample.speaker,
                "seconds": sample.seconds, "model": sample.model,
            })
        };
        let voice = |voice: &Voice| {
            json!({
                "id": voice.id, "name": voice.name, "created_at": voice.created_at,
                "samples": voice.samples.iter().map(sample).collect::<Vec<_>>(),
            })
        };
        return text(&json!(voices.iter().map(voice).collect::<Vec<_>>()));
    }
    if voices.is_empty() {
        return Ok(
            "No voice is known yet. Say who speaks in a session, and they are recognised in \
                   others:\n\n    duotone voices list last\n    duotone voices name last 1 Ada\n"
                .to_owned(),
        );
    }
    let columns = ["NAME", "HEARD IN", "SPEECH", "ID"].map(Column::Left);
    let rows: Vec<Vec<String>> = voices.iter().map(row).collect();
    Ok(table(&columns, &rows, None))
}

fn row(voice: &Voice) -> Vec<String> {
    let seconds: f32 = voice.samples.iter().map(|sample| sample.seconds).sum();
    vec![voice.name.clone(), sessions(voice), speech(seconds), voice.id.to_string()]
}

fn speech(seconds: f32) -> String {
    match seconds {
        seconds if seconds < 100.0 => format!("{seconds:.0} s of speech"),
        seconds => format!("{:.0} min of speech", seconds / 60.0),
    }
}

/// A session's speakers, their proposed names, and the unnamed ones.
pub(super) fn speakers(library: &Library, session: Uuid, shape: Output) -> anyhow::Result<String> {
    let record = library.sessions().get(session)?;
    let speakers = match record.transcript {
        Some(version) => library.transcripts().get(session, Some(version))?.speakers,
        None => Vec::new(),
    };
    let heard = library.voices().heard(session, record.transcript)?;
    let seconds = |speaker: &Speaker| {
        let of = |heard: &&HeardVoice| heard.speaker == speaker.id;
        heard.iter().find(of).map(|heard| heard.seconds)
    };
    let free = still_to_be_named(&speakers, &record.party);
    if shape == Output::Json {
        let speaker = |speaker: &Speaker| {
            json!({
                "id": speaker.id, "label": speaker.label(), "name": speaker.name,
                "voice": speaker.voice, "proposal": speaker.proposal, "seconds": seconds(speaker),
            })
        };
        return text(&json!({
            "session_id": session, "party": record.party, "still_to_be_named": free,
            "speakers": speakers.iter().map(speaker).collect::<Vec<_>>(),
        }));
    }
    if speakers.is_empty() {
        return Ok("Nobody has been told apart in this session.\n".to_owned());
    }
    let row = |speaker: &Speaker| {
        let seconds = seconds(speaker).map_or("not listened to".to_owned(), speech);
        vec![number(&speaker.id), who(speaker), seconds]
    };
    let columns = ["SPEAKER", "WHO", "SPEECH"].map(Column::Left);
    let rows: Vec<Vec<String>> = speakers.iter().map(row).collect();
    let mut shown = table(&columns, &rows, None);
    if !free.is_empty() {
        shown.push_str(&format!("Also expected: {}\n", free.join(", ")));
    }
    if speakers.iter().any(|speaker| speaker.proposal.is_some()) {
        shown.push_str("Is it them? duotone voices confirm, or reject, SESSION SPEAKER\n");
    }
    Ok(shown)
}

fn who(speaker: &Speaker) -> String {
    match (&speaker.name, &speaker.proposal) {
        (Some(name), _) => name.clone(),
        (None, Some(proposal)) => {
            // Never certain: nobody has said so.
            let percent = (proposal.confidence * 100.0).floor().min(99.0);
            format!("perhaps {} ({percent:.0} %)", proposal.name)
        }
        (None, None) => "not named".to_owned(),
    }
}

pub(super) fn party(names: &[String]) -> String {
    match names {
        [] => "Nobody in particular is expected.\n".to_owned(),
        names => format!("Expected: {}\n", names.join(", ")),
    }
}

fn text(value: &serde_json::Value) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
