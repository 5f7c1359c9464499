//! Opens a decoder for a path, and finds the right error for each failure.

use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
    sync::LazyLock,
};

use symphonia::{
    core::{
        errors::Error,
        formats::{
            FormatId, FormatOptions, FormatReader,
            probe::{Hint, Probe, ProbeOptions},
            well_known::{FORMAT_ID_ISOMP4, FORMAT_ID_MP1, FORMAT_ID_MP2, FORMAT_ID_MP3},
        },
        io::{MediaSourceStream, MediaSourceStreamOptions},
        meta::MetadataOptions,
    },
    default::register_enabled_formats,
};

use super::{
    bytes::PatchedFile,
    decode::FileDecoder,
    mp4,
    track::{choose_track, words},
    wave::{self, Layout},
};
use crate::SourceError;

/// Looks for the start of sound in the first 64 KiB (tags are skipped first and do not count).
/// symphonia's default of 1 MiB finds two stray bytes of MP3 in almost any picture or archive.
static PROBE: LazyLock<Probe> = LazyLock::new(|| {
    let options = ProbeOptions { max_probe_depth: 64 * 1024, ..ProbeOptions::default() };
    let mut probe = Probe::new_with_options(&options);
    register_enabled_formats(&mut probe);
    probe
});

/// Opens `path` for decoding.
pub(super) fn open(path: &Path) -> Result<FileDecoder, SourceError> {
    let mut file = open_file(path)?;
    let mut magic = Vec::new();
    let head = (&mut file).take(16).read_to_end(&mut magic);
    head.map_err(|io| not_readable(path, io))?;
    if magic.is_empty() {
        return Err(SourceError::Empty { path: path.into() });
    }
    let layout = wave::layout(&mut file).map_err(|io| not_readable(path, io))?.unwrap_or_default();
    let (promised, mut format) = (layout.seconds, probe(path, layout, Seeking::Allowed));
    // Some formats need a second attempt without seeking. If an MP3 does not declare its length,
    // symphonia guesses it from the first frames and cuts the rest, but an unseekable stream
    // prevents the guess. If a truncated MP4, AIFF or MKV is shorter than its headers say,
    // symphonia refuses it, but it reads an unseekable stream as far as there is sound.
    let again = match format.as_ref().map(|f| f.format_info().format) {
        Ok(FORMAT_ID_ISOMP4) => mp4::is_cut(&mut file).map_err(|io| not_readable(path, io))?,
        Ok(kind) => is_mpeg(kind),
        Err(_) => is_known(&magic),
    };
    if again {
        format = probe(path, Layout::default(), Seeking::Denied);
    }
    let format = format.map_err(|error| probe_error(path, &magic, error))?;
    let (track, decoder) = choose_track(path, format.as_ref())?;
    let edit = if format.format_info().format == FORMAT_ID_ISOMP4 {
        mp4::edit_of_track(&mut file, track.id).map_err(|io| not_readable(path, io))?
    } else {
        None
    };
    Ok(FileDecoder::new(path.into(), format, decoder, &track, promised, edit))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seeking {
    Allowed,
    Denied,
}

fn probe(path: &Path, layout: Layout, seeking: Seeking) -> Result<Box<dyn FormatReader>, Error> {
    let mut hint = Hint::new();
    if let Some(extension) = path.extension().and_then(|e| e.to_str()) {
        hint.with_extension(extension);
    }
    let mut bytes = PatchedFile::new(File::open(path)?, layout.patches, layout.end)?;
    if seeking == Seeking::Denied {
        bytes = bytes.forward_only();
    }
    let stream = MediaSourceStream::new(Box::new(bytes), MediaSourceStreamOptions::default());
    PROBE.probe(&hint, stream, FormatOptions::default(), MetadataOptions::default())
}

/// Opens a file for reading, or returns the reason why not.
pub(crate) fn open_file(path: &Path) -> Result<File, SourceError> {
    let file = File::open(path).map_err(|io| match io.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            SourceError::NotFound { path: path.into() }
        }
        ErrorKind::IsADirectory => SourceError::IsFolder { path: path.into() },
        // Windows answers "permission denied" for a folder.
        _ if path.is_dir() => SourceError::IsFolder { path: path.into() },
        _ => not_readable(path, io),
    })?;
    match file.metadata() {
        Ok(about) if about.is_dir() => Err(SourceError::IsFolder { path: path.into() }),
        Ok(about) if !about.is_file() => Err(SourceError::Unsupported {
            path: path.into(),
            what: "it is a pipe or a device; give raw PCM on standard input instead".into(),
        }),
        Ok(_) => Ok(file),
        Err(io) => Err(not_readable(path, io)),
    }
}

fn not_readable(path: &Path, io: io::Error) -> SourceError {
    SourceError::NotReadable { path: path.into(), io }
}

/// Separates "not audio" from "unsupported audio": symphonia returns the same error for both.
fn probe_error(path: &Path, magic: &[u8], error: Error) -> SourceError {
    let path = path.to_owned();
    if !is_known(magic) {
        return SourceError::NotAudio { path };
    }
    match error {
        // The headers themselves are truncated.
        Error::IoError(io) if io.kind() == ErrorKind::UnexpectedEof => {
            SourceError::Truncated { path, read: 0.0, expected: None }
        }
        Error::IoError(io) => SourceError::Io { path, read: 0.0, io },
        // An MP4 has its index at the end unless made for streaming: truncated, it cannot be read.
        Error::Unsupported("isomp4: missing moov atom") => {
            SourceError::Truncated { path, read: 0.0, expected: None }
        }
        error @ Error::Unsupported(_) => SourceError::Unsupported { path, what: words(&error) },
        error => SourceError::Corrupt { path, read: 0.0, what: words(&error) },
    }
}

/// Whether a file begins like one of the supported formats.
fn is_known(magic: &[u8]) -> bool {
    match magic {
        [b'f', b'L', b'a', b'C', ..]
        | [b'O', b'g', b'g', b'S', ..]
        | [b'I', b'D', b'3', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', ..]
        // EBML: mkv and webm.
        | [0x1A, 0x45, 0xDF, 0xA3, ..] => true,
        [b'R', b'I' , b'F', b'F', _, _, _, _, form @ ..]
        | [b'R', b'F', b'6', b'4', _, _, _, _, form @ ..] => b"WAVE".starts_with(&form[..form.len().min(4)]),
        [b'F', b'O', b'R', b'M', _, _, _, _, form @ ..] => form.starts_with(b"AIF"),
        // MPEG audio and ADTS frame syncs.
        [0xFF, second, ..] => second & 0xE0 == 0xE0,
        _ => false,
    }
}

fn is_mpeg(format: FormatId) -> bool {
    [FORMAT_ID_MP1, FORMAT_ID_MP2, FORMAT_ID_MP3].contains(&format)
}
