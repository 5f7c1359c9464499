//! Draws a run: the delay of each word on screen.
//!
//! The left panel shows every word by the time it was spoken. The right one shows the same delays
//! in order, so that one scale gives a share of the words and a delay. Drafts are grey and
//! confirmed words solid, as on screen. Colour-blind readers can distinguish grey, blue and
//! vermilion (Okabe and Ito 2008), which also differ in brightness. The SVG contains no fonts and
//! loads nothing.

mod panels;
mod scale;

use plotters::{
    prelude::*,
    style::{
        FontStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use crate::score::{Score, Showing};
use panels::{Drawing, Label};
use scale::{Scale, Series};

const SIZE: (u32, u32) = (1200, 560);

const DRAFT: RGBColor = RGBColor(0x6b, 0x77, 0x85);
const CONFIRMED: RGBColor = RGBColor(0x00, 0x72, 0xb2);
const MISSED: RGBColor = RGBColor(0xd5, 0x5e, 0x00);
const INK: RGBColor = RGBColor(0x1f, 0x29, 0x33);
const FAINT: RGBColor = RGBColor(0x61, 0x6e, 0x7c);
const GRID: RGBColor = RGBColor(0xe4, 0xe7, 0xeb);
/// Marks behind the figures: spoken words, and the lines from draft to confirmed.
const SOFT: RGBColor = RGBColor(0xcb, 0xd2, 0xd9);

/// Why a run cannot be drawn: a fault of the drawing code, because an SVG in memory cannot fail
/// otherwise.
#[derive(Debug, thiserror::Error)]
#[error("the chart cannot be drawn: {0}")]
pub struct ChartError(String);

/// Draws a run as an SVG document; `title` names it.
///
/// # Errors
/// [`ChartError`], a fault of the drawing code.
pub fn chart(title: &str, score: &Score, showings: &[Showing]) -> Result<String, ChartError> {
    let mut svg = String::new();
    let area = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
    draw(&area, title, score, showings).map_err(|error| ChartError(error.to_string()))?;
    drop(area);
    Ok(svg)
}

fn draw(
    area: &Area<'_>,
    title: &str,
    score: &Score,
    showings: &[Showing],
) -> Result<(), DrawError> {
    let first = Series::new(showings, |showing| showing.first);
    let confirmed = Series::new(showings, |showing| showing.confirmed);
    let drawing = Drawing { area, scale: &Scale::new(showings, score, &first, &confirmed) };
    area.fill(&WHITE)?;
    area.draw(&Text::new(title.to_owned(), (64, 36), text(20.0, FontStyle::Bold, INK)))?;
    let subtitle = subtitle(score);
    area.draw(&Text::new(subtitle, (64, 60), text(14.0, FontStyle::Normal, FAINT)))?;
    drawing.delays(showings, [(&first, DRAFT), (&confirmed, CONFIRMED)])?;
    drawing.spoken(showings)?;
    drawing.shares([(&first, DRAFT), (&confirmed, CONFIRMED)])?;
    let Score { draft_p50, draft_p95, confirm_p50, confirm_p95, .. } = *score;
    let label = |series, name, p50, p95, colour| Label { series, name, p50, p95, colour };
    drawing.labels([
        label(&first, "first shown", draft_p50, draft_p95, DRAFT),
        label(&confirmed, "confirmed", confirm_p50, confirm_p95, CONFIRMED),
    ])?;
    area.present()
}

type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type DrawError = DrawingAreaErrorKind<std::io::Error>;

/// A text whose baseline begins at its point. Plotters draws a font at 1/1.24 of its size.
fn text(pixels: f64, style: FontStyle, colour: RGBColor) -> TextStyle<'static> {
    // The reader's own font: the document embeds none.
    let family = FontFamily::Name("system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif");
    let font = FontDesc::new(family, pixels * 1.24, style);
    let pos = Pos::new(HPos::Left, VPos::Bottom);
    TextStyle { font, color: colour.to_backend_color(), pos }
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
        let svg = chart("tea & <milk>", &Score::default(), &showings).unwrap();
        assert!(svg.contains("tea &amp; &lt;milk&gt;"));
        assert!(svg.contains("never shown correctly (1)"));
        assert!(!svg.contains("href") && !svg.contains("url(") && !svg.contains("NaN"));
        assert_eq!(svg.matches("http").count(), 1, "the name space");
        let dots = svg.matches("r=\"3\"").count();
        assert_eq!(dots, 4);
    }

    #[test]
    fn words_that_are_all_late_are_drawn_and_named() {
        let late = [showing("late", 1.0, Some([9.0, 9.0])), showing("too", 2.0, Some([9.0, 9.0]))];
        let svg = chart("late", &Score::default(), &late).unwrap();
        assert!(svg.contains("first shown") && svg.contains("confirmed"));
    }

    #[test]
    fn nothing_to_draw_is_a_picture_too() {
        let svg = chart("", &Score::default(), &[]).unwrap();
        assert!(svg.ends_with("</svg>\n") && !svg.contains("NaN") && !svg.contains("inf"));
    }
}
