//! Captions in a real terminal: the program runs in a pseudo-terminal, and a terminal emulator
//! reads its output.

use std::{
    io::Read,
    num::NonZero,
    path::Path,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::support::{announcement, listen, of_nobody};
use crate::{alone, shared};

/// Ends a synchronized update.
const END_OF_FRAME: &[u8] = b"\x1b[?2026l";

/// A session in a terminal, and the screens that it showed.
struct Screen {
    parser: Arc<Mutex<vt100::Parser>>,
    pty: Box<dyn portable_pty::MasterPty + Send>,
    session: Box<dyn portable_pty::Child + Send + Sync>,
    reader: thread::JoinHandle<()>,
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

fn emulator(rows: u16, cols: u16) -> vt100::Parser {
    vt100::Parser::new(cells(rows), cells(cols), 200)
}

impl Screen {
    fn start(file: &Path, args: &[&str], rows: u16, cols: u16) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_duotone"));
        command.arg("listen");
        command.arg(file);
        command.args(args);
        Self::run(command, rows, cols)
    }

    fn run(mut command: CommandBuilder, rows: u16, cols: u16) -> Self {
        let pty = native_pty_system().openpty(size(rows, cols)).unwrap();
        command.env("TERM", "xterm-256color");
        for (name, value) in of_nobody() {
            command.env(name, value);
        }
        let session = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let parser = Arc::new(Mutex::new(emulator(rows, cols)));
        let mut output = pty.master.try_clone_reader().unwrap();
        let drawn = Arc::clone(&parser);
        let reader = thread::spawn(move || {
            let (mut bytes, mut frame) = ([0; 4096], Vec::new());
            // Linux reports the end of a pseudo-terminal as an error.
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                frame.extend_from_slice(&bytes[..read]);
                // Like a terminal with synchronized output, never shows half a frame.
                let whole = frame.windows(END_OF_FRAME.len()).rposition(|at| at == END_OF_FRAME);
                if let Some(end) = whole {
                    let shown: Vec<u8> = frame.drain(..end + END_OF_FRAME.len()).collect();
                    drawn.lock().unwrap().process(&shown);
                }
            }
            drawn.lock().unwrap().process(&frame);
        });
        Self { parser, pty: pty.master, session, reader }
    }

    fn resize(&self, rows: u16, cols: u16) {
        // Resizes the emulator first, as a real one does: it draws the next output at the new size.
        self.parser.lock().unwrap().screen_mut().set_size(cells(rows), cells(cols));
        self.pty.resize(size(rows, cols)).unwrap();
    }

    /// The words on the screen by tone: solid, then dim.
    fn tones(&self) -> (Vec<String>, Vec<String>) {
        let parser = self.parser.lock().unwrap();
        let screen = parser.screen();
        let (rows, cols) = screen.size();
        let (mut solid, mut dim) = (String::new(), String::new());
        for row in 0..rows.get() {
            // Skips the line with time and level.
            if screen.cell(row, 0).is_some_and(|cell| cell.contents() == "●") {
                continue;
            }
            for col in 0..cols.get() {
                let Some(cell) = screen.cell(row, col) else { continue };
                let text =
                    if cell.has_contents() { cell.contents().to_owned() } else { " ".into() };
                let (tone, other) =
                    if cell.dim() { (&mut dim, &mut solid) } else { (&mut solid, &mut dim) };
                tone.push_str(&text);
                other.push(' ');
            }
            solid.push(' ');
            dim.push(' ');
        }
        let words = |text: String| text.split_whitespace().map(str::to_owned).collect();
        (words(solid), words(dim))
    }

    /// Waits until the screen shows a text.
    #[cfg(target_os = "linux")]
    fn until(&self, text: &str) {
        let contents = || self.parser.lock().unwrap().screen().contents();
        for _ in 0..400 {
            if contents().contains(text) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("{text:?} is not shown: {}", contents());
    }

    fn finish(mut self) -> (bool, String) {
        let success = self.session.wait().unwrap().success();
        self.reader.join().unwrap();
        let parser = self.parser.lock().unwrap();
        assert!(!parser.screen().hide_cursor(), "the cursor is given back");
        (success, parser.screen().contents())
    }
}

#[test]
fn drafts_are_dim_and_turn_solid_and_a_resize_is_survived() {
    let _alone = alone();
    let (file, text) = announcement("demo-echotest");
    let screen = Screen::start(&file, &["--realtime"], 30, 60);
    let (mut draft, mut turned_solid, mut longest) = (Vec::new(), false, 0);
    let mut solid_before: Vec<String> = Vec::new();
    for tick in 0..60 {
        thread::sleep(Duration::from_millis(250));
        let resized = match tick {
            20 => Some(34),
            36 => Some(80),
            _ => None,
        };
        if let Some(columns) = resized {
            screen.resize(30, columns);
            // Unlike real terminals the emulator does not reflow: lines that were printed for good
            // are cut.
            (solid_before, draft) = (Vec::new(), Vec::new());
            continue;
        }
        let (solid, dim) = screen.tones();
        turned_solid |= !draft.is_empty() && solid.len() > solid_before.len();
        longest = longest.max(dim.len());
        let printed = solid_before.len().min(solid.len());
        assert_eq!(solid[..printed], solid_before[..printed], "solid words changed");
        assert!(solid.len() >= solid_before.len(), "{solid_before:?} became {solid:?}");
        (solid_before, draft) = (solid, dim);
    }
    assert!(longest >= 2, "no draft was ever seen");
    assert!(turned_solid, "no draft ever turned solid");
    let (success, contents) = screen.finish();
    assert!(success);
    assert!(contents.contains("processor seconds"), "the figures end it: {contents}");
    let end: Vec<&str> = text.split_whitespace().rev().take(3).collect();
    assert!(contents.contains(end[1]), "the end of the text is shown: {contents}");
}

#[test]
fn lines_break_between_words_and_nothing_is_lost_or_doubled() {
    let _cores = shared();
    let (file, _) = announcement("demo-echotest");
    for columns in [24, 80] {
        let screen = Screen::start(&file, &[], 40, columns);
        let (success, contents) = screen.finish();
        assert!(success);
        let mut lines: Vec<&str> = contents.trim_end().lines().collect();
        let figures = lines.iter().rposition(|line| line.contains(" words in ")).unwrap();
        lines.truncate(figures);
        for line in &lines {
            assert!(line.len() < usize::from(columns), "{line:?}");
        }
        // The same words as through a pipe: none lost, repeated or broken.
        let words =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        let piped = String::from_utf8(listen(&file, &[]).stdout).unwrap();
        assert_eq!(words(&lines.join(" ")), words(&piped), "{columns} columns");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn space_pauses_and_the_line_below_tells_how_it_goes() {
    let _cores = shared();
    use std::io::Write;

    use audio_testbed::{MICROPHONE, Testbed};

    let testbed = Testbed::new();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_duotone"));
    for (name, value) in testbed.vars() {
        command.env(name, value);
    }
    command.args(["listen", "--mic"]);
    let screen = Screen::run(command, 12, 70);
    let mut keys = screen.pty.take_writer().unwrap();
    screen.until("● 0:01");
    screen.until("Room Microphone");
    screen.until("! Room Microphone sends only silence");
    keys.write_all(b" ").unwrap();
    screen.until("paused; space goes on");
    let outputs = testbed.pactl(&["list", "source-outputs"]);
    assert!(!outputs.contains("application.name = \"Duotone\""), "{outputs}");
    keys.write_all(b" ").unwrap();
    screen.until("● 0:0");
    testbed.unplug(MICROPHONE);
    screen.until("went away");
    keys.write_all(b"q").unwrap();
    assert!(screen.finish().0);
}
