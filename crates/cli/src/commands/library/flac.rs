//! `duotone library clean --flac`: recordings take half the room, and are the same sound.

use std::{ops::ControlFlow, process::ExitCode};

use ::library::{SessionRecord, audio_to_compress};
use indicatif::ProgressBar;
use jiff::Timestamp;
use models::Size;
use session::aftercare::{CompressRecordingError, Compressed, compress_recording};

use super::print;
use crate::{ask::bar_of_bytes, library_access, session_names::short, stderr::tell};

/// What was done.
#[derive(Default)]
struct Done {
    recordings: usize,
    before: u64,
    after: u64,
    no_gain: usize,
}

/// Converts the recordings that are due.
///
/// # Errors
/// If the library cannot be used, or a recording cannot be converted; the others are.
pub fn convert(older_than: Option<u32>, all: bool, dry_run: bool) -> anyhow::Result<ExitCode> {
    let program = "duotone library clean";
    let library = if dry_run {
        library_access::to_read(program)
    } else {
        library_access::to_change(program)
    }?;
    if !dry_run {
        library.care().remove_leftovers()?;
    }
    let records = library.sessions().page(None, usize::MAX)?;
    let now = Timestamp::now();
    let ids = audio_to_compress(&records, now, older_than, all);
    let mut due: Vec<&SessionRecord> =
        records.iter().filter(|record| ids.contains(&record.id)).collect();
    // The FLAC is beside the WAV for a while: where room is scarce, each makes some for the next.
    due.sort_by_key(|record| bytes(record));
    let size: u64 = due.iter().map(|record| bytes(record)).sum();
    let unfinished = match all {
        true => 0,
        false => audio_to_compress(&records, now, older_than, true).len() - due.len(),
    };
    if dry_run {
        let count = counted(due.len());
        let text = format!("{count} ({}) would become FLAC, in about half the room.\n", Size(size));
        return print(&(text + &left_out(unfinished)));
    }
    let bar = bar_of_bytes("converting", size);
    let (mut done, mut failure) = (Done::default(), None::<anyhow::Error>);
    let mut past = 0;
    for record in due {
        let converted = compress_recording(&library, record.id, &mut |part| {
            bar.set_position(past + (part * bytes(record) as f64) as u64);
            ControlFlow::Continue(())
        });
        past += bytes(record);
        match converted {
            Ok(Compressed::Done { before, after }) => {
                done.recordings += 1;
                (done.before, done.after) = (done.before + before, done.after + after);
            }
            Ok(Compressed::NoGain) => done.no_gain += 1,
            Ok(Compressed::Already) => {}
            // All are told; the last one's kind is the exit code's.
            Err(error) => {
                if let Some(before) = failure.replace(cause(error, record)) {
                    told(&bar, &before);
                }
            }
        }
    }
    bar.finish_and_clear();
    print(&(text(&done) + &left_out(unfinished)))?;
    failure.map_or(Ok(ExitCode::SUCCESS), Err)
}

fn bytes(record: &SessionRecord) -> u64 {
    record.audio.as_ref().map_or(0, |audio| audio.bytes)
}

/// As the exit codes know it, with the session.
fn cause(error: CompressRecordingError, record: &SessionRecord) -> anyhow::Error {
    let session = format!("the recording of session {}", short(record.id));
    let error: anyhow::Error = match error {
        CompressRecordingError::Recording(error) => error.into(),
        CompressRecordingError::Library(error) => error.into(),
        error => error.into(),
    };
    error.context(session)
}

fn told(bar: &ProgressBar, error: &anyhow::Error) {
    bar.suspend(|| tell(&format!("{error:#}")));
}

fn counted(recordings: usize) -> String {
    format!("{recordings} {}", if recordings == 1 { "recording" } else { "recordings" })
}

fn text(done: &Done) -> String {
    let mut text = match done.recordings {
        0 => "No recording was converted.\n".to_owned(),
        count => format!(
            "{} became FLAC: {} instead of {}, so {} are free again.\n",
            counted(count),
            Size(done.after),
            Size(done.before),
            Size(done.before.saturating_sub(done.after))
        ),
    };
    if done.no_gain > 0 {
        text += &format!(
            "{} would take no less room as FLAC, and stay as they are.\n",
            counted(done.no_gain)
        );
    }
    text
}

fn left_out(unfinished: usize) -> String {
    match unfinished {
        0 => String::new(),
        count => format!(
            "{} of sessions without a finished transcript are left out; --all converts them too.\n",
            counted(count)
        ),
    }
}
