//! The titles of sessions that their user gave none.

use jiff::Zoned;
use session::Origin;

use crate::{Message, message};

/// The title of a session: its file's name without the ending, or else its source and the user's
/// local time at its begin.
pub fn session_title(origin: &Origin, at: &Zoned) -> Message {
    let when = when(at);
    match origin {
        Origin::Microphone => message!("title-microphone", when = when),
        Origin::System => message!("title-system", when = when),
        Origin::MicrophoneAndSystem => message!("title-both", when = when),
        Origin::Pipe => message!("title-pipe", when = when),
        Origin::File(file) => match file.file_stem() {
            Some(name) => message!("title-named", name = name.to_string_lossy().into_owned()),
            None => message!("title-file", when = when),
        },
    }
}

/// The title of a dictation that is stored.
pub fn dictation_title(at: &Zoned) -> Message {
    message!("title-dictation", when = when(at))
}

/// Date and time, as a part of a title.
fn when(at: &Zoned) -> Message {
    message!(
        "title-when",
        day = at.day().to_string(),
        month = at.month().unsigned_abs() as usize,
        year = at.year().to_string(),
        time = at.strftime("%H:%M").to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_session_is_called_after_its_source() {
        let at: Zoned = "2026-11-20T14:05:33+01:00[+01:00]".parse().unwrap();
        for (origin, title) in [
            (Origin::File("talks/interview.m4a".into()), "interview"),
            (Origin::Pipe, "Standard input, 20 Nov 2026 14:05"),
            (Origin::Microphone, "Microphone, 20 Nov 2026 14:05"),
            (Origin::System, "System sound, 20 Nov 2026 14:05"),
            (Origin::MicrophoneAndSystem, "Microphone and system sound, 20 Nov 2026 14:05"),
        ] {
            assert_eq!(session_title(&origin, &at).english(), title);
        }
        assert_eq!(dictation_title(&at).text(Language::German), "Diktat, 20. Nov. 2026 14:05");
    }
}
