//! A screen with what belongs to it, and a user without a past.

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

/// Desktops are used one after the other: the models need the whole processor.
static ONE: Mutex<()> = Mutex::new(());

/// A panel along the upper edge that has nothing but a tray.
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

/// What a desktop is to have. Unless told otherwise: a room with a microphone, and the models of
/// whoever runs the tests.
#[must_use]
pub struct Builder {
    testbed: audio_testbed::Builder,
    picom: bool,
    panel: bool,
    models: Models,
    env: Vec<(String, String)>,
}

/// Which models a desktop has.
enum Models {
    /// Those of whoever runs the tests.
    Users,
    /// Some of them, by the names of their files.
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
    /// Another room.
    pub fn testbed(mut self, testbed: audio_testbed::Builder) -> Self {
        self.testbed = testbed;
        self
    }

    /// A compositor, so that windows can be seen through.
    pub fn compositor(mut self) -> Self {
        self.picom = true;
        self
    }

    /// A panel with a tray.
    pub fn panel(mut self) -> Self {
        self.panel = true;
        self
    }

    /// No other models than these, by the names of their files.
    pub fn models(mut self, files: &'static [&'static str]) -> Self {
        self.models = Models::These(files);
        self
    }

    /// What else stands in the environment of the app.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts everything, once no other test has a desktop.
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
        // What the others need goes last.
        desktop.helpers.extend([bus, screen]);
        desktop
    }
}

/// A screen of 1280 x 800 with a window manager, a message bus and a room with a microphone, and a
/// user who has nothing so far. All of it is gone when the test ends.
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
    /// The usual one.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "opening a desktop starts processes")]
    pub fn new() -> Self {
        Self::builder().open()
    }

    /// Desktops that have something else.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// What the app hears.
    #[must_use]
    pub fn testbed(&self) -> Ref<'_, Testbed> {
        self.testbed.borrow()
    }

    /// Ends the sound server as a crash does.
    pub fn kill_sound(&self) {
        self.testbed.borrow_mut().kill_server();
    }

    /// Starts the sound server again, with the same devices.
    pub fn restart_sound(&self) {
        self.testbed.borrow_mut().restart_server();
    }

    /// A file or folder of the user: `config`, `data`, `models`, `state` and `home` are there.
    #[must_use]
    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The user has been welcomed already.
    pub fn is_known(&self) {
        self.likes("welcomed = true\n");
    }

    /// Writes the user's preferences, in the app's own format.
    pub fn likes(&self, preferences: &str) {
        fs::write(self.at("config/desktop.toml"), preferences).unwrap();
    }

    /// The preferences as the app keeps them.
    #[must_use]
    pub fn preferences(&self) -> String {
        fs::read_to_string(self.at("config/desktop.toml")).unwrap_or_default()
    }

    /// The user's library, while no program has it.
    #[must_use]
    pub fn library(&self) -> Library {
        Library::open(&self.places(), "a test").unwrap()
    }

    /// The user's library as it was a moment ago, while the app has it.
    #[must_use]
    pub fn library_in_use(&self) -> Library {
        Library::open_copy(&self.places(), "a test").unwrap()
    }

    /// Where the library is.
    #[must_use]
    pub fn places(&self) -> Places {
        Places { library: self.at("data/library"), recordings: self.at("data/recordings") }
    }

    /// The address of the message bus.
    pub(crate) fn bus(&self) -> &str {
        &self.bus
    }

    /// A program of this desktop's user.
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

    /// Takes a picture of the whole screen, into the folder of this test's artifacts.
    pub fn picture(&self, name: &str) -> PathBuf {
        let file = self.artifact(&format!("{name}.png"));
        let taken = self.command("import").args(["-window", "root"]).arg(&file).status().unwrap();
        assert!(taken.success(), "no picture of the screen: {taken}");
        file
    }

    /// Takes a picture of the window that has this title, the same way.
    pub fn picture_of(&self, title: &str, name: &str) {
        let file = self.artifact(&format!("{name}.png"));
        self.import(title, file.to_str().unwrap());
    }

    /// What the window that has this title looks like, to be compared.
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

    /// A file in the folder of this test's artifacts, `target/desktop-artifacts`.
    #[must_use]
    pub fn artifact(&self, name: &str) -> PathBuf {
        fs::create_dir_all(&self.artifacts).unwrap();
        self.artifacts.join(name)
    }

    /// Titles of the windows that can be seen.
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
        // What the programs said, and what the app keeps of itself.
        for folder in [self.at("logs"), self.at("home/.local/state"), self.at("state")] {
            copy_all(&folder, &self.artifacts);
        }
    }
}

/// Copies the files of a folder and of those below it into one folder.
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

/// The models of whoever runs the tests.
pub(crate) fn users_models() -> PathBuf {
    if let Some(folder) = std::env::var_os("DUOTONE_MODELS") {
        return folder.into();
    }
    let home = std::env::var_os("HOME").expect("there is a home folder");
    Path::new(&home).join(".local/share/duotone/models")
}

/// `target/desktop-artifacts/` and the test's name.
fn artifacts() -> PathBuf {
    // target/release/deps/the test
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().nth(3).unwrap();
    let name = thread::current().name().unwrap_or("desktop").replace("::", "-");
    target.join("desktop-artifacts").join(name)
}
