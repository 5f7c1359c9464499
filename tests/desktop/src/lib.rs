//! A desktop for tests: each test gets its own screen, window manager, message bus and sound
//! server. The real app runs there in a real window, which the test reads and clicks.
//!
//! ```no_run
//! use desktop_tests::{App, Desktop};
//!
//! let desktop = Desktop::new();
//! desktop.is_known();
//! let app = App::start("duotone-desktop", &desktop, &["--hidden", "--captions"]);
//! app.show("Captions");
//! app.until_enabled("Pause");
//! ```

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod app;
mod desktop;
mod mirror;
mod process;
mod speech;
mod tray;
mod watch;

pub use app::{App, PATIENCE};
pub use desktop::{Builder, Desktop};
pub use mirror::Mirror;
pub use process::family;
pub use speech::{announcement, word_error_rate};
pub use tray::Tray;
pub use watch::{Shown, Watch};

pub use audio_testbed;
