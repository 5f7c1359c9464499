//! Keeps a session's devices open: notices what goes, comes back or is chosen anew, and rebuilds.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    CaptureError, Device, DeviceKind, Wanted,
    backend::{Backend, Stream, connect, discard, within_time},
    device::choose,
    ring::RingReader,
};

/// How often the sound system is asked which devices there are: a device that went is heard as
/// silence for at most this long before the user is told.
const POLL: Duration = Duration::from_millis(250);
/// A device that could not be opened is tried again after this.
const RETRY: Duration = Duration::from_secs(1);

/// What the supervisor tells a line.
pub(super) enum LineEvent {
    /// Read this ring from now on.
    Opened { device: Device, reader: RingReader },
    /// The ring gets nothing more.
    Closed,
    /// The sound settings changed.
    Muted(Option<bool>),
}

enum Command {
    /// The device sends nothing: open it anew.
    Reopen(DeviceKind),
    Pause,
    Resume,
    End,
}

/// The handle of the supervisor's thread; ends it when dropped, without waiting for it: it may be
/// waiting itself, for a sound system that hangs.
pub(super) struct Supervisor {
    commands: Sender<Command>,
}

struct Managed {
    kind: DeviceKind,
    wanted: Wanted,
    line: Sender<LineEvent>,
    current: Option<(Device, Box<dyn Stream>)>,
    /// Not before then.
    retry_at: Option<Instant>,
}

/// What the thread owns.
struct Owner {
    backend: Option<Arc<dyn Backend>>,
    lines: Vec<Managed>,
    paused: bool,
}

impl Supervisor {
    /// Opens what is wanted and watches over it. The receivers are in the order of `wanted`.
    pub(super) fn start(
        wanted: Vec<(DeviceKind, Wanted)>,
    ) -> Result<(Self, Vec<Receiver<LineEvent>>), CaptureError> {
        let backend: Arc<dyn Backend> = Arc::from(connect()?);
        let devices = devices(&backend)?;
        let (mut lines, mut receivers) = (Vec::new(), Vec::new());
        for (kind, wanted) in wanted {
            let device = choose(&devices, kind, &wanted)?.ok_or(CaptureError::NoDevice { kind })?;
            let (line, events) = channel();
            let mut managed = Managed { kind, wanted, line, current: None, retry_at: None };
            managed.open(&backend, device.clone())?;
            lines.push(managed);
            receivers.push(events);
        }
        let mut owner = Owner { backend: Some(backend), lines, paused: false };
        let (commands, commanded) = channel();
        thread::Builder::new()
            .name("sound-devices".to_owned())
            .spawn(move || owner.run(&commanded))
            .map_err(|error| CaptureError::NotAnswering { what: error.to_string() })?;
        Ok((Self { commands }, receivers))
    }

    /// The device sends nothing: it is closed and opened anew.
    pub(super) fn reopen(&self, kind: DeviceKind) {
        self.tell(Command::Reopen(kind));
    }

    /// Closes all devices, so that nothing is heard and the system shows that nothing is.
    pub(super) fn pause(&self) {
        self.tell(Command::Pause);
    }

    /// Opens them again.
    pub(super) fn resume(&self) {
        self.tell(Command::Resume);
    }

    fn tell(&self, command: Command) {
        // The thread only ends when this handle is dropped.
        let _ = self.commands.send(command);
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        self.tell(Command::End);
    }
}

impl Owner {
    fn run(&mut self, commands: &Receiver<Command>) {
        loop {
            match commands.recv_timeout(POLL) {
                Ok(Command::Reopen(kind)) => {
                    self.lines.iter_mut().filter(|line| line.kind == kind).for_each(Managed::close);
                }
                Ok(Command::Pause) => {
                    self.paused = true;
                    self.lines.iter_mut().for_each(Managed::close);
                }
                Ok(Command::Resume) => self.paused = false,
                Err(RecvTimeoutError::Timeout) => {}
                Ok(Command::End) | Err(RecvTimeoutError::Disconnected) => break,
            }
            if !self.paused && self.look_after().is_err() {
                // The server died or hangs: its streams are worth nothing, nor is the connection.
                if let Some(backend) = self.backend.take() {
                    discard(backend);
                }
                self.lines.iter_mut().for_each(Managed::close);
            }
        }
        self.lines.iter_mut().for_each(Managed::close);
    }

    /// Compares what is captured with what should be.
    fn look_after(&mut self) -> Result<(), CaptureError> {
        let backend = match &self.backend {
            Some(backend) => backend.clone(),
            None => self.backend.insert(Arc::from(connect()?)).clone(),
        };
        let devices = devices(&backend)?;
        for line in &mut self.lines {
            // While the device with the wanted name is away, the default stands in.
            let should = choose(&devices, line.kind, &line.wanted)
                .or_else(|_| choose(&devices, line.kind, &Wanted::Default))?;
            line.look_after(&backend, should);
        }
        Ok(())
    }
}

impl Managed {
    fn look_after(&mut self, backend: &Arc<dyn Backend>, should: Option<&Device>) {
        if let (Some((device, stream)), Some(should)) = (&mut self.current, should)
            && device.name == should.name
            && device.incarnation == should.incarnation
            && !stream.has_failed()
        {
            if device.muted != should.muted {
                device.muted = should.muted;
                let _ = self.line.send(LineEvent::Muted(should.muted));
            }
            return;
        }
        self.close();
        let now = Instant::now();
        let Some(device) = should.filter(|_| self.retry_at.is_none_or(|at| at <= now)) else {
            return;
        };
        if let Err(error) = self.open(backend, device.clone()) {
            tracing::debug!(%error, "a device cannot be opened");
            self.retry_at = Some(now + RETRY);
        }
    }

    fn open(&mut self, backend: &Arc<dyn Backend>, device: Device) -> Result<(), CaptureError> {
        let (backend, wanted) = (backend.clone(), device.clone());
        let open =
            within_time(&format!("opening {}", device.label), move || backend.open(&wanted))?;
        self.retry_at = None;
        let _ = self.line.send(LineEvent::Opened { device: device.clone(), reader: open.reader });
        self.current = Some((device, open.stream));
        Ok(())
    }

    fn close(&mut self) {
        if let Some((_, stream)) = self.current.take() {
            discard(stream);
            let _ = self.line.send(LineEvent::Closed);
        }
    }
}

/// The devices that there are.
pub(super) fn devices(backend: &Arc<dyn Backend>) -> Result<Vec<Device>, CaptureError> {
    let backend = backend.clone();
    within_time("listing the devices", move || backend.devices())
}
