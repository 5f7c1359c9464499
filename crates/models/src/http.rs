//! Downloads a file over HTTP and resumes it.

use std::io::{self, Read};
use std::thread;
use std::time::Duration;

use ureq::http::{HeaderMap, Response, StatusCode, header};
use ureq::{Agent, Body, Timeout};

use crate::digest::BUFFER;
use crate::error::Failure;
use crate::part::Part;
use crate::progress::go_on;
use crate::{Event, Phase, Progress, SourceError};

/// An attempt that receives this much data restarts the count of attempts.
const WORTH_GOING_ON: u64 = 1024 * 1024;

/// How often to retry after a temporary failure.
#[derive(Debug, Clone, Copy)]
pub struct Retry {
    /// The limit of attempts in a row with almost no data.
    pub attempts: u32,
    /// The pause before the second attempt; it doubles each time.
    pub pause: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self { attempts: 4, pause: Duration::from_millis(500) }
    }
}

/// Fetches files from one server.
pub(crate) struct Http {
    agent: Agent,
    endpoint: String,
    retry: Retry,
}

/// Why an attempt did not get the whole file.
enum Broken {
    /// A retry may work.
    ForNow(SourceError),
    /// A retry does not help.
    ForGood(Failure),
}

impl<F: Into<Failure>> From<F> for Broken {
    fn from(error: F) -> Self {
        Self::ForGood(error.into())
    }
}

impl Http {
    pub fn new(endpoint: &str, retry: Retry) -> Self {
        let mut config = Agent::config_builder()
            .user_agent(concat!("duotone/", env!("CARGO_PKG_VERSION")))
            // Ranges count bytes of the file, so disable compression.
            .accept_encoding("identity")
            .http_status_as_error(false)
            .timeout_resolve(Some(Duration::from_secs(10)))
            .timeout_connect(Some(Duration::from_secs(10)))
            .timeout_recv_response(Some(Duration::from_secs(30)))
            // Resume a connection that stalls this long. There is no total limit: large models over
            // slow connections take hours.
            .timeout_per_read(Some(Duration::from_secs(30)));
        if is_loopback(endpoint) {
            config = config.proxy(None);
        }
        let endpoint = endpoint.trim_end_matches('/').to_owned();
        Self { agent: config.build().into(), endpoint, retry }
    }

    /// Brings the part to its full length.
    ///
    /// It stores no ETag for the resume: revision and SHA-256 are pinned, so a changed file fails
    /// as a wrong digest.
    pub fn download(
        &self,
        path: &str,
        part: &mut Part<'_>,
        progress: &mut dyn Progress,
    ) -> Result<(), Failure> {
        let url = format!("{}/{path}", self.endpoint);
        let mut in_vain = 0;
        while !part.is_complete() {
            let before = part.len();
            let reason = match self.attempt(&url, part, progress) {
                Ok(()) => continue,
                Err(Broken::ForGood(failure)) => return Err(failure),
                Err(Broken::ForNow(reason)) => reason,
            };
            tracing::info!(%url, %reason, bytes = part.len(), "download attempt failed");
            in_vain = if part.len() >= before + WORTH_GOING_ON { 1 } else { in_vain + 1 };
            if in_vain >= self.retry.attempts {
                return Err(reason.into());
            }
            thread::sleep(self.retry.pause * 2_u32.saturating_pow(in_vain - 1));
        }
        Ok(())
    }

    fn attempt(
        &self,
        url: &str,
        part: &mut Part<'_>,
        progress: &mut dyn Progress,
    ) -> Result<(), Broken> {
        progress.on(Event::Phase(Phase::Connecting { source: &self.endpoint }));
        let mut request = self.agent.get(url);
        if part.len() > 0 {
            request = request.header(header::RANGE, format!("bytes={}-", part.len()));
        }
        let response = request.call().map_err(|e| refused(e, part))?;
        let body = accept(response, part)?;
        progress.on(Event::Phase(Phase::Downloading));
        copy(body, part, progress)
    }
}

