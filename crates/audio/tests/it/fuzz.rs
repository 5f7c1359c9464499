//! Reading any file ends, obeys the contract and never panics.

use std::{fs, path::PathBuf, sync::LazyLock};

use crate::support::{Stored, compressed, obeys_the_contract, on_channels, voice, wav, write};
use audio::{FileSource, Source};
use proptest::prelude::*;

/// One valid file of each format.
static VALID: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let samples = on_channels(&voice(22_050, 1.0), 2);
    let original = write(folder.path(), "v.wav", &wav(22_050, 2, Stored::S16, &samples));
    let float = write(folder.path(), "f.wav", &wav(22_050, 2, Stored::F32, &samples));
    let named =
        |p: PathBuf| (p.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&p).unwrap());
    compressed(folder.path(), &original).into_iter().chain([original, float]).map(named).collect()
});

fn survives(name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    if let Ok(mut source) = FileSource::open(&write(folder.path(), name, bytes)) {
        let (samples, _) = obeys_the_contract(&mut source);
        assert!(samples.len() < 16_000 * 3_600, "a small file does not become hours");
        let _ = source.total_samples();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..5_000)) {
        survives("any.bin", &bytes);
    }

    #[test]
    fn any_bytes_after_a_known_beginning_are_survived(
        magic in prop::sample::select(vec![
            b"RIFF\xff\xff\0\0WAVEfmt \x10\0\0\0".as_slice(), b"fLaC\0\0\0\x22", b"OggS\0\x02",
            b"ID3\x04\0\0\0\0\0\x10", b"\0\0\0\x18ftypM4A ", b"\x1A\x45\xDF\xA3", b"\xFF\xFB\x90\0",
            b"FORM\0\0\xff\xffAIFFCOMM", b"RF64\xff\xff\xff\xffWAVEds64",
        ]),
        bytes in proptest::collection::vec(any::<u8>(), 0..3_000),
    ) {
        survives("some.wav", &[magic, &bytes].concat());
    }

    #[test]
    fn damaged_files_are_survived(
        which in 0_usize..12,
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
        in_header in any::<bool>(),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let (name, valid) = &VALID[which % VALID.len()];
        let mut bytes = valid.clone();
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()).max(1));
        }
        let reach = if in_header { bytes.len().min(600) } else { bytes.len() };
        for (at, value) in damage {
            bytes[at.index(reach)] = value;
        }
        survives(name, &bytes);
    }
}
