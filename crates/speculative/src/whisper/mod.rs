//! Whisper behind the [`Transcriber`] contract, through whisper.cpp.
//!
//! One context a model, one state a worker, reused. The parameters are the ones that were measured
//! to keep short windows from looping: timestamps on, greedy, no temperature fallback, one
//! segment, no context from the window before.

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

/// Transcribers of one model that work beside each other at most: each takes some hundred megabytes.
const CREW: usize = 4;

/// A Whisper model, ready to transcribe.
pub struct Whisper {
    /// None before the first pass of one that begins each afresh.
    state: Option<WhisperState>,
    /// Built once and cloned: whisper-rs's setters for text leak at each call.
    params: FullParams<'static, 'static>,
    role: Role,
    /// The model, where nobody waits for the passes: then each begins with a state of its own.
    /// whisper.cpp draws its beams by lot, and a state goes on with its lots where the last pass
    /// left them, so that what is heard would depend on what was heard before.
    afresh: Option<Arc<Model>>,
    /// The language that stands in `params`.
    pinned: Option<&'static str>,
    task: Task,
    facts: Facts,
    log: Option<WhisperLog>,
}

impl Engine for Whisper {
    /// Loads a ggml file for one of the two roles. Takes 0.1 to 2 s and about the file's size in
    /// memory.
    ///
    /// Heavy's words are timed exactly, which costs 50 to 60 ms a window: confirmed text is cut and
    /// replayed by it. Fast's are timed roughly, which is good enough for drafts. Heavy also decides
    /// on the language if it is to be detected, and follows it (docs/adr/012-languages.md).
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

    /// Loads a ggml file for passes that nobody waits for, over windows of up to 30 s: with the whole
    /// context, a beam, and again at higher temperatures where a pass loops or is unsure (Radford
    /// et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", 4.5).
    ///
    /// As many as there are `threads` come back, four at most. They share the model's weights and work
    /// beside each other, each on threads of its own: threads that share a window wait for each other
    /// by spinning. Where the language is followed from window to window, it is one alone.
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

    /// Walks over the file from tensor to tensor, which finds what was cut off.
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

    /// Encoder positions for a window of `seconds`. A language is told rightly only from as many as
    /// fast needs: from fewer tiny took Italian for English.
    fn context_for(&self, seconds: f64) -> i32 {
        let follows = self.task.language.may_change();
        audio_context(if follows { Role::Fast } else { self.role }, seconds)
    }

    /// The language that the last pass wrote.
    fn written_in(&self) -> Option<&'static str> {
        if self.task.translate { Some("en") } else { self.pinned.or(self.task.language.code()) }
    }

    /// What the last call to whisper.cpp left in the state, on the session's sample axis.
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
                // Everything from the end-of-text token on is a mark, not text.
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
    /// One pass over a window, in the language that is known by now.
    fn pass(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        let seconds = window.samples.len() as f64 / SECOND;
        let params = self.params(seconds);
        let failed = |reason: String| TranscribeError { seconds, reason };
        if let Some(model) = &self.afresh {
            // One at a time: each is some hundred megabytes.
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

    /// Follows the language of the window that was transcribed last. Whether that is to be
    /// transcribed again, because it was heard in another one.
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

    /// How probable each language is in the window that was transcribed last. It is still encoded,
    /// so this costs one token; whisper.cpp's own detection would encode it once more.
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
        // The first pass of a session may have been the one that detected it.
        let language = heard.language.or_else(|| self.written_in());
        Ok(Hypothesis { language, cost: began.elapsed(), ..heard })
    }
}
