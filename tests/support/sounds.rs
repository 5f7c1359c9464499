//! Synthetic sounds without speech: music, machines, falling things, and people who do not speak.
//!
//! All are 16 kHz mono and deterministic.

use std::f32::consts::TAU;

pub const RATE: usize = 16_000;

pub fn samples(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}

fn seconds(samples: usize) -> f32 {
    samples as f32 / RATE as f32
}

/// A factor from decibels.
pub fn gain(db: f32) -> f32 {
    10f32.powf(db / 20.0)
}

/// White noise at a level, RMS.
pub fn noise(length: f32, seed: u64, dbfs: f32) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(seed);
    // Uniform noise in ±a has an RMS of a / √3.
    let level = gain(dbfs) * 3f32.sqrt();
    (0..samples(length)).map(|_| level * (random.f32() * 2.0 - 1.0)).collect()
}

/// A low-pass filter at `cutoff`, Hz: 6 dB an octave.
pub fn low(sound: &[f32], cutoff: f32) -> Vec<f32> {
    let share = 1.0 - (-TAU * cutoff / RATE as f32).exp();
    let mut kept = 0.0;
    let mut follow = |sample: &f32| {
        kept += share * (sample - kept);
        kept
    };
    sound.iter().map(&mut follow).collect()
}

/// A high-pass filter at `cutoff`, Hz.
pub fn high(sound: &[f32], cutoff: f32) -> Vec<f32> {
    sound.iter().zip(low(sound, cutoff)).map(|(sample, low)| sample - low).collect()
}

/// The sound with its loudest sample at `dbfs`.
pub fn peaking(mut sound: Vec<f32>, dbfs: f32) -> Vec<f32> {
    let peak = sound.iter().fold(1e-9f32, |peak, sample| peak.max(sample.abs()));
    sound.iter_mut().for_each(|sample| *sample *= gain(dbfs) / peak);
    sound
}

/// Adds `part` to `whole` from `at` on, as far as it fits.
pub fn mix(whole: &mut [f32], at: usize, part: &[f32]) {
    let from = at.min(whole.len());
    whole[from..].iter_mut().zip(part).for_each(|(into, sample)| *into += sample);
}

/// A tone of these harmonics (their levels) that swells in `attack` seconds and decays. Its pitch
/// varies by the share `vibrato`, its level by `tremolo`.
struct Instrument {
    harmonics: &'static [f32],
    attack: f32,
    /// Seconds in which it loses 60 dB.
    decay: f32,
    vibrato: f32,
    tremolo: f32,
}

impl Instrument {
    fn play(&self, pitch: f32, length: f32) -> Vec<f32> {
        let mut phase = 0.0;
        let mut sample = |i: usize| {
            let at = seconds(i);
            phase += pitch * (1.0 + self.vibrato * (TAU * 5.5 * at).sin()) / RATE as f32;
            let harmonics = (1..).zip(self.harmonics);
            let tone: f32 =
                harmonics.map(|(n, level)| level * (TAU * phase * n as f32).sin()).sum();
            let end = ((length - at) / 0.02).min(1.0);
            let swell = (at / self.attack).min(1.0) * end * 0.001f32.powf(at / self.decay);
            tone * swell * (1.0 - self.tremolo * (TAU * 6.0 * at).sin().max(0.0))
        };
        (0..samples(length)).map(&mut sample).collect()
    }
}

/// Frequency of a note by its semitones above A3, Hz.
fn pitch(half_tones: i32) -> f32 {
    220.0 * 2f32.powf(half_tones as f32 / 12.0)
}

const TUNE: [(i32, f32); 16] = [
    (3, 0.5),
    (7, 0.5),
    (10, 1.0),
    (12, 0.5),
    (10, 0.5),
    (7, 1.0),
    (5, 0.75),
    (8, 0.25),
    (7, 1.0),
    (3, 0.5),
    (2, 0.5),
    (3, 1.0),
    (-2, 0.5),
    (0, 0.5),
    (2, 0.5),
    (3, 1.5),
];

