//! A program that writes a file while it is followed, driven by the follower's waits.

use std::{
    collections::VecDeque,
    fs::{File, OpenOptions},
    io::{Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use audio::{Clock, Follow, FollowFormat, GrowingFileSource};

type Act = Box<dyn FnOnce(&Path) + Send>;

/// A clock that performs one action on the file at each wait, and takes no real time.
pub struct Writer {
    path: PathBuf,
    acts: VecDeque<Act>,
    now: Duration,
    /// The waits since the last action.
    waits: u32,
}

impl Writer {
    pub fn new(path: &Path) -> Self {
        Self { path: path.into(), acts: VecDeque::new(), now: Duration::ZERO, waits: 0 }
    }

    pub fn then(mut self, act: impl FnOnce(&Path) + Send + 'static) -> Self {
        self.acts.push_back(Box::new(act));
        self
    }

    pub fn append(self, bytes: &[u8]) -> Self {
        let bytes = bytes.to_vec();
        self.then(move |path| {
            OpenOptions::new().append(true).open(path).unwrap().write_all(&bytes).unwrap();
        })
    }

    pub fn patch(self, at: u64, bytes: &[u8]) -> Self {
        let bytes = bytes.to_vec();
        self.then(move |path| {
            let mut file = OpenOptions::new().write(true).open(path).unwrap();
            file.seek(SeekFrom::Start(at)).unwrap();
            file.write_all(&bytes).unwrap();
        })
    }

    /// Does nothing for this many checks of the file.
    pub fn pause(self, looks: usize) -> Self {
        (0..looks).fold(self, |writer, _| writer.then(|_| {}))
    }

    /// Follows the file, newly created and empty, for at most `idle` without growth.
    pub fn follow(self, format: FollowFormat, idle: Option<Duration>) -> GrowingFileSource<Self> {
        File::create(&self.path).unwrap();
        let path = self.path.clone();
        GrowingFileSource::with_clock(&path, Follow { format, idle }, self).unwrap()
    }
}

impl Clock for Writer {
    fn now(&self) -> Duration {
        self.now
    }

    fn sleep_until(&mut self, until: Duration) {
        self.now = until;
        self.waits += 1;
        assert!(self.waits < 1_000, "a follower hangs");
        if let Some(act) = self.acts.pop_front() {
            act(&self.path);
            self.waits = 0;
        }
    }
}
