//! The thread that feeds the captions.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

use audio::{CHUNK_SAMPLES, Chunk};
use speculative::Input;
use tokio::sync::mpsc::UnboundedSender;

use crate::{reader::SessionControl, thread_news::ThreadNews, unix_now};

/// How often a pause is checked.
const NOTICE: Duration = Duration::from_millis(50);
/// A pause takes effect when no chunk arrives for this many waits, because a paused source still
/// delivers what it has buffered.
const WAITS_BEFORE_PAUSE: u32 = 4;

/// Passes every chunk to the captions, then ends them. With `live` sound, windows that arrive while
/// a transcriber is busy are skipped; other sound waits for the transcribers.
pub(crate) fn run(
    chunks: &Receiver<Chunk>,
    mut input: Input,
    live: bool,
    control: &SessionControl,
    news: &UnboundedSender<ThreadNews>,
) {
    let (mut heard_until, mut waits) = (0, 0);
    loop {
        match chunks.recv_timeout(NOTICE) {
            Ok(chunk) => {
                waits = 0;
                if heard_until == 0 {
                    let _ = news.send(ThreadNews::Begun(begun_at(&chunk, live, control)));
                }
                if chunk.start > heard_until {
                    let length = chunk.start - heard_until;
                    let _ = news.send(ThreadNews::Skipped { start: heard_until, length });
                    hear_silence(&mut input, heard_until, chunk.start);
                }
                heard_until = chunk.end();
                input.hear(chunk);
                if !live {
                    input.catch_up();
                }
                control.caption_until(heard_until);
            }
            Err(RecvTimeoutError::Timeout) => {
                waits += 1;
                if control.source.is_paused() && waits >= WAITS_BEFORE_PAUSE {
                    input.pause(NOTICE);
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    input.end();
}

/// The Unix time at which the first sample was captured. A live chunk arrives after its last
/// sample, and pre-roll was captured before that.
fn begun_at(first: &Chunk, live: bool, control: &SessionControl) -> f64 {
    let length = if live { control.heard().max(first.end()) } else { 0 };
    unix_now() - crate::seconds(length)
}

/// Fills a gap with silence: the captions need contiguous sound.
fn hear_silence(input: &mut Input, from: u64, to: u64) {
    let mut start = from;
    while start < to {
        let n = CHUNK_SAMPLES.min(usize::try_from(to - start).unwrap_or(CHUNK_SAMPLES));
        input.hear(Chunk::new(start, vec![0.0; n]));
        start += n as u64;
    }
}
