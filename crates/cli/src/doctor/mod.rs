//! Whether everything is there that listening needs, and which models suit this machine: what
//! `duotone doctor` found, what follows from it, and how it is shown.
//!
//! Nothing here opens a device or a file or runs a model.

pub mod diagnosis;
pub mod finding;
