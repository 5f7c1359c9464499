//! The windows: which there are, and how they come and go.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use tauri::{
    AppHandle, LogicalPosition, LogicalSize, Manager, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder,
};

use crate::{
    app_state::AppState,
    notifications,
    types::{Answer, AppError, Page, Phase, Preferences, Purpose, ShowPage, WindowName},
    webview,
};

/// The pill's size, logical pixels.
const PILL: LogicalSize<f64> = LogicalSize { width: 320.0, height: 44.0 };
/// The captions' size at first.
const CAPTIONS: LogicalSize<f64> = LogicalSize { width: 760.0, height: 190.0 };
/// Room between the captions and the bottom of the screen at first, logical pixels.
const CAPTIONS_ABOVE: f64 = 48.0;
/// Room between the pill and the bottom of the screen, logical pixels.
const PILL_ABOVE: f64 = 96.0;
/// How long a window that was hidden stays as it is. Then its web view goes, which takes about
/// 170 MB (docs/benchmarks/desktop.md), and is made anew when it is wanted.
const REST: Duration = Duration::from_secs(60);

impl WindowName {
    /// What Tauri calls the window.
    pub fn label(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Captions => "captions",
            Self::Pill => "pill",
        }
    }

    /// The window that Tauri calls so.
    pub fn of(label: &str) -> Option<Self> {
        [Self::Main, Self::Captions, Self::Pill].into_iter().find(|name| name.label() == label)
    }
}

/// Since when windows are hidden.
#[derive(Default)]
pub struct Hidden(Mutex<HashMap<WindowName, Instant>>);

impl Hidden {
    fn begin(&self, window: WindowName) -> Instant {
        let now = Instant::now();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(window, now);
        now
    }

    fn end(&self, window: WindowName) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&window);
    }

    /// Whether it is hidden without a break since then.
    fn since(&self, window: WindowName, then: Instant) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&window) == Some(&then)
    }
}

/// Shows a window, made if it was not there, and for the main one the page named.
#[tauri::command]
#[specta::specta]
pub async fn show_window(app: AppHandle, window: WindowName, page: Option<Page>) -> Answer<()> {
    show(&app, window, page).map_err(|error| {
        AppError::new(format!("The window cannot be shown: {error}. Start Duotone again."))
    })
}

/// Hides a window; it stays as it is for a while.
#[tauri::command]
#[specta::specta]
pub fn hide_window(app: AppHandle, window: WindowName) {
    hide(&app, window);
}

/// Ends the app; a session that is under way is finished and kept first.
#[tauri::command]
#[specta::specta]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// Lets clicks through the captions to what is behind them, or not. Kept until it is changed.
#[tauri::command(async)]
#[specta::specta]
pub fn set_click_through(
    app: AppHandle,
    state: tauri::State<'_, AppState>,
    on: bool,
) -> Answer<Preferences> {
    let mut wanted = state.preferences.now();
    wanted.captions.click_through = on;
    crate::commands::preferences::change_preferences(app.clone(), state, wanted)
}

/// Shows a window; see [`show_window`].
///
/// # Errors
/// What the desktop refuses.
pub fn show(app: &AppHandle, name: WindowName, page: Option<Page>) -> tauri::Result<()> {
    app.state::<Hidden>().end(name);
    let window = match app.get_webview_window(name.label()) {
        Some(window) => window,
        None => make(app, name, page)?,
    };
    if name == WindowName::Pill {
        place_low(&window, PILL, PILL_ABOVE)?;
        // Showing it must not take the focus from where the text goes.
        window.show()?;
        // Window managers place what they show for the first time.
        return place_low(&window, PILL, PILL_ABOVE);
    }
    window.show()?;
    window.unminimize()?;
    window.set_focus()?;
    if let Some(page) = page {
        notifications::emit(app, ShowPage { page });
    }
    Ok(())
}

/// Hides a window. If it is not shown again for a minute, and nothing needs it, its web view goes.
pub fn hide(app: &AppHandle, name: WindowName) {
    let Some(window) = app.get_webview_window(name.label()) else { return };
    if let Err(error) = window.hide() {
        tracing::warn!(%error, "a window cannot be hidden");
        return;
    }
    let live = &app.state::<AppState>().live;
    if name == WindowName::Main && live.now().purpose == Some(Purpose::Trial) {
        // Nobody would see what the microphone is tried for.
        live.stop();
    }
    if name == WindowName::Pill {
        // It must be there at once when the keys go down.
        return;
    }
    let hidden = app.state::<Hidden>().begin(name);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(REST).await;
            if !app.state::<Hidden>().since(name, hidden) {
                return;
            }
            let state = app.state::<AppState>();
            let is_needed = match name {
                // Captions that are under way can be read back when they are shown again.
                WindowName::Captions => state.live.now().phase != Phase::Idle,
                // The page follows its downloads.
                WindowName::Main => state.pulls.are_under_way(),
                WindowName::Pill => true,
            };
            if !is_needed {
                break;
            }
        }
        app.state::<Hidden>().end(name);
        if let Some(window) = app.get_webview_window(name.label())
            && let Err(error) = window.destroy()
        {
            tracing::warn!(%error, "a hidden window does not go");
        }
    });
}

/// Makes the windows that are there follow other preferences.
pub fn follow(app: &AppHandle, preferences: &Preferences) {
    if let Some(captions) = app.get_webview_window(WindowName::Captions.label()) {
        let done = captions
            .set_always_on_top(preferences.captions.on_top)
            .and_then(|()| captions.set_ignore_cursor_events(preferences.captions.click_through));
        if let Err(error) = done {
            tracing::warn!(%error, "the captions do not follow the preferences");
        }
    }
    crate::tray::follow(app);
}

fn make(app: &AppHandle, name: WindowName, page: Option<Page>) -> tauri::Result<WebviewWindow> {
    let file = match name {
        WindowName::Main => match page {
            Some(page) => format!("index.html#/{}", page.path()),
            None if !app.state::<AppState>().preferences.now().welcomed => {
                format!("index.html#/{}", Page::Welcome.path())
            }
            None => "index.html".to_owned(),
        },
        WindowName::Captions => "captions.html".to_owned(),
        WindowName::Pill => "pill.html".to_owned(),
    };
    let builder = WebviewWindowBuilder::new(app, name.label(), WebviewUrl::App(file.into()))
        .title("Duotone")
        .visible(false);
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
            .inner_size(PILL.width, PILL.height)
            // GTK gives a window that cannot be resized the size that its web view asks for.
            .min_inner_size(PILL.width, PILL.height)
            .max_inner_size(PILL.width, PILL.height)
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
        // Until the user puts it elsewhere, which is remembered.
        if window.outer_position().is_ok_and(|at| (at.x, at.y) == (0, 0)) {
            place_low(&window, CAPTIONS, CAPTIONS_ABOVE)?;
        }
        follow(app, &app.state::<AppState>().preferences.now());
    }
    Ok(window)
}

/// Puts a window at the bottom centre of the screen that has the pointer: most likely the one that
/// is worked on.
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
