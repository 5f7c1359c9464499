//! Finds and opens everything that a session needs. That takes a second or two, so it runs on a
//! blocking thread.

use std::{sync::Arc, time::Duration};

use audio::capture::{CaptureConfig, DeviceChoice};
use enhance::job::JobOptions;
use jiff::Zoned;
use library::{LibraryAccess, LiveSign, Source};
use messages::{Explain, message};
use models::{ModelChoice, Role, SPEAKER_MODELS, Store};
use session::{Config, Pair, SinkConfig, Sound, cadence_of, language_of};
use speculative::{Cadence, Language, Models, NullTranscriber, Task, WhisperLog};
use uuid::Uuid;

use super::protocol::SessionFacts;
use crate::{
    language,
    own_words::own_words,
    preferences::PreferencesFile,
    types::{Answer, Hear, Purpose},
};

/// The services that a session needs.
#[derive(Clone)]
pub struct SessionDeps {
    /// The library that stores the sessions.
    pub library: Arc<LibraryAccess>,
    /// The models.
    pub store: Arc<Store>,
    /// The preferences.
    pub preferences: Arc<PreferencesFile>,
    /// The log of whisper.cpp's messages.
    pub log: WhisperLog,
}

/// Everything for a session that is ready to start.
pub struct Prepared {
    pub sound: Sound,
    pub models: Models,
    pub config: Config,
    /// Messages for the user about problems that do not prevent the start.
    pub notes: Vec<String>,
}

impl Prepared {
    /// What is known of the session before it starts.
    pub fn facts(&self) -> SessionFacts {
        SessionFacts {
            session: self.config.id.clone(),
            fast: self.config.fast.clone(),
            heavy: self.config.heavy.clone(),
            language: self.config.task.language.code().unwrap_or("auto").to_owned(),
            records: self.config.recordings.is_some(),
            keeps: self.config.keep.is_some(),
        }
    }
}

impl SessionDeps {
    /// Finds the models, opens the devices and loads the models, in this order: speech during the
    /// loading is captured.
    ///
    /// # Errors
    /// If something prevents the start; the error has a remedy.
    pub fn prepare(&self, purpose: Purpose, hear: &Hear) -> Answer<Prepared> {
        if purpose == Purpose::Trial && !self.has_words() {
            return Self::without_words(hear);
        }
        let settings = self.preferences.engine()?;
        let task = Task::transcribe(language_of(&settings)?);
        let pair = Pair::choose(&self.store, &ModelChoice::default(), &settings, task)?;
        let dictionary = own_words()?;
        let mut notes = pair.notes.clone();
        let sound = Sound::captured(capture(hear))?;
        let models = pair.load(&self.store, &dictionary, &self.log)?;
        let keep = self.keep(purpose, hear, &mut notes)?;
        let records = keep.is_some() && self.records(purpose);
        let places = self.library.places();
        let sign = LiveSign::raise(places);
        let sign = sign
            .inspect_err(
                |error| tracing::debug!(%error, "other programs do not see that a session is live"),
            )
            .ok();
        let config = Config {
            id: Uuid::now_v7().to_string(),
            fast: pair.fast.name,
            heavy: pair.heavy.name,
            task: pair.task,
            cadence: cadence_of(&settings),
            recordings: records.then(|| places.recordings.clone()),
            keep,
            sign,
            pre_roll: Duration::ZERO,
        };
        Ok(Prepared { sound, models, config, notes })
    }

    /// Prepares a session with levels and device events but without captions, so that a microphone
    /// can be tried before any model is installed.
    fn without_words(hear: &Hear) -> Answer<Prepared> {
        let models = Models {
            fast: Box::new(NullTranscriber),
            heavy: Box::new(NullTranscriber),
            verifier: None,
            dictionary: Arc::default(),
        };
        let config = Config {
            id: Uuid::now_v7().to_string(),
            fast: String::new(),
            heavy: String::new(),
            task: Task::transcribe(Language::auto()),
            cadence: Cadence::LIVE,
            recordings: None,
            keep: None,
            sign: None,
            pre_roll: Duration::ZERO,
        };
        Ok(Prepared { sound: Sound::captured(capture(hear))?, models, config, notes: Vec::new() })
    }

    /// Whether any transcription model is installed.
    fn has_words(&self) -> bool {
        self.store.installed().any(|(model, _)| model.suits(Role::Fast) || model.suits(Role::Heavy))
    }

    fn records(&self, purpose: Purpose) -> bool {
        purpose == Purpose::Captions && self.preferences.now().keeping.record
    }

    fn keep(
        &self,
        purpose: Purpose,
        hear: &Hear,
        notes: &mut Vec<String>,
    ) -> Answer<Option<SinkConfig>> {
        let preferences = self.preferences.now();
        let is_wanted = match purpose {
            Purpose::Captions => preferences.keeping.keep,
            Purpose::Dictation => preferences.dictation.keep,
            Purpose::Trial => false,
        };
        if !is_wanted {
            return Ok(None);
        }
        let sink = match self.library.sink() {
            Ok(sink) => sink,
            // Captions matter more than storing them.
            Err(error) => {
                notes.push(language::text(&message!("live-not-kept", error = error.explain())));
                return Ok(None);
            }
        };
        let enhances = preferences.keeping.enhance && self.records(purpose);
        let enhance = (enhances && sink.library().is_some()).then(|| {
            let clean_up = preferences.keeping.clean_up;
            // A transcript without speakers is better than none.
            let diarize = SPEAKER_MODELS.iter().all(|name| self.store.has(name));
            JobOptions { clean_up, diarize, ..JobOptions::default() }.to_json()
        });
        let (what, kind) = match (purpose, hear.microphone, hear.system) {
            (Purpose::Dictation, ..) => ("Dictation", "microphone"),
            (_, true, true) => ("Microphone and system sound", "both"),
            (_, false, true) => ("System sound", "system"),
            _ => ("Microphone", "microphone"),
        };
        let title = format!("{what}, {}", Zoned::now().strftime("%-d %b %Y %H:%M"));
        let source = Source { kind: kind.to_owned(), device: None };
        Ok(Some(SinkConfig { sink, title, source, enhance }))
    }
}

/// The devices to capture.
fn capture(hear: &Hear) -> CaptureConfig {
    let wanted = || match &hear.microphone_name {
        Some(name) => DeviceChoice::Named(name.clone()),
        None => DeviceChoice::Default,
    };
    CaptureConfig {
        microphone: hear.microphone.then(wanted),
        system: hear.system.then_some(DeviceChoice::Default),
    }
}
