//! The results that stages pass on: files in the job's folder.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, Write},
    marker::PhantomData,
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};

use super::JobError;

/// The folder of one job.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// The name and the type of a stage's result.
pub(super) struct Part<T> {
    name: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T> Part<T> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, of: PhantomData }
    }
}

impl Folder {
    /// Wraps an existing folder that only jobs write to.
    pub fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Whether the part exists and can be read. An unreadable part is made again.
    pub(super) fn has<T: DeserializeOwned>(&self, part: &Part<T>) -> bool {
        self.get(part).is_ok()
    }

    pub(super) fn get<T: DeserializeOwned>(&self, part: &Part<T>) -> Result<T, JobError> {
        let path = self.path(part.name);
        let bytes = fs::read(&path).map_err(|error| JobError::disk("read", &path, error))?;
        serde_json::from_slice(&bytes)
            .map_err(|error| JobError::disk("read", &path, io::Error::from(error)))
    }

    /// Writes a part atomically, so that it survives a power loss.
    pub(super) fn put<T: Serialize>(&self, part: &Part<T>, what: &T) -> Result<(), JobError> {
        let path = self.path(part.name);
        let put = || -> io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(&self.0)?;
            serde_json::to_writer(io::BufWriter::new(&mut file), what)?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            sync_folder(&self.0)
        };
        put().map_err(|error| JobError::disk("write", &path, error))
    }

    /// The whole lines of a log, and the log to append to.
    pub(super) fn log<T: DeserializeOwned>(
        &self,
        part: &Part<T>,
    ) -> Result<(Vec<T>, Log), JobError> {
        let path = self.path(part.name);
        let open = || -> io::Result<(Vec<T>, Log)> {
            let file = OpenOptions::new().read(true).append(true).create(true).open(&path)?;
            let (mut lines, mut whole) = (Vec::new(), 0);
            let mut reader = BufReader::new(&file);
            let mut line = Vec::new();
            while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
                let Ok(entry) = serde_json::from_slice(&line) else { break };
                lines.push(entry);
                whole += line.len() as u64;
                line.clear();
            }
            // Removes the incomplete line of a program that was killed.
            file.set_len(whole)?;
            Ok((lines, Log { file, path: path.clone() }))
        };
        open().map_err(|error| JobError::disk("write", &path, error))
    }

    pub(super) fn remove<T>(&self, part: &Part<T>) {
        // A leftover file does no harm and is removed with the folder.
        let _ = fs::remove_file(self.path(part.name));
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// The log of a stage's progress, one line per step.
pub(super) struct Log {
    file: File,
    path: PathBuf,
}

impl Log {
    /// Appends a step. It survives a crash of the program; after a power loss the step may have to
    /// be repeated.
    pub(super) fn write<T: Serialize>(&mut self, step: &T) -> Result<(), JobError> {
        let mut write = || -> io::Result<()> {
            let mut line = serde_json::to_vec(step)?;
            line.push(b'\n');
            self.file.write_all(&line)
        };
        write().map_err(|error| JobError::disk("write", &self.path, error))
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Other systems journal a rename in the file system.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBERS: Part<Vec<u32>> = Part::new("numbers.json");
    const STEPS: Part<u32> = Part::new("steps.jsonl");

    fn folder() -> (tempfile::TempDir, Folder) {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::new(there.path().to_owned());
        (there, folder)
    }

    #[test]
    fn a_part_is_there_whole_or_not_at_all() {
        let (there, folder) = folder();
        assert!(!folder.has(&NUMBERS));
        folder.put(&NUMBERS, &vec![1, 2]).unwrap();
        assert_eq!(folder.get(&NUMBERS).unwrap(), [1, 2]);
        fs::write(there.path().join("numbers.json"), b"[1, 2").unwrap();
        assert!(!folder.has(&NUMBERS), "damaged, so it is made again");
        fs::remove_dir_all(there.path()).unwrap();
        let error = folder.put(&NUMBERS, &vec![1]).unwrap_err();
        assert!(matches!(error, JobError::Disk { .. }), "{error}");
    }

    #[test]
    fn a_log_goes_on_after_its_last_whole_line() {
        let (there, folder) = folder();
        for _ in 0..2 {
            let (before, mut log) = folder.log(&STEPS).unwrap();
            log.write(&(before.len() as u32)).unwrap();
        }
        let path = there.path().join("steps.jsonl");
        let mut torn = fs::read(&path).unwrap();
        torn.extend(b"7");
        fs::write(&path, torn).unwrap();
        let (before, mut log) = folder.log(&STEPS).unwrap();
        assert_eq!(before, [0, 1], "nobody knows whether 7 was to be 77");
        log.write(&2u32).unwrap();
        assert_eq!(folder.log(&STEPS).unwrap().0, [0, 1, 2]);
    }
}
