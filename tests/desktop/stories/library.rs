//! The library's story, from a new session to an exported file.

use std::fs;

use desktop_tests::{App, Desktop, word_error_rate};
use library::Transcript;

use crate::APP;

/// The finished transcript of the library's only session.
fn finished(desktop: &Desktop) -> Transcript {
    let library = desktop.library_in_use();
    let session = library.sessions().page(None, 9).unwrap().remove(0);
    library.transcripts().get(session.id, None).expect("it was enhanced")
}

/// The playback position, in seconds.
fn place(app: &App<'_>) -> f64 {
    app.run("return Number(document.querySelector('[role=slider]').ariaValueNow)", &[])
}

/// The path of the saved file, from the last message.
fn saved(app: &App<'_>, ending: &str) -> String {
    let path = app.until("a message of what was saved", || {
        let text = app.text();
        let path = text.lines().find_map(|line| line.trim().strip_prefix("Saved as "))?;
        path.ends_with(ending).then(|| path.to_owned())
    });
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_session_is_enhanced_found_heard_from_a_word_named_and_exported() {
    let desktop = Desktop::new();
    desktop.is_known();
    let app = App::start(APP, &desktop, &["--hidden", "--captions"]);
    let said = app.hear("demo-congrats");
    app.click("Hide captions");
    assert!(desktop.command(APP).status().unwrap().success());
    app.show("Library");
    app.click_css("a[data-session]");

    // The finished transcript is made automatically.
    app.until_enabled("Speaker 1");
    let written = finished(&desktop);
    assert_eq!(written.speakers.len(), 1);

    // The search matches the beginning of a word while the user types.
    app.write("input[type=search]", "simul");
    // The live text has a match as well, at the same moment.
    app.until_text("1 passage");
    let marked = |part: &str| -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll('{part} mark')].map((mark) => mark.innerText)"
        );
        app.run(&script, &[])
    };
    // WebKit does not report a result's content before it was once on the screen.
    app.until("the word that was found", || {
        (marked("[role=option]") == ["simulate"]).then_some(())
    });
    app.click_css("[role=option]");
    app.until("the word in the transcript", || {
        matches!(&marked("article")[..], [word] if word.starts_with("simulate")).then_some(())
    });
    // Escape returns to the list of sessions.
    app.press("input[type=search]", "\u{e00c}");
    app.until_no_text("1 passage");

    // Plays from the clicked word.
    let segment = written.segments.last().unwrap();
    let at = segment.words.len() - 3;
    let word = &segment.words[at];
    assert!(word.start_ms > 5_000, "{word:?}");
    let paragraph = written.segments.len() - 1;
    app.click_css(&format!("[data-segment='{paragraph}'] p"));
    app.click_css(&format!("[data-segment='{paragraph}'] [data-word='{at}']"));
    app.until_enabled("Pause");
    let spoken = "return document.querySelector('.spoken')?.innerText";
    app.until("the word that is spoken", || {
        (app.run::<Option<String>>(spoken, &[])? == word.text).then_some(())
    });
    let hand = place(&app);
    assert!((hand - word.start_ms as f64 / 1e3).abs() < 2.0, "{hand} for {word:?}");
    app.click("Pause");

    app.click("Speaker 1");
    app.write("[role=dialog][popover] input", "Allison");
    app.click("Save");
    app.until_text("Speaker 1 is Allison now.");
    app.until_enabled("Allison");
    app.click_css(".toast button[aria-label=Close]");
    app.picture("library");

    app.click("Export");
    app.until_text("Allison:");
    app.click_css("dialog[open] footer button.primary");
    let text = saved(&app, ".txt");
    assert!(text.contains("Allison"), "{text}");
    app.click("Export");
    app.choose("dialog[open] select", "srt");
    app.click_css("dialog[open] footer button.primary");
    let subtitles = saved(&app, ".srt");
    assert!(subtitles.starts_with("1\n00:00:"), "{subtitles}");
    let lines = subtitles.lines().filter(|line| line.chars().any(char::is_alphabetic));
    let text = lines.collect::<Vec<_>>().join(" ").replace("Allison: ", "");
    let wrong = word_error_rate(&said, &text);
    assert!(wrong < 0.1, "{wrong:.3} of the words are wrong: {text}");

    // The recording and the live text are unchanged, and the name is stored.
    app.kill();
    let library = desktop.library();
    let session = library.sessions().page(None, 9).unwrap().remove(0);
    let audio = session.audio.expect("it was recorded");
    let recording = audio.path.within(&desktop.places().recordings).unwrap();
    assert_eq!(fs::metadata(recording).unwrap().len(), audio.bytes);
    let names = library.transcripts().get(session.id, None).unwrap().speakers;
    assert_eq!(names[0].name.as_deref(), Some("Allison"));
}
