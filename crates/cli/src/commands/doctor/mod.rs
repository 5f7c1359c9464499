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
use messages::{Message, message};
use settings::{Settings, SettingsError};
use speculative::{Backend, Role};

use super::print;
use crate::{
    command_error::Failed,
    doctor::{
        diagnosis::{Diagnosis, SCHEMA},
        finding::{Check, Finding},
    },
    failure::{self, with_remedy},
    language::{self, text},
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
        show.doing(&message!("cli-doctor-listening"));
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
        (None, true) => Some(Err(Failed::new(message!("cli-nothing-measured")).into())),
        _ => None,
    };
    if let Some(Ok(path)) = &saved {
        diagnosis.saved = Some(path.clone());
    }
    if args.json {
        print(&format!("{}\n", serde_json::to_string_pretty(&diagnosis)?))?;
    } else {
        print(&diagnosis.advice(language::current()))?;
        if let Some(proposal) = &diagnosis.proposal {
            let steps = next_steps(&store, &kept, proposal, diagnosis.saved.as_deref());
            print(&steps.iter().map(|step| text(step) + "\n").collect::<String>())?;
        }
    }
    match (diagnosis.exit_code(), saved) {
        (0, Some(Err(error))) => Err(nothing_saved(error)),
        (code, saved) => {
            if let Some(Err(error)) = saved {
                tell(&failure::explain(&nothing_saved(error)));
            }
            Ok(ExitCode::from(code))
        }
    }
}

fn nothing_saved(error: anyhow::Error) -> anyhow::Error {
    Failed::because(message!("cli-nothing-saved"), error).into()
}

/// The settings, or the defaults if they cannot be read.
fn read_settings() -> (Settings, Finding) {
    let read = || -> Result<(Settings, Message), SettingsError> {
        let path = settings::path()?;
        let shown = match path.is_file() {
            true => message!("error-other", what = path.as_path()),
            false => message!("cli-doctor-no-settings", path = path.as_path()),
        };
        Ok((Settings::read(&path)?, shown))
    };
    match read() {
        Ok((kept, shown)) => (kept, Finding::ok(Check::Settings, shown)),
        Err(error) => {
            let error = anyhow::Error::from(error);
            let (text, code) = (failure::message(&error), failure::code(&error));
            (Settings::default(), Finding::fail(Check::Settings, text, code))
        }
    }
}

/// Returns the measured costs of the installed models, the estimated costs of the others, and the
/// errors of the measurement. Calls `doing` before it measures a model.
pub fn costs(
    store: &Store,
    kept: &Settings,
    backends: &[Backend],
    doing: impl Fn(&Message),
) -> anyhow::Result<(Option<Costs>, Vec<Finding>)> {
    let english = matches!(kept.language.as_deref(), None | Some("en"));
    let survey = survey(store, english, backends, |model, role| {
        let role = if role == Role::Heavy { "heavy" } else { "fast" };
        doing(&message!("cli-measuring", model = model, role = role));
    })
    .map_err(|error| with_remedy(error, store.manifest()))?;
    let failures = survey.failures.into_iter().map(|(model, error)| {
        let why = failure::message(&with_remedy(error, store.manifest()));
        Finding::warn(Check::Measuring, message!("cli-about", subject = model, text = why))
    });
    Ok((survey.costs, failures.collect()))
}

/// Writes a proposal to the settings.
///
/// # Errors
/// [`models::Error::NotInstalled`](::models::Error) if a model is missing, and those of
/// [`Settings::change`].
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

/// The steps that remain after a proposal.
fn next_steps(
    store: &Store,
    kept: &Settings,
    proposal: &Proposal,
    saved: Option<&Path>,
) -> Vec<Message> {
    if let Some(path) = saved {
        return vec![message!("cli-doctor-saved", path = path)];
    }
    let named = [&kept.fast, &kept.heavy].map(Option::as_deref);
    if named == [Some(&*proposal.fast), Some(&*proposal.heavy)] {
        return vec![message!("cli-doctor-same")];
    }
    if proposal.missing.is_empty() {
        return vec![message!("cli-doctor-save")];
    }
    let mut steps = vec![message!("cli-doctor-pull", models = proposal.missing.join(" "))];
    for name in &proposal.missing {
        if store.manifest().importable(name).is_some() {
            steps.push(message!("cli-doctor-import", model = name));
        }
    }
    steps.push(message!("cli-doctor-then-save"));
    steps
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

    fn doing(&self, what: &Message) {
        self.bar.set_message(text(what));
        self.bar.enable_steady_tick(Duration::from_millis(100));
    }

    fn finding(&self, finding: &Finding) -> anyhow::Result<()> {
        if !self.json {
            let line = finding.line(language::current());
            self.bar.suspend(|| print(&format!("{line}\n")))?;
        }
        Ok(())
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
