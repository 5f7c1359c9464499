//! One device of a session: what its ring holds becomes 16 kHz mono without a hole.

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

/// A device that sent sound and then none for this long is opened anew.
const REOPEN: Duration = Duration::from_secs(1);
/// One that sent nothing since it was opened gets more time: a headset takes seconds to switch its
/// microphone on.
const FIRST_SOUND: Duration = Duration::from_secs(5);
/// A device that is not there for this long after a pause, or was not opened again for another
/// reason, is lost.
const GONE: Duration = Duration::from_secs(1);
/// Where silence is sent as nothing at all, this is how long nothing may be on its way.
const IDLE: Duration = Duration::from_millis(300);
/// What was said when a pause begins may still be on its way for this much longer than usual.
const LATE: Duration = Duration::from_millis(100);
/// Zeros that are put in for lost sound at a time.
const ZEROS: usize = 4096;

/// One device's way from its ring to the mix.
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
    /// No sound came since the device was opened.
    fresh: bool,
    /// The label of the device that sent the last sound of this session.
    heard_from: Option<String>,
    /// In a pause, and until a device is opened after it: how much of the sound that comes was
    /// heard before.
    before_pause: Option<u64>,
    last_heard: Duration,
    /// Its loss was told.
    is_lost: bool,
    /// Where the silence of a lost device begins.
    away_from: Option<u64>,
    /// Native samples of one piece.
    native: Vec<f32>,
    out: Segments,
}

/// What a line wants of its surroundings.
pub(super) struct Surroundings<'a> {
    /// Time since the capture was opened; goes on while the machine sleeps.
    pub(super) now: Duration,
    /// When sample 0 was heard, once it was.
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

    /// What is ready for the mix.
    pub(super) fn out(&mut self) -> &mut Segments {
        &mut self.out
    }

    /// Room for samples at this moment, for the test that memory stays flat.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        self.conditioner.held() + self.native.capacity() + self.out.held()
    }

    /// Takes what the device sent, and fills up what it did not.
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
        // WASAPI sends nothing while nothing is played.
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
        // It went while nobody listened.
        if self.ring.is_none() && waited > GONE && !self.is_lost && !self.watchdog.is_stalled() {
            self.is_lost = true;
            self.tell(around, DeviceChange::Lost);
        }
        // A device that is only being opened finds its place by its first sound.
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

    /// Takes no sound that was heard after `now`: the device is closed a moment later.
    pub(super) fn pause(&mut self, now: Duration) {
        let due = self.timeline.as_ref().map(|timeline| timeline.due(now + LATE));
        self.before_pause = Some(due.unwrap_or(0));
    }

    /// Time stood still for `length`.
    pub(super) fn resume(&mut self, length: Duration) {
        self.fresh = true;
        if let Some(timeline) = &mut self.timeline {
            timeline.pause(length);
        }
    }

    /// Takes what is left, at the end.
    pub(super) fn finish(&mut self, around: &mut Surroundings<'_>) {
        while let Ok(event) = self.ends.events.try_recv() {
            self.handle(event, around);
        }
        self.take_sound(around);
        self.end_of_stream(around);
        self.end_gap(around);
    }

    /// Adds silence so that `samples` are ready, as many as another line has.
    pub(super) fn fill_up_to(&mut self, samples: u64) {
        let missing = samples.saturating_sub(self.out.len());
        if let Some(timeline) = &mut self.timeline {
            timeline.pad(missing);
        }
        self.out.push_silence(missing);
    }

    /// The same because the other line runs ahead for good, which is told.
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
                // The same device is still told of once, whatever was told before.
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

    /// Reads the ring empty; whether anything came.
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

    /// Sound that the ring had no room for.
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

    /// Gives what the conditioner has ready its place in time.
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

    /// What the conditioner still holds is sound from before whatever comes next.
    fn end_of_stream(&mut self, around: &mut Surroundings<'_>) {
        if let Err(what) = self.conditioner.flush() {
            tracing::warn!(what, "the end of a device's sound could not be converted");
        }
        // Now, also when it was all there was: later it would pass for sound of the next device.
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
