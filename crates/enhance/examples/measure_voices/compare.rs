//! Pairs of voices, and what is proposed for them.

use std::error::Error;
use std::fs;
use std::path::Path;

use enhance::voices::propose;
use jiff::Timestamp;
use library::{HeardVoice, VOICE_SCHEMA, Voice, VoiceSample};
use uuid::Uuid;

/// Trials for each line of the table of proposals, and people that are strangers in half of them.
const TRIALS: usize = 4000;

/// A voice that was heard in a piece.
struct Piece {
    person: String,
    recording: String,
    place: String,
    start: u64,
    length: u64,
    seconds: f32,
    embedding: Vec<f32>,
}

impl Piece {
    /// Whether it is another piece of sound.
    fn is_apart(&self, other: &Self) -> bool {
        self.recording != other.recording
            || self.person != other.person
            || self.start + self.length <= other.start
            || other.start + other.length <= self.start
    }
}

pub(super) fn compare(file: &Path) -> Result<(), Box<dyn Error>> {
    let pieces: Vec<Piece> =
        fs::read_to_string(file)?.lines().map(piece).collect::<Result<_, _>>()?;
    println!("## Pairs\n");
    println!(
        "| where | less speech of the two, s | one person: pairs | p1 | p5 | p50 | two people: pairs | p50 | p99 | p99.9 | most |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for (label, places) in [
        ("as recorded", ["as recorded"; 2]),
        ("as recorded and telephone", ["as recorded", "telephone"]),
        ("as recorded and room", ["as recorded", "room"]),
        ("both telephone", ["telephone"; 2]),
        ("both room", ["room"; 2]),
    ] {
        for seconds in [(1.5, 2.5), (2.5, 4.0), (4.0, 7.0), (7.0, 12.0), (12.0, 60.0)] {
            pairs(&pieces, label, places, seconds, false);
        }
    }
    for seconds in [(1.5, 2.5), (2.5, 4.0), (4.0, 7.0), (7.0, 12.0), (12.0, 60.0)] {
        pairs(&pieces, "other recordings of one person", ["as recorded"; 2], seconds, true);
    }
    println!("\n## Proposals\n");
    println!(
        "| where | speech, s | saved voices | party | strangers: proposed somebody | somebody saved: right | nobody | wrong | confidence below 0.9: right | 0.9 to 0.99: right | above: right |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for party in [None, Some(4)] {
        for known in [1, 5, 20, 60] {
            for (length, least) in [("3", 3..=3), ("5 to 40", 5..=40)] {
                let fits = |piece: &Piece| least.contains(&piece.length);
                trials(&pieces, ("any", length), known, party, fits);
            }
        }
    }
    for place in ["telephone", "room"] {
        for known in [1, 5, 20, 60] {
            trials(&pieces, (place, "10, 20"), known, None, |piece| piece.place == place);
        }
    }
    Ok(())
}

fn piece(line: &str) -> Result<Piece, Box<dyn Error>> {
    let json: serde_json::Value = serde_json::from_str(line)?;
    let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
    let embedding = json["embedding"].as_array().ok_or("no embedding")?;
    Ok(Piece {
        person: text("person"),
        recording: text("recording"),
        place: text("place"),
        start: json["start"].as_u64().ok_or("no start")?,
        length: json["length"].as_u64().ok_or("no length")?,
        seconds: json["seconds"].as_f64().ok_or("no seconds")? as f32,
        embedding: embedding.iter().filter_map(|n| Some(n.as_f64()? as f32)).collect(),
    })
}

fn similarity(one: &Piece, other: &Piece) -> f32 {
    one.embedding.iter().zip(&other.embedding).map(|(a, b)| a * b).sum()
}

/// A line about the pairs of pieces heard in these places, whose shorter speech is so long.
fn pairs(
    pieces: &[Piece],
    label: &str,
    places: [&str; 2],
    seconds: (f32, f32),
    other_recordings: bool,
) {
    let (mut same, mut different) = (Vec::new(), Vec::new());
    for (i, one) in pieces.iter().enumerate() {
        for (j, other) in pieces.iter().enumerate() {
            let speech = one.seconds.min(other.seconds);
            let counts = [&*one.place, &*other.place] == places
                && (places[0] != places[1] || i < j)
                && (seconds.0..seconds.1).contains(&speech)
                && one.is_apart(other);
            if !counts {
                continue;
            }
            if one.person != other.person {
                different.push(similarity(one, other));
            } else if !other_recordings || one.recording != other.recording {
                same.push(similarity(one, other));
            }
        }
    }
    if same.is_empty() || different.is_empty() {
        return;
    }
    same.sort_by(f32::total_cmp);
    different.sort_by(f32::total_cmp);
    let at = |all: &[f32], share: f64| all[((all.len() - 1) as f64 * share).round() as usize];
    println!(
        "| {label} | {} to {} | {} | {:.2} | {:.2} | {:.2} | {} | {:.2} | {:.2} | {:.2} | {:.2} |",
        seconds.0,
        seconds.1,
        same.len(),
        at(&same, 0.01),
        at(&same, 0.05),
        at(&same, 0.5),
        different.len(),
        at(&different, 0.5),
        at(&different, 0.99),
        at(&different, 0.999),
        at(&different, 1.0),
    );
}

