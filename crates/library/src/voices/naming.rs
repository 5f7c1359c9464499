//! The speakers of a session: the user names a speaker, confirms or rejects a proposal, or merges
//! two speakers. Voices learn from that, and the user can undo it.
//!
//! All methods change the newest transcript of a session. Earlier transcripts stay unchanged,
//! because they number their speakers differently.

use uuid::Uuid;

use super::{edit::Edit, handle::Voices, is_same_name, names};
use crate::{
    HeardVoice, InvalidValue, LibraryError, Speaker, Transcript, Voice,
    store::Store,
    tables::{HEARD, SESSIONS, session},
    transcripts::{put_next, read},
};

impl Voices<'_> {
    /// Names a speaker of a session, or removes the name. The voice of that name learns the
    /// speaker's embedding, or is created from it. Removing or changing the name removes the
    /// embedding from the voice again. For a speaker without an embedding only the name is stored.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`] for an unknown session, transcript or speaker;
    /// [`NotAllowed`](LibraryError::NotAllowed) for an invalid name; or an I/O error.
    pub fn name_speaker(
        &self,
        session: Uuid,
        speaker: &str,
        name: Option<&str>,
    ) -> Result<Speaker, LibraryError> {
        let name = name.map(names::tidy).transpose()?;
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let key = edit.newest(session)?;
            let before = edit.speaker(key, speaker)?.clone();
            match name {
                Some(name) => call(&mut edit, key, &before, &name)?,
                None => uncall(&mut edit, key, speaker)?,
            }
            let after = edit.speaker(key, speaker)?.clone();
            edit.finish(batch)?;
            Ok(after)
        })
    }

    /// Confirms a proposal: the speaker gets the voice's name, and the voice learns the speaker's
    /// embedding.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], [`NotAllowed`](LibraryError::NotAllowed) if the speaker has no
    /// proposal, or an I/O error.
    pub fn confirm_proposal(&self, session: Uuid, speaker: &str) -> Result<Speaker, LibraryError> {
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let key = edit.newest(session)?;
            let Some(proposal) = edit.speaker(key, speaker)?.proposal.clone() else {
                return Err(nobody_proposed(speaker));
            };
            uncall(&mut edit, key, speaker)?;
            edit.learn(key, speaker, proposal.voice)?;
            let name = edit.voice(proposal.voice)?.name.clone();
            let after = edit.speaker(key, speaker)?;
            (after.name, after.voice) = (Some(name), Some(proposal.voice));
            let after = after.clone();
            edit.finish(batch)?;
            Ok(after)
        })
    }

    /// Rejects a proposal, or a confirmed voice. That voice is never proposed for the speaker
    /// again.
    ///
    /// # Errors
    /// Those of [`confirm_proposal`](Self::confirm_proposal).
    pub fn reject_proposal(&self, session: Uuid, speaker: &str) -> Result<Speaker, LibraryError> {
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let key = edit.newest(session)?;
            let before = edit.speaker(key, speaker)?.clone();
            let proposed = before.proposal.map(|proposal| proposal.voice);
            let Some(voice) = proposed.or(before.voice) else {
                return Err(nobody_proposed(speaker));
            };
            match proposed {
                Some(_) => edit.speaker(key, speaker)?.proposal = None,
                None => uncall(&mut edit, key, speaker)?,
            }
            reject(&mut edit, key, speaker, voice)?;
            let after = edit.speaker(key, speaker)?.clone();
            edit.finish(batch)?;
            Ok(after)
        })
    }

    /// Merges two speakers of a session: `into` gets all words of `from`, and the name of `from` if
    /// it has none. Stores the result as a new transcript and returns its number. The earlier
    /// transcript stays.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], [`NotAllowed`](LibraryError::NotAllowed) for twice the same
    /// speaker, or an I/O error.
    pub fn merge_speakers(&self, id: Uuid, into: &str, from: &str) -> Result<u32, LibraryError> {
        self.0.change(|store, batch| {
            if into == from {
                return Err(LibraryError::NotAllowed(InvalidValue::SameSpeaker));
            }
            let (transcript, heard) = merged(store, id, into, from)?;
            let mut record = session(store, id)?;
            let before = record.transcript.unwrap_or_default();
            // The samples of both speakers now belong to the merged one. `put_next` updates the
            // voice that the new transcript names; this loop updates the others.
            let mut edit = Edit::new(store)?;
            let kept = transcript.speaker(into).and_then(|speaker| speaker.voice);
            for speaker in [into, from] {
                let voice = edit.speaker((id, before), speaker)?.voice;
                if let Some(voice) = voice.filter(|voice| Some(*voice) != kept) {
                    edit.unlearn((id, before), speaker, voice)?;
                }
            }
            edit.finish(batch)?;
            let version = put_next(store, batch, id, &transcript, &heard)?;
            record.transcript = Some(version);
            batch.put(&SESSIONS, &id, &record)?;
            Ok(version)
        })
    }

    /// Proposes voices for the unnamed speakers of a session's newest transcript. `propose` gets
    /// the transcript and its voice embeddings and sets the speakers' proposals. Its other changes
    /// are discarded.
    ///
    /// # Errors
    /// [`LibraryError::NotThere`], or an I/O error.
    pub fn propose(
        &self,
        session: Uuid,
        propose: impl FnOnce(&mut Transcript, &[HeardVoice]),
    ) -> Result<Vec<Speaker>, LibraryError> {
        self.0.change(|store, batch| {
            let mut edit = Edit::new(store)?;
            let key = edit.newest(session)?;
            let mut transcript = read(store, session, Some(key.1))?;
            let heard = store.get(&HEARD, &key)?.unwrap_or_default();
            let before = transcript.speakers.clone();
            propose(&mut transcript, &heard);
            for known in &before {
                let new = transcript.speaker(&known.id).and_then(|new| new.proposal.clone());
                edit.speaker(key, &known.id)?.proposal = new.filter(|_| known.name.is_none());
            }
            let after = before.iter().map(|known| edit.speaker(key, &known.id).cloned());
            let after = after.collect::<Result<_, _>>()?;
            edit.finish(batch)?;
            Ok(after)
        })
    }
}

