//! The confirmed text of a sound file, by the best models that are installed: cargo run --release -p
//! session --example listen FILE

use audio::FileSource;
use models::ModelChoice;
use session::{Plan, SessionEvent, Sound};
use settings::Settings;
use speculative::{Language, Task, WhisperLog};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).ok_or("give a sound file")?;
    let store = models::Store::from_env()?;
    let task = Task::transcribe(Language::parse("en")?);
    let (named, settings) = (ModelChoice::default(), Settings::default());
    let plan = Plan::choose(&store, &named, &settings, task, Default::default())?;
    speculative::install_whisper_log();
    let (log, _guard) = WhisperLog::start(std::io::sink())?;
    let sound = Sound::stored(FileSource::open(file.as_ref())?)?;
    let (_session, mut events) = plan.load(&store, &log)?.start(sound)?;
    while let Some(event) = events.next().await {
        let SessionEvent::Captions { captions, .. } = event else { continue };
        let solid = captions.iter().filter(|caption| caption.is_confirmed());
        solid.for_each(|caption| println!("{}", caption.text));
    }
    Ok(())
}
