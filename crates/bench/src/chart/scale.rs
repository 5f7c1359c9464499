//! Scales times and delays to the chart.

use crate::score::{Score, Showing};

/// The possible intervals between times below the panel, seconds.
const TIMES: [f64; 12] =
    [1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0];

/// A series of dots, by word and in order.
pub struct Series {
    /// Times of words and their delays.
    pub words: Vec<(f64, f64)>,
    /// The delays, the shortest first.
    pub sorted: Vec<f64>,
}

impl Series {
    pub fn new(showings: &[Showing], shown: impl Fn(&Showing) -> Option<f64>) -> Self {
        let delay =
            |showing: &Showing| shown(showing).map(|at| (showing.word.end, at - showing.word.end));
        let words: Vec<(f64, f64)> = showings.iter().filter_map(delay).collect();
        let mut sorted: Vec<f64> = words.iter().map(|(_, delay)| *delay).collect();
        sorted.sort_by(f64::total_cmp);
        Self { words, sorted }
    }

    pub fn last(&self) -> f64 {
        self.sorted.last().copied().unwrap_or(0.0)
    }
}

/// The ranges of the axes.
pub struct Scale {
    pub duration: f64,
    pub lowest: f64,
    pub highest: f64,
    step: f64,
    /// Words with a delay above the highest drawn.
    pub above: usize,
}

impl Scale {
    pub fn new(showings: &[Showing], score: &Score, first: &Series, confirmed: &Series) -> Self {
        let duration = showings.iter().fold(1.0, |end, showing| showing.word.end.max(end));
        let least = first.sorted.first().copied().unwrap_or(0.0).min(0.0);
        let most = first.last().max(confirmed.last());
        // One word found minutes later must not squeeze all others into a line.
        let usual = score.confirm_p95.or(score.draft_p95).unwrap_or(1.0).max(0.5);
        let top = most.min(2.0 * usual);
        let step = nice_step((top - least) / 8.0);
        let highest = (top / step).ceil().max(1.0) * step;
        // A delay is negative when a word is guessed before it ends.
        let lowest = (least / step).floor().max(-1.0) * step;
        let late = |series: &Series| series.sorted.iter().filter(|delay| **delay > highest).count();
        let above = late(first).max(late(confirmed));
        Self { duration, lowest, highest, step, above }
    }

    /// The delay, limited to the drawn range.
    pub fn clamped(&self, delay: f64) -> f64 {
        delay.clamp(self.lowest, self.highest)
    }

    /// The delays labelled beside the panel.
    pub fn delays(&self) -> Vec<f64> {
        let lines = ((self.highest - self.lowest) / self.step).round() as i32;
        (0..=lines).map(|line| self.lowest + f64::from(line) * self.step).collect()
    }

    /// The times labelled below the panel.
    pub fn times(&self) -> Vec<f64> {
        let step = TIMES.into_iter().find(|step| *step * 10.0 >= self.duration).unwrap_or(3600.0);
        (0..=(self.duration / step) as u32).map(|at| f64::from(at) * step).collect()
    }

    pub fn show_delay(&self, delay: f64) -> String {
        let decimals = usize::from(self.step < 1.0);
        let delay = if delay.abs() < 1e-9 { 0.0 } else { delay };
        format!("{delay:.decimals$}").replace('-', "−")
    }

    pub fn show_time(&self, time: f64) -> String {
        match self.duration < 600.0 {
            true => format!("{time:.0} s"),
            false => format!("{:.0}:{:02.0}", (time / 60.0).floor(), time % 60.0),
        }
    }
}

/// The first of 1, 2, 5, 10 and so on that is not below `least`.
fn nice_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1e-3).log10().floor());
    let step = [1.0, 2.0, 5.0].into_iter().map(|step| step * power).find(|step| *step >= least);
    step.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::nice_step;

    #[test]
    fn steps_are_round() {
        let steps = [0.03, 0.2, 0.21, 1.1, 7.0, 60.0].map(nice_step);
        assert_eq!(
            steps.map(|step| format!("{step:.2}")),
            ["0.05", "0.20", "0.50", "2.00", "10.00", "100.00"]
        );
    }
}
