//! Counts the errors of a text.

/// The least number of words to insert, delete or replace to turn `reference` into `text`.
pub fn distance<T: PartialEq>(reference: &[T], text: &[T]) -> usize {
    // One row of the table of Wagner and Fischer: the distances to each prefix of the text.
    let mut row: Vec<usize> = (0..=text.len()).collect();
    for (i, spoken) in reference.iter().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, written) in text.iter().enumerate() {
            let replaced = diagonal + usize::from(spoken != written);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_wrong_missing_or_too_many_is_one_error() {
        let errors = |a: &str, b: &str| {
            distance(&a.split(' ').collect::<Vec<_>>(), &b.split(' ').collect::<Vec<_>>())
        };
        assert_eq!(errors("a b c", "a b c"), 0);
        assert_eq!(errors("a b c", "a x c"), 1);
        assert_eq!(errors("a b c", "b c d e"), 3);
        assert_eq!(distance(&["a", "b"], &[]), 2);
        assert_eq!(distance(&[], &["a"]), 1);
    }
}
