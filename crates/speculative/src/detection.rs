//! Detects the language of a window from the probabilities of Whisper's first token, and decides
//! whether the session changes its language.

/// The shortest window whose language is reliable, seconds.
pub(crate) const ENOUGH: f64 = 2.0;
/// The least probability for a session's first language. Telephone sound may leave tiny in doubt
/// for two windows (es: en 0.20, en 0.32, es 0.54).
const LIKELY: f32 = 0.5;
/// The least probability for a change of language. Measured with tiny over 17 minutes in 7
/// languages: 0.82 and more where the language changed or had been mistaken, and less than this
/// where it had not (docs/adr/012-languages.md).
const SURE: f32 = 0.8;

/// The probability of each language, in the order of Whisper's ids, from the decoder's logits of
/// the language tokens.
pub(crate) fn probabilities(logits: &[f32]) -> Vec<f32> {
    let most = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let weights: Vec<f32> = logits.iter().map(|logit| (logit - most).exp()).collect();
    let sum: f32 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// The language to use from now on, if it differs from `current`.
pub(crate) fn change(current: Option<usize>, probabilities: &[f32]) -> Option<usize> {
    let ids = 0..probabilities.len();
    let best = ids.max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b]))?;
    let enough = if current.is_none() { LIKELY } else { SURE };
    (current != Some(best) && probabilities[best] >= enough).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logits_become_probabilities_whatever_their_size() {
        for offset in [0.0, 1e4] {
            let told = probabilities(&[offset, offset + 2f32.ln(), offset + 5f32.ln()]);
            for (told, expected) in told.iter().zip([0.125, 0.25, 0.625]) {
                assert!((told - expected).abs() < 1e-3, "{told} for {expected}");
            }
        }
        assert!(probabilities(&[]).is_empty());
    }

    #[test]
    fn the_first_language_has_to_be_likely_and_another_one_clear() {
        for (current, told, changed) in [
            (None, [0.4, 0.35, 0.25], None),
            (None, [0.6, 0.15, 0.25], Some(0)),
            (Some(0), [0.1, 0.6, 0.3], None),
            (Some(0), [0.1, 0.85, 0.05], Some(1)),
            (Some(1), [0.1, 0.85, 0.05], None),
        ] {
            assert_eq!(change(current, &told), changed, "{current:?} {told:?}");
        }
        assert_eq!(change(None, &[]), None);
    }
}
