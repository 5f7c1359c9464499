//! Gives the speakers of a finished transcript the names from an earlier transcript of the session,
//! or proposals.

use library::{HeardVoice, Library, LibraryError, Speaker, Transcript, Voice, is_same_name};
use uuid::Uuid;

use super::{likeness::likeness_of_heard, propose::propose};
use crate::diarize::{Diarization, matching::best_pairs};

/// A session's earlier transcript.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// Its speakers.
    pub speakers: &'a [Speaker],
    /// Their voice samples.
    pub heard: &'a [HeardVoice],
}

/// The voice samples of a recording's speakers in the library's form: speaker 0 is `s0`. `model`
/// names the embedding network. Speakers without a clear sample are omitted.
pub fn heard(diarization: &Diarization, model: &str) -> Vec<HeardVoice> {
    let voices = diarization.voices.iter().enumerate();
    voices
        .filter(|(_, voice)| !voice.embedding.is_empty())
        .map(|(speaker, voice)| HeardVoice {
            speaker: format!("s{speaker}"),
            embedding: voice.embedding.clone(),
            model: model.to_owned(),
            seconds: voice.seconds,
            rejected: Vec::new(),
        })
        .collect()
}

/// Adds names and proposals from the library to a new transcript before it is stored; a stage of
/// the enhancement. The caller stores `heard` with the transcript.
///
/// # Errors
/// [`LibraryError::NotThere`], or an I/O error.
pub fn recognise(
    library: &Library,
    session: Uuid,
    transcript: &mut Transcript,
    heard: &mut [HeardVoice],
) -> Result<(), LibraryError> {
    let record = library.sessions().get(session)?;
    let (before, heard_before) = match record.transcript {
        Some(version) => (
            library.transcripts().get(session, Some(version))?.speakers,
            library.voices().heard(session, Some(version))?,
        ),
        None => Default::default(),
    };
    let earlier = Earlier { speakers: &before, heard: &heard_before };
    let known = library.voices().all()?;
    name_speakers(&mut transcript.speakers, heard, &known, &record.party, Some(earlier));
    Ok(())
}

/// Proposes voices again for an existing session, after its party or the saved voices changed.
/// Returns the speakers.
///
/// # Errors
/// Those of [`recognise`].
pub fn propose_again(library: &Library, session: Uuid) -> Result<Vec<Speaker>, LibraryError> {
    let (known, party) = (library.voices().all()?, library.sessions().get(session)?.party);
    library.voices().propose(session, |transcript, heard| {
        name_speakers(&mut transcript.speakers, &mut heard.to_vec(), &known, &party, None);
    })
}

/// Copies names and rejections from the similar speakers of an earlier transcript, and adds
/// proposals to unnamed speakers.
pub fn name_speakers(
    speakers: &mut [Speaker],
    heard: &mut [HeardVoice],
    known: &[Voice],
    party: &[String],
    earlier: Option<Earlier>,
) {
    if let Some(earlier) = earlier {
        carry_over(speakers, heard, known, earlier);
    }
    let taken: Vec<Uuid> = speakers.iter().filter_map(|speaker| speaker.voice).collect();
    let free: Vec<Voice> =
        known.iter().filter(|voice| !taken.contains(&voice.id)).cloned().collect();
    let is_unnamed = |heard: &&HeardVoice| {
        speakers.iter().any(|speaker| speaker.id == heard.speaker && speaker.name.is_none())
    };
    let unnamed: Vec<HeardVoice> = heard.iter().filter(is_unnamed).cloned().collect();
    let mut proposed = propose(&unnamed, &free, party);
    for speaker in speakers {
        let at = unnamed.iter().position(|heard| heard.speaker == speaker.id);
        speaker.proposal = at.and_then(|at| proposed[at].take());
    }
}

