//! Sessions: list, search, rename, delete, enhance.

use enhance::job::JobOptions;
use jiff::Timestamp;
use library::{Asked, Bookmark, TRASH_DAYS, TextKind};
use messages::{Explain, message};
use tauri::AppHandle;

use super::blocking::blocking;
use crate::{
    language,
    session_filter::{SessionQuery, row},
    types::{
        Answer, AppError, EnhanceOptions, FoundPassage, SearchQuery, SessionDetail, SessionFilter,
        SessionsPage, TrashedRow,
    },
    view::{self, bookmark, id_of, ms},
};

/// A page of sessions that are wanted, the newest first: those before the one named, or the newest
/// of all.
#[tauri::command]
#[specta::specta]
pub async fn sessions(
    app: AppHandle,
    before: Option<String>,
    limit: u16,
    filter: SessionFilter,
) -> Answer<SessionsPage> {
    blocking(app, move |state| {
        let (library, in_use) = state.library.to_read()?;
        let before = before.as_deref().map(id_of).transpose()?;
        let limit = usize::from(limit.clamp(1, 500));
        let (rows, has_more) = SessionQuery::of(filter)?.page(&library, before, limit)?;
        let in_use_by = in_use.map(|in_use| language::text(&in_use.explain()));
        Ok(SessionsPage { rows, has_more, in_use_by })
    })
    .await
}

/// One session with all but its text.
#[tauri::command]
#[specta::specta]
pub async fn session(app: AppHandle, id: String) -> Answer<SessionDetail> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let record = library.sessions().get(id_of(&id)?)?;
        Ok(SessionDetail {
            row: row(&library, &record)?,
            models: [record.models.fast.clone(), record.models.heavy.clone()],
            versions: library.transcripts().versions(record.id)?,
            party: record.party,
            bookmarks: record.bookmarks.iter().map(bookmark).collect(),
        })
    })
    .await
}

/// Finds passages, the one that fits best first; the word that is being typed may go on.
#[tauri::command]
#[specta::specta]
pub async fn search(app: AppHandle, query: SearchQuery) -> Answer<Vec<FoundPassage>> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let asked = Asked {
            typing: true,
            session: query.session.as_deref().map(id_of).transpose()?,
            limit: query.limit.clamp(1, 200) as usize,
            offset: query.offset as usize,
            ..SessionQuery::of(query.filter)?.asked(&query.words)
        };
        let mut passages = Vec::new();
        for found in library.search().find(&asked)? {
            // Leaves out a session that was deleted in the meantime.
            let Ok(record) = library.sessions().get(found.session) else { continue };
            let highlights = found.highlights.iter();
            passages.push(FoundPassage {
                session: found.session.to_string(),
                title: record.title,
                created_at: record.created_at.to_string(),
                is_live: found.kind == TextKind::Live,
                start_ms: ms(found.start_ms),
                end_ms: ms(found.end_ms),
                speaker: found.speaker,
                highlights: highlights
                    .map(|bytes| [utf16(&found.text, bytes.start), utf16(&found.text, bytes.end)])
                    .collect(),
                text: found.text,
            });
        }
        Ok(passages)
    })
    .await
}

/// Gives a session another title.
#[tauri::command]
#[specta::specta]
pub async fn rename_session(app: AppHandle, id: String, title: String) -> Answer<()> {
    blocking(app, move |state| {
        let title = title.trim();
        if title.is_empty() {
            return Err(AppError::new(&message!("app-no-title")));
        }
        state
            .library
            .to_change()?
            .sessions()
            .update(id_of(&id)?, |record| record.title = title.to_owned())?;
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Sets a bookmark of a session with its note, which may be empty, or removes it.
#[tauri::command]
#[specta::specta]
pub async fn set_bookmark(
    app: AppHandle,
    id: String,
    at_ms: u32,
    note: Option<String>,
) -> Answer<()> {
    blocking(app, move |state| {
        let at_ms = at_ms.into();
        state.library.to_change()?.sessions().update(id_of(&id)?, |record| match note {
            Some(note) => record.add_bookmark(Bookmark { at_ms, note: note.trim().to_owned() }),
            None => record.remove_bookmark(at_ms),
        })?;
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Puts a session into the trash.
#[tauri::command]
#[specta::specta]
pub async fn delete_session(app: AppHandle, id: String) -> Answer<()> {
    blocking(app, move |state| {
        state.library.to_change()?.trash().delete(id_of(&id)?)?;
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Takes a session out of the trash.
#[tauri::command]
#[specta::specta]
pub async fn restore_session(app: AppHandle, id: String) -> Answer<()> {
    blocking(app, move |state| {
        state.library.to_change()?.trash().restore(id_of(&id)?)?;
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Removes a session and all that was made of it from the disk, at once and for good.
#[tauri::command]
#[specta::specta]
pub async fn forget_session(app: AppHandle, id: String) -> Answer<()> {
    blocking(app, move |state| {
        state.library.to_change()?.trash().forget(id_of(&id)?)?;
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Deleted sessions, the newest deletion first.
#[tauri::command]
#[specta::specta]
pub async fn trash(app: AppHandle) -> Answer<Vec<TrashedRow>> {
    blocking(app, |state| {
        let (library, _) = state.library.to_read()?;
        let now = Timestamp::now();
        let mut trashed = library.trash().all()?;
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
    })
    .await
}

/// Has a finished transcript made of a recorded session; one more if there is one.
#[tauri::command]
#[specta::specta]
pub async fn enhance_session(app: AppHandle, id: String, options: EnhanceOptions) -> Answer<()> {
    blocking(app, move |state| {
        let library = state.library.to_change()?;
        let record = library.sessions().get(id_of(&id)?)?;
        if record.audio.is_none() {
            return Err(AppError::new(&message!("app-nothing-to-enhance")));
        }
        library.jobs().create(record.id, view::job_options(options)?.to_json())?;
        state.jobs.wake();
        state.notifier.library_changed(Some(id));
        Ok(())
    })
    .await
}

/// Takes a job back that waits or is worked on.
#[tauri::command]
#[specta::specta]
pub async fn cancel_job(app: AppHandle, job: String) -> Answer<()> {
    blocking(app, move |state| {
        let job = state.library.to_change()?.jobs().cancel(id_of(&job)?)?;
        state.notifier.library_changed(Some(job.session_id.to_string()));
        Ok(())
    })
    .await
}

/// Tries a job again that failed.
#[tauri::command]
#[specta::specta]
pub async fn retry_job(app: AppHandle, job: String) -> Answer<()> {
    blocking(app, move |state| {
        let job = state.library.to_change()?.jobs().retry(id_of(&job)?)?;
        state.jobs.wake();
        state.notifier.library_changed(Some(job.session_id.to_string()));
        Ok(())
    })
    .await
}

/// The models that a job needs besides the one that transcribes, and that are not here.
#[tauri::command]
#[specta::specta]
pub async fn missing_for_job(app: AppHandle, job: String) -> Answer<Vec<String>> {
    blocking(app, move |state| {
        let (library, _) = state.library.to_read()?;
        let job = library.jobs().get(id_of(&job)?)?;
        let options = JobOptions::of_json(&job.options)
            .map_err(|_| AppError::new(&message!("app-newer-transcript")))?;
        Ok(options.helpers().filter(|name| !state.store.has(name)).map(str::to_owned).collect())
    })
    .await
}

/// Converts a byte offset to UTF-16 units, which the windows count in.
fn utf16(text: &str, bytes: usize) -> u32 {
    text.get(..bytes).map_or(0, |before| before.encode_utf16().count() as u32)
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
