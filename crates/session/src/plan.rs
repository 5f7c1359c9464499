//! The plan of a session: its models and what it stores, before anything is open.

use std::{path::PathBuf, sync::Arc, time::Duration};

use library::LiveSign;
use models::{ModelChoice, Store};
use settings::{Places, Settings};
use speculative::{Cadence, Dictionary, Language, Models, NullTranscriber, Task, WhisperLog};
use uuid::Uuid;

use crate::{
    Config, Events, Pair, Session, SinkConfig, Sound, StartError, UnusableModel, cadence_of,
};

/// What a session is to be. Each program that runs sessions makes one, and assembles them alike.
///
/// ```text
/// Plan::choose ─▶ keep, record, announce ─▶ load ─▶ ReadySession ─▶ start(sound) ─▶ Session
/// ```
#[derive(Debug)]
pub struct Plan {
    /// `None` for a session without captions.
    pair: Option<Pair>,
    dictionary: Arc<Dictionary>,
    cadence: Cadence,
    recordings: Option<PathBuf>,
    keep: Option<SinkConfig>,
    announced_in: Option<Places>,
}

impl Plan {
    /// Plans a session with captions: with the models that the user named, or else those of the
    /// settings, or else the best installed ones. See [`Pair::choose`].
    ///
    /// # Errors
    /// If a named model is missing, or none is installed.
    pub fn choose(
        store: &Store,
        named: &ModelChoice,
        settings: &Settings,
        task: Task,
        dictionary: Arc<Dictionary>,
    ) -> Result<Self, models::Error> {
        let pair = Pair::choose(store, named, settings, task)?;
        let cadence = cadence_of(settings);
        Ok(Self { pair: Some(pair), dictionary, cadence, ..Self::without_captions() })
    }

    /// Plans a session with levels and device events only, so that a microphone can be tried before
    /// any model is installed.
    pub fn without_captions() -> Self {
        Self {
            pair: None,
            dictionary: Arc::default(),
            cadence: Cadence::LIVE,
            recordings: None,
            keep: None,
            announced_in: None,
        }
    }

    /// The models; `None` without captions.
    pub fn pair(&self) -> Option<&Pair> {
        self.pair.as_ref()
    }

    /// Stores the session.
    pub fn keep(self, keep: Option<SinkConfig>) -> Self {
        Self { keep, ..self }
    }

    /// Records the sound in a folder.
    pub fn record(self, recordings: Option<PathBuf>) -> Self {
        Self { recordings, ..self }
    }

    /// Shows the programs that use the library in these folders that the session is live, so that
    /// their jobs wait. Creates no library for a session that is not stored.
    pub fn announce(self, places: Option<Places>) -> Self {
        Self { announced_in: places, ..self }
    }

    /// Loads the models. That takes a second or two. If one cannot be loaded, the other one works
    /// alone, unless the user named the first.
    ///
    /// # Errors
    /// [`UnusableModel`], which says how to fix it.
    pub fn load(mut self, store: &Store, log: &WhisperLog) -> Result<ReadySession, UnusableModel> {
        let models = match &mut self.pair {
            Some(pair) => pair.load(store, &self.dictionary, log)?,
            None => Models {
                fast: Box::new(NullTranscriber),
                heavy: Box::new(NullTranscriber),
                verifier: None,
                dictionary: Arc::default(),
            },
        };
        Ok(ReadySession { models, config: self.config() })
    }

    fn config(self) -> Config {
        let (fast, heavy, absent, task) = match self.pair {
            Some(pair) => (pair.fast.name, pair.heavy.name, pair.absent, pair.task),
            None => (String::new(), String::new(), None, Task::transcribe(Language::auto())),
        };
        // A recording that is not of the library says so in its name.
        let id = if self.keep.is_some() { Uuid::now_v7() } else { library::id_alone() };
        Config {
            id: id.to_string(),
            fast,
            heavy,
            absent,
            task,
            cadence: self.cadence,
            recordings: self.recordings,
            keep: self.keep,
            sign: self.announced_in.and_then(|places| raise(&places)),
            pre_roll: Duration::ZERO,
        }
    }
}

/// Raises the sign of a live session. A session without it works, but jobs slow it down.
fn raise(places: &Places) -> Option<LiveSign> {
    if !places.library.is_dir() {
        return None;
    }
    let sign = LiveSign::raise(places);
    sign.inspect_err(|error| tracing::debug!(%error, "no sign of the live session")).ok()
}

/// A session whose models are loaded.
pub struct ReadySession {
    /// The models.
    pub models: Models,
    /// Identity and storage.
    pub config: Config,
}

impl ReadySession {
    /// Begins the session. Call it inside a tokio runtime.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn start(self, sound: Sound) -> Result<(Session, Events), StartError> {
        Session::start(sound, self.models, self.config)
    }
}

#[cfg(test)]
mod tests {
    use library::{Library, SessionSink, is_alone, is_anyone_live};
    use models::Manifest;

    use super::*;
    use crate::Origin;

    #[test]
    fn a_plan_becomes_the_configuration_of_a_session() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name| folder.path().join(name);
        let places = Places { library: at("library"), recordings: at("recordings") };
        let store = Store::new(Manifest::built_in().unwrap(), at("models"), Vec::new());
        let (log, _flush) = WhisperLog::start(std::io::sink()).unwrap();
        let plan = || Plan::without_captions().announce(Some(places.clone()));
        let config = plan().load(&store, &log).unwrap().config;
        assert!(config.sign.is_none() && !places.library.exists(), "it makes no library");
        assert!(is_alone(config.id.parse().unwrap()) && config.keep.is_none());

        let sink = SessionSink::from(Arc::new(Library::open(&places, "a test").unwrap()));
        let keep = SinkConfig {
            sink,
            title: "A talk".to_owned(),
            source: Origin::Pipe.source(),
            enhance: None,
            empty: None,
        };
        let plan = plan().keep(Some(keep)).record(Some(places.recordings.clone()));
        let ready = plan.load(&store, &log).unwrap();
        assert!(is_anyone_live(&places) && !is_alone(ready.config.id.parse().unwrap()));
        assert_eq!(ready.config.recordings.as_ref(), Some(&places.recordings));
        drop(ready);
        assert!(!is_anyone_live(&places));
    }
}
