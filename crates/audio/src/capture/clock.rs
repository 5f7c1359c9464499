//! A clock that runs while the machine sleeps.

use std::time::Duration;

/// Time since the clock was made.
#[derive(Debug)]
pub(super) struct Stopwatch(Duration);

impl Stopwatch {
    pub(super) fn start() -> Self {
        Self(since_boot())
    }

    pub(super) fn elapsed(&self) -> Duration {
        since_boot().saturating_sub(self.0)
    }
}

/// Time since the machine was started, sleep included.
#[cfg(target_os = "linux")]
fn since_boot() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// Time since the first call. Windows counts sleep; macOS does not, so a sleep is no gap there.
#[cfg(not(target_os = "linux"))]
fn since_boot() -> Duration {
    static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(std::time::Instant::now).elapsed()
}
