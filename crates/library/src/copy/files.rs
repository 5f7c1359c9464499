//! Takes a consistent copy of a folder that another program writes to.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
    time::{Duration, Instant},
};

/// How long to wait for a pause in the writes before giving up.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// The block size of a comparison, bytes.
const BLOCK: u64 = 1 << 20;

/// The side on which reading or writing failed.
pub(super) enum Trouble {
    Source,
    Target(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Target(error)
    }
}

fn source<T>(answer: io::Result<T>) -> Result<T, Trouble> {
    answer.map_err(|error| {
        tracing::debug!(%error, "the library cannot be read while it is in use");
        Trouble::Source
    })
}

/// Takes a consistent copy of a folder; `false` if the folder never stops changing.
pub(super) fn copy_still(from: &Path, to: &Path) -> Result<bool, Trouble> {
    fs::create_dir_all(to)?;
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if !update(from, to)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes `to` equal to `from`. Returns whether they differed.
fn update(from: &Path, to: &Path) -> Result<bool, Trouble> {
    let here = source(names(from))?;
    let mut changed = false;
    for (name, _) in names(to)?.difference(&here) {
        let path = to.join(name);
        if path.is_dir() {
            fs::remove_dir_all(path)?
        } else {
            fs::remove_file(path)?
        };
        changed = true;
    }
    for (name, is_folder) in here {
        let (from, to) = (from.join(&name), to.join(&name));
        changed |= if is_folder {
            fs::create_dir_all(&to)?;
            update(&from, &to)?
        } else {
            update_file(&from, &to)?
        };
    }
    Ok(changed)
}

/// The entries of a folder, and whether each is a folder.
pub(super) fn names(folder: &Path) -> io::Result<BTreeSet<(std::ffi::OsString, bool)>> {
    fs::read_dir(folder)?
        .map(|entry| entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?.is_dir()))))
        .collect()
}

fn update_file(from: &Path, to: &Path) -> Result<bool, Trouble> {
    let mut original = source(File::open(from))?;
    let mut changed = !to.exists();
    let mut copy =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(to)?;
    let (mut now, mut before) = (Vec::new(), Vec::new());
    let mut length = 0;
    loop {
        now.clear();
        before.clear();
        source((&mut original).take(BLOCK).read_to_end(&mut now))?;
        if now.is_empty() {
            break;
        }
        copy.seek(SeekFrom::Start(length))?;
        (&mut copy).take(now.len() as u64).read_to_end(&mut before)?;
        if now != before {
            changed = true;
            copy.seek(SeekFrom::Start(length))?;
            copy.write_all(&now)?;
        }
        length += now.len() as u64;
    }
    if copy.metadata()?.len() != length {
        changed = true;
        copy.set_len(length)?;
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_copied_until_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(from.join("blobs")).unwrap();
        fs::write(from.join("db"), vec![1; 3 << 20]).unwrap();
        fs::write(from.join("blobs/1"), "one").unwrap();
        assert!(copy_still(&from, &to).is_ok_and(|still| still));
        assert!(!update(&from, &to).is_ok_and(|changed| changed), "nothing changed");
        let mut bytes = vec![1; 2 << 20];
        bytes[1_500_000] = 2;
        fs::write(from.join("db"), &bytes).unwrap();
        fs::remove_dir_all(from.join("blobs")).unwrap();
        fs::write(from.join("snap"), "").unwrap();
        assert!(update(&from, &to).is_ok_and(|changed| changed), "update reports the change");
        assert!(!update(&from, &to).is_ok_and(|changed| changed), "and was copied");
        assert_eq!(fs::read(to.join("db")).unwrap(), bytes);
        assert!(to.join("snap").exists() && !to.join("blobs").exists());
    }
}
