//! The dependencies that a Cargo.toml names.

/// The names under `[dependencies]`, `[build-dependencies]` and the same of a target; what only the
/// tests of a package need is left out.
pub fn dependencies(manifest: &str) -> Vec<String> {
    let (mut names, mut wanted) = (Vec::new(), false);
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            let last = section.rsplit('.').next().unwrap_or_default();
            wanted = matches!(last, "dependencies" | "build-dependencies");
        } else if wanted && line.starts_with(|c: char| c.is_alphanumeric()) {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_read_and_those_of_tests_are_not() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\nb.workspace = true\n\
                        # c = 1\nd = { path = \"d\" }\n[target.'cfg(unix)'.dependencies]\n\
                        e = \"1\"\n[dev-dependencies]\nf = \"1\"\n[build-dependencies]\ng-h = \"1\"";
        assert_eq!(dependencies(manifest), ["b", "d", "e", "g-h"]);
    }
}
