//! A session's text: read, compare, edit and play it.

use messages::message;
use session::dictionary_of;
use tauri::AppHandle;

use super::blocking::blocking;
use crate::{
    compare,
    own_words::corrected,
    recordings::recording,
    session_texts::text,
    types::{
        Answer, AppError, ComparedTurn, CorrectedSegment, OwnWordView, SpeakerView, TranscriptView,
        Waveform, Which,
    },
    view::{self, id_of},
};

/// A text of a session.
#[tauri::command]
#[specta::specta]
pub async fn transcript(app: AppHandle, id: String, which: Which) -> Answer<TranscriptView> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let (version, transcript) = text(&library, id_of(&id)?, which)?;
        Ok(view::transcript(version, &transcript))
    })
    .await
}

/// What enhancement changed of the live text.
#[tauri::command]
#[specta::specta]
pub async fn compare_texts(
    app: AppHandle,
    id: String,
    version: Option<u32>,
) -> Answer<Vec<ComparedTurn>> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let id = id_of(&id)?;
        let (_, live) = text(&library, id, Which::Live)?;
        let (_, finished) = text(&library, id, Which::Finished { version })?;
        Ok(compare::compare(&live, &finished))
    })
    .await
}

/// How loud the recording of a session is along its length.
#[tauri::command]
#[specta::specta]
pub async fn waveform(app: AppHandle, id: String) -> Answer<Waveform> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let id = id_of(&id)?;
        let file = recording(&library, id)?;
        let waveform = state.waveforms.of(id, &file)?;
        Ok((*waveform).clone())
    })
    .await
}

/// Puts another text in a paragraph's place. Its words keep their times as far as they are the same.
/// Returns what was there, to be put back.
#[tauri::command]
#[specta::specta]
pub async fn edit_segment(
    app: AppHandle,
    id: String,
    version: u32,
    segment: u32,
    text: String,
) -> Answer<String> {
    blocking(app, move |state| {
        let library = state.library.to_change()?;
        let mut before = None;
        library.transcripts().update(id_of(&id)?, version, |transcript| {
            let found = transcript.segments.iter_mut().find(|there| there.id == segment);
            if let Some(found) = found {
                before = Some(found.text.clone());
                enhance::edit::replace_text(found, text.trim());
            }
        })?;
        let before = before.ok_or_else(|| AppError::new(&message!("app-paragraph-gone")))?;
        state.notifier.library_changed(Some(id));
        Ok(before)
    })
    .await
}

/// Corrects a word wherever a transcript has one of its misheard forms. Returns the paragraphs as
/// they were, to be put back.
#[tauri::command]
#[specta::specta]
pub async fn correct_transcript(
    app: AppHandle,
    id: String,
    version: u32,
    word: OwnWordView,
) -> Answer<Vec<CorrectedSegment>> {
    blocking(app, move |state| {
        let library = state.library.to_change()?;
        let dictionary = dictionary_of(&[word.into()]);
        let mut corrections = Vec::new();
        library.transcripts().update(id_of(&id)?, version, |transcript| {
            for segment in &mut transcript.segments {
                let Some(text) = corrected(&segment.text, &dictionary) else { continue };
                let before = std::mem::take(&mut segment.text);
                enhance::edit::replace_text(segment, &text);
                corrections.push(CorrectedSegment { segment: segment.id, before });
            }
        })?;
        if !corrections.is_empty() {
            state.notifier.library_changed(Some(id));
        }
        Ok(corrections)
    })
    .await
}

/// Names a speaker of the newest finished transcript; nothing takes the name back.
#[tauri::command]
#[specta::specta]
pub async fn name_speaker(
    app: AppHandle,
    id: String,
    speaker: String,
    name: Option<String>,
) -> Answer<SpeakerView> {
    blocking(app, move |state| {
        let library = state.library.to_change()?;
        let name = name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let named = library.voices().name_speaker(id_of(&id)?, &speaker, name)?;
        state.notifier.library_changed(Some(id));
        Ok(view::speaker(&named))
    })
    .await
}

/// Says that a speaker is who was proposed, or is not.
#[tauri::command]
#[specta::specta]
pub async fn answer_proposal(
    app: AppHandle,
    id: String,
    speaker: String,
    is_right: bool,
) -> Answer<SpeakerView> {
    blocking(app, move |state| {
        let library = state.library.to_change()?;
        let session = id_of(&id)?;
        let answered = match is_right {
            true => library.voices().confirm_proposal(session, &speaker)?,
            false => library.voices().reject_proposal(session, &speaker)?,
        };
        state.notifier.library_changed(Some(id));
        Ok(view::speaker(&answered))
    })
    .await
}

/// Makes one speaker of two: a new version of the transcript, whose number is returned.
#[tauri::command]
#[specta::specta]
pub async fn merge_speakers(app: AppHandle, id: String, into: String, from: String) -> Answer<u32> {
    blocking(app, move |state| {
        let version =
            state.library.to_change()?.voices().merge_speakers(id_of(&id)?, &into, &from)?;
        state.notifier.library_changed(Some(id));
        Ok(version)
    })
    .await
}
