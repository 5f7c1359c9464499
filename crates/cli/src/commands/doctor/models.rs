//! Checks the installed models.

use calibrate::is_usable;
use models::{Chosen, ModelChoice, Role, Store, VOICE_MODEL as VOICE};
use session::Pair;
use settings::Settings;
use speculative::ModelFile;

use crate::{commands::pair::PairArgs, doctor::finding::Finding, failure};

const MODELS: &str = "models";
const VOICE_CHECK: &str = "voice check";

/// Checks the pair that `listen` would use.
///
/// It walks each file from tensor to tensor, which is fast and detects truncation. Digests would
/// take seconds; "duotone models verify" compares them.
pub(super) fn check(store: &Store, settings: &Settings) -> Vec<Finding> {
    let pair = PairArgs::default()
        .task(settings)
        .and_then(|task| Ok(Pair::choose(store, &ModelChoice::default(), settings, task)?));
    let voice = store.manifest().find(VOICE).and_then(|model| Some((model, store.find(model)?)));
    let voice = match voice {
        Some((model, installed)) if is_usable(store, model, &installed) => {
            Finding::ok(VOICE_CHECK, format!("{VOICE} is here"))
        }
        Some(_) => Finding::fail(VOICE_CHECK, format!("{VOICE} is damaged"), 8)
            .mend(format!("get it again with: duotone models pull {VOICE}")),
        None => Finding::warn(
            VOICE_CHECK,
            format!("{VOICE} is not here, and without it noise is taken for speech more often"),
        )
        .mend(format!("get it with: duotone models pull {VOICE}")),
    };
    vec![pair.map_or_else(|error| failed(&error), |pair| of_pair(store, &pair)), voice]
}

fn of_pair(store: &Store, pair: &Pair) -> Finding {
    for chosen in [&pair.fast, &pair.heavy] {
        if !is_whole(chosen) {
            let again = match store.manifest().find(&chosen.name) {
                Some(model) => format!("get it again with: duotone models pull {}", model.name),
                None => "give another file, or the name of a model".to_owned(),
            };
            let text = format!("{} is damaged or cannot be read", chosen.path.display());
            return Finding::fail(MODELS, text, 8).mend(again);
        }
    }
    let damaged: Vec<&str> = store
        .installed()
        .filter(|(model, installed)| !model.suits(Role::Vad) && !is_usable(store, model, installed))
        .map(|(model, _)| model.name.as_str())
        .collect();
    let names = (&pair.fast.name, &pair.heavy.name);
    if let Some(note) = pair.notes.first() {
        Finding::warn(MODELS, note)
    } else if damaged.is_empty() {
        Finding::ok(MODELS, format!("{} drafts and {} confirms; both are whole", names.0, names.1))
    } else {
        let damaged = damaged.join(" ");
        Finding::warn(MODELS, format!("{} + {} are whole, and {damaged} is not", names.0, names.1))
            .mend(format!("get it again with: duotone models pull {damaged}"))
    }
}

fn is_whole(chosen: &Chosen) -> bool {
    let file = ModelFile { engine: &chosen.engine, path: &chosen.path };
    matches!(file.is_whole(), Ok(true))
}

fn failed(error: &anyhow::Error) -> Finding {
    Finding::fail(MODELS, format!("{error:#}"), failure::code(error))
}
