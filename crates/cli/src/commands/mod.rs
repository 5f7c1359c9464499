//! The subcommands, one module each.

pub mod devices;
pub mod listen;
pub mod models;
pub mod recover;
