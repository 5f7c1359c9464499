//! The sound that waits for the disk, and the notices about it. Contains no thread, clock or disk.

use std::{
    collections::VecDeque,
    mem,
    path::PathBuf,
    sync::{Arc, mpsc::Sender},
    time::{Duration, Instant},
};

use super::{RecordError, RecorderNotice};

/// A stretch of sound or of loss.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// Interleaved samples.
    Sound(Arc<[f32]>),
    /// Frames that were lost.
    Gap(u64),
}

/// Sound on its way to the disk, in order, and bounded.
pub(super) struct Queue {
    path: PathBuf,
    channels: u16,
    /// The most frames of sound held.
    bound: u64,
    /// How long sound may wait before a notice.
    late: Duration,
    notices: Option<Sender<RecorderNotice>>,
    items: VecDeque<Item>,
    /// Frames of sound in `items`.
    queued: u64,
    /// Frames that the writer took and has not written.
    taken: u64,
    /// The earliest time at which waiting sound may have come.
    oldest: Option<Instant>,
    taken_at: Instant,
    outage: Outage,
    lost: u64,
    lost_and_told: u64,
}

/// The last notice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outage {
    None,
    Late,
    Failing,
}

impl Queue {
    pub(super) fn new(
        path: PathBuf,
        channels: u16,
        bound: u64,
        late: Duration,
        notices: Sender<RecorderNotice>,
        now: Instant,
    ) -> Self {
        Self {
            path,
            channels,
            bound,
            late,
            notices: Some(notices),
            items: VecDeque::new(),
            queued: 0,
            taken: 0,
            oldest: None,
            taken_at: now,
            outage: Outage::None,
            lost: 0,
            lost_and_told: 0,
        }
    }

    /// Adds sound, or counts it as lost when the queue is full.
    pub(super) fn push(&mut self, mut samples: Arc<[f32]>, now: Instant) {
        let channels = usize::from(self.channels);
        if samples.is_empty() {
            return;
        }
        if !samples.len().is_multiple_of(channels) {
            let whole = samples.len().next_multiple_of(channels);
            samples = samples.iter().copied().chain([0.0]).take(whole).collect();
        }
        let frames = (samples.len() / channels) as u64;
        let waited = now.saturating_duration_since(*self.oldest.get_or_insert(now));
        let fits = self.queued + self.taken + frames <= self.bound;
        if self.outage == Outage::None && (waited > self.late || !fits) {
            self.outage = Outage::Late;
            self.tell(RecorderNotice::Failing {
                error: RecordError::Stalled { path: self.path.clone() },
            });
        }
        if fits {
            self.queued += frames;
            return self.items.push_back(Item::Sound(samples));
        }
        if self.lost == self.lost_and_told {
            self.tell(RecorderNotice::Losing);
        }
        self.lost += frames;
        match self.items.back_mut() {
            Some(Item::Gap(gap)) => *gap += frames,
            _ => self.items.push_back(Item::Gap(frames)),
        }
    }

    /// Frames for the writer to take.
    pub(super) fn queued(&self) -> u64 {
        self.queued
    }

    /// Whether the disk works and is behind by more than half of the limit.
    pub(super) fn is_behind(&self) -> bool {
        !self.is_out() && self.queued + self.taken > self.bound / 2
    }

    /// Whether an outage was reported and its end was not.
    pub(super) fn is_out(&self) -> bool {
        self.outage != Outage::None
    }

    /// Frames lost since the beginning.
    pub(super) fn lost(&self) -> u64 {
        self.lost
    }

    /// Takes everything that waits. It counts as held until [`wrote`](Self::wrote) or
    /// [`failed`](Self::failed).
    pub(super) fn take(&mut self, now: Instant) -> VecDeque<Item> {
        self.taken += mem::take(&mut self.queued);
        self.taken_at = now;
        mem::take(&mut self.items)
    }

    /// Everything taken is on the disk.
    pub(super) fn wrote(&mut self) {
        self.taken = 0;
        self.oldest = (!self.items.is_empty()).then_some(self.taken_at);
        if self.is_out() && !self.items.iter().any(|item| matches!(item, Item::Gap(_))) {
            self.outage = Outage::None;
            let lost = self.lost - mem::replace(&mut self.lost_and_told, self.lost);
            self.tell(RecorderNotice::Resumed { lost_samples: lost });
        }
    }

    /// Writing failed; `left` frames of the taken sound are still unwritten.
    pub(super) fn failed(&mut self, left: u64, error: impl FnOnce() -> RecordError) {
        self.taken = left;
        if self.outage != Outage::Failing {
            self.outage = Outage::Failing;
            self.tell(RecorderNotice::Failing { error: error() });
        }
    }

    /// The recording ends without `left` more frames.
    pub(super) fn ended(&mut self, left: u64) {
        self.lost += left;
        let lost = self.lost - mem::replace(&mut self.lost_and_told, self.lost);
        if lost > 0 {
            self.tell(RecorderNotice::Lost { lost_samples: lost });
        }
    }

    /// Ends the notices.
    pub(super) fn hush(&mut self) {
        self.notices = None;
    }

    fn tell(&self, notice: RecorderNotice) {
        // The receiver is gone: drop the notice.
        let _ = self.notices.as_ref().map(|notices| notices.send(notice));
    }
}
