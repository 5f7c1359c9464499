//! People known by their voices.

use tauri::{AppHandle, State};

use super::library::changed;
use crate::{
    app_state::AppState,
    types::{Answer, VoiceRow},
    view::id_of,
};

/// All saved voices.
#[tauri::command(async)]
#[specta::specta]
pub fn voices(state: State<'_, AppState>) -> Answer<Vec<VoiceRow>> {
    let (library, _) = state.kept.to_read()?;
    let row = |voice: ::library::Voice| {
        let mut sessions: Vec<_> = voice.samples.iter().map(|sample| sample.session_id).collect();
        sessions.sort_unstable();
        sessions.dedup();
        VoiceRow {
            id: voice.id.to_string(),
            name: voice.name,
            sessions: sessions.len() as u32,
            created_at: voice.created_at.to_string(),
        }
    };
    Ok(library.voices()?.into_iter().map(row).collect())
}

/// Gives a voice another name, everywhere.
#[tauri::command(async)]
#[specta::specta]
pub fn rename_voice(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    name: String,
) -> Answer<()> {
    state.kept.to_change()?.rename_voice(id_of(&id)?, &name)?;
    changed(&app, None)
}

/// Forgets what somebody sounds like. Their name stays where it was written.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_voice(app: AppHandle, state: State<'_, AppState>, id: String) -> Answer<()> {
    state.kept.to_change()?.forget_voice(id_of(&id)?)?;
    changed(&app, None)
}
