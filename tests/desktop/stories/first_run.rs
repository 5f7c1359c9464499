//! The first steps with the app.

use std::{fs, thread::sleep, time::Duration};

use desktop_tests::{App, Desktop, Mirror, Watch, announcement};

use crate::APP;

#[test]
fn the_first_run_tries_the_microphone_keeps_nothing_of_it_and_comes_once() {
    let desktop = Desktop::new();
    let app = App::start(APP, &desktop, &[]);
    app.show("Welcome");
    Watch::begin(&app);
    app.until_text("Which language do you speak?");
    app.until_text("what captions hear is recorded");
    app.click("Next");
    app.until_text("All of them are on this machine.");
    app.click("Next");
    app.click("Try the microphone");
    app.until_enabled("Stop");
    let (sound, _) = announcement("demo-echotest");
    let speech = desktop.testbed().say(&sound);
    app.until("solid words", || (Watch::now(&app).solid().len() > 5).then_some(()));
    drop(speech);
    app.click("Stop");
    app.until("all is solid", || Watch::now(&app).is_solid().then_some(()));
    let said = Watch::now(&app);
    assert_eq!(said.wrongs, [""; 0]);
    app.click("Next");
    app.until_text("Speak into any app");
    // The spoken words are in the trial dictation box.
    let box_says = || app.run::<String>("return document.querySelector('textarea').value", &[]);
    assert_eq!(box_says(), said.text());
    assert!(!desktop.preferences().contains("welcomed = true"));
    app.click("To the library");
    app.show("Library");
    app.until("it is kept", || desktop.preferences().contains("welcomed = true").then_some(()));
    app.kill();
    assert!(desktop.library().sessions().page(None, 9).unwrap().is_empty());

    let app = App::start(APP, &desktop, &[]);
    app.show("Library");
}

#[test]
fn the_microphone_can_be_tried_before_there_are_models_and_captions_say_what_is_missing() {
    let desktop = Desktop::builder().models(&[]).open();
    let app = App::start(APP, &desktop, &[]);
    app.show("Welcome");
    app.click("Next");
    app.until_text("Finds speech, tells speakers apart");
    // What the page contains is on the screen a moment later.
    sleep(Duration::from_millis(500));
    desktop.picture("models");
    app.click("Next");
    app.click("Try the microphone");
    app.until_text("the line moves");
    let level = || {
        let level = "return +document.querySelector('[role=meter]').ariaValueNow";
        app.run::<u32>(level, &[])
    };
    let silence = level();
    let (sound, _) = announcement("demo-echotest");
    let speech = desktop.testbed().say(&sound);
    app.until("a higher level", || (level() > silence + 20).then_some(()));
    drop(speech);
    app.click("Stop");
    app.until_enabled("Try the microphone");
    app.click("Next");
    app.until_text("Captions and dictation need models that are not here yet.");
    // It listens at once, or says at once why it cannot.
    app.click("Open captions");
    app.show("Captions");
    app.until_text("is not on this machine. Get it in Models.");
    app.until_enabled("Get models");
    sleep(Duration::from_millis(500));
    desktop.picture("refused");
}

#[test]
fn a_german_window_shows_a_german_error() {
    let desktop = Desktop::builder().models(&[]).open();
    desktop.likes("welcomed = true\n[look]\nlocale = \"de\"\n");
    let app = App::start(APP, &desktop, &[]);
    app.show("Bibliothek");
    app.click("Untertitel starten");
    app.show("Untertitel");
    app.until_text("ist nicht auf diesem Rechner. Herunterladen lässt es sich unter Modelle.");
    app.until_enabled("Modelle holen");
}

#[test]
fn a_try_of_the_microphone_ends_when_its_window_is_closed() {
    let desktop = Desktop::new();
    let app = App::start(APP, &desktop, &[]);
    app.show("Welcome");
    app.click("Next");
    app.click("Next");
    app.click("Try the microphone");
    app.until_enabled("Stop");
    app.hide("main");
    app.until("the end of the try", || {
        let phase = "__TAURI_INTERNALS__.invoke('live').then(({ phase }) => arguments[0](phase))";
        (app.run_async::<String>(phase, &[]) == "idle").then_some(())
    });
}

#[test]
fn the_first_run_can_be_left_out() {
    let desktop = Desktop::new();
    let app = App::start(APP, &desktop, &[]);
    app.show("Welcome");
    app.click("Do this later");
    app.show("Library");
    app.until("it is kept", || desktop.preferences().contains("welcomed = true").then_some(()));
}

#[test]
fn models_are_downloaded_with_a_pause_and_damaged_ones_are_told() {
    let mirror = Mirror::new();
    // No other server is contacted.
    let nowhere = "http://127.0.0.1:9";
    let desktop = Desktop::builder()
        .models(&[
            "ggml-silero-v6.2.0.bin",
            "speaker-segmentation-3.0.onnx",
            "speaker-embedding.onnx",
        ])
        .env("HF_ENDPOINT", mirror.endpoint())
        .env("npm_config_registry", nowhere)
        .env("npm_config_fetch_retry_mintimeout", "1")
        .env("npm_config_fetch_retry_maxtimeout", "1")
        .env("PIP_INDEX_URL", nowhere)
        .env("PIP_RETRIES", "0")
        .open();
    let [tiny, base] = ["tiny", "base"]
        .map(|name| desktop.at(&format!("home/.local/share/duotone/models/ggml-{name}.en.bin")));
    let app = App::start(APP, &desktop, &[]);
    app.show("Welcome");
    app.click("Next");
    app.click_begun("Download, ");
    app.until("some megabytes", || {
        let some = "return /[1-9] MB of 78 MB/.test(document.body.innerText)";
        app.run::<bool>(some, &[]).then_some(())
    });
    // The next model arrives damaged.
    mirror.damage(true);
    app.click("Pause");
    app.until_text("Paused at");
    mirror.hurry();
    let told = app.until("a word about the damage", || {
        app.run::<Option<String>>("return document.querySelector('[role=alert]')?.innerText", &[])
    });
    assert!(told.contains("base.en"), "{told}");
    assert!(!base.exists());
    mirror.damage(false);
    app.click("Try again");
    app.until("base.en", || base.exists().then_some(()));
    app.click("Go on");
    app.until_text("All of them are on this machine.");

    // The download resumed where it stopped.
    let asked = mirror.asked("ggml-tiny.en.bin");
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(asked[1] > 1_000_000, "{asked:?}");
    assert_eq!(fs::metadata(tiny).unwrap().len(), 77_704_715);
}
