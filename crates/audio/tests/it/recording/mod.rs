//! Test recordings.

use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::Duration,
};

use audio::{FileSource, Recorder, RecorderNotice, Source};

/// A session id.
pub fn session(n: u64) -> String {
    format!("0190a5c0-0000-7000-8000-{n:012x}")
}

/// A recorder and its notices.
pub fn recorder(folder: &Path, n: u64, channels: u16) -> (Recorder, Receiver<RecorderNotice>) {
    let (sender, notices) = mpsc::channel();
    let notify = move |notice| drop(sender.send(notice));
    (Recorder::create(folder, &session(n), channels, notify).unwrap(), notices)
}

/// The sample at `index` of a test recording, in any channel; never silence.
pub fn sample(index: u64) -> i16 {
    (index % 30_011) as i16 + 1
}

/// Interleaved frames of a test recording; the second channel is the negated first one.
pub fn frames(from: u64, count: u64, channels: u16) -> Arc<[f32]> {
    let of_frame = |index| {
        let value = f32::from(sample(index)) / 32_768.0;
        [value, -value].into_iter().take(usize::from(channels))
    };
    (from..from + count).flat_map(of_frame).collect()
}

/// A complete recording, without its checksum.
pub fn wav(folder: &Path, n: u64, channels: u16, samples: &[i16]) -> PathBuf {
    let path = folder.join(format!("{}.wav", session(n)));
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0".to_vec();
    bytes.extend(channels.to_le_bytes());
    bytes.extend(16_000_u32.to_le_bytes());
    bytes.extend((32_000 * u32::from(channels)).to_le_bytes());
    bytes.extend((2 * channels).to_le_bytes());
    bytes.extend(b"\x10\0data\0\0\0\0");
    bytes.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    fs::write(&path, bytes).unwrap();
    lengthen(&path, 2 * samples.len() as u32);
    path
}

/// Extends the file to this many bytes of sound, with silence at the end.
pub fn lengthen(path: &Path, data: u32) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    for (at, size) in [(4, data + 36), (40, data)] {
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&size.to_le_bytes()).unwrap();
    }
    file.set_len(44 + u64::from(data)).unwrap();
}

/// Writes the file's current checksum beside it.
pub fn seal(path: &Path) -> String {
    let output = Command::new("sha256sum").arg(path).output().unwrap();
    let sum = String::from_utf8(output.stdout).unwrap()[..64].to_owned();
    let name = path.file_name().unwrap().to_str().unwrap();
    fs::write(path.with_added_extension("sha256"), format!("{sum}  {name}\n")).unwrap();
    sum
}

/// The interleaved samples of a recording, as many as its header promises.
pub fn stored(path: &Path) -> Vec<i16> {
    let bytes = fs::read(path).unwrap();
    let promised = u32::from_le_bytes(bytes[40..44].try_into().unwrap()) as usize;
    assert!(promised + 44 <= bytes.len(), "promises more than is there");
    let data = bytes[44..44 + promised].chunks_exact(2);
    data.map(|b| i16::from_le_bytes(b.try_into().unwrap())).collect()
}

/// The whole recording as our reader decodes it.
pub fn heard(path: &Path) -> Vec<f32> {
    let mut source = FileSource::open(path).unwrap();
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk().unwrap() {
        samples.extend_from_slice(&chunk.samples);
    }
    samples
}

/// The path of the checksum.
pub fn checksum(path: &Path) -> PathBuf {
    path.with_added_extension("sha256")
}

/// Checks a recording with sha256sum(1).
pub fn assert_sealed(path: &Path) {
    assert!(checksum(path).exists(), "{} has no checksum", path.display());
    if cfg!(target_os = "linux") {
        let file = checksum(path);
        let folder = path.parent().unwrap();
        let answer = Command::new("sha256sum")
            .args(["--check", "--strict"])
            .arg(file.file_name().unwrap())
            .current_dir(folder)
            .output()
            .unwrap();
        assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    }
}

/// Waits for the next notice.
pub fn next(notices: &Receiver<RecorderNotice>) -> RecorderNotice {
    notices.recv_timeout(Duration::from_secs(30)).expect("a notice")
}
