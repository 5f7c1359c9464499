//! What a session listens to.

use std::io;

use audio::{
    Source,
    capture::{Capture, CaptureConfig, CaptureError, DeviceEvent},
};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::read_ahead::ReadAhead;

/// A source, and what happens to its devices if it has any.
pub struct Sound {
    pub(crate) source: Box<dyn Source>,
    pub(crate) notices: Option<UnboundedReceiver<DeviceEvent>>,
    pub(crate) live: bool,
}

impl Sound {
    /// Sound that is there already, a file for example: it waits for the transcribers, so that the
    /// result does not depend on the machine's speed; and in a pause.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn stored(source: impl Source + 'static) -> io::Result<Self> {
        Self::read(source, false)
    }

    /// Sound that comes at the speed of sound, as a pipe from a recorder does. Windows that come
    /// while a transcriber is busy are skipped, and what is said in a pause goes by.
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
        // A session that ended does not care for news.
        let capture = Capture::open(config, move |notice| drop(notices.send(notice)))?;
        Ok(Self { source: Box::new(capture), notices: Some(notified), live: true })
    }

    fn read(source: impl Source + 'static, live: bool) -> io::Result<Self> {
        let source = ReadAhead::new(source, live)?;
        Ok(Self { source: Box::new(source), notices: None, live })
    }

    /// Length of the whole in samples, where it is known beforehand.
    pub fn total_samples(&self) -> Option<u64> {
        self.source.total_samples()
    }

    /// Whether it comes at the speed of sound.
    pub fn is_live(&self) -> bool {
        self.live
    }
}
