//! PulseAudio, and PipeWire through its PulseAudio server.
//!
//! Uses the client crate beneath cpal's PulseAudio host, not that host, for two reasons. cpal asks
//! the server for a queue of a single buffer, and a server with more data drops it silently. And
//! the server moves cpal's streams to another device when theirs is unplugged, so that a microphone
//! becomes the sound of the speakers (docs/adr/008-sound-system.md).

use std::{ffi::CString, fs, net::Shutdown, os::unix::net::UnixStream, sync::Arc};

use futures::executor::block_on;
use pulseaudio::{
    Client, ClientError, RecordStream, cookie_path_from_env,
    protocol::{
        ChannelMap, ChannelPosition, ProtocolError, PulseError, RecordStreamParams, SampleFormat,
        SampleSpec, SourceInfo, stream::BufferAttr, stream::StreamFlags,
    },
    socket_path_from_env,
};

use super::{
    CaptureError, Device, DeviceKind,
    backend::{Backend, Open, Stream},
    device::printable,
    ring::{RING_SECONDS, ring},
};

/// The length of the server's fragments; it adds to the delay of every word.
const FRAGMENT_MS: u32 = 25;

/// A connection to a server.
pub(super) struct Pulse {
    client: Client,
    line: Arc<Line>,
}

/// Ends the connection when the last user drops it. The client's thread waits for the server and
/// does not notice that the client is gone (pulseaudio 0.3): without this it would leak, with a
/// megabyte, after every seventh listing of the devices.
struct Line(UnixStream);

impl Drop for Line {
    fn drop(&mut self) {
        // A server that closed the connection first is gone too.
        let _ = self.0.shutdown(Shutdown::Both);
    }
}

impl Pulse {
    /// May hang.
    pub(super) fn connect() -> Result<Self, CaptureError> {
        let connected = || {
            let path = socket_path_from_env().ok_or(ClientError::ServerUnavailable)?;
            let socket = UnixStream::connect(path)?;
            let line = Arc::new(Line(socket.try_clone()?));
            let client = Client::new_unix(c"Duotone", socket, Some(cookie()))?;
            Ok(Self { client, line })
        };
        connected().map_err(|error: ClientError| match error {
            ClientError::Protocol(ProtocolError::ServerError(
                PulseError::AccessDenied | PulseError::AuthKey,
            )) => CaptureError::PermissionDenied { what: "access denied by the server".into() },
            ClientError::Io(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
                CaptureError::PermissionDenied { what: error.to_string() }
            }
            error => CaptureError::NoSoundSystem { what: error.to_string() },
        })
    }

    fn ask<T>(
        what: &str,
        question: impl Future<Output = Result<T, ClientError>>,
    ) -> Result<T, CaptureError> {
        block_on(question)
            .map_err(|error| CaptureError::NotAnswering { what: format!("{what}: {error}") })
    }
}

/// The cookie for a server that asks for one. A server that identifies its user by the socket
/// checks the length anyway and disconnects an empty one. Its own clients send zeros where no
/// cookie exists yet, as on a machine with PipeWire on which none of them ever ran.
fn cookie() -> Vec<u8> {
    const BYTES: usize = 256;
    let kept = cookie_path_from_env().and_then(|path| fs::read(path).ok());
    kept.filter(|kept| kept.len() == BYTES).unwrap_or_else(|| vec![0; BYTES])
}

impl Backend for Pulse {
    fn devices(&self) -> Result<Vec<Device>, CaptureError> {
        let server = Self::ask("asking for the defaults", self.client.server_info())?;
        let sources = Self::ask("listing the devices", self.client.list_sources())?;
        let is_default = |source: &SourceInfo| match source.monitor_of_sink_index {
            Some(_) => source.monitor_of_sink_name == server.default_sink_name,
            None => Some(&source.name) == server.default_source_name.as_ref(),
        };
        Ok(sources.iter().map(|source| device(source, is_default(source))).collect())
    }

    fn open(&self, device: &Device) -> Result<Open, CaptureError> {
        let (mut writer, reader) = ring(device.rate, device.channels, RING_SECONDS);
        let format = SampleSpec {
            format: SampleFormat::Float32Le,
            channels: device.channels as u8,
            sample_rate: device.rate,
        };
        let frame = u32::from(device.channels) * size_of::<f32>() as u32;
        let params = RecordStreamParams {
            sample_spec: format,
            // The device's own channels in its own order, whatever they are called.
            channel_map: ChannelMap::new((0..device.channels).map(|_| ChannelPosition::Mono)),
            source_index: Some(device.incarnation),
            buffer_attr: BufferAttr {
                // The server's maximum, so that samples that we read late are not lost.
                max_length: u32::MAX,
                fragment_size: device.rate * FRAGMENT_MS / 1000 * frame,
                ..BufferAttr::default()
            },
            flags: StreamFlags {
                adjust_latency: true,
                no_move: true,
                no_remix_channels: true,
                no_remap_channels: true,
                ..StreamFlags::default()
            },
            ..RecordStreamParams::default()
        };
        let hear = move |bytes: &[u8]| {
            let (samples, _) = bytes.as_chunks::<4>();
            writer.write(samples.iter().map(|bytes| f32::from_le_bytes(*bytes)));
        };
        let stream = block_on(self.client.create_record_stream(params, hear)).map_err(|error| {
            let (name, what) = (device.label.clone(), error.to_string());
            match error {
                ClientError::ServerError(PulseError::AccessDenied) => {
                    CaptureError::PermissionDenied { what }
                }
                ClientError::ServerError(PulseError::Busy) => CaptureError::Busy { name },
                ClientError::ServerError(_) => CaptureError::CannotOpen { name, what },
                _ => CaptureError::NotAnswering { what },
            }
        })?;
        Ok(Open {
            stream: Box::new(Recording { _stream: stream, _line: self.line.clone() }),
            reader,
        })
    }
}

/// The client does not report that a stream has ended; the list of devices shows it.
struct Recording {
    _stream: RecordStream,
    _line: Arc<Line>,
}

impl Stream for Recording {
    fn has_failed(&self) -> bool {
        false
    }
}

fn device(source: &SourceInfo, is_default: bool) -> Device {
    let text = |text: &CString| printable(&text.to_string_lossy());
    let name = text(&source.name);
    let monitor = source.monitor_of_sink_index.is_some();
    Device {
        label: source.description.as_ref().map_or_else(|| name.clone(), text),
        name,
        kind: if monitor { DeviceKind::System } else { DeviceKind::Microphone },
        is_default,
        rate: source.sample_spec.sample_rate,
        channels: u16::from(source.sample_spec.channels),
        muted: Some(source.muted),
        incarnation: source.index,
    }
}
