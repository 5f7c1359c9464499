//! One device of a session: what its ring holds becomes 16 kHz mono without a hole.

use std::{sync::mpsc::Receiver, time::Duration};

use super::{
    DeviceKind, GapCause, Happening, Notice,
    ring::{Piece, RingReader},
    segments::Segments,
    supervisor::LineEvent,
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
/// Where silence is sent as nothing at all, this is how long nothing may be on its way.
const IDLE: Duration = Duration::from_millis(300);
/// Zeros that are put in for lost sound at a time.
const ZEROS: usize = 4096;

/// One device's way from its ring to the mix.
pub(super) struct Line {
    kind: DeviceKind,
    /// Its label.
    name: String,
    events: Receiver<LineEvent>,
    ring: Option<RingReader>,
    muted: Option<bool>,
    conditioner: Conditioner,
    timeline: Option<Timeline>,
    watchdog: Watchdog,
    /// No sound came since the device was opened.
    fresh: bool,
    /// It sent sound before, in this session.
    was_heard: bool,
    last_heard: Duration,
    reopening: bool,
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
    pub(super) notify: &'a (dyn Fn(Notice) + Send + Sync),
    /// Asks for the device to be opened anew.
    pub(super) reopen: &'a dyn Fn(DeviceKind),
}

impl Line {
    pub(super) fn new(kind: DeviceKind, events: Receiver<LineEvent>) -> Self {
        Self {
            kind,
            name: kind.to_string(),
            events,
            ring: None,
            muted: None,
            conditioner: Conditioner::default(),
            timeline: None,
            watchdog: Watchdog::new(kind == DeviceKind::Microphone),
            fresh: true,
            was_heard: false,
            last_heard: Duration::ZERO,
            reopening: false,
            away_from: None,
            native: Vec::new(),
            out: Segments::default(),
        }
    }

    /// What is ready for the mix.
    pub(super) fn out(&mut self) -> &mut Segments {
        &mut self.out
    }

    /// Takes what the device sent, and fills up what it did not.
    pub(super) fn tick(&mut self, around: &mut Surroundings<'_>) {
        while let Ok(event) = self.events.try_recv() {
            self.handle(event, around);
        }
        if self.take_sound(around) || around.paused {
            self.last_heard = around.now;
            return;
        }
        let waited = around.now.saturating_sub(self.last_heard);
        // WASAPI sends nothing while nothing is played.
        let is_idle = cfg!(windows) && self.kind == DeviceKind::System && waited > IDLE;
        self.fresh |= is_idle;
        if self.ring.is_some() && !is_idle {
            if let Some(happening) = self.watchdog.wait(waited) {
                self.tell(around, happening);
            }
            let patience = if self.fresh { FIRST_SOUND } else { REOPEN };
            if waited > patience && !self.reopening {
                self.reopening = true;
                (around.reopen)(self.kind);
            }
        }
        if (self.ring.is_none() || self.fresh)
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

    /// Time stood still for `length`.
    pub(super) fn pause(&mut self, length: Duration) {
        self.fresh = true;
        if let Some(timeline) = &mut self.timeline {
            timeline.pause(length);
        }
    }

    /// Takes what is left, at the end.
    pub(super) fn finish(&mut self, around: &mut Surroundings<'_>) {
        while let Ok(event) = self.events.try_recv() {
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

    fn handle(&mut self, event: LineEvent, around: &mut Surroundings<'_>) {
        match event {
            LineEvent::Opened { device, reader } => {
                self.take_sound(around);
                self.end_of_stream(around);
                self.name = device.label;
                self.muted = device.muted;
                self.ring = Some(reader);
                self.watchdog = Watchdog::new(self.kind == DeviceKind::Microphone);
                (self.fresh, self.reopening, self.last_heard) = (true, false, around.now);
            }
            LineEvent::Closed => {
                self.take_sound(around);
                self.end_of_stream(around);
                self.ring = None;
                if !around.paused && self.was_heard && !self.watchdog.is_stalled() {
                    self.tell(around, Happening::Lost);
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
                    if let Some(happening) = told {
                        self.tell(around, happening);
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
        self.tell(around, Happening::Gap { start, length, cause: GapCause::Overrun });
    }

    /// Gives what the conditioner has ready its place in time.
    fn settle(&mut self, around: &mut Surroundings<'_>) {
        let n = self.conditioner.ready() as u64;
        if n == 0 {
            return;
        }
        let length = Duration::from_nanos(n * 1_000_000_000 / u64::from(SAMPLE_RATE));
        let begin = *around.begin.get_or_insert(around.now.saturating_sub(length));
        let timeline = self.timeline.get_or_insert_with(|| Timeline::new(begin));
        let before = timeline.written();
        let silence = match self.fresh {
            true => timeline.first(around.now, n),
            false => timeline.next(around.now, n),
        };
        self.out.push_silence(silence);
        self.out.push_sound(self.conditioner.take_ready());
        if !self.fresh && silence > 0 {
            let cause = GapCause::LeftOut;
            self.tell(around, Happening::Gap { start: before, length: silence, cause });
        }
        if std::mem::take(&mut self.fresh) {
            let first_time = !std::mem::replace(&mut self.was_heard, true);
            if first_time {
                self.tell(around, Happening::Opened);
            } else if self.away_from.is_some() {
                self.tell(around, Happening::Recovered);
            }
            self.end_gap_at(before + silence, around);
        }
    }

    /// What the conditioner still holds is sound from before whatever comes next.
    fn end_of_stream(&mut self, around: &mut Surroundings<'_>) {
        if let Err(what) = self.conditioner.flush() {
            tracing::warn!(what, "the end of a device's sound could not be converted");
        }
        if self.was_heard && !self.fresh {
            self.settle(around);
        }
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
            self.tell(around, Happening::Gap { start, length, cause });
        }
    }

    fn tell(&self, around: &Surroundings<'_>, happening: Happening) {
        (around.notify)(Notice { kind: self.kind, name: self.name.clone(), happening });
    }
}
