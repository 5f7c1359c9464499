//! A Whisper checkpoint, as it is trained and published for other programs, becomes a ggml file
//! for whisper.cpp.
//!
//! Read, in this order: `layout` (which tensors there are), `safetensors`, `ctranslate2` and
//! `onnx` (where they lie), `stored` (numbers out), `blocks` (numbers in), `ggml` (the file). All that comes from
//! outside is checked against the dimensions, and these against the limits of whisper.cpp, before the
//! first weight is read: so memory and disk are known beforehand, and damage has a name.

mod blocks;
mod checkpoint;
mod config;
mod ctranslate2;
mod error;
mod files;
mod ggml;
mod graph;
mod importer;
mod layout;
mod mel;
mod onnx;
mod protobuf;
mod safetensors;
mod stored;
mod tokens;

pub use blocks::Precision;
pub use error::ImportError;
pub use importer::{Imported, Importer};
