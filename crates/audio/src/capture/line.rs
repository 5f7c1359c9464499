//! One device of a session: makes gapless 16 kHz mono of its ring's samples.

use std::{sync::atomic::Ordering, time::Duration};

use super::{
    DeviceChange, DeviceEvent, DeviceKind, GapCause,
    ring::{Piece, RingReader},
    segments::Segments,
    supervisor::{LineEnds, LineEvent},
    timeline::Timeline,
    watchdog::Watchdog,
};
use crate::{
    SAMPLE_RATE,
    conditioner::{Block, Conditioner},
};

/// The supervisor opens a device again that sent sound and then none for this long.
const REOPEN: Duration = Duration::from_secs(1);
/// A device that has sent nothing since it was opened gets more time, because a headset takes
/// seconds to switch its microphone on.
const FIRST_SOUND: Duration = Duration::from_secs(5);
/// A device that is missing for this long after a pause, or could not be opened again, is lost.
const GONE: Duration = Duration::from_secs(1);
/// For a device that sends nothing during silence: how long a buffer may be on its way.
const IDLE: Duration = Duration::from_millis(300);
/// Sound from before a pause may arrive this much later than usual.
const LATE: Duration = Duration::from_millis(100);
/// Zeros that replace lost sound, per call.
const ZEROS: usize = 4096;

/// Carries one device's sound from its ring to the mix.
pub(super) struct Line {
    kind: DeviceKind,
    /// Its label.
    name: String,
    ends: LineEnds,
    ring: Option<RingReader>,
    muted: Option<bool>,
    conditioner: Conditioner,
    timeline: Option<Timeline>,
    watchdog: Watchdog,
    /// The device has sent no sound since it was opened.
    fresh: bool,
    /// The label of the device that sent the last sound of this session.
    heard_from: Option<String>,
    /// During a pause, and until a device opens after it: how much of the arriving sound is older
    /// than the pause.
    before_pause: Option<u64>,
    last_heard: Duration,
    /// The event of its loss was sent.
    is_lost: bool,
    /// Where the silence of a lost device begins.
    away_from: Option<u64>,
    /// Buffer for one read at the device's rate.
    native: Vec<f32>,
    out: Segments,
}

/// The surroundings of a line.
pub(super) struct Surroundings<'a> {
    /// Time since the capture was opened; runs while the machine sleeps.
    pub(super) now: Duration,
    /// The time of sample 0, once it is known.
    pub(super) begin: &'a mut Option<Duration>,
    pub(super) paused: bool,
    pub(super) notify: &'a (dyn Fn(DeviceEvent) + Send + Sync),
}

impl Line {
    pub(super) fn new(ends: LineEnds) -> Self {
        let kind = ends.kind;
        Self {
            kind,
            name: kind.to_string(),
            ends,
            ring: None,
            muted: None,
            conditioner: Conditioner::default(),
            timeline: None,
            watchdog: Watchdog::new(kind == DeviceKind::Microphone),
            fresh: true,
            heard_from: None,
            before_pause: None,
            last_heard: Duration::ZERO,
            is_lost: false,
            away_from: None,
            native: Vec::new(),
            out: Segments::default(),
        }
    }

    /// The samples that are ready for the mix.
    pub(super) fn out(&mut self) -> &mut Segments {
        &mut self.out
    }

