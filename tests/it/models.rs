//! An imported checkpoint is a model that whisper.cpp runs.

use crate::checkpoint::Toy;
use crate::support::duotone;

#[test]
fn what_is_imported_is_tried_on_speech() {
    let folder = tempfile::tempdir().unwrap();
    let checkpoint = folder.path().join("whisper-toy");
    Toy::new().write(&checkpoint, "F16");
    let output = duotone()
        .args(["models", "import"])
        .arg(&checkpoint)
        .env("XDG_DATA_HOME", folder.path())
        .env_remove("DUOTONE_MODELS")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("trying it on speech"), "{said}");
    // A model of noise may return any words, or none.
    assert!(said.contains("it heard") || said.contains("heard no word"), "{said}");
    let model = folder.path().join("duotone/models/ggml-toy.bin");
    assert!(model.is_file(), "{said}");
}