fn nobody_proposed(speaker: &str) -> LibraryError {
    LibraryError::NotAllowed(InvalidValue::NotProposed { speaker: speaker.to_owned() })
}

fn call(
    edit: &mut Edit,
    key: (Uuid, u32),
    before: &Speaker,
    name: &str,
) -> Result<(), LibraryError> {
    let id = &*before.id;
    let mut called = edit.voices().filter(|voice| is_same_name(&voice.name, name));
    // Two people may share a name: prefer the proposed voice, then the oldest.
    let proposed = before.proposal.as_ref().map(|proposal| proposal.voice);
    let first = called.next().map(|voice| voice.id);
    let known = called.map(|voice| voice.id).find(|id| Some(*id) == proposed).or(first);
    if let (Some(voice), None) = (before.voice, known)
        && edit.voice(voice).is_ok_and(|voice| is_only_of(voice, key.0, id))
    {
        // The voice has no other speaker, so the user corrects a typo.
        return edit.rename(voice, name);
    }
    if before.voice.is_none() || before.voice != known {
        uncall(edit, key, id)?;
    }
    let heard = edit.heard_mut(key)?.iter().find(|heard| heard.speaker == id);
    let sample = heard.map(|heard| heard.sample(key.0));
    let voice = match (known, sample) {
        (Some(voice), _) => {
            edit.learn(key, id, voice)?;
            Some(voice)
        }
        (None, Some(sample)) => Some(edit.add(Voice::new(name, vec![sample])).id),
        (None, None) => None,
    };
    if let Some(other) = proposed.filter(|proposed| Some(*proposed) != voice) {
        reject(edit, key, id, other)?;
    }
    if let Some(heard) = edit.heard_mut(key)?.iter_mut().find(|heard| heard.speaker == id) {
        heard.rejected.retain(|rejected| Some(*rejected) != voice);
    }
    let known = voice.and_then(|voice| edit.voice(voice).ok());
    let name = known.map_or(name, |voice| &voice.name).to_owned();
    let speaker = edit.speaker(key, id)?;
    (speaker.name, speaker.voice, speaker.proposal) = (Some(name), voice, None);
    Ok(())
}

