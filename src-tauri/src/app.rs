//! Assembles the app (plugins, state, windows), runs it and shuts it down.

use std::{
    io,
    process::{Command, ExitCode},
    sync::Arc,
    time::Duration,
};

use library::LibraryAccess;
use models::Store;
use session::aftercare::tend;
use settings::Places;
use speculative::WhisperLog;
use tauri::{AppHandle, Listener, Manager, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use crate::{
    app_state::AppState,
    bindings,
    job_runner::notify_recovered,
    language,
    live::SessionDeps,
    log::start_log,
    notifications::Notifier,
    playback,
    preferences::PreferencesFile,
    tray,
    types::{AppError, Page, Phase, TRAY, Weight, WindowName},
    window_life::is_heard_by_captions,
};

/// The name under which other programs see that the app has the library open.
const PROGRAM: &str = "the Duotone app";

/// How long quitting waits for the live session to end.
const LAST_WORDS: Duration = Duration::from_secs(30);

/// Starts with hidden windows, as autostart does.
const HIDDEN: &str = "--hidden";
/// Starts or stops a dictation in the running app. Desktops without global shortcuts for programs
/// bind a key to this command.
const DICTATE: &str = "--dictate";
/// Shows the captions window and starts listening.
const CAPTIONS: &str = "--captions";

/// Keeps the clipboard's content after the app has exited. Only the app itself passes this flag.
const KEEP_CLIPBOARD: &str = "--keep-clipboard";

/// Runs the app until it exits.
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
        // Must be the first plugin: a second instance exits there.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| again(app, &arguments)))
        .plugin(tauri_plugin_autostart::Builder::new().args([HIDDEN]).build())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_denylist(&[WindowName::Pill.label(), WindowName::Captions.label()])
                .build(),
        )
        .register_asynchronous_uri_scheme_protocol(playback::SCHEME, playback::answer)
        .invoke_handler(handler)
        .on_window_event(|window, event| {
            // The app keeps running in the tray.
            let app = window.app_handle();
            if let WindowEvent::CloseRequested { api, .. } = event
                && let Some(name) = WindowName::of(window.label())
                && (app.tray_by_id(TRAY).is_some() || name == WindowName::Captions && listens(app))
            {
                api.prevent_close();
                app.state::<AppState>().windows.close(name);
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
                    // The last window closed, but the app keeps running in the tray.
                    RunEvent::ExitRequested { code: None, api, .. }
                        if app.tray_by_id(TRAY).is_some() =>
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

/// The reasons why the app cannot start.
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
    language::follow(preferences.now().look.locale.as_deref());
    let library = LibraryAccess::new(Places::users()?, PROGRAM);
    let report = tend(&library);
    let deps = SessionDeps {
        library: Arc::new(library),
        store: Arc::new(Store::from_env()?),
        preferences: Arc::new(preferences),
        log,
    };
    let now = deps.preferences.now();
    let notifier = Notifier::new(app.clone());
    app.manage(tray::ShownLook::default());
    app.manage(AppState::new(app, notifier.clone(), deps)?);
    tray::put(app);
    for event in ["live-changed", "dictation-changed", "preferences", "captions-window"] {
        let handle = app.clone();
        app.listen_any(event, move |_| tray::follow(&handle));
    }
    let state = app.state::<AppState>();
    state.shortcuts.begin(now.dictation.shortcut);
    let arguments: Vec<String> = std::env::args().collect();
    if shows_main(&arguments) {
        let page = if now.welcomed { Page::Library } else { Page::Welcome };
        state.windows.show(WindowName::Main, Some(page))?;
    }
    act_on(&state, &arguments);
    for trouble in troubles {
        notifier.tell(Weight::Error, AppError::from(trouble).message);
    }
    notify_recovered(&notifier, &report);
    end_on_signals(app);
    Ok(())
}

/// Quits on a signal, for example at log-out, the same way as when the user quits.
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

/// Other systems close the windows instead of sending a signal.
#[cfg(not(unix))]
fn end_on_signals(_: &AppHandle) {}

/// Handles the arguments of a second instance in the first one.
fn again(app: &AppHandle, arguments: &[String]) {
    let Some(state) = app.try_state::<AppState>() else { return };
    if shows_main(arguments)
        && let Err(error) = state.windows.show(WindowName::Main, None)
    {
        tracing::warn!(%error, "the window cannot be shown");
    }
    act_on(&state, arguments);
}

/// Whether the main window opens: not for who asks for captions or a dictation, and its web view
/// takes 170 MB.
fn shows_main(arguments: &[String]) -> bool {
    !arguments.iter().any(|argument| [HIDDEN, DICTATE, CAPTIONS].contains(&&**argument))
}

/// Whether captions listen, so that they must not disappear without a word.
fn listens(app: &AppHandle) -> bool {
    app.try_state::<AppState>().is_some_and(|state| is_heard_by_captions(&state.live.now()))
}

fn act_on(state: &AppState, arguments: &[String]) {
    for argument in arguments {
        match &**argument {
            DICTATE => state.dictation.toggle(),
            CAPTIONS => state.start_captions(),
            _ => {}
        }
    }
}

/// Before the app exits, writes a running dictation and saves a live session.
fn ends(app: &AppHandle, api: &tauri::ExitRequestApi) {
    let Some(state) = app.try_state::<AppState>() else { return };
    state.jobs.end();
    state.windows.store_places();
    if state.live.now().phase == Phase::Idle && !state.dictation.is_under_way() {
        return;
    }
    api.prevent_exit();
    let (app, live, dictation) = (app.clone(), state.live.clone(), state.dictation.clone());
    tauri::async_runtime::spawn(async move {
        let finished = async {
            // A dictation stops its session itself and writes the last words.
            dictation.finish().await;
            live.finish().await;
        };
        if tokio::time::timeout(LAST_WORDS, finished).await.is_err() {
            tracing::warn!(
                "the live session did not end in time; it is recovered at the next start"
            );
            // A second exit request would wait once more.
            std::process::exit(0);
        }
        app.exit(0);
    });
}

/// Hands the clipboard over to a keeper process, so that its content survives the app.
fn hand_over(app: &AppHandle) {
    let (Some(state), Ok(program)) = (app.try_state::<AppState>(), std::env::current_exe()) else {
        return;
    };
    let mut keeper = Command::new(program);
    keeper.arg(KEEP_CLIPBOARD);
    state.dictation.hand_over(keeper);
}
