//! Checks the processor and the backends.

use calibrate::Machine;
use messages::{Message, Value, message};
use speculative::Backend;

use crate::doctor::finding::{Check, Finding};

/// Checks the number of cores, and whether the backends use the processor's instructions.
pub(super) fn check(machine: &Machine, backends: &[Backend]) -> Finding {
    let named = |backend: &Backend| format!("{} ({})", backend.name, backend.features.join(" "));
    let shown = listed(backends.iter().map(named)).map_or(Value::from(""), Value::from);
    let (cores, cpu) = (machine.cores, &machine.cpu);
    let machine = message!("cli-doctor-machine", cores = cores, processor = cpu);
    if let Some(unused) = listed(unused(backends).into_iter().map(str::to_owned)) {
        let text = message!(
            "cli-doctor-processor-unused",
            machine = machine,
            backends = shown,
            unused = unused,
        );
        Finding::warn(Check::Processor, text).with_remedy(message!("cli-doctor-build-here"))
    } else if cores < 2 {
        let text = message!("cli-doctor-processor-single", machine = machine, backends = shown);
        Finding::warn(Check::Processor, text).with_remedy(message!("cli-doctor-two-cores"))
    } else {
        let text = message!("cli-doctor-processor", machine = machine, backends = shown);
        Finding::ok(Check::Processor, text)
    }
}

/// "A and B"; `None` for no names.
fn listed(names: impl Iterator<Item = String>) -> Option<Message> {
    let names = names.map(|name| message!("error-other", what = name));
    names.reduce(|first, second| message!("cli-and", first = first, second = second))
}

/// The instructions for fast arithmetic that this processor has and this build does not use.
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
    fn a_build_for_another_processor_and_a_single_core_are_warnings() {
        let machine = |cores| Machine { cpu: "A processor".to_owned(), cores };
        let all = ["AVX2", "FMA", "AVX512"].map(str::to_owned).to_vec();
        let backend = |features| [Backend { name: "CPU".to_owned(), features }];
        let fine = check(&machine(2), &backend(all.clone()));
        let text = fine.text.english();
        assert_eq!(fine.state, CheckState::Ok, "{text}");
        assert!(text.contains("2 cores of A processor") && text.contains("AVX2"), "{text}");
        assert_eq!(check(&machine(1), &backend(all)).state, CheckState::Warn);
        #[cfg(target_arch = "x86_64")]
        if is_x86_feature_detected!("avx2") {
            let old = check(&machine(2), &backend(vec!["SSE3".to_owned()]));
            let text = old.text.english();
            assert!(text.contains("leaves AVX2"), "{text}");
        }
    }
}
