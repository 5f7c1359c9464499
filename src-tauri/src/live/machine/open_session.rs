//! What the open session has reported, folded for the windows.

use session::Condition;

use crate::{
    live::{
        protocol::{LiveEffect, SessionFacts},
        session_news::SessionNews,
        trouble::{News, Troubles},
        wording::LiveNotice,
    },
    types::TroubleKind,
};

/// What the open session has reported.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OpenSession {
    pub(super) facts: SessionFacts,
    /// Unix seconds.
    pub(super) begun_at: f64,
    pub(super) is_paused: bool,
    pub(super) troubles: Troubles,
}

impl OpenSession {
    /// A session that was opened at this time, in Unix seconds, and has reported nothing yet.
    pub(super) fn new(facts: SessionFacts, begun_at: f64) -> Self {
        Self { facts, begun_at, is_paused: false, troubles: Troubles::default() }
    }

    /// Handles reports that only change what the windows show.
    pub(super) fn hear(mut self, news: SessionNews, effects: &mut Vec<LiveEffect>) -> Self {
        match news {
            SessionNews::Began { at } => {
                self.begun_at = at;
                effects.push(LiveEffect::LibraryChanged { session: self.facts.session.clone() });
            }
            SessionNews::Language(language) => self.facts.language = language,
            SessionNews::Paused => self.is_paused = true,
            SessionNews::Resumed => {
                self.is_paused = false;
                // The device's state from before the pause is out of date.
                self.troubles.end(TroubleKind::DeviceLost);
            }
            SessionNews::Noticed(News { condition: Condition::Once(weight), message }) => {
                effects.push(LiveEffect::Notify(LiveNotice::Session(weight, message)));
            }
            SessionNews::Noticed(news) => self.troubles.hear(&news),
            SessionNews::ModelsFailed | SessionNews::Ended(_) => {}
        }
        self
    }
}
