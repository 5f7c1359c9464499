//! `duotone bench models`: measures the cost of each model's passes.

use std::{
    fs,
    num::NonZero,
    path::{Path, PathBuf},
    process::ExitCode,
};

use bench::{ModelCost, PASS_SCHEMA, PassReport};
use calibrate::{Machine, Question, Speech, measure};
use indicatif::{ProgressBar, ProgressStyle};
use messages::message;
use models::{Chosen, Store};
use speculative::{ModelFile, Role};

use super::{now, print, unwritable, write};
use crate::{command_error::Failed, failure::with_remedy, language::text};

/// Lengths of the measured windows in seconds; windows of a session are 10 s at most.
const WINDOWS: [f64; 6] = [1.0, 2.0, 4.0, 6.0, 8.0, 10.0];

/// Arguments of `duotone bench models`.
#[derive(clap::Args)]
pub struct ModelsArgs {
    /// Names or files of models [default: all installed]
    #[arg(value_name = "NAME|PATH")]
    models: Vec<String>,

    /// A sound file of speech without a pause, 10 s or longer [default: 11 s of built-in speech]
    #[arg(long, value_name = "FILE")]
    speech: Option<PathBuf>,

    /// The language of the speech
    #[arg(long, default_value = "en", value_name = "CODE")]
    language: String,

    /// Passes over windows of each length; the result is their median
    #[arg(long, default_value = "5", value_name = "N")]
    passes: NonZero<usize>,

    /// Write the figures of all passes to models.json in this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// A model in one of its roles.
struct Task {
    model: Chosen,
    role: Role,
}

/// Measures the models one after the other and prints a table.
///
/// # Errors
/// If a model is missing or cannot be used, the speech cannot be read, or the figures cannot be
/// written.
pub fn run(args: &ModelsArgs) -> anyhow::Result<ExitCode> {
    let store = Store::from_env()?;
    let tasks = tasks(&store, &args.models, &args.language)?;
    let longest = WINDOWS.into_iter().fold(0.0, f64::max);
    let speech = Speech::open(args.speech.as_deref(), longest)?;
    if let Some(out) = &args.out {
        fs::create_dir_all(out).map_err(|error| unwritable(out, error))?;
    }
    let mut report = PassReport {
        schema: PASS_SCHEMA,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        created_at: now(),
        machine: Machine::this(),
        speech: speech.to_string(),
        models: Vec::new(),
    };
    let bar = progress(tasks.len() * WINDOWS.len() * args.passes.get());
    for Task { model: Chosen { name, path, engine }, role } in &tasks {
        let role_name = if *role == Role::Heavy { "heavy" } else { "fast" };
        bar.set_message(text(&message!("cli-model-as", model = name, role = role_name)));
        let question = Question {
            name,
            model: ModelFile { engine, path },
            role: *role,
            speech: &speech,
            language: &args.language,
            windows: &WINDOWS,
            passes: args.passes.get(),
            budget: None,
        };
        let measured = measure(&question, || bar.inc(1))
            .map_err(|error| with_remedy(error, store.manifest()))?;
        report.models.push(ModelCost::new(name, role_name, measured));
    }
    bar.finish_and_clear();
    print(&report.to_string())?;
    if let Some(out) = &args.out {
        write(&out.join("models.json"), serde_json::to_string_pretty(&report)?.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The models to measure: the named ones, or all for the language, each in its listed roles. A file
/// that is not in the list counts for both roles.
fn tasks(store: &Store, names: &[String], language: &str) -> anyhow::Result<Vec<Task>> {
    let mut tasks = Vec::new();
    let mut add = |model: Chosen| {
        let name = &model.name;
        let listed = store.manifest().find(name).filter(|_| !Path::new(name).is_file());
        for (role, as_listed) in
            [(Role::Fast, models::Role::Fast), (Role::Heavy, models::Role::Heavy)]
        {
            if listed.is_none_or(|model| model.suits(as_listed)) {
                tasks.push(Task { model: model.clone(), role });
            }
        }
    };
    for name in names {
        add(store.chosen(name)?);
    }
    if names.is_empty() {
        for (model, _) in store.installed() {
            if model.hears(language == "en") {
                add(store.chosen(&model.name)?);
            }
        }
    }
    if tasks.is_empty() {
        return Err(Failed::new(message!("cli-bench-no-model")).into());
    }
    Ok(tasks)
}

fn progress(passes: usize) -> ProgressBar {
    let bar = ProgressBar::new(passes as u64);
    let progress =
        message!("cli-progress-passes", done = "{pos}", total = "{len}", model = "{msg}");
    let template = format!("{{bar:40}} {}", text(&progress));
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}
