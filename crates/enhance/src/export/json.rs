//! The transcript as JSON: docs/transcript.schema.json.

use std::io::{self, Write};

use library::{Bookmark, CleanUp, Correction, Segment, Speaker, Transcript};
use serde::Serialize;

/// The transcript without ids of saved voices, which would reveal that two transcripts have a
/// speaker in common, named or not.
#[derive(Serialize)]
struct Published<'a> {
    schema: u32,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    clean_up: Option<CleanUp>,
    segments: &'a [Segment],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    speakers: Vec<Somebody<'a>>,
    #[serde(skip_serializing_if = "<[Correction]>::is_empty")]
    corrections: &'a [Correction],
    #[serde(skip_serializing_if = "<[Bookmark]>::is_empty")]
    bookmarks: &'a [Bookmark],
}

#[derive(Serialize)]
struct Somebody<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    perhaps: Option<Perhaps<'a>>,
}

#[derive(Serialize)]
struct Perhaps<'a> {
    name: &'a str,
    confidence: f32,
}

pub(super) fn write(
    transcript: &Transcript,
    bookmarks: &[Bookmark],
    out: &mut dyn Write,
) -> io::Result<()> {
    let published = Published {
        schema: transcript.schema,
        language: &transcript.language,
        clean_up: transcript.clean_up,
        segments: &transcript.segments,
        speakers: transcript.speakers.iter().map(somebody).collect(),
        corrections: &transcript.corrections,
        bookmarks,
    };
    serde_json::to_writer_pretty(&mut *out, &published).map_err(io::Error::from)?;
    writeln!(out)
}

fn somebody(speaker: &Speaker) -> Somebody<'_> {
    let proposal = speaker.proposal.as_ref();
    Somebody {
        id: &speaker.id,
        name: speaker.name.as_deref(),
        perhaps: proposal.map(|it| Perhaps { name: &it.name, confidence: it.confidence }),
    }
}
