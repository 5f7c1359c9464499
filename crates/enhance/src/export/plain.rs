//! Plain text and Markdown.

use std::io::{self, Write};

use super::{About, Options, Paragraph, marked};

pub(super) fn write_text(
    paragraphs: &[Paragraph],
    about: &About,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    for line in [&about.title, &about.date].into_iter().filter(|line| !line.is_empty()) {
        writeln!(out, "{line}")?;
    }
    let mut follows = !about.title.is_empty() || !about.date.is_empty();
    if !about.bookmarks.is_empty() && follows {
        writeln!(out)?;
    }
    for bookmark in &about.bookmarks {
        writeln!(out, "{}", marked(bookmark))?;
        follows = true;
    }
    for paragraph in paragraphs {
        if follows {
            writeln!(out)?;
        }
        follows = true;
        if options.timestamps {
            write!(out, "[{}] ", paragraph.time())?;
        }
        if let Some(speaker) = &paragraph.speaker {
            write!(out, "{speaker}: ")?;
        }
        writeln!(out, "{}", paragraph.text)?;
    }
    Ok(())
}

pub(super) fn write_markdown(
    paragraphs: &[Paragraph],
    about: &About,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = if about.title.is_empty() { "Transcript" } else { &about.title };
    writeln!(out, "# {}", escaped(title))?;
    if !about.date.is_empty() {
        writeln!(out, "\n{}", escaped(&about.date))?;
    }
    if !about.bookmarks.is_empty() {
        writeln!(out)?;
    }
    for bookmark in &about.bookmarks {
        writeln!(out, "- {}", escaped(&marked(bookmark)))?;
    }
    for paragraph in paragraphs {
        let time = options.timestamps.then(|| paragraph.time());
        let speaker = paragraph.speaker.as_deref().filter(|_| paragraph.is_new_speaker);
        let speaker = speaker.map(|speaker| format!("**{}**", escaped(speaker)));
        let heading: Vec<String> = [speaker, time].into_iter().flatten().collect();
        if !heading.is_empty() {
            writeln!(out, "\n{}", heading.join(" · "))?;
        }
        writeln!(out, "\n{}", escaped(&paragraph.text))?;
    }
    Ok(())
}

/// Text with Markdown syntax escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$')
        {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    // Signs that would begin a list, a quotation, a rule or a heading's underline.
    let marker = escaped.find(|c: char| !c.is_ascii_digit()).filter(|&at| {
        let rest = &escaped[at..];
        (rest.starts_with(['-', '+', '=']) && at == 0) || (rest.starts_with(['.', ')']) && at > 0)
    });
    if let Some(at) = marker {
        escaped.insert(at, '\\');
    }
    escaped
}
