//! Delivers a source in real time.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{Chunk, SAMPLE_RATE, Source, SourceError};

/// A clock. It is a trait so that a test proves the pace without waiting.
pub trait Clock: Send {
    /// Time since some fixed moment; never runs backwards.
    fn now(&self) -> Duration;

    /// Returns once [`now`](Self::now) is at least `until`.
    fn sleep_until(&mut self, until: Duration);
}

/// The machine's monotonic clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock(Instant);

impl Default for SystemClock {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep_until(&mut self, until: Duration) {
        while let Some(left) = until.checked_sub(self.now()).filter(|left| !left.is_zero()) {
            thread::sleep(left);
        }
    }
}

/// Delivers each chunk of a source no earlier than a microphone would: at the time of its last
/// sample, counted from the first call.
///
/// The sample index gives the deadline, so the pace never drifts. A late caller gets the overdue
/// chunks at once until it has caught up. No sound is skipped.
pub struct Paced<S, C = SystemClock> {
    source: S,
    clock: C,
    begin: Option<Duration>,
}

impl<S: Source> Paced<S> {
    /// Paces `source` by the machine's clock.
    pub fn new(source: S) -> Self {
        Self::with_clock(source, SystemClock::default())
    }
}

impl<S: Source, C: Clock> Paced<S, C> {
    /// Paces `source` by another clock.
    pub fn with_clock(source: S, clock: C) -> Self {
        Self { source, clock, begin: None }
    }
}

impl<S: Source, C: Clock> Source for Paced<S, C> {
    fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
        let begin = *self.begin.get_or_insert_with(|| self.clock.now());
        let chunk = self.source.next_chunk()?;
        if let Some(chunk) = &chunk {
            self.clock.sleep_until(begin + heard_at(chunk.end()));
        }
        Ok(chunk)
    }

    fn total_samples(&self) -> Option<u64> {
        self.source.total_samples()
    }
}

/// The end time of the sample before `index`. Whole nanoseconds, so that no error accumulates.
fn heard_at(index: u64) -> Duration {
    let rate = u64::from(SAMPLE_RATE);
    Duration::from_secs(index / rate) + Duration::from_nanos(index % rate * 1_000_000_000 / rate)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::CHUNK_SAMPLES;

    /// A clock that advances only by `sleep_until` or by the test.
    #[derive(Clone)]
    struct Still(Arc<Mutex<Duration>>);

    impl Still {
        fn advance(&self, by: Duration) {
            *self.0.lock().unwrap() += by;
        }
    }

    impl Clock for Still {
        fn now(&self) -> Duration {
            *self.0.lock().unwrap()
        }

        fn sleep_until(&mut self, until: Duration) {
            let mut now = self.0.lock().unwrap();
            *now = until.max(*now);
        }
    }

    struct Endless(u64);

    impl Source for Endless {
        fn next_chunk(&mut self) -> Result<Option<Chunk>, SourceError> {
            let start = self.0;
            self.0 += CHUNK_SAMPLES as u64;
            Ok(Some(Chunk::new(start, [0.0; CHUNK_SAMPLES])))
        }
    }

    fn paced() -> (Paced<Endless, Still>, Still) {
        let clock = Still(Arc::new(Mutex::new(Duration::from_secs(7))));
        (Paced::with_clock(Endless(0), clock.clone()), clock)
    }

    #[test]
    fn a_chunk_comes_when_its_last_sample_was_heard() {
        let (mut paced, clock) = paced();
        for n in 1..=3 {
            paced.next_chunk().unwrap();
            assert_eq!(clock.now(), Duration::from_secs(7) + n * Duration::from_millis(32));
        }
    }

    #[test]
    fn an_hour_of_chunks_takes_an_hour_to_the_nanosecond() {
        let (mut paced, clock) = paced();
        for _ in 0..112_500 {
            paced.next_chunk().unwrap();
            clock.advance(Duration::from_micros(500));
        }
        let late = Duration::from_micros(500);
        assert_eq!(clock.now(), Duration::from_secs(7 + 3_600) + late);
    }

    #[test]
    fn a_late_caller_gets_the_overdue_chunks_at_once_and_then_keeps_pace() {
        let (mut paced, clock) = paced();
        paced.next_chunk().unwrap();
        clock.advance(Duration::from_millis(100));
        let late = clock.now();
        for _ in 0..3 {
            paced.next_chunk().unwrap();
            assert_eq!(clock.now(), late);
        }
        paced.next_chunk().unwrap();
        assert_eq!(clock.now(), Duration::from_millis(7_000 + 5 * 32));
    }
}
