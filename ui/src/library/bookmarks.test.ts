import { expect, it } from 'vitest';
import { neighbour } from './bookmarks';

const bookmarks = [1_000, 5_000, 9_000].map((at_ms) => ({ at_ms, note: '' }));
const next = (ms: number) => neighbour(bookmarks, ms, 1)?.at_ms;
const before = (ms: number) => neighbour(bookmarks, ms, -1)?.at_ms;

it('jumps from each bookmark to the next and to the one before', () => {
  expect([0, 1_000, 5_000, 9_000].map(next)).toEqual([1_000, 5_000, 9_000, undefined]);
  expect([12_000, 9_000, 5_000, 1_000].map(before)).toEqual([9_000, 5_000, 1_000, undefined]);
});

it('jumps on although some sound has played since', () => {
  expect(before(6_000)).toBe(1_000);
  expect(before(6_600)).toBe(5_000);
});
