//! Names of exported files, and a page's link to its recording.

use std::path::{Component, Path, PathBuf, absolute};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Format, printable};

/// Characters that need no escape in a URL's path.
const PATH: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// Bytes of a title in the name of a file: systems allow 255 with the rest.
const LONGEST: usize = 120;

/// A page's link to a file: relative to the page's folder, or absolute if the page has no folder.
pub fn address(file: &Path, page: Option<&Path>) -> String {
    let folder = page.and_then(|page| absolute(page).ok()?.parent().map(Path::to_owned));
    let relative = folder.and_then(|folder| relative(file, &folder));
    let parts = |path: &Path| {
        let part = |part: Component<'_>| match part {
            Component::ParentDir => "..".to_owned(),
            // "C:" in a URL stays unchanged.
            Component::Prefix(prefix) => prefix.as_os_str().to_string_lossy().into_owned(),
            part => utf8_percent_encode(&part.as_os_str().to_string_lossy(), &PATH).to_string(),
        };
        let parts = path.components().filter(|part| *part != Component::RootDir).map(part);
        parts.collect::<Vec<_>>().join("/")
    };
    match relative {
        Some(relative) => parts(&relative),
        None => format!("file:///{}", parts(file)),
    }
}

/// The relative path from a folder to a file, both absolute; `None` on different drives.
fn relative(file: &Path, folder: &Path) -> Option<PathBuf> {
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    Some(up.chain(file.components().skip(shared)).collect())
}

/// A readable and unique file name for a session: its day, its title, and the end of its id.
pub fn file_name(day: &str, title: &str, id_end: &str, format: Format) -> String {
    let forbidden = |c: char| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let title = printable(title);
    let title: String = title.chars().map(|c| if forbidden(c) { ' ' } else { c }).collect();
    let mut title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    while title.len() > LONGEST {
        title.pop();
    }
    let name = [day, title.trim(), id_end];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.{}", name.join(" "), format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_page_finds_the_recording_from_where_it_is() {
        let file = Path::new("/home/a b/duotone/recordings/50%.wav");
        for (page, found) in [
            (Some("/home/a b/duotone/page.html"), "recordings/50%25.wav"),
            (Some("/home/a b/talks/page.html"), "../duotone/recordings/50%25.wav"),
            (Some("/page.html"), "home/a%20b/duotone/recordings/50%25.wav"),
            (None, "file:///home/a%20b/duotone/recordings/50%25.wav"),
        ] {
            assert_eq!(address(file, page.map(Path::new)), found);
        }
    }

    #[test]
    fn a_file_has_the_name_of_its_session_and_no_other() {
        let name = |title: &str| file_name("2026-11-20", title, "456789ab", Format::Md);
        assert_eq!(name("The river"), "2026-11-20 The river 456789ab.md");
        assert_eq!(name("../a: \u{7}\"b\"?"), "2026-11-20 .. a b 456789ab.md");
        assert_eq!(name(""), "2026-11-20 456789ab.md");
        assert!(name(&"é".repeat(500)).len() < 160);
    }
}
