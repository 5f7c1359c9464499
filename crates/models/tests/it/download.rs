//! Downloads from a server with all kinds of faults.

use std::fs;
use std::sync::Mutex;
use std::sync::mpsc;
use std::thread;

use crate::support::server::{Answer, Server, nowhere};
use crate::support::{FILE, Home, NAME, content, huggingface, puller, reasons, store_in};
use models::{Check, Error, Event, Phase, Pulled, SourceError};

/// A home whose model has this server as its only source.
fn home(server: &Server) -> Home {
    Home::new(&server.endpoint, &[huggingface(FILE)])
}

#[test]
fn a_pull_brings_the_published_file_and_leaves_nothing_else() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    assert_eq!(home.pull().unwrap(), Pulled::Fetched(home.model()));
    home.assert_has_the_model();
    assert_eq!(server.requests()[0].path, "/a/b/resolve/0123/ggml-tiny.bin");
}

#[test]
fn a_model_that_is_there_is_not_fetched_again() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    home.pull().unwrap();
    assert_eq!(home.pull().unwrap(), Pulled::AlreadyThere(home.model()));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn the_published_file_in_a_folder_of_the_users_counts_as_there() {
    let home = Home::new(&nowhere(), &[huggingface(FILE)]);
    let mine = home.dir.path().join("mine");
    fs::create_dir(&mine).unwrap();
    fs::write(mine.join(FILE), content()).unwrap();
    assert_eq!(home.pull().unwrap(), Pulled::AlreadyThere(mine.join(FILE)));
}

#[test]
fn a_broken_connection_is_resumed_where_it_broke() {
    let server = Server::start(|number, _| match number {
        0 => Answer::CutAfter(100_000),
        1 => Answer::CutAfter(50_000),
        _ => Answer::Right,
    });
    let home = home(&server);
    home.pull().unwrap();
    home.assert_has_the_model();
    assert_eq!(
        server.ranges(),
        [None, Some("bytes=100000-".to_owned()), Some("bytes=150000-".to_owned())]
    );
    assert_eq!(server.requests()[2].sent, 150_000);
}

#[test]
fn an_unfinished_pull_is_resumed_by_the_next_one() {
    let server = Server::start(|number, _| match number {
        0 => Answer::CutAfter(120_000),
        1 | 2 => Answer::Status(503),
        _ => Answer::Right,
    });
    let home = home(&server);
    assert_eq!(reasons(home.pull()), [SourceError::Status(503)]);
    assert_eq!(fs::read(home.part()).unwrap(), content()[..120_000]);
    assert!(!home.model().exists());

    home.pull().unwrap();
    home.assert_has_the_model();
    let last = server.requests().pop().unwrap();
    assert_eq!((last.range.as_deref(), last.sent), (Some("bytes=120000-"), 180_000));
}

#[test]
fn a_complete_part_needs_no_server() {
    let home = Home::new(&nowhere(), &[huggingface(FILE)]);
    fs::write(home.part(), content()).unwrap();
    home.pull().unwrap();
    home.assert_has_the_model();
}

#[test]
fn the_range_survives_a_redirect() {
    let server = Server::start(|_, path| match path {
        "/elsewhere" => Answer::Right,
        _ => Answer::Moved("/elsewhere"),
    });
    let home = home(&server);
    fs::write(home.part(), &content()[..200_000]).unwrap();
    home.pull().unwrap();
    home.assert_has_the_model();
    assert_eq!(server.requests()[1].sent, 100_000);
}

#[test]
fn a_server_without_ranges_sends_all_of_it_again() {
    let server = Server::start(|number, _| match number {
        0 => Answer::CutAfter(100_000),
        _ => Answer::Whole,
    });
    let home = home(&server);
    home.pull().unwrap();
    home.assert_has_the_model();
}

#[test]
fn a_part_damaged_on_disk_is_fetched_anew_before_the_source_is_blamed() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    fs::write(home.part(), vec![0; 100_000]).unwrap();
    home.pull().unwrap();
    home.assert_has_the_model();
    assert_eq!(server.ranges(), [Some("bytes=100000-".to_owned()), None]);
}

