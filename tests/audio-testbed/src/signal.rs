//! Compares a recording with the played sound.

use std::path::Path;

use realfft::{RealFftPlanner, num_complex::Complex};

/// The channels of a wav, full scale being 1.
#[must_use]
pub fn read_wav(path: &Path) -> Vec<Vec<f32>> {
    let mut wav =
        hound::WavReader::open(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let spec = wav.spec();
    let samples: Vec<f32> = match spec.sample_format {
        hound::SampleFormat::Float => wav.samples::<f32>().map(Result::unwrap).collect(),
        hound::SampleFormat::Int => {
            let scale = 0.5_f32.powi(i32::from(spec.bits_per_sample) - 1);
            wav.samples::<i32>().map(|sample| sample.unwrap() as f32 * scale).collect()
        }
    };
    let channels = usize::from(spec.channels);
    (0..channels).map(|c| samples.iter().skip(c).step_by(channels).copied().collect()).collect()
}

/// The place and quality of a sound in a recording.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The recording's sample at which the sound begins; negative if the recording began later.
    /// Resampling shifts sound by parts of a sample, so this may lie between two.
    pub offset: f64,
    /// The normalised cross-correlation there, over the whole length of the sound. 1: the recording
    /// has each sample, up to one common factor. 0: it has none of it. A recording that lacks a
    /// part with the share x of the sound's energy has √(1 − x), one with as much noise as sound
    /// √½. Sound before and after does not count.
    pub correlation: f64,
    /// The factor of the sound in the recording.
    pub gain: f64,
}

/// Finds `needle` in `hay`, both at the same rate. For silence the result is all zero.
///
/// Noise of `n` samples correlates with unrelated noise by about 4/√n at the best offset, so take
/// a needle of some tenths of a second at least.
///
/// Resample a needle of another rate first. For telephone sound of 8 kHz, played in a testbed and
/// recorded at 16 kHz, the method matters little: 0.9999 with sox, 0.998 with linear interpolation.
#[must_use]
pub fn correlate(needle: &[f32], hay: &[f32]) -> Match {
    let nothing = Match { offset: 0.0, correlation: 0.0, gain: 0.0 };
    let energy = running_energy(hay);
    let needle_energy = running_energy(needle).last().copied().unwrap_or(0.0);
    let hay_energy = energy.last().copied().unwrap_or(0.0);
    if needle_energy == 0.0 || hay_energy == 0.0 {
        return nothing;
    }
    let products = Products::new(needle, hay);
    // A window with less than 10⁻¹² of all energy is below the transform's rounding.
    let window = |offset: isize| {
        let end = (offset + needle.len() as isize).clamp(0, hay.len() as isize) as usize;
        let window = energy[end] - energy[offset.max(0) as usize];
        if window > 1e-12 * hay_energy { window } else { f64::INFINITY }
    };
    let offsets = 1 - needle.len() as isize..hay.len() as isize;
    let score = |offset: isize| products.at(offset) / (window(offset) * needle_energy).sqrt();
    let Some(best) = offsets.max_by(|a, b| score(*a).total_cmp(&score(*b))) else {
        return nothing;
    };
    let between = (-16..=16).map(|step| best as f64 + f64::from(step) / 32.0);
    let products = between.map(|offset| (offset, products.between(offset)));
    let Some((offset, product)) = products.max_by(|a, b| a.1.total_cmp(&b.1)) else {
        return nothing;
    };
    let correlation = product / (window(best) * needle_energy).sqrt();
    Match { offset, correlation: correlation.clamp(-1.0, 1.0), gain: product / needle_energy }
}

