//! A picture of a run: how long after each word it was on screen.
//!
//! Left every word by the time it was spoken, right the same delays in order, so that a share of
//! the words and a delay can be read off one scale. Drafts are grey and confirmed words solid, as
//! on screen; grey, blue and vermilion are told apart by the colour-blind, too (Okabe and Ito
//! 2008), and differ in brightness. Plain SVG: no fonts but the reader's, nothing to fetch.

mod svg;

use crate::score::{Score, Showing};
use svg::Svg;

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 560.0;
/// The corners of the two panels, and the strip of spoken words below the left one.
const LEFT: f64 = 64.0;
const TOP: f64 = 104.0;
const BOTTOM: f64 = 448.0;
const SPLIT: f64 = 836.0;
const RIGHT_FROM: f64 = 868.0;
const RIGHT_TO: f64 = 1028.0;
const STRIP: f64 = 462.0;
const STRIP_HEIGHT: f64 = 14.0;

const DRAFT: &str = "#6b7785";
const CONFIRMED: &str = "#0072b2";
const MISSED: &str = "#d55e00";
const INK: &str = "#1f2933";
const FAINT: &str = "#616e7c";
const GRID: &str = "#e4e7eb";

/// Seconds between the times named below the panel.
const TIMES: [f64; 12] =
    [1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0];

/// More words than this are a cloud, not single words.
const CLOUD: usize = 1_000;

/// A series of dots: by word, and in order.
struct Series {
    /// Times of words and their delays.
    words: Vec<(f64, f64)>,
    sorted: Vec<f64>,
}

impl Series {
    fn new(showings: &[Showing], shown: impl Fn(&Showing) -> Option<f64>) -> Self {
        let delay =
            |showing: &Showing| shown(showing).map(|at| (showing.word.end, at - showing.word.end));
        let words: Vec<(f64, f64)> = showings.iter().filter_map(delay).collect();
        let mut sorted: Vec<f64> = words.iter().map(|(_, delay)| *delay).collect();
        sorted.sort_by(f64::total_cmp);
        Self { words, sorted }
    }

    fn last(&self) -> f64 {
        self.sorted.last().copied().unwrap_or(0.0)
    }
}

/// Draws a run as an SVG document; `title` names it.
pub fn chart(title: &str, score: &Score, showings: &[Showing]) -> String {
    let first = Series::new(showings, |showing| showing.first);
    let confirmed = Series::new(showings, |showing| showing.confirmed);
    let missed: Vec<&Showing> = showings.iter().filter(|word| word.first.is_none()).collect();
    let scale = Scale::new(showings, score, &first, &confirmed);

    let mut svg = Svg::default();
    svg.open(title);
    svg.text(LEFT, 36.0, "start", 20, INK, 600, title);
    svg.text(LEFT, 60.0, "start", 14, FAINT, 400, &subtitle(score));
    axes(&mut svg, &scale);
    if showings.len() <= CLOUD {
        svg.stems(&scale, showings);
    }
    svg.dots(&scale, &first.words, DRAFT);
    svg.dots(&scale, &confirmed.words, CONFIRMED);
    svg.spoken(&scale, showings, &missed);
    curve(&mut svg, &scale, &first, DRAFT, 400);
    curve(&mut svg, &scale, &confirmed, CONFIRMED, 600);
    let names = [
        ("first shown", &first, score.draft_p50, score.draft_p95, DRAFT),
        ("confirmed", &confirmed, score.confirm_p50, score.confirm_p95, CONFIRMED),
    ];
    labels(
        &mut svg,
        &scale,
        names.map(|(name, series, p50, p95, colour)| {
            let seconds =
                |value: Option<f64>| value.map_or("–".to_owned(), |s| format!("{s:.2} s"));
            let lines = [
                name.to_owned(),
                format!("median {}", seconds(p50)),
                format!("95 % {}", seconds(p95)),
            ];
            (series.last(), lines, colour)
        }),
    );
    svg.close()
}