fn tune(length: f32, instrument: &Instrument) -> Vec<f32> {
    let mut music = vec![0.0; samples(length)];
    let mut at = 0;
    for (note, beats) in TUNE.iter().cycle() {
        if at >= music.len() {
            return peaking(music, -6.0);
        }
        let beat = 0.55 * beats;
        mix(&mut music, at, &instrument.play(pitch(*note), beat * 1.05));
        at += samples(beat);
    }
    music
}

/// A violin or a singing saw.
pub fn melody(length: f32) -> Vec<f32> {
    let harmonics = &[1.0, 0.6, 0.4, 0.3, 0.2, 0.15, 0.1];
    tune(length, &Instrument { harmonics, attack: 0.06, decay: 4.0, vibrato: 0.015, tremolo: 0.3 })
}

/// Pure tones that swell and vibrate.
pub fn whistling(length: f32) -> Vec<f32> {
    let harmonics = &[0.0, 0.0, 1.0, 0.03];
    tune(length, &Instrument { harmonics, attack: 0.1, decay: 9.0, vibrato: 0.02, tremolo: 0.5 })
}

/// An organ: it holds a tone like a voice, without a vowel.
pub fn organ(length: f32) -> Vec<f32> {
    let harmonics = &[1.0, 0.8, 0.6, 0.5, 0.0, 0.4, 0.0, 0.4];
    tune(length, &Instrument { harmonics, attack: 0.03, decay: 60.0, vibrato: 0.004, tremolo: 0.1 })
}

pub fn chords(length: f32) -> Vec<f32> {
    const TRIADS: [[i32; 3]; 4] = [[3, 7, 10], [-2, 2, 5], [0, 3, 7], [-4, 0, 3]];
    let harmonics = &[1.0, 0.5, 0.33, 0.25, 0.1];
    let pad = Instrument { harmonics, attack: 0.15, decay: 8.0, vibrato: 0.0, tremolo: 0.2 };
    let mut music = vec![0.0; samples(length)];
    for (bar, at) in (0..music.len()).step_by(2 * RATE).enumerate() {
        for note in TRIADS[bar % TRIADS.len()] {
            mix(&mut music, at, &pad.play(pitch(note), 2.05));
        }
    }
    peaking(music, -6.0)
}

/// Plucked strings (Karplus and Strong 1983): a burst of noise in a loop that loses its highs.
pub fn guitar(length: f32) -> Vec<f32> {
    let mut music = vec![0.0; samples(length)];
    let mut random = fastrand::Rng::with_seed(21);
    let beat = samples(0.3);
    for (step, at) in (0..music.len()).step_by(beat).enumerate() {
        let (note, _) = TUNE[step * 5 % TUNE.len()];
        let period = (RATE as f32 / pitch(note)) as usize;
        let mut string: Vec<f32> = (0..period).map(|_| random.f32() * 2.0 - 1.0).collect();
        for i in 0..5 * beat {
            let next = string[i] * 0.498 + string[i + 1] * 0.498;
            string.push(next);
        }
        mix(&mut music, at, &string);
    }
    peaking(music, -6.0)
}

pub fn drums(length: f32) -> Vec<f32> {
    let fading = |sound: Vec<f32>, decay: f32| -> Vec<f32> {
        (0..).zip(sound).map(|(i, sample)| sample * (-seconds(i) / decay).exp()).collect()
    };
    let kick = |i| (TAU * (50.0 * seconds(i) + 4.0 * (1.0 - (-seconds(i) * 20.0).exp()))).sin();
    let kick = fading((0..samples(0.3)).map(kick).collect(), 0.08);
    let snare = fading(noise(0.2, 22, -8.0), 0.05);
    let hat = fading(high(&noise(0.08, 23, -14.0), 5_000.0), 0.02);
    let mut music = vec![0.0; samples(length)];
    for (step, at) in (0..music.len()).step_by(samples(0.14)).enumerate() {
        mix(&mut music, at, &hat);
        match step % 8 {
            0 | 3 => mix(&mut music, at, &kick),
            4 => mix(&mut music, at, &snare),
            _ => {}
        }
    }
    peaking(music, -3.0)
}

