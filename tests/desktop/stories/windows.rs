//! Stories of showing, hiding and reloading the windows.

use std::{fs, thread::sleep, time::Duration};

use desktop_tests::{App, Desktop, family};
use rustix::process::{Pid, Signal, kill_process};

use crate::APP;

#[test]
fn a_second_start_shows_the_first_ones_windows_and_ends() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.until("its window", || (desktop.windows() == ["Duotone"]).then_some(()));
    app.hide("main");
    app.until("no window", || desktop.windows().is_empty().then_some(()));

    let again = |args: &[&str]| {
        let ended = desktop.command(APP).args(args).status().unwrap();
        assert!(ended.success(), "{ended}");
    };
    again(&["--hidden"]);
    sleep(Duration::from_millis(500));
    assert_eq!(desktop.windows(), [""; 0]);
    again(&[]);
    app.until("its window again", || (desktop.windows() == ["Duotone"]).then_some(()));
    again(&["--captions"]);
    app.show("Captions");
    app.until_enabled("Pause");
    let both = ["Duotone", "Duotone captions"];
    app.until("both windows", || (desktop.windows() == both).then_some(()));
    assert!(app.is_running());
}

#[test]
fn a_window_whose_process_crashes_is_as_it_was() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
    app.until_text("Nothing here yet");
    // A page that crashes right after its load is not reloaded.
    sleep(Duration::from_secs(6));
    let before = desktop.pixels("Duotone");
    let is_page = |id: &u32| {
        let name = fs::read_to_string(format!("/proc/{id}/comm"));
        name.is_ok_and(|name| name.starts_with("WebKitWebProces"))
    };
    let page = family(app.process()).into_iter().find(is_page).expect("a page has a process");
    let page = Pid::from_raw(page.cast_signed()).unwrap();
    kill_process(page, Signal::KILL).unwrap();
    // WebDriver does not find the new page.
    let old = page.as_raw_nonzero().get().unsigned_abs();
    app.until("another process", || {
        family(app.process()).iter().any(|one| *one != old && is_page(one)).then_some(())
    });
    // The old page may remain on the screen for a moment.
    sleep(Duration::from_secs(1));
    app.until("the same picture", || alike(&desktop.pixels("Duotone"), &before).then_some(()));
}

/// Whether two pictures look the same to a person. WebKit does not always draw round corners the
/// same way: differences of up to ten of 255 steps were observed.
fn alike(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.abs_diff(*b) <= 16)
}
