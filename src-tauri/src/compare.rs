//! Compares the live text with the finished transcript, word by word.

use library::{Transcript, Word};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use speculative::joined;

use crate::{
    types::{Change, ComparedPiece, ComparedTurn},
    view::ms,
};

/// Returns the finished text by paragraph, together with the live words that it replaced.
pub fn compare(live: &Transcript, finished: &Transcript) -> Vec<ComparedTurn> {
    let old: Vec<&Word> = live.segments.iter().flat_map(shown).collect();
    let new: Vec<(usize, &Word)> = (0..)
        .zip(&finished.segments)
        .flat_map(|(at, segment)| shown(segment).map(move |word| (at, word)))
        .collect();
    let mut turns: Vec<(ComparedTurn, Vec<(Change, &str)>)> = finished
        .segments
        .iter()
        .map(|segment| {
            let speaker = segment.speaker.as_deref().and_then(|id| finished.speaker(id));
            let turn = ComparedTurn {
                speaker: speaker.map(library::Speaker::label),
                speaker_id: speaker.map(|speaker| speaker.id.clone()),
                start_ms: ms(segment.start_ms),
                pieces: Vec::new(),
            };
            (turn, Vec::new())
        })
        .collect();
    if turns.is_empty() {
        let turn =
            ComparedTurn { speaker: None, speaker_id: None, start_ms: 0, pieces: Vec::new() };
        turns.push((turn, Vec::new()));
    }
    let texts =
        |words: &[&Word]| -> Vec<String> { words.iter().map(|w| compared(&w.text)).collect() };
    let new_words: Vec<&Word> = new.iter().map(|(_, word)| *word).collect();
    let mut at = 0;
    for change in capture_diff_slices(Algorithm::Myers, &texts(&old), &texts(&new_words)) {
        if let DiffOp::Equal { new_index, len, .. } = change {
            for (turn, word) in &new[new_index..new_index + len] {
                at = *turn;
                turns[at].1.push((Change::Same, &word.text));
            }
            continue;
        }
        // Removed words come before the words that replace them.
        let first = new[change.new_range()].first();
        let place = first.map_or(at, |(turn, _)| *turn);
        for word in &old[change.old_range()] {
            turns[place].1.push((Change::Removed, &word.text));
        }
        for (turn, word) in &new[change.new_range()] {
            at = *turn;
            turns[at].1.push((Change::Added, &word.text));
        }
    }
    turns.into_iter().map(|(turn, words)| ComparedTurn { pieces: pieces(&words), ..turn }).collect()
}

fn shown(segment: &library::Segment) -> impl Iterator<Item = &Word> {
    segment.words.iter().filter(|word| !word.text.is_empty())
}

/// Ignores case and punctuation: otherwise every sentence would differ.
fn compared(text: &str) -> String {
    let bare: String =
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if bare.is_empty() { text.to_owned() } else { bare }
}

fn pieces(words: &[(Change, &str)]) -> Vec<ComparedPiece> {
    let runs = words.chunk_by(|a, b| a.0 == b.0);
    runs.map(|run| ComparedPiece {
        change: run[0].0,
        text: joined(run.iter().map(|(_, text)| *text)),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use library::{Segment, Speaker};
    use proptest::prelude::*;

    use super::*;

    fn text(paragraphs: &[&str]) -> Transcript {
        let segment = |(id, text): (u32, &&str)| Segment {
            id,
            speaker: Some("s0".to_owned()),
            words: text
                .split_whitespace()
                .map(|word| Word { text: word.to_owned(), ..Word::default() })
                .collect(),
            ..Segment::default()
        };
        Transcript {
            segments: (0..).zip(paragraphs).map(segment).collect(),
            speakers: vec![Speaker { id: "s0".to_owned(), ..Speaker::default() }],
            ..Transcript::default()
        }
    }

    fn marked(turns: &[ComparedTurn]) -> Vec<String> {
        let piece = |piece: &ComparedPiece| match piece.change {
            Change::Same => piece.text.clone(),
            Change::Removed => format!("[-{}-]", piece.text),
            Change::Added => format!("[+{}+]", piece.text),
        };
        turns
            .iter()
            .map(|turn| turn.pieces.iter().map(piece).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn what_was_changed_is_marked_where_it_stands() {
        for (live, finished, expected) in [
            (
                &["the quick brown fox"][..],
                &["The quick brown fox."][..],
                &["The quick brown fox."][..],
            ),
            (
                &["the quack brown fox"],
                &["the quick brown", "fox"],
                &["the [-quack-] [+quick+] brown", "fox"],
            ),
            (&["um the fox"], &["the fox"], &["[-um-] the fox"]),
            (&["the"], &["the", "fox jumps"], &["the", "[+fox jumps+]"]),
            (&["all gone"], &[], &["[-all gone-]"]),
            (&[], &["all new"], &["[+all new+]"]),
        ] {
            assert_eq!(marked(&compare(&text(live), &text(finished))), expected);
        }
        let same = &compare(&text(&["a"]), &text(&["a"]))[0];
        assert_eq!(same.speaker.as_deref(), Some("Speaker 1"));
        assert_eq!(same.speaker_id.as_deref(), Some("s0"));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_in_it(
            live in prop::collection::vec("[abc]( [abc]){0,5}", 0..4),
            finished in prop::collection::vec("[abc]( [abc]){0,5}", 0..4),
        ) {
            let refs = |texts: &[String]| text(&texts.iter().map(|t| &**t).collect::<Vec<_>>());
            let turns = compare(&refs(&live), &refs(&finished));
            let without = |left_out: Change| {
                let pieces = turns.iter().flat_map(|turn| &turn.pieces);
                let texts: Vec<_> =
                    pieces.filter(|piece| piece.change != left_out).map(|p| &*p.text).collect();
                texts.join(" ")
            };
            prop_assert_eq!(without(Change::Added), live.join(" "));
            prop_assert_eq!(without(Change::Removed), finished.join(" "));
        }
    }
}
