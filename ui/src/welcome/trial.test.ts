import { expect, it } from 'vitest';
import type { Phase } from '../lib/types';
import { nextAct } from './trial';

const acts = (phase: Phase, hasWords: boolean, hasFast: boolean, isRestarting = false) =>
  nextAct({ phase, hasWords, hasFast, isRestarting });

it('a trial that began before the fast model was here starts again with words', () => {
  expect(acts('listening', false, false)).toBeUndefined();
  expect(acts('listening', false, true)).toBe('stop');
  expect(acts('ending', false, true, true)).toBeUndefined();
  expect(acts('idle', false, true, true)).toBe('start');
  expect(acts('starting', false, true)).toBeUndefined();
});

it('a trial with words, and one that the user stopped, are left alone', () => {
  expect(acts('listening', true, true)).toBeUndefined();
  expect(acts('idle', false, true)).toBeUndefined();
});
