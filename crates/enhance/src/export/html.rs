//! A self-contained web page.

use std::io::{self, Write};

use askama::Template;
use library::Transcript;

use super::{About, Options, Paragraph, clock, marked};

const STYLE: &str = include_str!("../../templates/transcript.css");
const SCRIPT: &str = include_str!("../../templates/transcript.js");
/// The hashes of the page's only script and style. After a change a test prints the new hashes.
const STYLE_SUM: &str = "sha256-xYx30bqokHVsTbO059qNQwGuY7oUFp8CPkJjF0TUsIw=";
const SCRIPT_SUM: &str = "sha256-zwWISUoCq7u27WLBaQDQOJP8ov/+F+VL7dtd9uU+ktw=";
/// The number of speaker colours in the style; further speakers reuse them.
const COLOURS: usize = 6;

#[derive(Template)]
#[template(path = "transcript.html")]
struct Page<'a> {
    title: &'a str,
    facts: String,
    language: &'a str,
    audio: &'a str,
    timestamps: bool,
    /// Each with its place and its line.
    bookmarks: Vec<(u64, String)>,
    paragraphs: &'a [Paragraph],
}

pub(super) fn write(
    paragraphs: &[Paragraph],
    about: &About,
    options: &Options,
    transcript: &Transcript,
    out: &mut dyn Write,
) -> io::Result<()> {
    let is_code = |code: &&str| code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let length = paragraphs.iter().map(|paragraph| paragraph.end_ms).max();
    let facts = [
        Some(about.date.clone()).filter(|date| !date.is_empty()),
        length.filter(|_| options.timestamps).map(clock),
    ];
    let page = Page {
        title: if about.title.is_empty() { "Transcript" } else { &about.title },
        facts: facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        language: Some(&*transcript.language).filter(is_code).unwrap_or_default(),
        audio: harmless(&about.audio),
        timestamps: options.timestamps,
        bookmarks: about.bookmarks.iter().map(|it| (it.at_ms, marked(it))).collect(),
        paragraphs,
    };
    let mut out = out;
    page.write_into(&mut out)
}

/// A URL that can only play: no `javascript:`.
fn harmless(address: &str) -> &str {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme =
        |scheme: &&str| scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    match scheme.filter(is_scheme) {
        None | Some("http" | "https" | "file" | "blob") => address,
        Some("data") if address.starts_with("data:audio/") => address,
        Some(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_page_allows_its_own_script_and_style() {
        let sum = |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text)));
        assert_eq!((sum(STYLE), sum(SCRIPT)), (STYLE_SUM.to_owned(), SCRIPT_SUM.to_owned()));
    }

    #[test]
    fn a_recording_is_an_address_that_only_plays() {
        for (address, kept) in [
            ("recordings/a b.wav", "recordings/a b.wav"),
            ("https://example.org/a.wav", "https://example.org/a.wav"),
            ("javascript:alert(1)", ""),
            ("data:text/html,x", ""),
            ("data:audio/flac;base64,AAAA", "data:audio/flac;base64,AAAA"),
            ("ten:thirty/a.wav", ""),
        ] {
            assert_eq!(harmless(address), kept);
        }
    }
}