fn subtitle(score: &Score) -> String {
    format!(
        "{} words, {:.1} % of them shown · word error rate of confirmed text {:.1} % · \
         {:.2} words taken back a word · {:.1} updates a second",
        score.words,
        score.shown * 100.0,
        score.wer_confirmed * 100.0,
        score.erasure,
        score.updates_per_s,
    )
}

/// Where times and delays lie in the picture.
struct Scale {
    duration: f64,
    lowest: f64,
    highest: f64,
    step: f64,
    /// Words whose delay is more than the highest drawn.
    above: usize,
}

impl Scale {
    fn new(showings: &[Showing], score: &Score, first: &Series, confirmed: &Series) -> Self {
        let duration = showings.iter().fold(1.0, |end, showing| showing.word.end.max(end));
        let least = first.sorted.first().copied().unwrap_or(0.0).min(0.0);
        let most = first.last().max(confirmed.last());
        // One word found minutes later must not press all others into a line.
        let usual = score.confirm_p95.or(score.draft_p95).unwrap_or(1.0).max(0.5);
        let top = most.min(2.0 * usual);
        let step = nice_step((top - least) / 8.0);
        let highest = (top / step).ceil().max(1.0) * step;
        // A delay is below nothing when a word is guessed before it ends.
        let lowest = (least / step).floor().max(-1.0) * step;
        let late = |series: &Series| series.sorted.iter().filter(|delay| **delay > highest).count();
        let above = late(first).max(late(confirmed));
        Self { duration, lowest, highest, step, above }
    }

    fn x(&self, time: f64) -> f64 {
        LEFT + time / self.duration * (SPLIT - LEFT)
    }

    fn y(&self, delay: f64) -> f64 {
        let share = (delay - self.lowest) / (self.highest - self.lowest);
        BOTTOM - share.clamp(0.0, 1.0) * (BOTTOM - TOP)
    }

    fn share_x(share: f64) -> f64 {
        RIGHT_FROM + share * (RIGHT_TO - RIGHT_FROM)
    }
}

/// The first of 1, 2, 5, 10 and so on that is not below `least`.
fn nice_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1e-3).log10().floor());
    let step = [1.0, 2.0, 5.0].into_iter().map(|step| step * power).find(|step| *step >= least);
    step.unwrap_or(10.0 * power)
}

fn axes(svg: &mut Svg, scale: &Scale) {
    svg.text(LEFT, TOP - 16.0, "start", 13, INK, 600, "Seconds from a word's end to its showing");
    svg.text(RIGHT_FROM, TOP - 16.0, "start", 13, INK, 600, "Share of the words shown by then");
    let lines = ((scale.highest - scale.lowest) / scale.step).round() as i32;
    for line in 0..=lines {
        let delay = scale.lowest + f64::from(line) * scale.step;
        let y = scale.y(delay);
        // The line of no delay is the one to compare with.
        let (colour, width) = if delay.abs() < 1e-9 { (FAINT, 1.2) } else { (GRID, 1.0) };
        svg.line((LEFT, y), (SPLIT, y), colour, width);
        svg.line((RIGHT_FROM, y), (RIGHT_TO, y), colour, width);
        let decimals = usize::from(scale.step < 1.0);
        svg.text(LEFT - 10.0, y + 4.5, "end", 13, FAINT, 400, &minus(delay, decimals));
    }
    let step = TIMES.into_iter().find(|step| *step * 10.0 >= scale.duration).unwrap_or(3600.0);
    let mut time = 0.0;
    while time <= scale.duration {
        let label = if scale.duration < 600.0 {
            format!("{time:.0} s")
        } else {
            format!("{:.0}:{:02.0}", (time / 60.0).floor(), time % 60.0)
        };
        svg.text(scale.x(time), STRIP + STRIP_HEIGHT + 20.0, "middle", 13, FAINT, 400, &label);
        time += step;
    }
    for (share, label) in [(0.0, "0"), (0.5, "50 %"), (0.95, "95 %")] {
        let x = Scale::share_x(share);
        svg.line((x, TOP), (x, BOTTOM), GRID, 1.0);
        svg.text(x, BOTTOM + 20.0, "middle", 13, FAINT, 400, label);
    }
    if scale.above > 0 {
        let words = if scale.above == 1 { "word" } else { "words" };
        let note = format!("{} {words} later still, drawn on the top line", scale.above);
        svg.text(SPLIT, TOP - 16.0, "end", 13, MISSED, 400, &note);
    }
}

