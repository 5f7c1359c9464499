//! An hour of use: a meeting is captioned in sessions of some minutes while their user pauses, marks
//! moments, resizes the window and searches; letters are dictated in between. It runs only if asked:
//! `cargo test --release --test stories -- --ignored long_use --nocapture`, for
//! `DUOTONE_USE_MINUTES` if that is set. Each finding is printed, and any of them fails it.

use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use desktop_tests::{App, Desktop, Watch, announcement, family};

use crate::APP;

/// How long a caption may be behind the sound's pause before it is a finding.
const SETTLES: Duration = Duration::from_secs(2);
/// The most memory of app and web views together, MB (PSS).
const MOST_MEMORY: f64 = 1_000.0;

/// How much of the text is below what is in view, in pixels.
const BELOW: &str = "
    const view = document.querySelector('.view');
    return view.scrollHeight - view.clientHeight - view.scrollTop";

/// What was noticed.
struct Findings {
    begin: Instant,
    all: Vec<String>,
}

impl Findings {
    fn tell(&self, what: &str) {
        let seconds = self.begin.elapsed().as_secs();
        println!("{:02}:{:02} {what}", seconds / 60, seconds % 60);
    }

    fn found(&mut self, what: String) {
        self.tell(&format!("FOUND {what}"));
        self.all.push(what);
    }
}

/// The sounds of the meeting, one for each session: recorded speech where it is, else an
/// announcement.
fn meeting(desktop: &Desktop) -> Vec<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/speech/diarization");
    let entries = fs::read_dir(shared).into_iter().flatten().flatten();
    let mut parts: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    parts.retain(|path| path.extension().is_some_and(|ending| ending == "flac"));
    parts.sort();
    if parts.is_empty() {
        parts = vec![announcement("demo-instruct").0; 2];
    }
    let folder = desktop.at("home");
    let mut sox = desktop.command("sox");
    sox.args(parts).arg(folder.join("meeting-.wav"));
    sox.args(["trim", "0", "130", ":", "newfile", ":", "restart"]);
    assert!(sox.status().expect("sox starts").success());
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut sounds: Vec<PathBuf> = entries
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("meeting-"))
        .collect();
    sounds.sort();
    sounds
}

fn memory(app: &App<'_>) -> f64 {
    let pss = |process: u32| -> Option<f64> {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        line.split_whitespace().next()?.parse().ok()
    };
    family(app.process()).into_iter().filter_map(pss).sum::<f64>() / 1e3
}

/// Looks at the captions while they are shown.
fn look(app: &App<'_>, findings: &mut Findings) {
    let seen = Watch::now(app);
    let below: f64 = app.run(BELOW, &[]);
    let (memory, words) = (memory(app), seen.words.len());
    findings.tell(&format!(
        "{words} words, {} changes, {} guesses, {memory:.0} MB, {below:.0} px below",
        seen.changes, seen.greyed
    ));
    for wrong in seen.wrongs {
        findings.found(wrong);
    }
    if below > 1.0 {
        // Text that arrives right now glides into view.
        sleep(Duration::from_secs(1));
        if app.run::<f64>(BELOW, &[]) > 1.0 {
            findings.found(format!("the newest line is {below:.0} px below the view"));
        }
    }
    if memory > MOST_MEMORY {
        findings.found(format!("{memory:.0} MB of memory"));
    }
}

/// Pauses and resumes. In a pause no word stays grey.
fn pause(app: &App<'_>, findings: &mut Findings) {
    app.click("Pause");
    app.until_text("Paused.");
    sleep(SETTLES);
    if Watch::now(app).words.iter().any(|word| !word.solid) {
        findings.found("a word is grey in a pause".to_owned());
    }
    app.click("Resume");
    app.until_enabled("Pause");
}

/// Searches the library for a word while captions listen.
fn search(app: &App<'_>, desktop: &Desktop, findings: &mut Findings) {
    assert!(desktop.command(APP).status().unwrap().success());
    app.show("Library");
    app.write("input[type=search]", "the");
    let begin = Instant::now();
    app.until_text("passages");
    findings.tell(&format!("found after {:.2} s", begin.elapsed().as_secs_f64()));
    app.picture("search");
    app.press("input[type=search]", "\u{e00c}");
    app.hide("main");
    app.show("Captions");
}

/// One session of the meeting.
fn captions(app: &App<'_>, desktop: &Desktop, sound: &Path, round: usize, found: &mut Findings) {
    found.tell(&format!("captions of {}", sound.display()));
    app.until_enabled("Pause");
    Watch::begin(app);
    let speech = desktop.testbed().say(sound);
    for step in 0..12 {
        sleep(Duration::from_secs(10));
        look(app, found);
        match (round + step) % 6 {
            1 => pause(app, found),
            2 => app.click("Bookmark this moment"),
            3 => app.resize(500 + 40 * step as u32, 160 + 20 * step as u32),
            4 if round > 0 => search(app, desktop, found),
            _ => {}
        }
        // A new size breaks the lines anew, so the words move.
        if (round + step) % 6 == 3 {
            Watch::begin(app);
        }
    }
    app.picture(&format!("round {round}"));
    drop(speech);
    app.click("Stop");
    app.until_text("Start again");
    if Watch::now(app).words.iter().any(|word| !word.solid) {
        found.found("a word is grey after the end".to_owned());
    }
}

#[test]
#[ignore = "an hour of sound"]
fn an_hour_of_use_has_no_findings() {
    let minutes = std::env::var("DUOTONE_USE_MINUTES").ok().and_then(|text| text.parse().ok());
    let length = Duration::from_secs(60 * minutes.unwrap_or(60));
    let desktop = Desktop::builder().compositor().open();
    desktop.is_known();
    let sounds = meeting(&desktop);
    let app = App::start(APP, &desktop, &["--captions"]);
    app.show("Captions");
    let mut found = Findings { begin: Instant::now(), all: Vec::new() };
    for round in 0.. {
        captions(&app, &desktop, &sounds[round % sounds.len()], round, &mut found);
        if found.begin.elapsed() > length {
            break;
        }
        app.click("Start again");
    }
    let sessions = desktop.library_in_use().sessions().page(None, 99).unwrap();
    for session in &sessions {
        let (title, length) = (&session.title, session.duration_ms / 1_000);
        let (state, status) = (session.state, session.enhancement.status);
        let marks = session.bookmarks.len();
        found.tell(&format!("{title:?}: {length} s, {state:?}, {status:?}, {marks} bookmarks"));
    }
    assert!(found.all.is_empty(), "{:#?}", found.all);
}
