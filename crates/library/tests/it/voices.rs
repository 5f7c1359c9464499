use std::fs;

use library::{Asked, HeardVoice, Library, LibraryError, Proposal, Speaker, Transcript, Voice};
use uuid::Uuid;

use crate::made::{ended, new, open, places, transcript};

/// A speaker's voice, as bytes that can be found on the disk.
fn sounding(speaker: &str, n: f32) -> HeardVoice {
    HeardVoice {
        speaker: speaker.to_owned(),
        embedding: vec![n; 16],
        model: "made".to_owned(),
        seconds: 10.0,
        rejected: Vec::new(),
    }
}

/// A session with two speakers, each with one segment.
fn talk(library: &Library, title: &str, voices: [f32; 2]) -> Uuid {
    let id = ended(library, title, &["hello"]);
    let heard = [sounding("s0", voices[0]), sounding("s1", voices[1])];
    library.transcripts().add(id, &transcript(&["Hello there.", "Good morning."]), &heard).unwrap();
    id
}

fn speaker(library: &Library, session: Uuid, id: &str) -> Speaker {
    library.transcripts().get(session, None).unwrap().speaker(id).unwrap().clone()
}

fn name(library: &Library, session: Uuid, id: &str) -> Option<String> {
    speaker(library, session, id).name
}

fn voice(library: &Library, name: &str) -> Voice {
    let called: Vec<Voice> =
        library.voices().all().unwrap().into_iter().filter(|voice| voice.name == name).collect();
    let [voice] = &called[..] else { panic!("{called:?}") };
    voice.clone()
}

/// Where a voice was heard.
fn samples(library: &Library, name: &str) -> Vec<(Uuid, String)> {
    voice(library, name).samples.into_iter().map(|it| (it.session_id, it.speaker)).collect()
}

/// Proposes a voice, as an enhancement does.
fn propose(library: &Library, session: Uuid, id: &str, voice: &Voice) -> Speaker {
    let proposed = |transcript: &mut Transcript, _: &[HeardVoice]| {
        let speaker = transcript.speakers.iter_mut().find(|speaker| speaker.id == id).unwrap();
        let (voice, name) = (voice.id, voice.name.clone());
        speaker.proposal = Some(Proposal { voice, name, confidence: 0.9 });
    };
    library.voices().propose(session, proposed).unwrap();
    speaker(library, session, id)
}

#[test]
fn a_speaker_who_is_named_is_called_so_in_transcript_and_search_and_the_voice_is_learned() {
    let (_folder, library) = new();
    let id = talk(&library, "a", [1.0, 2.0]);
    let named = library.voices().name_speaker(id, "s1", Some("  Ada   Lovelace ")).unwrap();
    assert_eq!(named.name.as_deref(), Some("Ada Lovelace"));
    assert_eq!(named.voice, Some(voice(&library, "Ada Lovelace").id));
    assert_eq!(name(&library, id, "s1"), named.name);
    assert_eq!(samples(&library, "Ada Lovelace"), [(id, "s1".to_owned())]);
    assert_eq!(voice(&library, "Ada Lovelace").samples[0].embedding, [2.0; 16]);
    let by_ada = Asked { speaker: Some("ada lovelace".to_owned()), ..Asked::words("morning") };
    assert_eq!(library.search().find(&by_ada).unwrap().len(), 1);
    assert_eq!(
        library.voices().heard(id, None).unwrap(),
        [sounding("s0", 1.0), sounding("s1", 2.0)]
    );

    let other = talk(&library, "b", [3.0, 4.0]);
    library.voices().name_speaker(other, "s0", Some("ADA LOVELACE")).unwrap();
    assert_eq!(name(&library, other, "s0").as_deref(), Some("Ada Lovelace"));
    assert_eq!(samples(&library, "Ada Lovelace").len(), 2);
}

