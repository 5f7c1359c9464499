//! Drives the app's windows through WebDriver.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{
    Desktop, announcement,
    process::{Helper, family, is_running, mortal, wait_for},
};

/// The longest wait for an event: far longer than it takes on a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(90);
/// An element that has not moved for this long is at rest.
const STEADY: Duration = Duration::from_millis(120);

/// The running app. It is killed on drop, if it still runs; if the test failed, screenshots and
/// texts of all windows are saved first.
pub struct App<'a> {
    desktop: &'a Desktop,
    runtime: Runtime,
    client: Client,
    process: Pid,
    _driver: Helper,
}

impl<'a> App<'a> {
    /// Starts the app and switches to its first window.
    #[must_use]
    pub fn start(program: &str, desktop: &'a Desktop, args: &[&str]) -> Self {
        let port = free_port();
        let mut driver = mortal("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        desktop.set_env(&mut driver);
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = Helper::start(driver, &desktop.log("app"));
        wait_for("WebKitWebDriver of Debian's webkit2gtk-driver", || {
            TcpStream::connect(("127.0.0.1", port)).ok()
        });
        let options = json!({ "binary": program, "args": args });
        let wanted = [("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await
        });
        let client = client.unwrap_or_else(|error| panic!("the app does not start: {error}"));
        let process = child_of(driver.id());
        Self { desktop, runtime, client, process, _driver: driver }
    }

    /// Switches to another window once it exists: the one whose page title is `title`, or starts
    /// with it.
    pub fn show(&self, title: &str) {
        self.until(&format!("the window {title}"), || {
            for window in self.ask(self.client.windows()).ok()? {
                self.ask(self.client.switch_to_window(window)).ok()?;
                if self.ask(self.client.title()).ok()?.starts_with(title) {
                    return Some(());
                }
            }
            None
        });
    }

    /// Hides a window by the app's name for it.
    pub fn hide(&self, window: &str) {
        self.run_async::<()>(
            "const [window, done] = arguments;
             __TAURI_INTERNALS__.invoke('hide_window', { window }).then(() => done(null))",
            &[json!(window)],
        );
    }

    /// Repeats `look` until it returns a value.
    pub fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(seen) = look() {
                return seen;
            }
            assert!(self.is_running(), "{what}: the app has ended");
            assert!(Instant::now() < deadline, "{what}: it does not come");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the window shows a text.
    pub fn until_text(&self, text: &str) {
        self.until(&format!("{text:?}"), || self.text().contains(text).then_some(()));
    }

    /// Waits until the window no longer shows a text.
    pub fn until_no_text(&self, text: &str) {
        self.until(&format!("no {text:?}"), || (!self.text().contains(text)).then_some(()));
    }

    /// The window's visible text.
    #[must_use]
    pub fn text(&self) -> String {
        self.run("return document.body.innerText", &[])
    }

    /// Clicks a button, found by its text or its accessible name, once it exists and is enabled.
    pub fn click(&self, button: &str) {
        self.click_at(&format!("normalize-space(.)='{button}' or @aria-label='{button}'"));
    }

    /// Waits until a button can be clicked; finds it like [`click`](Self::click).
    pub fn until_enabled(&self, button: &str) {
        let path = format!("//button[normalize-space(.)='{button}' or @aria-label='{button}']");
        self.until(&format!("the button {button:?}"), || {
            let found: Element = self.ask(self.client.find(Locator::XPath(&path))).ok()?;
            self.ask(found.is_enabled()).ok()?.then_some(())
        });
    }

    /// Clicks a button by the beginning of its text.
    pub fn click_begun(&self, words: &str) {
        self.click_at(&format!("starts-with(normalize-space(.), '{words}')"));
    }

    fn click_at(&self, which: &str) {
        self.click_on(Locator::XPath(&format!("//button[{which}]")));
    }

    /// Clicks the first match of this CSS selector, once it exists and is enabled.
    pub fn click_css(&self, selector: &str) {
        self.click_on(Locator::Css(selector));
    }

    fn click_on(&self, what: Locator<'_>) {
        self.until(&format!("a click on {what:?}"), || {
            let found: Element = self.ask(self.client.find(what)).ok()?;
            let enabled = self.ask(found.is_enabled()).ok()?;
            // A click may miss an element that moves, or one in a window that is being resized.
            let place = self.ask(found.rectangle()).ok()?;
            thread::sleep(STEADY);
            let is_steady = self.ask(found.rectangle()).ok()? == place;
            (enabled && is_steady && self.ask(found.click()).is_ok()).then_some(())
        });
    }

    /// Replaces the text of the first field that matches this CSS selector.
    pub fn write(&self, selector: &str, text: &str) {
        self.until(&format!("a field {selector:?}"), || {
            let found: Element = self.ask(self.client.find(Locator::Css(selector))).ok()?;
            self.ask(found.clear()).ok()?;
            self.ask(found.send_keys(text)).ok()
        });
    }

    /// Presses keys, by WebDriver's names for them, in the first field that matches this CSS
    /// selector.
    pub fn press(&self, selector: &str, keys: &str) {
        self.until(&format!("a field {selector:?}"), || {
            let found: Element = self.ask(self.client.find(Locator::Css(selector))).ok()?;
            self.ask(found.send_keys(keys)).ok()
        });
    }

    /// Selects an option by its value, in the first list that matches this CSS selector.
    pub fn choose(&self, selector: &str, value: &str) {
        self.until(&format!("an entry {value:?} of {selector:?}"), || {
            let found: Element = self.ask(self.client.find(Locator::Css(selector))).ok()?;
            self.ask(found.select_by_value(value)).ok()
        });
    }

    /// Runs a script in the window: the body of a function that gets `args` as its `arguments`.
    pub fn run<T: DeserializeOwned>(&self, script: &str, args: &[Value]) -> T {
        let value = self.ask(self.client.execute(script, args.to_vec()));
        let value = value.unwrap_or_else(|error| panic!("{script}: {error}"));
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Like `run`, but the window may have no page at the moment.
    pub fn try_run<T: DeserializeOwned>(&self, script: &str) -> Option<T> {
        let value = self.ask(self.client.execute(script, Vec::new())).ok()?;
        serde_json::from_value(value).ok()
    }

    /// Like `run`, for a script that passes its result to the last of its `arguments`.
    pub fn run_async<T: DeserializeOwned>(&self, script: &str, args: &[Value]) -> T {
        let value = self.ask(self.client.execute_async(script, args.to_vec()));
        let value = value.unwrap_or_else(|error| panic!("{script}: {error}"));
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Plays a whole announcement while the app captions it, in the captions window. Returns the
    /// announcement's text.
    pub fn hear(&self, sound: &str) -> String {
        self.show("Captions");
        self.until_enabled("Pause");
        let (sound, text) = announcement(sound);
        self.desktop.testbed().say(&sound).wait();
        self.click("Stop");
        self.until_text("Start again");
        text
    }

    /// Resizes the window, as its user could.
    pub fn resize(&self, width: u32, height: u32) {
        self.ask(self.client.set_window_size(width, height)).unwrap();
    }

    /// Saves a screenshot of the window as it is on the screen. WebDriver's own screenshot waits
    /// for the page to be redrawn, which an idle page never is.
    pub fn picture(&self, name: &str) {
        let label = "return window.__TAURI_INTERNALS__.metadata.currentWindow.label";
        let title = match &*self.run::<String>(label, &[]) {
            "main" => "Duotone",
            "captions" => "Duotone captions",
            _ => "Duotone dictation",
        };
        // Waits until the page is drawn and on the screen.
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => \
                     requestAnimationFrame(() => setTimeout(() => done(null), 100)))";
        self.run_async::<()>(drawn, &[]);
        self.desktop.picture_of(title, name);
    }

    /// The app's process id.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.process.as_raw_nonzero().get().unsigned_abs()
    }

    /// Whether the app still runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        is_running(self.process())
    }

