//! Names of exported files, and a page's link to its recording.

use std::{
    fs, io,
    path::{Component, Path, PathBuf, absolute},
};

use base64::{Engine, engine::general_purpose::STANDARD};
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

/// A recording as an address that contains it, for a page that is one file.
///
/// # Errors
/// If the file cannot be read.
pub fn embedded(file: &Path) -> io::Result<String> {
    let is_flac = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("flac"));
    let kind = if is_flac { "audio/flac" } else { "audio/wav" };
    let mut address = format!("data:{kind};base64,");
    STANDARD.encode_string(fs::read(file)?, &mut address);
    Ok(address)
}

/// The bytes that a recording takes within a page.
pub fn embedded_bytes(bytes: u64) -> u64 {
    bytes.div_ceil(3).saturating_mul(4)
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
    fn a_page_can_contain_its_recording() {
        let folder = tempfile::tempdir().unwrap();
        for (name, begins) in [("a.wav", "data:audio/wav;base64,"), ("b.flac", "data:audio/flac;")]
        {
            let file = folder.path().join(name);
            fs::write(&file, [0, 1, 2, 255, 254]).unwrap();
            let address = embedded(&file).unwrap();
            let (head, data) = address.split_once(',').unwrap();
            assert!(address.starts_with(begins), "{head}");
            assert_eq!(STANDARD.decode(data).unwrap(), [0, 1, 2, 255, 254]);
            assert_eq!(embedded_bytes(5), data.len() as u64);
        }
        assert!(embedded(&folder.path().join("c.wav")).is_err());
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
