//! The windows' themes and accessibility.

use std::{fs, path::Path};

use desktop_tests::{App, Desktop};
use serde_json::{Value, json};

use crate::APP;

const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// The accessibility problems that axe-core finds, one per line.
fn barriers(app: &App<'_>) -> Vec<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&axe).expect("axe-core is there: npm ci in ui gets it");
    app.run::<Value>(&format!("{axe}; return null"), &[]);
    app.run_async(
        "const done = arguments[0];
         // Colours on their way are no colours.
         const moving = document.getAnimations()
           .filter((one) => one.effect.getTiming().iterations !== Infinity);
         Promise.allSettled(moving.map((one) => one.finished))
           .then(() => axe.run(document, { resultTypes: ['violations'] })).then(
           ({ violations }) => done(violations
             .filter(({ impact }) => impact === 'serious' || impact === 'critical')
             .flatMap(({ id, help, nodes }) => nodes.map(
               ({ html, failureSummary }) => `${id}: ${help}: ${html}: ${failureSummary}`))),
           (error) => done([String(error)]))",
        &[],
    )
}

#[test]
fn everybody_can_use_the_first_run_in_every_look_and_width() {
    for theme in THEMES {
        let desktop = Desktop::new();
        desktop.likes(&format!("[look]\ntheme = \"{theme}\"\n"));
        let app = App::start(APP, &desktop, &[]);
        app.show("Welcome");
        let cards = ["Which language", "Two models", "Can it hear you?", "Speak into any app"];
        for (at, card) in cards.iter().enumerate() {
            app.until_text(card);
            for width in [1_080, 400] {
                app.resize(width, 720);
                assert_eq!(barriers(&app), [""; 0], "{theme}, {card}");
                app.picture(&format!("first-run-{at}-{theme}-{width}"));
            }
            if at + 1 < cards.len() {
                app.click("Next");
            }
        }
    }
}

#[test]
fn everybody_can_use_the_captions_in_every_look_and_width() {
    for theme in THEMES {
        for columns in [70, 34] {
            let desktop = Desktop::builder().compositor().open();
            desktop.likes(&format!(
                "welcomed = true\n[look]\ntheme = \"{theme}\"\n[captions]\ncolumns = {columns}\n"
            ));
            let app = App::start(APP, &desktop, &["--hidden", "--captions"]);
            app.show("Captions");
            app.until_enabled("Pause");
            app.click("Adjust text and plate");
            assert_eq!(barriers(&app), [""; 0], "{theme}, {columns} columns");
            app.picture(&format!("captions-{theme}-{columns}"));
        }
    }
}

#[test]
fn everybody_can_read_the_pill_in_every_look() {
    for theme in THEMES {
        let desktop = Desktop::builder().compositor().open();
        desktop.likes(&format!("welcomed = true\n[look]\ntheme = \"{theme}\"\n"));
        let app = App::start(APP, &desktop, &["--hidden", "--dictate"]);
        app.show("Dictation");
        app.until_text("Speak");
        assert_eq!(barriers(&app), [""; 0], "{theme}, listening");
        app.picture(&format!("pill-listening-{theme}"));
        assert!(desktop.command(APP).arg("--dictate").status().unwrap().success());
        app.until_text("Nothing was heard");
        assert_eq!(barriers(&app), [""; 0], "{theme}, an outcome");
        app.picture(&format!("pill-outcome-{theme}"));
        app.click("Close");
        app.until("no pill", || desktop.windows().is_empty().then_some(()));
    }
}

/// Switches the app to another theme.
fn wear(app: &App<'_>, theme: &str) {
    app.run_async::<()>(
        "const [theme, done] = arguments;
         const { invoke } = window.__TAURI_INTERNALS__;
         invoke('preferences').then((preferences) => {
           preferences.look.theme = theme;
           return invoke('change_preferences', { preferences });
         }).then(() => done(null))",
        &[json!(theme)],
    );
    app.until("the look", || {
        let worn = "return document.documentElement.dataset.theme";
        (app.run::<Option<String>>(worn, &[])? == theme).then_some(())
    });
}

#[test]
fn everybody_can_use_all_pages_in_every_look_and_width() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &["--hidden", "--captions"]);
    app.hear("demo-nogo");
    app.click("Hide captions");
    assert!(desktop.command(APP).status().unwrap().success());
    app.show("Library");
    app.click_css("a[data-session]");
    app.until_enabled("Speaker 1");
    let session: String = app.run("return location.hash", &[]);
    let pages = [
        ("library", "#/library", "Search"),
        ("session", &*session, "Speaker 1"),
        ("trash", "#/library/trash", "The trash is empty"),
        ("models", "#/models", "base.en"),
        ("settings", "#/settings", "Settings"),
        ("privacy", "#/privacy", "Privacy"),
    ];
    for theme in THEMES {
        wear(&app, theme);
        for width in [1_080, 400] {
            app.resize(width, 720);
            for (page, address, text) in pages {
                app.run::<()>("location.hash = arguments[0]", &[json!(address)]);
                app.until_text(text);
                assert_eq!(barriers(&app), [""; 0], "{theme}, {page}, {width}");
                app.picture(&format!("{page}-{theme}-{width}"));
                if page != "session" {
                    continue;
                }
                for deed in ["Export", "Enhance again"] {
                    app.click_css(&format!("button[title='{deed}']"));
                    app.until("the dialog", || {
                        app.run::<bool>("return !!document.querySelector('dialog[open]')", &[])
                            .then_some(())
                    });
                    assert_eq!(barriers(&app), [""; 0], "{theme}, {deed}, {width}");
                    app.picture(&format!("{}-{theme}-{width}", deed.to_lowercase()));
                    app.click_css("dialog[open] header button");
                }
            }
        }
    }
}
