//! Listens to the default microphone (or what the arguments name) for some seconds and tells what
//! it heard: `cargo run --release -p audio --example capture -- 5 [microphone] [system]`.

use std::time::{Duration, Instant};

use audio::{
    LevelMeter, Source,
    capture::{Capture, CaptureConfig, DeviceChoice, devices},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for device in devices()? {
        println!("{device:?}");
    }
    let mut args = std::env::args().skip(1);
    let seconds = args.next().map_or(Ok(5.0), |arg| arg.parse())?;
    let mut config = CaptureConfig::default();
    for arg in args {
        match arg.as_str() {
            "system" => config.system = Some(DeviceChoice::Default),
            "microphone" => config.microphone = Some(DeviceChoice::Default),
            name => config.microphone = Some(DeviceChoice::Named(name.to_owned())),
        }
    }
    if config == CaptureConfig::default() {
        config.microphone = Some(DeviceChoice::Default);
    }
    let begin = Instant::now();
    let notify = move |notice: audio::capture::DeviceEvent| {
        println!("{:.2} {:?} {}", begin.elapsed().as_secs_f32(), notice.change, notice.message());
    };
    let mut capture = Capture::open(config, notify)?;
    let control = capture.control().unwrap_or_default();
    println!("{:.3} open", begin.elapsed().as_secs_f32());
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs_f32(seconds));
        control.stop();
    });
    let (mut meter, mut end, mut loudest) = (LevelMeter::default(), 0, -100.0_f32);
    while let Some(chunk) = capture.next_chunk()? {
        end = chunk.end();
        loudest = meter.hear(&chunk).iter().fold(loudest, |most, level| most.max(level.rms));
    }
    println!(
        "{:.3} s of sound in {:.3} s, loudest {loudest:.1} dBFS",
        end as f64 / 16e3,
        begin.elapsed().as_secs_f64()
    );
    Ok(())
}
