//! The shapes of the chart as SVG.

use std::fmt::Write;

use super::{CLOUD, FAINT, HEIGHT, LEFT, MISSED, STRIP, STRIP_HEIGHT, Scale, WIDTH};
use crate::score::Showing;

/// Marks that stand behind the figures: words spoken, the way from draft to confirmed.
const SOFT: &str = "#cbd2d9";

/// The document being written.
#[derive(Default)]
pub struct Svg(String);

impl Svg {
    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.0.write_fmt(element);
    }

    /// Begins the document on a white ground.
    pub fn open(&mut self, title: &str) {
        let title = escaped(title);
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\" \
             font-family=\"system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n\
             <title>{title}</title>\n\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#ffffff\"/>\n"
        ));
    }

    /// Ends the document.
    pub fn close(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }

    /// A line of text.
    #[expect(clippy::too_many_arguments, reason = "the attributes of a text element")]
    pub fn text(
        &mut self,
        x: f64,
        y: f64,
        anchor: &str,
        size: u32,
        colour: &str,
        weight: u32,
        text: &str,
    ) {
        let text = escaped(text);
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"{size}\" \
             font-weight=\"{weight}\" fill=\"{colour}\">{text}</text>\n"
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, width: f64) {
        let ((x1, y1), (x2, y2)) = (from, to);
        self.put(format_args!(
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" \
             stroke=\"{colour}\" stroke-width=\"{width}\"/>\n"
        ));
    }

    /// From a word's first showing to its confirmation.
    pub fn stems(&mut self, scale: &Scale, showings: &[Showing]) {
        self.put(format_args!("<path fill=\"none\" stroke=\"{SOFT}\" d=\""));
        for showing in showings {
            if let (Some(first), Some(confirmed)) = (showing.first, showing.confirmed) {
                let end = showing.word.end;
                let (from, to) = (scale.y(first - end), scale.y(confirmed - end));
                self.put(format_args!("M{:.1} {from:.1}V{to:.1}", scale.x(end)));
            }
        }
        self.put(format_args!("\"/>\n"));
    }

    /// Strokes without length and with round ends: a fifth of the size of circles.
    pub fn dots(&mut self, scale: &Scale, words: &[(f64, f64)], colour: &str) {
        let width = if words.len() > CLOUD { 2.5 } else { 5.0 };
        self.put(format_args!(
            "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" \
             stroke-linecap=\"round\" d=\""
        ));
        for (time, delay) in words {
            self.put(format_args!("M{:.1} {:.1}h0", scale.x(*time), scale.y(*delay)));
        }
        self.put(format_args!("\"/>\n"));
    }

    /// The strip of what was said, with the words in it that never showed.
    pub fn spoken(&mut self, scale: &Scale, showings: &[Showing], missed: &[&Showing]) {
        let mut bars = |words: &mut dyn Iterator<Item = &Showing>, colour: &str| {
            self.put(format_args!("<path fill=\"{colour}\" d=\""));
            for showing in words {
                let x = scale.x(showing.word.start);
                let width = (scale.x(showing.word.end) - x - 0.8).max(0.6);
                self.put(format_args!("M{x:.1} {STRIP}h{width:.1}v{STRIP_HEIGHT}h-{width:.1}z"));
            }
            self.put(format_args!("\"/>\n"));
        };
        bars(&mut showings.iter(), SOFT);
        bars(&mut missed.iter().copied(), MISSED);
        let y = STRIP + STRIP_HEIGHT + 52.0;
        self.put(format_args!(
            "<path fill=\"{SOFT}\" d=\"M{LEFT} {}h14v10h-14z\"/>\n\
             <path fill=\"{MISSED}\" d=\"M{} {}h14v10h-14z\"/>\n",
            y - 10.0,
            LEFT + 130.0,
            y - 10.0,
        ));
        self.text(LEFT + 22.0, y, "start", 13, FAINT, 400, "a word spoken");
        let never = format!("never shown correctly ({})", missed.len());
        self.text(LEFT + 152.0, y, "start", 13, FAINT, 400, &never);
    }

    /// A line through points.
    pub fn polyline(&mut self, points: &[(f64, f64)], colour: &str, width: f64) {
        self.put(format_args!(
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" \
             stroke-linejoin=\"round\" points=\""
        ));
        for (x, y) in points {
            self.put(format_args!("{x:.1},{y:.1} "));
        }
        self.put(format_args!("\"/>\n"));
    }

    /// Marks a point of a line.
    pub fn ring(&mut self, x: f64, y: f64, colour: &str) {
        self.put(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\" fill=\"#ffffff\" stroke=\"{colour}\" \
             stroke-width=\"2.5\"/>\n"
        ));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
