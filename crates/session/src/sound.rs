//! The sound source of a session.

use std::io;

use audio::{
    Source,
    capture::{Capture, CaptureConfig, CaptureError, DeviceEvent},
};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::read_ahead::ReadAhead;

/// A source, and the events of its devices if it has any.
pub struct Sound {
    pub(crate) source: Box<dyn Source>,
    pub(crate) notices: Option<UnboundedReceiver<DeviceEvent>>,
    pub(crate) live: bool,
}

impl Sound {
    /// Stored sound, such as a file. It waits for the transcribers, so the result does not depend
    /// on the machine's speed. A pause also holds it.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn stored(source: impl Source + 'static) -> io::Result<Self> {
        Self::read(source, false)
    }

    /// Live sound that is not from a device, such as a pipe from a recorder. Windows that arrive
    /// while a transcriber is busy are skipped, and sound that arrives in a pause is lost.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn live(source: impl Source + 'static) -> io::Result<Self> {
        Self::read(source, true)
    }

    /// Sound from devices.
    ///
    /// # Errors
    /// Those of [`Capture::open`].
    pub fn captured(config: CaptureConfig) -> Result<Self, CaptureError> {
        let (notices, notified) = unbounded_channel();
        // A session that has ended does not need the events.
        let capture = Capture::open(config, move |notice| drop(notices.send(notice)))?;
        Ok(Self { source: Box::new(capture), notices: Some(notified), live: true })
    }

    fn read(source: impl Source + 'static, live: bool) -> io::Result<Self> {
        let source = ReadAhead::new(source, live)?;
        Ok(Self { source: Box::new(source), notices: None, live })
    }

    /// Total length in samples, if it is known in advance.
    pub fn total_samples(&self) -> Option<u64> {
        self.source.total_samples()
    }

    /// Whether the sound arrives in real time.
    pub fn is_live(&self) -> bool {
        self.live
    }
}
