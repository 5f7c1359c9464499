//! A test program that owns the clipboard in chosen formats, and one that grabs the keyboard.

use std::thread;

use x11rb::{
    COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE,
    connection::Connection,
    protocol::{
        Event,
        xkb::{ConnectionExt as _, Group},
        xproto::{
            AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, GrabMode, GrabStatus,
            ModMask, PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

fn atom(conn: &RustConnection, name: &str) -> u32 {
    conn.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
}

/// Owns the clipboard in these formats until another program takes it. A silent owner never
/// answers.
pub fn own(display: &str, formats: &[(&'static str, Vec<u8>)], is_silent: bool) {
    let (conn, screen) = x11rb::connect(Some(display)).unwrap();
    let root = conn.setup().roots[screen].root;
    let window = conn.generate_id().unwrap();
    let (depth, class) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
    let aux = CreateWindowAux::new();
    conn.create_window(depth, window, root, 0, 0, 1, 1, 0, class, COPY_FROM_PARENT, &aux).unwrap();
    let clipboard = atom(&conn, "CLIPBOARD");
    let targets = atom(&conn, "TARGETS");
    let formats: Vec<(u32, Vec<u8>)> =
        formats.iter().map(|(name, bytes)| (atom(&conn, name), bytes.clone())).collect();
    conn.set_selection_owner(window, clipboard, CURRENT_TIME).unwrap();
    conn.sync().unwrap();
    thread::spawn(move || {
        while let Ok(event) = conn.wait_for_event() {
            let request = match event {
                Event::SelectionRequest(request) if !is_silent => request,
                Event::SelectionClear(_) => break,
                _ => continue,
            };
            let (to, property) = (request.requestor, request.property);
            let format = formats.iter().find(|(target, _)| *target == request.target);
            let property = if request.target == targets {
                let all: Vec<u32> = formats.iter().map(|(target, _)| *target).collect();
                let kind = AtomEnum::ATOM;
                conn.change_property32(PropMode::REPLACE, to, property, kind, &all).unwrap();
                property
            } else if let Some((kind, bytes)) = format {
                conn.change_property8(PropMode::REPLACE, to, property, *kind, bytes).unwrap();
                property
            } else {
                NONE
            };
            let notice = SelectionNotifyEvent {
                response_type: SELECTION_NOTIFY_EVENT,
                sequence: 0,
                time: request.time,
                requestor: to,
                selection: request.selection,
                target: request.target,
                property,
            };
            conn.send_event(false, to, EventMask::NO_EVENT, notice).unwrap();
            conn.flush().unwrap();
        }
    });
}

/// Whether the clipboard is empty.
pub fn is_empty(display: &str) -> bool {
    let (conn, _) = x11rb::connect(Some(display)).unwrap();
    let clipboard = atom(&conn, "CLIPBOARD");
    conn.get_selection_owner(clipboard).unwrap().reply().unwrap().owner == NONE
}

/// Grabs the keyboard, as a screen lock does, while the returned connection lives.
#[must_use]
pub fn grab_keys(display: &str) -> RustConnection {
    let (conn, screen) = x11rb::connect(Some(display)).unwrap();
    let root = conn.setup().roots[screen].root;
    let (now, mode) = (CURRENT_TIME, GrabMode::ASYNC);
    let status = conn.grab_keyboard(false, root, now, mode, mode).unwrap().reply().unwrap().status;
    assert_eq!(status, GrabStatus::SUCCESS);
    conn
}

/// Selects one of the keyboard's layouts; the first is 0.
pub fn lock_layout(display: &str, layout: u8) {
    const CORE: u16 = 0x100;
    let (conn, _) = x11rb::connect(Some(display)).unwrap();
    conn.xkb_use_extension(1, 0).unwrap().reply().unwrap();
    let (none, group) = (ModMask::from(0_u16), Group::from(layout));
    conn.xkb_latch_lock_state(CORE, none, none, true, group, none, false, 0).unwrap();
    conn.sync().unwrap();
    assert_eq!(layout_on(display), layout);
}

/// The current layout.
pub fn layout_on(display: &str) -> u8 {
    const CORE: u16 = 0x100;
    let (conn, _) = x11rb::connect(Some(display)).unwrap();
    conn.xkb_use_extension(1, 0).unwrap().reply().unwrap();
    conn.xkb_get_state(CORE).unwrap().reply().unwrap().group.into()
}