/// Decides from the response's header where its body belongs.
fn accept(response: Response<Body>, part: &mut Part<'_>) -> Result<Body, Broken> {
    let expected = part.model().bytes;
    let status = response.status();
    match status {
        StatusCode::PARTIAL_CONTENT => {
            let (from, total) = content_range(response.headers())
                .ok_or_else(|| SourceError::Status(status.as_u16()))?;
            if let Some(found) = total.filter(|&total| total != expected) {
                return Err(SourceError::WrongSize { expected, found }.into());
            }
            if from != part.len() {
                return Err(SourceError::Status(status.as_u16()).into());
            }
        }
        // A server without ranges sends the whole file.
        StatusCode::OK => {
            if let Some(found) = response.body().content_length().filter(|&l| l != expected) {
                return Err(SourceError::WrongSize { expected, found }.into());
            }
            part.restart()?;
        }
        StatusCode::RANGE_NOT_SATISFIABLE if part.len() > 0 => {
            part.restart()?;
            return Err(Broken::ForNow(SourceError::Status(status.as_u16())));
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => {
            return Err(Broken::ForNow(SourceError::Status(status.as_u16())));
        }
        _ if status.is_server_error() => {
            return Err(Broken::ForNow(SourceError::Status(status.as_u16())));
        }
        _ => return Err(SourceError::Status(status.as_u16()).into()),
    }
    Ok(response.into_body())
}

fn copy(body: Body, part: &mut Part<'_>, progress: &mut dyn Progress) -> Result<(), Broken> {
    let total = part.model().bytes;
    let mut reader = body.into_reader();
    let mut buffer = vec![0; BUFFER];
    progress.on(Event::Bytes { done: part.len(), total });
    loop {
        let n = match reader.read(&mut buffer) {
            Ok(0) if part.is_complete() => return Ok(()),
            Ok(0) => return Err(interrupted(part, "the connection was closed")),
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(interrupted(part, &e.to_string())),
        };
        part.append(&buffer[..n])?;
        progress.on(Event::Bytes { done: part.len(), total });
        go_on(progress)?;
    }
}

fn interrupted(part: &Part<'_>, why: &str) -> Broken {
    let (got, total) = (part.len(), part.model().bytes);
    Broken::ForNow(SourceError::Interrupted { got, total, why: why.to_owned() })
}

/// Handles a missing answer. If the server is unreachable, the next source is better than waiting.
fn refused(error: ureq::Error, part: &Part<'_>) -> Broken {
    match &error {
        ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => unreachable_by(&error),
        ureq::Error::Timeout(_) | ureq::Error::Protocol(_) => interrupted(part, &error.to_string()),
        ureq::Error::Io(e) if is_broken_connection(e.kind()) => interrupted(part, &e.to_string()),
        _ => unreachable_by(&error),
    }
}

fn unreachable_by(error: &ureq::Error) -> Broken {
    let why = match error {
        ureq::Error::Io(e) => e.to_string(),
        error => error.to_string(),
    };
    SourceError::Unreachable(why).into()
}

fn is_broken_connection(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, TimedOut, UnexpectedEof};
    matches!(kind, BrokenPipe | ConnectionAborted | ConnectionReset | TimedOut | UnexpectedEof)
}

/// First byte and total of `Content-Range: bytes 10-99/100`; the total may be `*`.
fn content_range(headers: &HeaderMap) -> Option<(u64, Option<u64>)> {
    let value = headers.get(header::CONTENT_RANGE)?.to_str().ok()?;
    let (range, total) = value.strip_prefix("bytes ")?.split_once('/')?;
    let from = range.split_once('-')?.0.trim().parse().ok()?;
    match total.trim() {
        "*" => Some((from, None)),
        total => Some((from, Some(total.parse().ok()?))),
    }
}

/// Connect to a server on this machine without the user's proxy.
fn is_loopback(endpoint: &str) -> bool {
    let host = endpoint.split_once("://").map_or(endpoint, |(_, rest)| rest);
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|loopback| {
        host.strip_prefix(loopback)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_range_is_read_or_refused() {
        for (value, meaning) in [
            ("bytes 10-99/100", Some((10, Some(100)))),
            ("bytes 0-0/*", Some((0, None))),
            ("bytes */100", None),
            ("lines 1-2/3", None),
            ("bytes 10-99/many", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_RANGE, value.parse().unwrap());
            assert_eq!(content_range(&headers), meaning, "{value}");
        }
        assert_eq!(content_range(&HeaderMap::new()), None);
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for (endpoint, loopback) in [
            ("http://127.0.0.1:8080", true),
            ("http://localhost/hf", true),
            ("http://[::1]:1", true),
            ("https://localhost.example.org", false),
            ("https://example.org/localhost", false),
        ] {
            assert_eq!(is_loopback(endpoint), loopback, "{endpoint}");
        }
    }
}
