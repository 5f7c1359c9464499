//! Stories of live captions in their window.

use std::{fs, path::PathBuf, process::Command};

use desktop_tests::{
    App, Desktop, Watch, announcement,
    audio_testbed::{Testbed, read_wav},
    word_error_rate,
};
use library::{Library, SessionRecord, SessionState};

use crate::APP;

/// Starts the app with the captions window only.
const CAPTIONS: [&str; 1] = ["--captions"];

/// The problem that the captions window shows.
const WRONG: &str = "return document.querySelector('[role=status].wrong p')?.innerText";

/// The heights of window and plate, the top of the controls, and how much of the text is below what
/// is in view; in pixels.
const PLATE: &str = "
    const box = (one) => document.querySelector(one).getBoundingClientRect();
    const view = document.querySelector('.view');
    const below = view.scrollHeight - view.clientHeight - view.scrollTop;
    return [innerHeight, box('main').height, box('[role=toolbar]').top, below]";

/// Starts the app for a known user and waits until the captions window listens.
fn listening(desktop: &Desktop) -> App<'_> {
    desktop.is_known();
    let app = App::start(APP, desktop, &CAPTIONS);
    app.show("Captions");
    Watch::begin(&app);
    app.until_enabled("Pause");
    assert_eq!(desktop.windows(), ["Duotone captions"]);
    app
}

/// The library's only session, and its text.
fn only(library: &Library) -> (SessionRecord, String) {
    let mut sessions = library.sessions().page(None, 9).unwrap();
    assert_eq!(sessions.len(), 1);
    let session = sessions.remove(0);
    let captions = library.sessions().captions(session.id).unwrap();
    let texts: Vec<&str> = captions.iter().map(|caption| &*caption.text).collect();
    (session, texts.join(" "))
}

#[test]
fn speech_appears_grey_then_solid_and_what_is_solid_stays_and_is_kept() {
    let desktop = Desktop::new();
    let app = listening(&desktop);
    let (sound, text) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    app.until("a guess", || (Watch::now(&app).greyed > 0).then_some(()));
    app.until("a solid word", || (Watch::now(&app).turned > 0).then_some(()));
    speech.wait();
    app.click("Stop");
    app.until_text("Start again");

    let seen = Watch::now(&app);
    assert_eq!(seen.wrongs, [""; 0]);
    assert!(seen.is_solid(), "{:?}", seen.words);
    let wrong = word_error_rate(&text, &seen.text());
    assert!(wrong < 0.1, "{wrong:.3} of the words are wrong: {}", seen.text());
    // Most draft words are right and are confirmed in their place.
    assert!(seen.turned as usize * 2 > seen.words.len(), "{seen:?}");

    // The library has the same words and their recording.
    let (session, _) = only(&desktop.library_in_use());
    assert_eq!(session.state, SessionState::Ended);
    app.kill();
    let (session, kept) = only(&desktop.library());
    assert_eq!(session.state, SessionState::Ended);
    assert!(session.audio.is_some());
    assert_eq!(kept, seen.text());
}

#[test]
fn over_a_pause_one_line_stays_in_view_and_the_plate_grows_by_the_notice_only() {
    let desktop = Desktop::new();
    desktop.likes("welcomed = true\n[captions]\nlines = 1\n");
    let app = App::start(APP, &desktop, &CAPTIONS);
    app.show("Captions");
    app.until_enabled("Pause");
    Watch::begin(&app);
    let (sound, _) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    app.until("a solid word", || (Watch::now(&app).turned > 0).then_some(()));
    for _ in 0..3 {
        app.click("Pause");
        app.until_text("Paused.");
        app.until("a window as high as the plate", || {
            let [window, plate, controls, _] = app.run::<[f64; 4]>(PLATE, &[]);
            // A line of 36 pixels, a notice of 36, and the margins.
            let is_small = plate <= 100.0 && (window - plate).abs() < 1.0;
            (is_small && controls >= 0.0).then_some(())
        });
        app.click("Resume");
        app.until_enabled("Pause");
        let before = Watch::now(&app).words.len();
        app.until("more words", || (Watch::now(&app).words.len() > before + 3).then_some(()));
        app.until("the newest line", || {
            let [.., below] = app.run::<[f64; 4]>(PLATE, &[]);
            (below < 1.0).then_some(())
        });
        assert!(!app.text().contains("Jump to now"));
    }
    drop(speech);
}

