//! A test's own desktop: a headless X server, a window manager, and real programs.

#![allow(dead_code, reason = "each test uses what it needs")]

pub mod owner;

use std::{
    fmt::Debug,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use dictation::insertion::{AppRule, Inserter, Rules, Target, Way};
use tempfile::TempDir;

/// The longest wait; after that an event is taken never to come.
const PATIENCE: Duration = Duration::from_secs(20);

/// The rule that text goes into windows of this app in one way.
pub fn always(app: &str, way: Way) -> Rules {
    Rules { apps: vec![AppRule { app: app.to_owned(), way }] }
}

/// Repeats `look` until it returns a value. Panics if that takes too long.
pub fn poll<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(Instant::now() < deadline, "{what}: not within {PATIENCE:?}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Waits until `look` returns `wanted`.
pub fn poll_for<T: PartialEq + Debug>(wanted: &T, mut look: impl FnMut() -> T) {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let seen = look();
        if seen == *wanted {
            return;
        }
        assert!(Instant::now() < deadline, "wanted {wanted:?}, and it stays {seen:?}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// A program that ends with the test, however the test ends.
pub struct Program(Child);

impl Program {
    pub fn start(command: &mut Command) -> Self {
        let program = command.get_program().to_owned();
        let mut guarded = Command::new("setpriv");
        guarded.args(["--pdeathsig", "KILL", "--"]).arg(program).args(command.get_args());
        for (name, value) in command.get_envs() {
            guarded.env(name, value.unwrap_or_default());
        }
        guarded.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Self(guarded.spawn().expect("setpriv of util-linux starts"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let (_, _) = (self.0.kill(), self.0.wait());
    }
}

/// The X server, its programs, and a folder.
pub struct Desk {
    pub display: String,
    folder: TempDir,
    programs: Vec<Program>,
    server: Child,
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.programs.clear();
        let (_, _) = (self.server.kill(), self.server.wait());
    }
}

/// A window with a text field, and a file that mirrors the field.
pub struct Window {
    pub target: Target,
    pub file: PathBuf,
}

impl Window {
    pub fn text(&self) -> String {
        fs::read_to_string(&self.file).unwrap_or_default()
    }
}

impl Desk {
    pub fn new() -> Self {
        let mut server = Command::new("setpriv");
        server.args(["--pdeathsig", "KILL", "--", "Xvfb", "-displayfd", "1", "-noreset"]);
        server.args(["-nolisten", "tcp", "-screen", "0", "800x600x24"]);
        server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().expect("setpriv of util-linux starts");
        // It prints its number once programs can connect.
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.is_empty(), "the X server did not start: is xvfb installed?");
        let folder = tempfile::tempdir().unwrap();
        let display = format!(":{}", number.trim());
        let mut desk = Self { display, folder, programs: Vec::new(), server };
        desk.start("openbox", &[]);
        let inserter = desk.inserter();
        poll("openbox", || {
            desk.run("xprop", &["-root", "_NET_SUPPORTING_WM_CHECK"]).split('#').nth(1).map(drop)
        });
        drop(inserter);
        desk
    }

    pub fn inserter(&self) -> Inserter {
        Inserter::on_x11(Some(&self.display)).unwrap()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.display).env("LANG", "C.UTF-8").env("LC_ALL", "C.UTF-8");
        command.env("HOME", self.folder.path()).env("XDG_CONFIG_HOME", self.folder.path());
        command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env("GTK_IM_MODULE", "simple");
        command
    }

    pub fn start(&mut self, program: &str, args: &[&str]) {
        let program = Program::start(self.command(program).args(args));
        self.programs.push(program);
    }

    /// The output of a program, which must succeed.
    pub fn run(&self, program: &str, args: &[&str]) -> String {
        let output = self.command(program).args(args).output();
        let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(
            output.status.success(),
            "{program} {args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// The clipboard's content in a format, if the owner provides it.
    pub fn clipboard(&self, format: &str) -> Option<Vec<u8>> {
        let mut command = self.command("xclip");
        let output =
            command.args(["-selection", "clipboard", "-o", "-t", format]).output().unwrap();
        output.status.success().then_some(output.stdout)
    }

    /// Puts a file's content on the clipboard with xclip.
    pub fn copy_with_xclip(&mut self, format: &str, bytes: &[u8]) {
        let file = self.path("copied");
        fs::write(&file, bytes).unwrap();
        let file = file.to_str().unwrap();
        self.start("xclip", &["-quiet", "-selection", "clipboard", "-t", format, file]);
        poll("xclip", || self.clipboard("TARGETS"));
    }

    /// Waits until the program's window has the focus.
    pub fn focused(&self, app: &str) -> Target {
        let inserter = self.inserter();
        poll(app, || inserter.target().unwrap().filter(|target| target.app == app))
    }

    /// Opens a window and waits until it has the focus.
    pub fn open(&mut self, title: &str, options: &[&str]) -> Window {
        let file = self.path(title);
        let script =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/insertion/support/window.py");
        let args = [script.to_str().unwrap(), title, file.to_str().unwrap()];
        // Only the system's Python has the GTK bindings.
        self.start("/usr/bin/python3", &[&args, options].concat());
        Window { target: self.focused(title), file }
    }

    /// Opens an xterm and waits until it has the focus. The file has what it receives.
    pub fn open_xterm(&mut self, options: &[&str]) -> Window {
        let file = self.path("xterm");
        let ready = self.path("ready");
        let script = format!(
            "stty -icanon -echo -icrnl; touch {}; exec cat >{}",
            ready.display(),
            file.display()
        );
        self.start("xterm", &[options, &["-u8", "-e", "sh", "-c", &script]].concat());
        poll("the shell", || ready.exists().then_some(()));
        Window { target: self.focused("XTerm"), file }
    }

    /// Focuses a window.
    pub fn activate(&self, window: &Window) {
        let dictation::insertion::WindowId::X11(id) = window.target.window else {
            panic!("a window of X11 is wanted")
        };
        self.run("xdotool", &["windowactivate", &id.to_string()]);
        let inserter = self.inserter();
        poll("the focus", || {
            inserter.target().unwrap().filter(|target| target.is(&window.target)).map(drop)
        });
    }
}
