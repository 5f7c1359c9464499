//! Finds model files on this machine.

use std::env;
use std::ffi::OsStr;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use directories::ProjectDirs;

use crate::names;
use crate::{Digest, Error, Event, Manifest, Model, Phase, Progress};

/// The folders that hold models, and the list of known models.
#[derive(Debug, Clone)]
pub struct Store {
    manifest: Manifest,
    data_folder: PathBuf,
    folders: Vec<PathBuf>,
}

/// A model's file on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// The file.
    pub path: PathBuf,
    /// The kind of folder that holds it.
    pub place: Place,
}

/// The kind of a model's folder. It decides what a file that differs from the published one means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The user's data folder, which pulls fill: a file that differs is damaged.
    DataFolder,
    /// A folder of `DUOTONE_MODELS`, which the user fills: a file that differs is the user's own,
    /// such as a model converted from another format.
    UserFolder,
}

/// The result of checking an installed model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Equal to the published file.
    Intact,
    /// Equal to the file that importing a listed checkpoint makes.
    Imported,
    /// Differs from the published file, in the user's own folder: use it as it is.
    Differs,
    /// Differs from the published file, in the data folder: pull it again.
    Damaged,
}

impl Store {
    /// The store of this user: the built-in list, the data folder, and the folders in
    /// `DUOTONE_MODELS` (separated as in `PATH`).
    pub fn from_env() -> Result<Self, Error> {
        let dirs = ProjectDirs::from("", "", "duotone").ok_or(Error::NoDataFolder)?;
        Ok(Self::new(
            Manifest::built_in()?,
            dirs.data_dir().join("models"),
            folders_in(env::var_os("DUOTONE_MODELS").as_deref()),
        ))
    }

    /// A store of these folders. Pulls write to `data_folder`, which need not exist yet.
    pub fn new(manifest: Manifest, data_folder: PathBuf, folders: Vec<PathBuf>) -> Self {
        Self { manifest, data_folder, folders }
    }

    /// The list of models.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The folder that pulls write to.
    pub fn data_folder(&self) -> &Path {
        &self.data_folder
    }

    /// The file for the user's input: a path, or else a name, which is looked up in the data folder
    /// and then in the folders of `DUOTONE_MODELS`. The latter may hold files that are not in the
    /// list.
    pub fn resolve(&self, name: &str) -> Result<PathBuf, Error> {
        let path = Path::new(name);
        if path.is_file() {
            return Ok(path.to_owned());
        }
        if name.contains(['/', MAIN_SEPARATOR]) {
            return Err(Error::NoSuchFile { path: path.to_owned() });
        }
        let file = format!("ggml-{}.bin", names::bare(name));
        if let Some(found) = self.look_for(&file).or_else(|| self.look_for(name)) {
            return Ok(found.path);
        }
        let model = self.manifest.require(name)?;
        if let Some(found) = self.find(model) {
            return Ok(found.path);
        }
        Err(Error::NotInstalled { name: model.name.clone() })
    }

    /// Whether a model of this name is installed.
    pub fn has(&self, name: &str) -> bool {
        self.manifest.find(name).is_some_and(|model| self.find(model).is_some())
    }

    /// The file of a model, if it is installed.
    pub fn find(&self, model: &Model) -> Option<Installed> {
        self.look_for(&model.file)
    }

    /// All installed models of the list, in its order.
    pub fn installed(&self) -> impl Iterator<Item = (&Model, Installed)> {
        self.manifest.models().iter().filter_map(|model| Some((model, self.find(model)?)))
    }

    /// Compares the digest of an installed model with the published file's.
    pub fn check(
        &self,
        model: &Model,
        installed: &Installed,
        progress: &mut dyn Progress,
    ) -> Result<Check, Error> {
        let digest = digest_of(model, &installed.path, progress)?;
        let imported = self.manifest.importable(&model.name).map(|(_, digest)| digest);
        Ok(match installed.place {
            _ if digest == Some(model.sha256) => Check::Intact,
            _ if digest.is_some() && digest == imported => Check::Imported,
            Place::UserFolder => Check::Differs,
            Place::DataFolder => Check::Damaged,
        })
    }

    fn look_for(&self, file: &str) -> Option<Installed> {
        let ours = std::iter::once((&self.data_folder, Place::DataFolder));
        ours.chain(self.folders.iter().map(|folder| (folder, Place::UserFolder)))
            .map(|(folder, place)| Installed { path: folder.join(file), place })
            .find(|installed| installed.path.is_file())
    }

    /// The published file, from the data folder or the user's folders. A damaged file in the data
    /// folder hides the user's own, so then there is none.
    pub(crate) fn find_published(
        &self,
        model: &Model,
        progress: &mut dyn Progress,
    ) -> Result<Option<PathBuf>, Error> {
        self.find_any(model, &[model.sha256], progress)
    }

    /// Like [`find_published`](Self::find_published), for any of these digests.
    pub(crate) fn find_any(
        &self,
        model: &Model,
        digests: &[Digest],
        progress: &mut dyn Progress,
    ) -> Result<Option<PathBuf>, Error> {
        for folder in std::iter::once(&self.data_folder).chain(&self.folders) {
            let path = folder.join(&model.file);
            if path.is_file() {
                let right =
                    digest_of(model, &path, progress)?.is_some_and(|d| digests.contains(&d));
                if right || folder == &self.data_folder {
                    return Ok(right.then_some(path));
                }
            }
        }
        Ok(None)
    }
}

