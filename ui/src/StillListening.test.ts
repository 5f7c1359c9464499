import { mockIPC, mockWindows } from '@tauri-apps/api/mocks';
import { flushSync, mount } from 'svelte';
import { expect, it, vi } from 'vitest';
import StillListening from './StillListening.svelte';
import { events } from './lib/bindings';
import { isUnseen } from './lib/captions/captionsWindow.svelte';
import { setLanguage } from './lib/i18n/index.svelte';
import { toasts } from './lib/toasts.svelte';
import type { LiveChanged } from './lib/types';

const idle: LiveChanged = {
  phase: 'idle',
  purpose: null,
  session: null,
  hear: { microphone: true, microphone_name: null, system: false },
  fast: '',
  heavy: '',
  language: '',
  begun_at: null,
  records: false,
  keeps: false,
  trouble: null,
  refused: null,
  last: null,
};
const listening: LiveChanged = { ...idle, phase: 'listening', purpose: 'captions' };

/** Mounts the component over a back end that listens with its captions shown. */
async function mounted() {
  const asked: string[] = [];
  mockWindows('main');
  mockIPC(
    (command) => {
      asked.push(command);
      if (command === 'live') return listening;
      if (command === 'captions_window') return { is_shown: true, asks: false };
      return null;
    },
    { shouldMockEvents: true },
  );
  mount(StillListening, { target: document.body });
  flushSync();
  await vi.waitFor(() => expect(asked).toContain('captions_window'));
  return asked;
}

it('captions that nobody sees are shown here, and can be stopped from the toast', async () => {
  await setLanguage('en');
  const asked = await mounted();
  expect(document.body.textContent).not.toContain('still listening');
  await events.captionsWindow.emit({ is_shown: false, asks: false });
  await vi.waitFor(() => {
    flushSync();
    expect(document.body.textContent).toContain('still listening');
  });
  const [toast] = toasts();
  expect(toast?.action?.label).toBe('Stop');
  await toast?.action?.run();
  expect(asked).toContain('stop_captions');

  // What is not true any more does not stay on screen.
  await events.liveChanged.emit({ ...listening, phase: 'ending' });
  await vi.waitFor(() => {
    flushSync();
    expect(toasts()).toEqual([]);
  });
  expect(document.body.textContent).not.toContain('still listening');
});

it.each<[LiveChanged, boolean, boolean]>([
  [listening, true, false],
  [listening, false, true],
  [{ ...listening, phase: 'paused' }, false, true],
  [{ ...listening, phase: 'starting' }, false, true],
  [{ ...listening, phase: 'ending' }, false, false],
  // A dictation has its pill.
  [{ ...listening, purpose: 'dictation' }, false, false],
  [idle, false, false],
])('%o with captions shown: %s', (live, is_shown, unseen) => {
  expect(isUnseen(live, { is_shown, asks: false })).toBe(unseen);
});
