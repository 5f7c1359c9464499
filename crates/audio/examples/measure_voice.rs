//! Measures the voice detector on real speech and on noises, and prints the table of
//! docs/adr/004-voice-detector.md.
//!
//! `cargo run -p audio --release --example measure_voice -- ../shared/speech/captions [WAV…]`
//!
//! The folder holds NAME.flac with NAME.json: `{"words": [{"start": s, "end": s}, …]}`. The further
//! files are speech without word times, for which only the share of speech is printed. With `SWEEP`
//! in the environment it tries many configurations instead of the few of the table.

use std::{error::Error, fs, path::Path};

use audio::{
    Aggressiveness, CHUNK_SAMPLES, Chunk, FileSource, Source, VoiceConfig, VoiceDetector,
    VoiceEvent,
};

type Fallible<T> = Result<T, Box<dyn Error>>;

/// Samples, and where each word starts and ends, seconds.
type Stream = (Vec<f32>, Vec<(f64, f64)>);

const RATE: f64 = 16_000.0;

/// What the detector said about one recording, in seconds.
#[derive(Default)]
struct Heard {
    /// Start and end of each utterance.
    spans: Vec<(f64, f64)>,
    /// When each start was said, and when each endpoint.
    started: Vec<f64>,
    ended: Vec<f64>,
    likely: Vec<f64>,
}

fn hear(samples: &[f32], config: VoiceConfig) -> Heard {
    let mut detector = VoiceDetector::new(config);
    let mut heard = Heard::default();
    let (mut start, mut begin) = (0, 0.0);
    let mut note = |event, now: u64| match event {
        VoiceEvent::SpeechStart { at } => {
            begin = at as f64 / RATE;
            heard.started.push(now as f64 / RATE);
        }
        VoiceEvent::LikelyEndpoint { speech_end, .. } => {
            heard.likely.push(speech_end as f64 / RATE);
        }
        VoiceEvent::Endpoint { speech_end, at } => {
            heard.spans.push((begin, speech_end as f64 / RATE));
            heard.ended.push(at as f64 / RATE);
        }
    };
    for part in samples.chunks(CHUNK_SAMPLES) {
        let chunk = Chunk::new(start, part);
        start = chunk.end();
        for event in detector.push(&chunk) {
            note(event, start);
        }
    }
    if let Some(event) = detector.finish(start) {
        note(event, start);
    }
    heard
}

fn read(path: &Path) -> Fallible<Vec<f32>> {
    let mut source = FileSource::open(path)?;
    let mut samples = Vec::new();
    while let Some(chunk) = source.next_chunk()? {
        samples.extend_from_slice(&chunk.samples);
    }
    Ok(samples)
}

fn words(path: &Path) -> Fallible<Vec<(f64, f64)>> {
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    let words = json["words"].as_array().ok_or("no words")?;
    let number = |v: &serde_json::Value| v.as_f64().ok_or("no number");
    words.iter().map(|w| Ok((number(&w["start"])?, number(&w["end"])?))).collect()
}

fn percentile(values: &mut [f64], p: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = ((values.len().max(1) - 1) as f64 * p).round() as usize;
    values.get(at).copied().unwrap_or(f64::NAN)
}

/// How much of a span lies outside of all utterances, seconds.
fn outside((start, end): (f64, f64), spans: &[(f64, f64)]) -> f64 {
    let inside: f64 = spans.iter().map(|s| (s.1.min(end) - s.0.max(start)).max(0.0)).sum();
    (end - start - inside).max(0.0)
}

