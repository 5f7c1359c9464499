//! Presses keys in other programs, through XTEST.
//!
//! docs/adr/027-insertion.md explains why not with enigo: on its own connection it cannot press a
//! key and be sure of the focus at once, and with Caps Lock on it writes capitals.

use std::{
    collections::{BTreeMap, HashMap},
    thread,
    time::{Duration, Instant},
};

use x11rb::{
    CURRENT_TIME, NONE,
    connection::Connection,
    protocol::{
        xkb::{ConnectionExt as _, GetStateReply, Group},
        xproto::{ConnectionExt as _, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, ModMask},
        xtest::ConnectionExt as _,
    },
    wrapper::ConnectionExt as _,
};
use xkeysym::Keysym;

use super::{
    display::{Display, Told},
    keymap::{Keycode, Keymap, Stroke, missing},
};
use crate::insertion::Obstacle;

/// The core keyboard, which all others drive.
const CORE: u16 = 0x100;
/// The time programs get to learn the new meaning of a lent key.
const LEARN: Duration = Duration::from_millis(40);
/// The time programs get to read the last typed text; lent keys keep their meaning until then.
/// Without it, one text of ten lacked its last character in an xterm.
const READ: Duration = Duration::from_millis(500);
/// The time a modifier may be held before we release it.
const PATIENCE: Duration = Duration::from_secs(2);
/// The interval between two checks of the keyboard.
const LOOK: Duration = Duration::from_millis(10);

/// The keyboard of a display.
pub(super) struct Keyboard {
    /// Unused keys, and the symbols that we lent them. They keep them until we exit: a program may
    /// be seconds behind with reading its keys.
    lent: BTreeMap<Keycode, u32>,
    /// When something was last typed.
    used: Option<Instant>,
}

/// The keys for one text.
pub(super) struct Strokes {
    of: HashMap<char, Stroke>,
    /// The layout they belong to, if it is not the current one.
    pub layout: Option<u8>,
    shift: Keycode,
    backspace: Keycode,
}

/// The keyboard state that was changed, to be restored.
#[must_use]
pub(super) struct PutAside {
    caps: bool,
    layout: Option<Group>,
}

impl Keyboard {
    pub fn new() -> Self {
        Self { lent: BTreeMap::new(), used: None }
    }

    /// Records that something was typed.
    pub fn was_used(&mut self) {
        self.used = Some(Instant::now());
    }

    fn keymap(display: &Display) -> Told<Keymap> {
        let setup = display.conn.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let reply =
            display.conn.get_keyboard_mapping(first, last.saturating_sub(first) + 1)?.reply()?;
        let width = usize::from(reply.keysyms_per_keycode);
        Ok(Keymap { first, width, symbols: reply.keysyms })
    }

    /// The keys for a text: those of the current layout, and unused keys for the characters that it
    /// lacks. `None` if there are too few unused keys.
    pub fn strokes(&mut self, display: &Display, text: &str) -> Told<Option<Strokes>> {
        // The server's map has the first two layouts; a third one is switched off meanwhile.
        let on = u8::from(state(display)?.group);
        let layout = if on < 2 { usize::from(on) } else { 0 };
        let mut keymap = Self::keymap(display)?;
        // A change of the layout also replaces the lent keys.
        self.lent.retain(|key, symbol| keymap.has_only(*key, *symbol));
        let mut strokes = keymap.strokes(layout);
        let lent = self.lent.iter().filter_map(|(&key, &symbol)| {
            Some((Keysym::from(symbol).key_char()?, Stroke { key, shift: false }))
        });
        for (c, stroke) in lent {
            strokes.entry(c).or_insert(stroke);
        }
        let wanted = missing(text, &strokes);
        if !wanted.is_empty() {
            // The keys lent for an earlier text are reused last.
            let idle = self.lent.iter().filter(|(_, symbol)| {
                Keysym::from(**symbol).key_char().is_none_or(|c| !text.contains(c))
            });
            let spare: Vec<Keycode> = keymap.spare().chain(idle.map(|(key, _)| *key)).collect();
            if spare.len() < wanted.len() {
                return Ok(None);
            }
            for (c, key) in wanted.into_iter().zip(spare) {
                let symbol = Keysym::from_char(c).raw();
                // If a key has one symbol, the server adds its other case for Shift.
                display.conn.change_keyboard_mapping(1, key, 2, &[symbol, symbol])?;
                self.lent.insert(key, symbol);
                strokes.insert(c, Stroke { key, shift: false });
            }
            keymap = Self::keymap(display)?;
            thread::sleep(LEARN);
        }
        let (shift, backspace) = (Keysym::Shift_L, Keysym::BackSpace);
        let keys = (keymap.key(shift, 0), keymap.key(backspace, 0));
        let (Some(shift), Some(backspace)) = keys else { return Ok(None) };
        let layout = (on >= 2).then_some(0);
        Ok(Some(Strokes { of: strokes, layout, shift, backspace }))
    }

    /// Returns the lent keys, but not too soon after they were pressed.
    pub fn give_back(&mut self, display: &Display) -> Told<()> {
        if self.lent.is_empty() {
            return Ok(());
        }
        if let Some(used) = self.used {
            thread::sleep(READ.saturating_sub(used.elapsed()));
        }
        let keymap = Self::keymap(display)?;
        for (key, symbol) in std::mem::take(&mut self.lent) {
            if keymap.has_only(key, symbol) {
                display.conn.change_keyboard_mapping(1, key, 1, &[NONE])?;
            }
        }
        // If a connection closes with unread replies, the last requests are lost.
        display.conn.sync()?;
        Ok(())
    }
}

