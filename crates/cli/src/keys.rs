//! The keyboard while captions run: space pauses and goes on, q ends.
//!
//! Only the waiting for a whole line and the echo are switched off; Ctrl-C and Ctrl-Z stay what
//! they are, and output is left alone.

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Pause, or go on.
    Pause,
    /// End the session.
    Stop,
}

/// Keys as they are pressed; gives the terminal back when dropped.
pub struct Keys {
    pressed: Option<UnboundedReceiver<Key>>,
    #[cfg(unix)]
    _mode: Option<unix::Mode>,
}

impl Keys {
    /// No keyboard.
    pub fn none() -> Self {
        Self {
            pressed: None,
            #[cfg(unix)]
            _mode: None,
        }
    }

    /// Reads the keyboard, where that can be done key by key.
    pub fn read() -> Self {
        #[cfg(unix)]
        if let Some(mode) = unix::Mode::set() {
            let (press, pressed) = unbounded_channel();
            let read = move || {
                for byte in std::io::Read::bytes(std::io::stdin()) {
                    let key = match byte {
                        Ok(b' ' | b'p') => Key::Pause,
                        Ok(b'q') => Key::Stop,
                        Ok(_) => continue,
                        Err(_) => return,
                    };
                    if press.send(key).is_err() {
                        return;
                    }
                }
            };
            if std::thread::Builder::new().name("keys".to_owned()).spawn(read).is_ok() {
                return Self { pressed: Some(pressed), _mode: Some(mode) };
            }
        }
        Self::none()
    }

    /// The next key; never if there is no keyboard.
    pub async fn next(&mut self) -> Key {
        if let Some(pressed) = &mut self.pressed
            && let Some(key) = pressed.recv().await
        {
            return key;
        }
        self.pressed = None;
        std::future::pending().await
    }
}

#[cfg(unix)]
mod unix {
    use std::io::stdin;

    use rustix::{
        process::getpgrp,
        termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr},
    };

    /// The terminal's mode as it was.
    pub(super) struct Mode(Termios);

    impl Mode {
        pub(super) fn set() -> Option<Self> {
            // A job in the background that touches the terminal is stopped.
            if tcgetpgrp(stdin()).ok()? != getpgrp() {
                return None;
            }
            let before = tcgetattr(stdin()).ok()?;
            let mut mode = before.clone();
            mode.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO);
            tcsetattr(stdin(), OptionalActions::Now, &mode).ok()?;
            Some(Self(before))
        }
    }

    impl Drop for Mode {
        fn drop(&mut self) {
            // There is nobody to tell of a failure.
            let _ = tcsetattr(stdin(), OptionalActions::Now, &self.0);
        }
    }
}
