//! Whisper behind the [`Transcriber`] contract, through whisper.cpp.
//!
//! Each model has one context, and each worker one state, which it reuses. Measurements chose
//! parameters that keep short windows from looping: timestamps on, greedy, no temperature fallback,
//! one segment, no context from the window before.

mod model;
mod params;
mod spelling;
mod times;

use std::{io, num::NonZero, path::Path, sync::Arc, time::Instant};

use whisper_rs::{FullParams, WhisperState};

use crate::{
    detection,
    engine::Engine,
    ggml::Head,
    hypothesis::Hypothesis,
    role::Role,
    task::Task,
    transcriber::{TranscribeError, Transcriber},
    whisper_log::WhisperLog,
    window::{Span, Window},
};
pub use model::ModelError;
use model::{Facts, Model};
use params::audio_context;
use spelling::Spelling;
pub use times::Times;

/// Samples of Whisper's clock unit, 10 ms.
const CENTISECOND: u64 = audio::SAMPLE_RATE as u64 / 100;
/// Languages written without spaces between words.
const UNSPACED: &[&str] = &["zh", "ja", "yue", "th", "lo", "my", "km"];
/// Samples in a second.
const SECOND: f64 = audio::SAMPLE_RATE as f64;

/// The most parallel transcribers of one model: each takes some hundred megabytes.
const CREW: usize = 4;

/// A Whisper model, ready to transcribe.
pub struct Whisper {
    /// `None` before the first pass where each pass begins with a new state.
    state: Option<WhisperState>,
    /// Built once and cloned: whisper-rs's setters for text leak memory at each call.
    params: FullParams<'static, 'static>,
    role: Role,
    /// The model, for passes that are not live: each begins with a new state. whisper.cpp samples
    /// its beams at random, and a state's random generator continues from the last pass, so a
    /// reused state would make the result depend on earlier windows.
    afresh: Option<Arc<Model>>,
    /// The language set in `params`.
    pinned: Option<&'static str>,
    task: Task,
    facts: Facts,
    log: Option<WhisperLog>,
}

impl Engine for Whisper {
    /// Loads a ggml file for one of the two roles. Takes 0.1 to 2 s and about the file's size in
    /// memory.
    ///
    /// Heavy's words are timed exactly, which costs 50 to 60 ms a window, because confirmed text is
    /// cut and replayed by these times. Fast's words are timed roughly, which suffices for drafts.
    /// If the language is to be detected, heavy also detects and follows it
    /// (docs/adr/012-languages.md).
    ///
    /// # Errors
    /// [`ModelError`], each variant with its remedy.
    fn load(
        file: &Path,
        role: Role,
        task: &Task,
        log: Option<WhisperLog>,
    ) -> Result<Self, ModelError> {
        let times = if role == Role::Heavy { Times::Exact } else { Times::Rough };
        let model = Model::load(file, task, times, model::ALIGNMENT_MEMORY)?;
        let state = Some(model.state()?);
        Ok(Self { state, ..Self::of(&model, role, params::live(model.facts.lag.is_some()), log) })
    }

    /// Loads a ggml file for passes that are not live, over windows of up to 30 s: with the full
    /// context, a beam, and retries at higher temperatures where a pass loops or is unsure (Radford
    /// et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", 4.5).
    ///
    /// Returns one transcriber for each of `threads`, at most four. They share the model's weights
    /// and work in parallel, each on its own threads: threads that share a window wait for each
    /// other by spinning. Where the language is followed from window to window, it returns only
    /// one.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    fn load_thorough(
        file: &Path,
        task: &Task,
        times: Times,
        threads: NonZero<usize>,
        log: Option<&WhisperLog>,
    ) -> Result<Vec<Self>, ModelError> {
        let model = Arc::new(Model::load(file, task, times, model::THOROUGH_ALIGNMENT_MEMORY)?);
        let crew = if model.task.language.may_change() { 1 } else { threads.get().min(CREW) };
        let params = params::thorough(model.facts.lag.is_some(), threads.get().div_ceil(crew));
        let one = |_| Self {
            afresh: Some(model.clone()),
            ..Self::of(&model, Role::Heavy, params.clone(), log.cloned())
        };
        Ok((0..crew).map(one).collect())
    }

    /// Walks over the file from tensor to tensor, which detects a truncated file.
    fn is_whole(file: &Path) -> io::Result<bool> {
        Head::read(file).map(|head| head.is_some())
    }
}

impl Whisper {
    fn of(
        model: &Model,
        role: Role,
        mut params: FullParams<'static, 'static>,
        log: Option<WhisperLog>,
    ) -> Self {
        params.set_translate(model.task.translate);
        let (task, facts) = (model.task.clone(), model.facts.clone());
        Self { state: None, params, role, afresh: None, pinned: None, task, facts, log }
    }

