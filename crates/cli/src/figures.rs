//! Measures a session: the delay of its words, and the processor time.

use std::collections::HashMap;

use cpu_time::ProcessTime;
use messages::{Language, Value, message};
use session::{Caption, seconds};
use speculative::WordId;

/// Collects the delays of all words while the session runs.
pub struct Figures {
    live: bool,
    /// Unix time of sample 0. Each pause moves it forward, so that pauses do not count.
    began: Option<f64>,
    /// Unix time of the current pause.
    paused: Option<f64>,
    cpu: ProcessTime,
    /// When each current draft word appeared, in seconds of the session.
    appeared: HashMap<WordId, f64>,
    /// Seconds from the end of each word to its first appearance.
    draft: Vec<f64>,
    /// Seconds from the end of each word to its confirmation.
    confirmed: Vec<f64>,
}

impl Figures {
    /// Starts counting processor time. Only `live` sound has delays.
    pub fn new(live: bool) -> Self {
        Self {
            live,
            began: None,
            paused: None,
            cpu: ProcessTime::now(),
            appeared: HashMap::new(),
            draft: Vec::new(),
            confirmed: Vec::new(),
        }
    }

    /// Notes that the sound begins at this Unix time.
    pub fn begin(&mut self, timestamp: f64) {
        self.began = Some(timestamp);
        self.cpu = ProcessTime::now();
    }

    /// Notes that a pause begins at this Unix time.
    pub fn pause(&mut self, timestamp: f64) {
        self.paused = Some(timestamp);
    }

    /// Notes that the pause ends at this Unix time.
    pub fn resume(&mut self, timestamp: f64) {
        if let (Some(began), Some(paused)) = (&mut self.began, self.paused.take()) {
            *began += timestamp - paused;
        }
    }

    /// Notes the captions that appear at this Unix time.
    pub fn show(&mut self, captions: &[Caption], timestamp: f64) {
        let Some(began) = self.began else { return };
        // Words that were spoken before a pause may be confirmed during it.
        let at = timestamp - began;
        let mut tail = HashMap::new();
        for caption in captions {
            for word in &caption.words {
                let appeared = self.appeared.get(&word.id).copied().unwrap_or(at);
                if caption.is_confirmed() {
                    self.draft.push(appeared - seconds(word.end));
                    self.confirmed.push(at - seconds(word.end));
                } else {
                    tail.insert(word.id, appeared);
                }
            }
        }
        self.appeared = tail;
    }

    /// Summarises a session of `duration` seconds.
    pub fn finish(mut self, duration: f64) -> Summary {
        let load = self.cpu.elapsed().as_secs_f64() / duration.max(1e-3);
        Summary {
            words: self.confirmed.len(),
            delays: self.live.then(|| [median(&mut self.draft), median(&mut self.confirmed)]),
            duration,
            load,
        }
    }
}

/// The figures of a session, for the user.
pub struct Summary {
    words: usize,
    /// The median delays of drafts and of confirmed words, seconds.
    delays: Option<[f64; 2]>,
    duration: f64,
    load: f64,
}

impl Summary {
    /// A line of text.
    pub fn text(&self, language: Language) -> String {
        let seconds = Value::decimal(self.duration, 0);
        let mut parts = vec![message!("cli-figures-words", words = self.words, seconds = seconds)];
        if let Some([draft, confirmed]) = self.delays
            && self.words > 0
        {
            parts.push(message!(
                "cli-figures-delays",
                drafted = Value::decimal(draft, 2),
                confirmed = Value::decimal(confirmed, 2),
            ));
        }
        parts.push(message!("cli-figures-load", load = Value::decimal(self.load, 2)));
        let parts: Vec<String> = parts.iter().map(|part| part.text(language)).collect();
        parts.join(" · ")
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
