//! The target window of an insertion.

use serde::{Deserialize, Serialize};

/// The desktop's id of a window.
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
    /// The window's id while it exists. The desktop may reuse the id later, so the program's name
    /// and process are compared as well.
    pub window: WindowId,
    /// The program's own name: the class of `WM_CLASS`, or Wayland's `app_id`. Empty if it has
    /// none.
    pub app: String,
    /// The title at key-down; it may change at any time.
    pub title: String,
    /// The process id, if the process runs on this machine and its id is known.
    pub pid: Option<u32>,
}

impl Target {
    /// The name for the user: the program's name, or else the window's title.
    pub fn name(&self) -> &str {
        [&*self.app, &*self.title]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("an unnamed window")
    }

    /// Whether both are the same window of the same program; the titles may differ.
    pub fn is(&self, other: &Self) -> bool {
        (self.window, &self.app, self.pid) == (other.window, &other.app, other.pid)
    }
}
