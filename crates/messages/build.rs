//! Writes the table of English messages that `message!` checks ids and arguments against.

use std::{env, error::Error, fmt::Write, fs, path::Path};

#[path = "src/catalogue.rs"]
mod catalogue;

fn main() -> Result<(), Box<dyn Error>> {
    let english = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../messages/en.ftl");
    println!("cargo::rerun-if-changed={}", english.display());
    println!("cargo::rerun-if-changed=src/catalogue.rs");
    let mut table = String::from("&[\n");
    for (id, arguments) in catalogue::read(&fs::read_to_string(english)?)? {
        writeln!(table, "({id:?}, &{arguments:?}),")?;
    }
    table.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("table.rs"), table)?;
    Ok(())
}
