//! The figures of a session: how soon words were shown, and what that took.

use std::{collections::HashMap, fmt};

use cpu_time::ProcessTime;
use session::{Caption, seconds};
use speculative::WordId;

/// Collects the delays of every word while the session runs.
pub struct Figures {
    live: bool,
    /// Unix time of sample 0, as if there had been no pause.
    began: Option<f64>,
    paused: Option<f64>,
    cpu: ProcessTime,
    /// When a word that is still a draft appeared, in seconds of the session.
    appeared: HashMap<WordId, f64>,
    /// Seconds from a word's end to its showing, by tone.
    draft: Vec<f64>,
    confirmed: Vec<f64>,
}

impl Figures {
    /// Starts counting processor time. Delays only mean something for `live` sound.
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

    /// The sound began at this Unix time.
    pub fn begin(&mut self, timestamp: f64) {
        self.began = Some(timestamp);
        self.cpu = ProcessTime::now();
    }

    /// Time stands still from this Unix time on.
    pub fn pause(&mut self, timestamp: f64) {
        self.paused = Some(timestamp);
    }

    /// Time goes on at this Unix time.
    pub fn resume(&mut self, timestamp: f64) {
        if let (Some(began), Some(paused)) = (&mut self.began, self.paused.take()) {
            *began += timestamp - paused;
        }
    }

    /// Takes what one step showed at `timestamp`.
    pub fn show(&mut self, captions: &[Caption], timestamp: f64) {
        let Some(began) = self.began else { return };
        // What was said before a pause may be confirmed during it.
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

    /// The figures of a session of `duration` seconds.
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

/// The line that ends a session on the terminal.
pub struct Summary {
    words: usize,
    delays: Option<[f64; 2]>,
    duration: f64,
    load: f64,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} words in {:.0} s", self.words, self.duration)?;
        if let Some([draft, confirmed]) = self.delays
            && self.words > 0
        {
            write!(f, " · drafted {draft:.2} s and confirmed {confirmed:.2} s after they ended")?;
            write!(f, " (medians)")?;
        }
        write!(f, " · {:.2} processor seconds a second", self.load)
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
