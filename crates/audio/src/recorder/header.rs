//! The 44 bytes of a recording's WAV header.

use crate::SAMPLE_RATE;

/// Where the sound begins.
pub(super) const HEADER_BYTES: u64 = 44;

const SAMPLE_BYTES: u16 = 2;

/// Bytes of a frame: one sample of each channel.
pub(super) fn frame_bytes(channels: u16) -> u64 {
    u64::from(channels) * u64::from(SAMPLE_BYTES)
}

/// A header that promises `data` bytes of sound.
///
/// Beyond 4 GiB the sizes do not fit and are `u32::MAX`, which our reader and most others read as
/// "to the end of the file". The sizes are little endian, in the order of their offsets: a header
/// whose first part alone was replaced by a later one promises no more than the later one.
pub(super) fn header(channels: u16, data: u64) -> [u8; HEADER_BYTES as usize] {
    let size = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes();
    let frame = channels * SAMPLE_BYTES;
    let mut header = [0; HEADER_BYTES as usize];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, b"RIFF");
    put(4, &size(data.saturating_add(HEADER_BYTES - 8)));
    put(8, b"WAVEfmt ");
    put(16, &16_u32.to_le_bytes());
    put(20, &1_u16.to_le_bytes());
    put(22, &channels.to_le_bytes());
    put(24, &SAMPLE_RATE.to_le_bytes());
    put(28, &(SAMPLE_RATE * u32::from(frame)).to_le_bytes());
    put(32, &frame.to_le_bytes());
    put(34, &(8 * SAMPLE_BYTES).to_le_bytes());
    put(36, b"data");
    put(40, &size(data));
    header
}

/// The channels of a header that a recorder wrote, whatever sizes it promises; `None` for others.
pub(super) fn channels(bytes: &[u8; HEADER_BYTES as usize]) -> Option<u16> {
    let mut sizeless = *bytes;
    for size in [4..8, 40..44] {
        sizeless[size.clone()].copy_from_slice(&header(1, 0)[size]);
    }
    (1..=2).find(|&channels| sizeless == header(channels, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_known_again_whatever_it_promises() {
        for (n, data) in [(1, 0), (1, 32_000), (2, 64_000), (2, 5 << 30)] {
            assert_eq!(channels(&header(n, data)), Some(n));
        }
    }

    #[test]
    fn headers_of_others_are_not_taken_for_ours() {
        assert_eq!(channels(&[0; 44]), None);
        assert_eq!(channels(&header(3, 0)), None);
        let mut other_rate = header(1, 0);
        other_rate[24..28].copy_from_slice(&48_000_u32.to_le_bytes());
        assert_eq!(channels(&other_rate), None);
    }

    #[test]
    fn sizes_beyond_4_gib_are_said_to_be_unknown() {
        let header = header(2, u64::from(u32::MAX) - 35);
        assert_eq!(header[4..8], [0xFF; 4]);
        assert_eq!(header[40..44], (u32::MAX - 35).to_le_bytes());
    }
}
