//! Reads single keys during captions: space pauses and resumes, b sets a bookmark, q ends the
//! session.
//!
//! Only line buffering and echo are switched off. Ctrl-C, Ctrl-Z and output work as usual.

use tokio::sync::mpsc::UnboundedReceiver;

/// The action of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Pause or resume.
    Pause,
    /// Mark this moment.
    Bookmark,
    /// End the session.
    Stop,
}

/// Reads single keys; restores the terminal when dropped.
pub struct Keys {
    pressed: Option<UnboundedReceiver<Key>>,
    #[cfg(unix)]
    _mode: Option<unix::Mode>,
}

impl Keys {
    /// Reads no keyboard.
    pub fn none() -> Self {
        Self {
            pressed: None,
            #[cfg(unix)]
            _mode: None,
        }
    }

    /// Reads the keyboard, if the terminal can deliver single keys.
    pub fn read() -> Self {
        #[cfg(unix)]
        if let Some(mode) = unix::Mode::set() {
            let (press, pressed) = tokio::sync::mpsc::unbounded_channel();
            let read = move || {
                while let Some(byte) = unix::next_byte(|| press.is_closed()) {
                    let key = match byte {
                        b' ' | b'p' => Key::Pause,
                        b'b' => Key::Bookmark,
                        b'q' => Key::Stop,
                        _ => continue,
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

    /// Waits for the next key; forever if there is no keyboard.
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

/// Restores the terminal, for a program that exits without drops.
pub fn give_back() {
    #[cfg(unix)]
    unix::Mode::restore();
}

#[cfg(unix)]
mod unix {
    use std::{
        io::{Read, stdin},
        sync::Mutex,
        thread,
        time::Duration,
    };

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        process::getpgrp,
        termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr},
    };

    /// How often the reader checks that its receiver still exists.
    const LOOK: Duration = Duration::from_millis(200);

    /// The terminal's original mode while it is changed.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    /// The terminal delivers single keys while this lives.
    pub(super) struct Mode;

    impl Mode {
        pub(super) fn set() -> Option<Self> {
            if !is_ours() {
                return None;
            }
            let before = tcgetattr(stdin()).ok()?;
            let mut mode = before.clone();
            mode.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO);
            tcsetattr(stdin(), OptionalActions::Now, &mode).ok()?;
            *BEFORE.lock().ok()? = Some(before);
            Some(Self)
        }

        pub(super) fn restore() {
            if let Ok(mut before) = BEFORE.lock()
                && let Some(before) = before.take()
            {
                // A failure cannot be reported here.
                let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
            }
        }
    }

    impl Drop for Mode {
        fn drop(&mut self) {
            Self::restore();
        }
    }

    /// The next typed byte; `None` at the end of input or when the receiver is gone.
    pub(super) fn next_byte(is_over: impl Fn() -> bool) -> Option<u8> {
        let look = Timespec { tv_sec: 0, tv_nsec: LOOK.subsec_nanos().into() };
        while !is_over() {
            let input = stdin();
            let mut polled = [PollFd::new(&input, PollFlags::IN)];
            match poll(&mut polled, Some(&look)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) if is_ours() => {
                    let mut byte = [0];
                    return (input.lock().read(&mut byte).ok()? == 1).then_some(byte[0]);
                }
                // The system stops a background job that reads.
                Ok(_) => thread::sleep(LOOK),
                Err(_) => return None,
            }
        }
        None
    }

    /// Whether this is the foreground job: the system stops a background job that reads or changes
    /// the terminal.
    fn is_ours() -> bool {
        tcgetpgrp(stdin()).is_ok_and(|group| group == getpgrp())
    }
}