    /// The parameters for a window of `seconds`.
    fn params(&mut self, seconds: f64) -> FullParams<'static, 'static> {
        let code = self.task.language.code();
        if code != self.pinned {
            self.params.set_language(code);
            self.pinned = code;
        }
        let mut params = self.params.clone();
        if self.afresh.is_some() {
            return params;
        }
        params.set_audio_ctx(self.context_for(seconds));
        params.set_max_tokens(8 + (8.0 * seconds) as i32);
        params
    }

    /// Encoder positions for a window of `seconds`. Language detection needs as many as fast does:
    /// with fewer, tiny took Italian for English.
    fn context_for(&self, seconds: f64) -> i32 {
        let follows = self.task.language.may_change();
        audio_context(if follows { Role::Fast } else { self.role }, seconds)
    }

    /// The language of the last pass.
    fn written_in(&self) -> Option<&'static str> {
        if self.task.translate { Some("en") } else { self.pinned.or(self.task.language.code()) }
    }

    /// Reads the result of the last whisper.cpp call, on the session's sample axis.
    fn heard(&self, span: Span) -> Hypothesis {
        let language = self.written_in();
        let unspaced = language.is_some_and(|code| UNSPACED.contains(&code));
        let mut spelling = Spelling::new(unspaced);
        let (mut log_probability, mut tokens, mut no_speech) = (0.0, 0u32, 0.0f32);
        let at = |centiseconds: i64| {
            let inside = u64::try_from(centiseconds).unwrap_or(0) * CENTISECOND;
            (span.start + inside).min(span.end)
        };
        let segments = || self.state.iter().flat_map(WhisperState::as_iter);
        for segment in segments() {
            no_speech = no_speech.max(segment.no_speech_probability());
            for token in (0..segment.n_tokens()).filter_map(|i| segment.get_token(i)) {
                // Tokens from the end-of-text token on are markers, not text.
                let (data, Ok(bytes)) = (token.token_data(), token.to_bytes()) else { continue };
                if data.id >= self.facts.end_of_text {
                    continue;
                }
                log_probability += data.plog;
                tokens += 1;
                let start = match self.facts.lag {
                    Some(lag) => at(data.t_dtw).saturating_sub(lag).max(span.start),
                    None => at(data.t0),
                };
                spelling.token(bytes, start, data.p);
            }
        }
        let speech_end = segments().map(|segment| at(segment.end_timestamp())).max();
        Hypothesis {
            span,
            words: spelling.words(speech_end.unwrap_or(span.end)),
            language,
            no_speech_probability: no_speech,
            mean_log_probability: log_probability / tokens.max(1) as f32,
            ..Hypothesis::default()
        }
    }
}

impl Whisper {
    /// One pass over a window, in the language known so far.
    fn pass(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        let seconds = window.samples.len() as f64 / SECOND;
        let params = self.params(seconds);
        let failed = |reason: String| TranscribeError { seconds, reason };
        if let Some(model) = &self.afresh {
            // Free the old state first: each takes some hundred megabytes.
            self.state = None;
            self.state = Some(model.state().map_err(|error| failed(error.to_string()))?);
        }
        let state = self.state.as_mut().ok_or_else(|| failed("there is no state".to_owned()))?;
        let outcome = state.full(params, &window.samples);
        if let Some(log) = &self.log {
            log.flush();
        }
        outcome.map_err(|error| failed(error.to_string()))?;
        Ok(self.heard(window.span))
    }

    /// Follows the language of the last window. Returns whether to transcribe the window again,
    /// because its language is a new one.
    fn follow_language(&mut self) -> bool {
        let Some(told) = self.language_probabilities() else { return false };
        let current = self.task.language.code().and_then(whisper_rs::get_lang_id);
        let current = current.and_then(|id| usize::try_from(id).ok());
        let Some(id) = detection::change(current, &told).and_then(|id| i32::try_from(id).ok())
        else {
            return false;
        };
        let Some(code) = whisper_rs::get_lang_str(id) else { return false };
        tracing::debug!(code, "another language is spoken");
        self.task.language.follow(code);
        self.state.as_ref().is_some_and(|state| state.full_lang_id_from_state() != id)
    }

    /// The probability of each language in the last window. The window is still encoded, so this
    /// costs one token; whisper.cpp's own detection would encode it again.
    fn language_probabilities(&mut self) -> Option<Vec<f32>> {
        let state = self.state.as_mut()?;
        state.decode(&[self.facts.start_of_text], 0, 1).ok()?;
        let logits = state.get_logits().ok()?;
        logits.get(self.facts.languages.clone()).map(detection::probabilities)
    }
}

impl Transcriber for Whisper {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        let began = Instant::now();
        let mut heard = self.pass(window)?;
        let seconds = window.samples.len() as f64 / SECOND;
        if self.role == Role::Heavy
            && seconds >= detection::ENOUGH
            && self.task.language.may_change()
            && self.follow_language()
        {
            heard = self.pass(window)?;
        }
        // The first pass of a session may have detected the language.
        let language = heard.language.or_else(|| self.written_in());
        Ok(Hypothesis { language, cost: began.elapsed(), ..heard })
    }
}
