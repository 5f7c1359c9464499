//! Lines on standard error, for the user.

use std::io::{self, Write};

use messages::Message;

use crate::language;

/// Prints a line on standard error. Does nothing if standard error is closed.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Prints a warning while the program goes on.
pub fn tell(message: &str) {
    say(&format!("duotone: {message}"));
}

/// Prints a message in the user's language.
pub fn inform(message: &Message) {
    say(&language::text(message));
}

/// Prints a warning in the user's language while the program goes on.
pub fn warn(message: &Message) {
    tell(&language::text(message));
}
