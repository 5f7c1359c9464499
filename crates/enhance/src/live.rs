//! The live captions of a session as a transcript, until there is a finished one, or beside it.

use library::{LiveCaption, ME, Speaker, THEM, TRANSCRIPT_SCHEMA, Transcript, Word, WordSource};

use crate::{
    clean::{Said, paragraphs},
    diarize::{Span, Turn, speakers_of_words},
    export::evenly,
};

/// Samples in a millisecond.
const MS: u64 = 16;
/// The speaker that each source of a word stands for.
const SOURCES: [(WordSource, &str); 2] = [(WordSource::Microphone, ME), (WordSource::System, THEM)];

/// The captions as paragraphs, divided by pauses. If the session has a `finished` transcript with
/// speakers, the words get these by time. Else, if microphone and system sound were captured at
/// once, the speakers are [`ME`] and [`THEM`].
pub fn transcript(
    captions: &[LiveCaption],
    language: &str,
    finished: Option<&Transcript>,
) -> Transcript {
    let words: Vec<Word> = captions.iter().flat_map(words).collect();
    let diarized = finished.filter(|finished| !finished.speakers.is_empty());
    let (speakers, who) = match diarized {
        Some(finished) => {
            let spans: Vec<Span> = words.iter().map(Span::from).collect();
            (finished.speakers.clone(), speakers_of_words(&spans, &turns(finished)))
        }
        None => (SOURCES.map(|(_, id)| Speaker::new(id)).to_vec(), speakers_by_source(captions)),
    };
    let said = words.into_iter().zip(who).map(|(word, speaker)| Said {
        word,
        speaker: speaker.and_then(|speaker| speakers.get(speaker)).map(|known| known.id.clone()),
        ends_paragraph: false,
    });
    let segments = paragraphs(said);
    let speaks = |id: &str| segments.iter().any(|segment| segment.speaker.as_deref() == Some(id));
    Transcript {
        schema: TRANSCRIPT_SCHEMA,
        language: language.to_owned(),
        clean_up: None,
        speakers: speakers.into_iter().filter(|speaker| speaks(&speaker.id)).collect(),
        corrections: captions.iter().flat_map(|caption| caption.corrections.clone()).collect(),
        segments,
    }
}

/// The speaker of each word by its source, an index in [`SOURCES`]. A word that could be from both
/// belongs to the one before it.
fn speakers_by_source(captions: &[LiveCaption]) -> Vec<Option<usize>> {
    let mut speaker = None;
    let of = |source: WordSource| SOURCES.iter().position(|(known, _)| *known == source);
    let sources = captions.iter().flat_map(|caption| {
        let named = caption.sources.iter().copied().chain(std::iter::repeat(None));
        named.take(words(caption).len())
    });
    sources
        .map(|source| {
            speaker = source.and_then(of).or(speaker);
            speaker
        })
        .collect()
}

fn words(caption: &LiveCaption) -> Vec<Word> {
    match caption.words.is_empty() {
        true => evenly(&caption.text, caption.start_ms, caption.end_ms),
        false => caption.words.clone(),
    }
}

/// Who speaks when, by index in the transcript's speakers.
fn turns(transcript: &Transcript) -> Vec<Turn> {
    let turns = transcript.segments.iter().filter_map(|segment| {
        let id = segment.speaker.as_deref()?;
        let speaker = transcript.speakers.iter().position(|speaker| speaker.id == id)?;
        let (start, end) = (segment.start_ms.saturating_mul(MS), segment.end_ms.saturating_mul(MS));
        (start < end).then_some(Turn { start, end, speaker })
    });
    turns.collect()
}

#[cfg(test)]
mod tests {
    use library::Segment;

    use super::*;

    fn caption(text: &str, start_ms: u64) -> LiveCaption {
        let words = evenly(text, start_ms, start_ms + 1_000);
        LiveCaption {
            text: text.to_owned(),
            start_ms,
            end_ms: start_ms + 1_000,
            words,
            ..LiveCaption::default()
        }
    }

    fn texts(transcript: &Transcript) -> Vec<(Option<&str>, &str)> {
        transcript
            .segments
            .iter()
            .map(|segment| (segment.speaker.as_deref(), &*segment.text))
            .collect()
    }

    #[test]
    fn captions_are_paragraphs_by_pause() {
        let mut captions =
            vec![caption("the quick", 0), caption("brown fox.", 1_100), caption("It jumps", 9_000)];
        // A caption that was stored without its words.
        captions[1].words.clear();
        let transcript = transcript(&captions, "en", None);
        assert_eq!(texts(&transcript), [(None, "the quick brown fox."), (None, "It jumps")]);
        let times: Vec<_> = transcript.segments.iter().map(|s| (s.start_ms, s.end_ms)).collect();
        assert_eq!(times, [(0, 2_100), (9_000, 10_000)]);
        assert_eq!((&*transcript.language, transcript.speakers.len()), ("en", 0));
    }

    #[test]
    fn who_spoke_is_taken_from_the_finished_transcript() {
        let segment = |speaker: &str, start_ms, end_ms| Segment {
            speaker: Some(speaker.to_owned()),
            start_ms,
            end_ms,
            ..Segment::default()
        };
        let speaker = |id: &str, name: &str| Speaker {
            id: id.to_owned(),
            name: Some(name.to_owned()),
            ..Speaker::default()
        };
        let finished = Transcript {
            segments: vec![segment("s0", 0, 1_900), segment("s1", 2_000, 4_000)],
            speakers: vec![speaker("s0", "Ada"), speaker("s1", "Zoë"), speaker("s2", "Nobody")],
            ..Transcript::default()
        };
        let captions = [caption("is it deep", 500), caption("no it is not", 2_500)];
        let transcript = transcript(&captions, "en", Some(&finished));
        assert_eq!(texts(&transcript), [(Some("s0"), "is it deep"), (Some("s1"), "no it is not")]);
        let names: Vec<String> = transcript.speakers.iter().map(Speaker::label).collect();
        assert_eq!(names, ["Ada", "Zoë"]);
    }

    #[test]
    fn of_two_captured_sounds_one_is_me_and_the_other_them() {
        use WordSource::{Microphone, System};
        let mut captions = [caption("is it deep", 0), caption("no it is not", 1_100)];
        captions[0].sources = vec![Some(Microphone), None, Some(Microphone)];
        captions[1].sources = vec![None, Some(System), Some(System)];
        let live = transcript(&captions, "en", None);
        assert_eq!(texts(&live), [(Some("me"), "is it deep no"), (Some("them"), "it is not")]);
        let names: Vec<String> = live.speakers.iter().map(Speaker::label).collect();
        assert_eq!(names, ["Me", "Them"]);
        // Diarization knows better.
        let finished = Transcript {
            segments: vec![Segment {
                speaker: Some("s0".to_owned()),
                end_ms: 3_000,
                ..Segment::default()
            }],
            speakers: vec![Speaker::new("s0")],
            ..Transcript::default()
        };
        let live = transcript(&captions, "en", Some(&finished));
        assert_eq!(texts(&live), [(Some("s0"), "is it deep no it is not")]);
        let undiarized = Transcript { speakers: Vec::new(), ..finished };
        let live = transcript(&captions, "en", Some(&undiarized));
        assert_eq!(live.speakers.len(), 2);
    }

    #[test]
    fn nothing_said_is_nothing_written() {
        assert!(transcript(&[], "auto", None).segments.is_empty());
    }
}
