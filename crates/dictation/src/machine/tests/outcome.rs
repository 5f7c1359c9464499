//! How long an outcome is shown, and which one offers a copy of the text.

use super::story::{Story, hold};

#[test]
fn good_news_starts_a_timer_and_bad_news_starts_none() {
    let said = "down editor began say:Hello. up 60ms ended";
    for (last, has_timer) in [
        (format!("{said} ok"), true),
        (format!("{said} ok undo undone"), true),
        (format!("{said} ok copy copied"), true),
        (format!("{said} unseen"), false),
        (format!("{said} unread"), false),
        (format!("{said} moved"), false),
        (format!("{said} ok undo refused"), false),
        ("copy".to_owned(), false),
        ("down no-desktop".to_owned(), false),
        ("down editor failed".to_owned(), false),
        ("down editor began lost".to_owned(), false),
        ("down editor began say:Hello. lost ok".to_owned(), false),
        ("down editor began up 60ms ended".to_owned(), false),
    ] {
        let mut story = Story::new(hold());
        let (before, event) = last.rsplit_once(' ').unwrap_or(("", last.as_str()));
        story.run(before);
        let timers = story.outcome_timers();
        story.run(event);
        assert_eq!(story.outcome_timers() - timers, usize::from(has_timer), "{last}");
    }
}

#[test]
fn text_that_is_not_where_it_was_meant_to_be_can_be_copied() {
    let said = "down editor began say:Hello. up 60ms ended";
    for (last, can_copy) in [
        (format!("{said} moved"), true),
        (format!("{said} moved copy copied"), false),
        (format!("{said} moved forget"), false),
        (format!("{said} forget moved"), false),
        (format!("{said} ok"), false),
        (format!("{said} unread"), false),
        ("down editor began up 60ms ended".to_owned(), false),
        ("down editor failed".to_owned(), false),
    ] {
        let mut story = Story::new(hold());
        story.run(&last);
        assert_eq!(story.can_copy(), can_copy, "{last}");
    }
}
