import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, draftTone, needsRim, rgb, worst } from './plate';

const [plate, ink] = [rgb('#16171a'), rgb('#f2f1ee')];

it('reads colours, and takes what is none for black', () => {
  expect(rgb('#16171a')).toEqual([22, 23, 26]);
  expect(rgb('tomato')).toEqual([0, 0, 0]);
});

it.each([1, 0.86, 0.8])(
  'the usual plate at %f has solid text at 7 : 1, guesses at 4.5',
  (opacity) => {
    const ground = worst(plate, opacity, ink);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(draftTone(plate, opacity, ink), ground)).toBeGreaterThanOrEqual(4.5);
    expect(needsRim(plate, opacity, ink)).toBe(false);
  },
);

it('a plate that hides little gives letters a rim', () => {
  expect(needsRim(plate, 0.3, ink)).toBe(true);
});

it('a guess can be told from what was said wherever there is room for two tones', () => {
  expect(contrast(draftTone(plate, 0.86, ink), ink)).toBeGreaterThan(1.8);
});

it('a guess is never harder to read than 4.5 : 1 where ink itself is not', () => {
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  fc.assert(
    fc.property(colour, colour, fc.integer({ min: 20, max: 100 }), (plate, ink, percent) => {
      const ground = worst(plate, percent / 100, ink);
      const tone = draftTone(plate, percent / 100, ink);
      expect(contrast(tone, ground)).toBeGreaterThanOrEqual(Math.min(4.5, contrast(ink, ground)));
    }),
  );
});
