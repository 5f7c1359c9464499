//! Keeps a session's devices open: notices lost, returning and newly chosen devices, and reopens
//! them.

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
    backend::{ANSWER, Backend, Connect, Stream, answered, asked, discard, within_time},
    choose::choose,
    connection::connect,
    ring::RingReader,
};

/// How often the supervisor lists the devices. A lost device gives silence for at most this long
/// before the event.
const POLL: Duration = Duration::from_millis(250);
/// The delay before it tries to open a failed device again.
const RETRY: Duration = Duration::from_secs(1);
/// How long it waits for a server that does not answer. The server may only be busy: if its streams
/// stay open, the sound that it captured meanwhile comes later.
const GIVE_UP: Duration = Duration::from_secs(10);

/// A message from the supervisor to a line.
pub(super) enum LineEvent {
    /// Read this ring from now on.
    Opened { device: Device, reader: RingReader },
    /// The ring gets no more samples.
    Closed,
    /// The sound settings changed.
    Muted(Option<bool>),
}

/// A line's end of the supervisor.
pub(super) struct LineEnds {
    pub(super) kind: DeviceKind,
    pub(super) events: Receiver<LineEvent>,
    /// Set while the open device sends no samples though it should; the supervisor then opens it
    /// again.
    pub(super) is_deaf: Arc<AtomicBool>,
}

enum Command {
    Pause,
    Resume,
    End,
}

/// The handle of the supervisor's thread. Dropping it ends the thread without waiting for it,
/// because the thread may wait for a sound system that hangs.
pub(super) struct Supervisor {
    commands: Sender<Command>,
}

struct Managed {
    kind: DeviceKind,
    wanted: DeviceChoice,
    line: Sender<LineEvent>,
    current: Option<(Device, Box<dyn Stream>)>,
    is_deaf: Arc<AtomicBool>,
    /// It sent no samples at the last check either.
    was_deaf: bool,
    /// The time of the next attempt.
    retry_at: Option<Instant>,
}

/// The state of the thread.
struct SupervisorThread {
    backend: Option<Arc<dyn Backend>>,
    connect: Connect,
    /// A connection attempt in progress.
    connecting: Option<Receiver<Result<Arc<dyn Backend>, CaptureError>>>,
    /// For how long the backend has not answered.
    unanswered: Duration,
    lines: Vec<Managed>,
    paused: bool,
}

impl Supervisor {
    /// Opens the wanted devices and supervises them. The lines' ends are in the order of `wanted`.
    pub(super) fn start(
        wanted: Vec<(DeviceKind, DeviceChoice)>,
    ) -> Result<(Self, Vec<LineEnds>), CaptureError> {
        let (backend, connect) = connect()?;
        let devices = devices(&backend)?;
        let (mut lines, mut ends) = (Vec::new(), Vec::new());
        for (kind, wanted) in wanted {
            let device = choose(&devices, kind, &wanted)?.ok_or(CaptureError::NoDevice { kind })?;
            // The full name, so that a device plugged in later cannot make it ambiguous.
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

    /// Closes all devices, so that the system's microphone indicator goes off.
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
                // The server died or hangs permanently: its streams and the connection are useless.
                self.unanswered = Duration::ZERO;
                if let Some(backend) = self.backend.take() {
                    discard(backend);
                }
                self.lines.iter_mut().for_each(Managed::close);
            }
        }
        self.lines.iter_mut().for_each(Managed::close);
    }

    /// Compares the open devices with the wanted ones.
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
            // While the device with the wanted name is away, the default replaces it.
            let should = choose(&devices, line.kind, &line.wanted)
                .or_else(|_| choose(&devices, line.kind, &DeviceChoice::Default))?;
            line.look_after(&backend, &devices, should);
        }
        Ok(())
    }
}

impl SupervisorThread {
    /// Connects again. A server that hangs blocks the waiting thread; there is at most one.
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
        // A busy server answers before it sends its sound, so only a device without samples at two
        // checks in a row is deaf.
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
                // Another device was chosen: this one stays open until that one is.
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
