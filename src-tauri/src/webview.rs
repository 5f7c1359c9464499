//! What WebKit is told beside what Tauri tells it.

use tauri::WebviewWindow;

/// Has WebKit draw without the graphics processor, unless its user said otherwise: the buffers and
/// the driver of one take about 80 MB, and text gains nothing by them.
///
/// To be called before there are other threads.
#[cfg(target_os = "linux")]
pub fn draw_plainly() {
    const SWITCH: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";
    if std::env::var_os(SWITCH).is_none() {
        // SAFETY: nobody reads the environment meanwhile, since there is no other thread yet. The
        // setting of a web view comes too late: WebKit's process does not survive the change.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

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
pub fn draw_plainly() {}

/// Other systems' web views see to it themselves.
#[cfg(not(target_os = "linux"))]
pub fn revive(_: &WebviewWindow) {}
