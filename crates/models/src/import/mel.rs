//! The mel filters, which a ggml file contains and a checkpoint does not.

/// Frequencies of a Fourier transform of 400 samples.
pub(super) const FREQUENCIES: usize = 201;
const NYQUIST: f64 = 8000.0;
/// Slaney's scale is linear up to 1 kHz, 200/3 Hz a mel, and logarithmic above.
const STEP: f64 = 200.0 / 3.0;
const KNEE: f64 = 1000.0;
const KNEE_MEL: f64 = KNEE / STEP;

/// `mels` triangular filters, row by row, as in OpenAI's `mel_filters.npz`.
///
/// librosa made that file. It rounds each triangle to f32, scales it in f64 and rounds it again.
/// With these steps the filters of 80 mels equal those of the published files bit for bit.
pub(super) fn filters(mels: usize) -> Vec<f32> {
    let top = mel(NYQUIST);
    let step = top / (mels + 1) as f64;
    // The last edge is the exact top, not the sum of the steps.
    let edge = |i: usize| hertz(if i > mels { top } else { i as f64 * step });
    let edges: Vec<f64> = (0..mels + 2).map(edge).collect();
    let mut filters = Vec::with_capacity(mels * FREQUENCIES);
    for edge in edges.windows(3) {
        let scale = 2.0 / (edge[2] - edge[0]);
        for bin in 0..FREQUENCIES {
            let frequency = bin as f64 * (NYQUIST / (FREQUENCIES - 1) as f64);
            let rise = (frequency - edge[0]) / (edge[1] - edge[0]);
            let fall = (edge[2] - frequency) / (edge[2] - edge[1]);
            let height = rise.min(fall).max(0.0) as f32;
            filters.push((f64::from(height) * scale) as f32);
        }
    }
    filters
}

fn log_step() -> f64 {
    6.4_f64.ln() / 27.0
}

fn mel(hertz: f64) -> f64 {
    if hertz < KNEE { hertz / STEP } else { KNEE_MEL + (hertz / KNEE).ln() / log_step() }
}

fn hertz(mel: f64) -> f64 {
    if mel < KNEE_MEL { STEP * mel } else { KNEE * (log_step() * (mel - KNEE_MEL)).exp() }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_filters_are_those_of_the_published_files() {
        let digest = |mels| {
            let bytes: Vec<u8> = filters(mels).iter().flat_map(|f| f.to_le_bytes()).collect();
            Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect::<String>()
        };
        assert_eq!(digest(80), "85818f156f7e189453901a515e4726d270d307f976e161cf9403e8caab405498");
    }

    #[test]
    fn filters_overlap_without_gaps() {
        for mels in [80, 128] {
            let filters = filters(mels);
            assert_eq!(filters.len(), mels * FREQUENCIES);
            for filter in filters.chunks(FREQUENCIES) {
                assert!(filter.iter().all(|f| f.is_finite() && *f >= 0.0));
                assert!(filter.iter().any(|f| *f > 0.0));
            }
        }
    }
}
