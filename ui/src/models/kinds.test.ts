import { expect, it } from 'vitest';
import type { ModelRow } from '../lib/types';
import { goodFor, grouped, isPacked, pairInUse, room, timesSpeech } from './kinds';

const row = (name: string, more: Partial<ModelRow> = {}): ModelRow => ({
  name,
  roles: ['heavy'],
  english_only: name.includes('.en'),
  bytes: 10,
  licence: 'MIT',
  installed: false,
  is_users: false,
  seconds_per_pass: null,
  is_fast: false,
  is_heavy: false,
  is_recommended: false,
  pull: null,
  ...more,
});
const names = (rows: ModelRow[]) => rows.map(({ name }) => name);

it('speed is told by the six seconds of a pass', () => {
  expect(timesSpeech(row('tiny', { seconds_per_pass: 0.3 }))).toBeCloseTo(20);
  expect(timesSpeech(row('large', { seconds_per_pass: 12 }))).toBeCloseTo(0.5);
  expect(timesSpeech(row('medium'))).toBeUndefined();
});

it.each([
  ['small', false],
  ['small-q8_0', true],
  ['tiny.en-q5_1', true],
  ['large-v3-turbo', false],
  ['silero-v6.2.0', false],
])('%s is packed: %s', (name, expected) => {
  expect(isPacked(row(name))).toBe(expected);
});

it('models stand where they are looked for, those in use first', () => {
  const groups = grouped([
    row('tiny.en', { installed: true }),
    row('base.en', { installed: true, is_heavy: true }),
    row('small.en'),
    row('small'),
    row('silero', { roles: ['voice'], installed: true }),
    row('embedding', { roles: ['speakers'] }),
  ]);
  expect(names(groups.here)).toEqual(['base.en', 'tiny.en', 'silero']);
  expect(names(groups.english)).toEqual(['small.en']);
  expect(names(groups.many)).toEqual(['small']);
  expect(names(groups.helpers)).toEqual(['embedding']);
});

it('only what is here takes room', () => {
  expect(room([row('a', { installed: true }), row('b'), row('c', { installed: true })])).toBe(20);
});

it('a pair is two, or one that does both', () => {
  const both = row('base', { is_fast: true, is_heavy: true });
  expect(pairInUse([both])).toEqual([both, both]);
  expect(pairInUse([row('tiny', { is_fast: true })])).toBeUndefined();
});

it.each([
  [row('silero', { roles: ['voice'] }), 'models-for-voice'],
  [row('tiny', { roles: ['fast'] }), 'models-for-fast'],
  [row('base', { roles: ['fast', 'heavy'] }), 'models-for-both'],
  [row('small'), 'models-for-heavy'],
  [row('medium-q5_0'), 'models-for-medium'],
  [row('large-v3-turbo'), 'models-for-large'],
])('each is good for something (%#)', (model, expected) => {
  expect(goodFor(model)).toBe(expected);
});
