import { expect, it } from 'vitest';
import type { ModelRow } from '../lib/types';
import { pairOf } from './pair';

const row = (name: string, more: Partial<ModelRow>): ModelRow => ({
  name,
  roles: [],
  english_only: false,
  bytes: 1,
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
const names = (rows: ModelRow[]) => pairOf(rows).map(({ name }) => name);

it('is what is recommended, whatever is in use', () => {
  const rows = [
    row('small', { roles: ['heavy'], is_recommended: true }),
    row('base', { roles: ['fast', 'heavy'], is_fast: true, is_heavy: true }),
    row('tiny', { roles: ['fast'], is_recommended: true }),
  ];
  expect(names(rows)).toEqual(['tiny', 'small']);
});

it('is what is in use where nothing is recommended', () => {
  expect(names([row('small', { is_heavy: true }), row('tiny', { is_fast: true })])).toEqual([
    'tiny',
    'small',
  ]);
});

it('has one model once, though it could do both', () => {
  const both = row('base', { roles: ['fast', 'heavy'], is_recommended: true });
  expect(names([both])).toEqual(['base']);
});

it('is nothing where nothing is known', () => {
  expect(names([row('tiny', { roles: ['fast'] })])).toEqual([]);
});
