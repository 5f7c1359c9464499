//! The files of a crate, and which of them use which.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    graph::Graph,
    parse::{Contents, Path as Names, parse},
};

struct Module {
    file: PathBuf,
    contents: Contents,
}

/// The modules of one crate root by their path within the crate.
struct Modules(BTreeMap<Names, Module>);

/// The uses between the files under one root, `src/lib.rs` or `src/main.rs`. Names of files are
/// relative to `top`.
///
/// # Errors
/// If a file cannot be read.
pub fn uses(top: &Path, root: &Path) -> io::Result<Graph> {
    let mut modules = Modules(BTreeMap::new());
    let folder = root.parent().unwrap_or(root).to_owned();
    modules.read(Vec::new(), root.to_owned(), folder)?;
    let name = |file: &Path| file.strip_prefix(top).unwrap_or(file).display().to_string();
    let mut graph = Graph::default();
    for (path, module) in &modules.0 {
        let contents = &module.contents;
        for named in contents.named.iter().chain(&contents.globs) {
            let Some(target) = modules.resolve(path, named, &mut BTreeSet::new()) else { continue };
            if !target.starts_with(path)
                && !path.starts_with(&target)
                && let Some(used) = modules.0.get(&target)
            {
                graph.add(&name(&module.file), &name(&used.file));
            }
        }
    }
    Ok(graph)
}

impl Modules {
    fn read(&mut self, path: Names, file: PathBuf, folder: PathBuf) -> io::Result<()> {
        let contents = parse(&fs::read_to_string(&file)?);
        for child in &contents.children {
            let files = [folder.join(format!("{child}.rs")), folder.join(child).join("mod.rs")];
            if let Some(file) = files.into_iter().find(|file| file.is_file()) {
                let path = [&path[..], std::slice::from_ref(child)].concat();
                self.read(path, file, folder.join(child))?;
            }
        }
        self.0.insert(path, Module { file, contents });
        Ok(())
    }

    /// The module that defines what a path means in a module; `None` for another crate's.
    fn resolve(
        &self,
        within: &[String],
        named: &[String],
        seen: &mut BTreeSet<(Names, Names)>,
    ) -> Option<Names> {
        if !seen.insert((within.to_vec(), named.to_vec())) {
            return None;
        }
        let mut at = within.to_vec();
        let mut rest = named;
        let first = &**named.first()?;
        match first {
            "crate" => (at, rest) = (Vec::new(), &named[1..]),
            "self" => rest = &named[1..],
            "super" => {}
            name => {
                let contents = &self.0.get(within)?.contents;
                let is_known =
                    contents.children.contains(name) || contents.imported.contains_key(name);
                // What the file itself defines is no use of another one.
                if !is_known {
                    return None;
                }
            }
        }
        while let Some((name, after)) = rest.split_first() {
            let module = self.0.get(&at)?;
            let child = [&at[..], std::slice::from_ref(name)].concat();
            if name == "super" {
                at.pop()?;
            } else if self.0.contains_key(&child) {
                at = child;
            } else if module.contents.defined.contains(name) {
                break;
            } else if let Some(from) = module.contents.imported.get(name) {
                let whole = [&from[..], after].concat();
                return self.resolve(&at, &whole, seen);
            } else {
                let by_glob = module.contents.globs.iter().find_map(|glob| {
                    let whole = [&glob[..], rest].concat();
                    self.resolve(&at, &whole, seen)
                });
                return by_glob.or(Some(at));
            }
            rest = after;
        }
        Some(at)
    }
}
