//! Serves recordings to the windows' media players: `recording://localhost/SESSION`, with range
//! requests. No other file can be reached this way.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    ops::RangeInclusive,
    path::Path,
};

use tauri::{
    AppHandle, Manager, UriSchemeContext, UriSchemeResponder, Wry,
    http::{Request, Response, StatusCode, header},
};

use crate::{app_state::AppState, recordings::recording, types::Answer, view::id_of};

/// The URL scheme.
pub const SCHEME: &str = "recording";
/// The most bytes in one answer to a range request: a player asks again for more.
const MOST: u64 = 4 << 20;

/// Answers a player's request.
pub fn answer(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(answered(&app, &request).unwrap_or_else(|status| {
            let mut response = Response::new(Vec::new());
            *response.status_mut() = status;
            response
        }));
    });
}

fn answered(app: &AppHandle, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, StatusCode> {
    let file = find(app, request.uri().path()).map_err(|_| StatusCode::NOT_FOUND)?;
    let failed = |error: io::Error| {
        tracing::warn!(%error, file = %file.display(), "a recording cannot be played");
        StatusCode::INTERNAL_SERVER_ERROR
    };
    let mut sound = File::open(&file).map_err(failed)?;
    let length = sound.metadata().map_err(failed)?.len();
    let asked = request.headers().get(header::RANGE).map(|range| range.to_str().unwrap_or(""));
    let (status, range) = match asked.map(|asked| range(asked, length)) {
        None => (StatusCode::OK, 0..=length.saturating_sub(1)),
        Some(Some(range)) => (StatusCode::PARTIAL_CONTENT, range),
        Some(None) => return Err(StatusCode::RANGE_NOT_SATISFIABLE),
    };
    let mut bytes = Vec::new();
    sound.seek(SeekFrom::Start(*range.start())).map_err(failed)?;
    let wanted = range.end() + 1 - range.start();
    sound.take(wanted.min(length)).read_to_end(&mut bytes).map_err(failed)?;
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind(&file))
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::CONTENT_LENGTH, bytes.len())
        // The pages have another scheme, and fetch recordings that the player cannot play itself.
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {}-{}/{length}", range.start(), range.end());
        response = response.header(header::CONTENT_RANGE, range);
    }
    response.body(bytes).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

fn find(app: &AppHandle, path: &str) -> Answer<std::path::PathBuf> {
    let state = app.state::<AppState>();
    let (library, _) = state.library.to_read()?;
    recording(&library, id_of(path.trim_start_matches('/'))?)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("flac") => "audio/flac",
        _ => "audio/wav",
    }
}

/// The range that a header requests from a body of `length` bytes; `None` if it is unsatisfiable
/// (RFC 9110, 14.1.2). Of several ranges, the first.
fn range(asked: &str, length: u64) -> Option<RangeInclusive<u64>> {
    let first = asked.strip_prefix("bytes=")?.split(',').next()?.trim();
    let last = length.checked_sub(1)?;
    let (from, to) = first.split_once('-')?;
    let (from, to) = match (from, to) {
        ("", suffix) => (length.saturating_sub(suffix.parse().ok().filter(|n| *n > 0)?), last),
        (from, "") => (from.parse().ok()?, last),
        (from, to) => (from.parse().ok()?, to.parse::<u64>().ok()?.min(last)),
    };
    let to = to.min(from.saturating_add(MOST - 1));
    (from <= to).then_some(from..=to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_gets_the_range_that_it_asks_for() {
        for (asked, found) in [
            ("bytes=0-", Some(0..=99)),
            ("bytes=10-19", Some(10..=19)),
            ("bytes=90-200", Some(90..=99)),
            ("bytes=-10", Some(90..=99)),
            ("bytes=-200", Some(0..=99)),
            ("bytes=5-6, 8-9", Some(5..=6)),
            ("bytes=100-", None),
            ("bytes=9-5", None),
            ("bytes=-0", None),
            ("bytes=", None),
            ("bytes=a-b", None),
            ("lines=1-2", None),
            ("bytes=18446744073709551615-", None),
        ] {
            assert_eq!(range(asked, 100), found, "{asked}");
        }
        assert_eq!(range("bytes=0-", 0), None);
        assert_eq!(range("bytes=7-", 1 << 40), Some(7..=MOST + 6));
    }
}
