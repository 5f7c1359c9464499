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
use tempfile::NamedTempFile;
use uuid::Uuid;

use crate::{
    recordings::recording,
    session_texts::text,
    types::{Answer, AppError, ExportOptions, ExportPreview, PageRecording},
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
    /// The recording that a web page plays, if the session has one.
    recording: Option<PathBuf>,
    placed: PageRecording,
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
        let placed = options.recording;
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
        // A page is readable without its recording.
        let recording = recording(library, id).ok().filter(|_| format == Format::Html);
        Ok(Self { record, transcript, format, options, recording, placed })
    }

    /// Returns a preview of the file and its path.
    ///
    /// # Errors
    /// If the text cannot be exported.
    pub fn preview(&self, folder: &Path) -> Answer<ExportPreview> {
        let recording_bytes = self.recording.as_ref().and_then(|file| fs::metadata(file).ok());
        let recording_bytes = recording_bytes.map(|found| found.len());
        // The preview of a document shows its plain text.
        let shown = if self.format == Format::Docx { Format::Txt } else { self.format };
        let mut bytes = Vec::new();
        self.write_as(shown, String::new(), &mut bytes)?;
        let whole = String::from_utf8_lossy(&bytes);
        let text: String = whole.chars().take(PREVIEW).collect();
        let page = recording_bytes.map(|bytes| place::embedded_bytes(bytes) + whole.len() as u64);
        Ok(ExportPreview {
            is_cut: text.len() < whole.len(),
            text,
            file_name: match self.beside() {
                Some(_) => self.stem(),
                None => self.name(),
            },
            recording_bytes: recording_bytes.map(|bytes| bytes as f64),
            page_bytes: page.map(|bytes| bytes as f64),
            folder: folder.display().to_string(),
        })
    }

    /// Writes the file and returns its path; with the recording beside it, both in a folder. If the
    /// name is taken, it writes under another one.
    ///
    /// # Errors
    /// If the folder is not writable, or the recording not readable.
    pub fn write(&self, folder: &Path) -> Answer<PathBuf> {
        let failed = |error| unwritable(folder, &error);
        fs::create_dir_all(folder).map_err(failed)?;
        if let Some(recording) = self.beside() {
            return self.write_both(folder, recording);
        }
        let audio = match (&self.recording, self.placed) {
            (Some(file), PageRecording::Inside) => place::embedded(file).map_err(failed)?,
            _ => String::new(),
        };
        let whole = self.write_whole(folder, audio)?;
        persist(whole, folder, &self.name()).map_err(failed)
    }

    /// Writes the page and its recording to a new folder, and returns the page's path.
    fn write_both(&self, folder: &Path, recording: &Path) -> Answer<PathBuf> {
        let failed = |error| unwritable(folder, &error);
        let stem = self.stem();
        let both = create_free(folder, &stem).map_err(failed)?;
        let ending = recording.extension().and_then(|ending| ending.to_str()).unwrap_or("wav");
        let sound = both.join(format!("recording.{ending}"));
        let page = self.name();
        let written = fs::copy(recording, &sound).map_err(failed).and_then(|_| {
            let address = place::address(&sound, Some(&both.join(&page)));
            persist(self.write_whole(&both, address)?, &both, &page).map_err(failed)
        });
        // Half an export helps nobody.
        written.inspect_err(|_| drop(fs::remove_dir_all(&both)))
    }

    fn write_whole(&self, folder: &Path, audio: String) -> Answer<NamedTempFile> {
        let failed = |error| unwritable(folder, &error);
        let mut whole = tempfile::Builder::new();
        // Like other programs' files: the user's umask decides who may read it.
        #[cfg(unix)]
        whole.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut whole = whole.tempfile_in(folder).map_err(failed)?;
        self.write_as(self.format, audio, &mut whole)?;
        whole.as_file().sync_all().map_err(failed)?;
        Ok(whole)
    }

    /// The recording that is to lie beside the page.
    fn beside(&self) -> Option<&Path> {
        self.recording.as_deref().filter(|_| self.placed == PageRecording::Beside)
    }

    /// The file's name: the title alone, or the day of a session without one.
    fn name(&self) -> String {
        let day = self.record.created_at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d");
        // No dot at the begin: such a file is hidden. None before the ending's, as a sentence and a
        // shortened one have.
        let title = self.record.title.trim_start_matches(['.', ' ', '/', '\\']);
        let title = title.trim_end_matches(['.', '…', ' ']);
        let ending = format!(".{}", self.format.extension());
        match place::file_name("", title, "", self.format) {
            name if name == ending => place::file_name(&day.to_string(), "", "", self.format),
            name => name,
        }
    }

    /// The file's name without its ending.
    fn stem(&self) -> String {
        let name = self.name();
        name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
    }

    fn write_as(&self, format: Format, audio: String, out: &mut dyn Write) -> Answer<()> {
        let at = self.record.created_at.to_zoned(TimeZone::system());
        let about = About {
            title: self.record.title.clone(),
            date: at.strftime("%Y-%m-%d %H:%M").to_string(),
            audio,
            bookmarks: self.record.bookmarks.clone(),
        };
        Ok(export(&self.transcript, &about, format, &self.options, out)?)
    }
}

