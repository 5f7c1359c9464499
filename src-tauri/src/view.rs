//! Converts library records into the types of the windows.

use enhance::job::JobOptions;
use library::{
    Bookmark, EnhancementStatus, JobRecord, JobStatus, Segment, SessionRecord, Speaker, Transcript,
    Word,
};
use messages::message;
use speculative::is_space_between;
use std::num::NonZero;
use uuid::Uuid;

use crate::types::{
    Answer, AppError, BookmarkView, EnhanceOptions, EnhancementView, ProposalView, SegmentView,
    SessionRow, SpeakerView, TranscriptView, WordView,
};

/// Parses an id that a window sent.
///
/// # Errors
/// If the text is no id.
pub fn id_of(text: &str) -> Answer<Uuid> {
    Uuid::parse_str(text).map_err(|_| AppError::new(&message!("app-no-id", text = text)))
}

/// Milliseconds for the windows, at most `u32::MAX`: seven weeks.
pub fn ms(milliseconds: u64) -> u32 {
    u32::try_from(milliseconds).unwrap_or(u32::MAX)
}

/// Converts a session into a list row.
pub fn row(record: &SessionRecord, speakers: &[Speaker]) -> SessionRow {
    SessionRow {
        id: record.id.to_string(),
        title: record.title.clone(),
        created_at: record.created_at.to_string(),
        duration_ms: ms(record.duration_ms),
        language: record.language.clone(),
        source: record.source.kind.clone(),
        device: record.source.device.clone(),
        state: record.state,
        speakers: speakers.iter().map(Speaker::label).collect(),
        has_audio: record.audio.is_some(),
        audio_bytes: record.audio.as_ref().map_or(0.0, |audio| audio.bytes as f64),
        transcript: record.transcript,
        enhancement: EnhancementView {
            status: record.enhancement.status,
            job: record.enhancement.job_id.map(|id| id.to_string()),
            stage: record.enhancement.stage.clone(),
            progress: record.enhancement.progress,
            waits: false,
            error: record.enhancement.error.clone(),
        },
    }
}

/// Converts a bookmark.
pub fn bookmark(bookmark: &Bookmark) -> BookmarkView {
    BookmarkView { at_ms: ms(bookmark.at_ms), note: bookmark.note.clone() }
}

/// Converts a job into its progress.
pub fn enhancement(job: &JobRecord, waits: bool) -> EnhancementView {
    EnhancementView {
        status: match job.status {
            JobStatus::Pending => EnhancementStatus::Pending,
            JobStatus::Processing => EnhancementStatus::Processing,
            JobStatus::Completed => EnhancementStatus::Completed,
            JobStatus::Failed => EnhancementStatus::Failed,
            JobStatus::Cancelled => EnhancementStatus::NotRequested,
        },
        job: Some(job.id.to_string()),
        stage: job.stage.clone(),
        progress: job.progress,
        waits,
        error: job.error.clone(),
    }
}

/// Converts a transcript.
pub fn transcript(version: Option<u32>, transcript: &Transcript) -> TranscriptView {
    TranscriptView {
        version,
        language: transcript.language.clone(),
        speakers: transcript.speakers.iter().map(speaker).collect(),
        segments: transcript.segments.iter().map(segment).collect(),
    }
}

/// Converts a speaker.
pub fn speaker(speaker: &Speaker) -> SpeakerView {
    SpeakerView {
        id: speaker.id.clone(),
        label: speaker.label(),
        name: speaker.name.clone(),
        proposal: speaker.proposal.as_ref().map(|proposal| ProposalView {
            name: proposal.name.clone(),
            confidence: proposal.confidence,
        }),
    }
}

/// Converts a paragraph.
pub fn segment(segment: &Segment) -> SegmentView {
    let shown = segment.words.iter().filter(|word| !word.text.is_empty());
    let mut before = "";
    let words = shown.map(|word| {
        let joined = !before.is_empty() && !is_space_between(before, &word.text);
        before = &word.text;
        view_of(word, joined)
    });
    SegmentView {
        id: segment.id,
        speaker: segment.speaker.clone(),
        start_ms: ms(segment.start_ms),
        end_ms: ms(segment.end_ms),
        text: segment.text.clone(),
        words: words.collect(),
    }
}

fn view_of(word: &Word, joined: bool) -> WordView {
    WordView {
        text: word.text.clone(),
        joined,
        start_ms: ms(word.start_ms),
        end_ms: ms(word.end_ms),
        probability: word.probability,
    }
}

/// Converts the options of an enhancement.
///
/// # Errors
/// If the models do not know the language.
pub fn job_options(options: EnhanceOptions) -> Answer<JobOptions> {
    if let Some(language) = &options.language {
        speculative::Language::parse(language)?;
    }
    Ok(JobOptions {
        diarize: options.diarize,
        speakers: options.speakers.and_then(|speakers| NonZero::new(usize::from(speakers))),
        word_timestamps: true,
        clean_up: options.clean_up,
        model: options.model,
        language: options.language,
    })
}
