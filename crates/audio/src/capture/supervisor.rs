//! Keeps a session's devices open: notices what goes, comes back or is chosen anew, and rebuilds.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    CaptureError, Device, DeviceChoice, DeviceKind,
    backend::{ANSWER, Backend, Connect, Stream, answered, asked, connect, discard, within_time},
    device::choose,
    ring::RingReader,
};

/// How often the sound system is asked which devices there are: a device that went is heard as
/// silence for at most this long before the user is told.
const POLL: Duration = Duration::from_millis(250);
/// A device that could not be opened is tried again after this.
const RETRY: Duration = Duration::from_secs(1);
/// A server that does not answer for this long is given up. It may only be busy, and what it
/// captured meanwhile comes later, unless its streams are closed.
const GIVE_UP: Duration = Duration::from_secs(10);

/// What the supervisor tells a line.
pub(super) enum LineEvent {
    /// Read this ring from now on.
    Opened { device: Device, reader: RingReader },
    /// The ring gets nothing more.
    Closed,
    /// The sound settings changed.
    Muted(Option<bool>),
}

/// What a line has of the supervisor.
pub(super) struct LineEnds {
    pub(super) kind: DeviceKind,
    pub(super) events: Receiver<LineEvent>,
    /// Set while the open device sends nothing though it should: it is to be opened anew.
    pub(super) is_deaf: Arc<AtomicBool>,
}

enum Command {
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
    wanted: DeviceChoice,
    line: Sender<LineEvent>,
    current: Option<(Device, Box<dyn Stream>)>,
    is_deaf: Arc<AtomicBool>,
    /// It was deaf at the last look as well.
    was_deaf: bool,
    /// Not before then.
    retry_at: Option<Instant>,
}

/// What the thread owns.
struct SupervisorThread {
    backend: Option<Arc<dyn Backend>>,
    connect: Connect,
    /// A new connection that is not there yet.
    connecting: Option<Receiver<Result<Arc<dyn Backend>, CaptureError>>>,
    /// For how long the backend has not answered.
    unanswered: Duration,
    lines: Vec<Managed>,
    paused: bool,
}

impl Supervisor {
    /// Opens what is wanted and watches over it. The lines' ends are in the order of `wanted`.
    pub(super) fn start(
        wanted: Vec<(DeviceKind, DeviceChoice)>,
    ) -> Result<(Self, Vec<LineEnds>), CaptureError> {
        let (backend, connect) = connect()?;
        let devices = devices(&backend)?;
        let (mut lines, mut ends) = (Vec::new(), Vec::new());
        for (kind, wanted) in wanted {
            let device = choose(&devices, kind, &wanted)?.ok_or(CaptureError::NoDevice { kind })?;
            // In full, so that a device that is plugged in later cannot make it ambiguous.
            let wanted = match wanted {
                DeviceChoice::Default => DeviceChoice::Default,
                DeviceChoice::Named(_) => DeviceChoice::Named(device.name.clone()),
            };
            let (line, events) = channel();
            let is_deaf = Arc::<AtomicBool>::default();
            ends.push(LineEnds { kind, events, is_deaf: is_deaf.clone() });
            let (current, was_deaf, retry_at) = (None, false, None);
            let mut managed = Managed { kind, wanted, line, current, is_deaf, was_deaf, retry_at };
            managed.open(&backend, device.clone())?;
            lines.push(managed);
        }
        let (backend, unanswered) = (Some(backend), Duration::ZERO);
        let mut owner = SupervisorThread {
            backend,
            connect,
            connecting: None,
            unanswered,
            lines,
            paused: false,
        };
        let (commands, commanded) = channel();
        thread::Builder::new()
            .name("sound-devices".to_owned())
            .spawn(move || owner.run(&commanded))
            .map_err(|error| CaptureError::NotAnswering { what: error.to_string() })?;
        Ok((Self { commands }, ends))
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

impl SupervisorThread {
    fn run(&mut self, commands: &Receiver<Command>) {
        loop {
            match commands.recv_timeout(POLL) {
                Ok(Command::Pause) => {
                    self.paused = true;
                    self.lines.iter_mut().for_each(Managed::close);
                }
                Ok(Command::Resume) => self.paused = false,
                Err(RecvTimeoutError::Timeout) => {}
                Ok(Command::End) | Err(RecvTimeoutError::Disconnected) => break,
            }
            if !self.paused && self.look_after().is_err() {
                // The server died or hangs for good: its streams are worth nothing, nor is the
                // connection.
                self.unanswered = Duration::ZERO;
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
            None => self.reconnect()?,
        };
        let asked = backend.clone();
        let Some(devices) = within_time(move || asked.devices()) else {
            self.unanswered += ANSWER;
            return match self.unanswered < GIVE_UP {
                true => Ok(()),
                false => Err(CaptureError::NotAnswering { what: "listing the devices".to_owned() }),
            };
        };
        let devices = devices?;
        self.unanswered = Duration::ZERO;
        for line in &mut self.lines {
            // While the device with the wanted name is away, the default stands in.
            let should = choose(&devices, line.kind, &line.wanted)
                .or_else(|_| choose(&devices, line.kind, &DeviceChoice::Default))?;
            line.look_after(&backend, &devices, should);
        }
        Ok(())
    }
}

impl SupervisorThread {
    /// Connects again. A server that hangs keeps the thread that waits for it: there is one at most.
    fn reconnect(&mut self) -> Result<Arc<dyn Backend>, CaptureError> {
        let not_answering = || CaptureError::NotAnswering { what: "connecting again".to_owned() };
        let connecting = self.connecting.take().or_else(|| asked(self.connect));
        let connecting = connecting.ok_or_else(not_answering)?;
        match connecting.recv_timeout(ANSWER) {
            Ok(connected) => Ok(self.backend.insert(connected?).clone()),
            Err(outcome) => {
                let waits = matches!(outcome, RecvTimeoutError::Timeout);
                self.connecting = waits.then_some(connecting);
                Err(not_answering())
            }
        }
    }
}

impl Managed {
    fn look_after(
        &mut self,
        backend: &Arc<dyn Backend>,
        devices: &[Device],
        should: Option<&Device>,
    ) {
        // A server that was busy answers before it sends the sound that it has: only a device that
        // is still deaf at the next look is.
        let is_deaf = self.is_deaf.load(Ordering::Relaxed);
        let still_deaf = std::mem::replace(&mut self.was_deaf, is_deaf) && is_deaf;
        if let Some((device, stream)) = &mut self.current {
            let is_it = |known: &&Device| {
                known.name == device.name && known.incarnation == device.incarnation
            };
            let works = !still_deaf && !stream.has_failed();
            match devices.iter().find(is_it).filter(|_| works) {
                Some(known) if should.as_ref().is_none_or(is_it) => {
                    if known.muted != device.muted {
                        device.muted = known.muted;
                        let _ = self.line.send(LineEvent::Muted(known.muted));
                    }
                    return;
                }
                // Another one was chosen: this one is heard until that one is.
                Some(_) => {}
                None => self.close(),
            }
        }
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
        let open = answered(&format!("opening {}", device.label), move || backend.open(&wanted))?;
        self.retry_at = None;
        self.was_deaf = false;
        self.is_deaf.store(false, Ordering::Relaxed);
        let _ = self.line.send(LineEvent::Opened { device: device.clone(), reader: open.reader });
        if let Some((_, before)) = self.current.replace((device, open.stream)) {
            discard(before);
        }
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
    answered("listing the devices", move || backend.devices())
}
