//! Resamples any rate to 16 kHz without delay: output sample 0 is input sample 0.

use audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Indexing, Resampler as _, WindowFunction};

use crate::SAMPLE_RATE;

/// Accepted rates, Hz: from telephone archives to the fastest converters. Without the limit a
/// forged header could allocate gigabytes for the filter.
pub(crate) const RATES: std::ops::RangeInclusive<u32> = 1_000..=768_000;

/// A streaming resampler from one fixed rate to [`SAMPLE_RATE`], mono.
///
/// Synchronous FFT resampling (rubato's recommendation for fixed ratios): linear phase, stop band
/// below −90 dB, block of about 32 ms, so the filter's transition is narrow and ends below 8 kHz.
pub(crate) struct Resampler {
    rate: u32,
    /// `None` at [`SAMPLE_RATE`]: samples pass unchanged.
    fft: Option<Fft<f32>>,
    /// Input that does not fill a block yet, and space for one block of output.
    input: Vec<f32>,
    block: Vec<f32>,
    /// Output samples still to drop: the filter's delay.
    skip: usize,
    taken: u64,
    given: u64,
}

impl Resampler {
    /// A resampler from `rate`, or the reason why the rate is invalid.
    pub(crate) fn new(rate: u32) -> Result<Self, String> {
        if !RATES.contains(&rate) {
            return Err(format!("its sample rate of {rate} Hz is outside {RATES:?} Hz"));
        }
        let fft = if rate == SAMPLE_RATE { None } else { Some(fft(rate)?) };
        let (block, skip) = match &fft {
            Some(fft) => (vec![0.0; fft.output_frames_max()], fft.output_delay()),
            None => (Vec::new(), 0),
        };
        Ok(Self { rate, fft, input: Vec::new(), block, skip, taken: 0, given: 0 })
    }

    /// The input rate, Hz.
    pub(crate) fn rate(&self) -> u32 {
        self.rate
    }

    /// Takes mono samples at the input rate and appends what is ready at 16 kHz to `out`.
    pub(crate) fn push(&mut self, samples: &[f32], out: &mut Vec<f32>) -> Result<(), String> {
        self.taken += samples.len() as u64;
        if self.fft.is_none() {
            self.given += samples.len() as u64;
            out.extend_from_slice(samples);
            return Ok(());
        }
        let mut rest = samples;
        while let Some(missing) = self.missing()
            && rest.len() >= missing
        {
            let (head, tail) = rest.split_at(missing);
            self.input.extend_from_slice(head);
            rest = tail;
            self.run(out, u64::MAX)?;
        }
        self.input.extend_from_slice(rest);
        Ok(())
    }

    /// Appends the tail, so that the total output is round(input · 16000 / rate) samples.
    pub(crate) fn finish(&mut self, out: &mut Vec<f32>) -> Result<(), String> {
        let rate = u128::from(self.rate);
        let due = (u128::from(self.taken) * u128::from(SAMPLE_RATE) + rate / 2) / rate;
        let due = u64::try_from(due).unwrap_or(u64::MAX);
        while self.given < due
            && let Some(missing) = self.missing()
        {
            self.input.resize(self.input.len() + missing, 0.0);
            self.run(out, due)?;
        }
        Ok(())
    }

    /// Input samples that the next block still lacks.
    fn missing(&self) -> Option<usize> {
        let fft = self.fft.as_ref()?;
        Some(fft.input_frames_next().saturating_sub(self.input.len()))
    }

