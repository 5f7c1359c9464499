import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handleKey } from '../lib/keys';
import Bookmarking from './Bookmarking.svelte';

let kept: unknown[] = [];
let bookmarking: Record<string, never>;

beforeEach(() => {
  kept = [];
  mockIPC((command, given) => {
    if (command === 'bookmark_captions') kept.push(given);
  });
  vi.spyOn(performance, 'now').mockReturnValue(10_000);
  bookmarking = mount(Bookmarking, { target: document.body, props: { phase: 'listening' } });
  document.body.addEventListener('keydown', handleKey);
  flushSync();
});

afterEach(() => {
  document.body.removeEventListener('keydown', handleKey);
  void unmount(bookmarking);
  vi.restoreAllMocks();
  clearMocks();
});

function press(key: string) {
  const target = document.querySelector('input') ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
}

function type(text: string) {
  const field = document.querySelector('input')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

it('a key marks the moment at which it was pressed, with the note typed since', () => {
  press('b');
  expect(document.activeElement).toBe(document.querySelector('input'));
  type('the budget');
  vi.mocked(performance.now).mockReturnValue(12_500.4);
  press('Enter');
  expect(kept).toEqual([{ note: 'the budget', agoMs: 2_500 }]);
  expect(document.querySelector('input')).toBeNull();
});

it('a note is not needed', () => {
  press('b');
  press('Enter');
  expect(kept).toEqual([{ note: '', agoMs: 0 }]);
});

it('Escape marks nothing, and hides no window', () => {
  press('b');
  type('the budget');
  press('Escape');
  expect(kept).toEqual([]);
  expect(document.querySelector('input')).toBeNull();
});

it('the field goes by itself if no note is typed, and the moment is kept', () => {
  vi.useFakeTimers();
  try {
    press('b');
    vi.advanceTimersByTime(5_000);
    type('the');
    flushSync();
    vi.advanceTimersByTime(60_000);
    expect(kept).toEqual([]);
    type('');
    flushSync();
    vi.advanceTimersByTime(6_000);
    flushSync();
    expect(kept).toHaveLength(1);
    expect(document.querySelector('input')).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
