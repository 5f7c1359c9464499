//! Owns a dictation from key-down to its outcome.

use std::{
    pin::pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use dictation::{
    compose::Before,
    insertion::{AppRule, Outcome, Rules, Target, Way},
};
use messages::{Language, Message, message};
use tokio::{
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
    time::timeout,
};

use super::{
    Order, telling,
    writer::Writer,
    written::{Part, Written},
};
use crate::{
    language,
    live::{ListenerEvent, Live},
    notifications::Notifier,
    preferences::PreferencesFile,
    shortcut::Shortcuts,
    types::{
        DictationChanged, DictationPhase, DictationPreferences, Hear, InsertWay, OutcomeView,
        Purpose, ShortcutMode, WindowName,
    },
    windows::Windows,
};

/// How long an outcome is shown that needs nothing of the user.
const SHOWN: Duration = Duration::from_secs(2);
/// Keys that are pressed again so soon were held all the time: some systems repeat them.
const REPEAT: Duration = Duration::from_millis(60);
/// A dictation that follows another one so soon in the same window goes on with its text.
const GOES_ON: Duration = Duration::from_secs(30);

/// The text that was written last, and where.
struct Last {
    text: String,
    target: Option<Target>,
    at: Instant,
    /// Whether it can be taken back.
    can_undo: bool,
}

/// The owner.
pub struct Owner {
    live: Live,
    preferences: Arc<PreferencesFile>,
    windows: Windows,
    shortcuts: Shortcuts,
    notifier: Notifier,
    writer: Writer,
    shown: Arc<Mutex<DictationChanged>>,
    last: Option<Last>,
    /// Whether the shortcut's keys are down.
    is_down: bool,
    /// What is to begin another dictation when this one is written.
    again: Option<Order>,
}

/// How a dictation came to its end.
enum Came {
    /// There is an outcome for the user.
    To(OutcomeView),
    /// The user wants nothing of it.
    ToNothing,
}

impl Owner {
    pub fn new(
        live: Live,
        preferences: Arc<PreferencesFile>,
        windows: Windows,
        shortcuts: Shortcuts,
        notifier: Notifier,
        writer: Writer,
        shown: Arc<Mutex<DictationChanged>>,
    ) -> Self {
        Self {
            live,
            preferences,
            windows,
            shortcuts,
            notifier,
            writer,
            shown,
            last: None,
            is_down: false,
            again: None,
        }
    }

    /// Works until nobody can order anything any more.
    pub(super) async fn run(mut self, mut orders: UnboundedReceiver<Order>) {
        let mut next = orders.recv().await;
        while let Some(order) = next.take() {
            let outcome = match order {
                Order::KeyDown if self.is_down => None,
                Order::KeyDown | Order::Toggle => {
                    self.is_down = order == Order::KeyDown;
                    match self.dictate(order == Order::KeyDown, &mut orders).await {
                        Came::To(outcome) => Some(outcome),
                        Came::ToNothing => {
                            self.put_away();
                            None
                        }
                    }
                }
                Order::KeyUp => {
                    self.is_down = false;
                    None
                }
                Order::Undo => Some(self.undo().await),
                Order::Copy => Some(self.copy().await),
                Order::Forget => {
                    self.forget();
                    self.put_away();
                    None
                }
                Order::Cancel => {
                    self.put_away();
                    None
                }
            };
            next = match (outcome, self.again.take()) {
                // Whoever speaks already waits for no good news.
                (outcome, Some(again)) if outcome.as_ref().is_none_or(|came| came.is_well) => {
                    if again == Order::KeyDown {
                        self.is_down = false;
                    }
                    Some(again)
                }
                (Some(outcome), _) => self.show_outcome(outcome, &mut orders).await,
                (None, _) => orders.recv().await,
            };
        }
    }

    /// Listens and writes. `by_keys` says whether letting go of them may end it.
    async fn dictate(&mut self, by_keys: bool, orders: &mut UnboundedReceiver<Order>) -> Came {
        let wanted = self.preferences.now().dictation;
        // First of all: a moment later another window may have the focus.
        let target = match self.writer.target().await {
            Ok(target) => target,
            Err(error) => return Came::To(failed(error.to_string())),
        };
        let ends_with_keys = by_keys && wanted.mode == ShortcutMode::Hold;
        self.begins(target.as_ref());
        let escape = self.shortcuts.take_escape(ends_with_keys);
        let (listener, mut heard) = unbounded_channel();
        let hear = Hear { microphone_name: wanted.microphone.clone(), ..Hear::default() };
        let live = self.live.clone();
        let mut start = pin!(live.start(Purpose::Dictation, hear, Some(listener)));
        let mut written = Written::new(self.before(target.as_ref()), wanted.spoken_commands);
        let (mut has_begun, mut ends, mut is_wanted) = (false, false, true);
        // What went wrong while it was written; then the rest is not.
        let mut trouble: Option<Outcome> = None;
        // Why it was over before somebody ended it.
        let mut cut_off = None;
        // Nobody else gets keys while those of the shortcut are down.
        let while_speaking = wanted.while_speaking && !ends_with_keys;
        loop {
            tokio::select! {
                begun = &mut start, if !has_begun => match begun {
                    // What was said meanwhile is heard now, even if the keys are up by now.
                    Ok(()) => {
                        has_begun = true;
                        if ends {
                            live.stop();
                        }
                    }
                    Err(_) if !is_wanted => return Came::ToNothing,
                    Err(error) => return Came::To(failed(error.message)),
                },
                news = heard.recv(), if has_begun => match news {
                    Some(ListenerEvent::Listening) if !ends => {
                        self.change(|now| now.phase = DictationPhase::Listening);
                    }
                    Some(ListenerEvent::Draft(draft)) => self.change(|now| now.draft = draft),
                    Some(ListenerEvent::Confirmed { words, language }) => {
                        written.hear(words, &language);
                        self.change(|now| now.confirmed = written.text());
                        if while_speaking && is_wanted && trouble.is_none()
                            && let Some(part) = written.settled()
                        {
                            let outcome =
                                self.write(part, &mut written, target.as_ref(), &wanted).await;
                            trouble = Some(outcome).filter(|outcome| !arrived(outcome));
                        }
                    }
                    Some(ListenerEvent::Ended(Some(why))) if written.text().is_empty() => {
                        return Came::To(failed(why));
                    }
                    Some(ListenerEvent::Ended(why)) => {
                        cut_off = why;
                        break;
                    }
                    None => break,
                    Some(ListenerEvent::Listening) => {}
                },
                order = orders.recv() => {
                    let Some(order) = order else { return Came::ToNothing };
                    if ends && order != Order::Cancel {
                        self.hear_of_another(order, wanted.mode);
                        continue;
                    }
                    if !self.is_the_end(order, ends_with_keys, orders).await {
                        continue;
                    }
                    if order == Order::Cancel {
                        (is_wanted, self.again) = (false, None);
                    }
                    ends = true;
                    self.change(|now| now.phase = DictationPhase::Correcting);
                    // Before it has begun, a stop would lose what was said since key-down.
                    if has_begun || !is_wanted {
                        live.stop();
                    }
                }
            }
        }
        // What is written from here on is no longer put away.
        drop(escape);
        match is_wanted {
            true => {
                let mut outcome = self.finish(written, trouble, target, &wanted).await;
                if let Some(why) = cut_off {
                    outcome = failed(format!("{} {why}", outcome.message));
                }
                Came::To(outcome)
            }
            false if written.has_written() => {
                let text = written.written().to_owned();
                self.last = Some(Last { text, target, at: Instant::now(), can_undo: true });
                Came::To(OutcomeView {
                    is_well: true,
                    message: self.text(&message!("outcome-stays-written")),
                })
            }
            false => Came::ToNothing,
        }
    }

    /// Whether an order ends the dictation.
    async fn is_the_end(
        &mut self,
        order: Order,
        ends_with_keys: bool,
        orders: &mut UnboundedReceiver<Order>,
    ) -> bool {
        match order {
            Order::Toggle | Order::Cancel => true,
            Order::KeyDown => !std::mem::replace(&mut self.is_down, true) && !ends_with_keys,
            Order::KeyUp => {
                match timeout(REPEAT, orders.recv()).await {
                    Ok(Some(Order::KeyDown)) => return false,
                    // Another order in this moment can only be one to end it.
                    Ok(Some(_)) => return true,
                    Ok(None) | Err(_) => self.is_down = false,
                }
                ends_with_keys
            }
            Order::Forget => {
                self.forget();
                false
            }
            Order::Undo | Order::Copy => false,
        }
    }

    /// Takes an order while the last words are confirmed: keys that are pressed then begin another
    /// dictation.
    fn hear_of_another(&mut self, order: Order, mode: ShortcutMode) {
        match order {
            Order::KeyDown if !std::mem::replace(&mut self.is_down, true) => {
                self.again = Some(Order::KeyDown);
            }
            Order::KeyUp => {
                self.is_down = false;
                if self.again == Some(Order::KeyDown) {
                    self.again = (mode == ShortcutMode::Toggle).then_some(Order::Toggle);
                }
            }
            Order::Toggle => self.again = Some(Order::Toggle),
            Order::Forget => self.forget(),
            _ => {}
        }
    }

    /// Writes a part of it.
    async fn write(
        &self,
        part: Part,
        written: &mut Written,
        target: Option<&Target>,
        wanted: &DictationPreferences,
    ) -> Outcome {
        let (rules, goes_on) = (rules(wanted, target), written.has_written());
        let insert = self.writer.insert(target.cloned(), part.text.clone(), rules, goes_on);
        let outcome = insert.await;
        if arrived(&outcome) {
            written.wrote(&part);
        }
        outcome
    }

    async fn finish(
        &mut self,
        mut written: Written,
        trouble: Option<Outcome>,
        target: Option<Target>,
        wanted: &DictationPreferences,
    ) -> OutcomeView {
        let text = written.text();
        if text.is_empty() && !written.has_written() {
            return failed(self.text(&message!("outcome-nothing-heard")));
        }
        let rest = written.rest();
        let outcome = match trouble {
            // It may have arrived all the same, so it is not written once more.
            Some(Outcome::CopiedOnly { .. }) => self.writer.copy(rest.text).await,
            Some(outcome) => outcome,
            None if rest.text.is_empty() => {
                let app =
                    target.as_ref().map_or_else(String::new, |target| target.name().to_owned());
                Outcome::Inserted { app }
            }
            None => self.write(rest, &mut written, target.as_ref(), wanted).await,
        };
        let is_well = outcome.is_success();
        self.last = Some(Last { text, target, at: Instant::now(), can_undo: is_well });
        let is_as_said = !is_well || written.is_as_said();
        telling::written(Some(&outcome).filter(|_| is_as_said), self.language())
    }

    /// What is known of the text before the cursor: only that a dictation ended there a moment ago.
    fn before(&self, target: Option<&Target>) -> Before {
        match (&self.last, target) {
            (Some(last), Some(target))
                if last.can_undo
                    && last.at.elapsed() < GOES_ON
                    && last.target.as_ref().is_some_and(|before| before.is(target)) =>
            {
                Before::Text(last.text.clone())
            }
            _ => Before::Unknown,
        }
    }

    fn forget(&mut self) {
        self.last = None;
        self.writer.forget();
    }

    async fn undo(&mut self) -> OutcomeView {
        let undone = self.writer.undo().await;
        let is_well = matches!(undone, dictation::insertion::Undone::TakenBack { .. });
        if is_well {
            self.last = None;
        }
        telling::taken_back(&undone, self.language())
    }

    async fn copy(&self) -> OutcomeView {
        let Some(last) = &self.last else {
            return failed(self.text(&message!("outcome-nothing-dictated")));
        };
        let outcome = self.writer.copy(last.text.clone()).await;
        telling::copied(&outcome, self.language())
    }

    fn language(&self) -> Language {
        language::of(self.preferences.now().look.locale.as_deref())
    }

    fn text(&self, message: &Message) -> String {
        message.text(self.language())
    }

    fn begins(&self, target: Option<&Target>) {
        self.set(DictationChanged {
            phase: DictationPhase::Starting,
            app: target.map(|target| target.name().to_owned()),
            begun_at: Some(session::unix_now() * 1e3),
            ..DictationChanged::default()
        });
        self.show_pill();
    }

    /// Shows what came of it: for a while if all is well, and else until it was read. Returns the
    /// next order.
    async fn show_outcome(
        &self,
        outcome: OutcomeView,
        orders: &mut UnboundedReceiver<Order>,
    ) -> Option<Order> {
        let is_well = outcome.is_well;
        self.change(|now| {
            now.phase = DictationPhase::Done;
            now.draft.clear();
            now.outcome = Some(outcome);
            now.can_undo = self.last.as_ref().is_some_and(|last| last.can_undo);
        });
        self.show_pill();
        let shown = Instant::now();
        loop {
            let order = match is_well {
                true => match timeout(SHOWN.saturating_sub(shown.elapsed()), orders.recv()).await {
                    Ok(order) => order,
                    Err(_) => {
                        self.put_away();
                        return orders.recv().await;
                    }
                },
                false => orders.recv().await,
            };
            // The keys that ended it are let go.
            if order != Some(Order::KeyUp) || self.is_down {
                return order;
            }
        }
    }

    fn show_pill(&self) {
        if let Err(error) = self.windows.show(WindowName::Pill, None) {
            tracing::warn!(%error, "the pill cannot be shown");
        }
    }

    fn put_away(&self) {
        let can_undo = self.last.as_ref().is_some_and(|last| last.can_undo);
        self.set(DictationChanged { can_undo, ..DictationChanged::default() });
        self.windows.hide(WindowName::Pill);
    }

    fn change(&self, change: impl FnOnce(&mut DictationChanged)) {
        let mut now = self.shown().clone();
        change(&mut now);
        self.set(now);
    }

    fn set(&self, now: DictationChanged) {
        let is_news = std::mem::replace(&mut *self.shown(), now.clone()) != now;
        if is_news {
            self.notifier.emit(now);
        }
    }

    fn shown(&self) -> MutexGuard<'_, DictationChanged> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the text is where it belongs, as far as the desktop tells.
fn arrived(outcome: &Outcome) -> bool {
    outcome.is_success() || *outcome == Outcome::SentUnseen
}

fn failed(message: String) -> OutcomeView {
    OutcomeView { is_well: false, message }
}

/// The user's rules, with the usual way for the target among them.
fn rules(wanted: &DictationPreferences, target: Option<&Target>) -> Rules {
    let way = |way: InsertWay| match way {
        InsertWay::Auto => None,
        InsertWay::Type => Some(Way::Type),
        InsertWay::Paste => Some(Way::Paste),
        InsertWay::Copy => Some(Way::CopyOnly),
    };
    let rule = |app: &str, way| AppRule { app: app.to_owned(), way };
    let named = wanted.rules.iter().filter_map(|kept| Some(rule(&kept.app, way(kept.way)?)));
    let usual = target.and_then(|target| Some(rule(&target.app, way(wanted.way)?)));
    Rules { apps: named.chain(usual).collect() }
}
