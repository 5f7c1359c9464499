//! Stories of dictation into other programs, from the keys to the text.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use desktop_tests::{App, Desktop, PATIENCE, Tray, announcement, word_error_rate};

use crate::APP;

/// A window of another program, which writes its input into a file.
struct Window<'a> {
    desktop: &'a Desktop,
    title: &'a str,
    file: PathBuf,
    process: Child,
}

impl<'a> Window<'a> {
    /// A terminal with a program that reads the typed text line by line.
    fn terminal(app: &App<'_>, desktop: &'a Desktop, title: &'a str) -> Self {
        let file = desktop.at("home").join(format!("{title}.txt"));
        let mut xterm = desktop.command("xterm");
        xterm.args(["-T", title, "-fa", "Monospace", "-fs", "11", "-geometry", "72x12+300+220"]);
        xterm.args(["-e", "sh", "-c", "exec cat > \"$0\""]).arg(&file);
        let process = xterm.spawn().expect("xterm starts");
        let terminal = Self { desktop, title, file, process };
        app.until("the terminal", || terminal.file.exists().then_some(()));
        terminal
    }

    /// A GTK text field.
    fn field(desktop: &'a Desktop, title: &'a str) -> Self {
        let file = desktop.at("home").join(format!("{title}.txt"));
        let script = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../crates/dictation/tests/insertion/support/window.py");
        // Only the system's Python has the GTK bindings.
        let mut window = desktop.command("/usr/bin/python3");
        let process = window.arg(script).arg(title).arg(&file).spawn().expect("Python starts");
        Self { desktop, title, file, process }
    }

    /// Focuses the window, as a click does.
    fn focus(&self, app: &App<'_>) {
        app.until("the focus", || {
            press(self.desktop, &["search", "--name", self.title, "windowactivate", "--sync"]);
            let mut asked = self.desktop.command("xdotool");
            let name = asked.args(["getactivewindow", "getwindowname"]).output().unwrap().stdout;
            (String::from_utf8_lossy(&name).trim() == self.title).then_some(())
        });
    }