fn speech_row(name: &str, config: VoiceConfig, streams: &[Stream]) {
    let (mut words_n, mut lost, mut worst, mut mid, mut mid_likely) = (0, 0, 0.0_f64, 0, 0);
    let (mut late, mut latency, mut end_delay) = (Vec::new(), Vec::new(), Vec::new());
    let (mut idle, mut idle_speech, mut likely) = (0.0, 0.0, 0);
    for (samples, words) in streams {
        let heard = hear(samples, config);
        words_n += words.len();
        for &word in words {
            let out = outside(word, &heard.spans);
            worst = worst.max(out);
            lost += usize::from(out > 0.1);
        }
        let inside = |at: f64| words.iter().any(|w| w.0 + 0.05 < at && at < w.1 - 0.1);
        mid += heard.spans.iter().filter(|s| inside(s.1)).count();
        mid_likely += heard.likely.iter().filter(|&&at| inside(at)).count();
        likely += heard.likely.len();
        for ((span, &started), &ended) in heard.spans.iter().zip(&heard.started).zip(&heard.ended) {
            let first = words.iter().find(|w| w.1 > span.0);
            if let Some(first) = first.filter(|w| w.0 < span.1) {
                late.push(span.0 - first.0);
                latency.push(started - first.0.max(span.0));
            }
            if let Some(last) = words.iter().rfind(|w| w.0 < span.1) {
                end_delay.push(ended - last.1);
            }
        }
        // Time at least 0.3 s away from every word.
        let mut at = 0.0;
        let edges = words.iter().copied().chain([(samples.len() as f64 / RATE, f64::MAX)]);
        for (start, end) in edges {
            let gap = (at + 0.3, start - 0.3);
            if gap.1 > gap.0 {
                idle += gap.1 - gap.0;
                idle_speech += gap.1 - gap.0 - outside(gap, &heard.spans);
            }
            at = end;
        }
    }
    println!(
        "| {name} | {lost}/{words_n} | {:.0} | {:+.0} / {:+.0} / {:+.0} | {:.0} / {:.0} | {mid} | {mid_likely}/{likely} | {:.0} / {:.0} | {:.0} % |",
        worst * 1e3,
        percentile(&mut late, 0.05) * 1e3,
        percentile(&mut late, 0.5) * 1e3,
        percentile(&mut late, 1.0) * 1e3,
        percentile(&mut latency, 0.5) * 1e3,
        percentile(&mut latency, 0.95) * 1e3,
        percentile(&mut end_delay, 0.5) * 1e3,
        percentile(&mut end_delay, 0.95) * 1e3,
        idle_speech / idle * 100.0,
    );
}

/// A small generator of our own, so that the table can be made again bit by bit.
struct Random(u64);

impl Random {
    /// Uniform in 0..1 (splitmix64).
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

const MINUTE: usize = 60 * 16_000;

fn white(dbfs: f64) -> Vec<f32> {
    let mut random = Random(1);
    let level = 10_f64.powf(dbfs / 20.0);
    (0..MINUTE).map(|_| (random.normal() * level) as f32).collect()
}

/// Pink noise by the filter of Paul Kellet.
fn pink(dbfs: f64) -> Vec<f32> {
    let mut random = Random(2);
    let (mut a, mut b, mut c) = (0.0, 0.0, 0.0);
    let mut noise: Vec<f64> = (0..MINUTE)
        .map(|_| {
            let w = random.normal();
            a = 0.99765 * a + w * 0.0990460;
            b = 0.96300 * b + w * 0.2965164;
            c = 0.57000 * c + w * 1.0526913;
            a + b + c + w * 0.1848
        })
        .collect();
    let rms = (noise.iter().map(|x| x * x).sum::<f64>() / MINUTE as f64).sqrt();
    let level = 10_f64.powf(dbfs / 20.0) / rms;
    noise.iter_mut().for_each(|x| *x *= level);
    noise.into_iter().map(|x| x as f32).collect()
}

/// Typing: decaying bursts of 2 to 5 ms, 3 to 8 a second, over a quiet room.
fn clicks() -> Vec<f32> {
    let mut random = Random(3);
    let mut samples = white(-70.0);
    let mut at = 0;
    loop {
        at += (16_000.0 / (3.0 + 5.0 * random.uniform())) as usize;
        let length = (16.0 * (2.0 + 3.0 * random.uniform())) as usize;
        let peak = 0.1 + 0.4 * random.uniform();
        if at + length >= MINUTE {
            return samples;
        }
        for i in 0..length {
            let decay = 1.0 - i as f64 / length as f64;
            samples[at + i] += (peak * decay * (2.0 * random.uniform() - 1.0)) as f32;
        }
    }
}

/// The pauses of the streams, put end to end: what a quiet room really sounds like.
fn room(streams: &[Stream]) -> Vec<f32> {
    let mut room = Vec::new();
    for (samples, words) in streams {
        for pair in words.windows(2) {
            let (from, to) = (pair[0].1 + 0.15, pair[1].0 - 0.15);
            if to - from > 0.1 {
                room.extend_from_slice(&samples[(from * RATE) as usize..(to * RATE) as usize]);
            }
        }
    }
    room
}

fn noise_cell(samples: &[f32], config: VoiceConfig) -> String {
    let heard = hear(samples, config);
    let speech = heard.spans.iter().fold(0.0, |sum, s| sum + s.1 - s.0);
    format!("{speech:.1} ({})", heard.spans.len())
}

fn main() -> Fallible<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name the folder of speech with word times")?;
    let mut names: Vec<_> =
        fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    names.retain(|name| name.extension().is_some_and(|e| e == "flac"));
    names.sort();
    let streams = names
        .iter()
        .map(|name| Ok((read(name)?, words(&name.with_extension("json"))?)))
        .collect::<Fallible<Vec<_>>>()?;
    let quiet: Vec<_> = streams
        .iter()
        .map(|(s, w)| (s.iter().map(|x| x * 0.1).collect::<Vec<f32>>(), w.clone()))
        .collect();
    let noisy: Vec<_> = streams
        .iter()
        .map(|(s, w)| {
            let noise = pink(-45.0);
            let mixed =
                s.iter().zip(noise.iter().cycle()).map(|(a, b)| a + b).collect::<Vec<f32>>();
            (mixed, w.clone())
        })
        .collect();

