//! A door to a server that refuses whoever comes through it.

use std::{net::TcpStream, os::unix::net::UnixListener, path::Path, thread};

/// Leads from a Unix socket at `path` to the server's TCP port on this machine, for as long as the
/// test runs. A program comes by its usual way and is a stranger all the same: on a Unix socket of
/// its own the server is told by the kernel who comes, and trusts its own user.
pub(crate) fn open(path: &Path, port: u16) {
    let door = UnixListener::bind(path).unwrap();
    thread::spawn(move || {
        for guest in door.incoming() {
            // The server may be gone already, and so may the guest.
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
