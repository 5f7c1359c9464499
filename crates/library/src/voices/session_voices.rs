//! What the speakers of a finished transcript sounded like: kept beside it, never in it, so that it
//! is in no export.

use uuid::Uuid;

use super::{edit::Edit, handle::Voices};
use crate::{
    HeardVoice, LibraryError, Transcript,
    store::{Batch, Store},
    tables::{HEARD, TRANSCRIPTS},
    voice::usable,
};

impl Voices<'_> {
    /// What the speakers of a finished transcript sounded like, by its number, or of the newest.
    /// None if nobody listened for that, or if it was forgotten.
    ///
    /// # Errors
    /// What the disk refuses. A transcript that is not there has none.
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

/// Keeps what was heard beside a new transcript. Voices that its speakers have already, because the
/// user named them in an earlier version, sound in this session as they do here.
pub(crate) fn keep_heard(
    store: &Store,
    batch: &mut Batch,
    key: (Uuid, u32),
    transcript: &Transcript,
    heard: &[HeardVoice],
) -> Result<(), LibraryError> {
    // Whoever has no word in the transcript is no speaker of it.
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
            // It was forgotten while the transcript was made.
            edit.put_head_once(key, transcript);
            edit.speaker(key, &speaker.id)?.voice = None;
        } else if is_heard(&speaker.id) {
            edit.learn(key, &speaker.id, voice)?;
        }
    }
    edit.finish(batch)
}
