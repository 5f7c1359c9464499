//! The findings of `duotone doctor`, its advice, and their form.
//!
//! Nothing here opens a device or a file or runs a model.

pub mod diagnosis;
pub mod finding;
