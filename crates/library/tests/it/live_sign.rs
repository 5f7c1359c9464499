use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use library::{LiveSign, is_anyone_live};

use crate::made::places;

const CHILD: &str = "DUOTONE_TEST_IS_LIVE_IN";

#[test]
fn sessions_are_live_until_the_last_of_them_ends() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    assert!(!is_anyone_live(&places));
    assert!(!places.library.exists(), "whoever asks leaves nothing behind");
    let (one, other) = (LiveSign::raise(&places).unwrap(), LiveSign::raise(&places).unwrap());
    assert!(is_anyone_live(&places));
    let clone = one.clone();
    drop((one, other));
    assert!(is_anyone_live(&places));
    drop(clone);
    assert!(!is_anyone_live(&places));
}

#[test]
fn who_asks_keeps_no_session_from_its_sign_and_is_not_taken_for_one() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(folder.path());
    drop(LiveSign::raise(&places).unwrap());
    thread::scope(|scope| {
        let asks = || (0..200).filter(|_| is_anyone_live(&places)).count();
        let asking = scope.spawn(asks);
        for _ in 0..50 {
            let _sign = LiveSign::raise(&places).unwrap();
            assert!(is_anyone_live(&places));
        }
        asking.join().unwrap();
    });
    assert!(!is_anyone_live(&places));
}

/// The program to kill. Does nothing unless the test starts it as a child.
#[test]
fn is_live_until_it_is_killed() {
    let Some(folder) = env::var_os(CHILD) else { return };
    let _sign = LiveSign::raise(&places(Path::new(&folder))).unwrap();
    println!("live");
    loop {
        thread::sleep(Duration::from_secs(1));
    }
}

#[test]
fn another_programs_session_is_seen_and_is_over_when_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "live_sign::is_live_until_it_is_killed", "--nocapture"])
        .env(CHILD, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while lines.next().unwrap().unwrap() != "live" {}
    assert!(is_anyone_live(&places(folder.path())));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!is_anyone_live(&places(folder.path())));
}
