//! Subtitles as other programs read them, and their invariants.

use std::{fs, process::Command};

use enhance::{
    export::{About, Format, Options, export},
    subtitles::{Layout, Naming},
};
use library::{Segment, Speaker, Transcript, Word};
use proptest::prelude::*;
use subtp::{
    srt::SubRip,
    vtt::{VttBlock, WebVtt},
};
use unicode_width::UnicodeWidthStr;

fn written(transcript: &Transcript, format: Format, layout: Layout) -> String {
    let mut out = Vec::new();
    let options = Options { layout, ..Options::default() };
    export(transcript, &About::default(), format, &options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn talk(turns: &[(&str, &str)]) -> Transcript {
    let mut at = 0;
    let mut segments = Vec::new();
    for (speaker, text) in turns {
        let words: Vec<Word> = text
            .split(' ')
            .map(|text| {
                at += 350;
                Word {
                    text: text.to_owned(),
                    start_ms: at - 350,
                    end_ms: at - 20,
                    ..Word::default()
                }
            })
            .collect();
        segments.push(Segment {
            speaker: Some((*speaker).to_owned()),
            start_ms: words[0].start_ms,
            end_ms: at - 20,
            text: (*text).to_owned(),
            words,
            ..Segment::default()
        });
    }
    let speakers = vec![
        Speaker { id: "s0".to_owned(), name: Some("Ada".to_owned()), ..Speaker::default() },
        Speaker { id: "s1".to_owned(), name: Some("Bob & Co".to_owned()), ..Speaker::default() },
    ];
    Transcript { language: "en".to_owned(), segments, speakers, ..Transcript::default() }
}

fn lines(srt: &str) -> Vec<Vec<String>> {
    SubRip::parse(srt).unwrap().subtitles.into_iter().map(|cue| cue.text).collect()
}

#[test]
fn lines_break_at_clauses_and_cues_at_sentences() {
    let talk = talk(&[(
        "s0",
        "When the rain had stopped, we went down to the old harbour, where the boats were. \
         Nobody was there. The water was as still as glass.",
    )]);
    assert_eq!(
        lines(&written(&talk, Format::Srt, Layout::default())),
        [
            [
                "When the rain had stopped, we went down",
                "to the old harbour, where the boats were."
            ],
            ["Nobody was there.", "The water was as still as glass."],
        ]
    );
}

#[test]
fn somebody_else_begins_a_new_cue() {
    let talk = talk(&[("s0", "Are you there?"), ("s1", "Yes."), ("s1", "I am."), ("s0", "Good.")]);
    let dashes = Layout { naming: Naming::Dash, ..Layout::default() };
    let srt = |layout| lines(&written(&talk, Format::Srt, layout)).concat();
    assert_eq!(
        srt(Layout::default()),
        ["ADA: Are you there?", "BOB & CO: Yes.", "I am.", "ADA: Good."]
    );
    assert_eq!(srt(dashes), ["- Are you there?", "- Yes.", "I am.", "- Good."]);
    let vtt = written(&talk, Format::Vtt, Layout::default());
    assert!(vtt.contains("\n<v Bob &amp; Co>Yes.\n"), "{vtt}");
}

#[test]
fn a_word_without_width_takes_its_place_in_a_line() {
    let long = "a".repeat(43);
    let talk = talk(&[("s0", &format!("\u{b62} {long} a"))]);
    for cue in lines(&written(&talk, Format::Srt, Layout::default())) {
        assert!(cue.len() <= 2 && cue.iter().all(|line| line.width() <= 42), "{cue:?}");
    }
}

/// A transcript of words with arbitrary times and texts.
fn any_talk() -> impl Strategy<Value = Transcript> {
    let text = prop_oneof![
        6 => "[a-z]{1,9}[,.?]?",
        1 => "[a-z]{43,130}",
        1 => "\\PC{0,12}",
        1 => Just("-->".to_owned()),
        1 => Just("你好世界".to_owned()),
        1 => Just("<i>".to_owned()),
    ];
    let word = (text, 0..2_500u64, 0..900u64);
    let segment = (prop::option::of(0..3u8), prop::collection::vec(word, 0..40), 0..20_000u64);
    prop::collection::vec(segment, 0..5).prop_map(|segments| {
        let segments = segments.into_iter().map(|(speaker, words, start)| {
            let mut at = start;
            let words = words.into_iter().map(|(text, pause, length)| {
                at += if pause < 2_000 { 0 } else { pause };
                at += length;
                Word { text, start_ms: at - length, end_ms: at, ..Word::default() }
            });
            let words: Vec<Word> = words.collect();
            let speaker = speaker.map(|speaker| format!("s{speaker}"));
            Segment { speaker, start_ms: start, end_ms: at, words, ..Segment::default() }
        });
        Transcript {
            language: "en".to_owned(),
            segments: segments.collect(),
            speakers: vec![Speaker {
                id: "s0".to_owned(),
                name: Some("A".repeat(60)),
                ..Speaker::default()
            }],
            ..Transcript::default()
        }
    })
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_lowercase()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn subtitles_keep_to_their_limits(talk in any_talk(), dash: bool) {
        let naming = if dash { Naming::Dash } else { Naming::Name };
        let layout = Layout { naming, ..Layout::default() };
        let srt = written(&talk, Format::Srt, layout);
        let mut before = 0;
        for (number, cue) in (1..).zip(srt.split_terminator("\n\n")) {
            let mut lines = cue.lines();
            prop_assert_eq!(lines.next().unwrap(), format!("{number}"));
            let (from, to) = lines.next().unwrap().split_once(" --> ").unwrap();
            let (from, to) = (ms(from), ms(to));
            prop_assert!(before <= from && from < to && to - from <= 7_000, "{}", cue);
            before = to;
            let lines: Vec<&str> = lines.collect();
            prop_assert!((1..=2).contains(&lines.len()), "{}", cue);
            prop_assert!(lines.iter().all(|line| line.width() <= 42 && !line.is_empty()), "{}", cue);
        }
    }

    #[test]
    fn every_word_is_in_the_subtitles(talk in any_talk()) {
        // Words of one segment are in order; several segments may overlap.
        let talk = Transcript { segments: talk.segments.into_iter().take(1).collect(), ..talk };
        let vtt = written(&talk, Format::Vtt, Layout::default());
        let blocks = vtt.split("\n\n").skip(1);
        let text = |line: &str| match line.strip_prefix("<v ").and_then(|l| l.split_once('>')) {
            Some((_, text)) => text.to_owned(),
            None => line.to_owned(),
        };
        let shown: String = blocks.flat_map(|block| block.lines().skip(2)).map(text).collect();
        let shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let said: String = talk.segments.iter().flat_map(|s| &s.words).map(|w| &*w.text).collect();
        prop_assert_eq!(letters(&shown), letters(&said));
    }
}

fn ms(time: &str) -> u64 {
    let parts: Vec<u64> = time.split([':', ',']).map(|part| part.parse().unwrap()).collect();
    ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
}

#[test]
fn other_programs_read_them() {
    let talk = talk(&[
        ("s0", "Is 1 < 2 & 3 > 2? <b>Yes</b> --> no."),
        ("s1", "I think so, but let me look it up in the book that lies on the table over there."),
    ]);
    let srt = written(&talk, Format::Srt, Layout::default());
    let vtt = written(&talk, Format::Vtt, Layout::default());
    let in_srt = SubRip::parse(&srt).unwrap().subtitles.len();
    let blocks = WebVtt::parse(&vtt).unwrap().blocks;
    let in_vtt = blocks.iter().filter(|block| matches!(block, VttBlock::Que(_))).count();
    assert!(in_srt >= 2 && in_vtt >= 2);

    let folder = tempfile::tempdir().unwrap();
    for (name, text, count) in [("a.srt", &srt, in_srt), ("a.vtt", &vtt, in_vtt)] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let read = Command::new("ffmpeg")
            .args(["-v", "error", "-i"])
            .arg(&path)
            .args(["-f", "srt", "-"])
            .output()
            .expect("ffmpeg, which make setup-tests installs");
        assert!(read.status.success() && read.stderr.is_empty(), "{read:?}");
        let read = String::from_utf8(read.stdout).unwrap();
        let times = read.lines().filter(|line| line.starts_with("00:") && line.contains(" --> "));
        assert_eq!(times.count(), count, "{read}");
    }
}
