//! A connection to an X server, and the window that has the focus on it.

use std::cell::Cell;

use x11rb::{
    CURRENT_TIME, NONE,
    connection::{Connection, RequestConnection},
    errors::{ConnectionError, ReplyOrIdError},
    protocol::{
        res::{self, ClientIdMask, ClientIdSpec, ConnectionExt as _},
        xkb::{self, ConnectionExt as _},
        xproto::{AtomEnum, ConnectionExt as _, GrabMode, GrabStatus, InputFocus, Window},
        xtest,
    },
    rust_connection::RustConnection,
};

use crate::insertion::{InsertionError, Target, WindowId, X11Extension};

/// The result of a request.
pub(super) type Told<T> = Result<T, ReplyOrIdError>;

/// The property values that we read are shorter than this many words of four bytes.
const SHORT_VALUE: u32 = 1024;

x11rb::atom_manager! {
    /// Names that the server knows by number.
    pub(super) Atoms: AtomsCookie {
        _NET_ACTIVE_WINDOW,
        _NET_WM_NAME,
        _NET_WM_PID,
        WM_STATE,
        UTF8_STRING,
        CLIPBOARD,
        TARGETS,
        MULTIPLE,
        TIMESTAMP,
        INCR,
        ATOM_PAIR,
        DELETE,
        SAVE_TARGETS,
        INSERT_SELECTION,
        INSERT_PROPERTY,
        TEXT_UTF8: b"text/plain;charset=utf-8",
        PASSWORD_HINT: b"x-kde-passwordManagerHint",
        DUOTONE_VALUE,
        DUOTONE_TIME,
    }
}

/// A connection to the server.
pub(super) struct Display {
    pub conn: RustConnection,
    pub root: Window,
    pub atoms: Atoms,
    pub name: Option<String>,
    /// The last window that had the focus, and the toplevel window that contains it.
    known: Cell<(Window, Option<Window>)>,
}

impl Display {
    pub fn open(name: Option<&str>) -> Result<Self, InsertionError> {
        let unreachable = |error: String| InsertionError::Unreachable(error);
        let (conn, screen) =
            x11rb::connect(name).map_err(|error| unreachable(error.to_string()))?;
        let root = conn.setup().roots.get(screen).map(|screen| screen.root);
        let root = root.ok_or_else(|| unreachable("it has no screen".to_owned()))?;
        let has = |extension, what| match conn.extension_information(extension) {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(InsertionError::Lacking(what)),
            Err(error) => Err(unreachable(error.to_string())),
        };
        has(xtest::X11_EXTENSION_NAME, X11Extension::Xtest)?;
        has(xkb::X11_EXTENSION_NAME, X11Extension::Xkb)?;
        let atoms = || -> Told<Atoms> {
            conn.xkb_use_extension(1, 0)?.reply()?;
            Ok(Atoms::new(&conn)?.reply()?)
        };
        let atoms = atoms().map_err(|error| unreachable(error.to_string()))?;
        let known = Cell::new((NONE, None));
        Ok(Self { conn, root, atoms, name: name.map(str::to_owned), known })
    }

    /// The toplevel window that gets the keys.
    ///
    /// `None` if the keys go to whatever window is under the pointer, or nowhere.
    pub fn focused(&self) -> Told<Option<Window>> {
        let focus = self.conn.get_input_focus()?.reply()?.focus;
        let (known, toplevel) = self.known.get();
        if focus == known && toplevel.is_some() {
            return Ok(toplevel);
        }
        let toplevel = if [u32::from(InputFocus::POINTER_ROOT), u32::from(InputFocus::NONE)]
            .contains(&focus)
            || focus == self.root
        {
            None
        } else {
            gone(self.toplevel(focus))?
        };
        self.known.set((focus, toplevel));
        Ok(toplevel)
    }

    /// The active window according to the window manager, if it names one.
    pub fn active(&self) -> Told<Option<Window>> {
        let atom = self.atoms._NET_ACTIVE_WINDOW;
        let reply = self.conn.get_property(false, self.root, atom, AtomEnum::WINDOW, 0, 1)?;
        Ok(reply.reply()?.value32().and_then(|mut ids| ids.next()).filter(|id| *id != NONE))
    }

    /// The toplevel window among `window` and its ancestors; the outermost one if no window manager
    /// has marked any.
    fn toplevel(&self, window: Window) -> Told<Window> {
        let mut at = window;
        let mut named = None;
        loop {
            if self.has(at, self.atoms.WM_STATE)? {
                return Ok(at);
            }
            if self.has(at, AtomEnum::WM_CLASS.into())? {
                named = Some(at);
            }
            let parent = self.conn.query_tree(at)?.reply()?.parent;
            if parent == self.root || parent == NONE {
                return Ok(named.unwrap_or(at));
            }
            at = parent;
        }
    }

