//! What all commands and threads of the app share.

use std::{io, sync::Arc};

use models::Store;
use session::dictionary_of;
use settings::DictionaryFile;
use speculative::Dictionary;
use tauri::AppHandle;

use crate::{
    app::log_folder,
    dictating::Dictation,
    job_runner::JobRunner,
    library_access::LibraryAccess,
    live::{Live, SessionDeps},
    measurements::Measurements,
    preferences::PreferencesFile,
    pulls::Pulls,
    requests::Requests,
    types::Answer,
    waveform::Waveforms,
};

/// The app's state. One of it is made when the app starts.
pub struct AppState {
    /// The library.
    pub kept: Arc<LibraryAccess>,
    /// Models on this machine.
    pub store: Arc<Store>,
    /// What the user likes to have otherwise.
    pub preferences: Arc<PreferencesFile>,
    /// The one who listens.
    pub live: Live,
    /// Dictation into other programs.
    pub dictation: Dictation,
    /// The one who makes finished transcripts.
    pub enhancing: JobRunner,
    /// Downloads of models.
    pub pulls: Pulls,
    /// What left the machine.
    pub requests: Arc<Requests>,
    /// How loud recordings are.
    pub waveforms: Waveforms,
    /// What models cost here, once it was measured.
    pub measured: Measurements,
}

impl AppState {
    /// Builds the state and starts the threads that work while the app runs.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn new(app: &AppHandle, deps: SessionDeps, requests: Requests) -> io::Result<Self> {
        let SessionDeps { kept, store, preferences, .. } = deps.clone();
        let requests = Arc::new(requests);
        let live = Live::new(app.clone(), deps.clone());
        Ok(Self {
            enhancing: JobRunner::start(app.clone(), deps.clone())?,
            pulls: Pulls::new(app.clone(), store.clone(), requests.clone()),
            dictation: Dictation::new(app.clone(), live.clone(), preferences.clone())?,
            live,
            kept,
            store,
            preferences,
            requests,
            waveforms: Waveforms::default(),
            measured: Measurements::open(log_folder().with_file_name("measured.json")),
        })
    }
}

/// The user's own words, as they are now.
///
/// # Errors
/// If the file cannot be read or understood.
pub fn own_words() -> Answer<Arc<Dictionary>> {
    let file = DictionaryFile::open(&DictionaryFile::users()?)?;
    Ok(Arc::new(dictionary_of(file.words())))
}
