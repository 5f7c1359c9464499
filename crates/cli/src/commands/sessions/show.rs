//! `duotone sessions show`.

use std::process::ExitCode;

use ::library::{EnhancementStatus, Library, SessionRecord, Transcript};
use enhance::export::{About, Format, Options, clock, export, printable};
use messages::message;
use models::Size;

use super::{
    details,
    list::{length, title},
    state,
};
use crate::{
    commands::{
        print,
        session_text::{TextArgs, listed},
        transcript_options::stage,
    },
    language, library_access, session_names, when,
};

/// Arguments of `duotone sessions show`.
#[derive(clap::Args)]
pub struct ShowArgs {
    /// The session: its id, four characters or more of either end of it, or "last"
    #[arg(value_name = "ID")]
    session: String,

    #[command(flatten)]
    text: TextArgs,

    /// Show the time of each paragraph
    #[arg(long)]
    timestamps: bool,
}

pub(super) fn run(args: &ShowArgs) -> anyhow::Result<ExitCode> {
    let library = library_access::to_read("duotone sessions show")?;
    let record = session_names::session(&library, &args.session)?;
    let transcript = args.text.of(&library, &record)?;
    let mut text = heading(&library, &record, &transcript)?;
    text.push('\n');
    let mut said = Vec::new();
    let options = Options {
        timestamps: args.timestamps,
        speakers: !transcript.speakers.is_empty(),
        ..Options::default()
    };
    export(&transcript, &About::default(), Format::Txt, &options, &mut said)?;
    match said.is_empty() {
        true => text += &format!("{}\n", language::text(&message!("cli-nothing-said"))),
        false => text.push_str(&String::from_utf8_lossy(&said)),
    }
    print(&text)
}

/// The session's details, one a line.
fn heading(
    library: &Library,
    record: &SessionRecord,
    transcript: &Transcript,
) -> anyhow::Result<String> {
    let state = state::of(record, !library.is_copy());
    let mut facts = vec![
        (message!("cli-show-id"), record.id.to_string()),
        (message!("cli-show-began"), when::shown(record.created_at)),
        (message!("cli-show-length"), clock(length(library, record)?)),
        (message!("cli-show-state"), language::text(&state)),
        (message!("cli-show-source"), source(record)),
    ];
    let models = [&record.models.fast, &record.models.heavy];
    let models = models.into_iter().filter(|name| !name.is_empty());
    let models: Vec<String> = models.map(|name| printable(name)).collect();
    facts.push((message!("cli-show-models"), models.join(" + ")));
    facts.push((message!("cli-show-language"), printable(&record.language)));
    if let Some(audio) = &record.audio {
        let path = audio.path.within(&library.places().recordings)?;
        let (file, size) = (path.display().to_string(), Size(audio.bytes).to_string());
        let recording = match path.is_file() {
            true => format!("{file} ({size})"),
            false => language::text(&message!("cli-recording-gone", file = file, size = size)),
        };
        facts.push((message!("cli-show-recording"), recording));
    }
    let enhancement = &record.enhancement;
    if let (EnhancementStatus::Processing, Some(name)) = (enhancement.status, &enhancement.stage) {
        facts.push((message!("cli-show-stage"), language::text(&stage(&printable(name)))));
    }
    if let Some(error) = &enhancement.error {
        facts.push((message!("cli-show-error"), printable(error)));
    }
    let versions = library.transcripts().versions(record.id)?;
    facts.push((message!("cli-show-transcripts"), listed(&versions)));
    // "duotone voices" takes the id.
    let speakers = transcript.speakers.iter();
    let speakers =
        speakers.map(|speaker| printable(&format!("{} ({})", speaker.label(), speaker.id)));
    facts.push((message!("cli-show-speakers"), speakers.collect::<Vec<_>>().join(", ")));
    let bookmarks = record.bookmarks.iter();
    let bookmarks = bookmarks.map(|it| printable(&format!("{} {}", clock(it.at_ms), it.note)));
    facts.push((message!("cli-show-bookmarks"), bookmarks.collect::<Vec<_>>().join(", ")));
    Ok(format!("{}\n{}", title(record), details(&facts)))
}

/// The kind of the sound's source, and the device or file.
fn source(record: &SessionRecord) -> String {
    let kind = printable(&record.source.kind);
    let kind = (!kind.is_empty()).then(|| language::text(&message!("cli-source", kind = kind)));
    let device = record.source.device.as_deref().map(printable);
    let parts = [kind, device].into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
