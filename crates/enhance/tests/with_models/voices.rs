//! People are recognised across recordings by their voices, with the real networks and real speech.
use std::convert::Infallible;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::{env, iter};

use audio::{FileSource, Source as _};
use enhance::diarize::{Diarization, Diarizer, Speakers};
use enhance::voices;
use jiff::Timestamp;
use library::{HeardVoice, Library, SessionRecord, Speaker, Transcript};
use settings::Places;
use uuid::Uuid;

const SECOND: usize = 16_000;

/// What the test needs, if this machine has it. In continuous integration it must have it: its
/// absence fails the test.
fn given() -> Option<(Diarizer, PathBuf)> {
    let speech = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/speech");
    let store = models::Store::from_env().unwrap();
    let models = ["speaker-segmentation-3.0", "speaker-embedding"].map(|name| store.resolve(name));
    if let ([Ok(segmentation), Ok(embedding)], true) = (&models, speech.is_dir()) {
        let diarizer = Diarizer::load(segmentation, embedding, NonZeroUsize::MIN).unwrap();
        return Some((diarizer, speech));
    }
    assert!(env::var_os("CI").is_none(), "speech or models are missing: {models:?}");
    eprintln!("skipped: speech or models are missing: {models:?}");
    None
}

fn sound(file: &Path) -> Vec<f32> {
    let mut source = FileSource::open(file).unwrap();
    iter::from_fn(|| source.next_chunk().unwrap())
        .flat_map(|chunk| chunk.samples.to_vec())
        .collect()
}

fn diarize(diarizer: &Diarizer, sound: &[f32]) -> Diarization {
    let blocks = sound.chunks(SECOND).map(Ok::<_, Infallible>);
    diarizer.diarize(blocks, Speakers::Found, |_| ControlFlow::Continue(())).unwrap()
}

/// The speaker at a second.
fn at(found: &Diarization, second: usize) -> String {
    let sample = (second * SECOND) as u64;
    let turn = found.turns.iter().find(|turn| turn.start <= sample && sample < turn.end);
    format!("s{}", turn.unwrap().speaker)
}

/// The transcript and the voices of a recording before any speaker was named.
fn transcribed(found: &Diarization) -> (Transcript, Vec<HeardVoice>) {
    let speakers = (0..found.voices.len())
        .map(|speaker| Speaker { id: format!("s{speaker}"), ..Speaker::default() })
        .collect();
    (Transcript { schema: 1, speakers, ..Transcript::default() }, voices::heard(found, "a model"))
}

fn session(library: &Library, title: &str) -> Uuid {
    let record = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), title);
    library.sessions().begin(&record).unwrap();
    library.sessions().end(record.id, |_| {}).unwrap();
    record.id
}

#[test]
fn whoever_was_named_in_one_recording_is_proposed_in_another_and_a_stranger_is_not() {
    let Some((diarizer, speech)) = given() else { return };
    let folder = tempfile::tempdir().unwrap();
    let places = Places { library: folder.path().join("l"), recordings: folder.path().join("r") };
    let library = Library::open(&places, "a test").unwrap();

    // The first turns: 237 at 2 s; 61 is the other speaker.
    let first = session(&library, "a conversation");
    let found = diarize(&diarizer, &sound(&speech.join("diarization/talk-2.flac"))[..70 * SECOND]);
    assert_eq!(found.voices.len(), 2);
    let (mut transcript, mut heard) = transcribed(&found);
    voices::recognise(&library, first, &mut transcript, &mut heard).unwrap();
    assert!(transcript.speakers.iter().all(|speaker| speaker.proposal.is_none()));
    library.transcripts().add(first, &transcript, &heard).unwrap();
    let one = at(&found, 2);
    let other = if one == "s0" { "s1" } else { "s0" };
    library.voices().name_speaker(first, &one, Some("Ada")).unwrap();
    library.voices().name_speaker(first, other, Some("Bob")).unwrap();

    // Other recordings of both speakers, and of another person, one after the other.
    let second = session(&library, "another one");
    let half = |name: &str| sound(&speech.join("captions").join(name))[..30 * SECOND].to_vec();
    let said = ["ls-1089.flac", "ls-61.flac", "ls-237.flac"].map(half).concat();
    let found = diarize(&diarizer, &said);
    assert_eq!(found.voices.len(), 3);
    let (mut transcript, mut heard) = transcribed(&found);
    voices::recognise(&library, second, &mut transcript, &mut heard).unwrap();
    library.transcripts().add(second, &transcript, &heard).unwrap();
    let [stranger, bob, ada] = [10, 40, 70].map(|second| at(&found, second));
    let proposed = |id: &str| {
        let proposal = transcript.speaker(id).unwrap().proposal.clone();
        eprintln!("{id}: {proposal:?}");
        proposal.map(|proposal| (proposal.name, proposal.confidence > 0.9))
    };
    assert_eq!(proposed(&stranger), None);
    assert_eq!(proposed(&bob), Some(("Bob".to_owned(), true)));
    assert_eq!(proposed(&ada), Some(("Ada".to_owned(), true)));

    // The user's decisions survive the transcript.
    library.voices().confirm_proposal(second, &bob).unwrap();
    library.voices().reject_proposal(second, &ada).unwrap();
    library.voices().name_speaker(second, &stranger, Some("Eve")).unwrap();
    let (mut anew, mut heard) = transcribed(&found);
    voices::recognise(&library, second, &mut anew, &mut heard).unwrap();
    let known = |id: &str| {
        let speaker = anew.speaker(id).unwrap();
        (speaker.name.as_deref(), speaker.proposal.is_some())
    };
    assert_eq!(known(&bob), (Some("Bob"), false));
    assert_eq!(known(&ada), (None, false));
    assert_eq!(known(&stranger), (Some("Eve"), false));
    library.transcripts().add(second, &anew, &heard).unwrap();
    let again = voices::propose_again(&library, second).unwrap();
    assert!(again.iter().all(|speaker| speaker.proposal.is_none()));
    let samples: Vec<(String, usize)> = library
        .voices()
        .all()
        .unwrap()
        .into_iter()
        .map(|voice| (voice.name, voice.samples.len()))
        .collect();
    let of = |name: &str, count| (name.to_owned(), count);
    assert_eq!(samples, [of("Ada", 1), of("Bob", 2), of("Eve", 1)]);
}
