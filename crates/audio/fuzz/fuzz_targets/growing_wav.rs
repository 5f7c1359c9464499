//! A WAV file is written in any pieces, its first bytes changed at any time: the follower keeps its
//! contract and ends.

#![no_main]

use std::{
    fs::{File, OpenOptions},
    io::{Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::Duration,
};

use audio::{Clock, Follow, FollowFormat, GrowingFileSource, Source};
use libfuzzer_sys::{
    arbitrary::{self, Arbitrary},
    fuzz_target,
};

#[derive(Arbitrary, Debug)]
enum Act {
    Append(Vec<u8>),
    /// A length, or anything else near the beginning.
    Patch(u8, u32),
    Wait(u8),
    Cut(u16),
}

#[derive(Arbitrary, Debug)]
struct Input {
    /// Begins with a header of 16 kHz mono s16.
    valid: bool,
    acts: Vec<Act>,
}

const HEADER: &[u8; 44] =
    b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3E\0\0\0\x7D\0\0\x02\0\x10\0data\0\0\0\0";

/// A clock that does the next act when the follower waits.
struct Acting {
    path: PathBuf,
    acts: std::vec::IntoIter<Act>,
    now: Duration,
    waits: u32,
}

impl Acting {
    fn act(&self, act: Act) -> std::io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(&self.path)?;
        match act {
            Act::Append(bytes) => {
                file.seek(SeekFrom::End(0))?;
                file.write_all(&bytes)
            }
            Act::Patch(at, value) => {
                file.seek(SeekFrom::Start(at.into()))?;
                file.write_all(&value.to_le_bytes())
            }
            Act::Wait(_) => Ok(()),
            Act::Cut(len) => file.set_len(file.metadata()?.len().min(len.into())),
        }
    }
}

impl Clock for Acting {
    fn now(&self) -> Duration {
        self.now
    }

    fn sleep_until(&mut self, until: Duration) {
        self.now = until;
        self.waits += 1;
        if let Some(act) = self.acts.next() {
            if let Act::Wait(looks) = act {
                self.now += Duration::from_millis(50) * looks.into();
            }
            self.act(act).expect("the file can be written");
            self.waits = 0;
        }
        assert!(self.waits < 100, "the follower hangs");
    }
}

fn follow(path: &Path, input: Input) {
    let mut file = File::create(path).expect("the file can be made");
    if input.valid {
        file.write_all(HEADER).expect("the file can be written");
    }
    let acts = input.acts.into_iter();
    let clock = Acting { path: path.into(), acts, now: Duration::ZERO, waits: 0 };
    let follow = Follow { format: FollowFormat::Wav, idle: Some(Duration::from_secs(1)) };
    let mut source = GrowingFileSource::with_clock(path, follow, clock).expect("it is a file");
    let mut end = 0;
    while let Ok(Some(chunk)) = source.next_chunk() {
        assert_eq!(chunk.start, end);
        assert!(chunk.samples.iter().all(|sample| sample.is_finite()));
        end = chunk.end();
    }
    assert!(matches!(source.next_chunk(), Ok(None)));
}

fuzz_target!(|input: Input| {
    let folder = tempfile::tempdir().expect("a folder can be made");
    follow(&folder.path().join("growing.wav"), input);
});
