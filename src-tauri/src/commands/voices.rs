//! The saved voices.

use tauri::AppHandle;

use super::blocking::blocking;
use crate::{
    types::{Answer, VoiceRow},
    view::id_of,
};

/// All saved voices.
#[tauri::command]
#[specta::specta]
pub async fn voices(app: AppHandle) -> Answer<Vec<VoiceRow>> {
    blocking(app, |state| {
        let (library, _) = state.library.to_read()?;
        let row = |voice: ::library::Voice| {
            let mut sessions: Vec<_> =
                voice.samples.iter().map(|sample| sample.session_id).collect();
            sessions.sort_unstable();
            sessions.dedup();
            VoiceRow {
                id: voice.id.to_string(),
                name: voice.name,
                sessions: sessions.len() as u32,
                created_at: voice.created_at.to_string(),
            }
        };
        Ok(library.voices().all()?.into_iter().map(row).collect())
    })
    .await
}

/// Gives a voice another name, everywhere.
#[tauri::command]
#[specta::specta]
pub async fn rename_voice(app: AppHandle, id: String, name: String) -> Answer<()> {
    blocking(app, move |state| {
        state.library.to_change()?.voices().rename(id_of(&id)?, &name)?;
        state.notifier.library_changed(None);
        Ok(())
    })
    .await
}

/// Forgets what somebody sounds like. Their name stays where it was written.
#[tauri::command]
#[specta::specta]
pub async fn forget_voice(app: AppHandle, id: String) -> Answer<()> {
    blocking(app, move |state| {
        state.library.to_change()?.voices().forget(id_of(&id)?)?;
        state.notifier.library_changed(None);
        Ok(())
    })
    .await
}
