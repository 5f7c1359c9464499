//! The queue of events to a consumer that may be slow.
//!
//! A stalled consumer must neither stall the session nor let the queue grow without limit. Where
//! only the newest event matters (levels and drafts), it replaces the one that waits. Everything
//! else is queued: confirmed text and events of devices and recording, a few kilobytes a minute.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::Notify;

use crate::{Caption, SessionEvent};

/// The sender, held by the session.
pub(crate) struct Outbox(Arc<Shared>);

/// The receiver: a session's events in order.
pub struct Events(Arc<Shared>);

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    news: Notify,
}

#[derive(Default)]
struct Queue {
    events: VecDeque<SessionEvent>,
    closed: bool,
}

/// A queue of events.
pub(crate) fn outbox() -> (Outbox, Events) {
    let shared = Arc::new(Shared::default());
    (Outbox(shared.clone()), Events(shared))
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        // No panic can leave the queue half changed.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Outbox {
    pub(crate) fn send(&self, event: SessionEvent) {
        self.0.queue().push(event);
        self.0.news.notify_one();
    }
}

impl Drop for Outbox {
    fn drop(&mut self) {
        self.0.queue().closed = true;
        self.0.news.notify_one();
    }
}

impl Events {
    /// The next event; `None` after [`SessionEvent::End`]. Cancelling loses nothing.
    pub async fn next(&mut self) -> Option<SessionEvent> {
        loop {
            {
                let mut queue = self.0.queue();
                if let Some(event) = queue.events.pop_front() {
                    return Some(event);
                }
                if queue.closed {
                    return None;
                }
            }
            self.0.news.notified().await;
        }
    }
}

impl Queue {
    fn push(&mut self, event: SessionEvent) {
        match &event {
            SessionEvent::Level(_) => {
                if let Some(waiting) = self.last(|event| matches!(event, SessionEvent::Level(_))) {
                    self.events.remove(waiting);
                }
            }
            SessionEvent::Captions { .. } => self.drop_waiting_draft(),
            _ => {}
        }
        self.events.push_back(event);
    }

    /// A draft is the whole unconfirmed tail, so a new one replaces a waiting one. A draft that
    /// came with confirmed text stays, because that text alone would look like the whole text.
    fn drop_waiting_draft(&mut self) {
        let last = self.last(|event| matches!(event, SessionEvent::Captions { .. }));
        if let Some(waiting) = last
            && let Some(SessionEvent::Captions { captions, .. }) = self.events.get(waiting)
            && !captions.iter().any(Caption::is_confirmed)
        {
            self.events.remove(waiting);
        }
    }

    fn last(&self, is_it: impl Fn(&SessionEvent) -> bool) -> Option<usize> {
        self.events.iter().rposition(is_it)
    }
}

#[cfg(test)]
mod tests {
    use audio::Level;
    use speculative::{CaptionWord, Confidence, WindowId};

    use super::*;

    fn showing(id: u64, parts: &[(Confidence, &str)]) -> SessionEvent {
        let caption = |&(confidence, text): &(Confidence, &str)| {
            let shown = speculative::Caption {
                confidence,
                window_id: WindowId(id),
                corrects: Vec::new(),
                language: None,
                words: vec![CaptionWord { text: text.into(), end: 1, ..CaptionWord::default() }],
            };
            Caption::new(shown, 0.0)
        };
        SessionEvent::Captions { captions: parts.iter().map(caption).collect(), timestamp: 0.0 }
    }

    #[test]
    fn a_slow_consumer_misses_drafts_and_levels_but_no_confirmed_word() {
        let mut queue = Queue::default();
        for id in 0..10_000 {
            queue.push(SessionEvent::Level(Level { rms: -20.0, peak: -10.0 }));
            queue.push(showing(id, &[(Confidence::Draft, "grey")]));
            if id % 1000 == 0 {
                let (solid, grey) = (Confidence::Confirmed, Confidence::Draft);
                queue.push(showing(id, &[(solid, &format!("solid {id}")), (grey, "tail")]));
            }
        }
        assert!(queue.events.len() < 30, "{}", queue.events.len());
        let solid: Vec<String> = queue
            .events
            .iter()
            .filter_map(|event| match event {
                SessionEvent::Captions { captions, .. } => Some(captions),
                _ => None,
            })
            .flatten()
            .filter(|caption| caption.is_confirmed())
            .map(|caption| caption.text.clone())
            .collect();
        let expected: Vec<String> = (0..10).map(|i| format!("solid {}", i * 1000)).collect();
        assert_eq!(solid, expected);
    }

    #[tokio::test]
    async fn events_come_in_order_and_end() {
        let (outbox, mut events) = outbox();
        outbox.send(SessionEvent::Paused { timestamp: 1.0 });
        outbox.send(SessionEvent::Resumed { timestamp: 2.0 });
        drop(outbox);
        assert!(matches!(events.next().await, Some(SessionEvent::Paused { .. })));
        assert!(matches!(events.next().await, Some(SessionEvent::Resumed { .. })));
        assert!(events.next().await.is_none());
    }
}
