//! Whisper behind the [`Transcriber`] contract, through whisper.cpp.
//!
//! One context a model, one state a worker, reused. The parameters are the ones that were measured
//! to keep short windows from looping: timestamps on, greedy, no temperature fallback, one
//! segment, no context from the window before.

use std::{num::NonZero, ops::Range, path::Path, time::Instant};

use whisper_rs::{
    DtwMode, DtwParameters, FullParams, SamplingStrategy, WhisperContext, WhisperContextParameters,
    WhisperState,
};

use crate::{
    captions::Role,
    detection,
    ggml::Head,
    hypothesis::{Hypothesis, Word, is_space_between},
    language::Language,
    task::Task,
    transcriber::{TranscribeError, Transcriber},
    whisper_log::WhisperLog,
    window::{Span, Window},
};

/// Samples of Whisper's clock unit, 10 ms.
const CENTISECOND: u64 = audio::SAMPLE_RATE as u64 / 100;
/// Languages written without spaces between words.
const UNSPACED: &[&str] = &["zh", "ja", "yue", "th", "lo", "my", "km"];
/// How long a last word is taken to be, in samples: 0.1 s a character and at least 0.3 s. The
/// models tell where a word starts, and its end only by the next one's start.
const LAST_WORD_CHARACTER: u64 = audio::SAMPLE_RATE as u64 / 10;
const SHORTEST_LAST_WORD: u64 = 3 * LAST_WORD_CHARACTER;
/// Samples in a second.
const SECOND: f64 = audio::SAMPLE_RATE as f64;
/// Working memory of the alignment, bytes; the longest live window needs about a quarter, and one of
/// 30 s four times that.
const ALIGNMENT_MEMORY: usize = 64 << 20;
const THOROUGH_ALIGNMENT_MEMORY: usize = 256 << 20;

/// Why a model file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file is not a ggml Whisper model, or damaged. Get it again.
    #[error("{0} is not a Whisper model that can be read, or it is damaged")]
    Damaged(String),
    /// The file cannot be opened. Check the path and its permissions.
    #[error("the model {path} cannot be opened: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// The model hears English only. Take a multilingual one.
    #[error("{path} hears English only and the session's language is '{language}'")]
    EnglishOnly {
        /// The file.
        path: String,
        /// The language asked for.
        language: String,
    },
    /// The model never learned to translate. Take a multilingual one, and no "turbo" one.
    #[error("{0} cannot translate into English: it was not trained to")]
    NoTranslator(String),
}

/// A Whisper model, ready to transcribe.
pub struct Whisper {
    state: WhisperState,
    /// Built once and cloned: whisper-rs's setters for text leak at each call.
    params: FullParams<'static, 'static>,
    role: Role,
    /// Whether nobody waits for the passes.
    is_thorough: bool,
    /// The language that stands in `params`.
    pinned: Option<&'static str>,
    task: Task,
    start_of_text: i32,
    end_of_text: i32,
    /// The tokens of the languages, by Whisper's ids.
    languages: Range<usize>,
    /// Samples that aligned token times lie behind the sound; `None` where times are rough.
    lag: Option<u64>,
    log: Option<WhisperLog>,
}

impl Whisper {
    /// Loads a ggml file for one of the two roles. Takes 0.1 to 2 s and about the file's size in
    /// memory.
    ///
    /// Heavy's words are timed by the attention heads that follow time (DTW), which costs 50 to
    /// 60 ms a window and is right within a tenth of a second: confirmed text is cut and replayed
    /// by it. Fast's are timed by the sound's energy and the length of the spelling, which is free
    /// and half a second off at times: good enough for drafts. Heavy also decides on the language
    /// if it is to be detected, and follows it (docs/adr/012-languages.md).
    ///
    /// # Errors
    /// [`ModelError`], each variant with its remedy.
    pub fn load(
        path: &Path,
        role: Role,
        task: &Task,
        log: Option<WhisperLog>,
    ) -> Result<Self, ModelError> {
        Self::with(path, role, task, log, None)
    }

