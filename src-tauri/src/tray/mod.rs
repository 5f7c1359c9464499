//! The tray icon: how it is, and what can be done from there.

mod menu;

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tauri::{AppHandle, Manager, image::Image, include_image, tray::TrayIconBuilder};

use crate::{
    app_state::AppState,
    notifications::tell,
    types::{DictationPhase, Phase, Purpose, Remedy, Weight, WindowName},
    windows,
};
use menu::TrayMenu;

/// The icon's name.
pub const TRAY: &str = "duotone";

/// How often it is looked which microphones there are.
const MICROPHONES: Duration = Duration::from_secs(15);

/// Puts the icon into the tray. A desktop without one is fine: the windows have everything too.
pub fn put(app: &AppHandle) {
    let look = Look::of(app);
    let put = || -> tauri::Result<()> {
        let menu = TrayMenu::new(app, &look)?;
        TrayIconBuilder::with_id(TRAY)
            .icon(icon(look.state))
            .tooltip("Duotone")
            .menu(menu.menu())
            .show_menu_on_left_click(true)
            .on_menu_event(menu::chosen)
            .build(app)?;
        app.manage(menu);
        Ok(())
    };
    match put() {
        Ok(()) => {
            follow(app);
            let app = app.clone();
            tauri::async_runtime::spawn(async move {
                loop {
                    tokio::time::sleep(MICROPHONES).await;
                    look_again(&app);
                }
            });
        }
        Err(error) => tracing::warn!(%error, "there is no tray icon"),
    }
}

/// Has the icon and its menu follow what the app does. Cheap where nothing of theirs changed: drafts
/// come several times a second.
pub fn follow(app: &AppHandle) {
    let look = Look::of(app);
    let before = app.state::<ShownLook>().replace(look.clone());
    if before.as_ref() == Some(&look) {
        return;
    }
    look_again(app);
}

/// Has the menu show the microphones that there are by now, and all else as it is.
fn look_again(app: &AppHandle) {
    let app = app.clone();
    // The sound system may take its time to tell its devices.
    tauri::async_runtime::spawn_blocking(move || {
        let microphones = menu::microphones();
        let handle = app.clone();
        let on_main = app.run_on_main_thread(move || {
            if let Err(error) = show(&handle, &microphones) {
                tracing::warn!(%error, "the tray icon does not follow");
            }
        });
        if let Err(error) = on_main {
            tracing::warn!(%error, "the tray icon does not follow");
        }
    });
}

/// Shows how the app is by now: whoever waited longer for the devices does not bring back what was
/// before.
fn show(app: &AppHandle, microphones: &[(String, String)]) -> tauri::Result<()> {
    let (Some(tray), Some(menu)) = (app.tray_by_id(TRAY), app.try_state::<TrayMenu>()) else {
        return Ok(());
    };
    let Some(look) = app.state::<ShownLook>().get() else { return Ok(()) };
    let before = menu.show(app, &look, microphones)?;
    if before.state != look.state {
        tray.set_icon(Some(icon(look.state)))?;
    }
    Ok(())
}

/// What icon and menu are to show; nothing before the first time.
#[derive(Default)]
pub struct ShownLook(Mutex<Option<Look>>);

impl ShownLook {
    fn replace(&self, look: Look) -> Option<Look> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).replace(look)
    }

    fn get(&self) -> Option<Look> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

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
        let state = app.state::<AppState>();
        let (live, dictation) = (state.live.now(), state.dictation.now());
        let preferences = state.preferences.now();
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

    /// Captions are live, or about to be.
    fn is_live(&self) -> bool {
        self.is_captions && self.phase != Phase::Idle
    }
}

/// Shows the captions and begins to listen, as the preferences say.
pub fn start_captions(app: &AppHandle) {
    let state = app.state::<AppState>();
    if let Err(error) = windows::show(app, WindowName::Captions, None) {
        tracing::warn!(%error, "the captions cannot be shown");
    }
    let (live, hear) = (state.live.clone(), state.preferences.now().captions.hear);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        // Why they do not begin the captions show, unless somebody else listens.
        if let Err(error) = live.start(Purpose::Captions, hear, None).await
            && error.remedy == Remedy::Retry
        {
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
