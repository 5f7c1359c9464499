//! `duotone models choose`: downloads the models that suit this machine and saves them in the
//! settings.

use std::{io::IsTerminal, process::ExitCode, time::Duration};

use ::models::Store;
use anyhow::Context;
use calibrate::{Costs, Proposal, propose};
use indicatif::ProgressBar;
use settings::Settings;

use crate::{
    commands::doctor,
    stderr::{say, tell},
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
    let proposal = propose(&costs).context("there is no model to choose from")?;
    let proposal = match get(store, &proposal.missing) {
        Ok(()) => proposal,
        // Use an installed model, which is better than failing again at each start.
        Err(error) => {
            let proposal = here(costs).as_ref().and_then(propose).ok_or(error)?;
            tell(&format!("{} is used instead, which is here", proposal.heavy));
            proposal
        }
    };
    let path = doctor::save(store, &proposal)?;
    let Proposal { fast, heavy, why, .. } = &proposal;
    say(&format!("{fast} + {heavy} suit this machine: {}", why[1]));
    say(&format!("They are in the settings now, {}", path.display()));
    Ok(ExitCode::SUCCESS)
}

fn measured(store: &Store, kept: &Settings) -> anyhow::Result<Costs> {
    let bar = match std::io::stderr().is_terminal() {
        true => ProgressBar::new_spinner(),
        false => {
            say("Measuring which models suit this machine.");
            ProgressBar::hidden()
        }
    };
    bar.enable_steady_tick(Duration::from_millis(100));
    let backends = speculative::backends();
    let (costs, failures) = doctor::costs(store, kept, &backends, |what| {
        bar.set_message(what.to_owned());
    })?;
    bar.finish_and_clear();
    failures.iter().for_each(|failure| tell(&failure.text));
    costs.context(
        "there is no model to measure this machine with; get one with: duotone models pull tiny.en",
    )
}

/// Pulls each model, or imports it if no source is reachable.
fn get(store: &Store, names: &[String]) -> anyhow::Result<()> {
    for name in names {
        let Err(error) = super::pull(store, std::slice::from_ref(name)) else { continue };
        // Report the pull's error first, because the import may take as long.
        tell(&format!("{error:#}"));
        if store.manifest().importable(name).is_none() {
            return Err(error);
        }
        super::import(store, name, None, None).inspect_err(|error| tell(&format!("{error:#}")))?;
    }
    Ok(())
}

/// The costs of the installed models.
fn here(costs: Costs) -> Option<Costs> {
    let heavy: Vec<_> = costs.heavy.into_iter().filter(|cost| cost.installed).collect();
    (costs.fast.installed && !heavy.is_empty()).then_some(Costs { fast: costs.fast, heavy })
}
