//! Deletes recordings that are older than the user wants to keep them. The transcripts stay.

use jiff::Timestamp;
use library::{Library, LibraryError, audio_to_drop};

/// Sessions that are read in one batch.
const PAGE: usize = 500;

/// Deletes recordings older than `days` and returns the number of sessions. Recordings that a
/// pending finished transcript needs stay.
///
/// # Errors
/// If the disk reports an error.
pub fn drop_old_audio(library: &Library, now: Timestamp, days: u16) -> Result<usize, LibraryError> {
    let (mut before, mut dropped) = (None, 0);
    loop {
        let page = library.sessions().page(before, PAGE)?;
        for id in audio_to_drop(&page, now, u32::from(days)) {
            library.care().drop_audio(id)?;
            dropped += 1;
        }
        match page.last() {
            Some(last) if page.len() == PAGE => before = Some(last.id),
            _ => return Ok(dropped),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use library::{Audio, AudioPath, SessionRecord, SessionState};
    use settings::Places;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn recordings_go_after_as_many_days_as_the_user_keeps_them_and_words_stay() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let places = Places { library: at("library"), recordings: at("recordings") };
        std::fs::create_dir_all(&places.recordings).unwrap();
        let library = Library::open(&places, "a test").unwrap();
        let now = Timestamp::now();
        let ids = [1_i64, 40].map(|days| {
            let begun = now.checked_sub((days * 24).hours()).unwrap();
            let id = Uuid::now_v7();
            let path = format!("{id}.wav");
            std::fs::write(places.recordings.join(&path), "sound").unwrap();
            let audio = Audio {
                path: AudioPath::new(&path).unwrap(),
                format: "wav".to_owned(),
                sample_rate: 16_000,
                bytes: 5,
                sha256: None,
            };
            let record = SessionRecord {
                audio: Some(audio),
                state: SessionState::Ended,
                ..SessionRecord::new(id, begun, "A talk")
            };
            library.sessions().begin(&record).unwrap();
            id
        });
        assert_eq!(drop_old_audio(&library, now, 30).unwrap(), 1);
        let has_audio = ids.map(|id| library.sessions().get(id).unwrap().audio.is_some());
        assert_eq!(has_audio, [true, false]);
        let is_there = ids.map(|id| places.recordings.join(format!("{id}.wav")).exists());
        assert_eq!(is_there, [true, false]);
        assert_eq!(drop_old_audio(&library, now, 30).unwrap(), 0);
    }
}