#[test]
fn a_name_is_taken_back_with_what_was_learned() {
    let (_folder, library) = new();
    let (a, b) = (talk(&library, "a", [1.0, 2.0]), talk(&library, "b", [3.0, 4.0]));
    for session in [a, b] {
        library.voices().name_speaker(session, "s0", Some("Ada")).unwrap();
    }
    library.voices().name_speaker(b, "s0", Some("Bob")).unwrap();
    assert_eq!(samples(&library, "Ada"), [(a, "s0".to_owned())]);
    assert_eq!(samples(&library, "Bob"), [(b, "s0".to_owned())]);
    let bob = voice(&library, "Bob").id;
    library.voices().name_speaker(b, "s0", Some("Rob")).unwrap();
    assert_eq!(voice(&library, "Rob").id, bob, "a name that was mistyped");
    propose(&library, a, "s1", &voice(&library, "Rob"));
    library.voices().name_speaker(b, "s0", None).unwrap();
    assert_eq!(speaker(&library, b, "s0"), Speaker { id: "s0".to_owned(), ..Speaker::default() });
    assert_eq!(library.voices().all().unwrap().len(), 1, "Ada's");
    assert_eq!(speaker(&library, a, "s1").proposal, None, "nobody is called so any more");
    // The heard voice stays: it can be named again.
    library.voices().name_speaker(b, "s0", Some("Ada")).unwrap();
    assert_eq!(samples(&library, "Ada").len(), 2);
    for (speaker, name) in [("s7", Some("Ada")), ("s0", Some(" ")), ("s0", Some("a\u{1}"))] {
        assert!(library.voices().name_speaker(b, speaker, name).is_err(), "{speaker} {name:?}");
    }
}

#[test]
fn a_proposal_is_no_name_until_it_is_confirmed_and_never_comes_back_once_rejected() {
    let (_folder, library) = new();
    let (a, b) = (talk(&library, "a", [1.0, 2.0]), talk(&library, "b", [3.0, 4.0]));
    library.voices().name_speaker(a, "s0", Some("Ada")).unwrap();
    let ada = voice(&library, "Ada");
    assert!(matches!(library.voices().confirm_proposal(b, "s0"), Err(LibraryError::NotAllowed(_))));
    let proposed = propose(&library, b, "s0", &ada);
    assert_eq!((proposed.name.as_deref(), &*proposed.label()), (None, "Speaker 1"));
    library.voices().confirm_proposal(b, "s0").unwrap();
    let confirmed = speaker(&library, b, "s0");
    assert_eq!((confirmed.name.as_deref(), confirmed.voice), (Some("Ada"), Some(ada.id)));
    assert_eq!(confirmed.proposal, None);
    assert_eq!(samples(&library, "Ada").len(), 2);
    // The confirmation was a mistake.
    library.voices().reject_proposal(b, "s0").unwrap();
    assert_eq!(speaker(&library, b, "s0").name, None);
    assert_eq!(samples(&library, "Ada"), [(a, "s0".to_owned())]);
    assert_eq!(library.voices().heard(b, None).unwrap()[0].rejected, [ada.id]);

    propose(&library, b, "s1", &ada);
    library.voices().reject_proposal(b, "s1").unwrap();
    assert_eq!(speaker(&library, b, "s1").proposal, None);
    assert_eq!(library.voices().heard(b, None).unwrap()[1].rejected, [ada.id]);
    // The user changes their mind.
    library.voices().name_speaker(b, "s1", Some("Ada")).unwrap();
    assert!(library.voices().heard(b, None).unwrap()[1].rejected.is_empty());
    // A name other than the proposed one rejects the proposal.
    propose(&library, b, "s0", &ada);
    library.voices().name_speaker(b, "s0", Some("Eve")).unwrap();
    assert_eq!(library.voices().heard(b, None).unwrap()[0].rejected, [ada.id]);
}

#[test]
fn two_speakers_become_one_in_a_new_transcript() {
    let (_folder, library) = new();
    let id = talk(&library, "a", [1.0, 3.0]);
    library.voices().name_speaker(id, "s0", Some("Ada")).unwrap();
    library.voices().name_speaker(id, "s1", Some("Bob")).unwrap();
    assert_eq!(library.voices().merge_speakers(id, "s1", "s0").unwrap(), 2);
    let merged = library.transcripts().get(id, None).unwrap();
    assert!(merged.segments.iter().all(|segment| segment.speaker.as_deref() == Some("s1")));
    assert_eq!(merged.speakers.len(), 1);
    assert_eq!(library.sessions().get(id).unwrap().transcript, Some(2));
    assert_eq!(library.transcripts().get(id, Some(1)).unwrap().speakers.len(), 2);
    let heard = library.voices().heard(id, None).unwrap();
    assert_eq!((heard.len(), heard[0].seconds, heard[0].embedding[0]), (1, 20.0, 0.25));
    assert_eq!(library.voices().all().unwrap().len(), 1, "Ada was heard nowhere else");
    assert_eq!(voice(&library, "Bob").samples[0].seconds, 20.0);
    assert_eq!(library.search().find(&Asked::words("hello")).unwrap().len(), 1, "finished once");
    assert!(library.voices().merge_speakers(id, "s1", "s0").is_err());
    assert!(library.voices().merge_speakers(id, "s1", "s1").is_err());
}

