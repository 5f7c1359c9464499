//! The whole idea: one sound, two transcribers, one text.
//!
//! ```text
//! chunks ─▶ ear ─ publish/ref_count ─┬▶ ends of utterances ────────────────────────┐
//!                                    ├▶ fast windows ──▶ latest-wins worker ─▶─────┤
//!                                    └▶ heavy windows ─▶ latest-wins worker ─▶─────┤
//!                             captions ◀─ scan(Captions::step) ◀─── merge ◀────────┘
//! ```

use std::{convert::Infallible, sync::Arc};

use rxrust::prelude::*;
use tokio::{
    runtime::Handle,
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
};

use crate::{
    cadence::{Cadence, Windows},
    captions::{Caption, Captions, Event, Role},
    dictionary::{Corrector, Dictionary},
    ear::{Ear, Heard, SecondOpinion},
    guard::guard,
    hypothesis::Hypothesis,
    input::Input,
    latest::{Answer, latest_wins},
    ledger::Ledger,
    transcriber::Transcriber,
};

/// The two transcribers, and who is asked whether it is speech at all.
pub struct Models {
    /// Drafts.
    pub fast: Box<dyn Transcriber>,
    /// Confirms.
    pub heavy: Box<dyn Transcriber>,
    /// Judges what the voice detector takes for speech.
    pub opinion: Option<Box<dyn SecondOpinion>>,
    /// The user's own words, put right in what both hear: so grey and solid text agree.
    pub dictionary: Arc<Dictionary>,
}

/// What a step of the fold showed; the captions are to be taken together.
pub type Showing = Vec<Caption>;

/// Builds the pipeline. Sound goes into the [`Input`], captions come out of the receiver, which
/// ends after [`Input::end`]. Call it inside a tokio runtime.
///
/// # Errors
/// When the system gives no threads for the transcribers.
pub fn captions(
    models: Models,
    cadence: Cadence,
) -> std::io::Result<(Input, UnboundedReceiver<Showing>)> {
    let ledger = Ledger::default();
    let (showings, shown) = unbounded_channel();
    let sound = Shared::subject::<Heard, Infallible>();
    let heard = sound.clone().publish().ref_count();

    let windows = |role| {
        let (mut windows, ledger) = (Windows::new(role, cadence), ledger.clone());
        let due = move |heard: Heard| {
            if ledger.take_lost(role) {
                windows.retry();
            }
            let window = windows.hear(&heard, ledger.horizon())?;
            ledger.sent(role, window.span.end);
            Some(window)
        };
        heard.clone().filter_map(due).box_it()
    };
    let answered = |role, windows, transcriber| {
        let event = move |answer: Answer| match answer {
            Ok(heard) => {
                Event::Heard(role, Hypothesis { words: guard(role, heard.words), ..heard })
            }
            Err(span) => Event::Lost(role, span),
        };
        latest_wins(&format!("{role:?}"), windows, transcriber).map(|answers| answers.map(event))
    };

    let fast = answered(Role::Fast, windows(Role::Fast), models.fast)?;
    let heavy = answered(Role::Heavy, windows(Role::Heavy), models.heavy)?;
    let endpoints = heard.filter_map(|heard| heard.speech_end()).map(Event::Endpoint);
    let end = Shared::of(Event::End);
    let account = ledger.clone();
    let mut corrector = Corrector::new(models.dictionary);
    let step = move |captions: &mut Captions, event: Event| {
        let answer = event.answer();
        let (next, showing) = std::mem::take(captions).step(corrector.correct(event));
        corrector.note(&showing);
        *captions = next;
        account.folded(captions.horizon(), answer);
        showing
    };
    Shared::from_iter([fast.merge(heavy).merge(endpoints).box_it(), end.box_it()])
        .concat_all()
        .scan_map(Captions::default(), step)
        .filter(|showing| !showing.is_empty())
        .subscribe(move |showing| drop(showings.send(showing)));

    let (ear, runtime) = (Ear::new(models.opinion), Handle::current());
    Ok((Input { ear, sound, ledger, runtime, heard_until: 0, speech_end: 0 }, shown))
}
