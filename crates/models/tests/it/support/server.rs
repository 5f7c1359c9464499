//! A web server that can misbehave.

use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// The answer to a request. All but the last serve the file and honour ranges.
pub enum Answer {
    /// A correct answer.
    Right,
    /// Announces the full length, sends this many bytes, hangs up.
    CutAfter(usize),
    /// Sends this many bytes as if they were all: the length is not announced.
    EndAfter(usize),
    /// The whole file, whatever the requested range.
    Whole,
    /// This instead of the file.
    Instead(Vec<u8>),
    /// A status without content.
    Status(u16),
    /// A redirect to another path of this server.
    Moved(&'static str),
}

/// A request, and how much was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub path: String,
    pub range: Option<String>,
    pub sent: usize,
}

pub struct Server {
    pub endpoint: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Serves the model; `answer` gets the number of the request (from 0) and its path.
    pub fn start(answer: impl Fn(usize, &str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::<Request>::new()));
        let (answer, log) = (Arc::new(answer), requests.clone());
        thread::spawn(move || {
            for connection in listener.incoming() {
                let (answer, log) = (answer.clone(), log.clone());
                thread::spawn(move || serve(&connection.unwrap(), &*answer, &log));
            }
        });
        Self { endpoint, requests }
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// The requested ranges, in order.
    pub fn ranges(&self) -> Vec<Option<String>> {
        self.requests().into_iter().map(|request| request.range).collect()
    }
}

/// An address without a listener.
pub fn nowhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

fn serve(
    mut connection: &TcpStream,
    answer: &dyn Fn(usize, &str) -> Answer,
    log: &Mutex<Vec<Request>>,
) {
    let Some((path, range)) = read_head(connection) else { return };
    let number = {
        let mut log = log.lock().unwrap();
        log.push(Request { path: path.clone(), range: range.clone(), sent: 0 });
        log.len() - 1
    };
    let file = super::content();
    let from = range.as_deref().map_or(0, |r| {
        r.strip_prefix("bytes=").unwrap().strip_suffix('-').unwrap().parse().unwrap()
    });
    let ranged = if range.is_some() {
        let last = file.len() - 1;
        format!("206 Partial Content\r\nContent-Range: bytes {from}-{last}/{}", file.len())
    } else {
        "200 OK".to_owned()
    };
    let (status, body, announced) = match answer(number, &path) {
        Answer::Right => (ranged, file[from..].to_vec(), Some(file.len() - from)),
        Answer::CutAfter(n) => (ranged, file[from..][..n].to_vec(), Some(file.len() - from)),
        Answer::EndAfter(n) => (ranged, file[from..][..n].to_vec(), None),
        Answer::Whole => ("200 OK".to_owned(), file.clone(), Some(file.len())),
        Answer::Instead(body) => ("200 OK".to_owned(), body.clone(), Some(body.len())),
        Answer::Status(status) => (format!("{status} No"), Vec::new(), Some(0)),
        Answer::Moved(to) => (format!("302 Found\r\nLocation: {to}"), Vec::new(), Some(0)),
    };
    log.lock().unwrap()[number].sent = body.len();
    let length = announced.map(|n: usize| format!("Content-Length: {n}\r\n")).unwrap_or_default();
    let head = format!("HTTP/1.1 {status}\r\n{length}Connection: close\r\n\r\n");
    // The client may have hung up.
    let _ = connection.write_all(head.as_bytes()).and_then(|()| connection.write_all(&body));
    let _ = connection.shutdown(Shutdown::Write);
}

fn read_head(connection: &TcpStream) -> Option<(String, Option<String>)> {
    let mut lines = BufReader::new(connection).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let mut range = None;
    for line in lines.take_while(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("range")
        {
            range = Some(value.trim().to_owned());
        }
    }
    Some((path, range))
}
