//! `duotone sessions search`.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
};

use ::library::{Asked, Found, Library, LibraryError, SessionRecord, TextKind};
use crossterm::style::Stylize;
use enhance::export::{clock, printable};
use jiff::Timestamp;
use messages::message;
use serde::Serialize;
use uuid::Uuid;

use super::{Output, list::title};
use crate::{
    commands::{print, print_line, shown_width},
    library_access,
    session_names::{self, short},
    when,
};

/// Arguments of `duotone sessions search`.
#[derive(clap::Args)]
pub struct SearchArgs {
    /// Words that a passage must contain; "a phrase", begin*, and -without after "--"
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,

    /// Only sessions that began then or later: 2026-11-20, yesterday, "3 days ago"
    #[arg(long, value_name = "WHEN", value_parser = when::since)]
    since: Option<Timestamp>,

    /// Only sessions that began before the end of that day
    #[arg(long, value_name = "WHEN", value_parser = when::until)]
    until: Option<Timestamp>,

    /// Only passages of this speaker
    #[arg(long, value_name = "NAME")]
    speaker: Option<String>,

    /// Only sessions in this language: en, de, ...
    #[arg(long, value_name = "CODE")]
    language: Option<String>,

    /// Only in this session
    #[arg(long, value_name = "ID")]
    session: Option<String>,

    /// Maximum number of passages, 1 to 1000
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,

    /// Output for people (text) or for programs (json)
    #[arg(long, value_enum, default_value_t = Output::Text)]
    format: Output,
}

pub(super) fn run(args: &SearchArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone sessions search")?;
    let session = args.session.as_deref().map(|asked| session_names::session(&library, asked));
    let asked = Asked {
        from: args.since,
        until: args.until,
        speaker: args.speaker.clone(),
        language: args.language.clone(),
        session: session.transpose()?.map(|record| record.id),
        limit: usize::from(args.limit),
        ..Asked::words(&query(&args.words))
    };
    let hits = of_sessions(&library, library.search().find(&asked)?)?;
    match args.format {
        Output::Json => {
            let hits: Vec<Hit> = hits
                .iter()
                .flat_map(|(record, found)| found.iter().map(|found| Hit::new(record, found)))
                .collect();
            print(&format!("{}\n", serde_json::to_string_pretty(&hits)?))
        }
        Output::Text if hits.is_empty() => {
            print_line(&message!("cli-no-results", words = printable(&query(&args.words))))
        }
        Output::Text => print(&shown(&hits, shown_width(), io::stdout().is_terminal())),
    }
}

