//! How much smaller recordings get as FLAC, and how fast: `measure_flac FOLDER FILE…` makes one
//! recording in the folder of all that is heard in the files, and converts it.

use std::{
    error::Error,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use audio::{FileSource, Recorder, SAMPLE_RATE, Source, compress};

const SESSION: &str = "0190a5c0-0000-7000-8000-000000000000";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("which folder?")?;
    let files: Vec<PathBuf> = arguments.collect();
    let mut recorder = Recorder::create(&folder, SESSION, 1, |_| {})?;
    for file in &files {
        let mut source = FileSource::open(file)?;
        let mut heard = Duration::ZERO;
        while let Some(chunk) = source.next_chunk()? {
            heard += Duration::from_secs_f64(chunk.samples.len() as f64 / f64::from(SAMPLE_RATE));
            recorder.write(chunk.samples);
            // It holds half a minute for a disk that is slower.
            if heard > Duration::from_secs(10) {
                heard = Duration::ZERO;
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
    let recording = recorder.finish()?;
    if recording.lost_samples > 0 {
        return Err("the disk is too slow for this".into());
    }
    let seconds = recording.samples as f64 / f64::from(SAMPLE_RATE);
    let before = peak()?;
    let began = Instant::now();
    let verified = compress(&recording.path, None, &mut |_| ControlFlow::Continue(()))?;
    let flac = verified.ok_or("it would take no less room")?.keep()?;
    let took = began.elapsed().as_secs_f64();
    println!(
        "{} files, {seconds:.0} s: {} bytes of {} ({:.1} %), in {took:.2} s ({:.0} times real time), \
         checksums, comparison and syncs included; peak {} KiB, {} KiB before",
        files.len(),
        flac.bytes,
        recording.bytes,
        100.0 * flac.bytes as f64 / recording.bytes as f64,
        seconds / took,
        peak()?,
        before,
    );
    for file in [&recording.path, &flac.path] {
        fs::remove_file(file)?;
        fs::remove_file(file.with_added_extension("sha256"))?;
    }
    Ok(())
}

/// The process's largest resident size so far, KiB.
fn peak() -> Result<u64, Box<dyn Error>> {
    if !Path::new("/proc/self/status").exists() {
        return Ok(0);
    }
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1)).unwrap_or("0");
    Ok(kib.parse()?)
}
