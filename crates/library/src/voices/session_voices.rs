//! The voice embeddings of a transcript's speakers. They are stored beside the transcript and never
//! in it, so no export contains them.

use uuid::Uuid;

use super::{edit::Edit, handle::Voices};
use crate::{
    HeardVoice, LibraryError, Transcript,
    store::{Batch, Store},
    tables::{HEARD, TRANSCRIPTS},
    voice::usable,
};

impl Voices<'_> {
    /// The voice embeddings of a finished transcript, by its number, or of the newest. Empty if
    /// none were computed, or if they were removed.
    ///
    /// # Errors
    /// An I/O error. An unknown transcript has none.
    pub fn heard(
        &self,
        session: Uuid,
        version: Option<u32>,
    ) -> Result<Vec<HeardVoice>, LibraryError> {
        let store = self.0.store();
        let newest = || store.last(&TRANSCRIPTS, session.as_bytes());
        let key = version.map_or_else(newest, |version| Ok(Some((session, version))))?;
        let heard = key.map(|key| store.get(&HEARD, &key)).transpose()?;
        Ok(heard.flatten().unwrap_or_default())
    }
}

/// Stores the voice embeddings of a new transcript. A voice that the user assigned to a speaker in
/// an earlier version gets the new embedding as its sample of this session.
pub(crate) fn keep_heard(
    store: &Store,
    batch: &mut Batch,
    key: (Uuid, u32),
    transcript: &Transcript,
    heard: &[HeardVoice],
) -> Result<(), LibraryError> {
    // A speaker without a word in the transcript is not listed there.
    let speaks = |heard: &&HeardVoice| transcript.speaker(&heard.speaker).is_some();
    let heard: Vec<HeardVoice> = heard.iter().filter(speaks).cloned().collect();
    for heard in &heard {
        usable(&heard.embedding)?;
    }
    let linked =
        || transcript.speakers.iter().filter_map(|speaker| Some((speaker, speaker.voice?)));
    if heard.is_empty() && linked().next().is_none() {
        return Ok(());
    }
    let mut edit = Edit::new(store)?;
    edit.heard_mut(key)?.extend_from_slice(&heard);
    let is_heard = |id: &str| heard.iter().any(|heard| heard.speaker == id);
    for (_, voice) in linked().filter(|(speaker, _)| is_heard(&speaker.id)) {
        if edit.voice(voice).is_ok() {
            edit.voice_mut(voice)?.samples.retain(|sample| sample.session_id != key.0);
        }
    }
    for (speaker, voice) in linked() {
        if edit.voice(voice).is_err() {
            // The voice was removed while the transcript was made.
            edit.put_head_once(key, transcript);
            edit.speaker(key, &speaker.id)?.voice = None;
        } else if is_heard(&speaker.id) {
            edit.learn(key, &speaker.id, voice)?;
        }
    }
    edit.finish(batch)
}
