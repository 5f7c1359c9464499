//! Typed tables, and batches that change several of them.

use std::marker::PhantomData;

use serde::Serialize;
use uuid::Uuid;

use super::encoding::encode;
use crate::LibraryError;

/// The tree of a table. The number is its index in [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    Meta,
    Sessions,
    Live,
    Captions,
    Transcripts,
    Segments,
    Jobs,
    JobsOf,
    Pending,
    Voices,
    Heard,
    Trash,
    Erasing,
    Due,
}

/// The names of the trees on the disk.
pub(crate) const NAMES: [&str; 14] = [
    "meta",
    "sessions",
    "live",
    "captions",
    "transcripts",
    "segments",
    "jobs",
    "jobs_of",
    "pending",
    "voices",
    "heard",
    "trash",
    "erasing",
    "due",
];

/// A typed view of a tree: values of one type by keys of one type, in byte order of the keys.
pub(crate) struct Table<K, V> {
    pub(crate) tree: Tree,
    types: PhantomData<fn(K) -> V>,
}

impl<K, V> Table<K, V> {
    pub(crate) const fn new(tree: Tree) -> Self {
        Self { tree, types: PhantomData }
    }
}

/// A key, encoded so that the bytes sort as the key does.
pub(crate) trait Key: Sized {
    fn bytes(&self) -> Vec<u8>;
    fn of(bytes: &[u8]) -> Option<Self>;
}

impl Key for Uuid {
    fn bytes(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        Self::from_slice(bytes).ok()
    }
}

impl Key for String {
    fn bytes(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        Self::from_utf8(bytes.to_vec()).ok()
    }
}

/// A numbered item of a session.
impl Key for (Uuid, u32) {
    fn bytes(&self) -> Vec<u8> {
        [self.0.as_bytes().as_slice(), &self.1.to_be_bytes()].concat()
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let (id, number) = bytes.split_at_checked(16)?;
        Some((Uuid::from_slice(id).ok()?, u32::from_be_bytes(number.try_into().ok()?)))
    }
}

/// An item that belongs to another one.
impl Key for (Uuid, Uuid) {
    fn bytes(&self) -> Vec<u8> {
        [self.0.as_bytes().as_slice(), self.1.as_bytes()].concat()
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let (a, b) = bytes.split_at_checked(16)?;
        Some((Uuid::from_slice(a).ok()?, Uuid::from_slice(b).ok()?))
    }
}

/// A numbered part of a numbered item of a session.
impl Key for (Uuid, u32, u32) {
    fn bytes(&self) -> Vec<u8> {
        [(self.0, self.1).bytes().as_slice(), &self.2.to_be_bytes()].concat()
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let (thing, part) = bytes.split_at_checked(20)?;
        let (id, number) = <(Uuid, u32)>::of(thing)?;
        Some((id, number, u32::from_be_bytes(part.try_into().ok()?)))
    }
}

/// Changes that are written atomically.
#[derive(Default)]
pub(crate) struct Batch {
    /// Tree, key, and the new value or `None` to remove the entry.
    pub(super) changes: Vec<(Tree, Vec<u8>, Option<Vec<u8>>)>,
}

impl Batch {
    /// Sets a value and replaces an earlier one.
    pub(crate) fn put<K: Key, V: Serialize>(
        &mut self,
        table: &Table<K, V>,
        key: &K,
        value: &V,
    ) -> Result<(), LibraryError> {
        let value = encode(value).map_err(LibraryError::encoding)?;
        self.changes.push((table.tree, key.bytes(), Some(value)));
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub(crate) fn remove<K: Key, V>(&mut self, table: &Table<K, V>, key: &K) {
        self.changes.push((table.tree, key.bytes(), None));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn keys_come_back_and_sort_as_their_bytes(
            a in any::<(u128, u32, u32)>(), b in any::<(u128, u32, u32)>(),
        ) {
            let key = |(id, number, part)| (Uuid::from_u128(id), number, part);
            let (a, b) = (key(a), key(b));
            prop_assert_eq!(Key::of(&a.bytes()), Some(a));
            prop_assert_eq!(Key::of(&(a.0, a.1).bytes()), Some((a.0, a.1)));
            prop_assert_eq!(a.cmp(&b), a.bytes().cmp(&b.bytes()));
        }
    }

    #[test]
    fn each_tree_has_its_name() {
        assert_eq!(NAMES[Tree::Meta as usize], "meta");
        assert_eq!(NAMES[Tree::Heard as usize], "heard");
        assert_eq!(NAMES[Tree::Due as usize], "due");
        assert_eq!(NAMES.len(), Tree::Due as usize + 1);
    }
}
