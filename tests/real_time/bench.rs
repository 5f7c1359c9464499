//! `duotone bench` with real models and real speech.

use std::{fs, path::Path};

use serde_json::Value;

use crate::shared;
use crate::support::{announcement, duotone};

#[test]
fn an_announcement_is_captioned_scored_kept_and_compared() {
    let _cores = shared();
    let folder = tempfile::tempdir().unwrap();
    let words =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../bench/src/fixtures/congrats.reference.json");
    fs::copy(words, folder.path().join("speech.json")).unwrap();
    fs::copy(announcement("demo-congrats").0, folder.path().join("speech.wav")).unwrap();
    let out = folder.path().join("out");
    let bench = |args: &[&Path]| duotone().arg("bench").args(args).output().unwrap();

    let captions = Path::new("captions");
    let output = bench(&[captions, folder.path(), Path::new("--out"), &out]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.contains("speech") && table.contains("WER"), "{table}");
    let path = out.join("report.json");
    let report: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let figure = |name: &str| report["streams"][0][name].as_f64().unwrap();
    assert!(figure("wer_confirmed") < 0.2 && figure("shown") > 0.8, "{report}");
    assert_eq!(figure("erasure_confirmed"), 0.0);
    assert!(figure("cpu_per_s") > 0.0 && figure("peak_mb") > 50.0, "{report}");
    assert!(fs::read_to_string(out.join("speech.svg")).unwrap().starts_with("<svg"));
    assert!(fs::read_to_string(out.join("speech.jsonl")).unwrap().contains("session.end"));

    let same = bench(&[Path::new("compare"), &path, &path]);
    assert!(same.status.success());
    assert!(String::from_utf8(same.stdout).unwrap().contains("same"));
    let nothing = bench(&[captions, &out]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(String::from_utf8(nothing.stderr).unwrap().contains("no sound file with a .json"));
}

#[test]
fn a_model_is_measured_in_the_roles_it_has() {
    let _cores = shared();
    let out = tempfile::tempdir().unwrap();
    let args = ["bench", "models", "base.en", "--passes", "1", "--out"];
    let output = duotone().args(args).arg(out.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.contains("seconds a pass takes over"), "{table}");
    let report: Value =
        serde_json::from_slice(&fs::read(out.path().join("models.json")).unwrap()).unwrap();
    let models = report["models"].as_array().unwrap();
    let roles: Vec<&str> = models.iter().map(|model| model["role"].as_str().unwrap()).collect();
    assert_eq!(roles, ["fast", "heavy"]);
    for model in models {
        assert!(model["peak_mb"].as_f64().unwrap() > 100.0, "{report}");
        let windows = model["windows"].as_array().unwrap();
        let lengths: Vec<f64> = windows.iter().map(|w| w["window"].as_f64().unwrap()).collect();
        assert_eq!(lengths, [1.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        // It heard the words: the decoder had as much work as in real use.
        assert!((18..=26).contains(&windows[5]["words"].as_u64().unwrap()), "{report}");
        assert!(windows.iter().all(|window| window["processor"].as_f64().unwrap() > 0.0));
    }

    let no_model = out.path().join("none.bin");
    fs::write(&no_model, "no model").unwrap();
    for (args, code, word) in [
        (&[no_model.to_str().unwrap()][..], 8, "none.bin is not a Whisper model"),
        (&["large-v3-turbo"], 7, "duotone models pull large-v3-turbo"),
        (&["tiny", "--speech", no_model.to_str().unwrap()], 4, "not an audio file"),
    ] {
        let output = duotone().args(["bench", "models"]).args(args).output().unwrap();
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{message}");
        assert!(message.contains(word), "{message}");
    }
}
