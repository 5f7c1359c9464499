//! WebKit features that Tauri does not offer.

use tauri::WebviewWindow;

/// Reloads the page when its process has ended, after a crash of WebKit or for lack of memory. The
/// app holds the state, so the page shows it again.
#[cfg(target_os = "linux")]
pub fn revive(window: &WebviewWindow) {
    use std::{
        cell::Cell,
        time::{Duration, Instant},
    };

    use webkit2gtk::WebViewExt;

    /// A page that ends sooner than this after its load is not reloaded, so that reloading cannot
    /// loop.
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

/// The web views of other systems reload by themselves.
#[cfg(not(target_os = "linux"))]
pub fn revive(_: &WebviewWindow) {}