/// The energy of the first n samples, for each n.
fn running_energy(samples: &[f32]) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = samples.iter().map(|sample| {
        sum += f64::from(*sample).powi(2);
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}

/// The sum of needle × hay for each offset of the needle, by one Fourier transform.
struct Products(Vec<f64>);

impl Products {
    fn new(needle: &[f32], hay: &[f32]) -> Self {
        let length = (needle.len() + hay.len()).next_power_of_two();
        let mut planner = RealFftPlanner::<f64>::new();
        let forward = planner.plan_fft_forward(length);
        let spectrum = |samples: &[f32]| -> Vec<Complex<f64>> {
            let mut padded = vec![0.0; length];
            padded.iter_mut().zip(samples).for_each(|(to, from)| *to = f64::from(*from));
            let mut spectrum = forward.make_output_vec();
            forward.process(&mut padded, &mut spectrum).unwrap();
            spectrum
        };
        let mut product = spectrum(hay);
        product.iter_mut().zip(spectrum(needle)).for_each(|(hay, needle)| *hay *= needle.conj());
        let mut products = vec![0.0; length];
        planner.plan_fft_inverse(length).process(&mut product, &mut products).unwrap();
        products.iter_mut().for_each(|product| *product /= length as f64);
        Self(products)
    }

    fn at(&self, offset: isize) -> f64 {
        self.0[offset.rem_euclid(self.0.len() as isize) as usize]
    }

    /// Sums between two samples, by the sampling theorem (Hann-windowed, 64 samples).
    fn between(&self, offset: f64) -> f64 {
        const REACH: isize = 32;
        let nearest = offset.round() as isize;
        let sum = |near: isize| {
            let distance = offset - near as f64;
            let angle = std::f64::consts::PI * distance;
            let sinc = if distance == 0.0 { 1.0 } else { angle.sin() / angle };
            self.at(near) * sinc * (angle / (2.0 * REACH as f64)).cos().powi(2)
        };
        (nearest - REACH + 1..nearest + REACH).map(sum).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sweep from 100 Hz to 6 kHz in a second at 16 kHz.
    fn sweep() -> Vec<f32> {
        let phase = |t: f32| std::f32::consts::TAU * (100.0 * t + 2950.0 * t * t);
        (0..16_000).map(|i| 0.5 * phase(i as f32 / 16_000.0).sin()).collect()
    }

    fn silence(samples: usize) -> Vec<f32> {
        vec![0.0; samples]
    }

    fn noise(samples: usize) -> Vec<f32> {
        let mut state = 1_u32;
        let white = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 23) as f32 - 1.0
        };
        std::iter::repeat_with(white).take(samples).collect()
    }

    #[track_caller]
    fn assert_match(found: Match, offset: f64, correlation: f64, gain: f64) {
        assert!((found.offset - offset).abs() < 0.04, "{found:?}");
        assert!((found.correlation - correlation).abs() < 0.01, "{found:?}");
        assert!((found.gain - gain).abs() < 0.01, "{found:?}");
    }

    #[test]
    fn a_sound_is_found_where_it_is_and_as_loud_as_it_is() {
        let quiet: Vec<f32> = sweep().iter().map(|sample| sample * 0.2).collect();
        let hay = [silence(5000), quiet, silence(3000)].concat();
        assert_match(correlate(&sweep(), &hay), 5000.0, 1.0, 0.2);
        assert_match(correlate(&sweep(), &sweep()), 0.0, 1.0, 1.0);
    }

    #[test]
    fn loud_sound_elsewhere_does_not_count() {
        let loud: Vec<f32> = noise(30_000).iter().map(|sample| sample * 100.0).collect();
        let hay = [loud.clone(), silence(100), sweep(), silence(100), loud].concat();
        assert_match(correlate(&sweep(), &hay), 30_100.0, 1.0, 1.0);
    }

    #[test]
    fn a_shift_by_half_a_sample_is_seen() {
        // The even and the odd samples of a sweep.
        let (sweep, slow) = (sweep(), |sweep: &[f32]| sweep.iter().step_by(2).copied().collect());
        let (even, odd): (Vec<f32>, Vec<f32>) = (slow(&sweep[..8000]), slow(&sweep[1..8000]));
        assert_match(correlate(&even, &[silence(9), odd].concat()), 8.5, 1.0, 1.0);
    }

    #[test]
    fn a_sound_may_be_cut() {
        let sweep = sweep();
        let part = 0.75_f64;
        assert_match(correlate(&sweep, &sweep[4000..]), -4000.0, part.sqrt(), part);
        assert_match(correlate(&sweep, &sweep[..12_000]), 0.0, part.sqrt(), part);
        let gap = [&sweep[..4000], &silence(4000), &sweep[8000..]].concat();
        assert_match(correlate(&sweep, &gap), 0.0, part.sqrt(), part);
    }

    #[test]
    fn noise_lowers_the_correlation_as_documented() {
        // Both have a power of an eighth.
        let noise = noise(16_000).into_iter().map(|sample| sample * 0.375_f32.sqrt());
        let hay: Vec<f32> = sweep().iter().zip(noise).map(|(sound, noise)| sound + noise).collect();
        let hay = [silence(777), hay].concat();
        assert_match(correlate(&sweep(), &hay), 777.0, 0.5_f64.sqrt(), 1.0);
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert!(correlate(&sweep(), &noise(160_000)).correlation < 0.05);
        for (needle, hay) in [(sweep(), silence(9)), (silence(9), sweep()), (vec![], vec![])] {
            assert_eq!(
                correlate(&needle, &hay),
                Match { offset: 0.0, correlation: 0.0, gain: 0.0 }
            );
        }
    }
}
