//! A text of a session as a file for other programs.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use enhance::{
    export::{About, Format, Options, export, place},
    subtitles::Layout,
};
use jiff::tz::TimeZone;
use library::{Library, SessionRecord, Transcript};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::{library::recording, transcripts::text};
use crate::{
    app_state::AppState,
    types::{Answer, AppError, ExportFormat, ExportOptions, ExportPreview},
    view::id_of,
};

/// Characters of a preview.
const PREVIEW: usize = 6_000;

/// What a file would hold, and where it would be.
#[tauri::command(async)]
#[specta::specta]
pub fn export_preview(
    state: State<'_, AppState>,
    id: String,
    options: ExportOptions,
) -> Answer<ExportPreview> {
    let (library, _) = state.kept.to_read()?;
    let file = File::of(&library, &id, &options)?;
    let folder = folder(&state);
    // A document is shown by its text.
    let shown = if file.format == Format::Docx { Format::Txt } else { file.format };
    let mut bytes = Vec::new();
    file.write_as(shown, &folder, &mut bytes)?;
    let whole = String::from_utf8_lossy(&bytes);
    let text: String = whole.chars().take(PREVIEW).collect();
    Ok(ExportPreview {
        is_cut: text.len() < whole.len(),
        text,
        file_name: file.name(),
        folder: folder.display().to_string(),
    })
}

/// Writes the file, beside one of the same name if there is one, and returns where it is.
#[tauri::command(async)]
#[specta::specta]
pub fn export_session(
    state: State<'_, AppState>,
    id: String,
    options: ExportOptions,
) -> Answer<String> {
    let (library, _) = state.kept.to_read()?;
    let file = File::of(&library, &id, &options)?;
    let folder = folder(&state);
    let failed = |error: io::Error| {
        AppError::new(format!(
            "Nothing was exported, because {} cannot be written: {error}. Choose another folder.",
            folder.display()
        ))
    };
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut whole = tempfile::Builder::new();
    // As any other program's files: who may read it is decided by the user's mask.
    #[cfg(unix)]
    whole.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut whole = whole.tempfile_in(&folder).map_err(failed)?;
    file.write_as(file.format, &folder, &mut whole)?;
    whole.as_file().sync_all().map_err(failed)?;
    for name in names(&file.name()) {
        let path = folder.join(name);
        match whole.persist_noclobber(&path) {
            Ok(_) => return Ok(path.display().to_string()),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => whole = error.file,
            Err(error) => return Err(failed(error.error)),
        }
    }
    Err(failed(io::ErrorKind::AlreadyExists.into()))
}

/// Lets the user choose the folder of exports, from now on; `None` if they leave it as it is.
#[tauri::command]
#[specta::specta]
pub async fn choose_export_folder(
    app: AppHandle,
    state: State<'_, AppState>,
) -> Answer<Option<String>> {
    let before = folder(&state);
    let (chosen, wait) = tokio::sync::oneshot::channel();
    app.dialog().file().set_directory(before).pick_folder(move |folder| drop(chosen.send(folder)));
    let Some(folder) = wait.await.ok().flatten() else { return Ok(None) };
    let folder = folder
        .into_path()
        .map_err(|_| AppError::new("This is no folder on this machine. Choose another one."))?;
    let mut preferences = state.preferences.now();
    preferences.keeping.export_folder = Some(folder.display().to_string());
    state.preferences.change(preferences)?;
    Ok(Some(folder.display().to_string()))
}

/// What is to be written.
struct File {
    record: SessionRecord,
    transcript: Transcript,
    format: Format,
    options: Options,
    recording: Option<PathBuf>,
}

impl File {
    fn of(library: &Library, id: &str, options: &ExportOptions) -> Answer<Self> {
        let id = id_of(id)?;
        let record = library.session(id)?;
        let (_, transcript) = text(library, id, options.which)?;
        let format = format(options.format);
        if format == Format::Rttm && transcript.speakers.is_empty() {
            return Err(AppError::new(
                "RTTM tells who speaks when, and nobody was told apart in this text. Choose \
                 another format.",
            ));
        }
        let layout = Layout {
            line: usize::from(options.columns.clamp(20, 100)),
            speed: f64::from(options.characters_per_second.clamp(8, 40)),
            ..Layout::default()
        };
        let options = Options {
            timestamps: options.timestamps,
            speakers: options.speakers && !transcript.speakers.is_empty(),
            layout,
        };
        // A page without its recording is still to be read.
        let recording = recording(library, id).ok();
        Ok(Self { record, transcript, format, options, recording })
    }

    fn name(&self) -> String {
        let id = self.record.id.simple().to_string();
        let day = self.record.created_at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d");
        place::file_name(&day.to_string(), &self.record.title, &id[id.len() - 8..], self.format)
    }

    fn write_as(&self, format: Format, folder: &Path, out: &mut dyn Write) -> Answer<()> {
        let at = self.record.created_at.to_zoned(TimeZone::system());
        let page = folder.join("page");
        let audio = self.recording.as_deref().map(|file| place::address(file, Some(&page)));
        let about = About {
            title: self.record.title.clone(),
            date: at.strftime("%Y-%m-%d %H:%M").to_string(),
            audio: audio.unwrap_or_default(),
        };
        Ok(export(&self.transcript, &about, format, &self.options, out)?)
    }
}

/// A file's name, and names beside it if that is taken.
fn names(name: &str) -> impl Iterator<Item = String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let beside = (2..1_000).map(move |number| format!("{stem} ({number}).{ending}"));
    std::iter::once(name.to_owned()).chain(beside)
}

fn folder(state: &AppState) -> PathBuf {
    let chosen = state.preferences.now().keeping.export_folder.map(PathBuf::from);
    let documents = || {
        let folders = directories::UserDirs::new()?;
        Some(folders.document_dir().unwrap_or(folders.home_dir()).to_owned())
    };
    let chosen = chosen.filter(|folder| folder.is_absolute());
    chosen.or_else(documents).unwrap_or_else(|| PathBuf::from("."))
}

fn format(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Txt => Format::Txt,
        ExportFormat::Md => Format::Md,
        ExportFormat::Srt => Format::Srt,
        ExportFormat::Vtt => Format::Vtt,
        ExportFormat::Json => Format::Json,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Docx => Format::Docx,
        ExportFormat::Html => Format::Html,
        ExportFormat::Rttm => Format::Rttm,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let names: Vec<_> = names("2026-11-20 The river.v2.md").take(3).collect();
        assert_eq!(
            names,
            [
                "2026-11-20 The river.v2.md",
                "2026-11-20 The river.v2 (2).md",
                "2026-11-20 The river.v2 (3).md"
            ]
        );
    }
}
