//! Tests on a headless Wayland desktop: sway, where it is installed.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    path::{Path, PathBuf},
    process::Command,
};

use dictation::insertion::{AppRule, Inserter, Outcome, Rules, Undone, Way, WaylandSession};
use tempfile::TempDir;

use crate::support::{Program, poll, poll_for};

/// sway refuses to run as root, so it runs as nobody.
const NOBODY: u32 = 65534;

/// sway and its programs.
struct Sway {
    session: WaylandSession,
    programs: Vec<Program>,
    folder: TempDir,
}

impl Sway {
    /// `None` where sway or one of the tools is not installed.
    fn new() -> Option<Self> {
        for program in ["sway", "swaymsg", "foot", "wtype", "wl-copy", "wl-paste"] {
            let found = std::env::split_paths(&std::env::var_os("PATH")?)
                .any(|folder| folder.join(program).exists());
            if !found {
                eprintln!("skipped: {program} is not installed");
                return None;
            }
        }
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let config = folder.path().join("config");
        fs::write(&config, "xwayland disable\n").unwrap();
        let is_root = fs::metadata(folder.path()).unwrap().uid() == 0;
        let mut sway = Command::new(if is_root { "setpriv" } else { "sway" });
        if is_root {
            chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
            let nobody = NOBODY.to_string();
            sway.args(["--reuid", &nobody, "--regid", &nobody, "--clear-groups"]);
            sway.args(["--pdeathsig", "KILL", "sway"]);
        }
        let socket = folder.path().join("sway.sock");
        sway.args(["-c", config.to_str().unwrap()]).env("SWAYSOCK", &socket);
        sway.env("XDG_RUNTIME_DIR", folder.path()).env("HOME", folder.path());
        sway.env("WLR_BACKENDS", "headless").env("WLR_LIBINPUT_NO_DEVICES", "1");
        sway.env("WLR_RENDERER", "pixman").env("DISPLAY", "").env("WAYLAND_DISPLAY", "");
        let programs = vec![Program::start(&mut sway)];
        let display = poll("sway", || {
            let names = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name());
            let mut names = names.filter(|name| name.to_str().unwrap().starts_with("wayland-"));
            let display = names.find(|name| !name.to_str().unwrap().ends_with("lock"))?;
            socket.exists().then_some(display)
        });
        let runtime = folder.path().to_owned();
        let session = WaylandSession { display, runtime, sway: Some(socket) };
        Some(Self { session, programs, folder })
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("XDG_RUNTIME_DIR", &self.session.runtime).env("LC_ALL", "C.UTF-8");
        command.env("WAYLAND_DISPLAY", &self.session.display).env("HOME", self.folder.path());
        command.env("SWAYSOCK", self.session.sway.as_ref().unwrap());
        command
    }

    /// Opens a terminal and waits until it has the focus. The file has what it receives.
    fn open(&mut self, name: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        let ready = self.folder.path().join(format!("{name}-ready"));
        let script = format!(
            "stty -icanon -echo -icrnl; touch {}; exec cat >{}",
            ready.display(),
            file.display()
        );
        let mut foot = self.command("foot");
        foot.args(["--app-id", name, "sh", "-c", &script]);
        self.programs.push(Program::start(&mut foot));
        let inserter = Inserter::on_wayland(self.session.clone());
        poll(name, || inserter.target().unwrap().filter(|target| target.app == name));
        poll("the shell", || ready.exists().then_some(()));
        file
    }

    fn clipboard(&self) -> String {
        let output = self.command("wl-paste").arg("--no-newline").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn a_window_of_sway_gets_what_was_said_and_another_one_nothing() {
    let Some(mut sway) = Sway::new() else { return };
    let notes = sway.open("notes");
    let mut inserter = Inserter::on_wayland(sway.session.clone());
    let target = inserter.target().unwrap().unwrap();
    let said = "Größe: é ß € ñ 你, and more than sixty characters of it, so that it takes parts.";
    let outcome = inserter.insert(Some(&target), said, &Rules::default());
    assert_eq!(outcome, Outcome::Inserted { app: "notes".to_owned() });
    poll_for(&said.to_owned(), || text(&notes));

    let last = inserter.last().unwrap().clone();
    let other = sway.open("other");
    let outcome = inserter.insert(Some(&target), "private", &Rules::default());
    let now = Some("other".to_owned());
    assert_eq!(outcome, Outcome::TargetChanged { now: now.clone(), written: 0, of: 7 });
    assert!(matches!(inserter.undo(&last), Undone::Refused { .. }), "not the last any more");
    let target = inserter.target().unwrap().unwrap();
    let outcome = inserter.insert(Some(&target), "ab", &Rules::default());
    assert_eq!(outcome, Outcome::Inserted { app: "other".to_owned() });
    let last = inserter.last().unwrap().clone();
    assert_eq!(inserter.undo(&last), Undone::TakenBack { app: "other".to_owned() });
    poll_for(&"ab\u{7f}\u{7f}".to_owned(), || text(&other));
    assert_eq!(text(&notes), said);

    let rules = Rules { apps: vec![AppRule { app: "Other".to_owned(), way: Way::CopyOnly }] };
    let outcome = inserter.insert(Some(&target), "copied, é", &rules);
    assert_eq!(outcome, Outcome::CopiedOnly { why: None });
    assert_eq!(sway.clipboard(), "copied, é");
}

#[test]
fn a_desktop_that_shows_no_windows_gets_the_text_without_a_promise() {
    let Some(mut sway) = Sway::new() else { return };
    let notes = sway.open("notes");
    let session = WaylandSession { sway: None, ..sway.session.clone() };
    let mut inserter = Inserter::on_wayland(session);
    assert_eq!(inserter.target().unwrap(), None);
    let outcome = inserter.insert(None, "Anyone there?", &Rules::default());
    assert_eq!(outcome, Outcome::SentUnseen);
    assert!(!outcome.is_success());
    assert!(inserter.last().is_none());
    poll_for(&"Anyone there?".to_owned(), || text(&notes));
}

#[test]
fn without_a_desktop_nothing_is_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = folder.path().to_owned();
    let session = WaylandSession { display: "wayland-none".into(), runtime, sway: None };
    let mut inserter = Inserter::on_wayland(session);
    let outcome = inserter.insert(None, "lost", &Rules::default());
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
}
