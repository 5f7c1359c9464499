//! Lays out subtitles: which words share a cue, for how long, and where lines break.
//!
//! It finds the cheapest division of a turn into cues, then of a cue into lines. A break costs
//! little after a sentence, more after a clause, most after a word that belongs to the next.

use library::Word;
use speculative::is_space_between;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Cue, Kind, Layout, Naming};
use crate::clean::{Language, ends_sentence};

/// A pause this long always ends a cue.
const PAUSE_MS: u64 = 1500;
/// Two cues begin at least this far apart.
const APART_MS: u64 = 100;
/// The cost of a cue: without it, each word would be a cue.
const CUE: f64 = 10.0;
/// The cost of each second that reading takes longer than the cue lasts.
const HURRY: f64 = 8.0;
/// The cost of a cue that is too short.
const FLASH: f64 = 8.0;

/// The words of one turn.
pub(crate) struct Turn<'a> {
    pub speaker: Option<&'a str>,
    pub language: Option<&'static Language>,
    /// None of them empty.
    pub words: &'a [Word],
}

/// A word, or a part of a word that is longer than a line.
struct Piece {
    text: String,
    width: usize,
    start_ms: u64,
    end_ms: u64,
    /// The cost of a break after it.
    cut: f64,
    ends_sentence: bool,
}

/// The cues of these turns, in order and without overlap.
pub(crate) fn cues(turns: &[Turn], kind: Kind, layout: &Layout) -> Vec<Cue> {
    let layout = sane(layout);
    let has_others = turns.iter().any(|turn| turn.speaker != turns[0].speaker);
    let mut before = None;
    let mut cues: Vec<Cue> = Vec::new();
    for turn in turns {
        let name = turn.speaker.filter(|_| has_others && before != Some(turn.speaker));
        before = Some(turn.speaker);
        let prefix = match (kind, layout.naming, name) {
            (Kind::Srt, Naming::Name, Some(name)) => Some(named(name, layout.line)),
            (Kind::Srt, Naming::Dash, Some(_)) => Some("-".to_owned()),
            _ => None,
        };
        let pieces = pieces(turn, prefix, layout.line);
        for stretch in
            pieces.chunk_by(|one, next| next.start_ms.saturating_sub(one.end_ms) < PAUSE_MS)
        {
            cues.extend(cut(stretch, &layout).into_iter().map(|pieces| Cue {
                start_ms: pieces.first().map_or(0, |piece| piece.start_ms),
                end_ms: pieces.iter().map(|piece| piece.end_ms).max().unwrap_or_default(),
                speaker: turn.speaker.map(str::to_owned),
                lines: lines(pieces, &layout),
            }));
        }
    }
    cues.sort_by_key(|cue| cue.start_ms);
    time(&mut cues, &layout);
    cues
}

/// The layout with its limits corrected.
fn sane(layout: &Layout) -> Layout {
    let speed = if layout.speed.is_finite() { layout.speed.max(1.0) } else { 17.0 };
    let least_ms = layout.least_ms.max(APART_MS);
    Layout {
        line: layout.line.max(10),
        lines: layout.lines.max(1),
        speed,
        least_ms,
        most_ms: layout.most_ms.max(least_ms),
        naming: layout.naming,
    }
}

/// "ADA:", and no more than half a line of it.
fn named(name: &str, line: usize) -> String {
    let name = name.to_uppercase();
    if name.width() < line / 2 {
        return format!("{name}:");
    }
    format!("{}…:", fitting(&name, line / 2 - 2).trim_end())
}

