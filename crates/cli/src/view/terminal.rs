//! Captions on a terminal: confirmed text normal, draft dim, redrawn in place.
//!
//! Lines whose words are all confirmed are printed for good and scroll away as any output does.
//! Below them stands a block that is redrawn at each change: the line that is not full yet, the
//! draft, what is wrong, and how it goes.

use std::io::{self, Write};

use crossterm::{
    QueueableCommand,
    cursor::{Hide, MoveToColumn, MoveUp, Show},
    style::{Attribute, Color, Print, SetAttribute, SetForegroundColor},
    terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, size},
};
use session::{Caption, SessionEvent};
use speculative::is_space_between;
use textwrap::{core::Fragment, wrap_algorithms::wrap_first_fit};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{View, status::Status};

/// Lines longer than this are hard to follow with the eyes.
const WIDEST: usize = 100;
const NARROWEST: usize = 10;

/// Draws on `out`, which is a terminal.
pub struct Terminal<W: Write> {
    out: W,
    /// Columns and rows, asked anew at each drawing: the window may have been resized.
    size: fn() -> (usize, usize),
    /// Confirmed words of the line that is not full yet.
    solid: Vec<String>,
    draft: Vec<String>,
    status: Status,
    /// Width of each line of the block that stands on the screen.
    drawn: Vec<usize>,
    /// That block, and the columns that it was drawn for.
    shown: Option<(Block, usize)>,
}

/// What is redrawn in place.
#[derive(Clone, Debug, PartialEq)]
struct Block {
    lines: Vec<Vec<Piece>>,
    trouble: Vec<String>,
    status: Option<String>,
}

