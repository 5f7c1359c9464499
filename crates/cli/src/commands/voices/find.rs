//! What the user means: a session, a speaker of it, a voice.

use anyhow::Context;
use library::{Library, Speaker, Voice, is_same_name};
use uuid::Uuid;

/// The user's name matches no speaker or voice, or several voices.
#[derive(Debug, thiserror::Error)]
pub enum NotFound {
    /// The session has no such speaker.
    #[error("there is no speaker {asked} in this session, only {known}")]
    Speaker {
        /// The user's input.
        asked: String,
        /// The session's speakers.
        known: String,
    },
    /// The library has no such voice.
    #[error("there is no voice called {0}; \"duotone voices list\" names them all")]
    Voice(String),
    /// Several voices have that name.
    #[error("several voices are called {name}; give the id of one: {ids}")]
    Several {
        /// The name.
        name: String,
        /// Their ids.
        ids: String,
    },
}

/// A speaker of the newest transcript of a session.
pub(super) fn speaker(library: &Library, session: Uuid, asked: &str) -> anyhow::Result<Speaker> {
    let transcript = library.transcripts().get(session, None).context(
        "nobody has been told apart in this session; make its finished transcript first",
    )?;
    let number = asked.parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    let id = number.map_or_else(|| asked.to_owned(), |number| format!("s{number}"));
    let is_called =
        |speaker: &&Speaker| speaker.name.as_deref().is_some_and(|name| is_same_name(name, asked));
    let called = || transcript.speakers.iter().find(is_called);
    if let Some(speaker) = transcript.speaker(&id).or_else(called) {
        return Ok(speaker.clone());
    }
    let known: Vec<String> = transcript.speakers.iter().map(Speaker::label).collect();
    let known = if known.is_empty() { "nobody".to_owned() } else { known.join(", ") };
    Err(NotFound::Speaker { asked: asked.to_owned(), known }.into())
}

pub(super) fn voice(library: &Library, asked: &str) -> anyhow::Result<Voice> {
    let id = Uuid::parse_str(asked).ok();
    let is_meant = |voice: &Voice| match id {
        Some(id) => voice.id == id,
        None => is_same_name(&voice.name, asked),
    };
    let mut meant: Vec<Voice> = library.voices().all()?.into_iter().filter(is_meant).collect();
    if meant.len() > 1 {
        let ids: Vec<String> = meant.iter().map(|voice| voice.id.to_string()).collect();
        return Err(NotFound::Several { name: asked.to_owned(), ids: ids.join(", ") }.into());
    }
    Ok(meant.pop().ok_or_else(|| NotFound::Voice(asked.to_owned()))?)
}
