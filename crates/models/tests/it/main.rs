//! How models get onto a machine: downloads, mirrors and imports, with faulty servers and
//! checkpoints.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod download;
mod import;
mod import_listed;
mod mirrors;
mod support;
