import { expect, it } from 'vitest';
import { fill, measured, still, type Meter } from './level';

const level = (rms: number) => ({ rms, peak: rms + 9 });

/** What a meter shows that may change every 100 ms, with a level every 30 ms. */
function shown(...levels: number[]): (number | null)[] {
  let meter: Meter = still;
  return levels.map((rms, at) => {
    meter = measured(meter, level(rms), 30 * at, 100);
    return meter.shown.rms;
  });
}

it('a meter changes with the first level, then once in 100 ms', () => {
  expect(shown(-40, -30, -30, -30, -30, -20, -20, -20)).toEqual([
    -40, -40, -40, -40, -30, -30, -30, -30,
  ]);
});

it('a meter shows the loudest level since it last changed, and forgets it then', () => {
  expect(shown(-60, -20, -60, -60, -60, -60, -60, -60, -60)).toEqual([
    -60, -60, -60, -60, -20, -20, -20, -20, -60,
  ]);
});

it('a meter is empty in silence and full at a raised voice', () => {
  expect([fill(null), fill(-90), fill(-58), fill(-35), fill(-12), fill(0)]).toEqual([
    0, 0, 0, 0.5, 1, 1,
  ]);
});
