//! All export formats against golden files, and a hostile transcript.

use std::{
    fs,
    io::{self, Cursor, Read, Write},
    process::Command,
};

use enhance::{
    clean::{Said, clean, paragraphs},
    export::{About, ExportError, Format, Options, export},
};
use library::{Bookmark, CleanUp, Correction, Proposal, Segment, Speaker, Transcript, Word};
use uuid::Uuid;

fn said(speaker: &str, start_ms: u64, text: &str) -> Vec<Said> {
    let words = text.split(' ').zip(0..).map(|(text, i)| Said {
        word: Word {
            text: text.to_owned(),
            start_ms: start_ms + i * 300,
            end_ms: start_ms + i * 300 + 280,
            probability: 0.5,
            ..Word::default()
        },
        speaker: Some(speaker.to_owned()),
        ends_paragraph: false,
    });
    words.collect()
}

fn speaker(id: &str, name: Option<&str>) -> Speaker {
    Speaker { id: id.to_owned(), name: name.map(str::to_owned), ..Speaker::default() }
}

/// A cleaned-up conversation.
fn conversation() -> Transcript {
    let turns = [
        said("s0", 500, "Um, did you read the report about the river, the one from Tuesday?"),
        said(
            "s1",
            5_200,
            "I I did. It says that the level rose by two metres in a single night, which nobody had expected, and that the old bridge may not hold.",
        ),
        said("s1", 17_000, "We should, uh, close it."),
        said("s0", 19_500, "Agreed."),
        said("s2", 3_640_000, "Sorry, I'm late."),
    ];
    let transcript = Transcript {
        schema: 1,
        language: "en".to_owned(),
        segments: paragraphs(turns.into_iter().flatten()),
        speakers: vec![
            speaker("s0", Some("Ada")),
            speaker("s1", Some("José Ramón")),
            speaker("s2", None),
        ],
        corrections: vec![Correction {
            original: "hosé".to_owned(),
            corrected: "José".to_owned(),
            method: "dictionary".to_owned(),
            confidence: 1.0,
        }],
        ..Transcript::default()
    };
    clean(&transcript, CleanUp::Light)
}

/// A transcript that attacks its readers.
fn hostile() -> Transcript {
    let long = "Donaudampfschifffahrtsgesellschaft".repeat(5);
    let turns = [
        said("s0", 0, "</script><script>alert(1)</script> <img src=x onerror=alert(1)> & \"done\""),
        said(
            "s1",
            9_000,
            "=HYPERLINK(\"http://x\") 1\u{0}\u{1b}[31m --> 2\n\n3 00:00:01,000 --> 00:00:02,000",
        ),
        said("s2", 18_000, "+1 -1 @SUM(A1) # not *a* heading | `code` [x](y)"),
        said("s0", 27_000, "שלום עולם \u{202e}evil\u{202c} مرحبا"),
        said("s1", 36_000, &format!("👩‍👩‍👧‍👦 🇺🇦 你好世界 {long} ﷽")),
    ];
    Transcript {
        schema: 1,
        language: "\" onload=\"alert(1)".to_owned(),
        segments: paragraphs(turns.into_iter().flatten()),
        speakers: vec![
            speaker("s0", Some("<b>Mallory</b> & \"Co\" -->\n\nNOTE x")),
            speaker("s1", Some("=cmd|' /C calc'!A0")),
            speaker("s2", Some("- a name that is much longer than any line of a subtitle can be")),
        ],
        ..Transcript::default()
    }
}

fn about() -> About {
    About {
        title: "The river & the bridge".to_owned(),
        date: "2026-03-05 14:00".to_owned(),
        audio: String::new(),
        bookmarks: Vec::new(),
    }
}

fn bytes(transcript: &Transcript, about: &About, format: Format, options: &Options) -> Vec<u8> {
    let mut out = Vec::new();
    export(transcript, about, format, options, &mut out).unwrap();
    out
}

fn text(transcript: &Transcript, format: Format) -> String {
    String::from_utf8(bytes(transcript, &about(), format, &Options::default())).unwrap()
}

fn entry(docx: Vec<u8>, name: &str) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// A document's text, one paragraph per line.
fn read(docx: Vec<u8>) -> String {
    let xml = entry(docx, "word/document.xml").replace("</w:p>", "\n");
    let text: String =
        xml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text
}

#[test]
fn text_formats_are_as_they_were() {
    for format in [Format::Txt, Format::Md, Format::Csv, Format::Rttm, Format::Srt, Format::Vtt] {
        insta::assert_snapshot!(
            format!("conversation.{}", format.extension()),
            text(&conversation(), format)
        );
        insta::assert_snapshot!(
            format!("hostile.{}", format.extension()),
            text(&hostile(), format)
        );
    }
}

