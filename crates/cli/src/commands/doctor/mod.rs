//! `duotone doctor`: checks the machine and proposes models.

mod disk;
mod models;
mod processor;
mod sound;

use std::{
    io::{self, IsTerminal},
    path::Path,
    process::ExitCode,
    time::Duration,
};

use ::models::Store;
use calibrate::{Costs, Machine, Proposal, propose, survey};
use indicatif::{ProgressBar, ProgressStyle};
use settings::{Settings, SettingsError};
use speculative::{Backend, Role};

use super::print;
use crate::{
    doctor::{
        diagnosis::{Diagnosis, SCHEMA},
        finding::Finding,
    },
    failure::{self, with_remedy},
    stderr::tell,
};

/// Arguments of `duotone doctor`.
#[derive(clap::Args)]
pub struct DoctorArgs {
    /// Write the models and intervals that suit this machine to the settings of "duotone listen"
    #[arg(long)]
    save: bool,

    /// Print the result as one JSON object
    #[arg(long)]
    json: bool,

    /// Do not open the microphone
    #[arg(long)]
    no_microphone: bool,
}

/// Runs the checks, prints the findings, and saves the proposal with `--save`.
///
/// # Errors
/// If saving fails or standard output cannot be written. A problem that prevents listening is not
/// an error; it sets the exit code.
pub fn run(args: &DoctorArgs) -> anyhow::Result<ExitCode> {
    speculative::install_whisper_log();
    let show = Show::new(args.json);
    let mut findings = Vec::new();
    let mut found = |new: Vec<Finding>| -> anyhow::Result<()> {
        new.iter().try_for_each(|finding| show.finding(finding))?;
        findings.extend(new);
        Ok(())
    };

    let (machine, backends) = (Machine::this(), speculative::backends());
    found(vec![processor::check(&machine, &backends)])?;
    if !args.no_microphone {
        show.doing("listening to the microphone");
        found(sound::check())?;
    }
    let store = Store::from_env()?;
    let (kept, finding) = read_settings();
    found(vec![finding])?;
    found(models::check(&store, &kept))?;
    found(disk::check(&store))?;

    let (costs, failures) = costs(&store, &kept, &backends, |what| show.doing(what))?;
    found(failures)?;
    let proposal = costs.as_ref().and_then(propose);
    let mut diagnosis = Diagnosis {
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        machine,
        backends,
        findings,
        costs,
        proposal,
        saved: None,
    };
    show.clear();
    let saved = match (&diagnosis.proposal, args.save) {
        (Some(proposal), true) => Some(save(&store, proposal)),
        (None, true) => Some(Err(anyhow::anyhow!("no model could be measured"))),
        _ => None,
    };
    if let Some(Ok(path)) = &saved {
        diagnosis.saved = Some(path.clone());
    }
    if args.json {
        print(&format!("{}\n", serde_json::to_string_pretty(&diagnosis)?))?;
    } else {
        print(&diagnosis.advice().to_string())?;
        if let Some(proposal) = &diagnosis.proposal {
            print(&next_step(&store, &kept, proposal, diagnosis.saved.as_deref()))?;
        }
    }
    match (diagnosis.exit_code(), saved) {
        (0, Some(Err(error))) => Err(error.context("nothing was saved")),
        (code, saved) => {
            if let Some(Err(error)) = saved {
                tell(&format!("nothing was saved: {error:#}"));
            }
            Ok(ExitCode::from(code))
        }
    }
}

/// The settings, or the defaults if they cannot be read.
fn read_settings() -> (Settings, Finding) {
    const SETTINGS: &str = "settings";
    let read = || -> Result<(Settings, String), SettingsError> {
        let path = settings::path()?;
        let shown = match path.is_file() {
            true => path.display().to_string(),
            false => format!("none, so the defaults hold ({} is not there)", path.display()),
        };
        Ok((Settings::read(&path)?, shown))
    };
    match read() {
        Ok((kept, shown)) => (kept, Finding::ok(SETTINGS, shown)),
        Err(error) => {
            let text = error.to_string();
            let code = failure::code(&error.into());
            (Settings::default(), Finding::fail(SETTINGS, text, code))
        }
    }
}

/// The measured costs of the installed models, the estimated costs of the others, and the errors of
/// the measurement.
pub fn costs(
    store: &Store,
    kept: &Settings,
    backends: &[Backend],
    doing: impl Fn(&str),
) -> anyhow::Result<(Option<Costs>, Vec<Finding>)> {
    let english = matches!(kept.language.as_deref(), None | Some("en"));
    let survey = survey(store, english, backends, |model, role| {
        let role = if role == Role::Heavy { "heavy" } else { "fast" };
        doing(&format!("measuring {model} as {role}"));
    })
    .map_err(|error| with_remedy(error, store.manifest()))?;
    let failures = survey.failures.into_iter().map(|(model, error)| {
        let why = with_remedy(error, store.manifest());
        Finding::warn("measuring", format!("{model}: {why:#}"))
    });
    Ok((survey.costs, failures.collect()))
}

/// Writes a proposal to the settings.
///
/// # Errors
/// [`models::Error::NotInstalled`](::models::Error) if a model is missing; what the settings say.
pub fn save(store: &Store, proposal: &Proposal) -> anyhow::Result<std::path::PathBuf> {
    for name in [&proposal.fast, &proposal.heavy] {
        store.resolve(name)?;
    }
    let path = settings::path()?;
    let interval = |seconds: f64| Some(Duration::from_secs_f64(seconds.min(60.0)));
    Settings::change(&path, |settings| {
        settings.fast = Some(proposal.fast.clone());
        settings.heavy = Some(proposal.heavy.clone());
        settings.fast_interval = interval(proposal.fast_interval);
        settings.heavy_interval = interval(proposal.heavy_interval);
    })?;
    Ok(path)
}

/// The remaining steps after a proposal.
fn next_step(store: &Store, kept: &Settings, proposal: &Proposal, saved: Option<&Path>) -> String {
    if let Some(path) = saved {
        return format!("Saved in {}\n", path.display());
    }
    let named = [&kept.fast, &kept.heavy].map(Option::as_deref);
    if named == [Some(&*proposal.fast), Some(&*proposal.heavy)] {
        return "The settings name these models already.\n".to_owned();
    }
    if proposal.missing.is_empty() {
        return "duotone doctor --save writes that to the settings.\n".to_owned();
    }
    let names = proposal.missing.join(" ");
    let mut text = format!("What is missing you get with: duotone models pull {names}\n");
    for name in &proposal.missing {
        if store.manifest().importable(name).is_some() {
            text += &format!("or where that is not reached:  duotone models import {name}\n");
        }
    }
    text + "Then duotone doctor --save writes it to the settings.\n"
}

/// Shows the current check on a terminal, and prints each finding.
struct Show {
    bar: ProgressBar,
    json: bool,
}

impl Show {
    fn new(json: bool) -> Self {
        let bar = match io::stdout().is_terminal() || json {
            true => ProgressBar::new_spinner(),
            false => ProgressBar::hidden(),
        };
        if let Ok(style) = ProgressStyle::with_template("{spinner}     {msg}") {
            bar.set_style(style);
        }
        Self { bar, json }
    }

    fn doing(&self, what: &str) {
        self.bar.set_message(what.to_owned());
        self.bar.enable_steady_tick(Duration::from_millis(100));
    }

    fn finding(&self, finding: &Finding) -> anyhow::Result<()> {
        if !self.json {
            self.bar.suspend(|| print(&format!("{finding}\n")))?;
        }
        Ok(())
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
