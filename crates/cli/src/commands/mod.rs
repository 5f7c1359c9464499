//! One module a subcommand.

pub mod listen;
pub mod models;
