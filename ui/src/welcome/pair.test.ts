import { expect, it } from 'vitest';
import type { ModelRow, PullChanged, PullPhase } from '../lib/types';
import { betterPair, downloadsOf, helpersOf, pairOf, together } from './pair';

const row = (name: string, more: Partial<ModelRow>): ModelRow => ({
  name,
  roles: [],
  english_only: false,
  is_packed: false,
  demand: null,
  bytes: 1,
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

const pull = (model: string, phase: PullPhase, done: number): PullChanged => ({
  model,
  phase,
  done,
  total: 100,
  detail: null,
});
const helper = (name: string, more: Partial<ModelRow>) =>
  row(name, { roles: ['speakers'], bytes: 100, ...more });

it('counts what tells voices among the helpers alone', () => {
  const rows = [row('tiny', { roles: ['fast'] }), helper('a', {}), row('b', { roles: ['voice'] })];
  expect(helpersOf(rows).map(({ name }) => name)).toEqual(['a', 'b']);
});

it('shows several downloads as one, by the one that works', () => {
  const both = [
    helper('a', { installed: true }),
    helper('b', { pull: pull('b', 'waiting', 0) }),
    helper('c', { pull: pull('c', 'downloading', 50) }),
  ];
  expect(together('Helpers', both)).toMatchObject({
    name: 'Helpers',
    installed: false,
    bytes: 300,
    pull: { phase: 'downloading', done: 150, total: 300 },
  });
});

it('is here when all are, and nothing where there are none', () => {
  const here = helper('a', { installed: true });
  expect(together('Helpers', [here, here])).toMatchObject({ installed: true, pull: null });
  expect(together('Helpers', [here, helper('b', {})])).toMatchObject({ installed: false });
  expect(together('Helpers', [])).toBeUndefined();
});

it('offers another pair only when a measurement recommends one', () => {
  const tiny = row('tiny', { roles: ['fast'], is_recommended: true });
  const [base, small] = [row('base', { roles: ['heavy'] }), row('small', { roles: ['heavy'] })];
  const first = [tiny, { ...base, is_recommended: true }, small];
  expect(betterPair(first, [tiny, base])).toBeUndefined();

  const measured = (rows: ModelRow[]) => rows.map((row) => ({ ...row, times_speech: 4 }));
  expect(betterPair(measured(first), [tiny, base])).toBeUndefined();
  const better = measured([tiny, base, { ...small, is_recommended: true }]);
  expect(betterPair(better, [tiny, base])?.map(({ name }) => name)).toEqual(['tiny', 'small']);
  expect(betterPair(better, [tiny, small])).toBeUndefined();
});

it('a pair of another language, which was not measured, is no offer', () => {
  const english = row('tiny.en', { roles: ['fast'], times_speech: 4 });
  const many = row('tiny', { roles: ['fast'], is_recommended: true });
  expect(betterPair([english, many], [english])).toBeUndefined();
});

it('counts the downloads of what is missing together', () => {
  const rows = [
    row('small', { bytes: 999, installed: true }),
    row('tiny', { bytes: 50, installed: true, pull: pull('tiny', 'done', 50) }),
    row('base', { bytes: 100, pull: pull('base', 'downloading', 60) }),
    row('voice', { bytes: 60, pull: pull('voice', 'waiting', 0) }),
  ];
  expect(downloadsOf(rows, { base: 20 })).toEqual({
    state: 'running',
    done: 110,
    total: 210,
    left: 50,
    problem: undefined,
  });
});

it('says whether downloads run, wait for the user, or failed', () => {
  const state = (...phases: (PullPhase | null)[]) => {
    const rows = phases.map((phase, at) => row(`${at}`, { pull: phase && pull('', phase, 0) }));
    return downloadsOf(rows, {}).state;
  };
  expect(state()).toBe('none');
  expect(state(null, null)).toBe('missing');
  expect(state('paused', null)).toBe('paused');
  expect(state('paused', 'waiting')).toBe('running');
  expect(state('failed', 'downloading')).toBe('failed');
});
