//! Rules that choose how text is inserted into each program.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Without a rule, text of at most this many characters (graphemes) on one line is typed. Typing
/// leaves the clipboard alone and takes about 3 ms a character; a paste arrives at once and can be
/// undone at once.
pub const SHORT: usize = 60;

/// A way to insert text into a window.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Key by key.
    Type,
    /// Through the clipboard, with Ctrl+V.
    Paste,
    /// Through the clipboard, with Ctrl+Shift+V.
    PasteTerminal,
    /// Onto the clipboard only, for the user to paste.
    CopyOnly,
}

/// The way for one program.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct AppRule {
    /// The class of `WM_CLASS` or the `app_id`, ignoring case.
    pub app: String,
    /// The way to use.
    pub way: Way,
}

/// Terminals that paste with Ctrl+Shift+V instead of Ctrl+V. xterm and urxvt support neither, so
/// text is typed into them.
const TERMINALS: &[&str] = &[
    "alacritty",
    "blackbox",
    "com.mitchellh.ghostty",
    "com.raggesilver.blackbox",
    "cool-retro-term",
    "deepin-terminal",
    "foot",
    "footclient",
    "ghostty",
    "gnome-terminal",
    "gnome-terminal-server",
    "guake",
    "kgx",
    "kitty",
    "konsole",
    "lxterminal",
    "mate-terminal",
    "org.codeberg.dnkl.foot",
    "org.gnome.console",
    "org.gnome.ptyxis",
    "org.gnome.terminal",
    "org.kde.konsole",
    "org.kde.yakuake",
    "org.wezfurlong.wezterm",
    "ptyxis",
    "qterminal",
    "rio",
    "sakura",
    "terminator",
    "terminology",
    "tilda",
    "tilix",
    "wezterm",
    "xfce4-terminal",
    "yakuake",
];

/// Terminals that support neither paste key.
const TYPED: &[&str] = &["st", "st-256color", "urxvt", "uxterm", "xterm"];

/// The user's rules. The built-in rules apply to programs that these do not name.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Rules {
    /// The first match applies.
    pub apps: Vec<AppRule>,
}

impl Rules {
    /// The way to insert this text into that program.
    pub fn way(&self, app: &str, text: &str) -> Way {
        let is = |name: &str| name.to_lowercase() == app.to_lowercase();
        if let Some(rule) = self.apps.iter().find(|rule| is(&rule.app)) {
            return rule.way;
        }
        // A typed line break is the Return key, which sends a message or runs a command.
        let is_short = !text.contains(['\n', '\r']) && text.graphemes(true).count() <= SHORT;
        if is_short || TYPED.contains(&&*app.to_lowercase()) {
            Way::Type
        } else if TERMINALS.contains(&&*app.to_lowercase()) {
            Way::PasteTerminal
        } else {
            Way::Paste
        }
    }
}

/// Whether a program is a known terminal: text sent there cannot be undone.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "nothing is sent there"))]
pub(super) fn is_terminal(app: &str) -> bool {
    let app = app.to_lowercase();
    TERMINALS.contains(&&*app) || TYPED.contains(&&*app)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_rules_come_before_the_built_in_ones() {
        let rule = |app: &str, way| AppRule { app: app.to_owned(), way };
        let rules = Rules {
            apps: vec![
                rule("Emacs", Way::Type),
                rule("emacs", Way::CopyOnly),
                rule("Kitty", Way::Paste),
            ],
        };
        let long = "word ".repeat(13);
        let short = "ß".repeat(SHORT);
        for (app, text, way) in [
            ("gedit", &*short, Way::Type),
            ("gedit", "é\u{301}x", Way::Type),
            ("gedit", &long, Way::Paste),
            ("gedit", "two\nlines", Way::Paste),
            ("Konsole", &long, Way::PasteTerminal),
            ("KONSOLE", "ls", Way::Type),
            ("XTerm", &long, Way::Type),
            ("emacs", &long, Way::Type),
            ("kitty", "ls", Way::Paste),
            ("", &long, Way::Paste),
        ] {
            assert_eq!(rules.way(app, text), way, "{app} {text}");
        }
    }
}
