//! The tray icon: how it is, and what can be done from there.

use std::sync::{Mutex, PoisonError};

use tauri::{
    AppHandle, Manager,
    image::Image,
    include_image,
    menu::{CheckMenuItem, IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu},
    tray::TrayIconBuilder,
};

use crate::{
    desk::Desk,
    texts::Texts,
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
            .icon(icon(State::Idle))
            .tooltip("Duotone")
            .menu(&menu(app, &Look::of(app), &microphones())?)
            .show_menu_on_left_click(true)
            .on_menu_event(chosen)
            .build(app)
            .map(drop)
    };
    if let Err(error) = put() {
        tracing::warn!(%error, "there is no tray icon");
    }
}

/// Has the icon and its menu follow what the app does. Cheap where nothing of theirs changed: drafts
/// come several times a second.
pub fn follow(app: &AppHandle) {
    let look = Look::of(app);
    let before = app.state::<Shown>();
    let before = before.0.lock().unwrap_or_else(PoisonError::into_inner).replace(look.clone());
    if before.as_ref() == Some(&look) {
        return;
    }
    let app = app.clone();
    // The sound system may take its time to tell its devices.
    tauri::async_runtime::spawn_blocking(move || {
        let microphones = microphones();
        let handle = app.clone();
        let on_main = app.run_on_main_thread(move || {
            let Some(tray) = handle.tray_by_id(TRAY) else { return };
            let done = menu(&handle, &look, &microphones)
                .and_then(|menu| tray.set_menu(Some(menu)))
                .and_then(|()| tray.set_icon(Some(icon(look.state))));
            if let Err(error) = done {
                tracing::warn!(%error, "the tray icon does not follow");
            }
        });
        if let Err(error) = on_main {
            tracing::warn!(%error, "the tray icon does not follow");
        }
    });
}

/// What icon and menu show at the moment.
#[derive(Default)]
pub struct Shown(Mutex<Option<Look>>);

/// All that icon and menu depend on.
#[derive(Clone, PartialEq, Eq)]
struct Look {
    state: State,
    phase: Phase,
    is_captions: bool,
    can_undo: bool,
    microphone: Option<String>,
    locale: Option<String>,
}

impl Look {
    fn of(app: &AppHandle) -> Self {
        let desk = app.state::<Desk>();
        let (live, dictation) = (desk.live.now(), desk.dictation.now());
        let preferences = desk.preferences.now();
        Self {
            state: match (live.phase, dictation.phase) {
                _ if live.trouble.is_some() => State::Error,
                (Phase::Listening, _) | (_, DictationPhase::Listening) => State::Listening,
                (Phase::Paused, _) => State::Paused,
                (Phase::Starting | Phase::Ending, _) | (_, DictationPhase::Correcting) => {
                    State::Working
                }
                _ => State::Idle,
            },
            phase: live.phase,
            is_captions: live.purpose == Some(Purpose::Captions),
            can_undo: dictation.can_undo,
            microphone: preferences.captions.hear.microphone_name,
            locale: preferences.look.locale,
        }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Idle,
    Listening,
    Working,
    Paused,
    Error,
}

fn icon(state: State) -> Image<'static> {
    match state {
        State::Idle => include_image!("icons/tray/idle.png"),
        State::Listening => include_image!("icons/tray/listening.png"),
        State::Working => include_image!("icons/tray/working.png"),
        State::Paused => include_image!("icons/tray/paused.png"),
        State::Error => include_image!("icons/tray/error.png"),
    }
}

/// Microphones by their names, and what people call them.
fn microphones() -> Vec<(String, String)> {
    // One that is not there at the moment is not to be chosen.
    let devices = crate::commands::captions::devices().unwrap_or_default().into_iter();
    devices.filter(|device| !device.is_system).map(|device| (device.name, device.label)).collect()
}

fn menu(
    app: &AppHandle,
    look: &Look,
    microphones: &[(String, String)],
) -> tauri::Result<Menu<tauri::Wry>> {
    let texts = Texts::of(look.locale.as_deref());
    let item = |id: &str, text: &str, enabled: bool| {
        MenuItem::with_id(app, id, text, enabled, None::<&str>)
    };
    let is_live = look.is_captions && look.phase != Phase::Idle;
    let start = match is_live {
        true => item("stop", &texts.stop, look.phase != Phase::Ending)?,
        false => item("start", &texts.start, look.phase == Phase::Idle)?,
    };
    let pause = match look.phase {
        Phase::Paused => item("resume", &texts.resume, true)?,
        phase => item("pause", &texts.pause, is_live && phase == Phase::Listening)?,
    };
    let microphone = |name: Option<&str>, label: &str| {
        let id = format!("{MICROPHONE}{}", name.unwrap_or_default());
        let is_chosen = look.microphone.as_deref() == name;
        CheckMenuItem::with_id(app, id, label, true, is_chosen, None::<&str>)
    };
    let mut entries = vec![microphone(None, &texts.usual_microphone)?];
    for (name, label) in microphones {
        entries.push(microphone(Some(name), label)?);
    }
    let entries: Vec<&dyn IsMenuItem<tauri::Wry>> =
        entries.iter().map(|entry| entry as &dyn IsMenuItem<tauri::Wry>).collect();
    Menu::with_items(
        app,
        &[
            &start,
            &pause,
            &PredefinedMenuItem::separator(app)?,
            &item("dictate", &texts.dictate, true)?,
            &item("undo", &texts.undo, look.can_undo)?,
            &item("copy", &texts.copy, true)?,
            &PredefinedMenuItem::separator(app)?,
            &item("captions", &texts.captions, true)?,
            &item("library", &texts.library, true)?,
            &Submenu::with_items(app, &texts.microphone, true, &entries)?,
            &item("models", &texts.models, true)?,
            &item("settings", &texts.settings, true)?,
            &PredefinedMenuItem::separator(app)?,
            &item("quit", &texts.quit, true)?,
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
