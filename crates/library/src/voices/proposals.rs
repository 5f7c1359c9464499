//! Proposals of voices that are gone.

use uuid::Uuid;

use crate::{
    LibraryError,
    store::{Batch, Store},
    tables::{TRANSCRIPTS, mark_due},
};

/// Takes back the proposals of voices that are not there any more.
pub(crate) fn withdraw_proposals(
    store: &Store,
    batch: &mut Batch,
    gone: &[Uuid],
) -> Result<(), LibraryError> {
    for (key, mut head) in store.prefix(&TRANSCRIPTS, &[])? {
        let before = head.speakers.clone();
        for speaker in &mut head.speakers {
            speaker.proposal.take_if(|proposal| gone.contains(&proposal.voice));
        }
        if head.speakers != before {
            batch.put(&TRANSCRIPTS, &key, &head)?;
            mark_due(batch, key.0)?;
        }
    }
    Ok(())
}
