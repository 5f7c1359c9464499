import fc from 'fast-check';
import { expect, it } from 'vitest';
import { restored } from './restored';

it('takes back what was changed, and nothing else', () => {
  const before = { look: { theme: 'light', locale: 'en' }, rules: [1], on: false };
  const after = { look: { theme: 'dark', locale: 'en' }, rules: [1, 2], on: false };
  const now = { look: { theme: 'dark', locale: 'de' }, rules: [1, 2], on: true };
  expect(restored(now, before, after)).toEqual({
    look: { theme: 'light', locale: 'de' },
    rules: [1],
    on: true,
  });
});

it('is what was before where nothing else was changed', () => {
  const settings = fc.record({
    a: fc.integer(),
    b: fc.record({ c: fc.string(), d: fc.boolean() }),
  });
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      expect(restored(after, before, after)).toEqual(before);
    }),
  );
});
