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

use messages::{Explain, Value, message};

use crate::{
    doctor::finding::{Check, Finding},
    failure,
};

/// The length of the trial in samples: one second.
const ENOUGH: usize = audio::SAMPLE_RATE as usize;
/// The time limit of the trial. A wireless headset takes a moment to switch its microphone on.
const PATIENCE: Duration = Duration::from_secs(4);
/// A level below this, in dB relative to full scale, is lower than that of a quiet room.
const SILENCE: f32 = -90.0;

/// The result of the microphone trial.
struct MicrophoneSample {
    samples: usize,
    /// The loudest sample.
    peak: f32,
    /// The last problem of the device.
    trouble: Option<DeviceEvent>,
}

/// Lists the devices and captures a second from the microphone.
pub(super) fn check() -> Vec<Finding> {
    let devices = match devices() {
        Ok(devices) => devices,
        Err(error) => return vec![failed(Check::Sound, error)],
    };
    let of = |kind| devices.iter().filter(|device| device.kind == kind).collect::<Vec<_>>();
    let (microphones, system) = (of(DeviceKind::Microphone), of(DeviceKind::System));
    let text =
        message!("cli-doctor-sound", microphones = microphones.len(), systems = system.len(),);
    vec![Finding::ok(Check::Sound, text), microphone(&microphones, !system.is_empty())]
}

fn microphone(microphones: &[&Device], system: bool) -> Finding {
    let default = microphones.iter().find(|device| device.is_default).or(microphones.first());
    let Some(default) = default else {
        let error = CaptureError::NoDevice { kind: DeviceKind::Microphone };
        return match system {
            // System sound is available, so this is only a warning.
            true => Finding::warn(Check::Microphone, error.explain()),
            false => failed(Check::Microphone, error),
        };
    };
    match listen() {
        Ok(heard) => judge(&heard, default),
        Err(error) => failed(Check::Microphone, error),
    }
}

/// Judges a second of sound.
fn judge(heard: &MicrophoneSample, device: &Device) -> Finding {
    let notice = |change| {
        let (kind, name) = (DeviceKind::Microphone, device.label.clone());
        DeviceEvent { kind, name, change }.explain()
    };
    let loudest = 20.0 * heard.peak.log10();
    match &heard.trouble {
        _ if heard.samples == 0 => {
            Finding::fail(Check::Microphone, notice(DeviceChange::Stalled), 10)
        }
        _ if device.muted == Some(true) || loudest < SILENCE => {
            Finding::warn(Check::Microphone, notice(DeviceChange::Silent { muted: device.muted }))
        }
        Some(trouble) => Finding::warn(Check::Microphone, trouble.explain()),
        None => {
            let (name, peak) = (&device.label, Value::decimal(loudest, 0));
            Finding::ok(Check::Microphone, message!("cli-doctor-heard", name = name, peak = peak))
        }
    }
}

fn listen() -> Result<MicrophoneSample, CaptureError> {
    let trouble = Arc::new(Mutex::new(None));
    let latest = Arc::clone(&trouble);
    let config = CaptureConfig { microphone: Some(DeviceChoice::Default), system: None };
    let mut capture = Capture::open(config, move |notice| {
        if notice.is_trouble() {
            *latest.lock().unwrap_or_else(PoisonError::into_inner) = Some(notice);
        }
    })?;
    let (mut samples, mut peak) = (0, 0.0_f32);
    if let Some(control) = capture.control() {
        let (done, waiting) = mpsc::channel::<()>();
        let patience = control.clone();
        // The capture would wait forever for a device that sends nothing.
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

fn failed(check: Check, error: CaptureError) -> Finding {
    let text = error.explain();
    Finding::fail(check, text, failure::code(&error.into()))
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
            let text = finding.text.english();
            assert_eq!(finding.state, state, "{text}");
            assert!(text.contains(words), "{text}");
        }
    }
}
