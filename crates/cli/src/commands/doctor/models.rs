//! Checks the installed models.

use calibrate::is_usable;
use messages::{Explain, message};
use models::{Chosen, ModelChoice, Role, Store, VOICE_MODEL as VOICE};
use session::Pair;
use settings::Settings;
use speculative::ModelFile;

use crate::{
    commands::pair::PairArgs,
    doctor::finding::{Check, Finding},
    failure,
};

/// Checks the pair that `listen` would use, and the model that detects speech.
///
/// It walks each file from tensor to tensor, which is fast and detects truncation. Digests would
/// take seconds; "duotone models verify" compares them.
pub(super) fn check(store: &Store, settings: &Settings) -> Vec<Finding> {
    let pair = PairArgs::default()
        .task(settings)
        .and_then(|task| Ok(Pair::choose(store, &ModelChoice::default(), settings, task)?));
    vec![pair.map_or_else(|error| failed(&error), |pair| of_pair(store, &pair)), voice(store)]
}

fn voice(store: &Store) -> Finding {
    let found = store.manifest().find(VOICE).and_then(|model| Some((model, store.find(model)?)));
    match found {
        Some((model, installed)) if is_usable(store, model, &installed) => {
            Finding::ok(Check::Voice, message!("cli-doctor-voice-here", model = VOICE))
        }
        Some(_) => {
            Finding::fail(Check::Voice, message!("cli-doctor-voice-damaged", model = VOICE), 8)
                .with_remedy(message!("cli-doctor-get-again", models = VOICE))
        }
        None => Finding::warn(Check::Voice, message!("cli-doctor-voice-missing", model = VOICE))
            .with_remedy(message!("cli-doctor-get", models = VOICE)),
    }
}

fn of_pair(store: &Store, pair: &Pair) -> Finding {
    for chosen in [&pair.fast, &pair.heavy] {
        if !is_whole(chosen) {
            let remedy = match store.manifest().find(&chosen.name) {
                Some(model) => message!("cli-doctor-get-again", models = &model.name),
                None => message!("cli-doctor-give-another"),
            };
            let text = message!("cli-doctor-model-damaged", path = chosen.path.as_path());
            return Finding::fail(Check::Models, text, 8).with_remedy(remedy);
        }
    }
    let damaged: Vec<&str> = store
        .installed()
        .filter(|(model, installed)| !model.suits(Role::Vad) && !is_usable(store, model, installed))
        .map(|(model, _)| model.name.as_str())
        .collect();
    let (fast, heavy) = (&pair.fast.name, &pair.heavy.name);
    if let Some(absent) = &pair.absent {
        Finding::warn(Check::Models, absent.explain())
            .with_remedy(message!("cli-doctor-get", models = &absent.name))
    } else if let Some(note) = pair.notes.first() {
        Finding::warn(Check::Models, note.explain())
    } else if damaged.is_empty() {
        Finding::ok(Check::Models, message!("cli-doctor-pair", fast = fast, heavy = heavy))
    } else {
        let names = damaged.join(", ");
        let text = message!("cli-doctor-pair-damaged", fast = fast, heavy = heavy, damaged = names);
        let remedy = message!("cli-doctor-get-again", models = damaged.join(" "));
        Finding::warn(Check::Models, text).with_remedy(remedy)
    }
}

fn is_whole(chosen: &Chosen) -> bool {
    let file = ModelFile { engine: &chosen.engine, path: &chosen.path };
    matches!(file.is_whole(), Ok(true))
}

fn failed(error: &anyhow::Error) -> Finding {
    Finding::fail(Check::Models, failure::message(error), failure::code(error))
}
