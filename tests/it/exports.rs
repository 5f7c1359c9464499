//! Exported transcripts: every format is whole, and other programs read it.

use std::{fs, process::Command};

use library::Transcript;
use subtp::srt::SubRip;

use crate::kept::{CALL, Home, LUNCH, RIVER, transcript};

#[test]
fn every_format_is_written_whole_and_nothing_is_overwritten() {
    let home = Home::with_talks();
    let out = home.path("out");
    fs::create_dir(&out).unwrap();
    let out = out.to_str().unwrap();
    for format in ["txt", "md", "srt", "vtt", "json", "csv", "docx", "html", "rttm"] {
        home.told(&["export", RIVER, "--format", format, "--out", out]);
        let file = format!("{out}/2026-11-18 The river 00000001.{format}");
        let whole = fs::read(&file).unwrap();
        assert!(!whole.is_empty());
        fs::write(&file, "mine").unwrap();
        home.fails(&["export", RIVER, "--format", format, "--out", out], 2, "--force");
        assert_eq!(fs::read(&file).unwrap(), b"mine");
        home.told(&["export", RIVER, "--out", &file, "--force"]);
        // Two packed documents differ in the times of their parts.
        assert!(format == "docx" || fs::read(&file).unwrap() == whole, "{format}");
        if format != "docx" {
            assert!(!home.told(&["export", RIVER, "--format", format]).is_empty());
        }
    }
    assert_eq!(fs::read_dir(out).unwrap().count(), 9, "nothing else is left there");
    let file = |format: &str| {
        fs::read_to_string(format!("{out}/2026-11-18 The river 00000001.{format}")).unwrap()
    };
    let cues = SubRip::parse(&file("srt")).unwrap().subtitles;
    let text: Vec<String> = cues.iter().map(|cue| cue.text.join(" ")).collect();
    assert_eq!(text, ["ADA: The river rose in a single night.", "SPEAKER 2: And the bridge?"]);
    let page = file("html");
    let recording = home.library().sessions().page(None, 9).unwrap()[2].id;
    assert!(page.contains(&format!("src=\"../data/recordings/{recording}.wav\"")), "{page}");
    let kept: Transcript = serde_json::from_str(&file("json")).unwrap();
    assert_eq!(kept, transcript());

    // Several sessions at once; a title with path separators; live text; options.
    let told =
        home.run(&["export", RIVER, LUNCH, CALL, "--out", out, "--format", "txt", "--force"]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let lunch = format!("{out}/2026-11-19 Lunch soup salad [31m a000beef.txt");
    assert!(fs::read_to_string(lunch).unwrap().contains("the river rose"));
    let plain = home.told(&["export", RIVER, "--no-timestamps", "--no-speakers"]);
    assert!(
        plain.ends_with("\n\nThe river rose in a single night.\n\nAnd the bridge?\n"),
        "{plain}"
    );
    let narrow = home.told(&["export", RIVER, "--format", "srt", "--line-length", "16"]);
    assert!(narrow.lines().filter(|line| !line.contains("-->")).all(|line| line.len() <= 16));
    assert!(home.told(&["export", RIVER, "--live"]).contains("Ada: the river rose"));

    home.fails(&["export", RIVER, LUNCH], 2, "--out FOLDER");
    home.fails(&["export", LUNCH, "--format", "rttm"], 2, "choose another format");
    home.fails(&["export", RIVER, "--line-length", "3"], 2, "10 to 1000");
    home.fails(&["export", RIVER, "--out", "/no/such/folder/a.txt"], 1, "cannot be written");
}

/// LibreOffice, if installed, reads our documents.
#[test]
fn a_document_is_read_by_libreoffice() {
    let home = Home::with_talks();
    let Ok(found) = Command::new("soffice").arg("--version").output() else {
        return eprintln!("skipped: LibreOffice (soffice) is not installed");
    };
    assert!(found.status.success());
    let file = home.path("talk.docx");
    home.told(&["export", RIVER, "--out", file.to_str().unwrap()]);
    let profile = format!("-env:UserInstallation=file://{}", home.path("office").display());
    let mut convert = Command::new("soffice");
    convert.arg(profile).args(["--headless", "--convert-to", "txt:Text (encoded):UTF8"]);
    let output = convert.arg("--outdir").arg(home.path("")).arg(&file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = fs::read_to_string(home.path("talk.txt")).unwrap();
    assert!(read.contains("The river") && read.contains("Ada") && read.contains("single night."));
}