    let plain = |aggressiveness| VoiceConfig {
        aggressiveness,
        onset_margin_db: 0.0,
        hold_margin_db: 0.0,
        quietest_dbfs: -200.0,
        onset_voiced_ms: 30,
        onset_window_ms: 50,
        ..VoiceConfig::default()
    };
    let ours = |aggressiveness| VoiceConfig { aggressiveness, ..VoiceConfig::default() };
    let mut configs = vec![
        ("WebRTC alone, quality".to_owned(), plain(Aggressiveness::Quality)),
        ("WebRTC alone, aggressive".to_owned(), plain(Aggressiveness::Aggressive)),
        ("WebRTC alone, very aggressive".to_owned(), plain(Aggressiveness::VeryAggressive)),
        ("with floor, quality".to_owned(), ours(Aggressiveness::Quality)),
        ("with floor, low bitrate".to_owned(), ours(Aggressiveness::LowBitrate)),
        ("with floor, aggressive".to_owned(), ours(Aggressiveness::Aggressive)),
        ("with floor, very aggressive".to_owned(), ours(Aggressiveness::VeryAggressive)),
    ];
    if std::env::var_os("SWEEP").is_some() {
        configs.clear();
        for mode in
            [Aggressiveness::Quality, Aggressiveness::Aggressive, Aggressiveness::VeryAggressive]
        {
            for (voiced, window) in [(60, 100), (80, 130), (100, 160), (100, 130), (120, 180)] {
                for (onset, hold) in [(4.0, 3.0), (6.0, 4.0), (8.0, 5.0), (10.0, 6.0)] {
                    configs.push((
                        format!("{mode:?} {voiced}/{window} {onset}/{hold}"),
                        VoiceConfig {
                            onset_voiced_ms: voiced,
                            onset_window_ms: window,
                            onset_margin_db: onset,
                            hold_margin_db: hold,
                            ..ours(mode)
                        },
                    ));
                }
            }
        }
    }

    for (what, streams) in [
        ("as recorded", &streams),
        ("20 dB quieter", &quiet),
        ("with pink noise at -45 dBFS", &noisy),
    ] {
        println!("\nSpeech {what}:\n");
        println!(
            "| detector | words more than 100 ms outside | worst, ms | start after first word, ms: p5 / p50 / max | said after, ms: p50 / p95 | endpoints in mid word | likely endpoints in mid word | endpoint after last word, ms: p50 / p95 | pauses called speech |"
        );
        println!("|---|---|---|---|---|---|---|---|---|");
        for (name, config) in &configs {
            speech_row(name, *config, streams);
        }
    }

    let room = room(&streams);
    let noises = [
        ("silence".to_owned(), vec![0.0; MINUTE]),
        ("white -60".to_owned(), white(-60.0)),
        ("white -40".to_owned(), white(-40.0)),
        ("white -30".to_owned(), white(-30.0)),
        ("white -20".to_owned(), white(-20.0)),
        ("pink -50".to_owned(), pink(-50.0)),
        ("pink -30".to_owned(), pink(-30.0)),
        ("clicks".to_owned(), clicks()),
        (format!("room ({:.0} s)", room.len() as f64 / RATE), room),
    ];
    println!("\nSeconds called speech (times it began) in 60 s of:\n");
    println!("| detector | {} |", noises.each_ref().map(|n| n.0.as_str()).join(" | "));
    println!("|---|{}", "---|".repeat(noises.len()));
    for (name, config) in &configs {
        let cells = noises.each_ref().map(|n| noise_cell(&n.1, *config));
        println!("| {name} | {} |", cells.join(" | "));
    }

    println!("\nShare of speech in other files, with the defaults:\n");
    for name in arguments {
        let samples = read(Path::new(&name))?;
        let heard = hear(&samples, VoiceConfig::default());
        let speech = heard.spans.iter().fold(0.0, |sum, s| sum + s.1 - s.0);
        let n = heard.spans.len();
        let seconds = samples.len() as f64 / RATE;
        println!(
            "- {}: {:.0} % of {seconds:.1} s in {n} utterances",
            Path::new(&name).display(),
            speech / seconds * 100.0
        );
    }
    Ok(())
}
