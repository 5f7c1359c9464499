//! Microphones and monitors of the system sound.

use audio::capture::{Device, DeviceKind, devices as captured_devices};

use crate::types::{Answer, DeviceView};

/// Lists the devices that can be captured now. The sound system may take a while to answer.
///
/// # Errors
/// If the sound system does not answer.
pub fn devices() -> Answer<Vec<DeviceView>> {
    Ok(captured_devices()?.into_iter().map(view).collect())
}

fn view(device: Device) -> DeviceView {
    DeviceView {
        name: device.name,
        label: device.label,
        is_system: device.kind == DeviceKind::System,
        is_default: device.is_default,
        muted: device.muted,
    }
}
