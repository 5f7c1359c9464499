//! How often the models run: the user's setting, limited by what the machine can do.

const SECOND: u64 = audio::SAMPLE_RATE as u64;

/// How often each transcriber is due while there is speech, in samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cadence {
    /// For the fast transcriber.
    pub fast: u64,
    /// For the heavy transcriber, which is also due whenever speech pauses.
    pub heavy: u64,
    /// Whether the load adapts to slow transcribers: for live sound, not for a file.
    pub adapts: bool,
}

impl Cadence {
    /// For live sound: drafts at once, confirmation a moment later.
    pub const LIVE: Self = Self { fast: SECOND / 4, heavy: SECOND / 2, adapts: true };
    /// For stored sound: the user does not read along, so fewer passes finish it sooner.
    pub const BATCH: Self = Self { fast: 2 * SECOND, heavy: 4 * SECOND, adapts: false };
}

/// The levels of load, from full to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Both models run at full pace.
    #[default]
    Full,
    /// Heavy runs less often.
    HeavyStretched,
    /// Fast also runs less often.
    FastStretched,
    /// Heavy runs when speech pauses, or when its window is full.
    HeavyAtEndpoints,
    /// Heavy rests, or does not work; words that two passes of fast agree on are confirmed.
    DraftOnly,
}

/// The current load on the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The level.
    pub level: Level,
    /// How often fast is due while there is speech, samples.
    pub fast: u64,
    /// How often heavy is due while there is speech, samples.
    pub heavy: u64,
    /// The greatest length of a fast window, samples.
    pub fast_window: u64,
    /// How much sound must follow a word before heavy may confirm it, samples.
    pub edge: u64,
    /// Whether heavy is tried although it rests.
    pub trial: bool,
    /// Whether each transcriber works, by role. One that does not is not there, or lost several
    /// windows in a row.
    pub works: [bool; 2],
}
