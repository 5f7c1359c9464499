//! A local server that offers the models for download.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    thread,
    time::Duration,
};

use crate::desktop::users_models;

/// The bytes of one piece.
const PIECE: usize = 64 * 1024;
/// The bytes that even a slow mirror sends at once.
const HEAD_START: usize = 20_000_000;

/// Serves the models of the user who runs the tests, like Hugging Face; slowly, until
/// [`hurry`](Self::hurry).
pub struct Mirror {
    endpoint: String,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    fast: AtomicBool,
    damaging: AtomicBool,
    /// The requested files, each with the first requested byte.
    asked: Mutex<Vec<(String, usize)>>,
}

impl Mirror {
    /// Starts serving.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it opens a port")]
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State::default());
        let served = state.clone();
        thread::spawn(move || {
            for guest in listener.incoming().flatten() {
                let state = served.clone();
                // The client may hang up.
                thread::spawn(move || serve(&guest, &state));
            }
        });
        Self { endpoint, state }
    }

    /// Its address.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Serves at full speed from now on, including the running downloads.
    pub fn hurry(&self) {
        self.state.fast.store(true, SeqCst);
    }

    /// Sets whether the last byte of each file is corrupted.
    pub fn damage(&self, on: bool) {
        self.state.damaging.store(on, SeqCst);
    }

    /// The first requested bytes of a file, request by request.
    #[must_use]
    pub fn asked(&self, file: &str) -> Vec<usize> {
        let asked = self.state.asked.lock().unwrap();
        asked.iter().filter(|(name, _)| name == file).map(|(_, from)| *from).collect()
    }
}

fn serve(mut guest: &TcpStream, state: &State) -> Option<()> {
    let mut lines = BufReader::new(guest).lines().map_while(Result::ok);
    let line = lines.next()?;
    let name = Path::new(line.split(' ').nth(1)?).file_name()?.to_str()?.to_owned();
    let range = lines.take_while(|line| !line.is_empty()).find_map(|line| {
        let (header, value) = line.split_once(':')?;
        let is_range = header.eq_ignore_ascii_case("range");
        is_range.then(|| value.trim().strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok())?
    });
    let from: usize = range.unwrap_or(0);
    state.asked.lock().unwrap().push((name.clone(), from));
    let Ok(mut file) = fs::read(users_models().join(&name)) else {
        let answer = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        return guest.write_all(answer.as_bytes()).ok();
    };
    if state.damaging.load(SeqCst) {
        *file.last_mut()? ^= 1;
    }
    let (length, last) = (file.len(), file.len() - 1);
    let status = match range {
        Some(from) => {
            format!("206 Partial Content\r\nContent-Range: bytes {from}-{last}/{length}")
        }
        None => "200 OK".to_owned(),
    };
    let length = length - from;
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    guest.write_all(head.as_bytes()).ok()?;
    for (at, piece) in file[from..].chunks(PIECE).enumerate() {
        if at * PIECE > HEAD_START && !state.fast.load(SeqCst) {
            thread::sleep(Duration::from_millis(50));
        }
        guest.write_all(piece).ok()?;
    }
    Some(())
}
