//! Makes a model of a Whisper checkpoint: `cargo run -p models --example import FOLDER [PRECISION]`

use std::env;

use models::{Error, Event, Importer, Store};

fn main() -> Result<(), Error> {
    let mut arguments = env::args().skip(1);
    let what = arguments.next().unwrap_or_else(|| ".".to_owned());
    let precision = arguments.next().map(|text| text.parse()).transpose()?;
    let store = Store::from_env()?;
    let mut report = |event: Event<'_>| {
        if let Event::Phase(phase) = event {
            eprintln!("{phase:?}");
        }
    };
    let imported = Importer::from_env(&store).import(&what, None, precision, &mut report)?;
    println!("{}", imported.path().display());
    Ok(())
}
