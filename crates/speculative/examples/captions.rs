//! Captions around transcribers of your own: cargo run --release -p speculative --no-default-features
//! --example captions FILE. Any [`Transcriber`] has a place here; these two hear a word every half
//! second, whatever is said.

use audio::{FileSource, Source as _};
use speculative::{
    Cadence, Hypothesis, Models, Output, TranscribeError, Transcriber, Window, Word, captions,
    text_of,
};

struct Metronome(&'static str);

impl Transcriber for Metronome {
    fn transcribe(&mut self, window: &Window) -> Result<Hypothesis, TranscribeError> {
        let starts = (window.span.start.next_multiple_of(8_000)..window.span.end).step_by(8_000);
        let word = |start| Word {
            text: format!("{}{}", self.0, start / 8_000),
            start,
            end: (start + 8_000).min(window.span.end),
            probability: 0.9,
            ..Word::default()
        };
        Ok(Hypothesis {
            span: window.span,
            words: starts.map(word).collect(),
            ..Hypothesis::default()
        })
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).ok_or("give a sound file")?;
    let mut source = FileSource::open(file.as_ref())?;
    let models = Models {
        fast: Box::new(Metronome("tick")),
        heavy: Box::new(Metronome("Tock")),
        verifier: None,
        dictionary: Default::default(),
    };
    let (mut input, mut outputs) = captions(models, Cadence::LIVE)?;
    std::thread::spawn(move || {
        while let Ok(Some(chunk)) = source.next_chunk() {
            input.hear(chunk);
            input.catch_up();
        }
        input.end();
    });
    while let Some(output) = outputs.recv().await {
        if let Output::Showing(showing) = output {
            showing
                .iter()
                .for_each(|shown| println!("{:?}: {}", shown.confidence, text_of(&shown.words)));
        }
    }
    Ok(())
}
