//! The testbed: a private sound server, its devices and their sound.

use std::{
    ffi::OsString,
    path::Path,
    process::Command,
    sync::{Mutex, MutexGuard},
};

use rustix::process::Signal;
use tempfile::TempDir;

use crate::{
    Playing,
    devices::{Device, Devices, Kind},
    server::Server,
};

/// The microphone that the testbed has from the start.
pub const MICROPHONE: &str = "microphone";
/// The speakers that the testbed has from the start. Their monitor, `speakers.monitor`, is the
/// system sound.
pub const SPEAKERS: &str = "speakers";

/// A private PulseAudio server with a virtual microphone and virtual speakers.
///
/// It needs no privileges and no sound card, ignores the user's server and settings, and leaves no
/// files. Drop it before the thread that opened it ends: the server dies with that thread, so that
/// it cannot outlive an aborted test.
pub struct Testbed {
    // Declared before the folder, so that the server ends before the folder is removed.
    server: Server,
    devices: Mutex<Devices>,
    rescue: bool,
    folder: TempDir,
}

impl Testbed {
    /// A testbed with a mono microphone of 48 kHz, and speakers.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "opening a testbed starts a process")]
    pub fn new() -> Self {
        Self::builder().open()
    }

    pub(crate) fn open(devices: Devices, rescue: bool, refusing_port: Option<u16>) -> Self {
        // Below /tmp and not TMPDIR, because a socket's path has at most 107 bytes.
        let folder = tempfile::Builder::new().prefix("testbed-").tempdir_in("/tmp").unwrap();
        let mut server = Server::new(folder.path(), refusing_port);
        server.start(&devices.script());
        Self { server, devices: Mutex::new(devices), rescue, folder }
    }

    /// Makes `command` capture and play in this testbed only.
    pub fn set_env(&self, command: &mut Command) {
        command.envs(self.vars());
    }

    /// The same variables, for programs not started by [`Command`]. HOME is not among them.
    #[must_use]
    pub fn vars(&self) -> Vec<(OsString, OsString)> {
        self.server.vars()
    }

    /// The testbed's folder, removed with the testbed.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The server's process, while it runs.
    #[must_use]
    pub fn server_id(&self) -> Option<u32> {
        self.server.id()
    }

    /// Runs `pactl`, which must succeed, for operations that this crate lacks.
    pub fn pactl(&self, args: &[&str]) -> String {
        self.server.pactl(args)
    }

    /// Plays a wav near the microphone, whether that is plugged in or not. Sound of 48 kHz stays
    /// unaltered; other rates may lose the last eight milliseconds.
    pub fn say(&self, wav: &Path) -> Playing {
        self.play_on(MICROPHONE, wav)
    }

    /// Plays mono samples of 16 kHz near the microphone.
    pub fn say_samples(&self, samples: &[f32]) -> Playing {
        self.play_samples_on(MICROPHONE, samples)
    }

    /// Plays a wav on the speakers: system sound.
    pub fn play(&self, wav: &Path) -> Playing {
        self.play_on(SPEAKERS, wav)
    }

    /// Plays mono samples of 16 kHz on the speakers.
    pub fn play_samples(&self, samples: &[f32]) -> Playing {
        self.play_samples_on(SPEAKERS, samples)
    }

    /// Plays a wav on these speakers, or near this microphone.
    pub fn play_on(&self, device: &str, wav: &Path) -> Playing {
        let sink = self.devices().get(device).sink();
        Playing::start(wav, &sink, self.server.private_vars(), None)
    }