#[test]
fn a_part_longer_than_the_model_is_thrown_away() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    fs::write(home.part(), vec![0; 400_000]).unwrap();
    home.pull().unwrap();
    home.assert_has_the_model();
}

#[test]
fn a_damaged_file_is_thrown_away_and_the_next_source_tried() {
    let server = Server::start(|_, path| match path {
        "/a/b/resolve/0123/bad.bin" => Answer::Instead(vec![7; 300_000]),
        _ => Answer::Right,
    });
    let home = Home::new(&server.endpoint, &[huggingface("bad.bin"), huggingface(FILE)]);
    let mut failed = Vec::new();
    home.puller()
        .pull(NAME, &mut |event: Event<'_>| {
            if let Event::SourceFailed(failure) = event {
                failed.push(failure.reason.clone());
            }
        })
        .unwrap();
    home.assert_has_the_model();
    assert!(matches!(failed[..], [SourceError::Corrupt { .. }]), "{failed:?}");
    assert_eq!(server.ranges(), [None, None], "nothing of the damaged file is built upon");
}

#[test]
fn a_damaged_file_from_the_last_source_leaves_nothing_behind() {
    let server = Server::start(|_, _| Answer::Instead(vec![7; 300_000]));
    let home = home(&server);
    assert!(matches!(reasons(home.pull())[..], [SourceError::Corrupt { .. }]));
    assert!(home.files().is_empty());
}

#[test]
fn a_body_shorter_than_announced_is_given_up_after_some_attempts_and_kept() {
    let server = Server::start(|_, _| Answer::CutAfter(1_000));
    let home = home(&server);
    let [SourceError::Interrupted { got, total, .. }] = reasons(home.pull())[..] else {
        panic!("another reason");
    };
    assert_eq!((got, total), (3_000, 300_000));
    assert_eq!(server.requests().len(), 3);
    assert_eq!(home.files(), ["ggml-tiny.bin.part"]);
}

#[test]
fn a_body_that_ends_early_without_having_announced_its_length_is_resumed() {
    let server = Server::start(|number, _| match number {
        0 => Answer::EndAfter(100_000),
        _ => Answer::Right,
    });
    let home = home(&server);
    home.pull().unwrap();
    home.assert_has_the_model();
    assert_eq!(server.ranges(), [None, Some("bytes=100000-".to_owned())]);

    let server = Server::start(|_, _| Answer::EndAfter(0));
    let home = self::home(&server);
    assert!(matches!(reasons(home.pull())[..], [SourceError::Interrupted { got: 0, .. }]));
}

#[test]
fn a_login_page_is_not_taken_for_a_model_and_costs_nothing_that_was_there() {
    let server = Server::start(|_, _| Answer::Instead(b"<html>Sign in</html>".to_vec()));
    let home = home(&server);
    for part in [&[][..], &content()[..100_000]] {
        fs::write(home.part(), part).unwrap();
        let wrong = SourceError::WrongSize { expected: 300_000, found: 20 };
        assert_eq!(reasons(home.pull()), [wrong]);
        assert_eq!(fs::read(home.part()).unwrap_or_default(), part);
    }
}

#[test]
fn a_server_in_trouble_is_asked_again_and_a_missing_file_is_not() {
    for (status, requests) in [(500, 3), (429, 3), (404, 1), (401, 1)] {
        let server = Server::start(move |_, _| Answer::Status(status));
        let home = home(&server);
        assert_eq!(reasons(home.pull()), [SourceError::Status(status)]);
        assert_eq!(server.requests().len(), requests, "{status}");
        assert!(home.files().is_empty());
    }
}

#[test]
fn a_server_that_cannot_be_reached_is_not_asked_twice() {
    let home = Home::new(&nowhere(), &[huggingface(FILE)]);
    let mut attempts = 0;
    let outcome = home.puller().pull(NAME, &mut |event: Event<'_>| {
        attempts += usize::from(matches!(event, Event::Phase(Phase::Connecting { .. })));
    });
    assert!(matches!(reasons(outcome)[..], [SourceError::Unreachable(_)]));
    assert_eq!(attempts, 1);
}

