//! Prints voices and speakers. Voice samples stay in the library and are not printed.

use std::collections::BTreeSet;

use enhance::voices::still_to_be_named;
use library::{HeardVoice, Library, Speaker, Voice};
use messages::{Message, Value, message};
use serde_json::json;
use uuid::Uuid;

use super::{Output, number};
use crate::{
    columns::{Column, table},
    language,
};

/// The number of sessions with samples of a voice.
pub(super) fn sessions(voice: &Voice) -> usize {
    let sessions: BTreeSet<Uuid> = voice.samples.iter().map(|sample| sample.session_id).collect();
    sessions.len()
}

/// The known voices, as a table or as JSON.
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
        let none = language::text(&message!("cli-no-voices"));
        return Ok(format!(
            "{none}\n\n    duotone voices list last\n    duotone voices name last 1 Ada\n"
        ));
    }
    let headings = [
        message!("cli-column-name"),
        message!("cli-column-heard-in"),
        message!("cli-column-speech"),
        message!("cli-column-id"),
    ]
    .map(|heading| language::text(&heading));
    let columns = headings.each_ref().map(|heading| Column::Left(heading));
    let rows: Vec<Vec<String>> = voices.iter().map(row).collect();
    Ok(table(&columns, &rows, None))
}

fn row(voice: &Voice) -> Vec<String> {
    let seconds: f32 = voice.samples.iter().map(|sample| sample.seconds).sum();
    let sessions = language::text(&message!("cli-session-count", sessions = sessions(voice)));
    vec![voice.name.clone(), sessions, speech(seconds), voice.id.to_string()]
}

fn speech(seconds: f32) -> String {
    language::text(&match seconds {
        seconds if seconds < 100.0 => {
            message!("cli-speech-seconds", seconds = Value::decimal(seconds, 0))
        }
        seconds => message!("cli-speech-minutes", minutes = Value::decimal(seconds / 60.0, 0)),
    })
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
        return Ok(language::text(&message!("cli-not-told-apart")) + "\n");
    }
    let row = |speaker: &Speaker| {
        let unheard = || language::text(&message!("cli-not-listened"));
        let seconds = seconds(speaker).map_or_else(unheard, speech);
        vec![number(&speaker.id), who(speaker), seconds]
    };
    let headings =
        [message!("cli-column-speaker"), message!("cli-column-who"), message!("cli-column-speech")]
            .map(|heading| language::text(&heading));
    let columns = headings.each_ref().map(|heading| Column::Left(heading));
    let rows: Vec<Vec<String>> = speakers.iter().map(row).collect();
    let mut shown = table(&columns, &rows, None);
    if !free.is_empty() {
        let expected = message!("cli-also-expected", names = free.join(", "));
        shown += &format!("{}\n", language::text(&expected));
    }
    if speakers.iter().any(|speaker| speaker.proposal.is_some()) {
        shown += &format!("{}\n", language::text(&message!("cli-confirm-speakers")));
    }
    Ok(shown)
}

fn who(speaker: &Speaker) -> String {
    match (&speaker.name, &speaker.proposal) {
        (Some(name), _) => name.clone(),
        (None, Some(proposal)) => {
            // Not 100 %, because only the user can be certain.
            let percent = (proposal.confidence * 100.0).floor().min(99.0);
            let (name, percent) = (&proposal.name, Value::decimal(percent, 0));
            language::text(&message!("cli-perhaps", name = name, percent = percent))
        }
        (None, None) => language::text(&message!("cli-not-named")),
    }
}

pub(super) fn party(names: &[String]) -> Message {
    match names {
        [] => message!("cli-nobody-expected"),
        names => message!("cli-expected", names = names.join(", ")),
    }
}

fn text(value: &serde_json::Value) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
