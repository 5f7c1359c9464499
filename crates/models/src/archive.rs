//! One member of a package's archive, streamed into the part file.
//!
//! Only the bytes of the member asked for are ever written, and only to our own file: names inside
//! an archive lead nowhere.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use zip::result::ZipError;

use crate::digest::BUFFER;
use crate::error::Failure;
use crate::part::Part;
use crate::{Error, Event, Progress, SourceError};

/// From a gzipped tarball, as npm has them.
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

/// From a zip file, as wheels are.
pub(crate) fn from_wheel(
    archive: &Path,
    member: &str,
    part: &mut Part<'_>,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let zip_error = |e: ZipError| Failure::Source(SourceError::Archive(e.to_string()));
    let mut wheel = zip::ZipArchive::new(open(archive)?).map_err(zip_error)?;
    match wheel.by_name(member) {
        Ok(mut entry) if entry.is_file() => copy(&mut entry, part, progress),
        Ok(_) | Err(ZipError::FileNotFound) => Err(missing(member)),
        Err(e) => Err(zip_error(e)),
    }
}

fn open(archive: &Path) -> Result<BufReader<File>, Error> {
    let file = File::open(archive).map_err(Error::files("read", archive))?;
    Ok(BufReader::with_capacity(BUFFER, file))
}

/// The part takes no more than the model's length, so a bomb ends there.
fn copy(
    from: &mut impl Read,
    part: &mut Part<'_>,
    progress: &mut dyn Progress,
) -> Result<(), Failure> {
    let total = part.model().bytes;
    let mut buffer = vec![0; BUFFER];
    loop {
        let n = match from.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(broken(e)),
        };
        part.append(&buffer[..n])?;
        progress.on(Event::Bytes { done: part.len(), total });
    }
}

fn broken(error: io::Error) -> Failure {
    SourceError::Archive(format!("cannot be read: {error}")).into()
}

fn missing(member: &str) -> Failure {
    SourceError::Archive(format!("there is no file {member} in it")).into()
}
