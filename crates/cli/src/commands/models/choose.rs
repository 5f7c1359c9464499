//! `duotone models choose`: downloads the models that suit this machine and saves them in the
//! settings.

use std::{io::IsTerminal, process::ExitCode, time::Duration};

use ::models::Store;
use calibrate::{Costs, Proposal, propose};
use indicatif::ProgressBar;
use messages::message;
use settings::Settings;

use crate::{
    command_error::Failed,
    commands::doctor,
    failure,
    language::text,
    stderr::{inform, tell, warn},
};

/// Measures, downloads the missing models, and saves the pair. Does nothing if the settings already
/// name a model, unless `again` is set.
///
/// # Errors
/// If no model is installed for the measurement, or the settings cannot be read or written.
pub(super) fn run(store: &Store, again: bool) -> anyhow::Result<ExitCode> {
    let kept = Settings::read(&settings::path()?)?;
    if !again && (kept.fast.is_some() || kept.heavy.is_some()) {
        return Ok(ExitCode::SUCCESS);
    }
    speculative::install_whisper_log();
    let costs = measured(store, &kept)?;
    let proposal = propose(&costs).ok_or_else(|| Failed::new(message!("cli-choose-none")))?;
    let proposal = match get(store, &proposal.missing) {
        Ok(()) => proposal,
        // Use an installed model, which is better than failing again at each start.
        Err(error) => {
            let proposal = here(costs).as_ref().and_then(propose).ok_or(error)?;
            warn(&message!("cli-choose-instead", model = &proposal.heavy));
            proposal
        }
    };
    let path = doctor::save(store, &proposal)?;
    let Proposal { fast, heavy, why: [_, why], .. } = &proposal;
    let why = why.to_string();
    inform(&message!("cli-choose-chosen", fast = fast, heavy = heavy, why = why));
    inform(&message!("cli-choose-saved", path = path.as_path()));
    Ok(ExitCode::SUCCESS)
}

fn measured(store: &Store, kept: &Settings) -> anyhow::Result<Costs> {
    let bar = match std::io::stderr().is_terminal() {
        true => ProgressBar::new_spinner(),
        false => {
            inform(&message!("cli-choose-measuring"));
            ProgressBar::hidden()
        }
    };
    bar.enable_steady_tick(Duration::from_millis(100));
    let backends = speculative::backends();
    let (costs, failures) = doctor::costs(store, kept, &backends, |what| {
        bar.set_message(text(what));
    })?;
    bar.finish_and_clear();
    failures.iter().for_each(|failure| warn(&failure.text));
    Ok(costs.ok_or_else(|| Failed::new(message!("cli-choose-unmeasured")))?)
}

/// Pulls each model, or imports it if no source is reachable.
fn get(store: &Store, names: &[String]) -> anyhow::Result<()> {
    for name in names {
        let Err(error) = super::pull(store, std::slice::from_ref(name)) else { continue };
        // Report the pull's error first, because the import may take as long.
        tell(&failure::explain(&error));
        if store.manifest().importable(name).is_none() {
            return Err(error);
        }
        super::import(store, name, None, None)
            .inspect_err(|error| tell(&failure::explain(error)))?;
    }
    Ok(())
}

/// The costs of the installed models.
fn here(costs: Costs) -> Option<Costs> {
    let heavy: Vec<_> = costs.heavy.into_iter().filter(|cost| cost.installed).collect();
    (costs.fast.installed && !heavy.is_empty()).then_some(Costs { fast: costs.fast, heavy })
}
