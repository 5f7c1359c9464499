//! Shows, hides and frees the app's windows.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use tauri::{
    AppHandle, LogicalPosition, LogicalSize, Manager, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder,
};

use crate::{
    live::Live,
    notifications::Notifier,
    pill::{self, PillSize},
    preferences::PreferencesFile,
    pulls::Pulls,
    types::{Page, Phase, Preferences, Purpose, ShowPage, WindowName},
    webview,
};

/// The initial size of the captions window.
const CAPTIONS: LogicalSize<f64> = LogicalSize { width: 760.0, height: 190.0 };
/// The initial distance of the captions window from the bottom of the screen, in logical pixels.
const CAPTIONS_ABOVE: f64 = 48.0;
/// How long a hidden window keeps its web view. After that the web view, about 170 MB
/// (docs/benchmarks/desktop.md), is freed and recreated on demand.
const REST: Duration = Duration::from_secs(60);

impl WindowName {
    /// The window's label in Tauri.
    pub fn label(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Captions => "captions",
            Self::Pill => "pill",
        }
    }

    /// The window with this label in Tauri.
    pub fn of(label: &str) -> Option<Self> {
        [Self::Main, Self::Captions, Self::Pill].into_iter().find(|name| name.label() == label)
    }
}

/// Since when each window has been hidden.
#[derive(Default)]
struct Hidden(Mutex<HashMap<WindowName, Instant>>);

impl Hidden {
    fn begin(&self, window: WindowName) -> Instant {
        let now = Instant::now();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(window, now);
        now
    }

    fn end(&self, window: WindowName) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&window);
    }

    /// Whether the window has been hidden without interruption since then.
    fn since(&self, window: WindowName, then: Instant) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&window) == Some(&then)
    }
}

/// The handle that shows and hides windows.
#[derive(Clone)]
pub struct Windows {
    app: AppHandle,
    notifier: Notifier,
    preferences: Arc<PreferencesFile>,
    live: Live,
    pulls: Pulls,
    hidden: Arc<Hidden>,
    pill_size: Arc<PillSize>,
}

impl Windows {
    /// Creates the handle. The preferences decide how the windows look; a live session or a
    /// download keeps its window's web view.
    pub fn new(
        app: AppHandle,
        notifier: Notifier,
        preferences: Arc<PreferencesFile>,
        live: Live,
        pulls: Pulls,
    ) -> Self {
        Self {
            app,
            notifier,
            preferences,
            live,
            pulls,
            hidden: Arc::default(),
            pill_size: Arc::default(),
        }
    }

