use super::*;

fn word(written: &str, heard: &[&str]) -> OwnWord {
    OwnWord { written: written.into(), heard: heard.iter().map(|form| (*form).into()).collect() }
}

/// Creates a file with this text in a temporary folder.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dictionary.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn a_new_file_is_written_as_the_format_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("not there yet").join("dictionary.toml");
    let mut dictionary = DictionaryFile::open(&path).unwrap();
    assert_eq!(dictionary.words(), []);
    for (written, heard, added) in [
        ("Duotone", &["duo tone"][..], Added::New),
        ("Ada  Lovelace", &[], Added::New),
        ("Duotone", &["duo tone", "do a  tone", "do a tone"], Added::Forms(1)),
        ("Ada Lovelace", &[], Added::Nothing),
    ] {
        assert_eq!(dictionary.add(&word(written, heard)).unwrap(), added);
    }
    dictionary.save().unwrap();
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap());
    let again = DictionaryFile::open(&path).unwrap();
    assert_eq!(
        again.words(),
        [word("Duotone", &["duo tone", "do a tone"]), word("Ada Lovelace", &[])]
    );
}

#[test]
fn what_the_user_wrote_around_the_words_stays() {
    let (_folder, path) = file(
        "# mine\nschema = 1\n\n# the product\n[[word]]\nwritten = 'Duotone' # as on the web\n\n\
         # a colleague\n[[word]]\nheard = ['marc']\nwritten = \"Mark\"\n",
    );
    let mut dictionary = DictionaryFile::open(&path).unwrap();
    dictionary.add(&word("Duotone", &["duo tone"])).unwrap();
    dictionary.add(&word("Zoë", &[])).unwrap();
    assert_eq!(dictionary.remove("mark").unwrap(), word("Mark", &["marc"]));
    assert!(matches!(dictionary.remove("mark"), Err(DictionaryError::NotThere { .. })));
    dictionary.save().unwrap();
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap());
    assert_eq!(DictionaryFile::open(&path).unwrap().words(), dictionary.words());
}

#[test]
fn words_in_one_list_are_words_too() {
    let (_folder, path) = file("word = [{ written = 'a' }, { written = 'b', heard = ['c'] }]\n");
    let mut dictionary = DictionaryFile::open(&path).unwrap();
    dictionary.remove("a").unwrap();
    dictionary.add(&word("d", &["e"])).unwrap();
    dictionary.save().unwrap();
    let again = DictionaryFile::open(&path).unwrap();
    assert_eq!(again.words(), [word("b", &["c"]), word("d", &["e"])]);
    let (_folder, path) = file("word = []\n");
    let mut empty = DictionaryFile::open(&path).unwrap();
    empty.add(&word("d", &["e"])).unwrap();
    empty.save().unwrap();
    assert_eq!(DictionaryFile::open(&path).unwrap().words(), [word("d", &["e"])]);
}

#[test]
fn what_cannot_be_understood_is_named_with_its_line() {
    for (text, line, part) in [
        ("schema = 1\n[[word]\n", 2, ""),
        ("schema = 1\n\n[[word]]\nheard = ['a']\n", 3, "written"),
        ("[[word]]\nwritten = 'a'\nheard = 'b'\n", 3, "sequence"),
        ("[[word]]\nwritten = 'a'\nspoken = ['b']\n", 3, "spoken"),
        ("[[word]]\nwritten = ' '\n", 2, "no letter"),
        ("[[word]]\nwritten = 'a'\nheard = ['b',\n \"\\u001b[2J\"]\n", 4, "not shown"),
        ("schema = 'one'\n", 1, "i64"),
        ("word = 7\n", 1, "sequence"),
    ] {
        let (_folder, path) = file(text);
        let error = DictionaryFile::open(&path).unwrap_err().to_string();
        let begin = format!("line {line} of {} cannot be understood: ", path.display());
        assert!(error.starts_with(&begin) && error.contains(part), "{text:?}: {error}");
        assert!(!error.contains('\n'), "{error}");
    }
}

#[test]
fn a_newer_file_is_refused_and_not_called_damaged() {
    let (_folder, path) = file("schema = 2\nphonetics = true\n");
    let error = DictionaryFile::open(&path).unwrap_err();
    assert!(matches!(error, DictionaryError::Newer { .. }), "{error}");
}

#[test]
fn what_cannot_be_heard_is_not_added() {
    let (_folder, path) = file("");
    let mut dictionary = DictionaryFile::open(&path).unwrap();
    for wrong in
        [word("", &[]), word("…", &[]), word("a", &["\u{1b}b"]), word(&"a".repeat(201), &[])]
    {
        let error = dictionary.add(&wrong).unwrap_err();
        assert!(matches!(error, DictionaryError::NotAWord { .. }), "{error}");
    }
    assert_eq!(dictionary.words(), []);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_a_link_stays_one_with_its_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, path) = file("schema = 1\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.toml");
    symlink(&path, &link).unwrap();
    let mut dictionary = DictionaryFile::open(&link).unwrap();
    dictionary.add(&word("Duotone", &[])).unwrap();
    dictionary.save().unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(DictionaryFile::open(&path).unwrap().words().len(), 1);
}
