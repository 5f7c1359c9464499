//! The tray icon: how it is, and what can be done from there.

mod look;
mod menu;

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tauri::{AppHandle, Manager, tray::TrayIconBuilder};

use crate::app_state::AppState;
use look::Look;
use menu::TrayMenu;

/// The icon's name.
pub const TRAY: &str = "duotone";

/// How often it is looked which microphones there are.
const MICROPHONES: Duration = Duration::from_secs(15);

/// Puts the icon into the tray. A desktop without one is fine: the windows have everything too.
pub fn put(app: &AppHandle) {
    let look = Look::of(&app.state::<AppState>());
    let put = || -> tauri::Result<()> {
        let menu = TrayMenu::new(app, &look)?;
        TrayIconBuilder::with_id(TRAY)
            .icon(look.icon.image())
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
    let look = Look::of(&app.state::<AppState>());
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

/// Shows how the app is by now: a look that waited longer for the devices does not bring back what
/// was before.
fn show(app: &AppHandle, microphones: &[(String, String)]) -> tauri::Result<()> {
    let (Some(tray), Some(menu)) = (app.tray_by_id(TRAY), app.try_state::<TrayMenu>()) else {
        return Ok(());
    };
    let Some(look) = app.state::<ShownLook>().get() else { return Ok(()) };
    let before = menu.show(app, &look, microphones)?;
    if before.icon != look.icon {
        tray.set_icon(Some(look.icon.image()))?;
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
