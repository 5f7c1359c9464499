//! Converts a Whisper checkpoint, published for other programs, to a ggml file for whisper.cpp.
//!
//! Read the modules in this order: `layout` (the tensors), `safetensors`, `ctranslate2` and `onnx`
//! (their places), `stored` (decoding), `blocks` (encoding), `ggml` (the file). Before reading the
//! first weight the import checks all outside data against the dimensions, and these against the
//! limits of whisper.cpp. So it knows the memory and disk space beforehand, and reports damage
//! precisely.

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
pub use error::{ImportError, NameRefusal};
pub use importer::{Imported, Importer};
