//! How loud it is, and nothing else: the microphone can be tried before there are models.

use std::thread;

use audio::{
    Control, Level, LevelMeter, Source,
    capture::{Capture, DeviceEvent},
};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::prepare::capture;
use crate::types::{Answer, AppError, Hear};

/// Sound that nobody transcribes.
pub struct Metered {
    /// Ends it.
    pub control: Option<Control>,
    /// What is told of it, until it ends.
    pub news: UnboundedReceiver<Sounds>,
}

/// What is told of the sound.
pub enum Sounds {
    Level(Level),
    /// Something about the device.
    Device(DeviceEvent),
}

/// Begins to listen, on a thread of its own. Opening devices may take its time.
///
/// # Errors
/// If there is nothing to be heard, or the system gives no thread.
pub fn metered(hear: &Hear) -> Answer<Metered> {
    let (told, news) = unbounded_channel();
    let notices = told.clone();
    // Whoever was told may have left.
    let notify = move |notice| drop(notices.send(Sounds::Device(notice)));
    let mut source = Capture::open(capture(hear), notify)?;
    let control = source.control();
    let read = move || {
        let mut meter = LevelMeter::default();
        loop {
            match source.next_chunk() {
                Ok(Some(chunk)) => {
                    let mut levels = meter.hear(&chunk).into_iter();
                    if levels.any(|level| told.send(Sounds::Level(level)).is_err()) {
                        return;
                    }
                }
                Ok(None) => return,
                Err(error) => {
                    tracing::warn!(%error, "the microphone is no longer heard");
                    return;
                }
            }
        }
    };
    thread::Builder::new().name("meter".to_owned()).spawn(read).map_err(|error| {
        AppError::new(format!("The microphone cannot be heard: {error}. Close other programs."))
    })?;
    Ok(Metered { control, news })
}
