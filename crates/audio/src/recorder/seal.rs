//! The checksum beside a recording; its presence means that the recording is complete.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{
    RecordError, Recording,
    header::{HEADER_BYTES, frame_bytes},
};

/// The path of a recording's checksum.
pub(super) fn checksum_path(path: &Path) -> PathBuf {
    path.with_added_extension("sha256")
}

/// Writes the checksum of a file with a correct header. It hashes the bytes that it reads back, so
/// the checksum is of the file on the disk and not of the intended content.
pub(super) fn seal(
    mut file: File,
    path: &Path,
    channels: u16,
    lost_samples: u64,
) -> Result<Recording, RecordError> {
    let (bytes, sha256) = digest(&mut file).map_err(RecordError::reading(path))?;
    write(path, &sha256).map_err(|io| RecordError::NotSealed { path: path.to_owned(), io })?;
    let samples = (bytes - HEADER_BYTES) / frame_bytes(channels);
    Ok(Recording { path: path.to_owned(), channels, samples, lost_samples, bytes, sha256 })
}

/// Length and SHA-256 of a file, hexadecimal.
pub(super) fn digest(file: &mut File) -> io::Result<(u64, String)> {
    file.rewind()?;
    let mut hasher = Sha256::new();
    let (mut bytes, mut buffer) = (0, vec![0; 256 << 10]);
    loop {
        match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => {
                hasher.update(&buffer[..n]);
                bytes += n as u64;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    let mut hex = String::with_capacity(64);
    for byte in hasher.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    Ok((bytes, hex))
}

/// The checksum beside a recording, if there is a valid one.
pub(super) fn read(path: &Path) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    File::open(checksum_path(path))?.take(64).read_to_end(&mut line)?;
    let sum = String::from_utf8(line).unwrap_or_default();
    let is_one = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok(is_one.then_some(sum))
}

/// Writes the file atomically.
pub(super) fn write(path: &Path, sha256: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (target, part) = (checksum_path(path), path.with_added_extension("sha256.part"));
    let mut file = File::create(&part)?;
    let written = file
        .write_all(format!("{sha256}  {name}\n").as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&part, &target));
    if written.is_err() {
        // The next attempt overwrites it.
        let _ = fs::remove_file(&part);
    }
    written?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// A new name is durable only after a sync of its folder.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network file systems cannot.
        Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        answer => answer,
    }
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
