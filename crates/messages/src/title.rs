//! The titles of sessions that their user gave none.

use session::Origin;

use crate::{Message, message};

/// The title of a session: its file's name without the ending, or else its source. Lists show
/// the time beside it.
pub fn session_title(origin: &Origin) -> Message {
    match origin {
        Origin::Microphone => message!("title-microphone"),
        Origin::System => message!("title-system"),
        Origin::MicrophoneAndSystem => message!("title-both"),
        Origin::Pipe => message!("title-pipe"),
        Origin::File(file) => match file.file_stem() {
            Some(name) => message!("title-named", name = name.to_string_lossy().into_owned()),
            None => message!("title-file"),
        },
    }
}

/// The title of a dictation that is stored.
pub fn dictation_title() -> Message {
    message!("title-dictation")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_session_is_called_after_its_source() {
        for (origin, title) in [
            (Origin::File("talks/interview.m4a".into()), "interview"),
            (Origin::Pipe, "Standard input"),
            (Origin::Microphone, "Microphone"),
            (Origin::System, "System sound"),
            (Origin::MicrophoneAndSystem, "Microphone and system sound"),
        ] {
            assert_eq!(session_title(&origin).english(), title);
        }
        assert_eq!(dictation_title().text(Language::German), "Diktat");
    }
}
