//! Draws the panels of the chart.

use std::ops::Range;

use plotters::{
    coord::types::RangedCoordf64,
    prelude::*,
    style::{
        FontStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{
    Area, DRAFT, DrawError, FAINT, GRID, INK, MISSED, SIZE, SOFT,
    scale::{Scale, Series},
    text,
};
use crate::score::Showing;

/// The corners of the two panels, and the strip of spoken words below the left one.
const LEFT: i32 = 64;
const TOP: i32 = 104;
const BOTTOM: i32 = 448;
const SPLIT: i32 = 836;
const RIGHT_FROM: i32 = 868;
const RIGHT_TO: i32 = 1028;
const STRIP: i32 = 462;
const STRIP_HEIGHT: i32 = 14;

/// With more words than this, the dots form a cloud.
const CLOUD: usize = 1_000;

type Chart<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The chart being drawn.
pub struct Drawing<'a, 'b> {
    pub area: &'a Area<'b>,
    pub scale: &'a Scale,
}

/// The name of a curve, with two of its delays.
pub struct Label<'a> {
    pub series: &'a Series,
    pub name: &'static str,
    pub p50: Option<f64>,
    pub p95: Option<f64>,
    pub colour: RGBColor,
}

impl<'b> Drawing<'_, 'b> {
    /// The delay of each word by the time it was spoken.
    pub fn delays(
        &self,
        showings: &[Showing],
        series: [(&Series, RGBColor); 2],
    ) -> Result<(), DrawError> {
        let Self { area, scale } = self;
        self.heading(LEFT, "Seconds from a word's end to its showing")?;
        if scale.above > 0 {
            let words = if scale.above == 1 { "word" } else { "words" };
            let note = format!("{} {words} later still, drawn on the top line", scale.above);
            let style =
                text(13.0, FontStyle::Normal, MISSED).pos(Pos::new(HPos::Right, VPos::Bottom));
            area.draw(&Text::new(note, (SPLIT, TOP - 16), style))?;
        }
        let panel = self.panel(LEFT..SPLIT, TOP..BOTTOM);
        let mut chart =
            ChartBuilder::on(&panel).build_cartesian_2d(0.0..scale.duration, self.delay_axis())?;
        self.lines(0.0..scale.duration, &mut chart)?;
        for delay in scale.delays() {
            let (_, y) = chart.backend_coord(&(0.0, delay));
            let style =
                text(13.0, FontStyle::Normal, FAINT).pos(Pos::new(HPos::Right, VPos::Center));
            area.draw(&Text::new(scale.show_delay(delay), (LEFT - 10, y), style))?;
        }
        let at = |(time, delay): (f64, f64)| (time, scale.clamped(delay));
        if showings.len() <= CLOUD {
            chart.draw_series(showings.iter().filter_map(|showing| {
                let end = showing.word.end;
                let way = [showing.first?, showing.confirmed?].map(|shown| at((end, shown - end)));
                Some(PathElement::new(way, SOFT))
            }))?;
        }
        let radius = if showings.len() > CLOUD { 1 } else { 3 };
        for (series, colour) in series {
            let dot = |word: &(f64, f64)| Circle::new(at(*word), radius, colour.filled());
            chart.draw_series(series.words.iter().map(dot))?;
        }
        Ok(())
    }

    /// The strip of spoken words, with the words that were never shown, and the times.
    pub fn spoken(&self, showings: &[Showing]) -> Result<(), DrawError> {
        let Self { area, scale } = self;
        let strip = self.panel(LEFT..SPLIT, STRIP..STRIP + STRIP_HEIGHT);
        let mut chart =
            ChartBuilder::on(&strip).build_cartesian_2d(0.0..scale.duration, 0.0..1.0)?;
        let missed = showings.iter().filter(|showing| showing.first.is_none());
        let bar = |showing: &Showing, colour: RGBColor| {
            let corners = [(showing.word.start, 0.0), (showing.word.end, 1.0)];
            let mut bar = Rectangle::new(corners, colour.filled());
            // A gap between adjacent words.
            bar.set_margin(0, 0, 0, 1);
            bar
        };
        chart.draw_series(showings.iter().map(|showing| bar(showing, SOFT)))?;
        chart.draw_series(missed.clone().map(|showing| bar(showing, MISSED)))?;
        for time in scale.times() {
            let (x, _) = chart.backend_coord(&(time, 0.0));
            let style =
                text(13.0, FontStyle::Normal, FAINT).pos(Pos::new(HPos::Center, VPos::Bottom));
            let at = (x, STRIP + STRIP_HEIGHT + 20);
            area.draw(&Text::new(scale.show_time(time), at, style))?;
        }
        let y = STRIP + STRIP_HEIGHT + 52;
        let never = format!("never shown correctly ({})", missed.count());
        for (x, colour, name) in
            [(LEFT, SOFT, "a word spoken".to_owned()), (LEFT + 130, MISSED, never)]
        {
            area.draw(&Rectangle::new([(x, y - 10), (x + 14, y)], colour.filled()))?;
            let style = text(13.0, FontStyle::Normal, FAINT);
            area.draw(&Text::new(name, (x + 22, y), style))?;
        }
        Ok(())
    }

    /// The delays in order: the share of the words shown within each delay.
    pub fn shares(&self, series: [(&Series, RGBColor); 2]) -> Result<(), DrawError> {
        let Self { area, scale } = self;
        self.heading(RIGHT_FROM, "Share of the words shown by then")?;
        let panel = self.panel(RIGHT_FROM..RIGHT_TO, TOP..BOTTOM);
        let mut chart = ChartBuilder::on(&panel).build_cartesian_2d(0.0..1.0, self.delay_axis())?;
        self.lines(0.0..1.0, &mut chart)?;
        for (share, label) in [(0.0, "0"), (0.5, "50 %"), (0.95, "95 %")] {
            let line = [(share, scale.lowest), (share, scale.highest)];
            chart.draw_series([PathElement::new(line, GRID)])?;
            let (x, _) = chart.backend_coord(&(share, scale.lowest));
            let style =
                text(13.0, FontStyle::Normal, FAINT).pos(Pos::new(HPos::Center, VPos::Bottom));
            area.draw(&Text::new(label, (x, BOTTOM + 20), style))?;
        }
        for (series, colour) in series {
            let count = series.sorted.len();
            // More points than pixels would not be visible.
            let every = count.div_ceil(400).max(1);
            let points = (0..count).filter(|at| at % every == 0 || at + 1 == count);
            let point = |at: usize| {
                let delay = scale.clamped(series.sorted[at]);
                ((at as f64 + 0.5) / count as f64, delay)
            };
            let width = if colour == DRAFT { 2 } else { 3 };
            let style = ShapeStyle::from(colour).stroke_width(width);
            chart.draw_series(LineSeries::new(points.map(point), style))?;
            let ring = |share: f64| {
                let at = ((share * count as f64) as usize).min(count.checked_sub(1)?);
                Some((share, scale.clamped(series.sorted[at])))
            };
            for at in [0.5, 0.95].into_iter().filter_map(ring) {
                chart.draw_series([Circle::new(at, 4, WHITE.filled())])?;
                let style = ShapeStyle::from(colour).stroke_width(2);
                chart.draw_series([Circle::new(at, 4, style)])?;
            }
        }
        Ok(())
    }

    /// Names the curves at their ends, without overlap.
    pub fn labels<const N: usize>(&self, labels: [Label<'_>; N]) -> Result<(), DrawError> {
        let Self { area, scale } = self;
        let mut lowest_free = BOTTOM - 30;
        for Label { series, name, p50, p95, colour } in labels {
            let seconds =
                |value: Option<f64>| value.map_or("–".to_owned(), |s| format!("{s:.2} s"));
            let lines = [
                name.to_owned(),
                format!("median {}", seconds(p50)),
                format!("95 % {}", seconds(p95)),
            ];
            let part =
                (scale.clamped(series.last()) - scale.lowest) / (scale.highest - scale.lowest);
            let end = BOTTOM - (part * f64::from(BOTTOM - TOP)) as i32;
            let mut y = (end + 5).clamp(TOP + 10, lowest_free.max(TOP + 10));
            lowest_free = y - 62;
            for (line, words) in lines.into_iter().enumerate() {
                let weight = if line == 0 { FontStyle::Bold } else { FontStyle::Normal };
                area.draw(&Text::new(words, (RIGHT_TO + 14, y), text(14.0, weight, colour)))?;
                y += 18;
            }
        }
        Ok(())
    }

    fn heading(&self, x: i32, heading: &str) -> Result<(), DrawError> {
        let style = text(13.0, FontStyle::Bold, INK);
        self.area.draw(&Text::new(heading.to_owned(), (x, TOP - 16), style))
    }

    fn delay_axis(&self) -> Range<f64> {
        self.scale.lowest..self.scale.highest
    }

    /// A line for each labelled delay; the line at zero is the reference.
    fn lines(&self, across: Range<f64>, chart: &mut Chart<'_, 'b>) -> Result<(), DrawError> {
        for delay in self.scale.delays() {
            let colour = if delay.abs() < 1e-9 { FAINT } else { GRID };
            let line = [(across.start, delay), (across.end, delay)];
            chart.draw_series([PathElement::new(line, colour)])?;
        }
        Ok(())
    }

    fn panel(&self, x: Range<i32>, y: Range<i32>) -> Area<'b> {
        let (width, height) = (SIZE.0 as i32, SIZE.1 as i32);
        self.area.margin(y.start, height - y.end, x.start, width - x.end)
    }
}
