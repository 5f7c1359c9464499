//! A speaker's voice embedding.

/// A speaker's embedding from one recording.
///
/// For two voices from the same microphone the [`similarity`](Self::similarity) shows whether they
/// are one person's: above 0.5 they are hardly ever two people's, if each has 3 s of speech or
/// more. Across rooms it is lower, so propose a name and let the user confirm.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// 256 numbers, of length 1.
    pub embedding: Vec<f32>,
    /// Seconds that this speaker spoke alone, the input of the embedding.
    pub seconds: f32,
}

impl Voice {
    /// The cosine between two voices, −1 to 1. 0 if they are from different models.
    pub fn similarity(&self, other: &Self) -> f32 {
        if self.embedding.len() == other.embedding.len() {
            dot(&self.embedding, &other.embedding)
        } else {
            0.0
        }
    }
}

/// The product of two vectors of one length.
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    // Eight independent sums, for instruction-level parallelism.
    let mut sums = [0.0f32; 8];
    let (a_blocks, a_rest) = a.as_chunks::<8>();
    let (b_blocks, b_rest) = b.as_chunks::<8>();
    for (x, y) in a_blocks.iter().zip(b_blocks) {
        for ((sum, x), y) in sums.iter_mut().zip(x).zip(y) {
            *sum += x * y;
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f32>() + rest
}

/// Scales a vector to length 1. A zero vector stays unchanged.
pub(super) fn normalise(vector: &mut [f32]) {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similarity_is_the_cosine() {
        let voice = |embedding: &[f32]| Voice { embedding: embedding.to_vec(), seconds: 1.0 };
        assert_eq!(voice(&[1.0, 0.0]).similarity(&voice(&[0.6, 0.8])), 0.6);
        assert_eq!(voice(&[1.0, 0.0]).similarity(&voice(&[1.0])), 0.0);
    }

    #[test]
    fn a_product_counts_every_element() {
        let a: Vec<f32> = (0..19u8).map(f32::from).collect();
        assert_eq!(dot(&a, &a), 2109.0);
    }

    #[test]
    fn silence_has_no_direction() {
        let mut nothing = [0.0; 3];
        normalise(&mut nothing);
        assert_eq!(nothing, [0.0; 3]);
    }
}
