import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heightOf, momentAt, type Laid } from './readingPlace';

const turns: Laid[] = [
  { start_ms: 1_000, top: 20, height: 100 },
  { start_ms: 5_000, top: 120, height: 200 },
  { start_ms: 9_000, top: 320, height: 50 },
];

it('a place lies within its turn as far as the words do', () => {
  for (const [top, ms] of [
    [0, 1_000],
    [20, 1_000],
    [70, 3_000],
    [120, 5_000],
    [220, 7_000],
    [900, 9_000],
  ] as const) {
    expect(momentAt(turns, top)).toBe(ms);
  }
  expect(momentAt([], 5)).toBeUndefined();
  expect(heightOf([], 5)).toBe(0);
});

it('another text opens at the same moment, whatever its heights', () => {
  const laid = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 1, max: 9_000 }),
        height: fc.integer({ min: 1, max: 900 }),
      }),
      {
        minLength: 2,
        maxLength: 20,
      },
    )
    .map((all) => {
      let [ms, top] = [0, 0];
      return all.map(({ gap, height }) => {
        const turn = { start_ms: ms, top, height };
        [ms, top] = [ms + gap, top + height];
        return turn;
      });
    });
  fc.assert(
    fc.property(laid, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const last = text.at(-1)!;
      const ms = share * last.start_ms;
      expect(momentAt(text, heightOf(text, ms))).toBeCloseTo(ms, 3);
    }),
  );
});
