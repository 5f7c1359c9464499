//! Parses the dates and times of options, and formats those of sessions, both in local time.

use jiff::{Span, Timestamp, ToSpan, Zoned, civil, tz::TimeZone};

/// The accepted forms. Clap puts this into an error of its own, so it is in English.
const FORMS: &str = "write a date (2026-11-20), a date and a time (2026-11-20T14:00), \"yesterday\" \
                     or \"3 days ago\"";

/// Formats a date and a time: "2026-11-20 14:00".
pub fn shown(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Formats a date: "2026-11-20".
pub fn day(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).date().to_string()
}

/// Parses `--since`: a day counts from its beginning.
///
/// # Errors
/// If the text is no date.
pub fn since(text: &str) -> Result<Timestamp, String> {
    moment(text, &Zoned::now(), false)
}

/// Parses `--until`: a day counts to its end, which is the beginning of the next day.
///
/// # Errors
/// If the text is no date.
pub fn until(text: &str) -> Result<Timestamp, String> {
    moment(text, &Zoned::now(), true)
}

fn moment(text: &str, now: &Zoned, end: bool) -> Result<Timestamp, String> {
    let text = text.trim();
    let day = match &*text.to_lowercase() {
        "today" => Some(now.date()),
        "yesterday" => now.date().yesterday().ok(),
        _ => None,
    };
    if let Some(day) = day {
        return whole_day(day, now, end);
    }
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    // Jiff parses the date of a longer text, too, and ignores the time.
    if !text.contains([':', 'T', 't'])
        && let Ok(day) = text.parse::<civil::Date>()
    {
        return whole_day(day, now, end);
    }
    if let Ok(at) = text.parse::<civil::DateTime>() {
        let zoned = at.to_zoned(now.time_zone().clone());
        return zoned.map(|at| at.timestamp()).map_err(|error| error.to_string());
    }
    let span: Span = text.parse().map_err(|_| format!("this is no date; {FORMS}"))?;
    // "3 days" means "3 days ago", because no session is in the future.
    let at = now.checked_sub(span.abs()).map_err(|error| error.to_string())?;
    let is_of_days = span.get_hours() == 0 && span.get_minutes() == 0 && span.get_seconds() == 0;
    if is_of_days { whole_day(at.date(), now, end) } else { Ok(at.timestamp()) }
}

/// The beginning or the end of a day in the user's time zone.
fn whole_day(day: civil::Date, now: &Zoned, end: bool) -> Result<Timestamp, String> {
    let day = if end { day.checked_add(1.day()) } else { Ok(day) };
    let begin = day.and_then(|day| day.to_zoned(now.time_zone().clone()));
    begin.map(|begin| begin.timestamp()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_in_the_users_time_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let now = civil::date(2026, 11, 20).at(14, 30, 0, 0).to_zoned(zone).unwrap();
        let at = |text: &str, end| moment(text, &now, end).map(|at| at.to_string());
        for (text, begins, ends) in [
            ("today", "2026-11-19T22:00:00Z", "2026-11-20T22:00:00Z"),
            ("Yesterday", "2026-11-18T22:00:00Z", "2026-11-19T22:00:00Z"),
            ("2026-11-20", "2026-11-19T22:00:00Z", "2026-11-20T22:00:00Z"),
            ("3 days ago", "2026-11-16T22:00:00Z", "2026-11-17T22:00:00Z"),
            ("2 weeks", "2026-11-05T22:00:00Z", "2026-11-06T22:00:00Z"),
            ("2026-11-20T08:00", "2026-11-20T06:00:00Z", "2026-11-20T06:00:00Z"),
            ("2026-11-20 08:00", "2026-11-20T06:00:00Z", "2026-11-20T06:00:00Z"),
            ("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z"),
            ("90 minutes ago", "2026-11-20T11:00:00Z", "2026-11-20T11:00:00Z"),
        ] {
            assert_eq!(at(text, false).as_deref(), Ok(begins), "{text}");
            assert_eq!(at(text, true).as_deref(), Ok(ends), "{text}");
        }
        for text in ["", "soon", "2026-13-01", "20.11.2026"] {
            assert!(at(text, false).is_err(), "{text}");
        }
    }
}
