//! Formats a report as a plain-text table.

use std::fmt;

use super::{FIGURES, Figure, NO_COLUMN, POOLED, Report, Stream};

/// Spaces between columns.
const GAP: &str = "  ";

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} + {}", self.models.fast, self.models.heavy)?;
        writeln!(f, "{}", self.machine)?;
        writeln!(f, "duotone {}, {}\n", self.program, self.created_at)?;

        // A column needs a value in at least one stream.
        let known = |figure: &&Figure| self.streams.iter().any(|s| (figure.of)(s).is_some());
        let columns = FIGURES.iter().filter(|figure| figure.heading != NO_COLUMN);
        let figures: Vec<&Figure> = columns.filter(known).collect();
        let [upper, lower] = [0, 1].map(|line| figures.iter().map(move |f| f.heading[line]));
        let mut rows = vec![
            row(["", ""], upper.map(str::to_owned)),
            row(["stream", "words"], lower.map(str::to_owned)),
        ];
        let show = |figure: &Figure, value: Option<f64>| {
            value.map_or_else(|| "–".to_owned(), |value| figure.show(value))
        };
        for stream in &self.streams {
            let values = figures.iter().map(|figure| show(figure, (figure.of)(stream)));
            rows.push(row([&stream.name, &stream.score.words.to_string()], values));
        }
        if self.streams.len() > 1 {
            let values = figures.iter().map(|f| show(f, self.medians.get(f.key).copied()));
            rows.push(row(["median", ""], values));
        }
        write_aligned(f, &rows)?;

        if let (true, Some(pooled)) = (self.streams.len() > 1, self.medians.get(POOLED)) {
            writeln!(f, "\nWER of all words together: {:.1} %", pooled * 100.0)?;
        }
        let broken = self.streams.iter().filter(|stream| stream.score.erasure_confirmed > 0.0);
        let broken: Vec<&str> = broken.map(|stream| stream.name.as_str()).collect();
        if !broken.is_empty() {
            writeln!(f, "Confirmed words were taken back in {}", broken.join(", "))?;
        }
        for (role, passes) in [
            ("fast", self.passes(|stream| stream.cost.fast_passes)),
            ("heavy", self.passes(|stream| stream.cost.heavy_passes)),
        ] {
            if let Some((run, dropped)) = passes {
                writeln!(f, "Passes of the {role} model: {run}, and {dropped} left out")?;
            }
        }
        Ok(())
    }
}

impl Report {
    /// Passes run and dropped over all streams, if known for all.
    fn passes(&self, of: fn(&Stream) -> Option<super::Passes>) -> Option<(u64, u64)> {
        if self.streams.is_empty() {
            return None;
        }
        self.streams.iter().try_fold((0, 0), |(run, dropped), stream| {
            let passes = of(stream)?;
            Some((run + passes.run, dropped + passes.dropped))
        })
    }
}

fn row(first: [&str; 2], figures: impl Iterator<Item = String>) -> Vec<String> {
    first.map(str::to_owned).into_iter().chain(figures).collect()
}

/// Writes rows in columns: names aligned left, figures right.
pub fn write_aligned(f: &mut impl fmt::Write, rows: &[Vec<String>]) -> fmt::Result {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell_width =
        |row: &Vec<String>, column| row.get(column).map_or(0, |cell: &String| cell.chars().count());
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().map(|row| cell_width(row, column)).max().unwrap_or(0))
        .collect();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        writeln!(f, "{}", cells.collect::<Vec<_>>().join(GAP).trim_end())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;

    #[test]
    fn a_report_is_a_table() {
        insta::assert_snapshot!(report(&["ls-1089", "a longer name", "x"], 1.0));
    }

    #[test]
    fn a_broken_promise_is_told() {
        let mut report = report(&["whole", "broken"], 1.0);
        report.streams[1].score.erasure_confirmed = 0.01;
        assert!(report.to_string().contains("Confirmed words were taken back in broken\n"));
    }
}
