//! Checks the capture devices.

use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
    time::Duration,
};

use audio::{
    Source,
    capture::{
        Capture, CaptureConfig, CaptureError, Device, DeviceChange, DeviceChoice, DeviceEvent,
        DeviceKind, devices,
    },
};

use crate::{doctor::finding::Finding, failure};

const SOUND: &str = "sound";
const MICROPHONE: &str = "microphone";
/// The length of the trial in samples: a second.
const ENOUGH: usize = audio::SAMPLE_RATE as usize;
/// The time limit of the trial. A wireless headset needs a moment to switch its microphone on.
const PATIENCE: Duration = Duration::from_secs(4);
/// A level below this, dB relative to full scale, is lower than a quiet room's.
const SILENCE: f32 = -90.0;

/// The result of the microphone trial.
struct MicrophoneSample {
    samples: usize,
    /// The loudest sample.
    peak: f32,
    /// The last fault.
    trouble: Option<DeviceEvent>,
}

/// Lists the devices and captures a second from the microphone.
pub(super) fn check() -> Vec<Finding> {
    let devices = match devices() {
        Ok(devices) => devices,
        Err(error) => return vec![failed(SOUND, error)],
    };
    let of = |kind| devices.iter().filter(|device| device.kind == kind).collect::<Vec<_>>();
    let (microphones, system) = (of(DeviceKind::Microphone), of(DeviceKind::System));
    let text = format!(
        "the sound system answers, with {} and {}",
        counted(microphones.len(), "microphone"),
        counted(system.len(), "system sound")
    );
    vec![Finding::ok(SOUND, text), microphone(&microphones, !system.is_empty())]
}

fn microphone(microphones: &[&Device], system: bool) -> Finding {
    let default = microphones.iter().find(|device| device.is_default).or(microphones.first());
    let Some(default) = default else {
        let error = CaptureError::NoDevice { kind: DeviceKind::Microphone };
        return match system {
            // System sound is available, so this is only a warning.
            true => Finding::warn(MICROPHONE, error.to_string()),
            false => failed(MICROPHONE, error),
        };
    };
    match listen() {
        Ok(heard) => judge(&heard, default),
        Err(error) => failed(MICROPHONE, error),
    }
}

/// Judges a second of sound.
fn judge(heard: &MicrophoneSample, device: &Device) -> Finding {
    let notice = |change| {
        let (kind, name) = (DeviceKind::Microphone, device.label.clone());
        DeviceEvent { kind, name, change }.message()
    };
    let loudest = 20.0 * heard.peak.log10();
    match &heard.trouble {
        _ if heard.samples == 0 => Finding::fail(MICROPHONE, notice(DeviceChange::Stalled), 10),
        _ if device.muted == Some(true) || loudest < SILENCE => {
            Finding::warn(MICROPHONE, notice(DeviceChange::Silent { muted: device.muted }))
        }
        Some(trouble) => Finding::warn(MICROPHONE, trouble.message()),
        None => Finding::ok(
            MICROPHONE,
            format!("{}, whose loudest moment in a second was {loudest:.0} dBFS", device.label),
        ),
    }
}

fn listen() -> Result<MicrophoneSample, CaptureError> {
    let trouble = Arc::new(Mutex::new(None));
    let told = Arc::clone(&trouble);
    let config = CaptureConfig { microphone: Some(DeviceChoice::Default), system: None };
    let mut capture = Capture::open(config, move |notice| {
        if notice.is_trouble() {
            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(notice);
        }
    })?;
    let (mut samples, mut peak) = (0, 0.0_f32);
    if let Some(control) = capture.control() {
        let (done, waiting) = mpsc::channel::<()>();
        let patience = control.clone();
        // Stop the capture, which would wait forever for a device that sends nothing.
        thread::spawn(move || {
            let _ = waiting.recv_timeout(PATIENCE);
            patience.stop();
        });
        while let Ok(Some(chunk)) = capture.next_chunk() {
            samples += chunk.samples.len();
            peak = chunk.samples.iter().fold(peak, |peak, sample| peak.max(sample.abs()));
            if samples >= ENOUGH {
                control.stop();
            }
        }
        drop(done);
    }
    drop(capture);
    let trouble = trouble.lock().unwrap_or_else(PoisonError::into_inner).take();
    Ok(MicrophoneSample { samples, peak, trouble })
}

fn failed(check: &'static str, error: CaptureError) -> Finding {
    let text = error.to_string();
    Finding::fail(check, text, failure::code(&error.into()))
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::finding::CheckState;

    #[test]
    fn a_microphone_is_judged_by_what_it_sent() {
        let device = |muted| Device {
            name: "mic".to_owned(),
            label: "Room Microphone".to_owned(),
            kind: DeviceKind::Microphone,
            is_default: true,
            rate: 48_000,
            channels: 1,
            muted: Some(muted),
            incarnation: 0,
        };
        let clipping = DeviceEvent {
            kind: DeviceKind::Microphone,
            name: "Room Microphone".to_owned(),
            change: DeviceChange::Clipping,
        };
        for (samples, peak, muted, trouble, state, words) in [
            (16_000, 0.1, false, None, CheckState::Ok, "-20 dBFS"),
            (16_000, 0.0, false, None, CheckState::Warn, "only silence"),
            (16_000, 0.1, true, None, CheckState::Warn, "is muted"),
            (16_000, 1.0, false, Some(clipping), CheckState::Warn, "too loud"),
            (0, 0.0, false, None, CheckState::Fail, "sends no sound"),
        ] {
            let finding = judge(&MicrophoneSample { samples, peak, trouble }, &device(muted));
            assert_eq!(finding.state, state, "{finding}");
            assert!(finding.text.contains(words), "{finding}");
        }
    }
}
