//! The process of a private PulseAudio server.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{Read, Write},
    net::Shutdown,
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

use crate::door;

/// Options for mixing and resampling without altering the sound, and without privileges. Equal
/// rates keep a sink from changing its rate to the played sound's. For noise up to 8 kHz, played
/// and recorded at 16 kHz, this resampler keeps a correlation of 0.99997; with PulseAudio's use of
/// soxr it is 0.94.
const DAEMON_CONF: &str = "\
default-sample-format = float32le
default-sample-rate = 48000
alternate-sample-rate = 48000
resample-method = speex-float-10
flat-volumes = no
realtime-scheduling = no
high-priority = no
exit-idle-time = -1
";

/// The socket of refused clients.
const DOOR: &str = "door";

const CLIENT_CONF: &str = "autospawn = no\n";

/// Programs that ask ALSA for a microphone get the testbed's too.
const ALSA_CONF: &str = "\
</usr/share/alsa/alsa.conf>
pcm.!default pulse
ctl.!default pulse
";

/// A server, its folder and its sockets.
pub(crate) struct Server {
    folder: PathBuf,
    /// With refusal, the program under test connects through the door.
    refusing_port: Option<u16>,
    process: Option<Child>,
}

impl Server {
    pub fn new(folder: &Path, refusing_port: Option<u16>) -> Self {
        let server = Self { folder: folder.to_owned(), refusing_port, process: None };
        let write = |name, text: &[u8]| fs::write(server.path(name), text).unwrap();
        write("daemon.conf", DAEMON_CONF.as_bytes());
        write("client.conf", CLIENT_CONF.as_bytes());
        write("asound.conf", ALSA_CONF.as_bytes());
        write("wrong-cookie", &[0x5a; 256]);
        if let Some(port) = refusing_port {
            door::open(&server.path(DOOR), port);
        }
        server
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Starts the server and waits until it answers. A client that can connect finds all devices,
    /// because the socket is created last.
    pub fn start(&mut self, devices: &str) {
        assert!(self.process.is_none(), "the server is running");
        let mut script = devices.to_owned();
        if let Some(port) = self.refusing_port {
            let module = "load-module module-native-protocol-tcp";
            script += &format!("{module} listen=127.0.0.1 port={port} auth-ip-acl=\n");
        }
        let (socket, commands) = (self.path("native"), self.path("commands"));
        script += "load-module module-cli-protocol-unix socket=";
        script += &format!("{}\n", commands.display());
        script += "load-module module-native-protocol-unix auth-anonymous=1 socket=";
        script += &format!("{}\n", socket.display());
        fs::write(self.path("script.pa"), script).unwrap();

        let log = File::create(self.path("log")).unwrap();
        // `setpriv` becomes the server, and the kernel ends it when the test's thread dies.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--", "pulseaudio", "-n", "--daemonize=no"]);
        command.args(["--use-pid-file=no", "--disallow-exit", "--file"]);
        command.arg(self.path("script.pa")).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", &self.folder).env("XDG_CONFIG_HOME", &self.folder);
        command.env("PULSE_CONFIG", self.path("daemon.conf")).envs(self.private_vars());
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        let mut process = command.spawn().expect("setpriv of util-linux starts");

        let deadline = Instant::now() + Duration::from_secs(20);
        while UnixStream::connect(&socket).is_err() {
            let ended = process.try_wait().unwrap();
            if ended.is_some() || Instant::now() > deadline {
                let (_, _) = (process.kill(), process.wait());
                let log = fs::read_to_string(self.path("log")).unwrap();
                panic!("the sound server did not start ({ended:?}):\n{log}");
            }
            thread::sleep(Duration::from_millis(5));
        }
        self.process = Some(process);
        self.pactl(&["info"]);
    }

    /// Kills the server, as a crash does.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    pub fn signal(&self, signal: Signal) {
        let process = self.process.as_ref().expect("the server runs");
        kill_process(Pid::from_child(process), signal).unwrap();
    }

    pub fn id(&self) -> Option<u32> {
        self.process.as_ref().map(Child::id)
    }

    /// The environment of the testbed's own tools, which the server never refuses.
    pub fn private_vars(&self) -> Vec<(OsString, OsString)> {
        let mut server = OsString::from("unix:");
        server.push(self.path("native"));
        let folder = self.folder.clone().into_os_string();
        [
            ("PULSE_SERVER", server),
            ("PULSE_COOKIE", self.path("cookie").into()),
            ("PULSE_CLIENTCONFIG", self.path("client.conf").into()),
            ("PULSE_RUNTIME_PATH", self.path("run").into()),
            ("PULSE_STATE_PATH", self.path("state").into()),
            ("ALSA_CONFIG_PATH", self.path("asound.conf").into()),
            ("XDG_RUNTIME_DIR", folder),
        ]
        .map(|(name, value)| (name.into(), value))
        .into()
    }

    /// The environment of the program under test.
    pub fn vars(&self) -> Vec<(OsString, OsString)> {
        let mut vars = self.private_vars();
        if self.refusing_port.is_some() {
            vars.retain(|(name, _)| name != "PULSE_SERVER" && name != "PULSE_COOKIE");
            let mut door = OsString::from("unix:");
            door.push(self.path(DOOR));
            vars.push(("PULSE_SERVER".into(), door));
            vars.push(("PULSE_COOKIE".into(), self.path("wrong-cookie").into()));
        }
        vars
    }

    /// Runs `pactl`, which must succeed, for at most ten seconds, because a stopped server never
    /// answers.
    pub fn pactl(&self, args: &[&str]) -> String {
        let mut command = Command::new("timeout");
        command.args(["10", "pactl"]).args(args).envs(self.private_vars()).env("LC_ALL", "C");
        let output = command.output().expect("timeout of coreutils starts");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "pactl {args:?}: {} {errors}", output.status);
        String::from_utf8(output.stdout).unwrap()
    }

    /// Sends the server its own commands, one a line, as one batch, so that no client acts between
    /// two of them. For operations that `pactl` lacks.
    pub fn command(&self, lines: &str) {
        let mut socket = UnixStream::connect(self.path("commands")).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        socket.write_all(lines.as_bytes()).unwrap();
        socket.shutdown(Shutdown::Write).unwrap();
        let mut answer = String::new();
        socket.read_to_string(&mut answer).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            let (_, _) = (process.kill(), process.wait());
        }
    }
}