    /// Loads a ggml file for passes that nobody waits for, over windows of up to 30 s: with the whole
    /// context, a beam of five, and again at higher temperatures where a pass loops or is unsure
    /// (Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", 4.5).
    /// Its words are timed as heavy's are.
    ///
    /// # Errors
    /// As for [`load`](Self::load).
    pub fn load_thorough(
        path: &Path,
        task: &Task,
        threads: NonZero<usize>,
        log: Option<WhisperLog>,
    ) -> Result<Self, ModelError> {
        Self::with(path, Role::Heavy, task, log, Some(threads))
    }

    fn with(
        path: &Path,
        role: Role,
        task: &Task,
        log: Option<WhisperLog>,
        thorough: Option<NonZero<usize>>,
    ) -> Result<Self, ModelError> {
        let shown = || path.display().to_string();
        let head = Head::read(path)
            .map_err(|error| ModelError::Unreadable { path: shown(), error })?
            .ok_or_else(|| ModelError::Damaged(shown()))?;
        let mut task = task.clone();
        match (head.english_only(), task.language.code()) {
            (true, Some(code)) if code != "en" => {
                return Err(ModelError::EnglishOnly { path: shown(), language: code.to_owned() });
            }
            _ if task.translate && !head.translates() => {
                return Err(ModelError::NoTranslator(shown()));
            }
            (true, None) => {
                task.language.settle("en");
                task.language = Language::Given("en");
            }
            _ => {}
        }
        let mut options = WhisperContextParameters::default();
        let heads = head.alignment_heads().filter(|_| role == Role::Heavy);
        let lag = heads.is_some().then(|| (head.alignment_lag() * SECOND) as u64);
        if let Some(model_preset) = heads {
            options.dtw_parameters(DtwParameters {
                mode: DtwMode::ModelPreset { model_preset },
                dtw_mem_size: match thorough {
                    Some(_) => THOROUGH_ALIGNMENT_MEMORY,
                    None => ALIGNMENT_MEMORY,
                },
            });
        }
        let context = WhisperContext::new_with_params(path, options)
            .map_err(|_| ModelError::Damaged(shown()))?;
        let state = context.create_state().map_err(|_| ModelError::Damaged(shown()))?;
        let (start_of_text, end_of_text) = (context.token_sot(), context.token_eot());
        let first = context.token_lang(0) as usize;
        let languages = first..first + head.languages();
        let mut params = match thorough {
            Some(threads) => thorough_params(lag.is_some(), threads),
            None => live_params(lag.is_some()),
        };
        params.set_translate(task.translate);
        Ok(Self {
            state,
            params,
            role,
            is_thorough: thorough.is_some(),
            pinned: None,
            task,
            start_of_text,
            end_of_text,
            languages,
            lag,
            log,
        })
    }

