//! A queue of sound and silence. Silence of any length takes no memory.

use std::collections::VecDeque;

#[derive(Debug)]
enum Segment {
    Sound(VecDeque<f32>),
    Silence(u64),
}

/// A queue of 16 kHz mono samples.
#[derive(Debug, Default)]
pub(super) struct Segments {
    queue: VecDeque<Segment>,
    samples: u64,
}

impl Segments {
    /// Samples in the queue.
    pub(super) fn len(&self) -> u64 {
        self.samples
    }

    /// Capacity in samples, for the test that memory use stays constant.
    #[cfg(test)]
    pub(super) fn held(&self) -> usize {
        let sound = self.queue.iter().map(|segment| match segment {
            Segment::Sound(queue) => queue.capacity(),
            Segment::Silence(_) => 0,
        });
        self.queue.capacity() + sound.sum::<usize>()
    }

    pub(super) fn push_silence(&mut self, samples: u64) {
        if samples > 0 {
            self.samples += samples;
            match self.queue.back_mut() {
                Some(Segment::Silence(length)) => *length += samples,
                _ => self.queue.push_back(Segment::Silence(samples)),
            }
        }
    }

    pub(super) fn push_sound(&mut self, sound: impl ExactSizeIterator<Item = f32>) {
        if sound.len() > 0 {
            self.samples += sound.len() as u64;
            match self.queue.back_mut() {
                Some(Segment::Sound(queue)) => queue.extend(sound),
                _ => self.queue.push_back(Segment::Sound(sound.collect())),
            }
        }
    }

    /// Appends the next `n` samples, or all if there are fewer.
    pub(super) fn take(&mut self, n: usize, out: &mut Vec<f32>) {
        let mut missing = n;
        while missing > 0
            && let Some(segment) = self.queue.front_mut()
        {
            let (taken, is_empty) = match segment {
                Segment::Sound(queue) => {
                    let taken = missing.min(queue.len());
                    out.extend(queue.drain(..taken));
                    (taken, queue.is_empty())
                }
                Segment::Silence(length) => {
                    let taken = missing.min(usize::try_from(*length).unwrap_or(usize::MAX));
                    out.resize(out.len() + taken, 0.0);
                    *length -= taken as u64;
                    (taken, *length == 0)
                }
            };
            if is_empty {
                self.queue.pop_front();
            }
            self.samples -= taken as u64;
            missing -= taken;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out_in_order() {
        let mut segments = Segments::default();
        segments.push_sound([1.0, 2.0].into_iter());
        segments.push_silence(3);
        segments.push_silence(u64::from(u32::MAX));
        segments.push_sound([3.0].into_iter());
        assert_eq!(segments.len(), 6 + u64::from(u32::MAX));
        let mut out = Vec::new();
        segments.take(4, &mut out);
        assert_eq!(out, [1.0, 2.0, 0.0, 0.0]);
        for _ in 0..u32::MAX / 1_000_000 {
            out.clear();
            segments.take(1_000_000, &mut out);
        }
        out.clear();
        segments.take(usize::MAX, &mut out);
        assert_eq!((out.last(), segments.len()), (Some(&3.0), 0));
    }
}
