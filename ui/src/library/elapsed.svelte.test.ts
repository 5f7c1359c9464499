import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { SessionRow } from '../lib/types';
import { Elapsed, lengthAt } from './elapsed.svelte';

it('a live session is as long as it has been going on', () => {
  const created_at = '2026-11-20T12:00:00Z';
  const now = Date.parse(created_at) + 65_000;
  for (const [state, duration_ms, length] of [
    ['live', 0, 65_000],
    ['ended', 9_000, 9_000],
    ['interrupted', 0, 0],
  ] as const) {
    expect(lengthAt({ state, created_at, duration_ms }, now)).toBe(length);
  }
  // The clock of the machine was set back.
  expect(lengthAt({ state: 'live', created_at, duration_ms: 0 }, now - 90_000)).toBe(0);
});

it('all lengths change together, and none once no session is live', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T12:00:00Z') });
  const live = { state: 'live', created_at: '2026-11-20T12:00:00Z', duration_ms: 0 } as SessionRow;
  let [one, other] = ['', ''];
  let frames = 0;
  const end = $effect.root(() => {
    const [a, b] = [new Elapsed(() => live), new Elapsed(() => live)];
    $effect(() => {
      [one, other] = [a.text, b.text];
      frames += 1;
    });
  });
  flushSync();
  const before = frames;
  for (let second = 0; second < 3; second += 1) {
    vi.advanceTimersByTime(1_000);
    flushSync();
  }
  expect([one, other, frames - before]).toEqual(['3 sec', '3 sec', 3]);
  end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
