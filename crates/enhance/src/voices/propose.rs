//! Proposes a saved voice for each speaker.

use library::{HeardVoice, Proposal, Voice, is_same_name};

use super::likeness::likeness;
use crate::diarize::matching::best_pairs;

/// A voice must be this much likelier than a stranger: a confidence of three quarters if no other
/// voice is similar.
const ENOUGH: f32 = 3.0;
/// Without a party: the prior probability that a speaker is among the saved voices.
const KNOWN: f32 = 0.5;
/// With a party: the prior probabilities of the party, and of a saved voice outside it.
const OF_THE_PARTY: f32 = 0.9;
const OF_ANOTHER: f32 = 0.01;

/// Proposes a saved voice for each speaker of a session. No voice is proposed for two speakers, and
/// none that the user rejected or that comes from another model.
///
/// The more voices are saved, the higher the required similarity. Voices of the expected people in
/// `party` need less similarity, others more; a name without a voice makes a stranger likelier.
pub fn propose(heard: &[HeardVoice], known: &[Voice], party: &[String]) -> Vec<Option<Proposal>> {
    let odds: Vec<Vec<f32>> = heard.iter().map(|heard| odds(heard, known, party)).collect();
    let is_enough = |speaker: usize, voice: usize| odds[speaker][voice] >= ENOUGH;
    // The pairs with the greatest joint likelihood, in millionths because the matching needs
    // integers.
    let pairs = best_pairs(heard.len(), known.len(), |speaker, voice| {
        if is_enough(speaker, voice) { (odds[speaker][voice].ln() * 1e6) as i64 } else { 0 }
    });
    let pairs: Vec<Option<usize>> = (0..heard.len())
        .map(|speaker| pairs[speaker].filter(|voice| is_enough(speaker, *voice)))
        .collect();
    let proposal = |(speaker, pair): (usize, &Option<usize>)| {
        let voice = (*pair)?;
        let is_free = |other: &usize| *other == voice || !pairs.contains(&Some(*other));
        let others: f32 = (0..known.len()).filter(is_free).map(|other| odds[speaker][other]).sum();
        Some(Proposal {
            voice: known[voice].id,
            name: known[voice].name.clone(),
            confidence: odds[speaker][voice] / (1.0 + others),
        })
    };
    pairs.iter().enumerate().map(proposal).collect()
}

