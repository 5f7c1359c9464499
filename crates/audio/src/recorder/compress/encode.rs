//! The encoder. Only this file uses `flac-codec`.

use std::{
    fs::File,
    io::{BufWriter, Write},
    ops::ControlFlow,
    path::Path,
};

use flac_codec::{
    Error,
    encode::{FlacSampleWriter, Options},
};

use super::{CompressError, sound::Sound};
use crate::SAMPLE_RATE;

/// Samples in a block: 128 ms. Speech changes faster than music at a higher rate, for which
/// encoders use 4096: that makes recordings 0.8 points larger.
const BLOCK: u16 = 2048;
/// Blocks between progress reports: four seconds.
const BLOCKS_AT_ONCE: usize = 32;

/// Writes the sound as FLAC, with a seek table.
pub(super) fn encode(
    sound: &mut Sound<'_>,
    file: &mut File,
    path: &Path,
    progress: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> Result<(), CompressError> {
    let wrong = |what: String| CompressError::NotTheSame { path: path.to_owned(), what };
    let failed = |error| match error {
        Error::Io(io) => CompressError::writing(path, io),
        error => wrong(error.to_string()),
    };
    let options = Options::best().no_padding().block_size(BLOCK);
    let options = options.map_err(|error| wrong(error.to_string()))?;
    let channels = u8::try_from(sound.channels()).map_err(|error| wrong(error.to_string()))?;
    let mut out = BufWriter::new(file);
    // The length is known at the start, so the header has space for the seek table.
    let all = Some(sound.samples());
    let writer = FlacSampleWriter::new(&mut out, options, SAMPLE_RATE, 16, channels, all);
    let mut writer = writer.map_err(failed)?;
    let mut samples = Vec::new();
    sound.rewind()?;
    loop {
        samples.clear();
        samples.extend(sound.next(usize::from(BLOCK) * BLOCKS_AT_ONCE)?.map(i32::from));
        if samples.is_empty() {
            break;
        }
        writer.write(&samples).map_err(failed)?;
        if progress(sound.done()).is_break() {
            return Err(CompressError::Cancelled);
        }
    }
    writer.finalize().map_err(failed)?;
    out.flush().map_err(|io| CompressError::writing(path, io))
}
