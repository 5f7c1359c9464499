//! Stories of the tray menu and of quitting.

use desktop_tests::{App, Desktop, Tray, Watch, announcement};
use library::SessionState;

use crate::APP;

#[test]
fn captions_are_started_paused_and_stopped_from_the_tray_and_so_is_the_app() {
    let desktop = Desktop::builder().panel().compositor().open();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    let tray = Tray::of(&desktop);
    let idle = tray.icon();
    assert!(!tray.choices().contains(&"Pause".to_owned()), "{:?}", tray.choices());
    let usual = vec!["As in the sound settings".to_owned()];
    app.until("the usual microphone", || (tray.ticked() == usual).then_some(()));
    tray.choose(&usual[0]);

    tray.choose("Start captions");
    app.show("Captions");
    app.until_enabled("Pause");
    app.until("the microphone that was chosen again", || (tray.ticked() == usual).then_some(()));
    Watch::begin(&app);
    app.until("another icon", || (tray.icon() != idle).then_some(()));
    let (sound, _) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    app.until("two lines, and a guess", || {
        let (seen, solid) = (Watch::now(&app), Watch::now(&app).solid().len());
        (solid >= 12 && seen.words.len() >= solid + 2).then_some(())
    });
    desktop.picture("captions");
    tray.choose("Pause");
    app.until_enabled("Resume");
    tray.choose("Go on");
    app.until_enabled("Pause");
    tray.choose("Stop captions");
    app.until_text("Start again");
    drop(speech);
    app.until("the first icon", || (tray.icon() == idle).then_some(()));

    tray.choose("Settings");
    app.show("Settings");
    tray.choose("Quit Duotone");
    app.until_end();
    let sessions = desktop.library().sessions().page(None, 9).unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].state, SessionState::Ended);
}

#[test]
fn a_session_is_finished_and_kept_when_the_system_ends_the_app() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &["--hidden", "--captions"]);
    app.show("Captions");
    app.until_enabled("Pause");
    Watch::begin(&app);
    let (sound, _) = announcement("demo-congrats");
    let speech = desktop.testbed().say(&sound);
    let seen = app.until("a dozen solid words", || {
        let seen = Watch::now(&app);
        (seen.solid().len() >= 12).then_some(seen)
    });
    app.terminate();
    drop(speech);
    let library = desktop.library();
    let sessions = library.sessions().page(None, 9).unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].state, SessionState::Ended);
    assert!(sessions[0].audio.is_some());
    let captions = library.sessions().captions(sessions[0].id).unwrap();
    let kept: Vec<&str> = captions.iter().flat_map(|one| one.text.split(' ')).collect();
    assert_eq!(kept[..seen.solid().len()], seen.solid());
}
