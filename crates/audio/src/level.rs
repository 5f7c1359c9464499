//! The values of a level meter.

use crate::{Chunk, SAMPLE_RATE};

/// Values a second: enough for a meter that looks alive.
const VALUES_PER_SECOND: u32 = 30;

/// Digital silence has no level; meters begin here, dBFS.
const FLOOR: f32 = -100.0;

/// The level of a thirtieth of a second, dB relative to full scale: at most 0 for samples within
/// ±1, −100 for silence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// Root of the mean square. A sine at full scale has −3.
    pub rms: f32,
    /// The loudest sample.
    pub peak: f32,
}

/// Turns chunks into levels, 30 a second.
#[derive(Clone, Debug, Default)]
pub struct LevelMeter {
    heard: u32,
    squares: f64,
    peak: f32,
    /// Thirtieths of a sample since the last value, so that 30 values take exactly a second.
    phase: u32,
}

impl LevelMeter {
    /// Takes the next chunk; returns the values that it completes, oldest first.
    pub fn hear(&mut self, chunk: &Chunk) -> Vec<Level> {
        let mut levels = Vec::new();
        for &sample in chunk.samples.iter() {
            self.heard += 1;
            self.squares += f64::from(sample).powi(2);
            self.peak = self.peak.max(sample.abs());
            self.phase += VALUES_PER_SECOND;
            if self.phase >= SAMPLE_RATE {
                self.phase -= SAMPLE_RATE;
                levels.push(self.finish());
            }
        }
        levels
    }

    fn finish(&mut self) -> Level {
        let rms = (self.squares / f64::from(self.heard)).sqrt() as f32;
        let level = Level { rms: decibels(rms), peak: decibels(self.peak) };
        (self.heard, self.squares, self.peak) = (0, 0.0, 0.0);
        level
    }
}

fn decibels(amplitude: f32) -> f32 {
    (20.0 * amplitude.log10()).max(FLOOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(samples: &[f32]) -> Vec<Level> {
        let mut meter = LevelMeter::default();
        let chunks = samples.chunks(512).enumerate();
        chunks.flat_map(|(i, part)| meter.hear(&Chunk::new(i as u64 * 512, part))).collect()
    }

    #[test]
    fn a_second_has_thirty_values() {
        assert_eq!(levels(&vec![0.0; 16_000]).len(), 30);
        assert_eq!(levels(&vec![0.0; 160_000]).len(), 300);
    }

    #[test]
    fn a_sine_at_full_scale_peaks_at_zero_and_has_three_less_in_the_mean() {
        let sine: Vec<f32> = (0..16_000).map(|i| (i as f32 * 0.4).sin()).collect();
        for level in levels(&sine) {
            assert!(level.peak.abs() < 0.2 && (level.rms + 3.0).abs() < 0.2, "{level:?}");
        }
        assert_eq!(levels(&[0.0; 600]), [Level { rms: -100.0, peak: -100.0 }]);
    }
}
