//! How like a heard voice is to a saved one.

use library::{HeardVoice, Voice, VoiceSample};

/// How much likelier one person becomes than two with the similarity, as a logarithm. Measured were
/// 39; a little less is believed, because most pairs were of one microphone.
const SLOPE: f32 = 35.0;
/// The similarity at which one person and two are equally likely, with ten seconds of speech.
const MIDDLE: f32 = 0.521;
/// How much more it has to be for each e times as much speech: voices made from little are less like
/// themselves.
const LONGER: f32 = 0.086;
/// Seconds between which that counts. It holds up to twenty, where one microphone is concerned.
const SECONDS: (f32, f32) = (2.0, 10.0);
/// What is made from less speech tells nothing.
const LEAST_SECONDS: f32 = 1.5;

/// How much likelier it is that both are one person's voice than two people's, as a logarithm.
/// `None` if they cannot be compared: the voice has no sample by the same model, or there was too
/// little speech.
pub(super) fn likeness(heard: &HeardVoice, voice: &Voice) -> Option<f32> {
    let samples = voice.samples.iter().filter(|sample| {
        sample.model == heard.model
            && sample.embedding.len() == heard.embedding.len()
            && sample.seconds >= LEAST_SECONDS
    });
    let (centre, seconds) = centre(samples)?;
    between((&heard.embedding, heard.seconds), (&centre, seconds))
}

/// The same of two voices that were heard in one session.
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

/// The middle of what a voice sounded like, each session counting as much as was said in it, and the
/// seconds of them all. Among means of the samples, of the best of them, and the best one alone,
/// it tells people apart best (docs/adr/025-voices.md).
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
