//! Lines on standard error, for the user.

use std::io::{self, Write};

/// A line on standard error. Nobody is to be told if that is closed.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// What the user has to know while the program goes on.
pub fn tell(message: &str) {
    say(&format!("duotone: {message}"));
}
