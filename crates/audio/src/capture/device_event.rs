//! What happens to the sound while it is captured, and what a user can do about it.

use super::DeviceKind;

/// Something about a device that whoever listens should know. Sent as it happens.
#[derive(Clone, Debug, PartialEq)]
pub struct DeviceEvent {
    /// Which of the session's devices.
    pub kind: DeviceKind,
    /// Its label.
    pub name: String,
    /// What happened.
    pub change: DeviceChange,
}

/// What can happen to a device and its sound.
#[derive(Clone, Debug, PartialEq)]
pub enum DeviceChange {
    /// It is captured for the first time in this session, or was chosen in place of another.
    Opened,
    /// It went away. The session goes on in silence until it, or the default, can be heard.
    Lost,
    /// Sound is here again, perhaps from another device: the notice names it.
    Recovered,
    /// It is there and sends no samples.
    Stalled,
    /// It sends nothing but zeros, as a muted microphone does.
    Silent {
        /// Whether the sound settings say that it is muted.
        muted: Option<bool>,
    },
    /// Since it was opened nothing was loud enough for speech.
    Quiet {
        /// The loudest sample, dB relative to full scale.
        peak: f32,
    },
    /// It is too loud for the converter: peaks are cut off.
    Clipping,
    /// What was wrong with the signal is over.
    Well,
    /// Time for which there is no sound; it was filled with silence.
    Gap {
        /// Index of the first sample of silence.
        start: u64,
        /// Samples.
        length: u64,
        /// Why.
        cause: GapCause,
    },
}

/// Why there is no sound for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapCause {
    /// The device or the sound server was away.
    DeviceLost,
    /// This program did not read in time: the ring was full.
    Overrun,
    /// The sound system left it out, as it does when the machine sleeps or is overloaded.
    LeftOut,
    /// Of two devices this one's clock is the slower: it was brought level with the other.
    Drift,
}

impl DeviceEvent {
    /// One line for the user: what happened, what it means, what to do.
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

    /// Whether it is bad news.
    pub fn is_trouble(&self) -> bool {
        !matches!(self.change, DeviceChange::Opened | DeviceChange::Recovered | DeviceChange::Well)
    }
}
