//! The tray icon and its menu.

mod look;
mod menu;

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tauri::{AppHandle, Manager, tray::TrayIconBuilder};

use crate::{app_state::AppState, types::TRAY};
use look::Look;
use menu::TrayMenu;

/// How often the microphones are listed.
const MICROPHONES: Duration = Duration::from_secs(15);

/// Creates the tray icon. A desktop without a tray is fine: the windows offer everything too.
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

/// Updates the icon and the menu after a change. It is cheap if they did not change: drafts arrive
/// several times a second.
pub fn follow(app: &AppHandle) {
    let look = Look::of(&app.state::<AppState>());
    let before = app.state::<ShownLook>().replace(look.clone());
    if before.as_ref() == Some(&look) {
        return;
    }
    look_again(app);
}

/// Lists the microphones anew and updates the menu.
fn look_again(app: &AppHandle) {
    let app = app.clone();
    // The sound system may take a while to list its devices.
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

/// Shows the state of the app at this moment: an update that waited longer for the devices must not
/// bring back an older state.
fn show(app: &AppHandle, microphones: &[(String, String)]) -> tauri::Result<()> {
    let (Some(tray), Some(menu)) = (app.tray_by_id(TRAY), app.try_state::<TrayMenu>()) else {
        return Ok(());
    };
    let Some(look) = app.state::<ShownLook>().get() else { return Ok(()) };
    let before = menu.show(app, &look, microphones)?;
    if before.icon != look.icon {
        tray.set_icon(Some(look.icon.image()))?;
    }
    tray.set_tooltip(Some(look.tooltip()))?;
    Ok(())
}

/// The look that icon and menu show; `None` before the first update.
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
