//! The cheapest path through a sequence of choices (Viterbi 1967).

/// The choice at each step with the least total cost. `costs` has the cost of each choice at each
/// step; `change` returns the extra cost of changing from one choice to another at a step.
pub(super) fn cheapest(
    costs: &[Vec<f32>],
    choices: usize,
    change: impl Fn(usize, usize, usize) -> f32,
) -> Vec<usize> {
    let Some((first, rest)) = costs.split_first() else { return Vec::new() };
    let mut totals = first.clone();
    let mut ways: Vec<Vec<usize>> = Vec::with_capacity(rest.len());
    for (step, costs) in rest.iter().enumerate() {
        let total = |from: usize, to: usize| totals[from] + change(step + 1, from, to);
        // Do not change if the cost is equal.
        let best = |to: usize| {
            let from = (0..choices).min_by(|a, b| {
                total(*a, to).total_cmp(&total(*b, to)).then((*a != to).cmp(&(*b != to)))
            });
            from.unwrap_or(to)
        };
        let way: Vec<usize> = (0..choices).map(best).collect();
        totals = (0..choices).map(|to| total(way[to], to) + costs[to]).collect();
        ways.push(way);
    }
    let mut last = (0..choices).min_by(|a, b| totals[*a].total_cmp(&totals[*b])).unwrap_or(0);
    let mut path = vec![last];
    for way in ways.iter().rev() {
        last = way[last];
        path.push(last);
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_change_has_to_pay() {
        let costs = |row: &[(f32, f32)]| row.iter().map(|(a, b)| vec![*a, *b]).collect::<Vec<_>>();
        let lone = costs(&[(0.0, 1.0), (0.5, 0.0), (0.0, 1.0)]);
        for (change, path) in [(0.2, [0, 1, 0]), (0.3, [0, 0, 0])] {
            assert_eq!(cheapest(&lone, 2, |_, a, b| if a == b { 0.0 } else { change }), path);
        }
        assert!(cheapest(&[], 2, |_, _, _| 0.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_other_path_is_cheaper(
            costs in prop::collection::vec(prop::collection::vec(0..9u8, 3), 1..6),
            other in prop::collection::vec(0..3usize, 6),
        ) {
            let costs: Vec<Vec<f32>> = costs
                .into_iter()
                .map(|row| row.into_iter().map(f32::from).collect())
                .collect();
            let change = |step: usize, a: usize, b: usize| ((step + 2 * a + b) % 4) as f32;
            let price = |path: &[usize]| -> f32 {
                let steps = (1..costs.len()).map(|step| change(step, path[step - 1], path[step]));
                steps.sum::<f32>() + costs.iter().zip(path).map(|(row, at)| row[*at]).sum::<f32>()
            };
            let path = cheapest(&costs, 3, change);
            prop_assert_eq!(path.len(), costs.len());
            prop_assert!(price(&path) <= price(&other));
        }
    }
}
