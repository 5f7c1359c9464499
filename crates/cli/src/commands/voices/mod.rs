//! `duotone voices`: names the speakers of sessions, and changes the known voices.

mod find;
mod show;

use std::{path::PathBuf, process::ExitCode};

use enhance::voices::propose_again;
use library::{Library, Speaker, party_list};
use messages::{Message, message};

use super::{print, sessions::Output};
use crate::{ask::confirm, language, library_access, session_names};
pub use find::NotFound;

/// The subcommands of `duotone voices`.
#[derive(clap::Subcommand)]
pub enum VoicesCommand {
    /// List the known voices, or a session's speakers
    List {
        /// The session: its id, or "last"
        session: Option<String>,
        /// Output format
        #[arg(long, value_enum, default_value = "text")]
        format: Output,
    },
    /// Name a speaker of a session; other sessions then recognise the voice
    Name {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1, s0, or the current name
        speaker: String,
        /// The name
        #[arg(required_unless_present = "none")]
        name: Option<String>,
        /// Remove the name and the voice sample that it added
        #[arg(long, conflicts_with = "name")]
        none: bool,
    },
    /// Confirm the proposed name of a speaker
    Confirm {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1 or s0
        speaker: String,
    },
    /// Reject the proposed or confirmed name of a speaker
    Reject {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1, s0, or the current name
        speaker: String,
    },
    /// Propose known voices again for a session's unnamed speakers
    Propose {
        /// The session: its id, or "last"
        session: String,
    },
    /// Merge two speakers of a session into the first
    Join {
        /// The session: its id, or "last"
        session: String,
        /// The speaker who stays: 1, s0, or the current name
        into: String,
        /// The speaker to merge into the first
        from: String,
    },
    /// Rename a voice in all sessions
    Rename {
        /// The voice: its name or id
        voice: String,
        /// The new name
        name: String,
    },
    /// Merge two voices into the first
    Merge {
        /// The voice that stays: its name or id
        into: String,
        /// The voice to merge into the first
        from: String,
    },
    /// Split a voice: move its samples of some sessions to a new voice
    Split {
        /// The voice: its name or id
        voice: String,
        /// The sessions of the new voice
        #[arg(long, value_name = "SESSION", num_args = 1.., required = true)]
        sessions: Vec<String>,
        /// The new voice's name
        #[arg(long)]
        name: String,
    },
    /// Remove a voice permanently; names in transcripts stay
    Forget {
        /// The voice: its name or id
        #[arg(required_unless_present = "all")]
        voice: Option<String>,
        /// All voices, and the voice samples of all sessions
        #[arg(long, conflicts_with = "voice")]
        all: bool,
        /// Do not ask for confirmation
        #[arg(long)]
        yes: bool,
    },
    /// Set or show the people expected in a session; their voices are preferred
    Party {
        /// The session: its id, or "last"
        session: String,
        /// A file of names, one a line; # begins a comment
        file: Option<PathBuf>,
        /// Remove the list
        #[arg(long, conflicts_with = "file")]
        clear: bool,
    },
}