    /// The typed text, once a line ends and the program reads it.
    fn typed(&self, app: &App<'_>) -> String {
        self.focus(app);
        press(self.desktop, &["key", "Return"]);
        app.until("the end of a line", || {
            fs::read_to_string(&self.file).ok().filter(|text| text.ends_with('\n'))
        })
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn press(desktop: &Desktop, keys: &[&str]) {
    desktop.command("xdotool").args(keys).status().expect("xdotool starts");
}

fn hold(desktop: &Desktop) {
    press(desktop, &["keydown", "ctrl", "keydown", "alt", "keydown", "space"]);
}

fn let_go(desktop: &Desktop) {
    press(desktop, &["keyup", "space", "keyup", "alt", "keyup", "ctrl"]);
}

fn copy(desktop: &Desktop, text: &str) {
    let mut xclip = desktop.command("xclip");
    xclip.args(["-selection", "clipboard"]).stdin(Stdio::piped());
    // xclip keeps running in the background to own the clipboard.
    let mut xclip = xclip.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    xclip.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    assert!(xclip.wait().unwrap().success());
}

fn copied(desktop: &Desktop) -> String {
    let read = desktop.command("xclip").args(["-o", "-selection", "clipboard"]).output().unwrap();
    String::from_utf8(read.stdout).unwrap()
}

/// Whether this desktop's user runs such a program.
fn runs(desktop: &Desktop, program: &str) -> bool {
    let home = desktop.at("home");
    let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let mut theirs = processes.filter(|process| {
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let home = format!("HOME={}", home.display());
        name.trim() == program
            && environment.split(|byte| *byte == 0).any(|one| one == home.as_bytes())
    });
    theirs.next().is_some()
}

/// Starts a dictation. The pill's window can be found once it is shown for the first time.
fn begin(app: &App<'_>, desktop: &Desktop) {
    hold(desktop);
    app.show("Dictation");
}

#[test]
fn what_is_said_while_the_keys_are_held_stands_in_the_program_that_had_the_focus() {
    let desktop = Desktop::builder().compositor().open();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.hide("main");
    let terminal = Window::terminal(&app, &desktop, "letter");
    terminal.focus(&app);
    begin(&app, &desktop);
    let (sound, text) = announcement("demo-echotest");
    desktop.testbed().say(&sound).wait();
    desktop.picture("speaking");
    let_go(&desktop);
    app.until_text("Inserted in XTerm.");
    // What the page contains is on the screen a moment later.
    sleep(Duration::from_millis(500));
    desktop.picture("dictation");
    let typed = terminal.typed(&app);
    let wrong = word_error_rate(&text, typed.trim());
    assert!(wrong < 0.15, "{wrong:.3} of the words are wrong: {typed}");
    // By default a dictation is not stored.
    assert_eq!(desktop.library_in_use().sessions().page(None, 9).unwrap().len(), 0);
}

#[test]
fn what_is_pasted_leaves_the_clipboard_as_it_was_and_so_does_the_end_of_the_app() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let letter = Window::field(&desktop, "letter");
    letter.focus(&app);
    copy(&desktop, "what was copied before");
    begin(&app, &desktop);
    let (sound, text) = announcement("demo-nogo");
    desktop.testbed().say(&sound).wait();
    let_go(&desktop);
    app.until_text("Pasted into ");
    let pasted = app.until("the text", || fs::read_to_string(&letter.file).ok());
    let wrong = word_error_rate(&text, &pasted);
    assert!(wrong < 0.15, "{wrong:.3} of the words are wrong: {pasted}");
    // xclip has lost the clipboard: the app owns it now.
    assert!(!runs(&desktop, "xclip"));
    assert_eq!(copied(&desktop), "what was copied before");

    app.terminate();
    assert_eq!(copied(&desktop), "what was copied before");
    // The app's keeper process exits once something else is copied.
    copy(&desktop, "something else");
    assert_eq!(copied(&desktop), "something else");
    let deadline = Instant::now() + PATIENCE;
    while runs(&desktop, "duotone-desktop") {
        assert!(Instant::now() < deadline, "the one who kept the clipboard goes on");
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn signs_that_are_said_are_written() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let terminal = Window::terminal(&app, &desktop, "letter");
    terminal.focus(&app);
    begin(&app, &desktop);
    let (sound, text) = announcement("demo-thanks");
    let (sign, _) = announcement("letters/exclaimation-point");
    desktop.testbed().say(&sound).wait();
    desktop.testbed().say(&sign).wait();
    let_go(&desktop);
    app.until_text("Inserted in XTerm.");
    let typed = terminal.typed(&app);
    assert!(typed.trim_end().ends_with('!'), "{typed}");
    assert!(!typed.to_lowercase().contains("exclamation"), "{typed}");
    let wrong = word_error_rate(&text, typed.trim());
    assert!(wrong < 0.15, "{wrong:.3} of the words are wrong: {typed}");
}

#[test]
fn what_is_written_while_somebody_speaks_is_whole_and_taken_back_as_a_whole() {
    let desktop = Desktop::builder().panel().open();
    desktop.likes("welcomed = true\n[dictation]\nmode = \"toggle\"\nwhile_speaking = true\n");
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let tray = Tray::of(&desktop);
    let letter = Window::field(&desktop, "letter");
    letter.focus(&app);
    let keys = || press(&desktop, &["key", "ctrl+alt+space"]);
    keys();
    app.show("Dictation");
    let written = || fs::read_to_string(&letter.file).unwrap_or_default();
    let (sound, text) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    let early =
        app.until("words while somebody speaks", || Some(written()).filter(|it| !it.is_empty()));
    speech.wait();
    keys();
    app.until_text("Pasted into ");
    let whole = app.until("the rest", || Some(written()).filter(|it| it.len() > early.len()));
    assert!(whole.starts_with(early.trim_end()), "{early} became {whole}");
    let wrong = word_error_rate(&text, &whole);
    assert!(wrong < 0.15, "{wrong:.3} of the words are wrong: {whole}");

    tray.choose("Take the last dictation back");
    app.until("nothing", || written().is_empty().then_some(()));
}

#[test]
fn escape_puts_a_dictation_away() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let letter = Window::terminal(&app, &desktop, "letter");
    letter.focus(&app);
    begin(&app, &desktop);
    let (sound, _) = announcement("demo-nogo");
    desktop.testbed().say(&sound).wait();
    let pill = || desktop.windows().contains(&"Duotone dictation".to_owned());
    assert!(pill());
    press(&desktop, &["key", "Escape"]);
    app.until("no pill", || (!pill()).then_some(()));
    let_go(&desktop);
    assert_eq!(letter.typed(&app), "\n");
}

#[test]
fn escape_is_other_programs_again_after_a_dictation() {
    let desktop = Desktop::new();
    desktop.likes("welcomed = true\n[dictation]\nshortcut = \"F9\"\nmode = \"toggle\"\n");
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let letter = Window::terminal(&app, &desktop, "letter");
    letter.focus(&app);
    press(&desktop, &["key", "F9"]);
    app.show("Dictation");
    app.until_text("Speak");
    let pill = || desktop.windows().contains(&"Duotone dictation".to_owned());
    press(&desktop, &["key", "Escape"]);
    app.until("no pill", || (!pill()).then_some(()));
    // The first key event was for the dictation.
    app.until("the key", || {
        press(&desktop, &["key", "Escape", "Return"]);
        fs::read_to_string(&letter.file).ok().filter(|text| text.contains('\u{1b}'))
    });
}

#[test]
fn nothing_is_typed_into_another_window_and_the_outcome_says_so() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let other = Window::terminal(&app, &desktop, "other");
    let letter = Window::terminal(&app, &desktop, "letter");
    letter.focus(&app);
    begin(&app, &desktop);
    let (sound, _) = announcement("demo-nogo");
    desktop.testbed().say(&sound).wait();
    other.focus(&app);
    let_go(&desktop);
    app.until_text("Nothing was written");
    assert_eq!(other.typed(&app), "\n");
    assert_eq!(letter.typed(&app), "\n");
}