fn carry_over(
    speakers: &mut [Speaker],
    heard: &mut [HeardVoice],
    known: &[Voice],
    earlier: Earlier,
) {
    // In millionths, because the matching needs integers. A negative value counts as 0.
    let fit = |now: &HeardVoice, before: &HeardVoice| {
        (likeness_of_heard(now, before).unwrap_or(0.0).max(0.0) * 1e6) as i64
    };
    let pairs = best_pairs(heard.len(), earlier.heard.len(), |now, before| {
        fit(&heard[now], &earlier.heard[before])
    });
    for (now, pair) in heard.iter_mut().zip(pairs) {
        let before = pair.map(|before| &earlier.heard[before]);
        let Some(before) = before.filter(|before| fit(now, before) > 0) else { continue };
        now.rejected.clone_from(&before.rejected);
        let named = earlier.speakers.iter().find(|speaker| speaker.id == before.speaker);
        let speaker = speakers.iter_mut().find(|speaker| speaker.id == now.speaker);
        if let (Some(named), Some(speaker)) = (named, speaker) {
            speaker.name.clone_from(&named.name);
            // Skip a voice that was forgotten meanwhile.
            speaker.voice = named.voice.filter(|id| known.iter().any(|voice| voice.id == *id));
        }
    }
}

/// The names of a party that no speaker of the session has or is proposed to have, for the user to
/// choose from.
pub fn still_to_be_named<'a>(speakers: &[Speaker], party: &'a [String]) -> Vec<&'a str> {
    let has = |speaker: &Speaker, name: &str| {
        let proposed = speaker.proposal.as_ref().map(|proposal| &proposal.name);
        speaker.name.iter().chain(proposed).any(|known| is_same_name(known, name))
    };
    let free = |name: &&String| !speakers.iter().any(|speaker| has(speaker, name));
    party.iter().filter(free).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use library::Proposal;

    use super::*;

    fn speaker(id: &str) -> Speaker {
        Speaker { id: id.to_owned(), ..Speaker::default() }
    }

    fn sounding(id: &str, axis: usize) -> HeardVoice {
        let mut embedding = vec![0.1; 8];
        embedding[axis] = 1.0;
        let (speaker, model) = (id.to_owned(), "made".to_owned());
        HeardVoice { speaker, embedding, model, seconds: 9.0, rejected: Vec::new() }
    }

    #[test]
    fn a_transcript_made_anew_has_the_names_of_the_one_before() {
        let rejected = Uuid::from_u128(7);
        let before = [
            Speaker { name: Some("Ada".to_owned()), ..speaker("s0") },
            Speaker { name: Some("Bob".to_owned()), ..speaker("s1") },
            speaker("s2"),
        ];
        let mut heard_before = [sounding("s0", 0), sounding("s1", 1), sounding("s2", 2)];
        heard_before[2].rejected.push(rejected);
        let earlier = Earlier { speakers: &before, heard: &heard_before };
        // Other numbers and a new speaker; Bob is no longer separated.
        let mut speakers = [speaker("s0"), speaker("s1"), speaker("s2")];
        let mut heard = [sounding("s0", 2), sounding("s1", 5), sounding("s2", 0)];
        name_speakers(&mut speakers, &mut heard, &[], &[], Some(earlier));
        let names: Vec<_> = speakers.iter().map(|speaker| speaker.name.as_deref()).collect();
        assert_eq!(names, [None, None, Some("Ada")]);
        assert_eq!(heard[0].rejected, [rejected]);
        assert!(heard[1].rejected.is_empty());
    }

    #[test]
    fn names_are_offered_that_nobody_has() {
        let party = ["Ada", "Bob", "Cid"].map(str::to_owned);
        let proposal = Proposal { voice: Uuid::nil(), name: "cid".to_owned(), confidence: 0.8 };
        let speakers = [
            Speaker { name: Some("ADA".to_owned()), ..speaker("s0") },
            Speaker { proposal: Some(proposal), ..speaker("s1") },
        ];
        assert_eq!(still_to_be_named(&speakers, &party), ["Bob"]);
    }
}
