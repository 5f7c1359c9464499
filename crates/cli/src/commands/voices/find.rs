//! Finds speakers and voices by the user's input.

use library::{Library, Speaker, Voice, is_same_name};
use messages::{Explain, Message, message};
use uuid::Uuid;

use crate::command_error::Failed;

/// The user's name matches no speaker or voice, or several voices.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.explain().english())]
pub enum NotFound {
    /// The session has no such speaker.
    Speaker {
        /// The user's input.
        asked: String,
        /// The labels of the session's speakers.
        known: Vec<String>,
    },
    /// The library has no such voice.
    Voice(String),
    /// Several voices have that name.
    Several {
        /// The name.
        name: String,
        /// Their ids.
        ids: Vec<String>,
    },
}

impl Explain for NotFound {
    fn explain(&self) -> Message {
        match self {
            Self::Speaker { asked, known } if known.is_empty() => {
                message!("cli-no-speakers", asked = asked)
            }
            Self::Speaker { asked, known } => {
                message!("cli-no-speaker", asked = asked, known = known.join(", "))
            }
            Self::Voice(name) => message!("cli-no-voice", name = name),
            Self::Several { name, ids } => {
                message!("cli-several-voices", name = name, ids = ids.join(", "))
            }
        }
    }
}

/// A speaker of the newest transcript of a session.
pub(super) fn speaker(library: &Library, session: Uuid, asked: &str) -> anyhow::Result<Speaker> {
    let transcript = library
        .transcripts()
        .get(session, None)
        .map_err(|error| Failed::because(message!("cli-speakers-unknown"), error))?;
    let number = asked.parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    let id = number.map_or_else(|| asked.to_owned(), |number| format!("s{number}"));
    let is_called =
        |speaker: &&Speaker| speaker.name.as_deref().is_some_and(|name| is_same_name(name, asked));
    let called = || transcript.speakers.iter().find(is_called);
    if let Some(speaker) = transcript.speaker(&id).or_else(called) {
        return Ok(speaker.clone());
    }
    let known = transcript.speakers.iter().map(Speaker::label).collect();
    Err(NotFound::Speaker { asked: asked.to_owned(), known }.into())
}

/// A voice, by its name or id.
pub(super) fn voice(library: &Library, asked: &str) -> anyhow::Result<Voice> {
    let id = Uuid::parse_str(asked).ok();
    let is_meant = |voice: &Voice| match id {
        Some(id) => voice.id == id,
        None => is_same_name(&voice.name, asked),
    };
    let mut meant: Vec<Voice> = library.voices().all()?.into_iter().filter(is_meant).collect();
    if meant.len() > 1 {
        let ids = meant.iter().map(|voice| voice.id.to_string()).collect();
        return Err(NotFound::Several { name: asked.to_owned(), ids }.into());
    }
    Ok(meant.pop().ok_or_else(|| NotFound::Voice(asked.to_owned()))?)
}
