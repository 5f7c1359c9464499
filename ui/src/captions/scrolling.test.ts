import { expect, it } from 'vitest';
import { keyDistance, wheelDistance } from './scrolling';

const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

it.each([
  ['ArrowUp', 108, -36],
  ['ArrowDown', 108, 36],
  ['PageUp', 108, -72],
  ['PageDown', 108, 72],
  ['PageUp', 36, -36],
  ['Home', 108, -Infinity],
  ['a', 108, undefined],
])('%s in a view of %i px scrolls by %s', (key, height, distance) => {
  expect(keyDistance({ key, ...none }, 36, height)).toBe(distance);
});

it('keys with Ctrl, Alt, Shift or Command are for others', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) {
    expect(keyDistance({ key: 'ArrowUp', ...none, [held]: true }, 36, 108)).toBeUndefined();
  }
});

it('a wheel turns by pixels, lines or views', () => {
  const turned = (deltaMode: number) => wheelDistance({ deltaY: -2, deltaMode }, 36, 108);
  expect([turned(0), turned(1), turned(2)]).toEqual([-2, -72, -216]);
});
