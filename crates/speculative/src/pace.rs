//! How often the models are due: what the user asked for, and what the machine can carry of it.

const SECOND: u64 = audio::SAMPLE_RATE as u64;

/// How often each transcriber is due while there is speech, in samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// For the fast one.
    pub fast: u64,
    /// For the heavy one, which is also due whenever speech pauses.
    pub heavy: u64,
    /// Whether less is asked of transcribers that cannot keep up: of a reader's, not of a file's.
    pub adapts: bool,
}

impl Cadence {
    /// For sound at the speed of sound: drafts at once, confirmation a moment later.
    pub const LIVE: Self = Self { fast: SECOND / 4, heavy: SECOND / 2, adapts: true };
    /// For sound that is there already: nobody reads along, so rarer passes get it done sooner.
    pub const BATCH: Self = Self { fast: 2 * SECOND, heavy: 4 * SECOND, adapts: false };
}

/// How much is asked of the models, from all to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Everything at its best pace.
    #[default]
    Full,
    /// Heavy is due less often.
    HeavyStretched,
    /// Fast is, too.
    FastStretched,
    /// Heavy is due when speech pauses, or when no more fits into its window.
    HeavyAtEndpoints,
    /// Heavy rests; what two passes of fast agree on is confirmed.
    DraftOnly,
}

/// What is asked of the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The step of the ladder.
    pub level: Level,
    /// How often fast is due while there is speech, samples.
    pub fast: u64,
    /// How often heavy is, samples.
    pub heavy: u64,
    /// How long a window of fast is at the most, samples.
    pub fast_window: u64,
    /// How much sound must follow a word before heavy may confirm it, samples.
    pub edge: u64,
    /// Whether heavy is tried though it rests.
    pub trial: bool,
}