/// The odds of each voice against a stranger; 0 for an impossible one.
fn odds(heard: &HeardVoice, known: &[Voice], party: &[String]) -> Vec<f32> {
    let likeness: Vec<Option<f32>> = known
        .iter()
        .map(|voice| likeness(heard, voice).filter(|_| !heard.rejected.contains(&voice.id)))
        .collect();
    let is_expected = |voice: &Voice| party.iter().any(|name| is_same_name(name, &voice.name));
    let comparable = || known.iter().zip(&likeness).filter(|(_, likeness)| likeness.is_some());
    let count = |expected: bool| {
        comparable()
            .filter(|(voice, _)| !party.is_empty() && is_expected(voice) == expected)
            .count()
    };
    let (here, elsewhere) = (count(true) as f32, count(false) as f32);
    let all = comparable().count() as f32;
    let names = (party.len() as f32).max(here);
    let before = |voice: &Voice| match (party.is_empty(), is_expected(voice)) {
        (true, _) => KNOWN / all / (1.0 - KNOWN),
        (false, expected) => {
            let stranger = 1.0 - OF_ANOTHER - OF_THE_PARTY * here / names;
            let share = if expected { OF_THE_PARTY / names } else { OF_ANOTHER / elsewhere };
            share / stranger
        }
    };
    let odds = |(voice, likeness): (&Voice, &Option<f32>)| {
        likeness.map_or(0.0, |likeness| before(voice) * likeness.exp())
    };
    known.iter().zip(&likeness).map(odds).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use library::{VOICE_SCHEMA, VoiceSample};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    /// A direction with this component on the first axis and the rest on its own axis.
    fn direction(like: f32, axis: usize) -> Vec<f32> {
        let mut numbers = vec![0.0; 64];
        numbers[0] = like;
        numbers[axis] = (1.0 - like * like).sqrt();
        numbers
    }

    fn heard(embedding: Vec<f32>) -> HeardVoice {
        HeardVoice {
            speaker: "s0".to_owned(),
            embedding,
            model: "made".to_owned(),
            seconds: 10.0,
            rejected: Vec::new(),
        }
    }

    fn known(number: u128, name: &str, embedding: Vec<f32>) -> Voice {
        let sample = VoiceSample {
            session_id: Uuid::nil(),
            speaker: "s0".to_owned(),
            embedding,
            model: "made".to_owned(),
            seconds: 10.0,
        };
        Voice {
            schema: VOICE_SCHEMA,
            id: Uuid::from_u128(number),
            name: name.to_owned(),
            samples: vec![sample],
            created_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// The similarity from which a voice is proposed.
    fn threshold(others: usize, party: &[&str]) -> f32 {
        let party: Vec<String> = party.iter().map(|name| (*name).to_owned()).collect();
        let mut voices = vec![known(1, "Ada", direction(1.0, 1))];
        voices.extend(
            (0..others).map(|i| known(2 + i as u128, &format!("{i}"), direction(0.0, 2 + i))),
        );
        let is_proposed =
            |like: f32| propose(&[heard(direction(like, 63))], &voices, &party)[0].is_some();
        let steps = (0..=1000).map(|step| step as f32 / 1000.0);
        steps.into_iter().find(|like| is_proposed(*like)).unwrap_or(2.0)
    }

    #[test]
    fn a_voice_that_is_like_is_proposed_and_another_is_not() {
        let ada = known(1, "Ada", direction(1.0, 1));
        let proposed = propose(&[heard(direction(0.8, 2))], std::slice::from_ref(&ada), &[]);
        let proposal = proposed[0].as_ref().unwrap();
        assert_eq!((proposal.voice, &*proposal.name), (ada.id, "Ada"));
        assert!(proposal.confidence > 0.95, "{}", proposal.confidence);
        assert_eq!(propose(&[heard(direction(0.45, 2))], &[ada], &[]), [None]);
    }

    #[test]
    fn more_voices_ask_for_more_likeness_and_a_party_for_less_of_its_own() {
        let alone = threshold(0, &[]);
        assert!((0.5..0.6).contains(&alone), "{alone}");
        let among = threshold(40, &[]);
        assert!((alone + 0.1..0.8).contains(&among), "{among}");
        let expected = threshold(40, &["ada", "0"]);
        assert!(expected < alone, "{expected}");
        let half_expected = threshold(40, &["ADA ", "nobody who is saved", "nor this one"]);
        assert!((expected..among).contains(&half_expected), "{half_expected}");
        let unexpected = threshold(40, &["0", "1"]);
        assert!(unexpected > among, "{unexpected}");
    }

    #[test]
    fn two_speakers_are_never_one_voice_and_the_likelier_pairs_win() {
        let voices = [known(1, "Ada", direction(1.0, 1)), known(2, "Bob", direction(0.75, 2))];
        // Both are similar to Ada; the second is similar to Bob too.
        let speakers = [heard(direction(0.95, 1)), heard(direction(0.9, 2))];
        let names: Vec<_> = propose(&speakers, &voices, &[])
            .into_iter()
            .map(|proposal| proposal.map(|proposal| (proposal.name, proposal.confidence > 0.9)))
            .collect();
        assert_eq!(names, [Some(("Ada".to_owned(), true)), Some(("Bob".to_owned(), true))]);
    }

    #[test]
    fn two_voices_that_sound_alike_share_the_confidence() {
        let voices = [known(1, "Ada", direction(1.0, 1)), known(2, "Ada?", direction(1.0, 1))];
        let proposed = propose(&[heard(direction(0.9, 2))], &voices, &[]);
        let confidence = proposed[0].as_ref().unwrap().confidence;
        assert!((0.4..0.5).contains(&confidence), "{confidence}");
    }

    #[test]
    fn little_speech_tells_nothing() {
        let mut short = heard(direction(1.0, 1));
        short.seconds = 1.0;
        assert_eq!(propose(&[short], &[known(1, "Ada", direction(1.0, 1))], &[]), [None]);
    }

    fn numbers() -> impl Strategy<Value = Vec<f32>> {
        let number = prop_oneof![8 => -1.0..1.0f32, 1 => Just(0.0), 1 => Just(1e30)];
        // Also a model with another number of dimensions.
        prop_oneof![9 => Just(4), 1 => Just(3)]
            .prop_flat_map(move |length| proptest::collection::vec(number.clone(), length))
    }

    fn model() -> impl Strategy<Value = String> {
        prop_oneof![4 => Just("one"), 1 => Just("another")].prop_map(str::to_owned)
    }

    proptest! {
        #[test]
        fn each_voice_goes_to_one_speaker_by_its_model_who_did_not_reject_it(
            speakers in proptest::collection::vec(
                (numbers(), model(), 0.0..30.0f32, proptest::collection::vec(0..6u128, 0..3)), 0..6),
            voices in proptest::collection::vec((numbers(), model(), "[a-d]"), 0..6),
            party in proptest::collection::vec("[a-f]", 0..5),
        ) {
            let speakers: Vec<HeardVoice> = speakers
                .into_iter()
                .map(|(embedding, model, seconds, rejected)| HeardVoice {
                    model,
                    seconds,
                    rejected: rejected.into_iter().map(Uuid::from_u128).collect(),
                    ..heard(embedding)
                })
                .collect();
            let voices: Vec<Voice> = voices
                .into_iter()
                .zip(0..)
                .map(|((embedding, model, name), number)| {
                    let mut voice = known(number, &name, embedding);
                    voice.samples[0].model = model;
                    voice
                })
                .collect();
            let proposed = propose(&speakers, &voices, &party);
            prop_assert_eq!(proposed.len(), speakers.len());
            let mut taken = Vec::new();
            for (speaker, proposal) in speakers.iter().zip(&proposed) {
                let Some(proposal) = proposal else { continue };
                prop_assert!(!taken.contains(&proposal.voice));
                taken.push(proposal.voice);
                prop_assert!(!speaker.rejected.contains(&proposal.voice));
                let voice = voices.iter().find(|voice| voice.id == proposal.voice).unwrap();
                prop_assert_eq!(&voice.samples[0].model, &speaker.model);
                prop_assert_eq!(&voice.name, &proposal.name);
                prop_assert!((0.0..=1.0).contains(&proposal.confidence));
            }
        }
    }
}