    /// Resamples one full block and appends at most `due` samples.
    fn run(&mut self, out: &mut Vec<f32>, due: u64) -> Result<(), String> {
        let Some(fft) = self.fft.as_mut() else { return Ok(()) };
        let ready = fft.output_frames_next();
        let source = InterleavedSlice::new(&self.input, 1, self.input.len()).map_err(as_words)?;
        let room = self.block.len();
        let mut target = InterleavedSlice::new_mut(&mut self.block, 1, room).map_err(as_words)?;
        fft.process_into_buffer(&source, &mut target, None::<&Indexing>).map_err(as_words)?;
        self.input.clear();

        let skipped = self.skip.min(ready);
        self.skip -= skipped;
        let left = usize::try_from(due - self.given).unwrap_or(usize::MAX);
        let fresh = &self.block[skipped..ready];
        let fresh = &fresh[..fresh.len().min(left)];
        out.extend_from_slice(fresh);
        self.given += fresh.len() as u64;
        Ok(())
    }
}

fn fft(rate: u32) -> Result<Fft<f32>, String> {
    let (from, to) = (rate as usize, SAMPLE_RATE as usize);
    // The smallest block that both rates divide, twice: with an odd block the filter's delay would
    // be half a sample off.
    let smallest = 2 * from / gcd(from, to);
    let block = (from * 32 / 1000).div_ceil(smallest) * smallest;
    Fft::new_custom(from, to, block, 1, 1, WindowFunction::BlackmanHarris2, FixedSync::Both)
        .map_err(as_words)
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn as_words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resampled(rate: u32, input: &[f32], step: usize) -> Vec<f32> {
        let mut out = Vec::new();
        let mut resampler = Resampler::new(rate).unwrap();
        for part in input.chunks(step) {
            resampler.push(part, &mut out).unwrap();
        }
        resampler.finish(&mut out).unwrap();
        out
    }

    fn sine(rate: u32, hz: f64, seconds: f64) -> Vec<f32> {
        let n = (f64::from(rate) * seconds) as usize;
        let turn = std::f64::consts::TAU * hz / f64::from(rate);
        (0..n).map(|i| (turn * i as f64).sin() as f32 * 0.5).collect()
    }

    fn rms(x: &[f32]) -> f64 {
        (x.iter().map(|&v| f64::from(v).powi(2)).sum::<f64>() / x.len() as f64).sqrt()
    }

    const ODD_AND_COMMON: [u32; 12] = [
        1_000, 8_000, 11_025, 12_345, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000,
        767_999,
    ];

    #[test]
    fn the_output_has_the_rounded_length_of_the_input() {
        for rate in ODD_AND_COMMON {
            for n in [1_usize, 2, 511, 12_347] {
                let due = (n as f64 * 16_000.0 / f64::from(rate)).round() as usize;
                assert_eq!(resampled(rate, &vec![0.1; n], 997).len(), due, "{n} at {rate} Hz");
            }
        }
    }

    #[test]
    fn a_tone_keeps_its_place_and_its_level() {
        for rate in ODD_AND_COMMON.into_iter().filter(|&rate| rate >= 8_000) {
            let out = resampled(rate, &sine(rate, 1_000.0, 1.0), 1152);
            let want = sine(16_000, 1_000.0, 1.0);
            let inner = 1_000..15_000;
            let off: Vec<f32> = inner.clone().map(|i| out[i] - want[i]).collect();
            assert!(rms(&off) < 0.005, "{rate} Hz: {}", rms(&off));
        }
    }

    #[test]
    fn sound_above_8_khz_does_not_fold_into_the_speech_band() {
        for rate in [32_000, 44_100, 48_000, 192_000] {
            for hz in [8_500.0, 12_000.0, 15_500.0] {
                let out = resampled(rate, &sine(rate, hz, 1.0), 1152);
                assert!(rms(&out[1_000..15_000]) < 1e-4, "{hz} Hz at {rate} Hz");
            }
        }
    }

    #[test]
    fn how_the_input_is_cut_does_not_change_the_output() {
        let input = sine(44_100, 440.0, 0.5);
        assert_eq!(resampled(44_100, &input, 1), resampled(44_100, &input, 40_000));
    }

    #[test]
    fn a_rate_that_no_converter_has_is_refused() {
        for rate in [0, 999, 768_001, u32::MAX] {
            assert!(Resampler::new(rate).is_err());
        }
    }
}