impl Block {
    /// What of it fits `rows`: the newest words before what is wrong, and that before the rest. What
    /// goes above the screen could not be taken back.
    fn fitted(mut self, rows: usize) -> Self {
        let newest = usize::from(!self.lines.is_empty());
        if rows <= newest {
            self.status = None;
        }
        let room = rows - newest.min(rows) - usize::from(self.status.is_some());
        self.trouble.truncate(room);
        let room = rows - self.trouble.len() - usize::from(self.status.is_some());
        let above = self.lines.len().saturating_sub(room);
        self.lines.drain(..above);
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Piece {
    text: String,
    solid: bool,
    /// Whether a space follows; the pieces of a word that is too long have none.
    space: bool,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.text.width() as f64
    }

    fn whitespace_width(&self) -> f64 {
        if self.space { 1.0 } else { 0.0 }
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

impl<W: Write> Terminal<W> {
    /// A terminal that nothing was drawn on.
    pub fn new(out: W) -> Self {
        let size = || match size() {
            // A terminal that nobody sized, as in a log.
            Ok((0, _) | (_, 0)) | Err(_) => (80, 24),
            Ok((columns, rows)) => (usize::from(columns), usize::from(rows)),
        };
        Self {
            out,
            size,
            solid: Vec::new(),
            draft: Vec::new(),
            status: Status::default(),
            drawn: Vec::new(),
            shown: None,
        }
    }

    fn redraw(&mut self) -> io::Result<()> {
        let (columns, rows) = (self.size)();
        let columns = columns.max(NARROWEST);
        // The last column stays free: terminals disagree on where the cursor is behind it.
        let width = (columns - 1).min(WIDEST);
        let lines = wrap(&self.solid, &self.draft, width);
        let done = lines
            .iter()
            .enumerate()
            .take_while(|(i, line)| i + 1 < lines.len() && line.iter().all(|piece| piece.solid))
            .count();
        let block = Block {
            lines: lines[done..].to_vec(),
            trouble: self.status.trouble(width),
            status: self.status.line(columns - 1),
        };
        let block = block.fitted(rows.saturating_sub(1).max(1));
        if done == 0 && self.shown.as_ref() == Some(&(block.clone(), columns)) {
            return Ok(());
        }
        self.out.queue(BeginSynchronizedUpdate)?;
        self.out.queue(Hide)?;
        self.erase(columns)?;
        for line in &lines[..done] {
            self.print(line)?;
            self.out.queue(Print("\n"))?;
        }
        self.solid = whole_words(&lines[done..]);
        for (i, line) in block.lines.iter().enumerate() {
            if i > 0 {
                self.out.queue(Print("\n"))?;
            }
            self.print(line)?;
            self.drawn.push(line_width(line));
        }
        for line in &block.trouble {
            self.print_below(line, SetForegroundColor(Color::Yellow))?;
        }
        if let Some(line) = &block.status {
            self.print_below(line, SetAttribute(Attribute::Dim))?;
        }
        self.shown = Some((block, columns));
        self.out.queue(EndSynchronizedUpdate)?;
        self.out.flush()
    }

    /// Takes the block off the screen. A terminal that became narrower has broken its lines.
    fn erase(&mut self, columns: usize) -> io::Result<()> {
        let rows: usize = self.drawn.drain(..).map(|width| width.div_ceil(columns).max(1)).sum();
        // Row by row: a terminal that is cleared down from its first row takes what stood there for
        // output to be kept, and tmux moves it to its history.
        for row in 0..rows.max(1) {
            if row > 0 {
                self.out.queue(MoveUp(1))?;
            }
            self.out.queue(Clear(ClearType::CurrentLine))?;
        }
        self.out.queue(MoveToColumn(0))?;
        Ok(())
    }

    fn print(&mut self, line: &[Piece]) -> io::Result<()> {
        let (solid, draft) = line.split_at(line.partition_point(|piece| piece.solid));
        if draft.is_empty() {
            self.out.queue(Print(joined(solid).trim_end()))?;
        } else {
            self.out.queue(Print(joined(solid)))?;
            self.out.queue(SetAttribute(Attribute::Dim))?;
            self.out.queue(Print(joined(draft).trim_end()))?;
            self.out.queue(SetAttribute(Attribute::Reset))?;
        }
        Ok(())
    }

    /// Prints a line of the block, below what it has so far.
    fn print_below(&mut self, line: &str, style: impl crossterm::Command) -> io::Result<()> {
        if !self.drawn.is_empty() {
            self.out.queue(Print("\n"))?;
        }
        self.drawn.push(line.width());
        let line: String = printable(line).collect();
        self.out.queue(style)?.queue(Print(line))?.queue(SetAttribute(Attribute::Reset))?;
        Ok(())
    }

    fn show_captions(&mut self, captions: &[Caption]) -> io::Result<()> {
        for caption in captions {
            self.draft.clear();
            if !caption.is_confirmed() {
                self.draft.extend(caption.words.iter().map(|word| word.text.clone()));
                continue;
            }
            for word in &caption.words {
                if word.begins_paragraph && !self.solid.is_empty() {
                    self.end_line()?;
                }
                self.solid.push(word.text.clone());
            }
        }
        self.redraw()
    }

    /// Prints the open line for good and starts a new one.
    fn end_line(&mut self) -> io::Result<()> {
        self.draft.clear();
        let status = std::mem::take(&mut self.status);
        self.redraw()?;
        if !self.solid.is_empty() {
            self.out.queue(Print("\n"))?;
        }
        self.solid.clear();
        self.drawn.clear();
        self.shown = None;
        self.status = status;
        Ok(())
    }
}

impl<W: Write> View for Terminal<W> {
    fn show(&mut self, event: &SessionEvent) -> io::Result<()> {
        self.status.note(event);
        match event {
            SessionEvent::Begin { .. } => self.redraw(),
            SessionEvent::Captions { captions, .. } => self.show_captions(captions),
            SessionEvent::End(_) => {
                self.status = Status::default();
                self.end_line()?;
                self.out.flush()
            }
            // The rest shows at the next tick.
            _ => Ok(()),
        }
    }

    fn tick(&mut self, heard: u64, total: Option<u64>) -> io::Result<()> {
        self.status.tick(heard, total);
        self.redraw()
    }
}

impl<W: Write> Drop for Terminal<W> {
    fn drop(&mut self) {
        // Also when the session broke off: the shell wants its cursor back, on a line of its own.
        if !self.drawn.is_empty() {
            let _ = self.out.queue(Print("\n"));
        }
        give_back(&mut self.out);
    }
}

/// Leaves a terminal as it was found, whatever was drawn on it.
pub fn give_back(out: &mut impl Write) {
    // There is nobody to tell of a failure.
    let _ = out.queue(SetAttribute(Attribute::Reset));
    let _ = out.queue(Show);
    let _ = out.flush();
}

fn wrap(solid: &[String], draft: &[String], columns: usize) -> Vec<Vec<Piece>> {
    let solid = solid.iter().map(|word| (word, true));
    let words = solid.chain(draft.iter().map(|word| (word, false)));
    let mut pieces: Vec<Piece> = Vec::new();
    for (word, solid) in words {
        if let Some(last) = pieces.last_mut() {
            last.space = is_space_between(&last.text, word);
        }
        pieces.extend(broken(word, columns, solid));
    }
    if pieces.is_empty() {
        return Vec::new();
    }
    let lines = wrap_first_fit(&pieces, &[columns as f64]);
    lines.into_iter().map(<[Piece]>::to_vec).collect()
}

/// The word, in pieces that fit a line.
fn broken(word: &str, columns: usize, solid: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    for c in printable(word) {
        if !text.is_empty() && text.width() + c.width().unwrap_or(0) > columns {
            pieces.push(Piece { text: std::mem::take(&mut text), solid, space: false });
        }
        text.push(c);
    }
    pieces.push(Piece { text, solid, space: true });
    pieces
}

/// What a model says goes to a terminal: it must not be able to steer it.
fn printable(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| !c.is_control())
}

fn whole_words(lines: &[Vec<Piece>]) -> Vec<String> {
    let mut words = vec![String::new()];
    for piece in lines.iter().flatten().filter(|piece| piece.solid) {
        if let Some(word) = words.last_mut() {
            word.push_str(&piece.text);
        }
        if piece.space {
            words.push(String::new());
        }
    }
    words.pop();
    words
}

fn joined(line: &[Piece]) -> String {
    let mut text = String::new();
    for piece in line {
        text.push_str(&piece.text);
        if piece.space {
            text.push(' ');
        }
    }
    text
}

fn line_width(line: &[Piece]) -> usize {
    joined(line).trim_end().width()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[Vec<Piece>]) -> Vec<String> {
        lines.iter().map(|line| joined(line).trim_end().to_owned()).collect()
    }

    #[test]
    fn words_wrap_whole_and_longer_ones_are_broken() {
        let solid: Vec<String> = ["one", "two", "Donaudampfschiff"].map(String::from).into();
        let draft: Vec<String> = ["東京都", "end"].map(String::from).into();
        let lines = wrap(&solid, &draft, 8);
        assert_eq!(texts(&lines), ["one two", "Donaudam", "pfschiff", "東京都", "end"]);
        assert_eq!(whole_words(&lines), ["one", "two", "Donaudampfschiff"]);
    }

    #[test]
    fn a_block_that_is_higher_than_the_terminal_shows_the_newest_words() {
        let solid: Vec<String> = ["one", "two", "three"].map(String::from).into();
        let block = Block {
            lines: wrap(&solid, &[], 5),
            trouble: vec!["! a".into(), "! b".into()],
            status: Some("status".into()),
        };
        let shown = |rows| {
            let block = block.clone().fitted(rows);
            let below = block.trouble.into_iter().chain(block.status);
            texts(&block.lines).into_iter().chain(below).collect::<Vec<_>>().join(", ")
        };
        for (rows, expected) in [
            (9, "one, two, three, ! a, ! b, status"),
            (5, "two, three, ! a, ! b, status"),
            (3, "three, ! a, status"),
            (2, "three, status"),
            (1, "three"),
        ] {
            assert_eq!(shown(rows), expected, "{rows} rows");
        }
    }

    #[test]
    fn what_a_model_says_cannot_steer_the_terminal() {
        let word = String::from("a\u{1b}[2Jb\r\n");
        assert_eq!(texts(&wrap(&[word], &[], 20)), ["a[2Jb"]);
    }
}