    /// Plays mono samples of 16 kHz on these speakers, or near this microphone.
    pub fn play_samples_on(&self, device: &str, samples: &[f32]) -> Playing {
        let file = tempfile::Builder::new().suffix(".wav").tempfile_in(self.folder()).unwrap();
        let path = file.into_temp_path();
        let (bits_per_sample, sample_format) = (32, hound::SampleFormat::Float);
        let spec =
            hound::WavSpec { channels: 1, sample_rate: 16_000, bits_per_sample, sample_format };
        let mut wav = hound::WavWriter::create(&path, spec).unwrap();
        // The resampler holds back its last eight milliseconds.
        let sound = samples.iter().chain(&[0.0; 320]);
        sound.for_each(|sample| wav.write_sample(*sample).unwrap());
        wav.finalize().unwrap();
        let sink = self.devices().get(device).sink();
        let wav = path.to_path_buf();
        Playing::start(&wav, &sink, self.server.private_vars(), Some(path))
    }

    /// Another mono microphone that does not capture the first one's sound.
    pub fn add_microphone(&self, name: &str, rate: u32) {
        self.add(Device::microphone(name, rate, 1));
    }

    /// Other speakers with a separate monitor.
    pub fn add_speakers(&self, name: &str) {
        self.add(Device::speakers(name));
    }

    fn add(&self, device: Device) {
        for module in device.air().into_iter().chain([device.plug()]) {
            self.server.pactl(&["load-module", module.name, &module.args]);
        }
        self.devices().all.push(device);
    }

    /// Unplugs a microphone or speakers.
    pub fn unplug(&self, name: &str) {
        let mut devices = self.devices();
        let device = devices.get(name);
        assert!(device.plugged_in, "{name} is not plugged in");
        let module = self.index("modules", &device.plug().args).expect("the device is a module");
        let mut commands = String::new();
        if !self.rescue {
            let source = self.index("sources", &device.source()).expect("the device has a source");
            let outputs = self.server.pactl(&["list", "short", "source-outputs"]);
            let outputs = outputs.lines().map(|output| output.split('\t').collect::<Vec<_>>());
            for output in outputs.filter(|output| output[1] == source) {
                commands += &format!("kill-source-output {}\n", output[0]);
            }
        }
        self.server.command(&format!("{commands}unload-module {module}\n"));
        assert!(self.index("modules", &device.plug().args).is_none(), "{name} is still there");
        device.plugged_in = false;
    }

    /// The server's number for the module, source or other object one of whose properties in
    /// `pactl`'s short list is `property`.
    fn index(&self, objects: &str, property: &str) -> Option<String> {
        let list = self.server.pactl(&["list", "short", objects]);
        let mut rows = list.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        rows.find(|row| row[1..].contains(&property)).map(|row| row[0].to_owned())
    }

    /// Plugs a device in again under its old name, perhaps with another rate. If it was the
    /// default, it is again.
    pub fn plug_in(&self, name: &str, rate: u32) {
        let mut devices = self.devices();
        let device = devices.get(name);
        assert!(!device.plugged_in, "{name} is plugged in");
        device.rate = rate;
        let plug = device.plug();
        self.server.pactl(&["load-module", plug.name, &plug.args]);
        device.plugged_in = true;
    }

    /// Makes this the default microphone, or these the default speakers.
    pub fn set_default(&self, name: &str) {
        let mut devices = self.devices();
        let kind = devices.get(name).kind;
        let (command, default) = match kind {
            Kind::Microphone => ("set-default-source", &mut devices.default_microphone),
            Kind::Speakers => ("set-default-sink", &mut devices.default_speakers),
        };
        *default = Some(name.to_owned());
        self.server.pactl(&[command, name]);
    }

    /// Ends the server as a crash does.
    pub fn kill_server(&mut self) {
        self.server.kill();
    }

    /// Starts the server again after [`Self::kill_server`]: the same socket, the same devices,
    /// those unplugged still unplugged.
    pub fn restart_server(&mut self) {
        let script = self.devices().script();
        self.server.start(&script);
    }

    /// Stops the server: it answers no client and moves no sound, but keeps all connections.
    pub fn stop_answering(&self) {
        self.server.signal(Signal::STOP);
    }

    /// Ends [`Self::stop_answering`].
    pub fn resume_answering(&self) {
        self.server.signal(Signal::CONT);
    }

    fn devices(&self) -> MutexGuard<'_, Devices> {
        self.devices.lock().unwrap()
    }
}
