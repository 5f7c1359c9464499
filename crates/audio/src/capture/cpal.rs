//! CoreAudio, WASAPI and ALSA through cpal.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use cpal::{
    BufferSize, Data, ErrorKind, FromSample, SampleFormat, SizedSample, SupportedBufferSize,
    SupportedStreamConfig,
    traits::{DeviceTrait, HostTrait, StreamTrait},
};

use super::{
    CaptureError, Device, DeviceKind,
    backend::{Backend, Open, Stream},
    device::printable,
    ring::{RING_SECONDS, RingWriter, ring},
};

/// A buffer's length, in milliseconds.
const BUFFER_MS: u32 = 25;
/// How long a device may take to open.
const OPENING: Duration = Duration::from_secs(2);

/// This platform's sound system.
pub(super) struct Cpal(cpal::Host);

impl Cpal {
    pub(super) fn connect() -> Result<Self, CaptureError> {
        let host = cpal::available_hosts().first().copied().ok_or_else(|| {
            CaptureError::NoSoundSystem { what: "the system offers none".to_owned() }
        })?;
        let host = Self(cpal::host_from_id(host).map_err(no_sound_system)?);
        if cfg!(target_os = "linux") && host.devices()?.is_empty() {
            return Err(CaptureError::NoSoundSystem { what: "there is no sound card".to_owned() });
        }
        Ok(host)
    }

    fn all(&self) -> Result<Vec<(Device, cpal::Device)>, CaptureError> {
        let default = |device: Option<cpal::Device>| device.and_then(|device| device.id().ok());
        let default_input = default(self.0.default_input_device());
        let default_output = default(self.0.default_output_device());
        let mut all = Vec::new();
        for handle in self.0.devices().map_err(no_sound_system)? {
            let Ok(id) = handle.id() else { continue };
            if cfg!(target_os = "linux") && !is_sound_card(id.id()) {
                continue;
            }
            let label = handle.description().map_or_else(
                |_| id.id().to_owned(),
                |description| description.name().lines().next().unwrap_or_default().to_owned(),
            );
            // CoreAudio and WASAPI let programs capture an output's sound; ALSA does not.
            let plays = !cfg!(target_os = "linux") && handle.supports_output();
            for (kind, offered, default) in [
                (DeviceKind::Microphone, handle.supports_input(), &default_input),
                (DeviceKind::System, plays, &default_output),
            ] {
                if !offered {
                    continue;
                }
                // ALSA would have to open the card, and fails if this or another program captures
                // from it.
                let config = match cfg!(target_os = "linux") {
                    true => None,
                    false => config(&handle, kind).ok(),
                };
                let device = Device {
                    name: printable(id.id()),
                    label: printable(&label),
                    kind,
                    is_default: default.as_ref() == Some(&id),
                    rate: config.as_ref().map_or(0, SupportedStreamConfig::sample_rate),
                    channels: config.as_ref().map_or(0, SupportedStreamConfig::channels),
                    muted: None,
                    incarnation: 0,
                };
                all.push((device, handle.clone()));
            }
        }
        Ok(all)
    }
}

impl Backend for Cpal {
    fn devices(&self) -> Result<Vec<Device>, CaptureError> {
        Ok(self.all()?.into_iter().map(|(device, _)| device).collect())
    }

    fn open(&self, device: &Device) -> Result<Open, CaptureError> {
        let cannot = |error: cpal::Error| cannot_open(device, &error);
        let is_it = |(known, _): &(Device, cpal::Device)| {
            known.name == device.name && known.kind == device.kind
        };
        let Some((_, handle)) = self.all()?.into_iter().find(is_it) else {
            return Err(CaptureError::CannotOpen {
                name: device.label.clone(),
                what: "it is gone".to_owned(),
            });
        };
        let config = config(&handle, device.kind).map_err(cannot)?;
        let failed = Arc::new(AtomicBool::new(false));
        let mut opened = build(&handle, &config, buffer(&config), &failed);
        if opened.is_err() {
            opened = build(&handle, &config, BufferSize::Default, &failed);
        }
        let (stream, reader) = opened.map_err(cannot)?;
        let stream = Arc::new(stream);
        // On some hosts starting waits for the first sound, forever if none comes.
        let (starting, cannot_start) = (stream.clone(), failed.clone());
        let started = thread::Builder::new().name("sound-start".to_owned()).spawn(move || {
            if starting.play().is_err() {
                cannot_start.store(true, Ordering::Relaxed);
            }
        });
        if started.is_err() {
            failed.store(true, Ordering::Relaxed);
        }
        Ok(Open { stream: Box::new(Running { _stream: stream, failed }), reader })
    }
}

