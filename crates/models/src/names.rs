//! Matches the user's input to known names, and suggests similar ones.

/// The most suggestions to show: more do not help.
const SUGGESTIONS: usize = 3;

/// The name without the prefix and extension of its file: `ggml-tiny.en.bin` is `tiny.en`, and
/// `speaker-embedding.onnx` is `speaker-embedding`.
pub(crate) fn bare(name: &str) -> &str {
    let name = name.strip_prefix("ggml-").unwrap_or(name);
    name.strip_suffix(".bin").or_else(|| name.strip_suffix(".onnx")).unwrap_or(name)
}

/// The known names nearest to `name`, best first; empty if none is near.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let name = bare(name).to_lowercase();
    let mut scored: Vec<(usize, &str)> = known
        .filter_map(|known| {
            let distance = edits(&name, known);
            // "turbo" means large-v3-turbo, whatever the edit distance.
            let part = name.len() >= 3 && known.contains(&name);
            (distance <= 2 || part).then_some((distance, known))
        })
        .collect();
    scored.sort_by_key(|&(distance, known)| (distance, known.len()));
    scored.into_iter().take(SUGGESTIONS).map(|(_, known)| known.to_owned()).collect()
}

/// Levenshtein's distance: single-letter edits between two words.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_and_a_bare_name_are_the_same_model() {
        for (typed, name) in [
            ("tiny.en", "tiny.en"),
            ("ggml-tiny.en.bin", "tiny.en"),
            ("ggml-small-q8_0", "small-q8_0"),
            ("base.bin", "base"),
            ("speaker-segmentation-3.0.onnx", "speaker-segmentation-3.0"),
        ] {
            assert_eq!(bare(typed), name);
        }
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_name_that_was_meant() {
        let known = ["tiny", "tiny.en", "base", "small", "large-v3-turbo", "large-v3-turbo-q8_0"];
        for (typed, first) in [
            ("tinny", Some("tiny")),
            ("Tiny.en", Some("tiny.en")),
            ("tiny-en", Some("tiny.en")),
            ("ggml-smal.bin", Some("small")),
            ("turbo", Some("large-v3-turbo")),
            ("enormous", None),
        ] {
            let found = nearest(typed, known.into_iter());
            assert_eq!(found.first().map(String::as_str), first, "{typed}");
        }
    }

    #[test]
    fn edits_counts_single_letter_changes() {
        for (a, b, distance) in [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3)] {
            assert_eq!(edits(a, b), distance);
        }
    }
}
