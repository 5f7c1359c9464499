//! Checks that any source obeys the contract of [`Source`].

#![allow(dead_code, reason = "tests/it and tests/sound_server share this file")]

use audio::{CHUNK_SAMPLES, Source, SourceError};

/// How much of a source is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// All of it, twice: both times it delivers the same sound.
    Whole,
    /// All of it, once: it takes real time, or its sound differs each time.
    Once,
    /// This many chunks of endless sound, for example from a microphone.
    Chunks(usize),
}

/// Checks that the sources from `make` obey the contract. Returns the samples and the end; a span
/// that ends before the sound has no error.
///
/// To show that sound comes before an error, the caller checks the number of samples.
pub fn check(
    name: &str,
    span: Span,
    mut make: impl FnMut() -> Box<dyn Source>,
) -> (Vec<f32>, Option<SourceError>) {
    println!("{name}");
    let most = if let Span::Chunks(n) = span { n } else { usize::MAX };
    let (samples, end) = hear_at_most(make().as_mut(), most);
    if span == Span::Whole {
        let (again, same_end) = hear_at_most(make().as_mut(), most);
        assert!(samples == again, "{name}: the same sound each time");
        let words = |end: &Option<SourceError>| end.as_ref().map(ToString::to_string);
        assert_eq!(words(&end), words(&same_end), "{name}: the same end each time");
    }
    (samples, end)
}

/// Drains a source and checks what [`Source`] promises. Returns the samples and the end.
pub fn obeys_the_contract(source: &mut impl Source) -> (Vec<f32>, Option<SourceError>) {
    hear_at_most(source, usize::MAX)
}

fn hear_at_most(source: &mut dyn Source, most: usize) -> (Vec<f32>, Option<SourceError>) {
    let (mut samples, mut short) = (Vec::new(), false);
    let mut end = None;
    for heard in 0.. {
        if heard == most {
            return (samples, None);
        }
        match source.next_chunk() {
            Ok(Some(chunk)) => {
                assert_eq!(chunk.start, samples.len() as u64, "chunks are contiguous from 0");
                assert!(!short, "only the last chunk is short");
                assert!((1..=CHUNK_SAMPLES).contains(&chunk.samples.len()), "no empty chunk");
                assert!(chunk.samples.iter().all(|s| s.is_finite()), "samples are finite");
                short = chunk.samples.len() < CHUNK_SAMPLES;
                samples.extend_from_slice(&chunk.samples);
            }
            Ok(None) => break,
            Err(error) => {
                let said = error.to_string();
                assert!(!said.contains('\n'), "an error is one line: {said}");
                assert!(!said.contains("Error("), "no debug dump: {said}");
                end = Some(error);
                break;
            }
        }
    }
    for _ in 0..3 {
        assert!(matches!(source.next_chunk(), Ok(None)), "after its end a source stays ended");
    }
    (samples, end)
}
