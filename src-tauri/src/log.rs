//! The app's log: one file per day, kept for a week. It contains nothing of what users say.

use std::{
    any::Any,
    fs, io,
    path::{Path, PathBuf},
};

use speculative::{WhisperLog, is_whispers};
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, prelude::*};

/// The log folder.
pub fn log_folder() -> PathBuf {
    let folders = directories::ProjectDirs::from("", "", "duotone");
    let folder =
        folders.map(|folders| folders.state_dir().unwrap_or(folders.data_local_dir()).join("log"));
    folder.unwrap_or_else(|| std::env::temp_dir().join("duotone-log"))
}

/// Starts the log. Dropping the second value flushes it.
///
/// # Errors
/// If the folder cannot be created.
pub fn start_log() -> io::Result<(WhisperLog, Vec<Box<dyn Any>>)> {
    let folder = log_folder();
    fs::create_dir_all(&folder)?;
    private(&folder)?;
    let file = tracing_appender::rolling::Builder::new()
        .rotation(tracing_appender::rolling::Rotation::DAILY)
        .filename_prefix("duotone")
        .filename_suffix("log")
        .max_log_files(7)
        .build(&folder)
        .map_err(io::Error::other)?;
    let (file, guard) = tracing_appender::non_blocking(file);
    let (whisper, whisper_guard) = WhisperLog::start(Box::new(file.clone()))?;
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(file)
        .with_ansi(false)
        .with_filter(EnvFilter::new("info,symphonia=off,pulseaudio=off,sled=off,tantivy=warn"))
        .with_filter(filter_fn(|metadata| !is_whispers(metadata)));
    let _ = tracing_subscriber::registry().with(whisper.clone()).with(lines).try_init();
    speculative::install_whisper_log();
    Ok((whisper, vec![Box::new(guard), Box::new(whisper_guard)]))
}

/// Makes the log unreadable for other users of this machine.
fn private(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
