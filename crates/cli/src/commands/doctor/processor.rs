//! Checks the processor and the backends.

use calibrate::Machine;
use speculative::Backend;

use crate::doctor::finding::Finding;

const PROCESSOR: &str = "processor";

/// The machine and its working backends.
pub(super) fn check(machine: &Machine, backends: &[Backend]) -> Finding {
    let backends_shown: Vec<String> = backends
        .iter()
        .map(|backend| format!("{} ({})", backend.name, backend.features.join(" ")))
        .collect();
    let text = format!("{machine}; whisper.cpp runs on {}", backends_shown.join(" and "));
    let unused = unused(backends);
    if !unused.is_empty() {
        let unused = unused.join(" and ");
        Finding::warn(PROCESSOR, format!("{text}, and leaves {unused} unused"))
            .mend("build Duotone on this machine (make build) for captions in half the time")
    } else if machine.cores < 2 {
        Finding::warn(PROCESSOR, format!("{text}; two models on one core wait for each other"))
            .mend("give Duotone two cores if you can")
    } else {
        Finding::ok(PROCESSOR, text)
    }
}

/// Important instructions of this processor that this build does not use.
#[cfg(target_arch = "x86_64")]
fn unused(backends: &[Backend]) -> Vec<&'static str> {
    let used =
        |name: &str| backends.iter().any(|backend| backend.features.iter().any(|f| f == name));
    [
        ("AVX2", is_x86_feature_detected!("avx2")),
        ("FMA", is_x86_feature_detected!("fma")),
        ("AVX512", is_x86_feature_detected!("avx512f")),
    ]
    .into_iter()
    .filter_map(|(name, there)| (there && !used(name)).then_some(name))
    .collect()
}

#[cfg(not(target_arch = "x86_64"))]
fn unused(_: &[Backend]) -> Vec<&'static str> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::finding::CheckState;

    #[test]
    fn a_build_for_another_processor_and_a_single_core_are_told() {
        let machine = |cores| Machine { cpu: "A processor".to_owned(), cores };
        let all = ["AVX2", "FMA", "AVX512"].map(str::to_owned).to_vec();
        let backend = |features| [Backend { name: "CPU".to_owned(), features }];
        let fine = check(&machine(2), &backend(all.clone()));
        assert_eq!(fine.state, CheckState::Ok, "{fine}");
        assert!(fine.text.contains("2 cores of A processor") && fine.text.contains("AVX2"));
        assert_eq!(check(&machine(1), &backend(all)).state, CheckState::Warn);
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") {
            let old = check(&machine(2), &backend(vec!["SSE3".to_owned()]));
            assert!(old.text.contains("leaves AVX2"), "{old}");
        }
    }
}
