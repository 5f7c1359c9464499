//! What this machine is.

use std::{fs, num::NonZero, thread};

use crate::bench::report::Machine;

/// The machine that this runs on.
pub fn this() -> Machine {
    Machine { cpu: cpu_name(), cores: thread::available_parallelism().map_or(1, NonZero::get) }
}

/// What the system calls the processor, where it says.
fn cpu_name() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    name.map_or_else(|| std::env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned())
}
