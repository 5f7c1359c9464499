//! What was said becomes text in the window where the cursor was.
//!
//! [`compose`](compose::compose) decides what is written, and touches nothing. An
//! [`Inserter`](insertion::Inserter) writes it into the window that had the focus when the key went
//! down, and says what truly came of it. Neither knows where the words come from.

pub mod compose;
pub mod insertion;
