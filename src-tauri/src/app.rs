//! The app put together: plugins, state, windows, and how it ends.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::Arc,
    time::Duration,
};

use models::Store;
use settings::Places;
use speculative::{WhisperLog, is_whispers};
use tauri::{AppHandle, Listener, Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::{EnvFilter, Layer, filter::filter_fn, prelude::*};

use crate::{
    app_state::AppState,
    bindings, job_runner,
    library_access::LibraryAccess,
    live::SessionDeps,
    notifications::{Untold, tell},
    playback,
    preferences::PreferencesFile,
    requests::Requests,
    shortcut::Shortcuts,
    tray,
    types::{Page, Phase, Weight, WindowName},
    windows,
};

/// How long the end of a live session is waited for when the app is quit.
const LAST_WORDS: Duration = Duration::from_secs(30);

/// Starts with the windows hidden, as with the desktop.
const HIDDEN: &str = "--hidden";
/// Begins or ends a dictation, in the app that runs already: for desktops that give programs no
/// shortcuts.
const DICTATE: &str = "--dictate";
/// Shows the captions and begins to listen.
const CAPTIONS: &str = "--captions";

/// Keeps on the clipboard what an app that ends kept there: started by that one, for nobody else.
const KEEP_CLIPBOARD: &str = "--keep-clipboard";

/// Runs the app to its end.
pub fn run() -> ExitCode {
    if std::env::args().nth(1).is_some_and(|argument| argument == KEEP_CLIPBOARD) {
        return match dictation::insertion::keep_clipboard(io::stdin().lock(), io::stdout().lock()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    let log = match start_log() {
        Ok(log) => log,
        Err(error) => {
            eprintln!("duotone-desktop: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let (log, _guard) = log;
    let bindings = bindings::builder();
    let handler = bindings.invoke_handler();
    let app = tauri::Builder::default()
        // First: a second start ends there.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| again(app, &arguments)))
        .plugin(tauri_plugin_autostart::Builder::new().args([HIDDEN]).build())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_denylist(&[WindowName::Pill.label()])
                .build(),
        )
        .register_asynchronous_uri_scheme_protocol(playback::SCHEME, playback::answer)
        .invoke_handler(handler)
        .on_window_event(|window, event| {
            // The app goes on in the tray.
            let app = window.app_handle();
            if let WindowEvent::CloseRequested { api, .. } = event
                && app.tray_by_id(tray::TRAY).is_some()
                && let Some(name) = WindowName::of(window.label())
            {
                api.prevent_close();
                windows::hide(app, name);
            }
        })
        .setup(move |app| {
            bindings.mount_events(app);
            Ok(set_up(app.handle(), log)?)
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                match &event {
                    // The last window is gone, and the app goes on in the tray.
                    RunEvent::ExitRequested { code: None, api, .. }
                        if app.tray_by_id(tray::TRAY).is_some() =>
                    {
                        api.prevent_exit();
                    }
                    RunEvent::ExitRequested { api, .. } => ends(app, api),
                    RunEvent::Exit => hand_over(app),
                    _ => {}
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            tracing::error!(%error, "the app cannot start");
            eprintln!("duotone-desktop: the app cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Why the app cannot start.
#[derive(Debug, thiserror::Error)]
enum StartError {
    #[error(transparent)]
    Preferences(#[from] crate::preferences::PreferencesError),
    #[error(transparent)]
    Places(#[from] settings::PlacesError),
    #[error(transparent)]
    Models(#[from] models::Error),
    #[error("the system gives no threads ({0}); close other programs and try again")]
    Threads(#[from] io::Error),
    #[error("the window cannot be made: {0}")]
    Window(#[from] tauri::Error),
}

fn set_up(app: &AppHandle, log: WhisperLog) -> Result<(), StartError> {
    let (preferences, troubles) = PreferencesFile::users()?;
    let (kept, brought) = LibraryAccess::open(Places::users()?);
    let deps = SessionDeps {
        kept: Arc::new(kept),
        store: Arc::new(Store::from_env()?),
        preferences: Arc::new(preferences),
        log,
    };
    let now = deps.preferences.now();
    let requests = Requests::new(log_folder().join("requests.jsonl"));
    app.manage(Untold::default());
    app.manage(tray::ShownLook::default());
    app.manage(windows::Hidden::default());
    app.manage(Shortcuts::start(app.clone())?);
    app.manage(AppState::new(app, deps, requests)?);
    tray::put(app);
    for event in ["live-changed", "dictation-changed"] {
        let handle = app.clone();
        app.listen_any(event, move |_| tray::follow(&handle));
    }
    app.state::<Shortcuts>().begin(now.dictation.shortcut);
    let arguments: Vec<String> = std::env::args().collect();
    if !arguments.iter().any(|argument| argument == HIDDEN) {
        let page = if now.welcomed { Page::Library } else { Page::Welcome };
        windows::show(app, WindowName::Main, Some(page))?;
    }
    act_on(app, &arguments);
    for trouble in troubles {
        tell(app, Weight::Error, trouble.to_string());
    }
    job_runner::tell_of(app, &brought);
    end_on_signals(app);
    Ok(())
}

/// Whoever ends the program as systems do, at a log-out for example, ends it as the user would.
#[cfg(unix)]
fn end_on_signals(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
        let (Ok(mut terminate), Ok(mut interrupt)) = signals else {
            tracing::warn!("signals cannot be heard; a session they end is recovered later");
            return;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        app.exit(0);
    });
}

/// Other systems close the windows.
#[cfg(not(unix))]
fn end_on_signals(_: &AppHandle) {}

/// The app was started once more: the first one answers.
fn again(app: &AppHandle, arguments: &[String]) {
    let acts = arguments.iter().any(|argument| [HIDDEN, DICTATE, CAPTIONS].contains(&&**argument));
    if !acts && let Err(error) = windows::show(app, WindowName::Main, None) {
        tracing::warn!(%error, "the window cannot be shown");
    }
    act_on(app, arguments);
}

fn act_on(app: &AppHandle, arguments: &[String]) {
    let state = app.state::<AppState>();
    for argument in arguments {
        match &**argument {
            DICTATE => state.dictation.toggle(),
            CAPTIONS => tray::start_captions(app),
            _ => {}
        }
    }
}

/// A live session is finished and kept before the app goes.
fn ends(app: &AppHandle, api: &tauri::ExitRequestApi) {
    let Some(state) = app.try_state::<AppState>() else { return };
    state.enhancing.end();
    if state.live.now().phase == Phase::Idle {
        return;
    }
    api.prevent_exit();
    let (app, live) = (app.clone(), state.live.clone());
    tauri::async_runtime::spawn(async move {
        if tokio::time::timeout(LAST_WORDS, live.finish()).await.is_err() {
            tracing::warn!(
                "the live session did not end in time; it is recovered at the next start"
            );
            // Another exit request would wait once more.
            std::process::exit(0);
        }
        app.exit(0);
    });
}

/// The user's clipboard does not end with the app.
fn hand_over(app: &AppHandle) {
    let (Some(state), Ok(program)) = (app.try_state::<AppState>(), std::env::current_exe()) else {
        return;
    };
    let mut keeper = Command::new(program);
    keeper.arg(KEEP_CLIPBOARD);
    state.dictation.hand_over(keeper);
}

/// The folder of the log.
pub fn log_folder() -> PathBuf {
    let folders = directories::ProjectDirs::from("", "", "duotone");
    let folder =
        folders.map(|folders| folders.state_dir().unwrap_or(folders.data_local_dir()).join("log"));
    folder.unwrap_or_else(|| std::env::temp_dir().join("duotone-log"))
}

/// Begins the log: a file a day, a week of them. Nothing that was said is in it.
fn start_log() -> io::Result<(WhisperLog, Vec<Box<dyn std::any::Any>>)> {
    let folder = log_folder();
    fs::create_dir_all(&folder)?;
    private(&folder)?;
    let file = tracing_appender::rolling::Builder::new()
        .rotation(tracing_appender::rolling::Rotation::DAILY)
        .filename_prefix("duotone")
        .filename_suffix("log")
        .max_log_files(7)
        .build(&folder)
        .map_err(io::Error::other)?;
    let (file, guard) = tracing_appender::non_blocking(file);
    let (whisper, whisper_guard) = WhisperLog::start(Box::new(file.clone()))?;
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(file)
        .with_ansi(false)
        .with_filter(EnvFilter::new("info,symphonia=off,pulseaudio=off,sled=off,tantivy=warn"))
        .with_filter(filter_fn(|metadata| !is_whispers(metadata)));
    let _ = tracing_subscriber::registry().with(whisper.clone()).with(lines).try_init();
    speculative::install_whisper_log();
    Ok((whisper, vec![Box::new(guard), Box::new(whisper_guard)]))
}

/// The log is its owner's alone.
fn private(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
