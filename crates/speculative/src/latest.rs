//! The latest-wins operator: a worker that becomes free takes the newest window that arrived, and
//! the older ones are never transcribed. rxrust's `switch_map` would transcribe them all and
//! deliver only one (docs/adr/003-latest-wins.md).

use std::{
    convert::Infallible,
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
};

use rxrust::prelude::*;
use tokio::{
    runtime::Handle,
    sync::{mpsc, watch},
};
use tokio_stream::wrappers::UnboundedReceiverStream;

use crate::{
    hypothesis::Hypothesis,
    role::Role,
    transcriber::{TranscribeError, Transcriber},
    window::{Span, Window},
};

/// The result for a window: its role, and the hypothesis, or the span of a lost window.
pub type Answer = (Role, Result<Hypothesis, Span>);

/// Transcribes `windows` on a separate thread, always the newest one.
///
/// A transcriber that fails or panics loses its window, and the session goes on. Completes when
/// `windows` has completed and the last of them is answered. Call it inside a tokio runtime.
pub fn latest_wins(
    name: &str,
    windows: SharedBoxedObservable<'static, Window, Infallible>,
    mut transcriber: Box<dyn Transcriber>,
) -> std::io::Result<SharedBoxedObservable<'static, Answer, Infallible>> {
    let (cell, mut newest) = watch::channel(None::<Window>);
    let (answers, answered) = mpsc::unbounded_channel();
    windows.subscribe(move |window| {
        cell.send_replace(Some(window));
    });
    let runtime = Handle::current();
    // Keeps the session's span if the caller is in one.
    let span = tracing::info_span!("transcriber", role = name);
    thread::Builder::new().name(name.to_owned()).spawn(move || {
        let _entered = span.entered();
        // `changed` reports an unseen value even after the sender is gone, so the last window of a
        // session is never lost.
        while runtime.block_on(newest.changed()).is_ok() {
            let Some(window) = newest.borrow_and_update().clone() else { continue };
            let answer = transcribe(transcriber.as_mut(), &window);
            if let Ok(heard) = &answer {
                let (end, length, cost) = (window.span.end, window.span.len(), heard.cost);
                tracing::debug!(end, length, ?cost, words = heard.words.len(), "transcribed");
            }
            let answer = answer.map_err(|error| {
                tracing::error!(%error, "a window was lost");
                window.span
            });
            if answers.send((window.role, answer)).is_err() {
                break;
            }
        }
    })?;
    Ok(Shared::from_stream(UnboundedReceiverStream::new(answered)).box_it())
}

fn transcribe(
    transcriber: &mut dyn Transcriber,
    window: &Window,
) -> Result<Hypothesis, TranscribeError> {
    catch_unwind(AssertUnwindSafe(|| transcriber.transcribe(window))).unwrap_or_else(|_| {
        Err(TranscribeError {
            seconds: window.samples.len() as f64 / f64::from(audio::SAMPLE_RATE),
            reason: "the transcriber panicked".to_owned(),
        })
    })
}
