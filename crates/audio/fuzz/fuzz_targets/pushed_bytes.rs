//! Bytes are pushed in any pieces: the sound is that of the same bytes from a pipe.

#![no_main]

use std::{io, time::Duration};

use audio::{
    RawEncoding, RawFormat, RawPcmSource, Source,
    push::{self, PushError},
};
use libfuzzer_sys::{
    arbitrary::{self, Arbitrary},
    fuzz_target,
};

#[derive(Arbitrary, Debug)]
struct Input {
    encoding: u8,
    rate: u16,
    channels: u8,
    bound_ms: u8,
    pieces: Vec<Vec<u8>>,
}

/// All samples as bits, so that they can be compared.
fn hear(source: &mut impl Source) -> Vec<u32> {
    let mut samples = Vec::new();
    while let Ok(Some(chunk)) = source.next_chunk() {
        assert_eq!(chunk.start, samples.len() as u64);
        samples.extend(chunk.samples.iter().map(|sample| sample.to_bits()));
    }
    assert!(matches!(source.next_chunk(), Ok(None)));
    samples
}

fuzz_target!(|input: Input| {
    let encodings = [
        RawEncoding::U8,
        RawEncoding::S16Le,
        RawEncoding::S24Le,
        RawEncoding::S32Le,
        RawEncoding::F32Le,
        RawEncoding::F64Le,
    ];
    let format = RawFormat {
        encoding: encodings[usize::from(input.encoding) % encodings.len()],
        rate: input.rate.into(),
        channels: input.channels.into(),
    };
    let bound = Duration::from_millis(input.bound_ms.into());
    let Ok((pusher, mut source)) = push::channel(format, bound) else { return };
    // Nobody hears until all is pushed, so what does not fit is refused; the rest is heard.
    let mut taken = Vec::new();
    for piece in &input.pieces {
        match pusher.push(piece) {
            Ok(()) => taken.extend(piece),
            Err(PushError::Full { waiting, room }) => {
                assert!(waiting == taken.len() && room < piece.len());
            }
            Err(PushError::TooLarge { pushed, bound }) => {
                assert!(pushed == piece.len() && bound < pushed);
            }
            Err(error) => panic!("{error}"),
        }
    }
    pusher.finish();
    let mut pipe = RawPcmSource::new(io::Cursor::new(taken), format).expect("the same format");
    assert_eq!(hear(&mut source), hear(&mut pipe));
});
