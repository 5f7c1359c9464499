//! SubRip and WebVTT subtitles of the confirmed text.

use std::io::{self, Write};

use enhance::subtitles::{Cue, Kind, write_cue, write_heading};
use session::SessionEvent;
use speculative::{CaptionWord, text_of};

use super::{View, confirmed, nothing_is_left};
use crate::phrases::{Phrases, SUBTITLES};

/// Characters in a line of a subtitle.
const LINE: usize = 42;

/// Writes a cue as soon as its words are confirmed.
pub struct Subtitles<W> {
    out: W,
    phrases: Phrases,
    cues: usize,
    kind: Kind,
}

impl<W: Write> Subtitles<W> {
    pub fn srt(out: W) -> Self {
        Self { out, phrases: Phrases::new(SUBTITLES), cues: 0, kind: Kind::Srt }
    }

    pub fn vtt(out: W) -> Self {
        Self { kind: Kind::Vtt, ..Self::srt(out) }
    }

    fn write_cue(&mut self, words: &[CaptionWord]) -> io::Result<()> {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return Ok(()) };
        self.cues += 1;
        let text = text_of(words);
        let lines = textwrap::wrap(&text, LINE);
        let cue = Cue {
            start_ms: ms(first.start),
            end_ms: ms(last.end),
            speaker: None,
            lines: lines.into_iter().map(String::from).collect(),
        };
        write_cue(&mut self.out, self.kind, self.cues, &cue)?;
        self.out.flush()
    }

    fn write_open(&mut self) -> io::Result<()> {
        match self.phrases.finish() {
            Some(phrase) => self.write_cue(&phrase),
            None => Ok(()),
        }
    }
}

fn ms(sample: u64) -> u64 {
    sample * 1000 / u64::from(audio::SAMPLE_RATE)
}

impl<W: Write> View for Subtitles<W> {
    fn show(&mut self, event: &SessionEvent) -> io::Result<()> {
        match event {
            SessionEvent::Begin { .. } => {
                write_heading(&mut self.out, self.kind)?;
                self.out.flush()
            }
            SessionEvent::Captions { captions, .. } => {
                for caption in confirmed(captions) {
                    for phrase in self.phrases.push(&caption.words) {
                        self.write_cue(&phrase)?;
                    }
                }
                if nothing_is_left(captions) { self.write_open() } else { Ok(()) }
            }
            SessionEvent::End(_) => self.write_open(),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use session::Caption;
    use speculative::{Confidence, WindowId};

    use super::*;

    fn subtitles(make: impl FnOnce(Vec<u8>) -> Subtitles<Vec<u8>>) -> String {
        let mut view = make(Vec::new());
        let text = "Twelve words & more make a cue of two lines, <really> they do. Done";
        let word = |(i, text): (usize, &str)| {
            let start = 58 * 60 * 16_000 + i as u64 * 4_000;
            let end = start + 4_000;
            CaptionWord { text: text.to_owned(), start, end, ..CaptionWord::default() }
        };
        let shown = speculative::Caption {
            confidence: Confidence::Confirmed,
            window_id: WindowId(9),
            corrects: Vec::new(),
            language: None,
            words: text.split(' ').enumerate().map(word).collect(),
        };
        view.show(&SessionEvent::Begin {
            session_id: String::new(),
            timestamp: 0.0,
            fast: String::new(),
            heavy: String::new(),
            language: String::new(),
            translate: false,
        })
        .unwrap();
        view.show(&SessionEvent::Captions {
            captions: vec![Caption::new(shown, 0.0)],
            timestamp: 0.0,
        })
        .unwrap();
        view.write_open().unwrap();
        String::from_utf8(view.out).unwrap()
    }

    #[test]
    fn srt_has_numbers_times_and_lines() {
        insta::assert_snapshot!(subtitles(Subtitles::srt));
    }

    #[test]
    fn vtt_has_a_heading_and_escapes_markup() {
        insta::assert_snapshot!(subtitles(Subtitles::vtt));
    }
}
