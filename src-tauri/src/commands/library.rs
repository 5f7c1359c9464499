//! Sessions: listed, found, renamed, deleted, enhanced.

use enhance::job::JobOptions;
use jiff::Timestamp;
use library::{Asked, Library, TRASH_DAYS, TextKind};
use tauri::{AppHandle, State};
use uuid::Uuid;

use crate::{
    app_state::AppState,
    filter::{Filter, row},
    notifications,
    types::{
        Answer, AppError, EnhanceOptions, FoundPassage, LibraryChanged, SearchQuery, SessionDetail,
        SessionFilter, SessionsPage, TrashedRow,
    },
    view::{self, id_of, ms},
};

/// A page of sessions that are wanted, the newest first: those before the one named, or the newest
/// of all.
#[tauri::command(async)]
#[specta::specta]
pub fn sessions(
    state: State<'_, AppState>,
    before: Option<String>,
    limit: u16,
    filter: SessionFilter,
) -> Answer<SessionsPage> {
    let (library, in_use_by) = state.kept.to_read()?;
    let before = before.as_deref().map(id_of).transpose()?;
    let limit = usize::from(limit.clamp(1, 500));
    let (rows, has_more) = Filter::of(filter)?.page(&library, before, limit)?;
    Ok(SessionsPage { rows, has_more, in_use_by })
}

/// One session with all but its text.
#[tauri::command(async)]
#[specta::specta]
pub fn session(state: State<'_, AppState>, id: String) -> Answer<SessionDetail> {
    let (library, _) = state.kept.to_read()?;
    let record = library.session(id_of(&id)?)?;
    Ok(SessionDetail {
        row: row(&library, &record)?,
        models: [record.models.fast.clone(), record.models.heavy.clone()],
        versions: library.transcripts(record.id)?,
        party: record.party,
    })
}

/// Finds passages, the one that fits best first; the word that is being typed may go on.
#[tauri::command(async)]
#[specta::specta]
pub fn search(state: State<'_, AppState>, query: SearchQuery) -> Answer<Vec<FoundPassage>> {
    let (library, _) = state.kept.to_read()?;
    let asked = Asked {
        typing: true,
        session: query.session.as_deref().map(id_of).transpose()?,
        limit: query.limit.clamp(1, 200) as usize,
        offset: query.offset as usize,
        ..Filter::of(query.filter)?.asked(&query.words)
    };
    let mut passages = Vec::new();
    for found in library.search(&asked)? {
        // One that was deleted in this moment is left out.
        let Ok(record) = library.session(found.session) else { continue };
        let highlights = found.highlights.iter();
        passages.push(FoundPassage {
            session: found.session.to_string(),
            title: record.title,
            created_at: record.created_at.to_string(),
            is_live: found.kind == TextKind::Live,
            start_ms: ms(found.start_ms),
            speaker: found.speaker,
            highlights: highlights
                .map(|bytes| [utf16(&found.text, bytes.start), utf16(&found.text, bytes.end)])
                .collect(),
            text: found.text,
        });
    }
    Ok(passages)
}

/// Gives a session another title.
#[tauri::command(async)]
#[specta::specta]
pub fn rename_session(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    title: String,
) -> Answer<()> {
    let title = title.trim();
    if title.is_empty() {
        return Err(AppError::new("A session needs a title. Type one, or press Escape."));
    }
    state
        .kept
        .to_change()?
        .update_session(id_of(&id)?, |record| record.title = title.to_owned())?;
    changed(&app, Some(id))
}

/// Puts a session into the trash.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_session(app: AppHandle, state: State<'_, AppState>, id: String) -> Answer<()> {
    state.kept.to_change()?.delete(id_of(&id)?)?;
    changed(&app, Some(id))
}

/// Takes a session out of the trash.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_session(app: AppHandle, state: State<'_, AppState>, id: String) -> Answer<()> {
    state.kept.to_change()?.restore(id_of(&id)?)?;
    changed(&app, Some(id))
}

/// Removes a session and all that was made of it from the disk, at once and for good.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_session(app: AppHandle, state: State<'_, AppState>, id: String) -> Answer<()> {
    state.kept.to_change()?.forget(id_of(&id)?)?;
    changed(&app, Some(id))
}

