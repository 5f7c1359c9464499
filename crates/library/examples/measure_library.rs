//! Figures of the library, with made data: `cargo run -p library --release --example
//! measure_library -- FOLDER [HOURS]`. FOLDER must not exist; it is left for a look.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use jiff::{Timestamp, ToSpan};
use library::{
    Asked, Library, LiveCaption, Segment, SessionRecord, Speaker, TRANSCRIPT_SCHEMA, Transcript,
    Word,
};
use settings::Places;
use uuid::Uuid;

/// Words of an hour of talk, and of one caption.
const WORDS: u64 = 9_000;
const CAPTION: usize = 6;
const SEGMENT: usize = 45;
/// Different words in all: frequent ones as frequent as in a language (Zipf).
const VOCABULARY: f64 = 40_000.0;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let folder = PathBuf::from(args.next().ok_or("name a folder that is not there yet")?);
    let hours: usize = args.next().map_or(Ok(1_000), |hours| hours.parse())?;
    if folder.exists() {
        return Err("the folder is there already".into());
    }
    let places = Places { library: folder.join("library"), recordings: folder.join("recordings") };
    let library = Library::open(&places, "measure_library")?;
    let mut random = fastrand::Rng::with_seed(7);

    for filled in [0, hours] {
        fill(&library, &mut random, filled)?;
        println!("\n## {filled} hours");
        appends(&library, &mut random)?;
        lists(&library)?;
    }
    let began = Instant::now();
    library.search().update_index()?;
    println!("index made anew: {:.1} s", began.elapsed().as_secs_f64());
    searches(&library)?;
    one_more(&library, &mut random)?;
    drop(library);
    println!(
        "database {:.0} MB, index {:.0} MB",
        records(&places)?,
        size(&places.library.join("search"))?
    );
    let began = Instant::now();
    let library = Library::open(&places, "measure_library")?;
    println!("open: {:.2} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    let copy = Library::open_copy(&places, "measure_library")?;
    println!("open a copy: {:.2} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    copy.search().find(&Asked::words("w5"))?;
    println!("first search in a copy: {:.2} s", began.elapsed().as_secs_f64());
    drop(copy);
    let oldest = library.sessions().page(None, usize::MAX)?.pop().ok_or("no session")?.id;
    let began = Instant::now();
    library.trash().forget(oldest)?;
    println!("forget one session, database written anew: {:.1} s", began.elapsed().as_secs_f64());
    println!("database {:.0} MB", records(&places)?);
    Ok(())
}

fn words(random: &mut fastrand::Rng, count: usize, start_ms: u64) -> Vec<Word> {
    let word = |i| Word {
        text: format!("w{}", VOCABULARY.powf(random.f64()) as u64),
        start_ms: start_ms + i * 400,
        end_ms: start_ms + i * 400 + 310,
        probability: random.f32(),
        ..Word::default()
    };
    (0..count as u64).map(word).collect()
}

fn text(words: &[Word]) -> String {
    words.iter().map(|word| &*word.text).collect::<Vec<_>>().join(" ")
}

fn caption(random: &mut fastrand::Rng, start_ms: u64) -> LiveCaption {
    let words = words(random, CAPTION, start_ms);
    LiveCaption {
        window_id: start_ms / 250 + 9,
        corrects_from: start_ms / 250,
        text: text(&words),
        start_ms,
        end_ms: start_ms + 2_400,
        words,
        timestamp: 1_234_567_890.1,
        ..LiveCaption::default()
    }
}

/// An hour of talk, live and finished.
fn hour(
    library: &Library,
    random: &mut fastrand::Rng,
    hours_ago: usize,
) -> Result<Uuid, Box<dyn Error>> {
    let created = Timestamp::now().checked_sub((hours_ago as i64).hours())?;
    let record = SessionRecord::new(Uuid::now_v7(), created, "A meeting");
    library.sessions().begin(&record)?;
    let at = (0..WORDS / CAPTION as u64).map(|i| i * 2_400);
    let captions: Vec<_> = at.map(|at| caption(random, at)).collect();
    library.sessions().append_captions(record.id, &captions)?;
    library.sessions().end(record.id, |record| record.duration_ms = 3_600_000)?;
    let segment = |id: u32| {
        let start_ms = u64::from(id) * SEGMENT as u64 * 400;
        let words = words(random, SEGMENT, start_ms);
        let (text, speaker) = (text(&words), Some(format!("s{}", id % 3)));
        Segment { id, speaker, start_ms, end_ms: start_ms + 18_000, text, words }
    };
    let transcript = Transcript {
        schema: TRANSCRIPT_SCHEMA,
        language: "en".to_owned(),
        segments: (0..(WORDS / SEGMENT as u64) as u32).map(segment).collect(),
        speakers: (0..3).map(|i| Speaker { id: format!("s{i}"), ..Speaker::default() }).collect(),
        ..Transcript::default()
    };
    library.transcripts().add(record.id, &transcript, &[])?;
    Ok(record.id)
}

fn fill(library: &Library, random: &mut fastrand::Rng, hours: usize) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    for ago in 0..hours {
        hour(library, random, hours - ago)?;
    }
    println!("made {hours} hours in {:.0} s", began.elapsed().as_secs_f64());
    Ok(())
}