/// The first characters of `text` that fit.
fn fitting(text: &str, width: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, c)| {
        taken += c.width().unwrap_or_default();
        taken > width
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn pieces(turn: &Turn, prefix: Option<String>, line: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let (Some(text), Some(first)) = (prefix, turn.words.first()) {
        let (start_ms, end_ms) = (first.start_ms, first.start_ms);
        let width = text.width();
        pieces.push(Piece { text, width, start_ms, end_ms, cut: 1000.0, ends_sentence: false });
    }
    for (i, word) in turn.words.iter().enumerate() {
        let pause =
            turn.words.get(i + 1).map_or(0, |next| next.start_ms.saturating_sub(word.end_ms));
        let (cut, ends_sentence) = cost_of_cut(word, pause, turn.language);
        // A word longer than a line is divided, with evenly spread times.
        let length = word.end_ms.saturating_sub(word.start_ms);
        let bytes = word.text.len().max(1) as u64;
        let at = |rest: &str| word.start_ms + length / bytes * (bytes - rest.len() as u64);
        let mut rest = &*word.text;
        while rest.width() > line {
            let part = fitting(rest, line);
            let start_ms = at(rest);
            rest = &rest[part.len()..];
            pieces.push(Piece {
                text: part.to_owned(),
                width: part.width(),
                start_ms,
                end_ms: at(rest),
                cut: 0.0,
                ends_sentence: false,
            });
        }
        let (start_ms, end_ms) = (at(rest), word.end_ms.max(word.start_ms));
        let (text, width) = (rest.to_owned(), rest.width());
        pieces.push(Piece { text, width, start_ms, end_ms, cut, ends_sentence });
    }
    pieces
}

/// The cost of a break after the word, and whether a sentence ends there.
fn cost_of_cut(word: &Word, pause: u64, language: Option<&Language>) -> (f64, bool) {
    let bare = word.text.trim_end_matches(['"', '”', '\'', '’', ')', ']', '»']);
    if ends_sentence(bare) {
        return (0.0, true);
    }
    let cost = if bare.ends_with([',', ';', ':', '–', '—', '、', '，']) {
        2.0
    } else if language.is_some_and(|language| language.is_stutter(&bare.to_lowercase())) {
        14.0
    } else {
        7.0
    };
    (if pause >= 300 { cost / 2.0 } else { cost }, false)
}

/// The cheapest division of the pieces into cues.
fn cut<'a>(pieces: &'a [Piece], layout: &Layout) -> Vec<&'a [Piece]> {
    // For each number of pieces: the cost of their cheapest cues, and the start of the last.
    let mut best: Vec<(f64, usize)> = vec![(f64::INFINITY, 0); pieces.len() + 1];
    best[0].0 = 0.0;
    for from in 0..pieces.len() {
        let (mut lines, mut width, mut sentences) = (1, 0, 0.0);
        for to in from..pieces.len() {
            let piece = &pieces[to];
            let space = usize::from(to > from && is_apart(&pieces[to - 1], piece));
            if to > from && width + space + piece.width > layout.line {
                (lines, width) = (lines + 1, piece.width);
            } else {
                width += space + piece.width;
            }
            let length = piece.end_ms.saturating_sub(pieces[from].start_ms);
            let is_too_much = lines > layout.lines || length > layout.most_ms;
            if is_too_much && to > from {
                break;
            }
            let next = pieces.get(to + 1);
            let shown = next.map_or(length + layout.least_ms, |next| {
                next.start_ms.saturating_sub(pieces[from].start_ms)
            });
            let characters: usize =
                pieces[from..=to].iter().map(|piece| piece.width + 1).sum::<usize>() - 1;
            let hurry = characters as f64 / layout.speed - shown as f64 / 1000.0;
            let flash = if shown < layout.least_ms { FLASH } else { 0.0 };
            let cut = if next.is_some() { piece.cut } else { 0.0 };
            let cost = best[from].0 + CUE + cut + hurry.max(0.0) * HURRY + flash + sentences;
            if cost < best[to + 1].0 {
                best[to + 1] = (cost, from);
            }
            sentences += if piece.ends_sentence { 4.0 } else { 0.0 };
        }
    }
    let mut cues = Vec::new();
    let mut to = pieces.len();
    while to > 0 {
        let from = best[to].1;
        cues.push(&pieces[from..to]);
        to = from;
    }
    cues.reverse();
    cues
}

/// The cheapest lines of a cue: as few as possible, broken at clauses, of similar length.
fn lines(pieces: &[Piece], layout: &Layout) -> Vec<String> {
    let count = pieces.len();
    // For each number of lines and of pieces: the cost, and the start of the last line.
    let mut best = vec![vec![(f64::INFINITY, 0); count + 1]];
    best[0][0].0 = 0.0;
    while best.last().is_some_and(|row| row[count].0.is_infinite()) && best.len() <= count {
        let before = &best[best.len() - 1];
        let mut row = vec![(f64::INFINITY, 0); count + 1];
        for (from, (paid, _)) in before.iter().enumerate().take(count) {
            let mut width = 0;
            for to in from..count {
                let space = usize::from(to > from && is_apart(&pieces[to - 1], &pieces[to]));
                width += space + pieces[to].width;
                if width > layout.line && to > from {
                    break;
                }
                let cut = if to + 1 < count { pieces[to].cut } else { 0.0 };
                let slack = layout.line.saturating_sub(width) as f64;
                let cost = paid + cut + slack * slack / 40.0;
                if cost < row[to + 1].0 {
                    row[to + 1] = (cost, from);
                }
            }
        }
        best.push(row);
    }
    let mut lines = Vec::new();
    let mut to = count;
    for row in best.iter().skip(1).rev() {
        let from = row[to].1;
        lines.push(joined(&pieces[from..to]));
        to = from;
    }
    lines.reverse();
    lines
}

fn joined(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        if i > 0 && is_apart(&pieces[i - 1], piece) {
            text.push(' ');
        }
        text.push_str(&piece.text);
    }
    text
}

fn is_apart(before: &Piece, piece: &Piece) -> bool {
    is_space_between(&before.text, &piece.text)
}

/// Extends each cue to its reading time, up to the next cue.
fn time(cues: &mut [Cue], layout: &Layout) {
    for i in 1..cues.len() {
        cues[i].start_ms = cues[i].start_ms.max(cues[i - 1].start_ms.saturating_add(APART_MS));
    }
    for i in 0..cues.len() {
        let next = cues.get(i + 1).map_or(u64::MAX, |next| next.start_ms);
        let cue = &mut cues[i];
        let characters: usize = cue.lines.iter().map(|line| line.width()).sum();
        let reading = (characters as f64 / layout.speed * 1000.0) as u64;
        let wanted = reading.clamp(layout.least_ms, layout.most_ms);
        let end = cue.end_ms.max(cue.start_ms.saturating_add(wanted));
        cue.end_ms = end.min(cue.start_ms.saturating_add(layout.most_ms)).min(next);
    }
}
