//! The whole pipeline: one sound, two transcribers, one text. [`captions`] builds it.
//!
//! ```text
//! chunks ─▶ gate ─▶ publish/ref_count ─┬▶ ends of utterances ────────────────────────┐
//!                                      ├▶ fast windows ──▶ latest-wins worker ───────┤
//!                                      └▶ heavy windows ─▶ latest-wins worker ───────┤
//!                                          ▲                                         ▼
//!                                          ┆   captions ◀─ scan(Captions::step) ◀─ merge
//!                                          └┄┄ ledger: horizon, pace ◀┘
//! ```
//!
//! Two things flow back from the fold to the windows, through the ledger: the horizon, where
//! the next windows start, and the pace, at which they are cut. [`Load`] sets the pace by the costs
//! of the passes.

use std::{convert::Infallible, sync::Arc};

use rxrust::prelude::*;
use tokio::{
    runtime::Handle,
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
};

use crate::{
    cadence::Windows,
    caption::Caption,
    captions::{Captions, Event},
    dictionary::{Corrector, Dictionary},
    hallucination_filter::filter_hallucinations,
    hypothesis::Hypothesis,
    input::Input,
    latest::{Answer, latest_wins},
    ledger::{Answered, Ledger, Passes},
    load::Load,
    pace::{Cadence, Pace},
    role::Role,
    speech_gate::{GatedChunk, SpeechGate, SpeechVerifier},
    transcriber::Transcriber,
};

/// The two transcribers, the speech verifier and the dictionary.
pub struct Models {
    /// Drafts. A [`NullTranscriber`](crate::NullTranscriber) lets heavy work alone.
    pub fast: Box<dyn Transcriber>,
    /// Confirms. A [`NullTranscriber`](crate::NullTranscriber) lets fast work alone.
    pub heavy: Box<dyn Transcriber>,
    /// Confirms the speech gate's decisions.
    pub verifier: Option<Box<dyn SpeechVerifier>>,
    /// The user's dictionary. It corrects both transcribers' words, so that draft and confirmed
    /// text agree.
    pub dictionary: Arc<Dictionary>,
}

/// The captions that one step of the merge shows; apply them together.
pub type Showing = Vec<Caption>;

/// An output of the pipeline.
#[derive(Clone, Debug)]
pub enum Output {
    /// Captions changed.
    Showing(Showing),
    /// The load on the models changed, or whether one of them works.
    Load(Pace),
    /// The captions end. Holds the windows transcribed, dropped and lost.
    End {
        /// For fast.
        fast: Passes,
        /// For heavy.
        heavy: Passes,
        /// The windows that a transcriber lost, for both.
        lost: u64,
    },
}

/// Builds the pipeline. Sound goes into the [`Input`]; captions come from the receiver, which ends
/// after [`Input::end`]. Call it inside a tokio runtime.
///
/// # Errors
/// When the system gives no threads for the transcribers.
pub fn captions(
    models: Models,
    cadence: Cadence,
) -> std::io::Result<(Input, UnboundedReceiver<Output>)> {
    // A translation has no fast model; and one model is better than none.
    let mut load = Load::new(cadence, [models.fast.is_there(), models.heavy.is_there()]);
    let ledger = Ledger::new(load.pace());
    let (outputs, output) = unbounded_channel();
    let sound = Shared::subject::<GatedChunk, Infallible>();
    let gated = sound.clone().publish().ref_count();
    let pauses = Shared::subject::<Event, Infallible>();

    let windows_for = |role| {
        let (mut cutter, ledger) = (Windows::new(role), ledger.clone());
        let due = move |chunk: GatedChunk| {
            if ledger.take_lost(role) {
                cutter.retry();
            }
            let window = cutter.hear(&chunk, ledger.horizon(), &ledger.pace())?;
            ledger.sent(role, window.span.end);
            Some(window)
        };
        gated.clone().filter_map(due).box_it()
    };
    let answered = |role, windows, transcriber| {
        let event = move |(part, answer): Answer| match answer {
            Ok(hypothesis) => {
                let words = filter_hallucinations(role, hypothesis.words);
                (Some(role), Event::Heard(part, Hypothesis { words, ..hypothesis }))
            }
            Err(span) => (Some(role), Event::Lost(part, span)),
        };
        latest_wins(&format!("{role:?}"), windows, transcriber).map(|answers| answers.map(event))
    };

    let fast = answered(Role::Fast, windows_for(Role::Fast), models.fast)?;
    let heavy = answered(Role::Heavy, windows_for(Role::Heavy), models.heavy)?;
    let endpoints =
        gated.filter_map(|chunk| chunk.speech_end()).map(|end| (None, Event::Endpoint(end)));
    let paused = pauses.clone().map(|event| (None, event));
    let end = Shared::of((None, Event::End));
    let account = ledger.clone();
    let mut corrector = Corrector::new(models.dictionary);
    let step = move |captions: &mut Captions, (worker, event): (Option<Role>, Event)| {
        let answer = worker.and_then(|worker| Answered::of(worker, &event));
        let change = answer.and_then(|answer| load.answered(answer));
        let pace = load.pace();
        let ends = matches!(event, Event::End);
        let event = corrector.correct(event);
        let (next, showing) = std::mem::take(captions).at_pace(&pace).step(event);
        corrector.note(&showing);
        *captions = next;
        account.folded(captions.horizon(), answer, pace);
        let end = || Output::End {
            fast: account.passes(Role::Fast),
            heavy: account.passes(Role::Heavy),
            lost: account.losses(),
        };
        let showing = (!showing.is_empty()).then_some(Output::Showing(showing));
        [change.map(Output::Load), showing, ends.then(end)]
    };
    Shared::from_iter([fast.merge(heavy).merge(endpoints).merge(paused).box_it(), end.box_it()])
        .concat_all()
        // Confirmed text never changes: a step appends to it and replaces only the draft after it
        // (docs/adr/002-confirm-rule.md).
        .scan_map(Captions::default(), step)
        .subscribe(move |news| {
            news.into_iter().flatten().for_each(|output| drop(outputs.send(output)));
        });

    let (gate, runtime) = (SpeechGate::new(models.verifier), Handle::current());
    let (heard_until, speech_end, pause) = (0, 0, None);
    Ok((Input { gate, sound, pauses, ledger, runtime, heard_until, speech_end, pause }, output))
}
