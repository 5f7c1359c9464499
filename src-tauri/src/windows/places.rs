//! The windows' places on the desktop: the captions where they were, the pill beside them.

use tauri::{
    AppHandle, LogicalPosition, LogicalSize, Manager, Monitor, PhysicalPosition, WebviewWindow,
};

use super::Windows;
use crate::{
    captions_place::{Screen, WindowPlace},
    types::WindowName,
};

impl Windows {
    /// Stores the place of the captions before the app exits. Blocks on the disk.
    pub fn store_places(&self) {
        if self.remember_captions() {
            self.place.store();
        }
    }

    /// Remembers the place of visible captions. Returns whether it is new.
    pub(super) fn remember_captions(&self) -> bool {
        let look = |window: WebviewWindow| -> tauri::Result<bool> {
            if !window.is_visible()? || window.is_minimized()? {
                return Ok(false);
            }
            let PhysicalPosition { x, y } = window.outer_position()?;
            let corner = PhysicalPosition { x: f64::from(x), y: f64::from(y) };
            let size = window.inner_size()?.to_logical(window.scale_factor()?);
            Ok(self.place.remember(&screens(&self.app)?, WindowPlace { corner, size }))
        };
        let window = self.app.get_webview_window(WindowName::Captions.label());
        window.map(look).transpose().unwrap_or_else(|error| {
            tracing::warn!(%error, "the place of the captions is unknown");
            None
        }) == Some(true)
    }

    /// Where the captions were, if they were on a screen that is there.
    pub(super) fn captions_place(&self) -> tauri::Result<Option<WindowPlace>> {
        let usual = screen_in_use(&self.app)?.as_ref().map(Screen::of);
        Ok(self.place.find(&screens(&self.app)?, usual.as_ref()))
    }

    /// Gives the pill the size that its page needs.
    /// # Errors
    /// If the desktop reports an error.
    pub fn fit_pill(&self, width: f64, height: f64) -> tauri::Result<()> {
        self.pill_size.set(width, height);
        match self.app.get_webview_window(WindowName::Pill.label()) {
            Some(pill) => self.place_pill(&pill),
            None => Ok(()),
        }
    }

    pub(super) fn keep_pill_off_captions(&self) -> tauri::Result<()> {
        match self.app.get_webview_window(WindowName::Pill.label()) {
            Some(pill) if pill.is_visible()? => self.place_pill(&pill),
            _ => Ok(()),
        }
    }

    pub(super) fn place_pill(&self, pill: &WebviewWindow) -> tauri::Result<()> {
        let captions = self.app.get_webview_window(WindowName::Captions.label());
        self.pill_size.apply(pill, captions.as_ref())
    }
}

fn screens(app: &AppHandle) -> tauri::Result<Vec<Screen>> {
    Ok(app.available_monitors()?.iter().map(Screen::of).collect())
}

/// The screen with the pointer, which is most likely the one in use.
fn screen_in_use(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let pointer = app.cursor_position().ok();
    let under = pointer.and_then(|at| app.monitor_from_point(at.x, at.y).ok().flatten());
    Ok(under.or(app.primary_monitor()?))
}

/// Moves a window to its place, if it has one.
pub(super) fn place_at(window: &WebviewWindow, place: Option<WindowPlace>) -> tauri::Result<()> {
    let Some(WindowPlace { corner, size }) = place else { return Ok(()) };
    window.set_size(size)?;
    window.set_position(corner)
}

/// Places a window at the bottom centre of the screen in use.
pub(super) fn place_low(
    window: &WebviewWindow,
    is: LogicalSize<f64>,
    above_bottom: f64,
) -> tauri::Result<()> {
    let Some(monitor) = screen_in_use(window.app_handle())? else { return Ok(()) };
    let scale = monitor.scale_factor();
    let (at, size) =
        (monitor.position().to_logical::<f64>(scale), monitor.size().to_logical::<f64>(scale));
    window.set_position(LogicalPosition {
        x: at.x + (size.width - is.width) / 2.0,
        y: at.y + size.height - is.height - above_bottom,
    })
}
