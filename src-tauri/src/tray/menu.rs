//! The menu of the tray icon. Its entries live as long as the app and only their labels change, so
//! that an open menu stays valid. Only the microphone entries are rebuilt, when the devices change.

use std::sync::{Mutex, MutexGuard, PoisonError};

use messages::{Language, Message, message};
use tauri::{
    AppHandle, Manager, Wry,
    menu::{CheckMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu},
};

use super::look::Look;
use crate::{
    app_state::AppState,
    devices::devices,
    language,
    types::{Page, Phase, Weight, WindowName},
};

/// The id prefix of microphone entries.
const MICROPHONE: &str = "microphone:";

/// The menu and its current content.
pub struct TrayMenu {
    menu: Menu<Wry>,
    /// In the order of [`lines`].
    entries: Vec<MenuItem<Wry>>,
    microphone: Submenu<Wry>,
    shown: Mutex<ShownMenu>,
}

/// The current content of the menu.
struct ShownMenu {
    look: Look,
    microphones: Vec<Microphone>,
}

/// A microphone and its menu entry. The system default has no name.
struct Microphone {
    name: Option<String>,
    label: String,
    entry: CheckMenuItem<Wry>,
}

impl TrayMenu {
    /// Builds the menu, before the microphones are known.
    pub fn new(app: &AppHandle, look: &Look) -> tauri::Result<Self> {
        let language = language::of(look.locale.as_deref());
        let entries = lines(look, language)
            .into_iter()
            .map(|Line { id, text, enabled }| {
                MenuItem::with_id(app, id, text, enabled, None::<&str>)
            })
            .collect::<tauri::Result<Vec<_>>>()?;
        let microphone = Submenu::new(app, message!("tray-microphone").text(language), true)?;
        let menu = Menu::new(app)?;
        for entry in &entries {
            let id = entry.id().as_ref();
            if ["dictate", "captions", "quit"].contains(&id) {
                menu.append(&PredefinedMenuItem::separator(app)?)?;
            }
            menu.append(entry)?;
            if id == "library" {
                menu.append(&microphone)?;
            }
        }
        let shown = Mutex::new(ShownMenu { look: look.clone(), microphones: Vec::new() });
        Ok(Self { menu, entries, microphone, shown })
    }

    pub fn menu(&self) -> &Menu<Wry> {
        &self.menu
    }

    /// Updates the menu for a new look and new microphones. Returns the look before.
    pub fn show(
        &self,
        app: &AppHandle,
        look: &Look,
        microphones: &[(String, String)],
    ) -> tauri::Result<Look> {
        let language = language::of(look.locale.as_deref());
        for (entry, line) in self.entries.iter().zip(lines(look, language)) {
            entry.set_text(line.text)?;
            entry.set_enabled(line.enabled)?;
        }
        self.microphone.set_text(message!("tray-microphone").text(language))?;
        let mut shown = self.shown();
        let usual = message!("tray-usual-microphone").text(language);
        let usual = (None, &*usual);
        let named = microphones.iter().map(|(name, label)| (Some(&**name), &**label));
        let wanted: Vec<(Option<&str>, &str)> = std::iter::once(usual).chain(named).collect();
        let there = shown.microphones.iter().map(|one| (one.name.as_deref(), &*one.label));
        if !there.eq(wanted.iter().copied()) {
            for gone in shown.microphones.drain(..) {
                self.microphone.remove(&gone.entry)?;
            }
            for (name, label) in wanted {
                let one = Microphone::new(app, name, label)?;
                self.microphone.append(&one.entry)?;
                shown.microphones.push(one);
            }
        }
        for one in &shown.microphones {
            one.entry.set_checked(one.name == look.microphone)?;
        }
        Ok(std::mem::replace(&mut shown.look, look.clone()))
    }

    /// The microphone entries, and whether each is the chosen one.
    fn ticks(&self, chosen: Option<&str>) -> Vec<(CheckMenuItem<Wry>, bool)> {
        let shown = self.shown();
        let microphones = shown.microphones.iter();
        microphones.map(|one| (one.entry.clone(), one.name.as_deref() == chosen)).collect()
    }

    fn shown(&self) -> MutexGuard<'_, ShownMenu> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Microphone {
    fn new(app: &AppHandle, name: Option<&str>, label: &str) -> tauri::Result<Self> {
        let id = format!("{MICROPHONE}{}", name.unwrap_or_default());
        // A single `&` would underline the letter after it.
        let text = label.replace('&', "&&");
        let entry = CheckMenuItem::with_id(app, id, text, true, false, None::<&str>)?;
        Ok(Self { name: name.map(str::to_owned), label: label.to_owned(), entry })
    }
}

