//! A document for word processors.

use std::io::{Cursor, Write};

use docx_rs::{Docx, LineSpacing, Paragraph as Block, Run, Style, StyleType};

use super::{About, ExportError, Options, Paragraph, marked};

/// The colour of times and the date.
const GREY: &str = "6B6B6B";

pub(super) fn write(
    paragraphs: &[Paragraph],
    about: &About,
    options: &Options,
    out: &mut dyn Write,
) -> Result<(), ExportError> {
    let title = if about.title.is_empty() { "Transcript" } else { &about.title };
    let mut document = Docx::new()
        .add_style(Style::new("Title", StyleType::Paragraph).name("Title").size(40).bold())
        .add_style(Style::new("Speaker", StyleType::Paragraph).name("Speaker").bold())
        .add_paragraph(Block::new().style("Title").add_run(Run::new().add_text(title)));
    if !about.date.is_empty() {
        let date = Run::new().add_text(&about.date).color(GREY);
        document = document.add_paragraph(Block::new().add_run(date));
    }
    for bookmark in &about.bookmarks {
        let line = Run::new().add_text(marked(bookmark));
        document = document.add_paragraph(Block::new().add_run(line));
    }
    for paragraph in paragraphs {
        let speaker = paragraph.speaker.as_deref().filter(|_| paragraph.is_new_speaker);
        let mut heading =
            Block::new().style("Speaker").keep_next(true).line_spacing(spacing(240, 0));
        if let Some(speaker) = speaker {
            heading = heading.add_run(Run::new().add_text(speaker).bold());
        }
        if options.timestamps {
            let gap = if speaker.is_some() { "  " } else { "" };
            let time = format!("{gap}{}", paragraph.time());
            heading =
                heading.add_run(Run::new().add_text(time).color(GREY).size(18).disable_bold());
        }
        if speaker.is_some() || options.timestamps {
            document = document.add_paragraph(heading);
        }
        let text = Run::new().add_text(&paragraph.text);
        document = document.add_paragraph(Block::new().add_run(text).line_spacing(spacing(0, 120)));
    }
    // Writing a zip needs seeking, because its directory is at the end.
    let mut packed = Cursor::new(Vec::new());
    document.build().pack(&mut packed).map_err(|error| ExportError::Document(error.to_string()))?;
    Ok(out.write_all(&packed.into_inner())?)
}

/// In twentieths of a point.
fn spacing(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().before(before).after(after)
}