fn appends(library: &Library, random: &mut fastrand::Rng) -> Result<(), Box<dyn Error>> {
    let record = SessionRecord::new(Uuid::now_v7(), Timestamp::now(), "Live");
    library.sessions().begin(&record)?;
    let mut times = Vec::new();
    for i in 0..500 {
        let caption = caption(random, i * 2_400);
        times.push(timed(|| library.sessions().append_caption(record.id, &caption))?);
    }
    library.sessions().end(record.id, |_| {})?;
    report("append a caption, synced", times);
    Ok(())
}

fn lists(library: &Library) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::new();
    let mut count = 0;
    for _ in 0..50 {
        times.push(timed(|| library.sessions().page(None, 50).map(|page| count = page.len()))?);
    }
    report(&format!("list a page of {count} sessions"), times);
    let mut times = Vec::new();
    for _ in 0..20 {
        times.push(timed(|| library.sessions().page(None, 1_000).map(|page| count = page.len()))?);
    }
    report(&format!("list {count} sessions"), times);
    Ok(())
}

fn searches(library: &Library) -> Result<(), Box<dyn Error>> {
    let asked = |words: &str| Asked::words(words);
    let from = Timestamp::now().checked_sub(100.hours()).ok();
    let speaker = Some("Speaker 2".to_owned());
    for (name, asked) in [
        ("a rare word", asked("w31415")),
        ("the most frequent word", asked("w1")),
        ("three frequent words", asked("w1 w2 w3")),
        ("a phrase of frequent words", asked("\"w1 w2 w1\"")),
        ("a beginning of 1,111 words", asked("w12*")),
        ("a word, and another that must not be", asked("w20 -w1")),
        ("a word, by speaker", Asked { speaker, ..asked("w5") }),
        ("a word, of the last 100 hours", Asked { from, ..asked("w5") }),
        ("a word, page 10", Asked { offset: 200, ..asked("w5") }),
    ] {
        let mut times = Vec::new();
        for _ in 0..60 {
            times.push(timed(|| library.search().find(&asked))?);
        }
        report(&format!("search for {name}"), times);
    }
    Ok(())
}

fn one_more(library: &Library, random: &mut fastrand::Rng) -> Result<(), Box<dyn Error>> {
    hour(library, random, 0)?;
    let times = vec![timed(|| library.search().find(&Asked::words("w31415")))?];
    report("first search after one more hour", times);
    Ok(())
}

fn timed<T, E: Error + 'static>(act: impl FnOnce() -> Result<T, E>) -> Result<f64, Box<dyn Error>> {
    let began = Instant::now();
    act()?;
    Ok(began.elapsed().as_secs_f64() * 1e3)
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!("{name}: p50 {:.2} ms, p95 {:.2}, max {:.2}", at(0.5), at(0.95), at(1.0));
}

fn size(path: &Path) -> Result<f64, Box<dyn Error>> {
    let mut bytes = 0.0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        bytes += match entry.file_type()?.is_dir() {
            true => size(&entry.path())?,
            false => entry.metadata()?.len() as f64 / 1e6,
        };
    }
    Ok(bytes)
}

fn records(places: &Places) -> Result<f64, Box<dyn Error>> {
    let mut bytes = 0.0;
    for entry in fs::read_dir(&places.library)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("records-")) {
            bytes += size(&path)?;
        }
    }
    Ok(bytes)
}
