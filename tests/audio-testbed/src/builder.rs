//! Builds testbeds with other devices.

use std::net::TcpListener;

use crate::{
    MICROPHONE, SPEAKERS, Testbed,
    devices::{Device, Devices},
};

/// The devices of a testbed. By default a mono microphone of 48 kHz, and speakers.
#[must_use]
pub struct Builder {
    microphone: Option<(u32, u16)>,
    speakers: bool,
    rescue: bool,
    refusing: bool,
}

impl Testbed {
    /// A testbed with other devices, or with refusal.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self { microphone: Some((48_000, 1)), speakers: true, rescue: true, refusing: false }
    }
}

impl Builder {
    /// Adds a microphone of this rate and number of channels.
    pub fn microphone(mut self, rate: u32, channels: u16) -> Self {
        self.microphone = Some((rate, channels));
        self
    }

    /// Removes the microphone; the default source is then the speakers' monitor.
    pub fn no_microphone(mut self) -> Self {
        self.microphone = None;
        self
    }

    /// Removes the speakers and so the system sound.
    pub fn no_speakers(mut self) -> Self {
        self.speakers = false;
        self
    }

    /// Makes a recording end with its device. Otherwise PulseAudio moves it to the remaining
    /// default source, perhaps the speakers' monitor, and back when the device is plugged in again;
    /// the program learns of it only if it asks.
    pub fn no_rescue(mut self) -> Self {
        self.rescue = false;
        self
    }

    /// The server refuses the program under test with "access denied", and accepts the testbed's
    /// own tools.
    pub fn refusing(mut self) -> Self {
        self.refusing = true;
        self
    }

    /// Starts the testbed's sound server.
    #[must_use]
    pub fn open(self) -> Testbed {
        let mut devices = Devices::default();
        if self.speakers {
            devices.all.push(Device::speakers(SPEAKERS));
            devices.default_speakers = Some(SPEAKERS.to_owned());
        }
        if let Some((rate, channels)) = self.microphone {
            devices.all.push(Device::microphone(MICROPHONE, rate, channels));
            devices.default_microphone = Some(MICROPHONE.to_owned());
        }
        Testbed::open(devices, self.rescue, self.refusing.then(free_port))
    }
}

/// A port that was free a moment ago, because the server needs a number.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
