//! Maps characters to keys. Pure.

use std::collections::{BTreeSet, HashMap};

use xkeysym::Keysym;

/// A key's number on the server.
pub(super) type Keycode = u8;

/// The symbols of a keypad's keys: Num Lock decides what they produce.
const KEYPAD: std::ops::RangeInclusive<u32> = 0xff80..=0xffbd;

/// A key, and whether Shift is held with it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Stroke {
    pub key: Keycode,
    pub shift: bool,
}

/// The server's keymap.
#[derive(Clone, Debug)]
pub(super) struct Keymap {
    /// The lowest key.
    pub first: Keycode,
    /// The most symbols per key.
    pub width: usize,
    /// The symbols, key by key.
    pub symbols: Vec<u32>,
}

impl Keymap {
    fn keys(&self) -> impl Iterator<Item = (Keycode, &[u32])> {
        (self.first..=Keycode::MAX).zip(self.symbols.chunks(self.width.max(1)))
    }

    /// A key's symbols in a layout (the first is 0) without Shift and with it. This map cannot
    /// represent more than two layouts.
    fn levels(symbols: &[u32], layout: usize) -> [u32; 2] {
        let at = |column: usize| symbols.get(column).copied().unwrap_or(0);
        let [plain, shifted] = [at(2 * layout), at(2 * layout + 1)];
        [plain, if shifted == 0 { plain } else { shifted }]
    }

    /// The key with this symbol in a layout, without Shift.
    pub fn key(&self, symbol: Keysym, layout: usize) -> Option<Keycode> {
        let is = |symbols: &[u32]| Self::levels(symbols, layout)[0] == symbol.raw();
        self.keys().find(|(_, symbols)| is(symbols)).map(|(key, _)| key)
    }

    /// The strokes for all characters that the layout offers without AltGr.
    pub fn strokes(&self, layout: usize) -> HashMap<char, Stroke> {
        let mut strokes = HashMap::new();
        if layout > 1 {
            return strokes;
        }
        for (level, shift) in [(0, false), (1, true)] {
            for (key, symbols) in self.keys() {
                let symbol = Self::levels(symbols, layout)[level];
                if KEYPAD.contains(&symbol) {
                    continue;
                }
                if let Some(c) = Keysym::from(symbol).key_char().filter(|c| !c.is_control()) {
                    strokes.entry(c).or_insert(Stroke { key, shift });
                }
            }
        }
        for (c, symbol) in [('\n', Keysym::Return), ('\t', Keysym::Tab)] {
            if let Some(key) = self.key(symbol, layout) {
                strokes.insert(c, Stroke { key, shift: false });
            }
        }
        strokes
    }

    /// The keys without a symbol, in order. evdev programs cannot see key 8.
    pub fn spare(&self) -> impl Iterator<Item = Keycode> {
        let is_spare = |(key, symbols): &(Keycode, &[u32])| {
            *key != 8 && symbols.iter().all(|symbol| *symbol == 0)
        };
        self.keys().filter(is_spare).map(|(key, _)| key)
    }

    /// Whether a key has only this symbol.
    pub fn has_only(&self, key: Keycode, symbol: u32) -> bool {
        self.keys().any(|(at, symbols)| {
            at == key
                && symbols.iter().all(|other| [0, symbol].contains(other))
                && symbols.contains(&symbol)
        })
    }
}

/// The characters of a text that have no stroke.
pub(super) fn missing(text: &str, strokes: &HashMap<char, Stroke>) -> BTreeSet<char> {
    text.chars().filter(|c| !strokes.contains_key(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin and Cyrillic, as a server with two layouts reports it; a keypad key; two unused keys.
    fn keymap() -> Keymap {
        let rows: &[[u32; 4]] = &[
            [0, 0, 0, 0],
            [0x61, 0x41, 0x6c6, 0x6e6],
            [0x31, 0x21, 0x31, 0x21],
            [0xffb1, 0xff9c, 0, 0],
            [0, 0, 0, 0],
            [0xff0d, 0, 0xff0d, 0],
            [0xdf, 0x3f, 0, 0],
            [0, 0, 0, 0],
        ];
        Keymap { first: 8, width: 4, symbols: rows.concat() }
    }

    #[test]
    fn strokes_are_those_of_the_layout_that_is_on() {
        let (latin, cyrillic) = (keymap().strokes(0), keymap().strokes(1));
        let stroke = |key, shift| Some(Stroke { key, shift });
        for (c, in_latin, in_cyrillic) in [
            ('a', stroke(9, false), None),
            ('A', stroke(9, true), None),
            ('ф', None, stroke(9, false)),
            ('Ф', None, stroke(9, true)),
            ('1', stroke(10, false), stroke(10, false)),
            ('!', stroke(10, true), stroke(10, true)),
            ('\n', stroke(13, false), stroke(13, false)),
            ('ß', stroke(14, false), None),
            ('€', None, None),
        ] {
            assert_eq!(latin.get(&c).copied(), in_latin, "{c:?}");
            assert_eq!(cyrillic.get(&c).copied(), in_cyrillic, "{c:?}");
        }
        assert!(keymap().strokes(2).is_empty());
        assert_eq!(missing("aé€é", &latin), BTreeSet::from(['é', '€']));
    }

    #[test]
    fn spare_keys_are_those_without_symbols() {
        assert_eq!(keymap().spare().collect::<Vec<_>>(), [12, 15]);
        assert!(!keymap().has_only(14, 0xdf));
        assert!(keymap().has_only(13, 0xff0d));
    }
}
