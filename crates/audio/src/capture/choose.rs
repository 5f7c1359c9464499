//! Which device the user means.

use super::{CaptureError, Device, DeviceChoice, DeviceKind};

/// The device to capture from at this moment, if there is one.
///
/// # Errors
/// [`CaptureError::NoSuchDevice`] if a name fits no device or several.
pub(super) fn choose<'a>(
    devices: &'a [Device],
    kind: DeviceKind,
    wanted: &DeviceChoice,
) -> Result<Option<&'a Device>, CaptureError> {
    let of_kind: Vec<&Device> = devices.iter().filter(|device| device.kind == kind).collect();
    let default = of_kind.iter().find(|device| device.is_default).or(of_kind.first()).copied();
    let DeviceChoice::Named(name) = wanted else { return Ok(default) };
    let lower = name.to_lowercase();
    let is_part = |device: &&&Device| {
        device.name.to_lowercase().contains(&lower) || device.label.to_lowercase().contains(&lower)
    };
    let exact = of_kind.iter().find(|device| device.name == *name || device.label == *name);
    let mut partly = of_kind.iter().filter(is_part);
    match (exact, partly.next(), partly.next()) {
        (Some(device), ..) | (None, Some(device), None) => Ok(Some(device)),
        (None, first, _) => {
            let known: Vec<String> = match first {
                Some(_) => of_kind.iter().filter(is_part).map(|device| named(device)).collect(),
                None => of_kind.iter().map(|device| named(device)).collect(),
            };
            let ambiguous = first.is_some();
            Err(CaptureError::NoSuchDevice { kind, name: name.clone(), ambiguous, known })
        }
    }
}

fn named(device: &Device) -> String {
    format!("{} ({})", device.name, device.label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(name: &str, label: &str, kind: DeviceKind, is_default: bool) -> Device {
        Device {
            name: name.into(),
            label: label.into(),
            kind,
            is_default,
            rate: 48_000,
            channels: 1,
            muted: None,
            incarnation: 0,
        }
    }

    #[test]
    fn a_device_is_found_by_name_label_part_or_as_the_default() {
        use DeviceKind::{Microphone, System};
        let devices = [
            device("usb-1.mono", "Headset Mic", Microphone, false),
            device("pci-0.analog", "Built-in Mic", Microphone, true),
            device("pci-0.monitor", "Monitor of Built-in", System, true),
        ];
        let named = |name: &str| DeviceChoice::Named(name.to_owned());
        for (kind, wanted, found) in [
            (Microphone, DeviceChoice::Default, Some("pci-0.analog")),
            (System, DeviceChoice::Default, Some("pci-0.monitor")),
            (Microphone, named("usb-1.mono"), Some("usb-1.mono")),
            (Microphone, named("Headset Mic"), Some("usb-1.mono")),
            (Microphone, named("headset"), Some("usb-1.mono")),
            (Microphone, named("mic"), None),
            (Microphone, named("pci-0.monitor"), None),
        ] {
            let chosen = choose(&devices, kind, &wanted);
            match found {
                Some(name) => assert_eq!(chosen.unwrap().unwrap().name, name, "{wanted:?}"),
                None => {
                    assert!(matches!(chosen, Err(CaptureError::NoSuchDevice { .. })), "{wanted:?}")
                }
            }
        }
        assert!(choose(&devices[..2], System, &DeviceChoice::Default).unwrap().is_none());
    }
}
