//! Changes voices, speakers and voice embeddings together. They refer to each other, so a read sees
//! the changes made earlier in the same edit.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{
    HeardVoice, LibraryError, Speaker, Transcript, Voice, VoiceSample,
    erase::mark_erase,
    store::{Batch, Store},
    tables::{HEARD, TRANSCRIPTS, VOICES, mark_due, session},
    voice::no_voice,
};

/// The key of a transcript: its session and its version.
pub(super) type Key = (Uuid, u32);

/// A set of changes that are not written yet.
pub(super) struct Edit<'a> {
    store: &'a Store,
    voices: BTreeMap<Uuid, Voice>,
    /// The changed voices.
    changed: BTreeSet<Uuid>,
    /// The changed transcripts, without their segments.
    heads: BTreeMap<Key, Transcript>,
    /// The changed voice embeddings, by transcript.
    heard: BTreeMap<Key, Vec<HeardVoice>>,
}

impl<'a> Edit<'a> {
    pub(super) fn new(store: &'a Store) -> Result<Self, LibraryError> {
        let voices = store.prefix(&VOICES, &[])?.into_iter().collect();
        let (changed, heads, heard) = Default::default();
        Ok(Self { store, voices, changed, heads, heard })
    }

    /// The newest transcript of a session outside the trash.
    pub(super) fn newest(&self, id: Uuid) -> Result<Key, LibraryError> {
        let none = || LibraryError::NotThere { what: "transcript of session", id: id.to_string() };
        Ok((id, session(self.store, id)?.transcript.ok_or_else(none)?))
    }

    /// All voices, oldest first.
    pub(super) fn voices(&self) -> impl Iterator<Item = &Voice> {
        self.voices.values()
    }

    pub(super) fn voice(&self, id: Uuid) -> Result<&Voice, LibraryError> {
        self.voices.get(&id).ok_or_else(|| no_voice(id))
    }

    /// A voice to change. [`finish`](Self::finish) removes it if it has no samples left.
    pub(super) fn voice_mut(&mut self, id: Uuid) -> Result<&mut Voice, LibraryError> {
        self.changed.insert(id);
        self.voices.get_mut(&id).ok_or_else(|| no_voice(id))
    }

    /// Adds a new voice and returns it.
    pub(super) fn add(&mut self, voice: Voice) -> Voice {
        self.changed.insert(voice.id);
        self.voices.insert(voice.id, voice.clone());
        voice
    }

    /// Adds a transcript that the store does not have yet.
    pub(super) fn put_head_once(&mut self, key: Key, transcript: &Transcript) {
        self.heads.entry(key).or_insert_with(|| transcript.head());
    }

    /// A speaker to change.
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

    /// The voice embeddings of a transcript, to change.
    pub(super) fn heard_mut(&mut self, key: Key) -> Result<&mut Vec<HeardVoice>, LibraryError> {
        if !self.heard.contains_key(&key) {
            self.heard.insert(key, self.store.get(&HEARD, &key)?.unwrap_or_default());
        }
        Ok(self.heard.entry(key).or_default())
    }

    /// Visits the speakers of all transcripts, including those of deleted sessions.
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

    /// Renames a voice, wherever it speaks or is proposed.
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

    /// Adds a speaker's embedding to a voice, if there is one.
    pub(super) fn learn(&mut self, key: Key, id: &str, voice: Uuid) -> Result<(), LibraryError> {
        let heard = self.heard_mut(key)?.iter().find(|heard| heard.speaker == id);
        let sample = heard.map(|heard| heard.sample(key.0));
        self.unlearn(key, id, voice)?;
        self.voice_mut(voice)?.samples.extend(sample);
        Ok(())
    }

    /// Removes a speaker's embedding from a voice.
    pub(super) fn unlearn(&mut self, key: Key, id: &str, voice: Uuid) -> Result<(), LibraryError> {
        let is_theirs = |sample: &VoiceSample| sample.session_id == key.0 && sample.speaker == id;
        if self.voices.contains_key(&voice) {
            self.voice_mut(voice)?.samples.retain(|sample| !is_theirs(sample));
        }
        Ok(())
    }

    /// Writes all changes to a batch.
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