struct Running {
    _stream: Arc<cpal::Stream>,
    failed: Arc<AtomicBool>,
}

impl Stream for Running {
    fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }
}

/// The device's own format. For system sound it is the format of its output.
fn config(device: &cpal::Device, kind: DeviceKind) -> Result<SupportedStreamConfig, cpal::Error> {
    match kind {
        DeviceKind::Microphone => device.default_input_config(),
        DeviceKind::System => device.default_output_config(),
    }
}

fn buffer(config: &SupportedStreamConfig) -> BufferSize {
    let frames = config.sample_rate() * BUFFER_MS / 1000;
    match config.buffer_size() {
        SupportedBufferSize::Range { min, max } => BufferSize::Fixed(frames.clamp(*min, *max)),
        SupportedBufferSize::Unknown => BufferSize::Default,
    }
}

fn build(
    device: &cpal::Device,
    config: &SupportedStreamConfig,
    buffer_size: BufferSize,
    failed: &Arc<AtomicBool>,
) -> Result<(cpal::Stream, super::ring::RingReader), cpal::Error> {
    let (writer, reader) = ring(config.sample_rate(), config.channels(), RING_SECONDS);
    let failed = failed.clone();
    let fail = move |error: cpal::Error| {
        // The ring counts overruns itself. The other errors leave the stream running.
        let passing = [ErrorKind::Xrun, ErrorKind::RealtimeDenied, ErrorKind::DeviceChanged];
        if !passing.contains(&error.kind()) {
            failed.store(true, Ordering::Relaxed);
        }
    };
    let format = config.sample_format();
    let config = cpal::StreamConfig { buffer_size, ..config.config() };
    macro_rules! build {
        ($sample:ty) => {
            device.build_input_stream_raw(
                config,
                format,
                callback::<$sample>(writer),
                fail,
                Some(OPENING),
            )
        };
    }
    let stream = match format {
        SampleFormat::I8 => build!(i8),
        SampleFormat::U8 => build!(u8),
        SampleFormat::I16 => build!(i16),
        SampleFormat::U16 => build!(u16),
        SampleFormat::I24 => build!(cpal::I24),
        SampleFormat::I32 => build!(i32),
        SampleFormat::U32 => build!(u32),
        SampleFormat::F32 => build!(f32),
        SampleFormat::F64 => build!(f64),
        other => Err(cpal::Error::with_message(
            ErrorKind::UnsupportedConfig,
            format!("samples of the form {other} are not supported"),
        )),
    };
    Ok((stream?, reader))
}

/// The audio callback. It only writes to the ring.
fn callback<T>(mut writer: RingWriter) -> impl FnMut(&Data, &cpal::InputCallbackInfo) + Send
where
    T: SizedSample,
    f32: FromSample<T>,
{
    move |data, _| {
        if let Some(samples) = data.as_slice::<T>() {
            writer
                .write(samples.iter().map(|&sample| <f32 as FromSample<T>>::from_sample_(sample)));
        }
    }
}

/// ALSA lists dozens of plugins as devices, and opening them to ask prints to standard error.
fn is_sound_card(name: &str) -> bool {
    name.starts_with("plughw:")
}

fn no_sound_system(error: cpal::Error) -> CaptureError {
    match error.kind() {
        ErrorKind::PermissionDenied => CaptureError::PermissionDenied { what: error.to_string() },
        _ => CaptureError::NoSoundSystem { what: error.to_string() },
    }
}

fn cannot_open(device: &Device, error: &cpal::Error) -> CaptureError {
    let (name, what) = (device.label.clone(), error.to_string());
    match error.kind() {
        ErrorKind::PermissionDenied => CaptureError::PermissionDenied { what },
        ErrorKind::DeviceBusy => CaptureError::Busy { name },
        _ => CaptureError::CannotOpen { name, what },
    }
}
