//! Opens exported files in other programs. Windows can have opened only what this run exported.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use enhance::export::place;
use messages::message;

use crate::types::{Answer, AppError};

/// How long a program may take to say that it cannot open a file.
const PATIENCE: Duration = Duration::from_secs(3);

/// The files that this run exported.
#[derive(Default)]
pub struct ExportedFiles(Mutex<BTreeSet<PathBuf>>);

impl ExportedFiles {
    /// Adds a file.
    pub fn add(&self, file: PathBuf) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(file);
    }

    /// Opens a file in the program that the desktop has for it.
    ///
    /// # Errors
    /// If this run did not export it, it is gone, or no program opens it.
    pub fn open(&self, path: &str) -> Answer<()> {
        run(&opening(&self.checked(path)?), path)
    }

    /// Shows a file in the desktop's file manager.
    ///
    /// # Errors
    /// If this run did not export it, it is gone, or there is no file manager.
    pub fn show(&self, path: &str) -> Answer<()> {
        run(&showing(&self.checked(path)?), path)
    }

    fn checked(&self, path: &str) -> Answer<PathBuf> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match files.get(Path::new(path)) {
            Some(file) if file.is_file() => Ok(file.clone()),
            _ => Err(AppError::new(&message!("app-export-gone", path = path))),
        }
    }
}

/// A program and its arguments. No shell reads them.
type Line = (&'static str, Vec<OsString>);

/// The command that opens a file.
fn opening(file: &Path) -> Vec<Line> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    vec![(program, vec![file.into()])]
}

/// The commands that show a file in its folder; each is tried if the one before it fails.
fn showing(file: &Path) -> Vec<Line> {
    if cfg!(windows) {
        let mut chosen = OsString::from("/select,");
        chosen.push(file);
        return vec![("explorer", vec![chosen])];
    }
    if cfg!(target_os = "macos") {
        return vec![("open", vec!["-R".into(), file.into()])];
    }
    // The interface of file managers takes a list, in which dbus-send ends an item at a comma. The
    // address has none.
    let address = format!("array:string:{}", place::address(file, None));
    let mut call: Vec<OsString> = [
        "--session",
        "--print-reply",
        "--reply-timeout=2000",
        "--dest=org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems",
    ]
    .map(OsString::from)
    .into();
    call.extend([address.into(), "string:".into()]);
    let folder = file.parent().unwrap_or(file);
    vec![("dbus-send", call), ("xdg-open", vec![folder.into()])]
}

fn run(lines: &[Line], path: &str) -> Answer<()> {
    match lines.iter().any(|(program, arguments)| works(program, arguments)) {
        true => Ok(()),
        false => Err(AppError::new(&message!("app-cannot-open", path = path))),
    }
}

/// Starts a program. It fails if it says so soon.
fn works(program: &str, arguments: &[OsString]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        Ok(child) => runs(child),
        Err(error) => {
            tracing::info!(program, %error, "cannot start");
            false
        }
    }
}

/// Waits for the program to end, at most as long as the user would for an answer.
fn runs(mut child: Child) -> bool {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        match child.try_wait() {
            // Windows' explorer always ends with 1.
            Ok(Some(status)) => return status.success() || cfg!(windows),
            Ok(None) => thread::sleep(Duration::from_millis(30)),
            Err(_) => return false,
        }
    }
    // It shows the file as long as the user likes; no zombie stays behind.
    let waits = thread::Builder::new().name("opened file".to_owned());
    let _ = waits.spawn(move || child.wait());
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_exported_file_that_is_still_there_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let files = ExportedFiles::default();
        let [ours, other] = ["ours.txt", "other.txt"].map(|name| folder.path().join(name));
        for file in [&ours, &other] {
            std::fs::write(file, "text").unwrap();
        }
        files.add(ours.clone());
        let checked = |path: &Path| files.checked(&path.display().to_string());
        assert_eq!(checked(&ours).unwrap(), ours);
        assert!(checked(&other).is_err());
        assert!(checked(&folder.path().join("./x/../ours.txt")).is_err());
        assert!(files.checked("https://example.org").is_err());
        std::fs::remove_file(&ours).unwrap();
        assert!(checked(&ours).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_is_one_argument_whatever_is_in_it() {
        let file = Path::new("/home/ada/a, b; $(rm -rf ~) 'c'.html");
        assert_eq!(opening(file), [("xdg-open", vec![file.into()])]);
        let [(_, call), (_, folder)] = &showing(file)[..] else { panic!("two ways") };
        let address = call[call.len() - 2].to_str().unwrap();
        let wanted = "array:string:file:///home/ada/a%2C%20b%3B%20%24%28rm%20%2Drf";
        let wanted = wanted.replace("%2D", "-");
        assert!(address.starts_with(&wanted), "{address}");
        assert_eq!(folder, &[OsString::from("/home/ada")]);
    }
}
