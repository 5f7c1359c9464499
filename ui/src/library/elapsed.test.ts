import { expect, it } from 'vitest';
import { lengthAt } from './elapsed.svelte';

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
