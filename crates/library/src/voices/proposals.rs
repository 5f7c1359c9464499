//! Withdraws proposals of removed voices.

use uuid::Uuid;

use crate::{
    LibraryError,
    store::{Batch, Store},
    tables::{TRANSCRIPTS, mark_due},
};

/// Removes the proposals of voices that no longer exist.
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
