//! `duotone library clean --flac`: converts recordings to FLAC.

use std::{ops::ControlFlow, process::ExitCode};

use ::library::{SessionRecord, audio_to_compress};
use indicatif::ProgressBar;
use jiff::Timestamp;
use messages::{Message, message};
use models::Size;
use session::aftercare::{CompressRecordingError, Compressed, compress_recording};

use super::print_lines;
use crate::{
    ask::bar_of_bytes, command_error::Failed, failure, language, library_access,
    session_names::short, stderr::warn,
};

/// The result of all conversions. Sizes are in bytes.
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
/// If the library cannot be used, or a recording cannot be converted. The others are converted.
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
    // A conversion needs space for both files, and then frees some: the smallest first.
    due.sort_by_key(|record| bytes(record));
    let size: u64 = due.iter().map(|record| bytes(record)).sum();
    let unfinished = match all {
        true => 0,
        false => audio_to_compress(&records, now, older_than, true).len() - due.len(),
    };
    if dry_run {
        let size = Size(size).to_string();
        let mut report = vec![message!("cli-flac-would", count = due.len(), size = size)];
        report.extend(left_out(unfinished));
        return print_lines(&report);
    }
    let bar = bar_of_bytes(&language::text(&message!("cli-converting")), size);
    let (mut done, mut last) = (Done::default(), None::<anyhow::Error>);
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
            // Reports all errors; the last one sets the exit code.
            Err(error) => {
                if let Some(before) = last.replace(cause(error, record)) {
                    warn_of(&bar, &before);
                }
            }
        }
    }
    bar.finish_and_clear();
    let mut report = results(&done);
    report.extend(left_out(unfinished));
    print_lines(&report)?;
    last.map_or(Ok(ExitCode::SUCCESS), Err)
}

fn bytes(record: &SessionRecord) -> u64 {
    record.audio.as_ref().map_or(0, |audio| audio.bytes)
}

/// The error with the session. Unwraps it, because exit codes and messages know the inner ones.
fn cause(error: CompressRecordingError, record: &SessionRecord) -> anyhow::Error {
    let recording = message!("cli-recording-of", id = short(record.id));
    let error: anyhow::Error = match error {
        CompressRecordingError::Recording(error) => error.into(),
        CompressRecordingError::Library(error) => error.into(),
        error => error.into(),
    };
    Failed::because(recording, error).into()
}

fn warn_of(bar: &ProgressBar, error: &anyhow::Error) {
    bar.suspend(|| warn(&failure::message(error)));
}

fn results(done: &Done) -> Vec<Message> {
    let size = |bytes| Size(bytes).to_string();
    let mut lines = vec![match done.recordings {
        0 => message!("cli-nothing-converted"),
        count => message!(
            "cli-converted",
            count = count,
            after = size(done.after),
            before = size(done.before),
            free = size(done.before.saturating_sub(done.after)),
        ),
    }];
    if done.no_gain > 0 {
        lines.push(message!("cli-no-gain", count = done.no_gain));
    }
    lines
}

fn left_out(unfinished: usize) -> Option<Message> {
    (unfinished > 0).then(|| message!("cli-flac-unfinished", count = unfinished))
}
