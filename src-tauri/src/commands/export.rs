//! Exports a session's text as a file for other programs.

use messages::message;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    exports::{ExportFile, export_folder},
    types::{Answer, AppError, ExportOptions, ExportPreview},
    view::id_of,
};

/// What a file would hold, and where it would be.
#[tauri::command]
#[specta::specta]
pub async fn export_preview(
    app: AppHandle,
    id: String,
    options: ExportOptions,
) -> Answer<ExportPreview> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let folder = export_folder(state.preferences.now().keeping.export_folder);
        ExportFile::of(&library, id_of(&id)?, &options)?.preview(&folder)
    })
    .await
}

/// Writes the file, beside one of the same name if there is one, and returns where it is.
#[tauri::command]
#[specta::specta]
pub async fn export_session(app: AppHandle, id: String, options: ExportOptions) -> Answer<String> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let folder = export_folder(state.preferences.now().keeping.export_folder);
        let file = ExportFile::of(&library, id_of(&id)?, &options)?.write(&folder)?;
        let path = file.display().to_string();
        state.exported.add(file);
        Ok(path)
    })
    .await
}

/// Opens an exported file in the program that the desktop has for it.
#[tauri::command]
#[specta::specta]
pub async fn open_export(app: AppHandle, path: String) -> Answer<()> {
    blocking(app, move |state| state.exported.open(&path)).await
}

/// Shows an exported file in its folder.
#[tauri::command]
#[specta::specta]
pub async fn show_export(app: AppHandle, path: String) -> Answer<()> {
    blocking(app, move |state| state.exported.show(&path)).await
}

/// Lets the user choose the folder of exports, from now on; `None` if they leave it as it is.
#[tauri::command]
#[specta::specta]
pub async fn choose_export_folder(app: AppHandle) -> Answer<Option<String>> {
    let before = app.state::<AppState>().preferences.now().keeping.export_folder;
    let (chosen, wait) = tokio::sync::oneshot::channel();
    let dialog = app.dialog().file().set_directory(export_folder(before));
    dialog.pick_folder(move |folder| drop(chosen.send(folder)));
    let Some(folder) = wait.await.ok().flatten() else { return Ok(None) };
    let folder = folder.into_path().map_err(|_| AppError::new(&message!("app-no-folder")))?;
    let folder = folder.display().to_string();
    blocking(app, move |state| {
        state.changes.change(|preferences| {
            preferences.keeping.export_folder = Some(folder.clone());
        })?;
        Ok(Some(folder))
    })
    .await
}
