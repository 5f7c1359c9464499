//! `duotone devices`: lists the capture devices.

use std::process::ExitCode;

use audio::capture::{Device, DeviceKind, devices};

use super::print;

/// Prints the devices, microphones first, the default of each kind marked.
///
/// # Errors
/// If the sound system fails or standard output cannot be written.
pub fn run() -> anyhow::Result<ExitCode> {
    print(&table(devices()?))
}

fn table(mut devices: Vec<Device>) -> String {
    devices.sort_by_key(|device| {
        (device.kind == DeviceKind::System, !device.is_default, device.label.to_lowercase())
    });
    let mut text = String::new();
    for (kind, option, none) in [
        (DeviceKind::Microphone, "--mic", "there is no microphone; connect one\n"),
        (DeviceKind::System, "--system", "this sound system does not let programs hear it\n"),
    ] {
        text += &format!("{} (duotone listen {option})\n", heading(kind));
        let before = text.len();
        for device in devices.iter().filter(|device| device.kind == kind) {
            let mark = if device.is_default { '*' } else { ' ' };
            let muted = if device.muted == Some(true) { ", muted" } else { "" };
            let channels = match device.channels {
                0 => String::new(),
                1 => ", mono".to_owned(),
                2 => ", stereo".to_owned(),
                n => format!(", {n} channels"),
            };
            let rate = match device.rate {
                0 => String::new(),
                rate => format!(", {rate} Hz"),
            };
            let (label, name) = (&device.label, &device.name);
            text += &format!("{mark} {label}\n    {name}{rate}{channels}{muted}\n");
        }
        if text.len() == before {
            text += &format!("  {none}");
        }
    }
    text + "* is what you get without a name. A part of a name is enough.\n"
}

fn heading(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::Microphone => "Microphones",
        DeviceKind::System => "What this machine plays",
    }
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
        insta::assert_snapshot!(table(vec![
            device("Monitor of Speakers", DeviceKind::System, true, false),
            device("Headset Microphone", DeviceKind::Microphone, false, true),
            device("Room Microphone", DeviceKind::Microphone, true, false),
        ]));
    }

    #[test]
    fn a_machine_without_devices_is_told_so() {
        insta::assert_snapshot!(table(Vec::new()));
    }
}
