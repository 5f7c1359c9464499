//! Pushed bytes are accepted as a whole or rejected as a whole.

use std::{
    io, thread,
    time::{Duration, Instant},
};

use crate::support::{drain, obeys_the_contract};
use audio::{
    RawEncoding, RawFormat, RawPcmSource, Source, SourceError,
    push::{self, PushError, Pusher},
};
use proptest::prelude::*;

const MONO: RawFormat = RawFormat { encoding: RawEncoding::S16Le, rate: 16_000, channels: 1 };

#[test]
fn no_more_than_the_bound_waits_and_nothing_is_taken_in_part() {
    let (pusher, mut source) = push::channel(MONO, push::BOUND).unwrap();
    let second = vec![0; 32_000];
    for _ in 0..29 {
        pusher.push(&second).unwrap();
    }
    pusher.push(&second[..31_998]).unwrap();
    let full = Err(PushError::Full { waiting: 959_998, room: 2 });
    assert_eq!(pusher.push(&second), full);
    assert_eq!(pusher.push(&second[..3]), full);
    assert_eq!(pusher.push(&second[..2]), Ok(()));
    assert_eq!(pusher.push(&[]), Ok(()));
    source.next_chunk().unwrap();
    assert_eq!(pusher.push(&second[..8_000]), Ok(()));
    pusher.finish();
    let (rest, end) = drain(&mut source);
    assert!(end.is_none());
    assert_eq!(rest.len(), 30 * 16_000 + 4_000 - 512);
}

#[test]
fn a_push_that_can_never_fit_says_so() {
    let (pusher, _source) = push::channel(MONO, Duration::from_secs(1)).unwrap();
    let pushed = 32_001;
    assert_eq!(pusher.push(&vec![0; pushed]), Err(PushError::TooLarge { pushed, bound: 32_000 }));
    let (pusher, _source) = push::channel(MONO, Duration::ZERO).unwrap();
    assert_eq!(pusher.push(&[0; 3]), Err(PushError::TooLarge { pushed: 3, bound: 2 }));
    assert_eq!(pusher.push(&[0; 2]), Ok(()));
}

#[test]
fn a_pusher_may_wait_for_room_but_not_for_ever() {
    let (pusher, mut source) = push::channel(MONO, Duration::from_secs(1)).unwrap();
    pusher.push(&[0; 32_000]).unwrap();
    let begun = Instant::now();
    let full = pusher.push_blocking(&[0; 2], Duration::from_millis(30));
    assert!(matches!(full, Err(PushError::Full { room: 0, .. })));
    assert!(begun.elapsed() >= Duration::from_millis(30));
    let listener = thread::spawn(move || drain(&mut source).0.len());
    for _ in 0..9 {
        pusher.push_blocking(&[0; 32_000], Duration::from_secs(9)).unwrap();
    }
    drop(pusher);
    assert_eq!(listener.join().unwrap(), 160_000);
}

#[test]
fn a_waiting_pusher_learns_that_nobody_listens() {
    let (pusher, source) = push::channel(MONO, Duration::from_secs(1)).unwrap();
    pusher.push(&[0; 32_000]).unwrap();
    let pushing = thread::spawn(move || pusher.push_blocking(&[0; 2], Duration::from_secs(60)));
    thread::sleep(Duration::from_millis(20));
    drop(source);
    assert_eq!(pushing.join().unwrap(), Err(PushError::Ended));
}

#[test]
fn a_source_waits_for_bytes_and_ends_when_the_pusher_is_dropped() {
    let (pusher, mut source) = push::channel(MONO, push::BOUND).unwrap();
    let listener = thread::spawn(move || obeys_the_contract(&mut source));
    for byte in 0..=255_u8 {
        pusher.push(&[byte]).unwrap();
    }
    thread::sleep(Duration::from_millis(20));
    assert!(!listener.is_finished());
    drop(pusher);
    let (got, end) = listener.join().unwrap();
    assert!(got.len() == 128 && end.is_none());
}

#[test]
fn an_impossible_format_is_refused() {
    let none = push::channel(RawFormat { channels: 0, ..MONO }, push::BOUND);
    assert!(matches!(none.err(), Some(SourceError::Unsupported { .. })));
}

#[test]
fn every_refusal_is_one_line_that_says_what_to_do() {
    let full = PushError::Full { waiting: 9, room: 1 };
    for error in [full, PushError::TooLarge { pushed: 9, bound: 1 }, PushError::Ended] {
        let said = error.to_string();
        assert!(!said.contains('\n') && said.contains(':') | said.contains(';'), "{said}");
    }
}

/// Pushes all of `bytes`, or as many as the bound allows.
fn push_until_full(pusher: &Pusher, bytes: &[u8]) -> bool {
    match pusher.push(bytes) {
        Ok(()) => true,
        Err(PushError::Full { .. }) => false,
        Err(error) => panic!("{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn bytes_cut_anywhere_are_the_same_sound_as_the_whole(
        encoding in prop::sample::select(vec![
            RawEncoding::U8, RawEncoding::S16Le, RawEncoding::S24Le, RawEncoding::S32Le,
            RawEncoding::F32Le, RawEncoding::F64Le,
        ]),
        rate in prop::sample::select(vec![8_000, 16_000, 44_100]),
        channels in 1_u16..4,
        bytes in proptest::collection::vec(any::<u8>(), 0..6_000),
        cuts in proptest::collection::vec(0_usize..6_000, 0..20),
        bound_ms in 200_u64..500,
    ) {
        let format = RawFormat { encoding, rate, channels };
        let mut whole = RawPcmSource::new(io::Cursor::new(bytes.clone()), format).unwrap();
        let (want, want_end) = obeys_the_contract(&mut whole);

        let (pusher, mut source) = push::channel(format, Duration::from_millis(bound_ms)).unwrap();
        let listener = thread::spawn(move || obeys_the_contract(&mut source));
        let mut at: Vec<usize> = cuts.iter().map(|&cut| cut.min(bytes.len())).collect();
        at.extend([0, bytes.len()]);
        at.sort_unstable();
        for pair in at.windows(2) {
            // No piece may be larger than the bound: 200 ms of 8-bit mono at 8 kHz.
            for piece in bytes[pair[0]..pair[1]].chunks(1_600) {
                while !push_until_full(&pusher, piece) {
                    thread::yield_now();
                }
            }
        }
        pusher.finish();
        let (got, end) = listener.join().unwrap();
        prop_assert!(got == want);
        prop_assert_eq!(end.is_some(), want_end.is_some());
    }
}
