//! The likeness of a speaker's voice to a saved one.

use library::{HeardVoice, Voice, VoiceSample};

/// The slope of the log likelihood ratio (one person to two) over the similarity. The fit gave 39;
/// this is a little less, because most pairs were from one microphone.
const SLOPE: f32 = 35.0;
/// The similarity at which one person and two are equally likely, with ten seconds of speech.
const MIDDLE: f32 = 0.521;
/// The increase of that similarity for each factor e of speech, because voices from little speech
/// are less similar to themselves.
const LONGER: f32 = 0.086;
/// The range of seconds for this increase. With one microphone it holds up to twenty.
const SECONDS: (f32, f32) = (2.0, 10.0);
/// A voice from less speech gives no result.
const LEAST_SECONDS: f32 = 1.5;

/// The log likelihood ratio that both voices are one person's. `None` if they cannot be compared:
/// the voice has no sample by the same model, or there was too little speech.
pub(super) fn likeness(heard: &HeardVoice, voice: &Voice) -> Option<f32> {
    let samples = voice.samples.iter().filter(|sample| {
        sample.model == heard.model
            && sample.embedding.len() == heard.embedding.len()
            && sample.seconds >= LEAST_SECONDS
    });
    let (centre, seconds) = centre(samples)?;
    between((&heard.embedding, heard.seconds), (&centre, seconds))
}

/// The same for two voices of one session.
pub(super) fn likeness_of_heard(one: &HeardVoice, other: &HeardVoice) -> Option<f32> {
    let comparable = one.model == other.model && one.embedding.len() == other.embedding.len();
    comparable.then_some(())?;
    between((&one.embedding, one.seconds), (&other.embedding, other.seconds))
}

fn between(one: (&[f32], f32), other: (&[f32], f32)) -> Option<f32> {
    let seconds = one.1.min(other.1);
    if seconds.is_nan() || seconds < LEAST_SECONDS {
        return None;
    }
    let product: f32 = one.0.iter().zip(other.0).map(|(a, b)| a * b).sum();
    let length = |vector: &[f32]| vector.iter().map(|x| x * x).sum::<f32>().sqrt();
    let similarity = product / (length(one.0) * length(other.0));
    let speech = (seconds.clamp(SECONDS.0, SECONDS.1) / 10.0).ln();
    let likeness = SLOPE * (similarity - MIDDLE - LONGER * speech);
    likeness.is_finite().then_some(likeness)
}

/// The centre of a voice's samples, weighted by their seconds of speech, and the sum of the
/// seconds. It separates people better than the mean of the similarities, of the best ones, or the
/// best one alone (docs/adr/025-voices.md).
fn centre<'a>(samples: impl Iterator<Item = &'a VoiceSample>) -> Option<(Vec<f32>, f32)> {
    let mut centre: Vec<f32> = Vec::new();
    let mut seconds = 0.0;
    for sample in samples {
        centre.resize(sample.embedding.len(), 0.0);
        for (sum, number) in centre.iter_mut().zip(&sample.embedding) {
            *sum += number * sample.seconds;
        }
        seconds += sample.seconds;
    }
    (!centre.is_empty()).then_some((centre, seconds))
}
