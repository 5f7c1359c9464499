//! Walks the framing of protocol buffers, for messages that are too large to decode at once: an
//! ONNX file is one message with all weights.

use super::ImportError;
use super::files::Weights;

/// The content of a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    /// A number; the reader knows its meaning.
    Number,
    /// A range of bytes: text, numbers or a message.
    Bytes { at: u64, len: u64 },
}

/// A field of a message and its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub tag: u64,
    pub value: Value,
    /// The start of the field, with its key.
    pub begin: u64,
    pub end: u64,
}

/// The field at `at` of a message that ends at `end`. Leaves the file at any offset.
pub(super) fn field(file: &mut Weights, at: u64, end: u64) -> Result<Field, ImportError> {
    file.seek(at)?;
    let key = varint(file)?;
    let tag = key >> 3;
    let (value, len) = match key & 7 {
        0 => {
            varint(file)?;
            (Value::Number, 0)
        }
        1 => (Value::Number, 8),
        2 => {
            let len = varint(file)?;
            (Value::Bytes { at: file.position(), len }, len)
        }
        5 => (Value::Number, 4),
        _ => return Err(file.damaged("it is not an ONNX file")),
    };
    match file.position().checked_add(len) {
        Some(field_end) if field_end <= end => Ok(Field { tag, value, begin: at, end: field_end }),
        _ => Err(file.damaged("a part of it is longer than the whole, or it ends early")),
    }
}

fn varint(file: &mut Weights) -> Result<u64, ImportError> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let mut byte = [0];
        file.fill(&mut byte)?;
        value |= u64::from(byte[0] & 0x7f) << shift;
        if byte[0] < 0x80 {
            return Ok(value);
        }
    }
    Err(file.damaged("it is not an ONNX file"))
}
