import type { LevelChanged } from '../types';

/** Speech lies between a room's hush and a raised voice, in decibels below full scale. */
const [hush, loud] = [-58, -12];

/** How much of a meter a level fills, 0 to 1; nothing, where there is none. */
export function fill(decibels: number | null): number {
  if (decibels === null) return 0;
  return Math.min(1, Math.max(0, (decibels - hush) / (loud - hush)));
}

/** A meter that changes at most once in a while, because every change costs a frame. */
export interface Meter {
  readonly shown: LevelChanged;
  /** When it last changed, in milliseconds. */
  readonly since: number;
  /** The loudest level since then, so that no syllable is lost; `null` without any. */
  readonly loudest: LevelChanged | null;
}

export const silence: LevelChanged = { rms: -90, peak: -90 };
export const still: Meter = { shown: silence, since: -Infinity, loudest: null };

/** The meter after a level at that time, if it may change every `pace` milliseconds. */
export function measured(meter: Meter, level: LevelChanged, now: number, pace: number): Meter {
  const before = meter.loudest;
  const loudest = before && fill(before.rms) > fill(level.rms) ? before : level;
  if (now - meter.since < pace) return { ...meter, loudest };
  return { shown: loudest, since: now, loudest: null };
}
