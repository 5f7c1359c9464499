//! Shows, hides and frees the app's windows.

mod places;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use tauri::{AppHandle, LogicalSize, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::{
    captions_place::CaptionsPlace,
    live::Live,
    notifications::Notifier,
    pill::{self, PillSize},
    preferences::PreferencesFile,
    pulls::Pulls,
    types::{
        CaptionsClosing, CaptionsWindow, Page, Preferences, Purpose, ShowPage, TRAY, WindowName,
    },
    webview,
    window_life::{Closing, Needs, REST, closing, is_heard_by_captions, keeps_web_view},
};
use places::{place_at, place_low};

/// The initial size of the captions window.
const CAPTIONS: LogicalSize<f64> = LogicalSize { width: 760.0, height: 190.0 };
/// The initial distance of the captions window from the bottom of the screen, in logical pixels.
const CAPTIONS_ABOVE: f64 = 48.0;

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
    place: Arc<CaptionsPlace>,
    captions: Arc<Mutex<CaptionsWindow>>,
}

impl Windows {
    /// Creates the handle. The preferences decide how the windows look; a download keeps its
    /// window's web view.
    pub fn new(
        app: AppHandle,
        notifier: Notifier,
        preferences: Arc<PreferencesFile>,
        live: Live,
        pulls: Pulls,
        place: CaptionsPlace,
    ) -> Self {
        let place = Arc::new(place);
        Self {
            app,
            notifier,
            preferences,
            live,
            pulls,
            hidden: Arc::default(),
            pill_size: Arc::default(),
            place,
            captions: Arc::default(),
        }
    }

    /// Shows a window, created if necessary; the main window shows the given page.
    /// # Errors
    /// If the desktop reports an error.
    pub fn show(&self, name: WindowName, page: Option<Page>) -> tauri::Result<()> {
        self.show_at(name, page.map(|page| ShowPage { page, session: None }))
    }

    /// Opens a session in the library.
    /// # Errors
    /// If the desktop reports an error.
    pub fn show_session(&self, id: String) -> tauri::Result<()> {
        self.show_at(WindowName::Main, Some(ShowPage { page: Page::Library, session: Some(id) }))
    }

    fn show_at(&self, name: WindowName, page: Option<ShowPage>) -> tauri::Result<()> {
        self.hidden.end(name);
        let known = self.app.get_webview_window(name.label());
        let is_new = known.is_none();
        let window = match known {
            Some(window) => window,
            None => self.make(name, page.as_ref())?,
        };
        if name == WindowName::Pill {
            self.place_pill(&window)?;
            // Showing the pill must not take the focus from the target window.
            window.show()?;
            // Window managers choose a place when they show a window for the first time.
            return self.place_pill(&window);
        }
        let place = match name {
            WindowName::Captions if !window.is_visible()? => self.captions_place()?,
            _ => None,
        };
        if name == WindowName::Captions && place.is_none() && !is_new && !window.is_visible()? {
            // Its screen is gone.
            let size = window.inner_size()?.to_logical(window.scale_factor()?);
            place_low(&window, size, CAPTIONS_ABOVE)?;
        }
        place_at(&window, place)?;
        window.show()?;
        window.unminimize()?;
        // Window managers choose a place when they show a window.
        place_at(&window, place)?;
        window.set_focus()?;
        if name == WindowName::Captions {
            self.keep_pill_off_captions()?;
            self.note_captions(CaptionsWindow { is_shown: true, asks: false });
        }
        if let Some(page) = page {
            self.notifier.emit(page);
        }
        Ok(())
    }

    /// Closes a window as its user wants it: closing the captions may stop them or ask first.
    pub fn close(&self, name: WindowName) {
        if name != WindowName::Captions {
            return self.hide(name);
        }
        match closing(self.preferences.now().captions.closing, &self.live.now()) {
            Closing::Hide => self.hide(name),
            Closing::Stop => self.close_captions(CaptionsClosing::Stop),
            Closing::Ask => self.note_captions(CaptionsWindow { is_shown: true, asks: true }),
        }
    }

    /// Closes the captions as the user answered; with [`CaptionsClosing::Ask`] they stay.
    pub fn close_captions(&self, answer: CaptionsClosing) {
        match answer {
            CaptionsClosing::Ask => {
                self.note_captions(CaptionsWindow { is_shown: true, asks: false });
            }
            CaptionsClosing::Listen => self.hide(WindowName::Captions),
            CaptionsClosing::Stop => {
                self.live.stop();
                self.hide(WindowName::Captions);
            }
        }
    }

    /// The state of the captions window.
    pub fn captions(&self) -> CaptionsWindow {
        *self.captions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note_captions(&self, now: CaptionsWindow) {
        let before = {
            let mut captions = self.captions.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *captions, now)
        };
        if before != now {
            self.notifier.emit(now);
        }
    }

    /// Hides a window. If it stays hidden for a minute and nothing needs it, its web view is freed.
    pub fn hide(&self, name: WindowName) {
        let Some(window) = self.app.get_webview_window(name.label()) else { return };
        if name == WindowName::Captions && self.remember_captions() {
            let place = self.place.clone();
            tauri::async_runtime::spawn_blocking(move || place.store());
        }
        if let Err(error) = window.hide() {
            tracing::warn!(%error, "a window cannot be hidden");
            return;
        }
        if name == WindowName::Captions {
            self.note_captions(CaptionsWindow::default());
            self.show_listening();
        }
        if name == WindowName::Main && self.live.now().purpose == Some(Purpose::Trial) {
            // The user no longer sees the trial of the microphone.
            self.live.stop();
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
            if !keeps_web_view(name, since.elapsed(), self.needs()) {
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

    fn needs(&self) -> Needs {
        Needs { has_tray: self.has_tray(), is_downloading: self.pulls.are_under_way() }
    }

    fn has_tray(&self) -> bool {
        self.app.tray_by_id(TRAY).is_some()
    }

    /// Without a tray, the main window shows that a session goes on without its captions.
    fn show_listening(&self) {
        if self.has_tray() || !is_heard_by_captions(&self.live.now()) {
            return;
        }
        let windows = self.clone();
        tauri::async_runtime::spawn_blocking(move || {
            if let Err(error) = windows.show(WindowName::Main, None) {
                tracing::warn!(%error, "nothing shows that captions listen");
            }
        });
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

    fn make(&self, name: WindowName, page: Option<&ShowPage>) -> tauri::Result<WebviewWindow> {
        let place = match name {
            WindowName::Captions => self.captions_place()?,
            _ => None,
        };
        let file = match name {
            WindowName::Main => match page {
                Some(page) => format!("index.html#/{}", page.path()),
                None if !self.preferences.now().welcomed => {
                    format!("index.html#/{}", Page::Welcome.path())
                }
                None => "index.html".to_owned(),
            },
            // Its page chooses the size of a window that has no place yet.
            WindowName::Captions if place.is_none() => "captions.html#new".to_owned(),
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
            // The default place, until the captions have one on this screen.
            match place {
                Some(_) => place_at(&window, place)?,
                None => place_low(&window, CAPTIONS, CAPTIONS_ABOVE)?,
            }
            self.follow(&self.preferences.now());
        }
        Ok(window)
    }
}
