//! The clipboard: fetches its content, puts text on it and restores it.
//!
//! On X11 the clipboard stores nothing: at each paste, the program that copied is asked for the
//! content (ICCCM, section 2). To copy text therefore means to serve requests for it. To restore
//! the clipboard means to fetch everything that the last owner had, and to serve that from then on.

mod content;
mod fetch;
mod handover;
mod serve;

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use x11rb::{
    COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, NONE,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, Timestamp, Window,
            WindowClass,
        },
    },
    wrapper::ConnectionExt as _,
};

use super::display::{Display, Told};
use crate::insertion::InsertionError;
pub(super) use content::Content;
pub(super) use fetch::CannotKeep;
pub(super) use handover::keep_clipboard;
use serve::{Served, Server};

/// The interval between two checks for events.
const LOOK: Duration = Duration::from_millis(1);
/// After a program has read the text, it has this long to ask again: some ask twice, and must not
/// get the old content.
const QUIET: Duration = Duration::from_millis(250);

/// A handle on the clipboard: its own connection, and a window to serve from.
pub(super) struct Clipboard {
    display: Display,
    window: Window,
}

/// The content that this process serves, if any: it would be lost when the process exits.
#[derive(Clone, Default)]
pub(super) struct Held(Arc<Mutex<Option<Kept>>>);

/// A content and the window that serves it.
#[derive(Clone)]
struct Kept {
    window: Window,
    content: Arc<Content>,
}

impl Held {
    fn begin(&self, window: Window, content: &Content) {
        *self.kept() = Some(Kept { window, content: Arc::new(content.clone()) });
    }

    /// Clears it, unless another window serves by now.
    fn end(&self, window: Window) {
        self.kept().take_if(|kept| kept.window == window);
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was observed of the target.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Seen {
    /// It got the text.
    Read,
    /// It never asked for the text.
    Nothing,
    /// Another program took the clipboard before the target asked.
    Lost,
}

impl Clipboard {
    pub fn open(name: Option<&str>) -> Result<Self, InsertionError> {
        let display = Display::open(name)?;
        let window = || -> Told<Window> {
            let window = display.conn.generate_id()?;
            let aux = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
            display.conn.create_window(
                COPY_DEPTH_FROM_PARENT,
                window,
                display.root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_ONLY,
                COPY_FROM_PARENT,
                &aux,
            )?;
            Ok(window)
        };
        let window = window().map_err(|error| super::display::unreachable(&error))?;
        Ok(Self { display, window })
    }

    /// Puts content on the clipboard. `None` if another program was quicker.
    pub fn own(&self, content: Content) -> Told<Option<Server>> {
        let Display { conn, atoms, .. } = &self.display;
        let time = self.time()?;
        conn.set_selection_owner(self.window, atoms.CLIPBOARD, time)?;
        let owner = conn.get_selection_owner(atoms.CLIPBOARD)?.reply()?.owner;
        Ok((owner == self.window).then(|| Server::new(content, time)))
    }

    /// Whether this window, of whatever process, owns the clipboard.
    fn is_of(&self, window: Window) -> Told<bool> {
        let Display { conn, atoms, .. } = &self.display;
        Ok(conn.get_selection_owner(atoms.CLIPBOARD)?.reply()?.owner == window)
    }

    /// Empties the clipboard.
    pub fn empty(&self) -> Told<()> {
        let Display { conn, atoms, .. } = &self.display;
        conn.set_selection_owner(NONE, atoms.CLIPBOARD, self.time()?)?;
        conn.sync()?;
        Ok(())
    }

    /// Serves the clipboard until `target` has read the text, or `patience` is over.
    pub fn watch(&self, server: &mut Server, target: Window, patience: Duration) -> Told<Seen> {
        let mut deadline = Instant::now() + patience;
        let mut is_asked = false;
        while let Some(event) = self.event_before(deadline)? {
            match server.handle(self, &event)? {
                Served::Text(requestor) if self.display.is_same_client(requestor, target)? => {
                    is_asked = true;
                }
                Served::Lost if is_asked => return Ok(Seen::Read),
                Served::Lost => return Ok(Seen::Lost),
                Served::Piece => {}
                Served::Text(_) | Served::Other => continue,
            }
            if is_asked {
                // A transfer in pieces is read when its last piece is.
                deadline = Instant::now() + if server.is_busy() { patience } else { QUIET };
            }
        }
        Ok(if is_asked && !server.is_busy() { Seen::Read } else { Seen::Nothing })
    }

    /// Serves the clipboard on its own thread until another program takes it.
    pub fn keep(self, server: Server, held: &Held) {
        let held = held.clone();
        held.begin(self.window, server.content());
        let keeper = thread::Builder::new().name("clipboard".to_owned());
        let answer = move || {
            self.answer_for(server);
            held.end(self.window);
        };
        if let Err(error) = keeper.spawn(answer) {
            tracing::warn!(%error, "nobody answers for the clipboard: no thread can be started");
        }
    }

    /// Serves until another program takes the clipboard, or the server is gone.
    fn answer_for(&self, mut server: Server) {
        while let Ok(event) = self.display.conn.wait_for_event() {
            match server.handle(self, &event) {
                Ok(_) if server.is_over() => break,
                Ok(_) => {}
                Err(error) => {
                    tracing::debug!(%error, "the clipboard is not answered for any more");
                    break;
                }
            }
        }
    }

    /// The server's time: a selection's owner must state since when it owns it.
    fn time(&self) -> Told<Timestamp> {
        let Display { conn, atoms, .. } = &self.display;
        conn.change_property8(
            PropMode::APPEND,
            self.window,
            atoms.DUOTONE_TIME,
            AtomEnum::STRING,
            &[],
        )?;
        conn.flush()?;
        loop {
            match conn.wait_for_event()? {
                Event::PropertyNotify(event) if event.atom == atoms.DUOTONE_TIME => {
                    return Ok(event.time);
                }
                // Before we own anything, requests can only be for an earlier ownership.
                _ => {}
            }
        }
    }

    fn event_before(&self, deadline: Instant) -> Told<Option<Event>> {
        self.display.conn.flush()?;
        loop {
            if let Some(event) = self.display.conn.poll_for_event()? {
                return Ok(Some(event));
            }
            if Instant::now() >= deadline {
                return Ok(None);
            }
            thread::sleep(LOOK);
        }
    }
}
