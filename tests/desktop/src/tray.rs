//! The app's tray icon as a panel sees it: over the message bus.

use std::{collections::HashMap, fs, time::Duration};

use zbus::{
    blocking::{Connection, Proxy, connection},
    zvariant::{OwnedValue, Structure, Value},
};

use crate::{Desktop, process::wait_for};

/// The icon and its menu. It needs a desktop with a [panel](crate::Builder::panel).
pub struct Tray {
    bus: Connection,
    app: String,
    icon: String,
    menu: String,
}

/// A menu entry.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: i32,
    label: String,
    enabled: bool,
    ticked: bool,
}

impl Tray {
    /// The first icon that registers with the panel.
    #[must_use]
    pub fn of(desktop: &Desktop) -> Self {
        let bus = connection::Builder::address(desktop.bus())
            .and_then(|builder| builder.method_timeout(Duration::from_secs(20)).build())
            .unwrap();
        wait_for("an icon in the tray", || {
            let watcher = "org.kde.StatusNotifierWatcher";
            let panel = Proxy::new(&bus, watcher, "/StatusNotifierWatcher", watcher).ok()?;
            let items: Vec<String> = panel.get_property("RegisteredStatusNotifierItems").ok()?;
            let (app, icon) = items.first()?.split_once('/')?;
            let (app, icon) = (app.to_owned(), format!("/{icon}"));
            let item = Proxy::new(&bus, &*app, &*icon, "org.kde.StatusNotifierItem").ok()?;
            let menu: zbus::zvariant::OwnedObjectPath = item.get_property("Menu").ok()?;
            let menu = menu.to_string();
            drop(item);
            Some(Self { bus: bus.clone(), app, icon, menu })
        })
    }

    /// The icon's image.
    #[must_use]
    pub fn icon(&self) -> Vec<u8> {
        wait_for("the picture of the icon", || {
            // Asks the bus directly: a proxy may return a cached property.
            let properties = "org.freedesktop.DBus.Properties";
            let asked = Proxy::new(&self.bus, &*self.app, &*self.icon, properties).unwrap();
            let name = asked.call("Get", &("org.kde.StatusNotifierItem", "IconName"));
            let name: OwnedValue = name.unwrap();
            fs::read(String::try_from(name).unwrap()).ok()
        })
    }

    /// The labels of the enabled entries.
    #[must_use]
    pub fn choices(&self) -> Vec<String> {
        let entries = self.entries().into_iter();
        entries.filter(|entry| entry.enabled).map(|entry| entry.label).collect()
    }

    /// The labels of the ticked entries: the chosen microphone.
    #[must_use]
    pub fn ticked(&self) -> Vec<String> {
        let entries = self.entries().into_iter();
        entries.filter(|entry| entry.ticked).map(|entry| entry.label).collect()
    }

    /// Chooses an entry, once it exists and is enabled.
    pub fn choose(&self, label: &str) {
        let id = wait_for(&format!("{label:?} in the tray's menu"), || {
            let entries = self.entries();
            entries.iter().find(|entry| entry.enabled && entry.label == label).map(|entry| entry.id)
        });
        let event = (id, "clicked", Value::from(0), 0_u32);
        let () = self.menu().call("Event", &event).unwrap();
    }

    fn menu(&self) -> Proxy<'_> {
        Proxy::new(&self.bus, &*self.app, &*self.menu, "com.canonical.dbusmenu").unwrap()
    }

    /// The entries of the menu and its submenus.
    fn entries(&self) -> Vec<Entry> {
        type Item = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
        let asked = (0, -1, Vec::<&str>::new());
        let (_, (_, _, entries)): (u32, Item) = self.menu().call("GetLayout", &asked).unwrap();
        let mut found = Vec::new();
        for entry in &entries {
            find(entry, &mut found);
        }
        found
    }
}

/// Adds an entry and its submenu. A separator has no label.
fn find(entry: &Value<'_>, found: &mut Vec<Entry>) {
    let Value::Structure(entry) = entry else { return };
    let [Value::I32(id), Value::Dict(facts), Value::Array(below)] = Structure::fields(entry) else {
        return;
    };
    if let Ok(Some(label)) = facts.get::<&str, String>(&"label") {
        // Default values are omitted.
        let enabled: Option<bool> = facts.get(&"enabled").unwrap();
        let ticked: Option<i32> = facts.get(&"toggle-state").unwrap();
        found.push(Entry {
            id: *id,
            label: label.replace('_', ""),
            enabled: enabled.unwrap_or(true),
            ticked: ticked == Some(1),
        });
    }
    for entry in below.inner() {
        match entry {
            Value::Value(entry) => find(entry, found),
            entry => find(entry, found),
        }
    }
}