#[test]
fn a_name_changes_wherever_the_voice_speaks() {
    let (_folder, library) = new();
    let [a, b, c] = [1.0, 3.0, 5.0].map(|n| talk(&library, "talk", [n, n + 1.0]));
    for session in [a, b] {
        library.voices().name_speaker(session, "s0", Some("Ada")).unwrap();
    }
    library.voices().name_speaker(c, "s1", Some("Bob")).unwrap();
    let ada = voice(&library, "Ada");
    propose(&library, c, "s0", &ada);
    library.trash().delete(b).unwrap();
    library.voices().rename(ada.id, "Ada Lovelace").unwrap();
    library.trash().restore(b).unwrap();
    for session in [a, b] {
        assert_eq!(name(&library, session, "s0").as_deref(), Some("Ada Lovelace"));
    }
    let asked = Asked { speaker: Some("Ada Lovelace".to_owned()), ..Asked::words("hello") };
    assert_eq!(library.search().find(&asked).unwrap().len(), 2);
    assert_eq!(speaker(&library, c, "s0").proposal.unwrap().name, "Ada Lovelace");
    let taken = library.voices().rename(ada.id, "bob").unwrap_err().to_string();
    assert!(taken.contains("Bob") && taken.contains("merge"), "{taken}");

    let two = library.voices().split(ada.id, &[b], "Grace").unwrap();
    assert_eq!(name(&library, a, "s0").as_deref(), Some("Ada Lovelace"));
    assert_eq!(speaker(&library, b, "s0").voice, Some(two.id));
    assert_eq!(name(&library, b, "s0").as_deref(), Some("Grace"));
    library.voices().merge(voice(&library, "Bob").id, ada.id).unwrap();
    assert_eq!(name(&library, a, "s0").as_deref(), Some("Bob"));
    assert_eq!(speaker(&library, c, "s0").proposal.unwrap().name, "Bob");
    assert_eq!(library.care().check().unwrap(), []);
}

#[test]
fn a_voice_that_is_forgotten_is_gone_and_its_name_stays_where_it_was_written() {
    let (folder, library) = new();
    let (a, b) = (talk(&library, "a", [1.0, 1.25]), talk(&library, "b", [0.3, 0.4]));
    library.voices().name_speaker(a, "s1", Some("Ada")).unwrap();
    let ada = voice(&library, "Ada");
    propose(&library, b, "s0", &ada);
    let left = || -> Vec<f32> {
        let all = [a, b].map(|session| library.voices().heard(session, None).unwrap());
        all.iter().flatten().map(|heard| heard.embedding[0]).collect()
    };
    library.voices().forget(ada.id).unwrap();
    assert!(library.voices().all().unwrap().is_empty());
    assert_eq!(name(&library, a, "s1").as_deref(), Some("Ada"));
    assert_eq!(
        (speaker(&library, a, "s1").voice, speaker(&library, b, "s0").proposal),
        (None, None)
    );
    assert_eq!(left(), [1.0, 0.3, 0.4]);
    library.voices().name_speaker(a, "s0", Some("Bob")).unwrap();
    library.voices().name_speaker(b, "s1", Some("Eve")).unwrap();
    library.trash().delete(b).unwrap();
    assert_eq!(library.voices().forget_all().unwrap(), 1);
    library.trash().restore(b).unwrap();
    assert!(library.voices().all().unwrap().is_empty() && left().is_empty());
    assert_eq!(name(&library, b, "s1").as_deref(), Some("Eve"));
    assert_eq!(library.care().check().unwrap(), []);
    drop(library);
    // Not even its bytes.
    for number in [1.25f32, 0.3, 0.4] {
        let bytes = [[0xca].as_slice(), &number.to_be_bytes()].concat();
        assert!(!holds(folder.path(), &bytes), "{number}");
    }
}

fn holds(folder: &std::path::Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => holds(&path, bytes),
            false => fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes),
        }
    })
}

