//! CSV for spreadsheets.

use std::io::{self, Write};

use super::{Options, Paragraph};

pub(super) fn write(
    paragraphs: &[Paragraph],
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    let mut heading = Vec::new();
    if options.timestamps {
        heading.extend(["start", "end"]);
    }
    if options.speakers {
        heading.push("speaker");
    }
    heading.push("text");
    table.write_record(&heading)?;
    for paragraph in paragraphs {
        let mut row = Vec::new();
        if options.timestamps {
            row.extend([seconds(paragraph.start_ms), seconds(paragraph.end_ms)]);
        }
        if options.speakers {
            row.push(harmless(paragraph.speaker.as_deref().unwrap_or_default()));
        }
        row.push(harmless(&paragraph.text));
        table.write_record(&row)?;
    }
    table.flush()
}

fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

/// Spreadsheets compute cells that begin like this; spoken text is never a formula.
fn harmless(cell: &str) -> String {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}