fn is_only_of(voice: &Voice, session: Uuid, speaker: &str) -> bool {
    voice.samples.iter().all(|sample| sample.session_id == session && sample.speaker == speaker)
}

/// Removes a speaker's name, and the speaker's embedding from the voice.
fn uncall(edit: &mut Edit, key: (Uuid, u32), id: &str) -> Result<(), LibraryError> {
    let speaker = edit.speaker(key, id)?;
    (speaker.name, speaker.proposal) = (None, None);
    match speaker.voice.take() {
        Some(voice) => edit.unlearn(key, id, voice),
        None => Ok(()),
    }
}

fn reject(edit: &mut Edit, key: (Uuid, u32), id: &str, voice: Uuid) -> Result<(), LibraryError> {
    if let Some(heard) = edit.heard_mut(key)?.iter_mut().find(|heard| heard.speaker == id)
        && !heard.rejected.contains(&voice)
    {
        heard.rejected.push(voice);
    }
    Ok(())
}

/// The newest transcript of a session with two speakers merged, and its voice embeddings.
fn merged(
    store: &Store,
    id: Uuid,
    into: &str,
    from: &str,
) -> Result<(Transcript, Vec<HeardVoice>), LibraryError> {
    let version = session(store, id)?.transcript;
    let mut transcript = read(store, id, version)?;
    let none = |speaker: &str| LibraryError::NotThere { what: "speaker", id: speaker.to_owned() };
    let gone = transcript.speaker(from).cloned().ok_or_else(|| none(from))?;
    let kept = transcript.speakers.iter_mut().find(|speaker| speaker.id == into);
    let kept = kept.ok_or_else(|| none(into))?;
    if kept.name.is_none() {
        (kept.name, kept.voice) = (gone.name, gone.voice);
        let proposal = kept.proposal.take().or(gone.proposal);
        kept.proposal = proposal.filter(|_| kept.name.is_none());
    }
    transcript.speakers.retain(|speaker| speaker.id != from);
    for segment in &mut transcript.segments {
        if segment.speaker.as_deref() == Some(from) {
            segment.speaker = Some(into.to_owned());
        }
    }
    // Sorts the speakers by their first word, as before.
    let first = |speaker: &Speaker| {
        transcript.segments.iter().position(|it| it.speaker.as_deref() == Some(&*speaker.id))
    };
    let mut speakers = transcript.speakers.clone();
    speakers.sort_by_key(|speaker| first(speaker).unwrap_or(usize::MAX));
    transcript.speakers = speakers;
    let heard = match version {
        Some(version) => store.get(&HEARD, &(id, version))?.unwrap_or_default(),
        None => Vec::new(),
    };
    Ok((transcript, both(heard, into, from)))
}

/// Merges two embeddings: their mean, weighted by speech time.
fn both(mut heard: Vec<HeardVoice>, into: &str, from: &str) -> Vec<HeardVoice> {
    let at = |heard: &[HeardVoice], id| heard.iter().position(|heard| heard.speaker == id);
    let Some(gone) = at(&heard, from) else { return heard };
    let gone = heard.remove(gone);
    match at(&heard, into) {
        Some(kept) => {
            let kept = &mut heard[kept];
            if kept.model == gone.model && kept.embedding.len() == gone.embedding.len() {
                for (number, other) in kept.embedding.iter_mut().zip(&gone.embedding) {
                    *number = *number * kept.seconds + other * gone.seconds;
                }
                let square: f32 = kept.embedding.iter().map(|number| number * number).sum();
                if square > 0.0 {
                    kept.embedding.iter_mut().for_each(|number| *number /= square.sqrt());
                }
                kept.seconds += gone.seconds;
            }
            kept.rejected.extend(gone.rejected);
        }
        None => heard.push(HeardVoice { speaker: into.to_owned(), ..gone }),
    }
    heard
}
