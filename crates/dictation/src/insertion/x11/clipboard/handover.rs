//! Hands the clipboard's content to another process before this one exits: on X11 the content is
//! lost with the program that owns it.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    os::unix::process::CommandExt,
    process::{Command, Stdio},
};

use super::{Clipboard, Content, Held, Kept};
use crate::insertion::{InsertionError, x11::display::unreachable};

/// The keeper's message that it owns the clipboard.
const MINE: &str = "mine";

impl Held {
    /// Hands the content over to a process that calls [`keep_clipboard`], and waits until that owns
    /// it.
    pub fn hand_over(&self, keeper: &mut Command) -> io::Result<()> {
        let Some(Kept { window, content }) = self.kept().clone() else { return Ok(()) };
        // A signal to this process group, such as Ctrl+C in a terminal, must not reach the keeper.
        keeper.process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut keeper = keeper.spawn()?;
        if let Some(stdin) = keeper.stdin.take() {
            let mut stdin = io::BufWriter::new(stdin);
            stdin.write_all(&window.to_le_bytes())?;
            content.write(stdin)?;
        }
        let mut said = String::new();
        if let Some(stdout) = keeper.stdout.take() {
            BufReader::new(stdout).read_line(&mut said)?;
        }
        match said.trim() == MINE {
            true => Ok(()),
            false => Err(io::Error::other("the process that was to keep the clipboard ended")),
        }
    }
}

/// Takes over another process's content, and serves it until some program copies something else.
pub(in crate::insertion::x11) fn keep_clipboard(
    mut from: impl Read,
    mut to: impl Write,
) -> Result<(), InsertionError> {
    let lost = |error: io::Error| InsertionError::Unreachable(error.to_string());
    let mut window = [0; 4];
    from.read_exact(&mut window).map_err(lost)?;
    let content = Content::read(from).map_err(lost)?;
    let clipboard = Clipboard::open(None)?;
    let own = || match clipboard.is_of(u32::from_le_bytes(window))? {
        true => clipboard.own(content),
        // Some program copied something else meanwhile.
        false => Ok(None),
    };
    let server = own().map_err(|error| unreachable(&error))?;
    writeln!(to, "{MINE}").and_then(|()| to.flush()).map_err(lost)?;
    if let Some(server) = server {
        clipboard.answer_for(server);
    }
    Ok(())
}
