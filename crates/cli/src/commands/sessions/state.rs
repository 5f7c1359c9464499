//! What became of a session, in a word or two.

use ::library::{EnhancementStatus, SessionRecord, SessionState};

/// The state of a session for people. With `is_alone` no other program has the library open, so a
/// session without an end is interrupted and not live.
pub fn of(record: &SessionRecord, is_alone: bool) -> String {
    let enhancement = &record.enhancement;
    match (record.state, enhancement.status) {
        (SessionState::Live, _) if !is_alone => "live".to_owned(),
        (_, EnhancementStatus::Processing) => {
            format!("enhancing {:.0} %", f64::from(enhancement.progress.clamp(0.0, 1.0)) * 100.0)
        }
        (_, EnhancementStatus::Pending) => "waiting".to_owned(),
        (_, EnhancementStatus::Failed) => "failed".to_owned(),
        (_, EnhancementStatus::Completed) => "enhanced".to_owned(),
        (_, EnhancementStatus::NotRequested) if record.processed => "enhanced".to_owned(),
        (SessionState::Live | SessionState::Interrupted, _) => "interrupted".to_owned(),
        (SessionState::Ended, _) => "ended".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_session_is_what_matters_most_of_it() {
        use EnhancementStatus::*;
        for (state, status, processed, is_alone, is) in [
            (SessionState::Live, NotRequested, false, false, "live"),
            (SessionState::Live, NotRequested, false, true, "interrupted"),
            (SessionState::Interrupted, NotRequested, false, true, "interrupted"),
            (SessionState::Ended, NotRequested, false, true, "ended"),
            (SessionState::Ended, Pending, false, true, "waiting"),
            (SessionState::Ended, Processing, false, false, "enhancing 43 %"),
            (SessionState::Interrupted, Completed, true, true, "enhanced"),
            (SessionState::Ended, NotRequested, true, true, "enhanced"),
            (SessionState::Ended, Failed, true, true, "failed"),
        ] {
            let mut record = SessionRecord::new(Uuid::nil(), Timestamp::UNIX_EPOCH, "");
            record.state = state;
            record.processed = processed;
            record.enhancement.status = status;
            record.enhancement.progress = 0.43;
            assert_eq!(of(&record, is_alone), is);
        }
    }
}