    /// Capacity in samples, for the test that memory use stays constant.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.conditioner.held() + self.native.capacity() + self.out.held()
    }

    /// Takes the samples that the device sent, and fills gaps with silence.
    pub(super) fn tick(&mut self, around: &mut Surroundings<'_>) {
        while let Ok(event) = self.ends.events.try_recv() {
            self.handle(event, around);
        }
        if self.take_sound(around) || around.paused {
            self.last_heard = around.now;
            self.ends.is_deaf.store(false, Ordering::Relaxed);
            return;
        }
        let waited = around.now.saturating_sub(self.last_heard);
        // WASAPI sends no samples while no program plays.
        let is_idle = cfg!(windows) && self.kind == DeviceKind::System && waited > IDLE;
        self.fresh |= is_idle;
        if self.ring.is_some() && !is_idle {
            if let Some(change) = self.watchdog.wait(waited) {
                self.tell(around, change);
            }
            let patience = if self.fresh { FIRST_SOUND } else { REOPEN };
            if waited > patience {
                self.ends.is_deaf.store(true, Ordering::Relaxed);
            }
        }
        // The device left during a pause.
        if self.ring.is_none() && waited > GONE && !self.is_lost && !self.watchdog.is_stalled() {
            self.is_lost = true;
            self.tell(around, DeviceChange::Lost);
        }
        // The first sound of a device that is still opening gives its place in time.
        let is_known = self.is_lost || self.watchdog.is_stalled() || is_idle;
        if (self.ring.is_none() || self.fresh)
            && (is_known || waited > GONE)
            && let Some(begin) = *around.begin
        {
            let timeline = self.timeline.get_or_insert_with(|| Timeline::new(begin));
            let from = timeline.written();
            let silence = timeline.away(around.now);
            if silence > 0 && !is_idle {
                self.away_from.get_or_insert(from);
            }
            self.out.push_silence(silence);
        }
    }

    /// Drops sound from after `now`, because the device closes a moment later.
    pub(super) fn pause(&mut self, now: Duration) {
        let due = self.timeline.as_ref().map(|timeline| timeline.due(now + LATE));
        self.before_pause = Some(due.unwrap_or(0));
    }

    /// Moves the time by a pause of `length`.
    pub(super) fn resume(&mut self, length: Duration) {
        self.fresh = true;
        if let Some(timeline) = &mut self.timeline {
            timeline.pause(length);
        }
    }

    /// Takes the remaining samples at the end.
    pub(super) fn finish(&mut self, around: &mut Surroundings<'_>) {
        while let Ok(event) = self.ends.events.try_recv() {
            self.handle(event, around);
        }
        self.take_sound(around);
        self.end_of_stream(around);
        self.end_gap(around);
    }

    /// Adds silence until `samples` are ready, as many as the other line has.
    pub(super) fn fill_up_to(&mut self, samples: u64) {
        let missing = samples.saturating_sub(self.out.len());
        if let Some(timeline) = &mut self.timeline {
            timeline.pad(missing);
        }
        self.out.push_silence(missing);
    }

    /// Like [`fill_up_to`](Self::fill_up_to), for a line that drifts behind for good; sends a gap
    /// event.
    pub(super) fn level_up(&mut self, samples: u64, around: &Surroundings<'_>) {
        let length = samples.saturating_sub(self.out.len());
        let start = self.timeline.as_ref().map_or(0, Timeline::written);
        self.fill_up_to(samples);
        if length > 0 && self.away_from.is_none() {
            self.tell(around, DeviceChange::Gap { start, length, cause: GapCause::Drift });
        }
    }

    fn handle(&mut self, event: LineEvent, around: &mut Surroundings<'_>) {
        match event {
            LineEvent::Opened { device, reader } => {
                self.take_sound(around);
                self.end_of_stream(around);
                // The same device keeps its watchdog, which reports each fault once.
                if self.name != device.label {
                    self.watchdog = Watchdog::new(self.kind == DeviceKind::Microphone);
                }
                self.name = device.label;
                self.muted = device.muted;
                self.ring = Some(reader);
                self.before_pause = around.paused.then_some(0);
                self.is_lost = false;
                (self.fresh, self.last_heard) = (true, around.now);
                self.ends.is_deaf.store(false, Ordering::Relaxed);
            }
            LineEvent::Closed => {
                self.take_sound(around);
                self.end_of_stream(around);
                self.ring = None;
                if !around.paused && self.heard_from.is_some() && !self.watchdog.is_stalled() {
                    self.is_lost = true;
                    self.tell(around, DeviceChange::Lost);
                }
                if !around.paused
                    && let Some(timeline) = &self.timeline
                {
                    self.away_from.get_or_insert(timeline.written());
                }
            }
            LineEvent::Muted(muted) => self.muted = muted,
        }
    }

    /// Empties the ring; returns whether it held anything.
    fn take_sound(&mut self, around: &mut Surroundings<'_>) -> bool {
        let mut came = false;
        while let Some(ring) = &mut self.ring {
            self.native.clear();
            let (rate, channels) = (ring.rate(), ring.channels());
            match ring.read(&mut self.native) {
                None => break,
                Some(Piece::Sound) => {
                    let told = self.watchdog.hear(&self.native, channels, rate, self.muted);
                    if let Some(change) = told {
                        self.tell(around, change);
                    }
                    let native = std::mem::take(&mut self.native);
                    self.condition(&native, channels, rate);
                    self.native = native;
                }
                Some(Piece::Lost(frames)) => self.put_zeros(frames, channels, rate, around),
            }
            came = true;
        }
        self.settle(around);
        came
    }

    fn condition(&mut self, interleaved: &[f32], channels: usize, rate: u32) {
        if let Err(what) = self.conditioner.push(Block { rate, channels, interleaved }) {
            tracing::warn!(what, "a device sends sound of an unknown form");
        }
    }

    /// Handles sound that did not fit into the ring.
    fn put_zeros(
        &mut self,
        frames: u64,
        channels: usize,
        rate: u32,
        around: &mut Surroundings<'_>,
    ) {
        self.settle(around);
        let start = self.timeline.as_ref().map_or(0, Timeline::written);
        let length = frames * u64::from(SAMPLE_RATE) / u64::from(rate.max(1));
        let zeros = vec![0.0; ZEROS * channels];
        let mut rest = usize::try_from(frames).unwrap_or(usize::MAX);
        while rest > 0 {
            let now = rest.min(ZEROS);
            self.condition(&zeros[..now * channels], channels, rate);
            self.settle(around);
            rest -= now;
        }
        self.tell(around, DeviceChange::Gap { start, length, cause: GapCause::Overrun });
    }

    /// Moves the conditioner's samples to their place in time.
    fn settle(&mut self, around: &mut Surroundings<'_>) {
        let ready = self.conditioner.ready() as u64;
        let n = ready.min(self.before_pause.unwrap_or(u64::MAX));
        if n == 0 {
            drop(self.conditioner.take_ready());
            return;
        }
        self.before_pause = self.before_pause.map(|rest| rest - n);
        let length = Duration::from_nanos(n * 1_000_000_000 / u64::from(SAMPLE_RATE));
        let begin = *around.begin.get_or_insert(around.now.saturating_sub(length));
        let timeline = self.timeline.get_or_insert_with(|| Timeline::new(begin));
        let before = timeline.written();
        let silence = match self.fresh {
            true => timeline.first(around.now, n),
            false => timeline.next(around.now, n),
        };
        self.out.push_silence(silence);
        self.out.push_sound(self.conditioner.take_ready().take(n as usize));
        if !self.fresh && silence > 0 {
            let cause = GapCause::LeftOut;
            self.tell(around, DeviceChange::Gap { start: before, length: silence, cause });
        }
        if std::mem::take(&mut self.fresh) {
            let from = self.heard_from.replace(self.name.clone());
            if self.away_from.is_some() && from.is_some() {
                self.tell(around, DeviceChange::Recovered);
            } else if from.as_ref() != Some(&self.name) {
                self.tell(around, DeviceChange::Opened);
            }
            self.end_gap_at(before + silence, around);
        }
    }

    /// Flushes the conditioner, whose samples come before any later sound.
    fn end_of_stream(&mut self, around: &mut Surroundings<'_>) {
        if let Err(what) = self.conditioner.flush() {
            tracing::warn!(what, "the end of a device's sound could not be converted");
        }
        // Flush now even if it is the only sound: later it would count as the next device's.
        self.settle(around);
    }

    fn end_gap(&mut self, around: &mut Surroundings<'_>) {
        let end = self.timeline.as_ref().map_or(0, Timeline::written);
        self.end_gap_at(end, around);
    }

    fn end_gap_at(&mut self, end: u64, around: &mut Surroundings<'_>) {
        let Some(start) = self.away_from.take() else { return };
        let length = end.saturating_sub(start);
        if length > 0 {
            let cause = GapCause::DeviceLost;
            self.tell(around, DeviceChange::Gap { start, length, cause });
        }
    }

    fn tell(&self, around: &Surroundings<'_>, change: DeviceChange) {
        (around.notify)(DeviceEvent { kind: self.kind, name: self.name.clone(), change });
    }
}
