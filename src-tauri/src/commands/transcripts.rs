//! What was said in a session: to be read, compared, mended and heard.

use enhance::live;
use library::{Library, Transcript};
use tauri::{AppHandle, State};
use uuid::Uuid;

use super::library::{changed, recording};
use crate::{
    app_state::AppState,
    compare,
    types::{Answer, AppError, ComparedTurn, SpeakerView, TranscriptView, Waveform, Which},
    view::{self, id_of},
};

/// A text of a session.
#[tauri::command(async)]
#[specta::specta]
pub fn transcript(state: State<'_, AppState>, id: String, which: Which) -> Answer<TranscriptView> {
    let (library, _) = state.kept.to_read()?;
    let (version, transcript) = text(&library, id_of(&id)?, which)?;
    Ok(view::transcript(version, &transcript))
}

/// What enhancement changed of the live text.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_texts(
    state: State<'_, AppState>,
    id: String,
    version: Option<u32>,
) -> Answer<Vec<ComparedTurn>> {
    let (library, _) = state.kept.to_read()?;
    let id = id_of(&id)?;
    let (_, live) = text(&library, id, Which::Live)?;
    let (_, finished) = text(&library, id, Which::Finished { version })?;
    Ok(compare::compare(&live, &finished))
}

/// How loud the recording of a session is along its length.
#[tauri::command(async)]
#[specta::specta]
pub fn waveform(state: State<'_, AppState>, id: String) -> Answer<Waveform> {
    let (library, _) = state.kept.to_read()?;
    let id = id_of(&id)?;
    let file = recording(&library, id)?;
    let waveform = state.waveforms.of(id, &file);
    let waveform = waveform.map_err(|error| AppError::new(error.to_string()))?;
    Ok((*waveform).clone())
}

/// Puts another text in a paragraph's place. Its words keep their times as far as they are the same.
/// Returns what was there, to be put back.
#[tauri::command(async)]
#[specta::specta]
pub fn edit_segment(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    version: u32,
    segment: u32,
    text: String,
) -> Answer<String> {
    let library = state.kept.to_change()?;
    let mut before = None;
    library.update_transcript(id_of(&id)?, version, |transcript| {
        let found = transcript.segments.iter_mut().find(|there| there.id == segment);
        if let Some(found) = found {
            before = Some(found.text.clone());
            enhance::edit::replace_text(found, text.trim());
        }
    })?;
    let before = before.ok_or_else(|| AppError::new("This paragraph is not there any more."))?;
    changed(&app, Some(id))?;
    Ok(before)
}

/// Names a speaker of the newest finished transcript; nothing takes the name back.
#[tauri::command(async)]
#[specta::specta]
pub fn name_speaker(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    speaker: String,
    name: Option<String>,
) -> Answer<SpeakerView> {
    let library = state.kept.to_change()?;
    let name = name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let named = library.name_speaker(id_of(&id)?, &speaker, name)?;
    changed(&app, Some(id))?;
    Ok(view::speaker(&named))
}

/// Says that a speaker is who was proposed, or is not.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_proposal(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    speaker: String,
    is_right: bool,
) -> Answer<SpeakerView> {
    let library = state.kept.to_change()?;
    let session = id_of(&id)?;
    let answered = match is_right {
        true => library.confirm_proposal(session, &speaker)?,
        false => library.reject_proposal(session, &speaker)?,
    };
    changed(&app, Some(id))?;
    Ok(view::speaker(&answered))
}

/// Makes one speaker of two: a new version of the transcript, whose number is returned.
#[tauri::command(async)]
#[specta::specta]
pub fn merge_speakers(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    into: String,
    from: String,
) -> Answer<u32> {
    let version = state.kept.to_change()?.merge_speakers(id_of(&id)?, &into, &from)?;
    changed(&app, Some(id))?;
    Ok(version)
}

/// A text of a session, and its number if it has one.
pub(super) fn text(library: &Library, id: Uuid, which: Which) -> Answer<(Option<u32>, Transcript)> {
    match which {
        Which::Live => {
            let record = library.session(id)?;
            let finished = record.transcript.map(|version| library.transcript(id, Some(version)));
            let captions = library.captions(id)?;
            Ok((
                None,
                live::transcript(&captions, &record.language, finished.transpose()?.as_ref()),
            ))
        }
        Which::Finished { version } => {
            let version = match version {
                Some(version) => version,
                None => library.session(id)?.transcript.ok_or_else(|| {
                    AppError::new("There is no finished transcript of this session yet.")
                })?,
            };
            Ok((Some(version), library.transcript(id, Some(version))?))
        }
    }
}