    /// Terminates the app, as the system does at log-out, and waits until it has exited.
    pub fn terminate(&self) {
        kill_process(self.process, Signal::TERM).unwrap();
        self.until_end();
    }

    /// Waits until the app has exited by itself.
    pub fn until_end(&self) {
        wait_for("the end of the app", || (!self.is_running()).then_some(()));
    }

    /// Kills the app without warning, as a crash does.
    pub fn kill(self) {
        self.end();
    }

    fn end(&self) {
        let family = family(self.process());
        let _ = kill_process(self.process, Signal::KILL);
        // WebKit's processes end once they notice, and write into the user's folders until then.
        let deadline = Instant::now() + PATIENCE;
        while family.iter().any(|one| is_running(*one)) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn ask<T>(&self, asked: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let in_time = async { tokio::time::timeout(PATIENCE, asked).await };
        match self.runtime.block_on(in_time) {
            Ok(answer) => answer,
            Err(_) => panic!("the app does not answer"),
        }
    }

    /// Saves evidence of a failed story.
    fn keep_evidence(&self) {
        let screen = self.desktop.artifact("screen.png");
        let _ = self.desktop.command("import").args(["-window", "root"]).arg(screen).status();
        let look = async {
            for (at, window) in self.client.windows().await?.into_iter().enumerate() {
                self.client.switch_to_window(window).await?;
                let text = self.client.execute("return document.body.innerText", vec![]).await?;
                let text = text.as_str().unwrap_or_default().to_owned();
                let source = self.client.source().await?;
                let kept = |name: &str| self.desktop.artifact(&format!("window-{at}.{name}"));
                let _ = fs::write(kept("txt"), text);
                let _ = fs::write(kept("html"), source);
            }
            Ok::<(), CmdError>(())
        };
        let in_time = async { tokio::time::timeout(Duration::from_secs(20), look).await };
        let _ = self.runtime.block_on(in_time);
    }
}

impl Drop for App<'_> {
    fn drop(&mut self) {
        if thread::panicking() && self.is_running() {
            self.keep_evidence();
        }
        self.end();
    }
}

/// A port that was free a moment ago: the driver only accepts a number.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The process that the driver started.
fn child_of(driver: u32) -> Pid {
    wait_for("the app's process", || {
        let threads = fs::read_dir(format!("/proc/{driver}/task")).ok()?;
        let children = threads.flatten().filter_map(|thread| {
            let children = fs::read_to_string(thread.path().join("children")).ok()?;
            children.split_whitespace().next()?.parse().ok()
        });
        children.filter_map(Pid::from_raw).next()
    })
}
