//! The devices of a testbed, as modules of its sound server.

/// A device in terms of PulseAudio modules.
pub(crate) struct Module {
    pub name: &'static str,
    pub args: String,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Microphone,
    Speakers,
}

pub(crate) struct Device {
    pub kind: Kind,
    pub name: String,
    pub rate: u32,
    pub channels: u16,
    pub plugged_in: bool,
}

/// The rate of sound in the testbed. Microphones of other rates resample it.
const AIR_RATE: u32 = 48_000;

impl Device {
    pub fn microphone(name: &str, rate: u32, channels: u16) -> Self {
        let (kind, name) = (Kind::Microphone, name.to_owned());
        Self { kind, name, rate, channels, plugged_in: true }
    }

    pub fn speakers(name: &str) -> Self {
        let (kind, name) = (Kind::Speakers, name.to_owned());
        Self { kind, name, rate: AIR_RATE, channels: 2, plugged_in: true }
    }

    /// The sink for sound to this device.
    pub fn sink(&self) -> String {
        match self.kind {
            Kind::Microphone => format!("{}-air", self.name),
            Kind::Speakers => self.name.clone(),
        }
    }

    /// The source with the sound that this device captures or plays.
    pub fn source(&self) -> String {
        match self.kind {
            Kind::Microphone => self.name.clone(),
            Kind::Speakers => format!("{}.monitor", self.name),
        }
    }

    /// The modules that stay while the device is unplugged: speech continues without a microphone.
    pub fn air(&self) -> Option<Module> {
        let title = format!("Air at {}", self.title());
        (self.kind == Kind::Microphone).then(|| null_sink(&self.sink(), &title, self.channels))
    }

    /// The modules that come and go with the plug.
    pub fn plug(&self) -> Module {
        match self.kind {
            Kind::Speakers => null_sink(&self.name, &self.title(), self.channels),
            Kind::Microphone => Module {
                name: "module-remap-source",
                args: format!(
                    "source_name={} master={}.monitor format=float32le rate={} channels={} \
                     source_properties=\"device.description='{}'\"",
                    self.name,
                    self.sink(),
                    self.rate,
                    self.channels,
                    self.title()
                ),
            },
        }
    }

    /// The device's label for people.
    fn title(&self) -> String {
        let word = |word: &str| word[..1].to_uppercase() + &word[1..];
        format!("Room {}", self.name.split('-').map(word).collect::<Vec<_>>().join(" "))
    }
}

/// A null sink, whose monitor gives the played sound.
///
/// `norewinds=1`: otherwise the sink renders two seconds ahead, and rewinds sound that its monitor
/// has already delivered.
fn null_sink(name: &str, title: &str, channels: u16) -> Module {
    let args = format!(
        "sink_name={name} norewinds=1 format=float32le rate={AIR_RATE} channels={channels} \
         sink_properties=\"device.description='{title}'\""
    );
    Module { name: "module-null-sink", args }
}

/// All devices and the defaults.
#[derive(Default)]
pub(crate) struct Devices {
    pub all: Vec<Device>,
    pub default_microphone: Option<String>,
    pub default_speakers: Option<String>,
}

impl Devices {
    pub fn get(&mut self, name: &str) -> &mut Device {
        let device = self.all.iter_mut().find(|device| device.name == name);
        device.unwrap_or_else(|| panic!("there is no device {name:?} in this testbed"))
    }

    /// A start script for the server. It ends at the first failing line.
    pub fn script(&self) -> String {
        let mut script = ".fail\n".to_owned();
        for device in &self.all {
            for module in device.air().into_iter().chain(device.plugged_in.then(|| device.plug())) {
                script += &format!("load-module {} {}\n", module.name, module.args);
            }
        }
        let present = |name: &&String| self.all.iter().any(|d| d.name == **name && d.plugged_in);
        if let Some(name) = self.default_speakers.as_ref().filter(present) {
            script += &format!("set-default-sink {name}\n");
        }
        if let Some(name) = self.default_microphone.as_ref().filter(present) {
            script += &format!("set-default-source {name}\n");
        }
        script
    }
}