/// The microphones, by name and label.
pub fn microphones() -> Vec<(String, String)> {
    // A microphone that is absent now cannot be chosen.
    let devices = devices().unwrap_or_default().into_iter();
    devices.filter(|device| !device.is_system).map(|device| (device.name, device.label)).collect()
}

/// A menu entry's id, label and state.
struct Line {
    id: &'static str,
    text: String,
    enabled: bool,
}

/// All entries except the microphones.
fn lines(look: &Look, language: Language) -> [Line; 10] {
    let line = |id, text: Message, enabled| Line { id, text: text.text(language), enabled };
    let always = |id, text| line(id, text, true);
    [
        match look.is_live() {
            true if look.is_unseen => line("listen", message!("tray-stop-unseen"), true),
            true => line("listen", message!("tray-stop"), look.phase != Phase::Ending),
            false => line("listen", message!("tray-start"), look.phase == Phase::Idle),
        },
        match look.phase {
            Phase::Paused => line("pause", message!("tray-resume"), true),
            phase => {
                line("pause", message!("tray-pause"), look.is_live() && phase == Phase::Listening)
            }
        },
        always("dictate", message!("tray-dictate")),
        line("undo", message!("tray-undo"), look.can_undo),
        always("copy", message!("tray-copy")),
        always("captions", message!("tray-captions")),
        always("library", message!("tray-library")),
        always("models", message!("tray-models")),
        always("settings", message!("tray-settings")),
        always("quit", message!("tray-quit")),
    ]
}

/// Performs the chosen entry's action.
pub fn chosen(app: &AppHandle, event: MenuEvent) {
    let state = app.state::<AppState>();
    let Some(menu) = app.try_state::<TrayMenu>() else { return };
    // The user chose by the label that was shown, even if the state has changed since.
    let look = menu.shown().look.clone();
    let show = |window, page| {
        if let Err(error) = state.windows.show(window, page) {
            tracing::warn!(%error, "a window cannot be shown");
        }
    };
    match event.id().as_ref() {
        "listen" if look.is_live() => state.live.stop(),
        "listen" => state.start_captions(),
        "pause" if look.phase == Phase::Paused => state.live.resume(),
        "pause" => state.live.pause(),
        "dictate" => state.dictation.toggle(),
        "undo" => state.dictation.undo(),
        "copy" => state.dictation.copy(),
        "captions" => show(WindowName::Captions, None),
        "library" => show(WindowName::Main, Some(Page::Library)),
        "models" => show(WindowName::Main, Some(Page::Models)),
        "settings" => show(WindowName::Main, Some(Page::Settings)),
        "quit" => app.exit(0),
        other => {
            if let Some(name) = other.strip_prefix(MICROPHONE) {
                let name = Some(name.to_owned()).filter(|name| !name.is_empty());
                let app = app.clone();
                // The main thread must not wait for the disk.
                tauri::async_runtime::spawn_blocking(move || choose_microphone(&app, name));
            }
        }
    }
}

/// Stores another microphone for captions and dictation. Blocks on the disk.
fn choose_microphone(app: &AppHandle, name: Option<String>) {
    let state = app.state::<AppState>();
    let done = state.changes.change(|preferences| {
        preferences.captions.hear.microphone = true;
        preferences.captions.hear.microphone_name.clone_from(&name);
        preferences.dictation.microphone = name;
    });
    if let Err(error) = done {
        state.notifier.tell(Weight::Error, error.message);
    }
    let Some(menu) = app.try_state::<TrayMenu>() else { return };
    // Choosing the current microphone again unticks its entry, and no change event restores the
    // tick.
    let chosen = state.preferences.now().captions.hear.microphone_name;
    for (entry, is_chosen) in menu.ticks(chosen.as_deref()) {
        if let Err(error) = entry.set_checked(is_chosen) {
            tracing::warn!(%error, "the tray's menu does not follow");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tray::look::TrayIcon;

    #[test]
    fn captions_that_nobody_sees_are_named_where_they_are_stopped() {
        for (is_unseen, text) in
            [(false, "Stop captions"), (true, "Still listening: stop captions")]
        {
            let look = Look {
                icon: TrayIcon::Listening,
                phase: Phase::Listening,
                is_captions: true,
                is_unseen,
                can_undo: false,
                microphone: None,
                locale: Some("en".to_owned()),
            };
            let [listen, ..] = lines(&look, Language::English);
            assert_eq!((listen.id, &*listen.text, listen.enabled), ("listen", text, true));
            assert_eq!(look.tooltip() == "Duotone", !is_unseen);
        }
    }
}
