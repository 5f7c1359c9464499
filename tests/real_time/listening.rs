//! A running `duotone listen` in a room with a sound server, and its events.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Output, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use audio_testbed::Testbed;
use serde_json::Value;

use crate::support::{duotone, is};

/// A running `duotone listen` in a room, with its events.
pub struct Listening {
    pub program: Child,
    events: mpsc::Receiver<Value>,
    seen: Vec<Value>,
}

/// The program in a room: its sound server, its devices.
pub fn in_room(testbed: &Testbed, args: &[&str]) -> Command {
    let mut command = duotone();
    testbed.set_env(&mut command);
    command.args(args);
    command
}

impl Listening {
    pub fn start(testbed: &Testbed, args: &[&str]) -> Self {
        let mut command = in_room(testbed, &["listen", "--format", "jsonl"]);
        let streams = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut program = streams.stdin(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let (sender, events) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let event = serde_json::from_str(&line).expect("each line is JSON");
                if sender.send(event).is_err() {
                    return;
                }
            }
        });
        Self { program, events, seen: Vec::new() }
    }

    /// Waits for an event. The events before it are recorded too.
    pub fn until(&mut self, what: &str, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            let event = self.events.recv_timeout(Duration::from_secs(60));
            let event = event.unwrap_or_else(|_| panic!("no {what} came: {:?}", self.seen));
            self.seen.push(event.clone());
            if is_it(&event) {
                return event;
            }
        }
    }

    pub fn until_it_begins(&mut self) {
        self.until("begin", |event| is(event, "session.begin"));
    }

    pub fn until_state(&mut self, kind: &str, state: &str) -> Value {
        self.until(state, |event| is(event, kind) && event["state"] == state)
    }

    pub fn until_confirmed(&mut self, word: &str) {
        self.until(word, |event| {
            is(event, "confirmed") && event["text"].as_str().unwrap().to_lowercase().contains(word)
        });
    }

    /// Stops it as Ctrl-C does. Returns all events, the exit code and the standard error.
    pub fn interrupt(self) -> (Vec<Value>, i32, String) {
        let pid = rustix::process::Pid::from_child(&self.program);
        rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        self.finish()
    }

    pub fn finish(mut self) -> (Vec<Value>, i32, String) {
        let Output { status, stderr, .. } = self.program.wait_with_output().unwrap();
        self.seen.extend(self.events.iter());
        let code = status.code().unwrap_or(-1);
        (self.seen, code, String::from_utf8_lossy(&stderr).into_owned())
    }
}
