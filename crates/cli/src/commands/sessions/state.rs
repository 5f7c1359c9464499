//! The state of a session, in a word or two.

use ::library::{EnhancementStatus, SessionRecord, SessionState};
use messages::{Message, Value, message};

/// The state of a session for people. With `is_alone` no other program has the library open, so a
/// session without an end is interrupted and not live.
pub fn of(record: &SessionRecord, is_alone: bool) -> Message {
    let enhancement = &record.enhancement;
    match (record.state, enhancement.status) {
        (SessionState::Live, _) if !is_alone => message!("cli-state-live"),
        (_, EnhancementStatus::Processing) => {
            let percent = enhancement.progress.clamp(0.0, 1.0) * 100.0;
            message!("cli-state-enhancing", percent = Value::decimal(percent, 0))
        }
        (_, EnhancementStatus::Pending) => message!("cli-state-waiting"),
        (_, EnhancementStatus::Failed) => message!("cli-state-failed"),
        (_, EnhancementStatus::Completed) => message!("cli-state-enhanced"),
        (_, EnhancementStatus::NotRequested) if record.processed => message!("cli-state-enhanced"),
        (SessionState::Live | SessionState::Interrupted, _) => message!("cli-state-interrupted"),
        (SessionState::Ended, _) => message!("cli-state-ended"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_state_that_matters_most_is_shown() {
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
            assert_eq!(of(&record, is_alone).english(), is);
        }
    }
}
