//! The compute backends of whisper.cpp.

/// A compute backend that is built in and works here: the processor, or a graphics card.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Backend {
    /// ggml's name for it: `CPU`, `CUDA`, `Metal`.
    pub name: String,
    /// The features in use, such as the processor's instructions.
    pub features: Vec<String>,
}

/// The backends of whisper.cpp in this program. The first is the processor unless the program was
/// built for a graphics card.
pub fn backends() -> Vec<Backend> {
    parse(whisper_rs::print_system_info())
}

/// Parses `WHISPER : COREML = 0 | CPU : AVX = 1 | AVX2 = 1 | …`: a name opens a backend, and every
/// value other than 0 is a feature of it.
fn parse(info: &str) -> Vec<Backend> {
    let mut backends: Vec<Backend> = Vec::new();
    for part in info.split('|') {
        let (opens, feature) = match part.split_once(" : ") {
            Some((name, feature)) => (Some(name), feature),
            None => (None, part),
        };
        if let Some(name) = opens {
            backends.push(Backend { name: name.trim().to_owned(), features: Vec::new() });
        }
        if let (Some(backend), Some((name, value))) = (backends.last_mut(), feature.split_once('='))
        {
            match value.trim() {
                "0" => {}
                "1" => backend.features.push(name.trim().to_owned()),
                value => backend.features.push(format!("{} {value}", name.trim())),
            }
        }
    }
    // whisper.cpp's own entry lists converters, not ggml backends.
    backends.retain(|backend| backend.name != "WHISPER" || !backend.features.is_empty());
    backends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backends_are_read_with_what_they_use() {
        let backend = |name: &str, features: &[&str]| Backend {
            name: name.to_owned(),
            features: features.iter().map(|feature| (*feature).to_owned()).collect(),
        };
        assert_eq!(
            parse(
                "WHISPER : COREML = 0 | OPENVINO = 0 | CPU : SSE3 = 1 | AVX2 = 1 | AVX512 = 0 | "
            ),
            [backend("CPU", &["SSE3", "AVX2"])]
        );
        assert_eq!(
            parse("WHISPER : COREML = 1 | CUDA : ARCHS = 900 | USE_GRAPHS = 1 | CPU : NEON = 1 | "),
            [
                backend("WHISPER", &["COREML"]),
                backend("CUDA", &["ARCHS 900", "USE_GRAPHS"]),
                backend("CPU", &["NEON"])
            ]
        );
        assert_eq!(parse(""), []);
    }

    #[test]
    fn the_processor_is_always_one() {
        let backends = backends();
        assert!(backends.iter().any(|backend| backend.name == "CPU"), "{backends:?}");
    }
}
