import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

const paced = (...marks: [done: number, at: number][]) => {
  const pace = new Pace(10_000);
  marks.forEach(([done, at]) => pace.mark(done, at));
  return pace;
};

describe('the time that is left', () => {
  it('is what the rest takes at the pace of the last seconds', () => {
    expect(paced([0, 0], [10, 1000], [20, 2000]).left(100)).toBe(8);
  });

  it('forgets how it went before', () => {
    const marks: [number, number][] = [[0, 0]];
    for (let s = 60; s <= 80; s += 1) marks.push([(s - 60) * 10, s * 1000]);
    expect(paced(...marks).left(300)).toBe(10);
  });

  it('is not known at once, nor while nothing moves', () => {
    expect(paced([0, 0]).left(100)).toBeUndefined();
    expect(paced([0, 0], [10, 500]).left(100)).toBeUndefined();
    expect(paced([10, 0], [10, 5000]).left(100)).toBeUndefined();
  });

  it('begins anew with what begins anew', () => {
    expect(paced([0, 0], [90, 3000], [0, 4000], [10, 6000]).left(100)).toBe(18);
  });
});
