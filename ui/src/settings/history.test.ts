import { expect, it } from 'vitest';
import type { Preferences } from '../lib/types';
import { History, type Change } from './history';

const at = (fast: string) => ({ fast }) as Preferences;
const change = (label: string, from: string, to: string, time: number): Change => ({
  label,
  before: at(from),
  after: at(to),
  at: time,
});

it('gives changes back, the newest first', () => {
  const history = new History();
  history.add(change('Theme', 'a', 'b', 0));
  history.add(change('Lines', 'b', 'c', 1));
  expect(history.take()?.label).toBe('Lines');
  expect(history.take()?.label).toBe('Theme');
  expect(history.take()).toBeUndefined();
});

it('takes steps of one thing, made one after the other, for one change', () => {
  const history = new History();
  history.add(change('Lines', 'a', 'b', 0));
  history.add(change('Lines', 'b', 'c', 1000));
  history.add(change('Lines', 'c', 'd', 9000));
  expect(history.take()).toMatchObject({ before: { fast: 'c' }, after: { fast: 'd' } });
  expect(history.take()).toMatchObject({ before: { fast: 'a' }, after: { fast: 'c' } });
});
