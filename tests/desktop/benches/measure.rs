//! Measures the app on this machine: the time to its window, the time to the first words, and its
//! processor time and memory while it is idle. Run it on an otherwise idle machine: `cargo bench -p
//! duotone-desktop --bench measure`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "figures that cannot be had end it"
)]

#[cfg(target_os = "linux")]
fn main() {
    // `cargo test --benches` only checks that it starts.
    if std::env::args().any(|argument| argument == "--bench") {
        linux::measure();
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::{
        collections::BTreeMap,
        fs,
        thread::sleep,
        time::{Duration, Instant},
    };

    use desktop_tests::{App, Desktop, Watch, announcement, family};

    const APP: &str = env!("CARGO_BIN_EXE_duotone-desktop");
    /// The number of measured starts of each kind.
    const STARTS: usize = 5;
    /// How long the idle app is measured.
    const IDLE: Duration = Duration::from_secs(30);

    pub fn measure() {
        println!("| what | measured |");
        println!("|---|---|");
        let mut windows: Vec<f64> = (0..STARTS).map(|_| window()).collect();
        told("start to window, s", &mut windows);
        let (mut listening, mut grey, mut solid) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..STARTS {
            let times = captions();
            listening.push(times[0]);
            grey.push(times[1]);
            solid.push(times[2]);
        }
        told("start of captions to listening, s", &mut listening);
        told("first word begins to grey, s", &mut grey);
        told("first word begins to solid, s", &mut solid);
        idle();
        live();
    }

    fn told(what: &str, times: &mut [f64]) {
        times.sort_by(f64::total_cmp);
        let (least, most) = (times[0], times[times.len() - 1]);
        println!("| {what} | {:.2} ({least:.2} to {most:.2}) |", times[times.len() / 2]);
    }

    /// The time until the desktop shows the window; no WebDriver is attached.
    fn window() -> f64 {
        let desktop = Desktop::new();
        desktop.is_known();
        let start = Instant::now();
        let mut app = desktop.command(APP).spawn().unwrap();
        while desktop.windows().is_empty() {
            sleep(Duration::from_millis(5));
        }
        let time = start.elapsed().as_secs_f64();
        let (_, _) = (app.kill(), app.wait());
        time
    }

    fn captions() -> [f64; 3] {
        let desktop = Desktop::new();
        desktop.is_known();
        let app = App::start(APP, &desktop, &[]);
        app.show("Library");
        app.click("Open captions");
        app.show("Captions");
        let start = Instant::now();
        app.click("Start captions");
        app.until_enabled("Pause");
        let listening = start.elapsed().as_secs_f64();
        Watch::begin(&app);
        let (sound, _) = announcement("demo-congrats");
        let start = Instant::now();
        let speech = desktop.testbed().say(&sound);
        app.until("a guess", || (Watch::now(&app).greyed > 0).then_some(()));
        let grey = start.elapsed().as_secs_f64();
        app.until("a solid word", || (Watch::now(&app).turned > 0).then_some(()));
        let solid = start.elapsed().as_secs_f64();
        drop(speech);
        [listening, grey, solid]
    }

    fn idle() {
        let desktop = Desktop::new();
        desktop.is_known();
        let mut app = desktop.command(APP).arg("--hidden").spawn().unwrap();
        // Excludes work left over from the start.
        sleep(Duration::from_secs(5));
        rests("in the tray", app.id());
        let shown = desktop.command(APP).status().unwrap();
        assert!(shown.success(), "{shown}");
        while desktop.windows().is_empty() {
            sleep(Duration::from_millis(50));
        }
        sleep(Duration::from_secs(5));
        rests("with the library open", app.id());
        let press = |keys: &[&str]| desktop.command("xdotool").args(keys).status().unwrap();
        press(&["search", "--onlyvisible", "--name", "^Duotone$", "windowactivate", "--sync"]);
        press(&["key", "alt+F4"]);
        while !desktop.windows().is_empty() {
            sleep(Duration::from_millis(50));
        }
        // A hidden window keeps its web view for a minute.
        sleep(Duration::from_secs(65));
        rests("closed to the tray", app.id());
        let (_, _) = (app.kill(), app.wait());
    }

    /// Measures the app while somebody speaks, first with the captions alone, then with the library
    /// too.
    fn live() {
        let desktop = Desktop::new();
        desktop.is_known();
        let mut app = desktop.command(APP).arg("--captions").spawn().unwrap();
        until(|| !desktop.windows().is_empty());
        let (sound, _) = announcement("demo-instruct");
        let speech = desktop.testbed().say(&sound);
        // Excludes the loading of the models.
        sleep(Duration::from_secs(10));
        let mut names = BTreeMap::from([(app.id(), "the app")]);
        name_new(&mut names, app.id(), "captions");
        works("live with captions", app.id(), &names);
        drop(speech);
        let shown = desktop.command(APP).status().unwrap();
        assert!(shown.success(), "{shown}");
        until(|| desktop.windows().len() > 1);
        let speech = desktop.testbed().say(&sound);
        sleep(Duration::from_secs(10));
        name_new(&mut names, app.id(), "library");
        works("live with captions and library", app.id(), &names);
        drop(speech);
        let (_, _) = (app.kill(), app.wait());
    }

    /// Measures each process of the app.
    fn works(how: &str, app: u32, names: &BTreeMap<u32, &str>) {
        let ticks = || -> Vec<Option<u64>> { names.keys().map(|id| ticks_of(*id)).collect() };
        let before = ticks();
        sleep(IDLE);
        for (((id, name), after), before) in names.iter().zip(ticks()).zip(before) {
            let share = share(after.zip(before).map_or(0, |(after, before)| after - before));
            let memory = memory_of(*id).unwrap_or(0) as f64 / 1e3;
            println!(
                "| {how}, {name} ({id}): share of a core, memory (PSS) | {share:.1} %, {memory:.0} MB |"
            );
        }
        println!("| {how}, all: memory (PSS), MB | {:.0} |", memory(app) as f64 / 1e3);
    }

    fn until(is_so: impl Fn() -> bool) {
        while !is_so() {
            sleep(Duration::from_millis(50));
        }
    }

    /// Names the app's new web process after the window that it draws. Other new processes, such as
    /// WebKit's network process, get their own names.
    fn name_new(names: &mut BTreeMap<u32, &'static str>, app: u32, window: &'static str) {
        for id in family(app) {
            let name = fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
            let name = match name.trim() {
                "WebKitWebProces" => window,
                "WebKitNetworkPr" => "WebKit's network process",
                _ => continue,
            };
            names.entry(id).or_insert(name);
        }
    }

    /// Measures the idle app.
    fn rests(how: &str, app: u32) {
        let before = ticks(app);
        sleep(IDLE);
        let share = share(ticks(app) - before);
        println!("| {how}: processor, share of a core | {share:.2} % |");
        println!("| {how}: memory (PSS), MB | {:.0} |", memory(app) as f64 / 1e3);
    }

    /// The share of a core, in percent, of ticks spent in [`IDLE`]. A tick is 10 ms on Linux.
    fn share(ticks: u64) -> f64 {
        ticks as f64 / IDLE.as_secs_f64()
    }

    /// Processor time of a process and its descendants, in ticks.
    fn ticks(process: u32) -> u64 {
        family(process).into_iter().filter_map(ticks_of).sum()
    }

    fn ticks_of(process: u32) -> Option<u64> {
        let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The fields after the name, which may contain any character.
        let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields[11].parse::<u64>().ok()? + fields[12].parse::<u64>().ok()?)
    }

    /// Memory of a process and its descendants, in kB; shared memory counts once.
    fn memory(process: u32) -> u64 {
        family(process).into_iter().filter_map(memory_of).sum()
    }

    fn memory_of(process: u32) -> Option<u64> {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        line.split_whitespace().next()?.parse().ok()
    }
}