/// A band: all instruments at once.
pub fn band(length: f32) -> Vec<f32> {
    let mut music = drums(length);
    for (part, level) in [(chords(length), 0.6), (melody(length), 1.0), (guitar(length), 0.5)] {
        let part: Vec<f32> = part.iter().map(|sample| level * sample).collect();
        mix(&mut music, 0, &part);
    }
    peaking(music, -3.0)
}

/// A tone of two frequencies that alternates on and off: telephone signals.
fn cadence(length: f32, tones: [f32; 2], on: f32, off: f32) -> Vec<f32> {
    let sample = |i: usize| {
        let at = seconds(i);
        let sounds = at % (on + off) < on;
        let tone: f32 = tones.iter().map(|tone| (TAU * tone * at).sin()).sum();
        if sounds { 0.1 * tone } else { 0.0 }
    };
    (0..samples(length)).map(sample).collect()
}

/// Dial tone, dialling, ringing, engaged (ITU-T E.180 and Q.23), and an old bell.
pub fn telephone(length: f32) -> Vec<f32> {
    let part = length / 5.0;
    let mut random = fastrand::Rng::with_seed(24);
    let mut sound = cadence(part, [350.0, 440.0], part, 0.0);
    while sound.len() < samples(2.0 * part) {
        let row = random.choice([697.0, 770.0, 852.0, 941.0]).unwrap();
        let column = random.choice([1_209.0, 1_336.0, 1_477.0]).unwrap();
        sound.extend(cadence(0.25, [row, column], 0.12, 0.2));
    }
    sound.extend(cadence(part, [440.0, 480.0], 2.0, 2.0));
    sound.extend(cadence(part, [480.0, 620.0], 0.5, 0.5));
    let bell = cadence(part, [1_000.0, 1_340.0], 1.0, 1.5);
    let strokes = |(i, sample): (usize, f32)| sample * (-(seconds(i) % 0.05) / 0.03).exp();
    sound.extend(bell.into_iter().enumerate().map(strokes));
    sound
}

/// A single burst: white noise that starts in `attack` seconds and decays, filtered between two
/// frequencies.
struct Burst {
    attack: f32,
    decay: f32,
    band: (f32, f32),
    peak: f32,
}

impl Burst {
    fn sound(&self, seed: u64) -> Vec<f32> {
        let raw = noise(self.attack + 5.0 * self.decay, seed, -6.0);
        let band = low(&low(&high(&raw, self.band.0), self.band.1), self.band.1);
        let shape = |(i, sample): (usize, f32)| {
            let at = seconds(i);
            sample * (at / self.attack).min(1.0) * (-(at - self.attack).max(0.0) / self.decay).exp()
        };
        peaking(band.into_iter().enumerate().map(shape).collect(), self.peak)
    }
}

/// Bursts in a quiet room, each a number of seconds after the one before.
fn bursts(
    length: f32,
    seed: u64,
    after: [f32; 2],
    next: impl Fn(&mut fastrand::Rng) -> Burst,
) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut sound = noise(length, seed, -65.0);
    let mut at = 0;
    while at < sound.len() {
        at += samples(after[0] + (after[1] - after[0]) * random.f32());
        let burst = next(&mut random).sound(random.u64(..));
        mix(&mut sound, at, &burst);
    }
    sound
}

pub fn typing(length: f32) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(3);
    let mut sound = noise(length, 4, -60.0);
    let mut at = 0;
    // Three to eight strokes a second, decaying bursts of 2 to 5 ms.
    while at + RATE / 2 < sound.len() {
        at += random.usize(RATE / 8..RATE / 3);
        let (length, level) = (random.usize(RATE / 500..RATE / 200), 0.1 + 0.4 * random.f32());
        for i in 0..length {
            let fade = (-4.0 * i as f32 / length as f32).exp();
            sound[at + i] += level * fade * (random.f32() * 2.0 - 1.0);
        }
    }
    sound
}

