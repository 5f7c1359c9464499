//! A proxy through which the server refuses clients.

use std::{net::TcpStream, os::unix::net::UnixListener, path::Path, thread};

/// Connects a Unix socket at `path` to the server's TCP port on this machine, while the test runs.
/// The program connects as usual, and the server does not know its user: on a direct Unix socket
/// the kernel would report the user, whom the server trusts.
pub(crate) fn open(path: &Path, port: u16) {
    let door = UnixListener::bind(path).unwrap();
    thread::spawn(move || {
        for guest in door.incoming() {
            // Server and client may be gone already.
            let (Ok(mut guest), Ok(mut host)) = (guest, TcpStream::connect(("127.0.0.1", port)))
            else {
                continue;
            };
            let (mut asks, mut hears) = (guest.try_clone().unwrap(), host.try_clone().unwrap());
            thread::spawn(move || std::io::copy(&mut asks, &mut hears));
            thread::spawn(move || std::io::copy(&mut host, &mut guest));
        }
    });
}
