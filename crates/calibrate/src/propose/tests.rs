use models::Manifest;

use super::*;

const TINY: &str = "tiny";
const BASE: &str = "base";
const SMALL: &str = "small";
const ALL: [&str; 5] = [TINY, BASE, SMALL, "medium", "large-v3-turbo"];

fn costs(fast: f64, heavy: [f64; 5]) -> Costs {
    let cost = |rank: usize, seconds| {
        let (model, size) = (ALL[rank].to_owned(), ALL[rank].to_owned());
        Cost { model, size, rank, seconds, measured: rank < 3, installed: rank < 2 }
    };
    Costs {
        fast: cost(0, fast),
        heavy: heavy.into_iter().enumerate().map(|(rank, s)| cost(rank, s)).collect(),
    }
}

#[test]
fn the_largest_model_in_time_confirms_as_often_as_it_can() {
    for (fast, heavy, name, fast_interval, heavy_interval) in [
        // The development machine.
        (0.14, [0.2, 0.44, 1.3, 4.6, 7.2], "small", 0.25, 1.3),
        (0.14, [0.2, 0.44, 1.6, 5.0, 8.0], "small", 0.25, 1.6),
        (0.14, [0.2, 0.44, 1.61, 5.0, 8.0], "base", 0.25, 0.5),
        (0.2, [0.3, 0.9, 2.8, 9.0, 15.0], "base", 0.5, 0.9),
        (0.6, [0.9, 2.0, 6.0, 20.0, 33.0], "tiny", 1.0, 0.9),
        // A graphics card: even the largest model is fast.
        (0.01, [0.02, 0.03, 0.05, 0.12, 0.15], "large-v3-turbo", 0.25, 0.5),
        // Turbo decodes so fast that it can be the faster of the two.
        (0.05, [0.1, 0.2, 0.5, 1.7, 1.5], "large-v3-turbo", 0.25, 1.5),
    ] {
        let proposal = propose(&costs(fast, heavy)).unwrap();
        assert_eq!((&*proposal.fast, &*proposal.heavy), ("tiny", name), "{heavy:?}");
        assert!(!proposal.too_slow);
        let intervals = (proposal.fast_interval, proposal.heavy_interval);
        assert_eq!(intervals, (fast_interval, heavy_interval), "{heavy:?}");
    }
}

#[test]
fn a_machine_that_is_too_slow_gets_drafts_and_is_told_so() {
    let proposal = propose(&costs(1.5, [2.0, 4.5, 13.0, 45.0, 70.0])).unwrap();
    assert!(proposal.too_slow);
    assert_eq!(proposal.heavy, "tiny");
    assert_eq!((proposal.fast_interval, proposal.heavy_interval), (2.0, 2.0));
    assert!(proposal.why[1].to_string().contains("read the drafts"), "{:?}", proposal.why);
}

#[test]
fn the_reasons_tell_measured_from_told_and_what_is_missing() {
    let proposal = propose(&costs(0.14, [0.2, 0.44, 1.3, 4.6, 7.2])).unwrap();
    assert_eq!(
        proposal.why.map(|reason| reason.to_string()),
        [
            "tiny drafts: 6 s of speech take it 0.14 s, so it is due every 0.25 s",
            "small confirms: 1.30 s is in time (at most 1.6 s), and medium would take about 4.60 s"
        ]
    );
    assert_eq!(proposal.missing, ["small"]);
}

/// The costs on a machine that is `slower` times slower than the one of the listed costs and has
/// these models installed; and the models that were measured.
fn found(slower: f64, installed: &[&str]) -> (Option<Costs>, Vec<(String, bool)>) {
    let manifest = Manifest::built_in().unwrap();
    let heavy = ALL.map(|name| {
        let model = manifest.require(name).unwrap();
        Candidate::new(model, manifest.family(model).unwrap(), installed.contains(&name))
    });
    let mut asked = Vec::new();
    let costs = Costs::find(&heavy[0], &heavy, |model, heavy| {
        asked.push((model.model.clone(), heavy));
        Some(1.3 * slower * if heavy { model.heavy_cost } else { model.fast_cost.unwrap() })
    });
    (costs, asked)
}

#[test]
fn what_is_not_installed_is_told_from_what_is() {
    for installed in [&[TINY][..], &[BASE], &[SMALL], &[TINY, BASE], &[TINY, BASE, SMALL]] {
        let (costs, asked) = found(1.0, installed);
        let costs = costs.unwrap();
        assert!((costs.fast.seconds - 0.182).abs() < 1e-9, "{installed:?}: {costs:?}");
        for (cost, seconds) in costs.heavy.iter().zip([0.273, 0.442, 1.3, 4.55, 7.15]) {
            assert!((cost.seconds - seconds).abs() < 1e-9, "{installed:?}: {costs:?}");
            assert_eq!(cost.measured, asked.contains(&(cost.size.clone(), true)));
        }
    }
    assert_eq!(found(1.0, &[]).0, None);
}

#[test]
fn no_time_is_spent_on_models_that_are_sure_to_be_too_slow() {
    // The heavy models measured, besides tiny as the fast one.
    for (slower, measured) in
        [(1.0, &[BASE, SMALL][..]), (2.0, &[BASE, SMALL]), (4.0, &[BASE, TINY]), (20.0, &[TINY])]
    {
        let (_, asked) = found(slower, &ALL);
        let expected: Vec<_> = measured.iter().map(|size| ((*size).to_owned(), true)).collect();
        assert_eq!(asked[1..], expected, "{slower}");
    }
    let (_, asked) = found(0.1, &ALL);
    assert_eq!(asked.len(), 5, "a quick machine tries all but tiny as heavy: {asked:?}");
}

#[test]
fn speed_is_told_by_the_six_seconds_of_a_pass() {
    for (seconds, times) in [(0.3, Some(20.0)), (12.0, Some(0.5)), (0.0, None)] {
        let close = |(a, b): (f64, f64)| (a - b).abs() < 1e-9;
        let told = times_speech(seconds);
        assert!(
            told.is_some() == times.is_some() && told.zip(times).is_none_or(close),
            "{seconds}"
        );
    }
}
