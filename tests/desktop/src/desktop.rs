//! A test desktop: a screen with its programs, and a new user.

use std::{
    cell::{Ref, RefCell},
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
};

use audio_testbed::Testbed;
use library::Library;
use settings::Places;
use tempfile::TempDir;

use crate::process::{Helper, mortal};

/// One desktop at a time, because the models need the whole processor.
static ONE: Mutex<()> = Mutex::new(());

/// A panel along the upper edge with only a tray.
const PANEL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"#;

/// Options of a desktop. By default it has a room with a microphone, and the models of the user who
/// runs the tests.
#[must_use]
pub struct Builder {
    testbed: audio_testbed::Builder,
    picom: bool,
    panel: bool,
    models: Models,
    env: Vec<(String, String)>,
}

/// The models of a desktop.
enum Models {
    /// All models of the user who runs the tests.
    Users,
    /// Some of them, by file name.
    These(&'static [&'static str]),
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            testbed: Testbed::builder(),
            picom: false,
            panel: false,
            models: Models::Users,
            env: Vec::new(),
        }
    }
}

impl Builder {
    /// Uses another room.
    pub fn testbed(mut self, testbed: audio_testbed::Builder) -> Self {
        self.testbed = testbed;
        self
    }

    /// Adds a compositor, so that windows can be transparent.
    pub fn compositor(mut self) -> Self {
        self.picom = true;
        self
    }

    /// Adds a panel with a tray.
    pub fn panel(mut self) -> Self {
        self.panel = true;
        self
    }

    /// Installs only these models, by file name.
    pub fn models(mut self, files: &'static [&'static str]) -> Self {
        self.models = Models::These(files);
        self
    }

    /// Adds a variable to the app's environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts everything, once no other test has a desktop open.
    #[must_use]
    pub fn open(self) -> Desktop {
        let turn = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::Builder::new().prefix("desktop-").tempdir_in("/tmp").unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["home", "config", "data", "models", "cache", "state", "logs"] {
            fs::create_dir(at(name)).unwrap();
        }
        let mut screen = mortal("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-dpi", "96"]);
        screen.args(["-nolisten", "tcp", "-noreset"]);
        let (screen, number) = Helper::start_and_ask(screen, &at("logs/Xvfb"));
        let mut bus = mortal("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        bus.env("DISPLAY", format!(":{number}")).env("HOME", at("home"));
        let (bus, address) = Helper::start_and_ask(bus, &at("logs/dbus"));
        let mut desktop = Desktop {
            helpers: Vec::new(),
            testbed: RefCell::new(self.testbed.open()),
            display: format!(":{number}"),
            bus: address,
            models: match self.models {
                Models::Users => users_models(),
                Models::These(files) => {
                    for file in files {
                        let (there, here) = (users_models().join(file), at("models").join(file));
                        std::os::unix::fs::symlink(there, here).unwrap();
                    }
                    at("models")
                }
            },
            env: self.env,
            artifacts: artifacts(),
            folder,
            _turn: turn,
        };
        desktop.help("openbox", &[]);
        if self.picom {
            desktop.help("picom", &["--backend", "xrender", "--config", "/dev/null"]);
        }
        if self.panel {
            let settings = desktop.at("home/.config/xfce4/xfconf/xfce-perchannel-xml");
            fs::create_dir_all(&settings).unwrap();
            fs::write(settings.join("xfce4-panel.xml"), PANEL).unwrap();
            desktop.help("xfce4-panel", &["--disable-wm-check"]);
        }
        // The helpers are stopped in order; the others need these two.
        desktop.helpers.extend([bus, screen]);
        desktop
    }
}

/// A screen of 1280 x 800 with a window manager, a message bus, a room with a microphone, and a new
/// user without data. It is removed when the test ends.
pub struct Desktop {
    helpers: Vec<Helper>,
    testbed: RefCell<Testbed>,
    display: String,
    bus: String,
    models: PathBuf,
    env: Vec<(String, String)>,
    artifacts: PathBuf,
    folder: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Desktop {
    /// Opens the default desktop.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "opening a desktop starts processes")]
    pub fn new() -> Self {
        Self::builder().open()
    }

    /// Builds a desktop with other options.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The room that the app captures.
    #[must_use]
    pub fn testbed(&self) -> Ref<'_, Testbed> {
        self.testbed.borrow()
    }

    /// Kills the sound server, as a crash does.
    pub fn kill_sound(&self) {
        self.testbed.borrow_mut().kill_server();
    }

    /// Restarts the sound server with the same devices.
    pub fn restart_sound(&self) {
        self.testbed.borrow_mut().restart_server();
    }

    /// The path of a user's file or folder: `config`, `data`, `models`, `state` and `home` exist.
    #[must_use]
    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Marks the welcome as already done.
    pub fn is_known(&self) {
        self.likes("welcomed = true\n");
    }

    /// Writes the user's preferences, in the app's own format.
    pub fn likes(&self, preferences: &str) {
        fs::write(self.at("config/desktop.toml"), preferences).unwrap();
    }

    /// The preferences as the app stores them.
    #[must_use]
    pub fn preferences(&self) -> String {
        fs::read_to_string(self.at("config/desktop.toml")).unwrap_or_default()
    }

