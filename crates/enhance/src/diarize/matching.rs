//! Pairs the members of two groups with the greatest total fit.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// The column of each row in the pairing with the greatest sum of fits. No column appears twice;
/// the number of pairs is the smaller of rows and columns.
pub(crate) fn best_pairs(rows: usize, columns: usize, fit: impl Fn(usize, usize) -> i64) -> Pairs {
    if rows == 0 || columns == 0 {
        return vec![None; rows];
    }
    // The algorithm needs at most as many rows as columns.
    if rows <= columns {
        let weights = Matrix::from_fn(rows, columns, |(row, column)| fit(row, column));
        return kuhn_munkres(&weights).1.into_iter().map(Some).collect();
    }
    let weights = Matrix::from_fn(columns, rows, |(column, row)| fit(row, column));
    let mut pairs = vec![None; rows];
    for (column, row) in kuhn_munkres(&weights).1.into_iter().enumerate() {
        pairs[row] = Some(column);
    }
    pairs
}

/// The column of each row.
pub(crate) type Pairs = Vec<Option<usize>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_counts_not_the_single_pair() {
        // Greedy would pair 0 with 0 for 10, and leave 1 with nothing.
        let fits = [[10, 9], [9, 0]];
        assert_eq!(best_pairs(2, 2, |r, c| fits[r][c]), [Some(1), Some(0)]);
    }

    #[test]
    fn some_stay_alone_where_the_groups_differ_in_size() {
        let fits = [[1, 5, 2], [4, 6, 0]];
        assert_eq!(best_pairs(2, 3, |r, c| fits[r][c]), [Some(1), Some(0)]);
        assert_eq!(best_pairs(3, 2, |r, c| fits[c][r]), [Some(1), Some(0), None]);
        assert_eq!(best_pairs(2, 0, |_, _| 0), [None, None]);
        assert_eq!(best_pairs(0, 2, |_, _| 0), []);
    }
}
