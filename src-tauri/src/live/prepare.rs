//! Finds and opens everything that a session needs. That takes a second or two, so it runs on a
//! blocking thread.

use std::{sync::Arc, time::Duration};

use audio::capture::{CaptureConfig, DeviceChoice};
use enhance::job::JobOptions;
use library::LibraryAccess;
use messages::{Explain, dictation_title, message, session_title};
use models::{ModelChoice, Role, SPEAKER_MODELS, Store};
use session::{Origin, Plan, ReadySession, SinkConfig, Sound, aftercare::EmptyRule, language_of};
use speculative::{Task, WhisperLog};

use super::protocol::SessionFacts;
use crate::{
    language,
    own_words::own_words,
    preferences::PreferencesFile,
    types::{Answer, Hear, Purpose},
};

/// Shorter captions were started by mistake.
const SHORTEST: Duration = Duration::from_secs(3);

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
    pub session: ReadySession,
    /// Messages for the user about problems that do not prevent the start.
    pub notes: Vec<String>,
}

impl Prepared {
    /// What is known of the session before it starts.
    pub fn facts(&self) -> SessionFacts {
        let config = &self.session.config;
        SessionFacts {
            session: config.id.clone(),
            fast: config.fast.clone(),
            heavy: config.heavy.clone(),
            language: config.task.language.code().unwrap_or("auto").to_owned(),
            records: config.recordings.is_some(),
            keeps: config.keep.is_some(),
        }
    }
}

impl SessionDeps {
    /// Finds the models, opens the devices and loads the models, in this order: speech during the
    /// loading is captured. A microphone can be tried before any model is installed.
    ///
    /// # Errors
    /// If something prevents the start; the error has a remedy.
    pub fn prepare(&self, purpose: Purpose, hear: &Hear) -> Answer<Prepared> {
        if purpose == Purpose::Trial && !self.has_words() {
            let sound = Sound::captured(capture(hear))?;
            let session = Plan::without_captions().load(&self.store, &self.log)?;
            return Ok(Prepared { sound, session, notes: Vec::new() });
        }
        let settings = self.preferences.engine()?;
        let task = Task::transcribe(language_of(&settings)?);
        let (named, dictionary) = (ModelChoice::default(), own_words()?);
        let plan = Plan::choose(&self.store, &named, &settings, task, dictionary)?;
        let notes = plan.pair().into_iter().flat_map(|pair| &pair.notes);
        let mut notes: Vec<_> = notes.map(|note| language::text(&note.explain())).collect();
        let sound = Sound::captured(capture(hear))?;
        let keep = self.keep(purpose, hear, &mut notes)?;
        let places = self.library.places();
        let records = keep.is_some() && self.records(purpose);
        let plan = plan
            .keep(keep)
            .record(records.then(|| places.recordings.clone()))
            .announce(Some(places.clone()));
        Ok(Prepared { sound, session: plan.load(&self.store, &self.log)?, notes })
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
        let enhance = enhances.then(|| {
            let clean_up = preferences.keeping.clean_up;
            // A transcript without speakers is better than none.
            let diarize = SPEAKER_MODELS.iter().all(|name| self.store.has(name));
            JobOptions { clean_up, diarize, ..JobOptions::default() }.to_json()
        });
        let shortest = match purpose {
            // One word is a whole dictation.
            Purpose::Dictation => Duration::ZERO,
            _ => SHORTEST,
        };
        let origin = Origin::of_devices(hear.microphone, hear.system);
        let title = match purpose {
            Purpose::Dictation => dictation_title(),
            _ => session_title(&origin),
        };
        Ok(Some(SinkConfig {
            // The date is shown beside the title, so the words make a better one.
            sink: sink.with_titles_by_text(),
            title: language::text(&title),
            source: origin.source(),
            enhance,
            empty: Some(EmptyRule { shortest, keep: !preferences.keeping.skip_empty }),
        }))
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