/// An argument with spaces was quoted for the shell: it is a phrase unless it has search operators.
fn query(words: &[String]) -> String {
    let is_one = |word: &str| {
        let mut parts = word.split_whitespace();
        word.contains(char::is_whitespace)
            && !word.contains('"')
            && parts.all(|part| !part.starts_with('-') && !part.ends_with('*'))
    };
    let quoted = |word: &String| if is_one(word) { format!("\"{word}\"") } else { word.clone() };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// Groups the passages by session, the session with the best passage first.
fn of_sessions(
    library: &Library,
    found: Vec<Found>,
) -> Result<Vec<(SessionRecord, Vec<Found>)>, LibraryError> {
    let mut sessions: Vec<(SessionRecord, Vec<Found>)> = Vec::new();
    for found in found {
        if let Some((_, hits)) = sessions.iter_mut().find(|(record, _)| record.id == found.session)
        {
            hits.push(found);
            continue;
        }
        match library.sessions().get(found.session) {
            Ok(record) => sessions.push((record, vec![found])),
            // The index may be newer than a copy of the library.
            Err(LibraryError::NotThere { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(sessions)
}

fn shown(hits: &[(SessionRecord, Vec<Found>)], width: Option<usize>, bold: bool) -> String {
    let mut text = String::new();
    for (record, found) in hits {
        if !text.is_empty() {
            text.push('\n');
        }
        let (id, began) = (short(record.id), when::shown(record.created_at));
        text += &format!("{id}  {began}  {}\n", title(record));
        for found in found.iter().filter(|found| found.kind != TextKind::Title) {
            let speaker = found.speaker.as_deref().map(|speaker| printable(speaker) + ": ");
            let line = format!(
                "{:>9}  {}{}",
                clock(found.start_ms),
                speaker.unwrap_or_default(),
                marked(found, bold)
            );
            match width {
                Some(width) => {
                    let options = textwrap::Options::new(width).subsequent_indent("           ");
                    text += &textwrap::fill(&line, options);
                }
                None => text += &line,
            }
            text.push('\n');
        }
    }
    text
}

/// The passage with the found words in bold.
fn marked(found: &Found, bold: bool) -> String {
    let mut text = String::new();
    let mut at = 0;
    for place in &found.highlights {
        let (Some(before), Some(word)) =
            (found.text.get(at..place.start), found.text.get(place.clone()))
        else {
            continue;
        };
        text += &piece(before);
        match bold {
            true => text += &piece(word).bold().to_string(),
            false => text += &piece(word),
        }
        at = place.end;
    }
    text += &piece(found.text.get(at..).unwrap_or_default());
    text.trim_end().to_owned()
}

/// A part of a line without control characters.
fn piece(text: &str) -> String {
    let space = |is: bool| if is { " " } else { "" };
    let shown = printable(text);
    let is_blank = shown.is_empty();
    format!(
        "{}{shown}{}",
        space(text.starts_with(char::is_whitespace)),
        space(!is_blank && text.ends_with(char::is_whitespace))
    )
}

/// A passage for other programs.
#[derive(Serialize)]
struct Hit<'a> {
    session_id: Uuid,
    title: &'a str,
    created_at: Timestamp,
    /// `title`, `live` or `finished`.
    text_kind: &'static str,
    start_ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
    text: &'a str,
    /// The places of the found words: first and end, in characters (Unicode scalar values).
    highlights: Vec<[usize; 2]>,
    score: f32,
}

impl<'a> Hit<'a> {
    fn new(record: &'a SessionRecord, found: &'a Found) -> Self {
        let characters =
            |at: usize| found.text.get(..at).map_or(0, |before| before.chars().count());
        Self {
            session_id: record.id,
            title: &record.title,
            created_at: record.created_at,
            text_kind: match found.kind {
                TextKind::Title => "title",
                TextKind::Live => "live",
                TextKind::Finished => "finished",
            },
            start_ms: found.start_ms,
            speaker: found.speaker.as_deref(),
            text: &found.text,
            highlights: found
                .highlights
                .iter()
                .map(|place| [characters(place.start), characters(place.end)])
                .collect(),
            score: found.score,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, highlights: &[std::ops::Range<usize>], kind: TextKind) -> Found {
        Found {
            session: Uuid::nil(),
            kind,
            start_ms: 5_000,
            end_ms: 9_000,
            speaker: None,
            text: text.to_owned(),
            highlights: highlights.to_vec(),
            score: 1.0,
        }
    }

    #[test]
    fn found_words_are_bold_and_control_characters_have_no_effect() {
        let hit = found("das \u{1b}[31mÜbel  am Übel\n", &[9..14, 19..24], TextKind::Live);
        assert_eq!(marked(&hit, true), "das [31m\u{1b}[1mÜbel\u{1b}[0m am \u{1b}[1mÜbel\u{1b}[0m");
        assert_eq!(marked(&hit, false), "das [31mÜbel am Übel");
    }

    #[test]
    fn an_argument_with_spaces_is_a_phrase() {
        let words =
            ["one", "the river rose", "-not", "\"as is\" or", "riv* -er"].map(str::to_owned);
        assert_eq!(query(&words), "one \"the river rose\" -not \"as is\" or riv* -er");
    }
}