#[test]
fn times_and_names_can_be_left_out() {
    let options = Options { timestamps: false, speakers: false, ..Options::default() };
    let mut all = String::new();
    for format in [Format::Txt, Format::Md, Format::Csv, Format::Vtt] {
        let bytes = bytes(&conversation(), &About::default(), format, &options);
        all += &format!("--- {}\n{}", format.extension(), String::from_utf8(bytes).unwrap());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn json_is_what_its_schema_says_and_reads_back() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/transcript.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for transcript in [conversation(), hostile(), Transcript { schema: 1, ..Transcript::default() }]
    {
        let json = text(&transcript, Format::Json);
        let value = serde_json::from_str(&json).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(serde_json::from_str::<Transcript>(&json).unwrap(), transcript);
    }
}

#[test]
fn bookmarks_are_in_every_format_that_has_a_place_for_them() {
    let bookmark = |at_ms, note: &str| Bookmark { at_ms, note: note.to_owned() };
    let bookmarks = vec![bookmark(7_000, ""), bookmark(62_000, "the <b>budget</b>\n*")];
    let about = About { bookmarks, ..about() };
    let options = Options::default();
    let written = |format| bytes(&conversation(), &about, format, &options);
    let text = |format| String::from_utf8(written(format)).unwrap();
    let plain = text(Format::Txt);
    assert!(plain.contains("14:00\n\n★ 0:07\n★ 1:02 the <b>budget</b> *\n\n["), "{plain}");
    let markdown = text(Format::Md);
    assert!(
        markdown.contains("\n\n- ★ 0:07\n- ★ 1:02 the \\<b\\>budget\\</b\\> \\*\n\n"),
        "{markdown}"
    );
    assert!(read(written(Format::Docx)).contains("★ 0:07\n★ 1:02 the &lt;b&gt;budget"));
    let page = text(Format::Html);
    assert!(page.contains("★ 1:02 the &#60;b&#62;budget"), "{page}");
    let json = text(Format::Json);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["bookmarks"][1]["at_ms"], 62_000);
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/transcript.schema.json")).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&value), "{json}");
    for format in [Format::Srt, Format::Vtt, Format::Csv, Format::Rttm] {
        assert_eq!(text(format), self::text(&conversation(), format));
    }
}

#[test]
fn who_somebody_may_be_is_in_json_alone_and_which_voice_they_have_in_nothing() {
    let mut transcript = conversation();
    let proposal =
        Proposal { voice: Uuid::from_u128(17), name: "Zebulon".to_owned(), confidence: 0.83 };
    transcript.speakers[0].voice = Some(Uuid::from_u128(23));
    transcript.speakers[1].name = None;
    transcript.speakers[1].proposal = Some(proposal);
    for format in Format::ALL {
        let bytes = bytes(&transcript, &about(), format, &Options::default());
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(text.contains("Zebulon"), format == Format::Json, "{format:?}");
        for id in [17, 23] {
            assert!(!text.contains(&Uuid::from_u128(id).to_string()), "{format:?}");
        }
    }
    let value: serde_json::Value = serde_json::from_str(&text(&transcript, Format::Json)).unwrap();
    assert_eq!(value["speakers"][1]["perhaps"]["name"], "Zebulon");
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../../../docs/transcript.schema.json")).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&value));
}

#[test]
fn a_page_is_as_it_was_and_means_no_harm() {
    insta::assert_snapshot!("conversation.html", body(&text(&conversation(), Format::Html)));
    let audio = About { audio: "a \"b\".wav".to_owned(), ..about() };
    let page = bytes(&hostile(), &audio, Format::Html, &Options::default());
    let page = String::from_utf8(page).unwrap();
    insta::assert_snapshot!("hostile.html", body(&page));
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(!page.contains("<img") && !page.contains("onload=\"") && !page.contains('\u{202e}'));
}

/// The page without the parts that all pages share.
fn body(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    body.split_once("<script>").map_or(body, |(body, _)| body).to_owned()
}

#[test]
fn a_document_holds_the_text() {
    let docx = |transcript| bytes(&transcript, &about(), Format::Docx, &Options::default());
    insta::assert_snapshot!("conversation.docx", read(docx(conversation())));
    insta::assert_snapshot!("hostile.docx", read(docx(hostile())));
    let xml = entry(docx(hostile()), "word/document.xml");
    assert!(xml.chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn word_processors_open_the_document() {
    let works = Command::new("soffice").arg("--version").output().is_ok_and(|o| o.status.success());
    if !works {
        println!("skipped: no soffice");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, transcript) in [("conversation", conversation()), ("hostile", hostile())] {
        let path = folder.path().join(format!("{name}.docx"));
        fs::write(&path, bytes(&transcript, &about(), Format::Docx, &Options::default())).unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
        let status = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
            .args([folder.path(), &path])
            .output()
            .unwrap();
        let text = fs::read_to_string(path.with_extension("txt")).unwrap();
        assert!(status.status.success() && text.contains(&about().title), "{text}");
        for segment in transcript.segments {
            let word = segment.words.iter().find(|word| !word.text.is_empty()).unwrap();
            assert!(text.contains(&word.text), "{} is not in {text}", word.text);
        }
    }
}

#[test]
fn nothing_said_is_still_a_file() {
    for transcript in [
        Transcript::default(),
        Transcript { segments: vec![Segment::default()], ..Transcript::default() },
    ] {
        for format in Format::ALL {
            let file = bytes(&transcript, &About::default(), format, &Options::default());
            assert!(!file.is_empty() || matches!(format, Format::Txt | Format::Srt | Format::Rttm));
        }
    }
}

#[test]
fn text_without_words_is_spoken_evenly() {
    let segment = Segment {
        start_ms: 1_000,
        end_ms: 3_000,
        text: "Four words of text".to_owned(),
        ..Segment::default()
    };
    let transcript = Transcript { segments: vec![segment], ..Transcript::default() };
    let srt = text(&transcript, Format::Srt);
    assert_eq!(srt, "1\n00:00:01,000 --> 00:00:03,000\nFour words of text\n\n");
}

#[test]
fn a_disk_that_is_full_is_an_error() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for format in Format::ALL {
        let result = export(&conversation(), &about(), format, &Options::default(), &mut Full);
        assert!(matches!(result, Err(ExportError::Write(_))), "{format:?}");
    }
}
