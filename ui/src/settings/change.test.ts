import { mockIPC } from '@tauri-apps/api/mocks';
import { beforeEach, expect, it } from 'vitest';
import { handlers } from '../dev/mock/preferences';
import { followPreferences, preferences } from '../lib/preferences.svelte';
import { closeToast, toasts } from '../lib/toasts.svelte';
import type { Preferences } from '../lib/types';
import { change, undo } from './change';

let refuses = false;
const asked: string[] = [];
const theme = (theme: Preferences['look']['theme']) => (all: Preferences) => ({
  ...all,
  look: { ...all.look, theme },
});

beforeEach(async () => {
  refuses = false;
  asked.length = 0;
  [...toasts()].forEach((one) => closeToast(one.id));
  mockIPC(
    (command, given) => {
      asked.push(command);
      if (refuses) throw { message: 'The disk is full. Free some room.', remedy: 'none' };
      return handlers[command]?.(given as Record<string, unknown>);
    },
    { shouldMockEvents: true },
  );
  await followPreferences();
  await change('Theme', theme('light'));
});

it('a change shows at once and is kept, and its toast takes it back', async () => {
  await change('Lines', (all) => ({ ...all, captions: { ...all.captions, lines: 5 } }));
  expect(preferences()?.captions.lines).toBe(5);
  expect(toasts()).toHaveLength(1);
  await toasts()[0]!.undo!();
  expect(preferences()?.captions.lines).toBe(3);
});

it('taking back leaves alone what was changed elsewhere since', async () => {
  await change('Lines', (all) => ({ ...all, captions: { ...all.captions, lines: 4 } }));
  await handlers['change_preferences']!({ preferences: { ...preferences()!, autostart: true } });
  await undo();
  expect(preferences()).toMatchObject({ captions: { lines: 3 }, autostart: true });
});

it('a change that cannot be kept goes back, and says why', async () => {
  refuses = true;
  await change('Theme', theme('dark'));
  expect(preferences()?.look.theme).toBe('light');
  expect(toasts().at(-1)).toMatchObject({
    text: 'The disk is full. Free some room.',
    tone: 'danger',
  });
});

it('keys that are put back are asked of the desktop', async () => {
  const keys = (shortcut: string) => (all: Preferences) => ({
    ...all,
    dictation: { ...all.dictation, shortcut },
  });
  await change('Keys', keys('Ctrl+Alt+D'));
  await undo();
  expect(asked).toContain('set_shortcut');
});
