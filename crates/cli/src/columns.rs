//! Formats tables of text.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Spaces between two columns.
const GAP: usize = 2;
/// A cut column keeps this width, even if the table is then too wide.
const LEAST: usize = 12;

/// The heading of a column, and how its cells are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column<'a> {
    /// Text, aligned to the left.
    Left(&'a str),
    /// Numbers, aligned to the right.
    Right(&'a str),
    /// Text that is cut to the available width.
    Cut(&'a str),
}

impl<'a> Column<'a> {
    fn heading(self) -> &'a str {
        match self {
            Self::Left(heading) | Self::Right(heading) | Self::Cut(heading) => heading,
        }
    }
}

/// Formats a table with headings, at most `width` wide if there is a column to cut.
pub fn table(columns: &[Column<'_>], rows: &[Vec<String>], width: Option<usize>) -> String {
    let headings: Vec<String> = columns.iter().map(|column| column.heading().to_owned()).collect();
    let mut widths: Vec<usize> = headings.iter().map(|heading| heading.width()).collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let whole: usize = widths.iter().sum::<usize>() + GAP * columns.len().saturating_sub(1);
    let too_much = width.map_or(0, |width| whole.saturating_sub(width));
    let cut = columns.iter().position(|column| matches!(column, Column::Cut(_)));
    if let Some(width) = cut.and_then(|cut| widths.get_mut(cut)) {
        *width = width.saturating_sub(too_much).max(LEAST.min(*width));
    }
    let line = |row: &Vec<String>| {
        let cells = columns.iter().zip(&widths).zip(row).map(|((column, &width), cell)| {
            let cell = shortened(cell, width);
            let room = " ".repeat(width.saturating_sub(cell.width()));
            match column {
                Column::Right(_) => format!("{room}{cell}"),
                _ => format!("{cell}{room}"),
            }
        });
        let line = cells.collect::<Vec<_>>().join(&" ".repeat(GAP));
        format!("{}\n", line.trim_end())
    };
    std::iter::once(&headings).chain(rows).map(line).collect()
}

/// Cuts a text to this width.
fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut left = width.saturating_sub(1);
    let fits = |c: &char| {
        let wide = c.width().unwrap_or(0);
        let has_room = wide <= left;
        left = left.saturating_sub(wide);
        has_room
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_cells_and_one_is_cut() {
        let columns = [Column::Left("ID"), Column::Cut("TITLE"), Column::Right("SIZE")];
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["a1", "A talk about the river and the bridge", "12 MB"]),
            row(["b22", "关于河流和桥梁的谈话", "1 kB"]),
        ];
        let whole = "\
            ID   TITLE                                   SIZE\n\
            a1   A talk about the river and the bridge  12 MB\n\
            b22  关于河流和桥梁的谈话                    1 kB\n";
        assert_eq!(table(&columns, &rows, None), whole);
        assert_eq!(table(&columns, &rows, Some(80)), whole);
        let cut = "\
            ID   TITLE             SIZE\n\
            a1   A talk about t…  12 MB\n\
            b22  关于河流和桥梁…   1 kB\n";
        assert_eq!(table(&columns, &rows, Some(27)), cut);
    }
}
