//! The passages that a search finds: a few sentences of live captions or of a finished transcript.

use uuid::Uuid;

use crate::{
    LibraryError, LiveCaption, SessionRecord, Transcript,
    store::Store,
    tables::{CAPTIONS, SESSIONS},
    transcripts,
};

/// The approximate length of a passage, words: what a user reads at a glance.
const WORDS: usize = 40;
/// The pause that ends a passage of live captions, milliseconds.
const PAUSE: u64 = 3_000;

/// The text of a session that a passage comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// The title.
    Title,
    /// The live captions.
    Live,
    /// The newest finished transcript.
    Finished,
}

impl TextKind {
    pub(super) const ALL: [Self; 3] = [Self::Title, Self::Live, Self::Finished];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Live => "live",
            Self::Finished => "finished",
        }
    }
}

/// One search result's worth of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passage {
    pub(super) kind: TextKind,
    pub(super) start_ms: u64,
    pub(super) end_ms: u64,
    pub(super) speaker: Option<String>,
    pub(super) text: String,
}

/// A session with its passages; `None` if it is deleted.
pub(super) fn of_session(
    store: &Store,
    id: Uuid,
) -> Result<Option<(SessionRecord, Vec<Passage>)>, LibraryError> {
    let Some(record) = store.get(&SESSIONS, &id)? else { return Ok(None) };
    let title = Passage {
        kind: TextKind::Title,
        start_ms: 0,
        end_ms: 0,
        speaker: None,
        text: record.title.clone(),
    };
    let captions = store.prefix(&CAPTIONS, id.as_bytes())?;
    let captions: Vec<LiveCaption> = captions.into_iter().map(|(_, caption)| caption).collect();
    let mut passages = vec![title];
    passages.extend(of_captions(&captions));
    if record.transcript.is_some() {
        passages.extend(of_transcript(&transcripts::read(store, id, record.transcript)?));
    }
    Ok(Some((record, passages)))
}

/// A caption has only a few words, but users search for phrases.
fn of_captions(captions: &[LiveCaption]) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut words = 0;
    for caption in captions {
        match passages.last_mut() {
            Some(passage) if words < WORDS && caption.start_ms < passage.end_ms + PAUSE => {
                passage.text.push(' ');
                passage.text.push_str(caption.text.trim());
                passage.end_ms = caption.end_ms;
            }
            _ => {
                words = 0;
                passages.push(Passage {
                    kind: TextKind::Live,
                    start_ms: caption.start_ms,
                    end_ms: caption.end_ms,
                    speaker: None,
                    text: caption.text.trim().to_owned(),
                });
            }
        }
        words += caption.words.len().max(1);
    }
    passages
}

fn of_transcript(transcript: &Transcript) -> Vec<Passage> {
    let mut passages = Vec::new();
    for segment in &transcript.segments {
        let speaker = segment.speaker.as_deref().and_then(|id| transcript.speaker(id));
        let speaker = speaker.map(|speaker| speaker.label());
        let passage = |start_ms, end_ms, text| {
            let (kind, speaker) = (TextKind::Finished, speaker.clone());
            Passage { kind, start_ms, end_ms, speaker, text }
        };
        if segment.words.len() <= 2 * WORDS {
            passages.push(passage(segment.start_ms, segment.end_ms, segment.text.clone()));
            continue;
        }
        for words in segment.words.chunks(WORDS) {
            let shown = words.iter().map(|word| word.text.trim()).filter(|text| !text.is_empty());
            let text = shown.collect::<Vec<_>>().join(" ");
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            passages.push(passage(first.start_ms, last.end_ms, text));
        }
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Segment, Speaker, Word};

    fn caption(text: &str, start_ms: u64) -> LiveCaption {
        let end_ms = start_ms + 500;
        LiveCaption { text: text.to_owned(), start_ms, end_ms, ..LiveCaption::default() }
    }

    #[test]
    fn captions_are_joined_until_somebody_pauses() {
        let captions =
            [caption("the quick", 0), caption("brown fox", 600), caption("jumps", 9_000)];
        let passages = of_captions(&captions);
        let texts: Vec<_> = passages.iter().map(|p| (p.start_ms, &*p.text)).collect();
        assert_eq!(texts, [(0, "the quick brown fox"), (9_000, "jumps")]);
    }

    #[test]
    fn a_long_segment_is_cut_and_says_when_each_piece_is() {
        let word = |i: u64| Word {
            text: if i == 3 { String::new() } else { i.to_string() },
            start_ms: i * 100,
            ..Word::default()
        };
        let segment = Segment {
            speaker: Some("s0".to_owned()),
            words: (0..100).map(word).collect(),
            ..Segment::default()
        };
        let (id, name) = ("s0".to_owned(), Some("Ada".to_owned()));
        let speakers = vec![Speaker { id, name, ..Speaker::default() }];
        let transcript = Transcript { segments: vec![segment], speakers, ..Transcript::default() };
        let passages = of_transcript(&transcript);
        let starts: Vec<u64> = passages.iter().map(|passage| passage.start_ms).collect();
        assert_eq!(starts, [0, 4_000, 8_000]);
        assert!(passages[0].text.starts_with("0 1 2 4 "));
        assert!(passages.iter().all(|passage| passage.speaker.as_deref() == Some("Ada")));
    }
}
