//! The input of the embedding network: the levels of 80 bands, a hundred times a second.

use kaldi_fbank::{FbankOptions, OnlineFbank, WindowType};

/// Bands.
pub(super) const BANDS: usize = 80;
/// Samples from one frame to the next: 10 ms.
pub(super) const SHIFT: u64 = 160;
/// Samples in a frame: 25 ms.
pub(super) const WINDOW: u64 = 400;

/// The number of frames in this many samples.
pub(super) fn frames_in(samples: u64) -> u64 {
    samples.checked_sub(WINDOW).map_or(0, |rest| rest / SHIFT + 1)
}

/// Kaldi's filter banks with WeSpeaker's training parameters: 16-bit levels, Hamming window, no
/// dither; less the mean of each band, so that neither loudness nor the microphone's colour counts.
/// [`BANDS`] numbers a frame.
pub(super) fn features(samples: &[f32]) -> Vec<f32> {
    let mut options = FbankOptions::default();
    options.frame_opts.dither = 0.0;
    options.frame_opts.window_type = WindowType::Hamming;
    options.mel_opts.num_bins = BANDS as i32;
    let rate = options.frame_opts.samp_freq;
    let levels: Vec<f32> = samples.iter().map(|sample| sample * 32768.0).collect();
    let mut bank = OnlineFbank::new(options);
    bank.accept_waveform(rate, &levels);
    bank.input_finished();
    let frames = bank.num_frames_ready();
    let mut features = Vec::with_capacity(frames.max(0) as usize * BANDS);
    for frame in 0..frames {
        features.extend_from_slice(bank.get_frame(frame));
    }
    without_mean(&mut features);
    features
}

fn without_mean(features: &mut [f32]) {
    let (rows, _) = features.as_chunks_mut::<BANDS>();
    let mut mean = [0.0f64; BANDS];
    for row in rows.iter() {
        for (sum, value) in mean.iter_mut().zip(row) {
            *sum += f64::from(*value);
        }
    }
    let count = rows.len() as f64;
    for row in rows.iter_mut() {
        for (value, sum) in row.iter_mut().zip(&mean) {
            *value -= (sum / count) as f32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_counted_as_the_filter_bank_counts_them() {
        for samples in [0, 399, 400, 559, 560, 16_000] {
            let sound: Vec<f32> = (0..samples).map(|i| (i as f32 * 0.1).sin()).collect();
            assert_eq!(features(&sound).len() as u64, frames_in(samples) * BANDS as u64);
        }
    }

    #[test]
    fn loudness_does_not_count() {
        let noise: Vec<f32> = (0..8000u32).map(|i| ((i * i) as f32 * 0.37).sin() * 0.1).collect();
        let louder: Vec<f32> = noise.iter().map(|sample| sample * 4.0).collect();
        for (a, b) in features(&noise).iter().zip(features(&louder)) {
            assert!((a - b).abs() < 1e-3, "{a} {b}");
        }
    }
}