#[test]
fn what_was_heard_goes_with_its_session_and_comes_back_with_it() {
    let (folder, library) = new();
    let (a, b) = (talk(&library, "a", [1.0, 1.25]), talk(&library, "b", [0.3, 0.4]));
    library.voices().name_speaker(a, "s1", Some("Ada")).unwrap();
    let ada = voice(&library, "Ada");
    propose(&library, b, "s0", &ada);
    let text = library.care().usage(a).unwrap().text;
    assert!(text > 100, "{text}");
    assert!(holds(folder.path(), &[[0xca].as_slice(), &1.25f32.to_be_bytes()].concat()));
    library.trash().delete(a).unwrap();
    assert!(library.voices().all().unwrap().is_empty());
    assert_eq!(speaker(&library, b, "s0").proposal, None);
    library.trash().restore(a).unwrap();
    assert_eq!(voice(&library, "Ada"), ada);
    assert_eq!(speaker(&library, a, "s1").voice, Some(ada.id));
    assert_eq!(library.voices().heard(a, None).unwrap().len(), 2);

    let to = folder.path().join("backup");
    library.care().backup(&to, false).unwrap();
    library.trash().forget(a).unwrap();
    assert!(library.voices().heard(a, Some(1)).unwrap().is_empty());
    assert!(library.voices().all().unwrap().is_empty());
    assert_eq!(library.care().check().unwrap(), []);
    drop(library);
    let backed_up = fs::read(to.join("library.duotone")).unwrap();
    fs::remove_dir_all(&to).unwrap();
    assert!(!holds(folder.path(), &[[0xca].as_slice(), &1.25f32.to_be_bytes()].concat()));

    fs::create_dir(&to).unwrap();
    fs::write(to.join("library.duotone"), backed_up).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    Library::restore_backup(&places(elsewhere.path()), &to, "a test").unwrap();
    let library = open(elsewhere.path());
    assert_eq!(library.voices().heard(a, None).unwrap().len(), 2);
    assert_eq!(voice(&library, "Ada"), ada);
    drop(library);
    let done = Library::repair(&places(elsewhere.path()), "a test").unwrap();
    assert_eq!(done.left_out, 0);
    assert_eq!(open(elsewhere.path()).voices().heard(a, None).unwrap().len(), 2);
}

#[test]
fn a_transcript_made_anew_has_its_voices_sound_as_it_heard_them() {
    let (_folder, library) = new();
    let id = talk(&library, "a", [1.0, 2.0]);
    library.voices().name_speaker(id, "s0", Some("Ada")).unwrap();
    let ada = voice(&library, "Ada").id;
    let named = |id: &str, voice| Speaker {
        id: id.to_owned(),
        name: Some("Ada".to_owned()),
        voice: Some(voice),
        ..Speaker::default()
    };
    let mut anew = transcript(&["Hello there.", "Good morning."]);
    anew.speakers[1] = named("s1", ada);
    // A speaker without words was heard too; their voice is not kept.
    let heard = [sounding("s0", 7.0), sounding("s1", 8.0), sounding("s9", 9.0)];
    assert_eq!(library.transcripts().add(id, &anew, &heard).unwrap(), 2);
    assert_eq!(samples(&library, "Ada"), [(id, "s1".to_owned())]);
    assert_eq!(voice(&library, "Ada").samples[0].embedding[0], 8.0);
    assert_eq!(library.voices().heard(id, None).unwrap(), heard[..2]);
    // A voice that was forgotten meanwhile.
    anew.speakers[0] = named("s0", Uuid::now_v7());
    library.transcripts().add(id, &anew, &heard).unwrap();
    let speaker = speaker(&library, id, "s0");
    assert_eq!((speaker.name.as_deref(), speaker.voice), (Some("Ada"), None));
    let broken = [HeardVoice { embedding: vec![f32::NAN], ..sounding("s0", 0.0) }];
    assert!(library.transcripts().add(id, &anew, &broken).is_err());
    assert_eq!(library.transcripts().versions(id).unwrap(), [1, 2, 3]);
}

#[test]
fn names_without_a_voice_are_names() {
    let (_folder, library) = new();
    let id = ended(&library, "a", &["hello"]);
    assert!(matches!(
        library.voices().name_speaker(id, "s0", Some("Ada")),
        Err(LibraryError::NotThere { .. })
    ));
    library.transcripts().add(id, &transcript(&["Hello."]), &[]).unwrap();
    let named = library.voices().name_speaker(id, "s0", Some("Ada")).unwrap();
    assert_eq!((named.name.as_deref(), named.voice), (Some("Ada"), None));
    assert!(library.voices().all().unwrap().is_empty());
    let party = vec!["Ada".to_owned(), "Bob".to_owned()];
    library.sessions().update(id, |record| record.party = party.clone()).unwrap();
    assert_eq!(library.sessions().get(id).unwrap().party, party);
}
