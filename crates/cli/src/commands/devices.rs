//! `duotone devices`: lists the capture devices.

use std::process::ExitCode;

use audio::capture::{Device, DeviceKind, devices};
use messages::{Language, Message, Value, message};

use super::print;
use crate::language;

/// Prints the devices: microphones first, and a mark at the default of each kind.
///
/// # Errors
/// If the sound system fails or standard output cannot be written.
pub fn run() -> anyhow::Result<ExitCode> {
    print(&table(devices()?, language::current()))
}

fn table(mut devices: Vec<Device>, language: Language) -> String {
    devices.sort_by_key(|device| {
        (device.kind == DeviceKind::System, !device.is_default, device.label.to_lowercase())
    });
    let mut text = String::new();
    for kind in [DeviceKind::Microphone, DeviceKind::System] {
        text += &format!("{}\n", heading(kind).text(language));
        let mut of_kind = devices.iter().filter(|device| device.kind == kind).peekable();
        if of_kind.peek().is_none() {
            text += &format!("  {}\n", none(kind).text(language));
        }
        for device in of_kind {
            let mark = if device.is_default { '*' } else { ' ' };
            let details: Vec<String> = details(device)
                .iter()
                .map(|detail| format!(", {}", detail.text(language)))
                .collect();
            let (label, name) = (&device.label, &device.name);
            text += &format!("{mark} {label}\n    {name}{}\n", details.concat());
        }
    }
    text + &message!("cli-devices-default").text(language) + "\n"
}

fn heading(kind: DeviceKind) -> Message {
    match kind {
        DeviceKind::Microphone => message!("cli-devices-microphones"),
        DeviceKind::System => message!("cli-devices-system"),
    }
}

/// Stands in the place of the devices if there are none of this kind.
fn none(kind: DeviceKind) -> Message {
    match kind {
        DeviceKind::Microphone => message!("cli-devices-no-microphone"),
        DeviceKind::System => message!("cli-devices-no-system"),
    }
}

/// The known properties of a device. The sound system may not tell its rate or its channels.
fn details(device: &Device) -> Vec<Message> {
    let mut details = Vec::new();
    if device.rate > 0 {
        details.push(message!("cli-devices-rate", rate = device.rate));
    }
    if device.channels > 0 {
        let channels = Value::decimal(device.channels, 0);
        details.push(message!("cli-devices-channels", channels = channels));
    }
    if device.muted == Some(true) {
        details.push(message!("cli-devices-muted"));
    }
    details
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(label: &str, kind: DeviceKind, is_default: bool, muted: bool) -> Device {
        Device {
            name: label.to_lowercase().replace(' ', "."),
            label: label.to_owned(),
            kind,
            is_default,
            rate: 48_000,
            channels: if muted { 2 } else { 1 },
            muted: Some(muted),
            incarnation: 0,
        }
    }

    #[test]
    fn the_default_of_each_kind_comes_first() {
        let devices = vec![
            device("Monitor of Speakers", DeviceKind::System, true, false),
            device("Headset Microphone", DeviceKind::Microphone, false, true),
            device("Room Microphone", DeviceKind::Microphone, true, false),
        ];
        insta::assert_snapshot!(table(devices, Language::English));
    }

    #[test]
    fn a_machine_without_devices_gets_advice() {
        insta::assert_snapshot!(table(Vec::new(), Language::English));
    }
}