    /// Shows a window, created if necessary; the main window shows the given page.
    /// # Errors
    /// If the desktop reports an error.
    pub fn show(&self, name: WindowName, page: Option<Page>) -> tauri::Result<()> {
        self.hidden.end(name);
        let window = match self.app.get_webview_window(name.label()) {
            Some(window) => window,
            None => self.make(name, page)?,
        };
        if name == WindowName::Pill {
            self.place_pill(&window)?;
            // Showing the pill must not take the focus from the target window.
            window.show()?;
            // Window managers choose a place when they show a window for the first time.
            return self.place_pill(&window);
        }
        window.show()?;
        window.unminimize()?;
        window.set_focus()?;
        if name == WindowName::Captions {
            self.keep_pill_off_captions()?;
        }
        if let Some(page) = page {
            self.notifier.emit(ShowPage { page });
        }
        Ok(())
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

    fn keep_pill_off_captions(&self) -> tauri::Result<()> {
        match self.app.get_webview_window(WindowName::Pill.label()) {
            Some(pill) if pill.is_visible()? => self.place_pill(&pill),
            _ => Ok(()),
        }
    }

    fn place_pill(&self, pill: &WebviewWindow) -> tauri::Result<()> {
        let captions = self.app.get_webview_window(WindowName::Captions.label());
        self.pill_size.apply(pill, captions.as_ref())
    }

    /// Hides a window. If it stays hidden for a minute and nothing needs it, its web view is freed.
    pub fn hide(&self, name: WindowName) {
        let Some(window) = self.app.get_webview_window(name.label()) else { return };
        if let Err(error) = window.hide() {
            tracing::warn!(%error, "a window cannot be hidden");
            return;
        }
        if name == WindowName::Main && self.live.now().purpose == Some(Purpose::Trial) {
            // The user no longer sees the trial of the microphone.
            self.live.stop();
        }
        if name == WindowName::Pill {
            // The pill must appear at once when the keys go down.
            return;
        }
        let since = self.hidden.begin(name);
        tauri::async_runtime::spawn(self.clone().free_when_rested(name, since));
    }

    /// Frees the web view of a window that stays hidden.
    async fn free_when_rested(self, name: WindowName, since: Instant) {
        loop {
            tokio::time::sleep(REST).await;
            if !self.hidden.since(name, since) {
                return;
            }
            if !self.is_needed(name) {
                break;
            }
        }
        self.hidden.end(name);
        if let Some(window) = self.app.get_webview_window(name.label())
            && let Err(error) = window.destroy()
        {
            tracing::warn!(%error, "a hidden window does not go");
        }
    }

    fn is_needed(&self, name: WindowName) -> bool {
        match name {
            // When shown again, a running session's captions can still be scrolled back.
            WindowName::Captions => self.live.now().phase != Phase::Idle,
            // The page shows its downloads' progress.
            WindowName::Main => self.pulls.are_under_way(),
            WindowName::Pill => true,
        }
    }

    /// Reloads the captions page, without the words of the last session.
    pub fn reload_captions(&self) {
        if let Some(captions) = self.app.get_webview_window(WindowName::Captions.label())
            && let Err(error) = captions.reload()
        {
            tracing::warn!(%error, "the captions are not shown anew");
        }
    }

    /// Applies changed preferences to the existing windows.
    pub fn follow(&self, preferences: &Preferences) {
        if let Some(captions) = self.app.get_webview_window(WindowName::Captions.label()) {
            let click_through = preferences.captions.click_through;
            let done = captions
                .set_always_on_top(preferences.captions.on_top)
                .and_then(|()| captions.set_ignore_cursor_events(click_through));
            if let Err(error) = done {
                tracing::warn!(%error, "the captions do not follow the preferences");
            }
        }
    }

    fn make(&self, name: WindowName, page: Option<Page>) -> tauri::Result<WebviewWindow> {
        let file = match name {
            WindowName::Main => match page {
                Some(page) => format!("index.html#/{}", page.path()),
                None if !self.preferences.now().welcomed => {
                    format!("index.html#/{}", Page::Welcome.path())
                }
                None => "index.html".to_owned(),
            },
            WindowName::Captions => "captions.html".to_owned(),
            WindowName::Pill => "pill.html".to_owned(),
        };
        let url = WebviewUrl::App(file.into());
        let builder =
            WebviewWindowBuilder::new(&self.app, name.label(), url).title("Duotone").visible(false);
        let window = match name {
            WindowName::Main => {
                builder.inner_size(1_080.0, 720.0).min_inner_size(360.0, 420.0).build()?
            }
            WindowName::Captions => builder
                .title("Duotone captions")
                .inner_size(CAPTIONS.width, CAPTIONS.height)
                .min_inner_size(320.0, 72.0)
                .decorations(false)
                .transparent(true)
                .shadow(false)
                .always_on_top(true)
                .visible_on_all_workspaces(true)
                .skip_taskbar(true)
                .build()?,
            WindowName::Pill => builder
                .title("Duotone dictation")
                .inner_size(pill::SIZE.width, pill::SIZE.height)
                .decorations(false)
                .transparent(true)
                .shadow(false)
                .always_on_top(true)
                .visible_on_all_workspaces(true)
                .skip_taskbar(true)
                .focused(false)
                .focusable(false)
                .build()?,
        };
        webview::revive(&window);
        if name == WindowName::Captions {
            // The default place, until the user moves the window; the new place is remembered.
            if window.outer_position().is_ok_and(|at| (at.x, at.y) == (0, 0)) {
                place_low(&window, CAPTIONS, CAPTIONS_ABOVE)?;
            }
            self.follow(&self.preferences.now());
        }
        Ok(window)
    }
}

/// Places a window at the bottom centre of the screen with the pointer, which is most likely the
/// one in use.
fn place_low(window: &WebviewWindow, is: LogicalSize<f64>, above_bottom: f64) -> tauri::Result<()> {
    let pointer = window.cursor_position().ok();
    let under = pointer.and_then(|at| window.monitor_from_point(at.x, at.y).ok().flatten());
    let Some(monitor) = under.or(window.primary_monitor()?) else { return Ok(()) };
    let scale = monitor.scale_factor();
    let (at, size) =
        (monitor.position().to_logical::<f64>(scale), monitor.size().to_logical::<f64>(scale));
    window.set_position(LogicalPosition {
        x: at.x + (size.width - is.width) / 2.0,
        y: at.y + size.height - is.height - above_bottom,
    })
}
