//! The keyboard while captions run: space pauses and goes on, q ends.
//!
//! Only the waiting for a whole line and the echo are switched off; Ctrl-C and Ctrl-Z stay what
//! they are, and output is left alone.

use tokio::sync::mpsc::UnboundedReceiver;

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
            let (press, pressed) = tokio::sync::mpsc::unbounded_channel();
            let read = move || {
                while let Some(byte) = unix::next_byte(|| press.is_closed()) {
                    let key = match byte {
                        b' ' | b'p' => Key::Pause,
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

/// Gives the terminal back, for a program that ends without dropping anything.
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

    /// How often it is looked whether anybody still wants keys.
    const LOOK: Duration = Duration::from_millis(200);

    /// The terminal's mode as it was, while it is another.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    /// The terminal gives key by key as long as this lives.
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
                // There is nobody to tell of a failure.
                let _ = tcsetattr(stdin(), OptionalActions::Now, &before);
            }
        }
    }

    impl Drop for Mode {
        fn drop(&mut self) {
            Self::restore();
        }
    }

    /// The next byte that is typed; `None` when there will be none or nobody wants one.
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
                // A job in the background that reads is stopped.
                Ok(_) => thread::sleep(LOOK),
                Err(_) => return None,
            }
        }
        None
    }

    /// Whether the terminal is ours to read and change: a job in the background that tries is
    /// stopped.
    fn is_ours() -> bool {
        tcgetpgrp(stdin()).is_ok_and(|group| group == getpgrp())
    }
}