impl Strokes {
    /// Presses the keys for a text.
    pub fn press(&self, display: &Display, text: &str) -> Told<()> {
        for c in text.chars() {
            let Some(stroke) = self.of.get(&c) else { continue };
            if stroke.shift {
                key(display, self.shift, true)?;
            }
            tap(display, stroke.key)?;
            if stroke.shift {
                key(display, self.shift, false)?;
            }
        }
        Ok(())
    }

    /// Deletes the character before the cursor.
    pub fn rub_out(&self, display: &Display) -> Told<()> {
        tap(display, self.backspace)
    }
}

/// The keys that paste.
pub(super) struct PasteKeys {
    held: Vec<Keycode>,
    v: Keycode,
    /// The layout in which that key is a V.
    pub layout: u8,
}

impl PasteKeys {
    /// Finds them in the current layout, or else in another one. `None` on a keyboard without V.
    pub fn find(display: &Display, with_shift: bool) -> Told<Option<Self>> {
        let keymap = Keyboard::keymap(display)?;
        let now = u8::from(state(display)?.group);
        let v = [now, 0, 1]
            .into_iter()
            .filter(|layout| *layout < 2)
            .find_map(|layout| Some((layout, keymap.key(Keysym::v, usize::from(layout))?)));
        let mut held = vec![keymap.key(Keysym::Control_L, 0)];
        held.extend(with_shift.then(|| keymap.key(Keysym::Shift_L, 0)));
        let held: Option<Vec<Keycode>> = held.into_iter().collect();
        Ok(v.zip(held).map(|((layout, v), held)| Self { held, v, layout }))
    }

    pub fn press(&self, display: &Display) -> Told<()> {
        for &held in &self.held {
            key(display, held, true)?;
        }
        tap(display, self.v)?;
        for &held in self.held.iter().rev() {
            key(display, held, false)?;
        }
        Ok(())
    }
}

/// Turns Caps Lock off, and selects a layout if one is given.
pub(super) fn put_aside(display: &Display, layout: Option<u8>) -> Told<PutAside> {
    let state = state(display)?;
    let caps = state.locked_mods.contains(ModMask::LOCK);
    let layout = layout.map(Group::from).filter(|layout| *layout != state.group);
    if caps || layout.is_some() {
        lock(display, caps.then_some(false), layout)?;
    }
    Ok(PutAside { caps, layout: layout.map(|_| state.locked_group) })
}

impl PutAside {
    /// Restores the state.
    pub fn put_back(self, display: &Display) -> Told<()> {
        if self.caps || self.layout.is_some() {
            lock(display, self.caps.then_some(true), self.layout)?;
        }
        Ok(())
    }
}

fn lock(display: &Display, caps: Option<bool>, layout: Option<Group>) -> Told<()> {
    let none = ModMask::from(0_u16);
    let affected = if caps.is_some() { ModMask::LOCK } else { none };
    let locked = if caps == Some(true) { ModMask::LOCK } else { none };
    let group = layout.unwrap_or(Group::M1);
    display.conn.xkb_latch_lock_state(
        CORE,
        affected,
        locked,
        layout.is_some(),
        group,
        none,
        false,
        0,
    )?;
    display.conn.flush()?;
    Ok(())
}

/// Waits until keys have their plain meaning: no modifier is held or latched, and no program grabs
/// the keyboard, as the owner of the shortcut does until its keys are released.
///
/// Releases a modifier that stays down; the user has to press it again. Returns the obstacle that
/// remains, if any.
pub(super) fn wait_until_free(display: &Display) -> Told<Option<Obstacle>> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let held = held(display)?;
        let obstacle = match held {
            true => Some(Obstacle::Modifier),
            false if display.is_grabbed()? => Some(Obstacle::Grab),
            false => None,
        };
        match obstacle {
            None => return Ok(None),
            Some(_) if Instant::now() < deadline => thread::sleep(LOOK),
            Some(Obstacle::Grab) => return Ok(Some(Obstacle::Grab)),
            Some(Obstacle::Modifier) => break,
        }
    }
    let_go(display)?;
    Ok(match (held(display)?, display.is_grabbed()?) {
        (true, _) => Some(Obstacle::Modifier),
        (false, true) => Some(Obstacle::Grab),
        (false, false) => None,
    })
}

fn held(display: &Display) -> Told<bool> {
    let state = state(display)?;
    Ok(u16::from(state.base_mods | state.latched_mods) & !u16::from(ModMask::LOCK) != 0)
}

/// Releases all modifiers that are down.
fn let_go(display: &Display) -> Told<()> {
    let conn = &display.conn;
    let down = conn.query_keymap()?.reply()?.keys;
    let modifiers = conn.get_modifier_mapping()?.reply()?.keycodes;
    for key in modifiers.into_iter().filter(|key| *key != 0) {
        let is_down = down.get(usize::from(key / 8)).is_some_and(|byte| byte >> (key % 8) & 1 == 1);
        if is_down {
            self::key(display, key, false)?;
        }
    }
    let (none, all) = (ModMask::from(0_u16), ModMask::from(0xff_u16));
    conn.xkb_latch_lock_state(CORE, none, none, false, Group::M1, all, false, 0)?;
    conn.flush()?;
    Ok(())
}

fn state(display: &Display) -> Told<GetStateReply> {
    Ok(display.conn.xkb_get_state(CORE)?.reply()?)
}

fn tap(display: &Display, keycode: Keycode) -> Told<()> {
    key(display, keycode, true)?;
    key(display, keycode, false)
}

fn key(display: &Display, keycode: Keycode, down: bool) -> Told<()> {
    let event = if down { KEY_PRESS_EVENT } else { KEY_RELEASE_EVENT };
    display.conn.xtest_fake_input(event, keycode, CURRENT_TIME, NONE, 0, 0, 0)?;
    Ok(())
}