    /// Opens the user's library, while no program has it open.
    #[must_use]
    pub fn library(&self) -> Library {
        Library::open(&self.places(), "a test").unwrap()
    }

    /// A recent copy of the user's library, while the app has it open.
    #[must_use]
    pub fn library_in_use(&self) -> Library {
        Library::open_copy(&self.places(), "a test").unwrap()
    }

    /// The library's places.
    #[must_use]
    pub fn places(&self) -> Places {
        Places { library: self.at("data/library"), recordings: self.at("data/recordings") }
    }

    /// The message bus's address.
    pub(crate) fn bus(&self) -> &str {
        &self.bus
    }

    /// A command that runs in this desktop, as its user.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.set_env(&mut command);
        command
    }

    pub(crate) fn set_env(&self, command: &mut Command) {
        self.testbed().set_env(command);
        command
            .envs([("DISPLAY", &self.display), ("DBUS_SESSION_BUS_ADDRESS", &self.bus)])
            .envs([
                ("HOME", self.at("home")),
                ("DUOTONE_CONFIG", self.at("config")),
                ("DUOTONE_DATA", self.at("data")),
                ("DUOTONE_MODELS", self.models.clone()),
                ("XDG_CONFIG_HOME", self.at("home/.config")),
                ("XDG_DATA_HOME", self.at("home/.local/share")),
                ("XDG_CACHE_HOME", self.at("cache")),
                ("XDG_STATE_HOME", self.at("state")),
            ])
            .envs([("LANG", "C.UTF-8"), ("NO_AT_BRIDGE", "1"), ("GSETTINGS_BACKEND", "memory")])
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("RUST_BACKTRACE");
    }

    /// Saves a screenshot of the whole screen in the folder of this test's artifacts.
    pub fn picture(&self, name: &str) -> PathBuf {
        let file = self.artifact(&format!("{name}.png"));
        let taken = self.command("import").args(["-window", "root"]).arg(&file).status().unwrap();
        assert!(taken.success(), "no picture of the screen: {taken}");
        file
    }

    /// Saves a screenshot of the window with this title in the same folder.
    pub fn picture_of(&self, title: &str, name: &str) {
        let file = self.artifact(&format!("{name}.png"));
        self.import(title, file.to_str().unwrap());
    }

    /// The pixels of the window with this title, for comparison.
    #[must_use]
    pub fn pixels(&self, title: &str) -> Vec<u8> {
        self.import(title, "rgb:-")
    }

    fn import(&self, title: &str, to: &str) -> Vec<u8> {
        let mut search = self.command("xdotool");
        search.args(["search", "--onlyvisible", "--name", &format!("^{title}$")]);
        let found = String::from_utf8(search.output().unwrap().stdout).unwrap();
        let window = found.lines().next().unwrap_or_else(|| panic!("no window {title:?}"));
        let taken = self.command("import").args(["-window", window, to]).output().unwrap();
        assert!(taken.status.success(), "no picture of {title:?}: {taken:?}");
        taken.stdout
    }

    /// The path of a file in the folder of this test's artifacts, `target/desktop-artifacts`.
    #[must_use]
    pub fn artifact(&self, name: &str) -> PathBuf {
        fs::create_dir_all(&self.artifacts).unwrap();
        self.artifacts.join(name)
    }

    /// The titles of the visible windows.
    #[must_use]
    pub fn windows(&self) -> Vec<String> {
        let mut search = self.command("xdotool");
        search.args(["search", "--onlyvisible", "--name", "^Duotone"]);
        let found = search.output().expect("xdotool starts").stdout;
        let found = String::from_utf8(found).unwrap();
        let name = |id: &str| {
            let name = self.command("xdotool").args(["getwindowname", id]).output().unwrap();
            String::from_utf8_lossy(&name.stdout).trim().to_owned()
        };
        let mut names: Vec<String> = found.split_whitespace().map(name).collect();
        names.sort();
        names
    }

    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.at("logs").join(name)
    }

    fn help(&mut self, program: &str, args: &[&str]) {
        let mut command = mortal(program);
        command.args(args);
        self.set_env(&mut command);
        let log = self.log(program);
        self.helpers.push(Helper::start(command, &log));
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if !thread::panicking() {
            return;
        }
        // Saves the programs' output and the app's logs.
        for folder in [self.at("logs"), self.at("home/.local/state"), self.at("state")] {
            copy_all(&folder, &self.artifacts);
        }
    }
}

/// Copies all files of a folder, recursively, into one flat folder.
fn copy_all(from: &Path, to: &Path) {
    let _ = fs::create_dir_all(to);
    for entry in fs::read_dir(from).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            copy_all(&path, to);
        } else {
            let _ = fs::copy(&path, to.join(entry.file_name()));
        }
    }
}

/// The models of the user who runs the tests.
pub(crate) fn users_models() -> PathBuf {
    if let Some(folder) = std::env::var_os("DUOTONE_MODELS") {
        return folder.into();
    }
    let home = std::env::var_os("HOME").expect("there is a home folder");
    Path::new(&home).join(".local/share/duotone/models")
}

/// The path `target/desktop-artifacts/` plus the test's name.
fn artifacts() -> PathBuf {
    // target/release/deps/the test
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().nth(3).unwrap();
    let name = thread::current().name().unwrap_or("desktop").replace("::", "-");
    target.join("desktop-artifacts").join(name)
}
