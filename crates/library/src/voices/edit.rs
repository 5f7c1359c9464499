//! Voices, speakers and what they sounded like, changed together: one thing names the others, so
//! what was changed is what is read next.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{
    HeardVoice, LibraryError, Speaker, Transcript, Voice, VoiceSample,
    erase::mark_erase,
    store::{Batch, Store},
    tables::{HEARD, TRANSCRIPTS, VOICES, mark_due, session},
    voice::no_voice,
};

/// A transcript: of which session, and its version.
pub(super) type Key = (Uuid, u32);

/// A change in the making.
pub(super) struct Edit<'a> {
    store: &'a Store,
    voices: BTreeMap<Uuid, Voice>,
    /// Voices that were changed.
    changed: BTreeSet<Uuid>,
    /// Transcripts without their segments: those that were changed.
    heads: BTreeMap<Key, Transcript>,
    /// What was heard where that was changed.
    heard: BTreeMap<Key, Vec<HeardVoice>>,
}

impl<'a> Edit<'a> {
    pub(super) fn new(store: &'a Store) -> Result<Self, LibraryError> {
        let voices = store.prefix(&VOICES, &[])?.into_iter().collect();
        let (changed, heads, heard) = Default::default();
        Ok(Self { store, voices, changed, heads, heard })
    }

    /// The newest transcript of a session that is not in the trash.
    pub(super) fn newest(&self, id: Uuid) -> Result<Key, LibraryError> {
        let none = || LibraryError::NotThere { what: "transcript of session", id: id.to_string() };
        Ok((id, session(self.store, id)?.transcript.ok_or_else(none)?))
    }

    /// All voices, the oldest first.
    pub(super) fn voices(&self) -> impl Iterator<Item = &Voice> {
        self.voices.values()
    }

    pub(super) fn voice(&self, id: Uuid) -> Result<&Voice, LibraryError> {
        self.voices.get(&id).ok_or_else(|| no_voice(id))
    }

    /// A voice, to be changed. One that has no samples left at the end is gone.
    pub(super) fn voice_mut(&mut self, id: Uuid) -> Result<&mut Voice, LibraryError> {
        self.changed.insert(id);
        self.voices.get_mut(&id).ok_or_else(|| no_voice(id))
    }

    /// Takes a new voice in, and hands it back.
    pub(super) fn add(&mut self, voice: Voice) -> Voice {
        self.changed.insert(voice.id);
        self.voices.insert(voice.id, voice.clone());
        voice
    }

    /// Takes in a transcript that the store does not have yet.
    pub(super) fn put_head_once(&mut self, key: Key, transcript: &Transcript) {
        self.heads.entry(key).or_insert_with(|| transcript.head());
    }

    /// A speaker, to be changed.
    pub(super) fn speaker(&mut self, key: Key, id: &str) -> Result<&mut Speaker, LibraryError> {
        let none = |what, id: &str| LibraryError::NotThere { what, id: id.to_owned() };
        if !self.heads.contains_key(&key) {
            let head = self.store.get(&TRANSCRIPTS, &key)?;
            self.heads.insert(key, head.ok_or_else(|| none("transcript of session", ""))?);
        }
        let speakers = self.heads.get_mut(&key).map(|head| &mut head.speakers);
        let found = speakers.into_iter().flatten().find(|speaker| speaker.id == id);
        found.ok_or_else(|| none("speaker", id))
    }

    /// What was heard in a transcript, to be changed.
    pub(super) fn heard_mut(&mut self, key: Key) -> Result<&mut Vec<HeardVoice>, LibraryError> {
        if !self.heard.contains_key(&key) {
            self.heard.insert(key, self.store.get(&HEARD, &key)?.unwrap_or_default());
        }
        Ok(self.heard.entry(key).or_default())
    }

    /// Goes through the speakers of all transcripts, of deleted sessions too.
    pub(super) fn in_all_speakers(
        &mut self,
        mut change: impl FnMut(Key, &mut Speaker),
    ) -> Result<(), LibraryError> {
        for (key, head) in self.store.prefix(&TRANSCRIPTS, &[])? {
            let mut head = self.heads.remove(&key).map_or((head, false), |head| (head, true));
            let before = head.0.speakers.clone();
            head.0.speakers.iter_mut().for_each(|speaker| change(key, speaker));
            if head.1 || head.0.speakers != before {
                self.heads.insert(key, head.0);
            }
        }
        Ok(())
    }

    /// Calls a voice something else, wherever it speaks or is proposed.
    pub(super) fn rename(&mut self, id: Uuid, name: &str) -> Result<(), LibraryError> {
        self.voice_mut(id)?.name = name.to_owned();
        self.in_all_speakers(|_, speaker| {
            if speaker.voice == Some(id) {
                speaker.name = Some(name.to_owned());
            }
            if let Some(proposal) = speaker.proposal.as_mut().filter(|it| it.voice == id) {
                proposal.name = name.to_owned();
            }
        })
    }

    /// Has a voice sound as a speaker did, if that is known.
    pub(super) fn learn(&mut self, key: Key, id: &str, voice: Uuid) -> Result<(), LibraryError> {
        let heard = self.heard_mut(key)?.iter().find(|heard| heard.speaker == id);
        let sample = heard.map(|heard| heard.sample(key.0));
        self.unlearn(key, id, voice)?;
        self.voice_mut(voice)?.samples.extend(sample);
        Ok(())
    }

    /// Takes from a voice what it has of a speaker.
    pub(super) fn unlearn(&mut self, key: Key, id: &str, voice: Uuid) -> Result<(), LibraryError> {
        let is_theirs = |sample: &VoiceSample| sample.session_id == key.0 && sample.speaker == id;
        if self.voices.contains_key(&voice) {
            self.voice_mut(voice)?.samples.retain(|sample| !is_theirs(sample));
        }
        Ok(())
    }

    /// Puts all that was changed into a batch.
    pub(super) fn finish(mut self, batch: &mut Batch) -> Result<(), LibraryError> {
        let changed = std::mem::take(&mut self.changed);
        let is_gone = |id: &Uuid| self.voices.get(id).is_none_or(|voice| voice.samples.is_empty());
        let gone: Vec<Uuid> = changed.iter().copied().filter(is_gone).collect();
        if !gone.is_empty() {
            mark_erase(batch)?;
            self.in_all_speakers(|_, speaker| {
                speaker.proposal.take_if(|proposal| gone.contains(&proposal.voice));
            })?;
        }
        for id in changed {
            match self.voices.get(&id).filter(|_| !gone.contains(&id)) {
                Some(voice) => batch.put(&VOICES, &id, voice)?,
                None => batch.remove(&VOICES, &id),
            }
        }
        for (key, head) in &self.heads {
            batch.put(&TRANSCRIPTS, key, head)?;
            mark_due(batch, key.0)?;
        }
        for (key, heard) in &self.heard {
            match heard.is_empty() {
                true => batch.remove(&HEARD, key),
                false => batch.put(&HEARD, key, heard)?,
            }
        }
        Ok(())
    }
}