#[test]
fn a_disk_with_too_little_room_is_told_before_anything_is_asked() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    fs::write(home.part(), &content()[..100_000]).unwrap();
    let pull =
        |free| home.puller().with_free_space(move |_| Ok(free)).pull(NAME, &mut |_: Event<'_>| ());
    let error = pull(199_999).unwrap_err();
    assert!(matches!(error, Error::NoRoom { needed: 200_000, free: 199_999, .. }), "{error}");
    assert!(server.requests().is_empty());
    assert_eq!(home.files(), ["ggml-tiny.bin.part"], "what was there is kept");
    pull(200_000).unwrap();
}

/// `/dev/full` is a disk that is always full.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_on_the_way_stops_the_pull_and_keeps_the_part() {
    let server = Server::start(|_, _| Answer::Right);
    let home = Home::new(&server.endpoint, &[huggingface(FILE), huggingface("other")]);
    std::os::unix::fs::symlink("/dev/full", home.part()).unwrap();
    let error = home.pull().unwrap_err();
    assert!(matches!(error, Error::DiskFull { .. }), "{error}");
    assert!(error.to_string().contains("try again to go on from there"), "{error}");
    assert_eq!(server.requests().len(), 1, "another source would fill the disk just the same");
    assert_eq!(home.files(), ["ggml-tiny.bin.part"]);
}

#[test]
fn of_two_pulls_at_once_one_fetches_and_the_other_waits_for_it() {
    let (asked, first_has_asked) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let (asked, may_go_on) = (Mutex::new(asked), Mutex::new(may_go_on));
    let server = Server::start(move |number, _| {
        if number == 0 {
            asked.lock().unwrap().send(()).unwrap();
            may_go_on.lock().unwrap().recv().unwrap();
        }
        Answer::Right
    });
    let home = home(&server);
    let second = store_in(home.dir.path(), &server.endpoint, &[huggingface(FILE)]);
    thread::scope(|scope| {
        let first = scope.spawn(|| home.pull());
        first_has_asked.recv().unwrap();
        let second = scope.spawn(|| {
            puller(&second).pull(NAME, &mut |event: Event<'_>| {
                if matches!(event, Event::Phase(Phase::Waiting)) {
                    go_on.send(()).unwrap();
                }
            })
        });
        assert_eq!(first.join().unwrap().unwrap(), Pulled::Fetched(home.model()));
        assert_eq!(second.join().unwrap().unwrap(), Pulled::AlreadyThere(home.model()));
    });
    assert_eq!(server.requests().len(), 1);
    home.assert_has_the_model();
}

#[test]
fn the_model_has_its_name_only_once_it_is_verified() {
    let server = Server::start(|number, _| match number {
        0 => Answer::CutAfter(150_000),
        _ => Answer::Right,
    });
    let home = home(&server);
    let mut events = 0;
    home.puller()
        .pull(NAME, &mut |_: Event<'_>| {
            events += 1;
            assert!(!home.model().exists());
        })
        .unwrap();
    assert!(events > 4);
    home.assert_has_the_model();
}

#[test]
fn a_damaged_model_is_found_out_and_replaced() {
    let server = Server::start(|_, _| Answer::Right);
    let home = home(&server);
    let mut damaged = content();
    damaged[150_000] ^= 1;
    fs::write(home.model(), damaged).unwrap();
    let model = home.store.manifest().require(NAME).unwrap();
    let check = || {
        let installed = home.store.find(model).unwrap();
        home.store.check(model, &installed, &mut |_: Event<'_>| ()).unwrap()
    };
    assert_eq!(check(), Check::Damaged);
    home.pull().unwrap();
    assert_eq!(check(), Check::Intact);
}

#[test]
fn bytes_are_reported_up_to_the_last_and_never_backwards_on_a_resume() {
    let server = Server::start(|number, _| match number {
        0 => Answer::CutAfter(100_000),
        _ => Answer::Right,
    });
    let home = home(&server);
    let mut seen = Vec::new();
    home.puller()
        .pull(NAME, &mut |event: Event<'_>| {
            if let Event::Bytes { done, total } = event {
                assert_eq!(total, 300_000);
                seen.push(done);
            }
        })
        .unwrap();
    assert!(seen.is_sorted(), "{seen:?}");
    assert_eq!(seen.last(), Some(&300_000));
}
