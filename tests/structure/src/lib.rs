//! Which file of a crate uses which, read from the source text: no compiler, no dependencies.
//!
//! A file uses another one if it names something that the other one defines: in a `use`, or in a
//! path that begins with `crate`, `self`, `super`, a child module or an imported name. A name that a
//! module re-exports counts for the file that defines it.
//!
//! What does not count: a re-export, for a facade does not use what it shows; uses between a module
//! and the modules inside it, which are one thing in several files; and code under `cfg(test)`. What
//! only a method call shows stays unseen.

pub mod crate_files;
pub mod graph;
pub mod manifest;
mod parse;
mod tokens;
