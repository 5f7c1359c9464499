//! The log of network requests, one line each, for the user to read.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

use crate::types::NetworkRequest;

/// The most lines that are kept; the oldest are dropped first.
const LINES: usize = 1_000;

/// The log of requests.
pub struct Requests {
    file: PathBuf,
    lock: Mutex<()>,
}

impl Requests {
    /// Creates the log over this file, which may be missing.
    pub fn new(file: PathBuf) -> Self {
        Self { file, lock: Mutex::new(()) }
    }

    /// Logs a request. A failure to log does not stop the request: the user asked for it.
    pub fn note(&self, purpose: &str, place: &str, outcome: &str) {
        let request = NetworkRequest {
            at: Timestamp::now().to_string(),
            purpose: purpose.to_owned(),
            place: place.to_owned(),
            outcome: outcome.to_owned(),
        };
        let _guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = self.append(&request) {
            tracing::warn!(%error, file = %self.file.display(), "a request is not noted");
        }
    }

    /// All logged requests, the newest first.
    ///
    /// # Errors
    /// If the file exists but cannot be read.
    pub fn all(&self) -> io::Result<Vec<NetworkRequest>> {
        let _guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let text = match fs::read_to_string(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            text => text?,
        };
        // Skips a line that a crash cut off.
        Ok(text.lines().rev().filter_map(|line| serde_json::from_str(line).ok()).collect())
    }

    /// Erases the log.
    ///
    /// # Errors
    /// If the file cannot be removed.
    pub fn forget(&self) -> io::Result<()> {
        let _guard = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        match fs::remove_file(&self.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn append(&self, request: &NetworkRequest) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        let line = serde_json::to_string(request)?;
        let kept = fs::read_to_string(&self.file).unwrap_or_default();
        if kept.lines().count() >= LINES {
            let newest: Vec<&str> = kept.lines().skip(LINES / 10).collect();
            fs::write(&self.file, newest.join("\n") + "\n")?;
        }
        let mut file = fs::OpenOptions::new().append(true).create(true).open(&self.file)?;
        writeln!(file, "{line}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_requests_are_kept_and_read_first() {
        let folder = tempfile::tempdir().unwrap();
        let requests = Requests::new(folder.path().join("log/requests.jsonl"));
        assert!(requests.all().unwrap().is_empty());
        for at in 0..LINES + 50 {
            requests.note(&format!("model {at}"), "example.org", "done");
        }
        let all = requests.all().unwrap();
        assert_eq!(all[0].purpose, format!("model {}", LINES + 49));
        assert!(all.len() <= LINES && all.len() > LINES / 2, "{}", all.len());
        requests.forget().unwrap();
        assert!(requests.all().unwrap().is_empty());
    }
}