/// Deleted sessions, the newest deletion first.
#[tauri::command(async)]
#[specta::specta]
pub fn trash(state: State<'_, AppState>) -> Answer<Vec<TrashedRow>> {
    let (library, _) = state.kept.to_read()?;
    let now = Timestamp::now();
    let mut trashed = library.trash()?;
    trashed.sort_by_key(|trashed| std::cmp::Reverse(trashed.deleted_at));
    let row = |trashed: library::Trashed| {
        let days = now.duration_since(trashed.deleted_at).as_hours() / 24;
        TrashedRow {
            session: view::row(&trashed.record, &[]),
            deleted_at: trashed.deleted_at.to_string(),
            days_left: u32::try_from(TRASH_DAYS - days).unwrap_or(0),
        }
    };
    Ok(trashed.into_iter().map(row).collect())
}

/// Has a finished transcript made of a recorded session; one more if there is one.
#[tauri::command(async)]
#[specta::specta]
pub fn enhance_session(
    app: AppHandle,
    state: State<'_, AppState>,
    id: String,
    options: EnhanceOptions,
) -> Answer<()> {
    let library = state.kept.to_change()?;
    let record = library.session(id_of(&id)?)?;
    if record.audio.is_none() {
        return Err(AppError::new(
            "This session has no recording, and a finished transcript is made of one. Turn on \
             recording in Settings for the next.",
        ));
    }
    library.create_job(record.id, view::job_options(options)?.to_json())?;
    state.enhancing.wake();
    changed(&app, Some(id))
}

/// Takes a job back that waits or is worked on.
#[tauri::command(async)]
#[specta::specta]
pub fn cancel_job(app: AppHandle, state: State<'_, AppState>, job: String) -> Answer<()> {
    let job = state.kept.to_change()?.cancel_job(id_of(&job)?)?;
    changed(&app, Some(job.session_id.to_string()))
}

/// Tries a job again that failed.
#[tauri::command(async)]
#[specta::specta]
pub fn retry_job(app: AppHandle, state: State<'_, AppState>, job: String) -> Answer<()> {
    let job = state.kept.to_change()?.retry_job(id_of(&job)?)?;
    state.enhancing.wake();
    changed(&app, Some(job.session_id.to_string()))
}

/// The models that a job needs besides the one that transcribes, and that are not here.
#[tauri::command(async)]
#[specta::specta]
pub fn missing_for_job(state: State<'_, AppState>, job: String) -> Answer<Vec<String>> {
    let (library, _) = state.kept.to_read()?;
    let job = library.job(id_of(&job)?)?;
    let options = JobOptions::of_json(&job.options)
        .map_err(|_| AppError::new("A newer Duotone asked for this transcript. Update Duotone."))?;
    Ok(options.helpers().filter(|name| !state.store.has(name)).map(str::to_owned).collect())
}

/// Tells the windows.
pub(super) fn changed(app: &AppHandle, session: Option<String>) -> Answer<()> {
    notifications::emit(app, LibraryChanged { session });
    Ok(())
}

/// A place in a text in UTF-16 units, as windows count.
fn utf16(text: &str, bytes: usize) -> u32 {
    text.get(..bytes).map_or(0, |before| before.encode_utf16().count() as u32)
}

/// Finds a session's recording.
pub(crate) fn recording(library: &Library, id: Uuid) -> Answer<std::path::PathBuf> {
    let record = library.session(id)?;
    let audio = record.audio.ok_or_else(|| AppError::new("This session has no recording."))?;
    let file = audio.path.within(&library.places().recordings)?;
    if !file.is_file() {
        return Err(AppError::new(format!(
            "The recording {} is not there any more. What was said in it is kept.",
            file.display()
        )));
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_a_text_are_told_as_windows_count_them() {
        let text = "né 𝄞 x";
        for (bytes, units) in [(0, 0), (1, 1), (3, 2), (4, 3), (8, 5), (text.len(), 7), (99, 0)] {
            assert_eq!(utf16(text, bytes), units, "{bytes}");
        }
    }
}
