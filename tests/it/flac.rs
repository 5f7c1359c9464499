//! Recordings that become FLAC, and those of a program that is killed meanwhile.

use std::fs;

use library::{Audio, AudioPath};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::kept::{CALL, Home, LUNCH, RIVER, begin, contents, transcript};
use crate::support::announcement;

/// A session with a recording of speech, as the recorder leaves it.
fn recorded(home: &Home, short: &str, at: &str, title: &str) -> Uuid {
    let library = home.library();
    let id = begin(&library, short, at, title);
    let path = library.places().recordings.join(format!("{id}.wav"));
    fs::create_dir_all(&library.places().recordings).unwrap();
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: 16_000,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut speech = hound::WavReader::open(announcement("demo-instruct").0).unwrap();
    let mut wav = hound::WavWriter::create(&path, spec).unwrap();
    speech.samples::<i16>().for_each(|sample| wav.write_sample(sample.unwrap()).unwrap());
    wav.finalize().unwrap();
    let bytes = fs::read(&path).unwrap();
    let sha256: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    fs::write(path.with_added_extension("sha256"), format!("{sha256}  {id}.wav\n")).unwrap();
    library
        .sessions()
        .end(id, |record| {
            record.audio = Some(Audio {
                path: AudioPath::new(&format!("{id}.wav")).unwrap(),
                format: "wav".to_owned(),
                sample_rate: 16_000,
                bytes: bytes.len() as u64,
                sha256: Some(sha256),
            });
        })
        .unwrap();
    id
}

#[test]
fn recordings_become_flac_and_the_room_is_told() {
    let home = Home::new();
    assert_eq!(home.told(&["library", "clean", "--flac"]), "No recording was converted.\n");
    home.fails(&["library", "clean"], 2, "--older-than");
    home.fails(&["library", "clean", "--older-than", "3", "--all"], 2, "--flac");
    let finished = recorded(&home, RIVER, "2026-11-18T09:00:00Z", "The river");
    let unfinished = recorded(&home, LUNCH, "2026-11-19T09:00:00Z", "Lunch");
    home.library().transcripts().add(finished, &transcript(), &[]).unwrap();
    let names = |id: Uuid| -> Vec<String> {
        let files = contents(&home.path("data/recordings")).into_keys();
        let names = files.map(|file| file.file_name().unwrap().to_str().unwrap().to_owned());
        names.filter_map(|n| Some(n.strip_prefix(&format!("{id}."))?.to_owned())).collect()
    };

    // An interrupted conversion leaves nothing behind.
    fs::write(home.path(&format!("data/recordings/{unfinished}.flac.part")), "half").unwrap();
    let told = home.told(&["library", "clean", "--flac", "--dry-run"]);
    assert!(told.starts_with("1 recording (1.2 MB) would become FLAC"), "{told}");
    assert_eq!(names(finished), ["wav", "wav.sha256"]);
    let nothing = home.told(&["library", "clean", "--flac", "--older-than", "90000", "--all"]);
    assert_eq!(nothing, "No recording was converted.\n");
    let told = home.told(&["library", "clean", "--flac"]);
    assert!(told.starts_with("1 recording became FLAC: "), "{told}");
    assert!(told.contains(" instead of 1.2 MB, so ") && told.contains("--all"), "{told}");
    assert_eq!(names(finished), ["flac", "flac.sha256"]);
    assert_eq!(names(unfinished), ["wav", "wav.sha256"]);

    // Everything works as before, even an interrupted conversion.
    assert_eq!(home.told(&["library", "check"]), "The library is whole.\n");
    assert!(home.told(&["sessions", "show", RIVER]).contains(&format!("{finished}.flac (")));
    let page = home.path("page.html");
    home.told(&["export", RIVER, "--out", page.to_str().unwrap()]);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains(&format!("src=\"data/recordings/{finished}.flac\"")), "{page}");
    assert!(home.told(&["recover"]).starts_with("No recording in"));
    let stats = home.json(&["stats"]);
    let size = |name: &str| {
        contents(&home.path("data/recordings"))
            .iter()
            .filter(|(file, _)| file.to_str().unwrap().ends_with(name))
            .map(|(_, bytes)| bytes.len() as u64)
            .sum::<u64>()
    };
    assert_eq!(stats["recordings"], 2);
    assert_eq!(stats["storage"]["recordings"].as_u64(), Some(size("")));

    // A damaged recording is refused and reported, and the others are converted.
    let wav = home.path(&format!("data/recordings/{unfinished}.wav"));
    let whole = fs::read(&wav).unwrap();
    let mut damaged = whole.clone();
    damaged[50_000] ^= 1;
    fs::write(&wav, &damaged).unwrap();
    let other = recorded(&home, CALL, "2026-11-20T09:00:00Z", "Call");
    let output = home.run(&["library", "clean", "--flac", "--all"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{said}");
    assert!(said.contains(LUNCH) && said.contains("not what was recorded"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("1 recording became FLAC"));
    assert_eq!(names(other), ["flac", "flac.sha256"]);
    assert_eq!(fs::read(&wav).unwrap(), damaged);
    fs::write(&wav, &whole).unwrap();
    assert!(home.told(&["library", "clean", "--flac", "--all"]).starts_with("1 recording became"));

    home.told(&["sessions", "delete", RIVER, "--forget-now", "--yes"]);
    assert_eq!(names(finished), [""; 0]);
    home.told(&["library", "clean", "--older-than", "0", "--yes"]);
    assert_eq!((names(unfinished), names(other)), (Vec::new(), Vec::new()));
}

/// Kills a conversion at random moments: the library names an existing, complete recording.
#[test]
fn a_killed_conversion_loses_nothing() {
    let mut random = fastrand::Rng::with_seed(26);
    let home = Home::new();
    let ids: Vec<Uuid> = (0..8)
        .map(|n| recorded(&home, &format!("{n:08}"), "2026-11-18T09:00:00Z", "A talk"))
        .collect();
    let mut kills = 0;
    loop {
        let mut command = home.command(&["library", "clean", "--flac", "--all"]);
        let quiet = std::process::Stdio::null;
        let mut working = command.stdout(quiet()).stderr(quiet()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(random.u64(5..120)));
        working.kill().unwrap();
        working.wait().unwrap();
        kills += 1;
        let library = home.library();
        assert_eq!(library.care().check().unwrap(), []);
        let mut left = 0;
        for id in &ids {
            let audio = library.sessions().get(*id).unwrap().audio.unwrap();
            let bytes = fs::read(library.places().recordings.join(audio.path.as_str())).unwrap();
            let sum: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(audio.sha256, Some(sum), "after {kills} kills");
            left += usize::from(audio.format == "wav");
        }
        // On a slow machine a run may make no progress between kills, so one runs to its end.
        if left == 0 || kills == 40 {
            break;
        }
    }
    home.told(&["library", "clean", "--flac", "--all"]);
    let files = contents(&home.path("data/recordings"));
    assert_eq!(files.len(), 16, "FLAC and checksum of each: {:?}", files.keys());
    assert!(
        ids.iter()
            .all(|id| home.library().sessions().get(*id).unwrap().audio.unwrap().format == "flac")
    );
}