/// A line about what is proposed for pieces that fit: half of the time for somebody whose voice is
/// saved, from one piece of 5 s or more, and half for a stranger. A party has so many names; whoever
/// is heard is one of them, saved or not.
fn trials(
    pieces: &[Piece],
    (label, length): (&str, &str),
    known: usize,
    party: Option<usize>,
    fits: impl Fn(&Piece) -> bool,
) {
    let mut random = fastrand::Rng::with_seed(11);
    let clear = |piece: &&Piece| piece.seconds >= 1.5;
    let saved: Vec<&Piece> = pieces.iter().filter(clear).filter(|it| it.length >= 5).collect();
    let saved: Vec<&Piece> = match label {
        "any" => saved,
        place => saved.into_iter().filter(|piece| piece.place == place).collect(),
    };
    let tested: Vec<&Piece> = pieces.iter().filter(clear).filter(|it| fits(it)).collect();
    let (mut strangers, mut proposed, mut somebody, mut right, mut wrong) = (0, 0, 0, 0, 0);
    // By confidence: how many, and how many of them right.
    let mut trusted = [(0, 0); 3];
    for trial in 0..TRIALS {
        let heard = tested[random.usize(..tested.len())];
        let is_known = trial % 2 == 0;
        let mut voices: Vec<&Piece> = Vec::new();
        let mut tries = 0;
        while voices.len() < known && tries < 10_000 {
            tries += 1;
            let voice = saved[random.usize(..saved.len())];
            let wanted = is_known && voices.is_empty();
            let is_theirs = voice.person == heard.person;
            let is_new = voices.iter().all(|other| other.person != voice.person);
            if is_new && is_theirs == wanted && voice.is_apart(heard) {
                voices.push(voice);
            }
        }
        if voices.len() < known {
            continue;
        }
        let names: Vec<String> = party.map_or(Vec::new(), |names| {
            let others = voices.iter().skip(usize::from(is_known)).take(names - 1);
            std::iter::once(&heard).chain(others).map(|piece| piece.person.clone()).collect()
        });
        let voices: Vec<Voice> = voices.iter().map(|piece| voice(piece)).collect();
        let answer = propose(&[heard_in(heard)], &voices, &names).remove(0);
        let is_right = answer.as_ref().map(|proposal| proposal.name == heard.person);
        if let (Some(proposal), Some(is_right)) = (&answer, is_right) {
            let at =
                usize::from(proposal.confidence >= 0.9) + usize::from(proposal.confidence >= 0.99);
            trusted[at].0 += 1;
            trusted[at].1 += u32::from(is_right);
        }
        match (is_known, is_right) {
            (false, answer) => {
                strangers += 1;
                proposed += u32::from(answer.is_some());
            }
            (true, answer) => {
                somebody += 1;
                right += u32::from(answer == Some(true));
                wrong += u32::from(answer == Some(false));
            }
        }
    }
    let share = |part: u32, of: u32| 100.0 * f64::from(part) / f64::from(of.max(1));
    print!(
        "| {label} | {length} | {known} | {} | {:.2} % of {strangers} | {:.2} % of {somebody} | {:.2} % | {:.2} % |",
        party.map_or("none".to_owned(), |names| format!("{names} names")),
        share(proposed, strangers),
        share(right, somebody),
        share(somebody - right - wrong, somebody),
        share(wrong, somebody),
    );
    for (all, right) in trusted {
        print!(" {right} of {all} |");
    }
    println!();
}

fn heard_in(piece: &Piece) -> HeardVoice {
    HeardVoice {
        speaker: "s0".to_owned(),
        embedding: piece.embedding.clone(),
        model: "measured".to_owned(),
        seconds: piece.seconds,
        rejected: Vec::new(),
    }
}

fn voice(piece: &Piece) -> Voice {
    Voice {
        schema: VOICE_SCHEMA,
        id: Uuid::now_v7(),
        name: piece.person.clone(),
        samples: vec![VoiceSample {
            session_id: Uuid::nil(),
            speaker: "s0".to_owned(),
            embedding: piece.embedding.clone(),
            model: "measured".to_owned(),
            seconds: piece.seconds,
        }],
        created_at: Timestamp::UNIX_EPOCH,
    }
}
