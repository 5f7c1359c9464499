//! Programs that end with the test.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A process that runs beside the test and ends with it.
pub(crate) struct Helper(Child);

impl Helper {
    /// Starts a program and writes its output to a file.
    pub fn start(mut command: Command, log: &Path) -> Self {
        let log = File::create(log).unwrap();
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        Self(spawn(command))
    }

    /// Starts a program that prints its address in its first line.
    pub fn start_and_ask(mut command: Command, log: &Path) -> (Self, String) {
        let log = File::create(log).unwrap();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log);
        let mut helper = Self(spawn(command));
        let mut line = String::new();
        let answer = helper.0.stdout.take().unwrap();
        BufReader::new(answer).read_line(&mut line).unwrap();
        assert!(!line.trim().is_empty(), "a program of the desktop did not start");
        (helper, line.trim().to_owned())
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        let (_, _) = (self.0.kill(), self.0.wait());
    }
}

/// A command whose process the kernel kills when the test's thread dies.
pub(crate) fn mortal(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program);
    command
}

fn spawn(mut command: Command) -> Child {
    let program = command.get_args().nth(3).map(OsStr::to_owned);
    command.spawn().unwrap_or_else(|error| panic!("{program:?} does not start: {error}"))
}

/// Repeats `look` until it returns a value, for at most a minute.
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(Instant::now() < deadline, "{what}: it does not come");
        thread::sleep(Duration::from_millis(20));
    }
}

/// A process and its running descendants.
#[must_use]
pub fn family(process: u32) -> Vec<u32> {
    let mut all = vec![process];
    let mut at = 0;
    while let Some(one) = all.get(at) {
        // Each thread lists the children that it started.
        let threads = fs::read_dir(format!("/proc/{one}/task")).into_iter().flatten().flatten();
        let children: Vec<u32> = threads
            .filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok())
            .flat_map(|line| {
                line.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()
            })
            .collect();
        all.extend(children);
        at += 1;
    }
    all
}

/// Whether a process is still running. One that has exited, but has not been waited for, no longer
/// has a command line.
pub(crate) fn is_running(process: u32) -> bool {
    fs::read(format!("/proc/{process}/cmdline")).is_ok_and(|line| !line.is_empty())
}
