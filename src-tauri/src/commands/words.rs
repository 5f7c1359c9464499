//! The user's own words: list, change, import and export them.

use std::path::Path;

use messages::message;
use settings::{Added, DictionaryError, DictionaryFile, OwnWord, word_list};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

use super::blocking::blocking;
use crate::types::{Answer, AppError, ImportedWords, OwnWordView};

/// The file name that an export proposes.
const EXPORT: &str = "duotone-words.toml";

/// All words, in the order they were added.
#[tauri::command]
#[specta::specta]
pub async fn own_words(app: AppHandle) -> Answer<Vec<OwnWordView>> {
    blocking(app, |_| Ok(views(&users()?))).await
}

/// Removes a word, adds one, or puts one in the other's place. Returns all words.
#[tauri::command]
#[specta::specta]
pub async fn change_own_words(
    app: AppHandle,
    remove: Option<String>,
    add: Option<OwnWordView>,
) -> Answer<Vec<OwnWordView>> {
    blocking(app, move |_| {
        let mut dictionary = users()?;
        if let Some(written) = remove {
            dictionary.remove(&written)?;
        }
        if let Some(word) = add {
            dictionary.add(&word.into())?;
        }
        dictionary.save()?;
        Ok(views(&dictionary))
    })
    .await
}

/// Adds the words of a file that the user chooses; `None` if they choose none.
#[tauri::command]
#[specta::specta]
pub async fn import_own_words(app: AppHandle) -> Answer<Option<ImportedWords>> {
    let (chosen, wait) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_file(move |file| drop(chosen.send(file)));
    let Some(file) = wait.await.ok().flatten() else { return Ok(None) };
    blocking(app, move |_| {
        let mut dictionary = users()?;
        let imported = import(&mut dictionary, &words_in(&path_of(file)?)?)?;
        dictionary.save()?;
        Ok(Some(imported))
    })
    .await
}

/// Writes the words to a file that the user chooses, and returns where it is; `None` if they choose
/// none.
#[tauri::command]
#[specta::specta]
pub async fn export_own_words(app: AppHandle) -> Answer<Option<String>> {
    let (chosen, wait) = tokio::sync::oneshot::channel();
    let dialog = app.dialog().file().set_file_name(EXPORT);
    dialog.save_file(move |file| drop(chosen.send(file)));
    let Some(file) = wait.await.ok().flatten() else { return Ok(None) };
    blocking(app, move |_| {
        let file = path_of(file)?;
        users()?.save_copy(&file)?;
        Ok(Some(file.display().to_string()))
    })
    .await
}

fn users() -> Answer<DictionaryFile> {
    Ok(DictionaryFile::open(&DictionaryFile::users()?)?)
}

fn views(dictionary: &DictionaryFile) -> Vec<OwnWordView> {
    dictionary.words().iter().map(OwnWordView::from).collect()
}

fn path_of(file: FilePath) -> Answer<std::path::PathBuf> {
    file.into_path().map_err(|_| AppError::new(&message!("app-no-folder")))
}

/// The words of an exported dictionary, or of a plain list.
fn words_in(file: &Path) -> Result<Vec<OwnWord>, DictionaryError> {
    match file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
        true => Ok(DictionaryFile::open(file)?.words().to_vec()),
        false => word_list(file),
    }
}

fn import(
    dictionary: &mut DictionaryFile,
    words: &[OwnWord],
) -> Result<ImportedWords, DictionaryError> {
    let (mut changed, mut same) = (0, 0);
    for word in words {
        match dictionary.add(word)? {
            Added::Nothing => same += 1,
            Added::New | Added::Forms(_) => changed += 1,
        }
    }
    Ok(ImportedWords { changed, same, words: views(dictionary) })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn word(written: &str, heard: &[&str]) -> OwnWord {
        let heard = heard.iter().map(|form| (*form).to_owned()).collect();
        OwnWord { written: written.to_owned(), heard }
    }

    #[test]
    fn what_was_exported_is_imported_elsewhere_and_nothing_twice() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let mut here = DictionaryFile::open(&at("here.toml")).unwrap();
        for word in [word("Duotone", &["duo tone", "do a tone"]), word("# one", &[])] {
            here.add(&word).unwrap();
        }
        here.save_copy(&at("export.TOML")).unwrap();
        assert!(!at("here.toml").exists());

        let mut there = DictionaryFile::open(&at("there.toml")).unwrap();
        there.add(&word("# one", &[])).unwrap();
        let exported = words_in(&at("export.TOML")).unwrap();
        let imported = import(&mut there, &exported).unwrap();
        assert_eq!((imported.changed, imported.same), (1, 1));
        assert_eq!(imported.words.len(), 2);
        assert_eq!(import(&mut there, &exported).unwrap().changed, 0);
    }

    #[test]
    fn a_plain_list_is_imported_too() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list.txt");
        fs::write(&list, "Zoë\nduo tone -> Duotone\n").unwrap();
        let words = words_in(&list).unwrap();
        assert_eq!(words, [word("Zoë", &[]), word("Duotone", &["duo tone"])]);
    }
}
