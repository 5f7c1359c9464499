//! Errors of capture. Each variant's doc says what the caller should do.

use super::DeviceKind;

/// An error from listing or opening devices.
///
/// `Display` gives one line of English for logs: what happened, what it means, what to do. Each
/// variant's documentation says what the program should do.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CaptureError {
    /// Neither a sound server nor a sound card answers. Tell the user; retry when the user has
    /// changed something.
    #[error(
        "there is no sound system to capture from ({what}): nothing can be heard; start the sound server (on Linux PulseAudio or PipeWire) or connect a sound card, then try again"
    )]
    NoSoundSystem {
        /// The operation that failed.
        what: String,
    },

    /// The sound system has no device of this kind. Offer another source; retry when one is
    /// connected.
    #[error("there is no {kind} on this machine: nothing can be heard; {}", no_device(*kind))]
    NoDevice {
        /// The requested kind.
        kind: DeviceKind,
    },

    /// The user's name fits no device, or several. Show the devices.
    #[error("{}", no_such_device(*kind, name, *ambiguous, known))]
    NoSuchDevice {
        /// The requested kind.
        kind: DeviceKind,
        /// The name that the user gave.
        name: String,
        /// Whether it fits several devices.
        ambiguous: bool,
        /// The devices of this kind, or those that the name fits.
        known: Vec<String>,
    },

    /// The system does not permit capture. Send the user to the privacy settings; a retry without a
    /// change does not help.
    #[error(
        "the sound system refused to let Duotone listen ({what}): nothing can be heard; allow the microphone in the privacy settings, or run Duotone as the user whose sound server it is"
    )]
    PermissionDenied {
        /// The system's error.
        what: String,
    },

    /// Another program uses the device exclusively. A later retry may work.
    #[error(
        "{name} is in use by another program that does not share it: nothing can be heard; close that program or choose another device"
    )]
    Busy {
        /// The device's label.
        name: String,
    },

    /// The sound system timed out, or the connection broke. Connect again.
    #[error("the sound system does not answer ({what}): nothing can be heard until it does")]
    NotAnswering {
        /// The operation that failed.
        what: String,
    },

    /// The device is present and does not work. Choose another one.
    #[error("{name} cannot be opened ({what}): nothing can be heard; choose another device")]
    CannotOpen {
        /// The device's label.
        name: String,
        /// The system's error.
        what: String,
    },
}

fn no_device(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Microphone => "connect one, or listen to the system sound",
        DeviceKind::System => "this sound system does not let programs hear what it plays",
    }
}

fn no_such_device(kind: DeviceKind, name: &str, ambiguous: bool, known: &[String]) -> String {
    let known = known.join(", ");
    if ambiguous {
        format!("more than one {kind} fits the name {name:?}: {known}; give the whole name")
    } else if known.is_empty() {
        format!("no {kind} is called {name:?}, and there is no other; connect one")
    } else {
        format!("no {kind} is called {name:?}; there is {known}")
    }
}
