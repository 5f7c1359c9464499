//! What writing and syncing a recording costs on a disk; the figures of
//! docs/adr/007-recording-durability.md.
//!
//! `cargo run -p audio --release --example measure_recorder -- FOLDER`: takes about two minutes and
//! leaves nothing in the folder.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use audio::Recorder;
use cpu_time::ProcessTime;

/// Two channels, a quarter of a second.
const FLUSH_BYTES: usize = 16_000;
const SESSION: &str = "0190a5c0-0000-7000-8000-000000000000";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| ".".into()));
    let folder = folder.join("duotone-measures-recorder");
    fs::create_dir(&folder)?;
    let outcome = measure(&folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

fn measure(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    for loaded in [false, true] {
        let on = Arc::new(AtomicBool::new(loaded));
        let load = thread::spawn({
            let (on, path) = (Arc::clone(&on), folder.join("load"));
            move || write_without_end(&path, &on)
        });
        println!("disk {}", if loaded { "written to by another program" } else { "idle" });
        for (seconds, syncs) in [(0.25, 100), (1.0, 60), (5.0, 40), (10.0, 30)] {
            let (writes, syncs) = burst(&folder.join("wav"), seconds, syncs)?;
            println!("  every {seconds:5} s: write {} | sync {}", summary(writes), summary(syncs));
        }
        on.store(false, Ordering::Relaxed);
        load.join().map_err(|_| "the load failed")??;
    }
    session(folder)
}

/// Writes at full speed what is heard between syncs, as the recorder does: sound, then header.
fn burst(path: &Path, seconds: f64, syncs: usize) -> io::Result<(Vec<Duration>, Vec<Duration>)> {
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).open(path)?;
    let (sound, header) = (vec![1; FLUSH_BYTES], [2; 44]);
    let (mut at, mut written, mut synced) = (44, Vec::new(), Vec::new());
    for _ in 0..syncs {
        for _ in 0..(seconds / 0.25) as usize {
            let begin = Instant::now();
            file.seek(SeekFrom::Start(at))?;
            file.write_all(&sound)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(&header)?;
            written.push(begin.elapsed());
            at += FLUSH_BYTES as u64;
        }
        let begin = Instant::now();
        file.sync_data()?;
        synced.push(begin.elapsed());
    }
    Ok((written, synced))
}

/// 64 MiB and a sync, again and again.
fn write_without_end(path: &Path, on: &AtomicBool) -> io::Result<()> {
    let block = vec![3; 1 << 20];
    while on.load(Ordering::Relaxed) {
        let mut file = File::create(path)?;
        for _ in 0..64 {
            file.write_all(&block)?;
        }
        file.sync_data()?;
    }
    Ok(())
}

/// A minute in real time, then its end; and the end of an hour.
fn session(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let block: Arc<[f32]> = (0..1_024).map(|i| (i as f32 / 163.0).sin()).collect();
    let mut recorder = Recorder::create(folder, SESSION, 2, |notice| println!("{notice:?}"))?;
    let (cpu, begin) = (ProcessTime::now(), Instant::now());
    let mut handed = Vec::new();
    for n in 1..=1_875 {
        let call = Instant::now();
        recorder.write(Arc::clone(&block));
        handed.push(call.elapsed());
        thread::sleep((Duration::from_millis(32) * n).saturating_sub(begin.elapsed()));
    }
    let share = cpu.elapsed().as_secs_f64() / begin.elapsed().as_secs_f64();
    println!(
        "60 s of two channels: {:.2} % of one core; handing over {}",
        100.0 * share,
        summary(handed)
    );
    drop(recorder);

    let path = folder.join(format!("{SESSION}.wav"));
    fs::remove_file(&path)?;
    let mut recorder = Recorder::create(folder, SESSION, 2, |notice| println!("{notice:?}"))?;
    let begin = Instant::now();
    for n in 0..112_500 {
        recorder.write(Arc::clone(&block));
        if n % 50 == 0 {
            thread::sleep(Duration::from_millis(1));
        }
    }
    let written = begin.elapsed();
    let recording = recorder.finish()?;
    println!(
        "an hour of two channels, {} MB: handed over in {:.1} s, then finished in {:.2} s",
        recording.bytes / 1_000_000,
        written.as_secs_f64(),
        (begin.elapsed() - written).as_secs_f64(),
    );
    Ok(())
}

fn summary(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    format!(
        "p50 {:7.3}  p95 {:7.3}  max {:7.3} ms ({} of them)",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len()
    )
}
