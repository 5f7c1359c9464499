//! Exports a session's text as a file for other programs.

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
use messages::message;
use uuid::Uuid;

use crate::{
    recordings::recording,
    session_texts::text,
    types::{Answer, AppError, ExportOptions, ExportPreview},
};

/// The length of a preview, in characters.
const PREVIEW: usize = 6_000;

/// The export folder: the user's choice, or else the documents folder.
pub fn export_folder(chosen: Option<String>) -> PathBuf {
    let documents = || {
        let folders = directories::UserDirs::new()?;
        Some(folders.document_dir().unwrap_or(folders.home_dir()).to_owned())
    };
    let chosen = chosen.map(PathBuf::from).filter(|folder| folder.is_absolute());
    chosen.or_else(documents).unwrap_or_else(|| PathBuf::from("."))
}

/// A session's text, ready to be written to a file.
pub struct ExportFile {
    record: SessionRecord,
    transcript: Transcript,
    format: Format,
    options: Options,
    recording: Option<PathBuf>,
}

impl ExportFile {
    /// Loads the text of a session that the options select.
    ///
    /// # Errors
    /// If the session has no such text, or the format cannot represent it.
    pub fn of(library: &Library, id: Uuid, options: &ExportOptions) -> Answer<Self> {
        let record = library.sessions().get(id)?;
        let (_, transcript) = text(library, id, options.which)?;
        let format = options.format;
        if format == Format::Rttm && transcript.speakers.is_empty() {
            return Err(AppError::new(&message!("app-rttm")));
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
        // An HTML page is readable without its recording.
        let recording = recording(library, id).ok();
        Ok(Self { record, transcript, format, options, recording })
    }

    /// Returns a preview of the file and its path.
    ///
    /// # Errors
    /// If the text cannot be exported.
    pub fn preview(&self, folder: &Path) -> Answer<ExportPreview> {
        // The preview of a document shows its plain text.
        let shown = if self.format == Format::Docx { Format::Txt } else { self.format };
        let mut bytes = Vec::new();
        self.write_as(shown, folder, &mut bytes)?;
        let whole = String::from_utf8_lossy(&bytes);
        let text: String = whole.chars().take(PREVIEW).collect();
        Ok(ExportPreview {
            is_cut: text.len() < whole.len(),
            text,
            file_name: self.name(),
            folder: folder.display().to_string(),
        })
    }

    /// Writes the file and returns its path. If the name is taken, it writes under another one.
    ///
    /// # Errors
    /// If the folder is not writable.
    pub fn write(&self, folder: &Path) -> Answer<PathBuf> {
        let failed = |error: io::Error| {
            AppError::new(&message!(
                "app-export-unwritable",
                folder = folder.display().to_string(),
                what = error.to_string()
            ))
        };
        fs::create_dir_all(folder).map_err(failed)?;
        let mut whole = tempfile::Builder::new();
        // Like other programs' files: the user's umask decides who may read it.
        #[cfg(unix)]
        whole.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut whole = whole.tempfile_in(folder).map_err(failed)?;
        self.write_as(self.format, folder, &mut whole)?;
        whole.as_file().sync_all().map_err(failed)?;
        for name in names(&self.name()) {
            let path = folder.join(name);
            match whole.persist_noclobber(&path) {
                Ok(_) => return Ok(path),
                Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                    whole = error.file;
                }
                Err(error) => return Err(failed(error.error)),
            }
        }
        Err(failed(io::ErrorKind::AlreadyExists.into()))
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
            bookmarks: self.record.bookmarks.clone(),
        };
        Ok(export(&self.transcript, &about, format, &self.options, out)?)
    }
}

/// The file's name, then alternatives in case it is taken.
fn names(name: &str) -> impl Iterator<Item = String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let beside = (2..1_000).map(move |number| format!("{stem} ({number}).{ending}"));
    std::iter::once(name.to_owned()).chain(beside)
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