    fn has(&self, window: Window, property: u32) -> Told<bool> {
        let reply = self.conn.get_property(false, window, property, AtomEnum::ANY, 0, 0)?;
        Ok(reply.reply()?.type_ != NONE)
    }

    fn text(&self, window: Window, property: u32) -> Told<String> {
        let reply =
            self.conn.get_property(false, window, property, AtomEnum::ANY, 0, SHORT_VALUE)?;
        let value = gone(reply.reply().map_err(Into::into))?.map(|reply| reply.value);
        Ok(String::from_utf8_lossy(&value.unwrap_or_default()).into_owned())
    }

    /// Describes a program's window.
    pub fn describe(&self, window: Window) -> Told<Target> {
        // Two strings that end with a zero: the instance and the class.
        let class = self.text(window, AtomEnum::WM_CLASS.into())?;
        let mut names = class.split('\0').filter(|name| !name.is_empty());
        let instance = names.next().unwrap_or_default();
        let app = names.next().unwrap_or(instance).to_owned();
        let mut title = self.text(window, self.atoms._NET_WM_NAME)?;
        if title.is_empty() {
            title = self.text(window, AtomEnum::WM_NAME.into())?;
        }
        let pid = self.pid(window)?;
        Ok(Target { window: WindowId::X11(window), app, title, pid })
    }

    /// The process of a window: according to the server, or else to the window itself.
    pub fn pid(&self, window: Window) -> Told<Option<u32>> {
        if self.conn.extension_information(res::X11_EXTENSION_NAME)?.is_some() {
            let spec = ClientIdSpec { client: window, mask: ClientIdMask::LOCAL_CLIENT_PID };
            let reply = self.conn.res_query_client_ids(&[spec])?.reply();
            let ids = gone(reply.map_err(Into::into))?.map(|reply| reply.ids).unwrap_or_default();
            let pid = ids
                .iter()
                .filter(|id| id.spec.mask == ClientIdMask::LOCAL_CLIENT_PID)
                .find_map(|id| id.value.first());
            if pid.is_some() {
                return Ok(pid.copied());
            }
        }
        let atom = self.atoms._NET_WM_PID;
        let reply = self.conn.get_property(false, window, atom, AtomEnum::CARDINAL, 0, 1)?;
        let reply = gone(reply.reply().map_err(Into::into))?;
        Ok(reply.and_then(|reply| reply.value32()?.next()))
    }

    /// Whether two windows belong to one program: to one connection or one process.
    pub fn is_same_client(&self, one: Window, other: Window) -> Told<bool> {
        let base = !self.conn.setup().resource_id_mask;
        if one & base == other & base {
            return Ok(true);
        }
        let (one, other) = (self.pid(one)?, self.pid(other)?);
        Ok(one.is_some() && one == other)
    }

    /// Whether some program grabs the keyboard: a screen lock, a password prompt, a menu.
    pub fn is_grabbed(&self) -> Told<bool> {
        let grab = self.conn.grab_keyboard(
            true,
            self.root,
            CURRENT_TIME,
            GrabMode::ASYNC,
            GrabMode::ASYNC,
        )?;
        let status = grab.reply()?.status;
        if status == GrabStatus::SUCCESS {
            self.conn.ungrab_keyboard(CURRENT_TIME)?;
            self.conn.flush()?;
        }
        Ok(status != GrabStatus::SUCCESS)
    }

    /// Runs `act` while no other program can change anything on the server, so that the window with
    /// the focus still has it when the keys arrive.
    pub fn alone<T>(&self, act: impl FnOnce() -> Told<T>) -> Told<T> {
        self.conn.grab_server()?;
        let done = act();
        self.conn.ungrab_server()?;
        self.conn.flush()?;
        done
    }
}

/// Maps a missing window to `None`: windows come and go.
pub(super) fn gone<T>(told: Told<T>) -> Told<Option<T>> {
    match told {
        Ok(value) => Ok(Some(value)),
        Err(ReplyOrIdError::X11Error(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The error for a broken connection.
pub(super) fn unreachable(error: &ReplyOrIdError) -> InsertionError {
    InsertionError::Unreachable(match error {
        ReplyOrIdError::ConnectionError(ConnectionError::IoError(error)) => error.to_string(),
        error => error.to_string(),
    })
}
