//! What was said becomes text in the window where the cursor was.
//!
//! An [`Inserter`](insertion::Inserter) writes it into the window that had the focus when the key
//! went down, and says what truly came of it. It does not know where the words come from.

pub mod insertion;
