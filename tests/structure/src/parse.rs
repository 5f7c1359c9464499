//! What a file defines, imports and names.

use std::collections::{BTreeMap, BTreeSet};

use crate::tokens::tokens;

/// A path as it is written, `crate::a::b` say.
pub(crate) type Path = Vec<String>;

/// What is known of a file.
#[derive(Default)]
pub(crate) struct Contents {
    /// The modules that it declares with `mod x;`.
    pub(crate) children: BTreeSet<String>,
    /// The names that it defines.
    pub(crate) defined: BTreeSet<String>,
    /// The names that it imports or re-exports, and from where.
    pub(crate) imported: BTreeMap<String, Path>,
    /// The paths that it names, except those that it only re-exports.
    pub(crate) named: BTreeSet<Path>,
    /// Paths of which it takes all names.
    pub(crate) globs: BTreeSet<Path>,
}

/// Reads a source text.
pub(crate) fn parse(source: &str) -> Contents {
    let tokens = tokens(source);
    let (mut contents, mut i, mut depth) = (Contents::default(), 0, 0usize);
    while i < tokens.len() {
        let next = tokens.get(i + 1).map_or("", |token| token);
        match &*tokens[i] {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            "mod" if tokens.get(i + 2).is_some_and(|token| token == ";") => {
                contents.children.insert(next.to_owned());
            }
            "use" => {
                let shown = i > 0 && (tokens[i - 1] == "pub" || tokens[i - 1] == ")");
                i = read_use(&tokens, i + 1, shown, &mut contents);
                continue;
            }
            "fn" | "struct" | "enum" | "trait" | "const" | "static" | "type" | "union"
                if depth == 0 =>
            {
                let name = if matches!(next, "fn" | "unsafe" | "mut") { "" } else { next };
                contents.defined.insert(name.to_owned());
            }
            "macro_rules" => {
                contents.defined.insert(tokens.get(i + 2).cloned().unwrap_or_default());
            }
            _ => {}
        }
        if next == "::" && is_name(&tokens[i]) && (i == 0 || tokens[i - 1] != "::") {
            let mut path = vec![tokens[i].clone()];
            while tokens.get(i + 1).is_some_and(|token| token == "::")
                && tokens.get(i + 2).is_some_and(|token| is_name(token))
            {
                path.push(tokens[i + 2].clone());
                i += 2;
            }
            contents.named.insert(path);
        }
        i += 1;
    }
    contents
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Reads a `use` to its semicolon.
fn read_use(tokens: &[String], begin: usize, shown: bool, contents: &mut Contents) -> usize {
    let end = (begin..tokens.len()).find(|i| tokens[*i] == ";").unwrap_or(tokens.len());
    // A path that begins with `::` is another crate's.
    if tokens.get(begin).is_some_and(|token| token != "::") {
        let mut i = begin;
        read_tree(&tokens[..end], &mut i, &[], shown, contents);
    }
    end + 1
}

fn read_tree(
    tokens: &[String],
    i: &mut usize,
    before: &[String],
    shown: bool,
    contents: &mut Contents,
) {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(*i) {
        match &**token {
            "{" => {
                *i += 1;
                while tokens.get(*i).is_some_and(|token| token != "}") {
                    read_tree(tokens, i, &path, shown, contents);
                    if tokens.get(*i).is_some_and(|token| token == ",") {
                        *i += 1;
                    }
                }
                *i += 1;
                return;
            }
            "*" => {
                *i += 1;
                contents.globs.insert(path);
                return;
            }
            "::" => *i += 1,
            "as" => {
                let name = tokens.get(*i + 1).cloned().unwrap_or_default();
                *i += 2;
                return end_of_path(path, name, shown, contents);
            }
            name if is_name(name) => {
                path.push(name.to_owned());
                *i += 1;
            }
            _ => break,
        }
    }
    if path.last().is_some_and(|name| name == "self") && path.len() > 1 {
        path.pop();
    }
    let name = path.last().cloned().unwrap_or_default();
    end_of_path(path, name, shown, contents);
}

fn end_of_path(path: Path, name: String, shown: bool, contents: &mut Contents) {
    if !shown {
        contents.named.insert(path.clone());
    }
    contents.imported.insert(name, path);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_tells_what_it_defines_imports_and_names() {
        let contents = parse(
            "mod child; pub use child::Shown; use crate::{a::{self, B as C}, d::*};\n\
             pub(crate) fn made() { super::other::act(); child::act() } impl X { fn not() {} }",
        );
        let named: Vec<String> = contents.named.iter().map(|path| path.join("::")).collect();
        assert_eq!(named, ["child::act", "crate::a", "crate::a::B", "super::other::act"]);
        assert!(contents.defined.contains("made") && !contents.defined.contains("not"));
        assert_eq!(contents.imported["C"].join("::"), "crate::a::B");
        assert_eq!(contents.imported["Shown"].join("::"), "child::Shown");
        assert_eq!(contents.globs.len(), 1);
    }
}
