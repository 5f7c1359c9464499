//! Events of a captured device.

use super::DeviceKind;

/// An event of a device. The capture sends it when it happens.
#[derive(Clone, Debug, PartialEq)]
pub struct DeviceEvent {
    /// The device's kind.
    pub kind: DeviceKind,
    /// Its label.
    pub name: String,
    /// What happened.
    pub change: DeviceChange,
}

/// What happened to a device or its sound.
#[derive(Clone, Debug, PartialEq)]
pub enum DeviceChange {
    /// The session captures it for the first time, or it replaced another one by the user's choice.
    Opened,
    /// It went away. The session continues with silence until it or the default is available.
    Lost,
    /// Sound is back, perhaps from another device: the event names it.
    Recovered,
    /// It is present and sends no samples.
    Stalled,
    /// It sends only zeros, like a muted microphone.
    Silent {
        /// Whether the sound settings mute it.
        muted: Option<bool>,
    },
    /// Nothing has been loud enough for speech since it was opened.
    Quiet {
        /// The loudest sample, dB relative to full scale.
        peak: f32,
    },
    /// It is too loud for the converter, which clips peaks.
    Clipping,
    /// The fault of the signal is over.
    Well,
    /// Missing sound, which silence replaces.
    Gap {
        /// Index of the first sample of silence.
        start: u64,
        /// Its length in samples.
        length: u64,
        /// The cause.
        cause: GapCause,
    },
}

/// The cause of a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapCause {
    /// The device or the sound server was away.
    DeviceLost,
    /// The ring was full, because this program did not read in time.
    Overrun,
    /// The sound system skipped it, as it does when the machine sleeps or is overloaded.
    LeftOut,
    /// Of two devices this one's clock is slower; silence levels it with the other.
    Drift,
}

impl DeviceEvent {
    /// One line of English for logs and JSON: what happened, what it means, what to do.
    pub fn message(&self) -> String {
        let (kind, name) = (self.kind, &self.name);
        let rate = super::super::SAMPLE_RATE as f32;
        match &self.change {
            DeviceChange::Opened => format!("listening to {name}"),
            DeviceChange::Lost => format!(
                "{name} went away: the session goes on in silence until a {kind} is there; check its cable or battery"
            ),
            DeviceChange::Recovered => format!("listening to {name} again"),
            DeviceChange::Stalled => format!(
                "{name} sends no sound: nothing is heard at the moment; if it lasts, reconnect the device or choose another one"
            ),
            DeviceChange::Silent { muted: Some(true) } => format!(
                "{name} is muted in the sound settings: nothing is heard; switch it on there"
            ),
            DeviceChange::Silent { .. } => format!(
                "{name} sends only silence: nothing is heard; look for a mute switch on the device or in the sound settings, or choose another device"
            ),
            DeviceChange::Quiet { peak } => format!(
                "{name} is very quiet (its loudest moment was {peak:.0} dBFS): words may be missed; raise its level in the sound settings or speak closer to it"
            ),
            DeviceChange::Clipping => format!(
                "{name} is too loud, its peaks are cut off: words may be misheard; lower its level in the sound settings"
            ),
            DeviceChange::Well => format!("{name} is heard well again"),
            DeviceChange::Gap { length, cause, .. } => {
                let seconds = *length as f32 / rate;
                let why = match cause {
                    GapCause::DeviceLost => "the device was away",
                    GapCause::Overrun => "this machine was too busy to take it",
                    GapCause::Drift => "its clock is slower than the other device's",
                    GapCause::LeftOut => "the sound system left it out (sleep, or overload)",
                };
                format!(
                    "{seconds:.1} s of {name} are missing: {why}; silence stands in their place"
                )
            }
        }
    }

    /// Whether the event is a fault.
    pub fn is_trouble(&self) -> bool {
        !matches!(self.change, DeviceChange::Opened | DeviceChange::Recovered | DeviceChange::Well)
    }
}
