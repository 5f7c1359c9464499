import { expect, it } from 'vitest';
import type { ModelRow } from '../lib/types';
import { goodFor, grouped, pairInUse, room } from './kinds';

const row = (name: string, more: Partial<ModelRow> = {}): ModelRow => ({
  name,
  roles: ['heavy'],
  english_only: false,
  is_packed: false,
  demand: 'usual',
  bytes: 10,
  licence: 'MIT',
  installed: false,
  is_users: false,
  times_speech: null,
  is_fast: false,
  is_heavy: false,
  is_recommended: false,
  pull: null,
  ...more,
});
const names = (rows: ModelRow[]) => rows.map(({ name }) => name);

it('models stand where they are looked for, those in use first', () => {
  const groups = grouped([
    row('tiny.en', { english_only: true, installed: true }),
    row('base.en', { english_only: true, installed: true, is_heavy: true }),
    row('small.en', { english_only: true }),
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
  [row('medium-q5_0', { demand: 'strong' }), 'models-for-medium'],
  [row('large-v3-turbo', { demand: 'strongest' }), 'models-for-large'],
])('each is good for something (%#)', (model, expected) => {
  expect(goodFor(model)).toBe(expected);
});