#[test]
fn a_session_whose_app_was_killed_is_whole_when_it_starts_again() {
    let desktop = Desktop::new();
    let app = listening(&desktop);
    let (sound, _) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    let seen = app.until("a dozen solid words", || {
        let seen = Watch::now(&app);
        (seen.solid().len() >= 12).then_some(seen)
    });
    app.kill();
    drop(speech);

    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.until_text("A session was cut off.");
    let (session, kept) = only(&desktop.library_in_use());
    assert_eq!(session.state, SessionState::Interrupted);
    app.until_text("Interrupted");
    app.click_css("a[data-session]");
    app.until_text(&kept);
    let (kept, shown): (Vec<&str>, Vec<&str>) = (kept.split(' ').collect(), seen.solid());
    let both = kept.len().min(shown.len());
    // Words that were not on disk yet may be lost, and the library may have newer ones than the
    // last look.
    assert!(both > 0 && kept[..both] == shown[..both], "{kept:?} of {shown:?}");
    let audio = session.audio.expect("it was recorded");
    let recording = audio.path.within(&desktop.places().recordings).unwrap();
    let sound = read_wav(&recording);
    assert!(sound[0].iter().any(|sample| sample.abs() > 0.05), "nothing is heard in it");
    assert!(session.duration_ms > 3_000, "{} ms", session.duration_ms);
}

#[test]
fn without_a_microphone_the_window_says_so_and_one_that_is_plugged_in_is_heard() {
    let desktop =
        Desktop::builder().testbed(Testbed::builder().no_microphone().no_speakers()).open();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.click("Open captions");
    app.show("Captions");
    app.click("Start captions");
    app.until_text("Try again");
    let message = app.text();
    assert!(message.to_lowercase().contains("microphone"), "{message}");

    desktop.testbed().add_microphone("desk", 48_000);
    desktop.testbed().set_default("desk");
    app.click("Try again");
    app.until_enabled("Pause");
    Watch::begin(&app);
    let (sound, _) = announcement("demo-echotest");
    let speech = desktop.testbed().play_on("desk", &sound);
    app.until("a solid word", || (Watch::now(&app).turned > 0).then_some(()));
    drop(speech);
}

#[test]
fn a_sound_server_that_goes_and_comes_back_is_told_and_captions_go_on() {
    let desktop = Desktop::new();
    let app = listening(&desktop);
    let (sound, _) = announcement("demo-echotest");
    let speech = desktop.testbed().say(&sound);
    app.until("a solid word", || (Watch::now(&app).turned > 0).then_some(()));
    drop(speech);
    desktop.kill_sound();
    let told = app.until("a word about the microphone", || app.run::<Option<String>>(WRONG, &[]));
    assert!(told.to_lowercase().contains("microphone"), "{told}");
    desktop.restart_sound();
    app.until_no_text(&told);
    let before = Watch::now(&app).solid().len();
    let speech = desktop.testbed().say(&sound);
    app.until("more solid words", || (Watch::now(&app).solid().len() > before + 5).then_some(()));
    drop(speech);
    assert_eq!(Watch::now(&app).wrongs, [""; 0]);
}

#[test]
fn on_a_full_disk_the_window_says_so_and_captions_go_on() {
    let desktop = Desktop::new();
    desktop.is_known();
    let small = desktop.at("data/recordings");
    fs::create_dir_all(&small).unwrap();
    let mount = ["-t", "tmpfs", "-o", "size=128k", "tmpfs"];
    let mounted = Command::new("mount").args(mount).arg(&small).output().unwrap();
    if !mounted.status.success() {
        let root = rustix::process::getuid().is_root() && std::env::var_os("CI").is_some();
        assert!(!root, "{}", String::from_utf8_lossy(&mounted.stderr));
        eprintln!("skipped: a small file system cannot be mounted here");
        return;
    }
    let _mounted = Mounted(small);
    let app = App::start(APP, &desktop, &CAPTIONS);
    app.show("Captions");
    Watch::begin(&app);
    app.until_enabled("Pause");
    let (sound, _) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    let told = app.until("a word about the disk", || {
        app.run::<Option<String>>(WRONG, &[]).filter(|told| told.contains("disk"))
    });
    assert!(told.contains("full"), "{told}");
    let before = Watch::now(&app).solid().len();
    app.until("more solid words", || (Watch::now(&app).solid().len() > before + 5).then_some(()));
    drop(speech);
    assert_eq!(Watch::now(&app).wrongs, [""; 0]);
}

/// A mounted file system, unmounted when the test ends.
struct Mounted(PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
