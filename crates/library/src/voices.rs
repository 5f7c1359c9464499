//! People known across sessions by their voice. What a speaker of a transcript sounded like is kept
//! beside the transcript (`heard`); who they are the user says (`naming`), and from then on a saved
//! voice has that sample.

mod edit;
mod handle;
mod names;
mod naming;
mod party;
mod proposals;
mod session_voices;

use uuid::Uuid;

pub use handle::Voices;
pub use names::is_same_name;
pub use party::{PartyError, party_list};
pub(crate) use proposals::withdraw_proposals;
pub(crate) use session_voices::keep_heard;

use crate::{
    LibraryError, Voice, VoiceSample,
    erase::{erase_if_idle, mark_erase},
    store::{Batch, Store},
    tables::{HEARD, TRASH, VOICES, session},
    voice::{no_voice, usable},
};
use edit::Edit;

impl Voices<'_> {
    /// Names a voice that was heard in sessions.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] for a voice without samples or numbers that are none,
    /// [`NotThere`](LibraryError::NotThere) if it was heard in a session that is not there.
    pub fn create(&self, name: &str, samples: Vec<VoiceSample>) -> Result<Voice, LibraryError> {
        self.0.change(|store, batch| {
            let voice = Voice::new(name, samples);
            put_voice(store, batch, &voice)?;
            Ok(voice)
        })
    }

    /// All voices, the one named first at the beginning.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn all(&self) -> Result<Vec<Voice>, LibraryError> {
        let voices = self.0.store().prefix(&VOICES, &[])?;
        Ok(voices.into_iter().map(|(_, voice)| voice).collect())
    }

    /// Changes what a voice sounds like. Its name changes with
    /// [`rename`](Self::rename), everywhere.
    ///
    /// # Errors
    /// Those of [`create`](Self::create).
    pub fn update(&self, id: Uuid, update: impl FnOnce(&mut Voice)) -> Result<Voice, LibraryError> {
        self.0.change(|store, batch| {
            let mut voice = voice(store, id)?;
            let name = voice.name.clone();
            update(&mut voice);
            (voice.id, voice.name) = (id, name);
            put_voice(store, batch, &voice)?;
            Ok(voice)
        })
    }

    /// Calls a voice something else, in all transcripts where it speaks too.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`]; [`NotAllowed`](LibraryError::NotAllowed) for what is no name, and
    /// for the name of another voice: [merge](Self::merge) the two.
    pub fn rename(&self, id: Uuid, name: &str) -> Result<Voice, LibraryError> {
        let name = names::tidy(name)?;
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let other =
                edit.voices().find(|voice| voice.id != id && is_same_name(&voice.name, &name));
            if let Some(other) = other {
                return Err(LibraryError::NotAllowed(format!(
                    "another voice is called {} already; if they are one person, merge the two",
                    other.name
                )));
            }
            edit.rename(id, &name)?;
            let voice = edit.voice(id)?.clone();
            edit.finish(batch)?;
            Ok(voice)
        })
    }

    /// Two voices are one person: `from` becomes part of `into`, and has its name wherever it
    /// speaks.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], [`NotAllowed`](LibraryError::NotAllowed) for a voice and itself.
    pub fn merge(&self, into: Uuid, from: Uuid) -> Result<Voice, LibraryError> {
        self.0.change(|store, batch| {
            if into == from {
                return Err(LibraryError::NotAllowed("a voice is itself already".to_owned()));
            }
            let mut edit = Edit::new(store)?;
            let samples = std::mem::take(&mut edit.voice_mut(from)?.samples);
            let voice = edit.voice_mut(into)?;
            voice.samples.extend(samples);
            let voice = voice.clone();
            edit.in_all_speakers(|_, speaker| {
                if speaker.voice == Some(from) {
                    (speaker.voice, speaker.name) = (Some(into), Some(voice.name.clone()));
                }
                if let Some(proposal) = speaker.proposal.as_mut().filter(|it| it.voice == from) {
                    (proposal.voice, proposal.name) = (into, voice.name.clone());
                }
            })?;
            edit.finish(batch)?;
            in_trash(store, batch, |trashed| {
                if trashed.id == from {
                    (trashed.id, trashed.name) = (into, voice.name.clone());
                }
                true
            })?;
            Ok(voice)
        })
    }

    /// One voice was two people: the samples from these sessions become a new voice, whose name the
    /// speaker has there from then on.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] if that is none or all of them, or for what is no name.
    pub fn split(&self, id: Uuid, sessions: &[Uuid], name: &str) -> Result<Voice, LibraryError> {
        let name = names::tidy(name)?;
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let voice = edit.voice_mut(id)?;
            let is_theirs = |sample: &VoiceSample| sessions.contains(&sample.session_id);
            let (theirs, rest): (Vec<_>, Vec<_>) =
                std::mem::take(&mut voice.samples).into_iter().partition(is_theirs);
            if theirs.is_empty() || rest.is_empty() {
                let what = "a voice that nobody heard: name some of its sessions, and not all";
                return Err(LibraryError::NotAllowed(what.to_owned()));
            }
            voice.samples = rest;
            let new = edit.add(Voice::new(&name, theirs));
            edit.in_all_speakers(|(session, _), speaker| {
                if speaker.voice == Some(id) && sessions.contains(&session) {
                    (speaker.voice, speaker.name) = (Some(new.id), Some(new.name.clone()));
                }
            })?;
            edit.finish(batch)?;
            Ok(new)
        })
    }

    /// Forgets a voice for good, in the trash too, and what its speakers sounded like in their
    /// sessions, so that it cannot be learned from them again. Names in transcripts stay: the user
    /// wrote them.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or what the disk refuses.
    pub fn forget(&self, id: Uuid) -> Result<(), LibraryError> {
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            edit.voice_mut(id)?.samples.clear();
            let mut speakers = Vec::new();
            edit.in_all_speakers(|key, speaker| {
                if speaker.voice == Some(id) {
                    speakers.push((key, speaker.id.clone()));
                    speaker.voice = None;
                }
            })?;
            for (key, speaker) in speakers {
                edit.heard_mut(key)?.retain(|heard| heard.speaker != speaker);
            }
            edit.finish(batch)?;
            in_trash(store, batch, |trashed| trashed.id != id)?;
            mark_erase(batch)
        })?;
        erase_if_idle(self.0)
    }

    /// Forgets all voices for good, and what anybody sounded like in any session. Names in
    /// transcripts stay. Returns how many voices there were.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn forget_all(&self) -> Result<usize, LibraryError> {
        let count = self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            edit.in_all_speakers(|_, speaker| (speaker.voice, speaker.proposal) = (None, None))?;
            edit.finish(batch)?;
            let voices = store.keys(&VOICES, &[])?;
            voices.iter().for_each(|(id, _)| batch.remove(&VOICES, id));
            for (key, _) in store.keys(&HEARD, &[])? {
                batch.remove(&HEARD, &key);
            }
            in_trash(store, batch, |_| false)?;
            mark_erase(batch)?;
            Ok(voices.len())
        })?;
        erase_if_idle(self.0)?;
        Ok(count)
    }
}

fn voice(store: &Store, id: Uuid) -> Result<Voice, LibraryError> {
    store.get(&VOICES, &id)?.ok_or_else(|| no_voice(id))
}

fn put_voice(store: &Store, batch: &mut Batch, voice: &Voice) -> Result<(), LibraryError> {
    if voice.samples.is_empty() {
        return Err(LibraryError::NotAllowed("a voice that nobody heard".to_owned()));
    }
    for sample in &voice.samples {
        session(store, sample.session_id)?;
        usable(&sample.embedding)?;
    }
    batch.put(&VOICES, &voice.id, voice)
}

/// Goes through the voices of deleted sessions; those that `keep` does not want are gone.
fn in_trash(
    store: &Store,
    batch: &mut Batch,
    mut keep: impl FnMut(&mut Voice) -> bool,
) -> Result<(), LibraryError> {
    for (id, mut trashed) in store.prefix(&TRASH, &[])? {
        let before = trashed.voices.clone();
        trashed.voices.retain_mut(&mut keep);
        if trashed.voices != before {
            batch.put(&TRASH, &id, &trashed)?;
        }
    }
    Ok(())
}
