//! Formats a number of bytes for people.

use std::fmt;

/// Shows a number of bytes in decimal units, as disks and download pages do: `77.7 MB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(pub u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.0 as f64;
        let shown = match self.0 {
            0..1_000 => format!("{} B", self.0),
            1_000..1_000_000 => format!("{:.0} kB", bytes / 1e3),
            1_000_000..100_000_000 => format!("{:.1} MB", bytes / 1e6),
            100_000_000..1_000_000_000 => format!("{:.0} MB", bytes / 1e6),
            _ => format!("{:.2} GB", bytes / 1e9),
        };
        f.pad(&shown)
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_read_as_people_write_them() {
        for (bytes, text) in [
            (0, "0 B"),
            (999, "999 B"),
            (885_098, "885 kB"),
            (77_691_713, "77.7 MB"),
            (487_601_967, "488 MB"),
            (1_624_555_275, "1.62 GB"),
        ] {
            assert_eq!(Size(bytes).to_string(), text);
        }
    }
}