/// Button presses and releases, a tenth of a second apart, and sometimes the wheel.
pub fn mouse(length: f32) -> Vec<f32> {
    let click = |peak| Burst { attack: 0.000_5, decay: 0.003, band: (800.0, 7_000.0), peak };
    let mut sound = bursts(length, 31, [0.4, 2.5], |_| click(-14.0));
    let release: Vec<f32> = sound.iter().map(|sample| sample * 0.6).collect();
    mix(&mut sound, samples(0.1), &release);
    sound
}

pub fn breathing(length: f32) -> Vec<f32> {
    let breath = |random: &mut fastrand::Rng| {
        let (attack, decay) = (0.3 + 0.3 * random.f32(), 0.2 + 0.2 * random.f32());
        Burst { attack, decay, band: (400.0, 2_500.0), peak: -26.0 - 10.0 * random.f32() }
    };
    bursts(length, 32, [1.2, 2.5], breath)
}

pub fn coughing(length: f32) -> Vec<f32> {
    let cough = |random: &mut fastrand::Rng| {
        let decay = 0.04 + 0.08 * random.f32();
        Burst { attack: 0.01, decay, band: (200.0, 1_800.0), peak: -6.0 - 10.0 * random.f32() }
    };
    bursts(length, 33, [0.3, 2.0], cough)
}

pub fn doors(length: f32) -> Vec<f32> {
    let slam = |random: &mut fastrand::Rng| {
        let decay = 0.08 + 0.2 * random.f32();
        Burst { attack: 0.002, decay, band: (40.0, 300.0 + 900.0 * random.f32()), peak: -2.0 }
    };
    bursts(length, 34, [1.5, 4.0], slam)
}

/// A hall of clapping people, from a few to all and back.
pub fn applause(length: f32) -> Vec<f32> {
    let mut random = fastrand::Rng::with_seed(35);
    let mut sound = vec![0.0; samples(length)];
    let mut at = 0;
    while at < sound.len() {
        let loud = (TAU * at as f32 / (2.0 * sound.len() as f32)).sin();
        at += 1 + (RATE as f32 / (20.0 + 400.0 * loud) * 2.0 * random.f32()) as usize;
        let band = (700.0, 1_500.0 + 1_500.0 * random.f32());
        let clap = Burst { attack: 0.001, decay: 0.01, band, peak: -12.0 - 12.0 * random.f32() };
        mix(&mut sound, at, &clap.sound(random.u64(..)));
    }
    peaking(sound, -6.0)
}

/// A fan and its motor's hum, which varies slightly.
pub fn fan(length: f32) -> Vec<f32> {
    let air = peaking(low(&noise(length, 36, -20.0), 500.0), -20.0);
    let turning = |(i, sample): (usize, f32)| {
        let at = seconds(i);
        let hum: f32 =
            (1..6).map(|n| (TAU * 120.0 * n as f32 * at).sin() / (n * n) as f32).sum::<f32>();
        (sample + 0.02 * hum) * (1.0 + 0.2 * (TAU * 0.3 * at).sin())
    };
    air.into_iter().enumerate().map(turning).collect()
}

/// Approaching steps in a room with a fan.
pub fn steps(length: f32) -> Vec<f32> {
    let step = |random: &mut fastrand::Rng| {
        let peak = -12.0 - 12.0 * random.f32();
        Burst { attack: 0.003, decay: 0.03, band: (80.0, 900.0), peak }
    };
    let mut sound = bursts(length, 37, [0.45, 0.6], step);
    mix(&mut sound, 0, &fan(length));
    sound
}

/// A quiet room with clicks of its heater and a creaking chair.
pub fn room(length: f32) -> Vec<f32> {
    let click = |random: &mut fastrand::Rng| match random.bool() {
        true => Burst { attack: 0.001, decay: 0.002, band: (300.0, 4_000.0), peak: -24.0 },
        false => Burst { attack: 0.1, decay: 0.05, band: (500.0, 1_500.0), peak: -34.0 },
    };
    let mut sound = bursts(length, 38, [0.5, 3.0], click);
    mix(&mut sound, 0, &peaking(low(&noise(length, 39, -30.0), 300.0), -42.0));
    sound
}
