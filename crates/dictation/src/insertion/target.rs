//! The window that text is meant for.

use serde::{Deserialize, Serialize};

/// How the desktop names a window.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WindowId {
    /// An X11 window.
    X11(u32),
    /// A node of sway's tree.
    Sway(i64),
}

/// A window that had the focus.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Target {
    /// The window itself, as long as it lives. Its number may be given to another one later, so the
    /// program's name and process are compared as well.
    pub window: WindowId,
    /// The program, as it names itself: the class of `WM_CLASS`, or Wayland's `app_id`. Empty if it
    /// does not.
    pub app: String,
    /// The title at key-down; it may change at any time.
    pub title: String,
    /// The process, if it is of this machine and told.
    pub pid: Option<u32>,
}

impl Target {
    /// What the user knows the program by: its name or else the window's title.
    pub fn name(&self) -> &str {
        [&*self.app, &*self.title]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("an unnamed window")
    }

    /// Whether it is the same window of the same program; the title may be another.
    pub fn is(&self, other: &Self) -> bool {
        (self.window, &self.app, self.pid) == (other.window, &other.app, other.pid)
    }
}