/// The digest of a file with the model's length; a file of another length cannot match.
fn digest_of(
    model: &Model,
    path: &Path,
    progress: &mut dyn Progress,
) -> Result<Option<Digest>, Error> {
    let bytes = path.metadata().map_err(Error::files("read", path))?.len();
    if bytes != model.bytes {
        return Ok(None);
    }
    progress.on(Event::Phase(Phase::Verifying));
    let digest =
        Digest::of_file(path, |done| progress.on(Event::Bytes { done, total: model.bytes }))
            .map_err(Error::files("read", path))?;
    Ok(Some(digest))
}

/// The folders in `DUOTONE_MODELS`. An empty entry is ignored; it is not the current folder.
fn folders_in(variable: Option<&OsStr>) -> Vec<PathBuf> {
    let folders = variable.into_iter().flat_map(env::split_paths);
    folders.filter(|folder| !folder.as_os_str().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    struct Fixture {
        store: Store,
        dir: TempDir,
    }

    impl Fixture {
        fn new() -> Self {
            let dir = TempDir::new().unwrap();
            for folder in ["data", "mine", "yours"] {
                fs::create_dir(dir.path().join(folder)).unwrap();
            }
            let store = Store::new(
                Manifest::built_in().unwrap(),
                dir.path().join("data"),
                vec![dir.path().join("mine"), dir.path().join("yours")],
            );
            Self { store, dir }
        }

        fn put(&self, path: &str) -> PathBuf {
            let path = self.dir.path().join(path);
            fs::write(&path, "weights").unwrap();
            path
        }

        fn check(&self, name: &str) -> Check {
            let model = self.store.manifest().require(name).unwrap();
            let installed = self.store.find(model).unwrap();
            self.store.check(model, &installed, &mut |_: Event<'_>| ()).unwrap()
        }
    }

    #[test]
    fn the_data_folder_goes_before_the_users_folders_in_their_order() {
        let f = Fixture::new();
        for folder in ["yours", "mine", "data"] {
            let path = f.put(&format!("{folder}/ggml-tiny.en.bin"));
            for name in ["tiny.en", "ggml-tiny.en.bin"] {
                assert_eq!(f.store.resolve(name).unwrap(), path);
            }
        }
    }

    #[test]
    fn a_path_is_taken_as_it_is() {
        let f = Fixture::new();
        f.put("data/ggml-tiny.bin");
        let own = f.put("own.bin");
        assert_eq!(f.store.resolve(own.to_str().unwrap()).unwrap(), own);
        let error = f.store.resolve("./tiny").unwrap_err();
        assert!(matches!(error, Error::NoSuchFile { .. }), "{error}");
    }

    #[test]
    fn a_file_that_no_list_knows_is_found_by_its_name() {
        let f = Fixture::new();
        let path = f.put("mine/ggml-medical.en.bin");
        for name in ["medical.en", "ggml-medical.en.bin"] {
            assert_eq!(f.store.resolve(name).unwrap(), path);
        }
    }

    #[test]
    fn a_known_model_is_found_by_its_name_whatever_its_file_is_called() {
        let f = Fixture::new();
        let path = f.put("mine/speaker-embedding.onnx");
        for name in ["speaker-embedding", "speaker-embedding.onnx"] {
            assert_eq!(f.store.resolve(name).unwrap(), path);
        }
    }

    #[test]
    fn a_known_model_that_is_missing_is_told_from_an_unknown_one() {
        let f = Fixture::new();
        let missing = f.store.resolve("ggml-base.bin").unwrap_err();
        assert!(missing.to_string().contains("model base is not on this machine"), "{missing}");
        let unknown = f.store.resolve("bass").unwrap_err();
        assert!(matches!(unknown, Error::UnknownModel { .. }), "{unknown}");
    }

    #[test]
    fn another_content_is_damage_only_where_pulls_put_files() {
        let f = Fixture::new();
        f.put("data/ggml-tiny.bin");
        f.put("mine/ggml-tiny.en.bin");
        assert_eq!(f.check("tiny"), Check::Damaged);
        assert_eq!(f.check("tiny.en"), Check::Differs);
    }

    #[test]
    fn the_installed_models_are_listed_once_each() {
        let f = Fixture::new();
        for path in ["data/ggml-base.bin", "mine/ggml-base.bin", "yours/ggml-tiny.bin"] {
            f.put(path);
        }
        let names: Vec<_> = f.store.installed().map(|(model, _)| model.name.as_str()).collect();
        assert_eq!(names, ["tiny", "base"]);
    }

    #[test]
    fn empty_entries_of_the_variable_name_no_folder() {
        let folder = |name: &str| PathBuf::from(name);
        let joined = env::join_paths(["", "a", "", "b"]).unwrap();
        assert_eq!(folders_in(Some(&joined)), [folder("a"), folder("b")]);
        assert_eq!(folders_in(None), Vec::<PathBuf>::new());
    }
}
