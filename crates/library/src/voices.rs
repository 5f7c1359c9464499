//! Voices: people known across sessions. The voice embeddings of a transcript's speakers are stored
//! beside the transcript (`heard`). When the user names a speaker (`naming`), the saved voice gets
//! that embedding as a sample.

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
pub use party::{PartyError, PartyFlaw, party_list};
pub(crate) use proposals::withdraw_proposals;
pub(crate) use session_voices::keep_heard;

use crate::{
    InvalidValue, LibraryError, Voice, VoiceSample,
    erase::{erase_if_idle, mark_erase},
    store::{Batch, Store},
    tables::{HEARD, TRASH, VOICES, session},
    voice::{no_voice, usable},
};
use edit::Edit;

impl Voices<'_> {
    /// Creates a voice from samples of sessions.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] for a voice without samples or with an invalid embedding,
    /// [`NotThere`](LibraryError::NotThere) if a sample's session is unknown.
    pub fn create(&self, name: &str, samples: Vec<VoiceSample>) -> Result<Voice, LibraryError> {
        self.0.change(|store, batch| {
            let voice = Voice::new(name, samples);
            put_voice(store, batch, &voice)?;
            Ok(voice)
        })
    }

    /// All voices, oldest first.
    ///
    /// # Errors
    /// An I/O error.
    pub fn all(&self) -> Result<Vec<Voice>, LibraryError> {
        let voices = self.0.store().prefix(&VOICES, &[])?;
        Ok(voices.into_iter().map(|(_, voice)| voice).collect())
    }

    /// Changes the samples of a voice. [`rename`](Self::rename) changes its name, everywhere.
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

    /// Renames a voice, also in all transcripts where it speaks.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`]; [`NotAllowed`](LibraryError::NotAllowed) for an invalid name,
    /// and for the name of another voice: [merge](Self::merge) the two.
    pub fn rename(&self, id: Uuid, name: &str) -> Result<Voice, LibraryError> {
        let name = names::tidy(name)?;
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let other =
                edit.voices().find(|voice| voice.id != id && is_same_name(&voice.name, &name));
            if let Some(other) = other {
                let name = other.name.clone();
                return Err(LibraryError::NotAllowed(InvalidValue::NameTaken { name }));
            }
            edit.rename(id, &name)?;
            let voice = edit.voice(id)?.clone();
            edit.finish(batch)?;
            Ok(voice)
        })
    }

    /// Merges two voices of one person: `into` gets the samples of `from`, and its name wherever
    /// `from` speaks.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], [`NotAllowed`](LibraryError::NotAllowed) for twice the same
    /// voice.
    pub fn merge(&self, into: Uuid, from: Uuid) -> Result<Voice, LibraryError> {
        self.0.change(|store, batch| {
            if into == from {
                return Err(LibraryError::NotAllowed(InvalidValue::SameVoice));
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

    /// Splits a voice of two people: the samples from these sessions become a new voice, and the
    /// speaker gets its name there.
    ///
    /// # Errors
    /// [`LibraryError::NotAllowed`] if that is none or all of the samples, or for an invalid name.
    pub fn split(&self, id: Uuid, sessions: &[Uuid], name: &str) -> Result<Voice, LibraryError> {
        let name = names::tidy(name)?;
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let voice = edit.voice_mut(id)?;
            let is_theirs = |sample: &VoiceSample| sessions.contains(&sample.session_id);
            let (theirs, rest): (Vec<_>, Vec<_>) =
                std::mem::take(&mut voice.samples).into_iter().partition(is_theirs);
            if theirs.is_empty() || rest.is_empty() {
                return Err(LibraryError::NotAllowed(InvalidValue::SplitOfAll));
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

    /// Removes a voice for good, in the trash too, with the embeddings of its speakers, so that it
    /// cannot be learned again from old sessions. Names in transcripts stay: the user wrote them.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
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

    /// Removes all voices and all voice embeddings for good. Names in transcripts stay. Returns the
    /// number of removed voices.
    ///
    /// # Errors
    /// An I/O error.
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
        return Err(LibraryError::NotAllowed(InvalidValue::NoSample));
    }
    for sample in &voice.samples {
        session(store, sample.session_id)?;
        usable(&sample.embedding)?;
    }
    batch.put(&VOICES, &voice.id, voice)
}

/// Visits the voices of deleted sessions and removes those that `keep` rejects.
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
