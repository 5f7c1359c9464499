//! X11: windows are visible, XTEST presses keys, and the clipboard's owner sees who reads it.

mod clipboard;
mod display;
mod keyboard;
mod keymap;

use std::{
    io::{self, Read, Write},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use unicode_segmentation::UnicodeSegmentation;
use x11rb::protocol::xproto::Window;

use super::{
    CopyReason, Done, InsertFailure, InsertionError, Outcome, Rules, Target, UndoRefusal, Undone,
    Way, WindowId, rules,
};
use clipboard::{CannotKeep, Clipboard, Content, Held, Seen};
use display::{Display, Told, gone, unreachable};
use keyboard::{Keyboard, PasteKeys, Strokes, put_aside, wait_until_free};

/// The pause between two characters, so that programs that handle each key at once keep up.
const PACE: Duration = Duration::from_millis(3);
/// The time the target gets to read pasted text.
const READ: Duration = Duration::from_millis(1500);
/// The time the window manager gets to name the active window after the focus has moved.
const SETTLE: Duration = Duration::from_millis(300);
const LOOK: Duration = Duration::from_millis(5);

/// An X server.
pub(super) struct X11 {
    display: Display,
    keyboard: Keyboard,
    held: Held,
}

/// Keys to send to a window.
enum Keys<'a> {
    Text(&'a str),
    BackSpaces(usize),
}

/// How far the keys got.
enum Pressed {
    All,
    /// This many were pressed, then another window had the focus.
    Until(usize),
}

impl X11 {
    pub fn open(name: Option<&str>) -> Result<Self, InsertionError> {
        let display = Display::open(name)?;
        Ok(Self { display, keyboard: Keyboard::new(), held: Held::default() })
    }

    pub fn target(&self) -> Result<Option<Target>, InsertionError> {
        self.settled_focus().map_err(|error| unreachable(&error))
    }

    /// The window with the focus, once the window manager agrees that it is active. After a while
    /// also without agreement, because the keys go there anyway.
    fn settled_focus(&self) -> Told<Option<Target>> {
        let deadline = Instant::now() + SETTLE;
        loop {
            let (focused, active) = (self.display.focused()?, self.display.active()?);
            let agree = active.is_none() || focused == active;
            if agree || Instant::now() > deadline {
                let Some(focused) = focused else { return Ok(None) };
                return gone(self.display.describe(focused));
            }
            thread::sleep(LOOK);
        }
    }

    /// Inserts the text into the target. Returns the outcome and how many graphemes arrived.
    pub fn insert(
        &mut self,
        target: Option<&Target>,
        text: &str,
        rules: &Rules,
    ) -> (Outcome, usize) {
        let Some(target) = target else {
            return (self.copy(text, Some(CopyReason::NoWindow)), 0);
        };
        let way = rules.way(&target.app, text);
        if way == Way::CopyOnly {
            return (self.copy(text, None), 0);
        }
        match self.try_insert(target, text, way) {
            Ok(done) => done,
            Err(error) => (Outcome::Failed { why: InsertFailure::Desktop(unreachable(&error)) }, 0),
        }
    }

    fn try_insert(&mut self, target: &Target, text: &str, way: Way) -> Told<(Outcome, usize)> {
        let of = text.graphemes(true).count();
        let changed = |now: Option<Target>, written| {
            let now = now.map(|now| now.name().to_owned());
            Ok((Outcome::TargetChanged { now, written, of }, written))
        };
        let now = self.settled_focus()?;
        let Some(window) = self.same(target, now.as_ref()) else { return changed(now, 0) };
        if let Some(obstacle) = wait_until_free(&self.display)? {
            return Ok((Outcome::Blocked { why: obstacle }, 0));
        }
        let app = target.name().to_owned();
        if way != Way::Type {
            match self.paste(window, text, way == Way::PasteTerminal)? {
                Paste::Read => return Ok((Outcome::Pasted { app }, of)),
                Paste::CopiedOnly(why) => {
                    return Ok((Outcome::CopiedOnly { why: Some(why) }, 0));
                }
                Paste::TargetChanged => return changed(self.settled_focus()?, 0),
                Paste::CannotKeep(why) => {
                    tracing::info!(
                        ?why,
                        "the text is typed, since a paste would lose the clipboard"
                    );
                }
            }
        }
        let Some(strokes) = self.keyboard.strokes(&self.display, text)? else {
            if way == Way::Type {
                return match self.paste(window, text, rules::is_terminal(&target.app))? {
                    Paste::Read => Ok((Outcome::Pasted { app }, of)),
                    Paste::CopiedOnly(why) => Ok((Outcome::CopiedOnly { why: Some(why) }, 0)),
                    Paste::TargetChanged => changed(self.settled_focus()?, 0),
                    Paste::CannotKeep(why) => Ok((Outcome::Failed { why }, 0)),
                };
            }
            return Ok((Outcome::Failed { why: InsertFailure::TooFewKeys }, 0));
        };
        match self.press(window, &strokes, &Keys::Text(text))? {
            Pressed::All => Ok((Outcome::Inserted { app }, of)),
            Pressed::Until(written) => changed(self.settled_focus()?, written),
        }
    }

    /// The target's window, if it has the focus.
    fn same(&self, target: &Target, now: Option<&Target>) -> Option<Window> {
        match (now, target.window) {
            (Some(now), WindowId::X11(window)) if now.is(target) => Some(window),
            _ => None,
        }
    }

    fn has_focus(&self, window: Window) -> Told<bool> {
        Ok(self.display.focused()? == Some(window))
    }

    /// Presses keys one by one, each only if the window has the focus.
    fn press(&mut self, window: Window, strokes: &Strokes, keys: &Keys) -> Told<Pressed> {
        let aside = put_aside(&self.display, strokes.layout)?;
        let done = self.press_each(window, strokes, keys);
        self.keyboard.was_used();
        aside.put_back(&self.display)?;
        done
    }

    fn press_each(&self, window: Window, strokes: &Strokes, keys: &Keys) -> Told<Pressed> {
        let press: Vec<Option<&str>> = match keys {
            Keys::Text(text) => text.graphemes(true).map(Some).collect(),
            Keys::BackSpaces(count) => vec![None; *count],
        };
        let display = &self.display;
        for (done, grapheme) in press.into_iter().enumerate() {
            let pressed = display.alone(|| {
                if !self.has_focus(window)? {
                    return Ok(false);
                }
                match grapheme {
                    Some(grapheme) => strokes.press(display, grapheme)?,
                    None => strokes.rub_out(display)?,
                }
                Ok(true)
            })?;
            if !pressed {
                return Ok(Pressed::Until(done));
            }
            thread::sleep(PACE);
        }
        Ok(Pressed::All)
    }

    /// Pastes text through the clipboard, then restores the clipboard.
    fn paste(&self, window: Window, text: &str, is_terminal: bool) -> Told<Paste> {
        let display = &self.display;
        let Some(keys) = PasteKeys::find(display, is_terminal)? else {
            return Ok(Paste::CannotKeep(InsertFailure::NoPasteKey));
        };
        let clipboard = match Clipboard::open(display.name.as_deref()) {
            Ok(clipboard) => clipboard,
            Err(error) => return Ok(Paste::CannotKeep(InsertFailure::Desktop(error))),
        };
        let before = match clipboard.fetch() {
            Ok(before) => before,
            Err(CannotKeep::Server(error)) => return Err(error),
            Err(CannotKeep::TooLarge) => {
                return Ok(Paste::CannotKeep(InsertFailure::ClipboardTooLarge));
            }
            Err(CannotKeep::NoAnswer) => {
                return Ok(Paste::CannotKeep(InsertFailure::ClipboardSilent));
            }
        };
        let Some(mut server) = clipboard.own(Content::text(text, &display.atoms))? else {
            return Ok(Paste::CannotKeep(InsertFailure::ClipboardHeld));
        };
        let aside = put_aside(display, Some(keys.layout))?;
        let pressed = display.alone(|| {
            let has_focus = self.has_focus(window)?;
            if has_focus {
                keys.press(display)?;
            }
            Ok(has_focus)
        });
        aside.put_back(display)?;
        let seen = match pressed? {
            true => Some(clipboard.watch(&mut server, window, READ)?),
            false => None,
        };
        match seen {
            Some(Seen::Read) | None if !server.is_lost() => {
                if before.is_empty() {
                    clipboard.empty()?;
                } else if let Some(server) = clipboard.own(before)? {
                    clipboard.keep(server, &self.held);
                }
            }
            Some(Seen::Nothing) => clipboard.keep(server, &self.held),
            _ => {}
        }
        Ok(match seen {
            None => Paste::TargetChanged,
            Some(Seen::Read) => Paste::Read,
            Some(Seen::Nothing) => Paste::CopiedOnly(CopyReason::NotRead),
            Some(Seen::Lost) => Paste::CopiedOnly(CopyReason::ClipboardTaken),
        })
    }

    /// Copies the text to the clipboard, where it stays.
    pub fn copy(&mut self, text: &str, why: Option<CopyReason>) -> Outcome {
        let copy = || -> Result<bool, InsertionError> {
            let clipboard = Clipboard::open(self.display.name.as_deref())?;
            let text = Content::text(text, &self.display.atoms);
            let server = clipboard.own(text).map_err(|error| unreachable(&error))?;
            Ok(server.map(|server| clipboard.keep(server, &self.held)).is_some())
        };
        match copy() {
            Ok(true) => Outcome::CopiedOnly { why },
            Ok(false) => Outcome::Failed { why: InsertFailure::ClipboardHeld },
            Err(error) => Outcome::Failed { why: InsertFailure::Desktop(error) },
        }
    }

    /// See [`super::Inserter::hand_over`].
    pub fn hand_over(&self, keeper: &mut Command) -> io::Result<()> {
        self.held.hand_over(keeper)
    }

    pub fn undo(&mut self, last: &Done) -> Undone {
        if rules::is_terminal(&last.target.app) && last.written.contains('\n') {
            return Undone::Refused { why: UndoRefusal::SentToTerminal };
        }
        match self.try_undo(last) {
            Ok(undone) => undone,
            Err(error) => Undone::Refused { why: UndoRefusal::Desktop(unreachable(&error)) },
        }
    }

    fn try_undo(&mut self, last: &Done) -> Told<Undone> {
        let name = |now: Option<Target>| now.map(|now| now.name().to_owned());
        let now = self.settled_focus()?;
        let Some(window) = self.same(&last.target, now.as_ref()) else {
            return Ok(Undone::TargetChanged { now: name(now), removed: 0 });
        };
        if let Some(obstacle) = wait_until_free(&self.display)? {
            return Ok(Undone::Refused { why: UndoRefusal::Blocked(obstacle) });
        }
        let Some(strokes) = self.keyboard.strokes(&self.display, "")? else {
            return Ok(Undone::Refused { why: UndoRefusal::NoBackSpace });
        };
        let count = last.written.graphemes(true).count();
        Ok(match self.press(window, &strokes, &Keys::BackSpaces(count))? {
            Pressed::All => Undone::TakenBack { app: last.target.name().to_owned() },
            Pressed::Until(removed) => {
                Undone::TargetChanged { now: name(self.settled_focus()?), removed }
            }
        })
    }
}

/// See [`super::keep_clipboard`].
pub(super) fn keep_clipboard(from: impl Read, to: impl Write) -> Result<(), InsertionError> {
    clipboard::keep_clipboard(from, to)
}

impl Drop for X11 {
    fn drop(&mut self) {
        if let Err(error) = self.keyboard.give_back(&self.display) {
            tracing::debug!(%error, "the keyboard keeps keys that were lent to characters");
        }
    }
}

/// The result of a paste.
enum Paste {
    Read,
    TargetChanged,
    /// The text is on the clipboard only.
    CopiedOnly(CopyReason),
    /// Nothing was pasted, because the clipboard could not have been restored.
    CannotKeep(InsertFailure),
}
