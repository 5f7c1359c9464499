//! Models as they come onto a machine: pulled, mirrored and imported, from servers and checkpoints
//! that do everything wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod download;
mod import;
mod import_listed;
mod mirrors;
mod support;
