//! Compares two runs.

use std::fmt::Write;

use super::{Better, FIGURES, Report, Stream, medians, rounded, table::write_aligned};

/// The changes from `before` to `after`: each figure with its signed change, and whether that is
/// better or worse. Medians cover the streams that both runs have.
pub fn compare(before: &Report, after: &Report) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let mut note = |line: String| _ = writeln!(text, "{line}");
    let models = |report: &Report| format!("{} + {}", report.models.fast, report.models.heavy);
    let machine = |report: &Report| format!("{} × {}", report.machine.cores, report.machine.cpu);
    if models(before) != models(after) {
        note(format!("Different models: {}, then {}", models(before), models(after)));
    }
    if machine(before) != machine(after) {
        note("Different machines: delays and costs do not compare.".to_owned());
        note(format!("  {}, then {}", machine(before), machine(after)));
    }
    let both = |of: &Report, other: &Report| -> Vec<usize> {
        let has = |stream: &Stream| other.streams.iter().any(|known| known.name == stream.name);
        (0..of.streams.len()).filter(|at| has(&of.streams[*at])).collect()
    };
    let (old, new) = (both(before, after), both(after, before));
    if old.is_empty() {
        note("The runs have no stream in common: there is nothing to compare.".to_owned());
        return text;
    }
    if old.len() < before.streams.len() || new.len() < after.streams.len() {
        let streams = if new.len() == 1 { "stream" } else { "streams" };
        note(format!("Compared over the {} {streams} that both runs have.", new.len()));
    }
    let old = medians(&old.iter().map(|at| &before.streams[*at]).collect::<Vec<_>>());
    let new = medians(&new.iter().map(|at| &after.streams[*at]).collect::<Vec<_>>());

    let mut rows = vec![["", "before", "after", "change", ""].map(str::to_owned).to_vec()];
    for figure in &FIGURES {
        let (Some(&old), Some(&new)) = (old.get(figure.key), new.get(figure.key)) else { continue };
        // Compare the rounded figures, so that no invisible change is shown.
        let [before, after] =
            [old, new].map(|value| rounded(value * figure.factor, figure.decimals));
        let change = after - before;
        let same = before == after;
        let verdict = match figure.better {
            _ if same => "same",
            Better::Neither => "",
            Better::Less if change < 0.0 => "better",
            Better::More if change > 0.0 => "better",
            Better::Less | Better::More => "worse",
        };
        let change = if same { "0".to_owned() } else { format!("{change:+.*}", figure.decimals) };
        let [old, new] = [old, new].map(|value| figure.show(value));
        let name = match figure.unit {
            "" => figure.name.to_owned(),
            unit => format!("{}, {unit}", figure.name),
        };
        rows.push(vec![name, old, new, change.replace('-', "−"), verdict.to_owned()]);
    }
    let _ = write_aligned(&mut text, &rows);
    text
}

#[cfg(test)]
mod tests {
    use super::{super::tests::report, compare};

    #[test]
    fn each_change_has_a_sign_and_a_verdict() {
        insta::assert_snapshot!(compare(&report(&["a", "b"], 1.0), &report(&["a", "b"], 1.25)));
    }

    #[test]
    fn only_like_is_compared_with_like() {
        let before = report(&["a", "b", "c"], 1.0);
        let mut after = report(&["a", "d"], 0.5);
        after.machine.cores = 8;
        after.models.heavy = "small".to_owned();
        insta::assert_snapshot!(compare(&before, &after));
        let other = report(&["e"], 1.0);
        assert!(compare(&before, &other).contains("no stream in common"));
    }
}
