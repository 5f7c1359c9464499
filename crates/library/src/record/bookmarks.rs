//! The bookmarks of a record.

use super::SessionRecord;
use crate::Bookmark;

impl SessionRecord {
    /// Adds a bookmark in the order of time. One at the same moment is replaced.
    pub fn add_bookmark(&mut self, bookmark: Bookmark) {
        match self.bookmarks.binary_search_by_key(&bookmark.at_ms, |known| known.at_ms) {
            Ok(known) => self.bookmarks[known] = bookmark,
            Err(place) => self.bookmarks.insert(place, bookmark),
        }
    }

    /// Removes the bookmark at that moment, if there is one.
    pub fn remove_bookmark(&mut self, at_ms: u64) {
        self.bookmarks.retain(|bookmark| bookmark.at_ms != at_ms);
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn bookmark(at_ms: u64, note: &str) -> Bookmark {
        Bookmark { at_ms, note: note.to_owned() }
    }

    #[test]
    fn bookmarks_stand_in_the_order_of_time_and_each_moment_has_one() {
        let mut record = SessionRecord::new(Uuid::nil(), Timestamp::UNIX_EPOCH, "A talk");
        for (at, note) in [(9_000, "end"), (2_000, "begin"), (5_000, ""), (2_000, "start")] {
            record.add_bookmark(bookmark(at, note));
        }
        let kept = [bookmark(2_000, "start"), bookmark(5_000, ""), bookmark(9_000, "end")];
        assert_eq!(record.bookmarks, kept);
        record.remove_bookmark(5_000);
        record.remove_bookmark(6_000);
        assert_eq!(record.bookmarks, [bookmark(2_000, "start"), bookmark(9_000, "end")]);
    }

    #[test]
    fn a_record_from_before_bookmarks_has_none() {
        let record = SessionRecord::new(Uuid::nil(), Timestamp::UNIX_EPOCH, "A talk");
        let mut json = serde_json::to_value(&record).unwrap();
        json.as_object_mut().unwrap().remove("bookmarks");
        assert_eq!(serde_json::from_value::<SessionRecord>(json).unwrap(), record);
    }
}
