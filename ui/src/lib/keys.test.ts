import { afterEach, describe, expect, it, vi } from 'vitest';
import { activeShortcuts, handleKey, matches, shortcuts, type Shortcut } from './keys';

const press = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held });
const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: 'common-close',
  group: 'common-close',
  run: vi.fn(),
  ...more,
});
const takeAway: (() => void)[] = [];
const register = (...list: Shortcut[]) => takeAway.push(shortcuts(list));

afterEach(() => {
  takeAway.splice(0).forEach((away) => away());
  document.body.replaceChildren();
});

describe('keys', () => {
  it.each([
    ['Mod+e', press('e', { ctrlKey: true }), false, true],
    ['Mod+e', press('e', { metaKey: true }), true, true],
    ['Mod+e', press('e', { ctrlKey: true }), true, false],
    ['Mod+e', press('e'), false, false],
    ['e', press('e', { ctrlKey: true }), false, false],
    ['?', press('?', { shiftKey: true }), false, true],
    ['/', press('/', { shiftKey: true }), false, true],
    ['Space', press(' '), false, true],
    ['Shift+Enter', press('Enter'), false, false],
    ['Shift+Enter', press('Enter', { shiftKey: true }), false, true],
    ['+', press('+'), false, true],
    ['Mod++', press('+', { ctrlKey: true, shiftKey: true }), false, true],
    ['Mod++', press('+'), false, false],
  ])('%s', (keys, event, mac, expected) => {
    expect(matches(keys, event, mac)).toBe(expected);
  });
});

describe('a shortcut', () => {
  it('is there until it is taken away', () => {
    const slash = shortcut('/');
    register(slash);
    expect(handleKey(press('/'))).toBe(true);
    takeAway.pop()!();
    expect(handleKey(press('/'))).toBe(false);
    expect(slash.run).toHaveBeenCalledOnce();
    expect(activeShortcuts()).toEqual([]);
  });

  it('yields to the newest of the same keys', () => {
    const [page, panel] = [shortcut('Escape'), shortcut('Escape')];
    register(page);
    register(panel);
    handleKey(press('Escape'));
    expect(panel.run).toHaveBeenCalledOnce();
    expect(page.run).not.toHaveBeenCalled();
  });

  it('leaves typing alone unless it says otherwise', () => {
    const [slash, escape] = [shortcut('/'), shortcut('Escape', { whileTyping: true })];
    register(slash, escape);
    const field = document.body.appendChild(document.createElement('input'));
    field.addEventListener('keydown', handleKey);
    field.dispatchEvent(press('/'));
    field.dispatchEvent(press('Escape'));
    expect(slash.run).not.toHaveBeenCalled();
    expect(escape.run).toHaveBeenCalledOnce();
  });

  it('rests while it says so', () => {
    const resting = shortcut('e', { when: () => false });
    register(resting);
    expect(handleKey(press('e'))).toBe(false);
    expect(activeShortcuts()).toEqual([]);
  });
});