/// Runs the subcommand and prints what changed.
///
/// # Errors
/// [`NotFound`], [`NoSession`](session_names::NoSession), [`PartyError`](library::PartyError), or
/// an error of the library.
pub fn run(command: VoicesCommand) -> anyhow::Result<ExitCode> {
    let library = match command {
        VoicesCommand::List { .. } => library_access::to_read("duotone voices")?,
        _ => library_access::to_change("duotone voices")?,
    };
    let line = |message: Message| language::text(&message) + "\n";
    let text = match command {
        VoicesCommand::List { session: None, format } => {
            show::voices(&library.voices().all()?, format)?
        }
        VoicesCommand::List { session: Some(session), format } => {
            show::speakers(&library, session_names::session(&library, &session)?.id, format)?
        }
        VoicesCommand::Name { session, speaker, name, none: _ } => {
            let session = session_names::session(&library, &session)?.id;
            let speaker = find::speaker(&library, session, &speaker)?;
            let named = library.voices().name_speaker(session, &speaker.id, name.as_deref())?;
            line(learned(&library, &named)?)
        }
        VoicesCommand::Confirm { session, speaker } => {
            let session = session_names::session(&library, &session)?.id;
            let speaker = find::speaker(&library, session, &speaker)?;
            line(learned(&library, &library.voices().confirm_proposal(session, &speaker.id)?)?)
        }
        VoicesCommand::Reject { session, speaker } => {
            let session = session_names::session(&library, &session)?.id;
            let before = find::speaker(&library, session, &speaker)?;
            library.voices().reject_proposal(session, &before.id)?;
            let name = before.proposal.map(|proposal| proposal.name).or(before.name);
            let name = name.unwrap_or_default();
            line(message!("cli-speaker-is-not", who = number(&before.id), name = name))
        }
        VoicesCommand::Propose { session } => {
            let session = session_names::session(&library, &session)?.id;
            propose_again(&library, session)?;
            show::speakers(&library, session, Output::Text)?
        }
        VoicesCommand::Join { session, into, from } => {
            let session = session_names::session(&library, &session)?.id;
            let [into, from] = [
                find::speaker(&library, session, &into)?,
                find::speaker(&library, session, &from)?,
            ];
            library.voices().merge_speakers(session, &into.id, &from.id)?;
            let named = find::speaker(&library, session, &into.id)?;
            line(message!(
                "cli-speakers-joined",
                into = number(&into.id),
                from = number(&from.id),
                label = named.label(),
            ))
        }
        VoicesCommand::Rename { voice, name } => {
            let before = find::voice(&library, &voice)?;
            let renamed = library.voices().rename(before.id, &name)?;
            line(message!("cli-voice-renamed", before = before.name, after = renamed.name))
        }
        VoicesCommand::Merge { into, from } => {
            let (into, from) = (find::voice(&library, &into)?, find::voice(&library, &from)?);
            let merged = library.voices().merge(into.id, from.id)?;
            let sessions = show::sessions(&merged);
            let (who, name) = (from.name, merged.name);
            line(message!("cli-voice-known", who = who, name = name, sessions = sessions))
        }
        VoicesCommand::Split { voice, sessions, name } => {
            let voice = find::voice(&library, &voice)?;
            let sessions =
                sessions.iter().map(|session| Ok(session_names::session(&library, session)?.id));
            let sessions = sessions.collect::<anyhow::Result<Vec<_>>>()?;
            let new = library.voices().split(voice.id, &sessions, &name)?;
            let sessions = show::sessions(&new);
            line(message!("cli-voice-split", name = new.name, sessions = sessions))
        }
        VoicesCommand::Forget { voice: Some(voice), yes, .. } => {
            let voice = find::voice(&library, &voice)?;
            let what = message!("cli-ask-forget-voice", name = &voice.name);
            if !confirm(&language::text(&what), yes)? {
                return Ok(ExitCode::SUCCESS);
            }
            library.voices().forget(voice.id)?;
            line(message!("cli-voice-forgotten", name = voice.name))
        }
        VoicesCommand::Forget { voice: None, yes, .. } => {
            if !confirm(&language::text(&message!("cli-ask-forget-voices")), yes)? {
                return Ok(ExitCode::SUCCESS);
            }
            line(message!("cli-voices-forgotten", count = library.voices().forget_all()?))
        }
        VoicesCommand::Party { session, file, clear } => {
            let session = session_names::session(&library, &session)?.id;
            let party = match file {
                Some(file) => Some(party_list(&file)?),
                None => clear.then(Vec::new),
            };
            let record = match party {
                Some(party) => library.sessions().update(session, |record| record.party = party)?,
                None => library.sessions().get(session)?,
            };
            line(show::party(&record.party))
        }
    };
    print(&text)
}

/// A line that says who the speaker is now.
fn learned(library: &Library, speaker: &Speaker) -> anyhow::Result<Message> {
    let who = number(&speaker.id);
    let Some(name) = &speaker.name else {
        return Ok(message!("cli-speaker-unnamed", who = who));
    };
    let voices = library.voices().all()?;
    let voice = voices.iter().find(|voice| Some(voice.id) == speaker.voice);
    Ok(match voice {
        Some(voice) => {
            let sessions = show::sessions(voice);
            message!("cli-voice-known", who = who, name = name, sessions = sessions)
        }
        None => message!("cli-voice-unheard", who = who, name = name),
    })
}

/// The label of a speaker without a name.
fn number(id: &str) -> String {
    Speaker { id: id.to_owned(), ..Speaker::default() }.label()
}
