//! Parameters of whisper.cpp.

use whisper_rs::{FullParams, SamplingStrategy};

use crate::role::Role;

/// Parameters that all passes share that are not live.
pub(super) fn thorough(aligned: bool, threads: usize) -> FullParams<'static, 'static> {
    let beam = SamplingStrategy::BeamSearch { beam_size: 5, patience: -1.0 };
    let mut params = common(FullParams::new(beam), aligned);
    params.set_n_threads(i32::try_from(threads).unwrap_or(i32::MAX));
    params.set_temperature_inc(0.2);
    params
}

/// Parameters that all live windows share.
pub(super) fn live(aligned: bool) -> FullParams<'static, 'static> {
    let greedy = SamplingStrategy::Greedy { best_of: 1 };
    let mut params = common(FullParams::new(greedy), aligned);
    // ggml's threads wait for each other by spinning: on a core that is busy otherwise, a second
    // thread costs 100 times more a token than it saves.
    params.set_n_threads(1);
    params.set_single_segment(true);
    params.set_temperature_inc(0.0);
    params
}

fn common(mut params: FullParams<'static, 'static>, aligned: bool) -> FullParams<'static, 'static> {
    params.set_language(None);
    params.set_no_context(true);
    params.set_no_timestamps(false);
    params.set_token_timestamps(!aligned);
    params.set_temperature(0.0);
    params.set_suppress_nst(true);
    params.set_print_special(false);
    params.set_print_progress(false);
    params.set_print_realtime(false);
    params.set_print_timestamps(false);
    params
}

/// Encoder positions (20 ms each) for a window. Somewhat more than its length, because shorter
/// contexts make the decoder loop, and in steps that suit the matrix kernels. Heavy does not loop
/// on less than half of what fast needs, and its encoder costs seven times as much.
pub(super) fn audio_context(role: Role, seconds: f64) -> i32 {
    let (more, least) = match role {
        Role::Fast => (2.0, 512.0),
        Role::Heavy => (1.5, 256.0),
    };
    let positions = (seconds + more) * 50.0;
    let rounded = (positions / 64.0).round() * 64.0;
    rounded.clamp(least, 1500.0) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_follows_the_window_between_its_bounds() {
        for (seconds, fast, heavy) in [
            (0.5, 512, 256),
            (4.0, 512, 256),
            (6.0, 512, 384),
            (8.0, 512, 448),
            (10.0, 576, 576),
            (20.0, 1088, 1088),
            (30.0, 1500, 1500),
        ] {
            let contexts = [Role::Fast, Role::Heavy].map(|role| audio_context(role, seconds));
            assert_eq!(contexts, [fast, heavy], "{seconds} s");
        }
    }
}
