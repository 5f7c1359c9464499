//! The capturing process: sound goes to files, notices to lines of JSON, commands come from stdin.

use std::{
    fs::File,
    io::{BufRead as _, Write as _, stdin},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use crate::contract::{Span, check};
use audio::{
    CHUNK_SAMPLES, Source as _,
    capture::{Capture, CaptureConfig, CaptureError, DeviceChange, DeviceChoice, DeviceEvent},
};
use serde_json::{Value, json};

/// In the capturing process, captures until its stdin closes.
pub fn be_the_child() {
    let Some(folder) = std::env::var_os(super::FOLDER) else { return };
    if std::env::var_os(super::CONTRACT).is_some() {
        return check_the_contract();
    }
    let folder = Path::new(&folder);
    let notices = Arc::new(Mutex::new(File::create(folder.join("notices")).unwrap()));
    let tell = move |line: Value| {
        let mut notices = notices.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(notices, "{line}").unwrap();
    };
    let told = tell.clone();
    let opened = Capture::open(config(), move |notice| told(in_json(&notice)));
    let mut capture = match opened {
        Ok(capture) => capture,
        Err(error) => return tell(json!({"error": name(&error), "message": error.to_string()})),
    };
    let control = capture.control().unwrap();
    let hold = Arc::new(AtomicU64::new(0));
    let held = hold.clone();
    thread::spawn(move || {
        for line in stdin().lock().lines() {
            match line.unwrap().split_once(' ').unwrap() {
                ("pause", _) => control.pause(),
                ("resume", _) => control.resume(),
                ("hold", ms) => held.store(ms.trim().parse().unwrap(), Ordering::Relaxed),
                (order, _) => panic!("no such order: {order}"),
            }
        }
        control.stop();
    });
    let mut mix = File::create(folder.join("mix")).unwrap();
    let mut tracks = File::create(folder.join("tracks")).unwrap();
    let mut end = 0;
    while let Some(chunk) = capture.next_chunk().unwrap() {
        assert_eq!(chunk.start, end, "chunks are contiguous");
        end = chunk.end();
        if let Some(apart) = &chunk.tracks {
            tracks.write_all(&bytes(apart)).unwrap();
        }
        mix.write_all(&bytes(&chunk.samples)).unwrap();
        // A reader that is busy with other work.
        thread::sleep(Duration::from_millis(hold.swap(0, Ordering::Relaxed)));
    }
}

fn check_the_contract() {
    let open = || Capture::open(config(), drop).unwrap();
    let (heard, _) = check("a capture", Span::Chunks(50), || Box::new(open()));
    assert_eq!(heard.len(), 50 * CHUNK_SAMPLES);
    let (heard, end) = check("a capture that is stopped", Span::Once, || {
        let capture = open();
        let control = capture.control().unwrap();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(1200));
            control.stop();
        });
        Box::new(capture)
    });
    assert!(heard.len() > 8_000 && end.is_none(), "{} samples, {end:?}", heard.len());
}

fn config() -> CaptureConfig {
    let wanted = |name: &str| {
        std::env::var(name).ok().map(|name| match name.is_empty() {
            true => DeviceChoice::Default,
            false => DeviceChoice::Named(name),
        })
    };
    CaptureConfig { microphone: wanted(super::MICROPHONE), system: wanted(super::SYSTEM) }
}

fn bytes(samples: &[f32]) -> Vec<u8> {
    samples.iter().flat_map(|sample| sample.to_le_bytes()).collect()
}

fn in_json(notice: &DeviceEvent) -> Value {
    let mut json = match notice.change {
        DeviceChange::Silent { muted } => json!({"happening": "Silent", "muted": muted}),
        DeviceChange::Quiet { peak } => json!({"happening": "Quiet", "peak": peak}),
        DeviceChange::Gap { start, length, cause } => {
            json!({"happening": "Gap", "start": start, "length": length, "cause": format!("{cause:?}")})
        }
        ref plain => json!({"happening": format!("{plain:?}")}),
    };
    json["kind"] = notice.kind.to_string().into();
    json["name"] = notice.name.as_str().into();
    json["message"] = notice.message().into();
    json
}

fn name(error: &CaptureError) -> String {
    let debug = format!("{error:?}");
    debug.split([' ', '(']).next().unwrap().to_owned()
}
