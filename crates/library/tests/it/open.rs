use library::{Library, LibraryError};

use crate::made::{ended, new, open, places};

#[test]
fn a_second_one_is_told_who_has_it() {
    let (folder, library) = new();
    let error = Library::open(&places(folder.path()), "another").err().unwrap();
    let LibraryError::InUse { holder: Some(holder), .. } = &error else { panic!("{error}") };
    assert_eq!((holder.pid, &*holder.program), (std::process::id(), "a test"));
    assert!(error.to_string().contains("a test (process "), "{error}");
    drop(library);
    drop(open(folder.path()));
}

#[test]
fn what_was_being_replaced_is_put_in_order() {
    let (folder, library) = new();
    let id = ended(&library, "a talk", &["one"]);
    drop(library);
    let at = |name: &str| folder.path().join("library").join(name);
    // A crash while a new database was written, and before the old one was removed.
    std::fs::create_dir(at("records-2.part")).unwrap();
    std::fs::create_dir(at("records-0")).unwrap();
    let library = open(folder.path());
    assert_eq!(library.sessions().captions(id).unwrap().len(), 1);
    assert!(!at("records-2.part").exists() && !at("records-0").exists());
}
