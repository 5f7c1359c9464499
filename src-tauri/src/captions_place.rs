//! Remembers where the captions were on each screen, and how large, so that they come back there.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde::{Deserialize, Serialize};
use tauri::{LogicalSize, Monitor, PhysicalPosition};

/// The version of the file that this program reads and writes. Other versions are ignored.
const SCHEMA: u32 = 1;

/// A screen of the desktop.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// The system's name of it, its resolution and its scale: the same screen at another scale has
    /// another place for the captions.
    key: String,
    /// Its corner on the desktop, physical pixels.
    left: f64,
    top: f64,
    /// Its size, logical pixels.
    width: f64,
    height: f64,
    scale: f64,
}

/// A place of the captions on a screen, in logical pixels from its corner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

/// The places by screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Places {
    schema: u32,
    /// The screen where the captions were last.
    last: Option<String>,
    screens: BTreeMap<String, Place>,
}

/// Where a window is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WindowPlace {
    /// Its corner on the desktop.
    pub corner: PhysicalPosition<f64>,
    /// Its size.
    pub size: LogicalSize<f64>,
}

impl Screen {
    /// A screen as the system reports it.
    pub fn of(monitor: &Monitor) -> Self {
        let (at, size, scale) = (monitor.position(), monitor.size(), monitor.scale_factor());
        let name = monitor.name().map_or("", String::as_str);
        Self {
            key: format!("{name} {}x{} {scale}", size.width, size.height),
            left: f64::from(at.x),
            top: f64::from(at.y),
            width: f64::from(size.width) / scale,
            height: f64::from(size.height) / scale,
            scale,
        }
    }

    fn place_of(&self, window: WindowPlace) -> Place {
        Place {
            left: (window.corner.x - self.left) / self.scale,
            top: (window.corner.y - self.top) / self.scale,
            width: window.size.width,
            height: window.size.height,
        }
    }

    /// The window at this place, or as near to it as the whole window is on the screen.
    fn window_at(&self, place: Place) -> WindowPlace {
        let (width, height) = (place.width.min(self.width), place.height.min(self.height));
        let left = place.left.clamp(0.0, self.width - width);
        let top = place.top.clamp(0.0, self.height - height);
        WindowPlace {
            corner: PhysicalPosition {
                x: self.left + left * self.scale,
                y: self.top + top * self.scale,
            },
            size: LogicalSize { width, height },
        }
    }

    fn has_middle_of(&self, place: Place) -> bool {
        let (x, y) = (place.left + place.width / 2.0, place.top + place.height / 2.0);
        (0.0..self.width).contains(&x) && (0.0..self.height).contains(&y)
    }
}

impl Places {
    /// Remembers a window on the screen that has its middle.
    fn remember(&mut self, screens: &[Screen], window: WindowPlace) {
        let on = |screen: &&Screen| screen.has_middle_of(screen.place_of(window));
        let Some(screen) = screens.iter().find(on) else { return };
        self.screens.insert(screen.key.clone(), screen.place_of(window));
        self.last = Some(screen.key.clone());
    }

    /// Where the captions were: on the last screen if it is there, or else on the `usual` one.
    fn find(&self, screens: &[Screen], usual: Option<&Screen>) -> Option<WindowPlace> {
        let last = screens.iter().find(|screen| self.last.as_ref() == Some(&screen.key));
        let screen = last.or(usual)?;
        Some(screen.window_at(*self.screens.get(&screen.key)?))
    }
}

/// The remembered places and their file.
pub struct CaptionsPlace {
    file: PathBuf,
    places: Mutex<Places>,
}

impl CaptionsPlace {
    /// Reads the places in this file. It may be missing; an unreadable one is replaced.
    pub fn open(file: PathBuf) -> Self {
        let read = || -> io::Result<Places> { Ok(serde_json::from_slice(&fs::read(&file)?)?) };
        let places = read().ok().filter(|places| places.schema == SCHEMA).unwrap_or_default();
        Self { file, places: Mutex::new(places) }
    }

