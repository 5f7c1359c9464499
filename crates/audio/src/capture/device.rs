//! Capture devices.

use std::fmt;

/// The kind of sound that a device captures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeviceKind {
    /// A microphone.
    Microphone,
    /// System sound: a call, a film.
    System,
}

impl fmt::Display for DeviceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Microphone => "microphone",
            Self::System => "system sound",
        })
    }
}

/// A capture device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// The sound system's own name, the same after a restart and a replug.
    pub name: String,
    /// Its label for people.
    pub label: String,
    /// The kind of sound that it captures.
    pub kind: DeviceKind,
    /// Whether it is the default of its kind in the sound settings.
    pub is_default: bool,
    /// Its sample rate, Hz; 0 if only opening the device would tell.
    pub rate: u32,
    /// Its channels; 0 if only opening the device would tell.
    pub channels: u16,
    /// Whether the sound settings mute it, where the system reports that.
    pub muted: Option<bool>,
    /// Distinguishes a device that returned from one that never left. Valid only while the sound
    /// server runs.
    pub incarnation: u32,
}

/// Which device the user asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceChoice {
    /// The default in the sound settings; the capture follows a change of them.
    Default,
    /// The device with this name, label or unique part of them. While it is away, the default
    /// replaces it.
    Named(String),
}

/// A device's name comes from outside: it must not contain terminal control sequences.
pub(super) fn printable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).collect()
}
