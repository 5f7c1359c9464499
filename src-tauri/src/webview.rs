//! What the app asks of WebKit beyond what Tauri does.

use tauri::WebviewWindow;

/// Loads the page again when its process has ended, which a crash of WebKit's or a lack of memory
/// does to it. What it shows is the app's, and comes back with it.
#[cfg(target_os = "linux")]
pub fn revive(window: &WebviewWindow) {
    use std::{
        cell::Cell,
        time::{Duration, Instant},
    };

    use webkit2gtk::WebViewExt;

    /// A page that ends sooner than this after it was loaded is not loaded for ever.
    const LEAST_LIFE: Duration = Duration::from_secs(5);

    let label = window.label().to_owned();
    let done = window.with_webview(move |view| {
        let loaded = Cell::new(Instant::now());
        view.inner().connect_web_process_terminated(move |view, reason| {
            tracing::error!(window = label, ?reason, "the process of a window has ended");
            if loaded.replace(Instant::now()).elapsed() > LEAST_LIFE {
                view.reload();
            }
        });
    });
    if let Err(error) = done {
        tracing::warn!(%error, "a window whose process ends will stay empty");
    }
}

/// Other systems' web views see to it themselves.
#[cfg(not(target_os = "linux"))]
pub fn revive(_: &WebviewWindow) {}
