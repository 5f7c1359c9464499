import { expect, it } from 'vitest';
import { acceleratorOf, isOutOfTheWay } from './accelerator';

const press = (key: string, code: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, code, ...held });

it.each([
  [press(' ', 'Space', { ctrlKey: true, altKey: true }), 'Ctrl+Alt+Space'],
  [press('z', 'KeyY', { ctrlKey: true }), 'Ctrl+Y'],
  [press('"', 'Digit2', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+2'],
  [press('F9', 'F9'), 'F9'],
  [press('d', 'KeyD', { metaKey: true }), 'Super+D'],
  [press('Control', 'ControlLeft', { ctrlKey: true }), undefined],
])('keys are named by their place (%#)', (event, expected) => {
  expect(acceleratorOf(event, false)).toBe(expected);
});

it('a Mac has Command', () => {
  expect(acceleratorOf(press('d', 'KeyD', { metaKey: true }), true)).toBe('Cmd+D');
});

it.each([
  ['Ctrl+D', true],
  ['F9', true],
  ['Shift+D', false],
  ['D', false],
])('%s is out of the way: %s', (keys, expected) => {
  expect(isOutOfTheWay(keys)).toBe(expected);
});