    /// The parameters for a window of `seconds`.
    fn params(&mut self, seconds: f64) -> FullParams<'static, 'static> {
        let code = self.task.language.code();
        if code != self.pinned {
            self.params.set_language(code);
            self.pinned = code;
        }
        let mut params = self.params.clone();
        if self.is_thorough {
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

    /// What the last call to whisper.cpp left in the state, on the session's sample axis.
    fn heard(&self, span: Span) -> Hypothesis {
        let unspaced = !self.task.translate
            && self.task.language.code().is_some_and(|code| UNSPACED.contains(&code));
        let mut spelling = Spelling { unspaced, ..Spelling::default() };
        let (mut log_probability, mut tokens, mut no_speech) = (0.0, 0u32, 0.0f32);
        let at = |centiseconds: i64| {
            let inside = u64::try_from(centiseconds).unwrap_or(0) * CENTISECOND;
            (span.start + inside).min(span.end)
        };
        for segment in self.state.as_iter() {
            no_speech = no_speech.max(segment.no_speech_probability());
            for token in (0..segment.n_tokens()).filter_map(|i| segment.get_token(i)) {
                // Everything from the end-of-text token on is a mark, not text.
                let (data, Ok(bytes)) = (token.token_data(), token.to_bytes()) else { continue };
                if data.id >= self.end_of_text {
                    continue;
                }
                log_probability += data.plog;
                tokens += 1;
                let start = match self.lag {
                    Some(lag) => at(data.t_dtw).saturating_sub(lag).max(span.start),
                    None => at(data.t0),
                };
                spelling.token(bytes, start, data.p);
            }
        }
        let speech_end = self.state.as_iter().map(|segment| at(segment.end_timestamp())).max();
        Hypothesis {
            span,
            words: spelling.words(speech_end.unwrap_or(span.end)),
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
        let outcome = self.state.full(params, &window.samples);
        if let Some(log) = &self.log {
            log.flush();
        }
        outcome.map_err(|error| TranscribeError { seconds, reason: error.to_string() })?;
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
        self.state.full_lang_id_from_state() != id
    }

    /// How probable each language is in the window that was transcribed last. It is still encoded,
    /// so this costs one token; whisper.cpp's own detection would encode it once more.
    fn language_probabilities(&mut self) -> Option<Vec<f32>> {
        self.state.decode(&[self.start_of_text], 0, 1).ok()?;
        let logits = self.state.get_logits().ok()?;
        logits.get(self.languages.clone()).map(detection::probabilities)
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
        Ok(Hypothesis { cost: began.elapsed(), ..heard })
    }
}

/// What passes share that nobody waits for.
fn thorough_params(aligned: bool, threads: NonZero<usize>) -> FullParams<'static, 'static> {
    let beam = SamplingStrategy::BeamSearch { beam_size: 5, patience: -1.0 };
    let mut params = common_params(FullParams::new(beam), aligned);
    params.set_n_threads(i32::try_from(threads.get()).unwrap_or(i32::MAX));
    params.set_temperature_inc(0.2);
    params
}

/// What every live window shares.
fn live_params(aligned: bool) -> FullParams<'static, 'static> {
    let greedy = SamplingStrategy::Greedy { best_of: 1 };
    let mut params = common_params(FullParams::new(greedy), aligned);
    // ggml's threads wait for each other by spinning: a second thread on a core that something
    // else uses costs 100 times more a token than it saves.
    params.set_n_threads(1);
    params.set_single_segment(true);
    params.set_temperature_inc(0.0);
    params
}

fn common_params(
    mut params: FullParams<'static, 'static>,
    aligned: bool,
) -> FullParams<'static, 'static> {
    params.set_language(None);
    params.set_no_context(true);
    params.set_no_timestamps(false);
    params.set_token_timestamps(!aligned);
    params.set_temperature(0.0);
    params.set_suppress_nst(true);
    params.set_print_special(false);
    params.set_print_progress(false);
    params.set_print_realtime(false);
    params.set_print_timestamps(false);
    params
}

/// Encoder positions (20 ms each) for a window: somewhat more than it is long, because shorter
/// contexts make the decoder loop, in steps that the matrix kernels like. Heavy is sound enough not
/// to loop on less than half of what fast needs, and its encoder costs seven times as much.
fn audio_context(role: Role, seconds: f64) -> i32 {
    let (more, least) = match role {
        Role::Fast => (2.0, 512.0),
        Role::Heavy => (1.5, 256.0),
    };
    let positions = (seconds + more) * 50.0;
    let rounded = (positions / 64.0).round() * 64.0;
    rounded.clamp(least, 1500.0) as i32
}

/// Puts tokens together to words: a token that starts with a space starts a word, and where words
/// are not spaced every token does. Characters may be split over tokens, so the bytes are joined
/// before they are read as UTF-8.
#[derive(Default)]
struct Spelling {
    words: Vec<(Vec<u8>, u64, f32)>,
    unspaced: bool,
}

impl Spelling {
    fn token(&mut self, bytes: &[u8], start: u64, probability: f32) {
        let starts = |word: &[u8]| {
            bytes.starts_with(b" ") || self.unspaced && std::str::from_utf8(word).is_ok()
        };
        match self.words.last_mut() {
            Some((word, _, least)) if !starts(word) => {
                word.extend_from_slice(bytes);
                *least = least.min(probability);
            }
            _ => self.words.push((bytes.to_vec(), start, probability)),
        }
    }

    /// The words; each ends where the next one starts, and the last before `end`. What holds no
    /// letter or digit (a dash, a full stop) is joined to the word before it.
    fn words(self, end: u64) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::with_capacity(self.words.len());
        for (bytes, start, probability) in self.words {
            let text = String::from_utf8_lossy(&bytes).trim().to_owned();
            let start = start.max(words.last().map_or(0, |before| before.start));
            let word = Word { text, start, end: end.max(start), probability, ..Word::default() };
            let spoken = !word.normalised().is_empty();
            match words.last_mut() {
                Some(before) if spoken => before.end = start,
                Some(before) if !word.text.is_empty() => {
                    if is_space_between(&before.text, &word.text) {
                        before.text.push(' ');
                    }
                    before.text.push_str(&word.text);
                }
                _ => {}
            }
            if spoken {
                words.push(word);
            }
        }
        if let Some(last) = words.last_mut() {
            let characters = last.text.chars().count() as u64;
            let length = (characters * LAST_WORD_CHARACTER).max(SHORTEST_LAST_WORD);
            last.end = last.end.min(last.start + length);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_follows_the_window_between_its_bounds() {
        for (seconds, fast, heavy) in [
            (0.5, 512, 256),
            (4.0, 512, 256),
            (6.0, 512, 384),
            (8.0, 512, 448),
            (10.0, 576, 576),
            (20.0, 1088, 1088),
            (30.0, 1500, 1500),
        ] {
            let contexts = [Role::Fast, Role::Heavy].map(|role| audio_context(role, seconds));
            assert_eq!(contexts, [fast, heavy], "{seconds} s");
        }
    }

    #[test]
    fn a_last_word_does_not_run_on_into_the_silence() {
        let mut spelling = Spelling::default();
        spelling.token(b" music", 1_000, 0.9);
        let words = spelling.words(100_000);
        assert_eq!((words[0].start, words[0].end), (1_000, 9_000));
    }

    #[test]
    fn tokens_are_words_where_words_are_not_spaced() {
        let mut spelling = Spelling { unspaced: true, ..Spelling::default() };
        let tokyo = "東京に。".as_bytes();
        for (i, bytes) in [&tokyo[..2], &tokyo[2..6], &tokyo[6..9], &tokyo[9..]].iter().enumerate()
        {
            spelling.token(bytes, i as u64 * 100, 0.9);
        }
        let texts: Vec<String> = spelling.words(1_000).into_iter().map(|word| word.text).collect();
        assert_eq!(texts, ["東京", "に。"]);
    }

    #[test]
    fn tokens_become_words_with_times_and_the_least_probability() {
        let mut spelling = Spelling::default();
        let tokens: [(&[u8], u64, f32); 6] = [
            (b" Caf", 100, 0.9),
            (b"\xc3", 150, 0.5),
            (b"\xa9", 160, 0.8),
            (b" -", 200, 0.9),
            (b" au", 300, 0.7),
            (b".", 400, 0.99),
        ];
        for (bytes, start, probability) in tokens {
            spelling.token(bytes, start, probability);
        }
        let word = |text: &str, start, end, probability| Word {
            text: text.to_owned(),
            start,
            end,
            probability,
            ..Word::default()
        };
        assert_eq!(
            spelling.words(500),
            [word("Café -", 100, 300, 0.5), word("au.", 300, 500, 0.7)]
        );
    }
}