fn unwritable(folder: &Path, error: &io::Error) -> AppError {
    AppError::new(&message!(
        "app-export-unwritable",
        folder = folder.display().to_string(),
        what = error.to_string()
    ))
}

/// Gives a complete file its name, or the next one that is free.
fn persist(mut whole: NamedTempFile, folder: &Path, name: &str) -> io::Result<PathBuf> {
    for name in names(name) {
        let path = folder.join(name);
        match whole.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => whole = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Creates a folder of that name, or of the next one that is free.
fn create_free(folder: &Path, stem: &str) -> io::Result<PathBuf> {
    for number in 1..1_000 {
        let path = match number {
            1 => folder.join(stem),
            number => folder.join(format!("{stem} ({number})")),
        };
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The file's name, then alternatives in case it is taken.
fn names(name: &str) -> impl Iterator<Item = String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let beside = (2..1_000).map(move |number| format!("{stem} ({number}).{ending}"));
    std::iter::once(name.to_owned()).chain(beside)
}

#[cfg(test)]
mod tests {
    use library::Segment;

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
    fn page(title: &str, recording: Option<PathBuf>, placed: PageRecording) -> ExportFile {
        let at = "2026-11-20T12:00:00Z".parse().unwrap();
        let record = SessionRecord::new(Uuid::nil(), at, title);
        let segment = Segment { text: "Hello.".to_owned(), ..Segment::default() };
        let transcript = Transcript { segments: vec![segment], ..Transcript::default() };
        let options = Options::default();
        ExportFile { record, transcript, format: Format::Html, options, recording, placed }
    }

    #[test]
    fn a_file_is_named_after_its_title_once() {
        for (title, name) in [
            ("The river", "The river.html"),
            ("The river was…", "The river was.html"),
            ("Microphone, 20 Nov 2026 14:05", "Microphone, 20 Nov 2026 14 05.html"),
            ("../.hidden", "hidden.html"),
            ("???", "2026-11-20.html"),
            ("", "2026-11-20.html"),
        ] {
            assert_eq!(page(title, None, PageRecording::None).name(), name);
        }
    }

    #[test]
    fn a_page_has_its_recording_inside_or_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let sound = folder.path().join("018f.wav");
        fs::write(&sound, [7; 3_000]).unwrap();
        let out = folder.path().join("exports");
        let write = |placed| page("The river", Some(sound.clone()), placed).write(&out).unwrap();

        let inside = write(PageRecording::Inside);
        assert_eq!(inside, out.join("The river.html"));
        let text = fs::read_to_string(&inside).unwrap();
        assert!(text.contains("src=\"data:audio/wav;base64,BwcHBwcH"));
        let told = page("The river", Some(sound.clone()), PageRecording::Inside);
        let told = told.preview(&out).unwrap();
        assert_eq!(told.recording_bytes, Some(3_000.0));
        assert!((told.page_bytes.unwrap() - text.len() as f64).abs() < 8_000.0);
        assert!(!told.text.contains("data:audio"));

        for both in ["The river", "The river (2)"] {
            let beside = write(PageRecording::Beside);
            assert_eq!(beside, out.join(both).join("The river.html"));
            assert_eq!(fs::read(out.join(both).join("recording.wav")).unwrap(), [7; 3_000]);
            assert!(fs::read_to_string(beside).unwrap().contains("src=\"recording.wav\""));
        }

        let alone = fs::read_to_string(write(PageRecording::None)).unwrap();
        assert!(!alone.contains("<audio"));
    }

    #[test]
    fn half_an_export_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let lost = Some(folder.path().join("lost.wav"));
        let out = folder.path().join("exports");
        assert!(page("The river", lost, PageRecording::Beside).write(&out).is_err());
        assert_eq!(fs::read_dir(out).unwrap().count(), 0);
    }
}
