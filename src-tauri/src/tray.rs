//! The tray icon: how it is, and what can be done from there.

use tauri::{
    AppHandle, Manager,
    image::Image,
    menu::{CheckMenuItem, IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu},
    tray::TrayIconBuilder,
};

use crate::{
    desk::Desk,
    told::tell,
    types::{DictationPhase, Page, Phase, Purpose, Weight, WindowName},
    windows,
};

/// The icon's name.
pub const TRAY: &str = "duotone";
/// What menu entries of microphones begin with.
const MICROPHONE: &str = "microphone:";

/// Puts the icon into the tray. A desktop without one is fine: the windows have everything too.
pub fn put(app: &AppHandle) {
    let put = || -> tauri::Result<()> {
        TrayIconBuilder::with_id(TRAY)
            .icon(icon(State::Idle)?)
            .tooltip("Duotone")
            .menu(&menu(app)?)
            .show_menu_on_left_click(true)
            .on_menu_event(chosen)
            .build(app)
            .map(drop)
    };
    if let Err(error) = put() {
        tracing::warn!(%error, "there is no tray icon");
    }
}

/// Has the icon and its menu follow what the app does.
pub fn follow(app: &AppHandle) {
    let handle = app.clone();
    let on_main = app.run_on_main_thread(move || {
        let Some(tray) = handle.tray_by_id(TRAY) else { return };
        let done = menu(&handle)
            .and_then(|menu| tray.set_menu(Some(menu)))
            .and_then(|()| tray.set_icon(Some(icon(state(&handle))?)));
        if let Err(error) = done {
            tracing::warn!(%error, "the tray icon does not follow");
        }
    });
    if let Err(error) = on_main {
        tracing::warn!(%error, "the tray icon does not follow");
    }
}

/// Shows the captions and begins to listen, as the preferences say.
pub fn start_captions(app: &AppHandle) {
    let desk = app.state::<Desk>();
    if let Err(error) = windows::show(app, WindowName::Captions, None) {
        tracing::warn!(%error, "the captions cannot be shown");
    }
    let (live, hear) = (desk.live.clone(), desk.preferences.now().captions.hear);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = live.start(Purpose::Captions, hear, None).await {
            tell(&app, Weight::Error, error.message);
        }
    });
}

/// How the icon looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Listening,
    Working,
    Paused,
    Error,
}

fn state(app: &AppHandle) -> State {
    let desk = app.state::<Desk>();
    let live = desk.live.now();
    match (live.phase, desk.dictation.now().phase) {
        _ if live.trouble.is_some() => State::Error,
        (Phase::Listening, _) | (_, DictationPhase::Listening) => State::Listening,
        (Phase::Paused, _) => State::Paused,
        (Phase::Starting | Phase::Ending, _) | (_, DictationPhase::Correcting) => State::Working,
        _ => State::Idle,
    }
}

fn icon(state: State) -> tauri::Result<Image<'static>> {
    Image::from_bytes(match state {
        State::Idle => include_bytes!("../icons/tray/idle.png"),
        State::Listening => include_bytes!("../icons/tray/listening.png"),
        State::Working => include_bytes!("../icons/tray/working.png"),
        State::Paused => include_bytes!("../icons/tray/paused.png"),
        State::Error => include_bytes!("../icons/tray/error.png"),
    })
}

fn menu(app: &AppHandle) -> tauri::Result<Menu<tauri::Wry>> {
    let desk = app.state::<Desk>();
    let live = desk.live.now();
    let captions = live.purpose == Some(Purpose::Captions);
    let item = |id: &str, text: &str, enabled: bool| {
        MenuItem::with_id(app, id, text, enabled, None::<&str>)
    };
    let is_live = captions && live.phase != Phase::Idle;
    let start = match is_live {
        true => item("stop", "Stop captions", live.phase != Phase::Ending)?,
        false => item("start", "Start captions", live.phase == Phase::Idle)?,
    };
    let pause = match live.phase {
        Phase::Paused => item("resume", "Go on", true)?,
        _ => item("pause", "Pause", is_live && live.phase == Phase::Listening)?,
    };
    let preferences = desk.preferences.now();
    let chosen = preferences.captions.hear.microphone_name;
    let mut microphones: Vec<CheckMenuItem<tauri::Wry>> = vec![CheckMenuItem::with_id(
        app,
        MICROPHONE,
        "As in the sound settings",
        true,
        chosen.is_none(),
        None::<&str>,
    )?];
    // One that is not there at the moment is not to be chosen.
    for device in crate::commands::captions::devices().unwrap_or_default() {
        if !device.is_system {
            let id = format!("{MICROPHONE}{}", device.name);
            let is_chosen = chosen.as_deref() == Some(&device.name);
            microphones.push(CheckMenuItem::with_id(
                app,
                id,
                &device.label,
                true,
                is_chosen,
                None::<&str>,
            )?);
        }
    }
    let microphones: Vec<&dyn IsMenuItem<tauri::Wry>> =
        microphones.iter().map(|item| item as &dyn IsMenuItem<tauri::Wry>).collect();
    Menu::with_items(
        app,
        &[
            &start,
            &pause,
            &PredefinedMenuItem::separator(app)?,
            &item("dictate", "Dictate", true)?,
            &item("undo", "Take the last dictation back", desk.dictation.now().can_undo)?,
            &item("copy", "Copy the last dictation", true)?,
            &item("captions", "Show captions", true)?,
            &item("library", "Library", true)?,
            &PredefinedMenuItem::separator(app)?,
            &Submenu::with_items(app, "Microphone", true, &microphones)?,
            &item("models", "Models", true)?,
            &item("settings", "Settings", true)?,
            &PredefinedMenuItem::separator(app)?,
            &item("quit", "Quit Duotone", true)?,
        ],
    )
}

fn chosen(app: &AppHandle, event: MenuEvent) {
    let desk = app.state::<Desk>();
    let show = |window, page| {
        if let Err(error) = windows::show(app, window, page) {
            tracing::warn!(%error, "a window cannot be shown");
        }
    };
    match event.id().as_ref() {
        "start" => start_captions(app),
        "stop" => desk.live.stop(),
        "pause" => desk.live.pause(),
        "resume" => desk.live.resume(),
        "dictate" => desk.dictation.toggle(),
        "undo" => desk.dictation.undo(),
        "copy" => desk.dictation.copy(),
        "captions" => show(WindowName::Captions, None),
        "library" => show(WindowName::Main, Some(Page::Library)),
        "models" => show(WindowName::Main, Some(Page::Models)),
        "settings" => show(WindowName::Main, Some(Page::Settings)),
        "quit" => app.exit(0),
        other => {
            if let Some(name) = other.strip_prefix(MICROPHONE) {
                let name = Some(name.to_owned()).filter(|name| !name.is_empty());
                let mut wanted = desk.preferences.now();
                wanted.captions.hear.microphone = true;
                wanted.captions.hear.microphone_name = name;
                let done = crate::commands::preferences::change_preferences(
                    app.clone(),
                    desk.clone(),
                    wanted,
                );
                if let Err(error) = done {
                    tell(app, Weight::Error, error.message);
                }
            }
        }
    }
}
