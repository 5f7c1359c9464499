use tempfile::TempDir;

use super::*;

/// Creates a folder with a settings file of this content.
fn file(text: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn some() -> Settings {
    Settings {
        fast: Some("tiny.en".to_owned()),
        heavy: Some("/models/ggml-mine.bin".to_owned()),
        language: Some("en".to_owned()),
        fast_interval: Some(Duration::from_millis(250)),
        heavy_interval: Some(Duration::from_millis(1_430)),
    }
}

#[test]
fn what_is_written_is_read_and_a_new_file_explains_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("made/settings.toml");
    assert_eq!(Settings::read(&path).unwrap(), Settings::default());
    let written = Settings::change(&path, |settings| *settings = some()).unwrap();
    assert_eq!(written, some());
    assert_eq!(Settings::read(&path).unwrap(), some());
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing else is left");
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap());
}

#[test]
fn what_others_wrote_is_kept_with_its_comments_and_its_place() {
    let (_folder, path) = file(
        "# mine\n\
         colour = \"green\"   # of the window\n\
         fast = \"tiny\"  # drafts\n\
         heavy = 'base'\n\
         \n\
         [window]\n\
         top = true\n",
    );
    Settings::change(&path, |settings| {
        settings.fast = some().fast;
        settings.heavy = None;
        settings.heavy_interval = some().heavy_interval;
    })
    .unwrap();
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap());
    let again = Settings::read(&path).unwrap();
    assert_eq!((again.fast, again.heavy), (some().fast, None));
}

#[test]
fn people_may_leave_out_what_they_like_and_write_whole_seconds() {
    let (_folder, path) = file("heavy_interval = 2\n");
    let settings = Settings::read(&path).unwrap();
    assert_eq!(settings.heavy_interval, Some(Duration::from_secs(2)));
    assert_eq!(settings.intervals_in_samples(16_000), [None, Some(32_000)]);
    let (_folder, empty) = file("");
    assert_eq!(Settings::read(&empty).unwrap(), Settings::default());
}

#[test]
fn a_newer_format_is_refused_and_left_alone() {
    let text = "schema = 2\nfast = [\"tiny\", \"base\"]\n";
    let (_folder, path) = file(text);
    let read = Settings::read(&path).unwrap_err();
    assert!(matches!(read, SettingsError::Newer { schema: 2, .. }), "{read}");
    assert!(read.to_string().contains("newer Duotone (format 2"), "{read}");
    assert!(Settings::change(&path, |settings| settings.fast = None).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn what_is_damaged_is_told_by_file_and_line_and_left_alone() {
    for (text, line, what) in [
        ("schema = 1\nfast = tiny\n", 2, ""),
        ("schema = \"one\"\n", 1, ""),
        ("\n\nheavy = 5\n", 3, "string"),
        ("fast = \"tiny\"\nheavy_interval = 0\n", 2, "0.05 to 60 seconds"),
        ("fast_interval = nan\n", 1, "0.05 to 60 seconds"),
        ("# one\nfast_interval = \"often\"\n", 2, ""),
        ("fast = \"a\"\nfast = \"b\"\n", 2, "duplicate"),
        ("[window\n", 1, ""),
    ] {
        let (_folder, path) = file(text);
        let error = Settings::read(&path).unwrap_err().to_string();
        let start = format!("line {line} of the settings in {}", path.display());
        assert!(error.starts_with(&start) && error.contains(what), "{error}");
        assert!(!error.contains('\n'), "{error}");
        assert!(Settings::change(&path, |settings| *settings = some()).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    let (_folder, path) = file(b"schema = 1\nfast = \"\xff\"\n");
    let error = Settings::read(&path).unwrap_err().to_string();
    assert!(error.starts_with("line 2 ") && error.contains("UTF-8"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;

    let (folder, real) = file("fast = \"tiny\"\n");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o644)).unwrap();
    let link = folder.path().join("link.toml");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    Settings::change(&link, |settings| settings.fast = some().fast).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(Settings::read(&real).unwrap().fast, some().fast);
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o644);
}

#[test]
fn what_cannot_be_read_or_written_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let error = Settings::read(folder.path()).unwrap_err();
    assert!(matches!(error, SettingsError::NotReadable { .. }), "{error}");
    let (_folder, path) = file("");
    let below = path.join("settings.toml");
    let error = Settings::change(&below, |_| ()).unwrap_err();
    assert!(
        matches!(error, SettingsError::NotReadable { .. } | SettingsError::NotWritable { .. }),
        "{error}"
    );
}
