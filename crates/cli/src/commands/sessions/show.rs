//! `duotone sessions show`.

use std::{fmt::Write as _, process::ExitCode};

use ::library::{EnhancementStatus, Library, SessionRecord, Transcript};
use enhance::export::{About, Format, Options, clock, export, printable};
use models::Size;

use super::{
    list::{length, title},
    state,
};
use crate::{
    commands::{
        print,
        session_text::{TextArgs, listed},
    },
    library_access, session_names, when,
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
        true => text.push_str("Nothing was said.\n"),
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
    let mut facts: Vec<(&str, String)> = vec![
        ("Id", record.id.to_string()),
        ("Began", when::shown(record.created_at)),
        ("Length", clock(length(library, record)?)),
        ("State", state::of(record, !library.is_copy())),
    ];
    let source = [Some(&record.source.kind), record.source.device.as_ref()];
    let source = source.into_iter().flatten().filter(|part| !part.is_empty());
    facts.push(("Source", source.map(|part| printable(part)).collect::<Vec<_>>().join(", ")));
    let models = [&record.models.fast, &record.models.heavy];
    let models = models.into_iter().filter(|name| !name.is_empty());
    facts.push(("Models", models.map(|name| printable(name)).collect::<Vec<_>>().join(" + ")));
    facts.push(("Language", printable(&record.language)));
    if let Some(audio) = &record.audio {
        let file = audio.path.within(&library.places().recordings)?;
        let is_there = if file.is_file() { "" } else { ", which is not there any more" };
        facts.push(("Recording", format!("{} ({}){is_there}", file.display(), Size(audio.bytes))));
    }
    let enhancement = &record.enhancement;
    if let (EnhancementStatus::Processing, Some(stage)) = (enhancement.status, &enhancement.stage) {
        facts.push(("Stage", printable(stage)));
    }
    if let Some(error) = &enhancement.error {
        facts.push(("Error", printable(error)));
    }
    let versions = library.transcripts().versions(record.id)?;
    facts.push(("Transcripts", listed(&versions)));
    // The id is what "duotone voices" calls them.
    let speakers = transcript.speakers.iter();
    let speakers =
        speakers.map(|speaker| printable(&format!("{} ({})", speaker.label(), speaker.id)));
    facts.push(("Speakers", speakers.collect::<Vec<_>>().join(", ")));
    let mut text = format!("{}\n", title(record));
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(text, "{name:<11}  {value}")?;
    }
    Ok(text)
}
