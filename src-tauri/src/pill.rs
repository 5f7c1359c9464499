//! The pill's size and place: at the bottom centre of the screen in use, beside the captions.

use std::sync::{Mutex, PoisonError};

use tauri::{LogicalPosition, LogicalSize, Monitor, WebviewWindow};

/// The size until the page reports another one, in logical pixels.
pub(crate) const SIZE: LogicalSize<f64> = LogicalSize { width: 320.0, height: 44.0 };
/// The largest size.
const LARGEST: LogicalSize<f64> = LogicalSize { width: 640.0, height: 400.0 };
/// The distance from the bottom of the screen.
const ABOVE_BOTTOM: f64 = 96.0;
/// The least distance from the captions and from the screen's edge.
const GAP: f64 = 8.0;

/// A rectangle, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    fn of_screen(screen: &Monitor) -> Self {
        let scale = screen.scale_factor();
        Self::new(screen.position().to_logical(scale), screen.size().to_logical(scale))
    }

    fn of_window(window: &WebviewWindow, scale: f64) -> tauri::Result<Self> {
        let at = window.outer_position()?.to_logical(scale);
        Ok(Self::new(at, window.outer_size()?.to_logical(scale)))
    }

    fn new(at: LogicalPosition<f64>, size: LogicalSize<f64>) -> Self {
        Self { left: at.x, top: at.y, width: size.width, height: size.height }
    }

    fn right(&self) -> f64 {
        self.left + self.width
    }

    fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// Whether any point lies in both.
    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    fn contains(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }
}

/// The place of the pill: the usual one, or the nearest one above, below or beside the captions.
///
/// If the captions leave no room, the pill covers their lower edge, because their controls are at
/// the upper one; its upper edge is as low as the screen allows.
pub(crate) fn place(screen: Area, size: LogicalSize<f64>, captions: Option<Area>) -> Area {
    let at = |left: f64, top: f64| Area { left, top, width: size.width, height: size.height };
    let middle = screen.left + (screen.width - size.width) / 2.0;
    let low = screen.bottom() - size.height - ABOVE_BOTTOM;
    let usual = at(middle, low);
    let Some(captions) = captions else { return usual };
    let places = [
        usual,
        at(middle, captions.top - size.height - GAP),
        at(middle, captions.bottom() + GAP),
        at(captions.left - size.width - GAP, low),
        at(captions.right() + GAP, low),
    ];
    let is_free = |place: &&Area| screen.contains(place) && !place.overlaps(&captions);
    let lowest = at(middle, screen.bottom() - size.height - GAP);
    places.iter().find(is_free).copied().unwrap_or(lowest)
}

/// The pill's size, as its page reported it last.
#[derive(Debug)]
pub(crate) struct PillSize(Mutex<LogicalSize<f64>>);

impl Default for PillSize {
    fn default() -> Self {
        Self(Mutex::new(SIZE))
    }
}

impl PillSize {
    /// Takes the size that the page needs.
    pub fn set(&self, width: f64, height: f64) {
        // A page that reports nonsense gets the nearest sensible size.
        let width = width.clamp(SIZE.width, LARGEST.width);
        let height = height.clamp(SIZE.height, LARGEST.height);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = LogicalSize { width, height };
    }

    fn get(&self) -> LogicalSize<f64> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the pill its size and its place. `captions` is the captions window.
    ///
    /// # Errors
    /// If the desktop reports an error.
    pub fn apply(
        &self,
        pill: &WebviewWindow,
        captions: Option<&WebviewWindow>,
    ) -> tauri::Result<()> {
        let pointer = pill.cursor_position().ok();
        // The screen with the pointer is most likely the one in use.
        let under = pointer.and_then(|at| pill.monitor_from_point(at.x, at.y).ok().flatten());
        let Some(monitor) = under.or(pill.primary_monitor()?) else { return Ok(()) };
        let size = self.get();
        // GTK gives a window that cannot be resized the size that its web view requests.
        pill.set_min_size(Some(size))?;
        pill.set_max_size(Some(size))?;
        pill.set_size(size)?;
        let captions = match captions {
            Some(captions) if captions.is_visible()? => {
                Some(Area::of_window(captions, monitor.scale_factor())?)
            }
            _ => None,
        };
        let Area { left: x, top: y, .. } = place(Area::of_screen(&monitor), size, captions);
        pill.set_position(LogicalPosition { x, y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Area = Area { left: 0.0, top: 0.0, width: 1_280.0, height: 800.0 };

    fn area(left: f64, top: f64, width: f64, height: f64) -> Area {
        Area { left, top, width, height }
    }

    fn top_left(size: LogicalSize<f64>, captions: Option<Area>) -> (f64, f64) {
        let place = place(SCREEN, size, captions);
        (place.left, place.top)
    }

    #[test]
    fn the_pill_is_at_the_bottom_centre_unless_captions_are_there() {
        for (captions, place) in [
            (None, (480.0, 660.0)),
            // At the top of the screen, and on another screen.
            (Some(area(260.0, 40.0, 760.0, 190.0)), (480.0, 660.0)),
            (Some(area(1_540.0, 562.0, 760.0, 190.0)), (480.0, 660.0)),
            // At their own usual place.
            (Some(area(260.0, 562.0, 760.0, 190.0)), (480.0, 510.0)),
            // Too high for the pill above them.
            (Some(area(260.0, 20.0, 760.0, 700.0)), (480.0, 728.0)),
            // As high as the screen, to the right of the middle and to the left of it.
            (Some(area(400.0, 0.0, 880.0, 800.0)), (72.0, 660.0)),
            (Some(area(0.0, 0.0, 880.0, 800.0)), (888.0, 660.0)),
        ] {
            assert_eq!(top_left(SIZE, captions), place, "{captions:?}");
        }
    }

    #[test]
    fn a_large_pill_keeps_off_the_captions_too() {
        let size = LogicalSize { width: 400.0, height: 120.0 };
        let captions = area(260.0, 562.0, 760.0, 190.0);
        assert_eq!(top_left(size, Some(captions)), (440.0, 434.0));
    }

    #[test]
    fn captions_as_large_as_the_screen_keep_their_controls() {
        // The controls are the upper 44 pixels.
        let place = place(SCREEN, SIZE, Some(SCREEN));
        assert!(!place.overlaps(&area(0.0, 0.0, 1_280.0, 44.0)) && SCREEN.contains(&place));
    }

    #[test]
    fn the_pill_covers_no_captions_wherever_they_leave_it_room() {
        for size in [SIZE, LogicalSize { width: 400.0, height: 120.0 }] {
            for (width, height) in [(320.0, 72.0), (760.0, 190.0), (847.0, 400.0)] {
                for x in 0..=24 {
                    for y in 0..=16 {
                        let captions =
                            area(f64::from(x) * 40.0, f64::from(y) * 50.0, width, height);
                        let place = place(SCREEN, size, Some(captions));
                        assert!(!place.overlaps(&captions), "{size:?} {captions:?} {place:?}");
                        assert!(SCREEN.contains(&place), "{captions:?} {place:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_size_is_what_the_page_reports_within_limits() {
        let size = PillSize::default();
        for (reported, taken) in [
            ((400.0, 98.0), (400.0, 98.0)),
            ((0.0, 0.0), (320.0, 44.0)),
            ((9_000.0, 9_000.0), (640.0, 400.0)),
        ] {
            size.set(reported.0, reported.1);
            assert_eq!((size.get().width, size.get().height), taken);
        }
    }
}
