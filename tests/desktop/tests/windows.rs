//! The windows, and how they come and go.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use desktop_tests::{App, Desktop};
use serde_json::json;

const APP: &str = env!("CARGO_BIN_EXE_duotone-desktop");

#[test]
fn a_second_start_shows_the_first_ones_windows_and_ends() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.until("its window", || (desktop.windows() == ["Duotone"]).then_some(()));
    app.run_async::<()>(
        "const done = arguments[1]; window.__TAURI_INTERNALS__.invoke('hide_window', \
         { window: arguments[0] }).then(() => done(null))",
        &[json!("main")],
    );
    app.until("no window", || desktop.windows().is_empty().then_some(()));

    let again = |args: &[&str]| {
        let ended = desktop.command(APP).args(args).status().unwrap();
        assert!(ended.success(), "{ended}");
    };
    again(&["--hidden"]);
    assert_eq!(desktop.windows(), [""; 0]);
    again(&[]);
    app.until("its window again", || (desktop.windows() == ["Duotone"]).then_some(()));
    again(&["--captions"]);
    app.show("Captions");
    app.until_enabled("Pause");
    let both = ["Duotone", "Duotone captions"];
    app.until("both windows", || (desktop.windows() == both).then_some(()));
    assert!(app.is_running());
}