fn minus(value: f64, decimals: usize) -> String {
    let value = if value.abs() < 1e-9 { 0.0 } else { value };
    format!("{value:.decimals$}").replace('-', "−")
}

/// The delays in order: how many of the words were shown by when.
fn curve(svg: &mut Svg, scale: &Scale, series: &Series, colour: &str, weight: u32) {
    let count = series.sorted.len();
    if count == 0 {
        return;
    }
    // More points than pixels show nothing more.
    let every = count.div_ceil(400);
    let points: Vec<(f64, f64)> = (0..count)
        .filter(|at| at % every == 0 || at + 1 == count)
        .map(|at| {
            let share = (at as f64 + 0.5) / count as f64;
            (Scale::share_x(share), scale.y(series.sorted[at]))
        })
        .collect();
    svg.polyline(&points, colour, if weight > 400 { 3.0 } else { 2.5 });
    for share in [0.5, 0.95] {
        let at = ((share * count as f64) as usize).min(count - 1);
        svg.ring(Scale::share_x(share), scale.y(series.sorted[at]), colour);
    }
}

/// Names the curves at their ends, no two names on one another.
fn labels<const N: usize>(svg: &mut Svg, scale: &Scale, series: [(f64, [String; 3], &str); N]) {
    let mut lowest_free = BOTTOM - 30.0;
    for (last, lines, colour) in series {
        let y = (scale.y(last) + 5.0).clamp(TOP + 10.0, lowest_free);
        for (line, text) in (0_u8..).zip(&lines) {
            let weight = if line == 0 { 600 } else { 400 };
            let y = y + f64::from(line) * 18.0;
            svg.text(RIGHT_TO + 14.0, y, "start", 14, colour, weight, text);
        }
        lowest_free = y - 62.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::SpokenWord;

    fn showing(text: &str, end: f64, delays: Option<[f64; 2]>) -> Showing {
        let word = SpokenWord { text: text.to_owned(), start: end - 0.3, end };
        let [first, confirmed] = [0, 1].map(|tone| delays.map(|delays| end + delays[tone]));
        Showing { word, first, confirmed }
    }

    #[test]
    fn a_run_is_drawn_without_fonts_or_anything_from_elsewhere() {
        let showings = [
            showing("one", 1.0, Some([0.2, 1.5])),
            showing("word", 2.0, Some([-0.1, 1.0])),
            showing("lost", 3.0, None),
        ];
        let svg = chart("tea & <milk>", &Score::default(), &showings);
        assert!(svg.contains("tea &amp; &lt;milk&gt;"));
        assert!(svg.contains("never shown correctly (1)"));
        assert!(!svg.contains("href") && !svg.contains("url(") && !svg.contains("NaN"));
        assert_eq!(svg.matches("http").count(), 1, "the name space");
        assert_eq!(svg.matches("h0").count(), 4);
    }

    #[test]
    fn nothing_to_draw_is_a_picture_too() {
        let svg = chart("", &Score::default(), &[]);
        assert!(svg.ends_with("</svg>\n") && !svg.contains("NaN") && !svg.contains("inf"));
    }

    #[test]
    fn steps_are_round() {
        let steps = [0.03, 0.2, 0.21, 1.1, 7.0, 60.0].map(nice_step);
        assert_eq!(
            steps.map(|step| format!("{step:.2}")),
            ["0.05", "0.20", "0.50", "2.00", "10.00", "100.00"]
        );
    }
}
