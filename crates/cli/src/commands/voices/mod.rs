//! `duotone voices`: who speaks in the sessions that are kept.

mod find;
mod show;

use std::{path::PathBuf, process::ExitCode};

use enhance::voices::propose_again;
use library::{Library, Speaker, party_list};

use super::{print, sessions::Output};
use crate::{ask::confirm, library_access, session_names};
pub use find::NotFound;

/// What to do with the voices.
#[derive(clap::Subcommand)]
pub enum VoicesCommand {
    /// Show the voices that are known, or who speaks in a session
    List {
        /// The session: its id, or "last"
        session: Option<String>,
        /// How to show them
        #[arg(long, value_enum, default_value = "text")]
        format: Output,
    },
    /// Say who a speaker of a session is; the voice is recognised from then on
    Name {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1, or s0, or the name they have
        speaker: String,
        /// Their name
        #[arg(required_unless_present = "none")]
        name: Option<String>,
        /// Take the name back, with what was learned by it
        #[arg(long, conflicts_with = "name")]
        none: bool,
    },
    /// A speaker is who was proposed
    Confirm {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1, or s0
        speaker: String,
    },
    /// A speaker is not who was proposed, or confirmed by mistake
    Reject {
        /// The session: its id, or "last"
        session: String,
        /// The speaker: 1, or s0, or the name they have
        speaker: String,
    },
    /// Look again for known voices in a session, among those that nobody named
    Propose {
        /// The session: its id, or "last"
        session: String,
    },
    /// Two speakers of a session are one person: the first says what either says
    Join {
        /// The session: its id, or "last"
        session: String,
        /// The speaker who stays: 1, or s0, or the name they have
        into: String,
        /// The speaker who is the same
        from: String,
    },
    /// Call a voice something else, in all sessions
    Rename {
        /// The voice: its name, or its id
        voice: String,
        /// Its name from now on
        name: String,
    },
    /// Two voices are one person: the second becomes part of the first
    Merge {
        /// The voice that stays: its name, or its id
        into: String,
        /// The voice that is the same
        from: String,
    },
    /// A voice is two people: what it has from some sessions becomes another one
    Split {
        /// The voice: its name, or its id
        voice: String,
        /// The sessions of the other one
        #[arg(long, value_name = "SESSION", num_args = 1.., required = true)]
        sessions: Vec<String>,
        /// The other one's name
        #[arg(long)]
        name: String,
    },
    /// Forget a voice for good; names in transcripts stay
    Forget {
        /// The voice: its name, or its id
        #[arg(required_unless_present = "all")]
        voice: Option<String>,
        /// All of them, and what anybody sounded like in any session
        #[arg(long, conflicts_with = "voice")]
        all: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Say who is expected in a session, or show it: their voices are preferred
    Party {
        /// The session: its id, or "last"
        session: String,
        /// A list of names, one a line; # begins a comment
        file: Option<PathBuf>,
        /// Nobody in particular is expected
        #[arg(long, conflicts_with = "file")]
        clear: bool,
    },
}

/// Does it, and says what changed.
///
/// # Errors
/// [`NotFound`], [`NoSession`](session_names::NoSession), [`PartyError`](library::PartyError), and what the
/// library cannot do.
pub fn run(command: VoicesCommand) -> anyhow::Result<ExitCode> {
    let library = match command {
        VoicesCommand::List { .. } => library_access::to_read("duotone voices")?,
        _ => library_access::to_change("duotone voices")?,
    };
    let said = match command {
        VoicesCommand::List { session: None, format } => show::voices(&library.voices()?, format)?,
        VoicesCommand::List { session: Some(session), format } => {
            show::speakers(&library, session_names::session(&library, &session)?.id, format)?
        }
        VoicesCommand::Name { session, speaker, name, none: _ } => {
            let session = session_names::session(&library, &session)?.id;
            let speaker = find::speaker(&library, session, &speaker)?;
            let named = library.name_speaker(session, &speaker.id, name.as_deref())?;
            learned(&library, &named)?
        }
        VoicesCommand::Confirm { session, speaker } => {
            let session = session_names::session(&library, &session)?.id;
            let speaker = find::speaker(&library, session, &speaker)?;
            learned(&library, &library.confirm_proposal(session, &speaker.id)?)?
        }
        VoicesCommand::Reject { session, speaker } => {
            let session = session_names::session(&library, &session)?.id;
            let before = find::speaker(&library, session, &speaker)?;
            library.reject_proposal(session, &before.id)?;
            let who = before.proposal.map(|proposal| proposal.name).or(before.name);
            format!("{} is not {}\n", number(&before.id), who.unwrap_or_default())
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
            library.merge_speakers(session, &into.id, &from.id)?;
            let named = find::speaker(&library, session, &into.id)?;
            format!("{} and {} are one: {}\n", number(&into.id), number(&from.id), named.label())
        }
        VoicesCommand::Rename { voice, name } => {
            let before = find::voice(&library, &voice)?;
            let renamed = library.rename_voice(before.id, &name)?;
            format!("{} is called {}\n", before.name, renamed.name)
        }
        VoicesCommand::Merge { into, from } => {
            let (into, from) = (find::voice(&library, &into)?, find::voice(&library, &from)?);
            let merged = library.merge_voices(into.id, from.id)?;
            format!("{} is {}, known from {}\n", from.name, merged.name, show::sessions(&merged))
        }
        VoicesCommand::Split { voice, sessions, name } => {
            let voice = find::voice(&library, &voice)?;
            let sessions =
                sessions.iter().map(|session| Ok(session_names::session(&library, session)?.id));
            let sessions = sessions.collect::<anyhow::Result<Vec<_>>>()?;
            let new = library.split_voice(voice.id, &sessions, &name)?;
            format!("{} is another voice, known from {}\n", new.name, show::sessions(&new))
        }
        VoicesCommand::Forget { voice: Some(voice), yes, .. } => {
            let voice = find::voice(&library, &voice)?;
            if !confirm(&format!("The voice of {} is forgotten for good", voice.name), yes)? {
                return Ok(ExitCode::SUCCESS);
            }
            library.forget_voice(voice.id)?;
            format!("forgotten: {}\n", voice.name)
        }
        VoicesCommand::Forget { voice: None, yes, .. } => {
            if !confirm("What everybody sounds like is forgotten for good", yes)? {
                return Ok(ExitCode::SUCCESS);
            }
            format!("forgotten: {}\n", show::count(library.forget_voices()?, "voice"))
        }
        VoicesCommand::Party { session, file, clear } => {
            let session = session_names::session(&library, &session)?.id;
            let party = match file {
                Some(file) => Some(party_list(&file)?),
                None => clear.then(Vec::new),
            };
            let record = match party {
                Some(party) => library.update_session(session, |record| record.party = party)?,
                None => library.session(session)?,
            };
            show::party(&record.party)
        }
    };
    print(&said)
}

/// What is known of a speaker now.
fn learned(library: &Library, speaker: &Speaker) -> anyhow::Result<String> {
    let who = number(&speaker.id);
    let Some(name) = &speaker.name else {
        return Ok(format!("{who} has no name\n"));
    };
    let voices = library.voices()?;
    let voice = voices.iter().find(|voice| Some(voice.id) == speaker.voice);
    Ok(match voice {
        Some(voice) => format!("{who} is {name}, known from {}\n", show::sessions(voice)),
        None => format!("{who} is {name}; nobody listened to the voice, so it is not recognised\n"),
    })
}

/// A speaker without their name.
fn number(id: &str) -> String {
    Speaker { id: id.to_owned(), ..Speaker::default() }.label()
}
