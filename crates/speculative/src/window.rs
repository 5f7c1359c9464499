//! The windows that transcribers get, and their ids.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::role::Role;

/// Samples between two ticks of [`WindowId`]: 0.25 s.
pub const WINDOW_TICK: u64 = 4_000;

/// A window of this length, 10 s, must confirm what it can, because it cannot grow.
pub(crate) const LONGEST_WINDOW: u64 = 10 * audio::SAMPLE_RATE as u64;

/// Number of a window: its end sample divided by [`WINDOW_TICK`].
///
/// It ticks with the audio whether or not a transcription was made, so dropped work shows as a gap.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(transparent)]
pub struct WindowId(#[cfg_attr(feature = "specta", specta(type = u32))] pub u64);

impl WindowId {
    /// The id of a window that ends at sample `end`.
    pub fn ending_at(end: u64) -> Self {
        Self(end / WINDOW_TICK)
    }
}

/// A stretch of the session on its sample axis, 16 kHz: `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First sample.
    pub start: u64,
    /// One past the last sample.
    pub end: u64,
}

impl Span {
    /// Length in samples.
    pub fn len(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of a window with this span.
    pub fn id(&self) -> WindowId {
        WindowId::ending_at(self.end)
    }
}

/// A span of samples for a transcriber: 16 kHz mono.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// The role that the answer plays: fast stands in for heavy while that rests.
    pub role: Role,
    /// The place of the samples in the session.
    pub span: Span,
    /// The samples, as many as the span is long.
    pub samples: Arc<[f32]>,
}
