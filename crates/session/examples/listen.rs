//! The confirmed text of a sound file, by the best models that are installed: cargo run --release -p
//! session --example listen FILE

use audio::FileSource;
use models::ModelChoice;
use session::{Config, Pair, Session, SessionEvent, Sound};
use settings::Settings;
use speculative::{Cadence, Language, Task, WhisperLog};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).ok_or("give a sound file")?;
    let store = models::Store::from_env()?;
    let task = Task::transcribe(Language::parse("en")?);
    let pair = Pair::choose(&store, &ModelChoice::default(), &Settings::default(), task.clone())?;
    speculative::install_whisper_log();
    let (log, _guard) = WhisperLog::start(std::io::sink())?;
    let models = pair.load(&store, &Default::default(), &log)?;
    let config = Config {
        id: uuid::Uuid::now_v7().to_string(),
        fast: pair.fast.name,
        heavy: pair.heavy.name,
        task,
        cadence: Cadence::LIVE,
        recordings: None,
        keep: None,
        sign: None,
        pre_roll: Default::default(),
    };
    let sound = Sound::stored(FileSource::open(file.as_ref())?)?;
    let (_session, mut events) = Session::start(sound, models, config)?;
    while let Some(event) = events.next().await {
        let SessionEvent::Captions { captions, .. } = event else { continue };
        let solid = captions.iter().filter(|caption| caption.is_confirmed());
        solid.for_each(|caption| println!("{}", caption.text));
    }
    Ok(())
}