    /// Remembers a window until the app exits. Returns whether its place is new.
    pub fn remember(&self, screens: &[Screen], window: WindowPlace) -> bool {
        let mut places = self.lock();
        let before = places.clone();
        places.remember(screens, window);
        *places != before
    }

    /// Stores the places. Blocks on the disk.
    pub fn store(&self) {
        let places = Places { schema: SCHEMA, ..self.lock().clone() };
        if let Err(error) = self.write(&places) {
            tracing::warn!(%error, "the place of the captions is not stored");
        }
    }

    /// Where the captions were: on the last screen if it is there, or else on the `usual` one.
    pub fn find(&self, screens: &[Screen], usual: Option<&Screen>) -> Option<WindowPlace> {
        self.lock().find(screens, usual)
    }

    fn write(&self, places: &Places) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(&self.file);
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&serde_json::to_vec(places)?)?;
        file.persist(&self.file)?;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(name: &str, left: f64, scale: f64) -> Screen {
        let key = format!("{name} 2560x1440 {scale}");
        Screen { key, left, top: 0.0, width: 2560.0 / scale, height: 1440.0 / scale, scale }
    }

    fn window(x: f64, y: f64, width: f64, height: f64) -> WindowPlace {
        WindowPlace { corner: PhysicalPosition { x, y }, size: LogicalSize { width, height } }
    }

    #[test]
    fn captions_come_back_exactly_where_and_how_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state/captions.json");
        let screens = [screen("eDP-1", 0.0, 1.0), screen("HDMI-1", 2560.0, 2.0)];
        for was in [
            window(217.0, 616.0, 847.0, 136.0),
            window(2600.0, 900.0, 847.0, 136.0),
            // It hangs over the edge, but its middle is on the screen.
            window(2101.0, 10.0, 600.0, 72.0),
        ] {
            let place = CaptionsPlace::open(file.clone());
            assert!(place.remember(&screens, was));
            place.store();
            // The app starts again.
            let place = CaptionsPlace::open(file.clone());
            let now = place.find(&screens, Some(&screens[0])).unwrap();
            assert_eq!(now.size, was.size);
            let whole = was.corner.x + was.size.width <= 2560.0 || was.corner.x >= 2560.0;
            assert_eq!(now.corner == was.corner, whole, "{now:?}");
        }
    }

    #[test]
    fn each_screen_and_scale_has_its_own_place() {
        let (laptop, desk) = (screen("eDP-1", 0.0, 1.0), screen("HDMI-1", 2560.0, 1.0));
        let scaled = screen("eDP-1", 0.0, 2.0);
        let (here, there) = (window(100.0, 200.0, 847.0, 136.0), window(3000.0, 50.0, 700.0, 90.0));
        let mut places = Places::default();
        assert_eq!(places.find(std::slice::from_ref(&laptop), Some(&laptop)), None);
        let both = [laptop.clone(), desk.clone()];
        places.remember(&both, here);
        places.remember(&both, there);
        // The last screen counts, not that of the pointer.
        assert_eq!(places.find(&both, Some(&laptop)), Some(there));
        // The desk's screen was unplugged.
        assert_eq!(places.find(std::slice::from_ref(&laptop), Some(&laptop)), Some(here));
        // At this scale the captions were never shown.
        assert_eq!(places.find(std::slice::from_ref(&scaled), Some(&scaled)), None);
        // It moved on the desktop, and its place with it.
        let left = screen("HDMI-1", -2560.0, 1.0);
        let moved = window(3000.0 - 5120.0, 50.0, 700.0, 90.0);
        assert_eq!(places.find(&[laptop, left], None), Some(moved));
    }

    #[test]
    fn a_window_without_a_screen_is_not_remembered_and_one_too_large_is_made_to_fit() {
        let screen = screen("eDP-1", 0.0, 1.0);
        let mut places = Places::default();
        places.remember(std::slice::from_ref(&screen), window(-3000.0, 0.0, 800.0, 100.0));
        assert_eq!(places, Places::default());
        let place = Place { left: -50.0, top: 1400.0, width: 9000.0, height: 100.0 };
        assert_eq!(screen.window_at(place), window(0.0, 1340.0, 2560.0, 100.0));
    }
}
